"""Adverts on the pages of the national job board for the health service: fields by their element ids.

The board's pages hold no JobPosting. Each fact has an element of its own, and some stand twice, once for
small screens. Who to contact has elements too (`contact_details_...`); they are never looked at.
"""

from lxml import etree

_IDS = {
    "title": ("heading",),
    "employer": ("employer_name",),
    "pay": ("range_salary", "fixed_salary", "negotiable_salary", "salary"),
    "band": ("payscheme-band", "payscheme-type"),
    "contract": ("contract_type",),
    "posted": ("date_posted",),
    "closes": ("closing_date",),
    "reference": ("trac-job-reference", "job_reference_number"),
}
"""The elements that hold a field, the surest first."""

_PLACE = ("employer_town", "employer_county", "employer_postcode")
_DURATION = "contract_duration"
_PATTERN = "working_pattern_heading"
_CLOSING = "the closing date is"
_NEEDED = {"employer", "closes"}
"""A page is one of the board's when it has both of these elements and one more."""


def fields_of_page(root: "etree._Element") -> dict[str, str]:
    """The fields of an advert by label, as the board's page gives them; none on any other page."""
    elements = {str(each.get("id")): each for each in reversed(list(root.iter("*"))) if each.get("id")}
    words = {name: _words(element) for name, element in elements.items() if name in _WANTED}
    found = {}
    for label, names in _IDS.items():
        found[label] = next((words[name] for name in names if words.get(name)), "")
    if not all(found[label] for label in _NEEDED) or sum(map(bool, found.values())) <= len(_NEEDED):
        return {}
    if found["closes"].lower().startswith(_CLOSING):
        found["closes"] = found["closes"][len(_CLOSING) :].strip(" :")
    if not any(sign.isdigit() for sign in found["band"]):
        found["band"] = ""
    found["contract"] = ", ".join(filter(None, (found["contract"], words.get(_DURATION, ""))))
    found["place"] = ", ".join(dict.fromkeys(filter(None, (words.get(name, "") for name in _PLACE))))
    found["pattern"] = _pattern(elements.get(_PATTERN))
    found["title"] = found["title"] or next((_words(each) for each in root.iter("h1")), "")
    return {label: value for label, value in found.items() if value}


_WANTED = {name for names in _IDS.values() for name in names} | {*_PLACE, _DURATION}


def _words(element: "etree._Element") -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def _pattern(heading: "etree._Element | None") -> str:
    """The paragraph behind the heading: "Full-time, Flexible working"."""
    following = heading.getnext() if heading is not None else None
    words = _words(following) if following is not None and following.tag in ("p", "ul", "div") else ""
    return ", ".join(piece.strip() for piece in words.split(",") if piece.strip())
