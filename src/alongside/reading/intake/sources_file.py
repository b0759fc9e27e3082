"""`sources.toml`: what the files beside it are. Optional; every field but `file` is optional too."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alongside.reading.document import SOURCE_KINDS, SourceFacts
from alongside.terms.dates import PartialDate

NAME = "sources.toml"
_TEXTS = ("kind", "title", "publisher", "publisher_code", "topic", "url", "reference")
_DATES = ("published", "received")


class SourcesFileError(ValueError):
    """`sources.toml` cannot be used as it is. The message says where and what to write instead."""


@dataclass(frozen=True)
class Listing:
    """What a `sources.toml` says: facts by path of the file, and titles of topics by slug."""

    facts: Mapping[Path, SourceFacts] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)


def listing_in(folder: Path) -> Listing:
    """What the folder's `sources.toml` says; an empty listing when there is none.

    Raises SourcesFileError when it is not TOML, names a file that is not there, or holds a
    field, kind or date that is not known.
    """
    path = folder / NAME
    if not path.is_file():
        return Listing()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise SourcesFileError(f"{path} is not valid TOML: {problem}. Correct it there.") from problem
    facts = {}
    for number, entry in enumerate(_entries(path, content, "source"), start=1):
        where = f"{path}, [[source]] number {number}"
        facts[_file(where, folder, entry)] = _facts(where, entry)
    topics = {
        _text(f"{path}, [[topic]]", entry, "slug"): _text(f"{path}, [[topic]]", entry, "title")
        for entry in _entries(path, content, "topic")
    }
    return Listing(facts, topics)


def _entries(path: Path, content: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    entries = content.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise SourcesFileError(f"{path}: '{name}' is not a list. Write each entry under [[{name}]].")
    return entries


def _file(where: str, folder: Path, entry: Mapping[str, Any]) -> Path:
    name = _text(where, entry, "file")
    if not name:
        raise SourcesFileError(f'{where} names no file. Add a line such as file = "letter.pdf".')
    found = (folder / name).resolve()
    if not found.is_file():
        raise SourcesFileError(
            f"{where}: there is no file '{name}' beside it. Correct the name or add the file."
        )
    return found


def _facts(where: str, entry: Mapping[str, Any]) -> SourceFacts:
    unknown = sorted(set(entry) - {"file", *_TEXTS, *_DATES})
    if unknown:
        known = ", ".join(("file", *_TEXTS, *_DATES))
        raise SourcesFileError(f"{where}: no such field '{unknown[0]}'. The fields are {known}.")
    texts = {name: _text(where, entry, name) for name in _TEXTS}
    if texts["kind"] and texts["kind"] not in SOURCE_KINDS:
        raise SourcesFileError(
            f"{where}: no such kind '{texts['kind']}'. The kinds are {', '.join(SOURCE_KINDS)}."
        )
    published, received = (_date(where, entry, name) for name in _DATES)
    return SourceFacts(
        kind=texts["kind"],
        title=texts["title"],
        publisher=texts["publisher"],
        publisher_code=texts["publisher_code"],
        published=published,
        received=received,
        topic=texts["topic"],
        url=texts["url"],
        reference=texts["reference"],
    )


def _text(where: str, entry: Mapping[str, Any], name: str) -> str:
    value = entry.get(name, "")
    if not isinstance(value, str):
        raise SourcesFileError(f"{where}: '{name}' is not text. Put it in quotation marks.")
    return value.strip()


def _date(where: str, entry: Mapping[str, Any], name: str) -> PartialDate | None:
    value = str(entry.get(name, "")).strip()
    try:
        return PartialDate(value) if value else None
    except ValueError as problem:
        raise SourcesFileError(f"{where}, '{name}': {problem}") from problem
