"""C38: several bodies answer a question in the same long words. Shown to be known: it is no fault.

Bodies that share a trust board, a solicitor or a template may well write the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity

CHECK = "C38"
_FEWEST_WORDS = 20
_PROPERTIES = ("answer-text", "answer-list", "answer-yes-no", "answer-number", "answer-people", "reason")


def findings(evidence: Evidence) -> Iterator[Finding]:
    """One for each answer of at least twenty words that different bodies give word for word."""
    held: dict[tuple[str, str, str], dict[str, Stated]] = defaultdict(dict)
    for each in evidence.of(*_PROPERTIES):
        statement = each.statement
        if each.source.kind != "foi-response" or not each.source.publisher_code:
            continue
        words = re.findall(r"\w+", statement.quote.exact.casefold())
        if len(words) >= _FEWEST_WORDS:
            asked = statement.of.get("question", "") or statement.property
            held[statement.topic, asked, " ".join(words)].setdefault(each.source.publisher_code, each)
    for (topic, asked, said), bodies in held.items():
        if len(bodies) > 1:
            named = ", ".join(sorted(each.source.publisher or code for code, each in bodies.items()))
            yield Finding(
                CHECK, Severity.INFORMATION, f"{len(bodies)} bodies answer in the same words.",
                f"{len(said.split())} words, the same from: {named}",
                tuple(bodies[code].id for code in sorted(bodies)), topic,
                f"{asked}:{min(bodies[code].id for code in bodies)}",
            )  # fmt: skip
