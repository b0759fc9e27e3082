"""What a concern asks for: a deed, to be told something, or nothing, since it is a charge."""

import re

from alongside.reading.phrases import phrase

_INFORMING = (
    r"(?:provide|state|confirm|list|supply|send|tell|explain|specify|advise|say|describe"
    r"|give (?:us|me|details)|let us know)"
)
_TELLING = phrase(rf"\b(?:please|(?:can|could|would|will) (?:you|the \w+)) (?:\w+ )?{_INFORMING}\b")
_REQUESTING = phrase(
    r"(?:^|[.?!;:,] )\W*(?:(?:and|so|but|if so|if not|then),? )?(?:will|would|could|can|shall|may"
    r"|how will)\b[^?]*\?"
    r"|\bplease\b|\bwe (?:\w+ )?(?:ask|want|would like|request|urge|call on|call for|demand|recommend"
    r"|propose|seek|wish)\b"
    r"|\b(?:should|must|ought to|needs? to)\b(?! (?:not |never )?have\b)"
    r"|^\W*(?:publish|pay|give|commit|reinstate|restore|provide|ensure|create|fund|employ|appoint|involve"
    r"|stop|make|set up"
    r"|introduce|increase|review|include|allow|consult|share|invite|recruit|meet|apologi[sz]e|bring back"
    r"|keep|reopen)\b(?! (?:is|are|was|were|has|have|had|does|do|did|for|rates?|claims?|groups?)\b)"
    r"(?=[^?]*$)"
)
_WH = phrase(r"\b(?:what|which|who|when|where|why|how)\b")
_NUMBER = (
    r"\d|\b(?:none|nil|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty"
    r"|few|fewer|half)\b"
)
_ASKING = (
    (
        phrase(r"\b(?:when|at what point|by what date|how (?:long|soon))\b"),
        re.compile(
            r"\b(?i:when|once|by|until|before|after|from|in|on|during|within|next)\b[^\d.]{0,20}(?:\d"
            r"|[A-Z][a-z]|month|year"
            r"|week|spring|summer|autumn|winter)|\b20\d\d\b|\d"
        ),
    ),
    (
        phrase(r"\bwho\b(?! (?:\w+ ){1,3}(?:support|use|work))"),
        phrase(
            r"\b(?:we|i|trust|board|director|chief|manager|chair|officer|lead|executive|committee|team"
            r"|panel|council"
            r"|matron|nurse|head|governors?|nobody|no one|department) (?:\w+ ){0,4}?(?:is|are|was|were|am"
            r"|did|has|took|made|decided"
            r"|agreed|holds?|chairs?|leads?)\b|\bby (?:the|our|a|an)\b"
        ),
    ),
    (
        phrase(r"\b(?:how many|how much|what (?:\w+ )?(?:number|proportion|percentage|cost))\b"),
        phrase(_NUMBER),
    ),
)
"""How a question asks, and what an answer of that kind holds."""


def wants_deed(asked: str) -> bool:
    """Whether something is to be done: not only to be told."""
    return bool(_REQUESTING.search(asked)) and not is_to_tell(asked)


def is_charge(asked: str) -> bool:
    """Whether the concern neither asks nor requests anything: it says how things are."""
    return "?" not in asked and not wants_deed(asked) and not is_to_tell(asked)


def is_to_tell(asked: str) -> bool:
    """Whether the reply is asked to say or send something: "Please confirm", "Can you tell us"."""
    return bool(_TELLING.search(asked))


def asks_what(asked: str) -> bool:
    """Whether a word stands there that asks for more than yes or no: what, who, when, why."""
    return bool(_WH.search(asked))


def asks_when(asked: str) -> bool:
    """Whether a time is asked for."""
    return bool(_ASKING[0][0].search(asked))


def wanted_of(asked: str) -> re.Pattern[str] | None:
    """What an answer must hold, by the first word that asks; None where anything will do."""
    found = [(match.start(), answer) for pattern, answer in _ASKING if (match := pattern.search(asked))]
    return min(found, key=lambda each: each[0])[1] if found else None


def asking_part(words: str) -> str:
    """The sentences of a concern that end in a question mark; the whole when none does."""
    asking = re.findall(r"[^.?!]*\?", words)
    return " ".join(asking) if asking else words
