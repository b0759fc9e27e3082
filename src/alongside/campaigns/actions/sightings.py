"""Letters of ours seen on another site: proposed to a person, who says whether each is ours."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.campaigns.actions.stage_queue import mark_sent_by_hand
from alongside.campaigns.letters.by_hand import tag_of
from alongside.campaigns.models import Channel, Request, RequestState, Sighting
from alongside.campaigns.receiving.alaveteli import SiteRequest
from alongside.people import audit
from alongside.people.models import Person

_WAITS = (RequestState.ACCEPTED,)
_LONGEST = 200
"""Signs of an address that a request keeps."""


def sighted(*, told: SiteRequest, now: datetime, site: str) -> int:
    """Put a request of the site before a person beside the letters of ours that it may be. Returns how many.

    Nothing is ticked off by it; what a person has decided of a page is not asked again.
    """
    sent_at = told.sent_at
    if sent_at is None or len(f"{site}/request/{told.url_title}") > _LONGEST:
        return 0
    address, found = f"{site}/request/{told.url_title}", 0
    for request, why in _candidates(told):
        seen, is_new = Sighting.objects.get_or_create(
            request=request, address=address,
            defaults={
                "title": told.title, "sent_on": timezone.localdate(sent_at), "seen_at": now, "why": why,
                "told": told.as_json(),
            },
        )  # fmt: skip
        if not is_new and seen.is_ours is None:
            seen.told = told.as_json()
            seen.save(update_fields=["told"])
        found += seen.is_ours is None
    return found


@transaction.atomic
def say_whose(*, by: Person, sighting: Sighting, is_ours: bool, now: datetime) -> SiteRequest | None:
    """A person says whether it is ours; if so it is ticked off as sent. Returns what the site told of it.

    Raises CannotChangeError where the letter does not wait to be sent any more.
    """
    held = Sighting.objects.select_for_update().select_related("request").get(pk=sighting.pk)
    if is_ours:
        today = timezone.localdate(now)
        mark_sent_by_hand(by=by, request=held.request, on=held.sent_on, today=today, address=held.address)
        Sighting.objects.filter(request=held.request, is_ours=None).update(is_ours=False)
    Sighting.objects.filter(pk=held.pk).update(is_ours=is_ours)
    detail = {"is ours": is_ours}
    audit.record(by, "said whose a page is", f"request:{held.request_id}", detail)
    return SiteRequest.from_json(held.told) if is_ours and held.told else None


def _candidates(told: SiteRequest) -> Iterator[tuple[Request, str]]:
    """Letters that wait to be sent there, to this body, with why each may be it."""
    waiting = Request.objects.filter(state__in=_WAITS, channel=Channel.BY_HAND, address="")
    if not told.authority:
        return
    for request in waiting.filter(authority=told.authority).select_related("stage__campaign"):
        tag = tag_of(request.stage.campaign, request.stage.number)
        if tag in told.tags:
            yield request, "It is to the same body and bears the tag of this stage."
        elif not any(each.startswith("alongside_") for each in told.tags):
            yield request, "It is to the same body. It bears no tag of a stage: read it before you say yes."
