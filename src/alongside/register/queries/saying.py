"""Statements as settling and checking take them, with their sources, read so that memory stays flat."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby, islice

from django.db.models import F, Max, QuerySet

from alongside.reading.document import SourceFacts
from alongside.register.models import Settled, Source, StoredStatement
from alongside.register.queries.held import held
from alongside.register.queries.quoting import Quoting
from alongside.register.settling import Said, Settlement, settle_claim

_FETCHED = 1000
_REMEMBERED = 20_000
"""Sources kept at hand: some 20 MB at most."""


Sourced = tuple[StoredStatement, tuple[str, SourceFacts]]
"""A statement with its source's public name and facts."""


def by_claim(statements: QuerySet[StoredStatement]) -> Iterator[list[Sourced]]:
    """The statements, those of one claim together."""
    ordered = with_sources(statements.defer("context").order_by("claim", "id"))
    for _, together in groupby(ordered, key=lambda pair: pair[0].claim):
        yield list(together)


def said(together: list[Sourced], quoting: Quoting | None = None) -> list[Said]:
    """Statements of one claim as settling takes them, each with the sources that its passage quotes."""
    quoting = quoting or Quoting()
    statements = [statement for statement, _ in together]
    names = {statement.source_id: slug for statement, (slug, _) in together}
    return [
        replace(
            _said(statement, source),
            quotes=frozenset(names[key] for key in quoting.sources(statement, statements)),
        )
        for statement, source in together
    ]


def with_sources(statements: QuerySet[StoredStatement]) -> Iterator[Sourced]:
    """Each statement with its source; a source is fetched when first met."""
    rows = (
        statements.select_related(None)
        .annotate(text_key=F("capture__text_sha256"))
        .iterator(chunk_size=_FETCHED)
    )
    sources: dict[int, tuple[str, SourceFacts]] = {}
    while some := list(islice(rows, _FETCHED)):
        if len(sources) > _REMEMBERED:
            sources.clear()
        missing = {each.source_id for each in some} - set(sources)
        for key, source in Source.objects.in_bulk(missing).items():
            sources[key] = (source.slug, source.facts)
        for each in some:
            yield each, sources[each.source_id]


def is_settling_behind(before: datetime | None = None) -> bool:
    """Whether statements came or went after the newest settling; with `before`, those up to that moment.

    So it is when a run was stopped between storing and settling.
    """
    newest = last_change(before)
    settled = Settled.objects.aggregate(m=Max("settled_at"))["m"]
    return newest is not None and (settled is None or settled < newest)


def last_change(before: datetime | None = None) -> datetime | None:
    """When a statement last came or went, or last did before that moment; None when none ever did."""
    statements = StoredStatement.objects.all()
    came, went = statements, statements.filter(ended_at__isnull=False)
    if before is not None:
        came, went = came.filter(recorded_at__lt=before), went.filter(ended_at__lt=before)
    moments = [came.aggregate(m=Max("recorded_at"))["m"], went.aggregate(m=Max("ended_at"))["m"]]
    return max((moment for moment in moments if moment), default=None)


def settled_as_known(known_on: date, **conditions: str) -> list[tuple[str, Settlement]]:
    """Claim and settlement as the register would have shown them at the end of that day.

    `conditions` choose the statements: topic="...", or subject_kind and subject_key.
    """
    quoting = Quoting()
    return [
        (together[0][0].claim, settlement)
        for together in by_claim(held(known_on).filter(**conditions))
        for settlement in settle_claim(said(together, quoting))
    ]


def _said(statement: StoredStatement, source: tuple[str, SourceFacts]) -> Said:
    slug, facts = source
    text_key: str = statement.text_key  # type: ignore[attr-defined]
    return Said(statement.id, statement.as_statement(), facts, slug, text_key)
