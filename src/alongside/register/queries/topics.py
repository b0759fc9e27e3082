"""Topics: the list of them, and what is said on one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from alongside.register.models import Organisation, Source, StoredFinding, StoredStatement, Topic
from alongside.register.queries.held import end_of, held


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic with how many documents and statements speak of it."""

    slug: str
    title: str
    documents: int
    statements: int


def topics() -> list[TopicRow]:
    """Every topic that a statement or a document speaks of, by title."""
    said = dict(
        held().filter(topic__gt="").exclude(source__kind="job-advert").order_by()
        .values_list("topic").annotate(Count("id"))
    )  # fmt: skip
    sources = dict(
        Source.objects.filter(topic__gt="").order_by().values_list("topic").annotate(Count("id"))
    )  # fmt: skip
    titles = dict(Topic.objects.values_list("slug", "title"))
    rows = [
        TopicRow(slug, titles.get(slug, ""), sources.get(slug, 0), said.get(slug, 0))
        for slug in {*said, *sources}
    ]
    return sorted(rows, key=lambda row: (-row.statements, row.slug))


def statements_on(topic: str, known: date | None = None) -> list[StoredStatement]:
    """All statements on a topic, in the order of documents and text."""
    return list(held(known).filter(topic=topic).order_by("source_id", "start", "row", "id"))


def title_of(topic: str) -> str:
    """The title of a topic; empty when it has none."""
    return Topic.objects.filter(slug=topic).values_list("title", flat=True).first() or ""


def documents_on(topic: str, known: date | None = None) -> list[Source]:
    """The documents about a topic, adverts left out, newest first."""
    found = Source.objects.filter(topic=topic).exclude(kind="job-advert")
    if known:
        found = found.filter(recorded_at__lt=end_of(known))
    return list(found.order_by("-published_from", "title"))


def findings_on(topic: str) -> list[StoredFinding]:
    """The findings on a topic that are still found, errors first."""
    order = "ECWIP"
    found = StoredFinding.objects.seen_by(editor=False).filter(topic=topic).exclude(state="cleared")
    return sorted(found, key=lambda each: (order.index(each.severity), each.check_number, each.identity))


def bodies_of(statements: Iterable[StoredStatement]) -> dict[str, Organisation]:
    """The organisations that these statements are about, by code."""
    codes = {each.subject_key for each in statements if each.subject_kind == "organisation"}
    return Organisation.objects.in_bulk(list(codes - {""}))
