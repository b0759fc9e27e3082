"""Dates by which something is due: closing dates, last days to ask or send, and when an answer is due."""

from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import DateMention, words_round
from alongside.reading.phrases import phrase
from alongside.reading.saying import matter_of, said
from alongside.terms.statement import Statement

NAME = "deadlines"
VERSION = 1
KINDS: tuple[str, ...] = ()

_ANSWER_DUE = phrase(
    r"\bdue (?:to be (?:answered|responded to|replied to)|for (?:an? )?(?:answer|reply|response))"
    r"(?: by| on| before)?\s*$"
    r"|\b(?:answer|reply|response|respond(?:ed)?|replied|answered)\b[^.;]{0,60}?"
    r"\b(?:by|no later than|not later than|on or before|due(?: on| by)?|before|by the end of)\s*$"
    r"|\bthe law gives (?:it|us|them|you)(?: until)?\s*$"
    r"|\b(?:twentieth|20th|last) working day\b[^.;]{0,40}\b(?:is|was|on|of)\s*$"
    r"|\b(?:have|has|had|given) until\s*$|\bshould have (?:heard|had (?:it|one|an? \w+))\b[^.;]{0,30}\bby\s*$"
    r"|\bhave (?:it|an answer|a reply|a response|reached us)\b[^.;]{0,30}\b(?:by|before|no later than"
    r"|by the end of)\s*$"
    r"|\b(?:clock|time) (?:ran|runs|will run) out(?: on)?\s*$|\brequest (?:fell|falls|is|was) due(?: on)?\s*$"
    r"|\bdue date\b[^.;]{0,30}$|\bhear from (?:us|them|the trust)\b[^.;]{0,30}\bby\s*$"
    r"|\b(?:time limit|working days|statutory (?:deadline|limit))\b[^.;]{0,40}"
    r"\b(?:ends?|ended|expires?|expired|ran out|runs out|is|was|of)(?: on)?\s*$"
)
_ANSWER_PROMISED = phrase(
    r"\b(?:our|their|its|the) (?:full |formal )?(?:answer|reply|response) (?:is|was|falls|fell"
    r"|becomes?)?(?: then| now)? ?due"
    r"(?: by| on| before)?\s*$"
    r"|\blast day for (?:an?|the|its|their|our) (?:\w+ )?(?:answer|reply|response)\b[^.;]{0,20}\b(?:is"
    r"|was)\s*$"
    r"|\btime for compliance\b[^.;]{0,20}\b(?:on|is|was)\s*$|"
    r"\b(?:should|would|will|must) have (?:an answer|a reply|a response|our answer|our reply|our response)"
    r" (?:by|before|no later than)(?: the end of)?\s*$"
)
_UNDER_THE_ACT = phrase(r"\b(?:FOIA?|freedom of information|information act|internal review)\b")
_ASKS_YOU = phrase(
    r"^\W*(?:please )?(?:reply|respond|answer)\b|\bplease\b|\byou (?:must|should|can|may|need to|have to)\b"
)
_REQUEST = phrase(
    r"\b(?:request|FOIA?|freedom of information|statutory|working days?|by law|the law|the act)\b"
)
_CLOSING = phrase(
    r"\b(?:closing date|deadline|close date|closing|closes"
    r"|(?:applications?|bids|entries|nominations?|submissions?|vacanc(?:y|ies)|survey|consultation"
    r"|register|booking)"
    r" (?:will )?close|last (?:date|day)"
    r"|cut-?off)\b[^.;]{0,70}$"
)
_CLOSING_AFTER = phrase(r"\s*(?:is|was|as)\s+(?:the|our)\s+(?:closing date|deadline|cut-?off)\b")
_DUE = phrase(
    r"\b(?:appl(?:y|ications?)|submi(?:t|tted|ssions?)|return(?:ed)?|send|sent|register|completed?|respond|"
    r"reply|requested?|book|nominat\w+|comments?|reach(?: us)?|arrive|received|let us know|vote"
    r"|(?:must|should|had to|has to|have to|need to|needs to) be in|let us have|take part|have your say"
    r"|write to (?:[\w']+ ){0,3}?[\w']+|complain)\b"
    r"[^.;]{0,80}?"
    r"\b(?:by|no later than|not later than|on or before|before)\s*$"
    r"|\baction\b:?[^.;]{2,120}\bby\s*$"
    r"|\b(?:survey|consultation|nominations?|applications?|bids|booking|vacancy"
    r"|call)\b[^.;]{0,30}\bopen until\s*$"
)
_UNTIL = phrase(r"\b(?:have|has|had|(?:was|were|are|is) (?:given|allowed)) until\s*$")
_TO_DO = phrase(
    r"[^.;]{0,12}? to (?:apply|comment|respond|reply|bid|submit|send|book|register|object|vote|return"
    r"|decide)\b"
)
_HOUR = phrase(
    r"(?P<by>\b(?:by|before|until|no later than|at)) (?:noon|midday|midnight|the end of"
    r"|[\d:.]+ ?(?:[ap]\.?m\.?)?|5 o'clock)"
    r"(?: on| of)?(?: the)?\s*$"
)
"""'By noon on': the hour stands between the word and the day."""
_WHAT = (
    ("applications", r"appl(?:y|ications?)|vacanc|post\b|role\b|job"),
    ("internal-review", r"(?:internal|for a) review"),
    ("questions", r"questions?"),
    ("bids", r"\bbids?\b|expressions? of interest"),
    ("nominations", r"nominat"),
    ("registration", r"regist|book"),
    ("reply", r"reply|respon"),
    ("action", r"\baction\b"),
    ("submissions", r"submi|return|send|comment|complete"),
)
_WHAT_WORDS = tuple((code, phrase(words)) for code, words in _WHAT)
_OF_REQUESTS = ("foi-request", "foi-response")
_READER = (NAME, VERSION)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """Every stated deadline and every stated day on which an answer is due."""
    for sentence in copy.sentences:
        for mention in copy.dates_in(*sentence):
            role = role_of(copy, sentence, mention)
            if role == "reply-due":
                of = {"event": "request"}
                yield said(copy, _READER, sentence, matter_of(copy), "reply-due", mention.when, of=of)
            elif role:
                yield said(
                    copy, _READER, sentence, matter_of(copy), "deadline", mention.when,
                    of={"event": role}, context={"time": mention.time} if mention.time else {},
                )  # fmt: skip


def role_of(copy: ReadingCopy, sentence: tuple[int, int], mention: DateMention) -> str:
    """'reply-due', or what the date is the deadline for; empty when it is no deadline."""
    plain = copy.plain
    first, last = words_round(sentence, mention)
    before = plain[first : mention.start]
    words = before + (f" {mention.word} " if mention.word in ("by", "before", "until") else "")
    words = _HOUR.sub(r"\g<by> ", words)
    whole = plain[first:last]
    if _ANSWER_PROMISED.search(words):
        return "reply-due"
    if _ANSWER_DUE.search(words) and (_REQUEST.search(whole) or _is_of_requests(copy, words)):
        return "reply-due"
    if _UNTIL.search(words) and _TO_DO.match(plain, mention.end, last):
        return _what(whole)
    if _CLOSING.search(words) or _CLOSING_AFTER.match(plain, mention.end):
        return _what(whole)
    due = _DUE.search(words)
    return _what(due.group()) if due else ""


def _is_of_requests(copy: ReadingCopy, words: str) -> bool:
    """Whether the answer can only be one to a request: in such a document, unless 'you' are to reply."""
    return copy.source.kind in _OF_REQUESTS or (
        copy.once(_speaks_of_requests) and not _ASKS_YOU.search(words)
    )


def _speaks_of_requests(copy: ReadingCopy) -> bool:
    return bool(_UNDER_THE_ACT.search(copy.plain))


def _what(words: str) -> str:
    return next((code for code, pattern in _WHAT_WORDS if pattern.search(words)), "submissions")
