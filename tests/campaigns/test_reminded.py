"""The day of the last reminder, which the desk asks of the table, is always that of the letters."""

from datetime import date, timedelta

import pytest

from alongside.campaigns.actions.bounced import take_back
from alongside.campaigns.actions.queueing import queue_letters, recall_letters
from alongside.campaigns.actions.sending import RefusedError, record_sent, refuse, send_again, send_due
from alongside.campaigns.models import Outgoing, OutgoingKind, Request, RequestState
from alongside.people.models import Person
from tests.campaigns import making
from tests.campaigns.making import BY, DOMAIN, NOW

pytestmark = pytest.mark.django_db
TODAY = date(2021, 8, 2)


def reminder(kind: OutgoingKind = OutgoingKind.LATE, days: int = 0) -> Outgoing:
    """A reminder in the queue, of the one request there is."""
    held = Request.objects.first() or making.request(making.stage(), state=RequestState.SENT)
    letters = [making.letter(held, kind)]
    return queue_letters(by=BY, letters=letters, domain=DOMAIN, now=NOW + timedelta(days=days))[0]


def reminded_on() -> date | None:
    return Request.objects.get().reminded_on


def test_a_reminder_counts_from_the_day_on_which_it_is_queued() -> None:
    reminder(OutgoingKind.CHASER)
    assert reminded_on() == TODAY
    reminder(days=3)
    assert reminded_on() == TODAY + timedelta(days=3)


def test_other_letters_are_no_reminders() -> None:
    reminder(OutgoingKind.THANKS)
    assert reminded_on() is None


def test_a_reminder_taken_back_counts_no_more() -> None:
    reminder()
    recall_letters(by=BY, letters=[reminder(days=3)])
    assert reminded_on() == TODAY


def test_a_reminder_that_was_refused_counts_once_it_is_sent_again() -> None:
    letter = reminder()
    refuse(by=BY, letter=letter, problem="550 no such mailbox")
    assert reminded_on() is None
    send_again(by=Person.objects.get(), letter=letter, now=NOW + timedelta(days=1))
    assert reminded_on() == TODAY


def test_a_reminder_that_came_back_counts_no_more() -> None:
    letter = reminder()
    record_sent(by=BY, letter=letter, at=NOW)
    assert reminded_on() == TODAY
    take_back(by=BY, letter=letter, said="550 no such mailbox")
    assert reminded_on() is None


def test_a_reminder_refused_while_sending_counts_no_more() -> None:
    class Refusing:
        def hand_over(self, letter: Outgoing) -> None:
            raise RefusedError("550 no such mailbox")

    reminder()
    send_due(by=BY, transport=Refusing(), now=NOW + timedelta(hours=1))
    assert reminded_on() is None
