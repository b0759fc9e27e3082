"""Ways to reach a person in a text: addresses, telephones, meetings, profiles, numbers of staff."""

import re
from collections.abc import Iterator

from alongside.campaigns.personal.lexicon import ROLE
from alongside.campaigns.personal.removal import Removal
from alongside.reading.addresses import addresses_in
from alongside.reading.body_names import FORM

_STAFF_NUMBER = re.compile(
    r"\b(?:staff|employee|payroll|assignment|personnel|smart ?card|ESR|NMC|GMC|HCPC|badge)\b[^\n\d]{0,25}?"
    r"(?P<who>\b(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{3,14})\b",
    re.IGNORECASE,
)
_PROFILE = re.compile(
    r"(?:https?://)?(?:www\.)?(?:linkedin\.com/in|(?:twitter|x|facebook|instagram)\.com|"
    r"bsky\.app/profile)/[\w%.@-]+/?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w.@/])@(?P<who>[A-Za-z]\w{2,30})\b(?!\.\w)")
_OF_A_BODY = re.compile(r"NHS|trust|FOI|council|health|care|team|info", re.IGNORECASE)
_MEETING = re.compile(
    r"(?:https?://)?(?<![\w-])(?:[\w-]{1,30}\.){0,3}(?:teams\.(?:microsoft|live)\.com|zoom\.us|zoom\.com|"
    r"webex\.com|meet\.google\.com|whereby\.com|"
    r"gotomeet(?:ing)?\.com|gotomeeting\.com|meet\.jit\.si|bluejeans\.com)/[^\s<>\])\"]+",
    re.IGNORECASE,
)
_MEETING_NUMBER = re.compile(
    r"\b(?:(?:meeting|webinar|(?:phone )?conference|access|dial-?in|personal)[ ](?:ID|number|code|no\.?)|"
    r"pass ?code|passwor[dt]|meeting key|PIN)"
    r"[ ]?[:#]?[ ]*(?P<who>(?=[^\n]*[\dA-Z])(?:\d[\d ]{3,18}\d#?|(?=\w*\d|\w*[a-z][A-Z]|"
    r"\w*[A-Z]\w*[A-Z])[\w!?*-]{4,16}#?))",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b")
_OF_REGULATORS = frozenset({"SK95AF", "KY169DS", "BT72JB", "CF102HH", "EH35NR"})
"""Postcodes of the Information Commissioner's offices and of the Scottish one: every reply gives them."""
_HOUSE = re.compile(
    r"(?:\b(?:Flat|Unit|Room|Suite|Floor)[ ]\w+,?[ ])?\b\d{1,4}[A-Za-z]?,?[ ](?:[A-Z][\w'-]+[ ]){1,3}"
    r"(?:Road|Street|Lane|Avenue|Way|Drive|Close|Crescent|Place|Square|Terrace|Court|Gardens|Grove|Hill|"
    r"Row|Rd|St|Ave)\b"
)
_DESK = re.compile(
    r"\b(?:Room|Office|Desk|"
    r"Bay)[ ](?:no\.?[ ]?)?[A-Z]?\d[\w.]{0,5}(?:,[ ][A-Z][\w']+(?:[ ][A-Z][\w']+){0,2})?"
)
_AFTER_TELEPHONE = re.compile(
    r"[ ,]*(?:ext(?:ension|n)?\.?:?|x|opt(?:ion)?\.?)[ ]?\d{1,6}\b|,{1,3}\d{3,12}#?|(?<=\d)#", re.IGNORECASE
)
_EXTENSION = re.compile(
    r"(?:(?<![\w])(?:ext(?:ension|n)?\.?|internal)[ :.]*(?:no\.?|number)?[ ]?|"
    r"(?<=\d )x ?)(?P<who>\d{3,6})\b(?![.,]\d|[ ]?%)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-ZÀ-Þ0-9](?!.*\b(?:is|are|was|the|and|by|as)\b)")
"""A part of an address begins with a capital or a number and is no piece of a sentence."""
_ADDRESS_LINES, _LONG_LINE = 5, 60


def contacts_in(flat: str) -> Iterator[Removal]:
    """E-mail addresses, telephones, postal addresses, meetings, profiles, numbers of staff."""
    for each in addresses_in(flat):
        more = _AFTER_TELEPHONE.match(flat, each.end) if each.kind == "telephone" else None
        yield Removal(each.start, more.end() if more else each.end, each.kind)
    for pattern, kind in ((_PROFILE, "name"), (_MEETING, "meeting"), (_HOUSE, "address"), (_DESK, "address")):
        for found in pattern.finditer(flat):
            yield Removal(*found.span(), kind)
    for found in _HANDLE.finditer(flat):
        if not _OF_A_BODY.search(found["who"]):
            yield Removal(*found.span(), "name")
    for pattern, kind in ((_MEETING_NUMBER, "number"), (_EXTENSION, "telephone"), (_STAFF_NUMBER, "number")):
        for found in pattern.finditer(flat):
            yield Removal(*found.span("who"), kind)
    for code in _POSTCODE.finditer(flat):
        if code.group().replace(" ", "") not in _OF_REGULATORS:
            yield from _postal(flat, *code.span())


def is_of_regulator(words: str) -> bool:
    """Whether it is the postcode of a regulator."""
    return words.replace(" ", "").upper() in _OF_REGULATORS


def _postal(flat: str, start: int, end: int) -> Iterator[Removal]:
    """The lines of an address up to its postcode, without those that name an organisation."""
    yield Removal(start, end, "address")
    line_start = flat.rfind("\n", 0, start) + 1
    if len(flat[line_start:end].strip()) > _LONG_LINE * 2:
        house = None
        for house in _HOUSE.finditer(flat, line_start, start):  # noqa: B007  # the last one before the code
            pass
        if house:
            yield Removal(house.start(), end, "address")
        return
    for _ in range(_ADDRESS_LINES):
        words = flat[line_start : min(end, len(flat))].split("\n", 1)[0].rstrip()
        if not words.strip() or len(words) > _LONG_LINE * 2 or words.rstrip().endswith((".", ":")):
            return
        yield from _pieces_of_address(words, line_start)
        if line_start == 0:
            return
        line_start = flat.rfind("\n", 0, line_start - 1) + 1
        if len(flat[line_start:].split("\n", 1)[0]) > _LONG_LINE:
            return


def _pieces_of_address(line: str, offset: int) -> Iterator[Removal]:
    """The parts between commas that name neither an organisation nor a role."""
    label = re.match(r"[ >]*(?:[\w ]{2,20}:[ ]*)?", line)
    place = label.end() if label else 0
    for part in re.finditer(r"[^,]+", line[place:]):
        words = part.group().strip(" .>")
        if (
            _PLACE.match(words)
            and not FORM.search(words)
            and not re.search(rf"\b{ROLE}\b|\b(?:Team|Department|Office)\b", words)
        ):
            begin = offset + place + part.start() + part.group().index(words)
            yield Removal(begin, begin + len(words), "address")
