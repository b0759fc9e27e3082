"""What is labelled of an advert, from benchmarks/labels/, and the adverts themselves.

The columns are told in benchmarks/labels/README.md. Nothing of the text of a real advert is in a label.
"""

import csv
import gzip
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parents[1]
REAL = BENCHMARKS / "labels" / "posts.csv"
MADE_UP = BENCHMARKS / "labels" / "made_up_posts.csv"
FOLDER = BENCHMARKS / "documents" / "posts"
FOLDER_IN_SHORT = BENCHMARKS / "documents" / "posts_in_short"
CORPUS = BENCHMARKS.parents[1] / "shared" / "corpora" / "nhs_jobs_2020.jsonl.gz"

KINDS = ("lived-experience", "involvement", "other")
CRITERIA = ("essential", "desirable", "none", "not-shown")


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay as advertised: lowest and highest, and for what time."""

    low: Decimal
    high: Decimal
    per: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a careful reader says of one advert. Empty, () and None are "the advert does not say"."""

    name: str
    kind: str
    criterion: str
    whose: str
    bands: frozenset[str]
    hours: tuple[Decimal, Decimal] | None
    contracts: frozenset[str]
    split: str
    sure: bool = True
    pay: Pay | None = None
    closes_on: str = ""
    essential: int | None = None
    desirable: int | None = None


def real_labels() -> list[Label]:
    """The labels of real adverts; `split` is train or test."""
    return [_label(row, row["id"], row["split"]) for row in rows_of(REAL)]


def made_up_labels() -> list[Label]:
    """The labels of the adverts made up for this measure; `split` is tuning or held-out."""
    return [_label(row, row["file"], row["split"]) for row in rows_of(MADE_UP)]


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a file of labels as they stand."""
    with path.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def real_adverts() -> Iterator[tuple[str, bytes]]:
    """Every advert of the private corpus: its vacancy number, and its JobPosting object."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as opened:
        for line in opened:
            yield json.loads(line)["identifier"], line.encode()


def made_up_adverts() -> Iterator[tuple[str, bytes]]:
    """The made-up adverts: file name and bytes."""
    for path in sorted(FOLDER.glob("p*.*")):
        yield path.name, path.read_bytes()


def adverts_in_short(split: str) -> Iterator[tuple[str, bytes]]:
    """The short made-up adverts of a split, each as a JobPosting object: a name and bytes."""
    for number, case in enumerate(_in_short(split), 1):
        words = "".join(f"<p>{line}</p>" for line in case["text"].split("\n"))
        posting = {"@type": "JobPosting", "title": case["title"], "description": words}
        yield f"{split} {number}.json", json.dumps(posting).encode()


def labels_in_short(split: str) -> list[Label]:
    """What is asked of them: the kind, and what is said of lived experience."""
    nothing = frozenset[str]()
    return [
        Label(f"{split} {number}.json", case["kind"], case["criterion"], "", nothing, None, nothing, split)
        for number, case in enumerate(_in_short(split), 1)
    ]


def _in_short(split: str) -> list[dict[str, str]]:
    path = FOLDER_IN_SHORT / f"{split.replace('-', '_')}.toml"
    cases: list[dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return cases


def _label(row: dict[str, str], name: str, split: str) -> Label:
    return Label(
        name,
        row["class"],
        row["criterion"],
        row["whose"],
        frozenset(row["band"].split("-")) - {""},
        _hours(row["hours_per_week"]),
        frozenset(row["contract"].split("/")) - {""},
        split,
        row.get("sure", "True") == "True",
        _pay(row),
        row.get("closes_on", ""),
        _count(row.get("essential", "")),
        _count(row.get("desirable", "")),
    )


def _hours(words: str) -> tuple[Decimal, Decimal] | None:
    amounts = [Decimal(each) for each in words.split("-") if each]
    return (min(amounts), max(amounts)) if amounts else None


def _pay(row: dict[str, str]) -> Pay | None:
    if not row.get("pay_per"):
        return None
    return Pay(Decimal(row["pay_min"]), Decimal(row["pay_max"]), row["pay_per"])


def _count(words: str) -> int | None:
    return int(words) if words else None
