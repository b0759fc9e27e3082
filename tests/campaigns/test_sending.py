"""The queue: every letter goes once, whatever happens between."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from alongside.campaigns.actions import sending
from alongside.campaigns.actions.queueing import CannotQueueError, queue_letters, recall_letters
from alongside.campaigns.actions.sending import (
    MOST_ATTEMPTS,
    LaterError,
    MayHaveGoneError,
    NotNowError,
    RefusedError,
    send_due,
)
from alongside.campaigns.addresses import tokens_in
from alongside.campaigns.mail_server import MailServer
from alongside.campaigns.models import Outgoing, OutgoingKind, OutgoingState, Request, RequestState
from alongside.people.models import Act, Person
from tests.campaigns import making
from tests.campaigns.making import BY, DOMAIN, NOW
from tests.campaigns.servers import mail_server

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


class Told:
    """A transport that does what it is told, letter by letter."""

    def __init__(self, *outcomes: Exception | None) -> None:
        self.outcomes = list(outcomes)
        self.taken: list[int] = []

    def hand_over(self, letter: Outgoing) -> None:
        outcome = self.outcomes.pop(0) if self.outcomes else None
        if outcome:
            raise outcome
        self.taken.append(letter.pk)


def queued(how_many: int = 3) -> list[Outgoing]:
    stage = making.stage()
    letters = [making.letter(making.request(stage, number)) for number in range(1, how_many + 1)]
    return queue_letters(by=BY, letters=letters, domain=DOMAIN, now=NOW)


def states() -> list[str]:
    return list(Outgoing.objects.order_by("pk").values_list("state", flat=True))


def test_letters_wait_until_they_can_no_longer_be_taken_back() -> None:
    queued()
    assert send_due(by=BY, transport=Told(), now=NOW + timedelta(minutes=29)).sent == 0
    assert send_due(by=BY, transport=Told(), now=NOW + timedelta(minutes=30)).sent == 3
    assert {each.state for each in Request.objects.all()} == {RequestState.SENT}


def test_a_letter_taken_back_does_not_go() -> None:
    first, *_ = queued()
    assert [each.pk for each in recall_letters(by=BY, letters=[first])] == [first.pk]
    transport = Told()
    send_due(by=BY, transport=transport, now=LATER)
    assert first.pk not in transport.taken
    assert Request.objects.get(pk=first.request_id).state == RequestState.ACCEPTED


def test_what_has_gone_cannot_be_taken_back() -> None:
    letters = queued()
    send_due(by=BY, transport=Told(), now=LATER)
    assert recall_letters(by=BY, letters=letters) == []


def test_no_more_go_at_a_time_than_the_rate_allows() -> None:
    queued(5)
    assert send_due(by=BY, transport=Told(), now=LATER, most=2).sent == 2
    assert send_due(by=BY, transport=Told(), now=LATER, most=2).waiting == 1


def test_a_letter_sent_starts_the_clock_of_its_law() -> None:
    queued(1)
    send_due(by=BY, transport=Told(), now=LATER)
    request = Request.objects.get()
    assert [event.kind for event in request.events.all()] == ["received"]
    assert request.due is not None


def test_a_server_that_takes_nothing_now_leaves_all_in_the_queue() -> None:
    queued()
    tally = send_due(by=BY, transport=Told(NotNowError("busy")), now=LATER)
    assert (tally.sent, tally.waiting) == (0, 3)
    assert states() == [OutgoingState.QUEUED] * 3


def test_a_refused_letter_stops_no_other() -> None:
    queued()
    tally = send_due(by=BY, transport=Told(RefusedError("550 no such user")), now=LATER)
    assert (tally.sent, tally.refused) == (2, 1)
    refused = Outgoing.objects.get(state=OutgoingState.REFUSED)
    assert "550" in refused.problem
    assert Request.objects.get(pk=refused.request_id).state == RequestState.ACCEPTED


def test_a_letter_put_off_waits_longer_each_time_and_stops_no_other() -> None:
    queued(2)
    assert send_due(by=BY, transport=Told(LaterError("450 come back")), now=LATER).sent == 1
    waits = []
    now = LATER
    for _ in range(4):
        letter = Outgoing.objects.get(state=OutgoingState.QUEUED)
        waits.append(letter.not_before - now)
        assert send_due(by=BY, transport=Told(), now=letter.not_before - timedelta(seconds=1)).sent == 0
        now = letter.not_before
        send_due(by=BY, transport=Told(LaterError("450 come back")), now=now)
    assert waits == sorted(set(waits))


def test_a_letter_put_off_for_days_counts_as_refused() -> None:
    queued(1)
    now = LATER
    for _ in range(MOST_ATTEMPTS):
        send_due(by=BY, transport=Told(LaterError("450 come back")), now=now)
        now += timedelta(hours=12)
    assert states() == [OutgoingState.REFUSED]
    assert now - LATER >= timedelta(days=4)


def test_a_letter_that_may_have_gone_is_sent_again_by_a_person_only() -> None:
    queued(1)
    send_due(by=BY, transport=Told(MayHaveGoneError("line broke")), now=LATER)
    transport = Told()
    send_due(by=BY, transport=transport, now=LATER + timedelta(days=1))
    assert (states(), transport.taken) == ([OutgoingState.UNCERTAIN], [])
    assert sending.send_again(by=Person.objects.get(), letter=Outgoing.objects.get(), now=LATER)
    assert send_due(by=BY, transport=transport, now=LATER + timedelta(days=1)).sent == 1


def test_two_senders_at_once_send_no_letter_twice() -> None:
    queued(4)
    second = Told()

    class First(Told):
        def hand_over(self, letter: Outgoing) -> None:
            if not self.taken:
                send_due(by=BY, transport=second, now=LATER)
            super().hand_over(letter)

    first = First()
    send_due(by=BY, transport=first, now=LATER)
    assert sorted(first.taken + second.taken) == sorted(Outgoing.objects.values_list("pk", flat=True))


def test_a_body_is_sent_its_request_once() -> None:
    queued(1)
    again = making.letter(Request.objects.get())
    with pytest.raises(CannotQueueError, match="has this request already"):
        queue_letters(by=BY, letters=[again], domain=DOMAIN, now=NOW)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"to_address": ""}, "no address"),
        ({"to_address": "foi@northmoor.example\nBcc: all@example.org"}, "no address"),
    ],
)
def test_one_letter_that_cannot_go_keeps_all_out_of_the_queue(change: dict[str, str], words: str) -> None:
    stage = making.stage()
    fine, broken = making.request(stage, 1), making.request(stage, 2)
    for name, value in change.items():
        setattr(broken, name, value)
    with pytest.raises(CannotQueueError, match=words):
        queue_letters(by=BY, letters=map(making.letter, (fine, broken)), domain=DOMAIN, now=NOW)
    assert not Outgoing.objects.exists()


def test_the_log_of_acts_holds_no_address_and_no_words_of_a_letter() -> None:
    queued()
    send_due(by=BY, transport=Told(), now=LATER)
    logged = " ".join(f"{act.deed} {act.target} {act.detail}" for act in Act.objects.all())
    assert "@" not in logged
    assert "Did you apply" not in logged


def test_letters_go_through_a_real_mail_server_each_with_its_own_reply_address(
    settings: Settings,
) -> None:
    with mail_server() as (kept, port):
        _use(settings, port)
        kept.refuse["foi2@northmoor.example"] = "550 5.1.1 no such user"
        queued()
        with MailServer() as server:
            tally = send_due(by=BY, transport=server, now=LATER)
        assert (tally.sent, tally.refused) == (2, 1)
        tokens = {tokens_in([str(message["From"])])[0] for message in kept.parsed}
        assert len(tokens) == 2
        for (sender, to, _), message in zip(kept.messages, kept.parsed, strict=True):
            assert sender in str(message["From"])
            assert to[1] == sender  # the copy by which a letter is known to have gone
            assert message["Message-ID"] in set(Outgoing.objects.values_list("message_id", flat=True))


def test_an_address_that_a_real_server_puts_off_holds_up_no_other(settings: Settings) -> None:
    with mail_server() as (kept, port):
        _use(settings, port)
        kept.refuse["foi1@northmoor.example"] = "450 4.2.0 greylisted"
        queued()
        with MailServer() as server:
            tally = send_due(by=BY, transport=server, now=LATER)
    assert (tally.sent, tally.refused, tally.waiting) == (2, 0, 1)


def test_a_server_that_takes_nothing_from_our_sender_gives_up_no_letter(settings: Settings) -> None:
    with mail_server() as (kept, port):
        _use(settings, port)
        kept.senders = "530 5.7.0 authentication required"
        queued()
        with MailServer() as server:
            tally = send_due(by=BY, transport=server, now=LATER)
    assert (tally.sent, tally.refused, tally.waiting) == (0, 0, 3)
    assert "530" in Outgoing.objects.order_by("pk")[0].problem


def test_no_server_leaves_the_letters_in_the_queue(settings: Settings) -> None:
    with mail_server() as (_, port):
        pass
    _use(settings, port)
    queued()
    with MailServer() as server:
        assert send_due(by=BY, transport=server, now=LATER).waiting == 3


def _use(settings: Settings, port: int) -> None:
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_HOST_USER, settings.EMAIL_TIMEOUT = "", 5


SENDER = """
import django, sys, time
django.setup()
from alongside.campaigns.actions.sending import send_due
from alongside.campaigns.mail_server import MailServer
from django.utils import timezone
class Slow(MailServer):
    def hand_over(self, letter):
        super().hand_over(letter)
        print("handed", flush=True)
        time.sleep(0.05)
with Slow() as server:
    print(send_due(by="command:test", transport=server, now=timezone.now(), most=1000), flush=True)
"""


@pytest.mark.slow
@pytest.mark.once
def test_killed_in_the_middle_and_started_again_no_letter_goes_twice_and_none_is_lost(tmp_path: Path) -> None:
    with mail_server() as (kept, port):
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "alongside.website.settings",
            "ALONGSIDE_DATA": str(tmp_path),
            "ALONGSIDE_MAIL": f"smtp+plain://127.0.0.1:{port}",
            "ALONGSIDE_MAIL_FROM": "Alongside <alongside@example.org>",
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        environment.pop("DATABASE_URL", None)
        _python(environment, "import django; django.setup(); from django.core.management import call_command;"
                "call_command('migrate', verbosity=0); from tests.campaigns.test_sending import queue_many;"
                "queue_many(40)")  # fmt: skip
        with subprocess.Popen(
            [sys.executable, "-c", SENDER], env=environment, stdout=subprocess.PIPE
        ) as killed:
            assert killed.stdout is not None
            for _ in range(11):
                killed.stdout.readline()
            killed.send_signal(signal.SIGKILL)
        time.sleep(0.2)
        before = len(kept.messages)
        assert 11 <= before < 40
        _python(environment, SENDER)
        sent = [str(message["Message-ID"]) for message in kept.parsed]
        assert len(sent) == len(set(sent)), "a letter went twice"
        left = _python(environment, "import django; django.setup(); from alongside.campaigns.models import *;"
                       "print(Outgoing.objects.filter(state='sending').count(),"
                       "Outgoing.objects.filter(state='queued').count())")  # fmt: skip
        claimed, waiting = map(int, left.split())
        assert waiting == 0
        assert claimed <= 1, "only the letter that was in hand is in doubt"
        assert len(sent) >= 40 - claimed, "a letter was lost"


def queue_many(how_many: int) -> None:
    """Letters in a register of its own, due now."""
    stage = making.stage()
    letters = [making.letter(making.request(stage, number)) for number in range(how_many)]
    queue_letters(by=BY, letters=letters, domain=DOMAIN, now=timezone.now(), wait=timedelta(0))


def _python(environment: dict[str, str], program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_was_claimed_by_a_program_that_ended_becomes_uncertain() -> None:
    letter, *_ = queued(1)
    Outgoing.objects.update(state=OutgoingState.SENDING, claimed_at=NOW)
    assert send_due(by=BY, transport=Told(), now=LATER).uncertain == 1
    assert states() == [OutgoingState.UNCERTAIN]
    assert letter.kind == OutgoingKind.REQUEST
