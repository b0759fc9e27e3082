"""What a message is, decided by its firmest cue, with the sentence that decided.

Precision first: a message without a cue is UNCLEAR and goes to a person. An automatic message is never
taken for an answer, and an acknowledgement never for more than that. Answers to the questions of our own
letter weigh more than any words about answering.
"""

import re
from dataclasses import dataclass

from alongside.reading.correspondence.answers.asked import Cell, CellKind
from alongside.reading.correspondence.cues import PART
from alongside.reading.correspondence.hits import Hit, Reading
from alongside.reading.correspondence.letter import Kind, Letter
from alongside.reading.correspondence.sections import SectionNamed

VERSION = 2
_AUTOMATIC = (Kind.BOUNCE, Kind.OUT_OF_OFFICE, Kind.TICKET)
_FIRST = (
    Kind.RECALL, Kind.BOUNCE, Kind.OUT_OF_OFFICE, Kind.NAMES_DEMANDED, Kind.REVIEW_OUTCOME,
)  # fmt: skip
_ASKED_BACK = (Kind.CLARIFICATION, Kind.FEE, Kind.EXTENSION, Kind.TRANSFERRED)
_REFERENCE = re.compile(
    r"\b(?:our |your |foi |request |case |ticket )?ref(?:erence)?(?:\s?(?:number|no\.?|id))?\s*+(?:is\b)?"
    r"\s*+[:#-]?\s*+"
    r"(?P<told>(?=[\w/.-]*\d)[A-Z0-9][\w/.-]{2,30}\w)|\b(?P<foi>FOI[A-Z]{0,2}[ /_-]?\d[\w/-]{1,25})",
    re.IGNORECASE,
)
_ANSWERING_SUBJECT = re.compile(
    r"(?<!holding )(?<!automatic )(?<!interim )\b(?:response|reply|decision|disclosure)\b", re.IGNORECASE
)
_ANSWERING_FILE = re.compile(r"response|reply|answer|decision|disclosure|final|annex|appendix", re.IGNORECASE)
_PROCEDURE = re.compile(
    r"\b(?:will|shall|aim|endeavour|working days|receipt|received|is being|reference|in touch"
    r"|process(?:ed|ing)|considered|deal(?:t|ing))\b",
    re.IGNORECASE,
)
_LITTLE = 120
"""A message of thanks with fewer characters of its own than this says nothing else."""
_IN_SIGNATURES = ("working pattern", "out of office")
"""What people write below their names as well: by itself it does not say that nobody is there."""
_ANSWERED = "a question answered"
_HOLDS = "holds it"
_PASSED_ON = "transferred"


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
        if hit and each.kind is not hit.kind and each.where == "text"
    )
    found = _REFERENCE.search(f"{letter.subject}\n{letter.text}")
    reference = (found["told"] or found["foi"]) if found else ""
    hit = hit or Hit(Kind.UNCLEAR, "", "", 0, 0)
    is_automatic = reading.is_automatic or hit.kind in _AUTOMATIC
    return Classified(
        hit.kind, hit.where, hit.start, hit.end, hit.cue, also, reading.sections, reference, is_automatic,
        reading.cells if hit.kind.may_answer and not is_automatic else None,
    )  # fmt: skip


def _header_hit(letter: Letter) -> Hit | None:
    """A delivery report tells itself by its header."""
    headers = letter.headers
    is_report = "report-type=delivery-status" in headers.get("content-type", "").replace('"', "").replace(
        " ", ""
    )
    if is_report or "x-failed-recipients" in headers:
        return Hit(Kind.BOUNCE, "delivery report", "header", 0, 0)
    return None


def _decided(reading: Reading) -> Hit | None:
    for kind in _FIRST:
        if (hit := reading.first(kind)) and _stands(reading, hit):
            return hit
    if reading.is_automatic:
        return reading.first(Kind.TICKET) or reading.first(Kind.ACKNOWLEDGEMENT)
    return _by_answers(reading) or _reply(reading) or _asked_back(reading) or _came_only(reading)


def _stands(reading: Reading, hit: Hit) -> bool:
    """Whether a first kind holds against what else the message says; a recall always does."""
    if hit.kind is Kind.RECALL:
        return True
    if reading.answered.given and not reading.is_automatic:
        return hit.kind is Kind.REVIEW_OUTCOME and (reading.letter.review_asked or hit.where == "subject")
    if hit.kind is Kind.OUT_OF_OFFICE:
        is_told = reading.is_automatic or hit.where == "subject"
        is_away = is_told or (hit.cue not in _IN_SIGNATURES and not _answers(reading))
        return is_away and not (hit.cue == "not read" and reading.first(Kind.ACKNOWLEDGEMENT))
    return True


def _by_answers(reading: Reading) -> Hit | None:
    """An answer, whole or in part, by what it says to the questions of our letter."""
    answered = reading.answered
    if not answered.has_any or (not answered.given and (_asked_back(reading) or _came_only(reading))):
        return _not_given(reading)
    refusal, not_held = reading.first(Kind.REFUSAL), reading.first(Kind.NOT_HELD)
    withheld = next((cell for cell in (*answered.not_given, *answered.given) if _is_withheld(cell)), None)
    if withheld is not None:
        return Hit(Kind.PARTIAL, _ANSWERED, "text", withheld.start, withheld.end)
    for other in (refusal, not_held):
        if other and (reading.sections if other is refusal else not answered.holds(other.start, other.end)):
            return Hit(Kind.PARTIAL, other.cue, other.where, other.start, other.end)
    return Hit(Kind.ANSWER, _ANSWERED, "text", answered.first.start, answered.first.end)


def _is_withheld(cell: Cell) -> bool:
    return bool(cell.section) or cell.kind in (CellKind.REFUSED, CellKind.NOT_HELD)


def _not_given(reading: Reading) -> Hit | None:
    """Every answer that was read is a refusal, or that nothing is held."""
    cells = reading.answered.not_given
    if cells and reading.answered.has_unread:
        return Hit(Kind.PARTIAL, _ANSWERED, "text", cells[0].start, cells[0].end)
    if len(cells) < len(reading.letter.asked) or not cells:
        return None
    refused = next((cell for cell in cells if cell.kind is CellKind.REFUSED), None)
    kind, cell = (Kind.REFUSAL, refused) if refused else (Kind.NOT_HELD, cells[0])
    return Hit(kind, _ANSWERED, "text", cell.start, cell.end)


def _asked_back(reading: Reading) -> Hit | None:
    return next((hit for kind in _ASKED_BACK if (hit := reading.first(kind))), None)


def _reply(reading: Reading) -> Hit | None:
    """An answer of some kind; a message that asks back is one only when it answers too."""
    refusal, not_held = reading.first(Kind.REFUSAL), reading.first(Kind.NOT_HELD)
    website, answer = reading.first(Kind.WEBSITE), _answers(reading)
    if _asked_back(reading) and not (answer or refusal or not_held):
        return None
    if reading.first(Kind.TRANSFERRED, _PASSED_ON) and not (answer or refusal):
        return None  # who passes it on says as well that it does not hold it
    # That it holds something and which ground may apply is what a letter says that asks for more time.
    says_only_that_it_holds = answer is None or answer.cue == _HOLDS
    if (longer := reading.first(Kind.EXTENSION)) and says_only_that_it_holds and not not_held:
        return longer
    if answer is None and _received(reading) and not (refusal or not_held or website):
        return None
    if answer and (refusal or not_held) and _is_partial(reading, answer, refusal, not_held):
        other = refusal or not_held
        assert other is not None
        return Hit(Kind.PARTIAL, other.cue, other.where, other.start, other.end)
    if refusal and _only_website(reading):
        return website or Hit(Kind.WEBSITE, refusal.cue, refusal.where, refusal.start, refusal.end)
    return refusal or not_held or (website if answer is None else None) or answer


def _answers(reading: Reading) -> Hit | None:
    """What speaks for an answer, unless it is only that an answer will come."""
    if hit := reading.first(Kind.ANSWER):
        return hit
    letter = reading.letter
    files = [name for name in letter.attachments if _ANSWERING_FILE.search(name)]
    if files and _ANSWERING_SUBJECT.search(letter.subject) and not reading.first(Kind.ACKNOWLEDGEMENT):
        return Hit(Kind.ANSWER, "a file of a response", "subject", 0, len(letter.subject))
    return None


def _is_partial(reading: Reading, answer: Hit, refusal: Hit | None, not_held: Hit | None) -> bool:
    """Whether some of it was answered: several answers, or words that set a part apart."""
    if answer.cue == "question and answer":
        return True
    other = refusal or not_held
    assert other is not None
    if answer.cue == _HOLDS:
        return False
    text = reading.letter.text
    return bool(PART.search(text, max(0, other.start - 200), other.end + 120))


def _only_website(reading: Reading) -> bool:
    numbers = {each.section.number for each in reading.sections}
    return bool(numbers) and numbers <= {"21", "25"}


def _received(reading: Reading) -> Hit | None:
    return reading.first(Kind.ACKNOWLEDGEMENT, "acknowledged", "on its way")


def _came_only(reading: Reading) -> Hit | None:
    """A ticket, or an acknowledgement; thanks alone only where little else is said, or what will be done."""
    firm = reading.first(Kind.TICKET) or _received(reading)
    thanks = reading.first(Kind.ACKNOWLEDGEMENT)
    if firm or thanks is None:
        return firm
    rest = [reading.letter.text[slice(*each)] for each in reading.words.sentences if each[0] != thanks.start]
    is_little = sum(map(len, rest)) < _LITTLE
    return thanks if is_little or any(map(_PROCEDURE.search, rest)) else None
