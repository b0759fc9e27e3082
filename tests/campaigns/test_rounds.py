"""What time makes due: clocks turn, letters go at a steady rate, and a volunteer gets one mail a day."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from alongside.campaigns.actions.desk import want_reminders
from alongside.campaigns.actions.queueing import queue_letters
from alongside.campaigns.actions.rounds import Round, send_digests, send_letters, turn_clocks
from alongside.campaigns.models import Outgoing, Request
from alongside.people.models import Person
from tests.campaigns import making, worked

pytestmark = pytest.mark.django_db
MORNING = timezone.now().replace(hour=9)


class Takes:
    """A mail server that takes everything."""

    def hand_over(self, letter: Outgoing) -> None:
        """Take it."""


def _digests(now: datetime = MORNING) -> Round:
    done = Round()
    send_digests(by=making.BY, now=now, done=done)
    return done


def test_a_volunteer_gets_one_mail_a_day_and_never_two(settings: Any) -> None:
    worked.campaign()
    worked.replies()
    assert _digests().digests == 1
    assert _digests().digests == 0
    assert _digests(MORNING + timedelta(days=1)).digests == 1
    assert len(mail.outbox) == 2


def test_the_mail_has_counts_and_links_and_nobodys_name() -> None:
    worked.campaign()
    worked.replies()
    _digests()
    (told,) = mail.outbox
    assert "Messages to look at: 3" in told.body
    assert "/desk/#look" in told.body
    for private in ("Northmoor", "Jane", "foi1@", "Collective"):
        assert private not in told.body + told.subject


def test_no_mail_when_nothing_is_to_do_or_none_is_wanted() -> None:
    making.campaign()
    assert _digests().digests == 0
    worked_one = making.stage(making.campaign("second"))
    making.request(worked_one, 1, state="sent", clock_state="waiting-for-clarification")
    want_reminders(by=Person.objects.get(), are_wanted=False)
    assert _digests().digests == 0
    want_reminders(by=Person.objects.get(), are_wanted=True)
    assert _digests().digests == 1


def test_no_mail_at_night() -> None:
    worked.campaign()
    assert _digests(datetime(2027, 1, 5, 3, 0, tzinfo=UTC)).digests == 0


def test_a_mail_that_cannot_be_handed_over_is_tried_again(settings: Any, monkeypatch: Any) -> None:
    worked.campaign()
    monkeypatch.setattr("django.core.mail.EmailMessage.send", _refuses)
    assert _digests().failed == 1
    monkeypatch.undo()
    assert _digests().digests == 1


def test_letters_go_no_faster_than_the_rate(settings: Any) -> None:
    settings.MAIL_RATE = 2
    stage = making.stage()
    letters = [making.letter(making.request(stage, number)) for number in range(1, 6)]
    queue_letters(by=making.BY, letters=letters, domain=making.DOMAIN, now=timezone.now(), wait=timedelta(0))
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        Outgoing.objects.update(claimed_at=timezone.now() - timedelta(seconds=61))

    done = Round()
    send_letters(by=making.BY, transport=Takes(), wait=wait, done=done)
    assert (done.letters, done.waiting, len(waits)) == (5, 0, 2)
    stage.refresh_from_db()


def test_a_letter_left_by_a_program_that_ended_becomes_uncertain_though_no_other_is_due() -> None:
    worked.campaign()
    letter = Outgoing.objects.first()
    assert letter is not None
    Outgoing.objects.filter(pk=letter.pk).update(
        state="sending", claimed_at=timezone.now() - timedelta(minutes=11)
    )
    done = Round()
    send_letters(by=making.BY, transport=Takes(), wait=lambda _: None, done=done)
    letter.refresh_from_db()
    assert (letter.state, done.uncertain, done.letters) == ("uncertain", 1, 0)


def test_a_clock_turns_late_the_day_after_it_was_due() -> None:
    worked.campaign()
    request = Request.objects.get(organisation="RZ1")
    assert request.due is not None
    turn_clocks(today=request.due)
    request.refresh_from_db()
    assert request.clock_state == "due-today"
    turn_clocks(today=request.due + timedelta(days=1))
    request.refresh_from_db()
    assert request.clock_state == "late"


def _refuses(*given: Any, **named: Any) -> int:
    raise OSError("no mail server")
