"""The ladder as pages show it: bands of a scale as rungs, posts at their pay, payments told apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from alongside.drawing.ladder import Limit, Rung, ladder
from alongside.drawing.lanes import BAR, DIAMOND, Mark
from alongside.reference.pay.scales import Scale, scale_of
from alongside.reference.pay.wages import minimum_wage_on
from alongside.register.addresses import address
from alongside.register.models.post import BAND_RANKS
from alongside.register.presenters.payments import PaymentRow
from alongside.register.presenters.post_words import title_words
from alongside.register.presenters.words import body_name
from alongside.register.queries.ladder import BY_TASK, Paid, gathered
from alongside.register.queries.posts import NOT_SHOWN, PostFilter
from alongside.rules.pay import hourly_equivalent
from alongside.terms.money import Money, MoneyRange, Per

MOST_MARKS = 12
"""So many marks a rung; more pays are put together."""
LEAST_TOP = "7"
"""The ladder always reaches to this band at least, so that what lies above the posts is seen."""
NO_BAND = "No band shown"
BY_DAY = "Posts paid by the day"
PAYMENTS = "Involvement and day rates"


@dataclass(frozen=True, slots=True)
class PaidRow:
    """A row of the table beside the ladder: posts of one band and one pay."""

    band: str
    hourly: str
    annual: str
    posts: str
    link: str
    count: int


@dataclass(frozen=True, slots=True)
class PayLadder:
    """The drawing with its table, what it stands on, and what is left out of it, in words."""

    svg: str
    rows: list[PaidRow]
    payments: list[PaymentRow]
    scale: Scale | None
    count: int
    above: str
    wage: str


def pay_ladder(
    groups: Sequence[Paid],
    year: str,
    wanted: PostFilter,
    *,
    payments: Sequence[PaymentRow] = (),
    marks: Sequence[Mark] = (),
    key: str = "ladder",
    title: str = "Ladder of pay",
) -> PayLadder:
    """The ladder of these posts on the scale of a pay year; `marks` of payments have a rung of their own."""
    scale = scale_of(year, _nation(wanted)) if year else None
    on = middle_of(year) if year else None
    by_rung: dict[str, list[Paid]] = {}
    for each in groups:
        by_rung.setdefault(_rung_of(each, scale), []).append(each)
    drawn = {name: gathered(some, MOST_MARKS) for name, some in by_rung.items()}
    banded = {name: [mark_of(each, wanted) for each in some] for name, some in drawn.items()}
    rungs, above = rungs_of(scale, banded)
    rungs += [Rung(name, marks=tuple(banded[name])) for name in (NO_BAND, BY_DAY) if name in banded]
    if marks:
        rungs.append(Rung(PAYMENTS, marks=tuple(marks)))
    wage = minimum_wage_on(on) if on else None
    limits = [Limit(wage.an_hour.in_pounds, f"Minimum wage {wage.an_hour}")] if wage else []
    count = sum(each.count for each in groups)
    return PayLadder(
        svg=ladder(rungs, limits, key=key, title=title, said=_said(count, year, scale, above)),
        rows=[
            _row(each, mark.link)
            for name in _downwards(drawn)
            for each, mark in zip(drawn[name], banded[name], strict=True)
        ],
        payments=list(payments),
        scale=scale,
        count=count,
        above=above,
        wage=f"{wage.an_hour} an hour, {wage.ages}, from {_day(wage.start)}" if wage else "",
    )


def middle_of(year: str) -> date:
    """A day in the middle of a pay year, when its awards are paid: 1 October 2020 of "2020/21"."""
    return date(int(year[:4]), 10, 1)


def rungs_of(
    scale: Scale | None, banded: dict[str, list[Mark]], *, top_band: str = LEAST_TOP
) -> tuple[list[Rung], str]:
    """The bands of a scale from the top down with the marks on each, and what lies above them in words.

    Bands above both the highest that holds a mark and `top_band` are said, not drawn.
    """
    if scale is None:
        order = sorted((name for name in banded if name in BAND_RANKS), key=lambda name: -BAND_RANKS[name])
        return [Rung(f"Band {name}", marks=tuple(banded[name])) for name in order], ""
    names = [band.name for band in scale.bands if band.name in BAND_RANKS]
    held = [at for at, name in enumerate(names) if name in banded]
    top = max([*held, names.index(top_band)])
    lowest = 1 if names[:1] == ["1"] and "1" not in banded else 0
    drawn, left = names[lowest : top + 1], names[top + 1 :]
    rungs = [_band_rung(scale, name, banded.get(name, [])) for name in reversed(drawn)]
    return rungs, _left_out(scale, left)


def mark_of(paid: Paid, wanted: PostFilter) -> Mark:
    """The mark of a group of posts: it leads to the post, or to the search that finds them all."""
    low, high = Money(paid.low), Money(paid.high)
    pay = _hourly(paid)
    by_day = paid.per in BY_TASK
    what = f"Paid by the {paid.per.replace('-', ' ')}, {pay}" if by_day else pay
    band = f", band {paid.band}" if paid.band else ""
    if paid.worked_out:
        band = f", no band stated, the pay of band {paid.worked_out}"
    if paid.count == 1:
        words = f"{title_words(paid.title)}, {body_name(paid.employer)}: {what}{band}"
        link = address("register:post", paid.slug)
    else:
        words, link = f"{paid.count} posts: {what}{band}", group_link(paid, wanted)
    return Mark(
        low.in_pounds,
        high.in_pounds,
        words,
        link,
        paid.count,
        DIAMOND if by_day else BAR,
        is_outline=bool(paid.worked_out),
    )


def group_link(paid: Paid, wanted: PostFilter) -> str:
    """The search that finds the posts of a group."""
    first, last = (f"{Decimal(pence) / 100:.2f}" for pence in (paid.low, paid.starts_to))
    counted = (paid.band or paid.worked_out).lower()
    band = counted if counted in BAND_RANKS else ("" if paid.band else NOT_SHOWN)
    by = ("pay" if paid.worked_out else "stated") if counted in BAND_RANKS else wanted.band_by
    query = wanted.as_query(band=band or wanted.band, band_by=by, pay_from=first, pay_to=last)
    kind = "" if wanted.kind else "&" + urlencode({"kind": ""})
    return f"{reverse('register:posts')}?{query}{kind}"


def _rung_of(paid: Paid, scale: Scale | None) -> str:
    if paid.per in BY_TASK:
        return BY_DAY
    band = (paid.band or paid.worked_out).lower()
    known = band in BAND_RANKS and (scale is None or scale.band(band) is not None)
    return band if known else NO_BAND


def _band_rung(scale: Scale, name: str, marks: Sequence[Mark]) -> Rung:
    band = scale.band(name)
    assert band is not None
    hourly = hourly_equivalent(MoneyRange(band.entry, band.top, Per.YEAR), hours_a_week=scale.hours_a_week)
    assert hourly is not None
    assert hourly.pay.low is not None
    assert hourly.pay.high is not None
    note = str(MoneyRange(band.entry, band.top))
    return Rung(f"Band {name}", note, hourly.pay.low.in_pounds, hourly.pay.high.in_pounds, tuple(marks))


def _left_out(scale: Scale, names: Sequence[str]) -> str:
    if not names:
        return ""
    low, high = scale.band(names[0]), scale.band(names[-1])
    assert low is not None
    assert high is not None
    bands = f"band {names[0]}" if len(names) == 1 else f"bands {names[0]} to {names[-1]}"
    return f"No post here is in {bands}, {MoneyRange(low.entry, high.top, Per.YEAR)}."


def _row(paid: Paid, link: str) -> PaidRow:
    ends = [end for end in (paid.annual_low, paid.annual_high) if end is not None]
    annual = str(MoneyRange(Money(ends[0]), Money(ends[-1]))) if ends else ""
    posts = (
        f"{title_words(paid.title)}, {body_name(paid.employer)}" if paid.count == 1 else f"{paid.count} posts"
    )
    return PaidRow(_band_words(paid), _hourly(paid), annual, posts, link, paid.count)


def _band_words(paid: Paid) -> str:
    return f"not shown; the pay of band {paid.worked_out}" if paid.worked_out else paid.band


def _hourly(paid: Paid) -> str:
    pay = str(MoneyRange(Money(paid.low), Money(paid.high), Per.HOUR))
    return (
        pay
        if paid.starts_to == paid.low
        else f"{pay}, starting at {Money(paid.low)} to {Money(paid.starts_to)}"
    )


def _downwards(names: Iterable[str]) -> list[str]:
    """The rungs from the highest band down; what has none comes last."""
    return sorted(names, key=lambda name: (name not in BAND_RANKS, -BAND_RANKS.get(name, 0), name))


def _said(count: int, year: str, scale: Scale | None, above: str) -> str:
    posts = f"{count} post{'' if count == 1 else 's'} by pay an hour"
    bands = f", on the bands of Agenda for Change {year}" if scale else ""
    marks = "Bars are salaries, diamonds are payments by the day or task."
    return " ".join(
        part for part in (f"{posts}{bands}.", above, marks, "The table below has the same figures.") if part
    )


def _nation(wanted: PostFilter) -> str:
    return (wanted.nation or "England").lower().replace(" ", "-")


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
