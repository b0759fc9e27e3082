"""Where a running text names bodies: known names, acronyms it defines, names by their form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from alongside.reference.organisations.index import index
from alongside.reference.organisations.normalise import form_of
from alongside.reference.organisations.resolution import Resolution, Status
from alongside.reference.organisations.resolve import resolve
from alongside.reference.organisations.scan import Span, known_names
from alongside.reference.organisations.shapes import by_form
from alongside.terms.reason import Reason

_LETTERS = re.compile(r"(?<![\w-])[A-Z](?:[A-Za-z&-]{0,9}[A-Z])(?![\w-])")
_ACRONYM = re.compile(r"\s?\(\s?[\"']?([A-Z][A-Za-z&-]{0,9}[A-Z])[\"']?\s?\)")


@dataclass(frozen=True, slots=True)
class Found:
    """A name at `start` to `end` of the text, and what it resolves to."""

    start: int
    end: int
    name: str
    resolution: Resolution


def find(text: str, on: date | None = None) -> list[Found]:
    """Every body named in `text`, in order, none overlapping; time grows with the length of the text.

    A name is found when it opens with a capital or digit and says that it is a body, by a word
    such as Trust or by what it does. Letters alone are found where the text itself defines them.
    """
    known = [_found(text, span, on) for span in known_names(text)]
    formed = [_found(text, span, on) for span in by_form(text, [(each.start, each.end) for each in known])]
    named = _by_full_names(sorted([*known, *formed], key=lambda each: each.start))
    return sorted([*named, *_acronyms(text, named)], key=lambda each: each.start)


def _found(text: str, span: Span, on: date | None) -> Found:
    name = text[span[0] : span[1]]
    return Found(span[0], span[1], name, resolve(name, on))


def _by_full_names(named: list[Found]) -> list[Found]:
    """Settle a shortened name by the full one in the same text, when it can be short for no other body."""
    full = {each.resolution.key for each in named} - {""}
    return [replace(each, resolution=_settled(each.resolution, full)) for each in named]


def _settled(resolution: Resolution, full: set[str]) -> Resolution:
    if (
        resolution.status is not Status.CHOOSE
        or len(resolution.codes) != 1
        or resolution.codes[0] not in full
    ):
        return resolution
    written = form_of(resolution.name)
    known = [each.form for each in index().known if each.key == resolution.codes[0]]
    if not any(set(written.words) <= set(form.words) and written.kind == form.kind for form in known):
        return resolution
    reason = Reason("named-here", f"Short for {resolution.codes[0]}, which the same text names in full.")
    return replace(resolution, status=Status.CERTAIN, reason=reason)


def _acronyms(text: str, named: list[Found]) -> Iterator[Found]:
    """The letters that the text itself gives for a certain name, wherever they stand."""
    defined: dict[str, Resolution] = {}
    for each in named:
        letters = _ACRONYM.match(text, each.end)
        if letters and each.resolution.status is Status.CERTAIN:
            defined.setdefault(letters[1], each.resolution)
    if not defined:
        return
    taken = iter(named)
    current = next(taken, None)
    for letters in _LETTERS.finditer(text):
        if letters.group() not in defined:
            continue
        while current and current.end <= letters.start():
            current = next(taken, None)
        if current is None or letters.end() <= current.start:
            yield Found(letters.start(), letters.end(), letters.group(), defined[letters.group()])
