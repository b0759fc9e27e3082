"""How many independent witnesses stand behind a value: copies of one document, or of one passage, are one."""

from collections.abc import Iterable
from dataclasses import dataclass

from alongside.register.settling.standing import root
from alongside.terms.statement import Statement

LONG_QUOTE = 60
"""Characters from which the same words in two documents are taken to be a copy."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """The marks of one statement; two that share a mark are one witness."""

    marks: frozenset[str]

    @classmethod
    def of(cls, statement: Statement, source_key: str, text_key: str) -> "Testimony":
        """Who in the end vouches, the place in the text, and the words when they are long enough."""
        quote = statement.quote
        marks = {root(statement, source_key)}
        if text_key:
            marks.add(f"place:{text_key}:{quote.start}:{quote.end}")
        words = " ".join(quote.exact.casefold().split())
        if len(words) >= LONG_QUOTE:
            marks.add(f"words:{words}")
        return cls(frozenset(marks))


def independent(testimonies: Iterable[Testimony]) -> int:
    """The number of groups that share no mark with each other."""
    groups: list[set[str]] = []
    for testimony in testimonies:
        meeting = [group for group in groups if group & testimony.marks]
        groups = [group for group in groups if not group & testimony.marks]
        groups.append(set(testimony.marks).union(*meeting))
    return len(groups)
