"""A run that is stopped goes on where it was, and never on something that has changed."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.cli import main
from alongside.corpus import manifest as manifests
from alongside.corpus import parts
from alongside.corpus.manifest import Manifest, locked
from alongside.corpus.sources import Raw
from corpus.adverts import adverts, everything, lines_of, rows, written

_SMALL_PARTS = """
import sys
from alongside.cli import main
from alongside.corpus import parts, run
run.parts_of = lambda rows: parts.parts_of(rows, rows_at_most=50)
sys.exit(main())
"""


def read(source: Path, folder: Path, *more: str) -> int:
    return main(["corpus", "read", str(source), "--out", str(folder), "--workers", "1", *more])


def finished_parts(folder: Path) -> int:
    path = folder / "manifest.jsonl"
    return path.read_text().count('"part"') if path.exists() else 0


def from_the_command(source: Path, folder: Path) -> list[str]:
    """The command in a process of its own, with two workers and small parts."""
    program = [sys.executable, "-c", _SMALL_PARTS]
    return [*program, "corpus", "read", str(source), "--workers", "2", "--out", str(folder)]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Adverts for twelve small parts."""
    return written(tmp_path_factory.mktemp("source") / "adverts.jsonl.gz", adverts(600))


@pytest.fixture(scope="module")
def read_at_once(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    """What a run makes of them that nobody stops."""
    folder = tmp_path_factory.mktemp("whole") / "out"
    subprocess.run(from_the_command(source, folder), check=True)
    return everything(folder)


@pytest.mark.slow
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_stopped_and_run_again_gives_the_same_rows_none_twice(
    tmp_path: Path, source: Path, read_at_once: dict[str, list[dict[str, Any]]], stop: int
) -> None:
    folder = tmp_path / "stopped"
    process = subprocess.Popen(from_the_command(source, folder), stderr=subprocess.DEVNULL)
    while finished_parts(folder) < 1:
        assert process.poll() is None, "it was over before it could be stopped"
        time.sleep(0.01)
    workers = psutil.Process(process.pid).children(recursive=True)
    os.kill(process.pid, stop)
    process.wait(timeout=60)
    assert process.returncode != 0
    assert psutil.wait_procs(workers, timeout=30)[1] == [], "a worker lives on"
    assert 1 <= finished_parts(folder) < 12
    subprocess.run(from_the_command(source, folder), check=True)
    assert everything(folder) == read_at_once
    assert len({post["id"] for post in rows(folder, "posts")}) == 600


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rows a part, so that a small source has several."""
    monkeypatch.setattr("alongside.corpus.run.parts_of", lambda given: parts.parts_of(given, rows_at_most=2))


def test_a_line_of_the_manifest_cut_short_is_read_again(tmp_path: Path, small_parts: None) -> None:
    source, out = written(tmp_path / "adverts.jsonl", adverts(5)), tmp_path / "out"
    assert read(source, out) == 0
    whole = everything(out)
    path = out / "manifest.jsonl"
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(lines[:2]) + lines[2][:20])
    assert finished_parts(out) == 2
    assert read(source, out) == 0
    assert everything(out) == whole


def test_reading_again_what_is_finished_does_nothing(
    tmp_path: Path, small_parts: None, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = written(tmp_path / "adverts.jsonl", adverts(5)), tmp_path / "out"
    read(source, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")}
    assert read(source, out) == 0
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*.parquet")} == before
    assert "Nothing was left to do" in capsys.readouterr().out


@pytest.mark.parametrize("change", ["first", "shorter", "other"])
def test_a_changed_source_is_refused_unless_it_is_to_be_read_anew(
    tmp_path: Path, small_parts: None, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    source, out = written(tmp_path / "adverts.jsonl", adverts(6)), tmp_path / "out"
    read(source, out)
    if change == "first":
        source.write_bytes(lines_of(adverts(6)).replace(b"Support Worker 0", b"Support Worker 9", 1))
    elif change == "shorter":
        source.write_bytes(lines_of(adverts(4)))
    else:
        source = written(tmp_path / "others.jsonl", adverts(6))
    before = everything(out)
    capsys.readouterr()
    assert read(source, out) == 2
    told = capsys.readouterr().err
    assert "--anew" in told
    assert ("The source has changed" in told) == (change != "other")
    assert everything(out) == before
    assert read(source, out, "--anew") == 0
    assert len(rows(out, "posts")) == (4 if change == "shorter" else 6)
    assert {row["source"] for row in rows(out, "posts")} == {source.name}


def test_other_code_is_refused(
    tmp_path: Path, small_parts: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = written(tmp_path / "adverts.jsonl", adverts(3)), tmp_path / "out"
    read(source, out)
    monkeypatch.setattr(manifests, "code_version", lambda: "another")
    assert read(source, out) == 2
    assert "another version of Alongside" in capsys.readouterr().err


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = written(tmp_path / "adverts.jsonl", adverts(1))
    with locked(tmp_path / "out"):
        assert read(source, tmp_path / "out") == 2
    assert "Another run is writing" in capsys.readouterr().err


def test_the_manifest_adds_up_to_the_rows(tmp_path: Path, small_parts: None) -> None:
    out = tmp_path / "out"
    read(written(tmp_path / "adverts.jsonl", [*adverts(4), {"not": "one"}]), out)
    held = Manifest.held(out)
    assert held.is_finished
    counted = {table: len(found) for table, found in everything(out).items()}
    assert held.totals() == {"parts": 3, "rows": 5} | counted
    last = json.loads((out / "manifest.jsonl").read_text().splitlines()[-1])
    assert last == {"finished": held.totals()}


@given(
    sizes=st.lists(st.integers(0, 50), max_size=60),
    most=st.integers(1, 10),
    most_bytes=st.integers(1, 120),
)
def test_parts_hold_every_row_once_and_stay_within_bounds(
    sizes: list[int], most: int, most_bytes: int
) -> None:
    given_rows = [Raw("a.jsonl", "item", b"x" * size, number) for number, size in enumerate(sizes, 1)]
    made = list(parts.parts_of(given_rows, most, most_bytes))
    assert [row for part in made for row in part.rows] == given_rows
    assert [part.number for part in made] == list(range(1, len(made) + 1))
    for part in made:
        assert len(part.rows) <= most
        assert sum(len(row.data) for row in part.rows[:-1]) < most_bytes
    assert len({part.sha256 for part in made}) == len(made)
