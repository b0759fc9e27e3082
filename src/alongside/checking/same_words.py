"""C34: the same paragraph in the replies of different bodies: an answer from a template.

Paragraphs are compared by their runs of eight words. What every reply carries (the right to a
review, the Commissioner, copyright) is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from alongside.checking.evidence import Evidence, Stated
from alongside.reading.paragraphs import paragraphs_of
from alongside.terms.finding import Finding, Severity

CHECK = "C34"
_REPLIES = ("foi-response", "letter", "email")
_FEWEST_WORDS = 25
_RUN = 8
_SHARE = 0.8
_COMMON_FORM = re.compile(
    r"internal review|information commissioner|open government licen|confidential|intended recipient"
    r"|copyright|freedom of information act|re-?use of public sector",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    source: str
    body: str
    start: int
    end: int
    runs: frozenset[int]


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A warning for each pair of paragraphs of different bodies that share four fifths of their runs."""
    replies = {each.source_key: each for each in evidence.statements if each.source.kind in _REPLIES}
    paragraphs = [
        paragraph
        for key, stated in replies.items()
        for paragraph in _paragraphs(key, stated, evidence.texts(key))
    ]
    for one, other in _alike(paragraphs):
        shared = len(one.runs & other.runs)
        yield Finding(
            CHECK, Severity.WARNING, "Replies of two bodies hold the same paragraph.",
            f"{shared} of {min(len(one.runs), len(other.runs))} runs of {_RUN} words are the same: "
            f"characters {one.start}-{one.end} of one, {other.start}-{other.end} of the other",
            _within(evidence, one) + _within(evidence, other), replies[one.source].statement.topic,
            f"{one.source}@{one.start}:{other.source}@{other.start}",
        )  # fmt: skip


def _alike(paragraphs: list[_Paragraph]) -> Iterator[tuple[_Paragraph, _Paragraph]]:
    holders: dict[int, list[int]] = defaultdict(list)
    for place, paragraph in enumerate(paragraphs):
        for run in paragraph.runs:
            holders[run].append(place)
    pairs = {pair for places in holders.values() if len(places) <= 50 for pair in combinations(places, 2)}
    for first, last in sorted(pairs):
        one, other = paragraphs[first], paragraphs[last]
        enough = _SHARE * min(len(one.runs), len(other.runs))
        if one.body != other.body and len(one.runs & other.runs) >= enough:
            yield one, other


def _paragraphs(key: str, stated: Stated, text: str) -> Iterator[_Paragraph]:
    body = stated.source.publisher_code or stated.source.publisher
    for start, end in paragraphs_of(text):
        words = re.findall(r"\w+", text[start:end].casefold())
        if body and len(words) >= _FEWEST_WORDS and not _COMMON_FORM.search(text, start, end):
            runs = frozenset(hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))
            yield _Paragraph(key, body, start, end, runs)


def _within(evidence: Evidence, paragraph: _Paragraph) -> tuple[str, ...]:
    return tuple(
        each.id
        for each in evidence.statements
        if each.source_key == paragraph.source
        and paragraph.start <= each.statement.quote.start < paragraph.end
    )
