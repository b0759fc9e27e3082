"""Payments by the day, session or task: told of in documents we hold, or published by bodies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from alongside.drawing.lanes import DIAMOND, Mark
from alongside.reference.organisations import resolve
from alongside.reference.pay.involvement import InvolvementRate
from alongside.register.models import StoredStatement
from alongside.register.presenters.statements import Shown, shown
from alongside.rules.pay import hourly_equivalent
from alongside.terms.money import MoneyRange


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
    return rows, marks


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
    row = PaymentRow(said.subject, said.of, said.value, hourly, how, said.on, said.source, said.link, said)
    return row, _diamond(row, said.value, worked.pay, said.link) if worked else []


def _published(rate: InvolvementRate) -> tuple[PaymentRow, list[Mark]]:
    assert rate.pay is not None
    assert rate.per is not None
    pay = MoneyRange(rate.pay, rate.pay, rate.per)
    worked = hourly_equivalent(pay, hours=rate.hours)
    how = "; ".join((worked.arithmetic, *worked.assumptions)) if worked else ""
    what = ", ".join(part for part in (rate.tier, rate.task) if part)
    row = PaymentRow(
        rate.organisation, what, f"{rate.pay} {rate.unit_as_written}", str(worked.pay) if worked else "", how,
        rate.in_force, rate.source, "",
    )  # fmt: skip
    return row, _diamond(row, str(pay), worked.pay, "#payments") if worked else []


def _diamond(row: PaymentRow, paid: str, hourly: MoneyRange, link: str) -> list[Mark]:
    low, high = hourly.low or hourly.high, hourly.high or hourly.low
    assert low is not None
    assert high is not None
    words = f"{row.who}: {row.pay}, {row.hourly}"
    return [Mark(low.in_pounds, high.in_pounds, words, link, shape=DIAMOND, short=paid)]
