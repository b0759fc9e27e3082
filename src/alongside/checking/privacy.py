"""Personal details in a text: where they stand and what kind they are, so that they can be struck out.

What is found is never repeated: a span has its place and kind, no words. `redacted` gives the text
with each span replaced, as long as it was, so that other spans of the text keep their places.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.addresses import addresses_in
from alongside.reading.body_names import FORM
from alongside.reading.layout import same_length

_SALUTATION = re.compile(
    r"^[ ]*(?:Dear|Hello|Hi|Good (?:morning|afternoon))[ ,]+(?P<who>[^\n]{1,80})$", re.MULTILINE
)
_SIGN_OFF = re.compile(
    r"^[ ]*(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm|many)?[ ]?(?:regards|wishes|thanks)"
    r"|with (?:kind |best )?(?:regards|wishes|thanks)|all the best)[ ,.!]*$",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = r"[A-Z][a-z'’-]+(?:-[A-Z][a-z]+)?"
_PERSON = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame)\.?[ ])?{_NAME}"
    rf"(?:[ ](?:[A-Z]\.?[ ])?{_NAME}){{0,2}}"
)
_NOT_A_NAME = re.compile(
    r"\b(?:Sir|Madam|All|Colleagues?|Team|Trust|Chair|Board|Members?|Everyone|Friends?|Requester|Applicant|Committee|"
    r"Editor|Director|Manager|Office|Department|Commissioner|Information|Freedom|Communications|Chief|Executive|"
    r"Head|Officer|Secretary|Lead|Minister|Council|Service|Services|Governors?|Partner|Revolution|Panel|Customer)\b"
)
_ASK_FOR = re.compile(
    rf"\b(?:contact|ask for|speak to|call|e-?mail|write to|queries to)[ ](?P<who>{_NAME}[ ]{_NAME})\b"
)
_NHS_NUMBER = re.compile(
    r"(?<![\d-])(\d{3})[ -](\d{3})[ -](\d{4})(?![\d-])|\bNHS (?:number|no\.?):?\s*(\d{10})\b"
)
_NI_NUMBER = re.compile(r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b")
_BORN = re.compile(
    r"\b(?:date of birth|d\.?o\.?b\.?|born on)[:\s]{1,3}(?P<when>[\w/. ]{6,20}\d{2,4})", re.IGNORECASE
)
_NHS_WORD = re.compile(r"\bNHS (?:number|no\b)")
_SIGNATURE_LINES = 2
_ADDRESS = 120
"""A body's name stands within so many characters before the postcode of its address."""

KINDS = {
    "salutation": "a name in a salutation",
    "signature": "a name in a signature",
    "named-contact": "a person named as contact",
    "e-mail": "a person's e-mail address",
    "telephone": "a telephone number that may be a person's",
    "nhs-number": "an NHS number",
    "ni-number": "a National Insurance number",
    "postcode": "a postcode that may be a home's",
    "birth": "a date of birth",
}
"""Every kind of span, and what it is in words."""


@dataclass(frozen=True, slots=True)
class PersonalDetail:
    """A personal detail of one of KINDS at `start` to `end`."""

    start: int
    end: int
    kind: str


def personal_details(text: str) -> list[PersonalDetail]:
    """The personal details of a text, in order, none inside another."""
    flat = same_length(text)
    found: list[PersonalDetail] = []
    for detail in sorted(_all(flat), key=lambda each: (each.start, -each.end)):
        if not found or detail.start >= found[-1].end:
            found.append(detail)
    return found


def redacted(text: str, mark: str = "█") -> str:
    """The text with each personal detail struck out by `mark`, letter for letter."""
    pieces, place = [], 0
    for detail in personal_details(text):
        pieces += [text[place : detail.start], mark * (detail.end - detail.start)]
        place = detail.end
    return "".join([*pieces, text[place:]])


def salutation_names(text: str) -> set[str]:
    """The first names in the salutations of a text. For comparison only; never shown or stored."""
    flat = same_length(text)
    return {flat[each.start : each.end].split()[0] for each in _salutations(flat)}


def _all(flat: str) -> Iterator[PersonalDetail]:
    yield from _salutations(flat)
    yield from _signatures(flat)
    for asked in _ASK_FOR.finditer(flat):
        if not FORM.search(asked["who"]) and not _NOT_A_NAME.search(asked["who"]):
            yield PersonalDetail(asked.start("who"), asked.end("who"), "named-contact")
    for address in addresses_in(flat):
        if address.owner == "person":
            yield PersonalDetail(address.start, address.end, address.kind)
    yield from _numbers(flat)


def _salutations(flat: str) -> Iterator[PersonalDetail]:
    for found in _SALUTATION.finditer(flat):
        person = _PERSON.match(flat, found.start("who"), found.end("who"))
        if person and _is_name(person.group()) and not FORM.search(found["who"]):
            yield PersonalDetail(person.start(), person.end(), "salutation")


def _signatures(flat: str) -> Iterator[PersonalDetail]:
    """The lines below a sign-off that are nothing but a name."""
    for found in _SIGN_OFF.finditer(flat):
        lines = re.finditer(r"[^\n]*\S[^\n]*", flat[found.end() : found.end() + 400])
        for _, line in zip(range(_SIGNATURE_LINES), lines, strict=False):
            start = found.end() + line.start() + len(line.group()) - len(line.group().lstrip())
            words = line.group().strip()
            if _PERSON.fullmatch(words) and _is_name(words):
                yield PersonalDetail(start, start + len(words), "signature")


def _is_name(words: str) -> bool:
    return not _NOT_A_NAME.search(words) and not FORM.search(words)


def _numbers(flat: str) -> Iterator[PersonalDetail]:
    for found in _NHS_NUMBER.finditer(flat):
        digits = found[4] or "".join(found.group(1, 2, 3))
        if is_nhs_number(digits):
            yield PersonalDetail(found.start(), found.end(), "nhs-number")
    for found in _NI_NUMBER.finditer(flat):
        yield PersonalDetail(found.start(), found.end(), "ni-number")
    for found in _POSTCODE.finditer(flat):
        near = _NHS_WORD.sub("", flat[max(0, found.start() - _ADDRESS) : found.start()])
        if not re.search(r"PO Box", near, re.IGNORECASE) and not FORM.search(near):
            yield PersonalDetail(found.start(), found.end(), "postcode")
    for found in _BORN.finditer(flat):
        yield PersonalDetail(found.start("when"), found.end("when"), "birth")


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits are a valid NHS number: weights 10 to 2, the check digit by modulus 11."""
    if len(digits) != 10 or not digits.isdigit() or len(set(digits)) == 1:
        return False
    weighed = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - weighed % 11) % 11 == int(digits[9])
