"""An offer of pay as the pay checker answers it: what was understood, which scale, what it comes to."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alongside.reading.pay_line import PayReading, StatedPay
from alongside.reference.pay.proof import proof_in_words
from alongside.reference.pay.scales import scale_on, scales
from alongside.register.presenters.words import date_words
from alongside.rules.pay import Equivalent, ScaleMatch, Worth, worth
from alongside.rules.pay.supplements import ZONE_WORDS
from alongside.rules.pay.worth import WithSupplement
from alongside.terms.money import MoneyRange, Per

_LONE_HOURS = re.compile(r"\b(\d{1,2}(?:\.\d{1,2})?)\s?(?:hours?|hrs?)\b", re.IGNORECASE)
_PRO_RATA = re.compile(r"\bpro[- ]?rata\b", re.IGNORECASE)
_BY_THE_TIME_WORKED = (Per.TASK, Per.SESSION, Per.DAY, Per.HALF_DAY)
_WORDS_MEANT = {
    "competitive": "says nothing of a sum",
    "negotiable": "says nothing of a sum",
    "depends-on-experience": "says nothing of a sum",
    "to-be-confirmed": "leaves the pay open",
    "see-advert": "points to another text",
    "voluntary": "means that no pay is offered",
    "expenses": "speaks of expenses, which are no pay",
    "trainee": "speaks of pay in training: a share of the band (annex 21)",
    "very-senior-manager": "names a scale for very senior managers, outside the bands",
    "medical-scale": "names a scale of doctors and dentists, outside the bands",
    "other-scale": "names a scale other than Agenda for Change, or none by name",
    "bank-rate": "speaks of bank work, paid by the hour",
    "living-wage": "names a living wage",
    "minimum-wage": "names the minimum wage",
    "apprenticeship-wage": "names the minimum wage of apprentices",
    "nihr-rates": "names the rates of the NIHR",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the visitor typed and chose, once it was understood."""

    reading: PayReading
    on: date
    is_today: bool
    hours_a_week: Decimal | None
    length: Decimal | None
    nation: str
    zone: str


@dataclass(frozen=True, slots=True)
class Sum:
    """One line of what the pay comes to: an hour, a year, at the hours offered; with its arithmetic."""

    label: str
    value: str
    arithmetic: str
    assumptions: str


@dataclass(frozen=True, slots=True)
class MatchShown:
    """A band, year and zone that gives the figure, with its sum, age, proof and sources."""

    title: str
    arithmetic: str
    age: str
    now: str
    why: str
    proof: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """The answer to an offer, in the order of the page. `worth` is None where only words were found.

    `match` is the likeliest scale; unless `is_sure` it may agree by chance, as those of `others` may.
    """

    worth: Worth | None
    summary: str
    understood: list[tuple[str, str]]
    match: MatchShown | None
    others: list[MatchShown]
    is_sure: bool
    no_match: str
    sums: list[Sum]


def answered(asked: Asked) -> Offer:
    """What can be said of an offer."""
    said = asked.reading.principal
    pay = said.pay if said else _pay_of_band(asked)
    told = _worth(asked, said, pay) if pay else None
    matches = _matches(told, asked.on) if said and told else []
    return Offer(
        worth=told,
        summary=_summary(told, matches) if told else "",
        understood=_understood(asked, said, pay),
        match=matches[0] if matches else None,
        others=matches[1:],
        is_sure=bool(told and told.best and told.best == told.likeliest),
        no_match=_no_match(told, said) if told and not matches else "",
        sums=_sums(told) if told else [],
    )


def _worth(asked: Asked, said: StatedPay | None, pay: MoneyRange) -> Worth:
    """What it is worth; in London, basic pay is shown with the supplement that comes on top."""
    zone = _zone(asked, said)
    supplement = said.supplement if said else "none"
    told = _worth_with(asked, said, pay, supplement, zone)
    is_basic = said is None or bool(told.likeliest and told.likeliest.zone == "none")
    if zone and supplement == "none" and is_basic:
        return _worth_with(asked, said, pay, "to be added", zone)
    return told


def _worth_with(asked: Asked, said: StatedPay | None, pay: MoneyRange, supplement: str, zone: str) -> Worth:
    hours = _hours(asked, pay)
    return worth(
        pay, on=asked.on, nation=asked.nation, hours_a_week=hours, task_hours=_length(asked, said),
        supplement=supplement, zone=zone, pro_rata=bool(_PRO_RATA.search(asked.reading.text)),
        is_actual=bool(said and said.is_actual and hours), band=asked.reading.band, called=asked.reading.text,
        is_trainee="trainee" in asked.reading.codes,
    )  # fmt: skip


def _pay_of_band(asked: Asked) -> MoneyRange | None:
    """The pay of the band or bands that are named where no sum is, on the scale of the day."""
    nation = "england" if asked.nation == "all" else asked.nation
    scale = scale_on(asked.on, nation) or scales(nation)[-1]
    named = [scale.band(name) for name in asked.reading.band.split(" or ") if name]
    bands = [band for band in named if band]
    if not bands or len(bands) != len(named):
        return None
    return MoneyRange(min(band.entry for band in bands), max(band.top for band in bands), Per.YEAR)


def _hours(asked: Asked, pay: MoneyRange | None) -> Decimal | None:
    """Hours a week as typed, else as the words say; beside a year's pay, hours can only be the week's."""
    if asked.hours_a_week or asked.reading.hours_a_week:
        return asked.hours_a_week or asked.reading.hours_a_week
    found = _LONE_HOURS.findall(asked.reading.text)
    is_lone = len(found) == 1 and pay is not None and pay.per in (Per.YEAR, Per.MONTH)
    return Decimal(found[0]) if is_lone and Decimal(found[0]) else None


def _length(asked: Asked, said: StatedPay | None) -> Decimal | None:
    return asked.length or (said.hours if said else None)


def _zone(asked: Asked, said: StatedPay | None) -> str:
    chosen = asked.zone or (said.zone if said else "")
    return "" if chosen == "none" else chosen


def _understood(asked: Asked, said: StatedPay | None, pay: MoneyRange | None) -> list[tuple[str, str]]:
    reading = asked.reading
    rows: list[tuple[str, str]] = []
    if said:
        guessed = " (told by the size of the sum; the words do not say)" if said.is_unit_assumed else ""
        kind = {"exact": "", "about": "about ", "at least": "at least "}.get(said.qualifier.value, "")
        rows.append(("Pay", f"{kind if said.pay.low and said.pay.high else ''}{said.pay}{guessed}"))
        if said.supplement != "none":
            rows.append(("London supplement", said.supplement))
        if said.is_actual:
            rows.append(("Paid for", "the hours offered, not a full-time post"))
    elif pay:
        rows.append(("Pay", f"{pay}: what the scale gives for the band, as the words name no sum"))
    rows += [("Band", reading.band)] if reading.band else []
    rows += (
        [("More sums", "; ".join(str(each.pay) for each in reading.figures[1:]))]
        if reading.figures[1:]
        else []
    )
    hours, length = _hours(asked, pay), _length(asked, said)
    rows += [("Hours a week", _plain(hours))] if hours else []
    if length and pay and pay.per in (*_BY_THE_TIME_WORKED, Per.ONCE):
        rows.append(("Hours it takes", _plain(length)))
    rows.append(
        ("Date", f"{date_words(asked.on)}{' (today, as no date was given)' if asked.is_today else ''}")
    )
    for word in reading.words:
        rows.append(
            (
                f"“{reading.text[word.start : word.end].strip()}”",
                _WORDS_MEANT.get(word.code, "is about pay but no sum"),
            )
        )
    for each in reading.not_pay:
        rows.append((f"“{reading.text[each.start : each.end].strip()}”", f"not counted as pay: {each.why}"))
    if reading.unread:
        rows.append(("Not understood", "; ".join(f"“{words}”" for words in reading.unread)))
    return rows


def _matches(told: Worth, on: date) -> list[MatchShown]:
    return [_shown(match, why, told, on) for match, why in zip(told.matches, told.why, strict=True)]


def _shown(match: ScaleMatch, why: tuple[str, ...], told: Worth, on: date) -> MatchShown:
    return MatchShown(
        title=match.title,
        arithmetic=match.arithmetic,
        age=_age(match, on),
        now=_in_force(match, told) if match is told.likeliest else "",
        why="; ".join(reason for reason in why if not reason.startswith("one figure")),
        proof=proof_in_words(match.check),
        sources=match.sources,
    )


def _age(match: ScaleMatch, on: date) -> str:
    day = date_words(on)
    if match.years_ahead:
        return f"On {day} this scale was still to come, so the figure may agree by chance."
    if match.years_behind == 0:
        return f"It is the scale of the pay year of {day}."
    years = "one year" if match.years_behind == 1 else f"{match.years_behind} years"
    return f"On {day} this scale was {years} old: newer rates were in force."


def _summary(told: Worth, matches: list[MatchShown]) -> str:
    """The answer in a line: the scale, and what it is an hour."""
    is_sure = told.best is not None and told.best == told.likeliest
    parts = [f"Agenda for Change, {matches[0].title}"] if matches and is_sure else []
    parts += ["Outside the pay scale"] if told.outside else []
    parts += [str(told.hourly.pay)] if told.hourly else []
    return "; ".join(parts) + "." if parts else ""


def _in_force(match: ScaleMatch, told: Worth) -> str:
    """What the same band and zone give on the scale of the day, where the match is an older one."""
    held = [each for each in told.bands if each.band == match.band]
    if not match.is_older or not held or told.scale is None or told.scale.nation != match.nation:
        return ""
    per = Per.HOUR if match.per is Per.HOUR else Per.YEAR
    given = MoneyRange(held[0].low, held[0].high, per)
    return f"The same band in {told.scale.year}: {given}, from entry to top ({held[0].band_arithmetic})."


def _no_match(told: Worth, said: StatedPay | None) -> str:
    if said is None:
        return ""
    if told.outside:
        return told.outside.words
    if said.pay.per not in (Per.YEAR, Per.ONCE, Per.HOUR):
        return "Pay by the day, session or task is on no pay scale. The sums below turn it into pay an hour."
    if said.pay.low is None or said.pay.high is None:
        return "The words leave one end of the pay open, so no band can be named."
    where = "England and Scotland" if told.nation == "all" else told.nation.replace("-", " ").title()
    return (
        f"No band, year or London zone of the Agenda for Change scales we hold for {where} gives this figure"
        " within £1. Charities, councils and companies have scales of their own, and adverts round."
    )


def _sums(told: Worth) -> list[Sum]:
    hours = _plain(told.hours_a_week) if told.hours_a_week else ""
    added = told.with_supplement
    with_it = ", supplement included" if len(added) == 1 else ""
    is_other = told.pay.per is not Per.YEAR or _is_turned(told)
    worked = [
        (f"An hour{with_it}", told.hourly if told.pay.per is not Per.HOUR else None),
        (_full_time_label(told), told.annual if is_other else None),
        (f"A year at {hours} hours a week{with_it}", told.actual),
    ]
    rows = [_with_supplement(each) for each in added]
    rows += [_sum(label, each) for label, each in worked if each]
    for each in added if len(added) > 1 else ():
        if each.actual:
            label = f"At {hours} hours a week, with the supplement for {ZONE_WORDS[each.zone]}"
            rows.append(_sum(label, each.actual))
    return rows


def _with_supplement(each: WithSupplement) -> Sum:
    proof = f"the supplement is {proof_in_words(each.check)}"
    return Sum(f"With the supplement for {ZONE_WORDS[each.zone]}", str(each.pay), each.arithmetic, proof)


def _full_time_label(told: Worth) -> str:
    is_salary = told.pay.per in (Per.YEAR, Per.MONTH, Per.WEEK, Per.HOUR)
    return "A full-time year" if is_salary else "A full-time year, only to compare"


def _is_turned(told: Worth) -> bool:
    return told.annual is not None and told.annual.pay != told.pay


def _sum(label: str, worked: Equivalent) -> Sum:
    return Sum(label, str(worked.pay), worked.arithmetic, "; ".join(worked.assumptions))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
