"""The public page of one request: its clock, what happened, its letters and replies, its answers."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone

from alongside.campaigns.models import Part, Request
from alongside.campaigns.presenters.clock import shown as shown_clock
from alongside.campaigns.presenters.public_answers import reply_link
from alongside.campaigns.presenters.public_page import matrix_rows, standing_of
from alongside.campaigns.presenters.public_reply import reply_kind
from alongside.campaigns.presenters.public_words import EVENTS, IN_TIME, NOT_REPLIED
from alongside.campaigns.queries.public import PublicCampaign
from alongside.rules.clock import EventKind


def shown_request(shown: PublicCampaign, request: Request) -> dict[str, Any]:
    """What the page prints; each part only while it is public."""
    stage = next(each for each in shown.stages if each.pk == request.stage_id)
    slug, clock = shown.campaign.slug, shown.clocks[request.pk]
    shows_days = Part.RESPONSES in shown.parts
    standing, words = standing_of(shown, request), shown_clock(clock)
    letters = [
        (timezone.localdate(each.letter.sent_at), each.subject or "Letter",
         reverse("campaigns:public-letter", args=[slug, each.letter.pk]))
        for each in shown.letters if each.letter.request_id == request.pk and each.letter.sent_at
    ]  # fmt: skip
    replies = [
        (timezone.localdate(each.message.received_at), reply_kind(each), reply_link(shown, each))
        for each in shown.replies if each.message.request_id == request.pk
    ]  # fmt: skip
    return {
        "shown": shown,
        "campaign": shown.campaign,
        "title": shown.safe(shown.campaign.title),
        "held": request,
        "stage": stage,
        "stage_title": shown.safe(stage.title),
        "shows_days": shows_days,
        "standing": standing if shows_days else None,
        "is_not_replied": shows_days and standing.outcome is NOT_REPLIED,
        "clock": words if shows_days and request.regime and clock.period else None,
        "moves": [shown.safe(each) for each in words.moves],
        "events": _events(request, shown) if shows_days else [],
        "refused_claims": _refused_claims(request, shown) if shows_days else [],
        "letters": letters,
        "replies": replies,
        "cells": matrix_rows(shown, stage, [request])[0].cells if Part.MATRIX in shown.parts else (),
        "shows_letters": Part.LETTERS in shown.parts,
        "shows_replies": Part.REPLIES in shown.parts,
        "may_claim": bool(shown.parts & {Part.RESPONSES, Part.MATRIX}) and standing.outcome is not IN_TIME,
    }


def _refused_claims(request: Request, shown: PublicCampaign) -> list[tuple[date, date, str]]:
    """When it said that it had replied, when we looked, and where in vain."""
    looked = request.claims.filter(is_so=False, looked_at__isnull=False).order_by("at", "pk")
    return [
        (timezone.localdate(each.at), timezone.localdate(each.looked_at), shown.safe(each.found))
        for each in looked if each.looked_at
    ]  # fmt: skip


def _events(request: Request, shown: PublicCampaign) -> list[tuple[str, date, str, str]]:
    return [
        (str(each.pk), each.on, EVENTS[EventKind(each.kind)], shown.safe(each.reason))
        for each in shown.events[request.pk]
    ]
