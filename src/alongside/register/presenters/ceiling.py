"""The ceiling as its page shows it: posts by band in time and by employer, and the share above band 5."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from alongside.drawing.ceiling import Part, Row, ceiling_bar, ceiling_table
from alongside.drawing.table import Table
from alongside.register.models.post import ABOVE, BAND_RANKS
from alongside.register.presenters.post_list import link_to
from alongside.register.presenters.words import body_name, date_words
from alongside.register.queries.ceiling import Ceiling, Rung
from alongside.register.queries.posts import ABOVE_FIVE, NOT_SHOWN, PostFilter

BY = {"month": "month", "quarter": "quarter", "year": "year"}
MOST_ROWS = 24
"""So many stretches of time are drawn; more of them, and longer stretches are taken."""
MOST_EMPLOYERS = 30


@dataclass(frozen=True, slots=True)
class CeilingRow:
    """A row: its bar, and in words how many are above band 5; links lead to those posts.

    `from_pay` and `above_from_pay` are those among `known` and `above` that state no band; only the
    whole has links to those that state one and those that do not.
    """

    words: str
    svg: str
    above: int
    known: int
    share: str
    not_shown: int
    link: str
    above_link: str
    from_pay: int
    above_from_pay: int
    stated_link: str
    from_pay_link: str

    @property
    def stated(self) -> int:
        """How many state a band."""
        return self.known - self.from_pay

    @property
    def above_stated(self) -> int:
        """How many state a band above band 5."""
        return self.above - self.above_from_pay


@dataclass(frozen=True, slots=True)
class CeilingPage:
    """The whole, in time and by employer, with the tables of the same figures."""

    whole: CeilingRow
    times: list[CeilingRow]
    employers: list[CeilingRow]
    employers_left_out: int
    times_table: Table
    by: str


def ceiling_page(counted: Ceiling, wanted: PostFilter, by: str = "") -> CeilingPage:
    """The page for posts counted; `by` is month, quarter or year, or "" for what is readable."""
    by = by if by in BY else _readable(counted.months)
    times = _in_stretches(counted.months, by)
    bands = [band for band, _ in counted.bands if band.lower() in BAND_RANKS]
    employers = [rung for rung in counted.employers if rung.known]
    drawn = employers[:MOST_EMPLOYERS]
    return CeilingPage(
        whole=_row(replace(counted.whole, words="All"), wanted, {}),
        times=[_row(rung, wanted, {"month": rung.value} if by == "month" else {}) for rung in times],
        employers=[
            _row(replace(rung, words=_employer(rung)), wanted, {"employer": rung.value}) for rung in drawn
        ],
        employers_left_out=len(employers) - len(drawn),
        times_table=ceiling_table(f"Posts by band and {by}", [_drawn(rung) for rung in times], bands),
        by=by,
    )


def _readable(months: Sequence[Rung]) -> str:
    for by in BY:
        if len(_in_stretches(months, by)) <= MOST_ROWS:
            return by
    return "year"


def _in_stretches(months: Sequence[Rung], by: str) -> list[Rung]:
    """Months put together, in order; those of no known month stay apart, the last."""
    together: dict[str, list[Rung]] = {}
    for rung in months:
        together.setdefault(_stretch(rung.value, by), []).append(rung)
    found = [_sum(value, some) for value, some in together.items()]
    return sorted(found, key=lambda rung: (rung.value == NOT_SHOWN, rung.value))


def _stretch(month: str, by: str) -> str:
    if month == NOT_SHOWN or by == "month":
        return month
    if by == "year":
        return month[:4]
    return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"


def _sum(value: str, rungs: Sequence[Rung]) -> Rung:
    counts, by_pay = Counter[str](), Counter[str]()
    for rung in rungs:
        for band, count, worked_out in rung.bands:
            counts[band] += count
            by_pay[band] += worked_out
    ordered = sorted(counts, key=lambda band: BAND_RANKS.get(band, 1000))
    return Rung(
        value,
        _time_words(value),
        above=sum(rung.above for rung in rungs),
        known=sum(rung.known for rung in rungs),
        not_shown=sum(rung.not_shown for rung in rungs),
        bands=tuple((band, counts[band], by_pay[band]) for band in ordered),
        from_pay=sum(rung.from_pay for rung in rungs),
        above_from_pay=sum(rung.above_from_pay for rung in rungs),
    )


def _time_words(value: str) -> str:
    if value == NOT_SHOWN:
        return "Month not shown"
    if "Q" in value:
        first = int(value[-1]) * 3 - 2
        return f"{date_words(f'{value[:4]}-{first:02}')} to {date_words(f'{value[:4]}-{first + 2:02}')}"
    return date_words(value)


def _employer(rung: Rung) -> str:
    return "Employer not shown" if rung.value == NOT_SHOWN else body_name(rung.words)


def _drawn(rung: Rung) -> Row:
    parts = tuple(Part(band, count, BAND_RANKS[band] > ABOVE, by_pay) for band, count, by_pay in rung.bands)
    return Row(rung.words, parts, rung.not_shown)


def _row(rung: Rung, wanted: PostFilter, narrowed: dict[str, str]) -> CeilingRow:
    drawn = _drawn(rung)
    is_one = bool(narrowed) or rung.words == "All"
    return CeilingRow(
        rung.words, ceiling_bar(drawn), rung.above, rung.known, drawn.share, rung.not_shown,
        link_to(wanted, **narrowed) if is_one else "",
        link_to(wanted, **narrowed, band=ABOVE_FIVE) if is_one else "",
        rung.from_pay,
        rung.above_from_pay,
        link_to(wanted, band_by="stated") if rung.words == "All" else "",
        link_to(wanted, band_by="pay") if rung.words == "All" else "",
    )  # fmt: skip
