"""Bodies over time: the name on a date, who followed whom, who answers today."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from alongside.reference.organisations.table import Name, Share, Succession, Table, table
from alongside.reference.organisations.wording import as_written
from alongside.terms.dates import PartialDate, in_words

_ORDER = (Share.WHOLE, Share.SPLIT, Share.PART)


@dataclass(frozen=True, slots=True)
class Answering:
    """A body that answers for another on a date, and the successions that lead to it (none: it is the body).

    `share` is the smallest share on the way: whole, split between several, or a part of the work only.
    """

    key: str
    name: str
    path: tuple[Succession, ...]
    share: Share

    @property
    def notes(self) -> tuple[str, ...]:
        """What the sources add about the steps."""
        return tuple(step.note for step in self.path if step.note)


def name_on(key: str, day: date | None) -> str:
    """The name that body had on `day`; the newest when `day` is None. Raises KeyError for an unknown key.

    A change known only by its year counts from the end of that year. Where no date of a change
    is known, the old name holds until a dated source last has it.
    """
    return _name_on(table(), key, day)


@dataclass(frozen=True, slots=True)
class HeldName:
    """A name a body had: from `since`, until `until` (the first day it was another); None is not known.

    `seen` is the date of the last source that has it, where nobody says when it ended. The newest
    name has neither `until` nor `seen`.
    """

    text: str
    since: PartialDate | None
    until: PartialDate | None
    seen: PartialDate | None
    source: str


def names_in_time(key: str, held: Table | None = None) -> tuple[HeldName, ...]:
    """The official names that body had, oldest first, the newest last. Raises KeyError for an unknown key.

    A name begins when the one before it ended, where that is known. Aliases have no dates and are
    not here: `also_called` has them. `held` is the table to look in, ours by default.
    """
    held = held or table()
    body = held.organisations[key]
    since = PartialDate.of(body.opened) if body.opened else None
    found: list[HeldName] = []
    for _, name in former_names(held, key):
        if name.text.casefold() == body.name.casefold():
            continue
        found.append(HeldName(as_written(name.text), name.since or since, name.until, name.seen, name.source))
        since = name.until
    return (*found, HeldName(as_written(body.name), since, None, None, body.source))


def also_called(key: str, held: Table | None = None) -> tuple[Name, ...]:
    """Other names that body goes by, without dates, each once. Raises KeyError for an unknown key."""
    held = held or table()
    in_time = {name.text.casefold() for name in names_in_time(key, held)}
    names = {name.text.casefold(): name for name in held.names.get(key, ())}
    return tuple(name for folded, name in names.items() if folded not in in_time)


def successors(key: str) -> tuple[Succession, ...]:
    """Who followed that body, in order of date; empty when nobody did as far as we know."""
    return table().successions.get(key, ())


def answers_today_for(key: str, on: date) -> tuple[Answering, ...]:
    """The bodies that answer on `on` for what `key` was, each with the way to it.

    A body still open answers for itself, beside whoever took over a part. A closed body without a
    known successor is given as itself. Raises KeyError for an unknown key.
    """
    held = table()
    organisation = held.organisations[key]
    found = _leaves(held, key, on, ())
    return tuple(found) or (Answering(key, _name_on(held, organisation.key, on), (), Share.WHOLE),)


@lru_cache(maxsize=8192)
def until_in_words(key: str, text: str) -> str:
    """', until 30 September 2024' for a former name, or when a file last had it; empty if not known."""
    for last, name in former_names(table(), key):
        if name.text.casefold() == text.casefold():
            if name.until is None:
                return f", last seen in {in_words(name.seen)}" if name.seen else ""
            return f", until {in_words(PartialDate.of(last) if name.until.is_day else name.until)}"
    return ""


def former_names(held: Table, key: str) -> list[tuple[date, Name]]:
    """The former names of a body with the last possible day of each, oldest first."""
    ends: dict[str, tuple[bool, date, Name]] = {}
    for name in held.names.get(key, ()):
        end = _last_day(name)
        if end is None:
            continue
        text = name.text.casefold()
        known = (name.until is not None, end, name)
        if text not in ends or known[:2] > ends[text][:2]:
            ends[text] = known
    return sorted(((end, name) for _, end, name in ends.values()), key=lambda each: each[0])


def _last_day(name: Name) -> date | None:
    """The last day the name may have held; None for an alias, or when no source dates it."""
    if name.until is not None and name.until.latest is not None:
        latest = name.until.latest
        return date.fromordinal(latest.toordinal() - 1) if name.until.is_day else latest
    return name.seen.latest if name.seen else None


@lru_cache(maxsize=4096)
def _timeline(key: str) -> list[tuple[date, str]]:
    return [(end, as_written(name.text)) for end, name in former_names(table(), key)]


_newest = lru_cache(maxsize=4096)(as_written)


def _name_on(held: Table, key: str, day: date | None) -> str:
    organisation = held.organisations[key]
    if day is not None:
        for last, text in _timeline(key):
            if day <= last:
                return text
    return _newest(organisation.name)


def _leaves(held: Table, key: str, on: date, path: tuple[Succession, ...]) -> list[Answering]:
    steps = [step for step in held.successions.get(key, ()) if step.date <= on]
    visited = {step.key for step in path} | {key}
    found: list[Answering] = []
    if path and not any(step.share is not Share.PART for step in steps):
        found.append(Answering(key, _name_on(held, key, on), path, _share(held, path)))
    elif not path and all(step.share is Share.PART for step in steps) and _is_open(held, key, on):
        found.append(Answering(key, _name_on(held, key, on), (), Share.WHOLE))
    for step in steps:
        if step.successor not in visited and step.successor in held.organisations:
            found.extend(_leaves(held, step.successor, on, (*path, step)))
    return _once(found)


def _once(found: list[Answering]) -> list[Answering]:
    """Each body once, by the shortest way to it; whoever has the whole before whoever has a part."""
    kept: dict[str, Answering] = {}
    for each in sorted(found, key=lambda answering: (len(answering.path), _ORDER.index(answering.share))):
        kept.setdefault(each.key, each)
    return list(kept.values())


def _is_open(held: Table, key: str, on: date) -> bool:
    return held.organisations[key].is_open_on(on)


def _share(held: Table, path: tuple[Succession, ...]) -> Share:
    if any(step.share is Share.PART for step in path):
        return Share.PART
    shared = any(
        step.share is Share.SPLIT
        or sum(1 for other in held.successions[step.key] if other.share is step.share) > 1
        for step in path
    )
    return Share.SPLIT if shared else Share.WHOLE
