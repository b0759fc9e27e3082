"""What a date dates: the event in its clause, as one short declared word, and whether it is past.

`OCCASIONS` lists the words of each event. `ONE_OFF` are those of which a topic has one, so that
two dates for it are two claims about one thing; of the others there can be many.
"""

import re
from dataclasses import dataclass

from alongside.reading.phrases import phrase

OCCASIONS = {
    "re-offer": r"re-?offer(?:ed|s)?|offered again|reapply",
    "offer": r"offer(?:ed|s)?|(?:funding )?opportunity|(?:able|invited|chance) to (?:apply|bid)",
    "board-meeting": r"board meeting|trust board|meeting of the board|meeting in public|council of governors",
    "annual-meeting": r"AGM|annual (?:general|members'?|public) meeting",
    "interviews": r"interview(?:s|ed)?",
    "conference": r"conference|symposium|summit",
    "festival": r"festival",
    "training": r"training (?:day|session|course)s?|workshops?|webinar",
    "induction": r"induction",
    "publication": r"publish(?:ed|es)?|released?|produced|issued|reported|guid(?:ance|elines?)|announced",
    "appointment": r"recruited|appointed|hired|filled|joined|took up (?:the )?post|in post|employed",
    "launch": r"launch(?:ed|es)?|opened|introduced|started|began|set up|established",
    "closure": r"closed|closing|closure|ended|ceased|stopped",
    "decision": r"decision|decided|approved|agreed",
    "award": r"awarded|granted|funded",
    "letter": r"letter|e-?mail|wrote|written to",
    "meeting": r"meetings?|met",
    "advert": r"advert(?:ised|isement)?|posted",
    "inspection": r"inspect(?:ed|ion)|site visit",
    "consultation": r"consultation",
    "event": r"event|open day|took place|takes place|will take place|(?:was|were|be) held|happened",
    "work-period": r"will continue|work will (?:run|continue)|programme (?:runs|will run)",
}
"""Code of each event and the words that name it; the first that fits at one place is taken."""

ONE_OFF = frozenset({"offer", "re-offer", "launch", "closure", "work-period"})

_WORDS = {code: phrase(rf"\b(?:{words})\b") for code, words in OCCASIONS.items()}
_PARTING = re.compile(r"[;:]|,\s(?:but|while|whereas|although|and then|which|who|where)\b|\s-\s|\.\s")
_FUTURE = phrase(
    r"\b(?:will|would|shall|is due|are due|is to|are to|planned|plans? to|hope to|expect(?:ed)? to|next|"
    r"upcoming|going to|aims? to)\b"
)
_PAST = phrase(
    r"\b(?:was|were|had|has been|have been|did|took place|held|sent|made|wrote|began|met|chose|won|gave)\b"
    r"|\b\w{3,}ed\b"
)
_AHEAD = phrase(
    r"\b(?:to|for|until|by|before|ahead of|deferred to) (?:its|the|our|their|a|each)(?: next| forthcoming"
    r"| following"
    r"| public| annual| private)?\s*$"
)
"""A meeting to which something is brought lies ahead, whatever else in the sentence is past."""
_FURTHEST = 130


@dataclass(frozen=True, slots=True)
class Occasion:
    """The event a date dates. `tense` is past, future or open."""

    code: str
    start: int
    end: int
    tense: str


def occasion_of(plain: str, sentence: tuple[int, int], date: tuple[int, int]) -> Occasion | None:
    """The event nearest to the date at `date` in the same clause of `sentence`; None when there is none."""
    first, last = _clause(plain, sentence, date)
    near = [
        (_distance(found, date), order, code, found)
        for order, (code, words) in enumerate(_WORDS.items())
        for found in words.finditer(plain, first, last)
        if found.end() <= date[0] or found.start() >= date[1]
    ]
    near = _without_shadowed([each for each in near if each[0] <= _FURTHEST])
    if not near:
        return None
    _, _, code, found = min(near, key=lambda each: each[:2])
    tense = tense_of(plain[first:last])
    if tense == "past" and _AHEAD.search(plain, first, found.start()):
        tense = "open"
    return Occasion(code, found.start(), found.end(), tense)


def tense_of(clause: str) -> str:
    """'future' when the clause looks ahead, 'past' when a verb is past, else 'open'."""
    if _FUTURE.search(clause):
        return "future"
    return "past" if _PAST.search(clause) else "open"


def _clause(plain: str, sentence: tuple[int, int], date: tuple[int, int]) -> tuple[int, int]:
    """The stretch of the sentence round the date that no strong break cuts."""
    first, last = sentence
    for parting in _PARTING.finditer(plain, *sentence):
        if parting.end() <= date[0]:
            first = parting.end()
        elif parting.start() >= date[1]:
            return first, parting.start()
    return first, last


def _distance(found: re.Match[str], date: tuple[int, int]) -> int:
    return date[0] - found.end() if found.end() <= date[0] else found.start() - date[1]


_Near = tuple[int, int, str, re.Match[str]]


def _without_shadowed(near: list[_Near]) -> list[_Near]:
    """Leave out a word inside a longer one: 'offered' in 'offered again', 'meeting' in 'board meeting'."""
    spans = [found.span() for _, _, _, found in near]
    return [
        each
        for each in near
        if not any(
            start <= each[3].start() and each[3].end() <= end and (start, end) != each[3].span()
            for start, end in spans
        )
    ]
