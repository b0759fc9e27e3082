"""Clocks in prose: how soon an answer is promised, how long something took, what time it was.

answer-within: "a response within 48h", "within two months of the date of this letter".
elapsed: "72h past their deadline", "30mins before the meeting", "exactly a month after".
clock-time: "at 10.28", "our 9am deadline", "due to start at 11", "midday on Friday".
`of.event` says what the time is of, `of.place` which of the document's times it is.
"""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import time_of_day, weekday_name, weekday_number
from alongside.reading.phrases import phrase
from alongside.reading.saying import matter_of, said, within_voice
from alongside.reading.spans_of_time import SPAN, span_of
from alongside.terms.statement import Qualifier, Statement

NAME = "elapsed"
VERSION = 1
KINDS: tuple[str, ...] = ()

_WITHIN = phrase(
    rf"\b(?:within|inside|in under|no (?:later|longer) than|in less than|allow(?:ing)?(?: us)?(?: up to)?"
    rf"|gives? (?:us|them|it|bodies|trusts)|(?:we|you|they|it|trust) (?:have|has))\s+(?:the\s+|its\s+)?{SPAN}"
)
_IN_TIME = phrase(rf"\bin {SPAN}'? time\b")
_TO_ANSWER = phrase(
    r" (?:(?:in which )?to (?:answer|respond|reply)|for (?:a|an|our|the|us to) ?(?:answer|respon|reply))"
)
_GIVES = phrase(r"(?:allow|gives?|we|you|they|it|trust)\b")
_ANSWERS = (
    ("internal-review-request", r"internal review|appeal|complain|dissatisfied"),
    ("acknowledgement", r"acknowledge\w*|let you know|have (?:received )?your"),
    (
        "answer",
        r"respon[ds]\w*|repl(?:y|ies|ied)|answer\w*|come back to you|get back to|written|contact you"
        r"|hear from",
    ),
    ("payment", r"pa(?:y|id|yment)s?\b|reimburse\w*"),
)
_ANSWER_WORDS = tuple((code, phrase(rf"\b(?:{words})")) for code, words in _ANSWERS)
_ELAPSED = phrase(
    rf"(?:\b(?P<exactly>exactly|almost|nearly|about|over|more than|at least)\s+)?(?<![\w.£-]){SPAN}\s*"
    r"(?P<relation>past|late(?:r)?|overdue|after|before|ahead|ago|earlier|early"
    r"|since)\b(?P<anchor>[^.;:()!?,]{0,50})"
)
_SINCE = phrase(
    rf"(?<![\w.£-]){SPAN} (?:have|has) (?:now |already )?(?P<relation>passed|gone by|elapsed|gone)\b"
)
_TOOK = phrase(
    rf"\b(?P<relation>took|waited|waiting|late by|overdue by|delay of)(?: (?:for|over|about|nearly))? {SPAN}"
)
_HELD_UP = phrase(rf"\b(?:our|their|those|these|that)\s+{SPAN}(?!\s*(?:past|late|overdue|after|before|ago))")
_RELATIONS = {
    "past": "past", "late": "past", "overdue": "past", "later": "after", "after": "after", "since": "after",
    "before": "before", "ahead": "before", "earlier": "before", "early": "before", "ago": "ago",
}  # fmt: skip
_QUALIFIERS = {
    "almost": Qualifier.ABOUT, "nearly": Qualifier.ABOUT, "about": Qualifier.ABOUT,
    "over": Qualifier.MORE_THAN, "more than": Qualifier.MORE_THAN, "at least": Qualifier.AT_LEAST,
}  # fmt: skip
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_CLOCK = phrase(
    rf"(?:\b(?P<before>{_WEEKDAY})\s+(?:at\s+)?)?"
    r"(?:(?<![\d.£])(?P<exact>(?:[01]?\d|2[0-3])[:.][0-5]\d)(?![\d%:]|\.\d|\s*(?:%|per\s?cent|million|am\b"
    r"|pm\b|[ap]\.m))"
    r"|(?<![\d.£])(?P<half>1?\d(?:[:.][0-5]\d)?\s?[ap]\.?m)\b|\b(?P<named>noon|midday|midnight)\b"
    r"|\bat (?P<bare>1[0-2]|[1-9])\b(?!\s*(?:[%£:.]\d|%|per|of|trusts?|days?|weeks?|months?|years?|hours?"
    r"|people|sites?|locations?|times?|bands?|different|\w+ (?:trusts?|sites?)))"
    rf")(?:\s+on\s+(?P<after>{_WEEKDAY}))?"
)
_AT = phrase(r"(?:\bat|\bby|\bfrom|\buntil|\bbefore|\bafter|\bfor|\bto|\bour|\bthe|\btheir)\s+$")
_CLOCK_EVENTS = (
    ("deadline", r"deadline|cut-?off|ran out|run out|runs out|expired?|closing|closes?|due by"),
    ("start", r"start(?:s|ed|ing)?|begin(?:s|ning)?|began|commenc\w+|open(?:s|ed)"),
    ("end", r"end(?:s|ed)?|finish(?:es|ed)?|until|shuts?|closed"),
    ("sent", r"sent|submitted|e-?mailed|posted|wrote|went in|handed in|filed|lodged|put in"),
    ("received", r"received|arrived|came(?: in| back)?|got|landed|reached|answered|replied|responded"),
    ("now", r"as of (?:now|writing)|writing this|today|right now|currently"),
)
_CLOCK_WORDS = tuple((code, phrase(rf"\b(?:{words})\b")) for code, words in _CLOCK_EVENTS)
_STARTS = phrase(
    r"\b(?:start\w*|begin\w*|began|open\w*|due|held|meet\w*|from|called|arrived|sent)\b[^.;]{0,25}$"
)
_NAMES_A_LENGTH = re.compile(r"min|hour|\dh|day|week|wk|month|year|yr|hr|fortnight", re.IGNORECASE)
_NAMES_AN_HOUR = re.compile(r"\d|noon|midday|midnight", re.IGNORECASE)
_PER_DAY = re.compile(r"[\d%]\s*$")
"""A figure right before 'a day' makes it a rate."""
_LIMIT = phrase(r"\b(?:within|no (?:later|longer) than|less than|up to)(?: the)?\s*$")
"""A time limit is not time that passed: 'no later than 20 days after'."""
_FURTHEST = 60
_READER = (NAME, VERSION)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """The promised, elapsed and told times of a text, sentence by sentence."""
    for sentence in copy.sentences:
        if _NAMES_A_LENGTH.search(copy.plain, *sentence):
            yield from _within(copy, sentence)
            yield from _elapsed(copy, sentence)
            yield from _held_up(copy, sentence)
            yield from _took(copy, sentence)
        if _NAMES_AN_HOUR.search(copy.plain, *sentence):
            yield from _clock_times(copy, sentence)


def _within(copy: ReadingCopy, sentence: tuple[int, int]) -> Iterator[Statement]:
    whole = _with_antecedent(copy, sentence)
    words = copy.plain[slice(*whole)]
    for found in (*_WITHIN.finditer(copy.plain, *sentence), *_IN_TIME.finditer(copy.plain, *sentence)):
        if _GIVES.match(found.group()) and not _TO_ANSWER.match(copy.plain, found.end(), sentence[1]):
            continue
        event = next((code for code, pattern in _ANSWER_WORDS if pattern.search(words)), "")
        if event:
            yield said(
                copy, _READER, within_voice(copy, whole, found.start()), matter_of(copy), "answer-within",
                span_of(found["amount"], found["unit"]),
                of={"event": event}, context={"from": _counted_from(copy.plain, found.end(), sentence[1])},
            )  # fmt: skip


def _counted_from(plain: str, start: int, end: int) -> str:
    """'the date of this letter', where the words say from when the time runs; else empty."""
    found = re.compile(r"\s+(?:of|from|after)\s+([^.,;)]{3,60})").match(plain, start, end)
    return found[1].strip() if found else ""


def _with_antecedent(copy: ReadingCopy, sentence: tuple[int, int]) -> tuple[int, int]:
    """The sentence, with the one before where it opens with 'This' and cannot be understood alone."""
    if not copy.plain.startswith(("This ", "It ", "That "), sentence[0]):
        return sentence
    before = copy.sentence_at(max(sentence[0] - 2, 0))
    return (before[0], sentence[1]) if sentence[0] - before[1] <= 2 else sentence


def _elapsed(copy: ReadingCopy, sentence: tuple[int, int]) -> Iterator[Statement]:
    for found in _ELAPSED.finditer(copy.plain, *sentence):
        if _PER_DAY.search(copy.plain, max(0, found.start("amount") - 8), found.start("amount")):
            continue
        if _LIMIT.search(copy.plain, max(sentence[0], found.start() - 20), found.start("amount")):
            continue
        relation = _RELATIONS[found["relation"].casefold()]
        exactly = (found["exactly"] or "").casefold()
        yield said(
            copy, _READER, sentence, matter_of(copy), "elapsed", span_of(found["amount"], found["unit"]),
            qualifier=_QUALIFIERS.get(exactly, Qualifier.EXACT),
            of={"event": relation, "place": str(found.start("amount"))},
            context={"anchor": found["anchor"].strip(), "words": found.group().strip()},
        )  # fmt: skip


def _took(copy: ReadingCopy, sentence: tuple[int, int]) -> Iterator[Statement]:
    """'It took 41 days', 'we waited three weeks', 'late by 12 days'."""
    for found in (*_TOOK.finditer(copy.plain, *sentence), *_SINCE.finditer(copy.plain, *sentence)):
        relation = "took"
        if found.re is _SINCE:
            relation = "after"
        elif found["relation"].casefold().endswith("by"):
            relation = "past"
        yield said(
            copy, _READER, sentence, matter_of(copy), "elapsed", span_of(found["amount"], found["unit"]),
            of={"event": relation, "place": str(found.start("amount"))}, context={"words": found.group()},
        )  # fmt: skip


def _held_up(copy: ReadingCopy, sentence: tuple[int, int]) -> Iterator[Statement]:
    """'our 90mins': a length of time spoken of as known. Minutes and hours only."""
    for found in _HELD_UP.finditer(copy.plain, *sentence):
        span = span_of(found["amount"], found["unit"])
        if span.unit in ("minute", "hour"):
            yield said(
                copy, _READER, sentence, matter_of(copy), "elapsed", span,
                of={"event": "spoken-of", "place": str(found.start("amount"))},
                context={"words": found.group()},
            )  # fmt: skip


def _clock_times(copy: ReadingCopy, sentence: tuple[int, int]) -> Iterator[Statement]:
    for found in _CLOCK.finditer(copy.plain, *sentence):
        time = _time(copy.plain, sentence, found)
        event = _clock_event(copy.plain, sentence, found)
        if not time or not event:
            continue
        weekday = found["before"] or found["after"]
        yield said(
            copy, _READER, sentence, matter_of(copy), "clock-time", time,
            of={"event": event, "place": str(found.start())},
            context={"weekday": weekday_name(weekday_number(weekday))} if weekday else {},
        )  # fmt: skip


def _time(plain: str, sentence: tuple[int, int], found: re.Match[str]) -> str:
    if found["bare"]:
        return (
            time_of_day(f"{found['bare']}:00")
            if _STARTS.search(plain, max(sentence[0], found.start() - 90), found.start())
            else ""
        )
    if (
        found["exact"]
        and "." in found["exact"]
        and not _AT.search(plain, max(sentence[0], found.start("exact") - 12), found.start("exact"))
    ):
        return ""
    return time_of_day((found["exact"] or found["half"] or found["named"]).replace(".m", "m"))


def _clock_event(plain: str, sentence: tuple[int, int], found: re.Match[str]) -> str:
    """The event word nearest to the time in its sentence, those in front before those behind."""
    near = []
    first = max(sentence[0], found.start() - 2 * _FURTHEST)
    last = min(sentence[1], found.end() + 2 * _FURTHEST)
    for code, pattern in _CLOCK_WORDS:
        for word in pattern.finditer(plain, first, last):
            gap = found.start() - word.end() if word.end() <= found.start() else word.start() - found.end()
            if 0 <= gap <= _FURTHEST:
                near.append((gap, code))
    return min(near)[1] if near else ""
