"""Spans of a text that are known names of bodies, found by following a tree of their words.

Each word that may open a name is followed down the tree for as long as it fits, so the work is
bounded for each word and linear in the text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from alongside.reference.organisations.index import Known, Standing, index, is_borne_out
from alongside.reference.organisations.words import (
    ALSO_OF_SITES,
    BUSINESS,
    DIRECTIONS,
    EXPANSIONS,
    KINDS,
    NOISE,
    OTHER_BODIES,
    SERVICE,
)

Span = tuple[int, int]

OPENING = re.compile(r"(?<![\w'’&-])[A-Z0-9][\w'’]*")
WORD = re.compile(r"[\w'’]+|[&+]")
GAP = re.compile(r"(?:[^\S\n]|(?<=\b[Ss][Tt])\.(?=\s)|,(?=\s)|[-‐-―](?=\w)|\n(?=[^\S\n]*\S)){0,8}")
_BEFORE = re.compile(r"([\w'’]+)[^\S\n]*(?:(and|&)[^\S\n]+)?$", re.IGNORECASE)
_MOST_WORDS = 20
_HERE = ""
"""The place in the tree where a name ends; it holds whether the name says its kind."""

Tree = dict[str, Any]


def known_names(text: str) -> Iterator[Span]:
    """The spans of known names, leftmost and longest first, none overlapping."""
    tree, done = _tree(), 0
    for opening in OPENING.finditer(text):
        if opening.start() < done:
            continue
        first = _words(opening.group())
        if not first or first[0] not in tree:
            continue
        end = _longest(text, opening.start(), tree)
        if end and not _is_more(text, opening.start()):
            start = _with_nhs(text, opening.start(), done)
            yield start, end
            done = end


def _longest(text: str, start: int, tree: Tree) -> int:
    """Where the longest name that opens at `start` ends; 0 when there is none."""
    node, position, best, all_capital = tree, start, 0, True
    for count in range(_MOST_WORDS):
        token = WORD.match(text, position)
        if token is None:
            break
        words = _words(token.group())
        followed = _follow(node, words, count == 0)
        if followed is None:
            break
        if followed is not node:
            all_capital = all_capital and not token.group()[0].islower()
            says_kind = followed.get(_HERE)
            if says_kind or (says_kind is False and all_capital and not _goes_on(text, token.end())):
                best = _without_possessive(token)
        node = followed
        gap = GAP.match(text, token.end())
        position = gap.end() if gap else token.end()
        if words == ("nhs",) and count == 0 and text[token.end() : position].strip():
            break
    return best


def _without_possessive(token: re.Match[str]) -> int:
    """The end of the last word of a name: 'the Trust's plan' names the Trust."""
    word = token.group()
    is_possessive = word[-2:] in ("'s", "’s") and word[:-2].casefold() not in ("children", "women")
    return token.end() - 2 if is_possessive else token.end()


def _follow(node: Tree, words: tuple[str, ...], is_first: bool) -> Tree | None:
    """The place in the tree after these words; noise stays where it is; None when no name goes on so."""
    for word in words:
        if word and word in node:
            node = node[word]
        elif not word or word not in NOISE or is_first:
            return None
    return node


@lru_cache(maxsize=20_000)
def _words(written: str) -> tuple[str, ...]:
    word = written.casefold().replace("'", "").replace("’", "")
    return ("and",) if word in ("&", "+") else EXPANSIONS.get(word, (word,))


@lru_cache(maxsize=1)
def _tree() -> Tree:
    """All names of two words or more that say they are a body, word by word."""
    tree: Tree = {}
    for known in index().known:
        for words, says_kind in _ways(known):
            node = tree
            for word in words:
                node = node.setdefault(word, {})
            node[_HERE] = says_kind or node.get(_HERE, False)
    return tree


def _ways(known: Known) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The rows of words under which a name may stand in a text, and whether each says the kind of body."""
    words, kind = known.form.words, known.form.kind
    for own in {words, _apart(words)}:
        if kind == "nhs":
            yield ("nhs", *own), True
        elif kind:
            yield from (((*own, *phrase), True) for phrase, name in KINDS if name == kind)
        if len(words) > 1 and _says_it_is_a_body(known):
            yield own, False


def _says_it_is_a_body(known: Known) -> bool:
    """Whether a name without its kind is more than a place or a site: 'Sussex Partnership'."""
    is_known = known.standing is not Standing.ALIAS or is_borne_out(known)
    return (
        is_known and bool(known.bag & (BUSINESS - ALSO_OF_SITES)) and bool(known.bag - BUSINESS - DIRECTIONS)
    )


def _apart(words: tuple[str, ...]) -> tuple[str, ...]:
    """'healthcare' as two words."""
    return tuple(part for word in words for part in (("health", "care") if word == "healthcare" else (word,)))


def _goes_on(text: str, end: int) -> bool:
    """Whether the next word makes it another body's name: 'Oxford Health Centre'."""
    gap = GAP.match(text, end)
    after = WORD.match(text, gap.end() if gap else end)
    if after is None or text[end : after.start()].strip():
        return False
    words = _words(after.group())
    return after.group()[0].isupper() and bool(
        set(words) & (BUSINESS | OTHER_BODIES | {"centre", "limited", "board"})
    )


def _is_more(text: str, start: int) -> bool:
    """Whether the word before belongs to the name, so that it is another's: 'Outer North', 'Surrey and'."""
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is None or not before[1][0].isupper():
        return False
    word = _words(before[1])[-1]
    if before[2]:
        return word in index().by_word and word not in SERVICE | BUSINESS | NOISE and word != "trust"
    return word in DIRECTIONS


def _with_nhs(text: str, start: int, done: int) -> int:
    """A name after NHS begins there: 'NHS Devon ICB'."""
    opened = max(done, start - 6)
    before = re.search(r"(?<!\w)NHS[^\S\n]+$", text[opened:start])
    return opened + before.start() if before else start
