"""Keep what WhatDoTheyKnow calls the bodies of a stage, from the list of authorities that a user supplies."""

from collections.abc import Iterable

from django.db import transaction

from alongside.campaigns.authorities import Authority, Matches, match
from alongside.campaigns.models import Request, RequestState, Stage
from alongside.people import audit
from alongside.people.models import Person

_MANY = 500


@transaction.atomic
def match_authorities(*, by: Person | str, stage: Stage, authorities: Iterable[Authority]) -> Matches:
    """Match the bodies that wait to be asked with these; what a person chose before stays."""
    waiting = stage.requests.filter(state__in=(RequestState.PROPOSED, RequestState.ACCEPTED), authority="")
    requests = list(waiting.select_for_update())
    matches = match(authorities, {each.organisation: each.body_name for each in requests})
    changed = [each for each in requests if each.organisation in matches.found]
    for each in changed:
        each.authority = matches.found[each.organisation].url_name
    Request.objects.bulk_update(changed, ["authority"], batch_size=_MANY)
    detail = {"matched": len(changed), "several": len(matches.several), "none": len(matches.none)}
    audit.record(by, "matched authorities", f"stage:{stage.pk}", detail)
    return matches
