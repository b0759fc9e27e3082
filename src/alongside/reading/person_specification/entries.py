"""The lines of an advert as its lists have them: each with its bullet, an entry that runs over lines joined.

Text copied out of a page has an entry or a paragraph a line; text of a mail or a PDF breaks inside them.
What goes on in small letters, or is set in under its bullet, belongs to the entry above it.
"""

import re
from typing import NamedTuple

BULLET = re.compile(
    r"[•◦▪●‣·✓✔➢►→➔➤⮚■□▢○◆◇❖❑❒★☐☑✅»\ue000-\uf8ff]\ufe0f?\s*|[-–—*>]\s+|(?-i:o)\s+|\*(?=[^\s*])"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|\d{1,2}\.\d{1,2}\.?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_DRESSED = re.compile(r"#{1,6}\s+(?P<hashed>.*?)\s*#*|(?:\*\*|__)(?P<bold>[^*]+?)(?:\*\*|__)\s*:?")
"""Marks of a heading in Markdown, which is often kept when text is copied."""
_ENDED = re.compile(r"[.;:!?…][\"')*\]]*$")
_GOES_ON = re.compile(r"(?:[,-]|\b(?:a|an|the|and|or|of|for|to|in|on|at|by|with|within|from|as|NHS))$")
_WRAPPED_FROM = 50
"""A line shorter than this was not broken for want of room."""
_SHARE_OF_WIDTH = 0.7
_UNWRAPPED = 130
"""A longer line was never broken."""
_NEIGHBOURS = 12


class Entry(NamedTuple):
    """A line, or several joined, at `start` to `end`; its words begin at `body`, behind a bullet.

    `said` are the words from `body` on, line ends as spaces, so that a place in them is one in the text.
    `indent` is how far it is set in; `gap` how many line ends stand before it.
    """

    start: int
    body: int
    end: int
    said: str
    bullet: str
    indent: int
    gap: int


def entries_of(flat: str, first: int, *, is_wrapped: bool) -> list[Entry]:
    """The entries of the text from `first` on, in order.

    Where the format does not wrap lines, they are joined only where one was plainly cut in two.
    """
    entries: list[Entry] = []
    opened = gap = 0
    for line in flat.split("\n"):
        gap += 1
        bare = line.strip()
        if bare and opened >= first:
            indent = line.index(bare[0])
            entries.append(_entry(flat, opened + indent, len(bare), indent, gap if entries else 0))
            gap = 0
        opened += len(line) + 1
    return _joined(flat, entries, is_wrapped)


def _entry(flat: str, start: int, length: int, indent: int, gap: int) -> Entry:
    body, end, bullet = start, start + length, ""
    head = flat[start : start + 5]
    if not head[0].isalpha() or head[1:2] in ".) " or "." in head or ")" in head:
        found = BULLET.match(flat, start, end)
        if found and found.end() < end:
            body, bullet = found.end(), _sign(found.group().strip())
        if flat[body] in "#*_" and (dressed := _DRESSED.fullmatch(flat, body, end)):
            body, end = dressed.span(dressed.lastgroup or 0)
    return Entry(start, body, end, flat[body:end], bullet, indent, gap)


def _sign(bullet: str) -> str:
    """One sign for all numbers and one for all letters; any other bullet is its own."""
    inner = bullet.strip("(). ")
    return "1" if inner[:1].isdigit() else "a" if inner.isalpha() and inner != "o" else bullet


def _joined(flat: str, entries: list[Entry], is_wrapped: bool) -> list[Entry]:
    """The entries with those that are the rest of the one above joined to it."""
    lengths = [
        length if (length := each.end - each.start + each.indent) <= _UNWRAPPED else 0 for each in entries
    ]
    found = entries[:1]
    end = found[0].end if found else 0
    for place, entry in enumerate(entries[1:]):
        if entry.gap > 1 or entry.bullet or entry.body > entry.start:
            is_rest = False
        elif is_wrapped:
            width = max(lengths[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS])
            is_rest = _is_rest(flat, found[-1], entry, end, width)
        else:
            is_rest = flat[entry.start].islower() and _GOES_ON.search(flat, end - 6, end) is not None
        if is_rest:
            said = flat[found[-1].body : entry.end].replace("\n", " ")
            found[-1] = found[-1]._replace(end=entry.end, said=said)
        else:
            found.append(entry)
        end = entry.end
    return found


def _is_rest(flat: str, above: Entry, entry: Entry, end: int, width: int) -> bool:
    """Whether a line is the rest of the entry above it, whose last line ends at `end`."""
    opened = flat.rfind("\n", 0, end) + 1
    length = end - opened
    if length > _UNWRAPPED:
        return False
    is_ended = bool(_ENDED.search(flat, opened, end))
    is_small = flat[entry.start].islower() or flat[entry.start] in "(£&"
    if above.bullet:
        is_set_in = entry.indent > above.indent
        is_full = length >= width * _SHARE_OF_WIDTH
        is_open = not is_ended and (is_small or (is_full and _GOES_ON.search(flat, opened, end) is not None))
        return is_open or (is_set_in and (is_full or not is_ended))
    if is_ended or length < max(_WRAPPED_FROM, width * _SHARE_OF_WIDTH):
        return False
    return is_small or bool(_GOES_ON.search(flat, opened, end))
