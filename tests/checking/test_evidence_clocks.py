"""What the readers and checks of clocks and letters find on the real documents beside the repository."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from alongside.checking import CHECKS
from alongside.checking.evidence import Evidence, Stated
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts, normalised
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding
from alongside.terms.statement import Code, Polarity, Span
from tests.checking.letters_read import evidence_of

DOCUMENTS = Path(__file__).resolve().parents[3] / "shared" / "evidence"
FACTS = ("kind", "title", "publisher", "publisher_code", "topic")
ORDER = ("letter", "blog-2021", "blog-2022", "pack", "press")
KEYS = dict(zip(ORDER, "abcde", strict=True))

pytestmark = pytest.mark.skipif(
    not DOCUMENTS.is_dir(), reason="the real documents are not beside the repository"
)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    entries = tomllib.loads((DOCUMENTS / "sources.toml").read_text(encoding="utf-8"))["source"]
    return evidence_of(
        *(_copy(entry) for name in ORDER for entry in entries if entry["file"].startswith(name))
    )


def _copy(entry: dict[str, str]) -> ReadingCopy:
    text = normalised((DOCUMENTS / entry["file"]).read_text(encoding="utf-8"))
    known = {name: entry[name] for name in FACTS if name in entry}
    source = SourceFacts(**known, published=PartialDate(entry["published"]))
    return ReadingCopy(Document(entry["file"], "text/plain", "0" * 64, text), source)


@pytest.fixture(scope="module")
def findings(evidence: Evidence) -> list[Finding]:
    return [found for check in CHECKS for found in check(evidence)]


def stated(evidence: Evidence, document: str, *properties: str) -> list[Stated]:
    return [each for each in evidence.of(*properties) if each.source_key == KEYS[document]]


def found(findings: list[Finding], check: str) -> list[tuple[str, str]]:
    return [(each.severity.value, each.arithmetic) for each in findings if each.check == check]


def test_the_chairs_letter_has_fourteen_items_with_their_stances(evidence: Evidence) -> None:
    stances = {
        each.statement.subject.name: each.statement.value.code
        for each in stated(evidence, "letter", "stance")
        if isinstance(each.statement.value, Code)
    }
    assert stances == {
        "1": "answered", "1a": "answered", "1b": "answered", "1c": "partly-accepted", "1d": "partly-accepted",
        "1e": "denied", "1f": "refused-to-commit", "2": "no-knowledge", "3": "no-knowledge",
        "4": "partly-accepted", "5": "denied", "6a": "not-addressed", "6b": "not-addressed",
    }  # fmt: skip
    assert len(stated(evidence, "letter", "concern")) == 14


def test_two_items_with_one_answer_are_two_statements_at_their_own_places(evidence: Evidence) -> None:
    replies = {each.statement.subject.name: each.statement for each in stated(evidence, "letter", "reply")}
    two, three = replies["2"], replies["3"]
    assert two.quote.exact == three.quote.exact
    assert two.quote.start < three.quote.start
    assert two.polarity is three.polarity is Polarity.NO_KNOWLEDGE
    assert replies["5"].polarity is Polarity.DENIED


def test_the_letter_makes_seven_commitments_of_five_kinds(evidence: Evidence) -> None:
    promises = [each.statement.context for each in stated(evidence, "letter", "commitment")]
    assert [each["wording"] for each in promises] == [
        "aspiration", "aspiration", "firm+conditional", "refusal", "aspiration", "forecast", "firm",
    ]  # fmt: skip
    assert [each.get("item", "") for each in promises] == ["1c", "1c", "1d", "1f", "1f", "5", ""]
    assert {each["due"] for each in promises} == {""}


def test_the_blog_relays_one_promise_of_the_trusts_mailbox(evidence: Evidence) -> None:
    (promise,) = stated(evidence, "blog-2021", "commitment")
    assert promise.statement.context["measure"] == "written reply"
    assert promise.statement.asserter != promise.source.publisher


def test_clocks_of_the_blog(evidence: Evidence) -> None:
    times = [
        (each.statement.of["event"], each.statement.value, each.statement.context.get("weekday", ""))
        for each in stated(evidence, "blog-2021", "clock-time")
    ]
    assert times == [
        ("sent", "10:28", ""), ("start", "11:00", ""), ("deadline", "09:00", ""),
        ("deadline", "12:00", "Friday"), ("now", "12:00", "Monday"),
    ]  # fmt: skip
    within = stated(evidence, "blog-2021", "answer-within")
    spans = [each.statement.value for each in within if isinstance(each.statement.value, Span)]
    assert [f"{span.amount} {span.unit}" for span in spans] == ["48 hour", "48 hour", "2 month"]


def test_dates_of_the_offer_the_request_and_the_meeting(evidence: Evidence) -> None:
    offers = Counter(
        str(each.statement.value)
        for each in stated(evidence, "blog-2021", "event-on")
        if each.statement.of == {"event": "offer"}
    )
    assert offers == {"December 2020": 4, "December 2021": 1, "2020": 1}
    (asked,) = stated(evidence, "blog-2021", "requested-on")
    (due,) = stated(evidence, "blog-2021", "reply-due")
    assert (str(asked.statement.value), str(due.statement.value)) == ("2 August 2021", "2 September 2021")
    (met,) = stated(evidence, "letter", "event-on")
    assert str(met.statement.value) == "26 May 2021"
    (closing,) = stated(evidence, "pack", "deadline")
    assert (str(closing.statement.value), closing.statement.context["time"]) == ("8 December 2024", "23:59")
    assert [str(each.statement.value) for each in stated(evidence, "pack", "review-on")] == ["March 2025"]


def test_c10_the_due_day_implies_a_later_receipt(findings: list[Finding]) -> None:
    ((severity, arithmetic),) = found(findings, "C10")
    assert severity == "W"
    assert "= 2021-08-31; stated 2021-09-02" in arithmetic
    assert arithmetic.endswith("after receipt on 2021-08-04")


def test_c11_and_c12_the_told_times_hold(findings: list[Finding]) -> None:
    assert [severity for severity, _ in found(findings, "C11")] == ["P", "I"]
    assert found(findings, "C11")[0][1] == "Friday 12:00 to Monday 12:00 = 72 hours; stated 72 hours"
    assert sorted(found(findings, "C12")) == [
        ("P", "10:28 - 09:00 = 88 minutes; stated 90 minutes, to within 5"),
        ("P", "11:00 - 10:28 = 32 minutes; stated 30 minutes, to within 5"),
    ]


def test_c13_one_offer_is_dated_after_its_document(findings: list[Finding]) -> None:
    ((severity, arithmetic),) = found(findings, "C13")
    assert severity == "E"
    assert arithmetic.startswith(
        "2021-12 begins 2021-12-01; the document is of 2021-11, at latest 2021-11-30"
    )


def test_c21_and_c22_four_works_are_missing_and_one_quotation_is_early(findings: list[Finding]) -> None:
    severities = Counter(severity for severity, _ in found(findings, "C21"))
    assert severities == {"W": 6, "I": 1}
    missing = [arithmetic for _, arithmetic in found(findings, "C21") if "none of the 7 works" in arithmetic]
    assert len(missing) == 4
    assert found(findings, "C22") == [("I", "2019 is before 2021")]


def test_c23_two_pairs_of_mailboxes_look_like_slips(findings: list[Finding]) -> None:
    assert [severity for severity, _ in found(findings, "C23")] == ["W", "W"]
    assert sum("1 letter(s) apart" in arithmetic for _, arithmetic in found(findings, "C23")) == 1


def test_c27_and_c28_two_questions_unanswered_and_five_of_seven_promises_bare(
    findings: list[Finding],
) -> None:
    unanswered = [each.key for each in findings if each.check == "C27" and each.severity == "W"]
    assert unanswered == ["a:6a", "a:6b"]
    letter = [each for each in findings if each.check == "C28" and each.key == "a"]
    assert [each.message for each in letter] == ["5 of 7 commitments name neither a date nor a measure."]


def test_c29_weekdays_agree_and_one_deadline_is_a_sunday(findings: list[Finding]) -> None:
    assert Counter(severity for severity, _ in found(findings, "C29")) == {"P": 2, "I": 1}
    assert ("I", "2024-12-08 is a Sunday") in found(findings, "C29")


def test_c31_every_passage_stands(findings: list[Finding], evidence: Evidence) -> None:
    number = len(evidence.statements)
    assert found(findings, "C31") == [("P", f"{number} of {number} passages in 5 documents")]


def test_c32_names_and_mailboxes_block_publication_and_are_not_repeated(findings: list[Finding]) -> None:
    keys = {each.key for each in findings if each.check == "C32"}
    assert keys == {"a:salutation", "a:signature", "d:e-mail", "d:named-contact", "b:join:a"}


def test_no_statement_value_holds_a_persons_mailbox(evidence: Evidence) -> None:
    persons = [
        each for each in stated(evidence, "pack", "contact") if each.statement.context["owner"] == "person"
    ]
    assert len(persons) == 2
    assert all("@" not in each.statement.quote.exact for each in persons)
    assert all("@" not in str(each.statement.value) for each in persons)


def test_only_the_impossible_offer_is_an_error_of_these_checks(findings: list[Finding]) -> None:
    mine = {"C10", "C11", "C12", "C21", "C22", "C23", "C27", "C28", "C29", "C31", "C32", "C34", "C35"}
    assert [each for each in findings if each.check in mine and each.severity == "E"] == []
