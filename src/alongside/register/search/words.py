"""What a person types in a search box, taken apart into words and phrases."""

import re

MOST_CHARS = 300
MOST_TERMS = 12

_PHRASE_OR_WORD = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")


def terms_of(typed: str) -> list[str]:
    """Words, and phrases of several words, that must all be found; signs and operators fall away.

    At most MOST_TERMS of them, from the first MOST_CHARS characters; an empty list when nothing
    that can be searched for was typed.
    """
    terms = []
    for found in _PHRASE_OR_WORD.finditer(typed[:MOST_CHARS]):
        words = " ".join(_WORD.findall(found[1] or found[2] or ""))
        if words:
            terms.append(words)
    return list(dict.fromkeys(terms))[:MOST_TERMS]


def as_fts5(terms: list[str]) -> str:
    """The terms as an FTS5 expression: each quoted, all required."""
    return " ".join(f'"{term}"' for term in terms)
