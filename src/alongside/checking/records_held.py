"""C35: a reply says that nothing is held, and a paper of the same body speaks of the matter."""

from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.reading.paragraphs import paragraphs_of
from alongside.reading.stances import subject_words
from alongside.terms.finding import Finding, Severity

CHECK = "C35"
_PAPERS = ("board-paper", "annual-report", "policy")
_FEWEST = 3
_SHARE = 0.6


def findings(evidence: Evidence) -> Iterator[Finding]:
    """A warning for each reply of "not held" with the paragraph of the body's own paper that covers it."""
    concerns = {(each.source_key, each.statement.subject.ref): each for each in evidence.of("concern")}
    papers = {each.source_key: each for each in evidence.statements if each.source.kind in _PAPERS}
    for stance in evidence.of("stance"):
        asked = concerns.get((stance.source_key, stance.statement.subject.ref))
        if asked is None or stance.statement.context.get("basis") != "not-held":
            continue
        terms = subject_words(str(asked.statement.value))
        own = [key for key, paper in papers.items() if _is_same_body(stance, paper)]
        for key in own if len(terms) >= _FEWEST else ():
            yield from _in_paper(evidence, key, stance, asked, terms)


def _in_paper(
    evidence: Evidence, key: str, stance: Stated, asked: Stated, terms: set[str]
) -> Iterator[Finding]:
    text = evidence.texts(key)
    for start, end in paragraphs_of(text):
        found = terms & subject_words(text[start:end])
        if len(found) >= max(_FEWEST, _SHARE * len(terms)):
            yield Finding(
                CHECK, Severity.WARNING,
                "The reply says that no information is held; a paper of the same body speaks of the matter.",
                f"{len(found)} of the {len(terms)} subject words of the question stand at characters "
                f"{start}-{end} of the paper: {', '.join(sorted(found))}",
                (asked.id, stance.id), stance.statement.topic, f"{stance.source_key}:{key}@{start}",
            )  # fmt: skip
            return


def _is_same_body(stance: Stated, paper: Stated) -> bool:
    one, other = stance.source, paper.source
    if one.publisher_code and other.publisher_code:
        return one.publisher_code == other.publisher_code
    return bool(one.publisher) and one.publisher.casefold() == other.publisher.casefold()
