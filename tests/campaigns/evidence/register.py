"""A register of the story's own that other programs can open, the story's clock, and the command."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.db import connections
from django.utils import timezone

from alongside.cli import main

SHIFT = "STORY_SHIFT"
"""By how many seconds the story's time differs from this machine's, for programs that it starts."""
ROOT = Path(__file__).resolve().parents[3]


class Clock:
    """The time of the story: it runs as time does, from the moment it was set to."""

    def __init__(self, shift: float = 0) -> None:
        self.shift = timedelta(seconds=shift)

    def set(self, to: datetime) -> None:
        """Go to this moment."""
        self.shift = to - datetime.now(UTC)

    def now(self) -> datetime:
        """What stands in for Django's `timezone.now`."""
        return datetime.now(UTC) + self.shift


def under_the_clock(given: list[str]) -> int:
    """The `alongside` command at the story's time: what a program of its own runs."""
    timezone.now = Clock(float(os.environ[SHIFT])).now
    return main(given)


class Command:
    """The `alongside` command on the story's register."""

    def __init__(self, clock: Clock, environment: dict[str, str]) -> None:
        self.clock, self.environment = clock, environment

    def told(self, *given: str) -> dict[str, Any]:
        """What the command prints as JSON. It runs in this process, so that a story takes no minutes."""
        said = StringIO()
        with redirect_stdout(said):
            main([*given, "--json"])
        found: dict[str, Any] = json.loads(said.getvalue())
        return found

    def started(self, *given: str) -> "subprocess.Popen[str]":
        """The command in a process of its own, which can be killed."""
        program = "import sys; from tests.campaigns.evidence.register import under_the_clock as command; "
        return subprocess.Popen(
            [sys.executable, "-c", f"{program}sys.exit(command(sys.argv[1:]))", *given],
            env=self.environment | {SHIFT: str(self.clock.shift.total_seconds())},
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip


@contextmanager
def own_register(folder: Path) -> Iterator[dict[str, str]]:
    """Work on an empty database of its own. Gives the environment in which other programs find it."""
    held = connections["default"]
    own = held.copy()
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith("ALONGSIDE_") and key != SHIFT
    }
    environment |= {"ALONGSIDE_DATA": str(folder), "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    environment |= {"DJANGO_SETTINGS_MODULE": "alongside.website.settings"}
    if own.vendor == "sqlite":
        own.settings_dict["NAME"] = str(folder / "register.sqlite3")
    else:
        own.settings_dict["NAME"] = f"story_{os.getpid()}"
        environment["DATABASE_URL"] = _url(own.settings_dict)
        _outside(held, f'CREATE DATABASE "{own.settings_dict["NAME"]}"')
    before, settings.DATA_DIR = settings.DATA_DIR, folder
    connections["default"] = own
    try:
        yield environment
    finally:
        own.close()
        connections["default"], settings.DATA_DIR = held, before
        if own.vendor != "sqlite":
            _outside(held, f'DROP DATABASE "{own.settings_dict["NAME"]}" WITH (FORCE)')


def _outside(held: Any, statement: str) -> None:
    """Say something to the server that cannot be said from within the database it is about."""
    with held._nodb_cursor() as cursor:
        cursor.execute(statement)


def _url(told: dict[str, Any]) -> str:
    who = quote(told["USER"], safe="") + (f":{quote(told['PASSWORD'], safe='')}" if told["PASSWORD"] else "")
    port = f":{told['PORT']}" if told["PORT"] else ""
    return f"postgres://{who}@{told['HOST'] or '127.0.0.1'}{port}/{told['NAME']}"
