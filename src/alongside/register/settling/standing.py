"""Whose word is shown when one value must be: the responsible body's own record first, a story never."""

from enum import IntEnum

from alongside.reading.document import SourceFacts
from alongside.terms.statement import Statement


class Standing(IntEnum):
    """Best first. NEVER does not settle anything."""

    OWN_RECORD = 1
    OWN_WORD = 2
    WITNESS = 3
    PRESS = 4
    OPINION = 5
    NEVER = 9


_RECORDS = {"foi-response", "annual-report", "board-paper", "job-advert", "policy", "dataset"}
_BY_KIND = {"press": Standing.PRESS, "blog": Standing.OPINION, "story": Standing.NEVER}


def standing(statement: Statement, source: SourceFacts) -> Standing:
    """How near the speaker stands to the matter.

    A body speaks for itself when the claim is about it, or when it published the record. Words
    of another that a source prints (a reply inside a blog) count as that other's testimony.
    """
    by_kind = _BY_KIND.get(source.kind)
    if by_kind is Standing.NEVER:
        return by_kind
    if _is_about_its_publisher(statement, source):
        return Standing.OWN_RECORD if source.kind in _RECORDS else Standing.OWN_WORD
    if _same(statement.asserter, statement.subject.name):
        return Standing.OWN_WORD
    if source.kind in _RECORDS:
        return Standing.WITNESS if statement.subject.kind == "organisation" else Standing.OWN_RECORD
    if by_kind and not _is_relayed(statement, source):
        return by_kind
    return Standing.WITNESS if source.kind else Standing.PRESS


def root(statement: Statement, source_key: str) -> str:
    """Who in the end vouches for the claim: whoever is relayed, else who says it, else the source."""
    for name in (statement.reported_for, statement.asserter):
        if name and name != "not known":
            return f"voice:{_folded(name)}"
    return f"source:{source_key}"


def _is_about_its_publisher(statement: Statement, source: SourceFacts) -> bool:
    subject = statement.subject
    if subject.kind != "organisation" or not _same(statement.asserter, source.publisher):
        return False
    return bool(subject.key) and subject.key == source.publisher_code


def _is_relayed(statement: Statement, source: SourceFacts) -> bool:
    """Whether the source prints the words of another who can be named."""
    voice = statement.asserter
    return bool(voice) and voice != "not known" and not _same(voice, source.publisher)


def _same(one: str, other: str) -> bool:
    return bool(one) and _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
