"""`alongside tick` as it is run by a clock: says what it did, and may be run as often as one likes."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from smtp_server import mail_server

pytestmark = pytest.mark.once  # each makes a register of its own, in SQLite
ADVERT = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Peer Support Worker",
    "identifier": "N-1",
    "url": "https://example.org/vacancy/1",
    "hiringOrganization": {"@type": "Organization", "name": "Northmoor Nowhere Trust"},
    "datePosted": "2099-03-01",
    "validThrough": "2099-03-31",
    "description": "<p>We are looking for a peer support worker. You must have lived experience of "
    "mental health problems; this is essential.</p>",
}


def run(*given: str, data: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "-c", "import sys; from alongside.cli import main; sys.exit(main())", *given],
        capture_output=True,
        text=True,
        env=environment | {"ALONGSIDE_DATA": str(data)} | more,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of one advert, with one confirmed search for any post."""
    home = tmp_path_factory.mktemp("made")
    adverts, folder = home / "adverts.jsonl", home / "data"
    adverts.write_text(json.dumps(ADVERT))
    assert run("read", str(adverts), data=folder).returncode == 0
    names = "email, query, confirm, stop, asked_at, is_confirmed, is_asked_back"
    values = ("sam@example.org", "words=peer", "c", "s", "2099-01-01 00:00:00", 1, 1)
    with closing(sqlite3.connect(folder / "register.sqlite3")) as database, database:
        database.execute(f"INSERT INTO register_savedsearch ({names}) VALUES (?, ?, ?, ?, ?, ?, ?)", values)
    return folder


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(made, tmp_path / "data"))


def test_tick_mails_once_and_can_be_run_again(data: Path) -> None:
    with mail_server() as box:
        mail = {
            "ALONGSIDE_MAIL": f"smtp+plain://127.0.0.1:{box.port}",
            "ALONGSIDE_MAIL_FROM": "Alongside <register@example.org>",
            "ALONGSIDE_ADDRESS": "https://register.example.org/",
        }
        first = run("tick", data=data, **mail)
        assert first.returncode == 0, first.stderr
        assert "1 mail with 1 post sent" in first.stdout
        second: dict[str, Any] = json.loads(run("tick", "--json", data=data, **mail).stdout)
        assert (second["mails"], second["posts"], second["mail_is_set"]) == (0, 0, True)
    assert [recipients for _, recipients in box.envelopes] == [("sam@example.org",)]
    assert "https://register.example.org/posts/advert-n-1/" in box.mails[0].get_content()


def test_tick_says_when_a_mail_could_not_be_handed_over(data: Path) -> None:
    with mail_server() as box:
        box.refuses = True
        mail = {
            "ALONGSIDE_MAIL": f"smtp+plain://127.0.0.1:{box.port}",
            "ALONGSIDE_MAIL_FROM": "register@example.org",
        }
        done = run("tick", data=data, **mail)
    assert done.returncode == 1
    assert "1 could not be handed over and will be tried again" in done.stdout
    assert "sam@" not in done.stdout + done.stderr


def test_tick_without_a_mail_server_says_so(data: Path) -> None:
    done = run("tick", data=data)
    assert done.returncode == 0
    assert "This site sends no mail yet" in done.stdout
    assert "0 mails" in done.stdout
