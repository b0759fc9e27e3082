"""How many advertised posts of each kind, at which bands, for what pay, filed under what."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from statistics import median_high, median_low

from alongside.reading.advert.vacancy import NOT_SHOWN
from alongside.register.models import Post
from alongside.register.models.post import ABOVE, BAND_RANKS
from alongside.register.queries.posts import CRITERIA, KINDS, PostFilter, employers_named

BY = ("employer", "band", "region", "month", "contract", "category", "criterion", "kind", "family")
"""What posts can be counted by."""

_LISTS = {"category": "categories", "contract": "contracts"}
_COLUMNS = {"employer": "employer_key", "band": "band_counted"}
_NEEDED = (
    "kind", "criterion", "employer_key", "region", "month", "band", "band_counted", "band_rank", "family",
    "categories", "contracts",
    "hourly_low", "hourly_high", "annual_low", "annual_high", "sources", "posted_from", "listed_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay in pence, of the posts that show it: the median of what they start at, the lowest and highest.

    `not_shown` are the posts whose pay is not shown, or not for a time that can be turned into this one.
    """

    known: int
    not_shown: int
    median: int | None
    lowest: int | None
    highest: int | None


@dataclass(frozen=True, slots=True)
class CountRow:
    """The posts that have one value in common; `value` is NOT_SHOWN for those that do not show any.

    `banded` are those whose band is known and `above` those of them above band 5; the band is the one
    stated, else the one that the scale gives for the pay, as it does for `banded_from_pay` and
    `above_from_pay` of them.
    """

    value: str
    words: str
    posts: int
    banded: int
    above: int
    banded_from_pay: int
    above_from_pay: int
    hourly: Pay
    annual: Pay


@dataclass(frozen=True, slots=True)
class Spoken:
    """Of what a count speaks: posts and documents, the days they were posted, the last time one came in."""

    posts: int
    documents: int
    first: date | None
    last: date | None
    undated: int
    listed: datetime | None


@dataclass(frozen=True, slots=True)
class PostCount:
    """A count of posts. `kinds` are of all that the rest of the filter meets, `spoken` of them together."""

    wanted: PostFilter
    spoken: Spoken
    kinds: tuple[tuple[str, int], ...]
    whole: CountRow
    by: tuple[tuple[str, tuple[CountRow, ...]], ...]


def counted(wanted: PostFilter, by: Sequence[str]) -> PostCount:
    """Count the advertised posts that meet `wanted`, by each of `by`; the most frequent value first.

    A post filed under two categories counts in both rows; a post that shows none is in a row of its
    own. Bands, months and criteria come in their own order.
    """
    adverts = Post.objects.filter(is_advert=True)
    everything = _Some(replace(wanted, kind="").applied_to(adverts).order_by("pk").values(*_NEEDED))
    posts = _Some(row for row in everything if not wanted.kind or row["kind"] == wanted.kind)
    kinds = tuple((kind, sum(row["kind"] == kind for row in everything)) for kind in KINDS)
    return PostCount(
        wanted=wanted,
        spoken=_spoken(everything),
        kinds=kinds,
        whole=_row("", "", posts),
        by=tuple((name, tuple(_rows(name, posts))) for name in by),
    )


class _Some(list[dict[str, object]]):
    """Rows of the table."""


def _spoken(rows: _Some) -> Spoken:
    days = [row["posted_from"] for row in rows if isinstance(row["posted_from"], date)]
    listed = [row["listed_at"] for row in rows if isinstance(row["listed_at"], datetime)]
    return Spoken(
        posts=len(rows),
        documents=sum(_number(row["sources"]) for row in rows),
        first=min(days, default=None),
        last=max(days, default=None),
        undated=len(rows) - len(days),
        listed=max(listed, default=None),
    )


def _rows(name: str, posts: _Some) -> list[CountRow]:
    together: dict[str, _Some] = defaultdict(_Some)
    for row in posts:
        for value in _values(name, row):
            together[value].append(row)
    words = employers_named(together) if name == "employer" else {}
    rows = [
        _row(value or NOT_SHOWN, words.get(value, value) or NOT_SHOWN, some)
        for value, some in together.items()
    ]
    return sorted(rows, key=lambda row: _place(name, row))


def _values(name: str, row: dict[str, object]) -> Iterable[str]:
    if name in _LISTS:
        listed = row[_LISTS[name]]
        return dict.fromkeys(listed) if isinstance(listed, list) and listed else [""]
    return [str(row[_COLUMNS.get(name, name)])]


def _place(name: str, row: CountRow) -> tuple[bool, int, int, str]:
    """Not shown last; bands, months and criteria in their own order, the rest by how many."""
    own = {"band": BAND_RANKS, "criterion": {code: place for place, code in enumerate(CRITERIA)}}
    is_last = row.value == NOT_SHOWN and name != "criterion"
    if name == "month":
        return (is_last, 0, 0, row.value)
    return (is_last, own.get(name, {}).get(row.value, 1000), -row.posts, row.words)


def _row(value: str, words: str, posts: _Some) -> CountRow:
    ranks = [(_number(row["band_rank"]), row["band"]) for row in posts if row["band_rank"] is not None]
    return CountRow(
        value=value,
        words=words,
        posts=len(posts),
        banded=len(ranks),
        above=sum(rank > ABOVE for rank, _ in ranks),
        banded_from_pay=sum(not stated for _, stated in ranks),
        above_from_pay=sum(rank > ABOVE and not stated for rank, stated in ranks),
        hourly=_pay("hourly", posts),
        annual=_pay("annual", posts),
    )


def _pay(name: str, posts: _Some) -> Pay:
    lows = [_number(row[f"{name}_low"]) for row in posts if row[f"{name}_low"] is not None]
    highs = [_number(row[f"{name}_high"]) for row in posts if row[f"{name}_high"] is not None]
    return Pay(
        known=len(lows),
        not_shown=len(posts) - len(lows),
        median=_middle(lows),
        lowest=min(lows, default=None),
        highest=max([*lows, *highs], default=None),
    )


def _middle(sums: list[int]) -> int | None:
    """The middle of the sums in whole pence; of an even number, half way between the two, half a penny up."""
    if not sums:
        return None
    return (median_low(sums) + median_high(sums) + 1) // 2


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
