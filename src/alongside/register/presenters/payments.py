"""Payments by the day, session or task: told of in documents we hold, or published by bodies."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from alongside.drawing.lanes import DIAMOND, Mark
from alongside.reference.organisations import resolve
from alongside.reference.pay.involvement import InvolvementRate
from alongside.register.models import StoredStatement
from alongside.register.presenters.statements import Shown, shown
from alongside.rules.pay import hourly_equivalent
from alongside.terms.money import MoneyRange, Per

_HOURS = re.compile(r"(?:up to|over|under|about|at least)\s+[\d.]+\s+hours?", re.IGNORECASE)
"""How long a payment is for, as sources say it."""


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment by the day or task: who says they pay it, for what, and what that is an hour."""

    who: str
    what: str
    pay: str
    hourly: str
    how: str
    when: str
    source: str
    link: str
    said: Shown | None = None


def payments_of(
    rates: Iterable[InvolvementRate], said: Iterable[StoredStatement], on: date | None = None
) -> tuple[list[PaymentRow], list[Mark]]:
    """Payments told of in documents we hold and rates that bodies publish, as rows and as marks.

    Only rates that were read in their source; those known not to be in force on `on`, and those that a
    document we hold tells of, are left out.
    """
    rows, marks = [], []
    told = set()
    for stored in said:
        row, mark = _told(stored)
        told.add((stored.organisation, stored.typed_value))
        rows.append(row)
        marks += mark
    for rate in rates:
        if rate.pay is None or rate.per is None or rate.check != "seen" or not rate.is_for_involvement:
            continue
        if on is not None and rate.held_on(on) is False:
            continue
        if (_code(rate.organisation), MoneyRange(rate.pay, rate.pay, rate.per)) in told:
            continue
        row, mark = _published(rate)
        rows.append(row)
        marks += mark
    return rows, _once(marks)


def _once(marks: Iterable[Mark]) -> list[Mark]:
    """Equal payments out of one place as one mark with their number, so that they are not drawn over."""
    together: dict[tuple[object, ...], list[Mark]] = {}
    for mark in marks:
        place = mark.link if mark.link == "#payments" else mark.link.split("/")[1]
        together.setdefault((mark.low, mark.high, mark.short, place), []).append(mark)
    return [_counted(some) for some in together.values()]


def _counted(marks: list[Mark]) -> Mark:
    first = marks[0]
    if len(marks) == 1:
        return first
    words = f"{len(marks)} equal payments: {'; '.join(mark.words for mark in marks)}"
    short = f"{first.short} ×{len(marks)}"
    return replace(first, words=words, short=short, count=len(marks))


@lru_cache(maxsize=200)
def _code(name: str) -> str:
    return next(iter(resolve(name).codes), "")


def _told(stored: StoredStatement) -> tuple[PaymentRow, list[Mark]]:
    said, pay = shown(stored), stored.typed_value
    hours = str(stored.context.get("hours", ""))
    hourly = how = ""
    worked = None
    if isinstance(pay, MoneyRange):
        worked = hourly_equivalent(pay, hours=Decimal(hours) if hours else None)
    if worked:
        hourly, how = str(worked.pay), "; ".join((worked.arithmetic, *worked.assumptions))
    paid = _as_said(said.value, stored.exact, pay)
    row = PaymentRow(said.subject, said.of, paid, hourly, how, said.on, said.source, said.link, said)
    return row, _diamond(row, paid, worked.pay, said.link) if worked else []


def _as_said(value: str, exact: str, pay: object) -> str:
    """The payment with the hours that the words give for a task: "£75 for up to 4 hours"."""
    hours = _HOURS.search(exact)
    if not hours or not isinstance(pay, MoneyRange) or pay.per is not Per.TASK:
        return value
    return f"{MoneyRange(pay.low, pay.high)} for {' '.join(hours.group().split())}"


def _published(rate: InvolvementRate) -> tuple[PaymentRow, list[Mark]]:
    assert rate.pay is not None
    assert rate.per is not None
    pay = MoneyRange(rate.pay, rate.pay, rate.per)
    worked = hourly_equivalent(pay, hours=rate.hours)
    how = "; ".join((worked.arithmetic, *worked.assumptions)) if worked else ""
    what = ", ".join(part for part in (rate.tier, rate.task) if part)
    hours_said = _HOURS.fullmatch(rate.task.strip())
    paid = f"{rate.pay} for {rate.task.strip()}" if hours_said else f"{rate.pay} {rate.unit_as_written}"
    row = PaymentRow(
        rate.organisation, what, paid, str(worked.pay) if worked else "", how,
        rate.in_force, rate.source, "",
    )  # fmt: skip
    return row, _diamond(row, paid, worked.pay, "#payments") if worked else []


def _diamond(row: PaymentRow, paid: str, hourly: MoneyRange, link: str) -> list[Mark]:
    low, high = hourly.low or hourly.high, hourly.high or hourly.low
    assert low is not None
    assert high is not None
    words = f"{row.who}: {row.pay}, {row.hourly}"
    return [Mark(low.in_pounds, high.in_pounds, words, link, shape=DIAMOND, short=paid)]
