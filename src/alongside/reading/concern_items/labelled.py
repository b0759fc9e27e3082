"""Items by label: "Q1: … A: …", "You said … We did …"; and tables with a column for each."""

import re
from collections.abc import Iterator

from alongside.reading.concern_items.item import ANSWER, CLOSING, INLINE_ANSWER, Item, Span
from alongside.reading.copy import ReadingCopy
from alongside.reading.layout import Block
from alongside.reading.phrases import phrase

_ASK = phrase(
    r"(?:Q(?:uestion)?\s*(?P<number>\d{0,2})"
    r"|(?:Concern|Issue|Point|Query|Theme)(?: raised)?(?: [A-Z]\b)?\s*(?P<number2>\d{0,2})"
    r"|(?:What )?You (?:said|asked(?: us)?|told us))\s*(?:[:.)-]\s*|$)"
)
_HEADS = phrase(
    r"(?:your |the |what )?(?:concerns?|questions?|issues?|points? raised|you (?:said|asked|told us))"
)
_REPLY_HEADS = phrase(
    r"(?:.*\b)?(?:responses?|repl(?:y|ies)|answers?|we (?:did|say|are doing)|actions?)(?:\b.*)?"
)
_ROW = re.compile(r"[ ]*[|\t][ ]*")


_Mark = tuple[int, int, str, str]
"""Start and end of a label, ask / answer / close, and the number of the question."""


def labelled(copy: ReadingCopy) -> Iterator[Item]:
    marks = [mark for block in copy.blocks for mark in _marks(copy.plain, block)]
    asks = [place for place, mark in enumerate(marks) if mark[2] == "ask"]
    for count, place in enumerate(asks, 1):
        until = asks[count] if count < len(asks) else len(marks)
        end = marks[until][0] if until < len(marks) else copy.blocks[-1].end
        answer = next((mark for mark in marks[place + 1 : until] if mark[2] == "answer"), None)
        close = next((mark[0] for mark in marks[place + 1 : until] if mark[2] == "close"), end)
        question_end = answer[0] if answer else close
        span = (answer[1], close) if answer and copy.plain[answer[1] : close].strip() else None
        yield Item(marks[place][3] or str(count), (marks[place][1], question_end), span)


def _marks(plain: str, block: Block) -> Iterator[_Mark]:
    ask = _ASK.match(plain, block.body, block.end)
    if ask:
        yield block.start, ask.end(), "ask", ask["number"] or ask["number2"] or ""
        answer = INLINE_ANSWER.search(plain, ask.end(), block.end)
    else:
        answer = ANSWER.match(plain, block.body, block.end)
    if answer:
        yield answer.start(), answer.end(), "answer", ""
    elif not ask and CLOSING.match(plain, block.body, block.end):
        yield block.start, block.start, "close", ""


def rows(copy: ReadingCopy) -> Iterator[Item]:
    columns: tuple[int, int] | None = None
    count = 0
    start = 0
    for line in copy.text.split("\n"):
        cells = list(_cells(line, start))
        start += len(line) + 1
        if len(cells) < 2:
            columns = None
        elif columns is None:
            columns = _columns([copy.text[first:last] for first, last in cells])
        elif len(cells) > max(columns) and all(copy.text[first:last] for first, last in cells):
            count += 1
            yield Item(str(count), cells[columns[0]], cells[columns[1]])


def _cells(line: str, offset: int) -> Iterator[Span]:
    """The spans of the cells of a line, without the white space and bars round them."""
    body = line.strip(" |\t")
    start = offset + line.find(body)
    for cell in _ROW.split(body) if body else ():
        yield start, start + len(cell)
        gap = _ROW.match(line, start + len(cell) - offset)
        start += len(cell) + (len(gap.group()) if gap else 0)


def _columns(heads: list[str]) -> tuple[int, int] | None:
    asked = next((place for place, head in enumerate(heads) if _HEADS.match(head)), None)
    replied = next((place for place, head in enumerate(heads) if _REPLY_HEADS.match(head)), None)
    return None if asked is None or replied is None or asked == replied else (asked, replied)
