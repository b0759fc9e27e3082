"""Bytes of a text file to characters: what it declares, UTF-8, UTF-16, then Windows-1252 with a warning.

English office files that are not Unicode are Windows-1252 in nearly every case; where the bytes
cannot be that, charset-normalizer is asked. The same bytes always give the same text.
"""

import codecs
import re

from charset_normalizer import from_bytes

from alongside.reading.formats.extract import CannotReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PAIRS = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")
_NAMES = re.compile(
    r"utf-?8|(windows|cp)-?12\d\d|iso-?8859-\d+|macintosh|koi8-[ru]|(shift|euc)[-_]\w+|gb\w+|big5"
)
_PROBE = 1 << 16
_REMEDY = "Open it in the program that made it and save it as text in UTF-8."


def decoded(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """The characters of `data` and the warnings about what was assumed.

    `declared` is the encoding the document itself names, if any. Raises CannotReadError when
    no encoding gives text.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    named = _declared(data, declared)
    if named is not None:
        return named, ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _guessed(data)


def unmarked_utf16(data: bytes) -> str:
    """`utf-16-le` or `utf-16-be` when the zero bytes fall as in Western text, else empty."""
    probe = data[:4096]
    half = len(probe) // 2
    if half < 2 or len(data) % 2:
        return ""
    even, odd = probe[0::2].count(0), probe[1::2].count(0)
    if odd > half * 0.7 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.7 and odd < half * 0.05 else ""


def _marked(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(name), ()
    except UnicodeDecodeError:
        warning = f"Its mark says {name.upper()}, but some bytes are not; they are shown as \ufffd."
        return data.decode(name, "replace"), (warning,)


def _declared(data: bytes, declared: str) -> str | None:
    name = declared.strip().lower()
    if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        name = "cp1252"
    try:
        return data.decode(name) if _NAMES.fullmatch(name) else None
    except (LookupError, UnicodeError):
        return None


def _guessed(data: bytes) -> tuple[str, tuple[str, ...]]:
    wide = unmarked_utf16(data)
    if wide:
        text, warnings = _marked(data, wide)
        return text, (f"It does not say its encoding; read as {wide.upper()}.", *warnings)
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("\ufffd")
    if len(_PAIRS.findall(data)) > 2 * broken:
        return lenient, (f"{broken} bytes are not UTF-8 like the rest; they are shown as \ufffd.",)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return _asked(data)
    return text, ("It is not UTF-8; read as Windows-1252. Check pound signs and apostrophes.",)


def _asked(data: bytes) -> tuple[str, tuple[str, ...]]:
    best = from_bytes(data[:_PROBE]).best()
    if best is None:
        raise CannotReadError("its encoding cannot be told, so its letters are not known", _REMEDY)
    try:
        text = data.decode(best.encoding)
    except (UnicodeDecodeError, LookupError):
        raise CannotReadError(f"it mixes encodings (it begins as {best.encoding})", _REMEDY) from None
    return text, (f"It does not say its encoding; read as {best.encoding}. Check the letters with accents.",)
