"""Who answered, when, and who has not: for the team."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.campaigns.models import Campaign
from alongside.campaigns.permissions import team_only
from alongside.campaigns.presenters.responses import OUTCOMES, shown_response, shown_responses
from alongside.campaigns.queries.responses import responses
from alongside.campaigns.views.places import stage_or_404
from alongside.rules.response_times import Outcome

PAGE = 50


@team_only
@require_safe
def page(request: HttpRequest, campaign: Campaign, number: int) -> HttpResponse:
    """The figures of a stage, the drawing, and the bodies, narrowed to one outcome by the address."""
    stage, today = stage_or_404(campaign, number), timezone.localdate()
    told = responses(stage, today)
    asked = request.GET.get("only", "")
    only = Outcome(asked) if asked in set(Outcome) else None
    bodies = [each for each in told.bodies if only in (None, each.response.outcome)]
    shown = Paginator(bodies, PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "campaigns/responses.html",
        {
            "campaign": campaign, "stage": stage, "told": shown_responses(told), "page": shown,
            "rows": [shown_response(each, today) for each in shown.object_list],
            "only": OUTCOMES[only] if only else "",
            "query_kept": f"only={only}&" if only else "", "today": today,
        },
    )  # fmt: skip
