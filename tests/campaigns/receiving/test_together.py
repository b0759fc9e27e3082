"""Messages are taken in some at a time: what becomes of each is what would have become of it alone."""

import mailbox
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from alongside.campaigns.actions import opening, receiving
from alongside.campaigns.actions.opening import some_in_hand
from alongside.campaigns.actions.receiving import Became, Tally, take_all, take_mail
from alongside.campaigns.models import (
    Answer,
    Attachment,
    Incoming,
    Outgoing,
    OutgoingState,
    Request,
    RequestEvent,
    RequestState,
)
from alongside.campaigns.receiving.raw_mail import RawMail
from alongside.campaigns.receiving.said import Said
from alongside.campaigns.receiving.sources import messages_at
from alongside.people import audit
from alongside.people.models import Act
from tests.campaigns.making import BY
from tests.campaigns.receiving.letters import (
    ACKNOWLEDGED,
    ANSWER,
    LATER,
    REPLIED,
    address,
    asked,
    letter_of,
    mail,
    report,
)

pytestmark = pytest.mark.django_db
NUMBERED = "In response to your request:\n\n1. {}\n2. There was no money after the first year.\n\nRegards\n"


def raw(message: Any) -> RawMail:
    return RawMail(message if isinstance(message, bytes) else bytes(message), REPLIED)


def of_every_kind(requests: list[Request]) -> list[RawMail]:
    """Messages that have to do with each other: copies, recalls, bounces, answers that change."""
    first, second, third, fourth, fifth, sixth = requests
    twice = bytes(mail("office@example.org", NUMBERED.format("Yes."), subject="Sent twice"))
    own = mail("foi5@northmoor.example", "Our letter", sender=letter_of(fifth).from_address,
               message_id=letter_of(fifth).message_id)  # fmt: skip
    with_file = mail(sixth, NUMBERED.format("See the file."), subject="With a file")
    with_file.add_attachment(b"1. No.\n", maintype="text", subtype="plain", filename="answers.txt")
    return [
        raw(message)
        for message in (
            mail(first, ACKNOWLEDGED + "Our reference is IG-4471.\n"),
            mail(first, NUMBERED.format("Yes, we applied."), subject="Our answer"),
            mail(first, NUMBERED.format("No, we did not apply."), subject="Our corrected answer"),
            mail(first, "The message is recalled.", subject="Recall: Our corrected answer"),
            mail(first, NUMBERED.format("No, we did not."), subject="Our answer again"),
            twice,
            b"Delivered-To: " + address(second).encode() + b"\n" + twice,
            b"Received: by a.example; Thu, 12 Aug 2021 09:00:00 +0000\n" + twice,
            report(third),
            mail(third, ANSWER, subject="After it came back"),
            own,
            mail(f"{address(fourth)}, {address(fifth)}", ANSWER, subject="To two"),
            mail("office@example.org", "It was IG-4471.", subject="About IG-4471"),
            with_file,
        )
    ]


def everything() -> dict[str, Any]:
    """What there is, without the numbers of rows and the moments of writing."""
    subjects = dict(Incoming.objects.values_list("pk", "subject"))
    rows = Incoming.objects.order_by("subject", "request", "file_sha256")
    return {
        "messages": list(rows.values_list(
            "subject", "request", "bound_by", "kind", "held_for", "warnings", "guesses", "campaign", "text",
            "start", "end", "also", "sections", "is_automatic",
        )),
        "read": sorted(str((row.subject, row.request_id, row.answers_read_at is None)) for row in rows),
        "files": list(Attachment.objects.order_by("name").values_list("name", "message__subject")),
        "events": sorted(
            (request, kind, str(on), subjects.get(message or 0, ""))
            for request, kind, on, message in RequestEvent.objects.values_list(
                "request", "kind", "on", "message"
            )
        ),
        "requests": list(Request.objects.order_by("pk").values_list(
            "state", "reference", "due", "clock_state", "replied_on"
        )),
        "letters": list(Outgoing.objects.order_by("pk").values_list("state", "problem")),
        "answers": sorted(Answer.objects.values_list(
            "request", "question__number", "kind", "exact", "message__subject", "attachment__name"
        )),
        "acts": sorted(Act.objects.values_list("deed", flat=True)),
    }  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_what_becomes_of_messages_together_is_what_becomes_of_each_alone() -> None:
    requests = asked(6)
    Outgoing.objects.filter(request=requests[4]).update(state=OutgoingState.UNCERTAIN)
    Request.objects.filter(pk=requests[3].pk).update(state=RequestState.CLOSED)
    messages = of_every_kind(requests)

    def of(take: Callable[[], object]) -> dict[str, Any]:
        with transaction.atomic():
            take()
            _read()
            told = everything()
            transaction.set_rollback(True)
        return told

    alone = of(lambda: [take_mail(by=BY, raw=each, now=LATER) for each in messages])
    together = of(lambda: take_all(by=BY, messages=messages, now=LATER))
    assert together == alone
    assert "held back recalled mail" in alone["acts"]
    assert "letter came back" in alone["acts"]
    assert "sent letter" in alone["acts"]
    assert len(alone["answers"]) >= 6


def _read() -> None:
    """Do what is done when a transaction is kept."""
    waiting, connection.run_on_commit = connection.run_on_commit, []
    for _, do, _ in waiting:
        do()


def test_a_message_more_costs_hardly_a_question_of_the_database(
    django_capture_on_commit_callbacks: Any,
) -> None:
    requests = asked(30)
    messages = [raw(mail(each, NUMBERED.format("No."))) for each in requests]
    with CaptureQueriesContext(connection) as few, django_capture_on_commit_callbacks(execute=True):
        take_all(by=BY, messages=messages[:2], now=LATER)
    with CaptureQueriesContext(connection) as many, django_capture_on_commit_callbacks(execute=True):
        take_all(by=BY, messages=messages[2:], now=LATER)
    assert Answer.objects.count() == 60
    assert len(many) <= len(few) + 6
    assert len(many) / 28 < 2


def test_a_message_on_which_the_program_fails_takes_no_other_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    requests = asked(3)
    real = receiving.said

    def fails_on_one(message: Any, *more: Any) -> Said:
        if message.subject == "Odd" and message.text:
            raise LookupError("a name in the text")
        return real(message, *more)

    monkeypatch.setattr(receiving, "said", fails_on_one)
    subjects = ("Reply", "Odd", "Reply")
    messages = [raw(mail(each, subject=subject)) for each, subject in zip(requests, subjects, strict=True)]
    tally = take_all(by=BY, messages=messages, now=LATER)
    assert (tally.messages, tally.bound) == (3, 3)
    odd = Incoming.objects.get(subject="Odd")
    assert (odd.request, odd.text) == (requests[1], "")
    assert any("failed on it (LookupError)" in warning for warning in odd.warnings)
    assert Incoming.objects.filter(kind="answer").count() == 2
    assert audit.first_broken() is None


def test_where_a_source_breaks_what_had_come_is_taken_in() -> None:
    requests = asked(3)

    def breaks() -> Iterator[RawMail]:
        yield from (raw(mail(each)) for each in requests)
        raise OSError("gone")

    tally = Tally()
    with pytest.raises(OSError, match="gone"):
        take_all(by=BY, messages=breaks(), now=LATER, tally=tally)
    assert (tally.bound, Incoming.objects.count()) == (3, 3)


def test_long_messages_are_taken_in_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    (request,) = asked()
    messages = [raw(mail(request, f"{number} " + "word " * 200)) for number in range(6)]
    assert [len(some) for some in some_in_hand(messages, LATER)] == [6]
    monkeypatch.setattr(opening, "_CHARACTERS", 2_000)
    assert [len(some) for some in some_in_hand(messages, LATER)] == [2, 2, 2]
    monkeypatch.setattr(opening, "_SECONDS", 0.0)
    assert [len(some) for some in some_in_hand(messages, LATER)] == [1] * 6


TAKER = """
import django, sys, time
django.setup()
from pathlib import Path
from django.utils import timezone
from alongside.campaigns.actions import opening
from alongside.campaigns.actions.reading_answers import read_waiting
from alongside.campaigns.actions.receiving import take_all
from alongside.campaigns.models import Answer, Incoming, RequestEvent
from alongside.campaigns.receiving.sources import messages_at
from alongside.people import audit
opening.MOST = 10
real = audit.record_all
def slow(by, deeds):
    print("writing", flush=True)  # rows are written, and nothing is kept yet
    time.sleep(float(sys.argv[2]))
    return real(by, deeds)
audit.record_all = slow
tally = take_all(by="command:test", messages=messages_at(Path(sys.argv[1])), now=timezone.now())
print("took", tally.bound, tally.duplicates, read_waiting(by="command:test"))
replied = RequestEvent.objects.filter(kind="replied")
print("holds", Incoming.objects.count(), Incoming.objects.values("content_sha256").distinct().count(),
      Answer.objects.count(), replied.count(), audit.first_broken())
"""
FILLER = """
import django, sys
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from tests.campaigns.receiving.test_together import fill
fill(sys.argv[1])
"""


@pytest.mark.slow
@pytest.mark.once
def test_killed_in_the_middle_and_started_again_nothing_is_lost_or_taken_twice(tmp_path: Path) -> None:
    """It is killed first while some are taken in, then while what the second ten answer is being stored."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "alongside.website.settings",
        "ALONGSIDE_DATA": str(tmp_path),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    environment.pop("DATABASE_URL", None)
    box = str(tmp_path / "box.mbox")
    _python(environment, FILLER, box)
    for moment in (1, 4):
        with subprocess.Popen(
            [sys.executable, "-c", TAKER, box, "0.3"], env=environment, stdout=subprocess.PIPE
        ) as killed:
            assert killed.stdout is not None
            for _ in range(moment):
                assert killed.stdout.readline() == b"writing\n"
            killed.send_signal(signal.SIGKILL)
    told = _python(environment, TAKER, box, "0").splitlines()
    assert told[-2] == "took 20 20 10"
    assert told[-1] == "holds 40 40 80 40 None"


def fill(path: str) -> None:
    """An mbox with an answer to each of forty requests, in a register of its own."""
    box = mailbox.mbox(path)
    for number, request in enumerate(asked(40)):
        box.add(bytes(mail(request, NUMBERED.format("No, we did not."), subject=f"Reply {number}")))
    box.close()
    assert len(list(messages_at(Path(path)))) == 40


def _python(environment: dict[str, str], program: str, *given: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *given],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_same_messages_again_change_nothing() -> None:
    messages = of_every_kind(asked(6))
    take_all(by=BY, messages=messages, now=LATER)
    before = everything()
    again = take_all(by=BY, messages=messages, now=LATER)
    assert again.bound == again.unbound == 0
    assert everything() == before
    assert Became.DUPLICATE == "duplicate"
