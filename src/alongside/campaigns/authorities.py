"""The authorities of WhatDoTheyKnow, from a file that the user supplies, matched with our bodies."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from alongside.reference.organisations import table
from alongside.reference.organisations.normalise import Form, form_of

_COLUMNS = ("Name", "URL name")
_GONE = frozenset({"defunct", "not_apply"})


class AuthoritiesError(ValueError):
    """The file is not such a list. The message says where and what is expected."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One row: `url_name` is what it is called in the site's addresses."""

    name: str
    short_name: str
    url_name: str
    tags: frozenset[str]

    @property
    def takes_requests(self) -> bool:
        """Whether the site says that it still exists and is bound by an Act."""
        return not self.tags & _GONE


@dataclass(frozen=True, slots=True)
class Matches:
    """Authorities by the code of our body. `several` are those with more than one, `none` those without."""

    found: Mapping[str, Authority]
    several: Mapping[str, tuple[Authority, ...]]
    none: tuple[str, ...]


def read_authorities(text: str) -> list[Authority]:
    """The rows of the file. Raises AuthoritiesError where a column or an address name is missing."""
    reader = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    if missing := [column for column in _COLUMNS if column not in (reader.fieldnames or ())]:
        have = ", ".join(reader.fieldnames or ()) or "nothing"
        raise AuthoritiesError(f"The first line must have the column “{missing[0]}”; found {have}.")
    found = []
    for line, row in enumerate(reader, start=2):
        url_name, name = (row["URL name"] or "").strip(), (row["Name"] or "").strip()
        if not url_name or not name:
            raise AuthoritiesError(
                f"Line {line} has no {'name' if url_name else 'URL name'}. Correct that line."
            )
        tags = frozenset((row.get("Tags") or "").split())
        found.append(Authority(name, (row.get("Short name") or "").strip(), url_name, tags))
    return found


def match(authorities: Iterable[Authority], bodies: Mapping[str, str]) -> Matches:
    """The authority of each body, by any name it has had; `bodies` are names by code.

    The newest name comes first; where several authorities have it a person chooses.
    """
    by_form: dict[Form, list[Authority]] = defaultdict(list)
    for each in authorities:
        by_form[form_of(each.name)].append(each)
    found, several, none = {}, {}, []
    for code, name in bodies.items():
        same = _first_named(by_form, _names(code, name))
        if len(same) == 1:
            found[code] = same[0]
        elif same:
            several[code] = same
        else:
            none.append(code)
    return Matches(found, several, tuple(none))


def _first_named(by_form: Mapping[Form, list[Authority]], names: Iterable[str]) -> tuple[Authority, ...]:
    for name in names:
        held = by_form.get(form_of(name), [])
        if held:
            return tuple(each for each in held if each.takes_requests) or tuple(held)
    return ()


def _names(code: str, name: str) -> list[str]:
    held = table()
    known = [held.organisations[code].name] if code in held.organisations else []
    others = [each.text for each in held.names.get(code, ()) if not each.also_matches]
    return list(dict.fromkeys([*known, name, *others]))
