"""Pay and posts: each check on documents of our own, what it finds and what it lets pass."""

from dataclasses import replace

import pytest

from alongside.checking import (
    employers,
    involvement_limits,
    pay_categories,
    pay_ranges,
    pay_ratios,
    pay_scales,
    post_counts,
    superlatives,
    trends,
    witnesses,
)
from alongside.checking.pay_ranges import digit_slip
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Severity
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Count
from tests.checking.pay_evidence import evidence_from, evidence_of, said
from tests.reading.copies import copy_of
from tests.reading.northmoor import NORTHMOOR

TRUST = NORTHMOOR


def found(check, evidence):
    return [(each.severity, each.arithmetic) for each in check.findings(evidence)]


def a_year(low, high=None):
    return MoneyRange(Money.pounds(low), Money.pounds(high or low), Per.YEAR)


# --- C08: range, point, outlier -----------------------------------------------------------------


def test_a_point_in_the_range_agrees_and_one_outside_is_a_conflict():
    evidence = evidence_of(
        press=copy_of(f"{TRUST} seeks a lived experience lead. The post pays £51,000-53,000 a year."),
        paper=copy_of(f"{TRUST} pays a lived experience lead £53,000 a year."),
        blog=copy_of(
            f"{TRUST} pays a lived experience lead £35,000 a year.", kind="blog", publisher="A blog"
        ),
    )
    agree, clash = pay_ranges.findings(evidence)
    assert (agree.severity, clash.severity) == (Severity.PASSED, Severity.CONFLICT)
    assert agree.arithmetic == "£53,000 a year lies within £51,000 to £53,000 a year"
    assert clash.arithmetic == "£51,000 - £35,000 = £16,000 below the range"
    assert "A blog" in clash.message


def advert(pay, reference):
    return copy_of(
        f"Lived Experience Lead\n\nEmployer: {TRUST}\nSalary: {pay} a year\nReference: {reference}\n",
        kind="job-advert",
        publisher="",
    )


def test_one_advert_is_set_against_what_papers_say_of_its_post():
    paper = copy_of(f"{TRUST} pays a lived experience lead £93,000 a year.")
    (clash,) = pay_ranges.findings(evidence_of(advert=advert("£51,000 to £53,000", "A-1"), paper=paper))
    assert clash.severity == Severity.CONFLICT
    assert clash.arithmetic == "£93,000 - £53,000 = £40,000 above the range"


def test_adverts_of_one_employer_are_not_set_against_each_other():
    both = evidence_of(
        one=advert("£51,000 to £53,000", "A-1"), other=advert("£31,000 to £33,000", "A-2"),
        paper=copy_of(f"{TRUST} pays a lived experience lead £52,000 a year."),
    )  # fmt: skip
    assert found(pay_ranges, both) == []


def test_one_figure_alone_is_no_finding():
    evidence = evidence_of(press=copy_of(f"{TRUST} pays a lived experience lead £53,000 a year."))
    assert found(pay_ranges, evidence) == []


@pytest.mark.parametrize(
    ("one", "other", "is_slip"),
    [
        ("115000", "150000", True),
        ("53000", "35000", True),
        ("13000", "30000", True),
        ("53000", "54000", False),
        ("53000", "530000", False),
        ("53000", "53000", False),
    ],
)
def test_a_slip_of_digits_is_a_hint_only_where_it_explains_the_difference(one, other, is_slip):
    assert bool(digit_slip(Money.pounds(one), Money.pounds(other))) is is_slip
    assert bool(digit_slip(Money.pounds(other), Money.pounds(one))) is is_slip


# --- C09: multiples -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pay", "times", "severity"),
    [
        ("£110,000-115,000", "four", Severity.PASSED),
        ("£78,000-79,000", "three", Severity.INFORMATION),
        ("£60,000-62,000", "three", Severity.WARNING),
        ("£110,000-115,000", "two", Severity.WARNING),
    ],
)
def test_a_multiple_is_worked_out_for_every_plausible_year(pay, times, severity):
    evidence = evidence_of(
        press=copy_of(
            f"{TRUST} seeks a lived experience manager. The post pays {pay} a year, {times} times the pay "
            "of a newly qualified nurse."
        )
    )
    (finding,) = pay_ratios.findings(evidence)
    assert finding.severity is severity
    assert "2021/22" in finding.arithmetic
    assert "2022/23" in finding.arithmetic
    assert "/ £25,655 =" in finding.arithmetic


def test_a_multiple_from_a_source_without_a_date_is_not_worked_out():
    text = f"{TRUST} pays a lived experience lead £90,000 a year, four times that of a newly qualified nurse."
    assert found(pay_ratios, evidence_of(press=copy_of(text, published=""))) == []


# --- C16: scales --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "severities"),
    [("2021-12-01", [Severity.INFORMATION]), ("2023-12-01", [Severity.INFORMATION, Severity.WARNING])],
)
def test_a_range_on_a_scale_is_named_and_an_old_scale_is_warned_of(published, severities):
    text = f"A peer support lead at {TRUST} is paid £25,655 to £31,534 a year."
    findings = list(pay_scales.findings(evidence_of(press=copy_of(text, published=published))))
    assert [each.severity for each in findings] == severities
    assert "band 5, 2021/22" in findings[0].message
    if len(findings) > 1:
        assert findings[1].arithmetic == "2023 - 2021 = 2 years behind"


def test_a_range_on_no_scale_is_no_finding():
    text = f"A peer support lead at {TRUST} is paid £25,000 to £31,000 a year."
    assert found(pay_scales, evidence_of(press=copy_of(text))) == []


# --- C17, C18: posts named, and what a total leaves ---------------------------------------------

NAMED = (
    f"{TRUST} is recruiting three peer support workers. In all there are at least 10 lived experience roles "
    "across five NHS trusts, on total pay of {total}."
)


def test_posts_named_are_set_against_the_number_claimed():
    (finding,) = [
        each
        for each in post_counts.findings(evidence_of(press=copy_of(NAMED.format(total="£300,000"))))
        if each.check == "C17"
    ]
    assert finding.severity is Severity.WARNING
    assert finding.arithmetic.startswith("3 = 3 of at least 10")


@pytest.mark.parametrize(
    ("total", "severity", "words"),
    [("£300,000", Severity.INFORMATION, "plausible"), ("£50,000", Severity.WARNING, "part-time")],
)
def test_what_a_total_leaves_for_each_post_is_worked_out(total, severity, words):
    (finding,) = [
        each
        for each in post_counts.findings(evidence_of(press=copy_of(NAMED.format(total=total))))
        if each.check == "C18"
    ]
    assert finding.severity is severity
    assert words in finding.message
    assert finding.arithmetic.startswith(f"{total} / 10 = ")


def test_without_a_claim_of_a_number_nothing_is_counted():
    assert found(post_counts, evidence_of(press=copy_of(f"{TRUST} is recruiting three peer workers."))) == []


# --- C19: firsts --------------------------------------------------------------------------------

EARLIER = "In March, Hillside NHS Trust recruited two lived experience directors.\n\n"
FIRST = f"{TRUST} is recruiting the first lived experience director in the NHS."


def test_a_first_with_an_earlier_one_named_is_a_warning():
    (finding,) = superlatives.findings(evidence_of(press=copy_of(EARLIER + FIRST)))
    assert finding.severity is Severity.WARNING
    assert finding.arithmetic == "March 2022 is before 17 December 2022"


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        EARLIER + FIRST.replace("the first", "its first"),
        EARLIER.replace("directors", "workers") + FIRST,
    ],
    ids=["nothing earlier", "its own first", "another level"],
)
def test_a_first_with_no_like_earlier_one_is_no_finding(text):
    assert found(superlatives, evidence_of(press=copy_of(text))) == []


# --- C20: one post, two employers ---------------------------------------------------------------


def held_at(name):
    return copy_of(
        f"The first lived experience lead in the NHS was Sam Poe, who worked for {name} from 2011 to 2014."
    )


def test_one_post_at_two_bodies_in_the_same_years_is_a_conflict():
    (finding,) = employers.findings(
        evidence_of(one=held_at(TRUST), other=held_at("the Nowhere NHS Foundation Trust"))
    )
    assert finding.severity is Severity.CONFLICT
    assert "No body known to the register is called Nowhere NHS Foundation Trust" in finding.message


def test_two_spellings_of_one_body_are_no_conflict():
    one, other = (
        said("employer", name, valid=PartialDate("2011/2014"), context={"organisation": "RZ1"})
        for name in (TRUST, "the Northmoor NHS FT")
    )
    assert found(employers, evidence_from(one, other)) == []
    differ = replace(other, context={"organisation": "RZ2"})
    assert len(found(employers, evidence_from(one, differ))) == 1


def test_different_years_are_no_conflict():
    one = said("employer", "A Trust", valid=PartialDate("2011/2013"))
    other = said("employer", "B Trust", valid=PartialDate("2014/2016"))
    assert found(employers, evidence_from(one, other)) == []


# --- C24: involvement ---------------------------------------------------------------------------

PACK = """Lived experience partners may hold at most 2 paid roles at once.

The longest term of a partner is 3 years; the role is reviewed in June 2025.

Each role of a partner should take no more than 3 full days per month.

Meetings and reading by partners come to up to 5 hours (£80 payment) per month.

The partners' work is to run throughout 2025 to 2027.

Membership for partners lasts until June 2025 at first.
"""


def pack_findings(text):
    of = {"publisher": "Northmoor Health Authority", "publisher_code": "RZ6", "published": "2024-11"}
    pack = copy_of(text, kind="policy", **of)
    return {each.key.split(":", 5)[-1]: each for each in involvement_limits.findings(evidence_of(pack=pack))}


def test_the_sums_behind_an_involvement_role():
    findings = pack_findings(PACK)
    assert {key: each.arithmetic.partition(";")[0] for key, each in findings.items()} == {
        "rate": "£80 / 5 hours = £16 an hour",
        "roles:month": "2 roles x 3 days = 6 days a month",
        "hours:month:5": "5 hours <= 3 days x 7.5 hours = 22.5 hours",
        "term": "November 2024 to June 2025 = 7 months <= 36 months",
        "review": "June 2025 is before the end of 2025 to 2027",
    }
    assert findings["rate"].severity is Severity.INFORMATION
    assert "minimum wage for adults that day £11.44 an hour" in findings["rate"].arithmetic
    assert findings["term"].severity is Severity.PASSED


def test_more_hours_than_the_guideline_are_a_warning():
    findings = pack_findings(PACK.replace("up to 5 hours", "up to 30 hours"))
    assert findings["hours:month:30"].severity is Severity.WARNING


def test_a_first_term_beyond_the_longest_is_a_warning():
    assert (
        pack_findings(PACK.replace("until June 2025", "until June 2029"))["term"].severity is Severity.WARNING
    )


# --- C25: one sum, two names --------------------------------------------------------------------


def test_a_sum_called_pay_here_and_expenses_there_is_a_conflict():
    evidence = evidence_of(
        letter=copy_of("Service users have been paid £25 a day.", kind="letter", publisher=TRUST, topic="a"),
        blog=copy_of(
            "In Northmoor unpaid service users get a daily £25 expenses fee.", kind="blog", topic="b"
        ),
    )
    (finding,) = pay_categories.findings(evidence)
    assert finding.severity is Severity.CONFLICT
    assert finding.arithmetic == "£25 a day = £25 a day; pay is not expenses"


@pytest.mark.parametrize(
    "blog",
    [
        "In Exeter unpaid service users get a daily £25 expenses fee.",
        "In Northmoor unpaid service users get a daily £30 expenses fee.",
        "In Northmoor peer trainers get a daily £25 expenses fee.",
    ],
    ids=["another place", "another sum", "another role"],
)
def test_sums_that_are_not_one_are_no_conflict(blog):
    evidence = evidence_of(
        letter=copy_of("Service users have been paid £25 a day.", kind="letter", publisher=TRUST, topic="a"),
        blog=copy_of(blog, kind="blog", topic="b"),
    )
    assert found(pay_categories, evidence) == []


# --- C30: witnesses -----------------------------------------------------------------------------

SHARED = "people who have been through it know best what helps and what gets in the way of it"


def paid(words):
    return copy_of(f"{TRUST} pays a lived experience lead £53,000 a year. {words}")


def test_sources_that_share_their_words_are_one_witness():
    (finding,) = witnesses.findings(
        evidence_of(one=paid(f"As one said, {SHARED}."), other=paid(f"“{SHARED}”, it says."))
    )
    assert finding.severity is Severity.INFORMATION
    assert finding.arithmetic.endswith("= 1 independent")


def test_sources_in_words_of_their_own_are_not_merged():
    one = copy_of(f"{TRUST} pays a lived experience lead £53,000 a year. It starts in May.")
    other = copy_of(f"The union is glad that a lived experience lead at {TRUST} gets £53,000 a year.")
    evidence = evidence_of(one=one, other=other)
    assert len({each.statement.about for each in evidence.of("pay")}) == 1
    assert found(witnesses, evidence) == []


def test_a_long_name_of_a_body_in_both_is_no_copy():
    name = (
        "Tees, Esk and Wear Valleys NHS Foundation Trust and Leeds and York Partnership NHS Foundation Trust"
    )
    one = copy_of(f"{TRUST} seeks a lived experience lead at £53,000 a year. {name}")
    other = copy_of(f"A salary of £53,000 awaits a lived experience lead with {TRUST}. See {name}")
    assert found(witnesses, evidence_of(one=one, other=other)) == []


# --- C33: trends --------------------------------------------------------------------------------


def in_year(year, value, name="people-count"):
    return said(name, value, valid=PartialDate(str(year)))


def test_a_jump_of_five_times_in_a_year_is_a_warning():
    evidence = evidence_from(
        in_year(2020, Count.exactly(12)), in_year(2021, Count.exactly(14)), in_year(2022, Count.exactly(84))
    )
    assert found(trends, evidence) == [(Severity.WARNING, "84 / 14 = 6.0 times")]


def test_another_unit_from_one_year_to_the_next_is_a_warning():
    day = MoneyRange(Money.pounds(150), Money.pounds(150), Per.DAY)
    session = MoneyRange(Money.pounds(150), Money.pounds(150), Per.SESSION)
    evidence = evidence_from(in_year(2020, day, "pay"), in_year(2021, session, "pay"))
    assert found(trends, evidence) == [(Severity.WARNING, "a sum a day in 2020, a sum a session in 2021")]


@pytest.mark.parametrize(
    "years",
    [[(2020, 12), (2021, 30)], [(2018, 12), (2021, 84)], [(2020, 12)]],
    ids=["ordinary growth", "years apart", "one year"],
)
def test_no_break_is_no_finding(years):
    evidence = evidence_from(*(in_year(year, Count.exactly(number)) for year, number in years))
    assert found(trends, evidence) == []


# --- a clean document ---------------------------------------------------------------------------


def test_a_clean_document_gives_no_error_conflict_or_warning():
    text = (
        f"{TRUST} is recruiting two peer support workers. The workers are paid £21,730 to £23,177 a year, "
        "pro rata.\n\nThey will work in the community teams and be met by a peer support lead. The closing "
        "date is 9 January 2023."
    )
    evidence = evidence_of(press=copy_of(text))
    grave = {Severity.ERROR, Severity.CONFLICT, Severity.WARNING}
    checks = [
        pay_ranges, pay_ratios, pay_scales, post_counts, superlatives, employers, involvement_limits,
        pay_categories, witnesses, trends,
    ]  # fmt: skip
    findings = [each for check in checks for each in check.findings(evidence)]
    assert [each for each in findings if each.severity in grave] == []
    assert a_year(21730, 23177) in [each.statement.value for each in evidence.statements]
