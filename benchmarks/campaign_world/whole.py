"""The whole world, made once and kept: in the folder of ALONGSIDE_DATA, or where DATABASE_URL says."""

import json
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from . import BY, NOW, OTHER_TEAM, TEAM, TODAY


@contextmanager
def that_day() -> Iterator[None]:
    """What is done inside happens at the moment of the world."""
    with patch("django.utils.timezone.now", lambda: NOW):
        yield


def open_world(requests: int, messages: int) -> None:
    """Have the world at hand: the kept one where it is of this size and these tables, else a new one."""
    marker = Path(settings.DATA_DIR) / "world.json"
    wanted = {"requests": requests, "messages": messages, "tables": _tables()}
    is_kept = connection.vendor == "sqlite" and settings.DATABASES["default"]["NAME"] != ":memory:"
    if is_kept and marker.is_file() and json.loads(marker.read_text()) == wanted:
        return
    database = Path(settings.DATABASES["default"]["NAME"])
    if is_kept:
        for path in database.parent.glob(f"{database.name}*"):
            path.unlink()
    started = time.perf_counter()
    call_command("migrate", verbosity=0)
    with that_day():
        told = _make(requests, messages)
    if connection.vendor == "postgresql":  # which does so by itself after a while; SQLite never does
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    print(f"World made in {time.perf_counter() - started:.0f} s: {told}")
    if is_kept:
        marker.write_text(json.dumps(wanted))


def _tables() -> str:
    """Changes when the tables or this program do."""
    here = Path(__file__).parent
    told = [*here.glob("*.py"), *(here.parents[1] / "src/alongside/campaigns/migrations").glob("0*.py")]
    return sha256(b"".join(path.read_bytes() for path in sorted(told))).hexdigest()


def _make(requests: int, messages: int) -> str:
    from alongside.campaigns.actions.clocks import refresh_clocks
    from alongside.campaigns.actions.reminded import note_reminders
    from alongside.campaigns.models import Outgoing, Request
    from alongside.people.actions import add_editor
    from alongside.people.models import Team

    from . import answers
    from . import messages as mail
    from . import requests as asked

    dice = random.Random(55)
    people = [add_editor(by=BY, email=f"editor{n}@example.org", team=TEAM) for n in range(12)]
    add_editor(by=BY, email="other@example.org", team=OTHER_TEAM)
    teams = {"ours": Team.objects.get(name=TEAM), "other": Team.objects.get(name=OTHER_TEAM)}
    made = asked.make(requests, people, teams, dice)
    replies = mail.make(messages, made, people, dice)
    found = answers.make(made, replies, people, dice)
    started = time.perf_counter()
    refresh_clocks(Request.objects.all(), TODAY)
    clocks = time.perf_counter() - started
    note_reminders(Outgoing.objects.defer("text"))
    return f"{len(made):,} requests, {messages:,} messages, {found:,} answers; all clocks in {clocks:.1f} s"
