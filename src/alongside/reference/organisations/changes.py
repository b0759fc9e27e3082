"""What an official file would change in our table: told first, and made only when asked for.

The files overwrite a name when a body is renamed. The old name is kept here as a former name.
"""

import csv
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path

from alongside.reference.organisations.official import Record
from alongside.reference.organisations.table import FILES, Name, Organisation, Share, Succession, Table
from alongside.terms.dates import PartialDate

NEW, RENAMED, OPENED, CLOSED, SUCCESSOR, LEGAL_END = (
    "new", "renamed", "opened", "closed", "successor", "legal-end",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `kind` is new, renamed, opened, closed, successor or legal-end; `before` may be empty.

    legal-end is told and never made: the file gives a legal end to a body that it still calls active.
    """

    kind: str
    key: str
    before: str
    after: str
    record: Record

    @property
    def words(self) -> str:
        """The change in one sentence."""
        return {
            NEW: f"{self.key} is new: {self.after}.",
            RENAMED: f"{self.key} was {self.before}; it is {self.after}.",
            OPENED: f"{self.key} opened on {self.after}; we had {self.before or 'no date'}.",
            CLOSED: f"{self.key} closed on {self.after or 'no date'}; we had {self.before or 'no date'}.",
            SUCCESSOR: f"{self.before} is followed by {self.after}.",
            LEGAL_END: f"{self.key} is active in the file, with a legal end on {self.after}. Look into it.",
        }[self.kind]


def changes(held: Table, records: Iterable[Record]) -> list[Change]:
    """Every difference between the table and the records, in the order of the records."""
    found = [change for record in records for change in _differences(held, record)]
    told: set[tuple[str, str]] = set()
    return [change for change in found if change.kind != SUCCESSOR or _is_first(change, told)]


def changed(held: Table, found: Iterable[Change], dated: date, source: str) -> Table:
    """The table with those changes made; every changed row names `source`.

    A change of name is dated by the file, `dated`: the old name held until that day at the latest.
    """
    organisations, names = dict(held.organisations), dict(held.names)
    successions = dict(held.successions)
    for change in found:
        record = change.record
        if change.kind == SUCCESSOR:
            predecessor, successor, day = next(
                each for each in record.successions if each[:2] == _pair(change)
            )
            step = Succession(predecessor, successor, day, Share.WHOLE, "", source)
            successions[predecessor] = (*successions.get(predecessor, ()), step)
        elif change.kind == NEW:
            organisations[record.code] = _organisation(record, source)
        elif change.kind == RENAMED:
            old = organisations[record.code]
            organisations[record.code] = replace(
                old, name=record.name, source=f"{source}; before: {old.source}"
            )
            former = _former(old, dated, source)
            names[record.code] = (*names.get(record.code, ()), former)
        elif change.kind == OPENED:
            organisations[record.code] = replace(organisations[record.code], opened=record.opened)
        elif change.kind == CLOSED:
            organisations[record.code] = replace(organisations[record.code], closed=record.closed)
    return Table(organisations, names, successions)


def save(held: Table, folder: Path) -> None:
    """Write the table as three CSV files into `folder`; each replaces the old one whole."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = zip(FILES, (_organisation_rows(held), _name_rows(held), _succession_rows(held)), strict=True)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        for name, rows in contents:
            with (Path(made) / name).open("w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)
        for name in FILES:
            (Path(made) / name).replace(folder / name)


def _differences(held: Table, record: Record) -> Iterator[Change]:
    old = held.organisations.get(record.code)
    if old is None:
        yield Change(NEW, record.code, "", record.name, record)
    else:
        yield from _differences_from(old, record)
    for predecessor, successor, _ in record.successions:
        known = {step.successor for step in held.successions.get(predecessor, ())}
        if successor not in known:
            yield Change(SUCCESSOR, record.code, predecessor, successor, record)


def _differences_from(old: Organisation, record: Record) -> Iterator[Change]:
    if _plain(old.name) != _plain(record.name):
        yield Change(RENAMED, old.key, old.name, record.name, record)
    if not record.has_dates:
        return
    if record.opened and record.opened != old.opened:
        yield Change(OPENED, old.key, _text(old.opened), _text(record.opened), record)
    if record.closed != old.closed:
        yield Change(CLOSED, old.key, _text(old.closed), _text(record.closed), record)
    if record.legal_end:
        yield Change(LEGAL_END, old.key, "", _text(record.legal_end), record)


def _is_first(change: Change, told: set[tuple[str, str]]) -> bool:
    """Whether a succession is told for the first time: both bodies' records have it."""
    is_first = _pair(change) not in told
    told.add(_pair(change))
    return is_first


def _pair(change: Change) -> tuple[str, str]:
    return change.before, change.after


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _text(day: date | None) -> str:
    return day.isoformat() if day else ""


def _organisation(record: Record, source: str) -> Organisation:
    return Organisation(
        key=record.code,
        name=record.name,
        kind=record.kind,
        nation="",
        region=record.region,
        opened=record.opened,
        closed=record.closed,
        postcode=record.postcode,
        is_mental_health=None,
        mental_health_source="",
        trust_sector="",
        source=source,
    )


def _former(old: Organisation, dated: date, source: str) -> Name:
    return Name(old.key, old.name, None, PartialDate.of(dated), None, (), f"{source}; {old.source}")


def _organisation_rows(held: Table) -> Iterator[list[str]]:
    yield [each.name for each in fields(Organisation)]
    for row in held.organisations.values():
        is_mental = "" if row.is_mental_health is None else str(row.is_mental_health).lower()
        dates = [_text(row.opened), _text(row.closed), row.postcode, is_mental]
        yield [row.key, row.name, row.kind, row.nation, row.region, *dates, row.mental_health_source,
               row.trust_sector, row.source]  # fmt: skip


def _name_rows(held: Table) -> Iterator[list[str]]:
    yield ["key", "name", "from", "to", "seen", "also_matches", "source"]
    for row in held.all_names():
        dates = [each.edtf if each else "" for each in (row.since, row.until, row.seen)]
        yield [row.key, row.text, *dates, " ".join(row.also_matches), row.source]


def _succession_rows(held: Table) -> Iterator[list[str]]:
    yield ["key", "successor", "date", "share", "note", "source"]
    for steps in held.successions.values():
        for row in steps:
            yield [row.key, row.successor, row.date.isoformat(), row.share.value, row.note, row.source]
