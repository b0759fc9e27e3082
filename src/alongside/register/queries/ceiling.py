"""The ceiling: how many advertised posts stand at each band, and what share is above band 5."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Count

from alongside.register.models import Post
from alongside.register.models.post import ABOVE, BAND_RANKS
from alongside.register.queries.posts import LIVED, NOT_SHOWN, PostFilter, employers_named

_Counted = tuple[str, bool, int | None, int]
"""Band, whether it is stated, its rank, how many posts."""


@dataclass(frozen=True, slots=True)
class Rung:
    """How many posts are above band 5, and of how many whose band is known; of `not_shown` it is not.

    A band is known that is stated, else that of the scale that gives the pay; `from_pay` and
    `above_from_pay` are those among `known` and `above` that state none. `value` is what the posts
    have in common: a month, or an employer's key; `words` says it. `bands` has each band from the
    lowest with its count and how many of these are by their pay; one that is none of the scale's
    counts as not shown.
    """

    value: str
    words: str
    above: int
    known: int
    not_shown: int
    bands: tuple[tuple[str, int, int], ...] = ()
    from_pay: int = 0
    above_from_pay: int = 0

    @property
    def share(self) -> float | None:
        """Those above among those whose band is known; None where none is."""
        return self.above / self.known if self.known else None


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The whole, and the same by month and by employer. `bands` are all that are stated or worked out."""

    whole: Rung
    bands: tuple[tuple[str, int], ...]
    months: tuple[Rung, ...]
    employers: tuple[Rung, ...]


def ceiling(wanted: PostFilter | None = None) -> Ceiling:
    """How many advertised posts are above band 5; by default of lived experience posts.

    The band that an advert states counts, else the one whose pay on the scale it offers; a post with
    neither is counted as such. Employers come in the order of how many posts they have.
    """
    posts = (wanted or PostFilter(kind=LIVED)).applied_to(Post.objects.filter(is_advert=True))
    asked = posts.order_by().values_list("month", "employer_key", "band_counted", "band", "band_rank")
    rows = [
        (month, employer, (counted, bool(stated), rank, count))
        for month, employer, counted, stated, rank, count in asked.annotate(Count("pk"))
    ]
    names = employers_named(employer for _, employer, _ in rows)
    bands = Counter[str]()
    for _, _, (band, _, _, count) in rows:
        bands[band] += count
    employers = _rungs((employer, counted) for _, employer, counted in rows)
    return Ceiling(
        whole=_rung("", "", [counted for _, _, counted in rows]),
        bands=tuple(sorted(((band, count) for band, count in bands.items() if band), key=_place)),
        months=tuple(
            sorted(_rungs((month, counted) for month, _, counted in rows), key=lambda rung: rung.value)
        ),
        employers=tuple(
            sorted(
                (_named(rung, names) for rung in employers),
                key=lambda rung: (-rung.known - rung.not_shown, rung.words),
            )
        ),
    )


def _rungs(rows: Iterable[tuple[str, _Counted]]) -> list[Rung]:
    together: dict[str, list[_Counted]] = {}
    for value, counted in rows:
        together.setdefault(value, []).append(counted)
    return [_rung(value or NOT_SHOWN, value or NOT_SHOWN, counted) for value, counted in together.items()]


def _rung(value: str, words: str, counted: list[_Counted]) -> Rung:
    bands: dict[str, int] = {}
    by_pay: dict[str, int] = {}
    above = above_from_pay = not_shown = 0
    for band, stated, rank, count in counted:
        if rank is None:
            not_shown += count
            continue
        bands[band] = bands.get(band, 0) + count
        above += count if rank > ABOVE else 0
        if not stated:
            by_pay[band] = by_pay.get(band, 0) + count
            above_from_pay += count if rank > ABOVE else 0
    return Rung(
        value,
        words,
        above=above,
        known=sum(bands.values()),
        not_shown=not_shown,
        bands=tuple((band, count, by_pay.get(band, 0)) for band, count in sorted(bands.items(), key=_place)),
        from_pay=sum(by_pay.values()),
        above_from_pay=above_from_pay,
    )


def _named(rung: Rung, names: dict[str, str]) -> Rung:
    return replace(rung, words=names.get(rung.value, rung.words))


def _place(row: tuple[str, int]) -> tuple[int, str]:
    return BAND_RANKS.get(row[0], 1000), row[0]
