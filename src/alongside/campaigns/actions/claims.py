"""A body says "we did reply", by one click without an account; until a person has looked it is not named."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from alongside.campaigns.models import Claim, Request
from alongside.people import audit
from alongside.people.models import Person

MOST_OPEN = 3
"""A request has at most so many claims that nobody has looked at: one holds back the word late."""
MOST_AN_HOUR = 60
"""All requests together get at most so many in an hour: beyond that somebody is trying addresses."""
LONGEST = 2_000
"""Characters of what a body says."""


class CannotAnswerError(ValueError):
    """A claim cannot be answered so. The message says what is missing."""


@transaction.atomic
def record_claim(
    *, request: Request, now: datetime, replied_on: date | None = None, words: str = ""
) -> Claim | None:
    """Keep what a body says of its reply; None where there are enough, and then nothing is kept.

    Who it was is not kept: anyone who can see that the body is shown may say that it replied.
    """
    request = Request.objects.select_for_update().get(pk=request.pk)
    waiting = Claim.objects.filter(request=request, looked_at=None).count()
    of_late = Claim.objects.filter(at__gte=now - timedelta(hours=1)).count()
    if waiting >= MOST_OPEN or (waiting and of_late >= MOST_AN_HOUR):
        return None
    claim = Claim.objects.create(
        request=request, at=now, replied_on=replied_on, words=words.strip()[:LONGEST]
    )
    audit.record("a body", "claimed to have replied", f"request:{request.pk}", {"claim": claim.pk})
    return claim


@transaction.atomic
def look_at_claim(*, by: Person, claim: Claim, now: datetime, is_so: bool, found: str = "") -> None:
    """A person has looked: it is so, or no reply was found, and `found` says where was looked.

    All open claims of the request are answered by it. What a reply means for the clock is recorded with the
    message. Raises CannotAnswerError when a reply was not found and no words say where was looked.
    """
    words = " ".join(found.split())[:LONGEST]
    if not is_so and not words:
        raise CannotAnswerError("Say where you looked. The body can read it beside its request.")
    waiting = Claim.objects.filter(Q(pk=claim.pk) | Q(request=claim.request_id, looked_at=None))
    waiting.update(looked_at=now, looked_by=by, is_so=is_so, found=words)
    claim.refresh_from_db()
    audit.record(by, "looked at claim", f"request:{claim.request_id}", {"claim": claim.pk, "is so": is_so})
