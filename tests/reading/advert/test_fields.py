"""Which words of a plain text are the fields of an advert, and whether it is one at all."""

import pytest

from alongside.reading.advert.fields import fields_of, is_advert
from alongside.reading.readers import job_posting, read
from alongside.terms.statement import value_as_json
from tests.reading.copies import copy_of

LINES = """Thornbeck NHS Foundation Trust

Lived Experience Lead

Salary: £37,338 - £44,962 per annum
GRADE
Band 6
Contract Type: Fixed term
Ref: LEL/25/04
Deadline: 23 Nov 2025
Location: Hexley
Profession: Administrative and IT

You will supervise two Band 4 workers. The trust spends £3,000 a year on training.
"""
RUN_TOGETHER = (
    "Peer Support Worker\n\nMain areaPeer supportGradeNHS AfC: Band 2ContractPermanentHoursFull time - 37.5 "
    "hours per weekJob ref277-739-MHEmployerEastmere Partnership NHS TrustEmployer typeNHSTownEastmere"
    "Salary£24,169 per annumClosing15/09/2025 17:00Interview date29/09/2025\n"
)
BULLETS = (
    "- Grade\n- NHS AfC: Band 3\n- Job ref\n- 277-739-MH\n- Employer\n- Eastmere Partnership NHS Trust\n"
    "- Hours\n- Part time\n- Salary\n- £24,937 - £26,598 per annum pro rata\n- Closing\n- 15/09/2025 17:00\n"
)
TABLE = (
    "Job Title\tCarer Peer Worker\nSalary\t£12.60 an hour\nHours\t20\nClosing date\tFriday 12 December 2025\n"
)
OPENING = (
    "Thornbeck NHS Foundation Trust\n\nPeer Worker\n\nThe closing date is 09 October 2025\n\n"
    "Job summary\n\nThis is a Band 3 post, and you will report to the Band 7 team leader.\n"
)


def advert_of(text: str, kind: str = "job-advert"):
    return copy_of(text, kind=kind, publisher="", published="2025-09-20")


def said(text: str) -> dict[str, object]:
    copy = advert_of(text)
    found = list(job_posting.read(copy))
    assert all(each.quote.holds_in(copy.text) for each in found)
    return {each.property: value_as_json(each.value) for each in found}


def test_labels_on_lines_of_their_own_or_before_their_value():
    assert said(LINES) == {
        "employer": "Thornbeck NHS Foundation Trust",
        "job-title": "Lived Experience Lead",
        "pay-as-written": "£37,338 - £44,962 per annum",
        "pay": {"min": 37338, "max": 44962, "per": "year"},
        "band": "6",
        "reference": "LEL/25/04",
        "closes-on": "2025-11-23",
        "place": "Hexley",
        "category": "Administrative and IT",
    }


def test_fields_run_together_as_copied_from_a_page():
    found = said(RUN_TOGETHER)
    assert found["pay"] == {"min": 24169, "max": 24169, "per": "year"}
    assert (found["band"], found["reference"], found["place"]) == ("2", "277-739-MH", "Eastmere")
    assert (found["employer"], found["closes-on"]) == ("Eastmere Partnership NHS Trust", "2025-09-15")
    assert found["job-title"] == "Peer Support Worker"


def test_labels_and_values_as_bullets():
    found = said(BULLETS)
    assert (found["reference"], found["band"], found["closes-on"]) == ("277-739-MH", "3", "2025-09-15")
    assert found["pay-as-written"] == "£24,937 - £26,598 per annum pro rata"


def test_fields_in_the_rows_of_a_table():
    found = said(TABLE)
    assert (found["job-title"], found["closes-on"]) == ("Carer Peer Worker", "2025-12-12")
    assert found["pay"] == {"min": 12.6, "max": 12.6, "per": "hour"}


def test_an_opening_without_labels_tells_employer_title_and_closing_day():
    found = said(OPENING)
    assert (found["employer"], found["job-title"]) == ("Thornbeck NHS Foundation Trust", "Peer Worker")
    assert (found["closes-on"], found["band"]) == ("2025-10-09", "3")


def test_several_sums_of_a_pay_line_are_told_apart_by_their_unit():
    copy = advert_of(
        "Expert by Experience\n\nPayment: £75 for up to 4 hours, £150 a day\nApply by: 3 November 2025"
    )
    pays = {each.of["basis"]: str(each.value) for each in job_posting.read(copy) if each.property == "pay"}
    assert pays == {"payment": "£75 a task", "day-rate": "£150 a day"}


@pytest.mark.parametrize("text", [LINES, RUN_TOGETHER, BULLETS, TABLE, OPENING])
def test_an_advert_is_known_by_its_shape_where_nothing_says_what_it_is(text):
    copy = advert_of(text, kind="")
    assert is_advert(copy)
    readers = {each.reader for each in read(copy)}
    assert readers - {"job_posting", "advert_terms", "criteria", "kind_of_post"} == set()
    assert "job_posting" in readers


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the board\n\nContact: the secretary\nHours: 9 to 5\n\nBids closed on 3 March.",
        "Our pay policy\n\nSalary: see the scale below\nReview date: 3 March 2025\n",
        "You asked: list your peer posts.\nOur response:\nPost: Peer Worker\nBand: 3\nHours: 37.5\n"
        "Contract: Permanent\n",
        "Posts we have\n\nPost: Peer Worker\nBand: 3\nHours: 30\nContract: Permanent\n\n"
        "Post: Peer Lead\nBand: 3\nHours: 37.5\nContract: Bank\n",
        "Policy on adverts\nReview date: 3 March 2026\n\nRole: any\nSalary: Band 3\nHours: 30\n"
        "Closing date: 1 May 2025",
        "| Post | Band | Hours | Closing date |\n| Peer Worker | Band 3 | 37.5 | 3 May 2025 |\n",
        "Peer workers earn £24,000. The closing date is 9 October. Hours vary, and so does the band.",
    ],
)
def test_another_document_with_such_words_is_no_advert(text):
    assert not is_advert(advert_of(text, kind=""))


def test_a_document_said_to_be_something_else_is_no_advert():
    assert not is_advert(advert_of(LINES, kind="policy"))


def test_the_job_title_of_whom_to_contact_is_not_the_posts():
    contact = "\nFurther details / informal visits contact\nName\nA Person\nJob title\nTeam Manager\n"
    assert said(TABLE.replace("Job Title\tCarer Peer Worker\n", "Carer Peer Worker\n\n") + contact)[
        "job-title"
    ] == ("Carer Peer Worker")


def test_an_advert_with_a_boards_and_an_employers_reference_gives_both():
    text = LINES.replace("LEL/25/04", "277-lel-4") + "\nApply at example.org/jobadvert/C9000-25-0123\n"
    copy = advert_of(text)
    statements = list(job_posting.read(copy))
    references = [each.value for each in statements if each.property == "reference"]
    assert references == ["277-LEL-4", "C9000-25-0123"]
    assert {each.subject.key for each in statements} == {"advert:277-LEL-4"}


def test_words_in_prose_are_no_labels():
    assert fields_of(advert_of("The salary will be reviewed.\n\nPost: the trust employs many.\n")) == {}
