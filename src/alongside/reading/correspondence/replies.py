"""Which kind of reply a message is: an answer, a part of one, a refusal, nothing held, a page elsewhere.

Answers to the questions of our letter come first. A refusal without a ground counts for least: who asks
back, asks for time or holds nothing says as well that an answer cannot be given.
"""

import re

from alongside.reading.correspondence.answers.asked import Cell, CellKind
from alongside.reading.correspondence.cues import PART
from alongside.reading.correspondence.hits import Hit, Reading
from alongside.reading.correspondence.letter import Kind
from alongside.reading.correspondence.spoken import spoken_to, stems_of

_ASKED_BACK = (Kind.CLARIFICATION, Kind.FEE, Kind.EXTENSION, Kind.TRANSFERRED)
_ANSWERING_SUBJECT = re.compile(
    r"(?<!holding )(?<!automatic )(?<!interim )\b(?:response|reply|decision|disclosure)\b", re.IGNORECASE
)
_ANSWERING_FILE = re.compile(r"response|reply|answer|decision|disclosure|final|annex|appendix", re.IGNORECASE)
_WEBSITE_GROUNDS = {"21", "25", "6(1)(b)"}
_FIRM = ("refused", "all of it")
_ANSWERED = "a question answered"
_HOLDS = "holds it"
_PASSED_ON = "transferred"
_WHEN = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2}"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b|\b(?:mon|tues|wednes|thurs"
    r"|fri)day\b"
    r"|\b(?:weeks?|days?|months?|fortnight|tomorrow)\b|\bpublic interest\b",
    re.IGNORECASE,
)
"""Without a time or its one reason in law, to be late puts off nothing."""
_DELAY = re.compile(r"\bdelay", re.IGNORECASE)
_POINT = re.compile(
    r"^[ \t]*+(?:[•·*–—|-][ \t]|\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.):]|(?:q(?:uestion)?|part|point|answer"
    r"|response)\s?\d)",
    re.IGNORECASE | re.MULTILINE,
)
"""What opens a point of a list."""
_NEAR = 30
"""How far into a point its answer begins; a reason that is numbered has figures too."""
_LABELLED = re.compile(r"^[ \t]*+(?P<label>[A-Z][^:?\n]{2,60}):[ \t]", re.MULTILINE)
_VALUE = re.compile(r"£ ?\d[\d,.]*\d|\b\d[\d,.]*\d\b|\b\d\b|\byes\b|\bno\b(?! (?:information|data|record))")
_NO_VALUE = re.compile(
    r"\b(?:not|refus|withh|exempt|section|s\.|regulation|as above|act|neither)", re.IGNORECASE
)


def reply(reading: Reading) -> Hit | None:
    """The kind of a reply with the sentence that decides; None where it is none."""
    if _refuses_all(reading):
        return reading.first(Kind.REFUSAL)
    return _by_answers(reading) or _by_words(reading) or _by_statements(reading)


def asked_back(reading: Reading) -> Hit | None:
    """A question back, a fee, more time or another body, whichever is found first."""
    found = (hit for kind in _ASKED_BACK if (hit := reading.first(kind)))
    return next((hit for hit in found if _is_told_when(reading, hit)), None)


def _is_told_when(reading: Reading, hit: Hit) -> bool:
    """Whether words of being late name a time nearby; others, and the word delay itself, need none."""
    if hit.cue != "delay" or hit.where != "text":
        return True
    if _DELAY.search(reading.letter.text, hit.start, hit.end):
        return True
    sentences = reading.words.after(reading.words.sentence_at(hit.start), 2)
    return bool(sentences) and bool(_WHEN.search(reading.letter.text, hit.start, sentences[-1][1]))


def received(reading: Reading) -> Hit | None:
    """That the request came, or where it stands."""
    return reading.first(Kind.ACKNOWLEDGEMENT, "acknowledged", "on its way", "where it stands")


def answers(reading: Reading) -> Hit | None:
    """What speaks for an answer, unless it is only that an answer will come."""
    if hit := reading.first(Kind.ANSWER):
        return hit
    letter = reading.letter
    files = [name for name in letter.attachments if _ANSWERING_FILE.search(name)]
    if files and _ANSWERING_SUBJECT.search(letter.subject) and not reading.first(Kind.ACKNOWLEDGEMENT):
        return Hit(Kind.ANSWER, "a file of a response", "subject", 0, len(letter.subject))
    return None


def _refuses_all(reading: Reading) -> bool:
    """Whether it says that all of the request is refused, and answers no question."""
    is_all = reading.first(Kind.REFUSAL, "all of it") is not None
    return is_all and not reading.answered.given and not _only_website(reading)


def _by_answers(reading: Reading) -> Hit | None:
    """An answer, whole or in part, by what it says to the questions of our letter."""
    answered = reading.answered
    if not answered.has_any or (not answered.given and (asked_back(reading) or received(reading))):
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
    if cells and reading.answered.has_unread and (_answers_too(reading) or _nothing_refused(cells)):
        return Hit(Kind.PARTIAL, _ANSWERED, "text", cells[0].start, cells[0].end)
    if len(cells) < len(reading.letter.asked) or not cells:
        return None
    refused = next((cell for cell in cells if cell.kind is CellKind.REFUSED), None)
    if refused and _only_website(reading):
        return reading.first(Kind.WEBSITE) or Hit(Kind.WEBSITE, _ANSWERED, "text", refused.start, refused.end)
    if not refused and (told := reading.first(Kind.NOT_HELD)):
        return told
    kind, cell = (Kind.REFUSAL, refused) if refused else (Kind.NOT_HELD, cells[0])
    return Hit(kind, _ANSWERED, "text", cell.start, cell.end)


def _nothing_refused(cells: tuple[Cell, ...]) -> bool:
    return all(cell.kind is CellKind.NOT_HELD for cell in cells)


def _answers_too(reading: Reading) -> bool:
    """Whether what could not be read beside a refusal looks like answers, and not like its reasons."""
    return bool(answers(reading) or spoken_to(reading) or _other_points_answer(reading))


def _by_words(reading: Reading) -> Hit | None:
    """An answer of some kind; a message that asks back is one only when it answers too."""
    not_held, website, answer = reading.first(Kind.NOT_HELD), reading.first(Kind.WEBSITE), answers(reading)
    refusal = _refusal(reading)
    if asked_back(reading) and not (answer or refusal or not_held):
        return None
    if reading.first(Kind.TRANSFERRED, _PASSED_ON) and not (answer or refusal):
        return None  # who passes it on says as well that it does not hold it
    # That it holds something and which ground may apply is what a letter says that asks for more time.
    says_only_that_it_holds = answer is None or answer.cue == _HOLDS
    back = asked_back(reading)
    if back and back.kind is Kind.EXTENSION and says_only_that_it_holds and not not_held:
        return back
    if back and back.kind is Kind.FEE and answer is None and _only_costs(reading):
        return back
    if answer is None and received(reading) and not (refusal or not_held or website):
        return None
    other = refusal or not_held
    is_website = refusal is not None and _only_website(reading)
    if other and not (is_website and answer is None) and _is_partial(reading, answer, other):
        return Hit(Kind.PARTIAL, other.cue, other.where, other.start, other.end)
    if refusal and is_website:
        return website or Hit(Kind.WEBSITE, refusal.cue, refusal.where, refusal.start, refusal.end)
    if says_only_that_it_holds:
        answer = None
    return refusal or not_held or (website if answer is None else None) or answer


def _refusal(reading: Reading) -> Hit | None:
    """A refusal; one without a ground only where nothing is asked back and nothing is said to be missing.

    What is left out without a ground, as names of a survey are, may not have been asked for.
    """
    hit = reading.first(Kind.REFUSAL)
    if hit is None or reading.sections or hit.cue in _FIRM:
        return hit
    is_empty = hit.cue == "parts taken out" or asked_back(reading) or reading.first(Kind.NOT_HELD)
    return None if is_empty else hit


def _is_partial(reading: Reading, answer: Hit | None, other: Hit) -> bool:
    """Whether some of it was answered: something blacked out, several answers, or a part set apart."""
    if _is_blacked_out(reading) or reading.first(Kind.PARTIAL):
        return True
    if any(not _is_same(each, other) for each in spoken_to(reading)) or _other_points_answer(reading):
        return True
    if answer is None or answer.cue == _HOLDS:
        return False
    if answer.cue == "question and answer" or _is_one_point(reading, other):
        return True
    return bool(PART.search(reading.letter.text, max(0, other.start - 200), other.end + 120))


def _is_blacked_out(reading: Reading) -> bool:
    """Whether parts were taken out of what is given; nothing else is refused."""
    hit = reading.first(Kind.REFUSAL, "parts blacked out", "parts taken out")
    refused = reading.first(Kind.REFUSAL, *_FIRM)
    return hit is not None and (refused is None or _is_same(refused, hit))


def _is_one_point(reading: Reading, hit: Hit) -> bool:
    """Whether a sentence stands in one point of a list of several."""
    points = [found.start() for found in _POINT.finditer(reading.letter.text)]
    return sum(point <= hit.end for point in points) > 1 and hit.end >= points[0]


def _other_points_answer(reading: Reading) -> bool:
    """Whether a point of a list gives a figure, yes or no that our questions do not have."""
    asked = {word for each in reading.letter.asked for word in _VALUE.findall(each.words.lower())}
    text = reading.letter.text
    if not reading.letter.asked:
        return False
    stems = frozenset[str]().union(*(stems_of(each.words) for each in reading.letter.asked))
    places = [(found.end(), _NEAR) for found in _POINT.finditer(text)]
    places += [
        (found.end(), len(text)) for found in _LABELLED.finditer(text) if stems_of(found["label"]) & stems
    ]
    for place, most in places:
        line = text[place : text.find("\n", place) % (len(text) + 1)][:most]
        if "?" not in line and set(_VALUE.findall(line.lower())) - asked and not _NO_VALUE.search(line):
            return True
    return False


def _is_same(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


def _only_costs(reading: Reading) -> bool:
    return {each.section.number for each in reading.sections} <= {"12", "13", "9", "8"}


def _only_website(reading: Reading) -> bool:
    numbers = {each.section.number for each in reading.sections}
    return bool(numbers) and numbers <= _WEBSITE_GROUNDS


def _by_statements(reading: Reading) -> Hit | None:
    """An answer in plain sentences that speak of what was asked, where nothing else is said."""
    if asked_back(reading) or _refusal(reading) or reading.first(Kind.NOT_HELD):
        return None
    spoken = spoken_to(reading)
    return spoken[0] if spoken else None
