"""Plain sentences that speak of what our letter asked, where no answer could be read from them.

They tell that a message answers, not what. Two questions must be spoken of (one, where one was asked), each
in a statement that says more than the question: no question, no promise, nothing supposed, nothing refused.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from alongside.reading.correspondence.hits import Hit, Reading
from alongside.reading.correspondence.letter import Kind

_WORD = re.compile(r"[a-z]+|\d+")
_ENDING = re.compile(
    r"(?<=[a-z]{4})(?:ations?|ments?|ings?|ions?|ers?|ed|es|ly|s|e|d)$|(?<=[a-z]{2})(?:ed|ing|s|e|d)$"
)
_EMPTY_WORDS = """
    a about after all also an and any are as at be been before between board both but by can could council
    current currently date did do does each for from give given had has have held hold how i if in
    information into is it its last list many may me more most much my no not now number of on one or
    organisation other our out per please provide question request so some such tell that the their them
    then there these they this those to today trust up use used was we were what when where which who whom
    whose why will with would year years yes you your
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_NO_STATEMENT = re.compile(
    r"\?|\b(?:will|would|could|may|might|shall|should|if|whether|refus\w+|withh\w+|exempt\w*|disclos\w+"
    r"|not (?:hold|held|record\w*)"
    r"|being|awaiting|clarif\w+|receipt|received on|receiv\w+ your|forwarded|public interest|act 2000)\b",
    re.IGNORECASE,
)
_REPEATED = re.compile(
    r"\W*(?:you (?:have )?(?:ask|wrote|request|want|seek|sought|wish)|your (?:request|questions?|e-?mail"
    r"|letter|enquiry)|i refer|we refer|re:|subject:|title:|regarding|dear|freedom of)",
    re.IGNORECASE,
)
"""How a sentence begins that tells what was asked."""
_MEANT = re.compile(r"\b(?:it|they|them|these|those)\b", re.IGNORECASE)
"""What such a word means is told in the subject, where it is not told before."""
_CHOICE = re.compile(r"\byes ?/ ?no\b", re.IGNORECASE)
_SHORT = 160
_LEAST = 2
"""Words that a statement must share with a question, where the question has as many."""


def spoken_to(reading: Reading) -> list[Hit]:
    """The statements, in order; none where too few questions are spoken of."""
    asked = [stems_of(each.words) for each in reading.letter.asked]
    if not asked:
        return []
    found = [*_statements(reading, asked), *_behind_questions(reading, asked)]
    questions = {number for numbers, _ in found for number in numbers}
    return [hit for _, hit in found] if len(questions) >= min(_LEAST, len(asked)) else []


def _statements(reading: Reading, asked: list[frozenset[str]]) -> Iterator[tuple[list[int], Hit]]:
    text = reading.letter.text
    for start, end in reading.telling_sentences:
        if _NO_STATEMENT.search(text, start, end) or _REPEATED.match(text, start):
            continue
        if reading.is_ours(start, end):
            continue
        said = stems_of(text[start:end])
        if _MEANT.search(text, start, end):
            said |= stems_of(reading.letter.subject)
        spoken = [
            number
            for number, words in enumerate(asked)
            if len(words & said) >= (min(_LEAST, len(words)) if len(asked) > 1 else _LEAST + 1)
            and said - words
        ]
        if spoken:
            yield spoken, Hit(Kind.ANSWER, "statements about what was asked", "text", start, end)


def _behind_questions(reading: Reading, asked: list[frozenset[str]]) -> Iterator[tuple[list[int], Hit]]:
    """Short statements right behind a question that was ours in other words."""
    text = reading.letter.text
    for (start, end), (first, last) in pairwise(reading.telling_sentences):
        is_behind = text[start:end].endswith("?") and last - first < _SHORT and "?" not in text[first:last]
        if not is_behind or _CHOICE.search(text, first, last) or "\n\n" in text[end:first]:
            continue
        words = stems_of(text[start:end])
        like = [number for number, each in enumerate(asked) if each & words]
        if like:
            best = max(like, key=lambda number: len(asked[number] & words))
            yield [best], Hit(Kind.ANSWER, "statements about what was asked", "text", first, last)


@lru_cache(maxsize=512)
def stems_of(words: str) -> frozenset[str]:
    """The words that carry meaning, without their endings."""
    return frozenset(_ENDING.sub("", word) for word in _WORD.findall(words.lower()) if word not in _EMPTY)
