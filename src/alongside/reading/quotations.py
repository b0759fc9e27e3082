"""Speech in a text: quotations and reported claims, each with the role or body that speaks.

A private person's name is never given: "chairman of the group", "an NHS spokesperson", and
`UNNAMED` where the text has only a name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.body_names import looks_like_a_body
from alongside.reading.layout import Block

UNNAMED = "a person quoted"

_VERB = (
    r"(?:said|says|told|tells|added|adds|warned|claimed|claims|stated|states|stating|replied|wrote|explained"
    r"|argued|insisted|commented)"
)
_SAYS = re.compile(rf"\b{_VERB}\b")
_LONGEST_LEAD = 240
_LONGEST_BETWEEN = 80
_AFTER_VERB_FIRST = re.compile(rf",?\s*{_VERB}\s+(?P<speaker>[^.;\"]{{2,120}})")
_AFTER_SPEAKER_FIRST = re.compile(rf",?\s*(?P<speaker>[^.;:\"]{{1,120}}?),?\s+{_VERB}\b")
_CLAIM = re.compile(
    rf"(?P<speaker>[^.;:\"]{{2,120}}?),?\s+{_VERB}\s+(?:that\s+)?(?P<claim>(?!by\b|to\b|in\b|:)\w[^\"]{{8,}}?)"
    r"(?=,?\s+(?:but|although|however|whereas)\b|[.!?]?$)"
)
_ACCORDING = re.compile(
    r"according to (?P<speaker>[^.;:\",]{2,80}),\s+(?P<claim>[^\"]{8,}?)(?=[.!?]?$)", re.IGNORECASE
)
_ROLE = re.compile(
    r"\b(?:chair(?:man|woman|person)?|chief|director|ceo|minister|secretary|spokes(?:man|woman|person)|manager|lead|"
    r"head|officer|president|professor|editor|author|founder|mp|governor|member|nurse|doctor|worker|ambassador)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:he|she|they|it)$", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:an?|the|one|some|several|many)\s+", re.IGNORECASE)
_LONGEST_ROLE = 8
_FEWEST_WORDS = 3
_FEWEST_WORDS_ALONE = 8
_CARRIED = 3
"""A quotation this many blocks after a named speaker, in a paragraph of its own, is still theirs."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Words at `start` to `end`, and the role or body that says them."""

    start: int
    end: int
    speaker: str


@dataclass
class _Last:
    """Who spoke last, and in which block."""

    speaker: str = ""
    block: int = -100


def speech_in(plain: str, blocks: list[Block]) -> Iterator[Speech]:
    """Every attributed quotation and reported claim, in order of blocks."""
    last = _Last()
    for place, block in enumerate(blocks):
        words = plain[block.body : block.end]
        for start, end in _quotations(words):
            speaker = _attributed(words, start, end, last, place)
            if speaker and len(words[start:end].split()) >= _FEWEST_WORDS:
                yield Speech(block.body + start, block.body + end, speaker)
                last.block = place
        yield from _claims(words, block.body, last, place)


def role_of(speaker: str) -> str:
    """The role or body in the words that name a speaker; `UNNAMED` where there is only a person's name."""
    speaker = speaker.strip(" ,-")
    name, comma, rest = speaker.partition(",")
    if comma and _ROLE.search(rest) and not _ROLE.search(name):
        return rest.strip(" ,")
    if _ARTICLE.match(speaker) and len(speaker.split()) <= _LONGEST_ROLE and speaker.split()[-1].islower():
        return speaker
    return speaker if looks_like_a_body(speaker) else UNNAMED


def _quotations(words: str) -> Iterator[tuple[int, int]]:
    marks = [mark.start() for mark in re.finditer('"', words)]
    for opening, closing in zip(marks[::2], [*marks[1::2], len(words)], strict=False):
        yield opening + 1, closing


def _attributed(words: str, start: int, end: int, last: _Last, place: int) -> str:
    before = _speaker_before(words[max(0, start - 1 - _LONGEST_LEAD) : start - 1])
    if before:
        return _remember(before, last, place)
    after = re.split(r"[.!?](?:\s|$)", words[end + 1 : end + 200])[0]
    for pattern in (_AFTER_VERB_FIRST, _AFTER_SPEAKER_FIRST):
        found = pattern.match(after)
        if found:
            return _remember(found["speaker"].strip(), last, place)
    fills = (
        start <= 2
        and len(words) - end <= 3
        and not words[:start].strip(' "')
        and not words[end:].strip(' ".')
    )
    if not fills or len(words.split()) < _FEWEST_WORDS_ALONE:
        return ""
    return last.speaker if last.speaker and place - last.block <= _CARRIED else UNNAMED


def _speaker_before(lead: str) -> str:
    """The words before the last 'said' of the sentence that leads to a quotation; empty when it has none."""
    sentence = re.split(r"(?<=[.!?;\"])\s", lead)[-1]
    verbs = [verb for verb in _SAYS.finditer(sentence) if len(sentence) - verb.end() <= _LONGEST_BETWEEN]
    if not verbs or '"' in sentence[verbs[-1].end() :]:
        return ""
    speaker = re.split(r"[.;:\"]", sentence[: verbs[-1].start()])[-1].strip(" ,")
    return speaker if len(speaker) > 1 else ""


def _remember(speaker: str, last: _Last, place: int) -> str:
    speaker = re.split(r"\s+-\s+|,\s+(?:and|but|as|while)\s+", speaker)[-1]
    if _PRONOUN.search(speaker) and len(speaker.split()) == 1:
        speaker = last.speaker if place - last.block <= _CARRIED else UNNAMED
    else:
        speaker = role_of(speaker)
    last.speaker, last.block = speaker or UNNAMED, place
    return last.speaker


def _claims(words: str, offset: int, last: _Last, place: int) -> Iterator[Speech]:
    """'The trust claims it is the first ...': the claim, up to the end of the sentence or a contrast."""
    for sentence in re.finditer(r"[^.!?]+", words):
        found = _CLAIM.match(sentence.group().strip()) or _ACCORDING.match(sentence.group().strip())
        if not found:
            continue
        speaker = role_of(found["speaker"])
        if speaker == UNNAMED:
            continue
        last.speaker, last.block = speaker, place
        shift = offset + sentence.start() + len(sentence.group()) - len(sentence.group().lstrip())
        yield Speech(shift + found.start("claim"), shift + found.end("claim"), speaker)
