"""Reads what kind of post an advert is, and what it says of the applicant's own lived experience.

One statement of the kind for every advert, quoting the sentence that decided, or the title; its context
`cues` names the words that decided. The criterion is a statement only where a sentence says something of it,
with `whose` experience is meant; `criterion` in the context of the kind is "not-shown" where the copy breaks
off before it would.
"""

from collections.abc import Iterator
from dataclasses import replace

from alongside.reading.advert.fields import fields_of
from alongside.reading.advert.post import advert_post
from alongside.reading.copy import ReadingCopy
from alongside.reading.kinds import Evidence, Verdict, verdict_on
from alongside.reading.kinds.decide import NOT_SHOWN
from alongside.terms.statement import Code, Statement

NAME = "kind_of_post"
VERSION = 3
KINDS = ("job-advert",)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """The kind of the advert's post, and the criterion where a sentence tells it; none of an empty copy."""
    if not copy.text.strip():
        return
    verdict = verdict_on(copy)
    yield _kind(copy, verdict)
    if told := verdict.criterion_from:
        context = {"cues": _cue(told)} | ({"whose": verdict.whose} if verdict.whose else {})
        yield _states(copy, "lived-experience-criterion", verdict.criterion, (told.start, told.end), context)


def _kind(copy: ReadingCopy, verdict: Verdict) -> Statement:
    first = verdict.decided[0] if verdict.decided else None
    span = (first.start, first.end) if first else _title_of(copy)
    context = {"cues": "; ".join(dict.fromkeys(map(_cue, verdict.decided)))} if verdict.decided else {}
    if verdict.criterion == NOT_SHOWN:
        context["criterion"] = NOT_SHOWN
    return _states(copy, "kind-of-post", verdict.kind, span, context)


def _states(
    copy: ReadingCopy, property_name: str, code: str, span: tuple[int, int], context: dict[str, str]
) -> Statement:
    said = advert_post(copy).states(*span, property_name, Code(code), NAME, VERSION)
    return replace(said, context=context)


def _cue(evidence: Evidence) -> str:
    """What the cue is, and its words as the advert has them."""
    return f"{evidence.name}: {evidence.words}"


def _title_of(copy: ReadingCopy) -> tuple[int, int]:
    """The title; where an advert has none, its first words on a line."""
    if field := fields_of(copy).get("title"):
        return field.start, field.end
    start = len(copy.text) - len(copy.text.lstrip())
    end = copy.text.find("\n", start)
    return start, min(len(copy.text.rstrip()), end if end > 0 else len(copy.text))
