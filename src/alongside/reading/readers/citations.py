"""Works a text cites, "(Author, 2019)" or "Author (2019)", and works its list of sources holds.

A document without a list of sources gives no `works-listed`; what it cites is still read.
"""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import DateMention, dates_in
from alongside.reading.layout import Block
from alongside.reading.saying import said
from alongside.reading.works import Work
from alongside.terms.statement import Statement, Subject

NAME = "citations"
VERSION = 1
KINDS = ("blog", "press", "policy", "board-paper", "annual-report", "letter", "")

_YEAR = r"(?P<year>(?:19|20)\d{2})[a-z]?"
_NAME = r"[A-Z][\w'&.-]*"
_JOIN = r"(?: |, | and | & |, and )"
_AUTHORS = rf"(?P<authors>{_NAME}(?:{_JOIN}(?:(?:of|the|for|in|on) )?(?:{_NAME}|network|et al\.?)){{0,9}})"
_IN_BRACKETS = re.compile(
    rf"(?:(?:see|e\.g\.|cited in|as in),? )?(?:The )?{_AUTHORS},? {_YEAR}(?:[,:] ?(?:p+\. ?)?\d+(?:-\d+)?)?"
)
_BRACKET = re.compile(r"\((?P<inside>[^()]{3,200}?(?:19|20)\d{2}[a-z]?(?:[,:] ?(?:p+\. ?)?[\d-]+)?)\)")
_IN_PROSE = re.compile(rf"(?<![\w(])(?:The )?{_AUTHORS} \({_YEAR}\)")
_LISTED = re.compile(
    r"(?:The )?(?P<authors>[A-Z][^()\"]{1,120}?),? ?\((?P<year>(?:19|20)\d{2})[a-z]?\)"
    r"\s*[,.:]?\s*(?P<rest>.{0,200})"
)
_HEADING = re.compile(r"(?:references|bibliography|sources|works cited|further reading)\s*:?", re.IGNORECASE)
_ENTRY_SIGN = re.compile(
    r"available at|accessed|https?://|doi|\bpp?\.|\bvol\.|journal|press\b|\d+\(\d+\)|;\d+:", re.IGNORECASE
)
_NOT_AN_AUTHOR = {
    "In",
    "On",
    "By",
    "Since",
    "From",
    "Until",
    "Before",
    "After",
    "During",
    "The",
    "This",
    "It",
}
_NEAR = 300
_READER = (NAME, VERSION)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A `works-listed` statement for each entry of a list of sources, a `cites` for each citation."""
    entries = list(_entries(copy))
    for row, (block, work, title) in enumerate(entries, 1):
        yield said(
            copy, _READER, (block.start, block.end), _document(copy), "works-listed", work.label,
            of={"work": work.label}, context={"authors": work.authors, "year": work.year, "title": title},
            group="works", row=row,
        )  # fmt: skip
    listed = [(block.start, block.end) for block, _, _ in entries]
    for start, end, work in _citations(copy.plain):
        if not any(first <= start < last for first, last in listed):
            yield _cites(copy, start, end, work)


def _cites(copy: ReadingCopy, start: int, end: int, work: Work) -> Statement:
    """The citation; where the words before it speak of a period, `context.period` is that period."""
    context = {"authors": work.authors, "year": work.year}
    span = (start, end)
    period = _period_before(copy, start)
    if period:
        context["period"] = period.when.edtf
        span = (copy.sentence_at(period.start)[0], max(end, copy.sentence_at(start)[1]))
    return said(
        copy, _READER, span, _document(copy), "cites", work.label,
        of={"work": work.label, "place": str(start)}, context=context,
    )  # fmt: skip


def _period_before(copy: ReadingCopy, start: int) -> DateMention | None:
    """The last period named in the same paragraph shortly before a quotation's source."""
    block = next((block for block in copy.blocks if block.start <= start < block.end), None)
    first = max(block.start if block else 0, start - _NEAR)
    quoted = '"' in copy.plain[first:start]
    spans = [each for each in dates_in(copy.plain, first, start, None) if "/" in each.when.edtf]
    return spans[-1] if quoted and spans else None


def _document(copy: ReadingCopy) -> Subject:
    return Subject("document", copy.document.sha256[:12], copy.source.title or copy.document.name)


def _citations(plain: str) -> Iterator[tuple[int, int, Work]]:
    for bracket in _BRACKET.finditer(plain):
        offset = bracket.start("inside")
        for piece in re.finditer(r"[^;]+", bracket["inside"]):
            words = piece.group().strip()
            found = _IN_BRACKETS.fullmatch(words)
            if found and found["authors"].split()[0] not in _NOT_AN_AUTHOR:
                start = offset + piece.start() + len(piece.group()) - len(piece.group().lstrip())
                yield start, start + len(words), Work(found["authors"], found["year"])
    for found in _IN_PROSE.finditer(plain):
        if found["authors"].split()[0] not in _NOT_AN_AUTHOR:
            yield found.start(), found.end(), Work(found["authors"], found["year"])


def _entries(copy: ReadingCopy) -> Iterator[tuple[Block, Work, str]]:
    """Entries behind a heading that says so, or at least three that look it, one after another."""
    blocks = copy.blocks
    found: list[tuple[int, Block, Work, str]] = []
    headed = next((place for place, block in enumerate(blocks) if _is_heading(copy, block)), None)
    for place, block in enumerate(blocks):
        words = copy.plain[block.body : block.end]
        entry = _LISTED.match(words)
        if entry and (_ENTRY_SIGN.search(words) or (headed is not None and place > headed)):
            work = Work(entry["authors"].strip(" ,"), entry["year"])
            found.append((place, block, work, _title(entry["rest"])))
    if headed is not None or len(found) >= 3:
        yield from ((block, work, title) for place, block, work, title in found if place > (headed or 0))


def _is_heading(copy: ReadingCopy, block: Block) -> bool:
    return bool(_HEADING.fullmatch(copy.plain[block.body : block.end].strip()))


def _title(rest: str) -> str:
    quoted = re.match(r"['\"](.{3,150}?)['\"][.,]?(?:\s|$)", rest)
    return quoted[1] if quoted else re.split(r"[.,](?:\s|$)", rest)[0][:150]
