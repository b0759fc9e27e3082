"""The benchmark of reading adverts runs to its end on adverts made up on the spot."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).resolve().parents[2] / "benchmarks" / "adverts.py"


@pytest.mark.slow
def test_the_benchmark_measures_reading_and_pages_on_made_up_adverts() -> None:
    done = subprocess.run(
        [sys.executable, BENCHMARK, "--made-up", "40", "--requests", "4"],
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures = dict(line.split("│")[1:3] for line in done.stdout.splitlines() if line.startswith("│"))
    told = {what.strip(): figure.strip() for what, figure in figures.items()}
    assert told["read: documents"] == told["read again, unchanged: documents"] == "40"
    assert float(told["read: seconds"]) > 0
    assert float(told["read again, unchanged: seconds"]) > 0
    pages = [figure for what, figure in told.items() if what.endswith("median, p95")]
    assert len(pages) == 4
    assert all(figure.count(" ms") == 2 for figure in pages)
