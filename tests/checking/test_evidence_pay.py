"""What the pay and posts checks find on the five real documents beside the repository, where they are."""

import tomllib
from pathlib import Path

import pytest

from alongside.checking import CHECKS
from alongside.checking.evidence import Evidence
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts, normalised
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import in_words
from tests.checking.pay_evidence import evidence_of

EVIDENCE = Path(__file__).resolve().parents[3] / "shared" / "evidence"
MINE = {"C08", "C09", "C16", "C17", "C18", "C19", "C20", "C24", "C25", "C30", "C33"}

pytestmark = pytest.mark.skipif(
    not EVIDENCE.is_dir(), reason="the real documents are not beside the repository"
)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    copies = {}
    for entry in tomllib.loads((EVIDENCE / "sources.toml").read_text(encoding="utf-8"))["source"]:
        text = normalised((EVIDENCE / entry["file"]).read_text(encoding="utf-8"))
        known = {
            name: entry[name]
            for name in ("kind", "title", "publisher", "publisher_code", "topic")
            if name in entry
        }
        source = SourceFacts(**known, published=PartialDate(entry["published"]))
        copies[entry["file"]] = ReadingCopy(Document(entry["file"], "text/plain", "0" * 64, text), source)
    return evidence_of(**copies)


@pytest.fixture(scope="module")
def findings(evidence: Evidence) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for check in CHECKS:
        for each in check(evidence):
            if each.check in MINE:
                found.setdefault(each.check, []).append(each)
    return found


def test_four_statements_of_one_salary_stand_on_one_post(evidence):
    pay = [
        each.statement
        for each in evidence.of("pay")
        if each.statement.subject.ref == "post:RRE:lived-experience:2022"
    ]
    assert {in_words(each.value) for each in pay} == {
        "up to £115,000 a year", "£110,000 to £115,000 a year", "£115,000 a year", "£150,000 a year",
    }  # fmt: skip
    assert {each.about for each in pay} == {pay[0].about}


def test_the_practitioners_pay_is_the_london_trusts(evidence):
    (pay,) = [each.statement for each in evidence.of("pay") if "37,152" in in_words(each.statement.value)]
    assert pay.subject.ref == "post:RV3:lived-experience:2022"
    assert pay.context["posts"] == "3"


def test_every_figure_that_is_no_post_is_left_out(evidence):
    sums = [in_words(each.statement.value) for each in evidence.of("pay")]
    for decoy in ("100,000", "116.85", "117", "264", "380.85", "500"):
        assert not any(decoy in each for each in sums), decoy


def test_range_point_and_outlier(findings):
    assert [each.severity for each in findings["C08"]] == [Severity.PASSED, Severity.CONFLICT]
    assert findings["C08"][1].arithmetic == "£150,000 - £115,000 = £35,000 above the range"
    assert "transposed?" in findings["C08"][1].message


def test_four_times_holds_for_a_nurse_and_not_for_a_doctor(findings):
    nurse, doctor = findings["C09"]
    assert (nurse.severity, doctor.severity) == (Severity.PASSED, Severity.WARNING)
    for multiple in ("4.29", "4.48", "4.07", "4.25"):
        assert multiple in nurse.arithmetic
    for multiple in ("3.74", "3.91"):
        assert multiple in doctor.arithmetic


def test_the_range_is_band_6_of_the_year_before_in_outer_london(findings):
    match, stale = findings["C16"]
    assert "band 6, 2021/22, outer London" in match.message
    assert "£37,151.90" in match.arithmetic
    assert "£4,967) = £43,994" in match.arithmetic
    assert stale.severity is Severity.WARNING


def test_nine_posts_at_four_bodies_are_named_of_twenty_at_seven(findings):
    (finding,) = findings["C17"]
    assert finding.severity is Severity.WARNING
    assert finding.arithmetic == "1 + 3 + 3 + 2 = 9 of at least 20; 4 of 7 organisations"


def test_the_total_leaves_a_plausible_wage(findings):
    (finding,) = findings["C18"]
    assert finding.severity is Severity.INFORMATION
    assert "£600,000 / 20 = £30,000" in finding.arithmetic
    assert "£378,544 / 16 = £23,659" in finding.arithmetic


def test_the_first_board_level_post_has_earlier_ones_beside_it(findings):
    (finding,) = findings["C19"]
    assert finding.severity is Severity.WARNING
    assert "January 2022 is before 17 December 2022" in finding.arithmetic
    assert "2015 to 2021 is before 17 December 2022" in finding.arithmetic


def test_one_post_is_put_at_two_bodies(findings):
    (finding,) = findings["C20"]
    assert finding.severity is Severity.CONFLICT
    assert "No body known to the register" in finding.message


def test_the_sums_behind_the_involvement_role(findings):
    sums = [each.arithmetic for each in findings["C24"]]
    assert any("£75 / 4 hours = £18.75 an hour" in each for each in sums)
    assert "3 roles x 2 days = 6 days a month" in sums
    assert "March 2025 is before the end of 2025 to 2026" in sums
    assert {each.severity for each in findings["C24"]} == {Severity.INFORMATION, Severity.PASSED}


def test_twenty_pounds_a_day_has_two_names(findings):
    (finding,) = findings["C25"]
    assert finding.severity is Severity.CONFLICT
    assert finding.arithmetic.startswith("£20 a day")


def test_the_blog_and_the_newspaper_are_one_witness(findings):
    (finding,) = findings["C30"]
    assert finding.arithmetic.endswith("= 1 independent")


def test_no_trend_breaks_and_no_error_is_claimed(findings):
    assert "C33" not in findings
    assert not [each for group in findings.values() for each in group if each.severity is Severity.ERROR]
