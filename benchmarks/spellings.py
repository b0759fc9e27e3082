"""A labelled set of spellings: real names written as people write them, and names that are none of ours.

Made from the table of organisations by a seeded hand, so that two runs measure the same. Each
positive has the body it means and a date; each negative means no body, though it may come near one.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from alongside.reference.organisations import Organisation, Table
from alongside.reference.organisations.index import Standing, index
from alongside.reference.organisations.normalise import form_of
from alongside.reference.organisations.wording import as_written
from alongside.reference.organisations.words import BUSINESS, DIRECTIONS

_KINDS = (
    "foundation_trust",
    "nhs_trust",
    "care_trust",
    "icb",
    "ccg",
    "local_health_board",
    "health_board",
    "hsc_trust",
)
_SHORT = {
    "Mental Health": "MH",
    "University": "Univ",
    "Hospitals": "Hosps",
    "Partnership": "P'ship",
    "Foundation Trust": "FT",
    "Integrated Care Board": "ICB",
    "Hertfordshire": "Herts",
    "Lincolnshire": "Lincs",
    "Nottinghamshire": "Notts",
    "Gloucestershire": "Glos",
    "Buckinghamshire": "Bucks",
    "Staffordshire": "Staffs",
}
_LETTERS = "abcdefghijklmnoprstuwy"
_INVENTED = (
    "Northmoor",
    "Eastfold",
    "Valebridge",
    "Kelderwick",
    "Marlsea",
    "Ottermouth",
    "Fenwold",
    "Wexcombe",
)
_OTHERS = (
    "County Council",
    "Hospice",
    "Police",
    "Borough Council",
    "College",
    "Housing Association",
    "Surgery",
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as written, the key it means (empty: no body), the date it was written, and how it was made."""

    written: str
    key: str
    on: date
    made: str


def labelled(held: Table, number: int, seed: int = 20261122) -> list[Spelling]:
    """`number` distinct spellings, three quarters of them of real bodies, in a mixed order."""
    chance = random.Random(seed)
    found: dict[str, Spelling] = {}
    positives, negatives = _positives(held, chance), _negatives(held, chance)
    while len(found) < number:
        spelling = next(negatives if chance.random() < 0.25 else positives)
        found.setdefault(spelling.written, spelling)
    made = list(found.values())
    chance.shuffle(made)
    return made


def _positives(held: Table, chance: random.Random) -> Iterator[Spelling]:
    names = list(_names(held))
    while True:
        written, key, on = chance.choice(names)
        made = []
        for spoil in chance.sample(_SPOILINGS, chance.choice((1, 1, 2, 2, 3))):
            spoilt = spoil(written, chance)
            if spoilt != written:
                made.append(spoil.__name__.strip("_"))
            written = spoilt
        yield Spelling(written, key, on, " + ".join(made) or "as it is")


def _names(held: Table) -> Iterator[tuple[str, str, date]]:
    """Every official name with a day the body was open, every former name with a day of its time."""
    for organisation in held.organisations.values():
        if organisation.kind not in _KINDS:
            continue
        yield as_written(organisation.name), organisation.key, _last_day(organisation)
        for name in held.names.get(organisation.key, ()):
            if name.is_verified:
                until = (name.until or name.seen).latest if name.until or name.seen else None
                day = until - timedelta(days=1) if until else _last_day(organisation)
                yield as_written(name.text), organisation.key, day


def _last_day(organisation: Organisation) -> date:
    return organisation.closed or date(2026, 8, 1)


def _shortened(name: str, chance: random.Random) -> str:
    for long, short in _SHORT.items():
        if chance.random() < 0.7:
            name = name.replace(long, short)
    return name


def _signs(name: str, _: random.Random) -> str:
    return name.replace(" and ", " & ").replace("'", "’").replace(",", "") + "\u00a0*"


def _capitals(name: str, _: random.Random) -> str:
    return name.upper()


def _small_letters(name: str, _: random.Random) -> str:
    return name.lower()


def _kind_cut(name: str, chance: random.Random) -> str:
    return name.replace("NHS Foundation Trust", chance.choice(("Foundation Trust", "NHS Trust", "Trust")))


def _title_dropped(name: str, _: random.Random) -> str:
    return re.sub(r" (?:University|Teaching)(?= (?!NHS)\w)", "", name, count=1)


def _with_article(name: str, _: random.Random) -> str:
    return f"The {name.removeprefix('The ')}"


def _mistyped(name: str, chance: random.Random) -> str:
    """One letter left out, doubled, changed or swapped, inside a word of six letters or more."""
    words = [found.span() for found in re.finditer(r"[A-Za-z]{6,}", name)]
    if not words:
        return name
    start, end = chance.choice(words)
    place = chance.randrange(start + 1, end - 1)
    before, letter, after = name[:place], name[place], name[place + 1 :]
    return chance.choice(
        (
            before + after,
            before + letter + letter + after,
            before + chance.choice(_LETTERS) + after,
            before + after[0] + letter + after[1:],
        )
    )


_SPOILINGS: list[Callable[[str, random.Random], str]] = [
    _shortened,
    _signs,
    _capitals,
    _small_letters,
    _kind_cut,
    _title_dropped,
    _with_article,
    _mistyped,
    _mistyped,
]


def _negatives(held: Table, chance: random.Random) -> Iterator[Spelling]:
    trusts = [as_written(each.name) for each in held.organisations.values() if "TRUST" in each.name]
    places = sorted({word for name in trusts for word in form_of(name).words} - BUSINESS - DIRECTIONS)
    known = {known.form for known in index().known if known.standing is not Standing.ALIAS}
    makers = (_other_place, _other_direction, _other_kind, _invented, _place_alone)
    while True:
        make = chance.choice(makers)
        written = make(chance.choice(trusts), places, chance)
        if written and form_of(written) not in known and not _means_one(written):
            yield Spelling(written, "", date(2026, 8, 1), make.__name__.strip("_"))


def _means_one(written: str) -> bool:
    """Whether a made-up name happens to be some body's own words, in any kind."""
    return form_of(written).words in index().by_words and form_of(written).kind != ""


def _other_place(name: str, places: list[str], chance: random.Random) -> str:
    """A real name with one place changed for another: a sister trust that does not exist."""
    own = [word for word in re.findall(r"[A-Za-z]+", name) if word.lower() in places]
    return name.replace(chance.choice(own), chance.choice(places).title(), 1) if own else ""


def _other_direction(name: str, _: list[str], chance: random.Random) -> str:
    found = re.search(r"\b(?:North|South|East|West)\b", name)
    if not found:
        return ""
    return name.replace(found.group(), chance.choice(("North", "South", "East", "West", "Mid")), 1)


def _other_kind(name: str, _: list[str], chance: random.Random) -> str:
    return re.sub(r"\s+(?:NHS )?(?:Foundation )?Trust$", "", name) + " " + chance.choice(_OTHERS)


def _invented(name: str, _: list[str], chance: random.Random) -> str:
    words = name.split()
    return " ".join([chance.choice(_INVENTED), chance.choice(_INVENTED), *words[-3:]])


def _place_alone(_: str, places: list[str], chance: random.Random) -> str:
    return chance.choice(places).title() + chance.choice(
        ("", " Services", " Team", " and District", " Centre")
    )
