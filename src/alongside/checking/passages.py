"""C31: every quote stands in its text, character for character, where its statement says."""

from collections import defaultdict
from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.terms.finding import Finding, Severity

CHECK = "C31"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """An error for each passage that does not stand; one pass for all when every one does."""
    by_source: dict[str, list[Stated]] = defaultdict(list)
    for stated in evidence.statements:
        by_source[stated.source_key].append(stated)
    held, texts = 0, 0
    failed = False
    for source, together in by_source.items():
        text = evidence.texts(source)
        if not text:
            continue
        texts += 1
        for stated in together:
            quote = stated.statement.quote
            if quote.holds_in(text):
                held += 1
                continue
            failed = True
            yield Finding(
                CHECK, Severity.ERROR, "A quoted passage does not stand in its document.",
                f"characters {quote.start} to {quote.end} of the document hold other words",
                (stated.id,), stated.statement.topic, f"{source}@{quote.start}",
            )  # fmt: skip
    if held and not failed:
        message = "Every quoted passage stands in its document, character for character."
        yield Finding(CHECK, Severity.PASSED, message, f"{held} of {held} passages in {texts} documents", ())
