"""Items without numbers: "Your first point was that …", "You asked why …", questions on their own lines."""

import re
from collections.abc import Iterator

from alongside.reading.concern_items.item import Item, Span, end_of_items
from alongside.reading.copy import ReadingCopy
from alongside.reading.layout import Block
from alongside.reading.phrases import phrase

_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|final|other"
    r"|\d{1,2}(?:st|nd|rd|th))"
)
_SAY = (
    r"(?:say|said|ask|asked|raise|raised|state|stated|suggest|suggested|told us|wrote|feel|felt|claim"
    r"|claimed|were concerned)"
)
_TURN = (
    r"(?: (?:that|whether|for|about|why|how|if|us to|when|who|what|the (?:issue|matter|question|point) of))?"
)
_POINT = phrase(
    rf"(?:Your {_ORDINAL}(?: (?:point|concern|question|issue|request))?"
    rf" (?:was|is|asked|concerned|related to|said|raised){_TURN}"
    rf"|(?:(?:First|Second|Third|Last|Final)(?:ly)?,? )?You (?:also |then |further )?{_SAY}{_TURN})\b[,:]? "
)
_REGARDING = phrase(
    r"(?:On|Regarding|As regards|As for|As to"
    r"|(?:With|In) (?:regard|respect|relation|answer|response|reply) (?:to|of))"
    rf" your (?:{_ORDINAL} )?(?:point|concern|question|issue|request|query|comment)s?{_TURN} (?=[^,.]{{8,}},)"
)
_QUOTE_MARK = re.compile(r"[> ]*(?:\(?\d{1,2}[.)] +)?")
_LONGEST_QUESTION = 600


def point_by_point(copy: ReadingCopy) -> Iterator[Item]:
    """The concern is the rest of the sentence (or clause), the answer what follows up to the next point."""
    points = [(place, block) for place, block in enumerate(copy.blocks) if _opening(copy.plain, block)]
    if len(points) < 2:
        return
    for count, (place, block) in enumerate(points, 1):
        start, question_end = _point(copy, block)
        last = points[count][0] if count < len(points) else _end_of_points(copy, place)
        end = copy.blocks[last - 1].end
        answer = (question_end, end) if copy.plain[question_end:end].strip(" ,.") else None
        yield Item(str(count), (start, question_end), answer)


def _opening(plain: str, block: Block) -> re.Match[str] | None:
    return _POINT.match(plain, block.body, block.end) or _REGARDING.match(plain, block.body, block.end)


def _point(copy: ReadingCopy, block: Block) -> Span:
    opening = _opening(copy.plain, block)
    start = opening.end() if opening else block.body
    if opening and opening.re is _REGARDING:
        return start, copy.plain.index(",", start) + 1
    return start, min(copy.sentence_at(start)[1], block.end)


def _end_of_points(copy: ReadingCopy, place: int) -> int:
    """The last point ends with its paragraph, unless the paragraph holds the question alone."""
    block = copy.blocks[place]
    is_alone = not copy.plain[_point(copy, block)[1] : block.end].strip()
    return min(place + 1 + is_alone, len(copy.blocks))


def questions(copy: ReadingCopy) -> Iterator[Item]:
    """At least two paragraphs that are nothing but a question, each followed by one that is not."""
    blocks = copy.blocks
    asked = [place for place, block in enumerate(blocks) if _is_question(copy.plain, block)]
    heads = [place for place in asked if place - 1 not in asked]
    for count, place in enumerate(heads, 1):
        first = place
        while first + 1 in asked:
            first += 1
        last = heads[count] if count < len(heads) else end_of_items(copy, first)
        answer = (blocks[first + 1].start, blocks[last - 1].end) if last > first + 1 else None
        if len(heads) > 1:
            yield Item(str(count), (blocks[place].body, blocks[first].end), answer)


def interleaved(copy: ReadingCopy) -> Iterator[Item]:
    """A mail answered between its lines: each quoted question ("> …?") with what is not quoted below it."""
    blocks = copy.blocks
    is_quoted = [copy.plain.startswith(">", block.start) for block in blocks]
    asked = [
        place
        for place, block in enumerate(blocks)
        if is_quoted[place] and "?" in copy.plain[block.start : block.end]
    ]
    for count, place in enumerate(asked, 1):
        last = place + 1
        until = end_of_items(copy, place)
        while last < until and not is_quoted[last]:
            last += 1
        answer = (blocks[place + 1].start, blocks[last - 1].end) if last > place + 1 else None
        mark = _QUOTE_MARK.match(copy.plain, blocks[place].start)
        start = mark.end() if mark else blocks[place].start
        if len(asked) > 1:
            yield Item(str(count), (start, blocks[place].end), answer)


def _is_question(plain: str, block: Block) -> bool:
    words = plain[block.body : block.end].strip(" >")
    return words.endswith("?") and 15 <= len(words) <= _LONGEST_QUESTION
