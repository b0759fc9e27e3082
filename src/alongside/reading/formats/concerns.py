"""What speaks against passing a file on: what it hides, what could run, what nobody could look into.

Each concern says what was found, in words for the person who decides. None found is not a promise that
there is nothing: it says that these places were looked at.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from alongside.reading.formats.extract import CannotReadError
from alongside.reading.formats.limits import LIMITS, Limits
from alongside.reading.formats.office_concerns import in_office
from alongside.reading.formats.packed import check_entries
from alongside.reading.formats.pdf_concerns import in_pdf

HIDDEN, UNSAFE, SEALED = "hidden-data", "unsafe", "sealed"
"""Data that its sender may not have meant to send; what could do harm; what could not be looked into."""

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RUNS = re.compile(
    r"\.(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|jar|lnk|reg|cpl|dll|sh|apk|app"
    r"|iso|img|vhdx?|one|chm|xll|iqy|slk|docm|dotm|xlsm|xltm|xlsb|pptm)$",
    re.IGNORECASE,
)
_MACRO = re.compile(r"\.(?:docm|dotm|xlsm|xltm|pptm)$", re.IGNORECASE)
_PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"#!/", b"L\0\0\0\x01\x14\x02\0")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")


@dataclass(frozen=True, slots=True)
class Concern:
    """`code` is hidden-data, unsafe or sealed."""

    code: str
    words: str


def concerns_about(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[Concern, ...]:
    """What speaks against passing this file on. Looks into office files, PDF and archives; opens nothing."""
    found = dict.fromkeys(_found(data, name, limits))
    return tuple(found)


def _found(data: bytes, name: str, limits: Limits) -> Iterator[Concern]:
    if data.startswith(_PROGRAMS):
        yield Concern(UNSAFE, "It is a program. Do not open it.")
        return
    if _RUNS.search(name) and not _MACRO.search(name):
        yield Concern(UNSAFE, "Its name is that of a file that can run something. Do not open it.")
    looks: tuple[tuple[bool, Callable[[], Iterator[Concern]]], ...] = (
        (data.startswith(b"PK\x03\x04"), lambda: _in_zip(data, limits)),
        (data.startswith(_OLE2), lambda: _in_ole2(data)),
        (b"%PDF-" in data[:1024], lambda: _named(in_pdf(data))),
        (
            data.startswith(_ARCHIVES),
            lambda: iter([Concern(SEALED, "It is an archive that was not opened.")]),
        ),
        (_is_page(name), lambda: _in_page(data)),
    )
    for applies, look in looks:
        if applies:
            yield from look()


def _named(found: Iterator[tuple[str, str]]) -> Iterator[Concern]:
    for code, words in found:
        yield Concern(code, words)


def _in_zip(data: bytes, limits: Limits) -> Iterator[Concern]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if any(entry.flag_bits & 1 for entry in entries):
                yield Concern(SEALED, "It is protected with a password; nobody has looked inside.")
                return
            check_entries(entries, len(data), limits)
            names = [entry.filename for entry in entries]
            if "[Content_Types].xml" in names:
                yield from _named(in_office(archive, names))
            elif "mimetype" not in names:
                yield Concern(SEALED, f"It is an archive of {len(names)} files that were not opened.")
            if any(_RUNS.search(each) and not _MACRO.search(each) for each in names):
                yield Concern(UNSAFE, "There is a program in it. Do not open it.")
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, KeyError):
        yield Concern(SEALED, "It is a broken archive or office file; what is in it is not known.")
    except CannotReadError as problem:
        yield Concern(UNSAFE, f"It was not opened: {problem.reason}.")


def _in_ole2(data: bytes) -> Iterator[Concern]:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        yield Concern(SEALED, "It is protected with a password; nobody has looked inside.")
    elif holds("__substg1.0_"):
        yield Concern(SEALED, "It is an Outlook message, which is not opened. Ask for it as .eml or PDF.")
    else:
        if holds("_VBA_PROJECT") or holds("Macros"):
            yield Concern(UNSAFE, "It has macros: programs that run when it is opened.")
        yield Concern(
            SEALED,
            "It is an office file of the old kind; hidden sheets or changes in it cannot be ruled out.",
        )


def _is_page(name: str) -> bool:
    return name.lower().endswith((".htm", ".html", ".svg", ".xhtml", ".mht", ".mhtml"))


def _in_page(data: bytes) -> Iterator[Concern]:
    if re.search(rb"<script|\bon\w{3,20}\s*=|javascript:", data[: 1 << 20], re.IGNORECASE):
        yield Concern(UNSAFE, "It is a web page that can run something. Do not open it.")
