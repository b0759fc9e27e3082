"""What a message is, decided by its firmest cue, with the sentence that decided.

Precision first: a message without a cue is UNCLEAR and goes to a person. An automatic message is never
taken for an answer, and an acknowledgement never for more than that. Answers to the questions of our own
letter weigh more than any words about answering.
"""

import re
from dataclasses import dataclass

from alongside.reading.correspondence.answers.asked import Cell
from alongside.reading.correspondence.cues import AUTOMATIC_SUBJECT
from alongside.reading.correspondence.hits import Hit, Reading
from alongside.reading.correspondence.letter import Kind, Letter
from alongside.reading.correspondence.replies import answers, asked_back, received, reply
from alongside.reading.correspondence.sections import SectionNamed

VERSION = 3
_AUTOMATIC = (Kind.BOUNCE, Kind.OUT_OF_OFFICE, Kind.TICKET)
_FIRST = (
    Kind.RECALL, Kind.BOUNCE, Kind.OUT_OF_OFFICE, Kind.NAMES_DEMANDED, Kind.REVIEW_OUTCOME,
)  # fmt: skip
_REFERENCE = re.compile(
    r"\b(?:our |your |foi |request |case |ticket )?ref(?:erence)?(?:\s?(?:number|no\.?|id))?\s*+(?:is\b)?"
    r"\s*+[:#-]?\s*+"
    r"(?P<told>(?=[\w/.-]*\d)[A-Z0-9][\w/.-]{2,30}\w)|\b(?P<foi>FOI[A-Z]{0,2}[ /_-]?\d[\w/-]{1,25})",
    re.IGNORECASE,
)
_PROCEDURE = re.compile(
    r"\b(?:will|shall|aim|endeavour|working days|receipt|received|is being|reference|in touch"
    r"|process(?:ed|ing)|considered|deal(?:t|ing))\b",
    re.IGNORECASE,
)
_LITTLE = 120
"""A message of thanks with fewer characters of its own than this says nothing else."""
_IN_SIGNATURES = ("working pattern", "out of office", "closed")
"""What people write below their names as well: by itself it does not say that nobody is there."""
_LEFT_TO_RECEIPTS = ("closed", "one who is away")
_AWAY = ("out of office", "on leave", "working pattern", "closed", "not read")
_DELIVERED = re.compile(r"^\W*action:\s*(?:delivered|relayed|expanded)\b", re.IGNORECASE | re.MULTILINE)
_NAME_TAKEN = re.compile(
    r"\bcontent to (?:take|accept)\b|\b(?:have|has) (?:accepted|not asked)\b"
    r"|\b(?:are|have|has) (?:treat(?:ed|ing)|tak(?:en|ing)) (?:yours?|it|this|your name) as (?:valid"
    r"|genuine|real)\b",
    re.IGNORECASE,
)
_NOT_DELIVERED = re.compile(r"^\W*action:\s*(?:failed|delayed)\b", re.IGNORECASE | re.MULTILINE)
_SENT_BY_A_SERVER = re.compile(
    r"\b(?:mailer-daemon|postmaster|mail delivery (?:sub)?system)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Classified:
    """What a message is. `where` is text, subject or header; `start` and `end` are the sentence there.

    `cue` names what decided. `also` has other kinds that its words speak for, each with its sentence.
    `sections` are the grounds it relies on; `reference` the body's own number for the request; `cells` what
    it says to each question of our letter, None where it is nothing that answers.
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
    cells: tuple[Cell, ...] | None = None

    def quote(self, letter: Letter) -> str:
        """The words that decided."""
        source = {"text": letter.text, "subject": letter.subject}.get(self.where, "")
        return source[self.start : self.end]


def classify(letter: Letter, regime: str = "foia") -> Classified:
    """What a message about a request is. Nothing is thrown away: `also` keeps what else it speaks for."""
    reading = Reading(letter, regime)
    hit = _header_hit(letter) or _decided(reading)
    also = tuple(
        (each.kind, each.start, each.end)
        for each in reading.hits
        if hit and each.kind is not hit.kind and each.where == "text" and not each.is_weak
    )
    found = _REFERENCE.search(f"{letter.subject}\n{letter.text}")
    reference = (found["told"] or found["foi"]) if found else ""
    hit = hit or Hit(Kind.UNCLEAR, "", "", 0, 0)
    is_automatic = reading.is_automatic or hit.kind in _AUTOMATIC
    sections = reading.sections
    if hit.kind in (Kind.NOT_HELD, Kind.EXTENSION):
        sections = reading.exceptions_not_held if hit.kind is Kind.NOT_HELD else reading.grounds
    return Classified(
        hit.kind, hit.where, hit.start, hit.end, hit.cue, also, sections, reference, is_automatic,
        reading.cells if hit.kind.may_answer and not is_automatic else None,
    )  # fmt: skip


def _header_hit(letter: Letter) -> Hit | None:
    """A delivery report tells itself by its header."""
    headers = letter.headers
    is_report = "report-type=delivery-status" in headers.get("content-type", "").replace('"', "").replace(
        " ", ""
    )
    from_server = bool(_SENT_BY_A_SERVER.search(headers.get("from", "")))
    if (is_report or from_server or "x-failed-recipients" in headers) and not _was_delivered(letter):
        return Hit(Kind.BOUNCE, "delivery report", "header", 0, 0)
    return None


def _was_delivered(letter: Letter) -> bool:
    """Whether a report says that a message arrived, and of no place that it did not."""
    return bool(_DELIVERED.search(letter.text)) and not _NOT_DELIVERED.search(letter.text)


def _decided(reading: Reading) -> Hit | None:
    for kind in _FIRST:
        if (hit := reading.first(kind, *_firm(reading, kind))) and _stands(reading, hit):
            return hit
    if reading.is_automatic:
        return reading.first(Kind.TICKET) or reading.first(Kind.ACKNOWLEDGEMENT)
    return reply(reading) or asked_back(reading) or _came_only(reading)


def _firm(reading: Reading, kind: Kind) -> tuple[str, ...]:
    """The cues that tell a kind here: words of deciding again only where a review was asked for, one that
    only says "I am" only under an automatic subject.
    """
    if kind is Kind.REVIEW_OUTCOME and not reading.letter.review_asked:
        return ("outcome of the review",)
    if kind is Kind.OUT_OF_OFFICE and not AUTOMATIC_SUBJECT.match(reading.letter.subject):
        return _AWAY
    return ()


def _stands(reading: Reading, hit: Hit) -> bool:
    """Whether a first kind holds against what else the message says; a recall always does."""
    if hit.kind is Kind.RECALL:
        return True
    if hit.kind is Kind.BOUNCE and _was_delivered(reading.letter):
        return False
    if hit.kind is Kind.NAMES_DEMANDED and _NAME_TAKEN.search(reading.letter.text):
        return False
    if hit.cue == "closed" and not reading.is_automatic:
        return False
    if reading.answered.given and not reading.is_automatic:
        return hit.kind is Kind.REVIEW_OUTCOME and (reading.letter.review_asked or hit.where == "subject")
    if hit.kind is Kind.OUT_OF_OFFICE:
        is_told = reading.is_automatic or hit.where == "subject"
        is_away = is_told or (hit.cue not in _IN_SIGNATURES and not answers(reading))
        if hit.cue == "not read":
            return is_away and not reading.first(Kind.ACKNOWLEDGEMENT)
        return is_away and not (hit.cue in _LEFT_TO_RECEIPTS and received(reading))
    return True


def _came_only(reading: Reading) -> Hit | None:
    """A ticket, or an acknowledgement; thanks alone only where little else is said, or what will be done."""
    if reading.first(Kind.UNCLEAR):
        return None
    firm = reading.first(Kind.TICKET) or received(reading)
    thanks = reading.first(Kind.ACKNOWLEDGEMENT)
    if firm or thanks is None:
        return firm
    rest = [reading.letter.text[slice(*each)] for each in reading.words.sentences if each[0] != thanks.start]
    is_little = sum(map(len, rest)) < _LITTLE
    return thanks if is_little or any(map(_PROCEDURE.search, rest)) else None
