"""The ceiling: how many advertised posts stand at each band, and what share is above band 5."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db.models import Count

from alongside.register.models import Organisation, Post
from alongside.register.models.post import ABOVE, BAND_RANKS
from alongside.register.queries.posts import LIVED, NOT_SHOWN, PostFilter


_Counted = tuple[str, int | None, int]


@dataclass(frozen=True, slots=True)
class Rung:
    """How many posts are above band 5, and of how many that show a band; `not_shown` show none.

    `value` is what the posts have in common: a month, or an employer's key; `words` says it. `bands`
    has each band from the lowest with its count; one that is none of the scale's counts as not shown.
    """

    value: str
    words: str
    above: int
    known: int
    not_shown: int
    bands: tuple[tuple[str, int], ...] = ()

    @property
    def share(self) -> float | None:
        """Those above among those that show a band; None where none shows one."""
        return self.above / self.known if self.known else None


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The whole, each band from the lowest with its count, and the same by month and by employer."""

    whole: Rung
    bands: tuple[tuple[str, int], ...]
    months: tuple[Rung, ...]
    employers: tuple[Rung, ...]


def ceiling(wanted: PostFilter | None = None) -> Ceiling:
    """How many advertised posts are above band 5; by default of lived experience posts.

    Only a band that an advert states counts; a post that shows none is counted as such. Employers
    come in the order of how many posts they have.
    """
    posts = (wanted or PostFilter(kind=LIVED)).applied_to(Post.objects.filter(is_advert=True))
    rows = list(
        posts.order_by().values_list("month", "employer_key", "band", "band_rank").annotate(Count("pk"))
    )
    names = dict(posts.order_by("pk").values_list("employer_key", "employer_name"))
    names |= dict(Organisation.objects.filter(code__in=list(names)).values_list("code", "name"))
    bands = Counter[str]()
    for _, _, band, _, count in rows:
        bands[band] += count
    employers = _rungs((row[1], row[2], row[3], row[4]) for row in rows)
    return Ceiling(
        whole=_rung("", "", [(row[2], row[3], row[4]) for row in rows]),
        bands=tuple(sorted(((band, count) for band, count in bands.items() if band), key=_place)),
        months=tuple(
            sorted(_rungs((row[0], row[2], row[3], row[4]) for row in rows), key=lambda rung: rung.value)
        ),
        employers=tuple(
            sorted(
                (_named(rung, names) for rung in employers),
                key=lambda rung: (-rung.known - rung.not_shown, rung.words),
            )
        ),
    )


def _rungs(rows: Iterable[tuple[str, str, int | None, int]]) -> list[Rung]:
    together: dict[str, list[_Counted]] = {}
    for value, band, rank, count in rows:
        together.setdefault(value, []).append((band, rank, count))
    return [_rung(value or NOT_SHOWN, value or NOT_SHOWN, counted) for value, counted in together.items()]


def _rung(value: str, words: str, counted: list[_Counted]) -> Rung:
    bands = Counter[str]()
    for band, rank, count in counted:
        if rank is not None:
            bands[band.lower()] += count
    return Rung(
        value,
        words,
        above=sum(count for _, rank, count in counted if rank is not None and rank > ABOVE),
        known=sum(count for _, rank, count in counted if rank is not None),
        not_shown=sum(count for _, rank, count in counted if rank is None),
        bands=tuple(sorted(bands.items(), key=_place)),
    )


def _named(rung: Rung, names: dict[str, str]) -> Rung:
    return replace(rung, words=names.get(rung.value, rung.words))


def _place(row: tuple[str, int]) -> tuple[int, str]:
    return BAND_RANKS.get(row[0], 1000), row[0]
