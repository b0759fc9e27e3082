"""The copies of posts, out of the statements the register holds; and what other documents tell of posts."""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from alongside.reading.vocabulary import VOCABULARY
from alongside.register.models import Capture, Post, PostCopy, Source, StoredStatement
from alongside.register.posts.copies import PROPERTIES, Copy, Origin, Told, board_of, copy_of
from alongside.terms.dates import PartialDate
from alongside.terms.quote import Quote
from alongside.terms.statement import Polarity, Qualifier, Statement, Subject, Value, value_from_json

ADVERT = "advert:"
_FETCHED = 2000
_AT_ONCE = 400
_COLUMNS = (
    "id", "source_id", "subject_key", "subject_name", "property", "qualifier", "polarity", "topic", "start",
    "end", "exact", "asserter", "reported_for", "valid", "asserted_on", "reader", "version",
)  # fmt: skip
_AS_TEXT = {f"{name}_text": Cast(name, TextField()) for name in ("value", "of", "context")}
"""JSON as it is stored: most of it is the same few words, that are parsed once."""

Row = dict[str, Any]


def copies(keys: Iterable[str] | None = None, properties: Sequence[str] = PROPERTIES) -> Iterator[Copy]:
    """Every copy of an advertised post, or those with these subject keys, one at a time."""
    adverts = _held(properties).filter(subject_key__startswith=ADVERT)
    for some in _chunked(adverts, keys):
        together = groupby(_rows(some), key=lambda row: (row["subject_key"], row["source_id"]))
        yield from _copies((key, list(rows)) for key, rows in together)


def copies_count(keys: Iterable[str] | None = None) -> int:
    """About how many copies there are: adverts, or these keys."""
    return Source.objects.filter(kind="job-advert").count() if keys is None else len(set(keys))


def are_posts_missing() -> bool:
    """Whether adverts are told of and no post was ever made of them, or posts lack what they now show."""
    if Post.objects.filter(digest="").exists():
        return True
    if PostCopy.objects.exists():
        return False
    return StoredStatement.objects.filter(
        subject_kind="post", subject_key__startswith=ADVERT, ended_at=None
    ).exists()


def told_of(
    keys: Iterable[str] | None = None,
) -> Iterator[tuple[str, list[Told], dict[int, Origin], str]]:
    """By key, what documents that are not adverts say of a post at a body, and how they name the body."""
    statements = (
        _held(("pay", "band", "job-title"))
        .exclude(subject_key__startswith=ADVERT)
        .exclude(subject_key="")
        .exclude(source__kind__in=("job-advert", "story"))
    )
    for some in _chunked(statements, keys):
        for key, rows in groupby(_rows(some), key=lambda row: row["subject_key"]):
            here = list(rows)
            sources = _sources({row["source_id"] for row in here})
            told = [_told(row) for row in here]
            contexts = [each.statement.context for each in told]
            named = next((context["employer"] for context in contexts if context.get("employer")), "")
            yield key, told, sources, named


def keys_of_claims(claims: Iterable[str]) -> set[str]:
    """The subject keys of the posts that these claims are about, also of what is no longer held."""
    wanted, found = list(claims), set[str]()
    for first in range(0, len(wanted), _AT_ONCE):
        said = StoredStatement.objects.filter(
            claim__in=wanted[first : first + _AT_ONCE], subject_kind="post", property__in=PROPERTIES
        )
        found.update(said.order_by().values_list("subject_key", flat=True).distinct())
    return found - {""}


def _held(properties: Sequence[str]) -> QuerySet[StoredStatement]:
    return StoredStatement.objects.filter(ended_at=None, subject_kind="post", property__in=properties)


def _chunked(
    statements: QuerySet[StoredStatement], keys: Iterable[str] | None
) -> Iterator[QuerySet[StoredStatement]]:
    """All in one, or some keys at a time."""
    if keys is None:
        yield statements
        return
    wanted = sorted(set(keys))
    for first in range(0, len(wanted), _AT_ONCE):
        yield statements.filter(subject_key__in=wanted[first : first + _AT_ONCE])


def _rows(statements: QuerySet[StoredStatement]) -> Iterator[Row]:
    ordered = statements.order_by("subject_key", "source_id").values(*_COLUMNS, **_AS_TEXT)
    yield from ordered.iterator(chunk_size=_FETCHED)


def _copies(grouped: Iterable[tuple[tuple[str, int], list[Row]]]) -> Iterator[Copy]:
    """The copies, their sources fetched some at a time."""
    waiting: list[tuple[tuple[str, int], list[Row]]] = []
    for each in grouped:
        waiting.append(each)
        if len(waiting) == _AT_ONCE:
            yield from _made(waiting)
            waiting = []
    yield from _made(waiting)


def _made(waiting: list[tuple[tuple[str, int], list[Row]]]) -> Iterator[Copy]:
    sources = _sources({source for (_, source), _ in waiting})
    for (key, source), rows in waiting:
        copy = copy_of(sources[source], key, [_told(row) for row in rows])
        if copy is not None:
            yield copy


def _sources(ids: set[int]) -> dict[int, Origin]:
    captures = Capture.objects.filter(source__in=ids, is_current=True).values_list(
        "source_id", "file_sha256", "item", "text_sha256"
    )
    held = {source: (file, item, text) for source, file, item, text in captures}
    found = {}
    for source in Source.objects.filter(pk__in=ids):
        file, item, text = held.get(source.pk, ("", 0, ""))
        board = board_of(source.url, file, item)
        found[source.pk] = Origin(source.pk, source.slug, source.origin, board, text, source.facts)
    return found


def _told(row: Row) -> Told:
    return Told(
        row["id"],
        Statement(
            quote=Quote(row["start"], row["end"], row["exact"]),
            subject=Subject("post", row["subject_key"], row["subject_name"]),
            property=row["property"],
            value=_value(row),
            qualifier=Qualifier(row["qualifier"]),
            polarity=Polarity(row["polarity"]),
            topic=row["topic"],
            asserter=row["asserter"],
            reported_for=row["reported_for"],
            valid=_date(row["valid"]),
            asserted_on=_date(row["asserted_on"]),
            of=_parsed(row["of_text"]),
            context=_parsed(row["context_text"]),
            reader=row["reader"],
            version=row["version"],
        ),
        row["source_id"],
    )


def _value(row: Row) -> Value:
    kind = VOCABULARY[row["property"]].type
    return str(json.loads(row["value_text"])) if kind == "text" else _figure(kind, row["value_text"])


@lru_cache(maxsize=20_000)
def _figure(kind: str, stored: str) -> Value:
    return value_from_json(kind, json.loads(stored))


@lru_cache(maxsize=2000)
def _parsed(stored: str) -> dict[str, str]:
    """A value that statements share; nothing changes it."""
    return dict(json.loads(stored))


@lru_cache(maxsize=20_000)
def _date(edtf: str) -> PartialDate | None:
    return PartialDate(edtf) if edtf else None
