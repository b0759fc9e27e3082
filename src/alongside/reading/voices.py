"""Who speaks where: the document's own voice, a reply or request it prints, a quotation inside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.body_names import is_body_line, looks_like_a_body
from alongside.reading.document import SourceFacts
from alongside.reading.layout import Block
from alongside.reading.letters import Letter, letters_in
from alongside.reading.quotations import speech_in
from alongside.reading.requests import concerns_headed_in, items_raised_in, requests_in

REQUESTER = "the requester"
NOT_KNOWN = "not known"

_LETTER_KINDS = {"letter", "foi-response", "foi-request", "email"}
_LETTERHEAD = 12
"""A document that is a letter has its salutation within so many blocks."""
_ANSWERED = re.compile(
    r"(?P<who>[A-Z][\w'&., -]{2,80}?)\s+(?:has |have )?(?:now )?"
    r"(?:responded|replied|answered|wrote back|written back)\b"
)
_REPLYING = re.compile(
    r"\bthank you for your\b|\b(?:in (?:response|reply) to|further to|responding to) your\b", re.IGNORECASE
)
_UNSIGNED = re.compile(
    r"\b(?:response|reply|answer|replied|responded|wrote back)\b[^.]{0,40}:$", re.IGNORECASE
)
_SECOND_PERSON = re.compile(r"\byou(?:r|rs)?\b", re.IGNORECASE)
_MOST_UNSIGNED = 6
_CARRIED = 4
"""A reply without signature follows the letter it answers by so many blocks at most."""


@dataclass(frozen=True, slots=True)
class Voice:
    """From `start` to `end` `asserter` speaks. `manner`: own, reply, request, quotation.

    `reported_for` is whose claim is relayed there, when it is another's.
    """

    start: int
    end: int
    asserter: str
    manner: str = "own"
    reported_for: str = ""


def voices_in(plain: str, blocks: list[Block], source: SourceFacts) -> list[Voice]:
    """All voices of a text; the first covers the whole of it."""
    own = Voice(0, len(plain) + 1, source.publisher or NOT_KNOWN)
    voices = [own]
    letters = list(letters_in(plain, blocks))
    for letter in letters:
        voices.extend(_of_letter(plain, blocks, letter, source))
    voices.extend(_unsigned(plain, blocks, letters, list(voices)))
    if source.kind in _LETTER_KINDS - {"foi-request"}:
        voices.extend(_asked_in(plain, blocks, REQUESTER, letter=source.kind != "foi-response"))
    voices.extend(_quoted(plain, blocks, voices))
    return voices


def _of_letter(plain: str, blocks: list[Block], letter: Letter, source: SourceFacts) -> Iterator[Voice]:
    """The letter's voice and, in a reply, the requester's. None for the document itself: it has its own."""
    is_document = source.kind in _LETTER_KINDS and letter.first < _LETTERHEAD
    if is_document and source.publisher:
        return
    author = _author(letter, source)
    opening = plain[letter.start : letter.start + 600]
    is_reply = author != source.publisher and (
        letter.addressee == source.publisher
        or bool(_REPLYING.search(opening))
        or bool(_ANSWERED.search(letter.lead_in))
    )
    manner = "own" if is_document else "reply" if is_reply else "request"
    yield Voice(letter.start, letter.end, author, manner)
    if is_reply:
        within = [block for block in blocks if letter.start <= block.start and block.end <= letter.end]
        named = letter.addressee == source.publisher or looks_like_a_body(letter.addressee)
        yield from _asked_in(plain, within, letter.addressee if named else REQUESTER, letter=False)


def _author(letter: Letter, source: SourceFacts) -> str:
    """The body that signs, else the one that the words before the letter say has answered."""
    for line in letter.signature:
        if line == source.publisher or is_body_line(line):
            return line
    answered = _ANSWERED.search(letter.lead_in)
    return answered["who"].strip() if answered and looks_like_a_body(answered["who"].strip()) else NOT_KNOWN


def _asked_in(plain: str, blocks: list[Block], requester: str, *, letter: bool) -> Iterator[Voice]:
    spans = [
        *requests_in(plain, blocks),
        *concerns_headed_in(plain, blocks),
        *(items_raised_in(plain, blocks) if letter else ()),
    ]
    return (Voice(start, end, requester, "request") for start, end in sorted(set(spans)) if end > start)


def _unsigned(plain: str, blocks: list[Block], letters: list[Letter], voices: list[Voice]) -> Iterator[Voice]:
    """A reply printed without salutation behind 'we had a response:': the blocks that speak to 'you'.

    It is the reply of whoever the letter just before was written to.
    """
    for place, block in enumerate(blocks):
        if not _UNSIGNED.search(plain[block.body : block.end]):
            continue
        until = place + 1
        while until < min(place + 1 + _MOST_UNSIGNED, len(blocks)) and _speaks_to_you(plain, blocks[until]):
            until += 1
        if until == place + 1 or any(_is_within_reply(block, voice) for voice in voices):
            continue
        asked = [each.addressee for each in letters if place - _CARRIED <= each.last < place]
        author = asked[-1] if asked and asked[-1] else NOT_KNOWN
        yield Voice(blocks[place + 1].start, blocks[until - 1].end, author, "reply")


def _is_within_reply(block: Block, voice: Voice) -> bool:
    return voice.manner == "reply" and voice.start <= block.start < voice.end


def _speaks_to_you(plain: str, block: Block) -> bool:
    words = plain[block.body : block.end]
    return not block.marker and not words.endswith((":", "?")) and bool(_SECOND_PERSON.search(words))


def _quoted(plain: str, blocks: list[Block], voices: list[Voice]) -> Iterator[Voice]:
    """Quotations, each relayed by the voice around it; what is inside a request stays the requester's."""
    for speech in speech_in(plain, blocks):
        around = [voice for voice in voices if voice.start <= speech.start and speech.end <= voice.end]
        relaying = min(around, key=lambda voice: voice.end - voice.start)
        if relaying.manner != "request":
            yield Voice(speech.start, speech.end, relaying.asserter, "quotation", speech.speaker)
