"""One copy of a post: an advert as one source has it, and the keys by which copies are met."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlsplit

from alongside.reading.advert.vacancy import Vacancy, order_in_advert, vacancy_of
from alongside.reading.document import SourceFacts
from alongside.terms.statement import Polarity, Statement

SHORTEST_REFERENCE = 5
FEWEST_DIGITS = 3

TO_MEET = (
    "job-title", "employer", "place", "reference", "band", "pay", "hours-per-week", "contract", "posted-on",
    "closes-on",
)  # fmt: skip
"""The properties by which copies are met."""

PROPERTIES = (
    *TO_MEET, "category", "kind-of-post", "lived-experience-criterion", "pay-as-written", "working-pattern",
    "essential-criterion", "desirable-criterion",
)  # fmt: skip
"""The properties that a post is made of."""

_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
_BAND = re.compile(r"\b(?:afc|agenda for change|nhs|band|grade|b)\s?[2-9][a-d]?\b|\bband\b|\bafc\b")
_RUNS = re.compile(r"\d+|[a-z]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with its id, its source and where it stands there."""

    id: str
    statement: Statement
    source: int


@dataclass(frozen=True, slots=True)
class Origin:
    """A source as far as posts need it. `board` is the site or file it stands on, "" when not known.

    `origin` tells the work from others whatever came first; `text` is the hash of its whole text.
    """

    id: int
    slug: str
    origin: str
    board: str
    text: str
    facts: SourceFacts


@dataclass(frozen=True, slots=True)
class Copy:
    """One advert: what its source says, in the order of the text, and the vacancy that this makes."""

    source: Origin
    key: str
    told: tuple[Told, ...]
    vacancy: Vacancy

    @property
    def employer(self) -> str:
        """The employer's code, else `~` and its name; "" when no employer is shown."""
        return self.vacancy.employer_code or employer_key(self.vacancy.employer_name)

    @property
    def by_reference(self) -> str:
        """The reference without signs and case, or "" where there is none."""
        return bare(self.vacancy.reference)[:200]

    @property
    def by_likeness(self) -> str:
        """What copies with one employer and one title share; "" where either is not shown."""
        title = " ".join(title_words(self.vacancy.title))
        if not self.employer or not title:
            return ""
        return hashlib.sha256(f"{self.employer}|{title}".encode()).hexdigest()[:32]


def copy_of(source: Origin, key: str, told: Sequence[Told]) -> Copy | None:
    """The copy that these statements of one advert make; None when they make no post.

    Only what the advert affirms counts, in the order of the text; pay for a year comes before pay for
    an hour or a day.
    """
    affirmed = tuple(
        sorted((each for each in told if each.statement.polarity is Polarity.AFFIRMED), key=place_in_text)
    )
    vacancy = vacancy_of(each.statement for each in affirmed)
    return Copy(source, key, affirmed, vacancy) if vacancy else None


def place_in_text(told: Told) -> tuple[int, int, int, str]:
    """The order of statements of one advert."""
    return (*order_in_advert(told.statement), told.id)


def light(copy: Copy) -> Copy:
    """The copy without its statements: enough to tell which copies are of one post."""
    return replace(copy, told=(), vacancy=replace(copy.vacancy, quoted={}))


def board_of(url: str, file_sha256: str, item: int) -> str:
    """Where an advert stood: the site of its address, else the file of many adverts it came in."""
    host = urlsplit(url).hostname or "" if url else ""
    if host:
        return host.removeprefix("www.")
    return f"file:{file_sha256}" if item else ""


@lru_cache(maxsize=10_000)
def employer_key(name: str) -> str:
    """`~` and the words of a name that no code is certain for; "" for no name."""
    words = _NOT_ALNUM.sub("-", name.casefold().replace("'", "").replace("’", "").replace("&", "and"))
    words = words.strip("-").removeprefix("the-")
    return f"~{words}"[:200] if words else ""


def bare(reference: str) -> str:
    """A reference without signs, spaces and case."""
    return _NOT_ALNUM.sub("", reference.casefold())


def is_distinctive(reference: str) -> bool:
    """Whether a bare reference is long enough to be met by chance by no other."""
    return len(reference) >= SHORTEST_REFERENCE and sum(map(str.isdigit, reference)) >= FEWEST_DIGITS


def shape_of(reference: str) -> str:
    """The form of a reference: two of one form and different content come from one numbering."""
    return _RUNS.sub(lambda run: "9" if run[0].isdigit() else "a", reference.casefold())


@lru_cache(maxsize=20_000)
def title_words(title: str) -> tuple[str, ...]:
    """The words of a title in small letters, without the band that some boards add."""
    return tuple(_NOT_ALNUM.sub(" ", _BAND.sub(" ", title.casefold())).split())
