"""What opens an answer: a number at the beginning of a line, a repeated question, "Our response:"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from alongside.reading.correspondence.answers.echoes import MOST, Echo

NUMBERED, REPEATED, CUE, REQUEST = "numbered", "repeated", "cue", "request"
_WORDS = {
    word: number
    for number, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight"), start=1)
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"), start=1
    )
}
_NUMBERS = r"\d{1,2}(?:\s*(?:,|&|and|to|[-–]|/|,\s*and)\s*(?:q(?:uestion)?s?\.?\s*)?\d{1,2})*"
_LINE = r"^[ \t>*•#]*"
_NAMED = re.compile(
    rf"(?:{_LINE}|(?<=[.?!;:][ \t]))(?P<lead>(?:in (?:response|answer|reply|relation|respect"
    rf"|regard)(?: to| of)?|with (?:regard|"
    r"respect) to|regarding|as (?:for|to|regards)|for|re:?|turning to|to|our"
    r"|the(?: trust'?s?)?)[ \t]+(?:your )?)?"
    r"(?P<word>questions?|answers?|responses?|reply|replies|points?|items?|parts?|requests?|q"
    r"|a)(?:\s?nos?\.?| number)?[ \t]*"
    r"(?:to[ \t]+)?(?:questions?[ \t]*|q)?"
    rf"(?P<numbers>{_NUMBERS})(?![\w%]|[.,]\d)[ \t]*(?:[:.)\]|\t–-]+[ \t]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_BARE = re.compile(
    rf"{_LINE}[(\[]?(?P<number>\d{{1,2}})(?P<sub>[a-h])?(?:[ \t]?[.):\]]+(?!\d)[ \t]*(?=\S|$)|\t+"
    rf"|[ \t]*\|[ \t]*|[ \t]+[–-][ \t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_SPELT = re.compile(
    rf"(?:{_LINE}|(?<=[.?!;:][ \t]))(?:q(?:uestion)?|answer|response|point)[ \t]+"
    rf"(?P<word>{'|'.join(_WORDS)})\b"
    r"[ \t]*(?:[:.)\]|\t,–-]+[ \t]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_ORDINAL = re.compile(
    rf"(?:{_LINE}|(?<=[.?!;:][ \t]))(?:(?P<word>{'|'.join(_ORDINALS)})(?:ly)?[ \t]*[,:–-][ \t]*"
    r"|(?:in (?:response|answer|reply|relation|respect|regard)(?: to| of)?|with (?:regard|respect) to"
    rf"|regarding|as (?:for|to|regards)|on|to|turning to)[ \t]+(?:your|the)[ \t]+"
    rf"(?P<said>{'|'.join(_ORDINALS)})"
    r"(?:[ \t]+(?:question|point|query|part|item))?[ \t]*[,:–-][ \t]*)",
    re.IGNORECASE | re.MULTILINE,
)
_SEVERAL = re.compile(
    rf"{_LINE}\(?(?P<numbers>\d{{1,2}}[ \t]*(?:,|&|and|to|[-–]|/)[ \t]*\d{{1,2}})[ \t]?[.):\]]+"
    r"(?!\d)[ \t]*(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
_LETTER = re.compile(
    rf"{_LINE}(?:\((?P<one>[a-h])\)|(?P<other>[a-h])[).])[ \t]+(?=\S)", re.IGNORECASE | re.MULTILINE
)
_ROMAN = re.compile(rf"{_LINE}\(?(?P<roman>iii|ii|iv|vi|v|i)[).][ \t]+(?=\S)", re.IGNORECASE | re.MULTILINE)
_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_CUE = re.compile(
    rf"{_LINE}(?:(?:our|the|trust|the trust'?s?|board|authority)\s+)?(?:(?:response|answer|reply"
    rf"|ans)[ \t]*(?:[:.–|-]+|(?=\n)|\t+|$)"
    r"|a[ \t]*[:.]|r[ \t]*:)[ \t]*"
    rf"|{_LINE}(?:please (?:find|see)|(?:our|the) (?:response|answers?|repl(?:y"
    rf"|ies)))\b[^\n.]{{0,90}}(?:below|follows?|above each)\b[^\n]{{0,40}}[:.]?$",
    re.IGNORECASE | re.MULTILINE,
)
_REQUEST = re.compile(
    rf"{_LINE}(?:you (?:have |had )?(?:asked|requested|wrote)|your (?:original |full )?(?:request"
    rf"|questions?|enquiry)"
    r"|(?:the )?(?:request|questions? asked|information requested))\b[^.:\n]{0,120}:[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_OTHER_LIST = re.compile(r"[^\n]*:\s*$")
_OF_ANSWERS = re.compile(
    r"\bquestions?\b|\brequest|\brespon[sd]|\banswer|\brepl(?:y|ies)\b|\byou asked|\bin turn\b|\basked\b"
    r"|\binformation\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """At `start` to `end`, opening what belongs to questions `numbers`; empty for a cue without a number.

    `is_reply` says that its word is that of an answer ("A2:"), not of a question.
    """

    start: int
    end: int
    numbers: tuple[int, ...]
    kind: str
    is_reply: bool = False


def heads_in(text: str, echoes: Sequence[Echo], known: Sequence[int]) -> list[Head]:
    """Every head of a text, in order. `known` are the numbers of the questions."""
    marks = [*_named(text, known), *_bare(text, known)]
    marks += [each for each in _spelt(text, known) if not _lies_in(each, [(m.start, m.end) for m in marks])]
    heads = [_joined(echo, marks, text) for echo in echoes]
    taken = [(head.start, head.end) for head in heads]
    heads += [mark for mark in marks if not _lies_in(mark, taken)]
    heads += [cue for cue in _cues(text) if not _lies_in(cue, [(head.start, head.end) for head in heads])]
    return sorted(heads, key=lambda head: (head.start, head.end))


def _named(text: str, known: Sequence[int]) -> Iterator[Head]:
    for found in _NAMED.finditer(text, 0, MOST):
        is_short = found["word"].lower() in ("a", "q")
        at_line = not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip(" \t>*•#")
        if (
            is_short or found["word"].lower().startswith(("item", "part", "request", "point"))
        ) and not at_line:
            continue
        numbers = numbers_of(found["numbers"])
        if numbers and set(numbers) <= set(known):
            is_reply = found["word"][0].lower() in "ar" and not found["word"].lower().startswith("req")
            leads = bool(
                found["lead"]
                and found["lead"].lower().startswith(("in ", "with", "regard", "as ", "for", "turn"))
            )
            yield Head(found.start(), found.end(), numbers, NUMBERED, is_reply or leads)


def _spelt(text: str, known: Sequence[int]) -> Iterator[Head]:
    """'Question One', 'Second,' and '2 & 3.'; ordinals only where they are the first of some."""
    for found in _SPELT.finditer(text, 0, MOST):
        number = _WORDS[found["word"].lower()]
        if number in known:
            is_reply = found.group().lstrip()[0].lower() in "ar"
            yield Head(found.start(), found.end(), (number,), NUMBERED, is_reply)
    small = text[:MOST].lower()
    ordinals = [] if not any(word in small for word in _ORDINALS) else [
        Head(found.start(), found.end(), (_ORDINALS[(found["word"] or found["said"]).lower()],), NUMBERED,
             is_reply=bool(found["said"]))
        for found in _ORDINAL.finditer(text, 0, MOST)
    ]  # fmt: skip
    told = [head.numbers[0] for head in ordinals]
    if len(told) > 1 and told == list(range(told[0], told[0] + len(told))) and set(told) <= set(known):
        yield from ordinals
    for found in _SEVERAL.finditer(text, 0, MOST):
        numbers = numbers_of(found["numbers"])
        if len(numbers) > 1 and set(numbers) <= set(known):
            yield Head(found.start(), found.end(), numbers, NUMBERED)


def numbers_of(words: str) -> tuple[int, ...]:
    """'2 to 4' is 2, 3, 4; '2, 3 and 5' those; nothing where the order is wrong."""
    found: list[int] = []
    for piece in re.split(r",|&|\band\b|/", words):
        ends = [int(number) for number in re.findall(r"\d+", piece)]
        if len(ends) == 2 and ends[0] < ends[1] <= ends[0] + 30:
            found += range(ends[0], ends[1] + 1)
        elif len(ends) == 1:
            found.append(ends[0])
        elif ends:
            return ()
    return tuple(dict.fromkeys(found))


def _bare(text: str, known: Sequence[int]) -> Iterator[Head]:
    """Numbers alone, or letters, where they are those of the questions and not of another list."""
    for pattern in (_BARE, _LETTER, _ROMAN):
        found = [head for run in _runs(text, pattern) if _is_of_questions(text, run, known) for head in run]
        if found:
            yield from found
            return


def _runs(text: str, pattern: re.Pattern[str]) -> Iterator[list[Head]]:
    """Lines that count upwards; a number that comes again, or an earlier one, begins another run."""
    run: list[Head] = []
    for found in pattern.finditer(text, 0, MOST):
        number = _number(found)
        if run and number == run[-1].numbers[0] and found.groupdict().get("sub"):
            continue
        if run and number <= run[-1].numbers[0]:
            yield run
            run = []
        run.append(Head(found.start(), found.end(), (number,), NUMBERED))
    if run:
        yield run


def _number(found: re.Match[str]) -> int:
    named = found.groupdict()
    if "number" in named:
        return int(named["number"])
    if "roman" in named:
        return _ROMANS[named["roman"].lower()]
    return ord((named["one"] or named["other"]).lower()) - ord("a") + 1


def _is_of_questions(text: str, run: list[Head], known: Sequence[int]) -> bool:
    """Not where it counts further than the questions do, or stands below "for these reasons:"."""
    numbers = [head.numbers[0] for head in run]
    if not set(numbers) <= set(known):
        return False
    before = text[max(0, run[0].start - 400) : run[0].start].rstrip()
    line = before[before.rfind("\n") + 1 :]
    return not (_OTHER_LIST.fullmatch(line) and not _OF_ANSWERS.search(line))


def _joined(echo: Echo, marks: list[Head], text: str) -> Head:
    """The repeated question with the number before it; its own number counts, whatever the body printed."""
    start = echo.start
    for mark in marks:
        if mark.start <= echo.start and not text[mark.end : echo.start].strip(" \t\"'“‘|*>-–:.()"):
            start = min(start, mark.start)
    return Head(start, echo.end, (echo.number,), REPEATED)


def _cues(text: str) -> Iterator[Head]:
    for found in _REQUEST.finditer(text, 0, MOST):
        yield Head(found.start(), found.end(), (), REQUEST)
    for found in _CUE.finditer(text, 0, MOST):
        yield Head(found.start(), found.end(), (), CUE, is_reply=True)


def _lies_in(head: Head, spans: list[tuple[int, int]]) -> bool:
    return any(head.start < end and start < head.end for start, end in spans)


def without_asked(heads: list[Head]) -> list[Head]:
    """The heads, those of a request that is only repeated marked as such.

    From "You asked:" on, numbers are the requester's until a cue says that the answer begins, or they
    begin again.
    """
    told: list[Head] = []
    in_request, last = False, 0
    for head in heads:
        if head.kind == REQUEST:
            in_request, last = True, 0
        elif head.is_reply or (in_request and head.numbers and head.numbers[0] <= last):
            in_request = False
        if in_request and head.kind == NUMBERED:
            last = head.numbers[-1]
            head = replace(head, kind=REQUEST)
        told.append(head)
    return told
