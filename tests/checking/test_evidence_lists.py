"""What the list checks find on the five real documents beside the repository, where they are."""

import tomllib
from pathlib import Path

import pytest

from alongside.checking import check
from alongside.checking.evidence import Evidence
from alongside.checking.membership import body_of, lists_of
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts, normalised
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import in_words
from tests.checking.pay_evidence import evidence_of

EVIDENCE = Path(__file__).resolve().parents[3] / "shared" / "evidence"
TOPIC = "kuf-band-7-2020"

pytestmark = pytest.mark.skipif(
    not EVIDENCE.is_dir(), reason="the real documents are not beside the repository"
)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    copies = {}
    for entry in tomllib.loads((EVIDENCE / "sources.toml").read_text(encoding="utf-8"))["source"]:
        text = normalised((EVIDENCE / entry["file"]).read_text(encoding="utf-8"))
        names = ("kind", "title", "publisher", "publisher_code", "topic")
        known = {name: entry[name] for name in names if name in entry}
        source = SourceFacts(**known, published=PartialDate(entry["published"]))
        copies[entry["file"]] = ReadingCopy(Document(entry["file"], "text/plain", "0" * 64, text), source)
    return evidence_of(**copies)


@pytest.fixture(scope="module")
def findings(evidence: Evidence) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for each in check(evidence):
        found.setdefault(each.check, []).append(each)
    return found


def severities(findings, number):
    return [each.severity for each in findings.get(number, [])]


def test_twenty_four_entries_were_awarded_and_name_twenty_five_bodies(evidence):
    (awarded,) = [each for each in lists_of(evidence) if each.code == "awarded" and each.topic == TOPIC]
    assert (len(awarded.rows), len(awarded.bodies)) == (24, 25)
    assert {each.statement.asserter for each in awarded.members} == {"NHS England"}
    assert all(each.statement.subject.key for each in awarded.members)


def test_thirty_one_did_not_apply_of_which_two_withdrew_and_fifty_five_were_offered_it(evidence):
    lists = [each for each in lists_of(evidence) if each.topic == TOPIC]
    (others,) = [each for each in lists if each.code == "did-not-apply"]
    (withdrew,) = [each for each in lists if each.code == "withdrew"]
    assert len(others.rows) == 31
    assert set(withdrew.bodies) == {"RWV", "NR5"} < set(others.bodies)
    offered = [
        each for each in evidence.of("organisations-count") if each.statement.of["outcome"] == "offered"
    ]
    assert [in_words(each.statement.value) for each in offered] == ["55"]


def test_what_the_requester_asked_is_never_the_bodys(evidence):
    asked = [
        each
        for each in evidence.of("funding-outcome", "organisations-count")
        if "request" in each.statement.asserter
    ]
    assert asked == []


def test_every_quote_stands_in_its_text(evidence):
    assert all(each.statement.quote.holds_in(evidence.texts(each.source_key)) for each in evidence.statements)


def test_parts_add_up_for_both_who_count_and_for_the_money(findings):
    sums = {each.arithmetic: each.severity for each in findings["C01"]}
    assert sums == {
        "24 + 31 = 55; stated total 55": Severity.PASSED,
        "£380.85 - £264 = £116.85; stated £116.85": Severity.PASSED,
        "£380.85 - £264 = £116.85; stated £117": Severity.PASSED,
    }


def test_lists_are_as_long_as_they_say_one_of_them_with_an_explanation(findings):
    assert {each.arithmetic for each in findings["C02"]} == {
        "24 = 24",
        "31 = 31",
        "2 = 2",
        "24 - 1 = 23; stated 23",
    }
    assert set(severities(findings, "C02")) == {Severity.PASSED}
    assert {each.arithmetic for each in findings["C03"]} == {"24 rows + 1 = 25 bodies"}


def test_not_all_fifty_five_are_trusts(findings):
    (whole,) = [each for each in findings["C04"] if each.arithmetic.startswith("56 bodies")]
    assert "CIC" in whole.message


def test_both_printed_copies_of_each_list_agree(findings):
    assert sorted(each.arithmetic for each in findings["C05"]) == [
        "25 and 25 bodies, 25 in both", "31 and 31 bodies, 31 in both",
    ]  # fmt: skip


def test_the_split_and_the_shares_come_out(findings):
    (split,) = findings["C06"]
    assert split.arithmetic == "31 = 29 + 2; 29/55 = 52.7 %, 31/55 = 56.4 %"
    assert {each.arithmetic: each.severity for each in findings["C07"]} == {
        "24/55 = 43.6 %": Severity.PASSED,
        "£264/£500 = 52.8 %": Severity.PASSED,
        "24/26 = 92.3 %": Severity.WARNING,
    }


def test_the_dissolved_trust_is_told_with_what_both_successors_did(evidence, findings):
    warnings = [each for each in findings["C14"] if each.severity is Severity.WARNING]
    assert {each.key.rsplit("/")[-1] for each in warnings} == {"RTV"}
    assert all("awarded" in each.arithmetic and "did not apply" in each.arithmetic for each in warnings)
    heirs = {each.statement.context["key"] for each in evidence.of("successor") if body_of(each) == "RTV"}
    assert heirs == {"RW4", "RXV"}


def test_the_one_error_about_names_is_the_trust_that_does_not_exist(findings):
    (error,) = [each for each in findings["C15"] if each.severity is Severity.ERROR]
    assert "Surry" in error.message


def test_reported_and_given_reasons_do_not_meet_and_the_denominator_drifts(findings):
    (reasons,) = findings["C26"]
    assert (reasons.severity, reasons.arithmetic.endswith("in both: none")) == (Severity.WARNING, True)
    assert severities(findings, "C36") == [Severity.INFORMATION]
