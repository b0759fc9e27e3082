"""Job adverts as schema.org JobPosting objects: fields on labelled lines, then the description.

    Job title: Peer Support Worker
    Employer: Northmoor NHS Foundation Trust
    Pay: £24,071 to £25,674 a year
    ...

    What you will do
    • ...

Every field is a part of kind `field` that spans its value alone. A field's words are those of
the object; where pay is given only as figures, they are put in words. The board's own lowest
and highest figure and unit stand in the facts `pay-low`, `pay-high` and `pay-unit`, not in the text:
boards fill them in by machine and they are often wrong.
"""

import html
import io
import re
from collections.abc import Mapping
from typing import Any

from alongside.reading.formats.dated import edtf_of
from alongside.reading.formats.extract import Assembly, CannotReadError, Extract
from alongside.reading.formats.items import SEPARATOR, items_in
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.visible import visible_text_of

MEDIA_TYPE = "application/ld+json"

Posting = Mapping[str, Any]

LABELS = {
    "title": "Job title",
    "employer": "Employer",
    "place": "Place",
    "pay": "Pay",
    "band": "Band",
    "employment-type": "Employment type",
    "contract": "Contract",
    "pattern": "Working pattern",
    "hours": "Hours",
    "category": "Category",
    "posted": "Posted",
    "closes": "Closes",
    "reference": "Reference",
    "url": "Address",
}
"""The words before each field, by the label of its part, in the order in which they stand."""

_SECTIONS = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("experienceRequirements", "Experience"),
    ("educationRequirements", "Education"),
    ("skills", "Skills"),
    ("jobBenefits", "Benefits"),
    ("incentiveCompensation", "Incentives"),
    ("specialCommitments", "Special commitments"),
)
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_ESCAPED_TAG = re.compile(r"&lt;/?[a-zA-Z][^<>]{0,300}?&gt;|&amp;[a-z]{2,8};")
_UNITS = {"YEAR": "a year", "MONTH": "a month", "WEEK": "a week", "DAY": "a day", "HOUR": "an hour"}
_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


def extract(data: bytes, name: str, limits: Limits) -> Extract:
    """All adverts of a file as one text, with SEPARATOR between them.

    Used for an attachment; a file by itself is read advert by advert. Raises CannotReadError
    when there is none.
    """
    whole = Assembly()
    for item in items_in(io.BytesIO(data), name, limits):
        if item.posting is None:
            whole.warnings.append(f"{item.reason}: {item.remedy}")
            continue
        whole.gap(SEPARATOR)
        with whole.within("paragraph", f"advert {item.number}"):
            whole.include(extract_posting(item.posting))
    if not whole.length:
        raise CannotReadError(_first_problem(whole.warnings), "See whether it is the right file.")
    return whole.extract(MEDIA_TYPE)


def extract_posting(posting: Posting) -> Extract:
    """The text, fields and facts of one advert. Raises CannotReadError when it has no words."""
    advert = Assembly()
    facts = add_fields(advert, posting)
    description = prose(posting.get("description"))
    if description:
        advert.gap()
        advert.add(description)
    for key, heading in _SECTIONS:
        section = prose(posting.get(key))
        if section:
            advert.gap()
            advert.add(f"{heading}\n\n{section}")
    if not advert.length:
        raise CannotReadError("the advert has no words", "Leave it out.")
    return advert.extract(MEDIA_TYPE, facts)


def add_fields(advert: Assembly, posting: Posting) -> dict[str, str]:
    """Add a labelled line for each field there is, and return the facts."""
    fields = _fields(posting)
    add_lines(advert, fields)
    return _facts(posting, fields)


def add_lines(advert: Assembly, fields: Mapping[str, str]) -> None:
    """Add a line for each field in the order of LABELS, the words of its value as a part."""
    for label in LABELS:
        if value := fields.get(label):
            advert.gap("\n")
            advert.add(f"{LABELS[label]}: ")
            advert.add(value, "field", label)


def _first_problem(warnings: list[str]) -> str:
    return warnings[0] if warnings else "there are no job adverts in it"


def prose(value: object) -> str:
    """The visible text of a field that may be HTML, HTML escaped once more, a list, or plain."""
    if isinstance(value, list):
        return "\n\n".join(filter(None, map(prose, value)))
    text = value if isinstance(value, str) else _words(value)
    if "<" not in text and "&" in text and _ESCAPED_TAG.search(text):
        text = _unescaped_once(text)
    if _TAG.search(text):
        return visible_text_of(text)
    return html.unescape(text).strip()


def _unescaped_once(text: str) -> str:
    """Undo one round of escaping; what else was an entity stays one, for the parser of HTML."""
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return text


def _fields(posting: Posting) -> dict[str, str]:
    pay = posting.get("baseSalary", posting.get("estimatedSalary"))
    found = {
        "title": _words(posting.get("title") or posting.get("name")),
        "employer": _words(posting.get("hiringOrganization")),
        "place": _places(posting.get("jobLocation")),
        "pay": _pay(pay) or _words(posting.get("salary")),
        "employment-type": _words(posting.get("employmentType")),
        "hours": _words(posting.get("workHours")),
        "category": _words(posting.get("occupationalCategory") or posting.get("industry")),
        "posted": _words(posting.get("datePosted")),
        "closes": _words(posting.get("validThrough")),
        "reference": _identifier(posting.get("identifier")),
        "url": _words(posting.get("url")),
    }
    return {label: value for label, value in found.items() if value}


def _facts(posting: Posting, fields: dict[str, str]) -> dict[str, str]:
    facts = {label: value for label, value in fields.items() if label not in ("posted", "closes")}
    for label, day in (("posted", posting.get("datePosted")), ("closes", posting.get("validThrough"))):
        if edtf := edtf_of(day or ""):
            facts[label] = edtf
    if "posted" in facts:
        facts["published"] = facts["posted"]
    figures = zip(("pay-low", "pay-high", "pay-unit"), _figures(posting.get("baseSalary")), strict=True)
    return facts | {label: figure for label, figure in figures if figure} | {"kind": "job-advert"}


def _words(value: object) -> str:
    """A value on one line, entities undone; of an object its name or value."""
    if isinstance(value, str):
        if "&" in value:
            value = html.unescape(html.unescape(value))
        return " ".join(value.split())
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int | float):
        return f"{value:.15g}"
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value[:50])))
    if isinstance(value, dict):
        return next(
            filter(None, (_plainly(value.get(key)) for key in ("name", "value", "@value", "description"))), ""
        )
    return ""


def _identifier(value: object) -> str:
    """The reference itself: of a PropertyValue its value, since its name says whose reference it is."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_identifier, value[:50])))
    if isinstance(value, dict) and (said := _plainly(value.get("value", value.get("@value")))):
        return said
    return _words(value)


def _plainly(value: object) -> str:
    return _words(value) if isinstance(value, str | int | float) else ""


def _places(value: object) -> str:
    places = value if isinstance(value, list) else [value]
    return "; ".join(dict.fromkeys(filter(None, map(_place, places[:50]))))


def _place(value: object) -> str:
    if not isinstance(value, dict):
        return _words(value)
    address = value.get("address")
    if not isinstance(address, dict):
        return _words(address) or _words(value)
    pieces = [_words(address.get(key)) for key in ("addressLocality", "addressRegion", "postalCode")]
    country = _words(address.get("addressCountry"))
    if country not in ("", "GB", "UK", "United Kingdom"):
        pieces.append(country)
    return ", ".join(dict.fromkeys(filter(None, pieces)))


def _pay(value: object) -> str:
    """The pay line in words; made of the figures when that is all there is."""
    if not isinstance(value, dict):
        return _words(value)
    inner = value.get("value")
    words = _words(inner.get("value")) if isinstance(inner, dict) else _words(inner)
    if words and not _is_figure(words):
        return words
    low, high, unit = _figures(value)
    sign = _SIGNS.get(_words(value.get("currency")), _words(value.get("currency")) + " ").lstrip()
    figures = list(
        dict.fromkeys(sign + _grouped(each) for each in ([words] if words else [low, high]) if each)
    )
    return " ".join(filter(None, (" to ".join(figures), _UNITS.get(unit, "")))) if figures else ""


def _figures(value: object) -> tuple[str, str, str]:
    """The board's lowest and highest figure and its unit, as written."""
    inner = value.get("value") if isinstance(value, dict) else None
    holder = inner if isinstance(inner, dict) else value if isinstance(value, dict) else {}
    unit = holder.get("unitText") or (value.get("unitText") if isinstance(value, dict) else "")
    return _words(holder.get("minValue")), _words(holder.get("maxValue")), _words(unit).upper()


def _is_figure(words: str) -> bool:
    return re.fullmatch(r"[\d,]+(?:\.\d+)?", words) is not None


def _grouped(figure: str) -> str:
    whole, point, pence = figure.partition(".")
    return (
        (f"{int(whole):,}" if whole.isascii() and whole.isdigit() and len(whole) < 15 else whole)
        + point
        + pence
    )
