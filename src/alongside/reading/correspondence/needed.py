"""What a text must hold for a pattern to be found in it: a quick look that spares most searches.

Most patterns are not found in most texts, and `word in text` tells so a hundred times faster than the
pattern does. What is needed is read off the pattern as the library itself has parsed it; where that cannot
be told nothing is needed, and the pattern is searched for as before.
"""

from collections.abc import Iterable, Iterator
from typing import Any

try:  # Python's own parser of patterns has no public name
    from re import _parser as _patterns  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    _patterns = None

Needed = tuple[tuple[str, ...], ...]
"""Of each of these groups of words a text must hold one."""

_LEAST = 3
"""Fewer letters than this stand in every text."""
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


class Held:
    """A text that is asked for many words; each is looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._told: dict[str, bool] = {}

    def holds(self, needed: Needed) -> bool:
        """Whether it holds one word of each group."""
        told, text = self._told, self._text  # plain loops: this is asked hundreds of times for every message
        for group in needed:
            for word in group:
                is_held = told.get(word)
                if is_held is None:
                    is_held = told[word] = word in text
                if is_held:
                    break
            else:
                return False
        return True


def needed_by(pattern: str) -> Needed:
    """What every text holds that the pattern is found in; no groups where nothing is sure.

    The pattern is one that minds capitals, for a text in small letters.
    """
    if _patterns is None:
        return ()
    try:
        groups = set(_of_sequence(_patterns.parse(pattern)))
    except (AttributeError, TypeError, ValueError, LookupError):  # parsed in a way not known here
        return ()
    return tuple(tuple(sorted(each)) for each in sorted(groups, key=_worth, reverse=True))


def _of_sequence(parsed: Iterable[Any]) -> Iterator[frozenset[str]]:
    """What each member of a sequence needs: letters that follow each other, or one of several such."""
    run = ""
    for kind, told in parsed:
        name = str(kind)
        if name == "LITERAL":
            run += chr(told)
        elif name != "AT":
            yield from _long_enough(frozenset([run]))
            run = ""
            yield from _of_member(name, told)
    yield from _long_enough(frozenset([run]))


def _of_member(name: str, told: Any) -> Iterator[frozenset[str]]:
    if name == "BRANCH":
        each = [max(_of_sequence(branch), key=_worth, default=frozenset[str]()) for branch in told[1]]
        if all(each):
            yield frozenset[str]().union(*each)
    elif name == "SUBPATTERN" and not told[1] and not told[2]:
        yield from _of_sequence(told[3])
    elif name == "ATOMIC_GROUP":
        yield from _of_sequence(told)
    elif name in _REPEATS and told[0] > 0:
        yield from _of_sequence(told[2])


def _long_enough(words: frozenset[str]) -> Iterator[frozenset[str]]:
    if min(map(len, words)) >= _LEAST:
        yield words


def _worth(words: frozenset[str]) -> tuple[int, int]:
    """Long words and few of them are seldom found by chance."""
    return min(map(len, words), default=0), -len(words)
