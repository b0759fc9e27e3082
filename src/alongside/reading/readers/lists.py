"""Lists of organisations under a heading: who was offered, funded, asked, and who did not apply."""

from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.entries import notes_of, subject_listed
from alongside.reading.organisation_lists import Entry, OrganisationList, lists_in
from alongside.reading.subjects import day_of
from alongside.terms.statement import Code, Qualifier, Statement

NAME = "lists"
VERSION = 1
KINDS: tuple[str, ...] = ()


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each organisation of each entry; `row` is the entry's place in its list."""
    for found in lists_in(copy):
        for row, entry in enumerate(found.entries, start=1):
            yield from _statements(copy, found, entry, row)


def _statements(copy: ReadingCopy, found: OrganisationList, entry: Entry, row: int) -> Iterator[Statement]:
    notes = notes_of(copy.plain[entry.start : entry.end])
    voice = copy.voice_at(entry.start)
    for name in entry.names:
        for subject in subject_listed(name, day_of(copy)):
            yield Statement(
                quote=copy.quote(entry.start, entry.end),
                subject=subject,
                property=found.outcome.property,
                value=Code(found.outcome.code),
                qualifier=Qualifier.PLANNED if found.is_planned else Qualifier.EXACT,
                topic=copy.source.topic,
                asserter=voice.asserter,
                reported_for=voice.reported_for,
                context={"note": notes} if notes else {},
                group=found.group,
                row=row,
                reader=NAME,
                version=VERSION,
            )
