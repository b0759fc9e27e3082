"""The formats, and the one that reads given bytes.

A format is a module with `extract(data, name, limits) -> Extract` that raises CannotReadError;
it is imported when first needed, so that a program which reads text loads no PDF library.
"""

from importlib import import_module

from alongside.reading.formats.extract import CannotReadError, Extract
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.sniffing import format_of

FORMATS = {
    "text": "plain_text",
    "markdown": "markdown",
    "html": "html",
    "pdf": "pdf",
    "docx": "docx",
    "xlsx": "xlsx",
    "csv": "csv",
    "eml": "eml",
    "json": "job_postings",
    "zip": "packed",
    "gzip": "packed",
}
"""The module that reads each format; `packed` looks inside and passes on."""

IN_PROCESS = ("text", "json")
"""Read by the standard library alone, so not in a child process."""


def extract(data: bytes, name: str, limits: Limits) -> Extract:
    """The text of `data`, read by the format that suits it.

    Raises CannotReadError when no format does, when its own refuses, or when nothing is there
    to read.
    """
    if not data:
        raise CannotReadError("it is empty (0 bytes)", "Download or save it again.")
    return extract_as(format_of(data, name), data, name, limits)


def extract_as(key: str, data: bytes, name: str, limits: Limits) -> Extract:
    """The text of `data`, which is of the format `key`."""
    found: Extract = import_module(f"alongside.reading.formats.{FORMATS[key]}").extract(data, name, limits)
    if not found.text.strip():
        raise CannotReadError("there are no words in it", "See whether it is the right file.")
    if len(found.text) > limits.text_chars:
        raise CannotReadError(
            f"its text is too long ({len(found.text):,} characters; {limits.text_chars:,} at most)",
            "Split it into smaller files.",
        )
    if len(found.parts) > limits.parts:
        raise CannotReadError(f"it has too many parts ({len(found.parts):,})", "Split it into smaller files.")
    return found
