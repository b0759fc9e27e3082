"""C32: personal details in the texts we hold. A document with an open finding is not published.

The findings say how many of what kind stand where; they never repeat what was found.
"""

import re
from collections import Counter
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.checking.privacy import KINDS, personal_details, salutation_names
from alongside.terms.finding import Finding, Severity

CHECK = "C32"
_FULL_NAME = re.compile(r"\b([A-Z][a-z'’-]+) (?=[A-Z][a-z]{2,}\b)")
_NOT_SCANNED = ("job-advert", "dataset")


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A warning for each kind of personal detail in a document, and for a name two documents give away."""
    sources = _sources(evidence)
    greeted: dict[str, str] = {}
    for key, stated in sources.items():
        text = evidence.texts(key)
        yield from _in_text(key, stated, text)
        greeted |= dict.fromkeys(salutation_names(text), key)
    if greeted:
        yield from _joined(evidence, sources, greeted)


def _sources(evidence: Evidence) -> dict[str, Stated]:
    """One statement of each document that is scanned, by its key."""
    return {
        stated.source_key: stated for stated in evidence.statements if stated.source.kind not in _NOT_SCANNED
    }


def _in_text(key: str, stated: Stated, text: str) -> Iterator[Finding]:
    details = personal_details(text)
    for kind, number in sorted(Counter(detail.kind for detail in details).items()):
        places = ", ".join(f"{each.start}-{each.end}" for each in details if each.kind == kind)
        yield Finding(
            CHECK, Severity.WARNING,
            f"Strike out before publishing: {KINDS[kind]}, {number} time(s).",
            f"characters {places}", (), stated.statement.topic, f"{key}:{kind}",
        )  # fmt: skip


def _joined(evidence: Evidence, sources: dict[str, Stated], greeted: dict[str, str]) -> Iterator[Finding]:
    """A first name greeted in one document that stands with a surname in another."""
    for key, stated in sources.items():
        text = evidence.texts(key)
        named = {found[1] for found in _FULL_NAME.finditer(text)}
        full = sorted(name for name in named & greeted.keys() if greeted[name] != key)
        for name in full:
            yield Finding(
                CHECK, Severity.WARNING,
                "A first name in a salutation stands in full in another document: a person can be named.",
                f"{len(full)} first name(s) of salutations found with a surname here", (),
                stated.statement.topic, f"{key}:join:{greeted[name]}",
            )  # fmt: skip
