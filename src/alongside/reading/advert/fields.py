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
from dataclasses import dataclass
from itertools import pairwise

from alongside.reading.body_names import looks_like_a_body
from alongside.reading.copy import ReadingCopy
from alongside.reading.posts.roles import HEAD, roles_in

_MARKS = str.maketrans({"\u00a0": " ", "–": "-", "—": "-", "’": "'"})
_LABELS = {
    "title": (
        r"(?:job|post|role|position|vacancy) title|title of (?:the )?post|post|role|position|vacancy"
        r"|job|job role"
    ),
    "employer": (
        r"employer(?: name)?|employing (?:organi[sz]ation|trust|body)|organi[sz]ation|company|trust"
        r"|recruiter|advertiser|host (?:organi[sz]ation|trust)"
    ),
    "pay": (
        r"(?:additional )?salary(?: (?:range|scale|information|per annum|details))?"
        r"|pay(?: (?:rate|range|scale))?|rate(?: of pay)?|remuneration|hourly rate|day rate|daily rate"
        r"|payment|basic pay|starting salary|wage"
    ),
    "band": (
        r"(?:pay |salary |afc |nhs )?(?:band(?:ing)?|grade)|afc|agenda for change(?: band)?|band/grade"
        r"|grade/band"
    ),
    "closes": (
        r"clos(?:ing|es)(?: date(?: (?:for|of) (?:applications?|receipt))?| on)?|date of closing"
        r"|(?:application )?deadline(?: for applications?)?|apply (?:by|before)"
        r"|applications? (?:close|by|due|deadline)|last (?:date|day) (?:to apply|for applications?)"
        r"|vacancy closes|expiry date|advert closes"
    ),
    "posted": (
        r"(?:date )?(?:posted|advertised|published)(?: (?:date|on))?|posting date"
        r"|advert(?:ised)? (?:date|from)|date of advert|date listed|opening date"
    ),
    "reference": (
        r"(?:job |vacancy |post |advert |our |trac )?ref(?:erence)?(?: (?:no|number|code|id))?\.?"
        r"|(?:job|vacancy|advert) (?:id|number|no|code)\.?"
    ),
    "place": (
        r"(?:job |work |main )?(?:location|base|site|place of work)s?|based(?: at)?|town|workplace"
        r"|place"
    ),
    "category": (
        r"(?:job |occupational )?category|profession|staff group|job (?:family|sector)|sector"
        r"|filed under"
    ),
    "hours": (r"(?:weekly |contracted |working )?hours(?: per week| of work)?|working pattern|work pattern"),
    "contract": (
        r"(?:type of )?contract(?: type| term| length)?|job type|employment type|tenure|duration|term"
    ),
    "other": (
        r"main area|employer type|department|speciality|specialty|directorate|division|service|team"
        r"|contact|interview(?:s| date)?|accountable to|reports to|responsible (?:to|for)|line manager"
        r"|start date|pay scheme|how to apply|telephone|email|website"
        r"|job (?:summary|purpose|overview|description)|about us|county|postcode|period"
        r"|number of (?:posts|hours|vacancies)|disclosure|supplement"
    ),
}
"""How each field is labelled, in whole words; fields that only end another one are here too."""
_LABEL = "|".join(f"(?P<{label}>{words})" for label, words in _LABELS.items())
_LABELLED = re.compile(
    rf"[ \t]*(?:[-*•·][ \t]*|\*\*)?(?:{_LABEL})[ \t]*(?:\*\*)?[ \t]*(?:\([^()\n]{{0,20}}\)[ \t]*)?"
    r"(?P<mark>:(?:\*\*)?|\t|[ \t]+-(?=[ \t])|\||(?<=[ \t])(?=[£\d])|\Z)[ \t]*",
    re.IGNORECASE,
)
_RUN_TOGETHER = re.compile(
    r"(?:(?<=[a-z0-9)])|(?<=[A-Z]{2})|(?<=^)|(?<= ))"
    r"(?:(?P<other>Main area|Employer type|Site|Interview date|Department|Specialty)"
    r"|(?P<band>Grade)|(?P<contract>Contract|Job Type)|(?P<hours>Hours)|(?P<reference>Job ref(?:erence)?)"
    r"|(?P<employer>Employer(?! type))|(?P<place>Town|Location)|(?P<pay>Salary(?! period))"
    r"|(?P<closes>Closing)"
    r"|(?P<posted>Date posted|Posted)|(?P<category>Profession|Staff group))"
    r":?\s?(?=[A-Z0-9£][\w£,]|\d)"
)
_MOST_LABELS = 400
"""So many lines from the top are looked at; the fields of an advert stand at its head."""
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
_DATE = r"\d|\b(?:today|tomorrow)\b"
_VALUES = {
    "pay": r"[£\d]|\bnegotiable|\bband\b|\bvoluntary|\bunpaid|\bcompetitive|\bdepend",
    "band": r"\b(?:band|grade|afc)\b|\b(?:[1-9]|8\s?[a-d])\b|\bother\b",
    "closes": _DATE,
    "posted": _DATE,
    "reference": r"\d",
    "hours": r"\d|\b(?:full|part)[- ]time|\bflexible|\bbank\b",
    "title": r"[A-Za-z]{3}",
    "employer": r"[A-Za-z]{3}",
    "place": r"[A-Za-z]{3}",
    "category": r"[A-Za-z]{3}",
}
_FITS = {label: re.compile(words, re.IGNORECASE) for label, words in _VALUES.items()}
_LONGEST = {"title": 120, "employer": 120, "place": 160, "reference": 60, "category": 120, "band": 80}
_LONG = 240
_CLOSES = re.compile(
    r"\b(?:closing date|applications? (?:will )?close[sd]?|clos(?:es|ing) (?:on|at)"
    r"|deadline for applications?"
    r"|apply (?:by|before|no later than)|applications? (?:must|should)[^.\n]{0,40}? by|vacancy closes"
    r"|applications? by)\b(?P<rest>[^.\n]{4,80})",
    re.IGNORECASE,
)
_CLOSING_LINE = re.compile(r"(?m)^[ \t]*The closing date is[ \t]+[^\n]{6,30}$", re.IGNORECASE)
_ENDS_PROSE = re.compile(r"[.!?;,]$")
_HEADLINE = 8
_OFFER = {"pay", "band"}
_TERMS = {"closes", "reference", "hours", "contract", "posted"}


@dataclass(frozen=True, slots=True)
class Field:
    """The value of a field at `start` to `end` of the text. `label` is one of those of the advert formats."""

    label: str
    start: int
    end: int


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
    for field in (*_in_lines(text), *_run_together(text)):
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
    for field in _in_lines(text):
        if field.start < end and field.label in ("title", "band", "pay"):
            values.setdefault(field.label, []).append(text[field.start : field.end].strip().lower())
    titles = set(values.pop("title", ()))
    return len(titles) > 1 and any(len(each) > 1 for each in values.values())


def _lines(text: str) -> list[tuple[int, int]]:
    """The spans of the first lines that are not blank."""
    spans, start = [], 0
    for line in text.split("\n", _MOST_LABELS)[:_MOST_LABELS]:
        if line.strip():
            spans.append((start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
        start += len(line) + 1
    return spans


def _in_lines(text: str) -> Iterator[Field]:
    """Fields of a line each, and labels whose value is the line below."""
    lines = _lines(text)
    for place, (start, end) in enumerate(lines):
        found = _LABELLED.match(text, start, end)
        if not found:
            continue
        label = _label(found)
        if found.end() < end:
            yield from _field(text, label, found.end(), end)
        elif place + 1 < len(lines):
            below = lines[place + 1]
            if not _is_label(text, *below):
                yield from _field(text, label, _past_bullet(text, *below), below[1])


def _label(found: re.Match[str]) -> str:
    return next(label for label in _LABELS if found[label])


def _is_label(text: str, start: int, end: int) -> bool:
    return _LABELLED.match(text, start, end) is not None


def _past_bullet(text: str, start: int, end: int) -> int:
    found = re.compile(r"[-*•·]\s+").match(text, start, end)
    return found.end() if found else start


def _field(text: str, label: str, start: int, end: int) -> Iterator[Field]:
    """The field, where the words are short enough and look like its value."""
    words = text[start:end].strip(" \t*|")
    if not words or len(words) > _LONGEST.get(label, _LONG):
        return
    start = text.index(words, start)
    if label in _FITS and not _FITS[label].search(words):
        return
    if label in ("title", "employer", "place") and _ENDS_PROSE.search(words):
        return
    yield Field(label, start, start + len(words))


def _run_together(text: str) -> Iterator[Field]:
    """Fields of lines in which three labels or more stand without a break between them."""
    for start, end in _lines(text):
        if text.find("Salary", start, end) < 0 and text.find("Closing", start, end) < 0:
            continue
        found = list(_RUN_TOGETHER.finditer(text, start, end))
        if len({_group(each) for each in found}) < 3:
            continue
        edges = [*((each.start(), each.end(), _group(each)) for each in found), (end, end, "")]
        for (_, value, label), (stop, _, _) in pairwise(edges):
            yield from _field(text, label, value, stop)


def _group(found: re.Match[str]) -> str:
    return str(found.lastgroup)


def _closing(text: str) -> Field | None:
    """The day after "The closing date is" or "Applications close on", wherever it stands."""
    for found in _CLOSES.finditer(text):
        if re.search(r"\d", found["rest"]):
            return Field("closes", *found.span())
    return None


def _above(text: str, first: int, known: set[str]) -> Iterator[Field]:
    """Employer and title among the lines above the first field, told by their form."""
    lines = _lines(text)
    heads = lines[: min(_HEADLINE, max(1, bisect_right(lines, (first, 0))))]
    heads = [(start, end) for start, end in heads if end <= first and not _is_label(text, start, end)]
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
    return (
        len(words) > _LONGEST["title"] or bool(_ENDS_PROSE.search(words)) or not re.search("[A-Za-z]", words)
    )
