"""What a message is, decided by its firmest cue, with the sentence that decided.

Precision first: a message without a cue is UNCLEAR and goes to a person. An automatic message is never
taken for an answer, and an acknowledgement never for more than that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from alongside.reading.correspondence.cues import AUTOMATIC_SUBJECT, CONDITION, PART, Cue, cues
from alongside.reading.correspondence.letter import Kind, Letter
from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.correspondence.sections import SectionNamed, sections_named

VERSION = 1
_AUTOMATIC_SECONDS = 90
_AUTOMATIC = (Kind.RECALL, Kind.BOUNCE, Kind.OUT_OF_OFFICE, Kind.TICKET, Kind.ACKNOWLEDGEMENT)
_FIRST = (
    Kind.RECALL, Kind.BOUNCE, Kind.OUT_OF_OFFICE, Kind.NAMES_DEMANDED, Kind.REVIEW_OUTCOME,
)  # fmt: skip
_ASKED_BACK = (Kind.CLARIFICATION, Kind.FEE, Kind.EXTENSION, Kind.TRANSFERRED)
_REFERENCE = re.compile(
    r"\b(?:our |your |foi |request |case |ticket )?ref(?:erence)?(?:\s?(?:number|no\.?|id))?\s*(?:is\b)?"
    r"\s*[:#-]?\s*"
    r"(?P<told>(?=[\w/.-]*\d)[A-Z0-9][\w/.-]{2,30}\w)|\b(?P<foi>FOI[A-Z]{0,2}[ /_-]?\d[\w/-]{1,25})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Classified:
    """What a message is. `where` is text, subject or header; `start` and `end` are the sentence there.

    `cue` names what decided. `also` has other kinds that its words speak for, each with its sentence.
    `sections` are the grounds it relies on; `reference` the body's own number for the request.
    """

    kind: Kind
    where: str = ""
    start: int = 0
    end: int = 0
    cue: str = ""
    also: tuple[tuple[Kind, int, int], ...] = ()
    sections: tuple[SectionNamed, ...] = ()
    reference: str = ""
    is_automatic: bool = False

    def quote(self, letter: Letter) -> str:
        """The words that decided."""
        source = {"text": letter.text, "subject": letter.subject}.get(self.where, "")
        return source[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Hit:
    kind: Kind
    cue: str
    where: str
    start: int
    end: int


@dataclass(frozen=True)
class _Reading:
    letter: Letter
    regime: str

    @cached_property
    def words(self) -> OwnWords:
        return OwnWords(self.letter.text)

    @cached_property
    def hits(self) -> list[_Hit]:
        """The first sentence for each cue, in the order of the cues."""
        return [hit for cue in cues() for hit in self._hits_of(cue)]

    @cached_property
    def sections(self) -> tuple[SectionNamed, ...]:
        return tuple(sections_named(self.words, self.regime))

    @cached_property
    def is_automatic(self) -> bool:
        headers, letter = self.letter.headers, self.letter
        told = headers.get("auto-submitted", "no").lower() not in ("", "no")
        told = told or any(
            name in headers for name in ("x-autoreply", "x-autorespond", "x-auto-response-suppress-reply")
        )
        told = told or headers.get("precedence", "").lower() in ("auto_reply", "bulk", "junk")
        soon = letter.seconds_after is not None and 0 <= letter.seconds_after <= _AUTOMATIC_SECONDS
        return told or soon or bool(AUTOMATIC_SUBJECT.match(letter.subject))

    def first(self, kind: Kind) -> _Hit | None:
        """The first sentence that speaks for a kind; of refusals also those that rely on a section."""
        found = [hit for hit in self.hits if hit.kind is kind]
        grounds = [each for each in self.sections if each.section.number != "1(3)"]
        if kind is Kind.REFUSAL and grounds:
            named = grounds[0]
            return _Hit(kind, named.section.words, "text", *named.sentence)
        return found[0] if found else None

    def _hits_of(self, cue: Cue) -> Iterator[_Hit]:
        if cue.where in ("subject", "both") and cue.words.search(self.letter.subject):
            yield _Hit(cue.kind, cue.name, "subject", 0, len(self.letter.subject))
            return
        if cue.where == "subject":
            return
        text = self.letter.text
        for start, end in self.words.spans:
            for found in cue.words.finditer(text, start, end):
                sentence = self.words.sentence_at(found.start())
                if cue.unless and cue.unless.search(text, *sentence):
                    continue
                if not cue.after_if and CONDITION.search(text, sentence[0], found.start()):
                    continue
                yield _Hit(cue.kind, cue.name, "text", sentence[0], max(sentence[1], found.end()))
                return


def classify(letter: Letter, regime: str = "foia") -> Classified:
    """What a message about a request is. Nothing is thrown away: `also` keeps what else it speaks for."""
    reading = _Reading(letter, regime)
    hit = _header_hit(letter) or _decided(reading)
    also = tuple(
        (each.kind, each.start, each.end)
        for each in reading.hits
        if hit and each.kind is not hit.kind and each.where == "text"
    )
    found = _REFERENCE.search(f"{letter.subject}\n{letter.text}")
    reference = (found["told"] or found["foi"]) if found else ""
    if hit is None:
        return Classified(
            Kind.UNCLEAR, also=also, sections=reading.sections, reference=reference,
            is_automatic=reading.is_automatic,
        )  # fmt: skip
    return Classified(
        hit.kind, hit.where, hit.start, hit.end, hit.cue, also, reading.sections, reference,
        reading.is_automatic or hit.kind in _AUTOMATIC[1:4],
    )  # fmt: skip


def _header_hit(letter: Letter) -> _Hit | None:
    """A delivery report tells itself by its header."""
    headers = letter.headers
    is_report = "report-type=delivery-status" in headers.get("content-type", "").replace('"', "").replace(
        " ", ""
    )
    if is_report or "x-failed-recipients" in headers:
        return _Hit(Kind.BOUNCE, "delivery report", "header", 0, 0)
    return None


def _decided(reading: _Reading) -> _Hit | None:
    for kind in _FIRST:
        if (hit := reading.first(kind)) and (kind is not Kind.OUT_OF_OFFICE or _is_away(reading, hit)):
            return hit
    if reading.is_automatic:
        return reading.first(Kind.TICKET) or reading.first(Kind.ACKNOWLEDGEMENT)
    return _reply(reading) or _asked_back(reading) or _came_only(reading)


def _is_away(reading: _Reading, hit: _Hit) -> bool:
    """Whether a person is away, rather than a signature that names working days below a real answer."""
    return reading.is_automatic or hit.where == "subject" or not _answers(reading)


def _asked_back(reading: _Reading) -> _Hit | None:
    return next((hit for kind in _ASKED_BACK if (hit := reading.first(kind))), None)


def _reply(reading: _Reading) -> _Hit | None:
    """An answer of some kind; a message that asks back is one only when it answers too."""
    refusal, not_held = reading.first(Kind.REFUSAL), reading.first(Kind.NOT_HELD)
    website, answer = reading.first(Kind.WEBSITE), _answers(reading)
    if _asked_back(reading) and not (answer or refusal or not_held):
        return None
    if (longer := reading.first(Kind.EXTENSION)) and not answer and not not_held:
        return longer
    if answer is None and reading.first(Kind.ACKNOWLEDGEMENT) and not (refusal or not_held or website):
        return None
    if answer and (refusal or not_held) and _is_partial(reading, answer, refusal, not_held):
        other = refusal or not_held
        assert other is not None
        return _Hit(Kind.PARTIAL, other.cue, other.where, other.start, other.end)
    if refusal and _only_website(reading):
        return website or _Hit(Kind.WEBSITE, refusal.cue, refusal.where, refusal.start, refusal.end)
    return refusal or not_held or (website if answer is None else None) or answer


def _answers(reading: _Reading) -> _Hit | None:
    """What speaks for an answer, unless it is only that an answer will come."""
    return reading.first(Kind.ANSWER)


def _is_partial(reading: _Reading, answer: _Hit, refusal: _Hit | None, not_held: _Hit | None) -> bool:
    """Whether some of it was answered: several answers, or words that set a part apart."""
    if answer.cue == "question and answer":
        return True
    other = refusal or not_held
    assert other is not None
    text = reading.letter.text
    return bool(PART.search(text, max(0, other.start - 200), other.end + 120))


def _only_website(reading: _Reading) -> bool:
    numbers = {each.section.number for each in reading.sections}
    return bool(numbers) and numbers <= {"21", "25"}


def _came_only(reading: _Reading) -> _Hit | None:
    return reading.first(Kind.TICKET) or reading.first(Kind.ACKNOWLEDGEMENT)
