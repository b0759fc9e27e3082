"""PDF: the text page by page, as pdfium reads it; pypdf where pdfium cannot open the file.

Lines stay as printed. A word that was split at a line end is put together again; a hyphen that
belongs to the word stays when the document writes it so elsewhere. Ligatures become letters, soft
hyphens go. Pages stand apart by a blank line and are parts of kind `page`. What is
filled into a form follows the pages, a line a field.
"""

import io
import re
from collections.abc import Iterator, Sequence

import pypdfium2
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from alongside.reading.formats.dated import edtf_of
from alongside.reading.formats.extract import Assembly, CannotReadError, Extract, clean, seen
from alongside.reading.formats.limits import Limits

MEDIA_TYPE = "application/pdf"

_PASSWORD = 4
"""FPDF_ERR_PASSWORD."""

_SPLIT = re.compile(r"(\w+)(?:[\ufffe\x02]|\u00ad(?=[ \t]*\n))[ \t]*\n?[ \t]*(\w+)")
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
_TRAILING = re.compile(r"[ \t]+$", re.M)
_NO_TITLE = re.compile(
    r"(?:microsoft \w+ - |untitled|document\d*$|.*\.(?:docx?|xlsx?|pptx?|pdf|indd)$)", re.I
)
_PYPDF_RAISES = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError,
)  # fmt: skip
_DAMAGED = "The file is damaged or cut off; what could be read of it was read."
_LOCKED = ("it is protected with a password", "Open it with the password and save or print it without one.")
_OCR = (
    "there is no text in it: its pages are pictures, as a scanner makes them",
    "Run it through OCR (for example `ocrmypdf in.pdf out.pdf`) and add the PDF that gives.",
)


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """The pages of a PDF. Raises CannotReadError when it is locked, broken or without text."""
    document = Assembly()
    filled: dict[str, str] = {}
    try:
        pages, told, has_form = _by_pdfium(data)
        filled = _form(data) if has_form else {}
        if b"%%EOF" not in data[-2048:]:
            document.warnings.append(_DAMAGED)
    except pypdfium2.PdfiumError as problem:
        if getattr(problem, "err_code", 0) == _PASSWORD:
            raise CannotReadError(*_LOCKED) from None
        pages, told = _by_pypdf(data)
        document.warnings.append(_DAMAGED)
    pages = [tidy(page) for page in pages]
    if not filled and not any(page.strip() for page in pages):
        raise CannotReadError(*_OCR)
    for number, page in enumerate(_mended(pages), 1):
        document.gap()
        document.add(page, "page", f"page {number}")
    document.warnings.extend(_without_text(pages))
    _add_form(document, filled)
    return document.extract(MEDIA_TYPE, _facts(told))


def tidy(page: str) -> str:
    """A page's text with `\\n` line ends, letters for ligatures, and no spaces at line ends."""
    return _TRAILING.sub("", clean(page).translate(_LIGATURES)).strip("\n")


def _by_pdfium(data: bytes) -> tuple[list[str], dict[str, str], bool]:
    """The pages, what the file says of itself, and whether it is a form."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [_page_text(document, number) for number in range(len(document))]
        return pages, document.get_metadata_dict(), bool(document.get_formtype())


def _form(data: bytes) -> dict[str, str]:
    """The fields of a form that are filled in; their words are not on the page."""
    try:
        fields = PdfReader(io.BytesIO(data), strict=False).get_form_text_fields()
    except _PYPDF_RAISES:
        return {}
    return {name: str(value) for name, value in fields.items() if value and str(value).strip()}


def _add_form(document: Assembly, filled: dict[str, str]) -> None:
    for name, value in filled.items():
        name = " ".join(name.split())
        document.gap("\n\n" if name == next(iter(filled)) else "\n")
        document.add(f"{name}: ")
        document.add(value.strip(), "field", f"form field {name}")


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    words = page.get_textpage()
    try:
        return str(words.get_text_range())
    finally:
        words.close()
        page.close()


def _by_pypdf(data: bytes) -> tuple[list[str], dict[str, str]]:
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise CannotReadError(*_LOCKED)
        pages = [page.extract_text() for page in reader.pages]
        return pages, {key.lstrip("/"): str(value) for key, value in (reader.metadata or {}).items()}
    except CannotReadError:
        raise
    except _PYPDF_RAISES:
        raise CannotReadError(
            "it is a broken PDF", "Download it again, or open it in a PDF reader and print it to a new PDF."
        ) from None


def _mended(pages: Sequence[str]) -> Iterator[str]:
    """The pages with words put together that were split at line ends."""
    whole = "\n".join(pages).lower()
    hyphened = set(re.findall(r"\w+-\w+", whole))
    for page in pages:
        yield seen(_SPLIT.sub(lambda split: _mend(split[1], split[2], hyphened), page)).replace("\ufffe", "-")


def _mend(head: str, tail: str, hyphened: set[str]) -> str:
    belongs = f"{head}-{tail}".lower() in hyphened or not (head[-1].isalpha() and tail[0].islower())
    return f"{head}-{tail}" if belongs else head + tail


def _without_text(pages: Sequence[str]) -> Iterator[str]:
    empty = [str(number) for number, page in enumerate(pages, 1) if not page.strip()]
    if empty:
        listed = ", ".join(empty[:20]) + (" and more" if len(empty) > 20 else "")
        yield f"No text on {len(empty)} of {len(pages)} pages ({listed}): blank, or pictures that need OCR."


def _facts(told: dict[str, str]) -> dict[str, str]:
    title = " ".join(clean(told.get("Title", "")).split())
    facts = {"title": title} if title and not _NO_TITLE.match(title) else {}
    created = edtf_of(told.get("CreationDate", ""))
    return facts | ({"created": created} if created else {})
