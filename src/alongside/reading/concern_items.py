"""The items of a letter that answers concerns one by one: each question and the answer below it.

Shapes: "1." with "a)" or "1.1" and "i." below; "Q1: … A: …"; "You said … We did …"; "Your first
point was that …"; a table with a column for the concern and one for the response. The question may run
over several paragraphs; the answer is everything from there to the next item.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from alongside.reading.copy import ReadingCopy
from alongside.reading.layout import Block, Kind
from alongside.reading.phrases import phrase

Span = tuple[int, int]

_NUMBER = re.compile(r"\(?(\d{1,2})[.)]?")
_LETTER = phrase(r"\(?([a-z])[.)]")
_ROMAN = phrase(r"\(?(i{1,3}|iv|vi{0,3}|ix|x)[.)]")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ASK = phrase(
    r"(?:Q(?:uestion)?\s*(?P<number>\d{0,2})|(?:Concern|Issue|Point)\s*(?P<number2>\d{0,2})"
    r"|You (?:said|asked(?: us)?|told us))\s*(?:[:.)-]\s*|$)"
)
_ANSWER = phrase(
    r"(?:(?-i:A)(?:nswer)?\s*\d{0,2}"
    r"|(?:(?:our|the|trust|board|management|\w+'s) ){0,3}(?:response|reply|answer)(?: from [^:]{2,40})?"
    r"|We (?:did|say|have done|are doing))\s*(?:[:)-]\s+|:|$)"
)
_INLINE_ANSWER = phrase(r"(?<=\s)" + _ANSWER.pattern.replace("|$)", ")"))
_CLOSING = phrase(
    r"(?:It is clear from|In (?:conclusion|summary|closing)|Overall,|To (?:conclude|summarise)"
    r"|I (?:hope|trust) |We (?:hope|trust) (?:this|that|these|you)|On behalf of"
    r"|(?:I|We) would like to (?:thank|take)|Thank you (?:for|again)|Yours |Kind regards|Best wishes"
    r"|All the best|If you (?:are (?:not|dis)|have any|remain|would like to discuss)"
    r"|You (?:are entitled|have the right|may (?:ask for|complain|appeal|then))|Regards"
    r"|Please (?:do not hesitate|let (?:me|us) know if|contact))"
)
_OF_ALL = phrase(r"\babove (?:\w+ )?(?:responses?|replies|answers)\b|\byour concerns\b.{0,80}\babove\b")
_BODY_SPEAKS = re.compile(r"(?:We|Our|The (?:Trust|Board|ICB|Council)|Yes|No|This|I)\b")
_HEADS = phrase(r"concerns?|questions?|issues?|points? raised|you (?:said|asked)")
_REPLY_HEADS = phrase(
    r"(?:.*\b)?(?:responses?|repl(?:y|ies)|answers?|we (?:did|say|are doing)|actions?)(?:\b.*)?"
)
_DECIMAL = re.compile(r"(\d{1,2})\.(\d{1,2})[.)]?\s+(?=\S)")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_POINT = phrase(
    rf"Your (?P<ordinal>{'|'.join(_ORDINALS)}|next|last|final)(?: (?:point|concern|question|issue|request))?"
    r" (?:was|is|asked|concerned|related to|said|raised)"
    r"(?: (?:that|whether|for|about|why|how|if|us to))?\b[,:]? "
)
_BEHIND_MARK = re.compile(r"\?\s+(?=\S)")
_ROW = re.compile(r"[ ]*[|\t][ ]*")


@dataclass(frozen=True, slots=True)
class Item:
    """A concern at `question`, its `answer` (None when there is none), and its key: '1', '1c', '2b.ii'.

    `parts` is the number of sub-items under it: a heading over sub-items needs no answer of its own.
    """

    key: str
    question: Span
    answer: Span | None
    parts: int = 0


def items_in(copy: ReadingCopy) -> list[Item]:
    """The items of the first shape that gives at least one answered item; empty when there is none."""
    for shape in (_labelled, _rows, _ordinal, _numbered):
        items = list(shape(copy))
        if any(item.answer for item in items):
            return items
    return []


def _are_answered(items: list[Item]) -> bool:
    """Whether at least half the items that need an answer have one: a list of things has none."""
    leaves = [item for item in items if not item.parts]
    return 2 * sum(item.answer is not None for item in leaves) >= len(leaves)


def _with_parts(items: list[Item]) -> list[Item]:
    """Each item with the number of items whose key goes on from its own."""
    return [replace(item, parts=sum(_is_under(other.key, item.key) for other in items)) for item in items]


def _is_under(key: str, above: str) -> bool:
    return key != above and key.startswith(above) and "." not in above and not key[len(above)].isdigit()


# --- "1." … "a)" … ---------------------------------------------------------------------------


def _numbered(copy: ReadingCopy) -> Iterator[Item]:
    items = _with_parts(list(_items_under_heads(copy)))
    return iter(items if _are_answered(items) else ())


def _items_under_heads(copy: ReadingCopy) -> Iterator[Item]:
    blocks = copy.blocks
    heads = list(_item_heads(copy.plain, blocks))
    for place, (first, key) in enumerate(heads):
        last = heads[place + 1][0] if place + 1 < len(heads) else _end_of_items(copy, first)
        under = blocks[first + 1 : last]
        split = _split_within(copy.plain, blocks[first], is_alone=not under)
        asked = 0 if split else _asked_blocks(copy.plain, under)
        question_end = split or (under[asked - 1] if asked else blocks[first]).end
        answer_start = split or (under[asked].start if asked < len(under) else None)
        answer_end = under[-1].end if under else blocks[first].end
        answer = _without_label(copy.plain, answer_start, answer_end) if answer_start else None
        label = _DECIMAL.match(copy.plain, blocks[first].body, question_end)
        yield Item(key, (label.end() if label else blocks[first].body, question_end), answer)


def _without_label(plain: str, start: int, end: int) -> Span | None:
    label = _ANSWER.match(plain, start, end)
    start = label.end() if label else start
    return (start, end) if plain[start:end].strip() else None


def _item_heads(plain: str, blocks: list[Block]) -> Iterator[tuple[int, str]]:
    """The blocks that open an item, with its key; numbers must follow on from 1, letters from a."""
    number, letter, roman = 0, "", 0
    for place, block in enumerate(blocks):
        if block.kind is not Kind.ENTRY:
            decimal = _DECIMAL.match(plain, block.body, block.end)
            if decimal and int(decimal[1]) == number:
                yield place, f"{number}.{decimal[2]}"
            continue
        is_number, is_letter = _NUMBER.fullmatch(block.marker), _LETTER.fullmatch(block.marker)
        if is_number and int(is_number[1]) == number + 1:
            number, letter, roman = number + 1, "", 0
            yield place, str(number)
        elif is_letter and is_letter[1].casefold() == chr(ord(letter or "`") + 1):
            letter, roman = is_letter[1].casefold(), 0
            yield place, f"{number or ''}{letter}"
        elif letter and _ROMAN.fullmatch(block.marker) and _roman(block.marker) == roman + 1:
            roman += 1
            yield place, f"{number or ''}{letter}.{block.marker.strip('().').casefold()}"


def _roman(marker: str) -> int:
    return ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x").index(
        marker.strip("().").casefold()
    ) + 1


def _end_of_items(copy: ReadingCopy, first: int) -> int:
    """The block after the last item's answer: the closing words of the letter, or the end."""
    for place in range(first + 1, len(copy.blocks)):
        words = copy.plain[copy.blocks[place].body : copy.blocks[place].end]
        if _CLOSING.match(words) or _OF_ALL.search(words[:200]):
            return place
    return len(copy.blocks)


def _split_within(plain: str, block: Block, *, is_alone: bool) -> int | None:
    """Where the answer begins when it stands in the same paragraph, behind a label or the question mark.

    With nothing below the paragraph (`is_alone`), whatever stands behind the last question mark.
    """
    labelled = _INLINE_ANSWER.search(plain, block.body, block.end)
    if labelled:
        return labelled.start()
    mark = plain.rfind("?", block.body, block.end)
    after = _BEHIND_MARK.match(plain, mark, block.end) if mark > 0 else None
    return after.end() if after and (is_alone or _BODY_SPEAKS.match(plain, after.end(), block.end)) else None


def _asked_blocks(plain: str, under: list[Block]) -> int:
    """How many of the paragraphs below an item's head still belong to the question: up to the last '?'."""
    asked = 0
    for place, block in enumerate(under):
        words = plain[block.body : block.end]
        if _ANSWER.match(words) or not ("?" in words and re.search(r"\b(?:you|your|we|us|our)\b", words)):
            break
        asked = place + 1
    return asked


# --- "Q1: … A: …", "You said … We did …" -----------------------------------------------------

_Mark = tuple[int, int, str, str]
"""Start and end of a label, ask / answer / close, and the number of the question."""


def _labelled(copy: ReadingCopy) -> Iterator[Item]:
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
        answer = _INLINE_ANSWER.search(plain, ask.end(), block.end)
    else:
        answer = _ANSWER.match(plain, block.body, block.end)
    if answer:
        yield answer.start(), answer.end(), "answer", ""
    elif not ask and _CLOSING.match(plain, block.body, block.end):
        yield block.start, block.start, "close", ""


# --- "Your first point was that …" -------------------------------------------------------------


def _ordinal(copy: ReadingCopy) -> Iterator[Item]:
    """The concern is the first sentence behind the words, the answer what follows in the paragraph."""
    for count, block in enumerate(_points(copy), 1):
        opening = _POINT.match(copy.plain, block.body, block.end)
        start = opening.end() if opening else block.body
        question_end = min(copy.sentence_at(start)[1], block.end)
        answer = (question_end, block.end) if copy.plain[question_end : block.end].strip() else None
        yield Item(str(count), (start, question_end), answer)


def _points(copy: ReadingCopy) -> list[Block]:
    return [block for block in copy.blocks if _POINT.match(copy.plain, block.body, block.end)]


# --- a table with a column for the concern and one for the reply ------------------------------


def _rows(copy: ReadingCopy) -> Iterator[Item]:
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
