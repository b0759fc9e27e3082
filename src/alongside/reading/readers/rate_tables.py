"""Reads tables of rates: a row for each kind of work, a column for each unit of time.

Rows are lines with cells parted by tabs. A column heading that is a unit of time ("Half day", "Per hour")
gives the unit of the sums under it; a column "Unit" or "Per", a row that begins with a unit, or the cell
itself that of a sum under "Rate". `of["task"]` is the row's first cell, so that the rates of several kinds
of work stand beside each other. The quote is the row's stretch from its first cell to the sum.
"""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.pay.times import BASIS
from alongside.reading.pay_words import pay_figures
from alongside.reading.posts import Posts
from alongside.reading.posts.roles import OTHER, roles_in
from alongside.reading.tabbed import Cell, column_of, headed_rows_of, rows_of
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


_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_RATE_COLUMN = re.compile(
    r"(?:new |current |our )?(?:rate|pay|payment|amount|fee|sum)(?: of pay)?(?:\s*\(?£\)?)?"
)
_UNIT_COLUMN = re.compile(r"units?(?: of time)?|per|basis|period|time|for")
_NO_PAY = re.compile(
    r"\b(?:lunch|meals?|travel|mileage|parking|allowance|expenses?|subsistence|hire|refreshments?|childcare|fares?|taxis?|printing"
    r"|replacement care|budget)\b",
    re.IGNORECASE,
)
"""Rows of what is refunded or bought."""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A pay statement for each sum that stands under, or beside, a unit of time."""
    for first, cell, per in (*_under_units(copy.text), *_beside_units(copy.text)):
        sums = list(pay_figures(cell.words))
        if len(sums) == 1 and cell.words.startswith("£") and not _NO_PAY.search(first.words):
            yield _statement(copy, copy.once(Posts), first, cell, sums[0].pay, per)


def _under_units(text: str) -> Iterator[tuple[Cell, Cell, Per]]:
    """Cells of the columns that are headed by a unit of time, each with the first of its row."""
    units: dict[int, Per] = {}
    for cells in rows_of(text):
        headings = {place: per for place, cell in enumerate(cells) if (per := _unit(cell.words))}
        if headings and not any(cell.words.startswith("£") for cell in cells):
            units = headings
        elif len(cells) < 2:
            units = {}
        else:
            for place in units:
                if 0 < place < len(cells):
                    yield cells[0], cells[place], units[place]


def _beside_units(text: str) -> Iterator[tuple[Cell, Cell, Per]]:
    """Cells under "Rate" with the unit in their row, where the row alone would not be read as pay."""
    for headings, cells in headed_rows_of(text):
        rate, unit = column_of(headings, _RATE_COLUMN), column_of(headings, _UNIT_COLUMN)
        if rate is None or rate >= len(cells):
            continue
        named = unit if unit is not None and unit < len(cells) else 0
        own = next((figure.pay.per for figure in pay_figures(cells[rate].words)), Per.ONCE)
        per = own if own is not Per.ONCE else _unit(_IN_BRACKETS.sub("", cells[named].words))
        if per and not _is_read_as_pay(text, cells):
            yield cells[0], cells[rate], per


def _is_read_as_pay(text: str, cells: list[Cell]) -> bool:
    row = text[cells[0].start : cells[-1].end]
    is_timed = any(figure.pay.per is not Per.ONCE for figure in pay_figures(row))
    return is_timed and any(role.family != OTHER for role in roles_in(row))


def _unit(words: str) -> Per | None:
    return next((per for per, heading in _UNITS if heading.fullmatch(words)), None)


def _statement(
    copy: ReadingCopy, posts: Posts, first: Cell, cell: Cell, pay: MoneyRange, per: Per
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
