"""Tables with a column of organisations: what came of an offer for each, how many people and posts.

Rows are lines with cells parted by tabs, as spreadsheets, CSV files and document tables are read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.copy import ReadingCopy
from alongside.reading.entries import names_in, subjects_for
from alongside.reading.numbers import quantities_in
from alongside.reading.organisation_lists import meaning_above
from alongside.reading.outcomes import Outcome, outcomes_in, verdict
from alongside.reading.subjects import day_of, speaking_body
from alongside.reading.workforce_nouns import workforce_noun
from alongside.terms.statement import Code, Count, Qualifier, Statement, Subject

NAME = "tables"
VERSION = 1
KINDS: tuple[str, ...] = ()

_YES = re.compile(r"(?:yes|y|true|✓|✔|x)\W*", re.IGNORECASE)
_NO = re.compile(r"(?:no|n|false|✗|✘)\W*", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:(?:job|post|role|staff) )?(?:titles?|roles?|posts?|positions?|jobs?|groups?|names?"
    r"|names? of (?:the )?(?:role|post))"
    r"(?: titles?| names?)?\W*",
    re.IGNORECASE,
)
_HEADCOUNT = re.compile(
    r"(?:head ?count|(?:number|no\.?|count|total)(?: (?:of (?:staff|people|employees|workers"
    r"|individuals)|in post|employed))?|people"
    r"|staff(?: in post)?|in post|employed|how many\??)(?: (?:at|on|in|as at) [\w ]{4,20})?\W*",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\b(?:lived[- ]experience|peers?|LXP|expert by experience|involvement|carers?)\b", re.I)
_VERDICT = re.compile(r"\b(?:result|outcome|status|position|decision|what happened)\b", re.IGNORECASE)
_ASKED = tuple(
    (re.compile(words, re.IGNORECASE), property_, yes, no)
    for words, property_, yes, no in (
        (r"\bwithdr", "funding-outcome", "withdrew", ""),
        (r"\b(?:declined|turned down|refused|passed)\b", "funding-outcome", "did-not-apply", ""),
        (r"\bunsuccessful|\brejected", "funding-outcome", "not-awarded", ""),
        (
            r"success|succeed|award|grant|funded|\breceived\b|\bwon\b",
            "funding-outcome",
            "awarded",
            "not-awarded",
        ),
        (r"\boffered\b|\binvited\b", "funding-offer", "offered", "not-offered"),
        (r"appl|\bbid\b|submit|tender|\bentered\b|interest", "funding-outcome", "applied", "did-not-apply"),
        (r"\b(?:contacted|approached|asked|written to)\b", "contacted", "asked", "not-asked"),
    )
)
"""What is asked in a column's title, and what 'yes' and 'no' under it mean; empty where it tells nothing."""
_RANKS = {"withdrew": 5, "did-not-apply": 4, "awarded": 3, "not-awarded": 3, "applied": 1}
_FEWEST_ROWS = 2
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell at `start` to `end`."""

    start: int
    end: int
    words: str


Row = list[Cell]


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each organisation and telling cell of each row."""
    for rows in _tables(copy):
        column = _column_of_names(rows)
        if column is None:
            yield from _by_title(copy, rows)
            continue
        header = None if _names(rows[0], column) else rows[0]
        body = rows[1:] if header else rows
        yield from _rows(copy, header, body, column)


def _by_title(copy: ReadingCopy, rows: list[Row]) -> Iterator[Statement]:
    """A body's own table of job titles and headcounts: how many people hold each title of the field."""
    header, *body = rows
    column = next((place for place, cell in enumerate(header) if _HEADCOUNT.fullmatch(cell.words)), None)
    titled = next((place for place, cell in enumerate(header) if _TITLE.fullmatch(cell.words)), None)
    subject = speaking_body(copy, copy.voice_at(header[0].start))
    if titled is None or column is None or titled == column or not subject:
        return
    for row in body:
        if titled >= len(row):
            continue
        cell = row[column] if column < len(row) else None
        counted = next(quantities_in(cell.words), None) if cell else None
        if (
            cell
            and counted
            and counted.end - counted.start == len(cell.words)
            and _FIELD.search(row[titled].words)
        ):
            of = {"noun": row[titled].words.lower()}
            yield _statement(copy, row, subject, "people-count", counted.count, counted.qualifier, of, "", 0)


def _tables(copy: ReadingCopy) -> Iterator[list[Row]]:
    """Runs of lines that hold tabs."""
    rows: list[Row] = []
    start = 0
    for line in copy.text.split("\n"):
        if "\t" in line.strip():
            rows.append(_cells(copy.plain, line, start))
        elif rows:
            if len(rows) >= _FEWEST_ROWS:
                yield rows
            rows = []
        start += len(line) + 1
    if len(rows) >= _FEWEST_ROWS:
        yield rows


def _cells(plain: str, line: str, start: int) -> Row:
    cells = []
    for cell in line.split("\t"):
        cells.append(Cell(start, start + len(cell), plain[start : start + len(cell)].strip()))
        start += len(cell) + 1
    return cells


def _column_of_names(rows: list[Row]) -> int | None:
    """The first column in which most cells name a body."""
    for column in range(min(len(row) for row in rows)):
        named = sum(1 for row in rows if _names(row, column))
        if named >= _FEWEST_ROWS and named >= _MOSTLY * (len(rows) - 1):
            return column
    return None


def _names(row: Row, column: int) -> tuple[str, ...]:
    return names_in(row[column].words) if column < len(row) else ()


def _rows(copy: ReadingCopy, header: Row | None, body: list[Row], column: int) -> Iterator[Statement]:
    group = f"list:{body[0][0].start}"
    titles = [cell.words for cell in header] if header else []
    telling = False
    found: list[Statement] = []
    for number, row in enumerate(body, start=1):
        for place, said in _of_the_row(titles, row, column):
            telling = True
            found.extend(_statements(copy, row, column, None, said, "", f"{group}:{place}", number))
        for place, cell in enumerate(row):
            title = titles[place] if place < len(titles) else ""
            if place != column and workforce_noun(title):
                found.extend(_statements(copy, row, column, cell, None, title, "", number))
    yield from found
    above = None if telling else meaning_above(copy, _block_at(copy, (header or body[0])[0].start))
    if above:
        for number, row in enumerate(body, start=1):
            yield from _statements(copy, row, column, None, above[0], "", group, number)


def _of_the_row(titles: list[str], row: Row, column: int) -> list[tuple[int, Outcome]]:
    """What a row says of its body, with the column that says it: one outcome for each property.

    The column that is named for the outcome wins over remarks; 'yes' under 'Successful' over 'yes' under
    'Applied'; and who did not apply was not turned down.
    """
    said: dict[str, list[tuple[int, int, Outcome]]] = {}
    for place, cell in enumerate(row):
        title = titles[place] if place < len(titles) else ""
        outcome = _outcome(title, cell.words) if place != column else None
        if outcome:
            rank = 9 if _VERDICT.search(title) else _RANKS.get(outcome.code, 0)
            said.setdefault(outcome.property, []).append((rank, place, outcome))
    chosen = []
    for each in said.values():
        codes = {outcome.code for _, _, outcome in each}
        if {"did-not-apply", "not-awarded"} <= codes:
            each = [one for one in each if one[2].code != "not-awarded"]
        _, place, outcome = max(each, key=lambda one: one[0])
        chosen.append((place, outcome))
    return sorted(chosen, key=lambda one: one[0])


def _outcome(title: str, words: str) -> Outcome | None:
    """What a cell says: 'Withdrew', or 'yes' and 'no' under 'Applied' or 'Did it bid?'."""
    said = verdict(outcomes_in(words)) if words else None
    if said:
        return said
    asked = next((each for each in _ASKED if each[0].search(title)), None)
    if not asked:
        return None
    _, property_, yes, no = asked
    code = yes if _YES.fullmatch(words) else no if _NO.fullmatch(words) else ""
    return Outcome(0, 0, property_, code) if code else None


def _statements(
    copy: ReadingCopy,
    row: Row,
    column: int,
    cell: Cell | None,
    said: Outcome | None,
    title: str,
    group: str,
    number: int,
) -> Iterator[Statement]:
    counted = None if said or not cell else next(quantities_in(cell.words), None)
    if not said and (not counted or not cell or counted.end - counted.start < len(cell.words)):
        return
    for name in _names(row, column):
        for subject in subjects_for(name, day_of(copy)):
            if said:
                yield _statement(
                    copy, row, subject, said.property, Code(said.code), Qualifier.EXACT, {}, group, number
                )
            elif counted:
                property_, noun = workforce_noun(title) or ("", "")
                yield _statement(
                    copy,
                    row,
                    subject,
                    property_,
                    counted.count,
                    counted.qualifier,
                    {"noun": noun},
                    "",
                    number,
                )


def _statement(
    copy: ReadingCopy,
    row: Row,
    subject: Subject,
    property_: str,
    value: Code | Count,
    qualifier: Qualifier,
    of: dict[str, str],
    group: str,
    number: int,
) -> Statement:
    voice = copy.voice_at(row[0].start)
    return Statement(
        quote=copy.quote(row[0].start, row[-1].end),
        subject=subject,
        property=property_,
        value=value,
        qualifier=qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        of=of,
        group=group,
        row=number if group else None,
        reader=NAME,
        version=VERSION,
    )


def _block_at(copy: ReadingCopy, position: int) -> int:
    """The number of the first block that does not begin before `position`."""
    return next(
        (place for place, block in enumerate(copy.blocks) if block.start >= position), len(copy.blocks)
    )
