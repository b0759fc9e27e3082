"""Shortcuts of the format tests: bytes in, the one outcome out."""

from pathlib import Path

from alongside.reading.document import Document
from alongside.reading.formats import LIMITS, Limits, Unreadable, documents_in


def outcomes(folder: Path, name: str, data: bytes, limits: Limits = LIMITS) -> list[Document | Unreadable]:
    path = folder / name
    path.write_bytes(data)
    return list(documents_in(path, limits))


def read(folder: Path, name: str, data: bytes, limits: Limits = LIMITS) -> Document:
    (found,) = outcomes(folder, name, data, limits)
    assert isinstance(found, Document), found
    return found


def refused(folder: Path, name: str, data: bytes, limits: Limits = LIMITS) -> Unreadable:
    (found,) = outcomes(folder, name, data, limits)
    assert isinstance(found, Unreadable), found
    assert found.remedy
    return found


def words(document: Document, label: str) -> list[str]:
    """What the parts with this label span."""
    return [document.text[part.start : part.end] for part in document.parts if part.label == label]
