"""What stands on a ladder of pay: posts of one pay year put together by band and pay, and payments told of.

Posts are counted in the database, so that a ladder of thousands is drawn from some hundred rows.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, Q

from alongside.reference.pay.scales import pay_year
from alongside.register.models import Post, Source, StoredStatement
from alongside.register.queries.held import held
from alongside.register.queries.posts import PostFilter
from alongside.terms.statement import Polarity

PAYMENTS = ("day-rate", "session-rate", "payment")
"""What a statement of pay is of when it is for a day or a task and no salary."""
BY_TASK = ("day", "half-day", "session", "task")
"""Units of time that no salary is paid by."""
MOST_PAYMENTS = 60
_STRETCHES = (50, 100, 200, 500, 1000, 5000, 100_000)
"""Pence an hour."""


@dataclass(frozen=True, slots=True)
class Paid:
    """`count` posts of one band and one pay, sums in whole pence.

    `slug`, `title` and `employer` are of the post where it is one alone, else "".
    `low` and `high` are an hour; `annual_low` and `annual_high` a full-time year, None where not known.
    Where several pays are put together, they start from `low` to `starts_to`. `worked_out` is the band
    of the scale that gives the pay, where the post states none.
    """

    band: str
    low: int
    high: int
    per: str
    count: int
    slug: str
    title: str
    employer: str
    annual_low: int | None
    annual_high: int | None
    starts_to: int
    worked_out: str = ""


@dataclass(frozen=True, slots=True)
class OnLadder:
    """The posts with pay in groups; how many show a band and no pay, and how many show neither."""

    groups: tuple[Paid, ...]
    without_pay: int
    without_either: int


def on_ladder(wanted: PostFilter, year: str) -> OnLadder:
    """The posts of a pay year that the filter finds, adverts and posts told of, lowest pay first.

    What documents tell of pay by the day or task is a payment (payments_told) and no post here.
    """
    told = [key for key, when in _told_in(wanted).items() if when == year]
    posts = wanted.applied_to(Post.objects.all())
    posts = posts.filter(_of_year(year) | Q(pk__in=told)).exclude(is_advert=False, pay_per__in=BY_TASK)
    rows = list(
        posts.filter(Q(hourly_low__isnull=False) | Q(hourly_high__isnull=False))
        .order_by()
        .values_list("band", "band_from_pay", "hourly_low", "hourly_high", "pay_per")
        .annotate(Count("pk"), Min("pk"), Min("annual_low"), Max("annual_high"))
    )
    alone = [pk for *_, count, pk, _, _ in rows if count == 1]
    named = {
        pk: tuple(words)
        for pk, *words in Post.objects.filter(pk__in=alone).values_list(
            "pk", "slug", "title", "employer_name"
        )
    }
    counts = posts.filter(hourly_low=None, hourly_high=None).aggregate(
        with_band=Count("pk", filter=Q(band_rank__isnull=False)), all=Count("pk")
    )
    groups = sorted((_paid(row, named) for row in rows), key=lambda each: (each.low, each.high, each.band))
    return OnLadder(tuple(groups), counts["with_band"], counts["all"] - counts["with_band"])


def gathered(groups: Sequence[Paid], most: int) -> list[Paid]:
    """The groups of one rung, lowest pay first; where they are more than `most`, neighbours become one.

    Those are put together that start in the same stretch of pay, so that a search by band and by what
    a post starts at finds just them. None is lost: the counts add up to the same.
    """
    ordered = sorted(groups, key=_in_order)
    if len(ordered) <= most:
        return ordered
    for pence in _STRETCHES:
        together: dict[tuple[str, str, str, int], list[Paid]] = {}
        for each in ordered:
            together.setdefault((each.band, each.worked_out, each.per, each.low // pence), []).append(each)
        if len(together) <= most:
            break
    return sorted((_one(some) for some in together.values()), key=_in_order)


def years_of(wanted: PostFilter) -> list[tuple[str, int]]:
    """The pay years in which the posts found were advertised or told of, with how many; newest first."""
    months = wanted.applied_to(Post.objects.exclude(month="")).order_by()
    counts = Counter(_told_in(wanted).values())
    for month, count in months.values_list("month").annotate(Count("pk")):
        counts[pay_year(date(int(month[:4]), int(month[5:]), 1))] += count
    return sorted(counts.items(), reverse=True)


def year_to_show(years: Sequence[tuple[str, int]]) -> str:
    """The newest pay year with at least a tenth of the posts of the fullest; "" where there is none.

    So one post told of last month does not hide a year of adverts.
    """
    most = max((count for _, count in years), default=0)
    return next((year for year, count in years if count * 10 >= most), "")


def undated(wanted: PostFilter) -> int:
    """How many adverts found do not show the month in which they were posted."""
    return wanted.applied_to(Post.objects.filter(is_advert=True, month="")).count()


def payments_told(year: str, organisation: str = "") -> list[StoredStatement]:
    """What is paid for a day or a task, as said in a pay year, of one body or of any; adverts left out.

    Of equal sums of one body the first counts, and one of no known body only where no body's is equal.
    """
    # The few documents first: the pay of thousands of adverts need not be gone through.
    documents = Source.objects.exclude(kind="job-advert").values("pk")
    said = held().filter(source__in=documents, property="pay", polarity=Polarity.AFFIRMED.value)
    said = said.filter(of__basis__in=PAYMENTS)
    if organisation:
        said = said.filter(organisation=organisation)
    of_year = [each for each in said.order_by("source_id", "start", "id") if _year_of(each) in ("", year)]
    once = {
        (each.organisation, str(each.value), str(each.of.get("basis"))): each for each in reversed(of_year)
    }
    placed = {(sum_, basis) for organisation, sum_, basis in once if organisation}
    kept = [each for (whose, *paid), each in once.items() if whose or tuple(paid) not in placed]
    return kept[::-1][:MOST_PAYMENTS]


def _told_in(wanted: PostFilter) -> dict[int, str]:
    """By key of the row, the pay year in which a document told of a post that was not advertised."""
    told = wanted.applied_to(Post.objects.filter(is_advert=False, month=""))
    behind = {
        keys[0]: pk
        for pk, statements in told.values_list("pk", "statements")
        if (keys := statements.get("pay") or statements.get("band"))
    }
    said = held().filter(id__in=behind)
    return {behind[each.id]: year for each in said if (year := _year_of(each))}


def _year_of(stored: StoredStatement) -> str:
    """The pay year in which it was said; "" where that is not known."""
    day = stored.source.published_from
    return pay_year(day) if day else ""


def _of_year(year: str) -> Q:
    if not year:
        return Q(is_advert=True)
    start = int(year[:4])
    return ~Q(month="") & Q(posted_from__gte=date(start, 4, 1), posted_from__lt=date(start + 1, 4, 1))


def _in_order(paid: Paid) -> tuple[int, int, str, str, str]:
    return (paid.low, paid.high, paid.per, paid.band, paid.worked_out)


def _one(groups: Sequence[Paid]) -> Paid:
    lows = [each.annual_low for each in groups if each.annual_low is not None]
    highs = [each.annual_high for each in groups if each.annual_high is not None]
    return replace(
        groups[0],
        low=min(each.low for each in groups),
        high=max(each.high for each in groups),
        starts_to=max(each.starts_to for each in groups),
        count=sum(each.count for each in groups),
        annual_low=min(lows, default=None),
        annual_high=max(highs, default=None),
    )


def _paid(row: tuple[Any, ...], named: Mapping[int, tuple[str, ...]]) -> Paid:
    band, from_pay, low, high, per, count, pk, annual_low, annual_high = row
    slug, title, employer = named.get(pk, ("", "", ""))
    ends = [end for end in (low, high) if end is not None]
    worked_out = from_pay if not band else ""
    return Paid(
        band, ends[0], ends[-1], per, count, slug, title, employer, annual_low, annual_high,
        starts_to=ends[0], worked_out=worked_out,
    )  # fmt: skip
