"""Where a reply repeats the words of a question: those are the requester's, never the body's."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import pairwise

from alongside.reading.correspondence.answers.asked import Asked

MOST = 300_000
"""Characters of a text that are looked at."""
_TOKEN = re.compile(r"[^\W_]+(?:['’][a-z]+)?", re.IGNORECASE)
_SHARE = 0.75
_FEW = 4
_MOST_PLACES = 40
_AFTER = re.compile(r"[\"'”’)\]*]*[ \t]*(?:[?.:;–|-]|\n|\t|$)")
_ASKED = re.compile(r"[^.\n]{0,40}?\?")
_LINE_START = re.compile(
    r"(?:^|\n|[.?!:)\]|\t])[ \t>*•\"'“‘(]*(?:[a-z]{0,8}\s?\(?\d{0,2}[a-z]?[.):\]-]*)?[ \t\"'“‘|]*$", re.I
)
_SENTENCE_END = re.compile(r"(?<=[?.])\s+")


@dataclass(frozen=True, slots=True)
class Echo:
    """Question `number` repeated at `start` to `end`; `share` is how much of it."""

    number: int
    start: int
    end: int
    share: float


class _Tokens:
    """The words of a text in one form; where each stands is worked out only for a text that needs it."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = _TOKEN.findall(text, 0, MOST)
        self.words = "\n".join(found).casefold().replace("’", "'").split("\n") if found else []

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """The start and the end of each."""
        return [found.span() for found in _TOKEN.finditer(self._text, 0, MOST)]


def echoes_in(text: str, questions: Iterable[Asked]) -> list[Echo]:
    """Every place where a question is repeated, in order; where two would lie, the one that fits better."""
    tokens = _Tokens(text)
    forms = [(question.number, words) for question in questions for words in _forms(question.words)]
    wanted = {pair for _, words in forms for pair in pairwise(words)}
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, pair in enumerate(pairwise(tokens.words)):
        if pair in wanted:
            pairs[pair].append(place)
    found = [echo for number, words in forms for echo in _of(text, tokens, pairs, number, words)]
    return sorted(_apart(found), key=lambda echo: echo.start)


@lru_cache(maxsize=256)
def _forms(words: str) -> tuple[list[str], ...]:
    """The question, and its first sentence where it has several."""
    whole = _Tokens(words).words
    first = _Tokens(_SENTENCE_END.split(words.strip(), maxsplit=1)[0]).words
    return (whole, first) if _FEW <= len(first) < len(whole) else (whole,)


def _of(
    text: str,
    tokens: _Tokens,
    pairs: dict[tuple[str, str], list[int]],
    number: int,
    words: list[str],
) -> Iterator[Echo]:
    if len(words) < _FEW:
        yield from _short(text, tokens, number, words)
        return
    votes: Counter[int] = Counter()
    for at, pair in enumerate(pairwise(words)):
        for place in pairs.get(pair, ())[:_MOST_PLACES]:
            votes[place - at] += 1
    for offset in sorted(votes):
        near = sum(votes[offset + by] for by in range(-2, 3))
        if near >= 0.4 * (len(words) - 1):
            first = max(0, offset - 2)
            last = offset + len(words) + 3
            echo = _aligned(text, tokens.words[first:last], tokens.places[first:last], number, words)
            if echo:
                yield echo


def _aligned(
    text: str, window: Sequence[str], places: Sequence[tuple[int, int]], number: int, words: list[str]
) -> Echo | None:
    """The window as an echo: most of the words in their order, from the first on, and then it ends."""
    matcher = SequenceMatcher(None, words, window, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    share = sum(block.size for block in blocks) / len(words)
    if not blocks or share < _SHARE:
        return None
    start, end = places[blocks[0].b][0], places[blocks[-1].b + blocks[-1].size - 1][1]
    more = _ASKED.match(text, end)
    is_asked = bool(more) and blocks[-1].a + blocks[-1].size >= len(words) - 2
    if not is_asked and not (_AFTER.match(text, end) and blocks[0].a == 0):
        return None
    if blocks[0].a > 1 or blocks[-1].a + blocks[-1].size < len(words) - 2:
        return None
    if is_asked and more:
        end = more.end()
    elif text[end : end + 1] in ".:?":
        end += 1
    return Echo(number, start, end, share)


def _short(text: str, tokens: _Tokens, number: int, words: list[str]) -> Iterator[Echo]:
    """A question of two words is repeated only where it stands by itself, with its mark."""
    for place in range(len(tokens.words) - len(words) + 1):
        if words and tokens.words[place] == words[0] and tokens.words[place : place + len(words)] == words:
            start, end = tokens.places[place][0], tokens.places[place + len(words) - 1][1]
            if text[end : end + 1] == "?" and _LINE_START.search(text, max(0, start - 30), start):
                yield Echo(number, start, end + 1, 1.0)


def _apart(echoes: list[Echo]) -> Iterator[Echo]:
    """Those that do not overlap a better one; of two as good the longer, else the first."""
    kept: list[Echo] = []
    for echo in sorted(echoes, key=lambda each: (-each.share, each.start - each.end, each.number)):
        if all(echo.end <= other.start or echo.start >= other.end for other in kept):
            kept.append(echo)
            yield echo
