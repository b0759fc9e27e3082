"""`alongside tick` with a campaign: letters through a real mail server, clocks, and mail to volunteers."""

import json
import shutil
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest

from smtp_server import mail_server
from tests.cli.test_tick import run

pytestmark = pytest.mark.once  # each makes a register of its own, in SQLite
MAKE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.website.settings"
import django
django.setup()
from datetime import timedelta
from django.utils import timezone
from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.queueing import queue_letters
from alongside.campaigns.models import Request, RequestEvent
from tests.campaigns import making
stage = making.stage()
three = [making.request(stage, number) for number in (1, 2, 3)]
now = timezone.now()
due = [making.letter(each) for each in three[:2]]
queue_letters(by=making.BY, letters=due, domain=making.DOMAIN, now=now, wait=timedelta(0))
queue_letters(by=making.BY, letters=[making.letter(three[2])], domain=making.DOMAIN, now=now)
silent = making.request(stage, 4, state="sent", sent_on=timezone.localdate() - timedelta(days=60))
RequestEvent.objects.create(request=silent, kind="received", on=silent.sent_on, at=now)
refresh_clocks([silent], silent.sent_on)
"""
ASK = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.website.settings"
import django
django.setup()
from alongside.campaigns.models import Request
import json
rows = Request.objects.order_by("organisation").values_list("state", "clock_state")
print(json.dumps(list(map(list, rows))))
"""


def script(code: str, data: Path) -> str:
    """Run a piece of Python on the same register, in a process of its own."""
    root = Path(__file__).resolve().parents[2]
    import os

    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120, cwd=root,
        env=environment | {"ALONGSIDE_DATA": str(data), "PYTHONPATH": f"{root / 'src'}:{root}"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A campaign with two letters that are due, one that can still be taken back, and one silent body."""
    folder = tmp_path_factory.mktemp("made")
    assert run("tick", data=folder).returncode == 0
    script(MAKE, folder)
    return folder


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(made, tmp_path / "data"))


def test_a_round_sends_what_is_due_once_turns_clocks_and_mails_the_volunteer(data: Path) -> None:
    with mail_server() as box:
        mail = {
            "ALONGSIDE_MAIL": f"smtp+plain://127.0.0.1:{box.port}",
            "ALONGSIDE_MAIL_FROM": "Alongside <register@example.org>",
            "ALONGSIDE_ADDRESS": "https://register.example.org/",
            "ALONGSIDE_REPLY_DOMAIN": "replies.example.org",
        }
        first = run("tick", "--json", data=data, **mail)
        assert first.returncode == 0, first.stderr
        told = json.loads(first.stdout)["campaigns"]
        assert (told["clocks"], told["letters"], told["waiting"], told["refused"]) == (1, 2, 1, 0)
        second = run("tick", data=data, **mail)
        assert "0 letters sent" in second.stdout
        assert "1 letter still to go" in second.stdout
    letters = [each for each in box.mails if each["Subject"] == "Request for information"]
    assert sorted(str(each["To"]) for each in letters) == [
        "foi1@northmoor.example",
        "foi2@northmoor.example",
    ]
    _has_an_address_of_its_own_for_the_reply(letters)
    assert json.loads(script(ASK, data)) == [
        ["sent", "running"], ["sent", "running"], ["queued", ""], ["sent", "late"],
    ]  # fmt: skip
    digests = [each for each in box.mails if str(each["To"]) == "editor@example.org"]
    assert len(digests) <= 1  # none at night
    for each in digests:
        assert "Late, and not reminded yet: 1" in each.get_content()
        assert "https://register.example.org/desk/#chase" in each.get_content()


def test_without_a_mail_server_the_clocks_turn_and_the_letters_wait(data: Path) -> None:
    done = run("tick", "--json", data=data)
    assert done.returncode == 0
    told = json.loads(done.stdout)["campaigns"]
    assert (told["clocks"], told["letters"]) == (1, 0)
    assert json.loads(script(ASK, data))[0] == ["queued", ""]


def _has_an_address_of_its_own_for_the_reply(letters: list[EmailMessage]) -> None:
    senders = {str(each["From"]) for each in letters}
    assert len(senders) == len(letters)
    assert all("request-" in each and "@replies.example.org" in each for each in senders)
