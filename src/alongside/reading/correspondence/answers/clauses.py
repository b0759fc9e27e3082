"""The clauses of a sentence: each may answer another question than its neighbour."""

import re
from collections.abc import Iterator

Span = tuple[int, int]
_JOINT = re.compile(
    r"\s*;\s*|(?::|\s[–—-])\s+(?=(?:\S+\s+){3})"
    r"|,?\s+(?:but|although|though|while|whereas|however)\s+"
    r"|,\s+(?:so|and|because|as|since|leaving|with)\s+"
    r"|,\s+(?=(?:(?:all|only|just|about)\s+)?[\w,]+\s+of\s+(?:which|whom|these|them|those)\b)"
    r"|\s+and\s+(?=(?:(?:we|they|it|there|no|none|nobody|the|all|about|around|some|roughly|approximately"
    r"|over|under|fewer)\b|\d|£))",
    re.IGNORECASE,
)


def clauses_of(text: str, start: int, end: int) -> Iterator[Span]:
    """The clauses between `start` and `end`, in order; the sentence itself where it has but one."""
    for joint in _JOINT.finditer(text, start, end):
        if start < joint.start():
            yield start, joint.start()
        start = joint.end()
    if start < end:
        yield start, end
