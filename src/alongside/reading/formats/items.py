"""The job adverts of a JSON or JSON Lines file one by one, so that memory stays flat.

JSON Lines: an object a line. JSON: one object, an array, or an object with `@graph`; arrays are
taken apart while they are read. A line that is broken, too long or no advert is given as
such, with its number, and the rest go on. Items count from 1, the broken ones too; blank
lines do not count.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO

from alongside.reading.formats.extract import CannotReadError
from alongside.reading.formats.json_values import Found, parsed, values_in
from alongside.reading.formats.limits import Limits

SEPARATOR = "\n\f\n"
"""Stands between the texts of a file's items where they are shown as one text."""

_MEND = "Mend it or leave it out; the others have been read."


@dataclass(frozen=True, slots=True)
class Item:
    """One item: `raw` is its bytes in the file. Without `posting`, `reason` and `remedy` say why."""

    number: int
    raw: bytes
    posting: Mapping[str, Any] | None = None
    warnings: tuple[str, ...] = ()
    reason: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class RawItem:
    """A line, or an element of an array, not yet taken apart: it holds one item, or several from `number` on.

    `where` names its place for a message. `reason` says why its bytes cannot be had.
    """

    number: int
    where: str
    raw: bytes
    reason: str = ""


def items_in(stream: BinaryIO, name: str, limits: Limits) -> Iterator[Item]:
    """The items of a JSON, JSON Lines or gzipped such file.

    Raises CannotReadError when the file as a whole cannot be read on.
    """
    number = 1
    bad = 0
    for found in values_in(stream, name, limits):
        items = _items_of(found, number)
        yield from items
        number += len(items)
        bad += sum(item.posting is None for item in items)
        if bad > max(limits.bad_items, number - 1 - bad):
            raise CannotReadError(
                f"more than {limits.bad_items:,} of its items cannot be read; stopped at {found.where}",
                "See whether it is the right file.",
            )


def raw_items_in(stream: BinaryIO, name: str, limits: Limits) -> Iterator[RawItem]:
    """The same items before they are parsed, for another process to take apart with `items_of`.

    Raises CannotReadError when the file as a whole cannot be read on.
    """
    number = 1
    for found in values_in(stream, name, limits, is_parsed=False):
        yield RawItem(number, found.where, found.raw, found.reason)
        number += _count(found.raw)


def items_of(raw: RawItem) -> list[Item]:
    """The items that `items_in` gives for this line or element."""
    if raw.reason:
        return _items_of(Found(raw.where, raw.raw, reason=raw.reason), raw.number)
    return _items_of(parsed(raw.where, raw.raw), raw.number)


def _count(raw: bytes) -> int:
    """How many items these bytes hold. Only those that may hold several are parsed."""
    if raw.count(b"JobPosting") < 2:
        return 1
    return max(1, sum(1 for _ in postings_in(parsed("", raw).value)))


def postings_in(value: object, depth: int = 4) -> Iterator[Mapping[str, Any]]:
    """The JobPosting objects in parsed JSON-LD: alone, in a list, in `@graph` or an ItemList."""
    if isinstance(value, list):
        for each in value:
            yield from postings_in(each, depth - 1) if depth else ()
    elif isinstance(value, dict):
        if is_posting(value):
            yield value
        elif depth:
            for key in ("@graph", "itemListElement", "item", "mainEntity"):
                yield from postings_in(value.get(key), depth - 1)


def is_posting(value: object) -> bool:
    """Whether a parsed object is a schema.org JobPosting."""
    kind = value.get("@type") if isinstance(value, dict) else None
    kinds = kind if isinstance(kind, list) else [kind]
    return any(
        isinstance(each, str) and each.rsplit("/", 1)[-1].rsplit(":", 1)[-1] == "JobPosting" for each in kinds
    )


def _items_of(found: Found, number: int) -> list[Item]:
    """The adverts in one value, counted from `number`; one item without a posting when there is none."""
    postings = list(postings_in(found.value)) if found.value is not None else []
    if not postings:
        reason = found.reason or f"{found.where} is not a job advert (schema.org JobPosting)"
        return [Item(number, found.raw, None, (), reason, _MEND)]
    return [
        Item(place, found.raw if len(postings) == 1 else _as_json(posting), posting, found.warnings)
        for place, posting in enumerate(postings, number)
    ]


def _as_json(posting: Mapping[str, Any]) -> bytes:
    return json.dumps(posting, sort_keys=True).encode()
