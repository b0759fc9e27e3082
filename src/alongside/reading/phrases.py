"""Patterns for phrases in running text, where a line may have been wrapped at any space."""

import re
from collections.abc import Iterator


def phrase(pattern: str) -> re.Pattern[str]:
    """The pattern without regard to case, each space in it standing for any white space."""
    return re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE)


def phrases(*pairs: tuple[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each code with its pattern as a phrase of whole words."""
    return tuple((code, phrase(rf"\b(?:{words})\b")) for code, words in pairs)


def stretches(plain: str, cue: re.Pattern[str], before: int, after: int) -> Iterator[tuple[int, int]]:
    """The stretches around every cue, merged where they meet, cut at white space: where to look closer.

    A plain cue is found many times faster than a long pattern that may begin at any word.
    """
    start = end = -1
    for found in cue.finditer(plain):
        opened, closed = max(0, found.start() - before), min(len(plain), found.end() + after)
        if opened <= end:
            end = max(end, closed)
            continue
        if end >= 0:
            yield _to_spaces(plain, start, end)
        start, end = opened, closed
    if end >= 0:
        yield _to_spaces(plain, start, end)


def _to_spaces(plain: str, start: int, end: int) -> tuple[int, int]:
    """The span narrowed at its start and widened at its end to the next white space, within a few letters."""
    while 0 < start < end and not plain[start - 1].isspace():
        start += 1
    while end < len(plain) and not plain[end].isspace():
        end += 1
    return start, end
