"""C24: the sums behind an involvement role: pay an hour, time asked for, limits, review and term.

What is worked out assumes that all the hours paid for are used, and says so. The minimum and real
living wage of the day stand beside it as a measure; they say nothing of what is lawful here.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from alongside.checking.evidence import Evidence, Stated
from alongside.reference.pay.wages import minimum_wage_on, real_living_wage_on
from alongside.rules.pay import hourly_equivalent
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import MoneyRange
from alongside.terms.statement import Count, Span

CHECK = "C24"

_DAY_IN_HOURS = Decimal("7.5")


def findings(evidence: Evidence) -> Iterator[Finding]:
    """Rates, roles by time, hours against the guideline, and review against term and work."""
    for each in _once(evidence, "pay"):
        yield from _rate(each)
    for limit in _once(evidence, "role-limit"):
        yield from _roles_and_time(evidence, limit)
    for limit in _once(evidence, "time-limit"):
        yield from _term(evidence, limit)
    for review in _once(evidence, "review-on"):
        yield from _review(evidence, review)


def _once(evidence: Evidence, name: str) -> Iterator[Stated]:
    """Statements of a property, the first of each source, subject and value."""
    seen: set[tuple[str, str, str]] = set()
    for each in evidence.of(name):
        place = (each.source_key, each.statement.subject.ref, str(each.statement.value))
        if place not in seen:
            seen.add(place)
            yield each


def _beside(evidence: Evidence, other: Stated, name: str) -> Iterator[Stated]:
    """Statements of a property in the same source on the same subject."""
    for each in _once(evidence, name):
        if each.source_key == other.source_key and each.statement.subject.ref == other.statement.subject.ref:
            yield each


def _rate(stated: Stated) -> Iterator[Finding]:
    pay, hours = stated.statement.value, stated.statement.context.get("hours", "")
    worked = hourly_equivalent(pay, hours=Decimal(hours)) if isinstance(pay, MoneyRange) and hours else None
    if worked is None:
        return
    published = stated.source.published
    message = f"{_sum(stated)} for up to {hours} hours is {worked.pay} when {worked.assumptions[0]}."
    arithmetic = worked.arithmetic + _measures(published.latest if published else None)
    yield _finding(stated, (), Severity.INFORMATION, "rate", message, arithmetic)


def _sum(stated: Stated) -> str:
    pay = stated.statement.value
    return str(MoneyRange(pay.low, pay.high)) if isinstance(pay, MoneyRange) else ""


def _measures(day: date | None) -> str:
    lowest = minimum_wage_on(day) if day else None
    living = real_living_wage_on(day) if day else None
    words = f"; minimum wage for adults that day {lowest.an_hour} an hour" if lowest else ""
    return words + (f"; real living wage {living.an_hour} an hour" if living else "")


def _roles_and_time(evidence: Evidence, limit: Stated) -> Iterator[Finding]:
    roles = limit.statement.value.high if isinstance(limit.statement.value, Count) else None
    times = [
        each for each in _beside(evidence, limit, "time-commitment") if isinstance(each.statement.value, Span)
    ]
    days = [each for each in times if _span(each).unit == "day"]
    for day in days if roles else []:
        every, amount = day.statement.of.get("every", "month"), _span(day).amount
        total = amount * (roles or 0)
        yield _finding(
            limit, (day,), Severity.INFORMATION, f"roles:{every}",
            f"The most roles at the most time asked for come to {_plain(total)} days a {every}.",
            f"{roles} roles x {_plain(amount)} days = {_plain(total)} days a {every}",
        )  # fmt: skip
        for hours in times:
            if _span(hours).unit == "hour" and hours.statement.of.get("every") == every:
                yield _against_guideline(hours, day, every)


def _against_guideline(hours: Stated, day: Stated, every: str) -> Finding:
    asked, days = _span(hours).amount, _span(day).amount
    most = days * _DAY_IN_HOURS
    fits = asked <= most
    return _finding(
        hours, (day,), Severity.PASSED if fits else Severity.WARNING, f"hours:{every}:{asked}",
        f"The {_plain(asked)} hours a {every} asked for are {'within' if fits else 'more than'} the "
        f"guideline of {_plain(days)} days a role.",
        f"{_plain(asked)} hours {'<=' if fits else '>'} {_plain(days)} days x {_plain(_DAY_IN_HOURS)} hours "
        f"= {_plain(most)} hours",
    )  # fmt: skip


def _term(evidence: Evidence, limit: Stated) -> Iterator[Finding]:
    """Whether the first term, from the source's date, is within the longest allowed."""
    published = limit.source.published
    for until in _beside(evidence, limit, "term-until"):
        ends = until.statement.value
        if not published or not published.latest or not isinstance(ends, PartialDate) or not ends.latest:
            continue
        months = (ends.latest.year - published.latest.year) * 12 + ends.latest.month - published.latest.month
        most = _months(_span(limit))
        fits = months <= most
        yield _finding(
            limit, (until,), Severity.PASSED if fits else Severity.WARNING, "term",
            f"The first term, until {ends}, is {'within' if fits else 'longer than'} the longest of "
            f"{_plain(_span(limit).amount)} {_span(limit).unit}s.",
            f"{published} to {ends} = {months} months {'<=' if fits else '>'} {_plain(most)} months",
        )  # fmt: skip


def _review(evidence: Evidence, review: Stated) -> Iterator[Finding]:
    """A review set before the work is to end: the role may end before it, or be renewed."""
    when = review.statement.value
    for work in _beside(evidence, review, "work-period"):
        period = work.statement.value
        if not isinstance(when, PartialDate) or not isinstance(period, PartialDate):
            continue
        if when.latest and period.latest and when.latest < period.latest:
            yield _finding(
                review, (work,), Severity.INFORMATION, "review",
                f"The role is reviewed in {when}, while the work goes on for {period}.",
                f"{when} is before the end of {period}",
            )  # fmt: skip


def _finding(
    stated: Stated, others: tuple[Stated, ...], severity: Severity, kind: str, message: str, arithmetic: str
) -> Finding:
    return Finding(
        check=CHECK,
        severity=severity,
        message=message,
        arithmetic=arithmetic,
        statements=(stated.id, *(each.id for each in others)),
        topic=stated.statement.topic,
        key=f"{stated.statement.subject.ref}:{stated.source_key}:{kind}",
    )


def _span(stated: Stated) -> Span:
    value = stated.statement.value
    if not isinstance(value, Span):
        raise TypeError(f"A length of time is expected; statement {stated.id} holds {type(value).__name__}.")
    return value


def _months(span: Span) -> Decimal:
    return span.amount * 12 if span.unit == "year" else span.amount


def _plain(number: Decimal) -> str:
    return format(number.normalize(), "f")
