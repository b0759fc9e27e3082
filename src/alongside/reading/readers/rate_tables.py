"""Reads tables of rates: a row for each kind of work, a column for each unit of time.

Rows are lines with cells parted by tabs. A column heading that is a unit of time ("Half day", "Per
hour") gives the unit of the sums under it; `of["task"]` is the row's first cell, so that the rates of
several kinds of work stand beside each other. The quote is the row's stretch from its first cell to
the sum.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.copy import ReadingCopy
from alongside.reading.pay_words import BASIS, pay_figures
from alongside.reading.posts import Posts
from alongside.reading.roles import roles_in
from alongside.terms.money import MoneyRange, Per
from alongside.terms.statement import Statement

NAME = "rate_tables"
VERSION = 1
KINDS: tuple[str, ...] = ()

_HEADINGS = (
    (Per.HALF_DAY, r"(?:per |a )?half[- ]day(?: rate)?"),
    (Per.DAY, r"(?:per |a )?(?:full |whole )?day(?: rate)?|daily(?: rate)?"),
    (Per.HOUR, r"(?:per |an )?hour(?:ly)?(?: rate)?"),
    (Per.SESSION, r"(?:per |a )?(?:session|meeting)(?: rate)?"),
    (Per.WEEK, r"(?:per |a )?week(?:ly)?(?: rate)?"),
    (Per.MONTH, r"(?:per |a )?month(?:ly)?(?: rate)?"),
    (Per.YEAR, r"(?:per |a )?(?:year|annum)(?:ly)?|annual(?: salary| pay)?"),
)
_UNITS = [(per, re.compile(rf"(?:{words})(?:\s*\(?£\)?)?", re.IGNORECASE)) for per, words in _HEADINGS]


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    words: str


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A pay statement for each sum that stands under a unit of time."""
    units: dict[int, Per] = {}
    posts: Posts | None = None
    for cells in _rows(copy.text):
        headings = {place: per for place, cell in enumerate(cells) if (per := _unit(cell.words))}
        if headings:
            units = headings
        elif len(cells) < 2:
            units = {}
        for place, cell in enumerate(cells) if units and not headings else ():
            sums = list(pay_figures(cell.words)) if place and place in units else []
            if len(sums) == 1 and cell.words.startswith("£"):
                posts = posts or copy.once(Posts)
                yield _statement(copy, posts, cells[0], cell, sums[0].pay, units[place])


def _rows(text: str) -> Iterator[list[_Cell]]:
    """The cells of each line; one cell for a line without tabs, none for a blank one."""
    start = 0
    for line in text.split("\n"):
        cells, place = [], start
        for words in line.split("\t"):
            if words.strip():
                cells.append(_Cell(place, place + len(words), words.strip()))
            else:
                cells.append(_Cell(place, place, ""))
            place += len(words) + 1
        yield cells
        start += len(line) + 1


def _unit(words: str) -> Per | None:
    return next((per for per, heading in _UNITS if heading.fullmatch(words)), None)


def _statement(
    copy: ReadingCopy, posts: Posts, first: _Cell, cell: _Cell, pay: MoneyRange, per: Per
) -> Statement:
    role = next(roles_in(first.words), None)
    employer = posts.employer_at(cell.start)
    voice = copy.voice_at(cell.start)
    task = " ".join(first.words.split())
    return Statement(
        quote=copy.quote(first.start, cell.end),
        subject=posts.subject(role, employer),
        property="pay",
        value=MoneyRange(pay.low, pay.high, per),
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        asserted_on=copy.source.published,
        of={"basis": BASIS[per], "task": task},
        context={"category": "pay", "role": task} | ({"employer": employer.name} if employer else {}),
        reader=NAME,
        version=VERSION,
    )
