"""Sentences that point back: "So should you." says that what was told is asked of the reader.

The sentence before tells a life, of nobody in particular or of those who hold the post: "Our trainers grew up
in care. So should you have."
"""

import re

from alongside.reading.kinds.cues import Cue, Says, cue
from alongside.reading.kinds.histories import HARD

_POINTS = re.compile(
    r"\b(?:so|as|and so) (?:should|must|will|have|do|did|are|were) you\b"
    r"|\byou (?:will|should|must|have|are|were|do|did) too\b"
    r"|\b(?:could|might|would|may) (?:that|this|it|he|she) be you\b"
    r"|\b(?:that|this|the) (?:person|someone|somebody|voice|one)? ?(?:is|could be|would be|might be|may be"
    r"|was"
    r"|should be) you\b"
    r"|\byou (?:will )?(?:share|have) (?:it\b|that\b|this\b|(?:that|this|the same|such an?|the) (?:past"
    r"|history"
    r"|background|experiences?|stor(?:y|ies)|road|journey))"
    r"|\b(?:that|this) is who we (?:are (?:hiring|looking for|after|recruiting)|want|need|hire)\b"
    r"|\bwe (?:hire|recruit|employ|want|need|look for|appoint|are hiring|are after) such (?:people"
    r"|an? person)\b"
    r"|\bis (?:the|our) (?:one )?(?:qualification|requirement)\b",
    re.IGNORECASE,
)
_HARD = re.compile(HARD, re.IGNORECASE)
_THEY = re.compile(
    r"^\W*(?:they|all of them|each of them|both) (?:(?:all|each|also|both) )?(?=are|have|were|came|grew"
    r"|lost|used"
    r"|lived|survived|spent)",
    re.IGNORECASE,
)
_DONE = (
    r"\b{heads} (?:here )?(?:have|know)(?: (?:all|both|each|themselves|also))* (?:done (?:so|it|this|that)"
    r"|been there"
    r"|been through (?:it|this|that)|taken it|walked it|lived it|had it|come that way|been (?:on|down) it)\b"
)
_THAT_IS_YOU = cue("what was told is asked of you", Says.REQUIRED, 4, "")
POINTING = (
    "be you", "is you", "so should you", "so must you", "so will you", "so have you", "so did you",
    "you will too",
    "you should too", "you have too", "you did too", "you share ", "you have the same ", "the qualification",
    "you have that ", "only requirement", "only qualification", "as have you", "as will you", "as should you",
    "that is who we", "this is who we", "such people",
    "such a person",
    "done so", "been there", "been through it", "taken it", "lived it", "walked it",
)  # fmt: skip
"""Pieces of small letters without one of which no sentence points back."""


def looks_back(sentence: str) -> bool:
    """Whether the sentence may speak of what the one before it told."""
    low = sentence.lower()
    return any(piece in low for piece in POINTING) or _THEY.match(sentence) is not None


def is_pointed_at(before: str, sentence: str, heads: str) -> tuple[Cue, str] | None:
    """The cue where `sentence` asks of its reader the hard life that it, or the one `before`, tells of.

    `heads` is the noun of the title, in the plural: "Our navigators have all done so."
    """
    found = _POINTS.search(sentence) or (
        heads and re.search(_DONE.format(heads=heads), sentence, re.IGNORECASE)
    )
    if not found:
        return None
    told = _HARD.search(sentence, 0, found.start()) or _HARD.search(before)
    return (_THAT_IS_YOU, f"{told.group()} … {found.group()}") if told else None


def about_the_same(before: str, sentence: str, heads: str) -> str:
    """The sentence with the noun that `before` begins with for its "they": "Mentors live in. They are …"."""
    found = _THEY.match(sentence) if heads else None
    if found and re.match(
        rf"\W*(?:(?:our|the|all|these) )*(?:[\w-]+ ){{0,2}}{heads}\b", before, re.IGNORECASE
    ):
        return f"Our {heads} {sentence[found.end() :]}"
    return sentence
