"""The lines and blocks of a text: what wraps into one paragraph, what is a list entry, what heads it.

Text from mail and PDF is hard-wrapped: one sentence, or one entry of a list, stands on several
lines. Readers work on `plain`, which is as long as the text, character for character, so that
a span of one is a span of the other: line ends inside a paragraph become spaces, and the many
forms of spaces, quotes and dashes become one each.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list entry: `start` to `end` of the text. `marker` is its bullet or number.

    `body` is where the words begin, behind the marker.
    """

    kind: Kind
    start: int
    end: int
    body: int
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line end; `start == end` when it is blank."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


SAME_LENGTH = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\t": " ", "\u00ad": " ",
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u2032": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2033": '"',
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    }
)  # fmt: skip

_ONE_FORM = tuple((chr(old), new) for old, new in SAME_LENGTH.items())

MARKER = re.compile(
    r"\s*(?P<marker>[•◦▪●‣·–-](?=\s)|[*o](?=\s)|\*(?=\S)|\(?\d{1,2}[.)](?=\s)|\(?[a-zA-Z][.)](?=\s)"
    r"|\(?[ivx]{1,4}[.)](?=\s))\s*"
)
_TERMINAL = re.compile(r"[.!?:;…][\"')\]]*$")
_WHOLE_NAME = re.compile(
    r"(?:(?:[A-Z][\w'&.,-]*|and|of|the|for|&)\s+)+(?i:trust|cic|limited|ltd|council|health board)\*?"
)
"""A line that is the whole name of a body: what follows on the next line is another entry."""
_CUT_NAME = re.compile(r"\bNHS$|\b(?:NHS |University )Foundation$")
_NAME_GOES_ON = re.compile(r"(?:NHS |Foundation )?(?:Foundation )?Trust\b")
"""A name cut in two at the end of a line: 'Solent NHS', and 'Trust' on the next."""
_NEIGHBOURS = 12
_NARROWEST = 50
"""Double-spaced text is wrapped at least so wide; shorter lines are a letter's opening and its end."""
_UNWRAPPED = 130
"""A line longer than this was never wrapped; it is a paragraph by itself."""


def lines_of(text: str) -> list[Line]:
    """The lines of `text`, blank ones included, each without trailing white space."""
    found = []
    start = 0
    for raw in text.split("\n"):
        found.append(Line(start, start + len(raw.rstrip())))
        start += len(raw) + 1
    return found


def same_length(text: str) -> str:
    """`text` with one form of space, quote and dash, and every character still in its place."""
    if text.isascii():
        return text.replace("\t", " ")
    for old, new in _ONE_FORM:  # ten times as fast as translate(), which looks up every character
        text = text.replace(old, new)
    return text


def blocks_of(text: str, is_wrapped: bool = True) -> list[Block]:
    """The paragraphs, headings and list entries of `text`, in order, with wrapped lines folded.

    Where `is_wrapped` is False (the format knows its own paragraphs), every line is a block. A
    line with a tab between its words is a table row and a block in any case.
    """
    flat = same_length(text)
    lines = [line for line in lines_of(flat) if line.length]
    widths = _widths(flat, lines) if is_wrapped else [0] * len(lines)
    for position, line in enumerate(lines if "\t" in text else ()):
        if "\t" in text[line.start : line.end].strip():
            widths[position] = 0
            widths[max(position - 1, 0)] = 0
    blocks: list[Block] = []
    first = 0
    for position, line in enumerate(lines):
        after = lines[position + 1] if position + 1 < len(lines) else None
        if after and widths[position] and _continues(flat, line, after, widths[position]):
            continue
        blocks.append(_block(flat, lines[first].start, line.end))
        first = position + 1
    return blocks


def plain_of(text: str, blocks: list[Block]) -> str:
    """`text` on one line a block: as long as `text`, line ends inside a block turned into spaces."""
    flat = same_length(text)
    pieces: list[str] = []
    done = 0
    for block in blocks:
        pieces += flat[done : block.start], flat[block.start : block.end].replace("\n", " ")
        done = block.end
    return "".join((*pieces, flat[done:]))


def _widths(flat: str, lines: list[Line]) -> list[int]:
    """For each line the width at which its neighbourhood was wrapped; 0 where it was not."""
    usable = [
        line.length if line.length <= _UNWRAPPED and " " in flat[line.start : line.end].strip() else 0
        for line in lines
    ]
    widths = []
    for position, line in enumerate(lines):
        if line.length > _UNWRAPPED:
            widths.append(0)
            continue
        near = usable[max(0, position - _NEIGHBOURS) : position + _NEIGHBOURS + 1]
        widest = max(near, default=0)
        widths.append(widest if sum(1 for width in near if width >= widest * 0.8) >= 2 else 0)
    return widths


def _continues(flat: str, line: Line, after: Line, width: int) -> bool:
    """Whether `after` is the rest of the paragraph or entry that `line` belongs to.

    The first word of a wrapped line would not have fitted on the line before. Over one blank
    line only running text that plainly goes on is joined: double-spaced wrapped text.
    """
    here, there = flat[line.start : line.end], flat[after.start : after.end].strip()
    if not width or after.length > _UNWRAPPED or not there or MARKER.match(there):
        return False
    if there[0].isupper() and _WHOLE_NAME.fullmatch(here.strip()):
        return False
    blank_lines = flat.count("\n", line.end, after.start) - 1
    if not blank_lines and _CUT_NAME.search(here) and _NAME_GOES_ON.match(there):
        return True
    is_open = not _TERMINAL.search(here)
    goes_on = is_open and (there[0].islower() or here.endswith((",", "-", " and", " of", " the", " at")))
    fits_not = line.length + 1 + len(there.split(" ", 1)[0]) > width
    if blank_lines == 0:
        return fits_not or (goes_on and line.length >= width * 0.5)
    is_cut = (goes_on and line.length >= width * 0.6) or (is_open and fits_not and _is_prose(here))
    return blank_lines == 1 and width >= _NARROWEST and is_cut


def _is_prose(words: str) -> bool:
    """Running text rather than a name or a heading: eight words or more, most of them in lower case."""
    pieces = words.split()
    return len(pieces) >= 8 and sum(piece[0].islower() for piece in pieces) * 2 > len(pieces)


def _block(flat: str, start: int, end: int) -> Block:
    while flat[start].isspace():
        start += 1
    marker = MARKER.match(flat, start, end)
    if marker and marker.end() < end:
        return Block(Kind.ENTRY, start, end, marker.end(), marker["marker"].strip())
    kind = Kind.HEADING if _is_heading(flat[start:end]) else Kind.PARAGRAPH
    return Block(kind, start, end, start)


def _is_heading(words: str) -> bool:
    """Short, on a line of its own, and not a sentence."""
    return len(words) <= 90 and not words.endswith((".", ",", ";")) and len(words.split()) <= 14
