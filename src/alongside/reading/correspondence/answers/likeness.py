"""How much some words speak of each question: by the words that carry meaning, and those only it has."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from math import fsum

from alongside.reading.correspondence.answers.asked import Asked
from alongside.reading.correspondence.answers.counted import nouns_of
from alongside.reading.correspondence.answers.polarity import stem

_SAME = (
    ("cost", "price", "bill", "amount", "sum", "fee", "charge", "expenditure", "spend", "spent", "rate"),
    ("pay", "paid", "payment"), ("result", "consequence", "outcome", "lesson"),
    ("change", "different", "differently"), ("detained", "detention"), ("upheld", "uphold"),
    ("choose", "chose", "chosen"), ("take", "took", "taken"), ("give", "gave", "given"),
    ("approve", "sign", "agree", "ratify"), ("review", "update", "revise", "refresh"),
    ("provide", "deliver", "supply"), ("hold", "held"), ("run", "ran"), ("wrote", "written", "write"),
    ("use", "used", "using"),
    ("fell", "felled", "felling"), ("sit", "sat"), ("bought", "buy", "purchase"), ("worn", "wear"),
    ("provider", "supplier", "contractor"), ("staff", "employee"), ("hour", "hourly"),
    ("end", "expire", "expiry"), ("reason", "why"), ("receive", "received", "receipt"),
)  # fmt: skip
_FORMS = {stem(word): stem(words[0]) for words in _SAME for word in words}
"""Words that say the same in a question and its answer, by their stems."""
_OF_MONEY = stem("cost")
_BODIES = {
    "organisation", "council", "board", "authority", "force", "service", "university", "college",
    "commission", "charity", "body", "department", "hospital", "your", "our", "their", "them", "those",
    "they", "then", "because", "under", "into", "will", "would", "can", "could", "also", "made", "make",
    "its", "today",
}  # fmt: skip
_YEAR = re.compile(r"\b20(?P<first>\d\d)(?:\s?[/–-]\s?(?:20)?(?P<last>\d\d))?\b")
Stems = AbstractSet[str]
_WORD = re.compile(r"[a-z]{3,}")


def meaning_of(question: Asked) -> frozenset[str]:
    """The stems of a question's words that carry meaning; a question of money also speaks of cost."""
    return _meaning(question.words, question.unit, question.value_type)


@lru_cache(maxsize=512)
def _meaning(words: str, unit: str, value_type: str) -> frozenset[str]:
    told = nouns_of(Asked(0, words, value_type, unit=unit))
    stems = {_form(word) for word in told if word not in _BODIES} | set(_years(words))
    return frozenset(stems | {_OF_MONEY} if value_type == "money" else stems)


@lru_cache(maxsize=4096)
def _form(word: str) -> str:
    told = stem(word)
    return _FORMS.get(told, told)


def stems_in(words: str) -> Stems:
    """The stems of all words, and the years."""
    stems = {_form(word) for word in _WORD.findall(words.lower())}
    return stems | set(_years(words)) if "20" in words else stems


def _years(words: str) -> Iterator[str]:
    """2023-24, 2023/24 and 2023-2024 as one word."""
    for found in _YEAR.finditer(words):
        yield f"20{found['first']}-{found['last']}" if found["last"] else f"20{found['first']}"


class Likeness:
    """What some words share with each of `questions`; a word that several have counts for less."""

    def __init__(self, questions: Sequence[Asked]) -> None:
        self._asked = {each.number: meaning_of(each) for each in questions}
        self._had = Counter(word for stems in self._asked.values() for word in stems)
        self._whole = {number: self._weight(stems) for number, stems in self._asked.items()}

    def share(self, number: int, stems: Stems) -> float:
        """What part of the question's meaning `stems` hold, 0 to 1."""
        held = self._asked[number] & stems
        return round(self._weight(held) / self._whole[number], 6) if held else 0.0

    def _weight(self, stems: Stems) -> float:
        """What the words weigh together; the same in whatever order a set holds them."""
        return fsum(1 / self._had[word] for word in stems)

    def own(self, number: int, stems: Stems) -> Stems:
        """The words among `stems` that only this question has; a year alone is none."""
        return {word for word in self._asked[number] & stems if self._had[word] == 1 and word[0].isalpha()}

    def own_among(self, number: int, stems: Stems, others: Sequence[Asked]) -> Stems:
        """The words among `stems` that this question has and none of `others`."""
        had = {word for each in others if each.number != number for word in self._asked[each.number]}
        return (self._asked[number] & stems) - had

    def names(self, number: int, stems: Stems) -> bool:
        """Whether `stems` hold a word of the question that is more than a year."""
        return any(word[0].isalpha() for word in self._asked[number] & stems)

    def leads(self, number: int, stems: Stems, others: Sequence[Asked]) -> bool:
        """Whether `stems` speak of this question more than of any of `others`."""
        share = self.share(number, stems)
        return all(share > self.share(each.number, stems) for each in others if each.number != number)
