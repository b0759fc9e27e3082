"""C21 to C23, C27, C28: what letters, essays and packs cite, answer and promise."""

from alongside.checking import answers, contact_addresses, works_cited
from alongside.terms.finding import Finding, Severity
from tests.checking.letters_read import found_in

ESSAY = """Peer work helps {cited}, as many have found over the years in very different places.

References

Marsh, A. (2018) 'Peer work and recovery', Journal of Wards, 4(2), pp. 1-9.

Hill, B. and Dale, C. (2020) 'Two roads'. Available at: https://example.org/roads.

Northern Peer Network, (2018), 'Charter'. Available at: https://example.org/charter.
"""


def cited(citation: str) -> list[tuple[str, str]]:
    found = found_in(works_cited.citations, ESSAY.format(cited=citation), kind="blog")
    return [(each.severity.value, each.arithmetic) for each in found]


def test_citations_that_stand_in_the_list_pass() -> None:
    assert cited("(Marsh, 2018; Hill and Dale, 2020; NPN, 2018)") == [("P", "3 works cited, 3 listed")]


def test_a_citation_without_its_work_is_a_warning() -> None:
    assert cited("(Brook, 2015)") == [("W", "cited: Brook, 2015; none of the 3 works listed")]


def test_another_year_and_another_spelling_are_told_apart() -> None:
    assert cited("(Northern Peer Network, 2016)") == [
        ("W", "cited: Northern Peer Network, 2016; listed: Northern Peer Network, 2018")
    ]
    assert cited("(Dale and Hill, 2020)") == [
        ("W", "cited: Dale and Hill, 2020; listed: Hill, B. and Dale, C., 2020")
    ]


def test_fewer_authors_than_listed_is_only_worth_knowing() -> None:
    assert [severity for severity, _ in cited("(Hill, 2020)")] == ["I"]
    assert [severity for severity, _ in cited("(Hill et al., 2020)")] == ["P"]


def test_a_text_without_a_list_is_not_checked_against_one() -> None:
    assert found_in(works_cited.citations, "It helps (Brook, 2015).", kind="blog") == []


def test_words_older_than_the_period_that_they_look_back_on() -> None:
    text = 'On her years in post from 2012 to 2018 the lead said "it was lonely" (Brook, 2015).'
    (found,) = found_in(works_cited.older_than_period, text, kind="blog")
    assert (found.severity, found.arithmetic) == (Severity.INFORMATION, "2015 is before 2018")
    assert found_in(works_cited.older_than_period, text.replace("2015", "2019"), kind="blog") == []


def mailboxes(*addresses: str) -> list[Finding]:
    return found_in(contact_addresses.findings, " or ".join(f"write to {each}" for each in addresses))


def test_two_spellings_of_one_mailbox_are_a_warning() -> None:
    (found,) = mailboxes("peerandcommunities@northmoor.example", "peerandcommunites@northmoor.example")
    assert found.severity == Severity.WARNING
    assert "1 letter(s) apart" in found.arithmetic


def test_a_mailbox_with_and_without_its_first_part_is_a_warning() -> None:
    (found,) = mailboxes("north.engagement@northmoor.example", "engagement@northmoor.example")
    assert "one without the part before the dot" in found.arithmetic


def test_mailboxes_that_differ_are_left_alone() -> None:
    assert mailboxes("engagement@northmoor.example", "recruitment@northmoor.example") == []
    assert mailboxes("engagement@northmoor.example", "engagement@southmoor.example") == []
    assert mailboxes("info@northmoor.example", "foi@northmoor.example") == []
    assert mailboxes("engagement@northmoor.example", "engagement@northmoor.example") == []


LETTER = (
    "1. The post was left empty\nWe accept that the post was left empty.\n\n"
    "2. Who is answerable for the injuries?\n{answer}\n\nYours sincerely\n"
)


def test_an_unanswered_question_is_a_warning_and_all_stances_are_counted() -> None:
    found = found_in(answers.unanswered, LETTER.format(answer="We take this very seriously."))
    assert [(each.severity.value, each.arithmetic) for each in found] == [
        ("W", "item 2: no sentence takes up the question"),
        ("I", "1 accepted + 1 not addressed = 2"),
    ]


def test_a_letter_that_answers_everything_passes() -> None:
    (found,) = found_in(answers.unanswered, LETTER.format(answer="The Director of Nursing is answerable."))
    assert (found.severity, found.message) == (Severity.PASSED, "2 of 2 items are addressed.")


def test_promises_without_date_or_measure_are_counted() -> None:
    text = "We will publish the policy. We will appoint 2 posts. We will respond by 3 June 2023."
    (found,) = found_in(answers.undated, text)
    assert found.severity == Severity.WARNING
    assert found.arithmetic == "3 in all - 2 with a date or measure = 1 without"
    assert len(found.statements) == 1


def test_promises_that_one_can_check_pass() -> None:
    (found,) = found_in(answers.undated, "We will respond by 3 June 2023.")
    assert found.severity == Severity.PASSED
