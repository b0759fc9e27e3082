"""Whether a clause affirms or denies what is asked, where it says neither yes nor no and has other verbs."""

import re

from alongside.reading.correspondence.answers.asked import Asked
from alongside.reading.correspondence.answers.likeness import Likeness, Stems, stems_in

_LEAST = 0.4
_NOT = re.compile(
    r"\b(?:cannot|not(?! only| just| merely)|never|nor|neither|none|nobody|no one"
    r"|no longer|without|nothing|no)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:if|whether|unless|should|will|would|could|might|may|(?:we|they|it|trust|council|board) plans?"
    r"|planned|planning|hop(?:e|es|ing)|intend\w*"
    r"|propos\w+|consider(?:s|ing|ed)?|explor\w+|considered|from next|used to|previously|formerly|until"
    r"|some|partly|partially|certain|sometimes|occasionally|asked|ask|question|request\w*|look(?:s|ing) (?:at"
    r"|into))\b",
    re.IGNORECASE,
)
"""What is planned, past, partial or only asked about is no yes and no no."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|we|they|it)\b|n['’]t\b|\b(?:none|nobody|cannot)\b",
    re.IGNORECASE,
)
"""A heading says nothing of what is so."""
_CONTRAST = re.compile(r"(?:\b(?:and|but)|,) not (?:by|in|at|for|from|to|the|with|on)\b", re.IGNORECASE)
"""'By the region and not by the council': it denies one of two."""
_CAN = re.compile(r"\bcan(?:not)?\b|\bcan['’]t\b|\ballowed\b|\bable to\b", re.IGNORECASE)
_ASKS_CAN = re.compile(r"\W*(?:can|could|may)\b(?! you (?:please|tell|say|confirm|provide))", re.IGNORECASE)
_PIECES = re.compile(r",|\band\b|\bor\b", re.IGNORECASE)
_NO_SUCH = r"\b(?:there (?:is|are|was|were) no|no)\s+(?:\w+\s+){{0,3}}?{word}"


def affirmed(question: Asked, clause: str, likeness: Likeness) -> bool | None:
    """True where the clause says that it is so, False where that it is not; None where it is unsure.

    It must hold enough of the question's own words; a plain "no <what was asked for>" needs only that one.
    """
    if _OPEN.search(clause) or clause.rstrip().endswith("?"):
        return None
    is_said = _VERB.search(clause) or (_ASKS_CAN.match(question.words) and _CAN.search(clause))
    if not is_said or _CONTRAST.search(clause):
        return None
    stems = stems_in(clause)
    own = likeness.own(question.number, stems)
    denials = len(_NOT.findall(clause))
    if not own or denials > 1 or (denials and _denies_other(clause, own)):
        return None
    if likeness.share(question.number, stems) >= _LEAST:
        return denials == 0
    return False if denials and _says_no_such(clause, own) else None


def _denies_other(clause: str, own: Stems) -> bool:
    """Whether what is denied stands apart, by a comma or "and", from all that the question asks for."""
    pieces = [piece for piece in _PIECES.split(clause) if _NOT.search(piece)]
    return not any(stems_in(piece) & own for piece in pieces)


def _says_no_such(clause: str, own: Stems) -> bool:
    return any(
        re.search(
            _NO_SUCH.format(word=re.escape(word[:-1] if len(word) > 5 else word)), clause, re.IGNORECASE
        )
        for word in own
    )
