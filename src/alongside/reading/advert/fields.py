"""The labelled fields of a job advert in plain text, and whether a document is an advert at all.

    Salary: £24,071 - £25,674 per annum         a label and its value on one line
    GRADE                                       a label by itself, its value on the next line
    Band 5
    GradeNHS AfC: Band 2ContractPermanent       run together, as copied from a web page

and, without labels, the employer and the title above the first field, and "The closing date is 9 October
2025". A label is a line or the head of one, never a word in prose; what follows must look like its value.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from alongside.reading.advert.labels import (
    ENDS_PROSE,
    LONGEST,
    Field,
    fields_in_lines,
    fields_run_together,
    is_label,
    lines_of,
)
from alongside.reading.body_names import looks_like_a_body
from alongside.reading.copy import ReadingCopy
from alongside.reading.posts.roles import HEAD, roles_in

_MARKS = str.maketrans({"\u00a0": " ", "–": "-", "—": "-", "’": "'"})
_CONTACT = re.compile(
    r"^[ \t]*(?:#{1,6} )?(?:for )?(?:(?:any |further |more |an? )*(?:details|information|questions"
    r"|enquir(?:y|ies)|visits?)\b"
    r"[^\n.]{0,60}\b(?:contact|informal)\b[^\n.]{0,30}|contact(?: details| information| us"
    r"| person)?(?: for [^\n.]{0,40})?)"
    r"[ \t]*:?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line above whom to contact, whose own job title follows."""
_OF_CONTACT = {"title", "employer", "place", "hours", "contract", "reference"}
_SAYS_OTHERWISE = re.compile(
    r"\b(?:freedom of information|foia?|information request|you asked|your request|our response|minutes of"
    r"|agenda item|(?:policy|procedure) (?:number|owner|statement|version)|version control|review date)\b",
    re.IGNORECASE,
)
"""What the head of a reply, a policy or minutes says, and no advert's does."""
_HEAD = 800
_CLOSES = re.compile(
    r"\b(?:closing date|applications? (?:will )?close[sd]?|clos(?:es|ing) (?:on|at)"
    r"|deadline for applications?"
    r"|apply (?:by|before|no later than)|applications? (?:must|should)[^.\n]{0,40}? by|vacancy closes"
    r"|applications? by)\b(?P<rest>[^.\n]{4,80})",
    re.IGNORECASE,
)
_CLOSING_LINE = re.compile(r"(?m)^[ \t]*The closing date is[ \t]+[^\n]{6,30}$", re.IGNORECASE)
_HEADLINE = 8
_OFFER = {"pay", "band"}
_TERMS = {"closes", "reference", "hours", "contract", "posted"}


def fields_of(copy: ReadingCopy) -> dict[str, Field]:
    """The fields of an advert by label: those its format gives, else those its lines show."""
    parts = copy.document.parts
    given = {part.label: Field(part.label, part.start, part.end) for part in parts if part.kind == "field"}
    return given or copy.once(_shown)


def is_advert(copy: ReadingCopy) -> bool:
    """Whether the document is a job advert: said to be one, or not said to be anything and of that shape.

    The shape: title or employer, pay or band, and two of closing date, reference, hours, contract, each in
    a field of its own; or employer and title above a line "The closing date is 9 October 2025". A list of
    several posts is none, nor is a reply to a request, a policy or minutes that has such lines in it.
    """
    if copy.source.kind:
        return copy.source.kind == "job-advert"
    if copy.document.facts.get("kind"):
        return copy.document.facts["kind"] == "job-advert"
    if _SAYS_OTHERWISE.search(copy.text, 0, _HEAD) or _has_several(copy):
        return False
    labels = {label for label in fields_of(copy) if label != "other"}
    if not {"title", "closes", "employer"} - labels and _CLOSING_LINE.search(copy.text):
        return True
    is_told = bool({"title", "employer"} & labels) or labels >= _OFFER
    return is_told and bool(labels & _OFFER) and len(labels & _TERMS) >= 2


def _shown(copy: ReadingCopy) -> dict[str, Field]:
    """The first field of each label that the lines show, and what stands above them without a label."""
    text = copy.text.translate(_MARKS)
    found: dict[str, Field] = {}
    contact = _CONTACT.search(text)
    for field in (*fields_in_lines(text), *fields_run_together(text)):
        if not (contact and field.start > contact.start() and field.label in _OF_CONTACT):
            found.setdefault(field.label, field)
    if "closes" not in found and (closing := _closing(text)):
        found["closes"] = closing
    if found.keys() - {"other", "contract", "hours"}:
        for field in _above(text, min(field.start for field in found.values()), set(found)):
            found.setdefault(field.label, field)
    return found


def _has_several(copy: ReadingCopy) -> bool:
    """Whether the lines name several titles and more than one band or pay, each labelled: a list of posts."""
    text = copy.text.translate(_MARKS)
    contact = _CONTACT.search(text)
    end = contact.start() if contact else len(text)
    values: dict[str, list[str]] = {}
    for field in fields_in_lines(text):
        if field.start < end and field.label in ("title", "band", "pay"):
            values.setdefault(field.label, []).append(text[field.start : field.end].strip().lower())
    titles = set(values.pop("title", ()))
    return len(titles) > 1 and any(len(each) > 1 for each in values.values())


def _closing(text: str) -> Field | None:
    """The day after "The closing date is" or "Applications close on", wherever it stands."""
    for found in _CLOSES.finditer(text):
        if re.search(r"\d", found["rest"]):
            return Field("closes", *found.span())
    return None


def _above(text: str, first: int, known: set[str]) -> Iterator[Field]:
    """Employer and title among the lines above the first field, told by their form."""
    lines = lines_of(text)
    heads = lines[: min(_HEADLINE, max(1, bisect_right(lines, (first, 0))))]
    heads = [(start, end) for start, end in heads if end <= first and not is_label(text, start, end)]
    heads = [(_past_marks(text, start, end), end) for start, end in heads]
    bodies = [span for span in heads if looks_like_a_body(text[slice(*span)]) and not _has_title(text, *span)]
    if "employer" not in known and bodies:
        yield Field("employer", *bodies[0])
    titles = [span for span in heads if span not in bodies and not _is_prose(text[slice(*span)])]
    named = [span for span in titles if _has_title(text, *span)]
    if "title" not in known and (named or len(titles) == 1):
        yield Field("title", *(named or titles)[0])


def _past_marks(text: str, start: int, end: int) -> int:
    found = re.compile(r"#{1,6}\s+|\*\*").match(text, start, end)
    return found.end() if found else start


def _has_title(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    return bool(re.search(rf"\b{HEAD}\b", words, re.IGNORECASE)) or any(True for _ in roles_in(words))


def _is_prose(words: str) -> bool:
    return len(words) > LONGEST["title"] or bool(ENDS_PROSE.search(words)) or not re.search("[A-Za-z]", words)
