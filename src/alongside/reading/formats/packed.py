"""Zip and gzip: what is inside, and whether it is safe to unpack.

A zip file's own directory is checked before anything is unpacked: number of entries, sum of
their sizes, and how much larger they are than the file. `zipfile` never unpacks more of an
entry than the directory says. Office files (DOCX, XLSX) are zip files; other archives are
refused. A gzip file is unpacked up to the limits and read as what is inside.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from alongside.reading.formats import choosing
from alongside.reading.formats.extract import CannotReadError, Extract
from alongside.reading.formats.limits import Limits, in_words

_CHUNK = 1 << 16
_BOMB = "Do not open it. Ask whoever sent it for the document itself."
_BROKEN = "Download or save it again."
_OFFICE = (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"))
_OTHERS = (
    ("ppt/presentation.xml", ("a presentation", "Save it as PDF.")),
    ("xl/workbook.bin", ("a binary workbook (.xlsb)", "Open it and save it as .xlsx.")),
    ("content.xml", ("an OpenDocument file", "Open it and save it as .docx, .xlsx or PDF.")),
    ("META-INF/container.xml", ("an e-book", "Save it as PDF or HTML.")),
)


def extract(data: bytes, name: str, limits: Limits) -> Extract:
    """The text of the office file or the gzipped document that `data` is."""
    if data.startswith(b"\x1f\x8b"):
        inner = b"".join(unpacked(io.BytesIO(data), limits, limits.file_bytes))
        return choosing.extract(inner, unpacked_name(name), limits)
    return choosing.extract_as(_office_format(data, name, limits), data, name, limits)


def unpacked_name(name: str) -> str:
    """The name of what is inside: `adverts.jsonl` for `adverts.jsonl.gz`."""
    return name[:-3] if name.lower().endswith(".gz") else name


def unpacked(stream: BinaryIO, limits: Limits, most: int) -> Iterator[bytes]:
    """The unpacked bytes of a gzip stream, in pieces.

    Raises CannotReadError past `most` bytes, past the ratio, or where the stream is broken.
    """
    machine = zlib.decompressobj(wbits=31)
    taken = given = 0
    while packed := stream.read(_CHUNK):
        taken += len(packed)
        while packed:
            try:
                piece = machine.decompress(packed, _CHUNK)
            except zlib.error:
                raise CannotReadError("its gzip data is broken", _BROKEN) from None
            given += len(piece)
            _check_expansion(given, taken, limits, most)
            if piece:
                yield piece
            packed, machine = _rest(machine)
    if not machine.eof and taken and given:
        raise CannotReadError("its gzip data stops in the middle", _BROKEN)


def _rest(machine: "zlib._Decompress") -> tuple[bytes, "zlib._Decompress"]:
    """What is still packed; behind the end of one gzip member another may follow."""
    if not machine.eof:
        return machine.unconsumed_tail, machine
    following = machine.unused_data.lstrip(b"\0")
    return (following, zlib.decompressobj(wbits=31)) if following.startswith(b"\x1f\x8b") else (b"", machine)


def _check_expansion(given: int, taken: int, limits: Limits, most: int) -> None:
    if given > limits.expansion_free and given > taken * limits.ratio:
        raise CannotReadError(f"it unpacks to more than {limits.ratio} times its size (a zip bomb)", _BOMB)
    if given > most:
        raise CannotReadError(f"it unpacks to more than {in_words(most)}", "Split it into smaller files.")


def _office_format(data: bytes, name: str, limits: Limits) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        raise CannotReadError("it is a broken zip or office file", _BROKEN) from None
    check_entries(entries, len(data), limits)
    names = {entry.filename for entry in entries}
    for inside, key in _OFFICE:
        if inside in names:
            return key
    for inside, (what, remedy) in _OTHERS:
        if inside in names:
            raise CannotReadError(f"it is {what}, which is not read", remedy)
    if name.lower().endswith((".docx", ".xlsx", ".xlsm")):
        raise CannotReadError("it is a broken zip or office file", _BROKEN)
    raise CannotReadError("it is an archive, which is not read", "Unpack it and add the files inside.")


def check_entries(entries: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    """Raises CannotReadError when a zip file's own directory says that unpacking it is not safe."""
    if len(entries) > limits.entries:
        raise CannotReadError(f"it packs {len(entries):,} files (a zip bomb)", _BOMB)
    expanded = sum(entry.file_size for entry in entries)
    _check_expansion(expanded, size, limits, limits.expanded_bytes)
    if any(entry.flag_bits & 1 for entry in entries):
        raise CannotReadError("it is protected with a password", "Save it without the password.")
