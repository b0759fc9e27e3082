"""The answer of `alongside pay` for people: plain sentences and tables, 80 columns at most."""

from collections.abc import Iterator
from decimal import Decimal

from rich.box import SIMPLE
from rich.console import Console
from rich.table import Table

from alongside.cli.pay_answer import Answer
from alongside.reading.pay_line import StatedPay
from alongside.reading.pay_line.told import NONE, TO_BE_ADDED
from alongside.reference.pay.scales import SCHEME, pay_year, scales
from alongside.rules.pay import ScaleMatch, Worth
from alongside.rules.pay.standing import BandStanding
from alongside.rules.pay.supplements import ZONE_WORDS
from alongside.terms.money import MoneyRange, Per
from alongside.terms.statement import Qualifier

_WIDTH = 80
_MOST_MATCHES = 4
_NEAR_BANDS = 2
_WAGES = {"NLW": "national living wage", "NMW": "minimum wage", "Real Living Wage": "real living wage"}


def show(answer: Answer, *, is_today: bool) -> None:
    """Print what was read, what it is worth, and what was not understood."""
    console = Console(highlight=False, soft_wrap=False)
    console.width = min(_WIDTH, console.width)
    reading = answer.reading
    if not reading.is_understood:
        console.print("Nothing of pay could be read in these words.")
    for figure, worth in zip(reading.figures, answer.worths, strict=True):
        _show_figure(console, answer, figure, worth, is_today=is_today)
    if not reading.figures:
        _show_bands(console, answer)
    if reading.codes:
        console.print(f"It also says: {_listed(code.replace('-', ' ') for code in reading.codes)}.")
    for no in reading.not_pay:
        console.print(f"Not pay: {reading.text[no.start : no.end]} ({no.why}).", markup=False)
    if reading.unread:
        words = "; ".join(f"“{words}”" for words in reading.unread)
        console.print(f"Not understood: {words}.", markup=False)


def _show_figure(
    console: Console, answer: Answer, figure: StatedPay, worth: Worth | None, *, is_today: bool
) -> None:
    words = answer.reading.text[figure.start : figure.end]
    console.print(f"“{words}”: {_title(figure)}", style="bold", markup=False)
    for sentence in (*_said(figure), *_matched(answer, figure, worth)):
        console.print(sentence, markup=False)
    if worth is None:
        console.print("How long a session is, is not said, so it cannot be worked out an hour.")
        return
    console.print(_equivalents(worth))
    if worth.bands or worth.wages:
        console.print(_beside(answer, worth, is_today=is_today))
    for each in worth.comparators:
        console.print(f"{each.comparator.title}, {each.comparator.year}: {each.ratio.arithmetic}.")
    if worth.scale_note:
        console.print(worth.scale_note)
    console.print()


def _title(figure: StatedPay) -> str:
    qualifier = "" if _is_open(figure.pay) or figure.qualifier is Qualifier.EXACT else f"{figure.qualifier} "
    return f"{qualifier}{figure.pay}"


def _is_open(pay: MoneyRange) -> bool:
    return pay.low is None or pay.high is None


def _said(figure: StatedPay) -> Iterator[str]:
    """What the words beside the figure say of it."""
    if figure.is_unit_assumed and figure.pay.per is not Per.ONCE:
        yield f"No unit of time is written: taken as pay for {_a(figure.pay.per)} by its size."
    if figure.pay.per is Per.ONCE:
        yield "What it is paid for is not said."
    if figure.hours:
        yield f"For a length of {_plain(figure.hours)} hours, as the words say."
    if figure.each:
        yield f"For each {figure.each} a week."
    if figure.pro_rata:
        yield "Pro rata: the figure is for full time, and part time is paid its share."
    if figure.is_actual:
        yield "This is pay for the hours of the post, not for full time."
    if figure.is_former:
        yield "This is what it was before."
    if figure.supplement != NONE:
        zone = f" ({ZONE_WORDS[figure.zone]})" if figure.zone else ""
        yield f"High cost area supplement{zone}: {figure.supplement}."
    if figure.band:
        yield f"The words name band {figure.band}."


def _matched(answer: Answer, figure: StatedPay, worth: Worth | None) -> Iterator[str]:
    """Which bands give the figure, and how old their scale is."""
    if worth is None or figure.pay.per not in (Per.YEAR, Per.HOUR, Per.ONCE):
        return
    if worth.outside:
        yield worth.outside.words
    if not worth.matches and not _is_open(figure.pay):
        held = scales(answer.nation)
        yield f"No band of {SCHEME} gives it, in any year from {held[0].year} to {held[-1].year}."
    for match in worth.matches[:_MOST_MATCHES]:
        if match.low == match.high:
            yield f"It agrees with {match.title}, as one figure can by chance: {match.arithmetic}."
        else:
            yield f"It is {match.title} ({match.scheme}): {match.arithmetic}."
        yield from _age(answer, match, worth)
    if more := len(worth.matches) - _MOST_MATCHES:
        yield from [f"{more} other years or points give it too: --json lists them."] if more > 0 else []
    for added in worth.with_supplement if figure.supplement == TO_BE_ADDED else ():
        yield f"With the {ZONE_WORDS[added.zone]} supplement: {added.pay} ({added.arithmetic})."


def _age(answer: Answer, match: ScaleMatch, worth: Worth) -> Iterator[str]:
    """How old the scale was on the day, and what the band came to on the scale in force."""
    if not match.is_older:
        return
    years = "a year" if match.years_behind == 1 else f"{match.years_behind} years"
    yield (
        f"On {_date(answer)} that scale was {years} old: the pay year was {pay_year(answer.on)} "
        f"({pay_year(answer.on)[:4]} - {match.year[:4]} = {match.years_behind})."
    )
    now = next((band for band in worth.bands if band.band == match.band), None)
    if now and worth.pay.per is Per.YEAR and worth.scale and match is worth.likeliest:
        figures = MoneyRange(now.low, now.high, Per.YEAR)
        yield f"On the {worth.scale.year} scale the same band is {figures} ({now.band_arithmetic})."


def _equivalents(worth: Worth) -> Table:
    table = Table("", "comes to", "how, and what is assumed", box=SIMPLE, padding=(0, 1, 0, 0))
    rows = (("an hour", worth.hourly), ("a full year", worth.annual), ("the hours offered", worth.actual))
    for name, equivalent in rows:
        if equivalent is None and name == "the hours offered":
            continue
        if equivalent is None:
            table.add_row(name, "not known", "how long it takes is not said")
            continue
        figures = str(MoneyRange(equivalent.pay.low, equivalent.pay.high))
        table.add_row(name, figures, "\n".join([equivalent.arithmetic, *equivalent.assumptions]))
    return table


def _beside(answer: Answer, worth: Worth, *, is_today: bool) -> Table:
    """The wages of the day and the bands nearest to the figure."""
    day = f"{_date(answer)}{', today' if is_today else ''}"
    table = Table(f"beside it, on {day}", "from", "to", "this pay is", box=SIMPLE, padding=(0, 1, 0, 0))
    for each in worth.wages:
        area = f", {each.wage.area}" if each.wage.area != "UK" else ""
        name = f"{_WAGES.get(each.wage.rate, each.wage.rate)}{area}, age {each.wage.ages}, an hour"
        table.add_row(name, str(each.wage.an_hour), "", _place(each.standing.place))
    year = worth.scale.year if worth.scale else ""
    unit = "a year" if worth.pay.per in (Per.YEAR, Per.MONTH, Per.ONCE) else "an hour"
    zone = f", {ZONE_WORDS[worth.matches[0].zone]}" if worth.matches and worth.matches[0].zone != NONE else ""
    for band in _nearest(worth):
        table.add_row(
            f"band {band.band}, {year}{zone}, {unit}",
            str(band.low),
            str(band.high),
            _place(band.standing.place),
        )
    return table


def _nearest(worth: Worth) -> list[BandStanding]:
    """The bands the figure lies in, and those next to them."""
    below = [band for band in worth.bands if band.standing.place == "above"][-_NEAR_BANDS:]
    above = [band for band in worth.bands if band.standing.place == "below"][:_NEAR_BANDS]
    return [*below, *(band for band in worth.bands if band.standing.place not in ("above", "below")), *above]


def _place(place: str) -> str:
    return {"across": "partly in it", "within": "in it", "open": "open at one end"}.get(place, place)


def _show_bands(console: Console, answer: Answer) -> None:
    band = answer.band_alone
    for each in answer.reading.bands:
        console.print(f"The words name band {each.band} and no figure.")
    if band:
        figures = MoneyRange(band.entry, band.top, Per.YEAR)
        console.print(f"Band {band.name} was {figures} in {answer.scale.year}, full time.")


def _date(answer: Answer) -> str:
    return f"{answer.on.day} {answer.on:%B %Y}"


def _a(per: Per) -> str:
    return f"{'an' if per is Per.HOUR else 'a'} {per.value.replace('-', ' ')}"


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _listed(words: Iterator[str]) -> str:
    return ", ".join(words)
