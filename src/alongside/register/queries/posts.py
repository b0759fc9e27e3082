"""Posts: found by a filter, counted by facet, one with its statements, those of an employer, the ladder.

post_filter.py says what can be asked, ceiling.py counts how many are above band 5. All look-ups here
are of adverts unless they say otherwise: posts that only other documents tell of are not counted.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Count, Max, Min, Q, QuerySet

from alongside.reading.advert.vacancy import NOT_SHOWN
from alongside.register.models import Organisation, Post, StoredStatement
from alongside.register.queries.held import held
from alongside.register.queries.post_filter import PostFilter, UnusableFilterError
from alongside.register.queries.post_filter_words import employer_in_words
from alongside.register.queries.post_parameters import (
    ABOVE_FIVE,
    BAND_BY,
    CONTRACTS,
    CRITERIA,
    KINDS,
    ORDERS,
)

__all__ = [
    "ABOVE_FIVE", "BAND_BY", "CONTRACTS", "CRITERIA", "KINDS", "LIVED", "NOT_SHOWN", "ORDERS", "Facet",
    "PostFilter", "PostPage", "UnusableFilterError", "categories_of", "deciding", "employer_in_words",
    "employer_posts", "employers_named", "facet", "found", "ladder_posts", "page_of", "period_of",
    "post_at", "statements_of", "still_open", "titles_of", "without_pay",
]  # fmt: skip

LIVED = "lived-experience"
A_PAGE = 25
MOST_ON_LADDER = 400
DAYS_OPEN = 42
"""So many days a post without a closing day is taken to be open."""

_COLUMNS = {
    "kind": "kind", "criterion": "criterion", "employer": "employer_key", "region": "region",
    "nation": "nation", "band": "band_counted", "month": "month", "family": "family",
}  # fmt: skip
_LISTS = {"category": "categories", "contract": "contracts"}


@dataclass(frozen=True, slots=True)
class PostPage:
    """One page of posts. `total` counts all that were found; `pages` is the number of pages."""

    posts: Sequence[Post]
    total: int
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that posts have, to narrow a search by; `value` is NOT_SHOWN where they show none."""

    value: str
    words: str
    count: int


def found(wanted: PostFilter) -> QuerySet[Post]:
    """The advertised posts that meet the filter, in its order."""
    return wanted.in_order(wanted.applied_to(_adverts()))


def page_of(wanted: PostFilter, number: int = 1, size: int = A_PAGE) -> PostPage:
    """A page of what was found; a number beyond the last page gives the last."""
    posts = found(wanted)
    total = posts.count()
    pages = max(1, -(-total // size))
    number = min(max(1, number), pages)
    # The keys first: whole rows would all be sorted to show one page of them.
    keys = list(posts.values_list("pk", flat=True)[(number - 1) * size : number * size])
    rows = Post.objects.defer("search").in_bulk(keys)
    return PostPage([rows[key] for key in keys], total, number, pages)


def facet(wanted: PostFilter, name: str) -> list[Facet]:
    """How many posts have each value of `name`, all else of the filter given; most first.

    A post with several categories or contracts counts under each, so that these can add up to more
    than the posts. Those that show none are one entry, the last.
    """
    posts = wanted.applied_to(_adverts(), without=name)
    counts = _counted(posts, name)
    labels = employers_named(counts) if name == "employer" else {}
    rows = [Facet(value, labels.get(value, value), count) for value, count in counts.items() if value]
    rows.sort(key=lambda row: (row.value if name == "month" else "", -row.count, row.words))
    if counts.get(""):
        rows.append(Facet(NOT_SHOWN, NOT_SHOWN, counts[""]))
    return rows


def without_pay(wanted: PostFilter) -> int:
    """How many posts meet the rest of the filter but show no pay that can be told per hour."""
    posts = replace(wanted, pay_from=None, pay_to=None).applied_to(_adverts())
    return posts.filter(hourly_low=None).count()


def still_open(wanted: PostFilter, today: date) -> QuerySet[Post]:
    """Posts found that one can still apply for; where no closing day is shown, those posted of late."""
    of_late = today - timedelta(days=DAYS_OPEN)
    is_open = Q(closes_until__gte=today) | Q(closes_until=None, posted_from__gte=of_late)
    return found(wanted).filter(is_open)


def post_at(slug: str) -> Post | None:
    """The post at this address, or of which a copy is or was there; None when there is none."""
    return (
        Post.objects.filter(slug=slug).first()
        or Post.objects.filter(copies__address=slug).order_by("pk").first()
    )


def statements_of(posts: Iterable[Post]) -> dict[str, StoredStatement]:
    """By id, every statement behind these posts, with its source."""
    ids = {key for post in posts for keys in (*post.statements.values(), *_disagreeing(post)) for key in keys}
    return {each.id: each for each in held().filter(id__in=ids)}


def deciding(posts: Iterable[Post]) -> dict[str, StoredStatement]:
    """By post key, the statement that says what kind of post it is; left out where none does."""
    wanted = {post.quoted["kind-of-post"]: post.key for post in posts if "kind-of-post" in post.quoted}
    return {wanted[each.id]: each for each in held().filter(id__in=wanted)}


def employer_posts(code: str) -> list[Post]:
    """The posts of an employer that are lived experience or involvement work, advertised or told of."""
    posts = Post.objects.filter(employer_key=code, kind__in=(LIVED, "involvement"))
    return list(posts.defer("search").order_by("-kind", "-posted_from", "title", "key"))


def ladder_posts(wanted: PostFilter | None = None, *, told: bool = True) -> list[Post]:
    """The posts that stand on a ladder of pay: those with a band or a sum, lowest first.

    By default lived experience posts; with `told` also those that other documents tell of.
    """
    posts = Post.objects.all() if told else _adverts()
    posts = (wanted or PostFilter(kind=LIVED)).applied_to(posts)
    posts = posts.filter(Q(band_rank__isnull=False) | Q(annual_low__isnull=False) | Q(pay_low__isnull=False))
    return list(posts.defer("search").order_by("band_rank", "annual_low", "title", "key")[:MOST_ON_LADDER])


def titles_of(wanted: PostFilter) -> list[tuple[str, int]]:
    """The titles of the posts found, and how many have each; most first. Case and spaces do not tell."""
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for title in wanted.applied_to(_adverts()).order_by("key").values_list("title", flat=True):
        key = " ".join(title.casefold().split())
        shown.setdefault(key, title)
        counts[key] += 1
    return sorted(((shown[key], count) for key, count in counts.items()), key=lambda row: (-row[1], row[0]))


def categories_of(wanted: PostFilter) -> list[Facet]:
    """The categories that boards file the posts under; most first."""
    return facet(wanted, "category")


def employers_named(keys: Iterable[str]) -> dict[str, str]:
    """The names of employers by their keys: of the organisation at a code, else as adverts give it."""
    wanted = set(keys) - {""}
    named = dict(Organisation.objects.filter(code__in=wanted).values_list("code", "name"))
    others = Post.objects.filter(employer_key__in=wanted - set(named)).order_by()
    return dict(others.values_list("employer_key").annotate(Min("employer_name"))) | named


def period_of(wanted: PostFilter) -> dict[str, object]:
    """Of which documents a count speaks: first and last day posted, how many documents, when last read."""
    return wanted.applied_to(_adverts()).aggregate(
        first=Min("posted_from"), last=Max("posted_from"), listed=Max("listed_at")
    )


def _adverts() -> QuerySet[Post]:
    return Post.objects.filter(is_advert=True)


def _counted(posts: QuerySet[Post], name: str) -> Counter[str]:
    if name in _COLUMNS:
        rows = posts.order_by().values_list(_COLUMNS[name]).annotate(Count("pk"))
        return Counter(dict(rows))
    counts: Counter[str] = Counter()
    for values, count in posts.order_by().values_list(_LISTS[name]).annotate(Count("pk")):
        for value in values or [""]:
            counts[value] += count
    return counts


def _disagreeing(post: Post) -> list[list[str]]:
    return [[each["statement"] for each in told] for told in post.disagreements.values()]
