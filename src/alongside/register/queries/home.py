"""What the first page counts."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from alongside.register.models import Organisation, Post, Settled, Source, StoredFinding
from alongside.register.queries.documents import newest
from alongside.register.queries.held import held
from alongside.register.queries.loaded import organisations_told_of
from alongside.register.queries.posts import LIVED
from alongside.register.queries.topics import TopicRow, topics

HEADLINE_PROPERTIES = ("organisations-count", "posts-count", "people-count", "organisations-share", "pay")
MOST_LOOKED_AT = 200
MOST_OF_A_KIND = 2
_SURE = ("agreed", "narrowed", "single-source")
OPEN_SEVERITIES = ("E", "C", "W")


@dataclass(frozen=True, slots=True)
class Totals:
    """How much the register holds."""

    documents: int
    statements: int
    organisations_told_of: int
    organisations_known: int
    open_findings: int
    disagreements: int


def totals() -> Totals:
    """The size of the register, as of now."""
    return Totals(
        documents=Source.objects.count(),
        statements=held().count(),
        organisations_told_of=organisations_told_of(),
        organisations_known=Organisation.objects.count(),
        open_findings=_open_findings().filter(severity__in=OPEN_SEVERITIES).count(),
        disagreements=Settled.objects.filter(state="conflict").count(),
    )


@dataclass(frozen=True, slots=True)
class PostsInShort:
    """How many adverts of posts there are, how many are lived experience posts, and of how many employers."""

    adverts: int
    lived: int
    employers: int


def posts_in_short() -> PostsInShort:
    """The count of posts, as of now."""
    counts = Post.objects.filter(is_advert=True).aggregate(
        adverts=Count("pk"),
        lived=Count("pk", filter=Q(kind=LIVED)),
        employers=Count("employer_key", filter=Q(kind=LIVED), distinct=True),
    )
    return PostsInShort(**counts)


def headline_figures(count: int) -> list[Settled]:
    """Settled figures on topics, at most two of a kind on a topic; those with most witnesses first."""
    rows = (
        Settled.objects.filter(state__in=_SURE, property__in=HEADLINE_PROPERTIES)
        .filter(topic__gt="")
        .order_by("-witnesses", "pk")[:MOST_LOOKED_AT]
    )
    taken: Counter[tuple[str, str]] = Counter()
    found = []
    for row in sorted(rows, key=_of_topics_first):
        taken[row.property, row.topic] += 1
        if taken[row.property, row.topic] <= MOST_OF_A_KIND:
            found.append(row)
    return found[:count]


def _of_topics_first(row: Settled) -> tuple[int, bool]:
    return HEADLINE_PROPERTIES.index(row.property), row.subject_kind != "topic"


def newest_documents(count: int = 5) -> list[Source]:
    """The documents that came in last."""
    return newest(count)


def open_findings(count: int = 5) -> list[StoredFinding]:
    """Open findings, errors and disagreements first, newest first."""
    found: list[StoredFinding] = []
    for severity in OPEN_SEVERITIES:
        if len(found) < count:
            rows = _open_findings().filter(severity=severity).order_by("-found_at", "pk")
            found += rows[: count - len(found)]
    return found


def _open_findings() -> QuerySet[StoredFinding]:
    return StoredFinding.objects.seen_by(editor=False).filter(state="open")


def topics_in_short(count: int = 6) -> list[TopicRow]:
    """The topics that most is said on."""
    return topics()[:count]
