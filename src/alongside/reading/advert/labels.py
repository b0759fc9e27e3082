"""The labels of an advert's fields, and the fields that the lines of a text have behind or below them.

A label is a line or the head of one, never a word in prose; what follows must look like its value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

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
LONGEST = {"title": 120, "employer": 120, "place": 160, "reference": 60, "category": 120, "band": 80}
_LONG = 240
ENDS_PROSE = re.compile(r"[.!?;,]$")


@dataclass(frozen=True, slots=True)
class Field:
    """The value of a field at `start` to `end` of the text. `label` is one of those of the advert formats."""

    label: str
    start: int
    end: int


def lines_of(text: str) -> list[tuple[int, int]]:
    """The spans of the first lines that are not blank."""
    spans, start = [], 0
    for line in text.split("\n", _MOST_LABELS)[:_MOST_LABELS]:
        if line.strip():
            spans.append((start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
        start += len(line) + 1
    return spans


def fields_in_lines(text: str) -> Iterator[Field]:
    """Fields of a line each, and labels whose value is the line below."""
    lines = lines_of(text)
    for place, (start, end) in enumerate(lines):
        found = _LABELLED.match(text, start, end)
        if not found:
            continue
        label = _label(found)
        if found.end() < end:
            yield from _field(text, label, found.end(), end)
        elif place + 1 < len(lines):
            below = lines[place + 1]
            if not is_label(text, *below):
                yield from _field(text, label, _past_bullet(text, *below), below[1])


def _label(found: re.Match[str]) -> str:
    return next(label for label in _LABELS if found[label])


def is_label(text: str, start: int, end: int) -> bool:
    return _LABELLED.match(text, start, end) is not None


def _past_bullet(text: str, start: int, end: int) -> int:
    found = re.compile(r"[-*•·]\s+").match(text, start, end)
    return found.end() if found else start


def _field(text: str, label: str, start: int, end: int) -> Iterator[Field]:
    """The field, where the words are short enough and look like its value."""
    words = text[start:end].strip(" \t*|")
    if not words or len(words) > LONGEST.get(label, _LONG):
        return
    start = text.index(words, start)
    if label in _FITS and not _FITS[label].search(words):
        return
    if label in ("title", "employer", "place") and ENDS_PROSE.search(words):
        return
    yield Field(label, start, start + len(words))


def fields_run_together(text: str) -> Iterator[Field]:
    """Fields of lines in which three labels or more stand without a break between them."""
    for start, end in lines_of(text):
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
