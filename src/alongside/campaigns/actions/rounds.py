"""What time makes due in campaigns: clocks, letters at a steady rate, one mail a day to each volunteer."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from alongside.campaigns.actions.campaigns import mark_what_is_out
from alongside.campaigns.actions.clocks import refresh_clocks
from alongside.campaigns.actions.sending import Transport, look_after_claims, send_due
from alongside.campaigns.models import (
    Campaign,
    CampaignState,
    Outgoing,
    OutgoingState,
    Reminders,
    Request,
    RequestState,
    Stage,
    StageState,
)
from alongside.campaigns.presenters.digest import digest_mail
from alongside.campaigns.queries.desk import TO_DO, Desk, desk
from alongside.people import audit
from alongside.people.models import Membership, Person
from alongside.rules.clock import State

MINUTE = timedelta(seconds=60)
LONGEST = timedelta(minutes=50)
"""A round ends after this, so that the next one, an hour later, does not meet it."""
MORNING = 7
_BY_DATE = (State.RUNNING.value, State.DUE_TODAY.value, State.REVIEWING.value)

log = logging.getLogger(__name__)


@dataclass
class Round:
    """What a round did. `waiting` letters are left for the next; `read` replies were left by the last."""

    clocks: int = 0
    letters: int = 0
    refused: int = 0
    uncertain: int = 0
    waiting: int = 0
    digests: int = 0
    failed: int = 0
    read: int = 0


def turn_clocks(*, today: date) -> int:
    """Work out anew the clocks that a new day can have moved. Returns how many have."""
    moved = Q(clock_state__in=_BY_DATE, due__lte=today) | Q(clock_state=State.FEE_AWAITED.value)
    return refresh_clocks(Request.objects.filter(moved, state=RequestState.SENT), today)


def send_letters(*, by: str, transport: Transport, wait: Callable[[float], None], done: Round) -> None:
    """Send what is due, no more than MAIL_RATE in any minute; `wait` pauses so many seconds.

    The count of the last minute is asked of the table: two rounds at once share the rate.
    """
    started = timezone.now()
    # Also when nothing is due: the letter that a program died with may have been the last.
    done.uncertain += look_after_claims(by=by, now=started)
    while timezone.now() - started < LONGEST:
        now = timezone.now()
        due = Outgoing.objects.filter(state=OutgoingState.QUEUED, not_before__lte=now)
        if not due.exists():
            break
        tried = Outgoing.objects.filter(claimed_at__gt=now - MINUTE).count()
        if tried >= settings.MAIL_RATE:
            wait(MINUTE.total_seconds())
            continue
        before = due.count()
        told = send_due(by=by, transport=transport, now=now, most=settings.MAIL_RATE - tried)
        done.letters, done.refused = done.letters + told.sent, done.refused + told.refused
        done.uncertain += told.uncertain
        if due.count() == before:  # the server takes nothing now
            break
    done.waiting = Outgoing.objects.filter(state=OutgoingState.QUEUED).count()
    for stage in Stage.objects.filter(state=StageState.SENDING).select_related("campaign"):
        mark_what_is_out(by=by, stage=stage)


def send_digests(*, by: str, now: datetime, done: Round) -> None:
    """Mail each volunteer what waits, once a day at most, not before the morning, and never for nothing."""
    today = timezone.localdate(now)
    if timezone.localtime(now).hour < MORNING:
        return
    told = Reminders.objects.filter(Q(sent_on=today) | Q(are_wanted=False)).values("person")
    people = Person.objects.filter(is_active=True, memberships__isnull=False).exclude(pk__in=told).distinct()
    desks: dict[frozenset[int], Desk] = {}
    for person in people.order_by("pk"):
        teams = frozenset(Membership.objects.filter(person=person).values_list("team", flat=True))
        if teams not in desks:  # those of the same teams have the same desk
            campaigns = Campaign.objects.filter(team__in=teams).exclude(state=CampaignState.CLOSED)
            desks[teams] = desk(campaigns, today)
        _send_digest(person, desks[teams], today, done)
    if done.digests:
        audit.record(by, "sent daily mails", detail={"mails": done.digests})


def _send_digest(person: Person, held: Desk, today: date, done: Round) -> None:
    if not any(held.counts[name] for name in TO_DO if name != "due"):
        return
    mail = digest_mail(person, held, today)
    before, _ = Reminders.objects.get_or_create(person=person)
    mine = Reminders.objects.filter(person=person, are_wanted=True).exclude(sent_on=today)
    if not mine.update(sent_on=today):  # another round has this one
        return
    try:
        mail.send()
    except (OSError, SMTPException) as problem:
        Reminders.objects.filter(person=person).update(sent_on=before.sent_on)
        log.error("A daily mail could not be handed over (%s).", type(problem).__name__)
        done.failed += 1
    else:
        done.digests += 1
