"""Pages of another site that may be letters of ours."""

from alongside.campaigns.models import RequestState, Sighting, Stage


def sightings_of(stage: Stage) -> list[Sighting]:
    """Those of a stage that nobody has decided, while their letters still wait to be sent."""
    found = Sighting.objects.filter(request__stage=stage, is_ours=None, request__state=RequestState.ACCEPTED)
    return list(found.select_related("request").order_by("request__body_name", "sent_on", "pk"))
