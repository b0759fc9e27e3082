"""Whose post or concern a statement is about, so that the page of that body shows it."""

from collections.abc import Iterable
from typing import Any

from alongside.reading.document import SourceFacts
from alongside.reference.organisations import resolve

_ANSWERS = ("reply", "stance")
_OUR_KEYS = "x-"
"""Official codes are capitals and digits; the keys that we give to other bodies begin like this."""


def employer_of(kind: str, key: str) -> str:
    """The code of the body whose post this is; empty for any other subject.

    A post is keyed `<code>:<family>:<year>` where its employer is known. Those of adverts are keyed
    by their reference, and found by who published the advert.
    """
    code = key.partition(":")[0] if kind == "post" else ""
    return code if code.isupper() or code.startswith(_OUR_KEYS) else ""


def answerers(rows: Iterable[dict[str, Any]], facts: SourceFacts) -> dict[str, str]:
    """By matter, the code of the body that answers its concerns; a matter that none answers is left out."""
    found: dict[str, str] = {}
    for row in rows:
        if row["subject_kind"] == "concern" and row["property"] in _ANSWERS:
            code = _code_of(row["asserter"], facts)
            if code:
                found.setdefault(matter_of(row["subject_key"]), code)
    return found


def matter_of(concern: str) -> str:
    """What the items of one letter have in common: `<matter>/<item>`."""
    return concern.rpartition("/")[0]


def _code_of(name: str, facts: SourceFacts) -> str:
    if name == facts.publisher and facts.publisher_code:
        return facts.publisher_code
    return resolve(name, facts.published.latest if facts.published else None).key
