"""Where personal words stand in a letter: names of people, their addresses and numbers, who asked.

The words of an organisation and of a role stay: "Head of Information Governance, Northmoor NHS Trust" does
not tell who it is. In doubt a stretch is found: a person looks at each, and puts back what may be shown.
"""

import re
from collections.abc import Iterable, Iterator

from alongside.campaigns.personal.contacts import contacts_in, is_of_regulator
from alongside.campaigns.personal.lexicon import (
    IS_TITLE,
    NOT_NAMES,
    TITLE,
    bare,
    is_given,
    is_of_no_one,
    is_ordinary,
    is_place,
)
from alongside.campaigns.personal.names import UPPER, names_in, words_of_bodies
from alongside.campaigns.personal.removal import Private, Removal, merged, tokens_of
from alongside.campaigns.personal.signatures import initials_of, names_in_places
from alongside.checking.privacy import personal_details
from alongside.reading.body_names import FORM
from alongside.reading.layout import same_length

_WRAPPED = re.compile(r"(?m)^([^\n]{55,})\n(?=[^\s])")
"""A line so long that the next one goes on with its sentence: a name may stand across the two."""
_SMALLEST_PART = 3
_BEFORE_NAME = re.compile(rf"(?:(?:{TITLE}|{UPPER}\.?)[ ])+$")

_OF_DETAIL = {
    "salutation": "name", "signature": "name", "named-contact": "name", "e-mail": "e-mail",
    "telephone": "telephone", "nhs-number": "number", "ni-number": "number", "postcode": "address",
    "birth": "birth",
}  # fmt: skip


def personal_words(text: str, private: Private) -> tuple[Removal, ...]:
    """Every stretch of personal words, in order, none inside another."""
    flat = same_length(text)
    here = words_of_bodies(flat) | {
        word.casefold() for body in private.bodies for word in re.findall(r"[\w'-]+", body)
    }
    placed = list(names_in_places(flat, here))
    named = [*names_in(_WRAPPED.sub(lambda line: f"{line[1]} ", flat), here), *placed]
    named += [Removal(*found.span(), "name") for each in private.staff for found in _spots(flat, [each])]
    known = {flat[each.start : each.end] for each in named} | set(private.staff)
    sure = (
        {flat[each.start : each.end] for each in placed} | set(private.staff) | set(filter(_is_sure, known))
    )
    found = [
        *_of_requester(flat, private),
        *named,
        *_echoes(flat, sure, here),
        *contacts_in(flat),
        *_details(flat),
    ]
    return merged([*found, *initials_of(flat, sorted(known))])


def is_of_people(words: str) -> bool:
    """Whether these words could be a person's name: none of them an organisation's or a role's."""
    return not FORM.search(words) and not any(part in NOT_NAMES for part in re.findall(r"[\w'-]+", words))


def _is_sure(name: str) -> bool:
    """Whether it is a person's beyond doubt: it has a title, an initial or a given name."""
    return any(is_given(part) or IS_TITLE.fullmatch(part) or len(bare(part)) == 1 for part in name.split())


def _echoes(flat: str, known: Iterable[str], here: frozenset[str]) -> Iterator[Removal]:
    """The same people again elsewhere, by their whole name or a part of it."""
    parts = {part for words in known for part in re.findall(r"[^\W\d_][\w'-]+", words)}
    telling = sorted(
        part for part in parts
        if len(part) >= _SMALLEST_PART and not part.islower() and not is_of_no_one(part)
        and not IS_TITLE.fullmatch(part)
        and (is_given(part) or not (is_ordinary(part) or is_place(part, here)))
    )  # fmt: skip
    for found in _spots(flat, telling, ignore_case=False):
        yield Removal(*found.span(), "name")


def _of_requester(flat: str, private: Private) -> Iterator[Removal]:
    parts = [part.strip(".,") for name in private.names if is_of_people(name) for part in name.split()]
    telling = [part for part in parts if len(part) >= _SMALLEST_PART and not IS_TITLE.fullmatch(part)]
    shapes = [shape for part in telling for shape in (part, part.upper())]
    spots = [*_spots(flat, private.names), *_spots(flat, shapes, ignore_case=False)]
    for found in spots:
        before = _BEFORE_NAME.search(flat, max(0, found.start() - 24), found.start())
        yield Removal(before.start() if before else found.start(), found.end(), "requester")
    tokens = tokens_of(private.tokens)
    for found in _spots(flat, [*private.addresses, *tokens.others]):
        yield Removal(*found.span(), "e-mail")
    for found in re.finditer(r"\w+", flat) if tokens.words else ():
        if found.group().lower() in tokens.words:
            yield Removal(*found.span(), "e-mail")


def _spots(flat: str, words: Iterable[str], ignore_case: bool = True) -> Iterator[re.Match[str]]:
    wanted = sorted({same_length(each.strip()) for each in words if each.strip()}, key=len, reverse=True)
    if wanted:
        loose = (r"\s+".join(map(re.escape, each.split())) for each in wanted)
        pattern = rf"(?<!\w)(?:{'|'.join(loose)})(?!\w)"
        yield from re.finditer(pattern, flat, re.IGNORECASE if ignore_case else 0)


def _details(flat: str) -> Iterator[Removal]:
    """What the check for personal details finds in any text."""
    for detail in personal_details(flat):
        if not (detail.kind == "postcode" and is_of_regulator(flat[detail.start : detail.end])):
            yield Removal(detail.start, detail.end, _OF_DETAIL[detail.kind])
