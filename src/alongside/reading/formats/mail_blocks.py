"""Files that stand in the words of a mail: uuencoded blocks, and base64 shown as text."""

import binascii
import re
from dataclasses import dataclass, field

from alongside.reading.formats.mail_header import bare_name, characters

_UU = re.compile(r"^begin [0-7]{3,4} (?P<name>\S[^\n]{0,200})\n", re.MULTILINE)
_BASE64 = re.compile(
    r"(?:^[A-Za-z0-9+/]{60,76}[ \t]*\n){3,}(?:^[A-Za-z0-9+/]{1,76}={0,2}[ \t]*$)?", re.MULTILINE
)
_WHOLE = re.compile(r"[A-Za-z0-9+/\s]{80,}+={0,2}+\s*+")
_MAGIC = (
    (b"%PDF-", ".pdf"), (b"PK\x03\x04", ".zip"), (b"\xd0\xcf\x11\xe0", ".doc"), (b"\xff\xd8\xff", ".jpg"),
    (b"\x89PNG", ".png"), (b"{\\rtf", ".rtf"),
)  # fmt: skip
_MOST = 50


@dataclass
class Blocks:
    """The words without the blocks, the files (name, bytes), and what to tell."""

    text: str
    files: list[tuple[str, bytes]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def suffix_by_content(data: bytes) -> str:
    """The suffix that the first bytes ask for; empty when they do not tell. Office files are told apart."""
    found = next((suffix for mark, suffix in _MAGIC if data.startswith(mark)), "")
    if found == ".zip":
        if b"word/" in data[:4096] or b"word/document.xml" in data[-65536:]:
            return ".docx"
        if b"xl/" in data[:4096] or b"xl/workbook.xml" in data[-65536:]:
            return ".xlsx"
    return found


def blocks_in(text: str) -> Blocks:
    """Take the blocks out of the words of a message."""
    if "begin " not in text and not _BASE64.search(text) and not _WHOLE.fullmatch(text):
        return Blocks(text)
    found = Blocks(text)
    _take_uuencoded(found)
    _take_base64(found)
    return found


def _take_uuencoded(found: Blocks) -> None:
    place = 0
    while len(found.files) < _MOST and (begin := _UU.search(found.text, place)):
        end = found.text.find("\nend", begin.end() - 1)
        if end < 0:
            return
        data = _uudecoded(found.text[begin.end() : end])
        if not data:
            place = begin.end()
            continue
        found.files.append((bare_name(begin["name"]), data))
        found.warnings.append(f"A file stood in the words of the message: {bare_name(begin['name'])}.")
        found.text = found.text[: begin.start()] + found.text[end + 4 :]
        place = begin.start()


def _uudecoded(lines: str) -> bytes:
    told: list[bytes] = []
    for line in lines.split("\n"):
        if not line.strip("` \t\r"):
            break
        try:
            told.append(binascii.a2b_uu(line.encode("ascii", "replace")))
        except binascii.Error:
            length = (((ord(line[0]) - 32) & 63) * 4 + 5) // 3  # as programs that add a sign too many want it
            try:
                told.append(binascii.a2b_uu(line[:length].encode("ascii", "replace")))
            except binascii.Error:
                return b""
    return b"".join(told)


def _take_base64(found: Blocks) -> None:
    if _WHOLE.fullmatch(found.text) and _has_long_lines(found.text):
        _use(found, 0, len(found.text))
        return
    while len(found.files) < _MOST:
        before = len(found.files)
        for block in _BASE64.finditer(found.text):
            if _use(found, block.start(), block.end()):
                break
        if len(found.files) == before:
            return


def _has_long_lines(text: str) -> bool:
    *lines, _ = text.strip().split("\n") if "\n" in text.strip() else [text, ""]
    return all(len(line.strip()) >= 40 for line in lines)


def _use(found: Blocks, start: int, end: int) -> bool:
    """Put what the block says in its place: a file, or the words it stands for."""
    told = re.sub(r"[^A-Za-z0-9+/]", "", found.text[start:end])
    told = told[: len(told) // 4 * 4] if len(told) % 4 == 1 else told + "=" * (-len(told) % 4)
    try:
        data = binascii.a2b_base64(told)
    except binascii.Error:
        return False
    if suffix := suffix_by_content(data):
        name = f"{len(found.files) + 1}{suffix}"
        found.files.append((name, data))
        found.warnings.append(
            f"A file stood in the words of the message without a name; it is called {name}."
        )
        found.text = found.text[:start] + found.text[end:]
        return True
    if (start, end) == (0, len(found.text)) and b"\0" not in data:
        words = characters(data)[0]
        if sum(sign.isprintable() or sign.isspace() for sign in words) > 0.95 * len(words) and " " in words:
            found.text = words.replace("\r\n", "\n")
            found.warnings.append("Its words were packed as base64 without saying so; they were unpacked.")
            return True
    return False
