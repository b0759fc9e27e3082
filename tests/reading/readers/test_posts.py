"""Posts at bodies, the first of their kind, who held one when; limits; the fields of an advert."""

from datetime import date

import pytest

from alongside.reading.document import Part
from alongside.reading.readers import job_posting, limits, posts
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Qualifier, in_words
from tests.reading.copies import NORTHMOOR_KEY, copy_of, said_by
from tests.reading.northmoor import NORTHMOOR

KEY, TRUST = NORTHMOOR_KEY, NORTHMOOR


def by_property(said):
    found = {}
    for each in said:
        found.setdefault(each.property, []).append(each)
    return found


@pytest.mark.parametrize(
    ("text", "title", "number"),
    [
        (f"{TRUST} is recruiting a lived experience lead.", "lived experience lead", "1"),
        (f"There are four peer support workers at {TRUST}.", "peer support workers", "4"),
    ],
)
def test_a_title_at_a_body_is_a_post_with_its_number(text, title, number):
    (said,) = said_by(posts, text)
    assert (said.property, said.value, said.context["posts"]) == ("job-title", title, number)
    assert said.subject.key.startswith(f"{KEY}:")


def test_a_post_at_a_body_that_is_known_has_its_code():
    (said,) = said_by(
        posts,
        "People applied for three lived experience positions with Sheffield Health and Social Care NHS "
        "Foundation Trust.",
    )
    assert (said.value, said.context["posts"], said.context["organisation"]) == (
        "lived experience positions", "3", "TAH",
    )  # fmt: skip
    assert said.subject.key.startswith("TAH:")


def test_a_title_only_spoken_of_near_a_body_is_no_post_of_it():
    assert said_by(posts, f"Peer workers wrote to {TRUST} about their work.") == []


def test_a_month_without_a_year_is_the_last_one_before_the_document():
    (said,) = said_by(posts, f"In March, {TRUST} recruited two lived experience directors.")
    assert said.valid == PartialDate("2022-03")


def test_the_first_such_post_is_the_bodys_and_a_claim():
    said = said_by(
        posts,
        f"{TRUST} is recruiting a lived experience manager.\n\n"
        "The trust claims it is the first such executive role in the NHS.",
    )
    (claim,) = by_property(said)["superlative"]
    assert claim.value == "first such executive role in the NHS"
    assert claim.qualifier is Qualifier.CLAIMED
    assert claim.of == {"what": "first", "scope": "all"}
    assert claim.subject.key == f"{KEY}:lived-experience:2022"


def test_the_only_body_with_a_post_is_a_superlative():
    said = said_by(
        posts, f"{TRUST} claims to be the only trust in the north with a lived experience director."
    )
    (claim,) = by_property(said)["superlative"]
    assert claim.value == "only trust in the north with a lived experience director"
    assert claim.qualifier is Qualifier.CLAIMED


def test_the_first_of_its_kind_is_the_role_named_before():
    said = said_by(
        posts, f"{TRUST} seeks a lived experience director. It is the first post of its kind in the county."
    )
    (claim,) = by_property(said)["superlative"]
    assert claim.value == "first post of its kind in the county"
    assert claim.subject.key == f"{KEY}:lived-experience:2022"


def test_its_own_first_is_not_the_first_of_all():
    (claim,) = by_property(said_by(posts, f"{TRUST} advertised its first lived experience director role."))[
        "superlative"
    ]
    assert claim.of["scope"] == "own"


@pytest.mark.parametrize(
    "text",
    [
        "The first aid officer met the peer workers.",
        "It was my first peer worker role.",
        "The first thing a peer worker does is listen.",
        "She is the first point of contact for peer workers.",
        "The first nurse manager was appointed.",
    ],
)
def test_other_firsts_are_left_out(text):
    assert "superlative" not in by_property(said_by(posts, text))


def test_a_post_told_by_being_first_and_its_years_is_the_same_whoever_the_employer():
    one = by_property(
        said_by(
            posts,
            f"The first lived experience lead in the NHS was Sam Poe, who worked for {TRUST} "
            "from 2011 to 2014.",
        )
    )
    other = by_property(
        said_by(
            posts,
            "The UK's first lived experience director of Nowhere NHS Foundation Trust Sam Poe spoke of the "
            "time in post from 2011 - 2014.",
        )
    )
    assert one["tenure"][0].value == PartialDate("2011/2014")
    assert (
        one["employer"][0].subject.ref
        == other["employer"][0].subject.ref
        == "post:first:lived-experience:2011-2014"
    )
    assert one["employer"][0].value == TRUST
    assert other["employer"][0].value == "Nowhere NHS Foundation Trust"
    assert other["employer"][0].context == {"status": "none"}


def test_a_person_is_never_a_subject_or_a_value():
    said = said_by(
        posts,
        f"The first lived experience lead in the NHS was Sam Poe, who worked for {TRUST} from 2011 to 2014.",
    )
    assert said
    assert all("Poe" not in each.subject.name and "Poe" not in str(each.value) for each in said)


PACK = """Lived experience partners may hold at most 2 paid roles at once.

The longest term of a partner is 3 years; the role is reviewed in June 2025.

Each role of a partner should take no more than 3 full days per month.

Meetings and reading by partners come to up to 5 hours (£80 payment) per month.

The partners' work is to run throughout 2025 to 2027.

Membership for partners lasts until June 2025 at first.
"""


def test_the_limits_of_an_involvement_role():
    said = by_property(
        said_by(
            limits,
            PACK,
            kind="policy",
            publisher="Northmoor Health Authority",
            publisher_code="RZ6",
            published="2024-11",
        )
    )
    assert in_words(said["role-limit"][0].value) == "at most 2"
    assert in_words(said["time-limit"][0].value) == "3 years"
    assert [in_words(each.value) for each in said["time-commitment"]] == ["3 days", "5 hours"]
    assert said["review-on"][0].value == PartialDate("2025-06")
    assert said["term-until"][0].value == PartialDate("2025-06")
    assert said["work-period"][0].value == PartialDate("2025/2027")
    assert {each.subject.ref for group in said.values() for each in group} == {"post:RZ6:involvement:2024"}


def test_a_longest_term_may_be_said_of_nobody():
    (said,) = said_by(limits, "Nobody may serve as a lived experience partner for longer than three years.")
    assert (said.property, in_words(said.value)) == ("time-limit", "3 years")


def advert(**fields):
    text, parts = "", []
    for label, value in fields.items():
        label = label.replace("_", "-")
        text += f"{label}: "
        parts.append(Part("field", label, len(text), len(text) + len(value)))
        text += value + "\n"
    return copy_of(text, kind="job-advert", publisher="", parts=tuple(parts))


def test_an_advert_gives_a_statement_for_each_field_with_its_own_words():
    copy = advert(
        title="Peer Support Worker", employer=TRUST, pay="£21,892 per annum", place="Northmoor",
        category="Healthcare", posted="2020-11-02T09:00:00+0000", closes="2020-11-16T23:59:59+0000",
        reference="123-456", employment_type="FULL_TIME",
    )  # fmt: skip
    said = {each.property: each for each in job_posting.read(copy)}
    assert {name: in_words(each.value) for name, each in said.items()} == {
        "job-title": "Peer Support Worker", "employer": TRUST, "pay-as-written": "£21,892 per annum",
        "pay": "£21,892 a year", "place": "Northmoor", "category": "Healthcare",
        "posted-on": "2 November 2020", "closes-on": "16 November 2020", "reference": "123-456",
    }  # fmt: skip
    assert {each.subject.ref for each in said.values()} == {"post:advert:123-456"}
    assert said["employer"].context == {"status": "none"}
    assert all(each.quote.holds_in(copy.text) for each in said.values())
    assert said["posted-on"].value.earliest == date(2020, 11, 2)


def test_the_employer_of_an_advert_has_its_code_where_it_is_known():
    copy = advert(
        title="Peer Support Worker", employer="Herefordshire and Worcestershire Health and Care NHS Trust",
        reference="C9798-1680",
    )  # fmt: skip
    said = {each.property: each for each in job_posting.read(copy)}
    assert said["employer"].context == {"organisation": "R1A", "status": "certain"}


def test_an_advert_without_a_reference_is_known_by_its_address():
    refs = [
        {each.subject.ref for each in job_posting.read(advert(title="Peer Worker", url=address))}
        for address in ("a/1", "a/1", "a/2")
    ]
    assert refs[0] == refs[1] != refs[2]


@pytest.mark.parametrize(
    ("line", "sums"),
    [
        ("£24,907 - £30,615 per annum", ["£24,907 to £30,615 a year"]),
        ("£24,907 - £30,615", ["£24,907 to £30,615 a year"]),
        ("£9.50 an hour", ["£9.50 an hour"]),
        ("£20.00", []),
        ("Competitive", []),
        ("£21,892 and £24,157 per annum", ["£21,892 to £24,157 a year"]),
        ("£21,892 and £124,157 per annum", []),
        ("£21,892 rising to £24,157 after £500 joining fee", ["£21,892 to £24,157 a year"]),
        ("Band 4 £21,892 - £24,157 or Band 5 £24,907 - £30,615 pa", ["£21,892 to £30,615 a year"]),
        ("£38,890 - £44,503 £37,570 to £43,772 pa", []),
        ("£34,000 (starting) or £36,500 (after a year) pa", ["£34,000 to £36,500 a year"]),
        ("£16.71 plus enhancements plus LA of £4,000 PA", ["£16.71 an hour"]),
        ("£16.71 per hour plus LA of £4,000 PA", ["£16.71 an hour"]),
        ("£26,000 full time equivalent (£15,600 actual)", ["£26,000 a year"]),
        ("£11.40 an hour or £21,892 a year", ["£11.40 an hour", "£21,892 a year"]),
    ],
)
def test_a_pay_line_gives_its_sum_only_when_there_is_one_with_its_unit(line, sums):
    said = job_posting.read(advert(title="Peer Worker", pay=line))
    assert [in_words(each.value) for each in said if each.property == "pay"] == sums


def test_a_post_at_two_bands_tells_each_figure_with_its_band():
    line = "Band 4 £21,892 - £24,157 or Band 5 £24,907 - £30,615 pa"
    said = job_posting.read(advert(title="Peer Worker", pay=line))
    (pay,) = (each for each in said if each.property == "pay")
    assert pay.context["figures"] == "£21,892 to £24,157 a year (band 4); £24,907 to £30,615 a year (band 5)"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("£9.50", {"unit": "by size"}),
        ("£9.50 an hour", {}),
        ("£26,000 a year full time (£15,600 actual)", {"actual-pay": "£15,600 a year"}),
        ("£26,000 a year pro rata", {"pro-rata": "yes"}),
    ],
)
def test_a_sum_says_what_of_it_was_taken_from_its_size_and_what_stands_beside_it(line, told):
    (pay,) = (
        each for each in job_posting.read(advert(title="Peer Worker", pay=line)) if each.property == "pay"
    )
    assert {
        name: pay.context[name] for name in ("unit", "pro-rata", "actual-pay") if name in pay.context
    } == told


def test_an_employer_that_is_not_known_has_no_key():
    (said,) = job_posting.read(advert(employer="Northmoor Care Homes"))
    assert said.context == {"status": "none"}


def test_a_date_that_is_no_date_is_left_out():
    assert list(job_posting.read(advert(closes="ongoing"))) == []


def test_a_document_without_fields_gives_nothing():
    assert list(job_posting.read(copy_of("Peer worker wanted", kind="job-advert"))) == []


@pytest.mark.parametrize(
    ("sentence", "name", "most"),
    [
        ("We limit each member to two roles.", "role-limit", "at most 2"),
        ("A person can only be in one paid role at once.", "role-limit", "at most 1"),
        ("Members may not sit on the panel for longer than three years.", "time-limit", "3 years"),
        ("The longest anyone can be a partner is four years.", "time-limit", "4 years"),
        ("After three years members must step down.", "time-limit", "3 years"),
        ("Nobody may hold more than two of these roles.", "role-limit", "at most 2"),
        ("Terms are limited to three years.", "time-limit", "3 years"),
        ("There is a cap of 16 hours a month on paid work.", "time-commitment", "16 hours"),
        ("No partner can be paid for more than 16 hours in any month.", "time-commitment", "16 hours"),
    ],
)
def test_ways_to_say_a_limit(sentence, name, most):
    (said,) = said_by(limits, sentence, kind="policy")
    assert (said.property, in_words(said.value), said.qualifier) == (name, most, Qualifier.AT_MOST)


@pytest.mark.parametrize(
    "sentence",
    [
        "The nurse's shift is 12 hours a day.",
        "The clinic is open three days a week.",
        "Expect to spend 4 to 6 hours a month on this.",
    ],
)
def test_hours_that_are_no_ones_commitment_or_not_one_figure(sentence):
    assert said_by(limits, sentence, kind="policy") == []


def test_the_first_in_the_country_to_take_a_post_on():
    (claim,) = by_property(
        said_by(posts, f"{TRUST} became the first in England to recruit a head of lived experience.")
    )["superlative"]
    assert claim.value == "first in England to recruit a head of lived experience"


def test_the_first_that_somebody_met_is_no_claim():
    assert said_by(posts, "She was the first peer worker she had met.") == []
