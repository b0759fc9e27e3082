"""A request inside a reply: what the requester asked, quoted or repeated by the body that answers."""

import re
from collections.abc import Iterator

from alongside.reading.layout import Block

Span = tuple[int, int]

_CUE = re.compile(
    r"(?:your|the) (?:exact |full |original |specific )?(?:request|questions?|enquiry)\b[^.]{0,80}:"
    r"|you (?:asked|requested|wrote|have asked|have requested)\b[^.:]{0,80}:"
    r"|(?:request|questions? asked|information requested)\s*:",
    re.IGNORECASE,
)
_CUE_AT_THE_END = re.compile(
    r"\byou (?:have |had )?(?:wrote|written|asked|requested|said|stated|told us)\b[^.:]{0,80}:$",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:our |the |trust'?s? )?(?:response|answer|reply)\s*\d*\s*[:.)-]|\bA\d*[:.)]\s"
    r"|we (?:can|do) (?:confirm|hold)\b|\bI can confirm\b|\bholds? (?:the |some |no )?information\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:please|can you|could you|would you)\s+(?:\w+\s+)?(?:provide|confirm|state|list|supply|give|send|"
    r"tell|explain|specify|advise)\b"
    r"|Q(?:uestion)?\s*\d*[.:)]|in addition, please\b|i (?:would like|am requesting|request)\b",
    re.IGNORECASE,
)
_CONCERN_HEADING = re.compile(
    r"(?:your |the )?(?:concern|issue|point|complaint|question|matter"
    r"|allegation)s?(?: raised)?(?: (?:no\.? ?)?\w{1,4})?"
    r"\s*[:.]?|(?:what )?you (?:said|asked|told us)\s*[:.]?",
    re.IGNORECASE,
)
_RESPONSE_HEADING = re.compile(
    r"(?:our |the |trust |board )?(?:response|reply|answer)(?: (?:no\.? ?)?\w{1,4})?\s*[:.]?"
    r"|(?:what )?we (?:say|said|did)\s*[:.]?",
    re.IGNORECASE,
)
_LONGEST_QUESTION = 700
_MOST_BLOCKS = 40
_RAISED = re.compile(
    r"\b(?:concerns?|questions?|points|issues)\s+(?:that\s+)?(?:you\s+)?(?:have\s+|had\s+)?(?:been\s+)?"
    r"(?:raised|asked|put|submitted|sent)\b|\byour (?:questions|concerns)\b",
    re.IGNORECASE,
)


def requests_in(plain: str, blocks: list[Block]) -> Iterator[Span]:
    """The spans of `blocks`, those of one reply, that are the requester's words."""
    asked = list(_announced(plain, blocks))
    echo = _folded(" ".join(plain[start:end] for start, end in asked))
    yield from asked
    for block in blocks:
        if any(start <= block.body < end for start, end in asked):
            continue
        words = plain[block.body : block.end]
        answer = _ANSWER.search(words)
        question = words[: answer.start()] if answer else words
        if question.strip() and (_is_echo(question, echo) or _is_question(question)):
            yield block.start, block.body + len(question)


def concerns_headed_in(plain: str, blocks: list[Block]) -> Iterator[Span]:
    """What stands between a heading 'Concern B' and its 'Response': the words of who raised it."""
    opened: Block | None = None
    for block in blocks:
        words = plain[block.body : block.end].strip()
        if _CONCERN_HEADING.fullmatch(words):
            opened = block
        elif opened and _RESPONSE_HEADING.fullmatch(words):
            if block.start > opened.end:
                yield opened.end, block.start
            opened = None


def items_raised_in(plain: str, blocks: list[Block]) -> Iterator[Span]:
    """The numbered items of a letter that answers concerns one by one: the words of the people who asked."""
    if not _RAISED.search(" ".join(plain[block.body : block.end] for block in blocks[:8])):
        return
    for block in blocks:
        if re.match(r"\(?[0-9a-zA-Z]", block.marker) and block.marker != "o":
            yield block.start, block.end


def _announced(plain: str, blocks: list[Block]) -> Iterator[Span]:
    """What stands behind 'Your request was:', to the closing mark or the last question."""
    place = 0
    while place < len(blocks):
        block = blocks[place]
        words = plain[block.body : block.end].rstrip()
        cue = _CUE.match(plain, block.body, block.end)
        cue = cue or _CUE_AT_THE_END.search(plain, block.body, block.body + len(words))
        place += 1
        if not cue:
            continue
        within = plain[cue.end() : block.end].strip()
        first = place - 1 if within else place
        start = cue.end() if within else (blocks[first].body if first < len(blocks) else block.end)
        if plain[start : start + 3].strip().startswith('"'):
            last = _closing(plain, blocks, first)
        else:
            last = _last_question(plain, blocks, first, bool(within))
        if last is not None:
            yield start, _before_answer(plain, start, blocks[last].end)
            place = last + 1


def _closing(plain: str, blocks: list[Block], first: int) -> int | None:
    for place in range(first, min(first + _MOST_BLOCKS, len(blocks))):
        words = plain[blocks[place].body : blocks[place].end].rstrip(" .")
        if words.endswith('"') and (place > first or words.count('"') > 1):
            return place
    return None


def _last_question(plain: str, blocks: list[Block], first: int, is_open: bool) -> int | None:
    last = first if is_open else None
    for place in range(first + is_open, min(first + _MOST_BLOCKS, len(blocks))):
        block = blocks[place]
        words = plain[block.body : block.end]
        if _ANSWER.match(words) or not (block.marker or _is_question(words) or words.endswith(":")):
            break
        last = place
    return last


def _before_answer(plain: str, start: int, end: int) -> int:
    answer = _ANSWER.search(plain, start, end)
    return answer.start() if answer and answer.start() > start else end


def _is_question(words: str) -> bool:
    words = words.strip()
    if len(words) > _LONGEST_QUESTION:
        return False
    return words.endswith("?") or bool(_ASKING.match(words))


def _is_echo(words: str, echo: str) -> bool:
    folded = _folded(words)
    return len(folded.split()) >= 3 and f" {folded} " in f" {echo} "


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
