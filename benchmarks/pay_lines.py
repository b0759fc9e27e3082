"""How the pay lines of real adverts are read, against the job board's own figures and the pay scales.

    python benchmarks/pay_lines.py [FILE] [--list]

FILE holds schema.org JobPosting objects as JSON Lines, gzipped; by default the private corpus beside the
repository, and where there is none, nothing is measured. --list prints every line that disagrees with the
board or is on a scale and not found: it copies words of adverts, so it is for looking at, not keeping.

What "on a scale" means here: the figure is pay a year with both ends, and each end, taken by itself, is
within £1 of some point of England's scale, in some London zone or none, of the advert's pay year or one
of the three before. Found means that one band (or point, part of a band, or two bands) gives both ends.
"""

import argparse
import gzip
import html
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from rich.console import Console
from rich.table import Table

from alongside.reading.pay_line import PayReading, StatedPay, read_pay
from alongside.reference.pay.scales import pay_year, scales
from alongside.reference.pay.supplements import ZONES, supplement
from alongside.rules.pay import ScaleMatch, match_scale
from alongside.rules.pay.supplements import paid_with
from alongside.terms.money import Money, Per

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "nhs_jobs_2020.jsonl.gz"
YEARS_BEFORE = 3
_LARGE = re.compile(r"\d{2,3}[,. ]{0,2}\d{3}|\d{2,3}\s?k\b", re.IGNORECASE)
"""A number from 10,000 up: the line is of pounds a year."""
_WORDS = {
    "competitive", "negotiable", "depends-on-experience", "to-be-confirmed", "see-advert", "bank-rate",
    "very-senior-manager", "voluntary", "apprenticeship-wage", "minimum-wage", "living-wage",
    "agenda-for-change", "other-scale", "medical-scale",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """The pay line of one advert, with the board's own figures and the day it was posted."""

    words: str
    least: int | None
    most: int | None
    posted: date
    reading: PayReading


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, default=CORPUS, metavar="FILE")
    parser.add_argument("--list", action="store_true", help="print the lines that disagree or are not found")
    arguments = parser.parse_args()
    console = Console()
    if not arguments.file.is_file():
        console.print("The corpus of adverts is not here, so nothing was measured.")
        return
    raw = list(adverts(arguments.file))
    seconds, count = speed(sorted({words for words, *_ in raw if words}))
    lines = [Line(words, least, most, day, read_pay(words)) for words, least, most, day in raw]
    console.print(reading_table(lines, seconds, count))
    console.print(left_over_table(lines))
    agreed, disagreements = against_the_board(lines)
    console.print(board_table(agreed, disagreements))
    found, missed = against_the_scales(lines)
    console.print(scale_table(found, missed))
    if arguments.list:
        for reason, line in disagreements:
            console.print(f"{reason}: {line.words!r} board {line.least}-{line.most}", markup=False)
        for line in missed:
            console.print(f"on a scale, not found: {line.words!r} {line.posted}", markup=False)


def adverts(file: Path) -> Iterator[tuple[str, int | None, int | None, date]]:
    """The pay line, the board's least and most, and the day of each advert."""
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        for text in stream:
            advert = json.loads(text)
            pay = (advert.get("baseSalary") or {}).get("value") or {}
            words = html.unescape(html.unescape(pay.get("value") or ""))
            least, most = (_whole(pay.get(name)) for name in ("minValue", "maxValue"))
            yield words, least, most, date.fromisoformat(advert["datePosted"][:10])


def _whole(figure: str | None) -> int | None:
    return int(float(figure)) if figure else None


def speed(lines: list[str]) -> tuple[float, int]:
    """Processor seconds to read each different line once, nothing remembered."""
    read_pay("£1 an hour")
    begun = time.process_time()
    for line in lines:
        read_pay(line)
    return time.process_time() - begun, len(lines)


def reading_table(lines: list[Line], seconds: float, count: int) -> Table:
    """How many lines were read as what."""
    kinds = Counter(kind_of(line.reading) for line in lines)
    table = Table("pay lines", "adverts", "share", title=f"{len(lines):,} adverts, {count:,} different lines")
    for kind, number in kinds.most_common():
        table.add_row(kind, f"{number:,}", f"{number / len(lines):.2%}")
    whole = sum(not line.reading.unread for line in lines)
    table.add_row("every word understood", f"{whole:,}", f"{whole / len(lines):.2%}")
    table.add_row("microseconds a different line", f"{seconds / count * 1e6:.0f}", "")
    table.add_row("microseconds an advert, lines remembered", f"{seconds / len(lines) * 1e6:.0f}", "")
    return table


def kind_of(reading: PayReading) -> str:
    """What a line gives: figures, a band, words only, or nothing."""
    if not reading.text.strip():
        return "no pay line"
    if reading.figures:
        return f"figure: {reading.principal.pay.per.value}" if reading.principal else "former figures only"
    if reading.bands:
        return "band without a figure"
    if reading.words:
        return "words without a figure"
    return "named as not readable"


def left_over_table(lines: list[Line]) -> Table:
    """What stands where a figure would, in general words, the most frequent first."""
    table = Table("no figure read, the line says", "adverts", title="Most frequent lines without a figure")
    kinds: Counter[str] = Counter()
    for line in lines:
        if line.words.strip() and not line.reading.figures:
            kinds[_no_figure(line.reading)] += 1
    for kind, number in kinds.most_common(15):
        table.add_row(kind, f"{number:,}")
    return table


def _no_figure(reading: PayReading) -> str:
    if reading.bands:
        return "a band"
    if known := [code for code in reading.codes if code in _WORDS]:
        return known[0]
    if reading.not_pay:
        return "a sum or code that is not pay"
    if any(re.search(r"\d", words) for words in reading.unread):
        return "a number with a slip of the key, nought, or none that is pay"
    return "other words (of time, of a scheme, of a scale)"


def against_the_board(lines: list[Line]) -> tuple[int, list[tuple[str, Line]]]:
    """How many lines of pounds a year agree with the board, and the others with the reason."""
    agreed, others = 0, []
    for line in lines:
        if (line.least is None and line.most is None) or not _LARGE.search(line.words):
            continue
        principal = line.reading.principal
        if principal and _whole_pounds(principal) == {end for end in (line.least, line.most) if end}:
            agreed += 1
        else:
            others.append((reason(line), line))
    return agreed, others


def _whole_pounds(figure: StatedPay) -> set[int]:
    """Both ends without pence, as the board gives them."""
    return {end.pence // 100 for end in (figure.pay.low, figure.pay.high) if end}


def reason(line: Line) -> str:
    """Why the board's figures are others."""
    reading = line.reading
    board = {end for end in (line.least, line.most) if end}
    said = {int(float(number.replace(",", ""))) for number in re.findall(r"\d[\d,]*(?:\.\d+)?", line.words)}
    if max(board) > 500_000 and reading.figures:
        return "board: an end run together with another number"
    if not reading.figures:
        return "reader: slip of the key, named as unread"
    steps = {step.pence // 100 for figure in reading.figures for step in figure.steps}
    if steps and board <= steps:
        return "board: first two points of a ladder"
    if reading.not_pay and board <= said | {end // 1000 * 1000 for end in board}:
        return "board: a bonus or addition taken for an end"
    if not board & said:
        return "board: worked out from an hourly rate, a band or another number"
    if len(reading.figures) > 1:
        return "both: two figures in the line, the board's ends from both"
    return "reader: other"


def board_table(agreed: int, others: list[tuple[str, Line]]) -> Table:
    """Agreement, and the disagreements by reason."""
    total = agreed + len(others)
    table = Table("lines of pounds a year with the board's figures", "adverts", "share")
    table.add_row("agree to the pound", f"{agreed:,}", f"{agreed / total:.2%}")
    for kind, number in Counter(kind for kind, _ in others).most_common():
        table.add_row(kind, f"{number:,}", f"{number / total:.2%}")
    wrong = sum(kind.startswith("board") for kind, _ in others)
    table.add_row("agree, where the board is not wrong", "", f"{agreed / (total - wrong):.2%}")
    return table


def against_the_scales(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Lines on a scale whose band and year were found, and those not."""
    found: list[Line] = []
    missed: list[Line] = []
    for line in lines:
        figure = line.reading.principal
        if figure is None or not is_on_a_scale(figure, line.posted):
            continue
        (found if match_scale(figure.pay, line.posted) else missed).append(line)
    return found, missed


def is_on_a_scale(figure: StatedPay, posted: date) -> bool:
    """Whether each end by itself is a point of a scale of the day or of the three years before it."""
    pay = figure.pay
    if pay.per is not Per.YEAR or pay.low is None or pay.high is None or figure.each:
        return False
    points = _points(pay_year(posted))
    return all(
        any(pounds + by in points for by in (-1, 0, 1)) for pounds in (_pounds(pay.low), _pounds(pay.high))
    )


def _pounds(money: Money) -> int:
    return round(money.in_pounds)


@cache
def _points(year: str) -> frozenset[int]:
    """Every point of the scales of a pay year and the three before, in every zone, to the pound."""
    first = int(year[:4])
    years = {f"{start}/{(start + 1) % 100:02}" for start in range(first - YEARS_BEFORE, first + 1)}
    return frozenset(
        round(paid_with(point.pay, rule))
        for scale in scales("england")
        if scale.year in years
        for rule in (None, *(supplement(zone, scale.year) for zone in ZONES))
        for band in scale.bands
        for point in band.points
    )


def scale_table(found: list[Line], missed: list[Line]) -> Table:
    """How many of the lines on a scale have their band and year."""
    total = len(found) + len(missed)
    table = Table("both ends are points of a scale of the day or three years before", "adverts", "share")
    table.add_row("band and year found", f"{len(found):,}", f"{len(found) / total:.2%}")
    table.add_row("no band gives both ends", f"{len(missed):,}", f"{len(missed) / total:.2%}")
    ages = Counter(min(match.years_behind for match in _matches(line)) for line in found)
    for age, number in sorted(ages.items()):
        table.add_row(f"  of the found: newest scale that gives it is {age} years old", f"{number:,}", "")
    return table


def _matches(line: Line) -> list[ScaleMatch]:
    figure = line.reading.principal
    return match_scale(figure.pay, line.posted) if figure else []


if __name__ == "__main__":
    main()
