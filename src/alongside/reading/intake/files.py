"""The files to be read, in order, each with what `sources.toml` says of it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from alongside.reading.document import SourceFacts
from alongside.reading.intake.sources_file import NAME, listing_in

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class File:
    """A file to be read. `given` is what `sources.toml` says of it, None when it says nothing."""

    path: Path
    given: SourceFacts | None = None


@dataclass(frozen=True)
class Found:
    """The files in order without repeats, and the topic titles that the listings give."""

    files: tuple[File, ...]
    topics: dict[str, str] = field(default_factory=dict)


def found_in(paths: Iterable[Path]) -> Found:
    """Every file at or below `paths`; hidden files and `sources.toml` itself are passed over.

    Raises FileNotFoundError for a path that is not there, SourcesFileError for a listing that
    cannot be used.
    """
    files: dict[Path, File] = {}
    topics: dict[str, str] = {}
    listing_of = lru_cache(maxsize=None)(listing_in)
    for path in paths:
        for each in _files_at(path):
            listing = listing_of(each.parent)
            topics |= listing.topics
            files.setdefault(each.resolve(), File(each, listing.facts.get(each.resolve())))
    return Found(tuple(files.values()), topics)


def sha256_of(path: Path) -> str:
    """The SHA-256 of the file's bytes, read piece by piece."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def _files_at(path: Path) -> list[Path]:
    if path.is_dir():
        below = path.rglob("*")
        return sorted(each for each in below if each.is_file() and not _passed_over(each.relative_to(path)))
    if not path.exists():
        raise FileNotFoundError(f"There is no file or folder '{path}'. See how it is spelt.")
    return [path]


def _passed_over(inside: Path) -> bool:
    return inside.name == NAME or any(part.startswith(".") for part in inside.parts)
