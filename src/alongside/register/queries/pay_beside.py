"""What advertised posts pay an hour, to lay beside an offer: how many, the least, the middle, the most."""

from dataclasses import dataclass
from datetime import date
from statistics import median_low

from django.db.models import Max, Min, QuerySet

from alongside.register.models import Post
from alongside.register.queries.posts import LIVED, PostFilter, found
from alongside.terms.money import Money


@dataclass(frozen=True, slots=True)
class Spread:
    """What `count` posts start at an hour. `without` more show no pay that can be told an hour."""

    count: int
    without: int
    least: Money
    middle: Money
    most: Money
    first: date | None
    last: date | None
    below: int
    wanted: PostFilter


def spread_of(an_hour: Money | None, wanted: PostFilter | None = None) -> Spread | None:
    """What posts start at an hour, by default lived experience posts; None when none shows it.

    `below` is how many of them start lower than `an_hour`.
    """
    wanted = wanted or PostFilter(kind=LIVED)
    posts: QuerySet[Post] = found(wanted).order_by()
    shown = posts.exclude(hourly_low=None).values_list("hourly_low", flat=True)
    sums = sorted(pence for pence in shown if pence is not None)
    if not sums:
        return None
    days = posts.aggregate(first=Min("posted_from"), last=Max("posted_from"))
    return Spread(
        count=len(sums),
        without=posts.filter(hourly_low=None).count(),
        least=Money(sums[0]),
        middle=Money(median_low(sums)),
        most=Money(sums[-1]),
        first=days["first"],
        last=days["last"],
        below=sum(1 for pence in sums if an_hour is not None and pence < an_hour.pence),
        wanted=wanted,
    )
