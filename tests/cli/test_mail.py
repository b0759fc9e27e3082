"""`alongside mail` in a process of its own: files of mail, and what another site tells of a request."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_tick import run
from tests.cli.test_tick_campaigns import script
from tests.web_server import web_site

pytestmark = pytest.mark.once  # each makes a register of its own, in SQLite
MAKE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.website.settings"
import django
django.setup()
from django.utils import timezone
from alongside.campaigns.addresses import reply_address
from alongside.campaigns.models import Channel, RequestEvent
from tests.campaigns import making
stage = making.stage()
sent = making.request(stage, 1, state="sent", sent_on=timezone.localdate())
RequestEvent.objects.create(request=sent, kind="received", on=sent.sent_on, at=timezone.now())
making.request(stage, 2, channel=Channel.BY_HAND, authority="northmoor_trust_2")
print(reply_address(sent.token, making.DOMAIN))
"""
ASK = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.website.settings"
import django
django.setup()
import json
from alongside.campaigns.models import Answer, Sighting
print(json.dumps([
    list(map(list, Answer.objects.order_by("question__number").values_list("kind", "state"))),
    list(Sighting.objects.values_list("address", flat=True)),
]))
"""
REPLY = """From: foi1@northmoor.example
To: {to}
Subject: Re: Request for information
Message-ID: <1@northmoor.example>
Date: Mon, 23 Nov 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

Please find below our response to your request.

1. No, we did not apply.
2. There was no money after the first year.
"""
TOLD = {
    "url_title": "posts_at_northmoor", "title": "Posts at Northmoor",
    "public_body": {"url_name": "northmoor_trust_2"}, "tags": [["alongside_northmoor_1", None]],
    "info_request_events": [
        {"event_type": "sent", "created_at": "2026-11-20T09:15:00.000+00:00", "outgoing_message_id": 5}
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A register with a request that was sent by mail and one that goes through another site.

    With it the address to which the first is answered.
    """
    folder = tmp_path_factory.mktemp("made")
    assert run("tick", data=folder).returncode == 0
    return folder, script(MAKE, folder).strip().splitlines()[-1]


@pytest.fixture
def data(made: tuple[Path, str], tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(made[0], tmp_path / "data"))


@pytest.fixture
def site() -> Iterator[str]:
    """A site that tells of one request."""
    with web_site({"/request/posts_at_northmoor.json": json.dumps(TOLD).encode()}) as site:
        yield site.address


def test_mail_that_is_taken_in_is_bound_and_read_for_answers_at_once(
    data: Path, made: tuple[Path, str], tmp_path: Path
) -> None:
    message = tmp_path / "reply.eml"
    message.write_text(REPLY.format(to=made[1]))
    first = run("mail", "take", str(message), "--json", data=data)
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["bound"] == 1
    answers, _ = json.loads(script(ASK, data))
    assert answers == [["no", "proposed"], ["text", "proposed"]]
    again = json.loads(run("mail", "take", str(message), "--json", data=data).stdout)
    assert (again["bound"], again["duplicates"]) == (0, 1)


def test_the_one_address_that_was_given_is_shown_and_asked(data: Path, site: str) -> None:
    done = run("mail", "alaveteli", f"{site}/request/posts_at_northmoor", data=data)
    assert done.returncode == 1  # a person has to say whether it is ours
    assert f"Asking {site}/request/posts_at_northmoor.json" in done.stderr
    assert "may be a letter of ours" in done.stdout
    assert json.loads(script(ASK, data))[1] == [f"{site}/request/posts_at_northmoor"]
    gone = run("mail", "alaveteli", f"{site}/request/gone", data=data)
    assert (gone.returncode, "did not give it" in gone.stderr) == (1, True)


def test_a_saved_file_is_read_without_asking_anybody(data: Path, tmp_path: Path) -> None:
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps(TOLD))
    done = run("mail", "alaveteli", str(saved), "--json", data=data)
    assert "Asking" not in done.stderr
    told = json.loads(done.stdout)
    assert (told["is_known"], told["may_be"]) == (False, 1)
