"""Opening a register that is there already changes nothing, and waits for nobody."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from alongside.register.actions import load_organisations
from alongside.register.queries.loaded import is_organisation_table_loaded
from tests.making import BY


@pytest.mark.django_db
def test_organisations_once_loaded_are_found_loaded() -> None:
    assert not is_organisation_table_loaded()
    load_organisations(by=BY)
    assert is_organisation_table_loaded()


def counted(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [Path(sys.executable).parent / "alongside", "count"]
    environment = {"ALONGSIDE_DATA": str(folder), "PATH": "/usr/bin:/bin"}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.once
def test_a_count_is_answered_while_another_process_writes(tmp_path: Path) -> None:
    assert counted(tmp_path).returncode == 0
    writer = sqlite3.connect(tmp_path / "register.sqlite3", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    try:
        told = counted(tmp_path)
        assert (told.returncode, told.stderr) == (0, "")
        assert told.stdout.startswith("Lived experience posts: 0\n")
        writer.execute("UPDATE register_organisation SET name = name || '?' WHERE code = 'RXT'")
        writer.execute("COMMIT")
        writer.execute("BEGIN IMMEDIATE")
        told = counted(tmp_path)
        assert told.returncode == 0
        assert "another process is writing" in told.stderr
    finally:
        writer.close()
