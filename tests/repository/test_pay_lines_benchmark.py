"""The benchmark of pay lines counts what it should, on adverts made up on the spot."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "pay_lines.py"

LINES = (
    ("£31,365 - £37,890 per annum", "31365", "37890"),
    ("£31,365 - £38,890 per annum", "31365", "38890"),
    ("£40,000 per annum (£20 per hour)", "33620", "33620"),
    ("£24,907 / £26,970 / £30,615", "24907", "26970"),
    ("£34,56700", "3456700", "3456700"),
    ("£12.50 per hour", None, None),
    ("Competitive", None, None),
    ("Band 5", None, None),
)


def measured(file: Path) -> str:
    done = subprocess.run(
        [sys.executable, BENCHMARK, file], capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_lines_are_counted_by_what_they_give_and_against_board_and_scales(tmp_path: Path) -> None:
    file = tmp_path / "adverts.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as stream:
        for words, least, most in LINES:
            value = {"value": words, "minValue": least, "maxValue": most}
            stream.write(json.dumps({"datePosted": "2020-11-05", "baseSalary": {"value": value}}) + "\n")
    rows = [
        [cell.strip() for cell in line.strip("│").split("│")]
        for line in measured(file).splitlines()
        if line.startswith("│")
    ]
    told = {row[0]: row[1] for row in rows}
    assert (told["figure: year"], told["figure: hour"]) == ("4", "1")
    assert (told["band without a figure"], told["words without a figure"]) == ("1", "1")
    assert told["named as not readable"] == "1"
    assert told["agree to the pound"] == "2"
    assert told["board: first two points of a ladder"] == "1"
    assert told["reader: slip of the key, named as unread"] == "1"
    assert (told["band and year found"], told["no band gives both ends"]) == ("2", "1")


def test_without_the_corpus_nothing_is_measured_and_it_says_so(tmp_path: Path) -> None:
    assert "nothing was measured" in measured(tmp_path / "none.jsonl.gz")
