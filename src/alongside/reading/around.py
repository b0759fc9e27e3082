"""The sentence around a place, found from the place itself: for long texts in which few places matter."""

import re

_END = re.compile(r"[.!?]+[\"')\]]*(?=\s+[\"'(\[]*[A-Z£•*])")
_REACH = 400


def sentence_around(flat: str, start: int, end: int) -> tuple[int, int]:
    """The span of the sentence that holds `start` to `end`, within its line; at most about 400 either way."""
    opened = max(flat.rfind("\n", 0, start) + 1, start - _REACH)
    closed = flat.find("\n", end)
    closed = min(len(flat) if closed < 0 else closed, end + _REACH)
    for stop in _END.finditer(flat, opened, start):
        opened = stop.end()
    if last := _END.search(flat, end, closed):
        closed = last.end()
    while opened < start and (flat[opened].isspace() or flat[opened] in "•*-|"):
        opened += 1
    while closed > end and flat[closed - 1].isspace():
        closed -= 1
    return opened, closed
