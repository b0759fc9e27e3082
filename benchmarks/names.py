"""Names to bodies: ours beside rapidfuzz and csv-reconcile, on spellings made from the table.

    python benchmarks/names.py [--names 20000] [--sample 2000] [--json]

Each sees the same official and former names and the same spellings, on one core, in one process.
A peer accepts its first answer at a score of 90 or more; ours accepts what it calls certain.
Peers that take long are measured on the first --sample spellings. Columns:

    first time   names a second that were not seen before
    seen before  names a second when the same names come again
    first right  of names of a body, the share whose first answer is that body
    accepted     of names of a body, the share accepted and right, without a person
    wrong        of all names, the share accepted and wrong
    refused      of names of no body, the share that is not accepted
"""

import argparse
import csv
import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from time import process_time

import csv_reconcile_dice  # noqa: F401  registers its scorer
from csv_reconcile.initdb import init_db
from csv_reconcile.score import processQueryBatch
from rapidfuzz import fuzz, process

from alongside.reference.organisations import Status, resolve, table
from alongside.reference.organisations.index import Known, Standing, index
from alongside.reference.organisations.normalise import form_of
from spellings import Spelling, labelled

ACCEPTED_FROM = 90.0
Answer = tuple[str, bool]
"""The first answer's key (empty: none), and whether it is accepted without a person."""
Matcher = Callable[[str, date], Answer]


@dataclass(frozen=True)
class Measured:
    """One row of the table. Rates are of 1, speeds are names a second."""

    matcher: str
    names: int
    first_time: float
    seen_before: float
    first_right: float
    accepted: float
    wrong: float
    refused: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    options = _options(arguments)
    resolve("warm the table")
    spellings = labelled(table(), options.names)
    known = [each for each in index().known if each.standing is not Standing.ALIAS]
    few = spellings[: options.sample]
    with tempfile.TemporaryDirectory() as folder:
        rows = [
            _measure("ours", _ours, spellings),
            _measure("rapidfuzz extractOne, default (WRatio)", _rapidfuzz(known, fuzz.WRatio, str), few),
            _measure("rapidfuzz extractOne, ratio", _rapidfuzz(known, fuzz.ratio, str), few),
            _measure(
                "rapidfuzz extractOne, ratio, small letters", _rapidfuzz(known, fuzz.ratio, str.casefold), few
            ),
            _measure("rapidfuzz extractOne, ratio, our forms", _rapidfuzz(known, fuzz.ratio, _flat), few),
            _measure("csv-reconcile, Dice", _csv_reconcile(known, Path(folder)), few),
        ]
    print(json.dumps([asdict(row) for row in rows], indent=2) if options.json else _table(rows))
    return 0


def _ours(written: str, on: date) -> Answer:
    found = resolve(written, on)
    return (found.codes[0] if found.codes else ""), found.status is Status.CERTAIN


def _rapidfuzz(known: list[Known], scorer: Callable[..., float], shown: Callable[[str], str]) -> Matcher:
    names, keys = [shown(each.text) for each in known], [each.key for each in known]

    def match(written: str, _: date) -> Answer:
        found = process.extractOne(shown(written), names, scorer=scorer)
        return ("", False) if found is None else (keys[found[2]], found[1] >= ACCEPTED_FROM)

    return match


def _flat(name: str) -> str:
    form = form_of(name)
    return " ".join((*form.words, form.kind))


def _csv_reconcile(known: list[Known], folder: Path) -> Matcher:
    path = folder / "names.tsv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter="\t").writerows(
            [("id", "name"), *((row, each.text) for row, each in enumerate(known))]
        )
    store = sqlite3.connect(":memory:")
    store.row_factory = sqlite3.Row
    init_db(
        store, str(path), "id", "name", csvencoding="utf-8", scoreOptions={}, csvkwargs={"delimiter": "\t"}
    )

    def match(written: str, _: date) -> Answer:
        found = processQueryBatch(store, {0: {"query": written}}, limit=1)[0]["result"]
        if not found:
            return "", False
        return known[int(found[0]["id"])].key, found[0]["score"] >= ACCEPTED_FROM

    return match


def _measure(matcher: str, match: Matcher, spellings: list[Spelling]) -> Measured:
    began = process_time()
    answers = [match(each.written, each.on) for each in spellings]
    first = process_time() - began
    began = process_time()
    for each in spellings:
        match(each.written, each.on)
    again = process_time() - began
    pairs = list(zip(spellings, answers, strict=True))
    ours = [(each.key, answer) for each, answer in pairs if each.key]
    others = [answer for each, answer in pairs if not each.key]
    return Measured(
        matcher=matcher,
        names=len(spellings),
        first_time=len(spellings) / first,
        seen_before=len(spellings) / again,
        first_right=sum(key == answer[0] for key, answer in ours) / len(ours),
        accepted=sum(answer == (key, True) for key, answer in ours) / len(ours),
        wrong=sum(answer[1] and answer[0] != each.key for each, answer in pairs) / len(pairs),
        refused=sum(not answer[1] for answer in others) / len(others),
    )


def _table(rows: list[Measured]) -> str:
    heads = ("names", "first time", "seen before", "first right", "accepted", "wrong", "refused")
    lines = [f"{'':<44}" + "".join(f"{head:>13}" for head in heads)]
    for row in rows:
        speeds = f"{row.names:>13,}{row.first_time:>11,.0f}/s{row.seen_before:>11,.0f}/s"
        rates = (row.first_right, row.accepted, row.wrong, row.refused)
        lines.append(f"{row.matcher:<44}{speeds}" + "".join(f"{rate:>12.2%} " for rate in rates))
    return "\n".join(lines)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--names", type=int, default=20_000, help="how many spellings are made")
    parser.add_argument("--sample", type=int, default=2_000, help="how many of them the slower peers see")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
