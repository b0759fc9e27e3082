"""Store what was read: a source, the capture of its bytes, and the statements it makes.

The same bytes twice change nothing, unless their listing now describes them otherwise. A source
that has changed gets a new capture; see versions.py for what becomes of the old statements.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from alongside.people import audit
from alongside.people.models import Person
from alongside.reading.document import NORMALISER, Document, SourceFacts
from alongside.reading.intake.reading import Reading
from alongside.register import search
from alongside.register.actions.statements import add_rows, sync_rows
from alongside.register.actions.versions import carry_over
from alongside.register.models import Capture, Source, Topic

Moment = datetime


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that was read, and the file it came in. `path` is the file's full path."""

    document: Document
    reading: Reading
    path: Path
    file_sha256: str
    size: int

    @property
    def origin(self) -> str:
        """What tells this work from others when it is read again.

        An advert is known by its address or reference wherever it is found, any other document
        by its file.
        """
        facts, item = self.reading.facts, self.document.item
        if facts.kind == "job-advert" and facts.url:
            return f"url:{facts.url}"
        if facts.kind == "job-advert" and facts.reference:
            return f"advert:{facts.publisher}:{facts.reference}"
        return f"file:{self.path}" + (f"#{item}" if item else "")


@dataclass
class Tally:
    """What became of a batch. `claims` are those whose settled value may have changed."""

    new: int = 0
    changed: int = 0
    described_anew: int = 0
    statements: int = 0
    claims: set[str] = field(default_factory=set)

    def add(self, other: "Tally") -> None:
        """Count another batch in."""
        self.new += other.new
        self.changed += other.changed
        self.described_anew += other.described_anew
        self.statements += other.statements
        self.claims |= other.claims


@transaction.atomic
def take_in(*, by: Person | str, arrivals: Sequence[Arrival]) -> Tally:
    """Store these documents with their statements; those held already are only described anew."""
    at = timezone.now()
    tally = Tally()
    held = Capture.objects.in_bulk([each.document.sha256 for each in arrivals], field_name="sha256")
    fresh: dict[str, Arrival] = {}
    for arrival in arrivals:
        capture = held.get(arrival.document.sha256)
        if capture:
            _describe_anew(capture, arrival, at, tally)
        else:
            fresh.setdefault(arrival.document.sha256, arrival)
    for wave in _waves(fresh.values()):
        _store(wave, at, tally)
    _name_topics(arrivals)
    if tally.new or tally.changed or tally.described_anew:
        audit.record(
            by,
            "read documents",
            detail={
                "new": tally.new,
                "changed": tally.changed,
                "described anew": tally.described_anew,
                "statements": tally.statements,
                "captures": [each.document.sha256 for each in fresh.values()],
            },
        )
    return tally


@transaction.atomic
def name_topics(*, by: Person | str, titles: dict[str, str]) -> None:
    """Give topics the titles that a listing has for them."""
    known = dict(Topic.objects.filter(slug__in=titles).values_list("slug", "title"))
    changed = {slug: title for slug, title in titles.items() if known.get(slug) != title}
    for slug, title in changed.items():
        Topic.objects.update_or_create(slug=slug, defaults={"title": title})
    if changed:
        audit.record(by, "named topics", detail=changed)


def _waves(arrivals: Iterable[Arrival]) -> list[list[Arrival]]:
    """The arrivals in as many turns as one work has versions among them."""
    waves: list[list[Arrival]] = []
    seen: dict[str, int] = {}
    for arrival in arrivals:
        turn = seen.get(arrival.origin, 0)
        seen[arrival.origin] = turn + 1
        if turn == len(waves):
            waves.append([])
        waves[turn].append(arrival)
    return waves


def _store(arrivals: Sequence[Arrival], at: Moment, tally: Tally) -> None:
    known = Source.objects.in_bulk([each.origin for each in arrivals], field_name="origin")
    unknown = [each for each in arrivals if each.origin not in known]
    made = Source.objects.bulk_create(_new_sources(unknown, at))
    sources = known | {source.origin: source for source in made}
    earlier = _earlier_captures(known)
    for capture in earlier.values():
        _let_go(capture)
    for arrival in arrivals:
        if arrival.origin in known:
            _describe(sources[arrival.origin], arrival.reading.facts)
    captures = Capture.objects.bulk_create(
        [_capture(each, sources[each.origin], earlier.get(each.origin), at) for each in arrivals]
    )
    tally.claims |= {row["claim"] for arrival in arrivals for row in arrival.reading.rows}
    tally.statements += add_rows(
        ((capture, each.reading.rows) for capture, each in zip(captures, arrivals, strict=True)), at
    )
    for capture in captures:
        if capture.previous:
            tally.claims |= carry_over(capture.previous, capture, at)
    search.add_captures(capture.pk for capture in captures)
    tally.new += len(unknown)
    tally.changed += len(known)


def _earlier_captures(known: dict[str, Source]) -> dict[str, Capture]:
    current = Capture.objects.filter(source__in=known.values(), is_current=True).select_related("source")
    return {capture.source.origin: capture for capture in current}


def _let_go(capture: Capture) -> None:
    search.drop_captures([capture.pk])
    capture.is_current = False
    capture.save(update_fields=["is_current"])


def _capture(arrival: Arrival, source: Source, previous: Capture | None, at: Moment) -> Capture:
    document = arrival.document
    return Capture(
        source=source,
        sha256=document.sha256,
        file_sha256=arrival.file_sha256,
        file_name=arrival.path.name[:300],
        media_type=document.media_type,
        size=arrival.size,
        item=document.item,
        title=source.title,
        text=document.text,
        text_sha256=hashlib.sha256(document.text.encode()).hexdigest(),
        normaliser=NORMALISER,
        parts=[[part.kind, part.label, part.start, part.end] for part in document.parts],
        facts=document.facts,
        warnings=list(document.warnings),
        read_at=at,
        previous=previous,
    )


def _new_sources(arrivals: Sequence[Arrival], at: Moment) -> list[Source]:
    slugs = _slugs(arrivals)
    sources = []
    for arrival, slug in zip(arrivals, slugs, strict=True):
        source = Source(slug=slug, origin=arrival.origin, recorded_at=at)
        _fill(source, arrival.reading.facts)
        sources.append(source)
    return sources


def _slugs(arrivals: Sequence[Arrival]) -> list[str]:
    """A public name for each: from its reference or file name, made distinct where it is taken."""
    wanted = [_slug(each) for each in arrivals]
    taken = set(Source.objects.filter(slug__in=wanted).values_list("slug", flat=True))
    given = []
    for slug, arrival in zip(wanted, arrivals, strict=True):
        if slug in taken:
            slug = f"{slug}-{hashlib.sha256(arrival.origin.encode()).hexdigest()[:8]}"
        taken.add(slug)
        given.append(slug)
    return given


def _slug(arrival: Arrival) -> str:
    facts, item = arrival.reading.facts, arrival.document.item
    if facts.kind == "job-advert" and facts.reference:
        return f"advert-{slugify(facts.reference)}"[:120]
    stem = re.sub(r"(\.[A-Za-z0-9]{1,8}){1,2}$", "", arrival.path.name)
    return (slugify(stem)[:110] or "document") + (f"-{item}" if item else "")


def _describe_anew(capture: Capture, arrival: Arrival, at: Moment, tally: Tally) -> None:
    """Take a listing's new description, and the statements as they read in its light."""
    if capture.source.facts == arrival.reading.facts or not capture.is_current:
        return
    search.drop_captures([capture.pk])
    _describe(capture.source, arrival.reading.facts)
    capture.title = capture.source.title
    capture.save(update_fields=["title"])
    search.add_captures([capture.pk])
    synced = sync_rows(capture, arrival.reading.rows, at)
    tally.claims |= synced.claims
    tally.statements += synced.added
    tally.described_anew += 1


def _describe(source: Source, facts: SourceFacts) -> None:
    _fill(source, facts)
    source.save()


def _fill(source: Source, facts: SourceFacts) -> None:
    source.kind = facts.kind
    source.title = facts.title
    source.publisher = facts.publisher
    source.publisher_code = facts.publisher_code
    source.published = facts.published.edtf if facts.published else ""
    source.published_from = facts.published.earliest if facts.published else None
    source.received = facts.received.edtf if facts.received else ""
    source.topic = facts.topic
    source.url = facts.url
    source.reference = facts.reference


def _name_topics(arrivals: Sequence[Arrival]) -> None:
    slugs = {each.reading.facts.topic for each in arrivals}
    slugs |= {row["topic"] for each in arrivals for row in each.reading.rows}
    Topic.objects.bulk_create(
        [Topic(slug=slug, title=_title(slug)) for slug in sorted(slugs - {""})], ignore_conflicts=True
    )


def _title(slug: str) -> str:
    return slug.replace("-", " ").capitalize()
