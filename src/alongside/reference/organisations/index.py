"""All names of all bodies, found by their form, by their words, by their initials."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import TypeVar

from alongside.reference.organisations.normalise import Form, form_of, prepared
from alongside.reference.organisations.table import Name, Organisation, Table, table
from alongside.reference.organisations.words import SERVICE

Key = TypeVar("Key", bound=Hashable)
_INITIALS = re.compile(r"[A-Z][A-Za-z&-]*[A-Z][A-Za-z&-]*")


class Standing(IntEnum):
    """How good the evidence for a name is: a hand-kept list, an official file of the past, the newest one."""

    ALIAS = 1
    FORMER = 2
    OFFICIAL = 3


@dataclass(frozen=True, eq=False)
class Known:
    """One name of one body in its form."""

    key: str
    text: str
    form: Form
    standing: Standing
    also: tuple[str, ...] = ()

    @property
    def places(self) -> frozenset[str]:
        """The words that are not about what the body does."""
        return self.bag - SERVICE

    @cached_property
    def bag(self) -> frozenset[str]:
        """The words, whatever their order."""
        return frozenset(self.form.words)


@dataclass(frozen=True)
class Index:
    """Every known name, and the ways to it.

    `by_form`: kind and words. `by_words`: words, whatever the kind. `by_together`: words run together.
    `by_word`: each word, to the places in `known`. `by_initials`: acronyms, listed or made from the names.
    """

    held: Table
    known: tuple[Known, ...]
    by_form: dict[tuple[str, tuple[str, ...]], tuple[Known, ...]]
    by_words: dict[tuple[str, ...], tuple[Known, ...]]
    by_together: dict[str, tuple[Known, ...]]
    by_word: dict[str, tuple[Known, ...]]
    by_initials: dict[str, tuple[Known, ...]]


@lru_cache(maxsize=1)
def index() -> Index:
    """The index of the table in use."""
    return made_from(table())


def is_borne_out(alias: Known) -> bool:
    """Whether an official or former name of the body has all the alias's words that tell bodies apart."""
    return any(
        each.key == alias.key and each.standing is not Standing.ALIAS and alias.places <= each.places
        for word in alias.places
        for each in index().by_word.get(word, ())
    )


@lru_cache(maxsize=1)
def vocabulary() -> list[str]:
    """Every word of every name."""
    return sorted(index().by_word)


def made_from(held: Table) -> Index:
    """Work out the index of a table."""
    known = tuple(_all_known(held))
    full = tuple(each for each in known if not _is_initials(each.text) and each.form.words)
    listed = [(letters_of(each.text), each) for each in known if _is_initials(each.text)]
    made = [(letters, each) for each in full for letters in initials_of(each.form)]
    return Index(
        held=held,
        known=full,
        by_form=_grouped(((each.form.kind, each.form.words), each) for each in full),
        by_words=_grouped((each.form.words, each) for each in full),
        by_together=_grouped((each.form.together, each) for each in full),
        by_word=_grouped((word, each) for each in full for word in set(each.form.words)),
        by_initials=_merged(_grouped(listed), _grouped(made)),
    )


def letters_of(text: str) -> str:
    """An acronym in capitals, without spaces or signs."""
    return "".join(letter for letter in prepared(text).upper() if letter.isalnum())


def initials_of(form: Form) -> set[str]:
    """The acronyms a name of that form may go by: with and without the T, FT or NHSFT of a trust."""
    letters = "".join(word[0] for word in form.words).upper()
    if len(letters) < 2:
        return set()
    endings = {"trust": ("", "T", "FT"), "icb": ("ICB",), "ccg": ("CCG",)}.get(form.kind, ("",))
    return {letters + ending for ending in endings}


def _all_known(held: Table) -> Iterable[Known]:
    for organisation in held.organisations.values():
        yield _official(organisation)
        for name in held.names.get(organisation.key, ()):
            yield _other(name)


def _official(organisation: Organisation) -> Known:
    return Known(organisation.key, organisation.name, form_of(organisation.name), Standing.OFFICIAL)


def _other(name: Name) -> Known:
    standing = Standing.FORMER if name.is_verified else Standing.ALIAS
    return Known(name.key, name.text, form_of(name.text), standing, name.also_matches)


def _is_initials(text: str) -> bool:
    """One word with capitals inside: an acronym or a brand, never enough by itself."""
    return bool(_INITIALS.fullmatch(text)) and len(text) <= 10


def _grouped(pairs: Iterable[tuple[Key, Known]]) -> dict[Key, tuple[Known, ...]]:
    groups: dict[Key, list[Known]] = defaultdict(list)
    for key, known in pairs:
        groups[key].append(known)
    return {key: tuple(sorted(group, key=_best_first)) for key, group in groups.items()}


def _merged(
    first: dict[str, tuple[Known, ...]], then: dict[str, tuple[Known, ...]]
) -> dict[str, tuple[Known, ...]]:
    """Both groups under each key, those of `first` before the others."""
    return {key: (*first.get(key, ()), *then.get(key, ())) for key in first.keys() | then.keys()}


def _best_first(known: Known) -> tuple[int, str]:
    return -known.standing, known.key
