"""What kind of file it is, told from its first bytes and then from its name.

The bytes decide for formats that mark themselves; the name decides between the kinds of text.
A type that is known but not read is refused with its remedy.
"""

import re
from pathlib import PurePath

from alongside.reading.formats.encoding import unmarked_utf16
from alongside.reading.formats.extract import CannotReadError

HEAD = 8192
"""How many bytes `format_of` needs to see; it also looks for names inside OLE2 and zip files."""

BY_SUFFIX = {
    "": "text", ".txt": "text", ".text": "text", ".log": "text",
    ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".csv": "csv", ".tsv": "csv", ".tab": "csv",
    ".eml": "eml",
    ".json": "json", ".jsonl": "json", ".ndjson": "json", ".jsonld": "json",
    ".pdf": "pdf", ".docx": "docx", ".docm": "docx", ".dotx": "docx",
    ".xlsx": "xlsx", ".xlsm": "xlsx", ".gz": "gzip",
}  # fmt: skip

READ = "PDF, DOCX, XLSX, CSV, HTML, Markdown, plain text, .eml, or JSON of job adverts"

_PICTURE = ("a picture", "Its words are not text. Run it through OCR and add the text or PDF that gives.")
_ARCHIVE = ("an archive", "Unpack it and add the files inside.")
_PROGRAM = ("a program", "Leave it out.")
_SOUND = ("sound or video", "Add its transcript as text.")
_DATABASE = ("a data file", "Export the table as CSV.")
_OFFICE = ("an office document of another kind", "Save it as .docx, .xlsx or PDF.")

_REFUSED = (
    (b"\x89PNG", _PICTURE), (b"\xff\xd8\xff", _PICTURE), (b"GIF8", _PICTURE), (b"II*\0", _PICTURE),
    (b"MM\0*", _PICTURE), (b"BM", _PICTURE), (b"8BPS", _PICTURE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE), (b"Rar!", _ARCHIVE), (b"BZh", _ARCHIVE), (b"\xfd7zXZ", _ARCHIVE),
    (b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (b"\x7fELF", _PROGRAM), (b"MZ", _PROGRAM), (b"\xca\xfe\xba\xbe", _PROGRAM),
    (b"ID3", _SOUND), (b"OggS", _SOUND), (b"fLaC", _SOUND), (b"\x1aE\xdf\xa3", _SOUND),
    (b"PAR1", _DATABASE), (b"SQLite format 3", _DATABASE),
    (b"{\\rtf", ("a Rich Text file", "Open it and save it as .docx.")),
    (b"\x78\x9f\x3e\x22", ("an Outlook winmail.dat", "Ask the sender to send it again as plain mail.")),
)  # fmt: skip

_BY_NAME = {
    ".xml": ("an XML file", "Open it in the program that made it and save it as HTML, CSV or PDF."),
    ".mbox": ("a whole mailbox", "Export its messages one by one as .eml."),
    ".pages": _OFFICE, ".numbers": _OFFICE, ".key": _OFFICE,
}  # fmt: skip

_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE2_INSIDE = (
    ("EncryptedPackage", ("protected with a password", "Open it with the password, save it without one.")),
    ("WordDocument", ("a Word file of the old kind (.doc)", "Open it and save it as .docx.")),
    ("Workbook", ("an Excel file of the old kind (.xls)", "Open it and save it as .xlsx.")),
    ("Book", ("an Excel file of the old kind (.xls)", "Open it and save it as .xlsx.")),
    ("PowerPoint Document", ("a presentation of the old kind (.ppt)", "Save it as PDF.")),
    ("__substg1.0_", ("an Outlook message (.msg)", "Save it as .eml, or as text.")),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_MAIL = re.compile(rb"(?:[!-9;-~]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2}")
_MAIL_NAMES = re.compile(rb"^(From|Date|Subject):", re.I | re.M)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def format_of(data: bytes, name: str) -> str:
    """The key of the format in FORMATS that reads this; `data` is the file or its first HEAD bytes.

    Raises CannotReadError when the type is not read, saying what it is and what to do.
    """
    suffix = suffix_of(name)
    marked = _by_mark(data, suffix)
    if marked:
        return marked
    named = BY_SUFFIX.get(suffix, "")
    if named in ("pdf", "docx", "xlsx", "gzip"):
        return _misnamed(data, suffix)
    if _is_binary(data):
        raise CannotReadError("its type is not known", f"Save it as {READ}.")
    return _by_words(data, named, suffix) or _unknown(suffix)


def suffix_of(name: str) -> str:
    """The suffix in lower case with its dot: `.pdf`; empty when there is none."""
    return PurePath(name.lower()).suffix


def _by_mark(data: bytes, suffix: str) -> str:
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return "zip"
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if data.startswith(_OLE2):
        raise CannotReadError(*_inside_ole2(data))
    if b"%PDF-" in data[:1024] and (suffix == ".pdf" or data.lstrip()[:5] == b"%PDF-"):
        return "pdf"
    for mark, (what, remedy) in _REFUSED:
        if data.startswith(mark) and (mark == b"{\\rtf" or _is_binary(data)):
            raise CannotReadError(f"it is {what}, which is not read", remedy)
    if data[4:8] == b"ftyp":
        raise CannotReadError(f"it is {_SOUND[0]} or a picture, which is not read", _SOUND[1])
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise CannotReadError("it is a picture, sound or video, which is not read", _PICTURE[1])
    return ""


def _inside_ole2(data: bytes) -> tuple[str, str]:
    for stream, (what, remedy) in _OLE2_INSIDE:
        if stream.encode("utf-16-le") in data:
            return f"it is {what}", remedy
    return "it is an office file of an old kind", "Open it and save it as .docx, .xlsx or PDF."


def _misnamed(data: bytes, suffix: str) -> str:
    if _HTML.match(data[:HEAD]):
        return "html"
    raise CannotReadError(
        f"it is named {suffix} but is not one, or its beginning is broken",
        "Download or save it again; if it opens elsewhere, print it to PDF.",
    )


def _by_words(data: bytes, named: str, suffix: str) -> str:
    head = data[:HEAD]
    if _HTML.match(head.removeprefix(b"\xef\xbb\xbf")) and named in ("", "text", "html"):
        return "html"
    if named == "text" and _looks_like_json_items(head):
        return "json"
    return "eml" if not suffix and looks_like_mail(head) else named


def begins_like_mail(head: bytes) -> bool:
    """Whether it begins with lines of a mail's header, whatever they are called."""
    return bool(_MAIL.match(head))


def looks_like_mail(head: bytes) -> bool:
    """Whether it begins with the header of a mail that says from whom and when."""
    return begins_like_mail(head) and {b"from", b"date"} <= {
        each.lower() for each in _MAIL_NAMES.findall(head)
    }


def _looks_like_json_items(head: bytes) -> bool:
    return head.lstrip()[:1] in (b"{", b"[") and b"JobPosting" in head


def _unknown(suffix: str) -> str:
    what, remedy = _BY_NAME.get(suffix, ("", ""))
    if what:
        raise CannotReadError(f"it is {what}, which is not read", remedy)
    raise CannotReadError(f"files named {suffix} are not read", f"Save it as {READ}.")


def _is_binary(data: bytes) -> bool:
    """Whether the first bytes hold control characters that no text has, and it is not UTF-16 or -32."""
    head = data[:HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or unmarked_utf16(
        head[: len(head) // 2 * 2]
    ):
        return False
    return bool(_CONTROL.search(head))
