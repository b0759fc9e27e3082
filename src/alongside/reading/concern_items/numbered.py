"""Items by number: "1." with "a)", "1.1" or "i." below; Roman numbers; and two runs of the same numbers."""

import re
from collections.abc import Iterator
from dataclasses import replace

from alongside.reading.concern_items.item import ANSWER, INLINE_ANSWER, Item, Span, end_of_items
from alongside.reading.copy import ReadingCopy
from alongside.reading.layout import Block, Kind
from alongside.reading.phrases import phrase

_NUMBER = re.compile(r"\(?(\d{1,2})[.)]?")
_LETTER = phrase(r"\(?([a-z])[.)]")
_ROMAN = phrase(r"\(?(i{1,3}|iv|vi{0,3}|ix|x)[.)]")
_ROMAN_HEAD = phrase(r"\(?(i{1,3}|iv|vi{0,3}|ix|x)[.):]\s+(?=\S)")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_BODY_SPEAKS = re.compile(r"(?:We|Our|The (?:Trust|Board|ICB|Council)|Yes|No|This|I)\b")
_ASKS = phrase(
    r"\?|^\W*(?:please|how|what|which|who|when|where|why|whether|the (?:number|total|names?|list|cost)"
    r"|any|a list|copies"
    r"|details|confirm|provide|state)\b"
)
_RAISED = phrase(
    r"\b(?:concerns?|questions?|issues|points|challenges)\b[^.]{0,60}\b(?:raised|asked|put|submitted"
    r"|received|from)\b"
    r"|\b(?:response|reply|answers?) to (?:the )?(?:\w+ ){0,4}?(?:concerns?|questions?|letter|issues"
    r"|points)\b"
)
_OPENING = 1500
_SECTION = phrase(
    r"(?:apologies(?: for absence)?|welcome(?: and \w+)?|minutes(?: of .{0,60})?|matters arising"
    r"|declarations? of .{0,20}"
    r"|any other business|aob|chair's report|(?:finance|quality|performance|workforce"
    r"|chief executive's) (?:report|update)"
    r"|purpose(?: of .{0,30})?|background|introduction|context|summary|executive summary|recommendations?"
    r"|conclusions?"
    r"|next steps|scope|definitions|risks?|financial implications|appendix.{0,20}"
    r"|date of (?:the )?next meeting)"
)
_BACK = phrase(
    r"(?:(?:In|By way of) (?:answer|response|reply) to|On|As to|Regarding|As for|Turning to|To)"
    r" (?:your )?(?:question|point|item|concern|query|request) (?:number )?(?P<number>\d{1,2})\b[:,]?\s*"
)
_DECIMAL = re.compile(r"(\d{1,2})\.(\d{1,2})[.)]?\s+(?=\S)")
_BEHIND_MARK = re.compile(r"\?\s+(?=\S)")


def numbered(copy: ReadingCopy) -> Iterator[Item]:
    items = _with_parts(list(_items_under_heads(copy)))
    is_expected = _are_asked(copy, items) or (_is_reply(copy) and not _are_sections(copy, items))
    return iter(items if is_expected and _are_answered(items) else ())


def _is_reply(copy: ReadingCopy) -> bool:
    """A letter, or a board's paper that says that it answers what was raised."""
    kind = copy.source.kind
    return kind == "letter" or (kind == "board-paper" and bool(_RAISED.search(copy.plain[:_OPENING])))


def _are_sections(copy: ReadingCopy, items: list[Item]) -> bool:
    """Whether one of the heads is that of an agenda or of a paper: then none of them is a concern."""
    return any(_SECTION.fullmatch(copy.plain[slice(*item.question)].strip(" .:*\n")) for item in items)


def _items_under_heads(copy: ReadingCopy) -> Iterator[Item]:
    blocks = copy.blocks
    heads = list(_item_heads(copy.plain, blocks))
    for place, (first, key) in enumerate(heads):
        last = heads[place + 1][0] if place + 1 < len(heads) else end_of_items(copy, first)
        under = blocks[first + 1 : last]
        split = _split_within(copy.plain, blocks[first], is_alone=not under)
        asked = 0 if split else _asked_blocks(copy.plain, under)
        question_end = split or (under[asked - 1] if asked else blocks[first]).end
        answer_start = split or (under[asked].start if asked < len(under) else None)
        answer_end = under[-1].end if under else blocks[first].end
        answer = _without_label(copy.plain, answer_start, answer_end) if answer_start else None
        label = _DECIMAL.match(copy.plain, blocks[first].body, question_end) or _ROMAN_HEAD.match(
            copy.plain, blocks[first].body, question_end
        )
        yield Item(key, (label.end() if label else blocks[first].body, question_end), answer)


def _without_label(plain: str, start: int, end: int) -> Span | None:
    label = ANSWER.match(plain, start, end)
    start = label.end() if label else start
    return (start, end) if plain[start:end].strip() else None


def _item_heads(plain: str, blocks: list[Block]) -> Iterator[tuple[int, str]]:
    """The blocks that open an item, with its key; numbers must follow on from 1, letters from a."""
    number, letter, roman = 0, "", 0
    is_roman = _is_numbered_in_roman(plain, blocks)
    for place, block in enumerate(blocks):
        top = _ROMAN_HEAD.match(plain, block.start, block.end) if is_roman else None
        if top and _roman(top[1]) == number + 1:
            number, letter, roman = number + 1, "", 0
            yield place, str(number)
            continue
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


def _is_numbered_in_roman(plain: str, blocks: list[Block]) -> bool:
    """Whether the items run I, II, III and no paragraph is numbered 1."""
    heads = [_ROMAN_HEAD.match(plain, block.start, block.end) for block in blocks]
    found = {head[1].casefold() for head in heads if head}
    return {"i", "ii"} <= found and not any(
        _NUMBER.fullmatch(block.marker) for block in blocks if block.marker
    )


def _roman(marker: str) -> int:
    return ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x").index(
        marker.strip("().").casefold()
    ) + 1


def _split_within(plain: str, block: Block, *, is_alone: bool) -> int | None:
    """Where the answer begins when it stands in the same paragraph, behind a label or the question mark.

    With nothing below the paragraph (`is_alone`), whatever stands behind the last question mark.
    """
    labelled = INLINE_ANSWER.search(plain, block.body, block.end)
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
        if ANSWER.match(words) or not ("?" in words and re.search(r"\b(?:you|your|we|us|our)\b", words)):
            break
        asked = place + 1
    return asked


def paired(copy: ReadingCopy) -> Iterator[Item]:
    """Two runs of the same numbers: the first asks, the second answers."""
    runs: list[list[tuple[int, int]]] = []
    for place, block in enumerate(copy.blocks):
        found = _NUMBER.fullmatch(block.marker) if block.kind is Kind.ENTRY else None
        if found and int(found[1]) == 1:
            runs.append([(place, 1)])
        elif found and runs and int(found[1]) == runs[-1][-1][1] + 1:
            runs[-1].append((place, int(found[1])))
    if len(runs) != 2 or len(runs[0]) != len(runs[1]) or len(runs[0]) < 2:
        return
    answers = [place for place, _ in runs[1]]
    ends = [*answers[1:], end_of_items(copy, answers[-1])]
    for (asked, number), answered, end in zip(runs[0], answers, ends, strict=True):
        question, reply = copy.blocks[asked], copy.blocks[answered]
        yield Item(str(number), (question.body, question.end), (reply.body, copy.blocks[end - 1].end))


def answered_by_number(copy: ReadingCopy) -> Iterator[Item]:
    """One run of numbered questions, answered below by number: "In answer to question 1, …"."""
    asked: dict[int, Block] = {}
    answers: list[tuple[int, int, int]] = []
    for place, block in enumerate(copy.blocks):
        number = _NUMBER.fullmatch(block.marker) if block.kind is Kind.ENTRY else None
        back = _BACK.match(copy.plain, block.body, block.end)
        if number and int(number[1]) == len(asked) + 1 and not answers:
            asked[len(asked) + 1] = block
        elif back and asked:
            answers.append((int(back["number"]), place, back.end()))
    if len(asked) < 2 or len({number for number, _, _ in answers} & asked.keys()) < 2:
        return
    ends = [place for _, place, _ in answers[1:]] + [end_of_items(copy, answers[-1][1])]
    replies = {
        number: (start, copy.blocks[end - 1].end)
        for (number, _, start), end in zip(answers, ends, strict=True)
    }
    for key, block in asked.items():
        yield Item(str(key), (block.body, block.end), replies.get(key))


def _are_asked(copy: ReadingCopy, items: list[Item]) -> bool:
    """Whether at least half the items ask: numbered answers alone are no concerns."""
    asking = sum(bool(_ASKS.search(copy.plain[slice(*item.question)])) for item in items)
    return 2 * asking >= len(items)


def _are_answered(items: list[Item]) -> bool:
    """Whether at least half the items that need an answer have one: a list of things has none."""
    leaves = [item for item in items if not item.parts]
    return 2 * sum(item.answer is not None for item in leaves) >= len(leaves)


def _with_parts(items: list[Item]) -> list[Item]:
    """Each item with the number of items whose key goes on from its own."""
    return [replace(item, parts=sum(_is_under(other.key, item.key) for other in items)) for item in items]


def _is_under(key: str, above: str) -> bool:
    return key != above and key.startswith(above) and "." not in above and not key[len(above)].isdigit()
