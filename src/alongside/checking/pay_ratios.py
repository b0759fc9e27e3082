"""C09: pay said to be so many times another's, worked out for every plausible pay year.

Plausible are the pay year of the source's date and the one before, since press and adverts lag.
Comparators are basic pay from reference/pay: a new nurse (band 5 entry), a doctor in foundation year 1.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from alongside.checking.evidence import Evidence, Stated
from alongside.reference.pay.comparators import Comparator, comparator
from alongside.reference.pay.scales import pay_year
from alongside.rules.pay import RatioReading, ratio_to
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import MoneyRange, Per
from alongside.terms.statement import Share

CHECK = "C09"

_NUMBERS = {
    2: "two",
    3: "three",
    4: "four",
    5: "five",
    6: "six",
    7: "seven",
    8: "eight",
    9: "nine",
    10: "ten",
}


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One finding for each claim and comparator whose pay is known."""
    for claim in evidence.of("pay-ratio"):
        value, when = claim.statement.value, _published(claim)
        salary = _salary(evidence, claim)
        if salary is None or when is None or not isinstance(value, Share) or value.low is None:
            continue
        known = _comparators(claim.statement.of.get("comparator", ""), when)
        if known:
            yield _finding(claim, salary, value.low, known)


def _published(stated: Stated) -> date | None:
    published = stated.source.published
    return published.latest if published else None


def _salary(evidence: Evidence, claim: Stated) -> Stated | None:
    """The yearly pay of the same post in the same source, a range with both ends before others."""
    salaries = [
        each
        for each in evidence.of("pay")
        if each.source_key == claim.source_key
        and each.statement.subject.ref == claim.statement.subject.ref
        and isinstance(each.statement.value, MoneyRange)
        and each.statement.value.per is Per.YEAR
    ]
    return max(salaries, key=_is_closed, default=None)


def _is_closed(stated: Stated) -> tuple[bool, bool]:
    pay = stated.statement.value
    closed = isinstance(pay, MoneyRange) and pay.low is not None and pay.high is not None
    return closed, isinstance(pay, MoneyRange) and pay.low != pay.high


def _comparators(code: str, when: date) -> list[Comparator]:
    """The comparator in the pay year before and the pay year of a day, as far as known."""
    before = date(when.year - 1, when.month, min(when.day, 28))
    return [found for year in (pay_year(before), pay_year(when)) if (found := comparator(code, year))]


def _finding(claim: Stated, salary: Stated, claimed: Decimal, known: list[Comparator]) -> Finding:
    pay = salary.statement.value
    if not isinstance(pay, MoneyRange):
        raise TypeError("Pay is a sum of money.")
    readings = [(other, ratio_to(pay, other.pay)) for other in known]
    severity, verdict = _verdict([reading for _, reading in readings], claimed)
    title = known[0].title
    return Finding(
        check=CHECK,
        severity=severity,
        message=f"“{_times(claimed)} times” against {title[0].lower()}{title[1:]}: {verdict}.",
        arithmetic="; ".join(_sum(other, reading) for other, reading in readings),
        statements=(claim.id, salary.id),
        topic=claim.statement.topic,
        key=f"{claim.statement.subject.ref}:{known[0].code}:{claim.source_key}",
    )


def _verdict(readings: list[RatioReading], claimed: Decimal) -> tuple[Severity, str]:
    below = [reading.is_below(claimed) for reading in readings]
    above = [reading.is_above(claimed) for reading in readings]
    if all(below):
        return Severity.WARNING, f"below {_times(claimed)} in every plausible year"
    if all(above):
        return Severity.WARNING, f"more than {_times(claimed + 1)} in every plausible year"
    if any(below) or any(above):
        return Severity.INFORMATION, "it holds in one plausible year and not in another"
    return Severity.PASSED, "it holds in every plausible year"


def _sum(other: Comparator, reading: RatioReading) -> str:
    proof = "" if other.check == "seen" else f", {other.check}"
    return f"{other.year}{proof}: {reading.arithmetic}"


def _times(number: Decimal) -> str:
    whole = int(number) if number == number.to_integral_value() else None
    return _NUMBERS.get(whole, str(number)) if whole is not None else str(number)
