"""The campaigns that asked an organisation, with what it answered, as anyone may see them."""

from datetime import date

from alongside.campaigns.models import Answer, Campaign, Part, Request
from alongside.campaigns.presenters.public_answers import shown_answer
from alongside.campaigns.presenters.public_page import request_link, standing_of
from alongside.campaigns.queries.public import OUT, PublicCampaign, as_published
from alongside.register.presenters.beside import Beside, BesideRow

_ABOUT_REQUESTS = frozenset({Part.RESPONSES, Part.MATRIX, Part.LETTERS, Part.REPLIES})


def asked_of(code: str, today: date) -> Beside:
    """Every request to it that is public, the newest campaign first; each answer leads to its sentence."""
    asked = Request.objects.filter(organisation=code, state__in=OUT).select_related("stage__campaign__team")
    asked = asked.exclude(stage__campaign__published=[])
    by_campaign: dict[Campaign, list[int]] = {}
    for each in asked.order_by("-stage__campaign__started_at", "stage__number"):
        by_campaign.setdefault(each.stage.campaign, []).append(each.pk)
    rows: list[BesideRow] = []
    for campaign, keys in by_campaign.items():
        shown = as_published(campaign, today).of(*keys)
        if shown.parts & _ABOUT_REQUESTS:
            rows += [_row(shown, request) for request in shown.requests]
    return Beside("What campaigns asked it", "campaigns", tuple(rows))


def _row(shown: PublicCampaign, request: Request) -> BesideRow:
    title = f"{shown.safe(shown.campaign.title)} (stage {request.stage.number})"
    words = standing_of(shown, request).sentence if Part.RESPONSES in shown.parts else ""
    answers = [each for each in shown.answers if each.request_id == request.pk]
    below = tuple(_answer(shown, each) for each in answers)
    return BesideRow(title, request_link(shown, request), words, below)


def _answer(shown: PublicCampaign, answer: Answer) -> tuple[str, str]:
    said = shown_answer(answer, shown)
    return f"{shown.safe(answer.question.words)} {said.brief}", said.link
