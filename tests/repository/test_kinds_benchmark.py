"""The labels of adverts are well formed and carry no text of them; the benchmark of kinds scores right."""

import gzip
import json
import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from alongside.reading.vocabulary import VOCABULARY
from alongside.terms.money import Per

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
sys.path.append(str(BENCHMARKS))

from labelled_posts.answers import Answer  # noqa: E402
from labelled_posts.labels import (  # noqa: E402
    CORPUS,
    CRITERIA,
    FOLDER,
    KINDS,
    MADE_UP,
    REAL,
    Label,
    Pay,
    made_up_labels,
    real_labels,
    rows_of,
)
from labelled_posts.scoring import Rate, field_outcome, precision, recall, wilson  # noqa: E402

ROWS = rows_of(REAL)
MADE_UP_ROWS = rows_of(MADE_UP)
CONTRACTS = set(VOCABULARY["contract"].codes)
BAND = re.compile(r"[1-79]|8[a-d]")
LONGEST_COLUMN = 120

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_file(), reason="the real adverts are private and not beside the repository"
)


def label(**said: Any) -> Label:
    facts: dict[str, Any] = {"kind": "other", "criterion": "none", "whose": "", "split": "train"}
    facts |= {"bands": frozenset(), "hours": None, "contracts": frozenset()}
    return Label("1", **(facts | said))


def answered(**said: Any) -> Answer:
    return Answer("1", "other", "none", **said)


@pytest.mark.slow
def test_the_benchmark_measures_the_made_up_adverts_where_there_are_no_others() -> None:
    command = [sys.executable, str(BENCHMARKS / "kinds.py"), "--made-up-only", "--json", "--processes", "1"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    whole, in_short = ["made up, tuning", "made up, held-out"], ["in short, tuning", "in short, held-out"]
    assert list(told) == [*whole, *in_short]
    assert [half["adverts"] for half in told.values()] == [30, 30, 109, 60]
    labelled: Counter[str] = Counter()
    for half in told.values():
        assert sum(found["answered"] for found in half["kinds"].values()) == half["adverts"]
        labelled_so = half["kinds"]["lived-experience"]["labelled"]
        assert 0 < half["keyword"]["lived-experience"]["right"] < labelled_so
    for name in whole:
        labelled.update({kind: found["labelled"] for kind, found in told[name]["kinds"].items()})
        assert told[name]["fields"]["closing date"]["right"] > 20
    assert labelled == {"lived-experience": 20, "involvement": 15, "other": 25}


@pytest.mark.parametrize(("rows", "name"), [(ROWS, "id"), (MADE_UP_ROWS, "file")], ids=["real", "made up"])
def test_labels_have_known_codes_and_no_long_column(rows: list[dict[str, str]], name: str) -> None:
    assert [each for each, times in Counter(row[name] for row in rows).items() if times > 1] == []
    for row in rows:
        assert row["class"] in KINDS
        assert row["criterion"] in CRITERIA
        assert bool(row["whose"]) == (row["criterion"] in ("essential", "desirable")), row[name]
        assert row["whose"] in ("", "own", "carer", "either")
        assert set(row["contract"].split("/")) - {""} <= CONTRACTS
        assert all(BAND.fullmatch(band) for band in row["band"].split("-") if band), row[name]
        assert max(len(column) for column in row.values()) <= LONGEST_COLUMN, row[name]


def test_lived_experience_work_asks_for_it_unless_the_advert_breaks_off() -> None:
    for row in (*ROWS, *MADE_UP_ROWS):
        if row["class"] == "lived-experience":
            assert row["criterion"] in ("essential", "not-shown")
        else:
            assert row["criterion"] in ("desirable", "none")


def test_real_labels_are_split_by_employer_and_name_nobody() -> None:
    sides: dict[str, set[str]] = {}
    for row in ROWS:
        assert re.fullmatch(r"\d{9}", row["id"])
        assert re.fullmatch(r"[0-9a-f]{12}", row["employer_hash"])
        assert row["sure"] in ("True", "False")
        assert row["by"] in ("given", "read")
        sides.setdefault(row["employer_hash"], set()).add(row["split"])
    assert all(split in ({"train"}, {"test"}) for split in sides.values())
    assert sum(row["by"] == "given" for row in ROWS) == 263
    assert sum(each.split == "test" for each in real_labels()) >= 75


def test_made_up_adverts_are_split_by_their_number() -> None:
    for each in made_up_labels():
        is_odd = int(each.name[1:3]) % 2
        assert each.split == ("tuning" if is_odd else "held-out"), each.name


def test_every_made_up_advert_has_a_label_and_holds_the_labelled_figures() -> None:
    assert {row["file"] for row in MADE_UP_ROWS} == {path.name for path in FOLDER.glob("p*")}
    assert len(made_up_labels()) == 60
    for one in made_up_labels():
        text = (FOLDER / one.name).read_text()
        bare = text.replace(",", "")
        assert one.closes_on
        if one.pay:
            assert one.pay.per in {each.value for each in Per}
            assert f"£{one.pay.low}" in bare, one.name
            assert f"{one.pay.high}" in bare, one.name
        for hours in one.hours or ():
            assert re.search(rf"(?<!\d){hours.normalize():f}(?!\d)", text), one.name
        for band in one.bands:
            assert re.search(rf"(?<!\d){band}(?!\d)", text), one.name


@needs_corpus
def test_real_labels_are_of_adverts_that_exist_and_their_hashes_hold() -> None:
    employers = {each["identifier"]: each["hiringOrganization"]["name"] for each in corpus()}
    for row in ROWS:
        digest = sha256(employers[row["id"]].lower().strip().encode()).hexdigest()
        assert row["employer_hash"] == digest[:12]
        assert row["split"] == ("test" if int(digest, 16) % 2 else "train")


@needs_corpus
def test_no_note_and_no_made_up_advert_repeats_a_real_one() -> None:
    notes = {run for row in ROWS for run in runs(row["note"], 5)}
    made_up = {run for path in FOLDER.glob("p*") for run in runs(path.read_text(), 11)}
    for advert in corpus():
        text = re.sub(r"&lt;.*?&gt;|<.*?>", " ", advert["description"])
        assert not notes & runs(text, 5), advert["identifier"]
        assert not made_up & runs(text, 11), advert["identifier"]


def corpus() -> list[dict[str, Any]]:
    with gzip.open(CORPUS, "rt", encoding="utf-8") as opened:
        return [json.loads(line) for line in opened]


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    """Every run of so many words of a text."""
    words = re.findall(r"[a-z]+", text.lower())
    return set(zip(*(words[start:] for start in range(length)), strict=False))


@pytest.mark.parametrize(
    ("field", "labelled", "given", "outcome"),
    [
        ("band", {"bands": frozenset({"5"})}, {"bands": frozenset({"5"})}, "right"),
        ("band", {"bands": frozenset({"5", "6"})}, {"bands": frozenset({"5"})}, "in part"),
        ("band", {"bands": frozenset({"5"})}, {"bands": frozenset({"6"})}, "wrong"),
        ("band", {"bands": frozenset({"5"})}, {}, "missed"),
        ("band", {}, {"bands": frozenset({"5"})}, "invented"),
        ("band", {}, {}, ""),
        (
            "hours per week",
            {"hours": (Decimal(22), Decimal(24))},
            {"hours": (Decimal("22.0"), Decimal(24))},
            "right",
        ),
        (
            "contract",
            {"contracts": frozenset({"bank"})},
            {"contracts": frozenset({"bank", "permanent"})},
            "wrong",
        ),
        (
            "pay",
            {"pay": Pay(Decimal(12), Decimal(12), "hour")},
            {"pay": Pay(Decimal(12), Decimal(12), "year")},
            "wrong",
        ),
        ("closing date", {"closes_on": "2025-02-09"}, {"closes_on": "2025-02-09"}, "right"),
        ("essential criteria, number", {"essential": 3}, {"essential": 6}, "wrong"),
        ("essential criteria, number", {"essential": 0}, {}, "right"),
        ("essential criteria, number", {}, {"essential": 6}, ""),
    ],
)
def test_a_field_is_right_in_part_wrong_missed_or_invented(
    field: str, labelled: dict[str, Any], given: dict[str, Any], outcome: str
) -> None:
    assert field_outcome(field, label(**labelled), answered(**given)) == outcome


def test_precision_is_of_the_answers_and_recall_of_the_labels() -> None:
    told = [("a", "a"), ("a", "b"), ("b", "a"), ("b", "a"), ("b", "b")]
    assert precision(told, "a") == Rate(1, 3)
    assert recall(told, "a") == Rate(1, 2)


def test_the_interval_is_that_of_wilson() -> None:
    low, high = wilson(8, 10)
    assert (round(low, 4), round(high, 4)) == (0.4902, 0.9433)
    assert wilson(0, 0) == (0, 1)
    widths = [high - low for low, high in (wilson(each, each * 2) for each in (5, 50, 500))]
    assert all(wider > narrower for wider, narrower in pairwise(widths))
