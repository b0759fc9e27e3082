"""Where personal words stand in a letter: names of people, their addresses and numbers, who asked.

The words of an organisation and of a role stay: "Head of Information Governance, Northmoor NHS Trust" does
not tell who it is. In doubt a stretch is found: a person looks at each, and puts back what may be shown.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from alongside.checking.privacy import personal_details
from alongside.reading.addresses import addresses_in
from alongside.reading.body_names import FORM
from alongside.reading.layout import same_length

_WORD = r"(?:[A-ZÀ-ÖØ-Þ][\w'-]*[a-zà-öø-ÿ][\w'-]*)"
_JOIN = r"(?:(?:van|von|de|der|den|la|le|bin|al|el|da|dos|ap)[ ])"
NAME = rf"{_WORD}(?:[ ](?:[A-Z]\.?[ ])?{_JOIN}{{0,2}}{_WORD}){{1,3}}"
"""Two to four words that could be a person's name."""
_ONE_NAME = re.compile(rf"{_WORD}(?:[ ](?:[A-Z]\.?[ ])?{_JOIN}{{0,2}}{_WORD}){{0,3}}")
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Revd|Cllr|Councillor)\.?"
_TITLED = re.compile(rf"\b(?P<who>{_TITLE}[ ](?:[A-Z]\.?[ ]){{0,3}}{_WORD}(?:[ ]{_WORD}){{0,2}})")
_ROLE = (
    r"(?:Director|Manager|Officer|Executive|Chair(?:man|woman|person)?|Lead|Head|Secretary|Nurse|Co-?ordinator|"
    r"Administrator|Advis[eo]r|Assistant|Consultant|Governor|Practitioner|Analyst|Lawyer|Solicitor|Specialist|"
    r"Partner|Guardian|Associate|President|Registrar|Psychiatrist|Psychologist|Midwife|Clerk|Minister|CEO|Chief)"
)
_OF_ROLE = r"(?:(?:the|our|its|my|[A-Z][\w&'-]*)[ ]){0,5}"
_WHO_THEN_ROLE = re.compile(rf"\b(?P<who>{NAME})(?:,[ ]?|[ ]-[ ]|[ ]\()(?={_OF_ROLE}{_ROLE}\b)")
_ROLE_THEN_WHO = re.compile(
    rf"\b(?:{_ROLE}[ ])*{_ROLE}(?:[ ](?:of|for)[ ][A-Z][\w&' -]{{2,50}}?)?"
    rf"(?:[,:][ ]|[ ]-[ ]|[ ])(?P<who>{NAME})"
)
_SIGN_OFF = re.compile(
    r"^[ >]*(?:yours(?: (?:sincerely|faithfully|truly))?|(?:with )?"
    r"(?:kind|kindest|best|warm|warmest|many)?[ ]?(?:regards|wishes|thanks)|thank you|all the best|bw|kr|"
    r"sincerely|signed(?: by)?:?|p\.?p\.?)[ ,.!]*$",
    re.IGNORECASE | re.MULTILINE,
)
_AFTER_NAME = (
    r"(?:,?[ ](?:\([a-z/ ]{2,20}\)|(?:BA|BSc|MA|MSc|PhD|MBE|OBE|CBE|RN|RMN|FRCN|FRCPsych|Hons|\(Hons\))\b))*"
)
_NAME_LINE = re.compile(
    rf"[ >]*(?P<who>(?:{_TITLE}[ ])?(?:[A-Z]\.?[ ]){{0,2}}"
    rf"(?:{_ONE_NAME.pattern}|[A-Z'-]+(?:[ ][A-Z'-]+){{1,2}})){_AFTER_NAME}[ ,.]*"
)
_LABEL = re.compile(
    r"^[ >]*(?:From|To|Cc|Sent by|Contact(?: name)?|Name|Author|Case (?:officer|handler)|Attn|F\.?A\.?O|"
    r"(?:Reviewed|Prepared|Approved|Signed|Completed|Dealt with|Handled) by|Our contact|Requester|Applicant|"
    rf"Reply from)[ ]*:[ ]*(?P<who>(?:{_TITLE}[ ])?{_ONE_NAME.pattern})(?=[ ]*(?:$|[<,;(\[]))",
    re.MULTILINE,
)
_WROTE = re.compile(
    rf"(?P<who>{NAME})(?:[ ]<[^>\n]{{0,80}}>)?[ ](?:wrote|writes|has written|asked|replied)\b"
)
_BY_WHOM = re.compile(
    r"\b(?i:contact(?:ed)?|ask(?:ed)? for|speak to|spoke to|spoken with|call|write to|wrote to|queries to|"
    r"cc'?d?|(?:my |our )?colleague|(?:signed|approved|dealt with|handled) by|on behalf of|care of|c/o|"
    rf"thanks to|i am|my name is)[ ](?P<who>(?:{_TITLE}[ ])?{NAME})"
)
_NOT_NAMES = frozenset((files("alongside.campaigns") / "not_names.txt").read_text(encoding="utf-8").split())
"""Words that stand with a capital in letters and are no one's name."""
_STAFF_NUMBER = re.compile(
    r"\b(?:staff|employee|payroll|assignment|personnel|smart ?card|ESR|NMC|GMC|HCPC|badge)\b[^\n\d]{0,25}?"
    r"(?P<who>\b(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{3,14})\b",
    re.IGNORECASE,
)
_PROFILE = re.compile(r"(?:https?://)?(?:www\.)?linkedin\.com/in/[\w%-]+/?", re.IGNORECASE)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b")
_HOUSE = re.compile(
    r"(?:\b(?:Flat|Unit|Room|Suite|Floor)[ ]\w+,?[ ])?\b\d{1,4}[A-Za-z]?,?[ ](?:[A-Z][\w'-]+[ ]){1,3}"
    r"(?:Road|Street|Lane|Avenue|Way|Drive|Close|Crescent|Place|Square|Terrace|Court|Gardens|Grove|Hill|Row|Rd|St|Ave)\b"
)
_WRAPPED = re.compile(r"(?m)^([^\n]{55,})\n(?=[^\s])")
"""A line so long that the next one goes on with its sentence: a name may stand across the two."""
_EXTENSION = re.compile(r"[ ,]*(?:ext(?:ension)?\.?|x)[ ]?\d{2,6}\b", re.IGNORECASE)
_PLACE = re.compile(r"[A-Z0-9](?!.*\b(?:is|are|was|the|and|by|as)\b)")
"""A part of an address begins with a capital or a number and is no piece of a sentence."""
_ADDRESS_LINES, _LONG_LINE = 5, 60
_SMALLEST_PART = 3

_OF_DETAIL = {
    "salutation": "name", "signature": "name", "named-contact": "name", "e-mail": "e-mail",
    "telephone": "telephone", "nhs-number": "number", "ni-number": "number", "postcode": "address",
    "birth": "birth",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Removal:
    """Words at `start` to `end` that are taken out; `kind` is one of redaction's MARKS."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Private:
    """What must not be shown whoever wrote it: who asked in law, accounts, where replies go.

    `names` are of people or of a collective that stays unnamed; `staff` of people who wrote to us.
    """

    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()


def personal_words(text: str, private: Private) -> tuple[Removal, ...]:
    """Every stretch of personal words, in order, none inside another."""
    flat = same_length(text)
    named = list(_names(flat))
    named += [Removal(*found.span(), "name") for each in private.staff for found in _spots(flat, [each])]
    known = {flat[each.start : each.end] for each in named} | set(private.staff)
    found = [*_of_requester(flat, private), *named, *_echoes(flat, known), *_addresses(flat), *_numbers(flat)]
    return merged(found)


def merged(found: Iterable[Removal]) -> tuple[Removal, ...]:
    """In order; stretches that overlap become one, of the kind of the first."""
    kept: list[Removal] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and each.start < kept[-1].end:
            last = kept[-1]
            kept[-1] = Removal(last.start, max(last.end, each.end), last.kind)
        elif each.start < each.end:
            kept.append(each)
    return tuple(kept)


def is_of_people(words: str) -> bool:
    """Whether these words could be a person's name: none of them an organisation's or a role's."""
    return not FORM.search(words) and not any(part in _NOT_NAMES for part in re.findall(r"[\w'-]+", words))


def _names(flat: str) -> Iterator[Removal]:
    unwrapped = _WRAPPED.sub(lambda line: f"{line[1]} ", flat)
    for pattern in (_TITLED, _WHO_THEN_ROLE, _ROLE_THEN_WHO, _LABEL, _WROTE, _BY_WHOM):
        for found in pattern.finditer(flat if pattern is _LABEL else unwrapped):
            if kept := _name_at(flat, *found.span("who")):
                yield kept
    for detail in personal_details(flat):
        if _OF_DETAIL[detail.kind] == "name":
            yield Removal(detail.start, detail.end, "name")
    yield from _signatures(flat)


def _name_at(flat: str, start: int, end: int) -> Removal | None:
    """The stretch without the words at its end that are no name: "Dr Ada Lamb Trust" keeps its Trust."""
    parts = list(re.finditer(r"\S+", flat[start:end]))
    title = re.compile(_TITLE)
    for place, part in enumerate(parts):
        bare = part.group().strip(".,")
        if place == 0 and title.fullmatch(part.group()):
            continue
        if not is_of_people(bare):
            parts = parts[:place]
            break
    if not parts or (len(parts) == 1 and title.fullmatch(parts[0].group())):
        return None
    return Removal(start, start + parts[-1].end(), "name")


def _signatures(flat: str) -> Iterator[Removal]:
    """Names that fill a line: below a sign-off, or above a line with a role or an organisation."""
    lines = [found for found in re.finditer(r"[^\n]+", flat) if found.group().strip()]
    left = 0
    for place, line in enumerate(lines):
        if _SIGN_OFF.fullmatch(line.group()):
            left = 3
            continue
        name = _NAME_LINE.fullmatch(line.group())
        if name and is_of_people(name["who"].title()):
            below = lines[place + 1].group() if place + 1 < len(lines) else ""
            is_pair = " " in name["who"]
            if left or (is_pair and len(below) < _LONG_LINE and re.search(rf"\b{_ROLE}\b", below)):
                yield Removal(line.start() + name.start("who"), line.start() + name.end("who"), "name")
        left = max(0, left - 1)


def _echoes(flat: str, known: Iterable[str]) -> Iterator[Removal]:
    """The same people again elsewhere, by their whole name or a part of it."""
    parts = {part for words in known for part in re.findall(r"[^\W\d_][\w'-]+", words)}
    telling = sorted(
        part for part in parts if len(part) >= _SMALLEST_PART and part.title() not in _NOT_NAMES
        and not re.fullmatch(_TITLE, part)
    )  # fmt: skip
    for found in _spots(flat, telling, ignore_case=False):
        yield Removal(*found.span(), "name")


def _of_requester(flat: str, private: Private) -> Iterator[Removal]:
    for found in _spots(flat, private.names):
        yield Removal(*found.span(), "requester")
    parts = [part for name in private.names if is_of_people(name) for part in name.split()]
    telling = [part.strip(".,") for part in parts if len(part.strip(".,")) >= _SMALLEST_PART]
    for found in _spots(
        flat, [part for part in telling if not re.fullmatch(_TITLE, part)], ignore_case=False
    ):
        yield Removal(*found.span(), "requester")
    for found in _spots(flat, [*private.addresses, *private.tokens]):
        yield Removal(*found.span(), "e-mail")


def _spots(flat: str, words: Iterable[str], ignore_case: bool = True) -> Iterator[re.Match[str]]:
    wanted = sorted({same_length(each.strip()) for each in words if each.strip()}, key=len, reverse=True)
    if wanted:
        loose = (r"\s+".join(map(re.escape, each.split())) for each in wanted)
        pattern = rf"(?<!\w)(?:{'|'.join(loose)})(?!\w)"
        yield from re.finditer(pattern, flat, re.IGNORECASE if ignore_case else 0)


def _addresses(flat: str) -> Iterator[Removal]:
    for each in addresses_in(flat):
        more = _EXTENSION.match(flat, each.end) if each.kind == "telephone" else None
        yield Removal(each.start, more.end() if more else each.end, each.kind)
    for profile in _PROFILE.finditer(flat):
        yield Removal(*profile.span(), "name")
    for house in _HOUSE.finditer(flat):
        yield Removal(*house.span(), "address")
    for code in _POSTCODE.finditer(flat):
        yield from _postal(flat, *code.span())


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
            and not re.search(rf"\b{_ROLE}\b|\b(?:Team|Department|Office)\b", words)
        ):
            begin = offset + place + part.start() + part.group().index(words)
            yield Removal(begin, begin + len(words), "address")


def _numbers(flat: str) -> Iterator[Removal]:
    for detail in personal_details(flat):
        kind = _OF_DETAIL[detail.kind]
        if kind != "name":
            yield Removal(detail.start, detail.end, kind)
    for found in _STAFF_NUMBER.finditer(flat):
        yield Removal(*found.span("who"), "number")
