"""The review queue: statements that no person has looked at yet, the most telling first."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.register.models import Source, StoredStatement
from alongside.register.queries.held import held


@dataclass(frozen=True)
class WantedReview:
    """Which part of the queue; empty is all but adverts."""

    source: str = ""
    topic: str = ""
    property: str = ""


def waiting(wanted: WantedReview) -> QuerySet[StoredStatement]:
    """Proposed statements in the order of documents and text."""
    found = held().filter(status="proposed")
    if wanted.source:
        found = found.filter(source__slug=wanted.source)
    else:
        found = found.exclude(source__kind="job-advert")
    if wanted.topic:
        found = found.filter(topic=wanted.topic)
    if wanted.property:
        found = found.filter(property=wanted.property)
    return found.order_by("source_id", "start", "row", "id")


def neighbours(found: QuerySet[StoredStatement], current: str) -> tuple[str, str, int, int]:
    """(the one before, the one after, place from 1, how many) of a statement in the queue."""
    ids = list(found.values_list("id", flat=True)[:5000])
    if current not in ids:
        return "", ids[0] if ids else "", 0, len(ids)
    place = ids.index(current)
    before = ids[place - 1] if place else ""
    after = ids[place + 1] if place + 1 < len(ids) else ""
    return before, after, place + 1, len(ids)


def sources_waiting() -> list[Source]:
    """The documents with statements that wait for review."""
    ids = waiting(WantedReview()).order_by().values_list("source_id", flat=True).distinct()
    return list(Source.objects.filter(pk__in=ids).order_by("title", "slug"))
