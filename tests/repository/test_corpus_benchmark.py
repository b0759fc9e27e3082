"""The benchmark of corpora runs to its end on adverts made up on the spot."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "corpus.py"
PEERS = ("spacy", "price_parser", "dateparser")


def figures(*more: str) -> list[list[str]]:
    done = subprocess.run(
        [sys.executable, BENCHMARK, "--made-up", *more],
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if line.startswith("│")]
    return [[cell.strip() for cell in line.strip("│").split("│")] for line in lines]


@pytest.mark.slow
def test_the_benchmark_measures_each_size_on_made_up_adverts() -> None:
    small, large = figures("--sizes", "30,60", "--workers", "1")
    assert (small[1], large[1]) == ("30", "60")
    assert small[0] == large[0] == "alongside, processes"
    assert all(float(cell.replace(",", "")) > 0 for cell in (*small[2:6], *large[2:6]))


@pytest.mark.slow
@pytest.mark.skipif(
    any(importlib.util.find_spec(name) is None for name in PEERS), reason="needs the extra benchmarks"
)
def test_the_peers_are_measured_beside_ours() -> None:
    names = [row[0] for row in figures("--sizes", "30", "--peers")]
    assert names == ["alongside, processes", "alongside, Daft", "spaCy, price-parser, dateparser"]
