"""A concern with its answer, and the words that mark where a question, an answer and a letter end."""

from dataclasses import dataclass

from alongside.reading.copy import ReadingCopy
from alongside.reading.phrases import phrase

Span = tuple[int, int]

ANSWER = phrase(
    r"(?:(?-i:A)(?:nswer)?\s*\d{0,2}"
    r"|(?:(?:our|the|trust|board|management|\w+'s) ){0,3}(?:response|reply|answer)(?: from [^:]{2,40})?"
    r"|(?:What )?We (?:did|say|have done|will do|are doing))\s*(?:[:)-]\s+|:|$)"
)
"""The label in front of an answer: "A:", "Our response:", "We did"."""

INLINE_ANSWER = phrase(r"(?<=\s)" + ANSWER.pattern.replace("|$)", ")"))
"""The same in the middle of a paragraph."""

CLOSING = phrase(
    r"(?:It is clear from|In (?:conclusion|summary|closing)|Overall,|To (?:conclude|summarise)"
    r"|I (?:hope|trust) |We (?:hope|trust) (?:this|that|these|you)|On behalf of"
    r"|(?:I|We) would like to (?:thank|take)|Thank you (?:for|again)|Yours |Kind regards|Best wishes"
    r"|All the best|If you (?:are (?:not|dis)|have any|remain|would like to discuss)"
    r"|You (?:are entitled|have the right|may (?:ask for|complain|appeal|then))|Regards"
    r"|Please (?:do not hesitate|let (?:me|us) know if|contact))"
)
"""How the words after the last answer begin."""

_OF_ALL = phrase(r"\babove (?:\w+ )?(?:responses?|replies|answers)\b|\byour concerns\b.{0,80}\babove\b")


@dataclass(frozen=True, slots=True)
class Item:
    """A concern at `question`, its `answer` (None when there is none), and its key: '1', '1c', '2b.ii'.

    `parts` is the number of sub-items under it: a heading over sub-items needs no answer of its own.
    """

    key: str
    question: Span
    answer: Span | None
    parts: int = 0


def end_of_items(copy: ReadingCopy, first: int) -> int:
    """The block after the last item's answer: the closing words of the letter, or the end."""
    for place in range(first + 1, len(copy.blocks)):
        words = copy.plain[copy.blocks[place].body : copy.blocks[place].end]
        if CLOSING.match(words) or _OF_ALL.search(words[:200]):
            return place
    return len(copy.blocks)
