"""The campaign of the demonstration: it plays, and leaves work on the desk and something to see."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from alongside.campaigns.models import Answer, AnswerKind, Incoming, Outgoing, Request
from alongside.campaigns.queries.desk import desk
from alongside.cli.demo_campaign import make_campaign_of_examples

pytestmark = pytest.mark.django_db


def test_the_campaign_of_the_demonstration_has_answers_to_see_and_work_on_the_desk() -> None:
    now = datetime.now(UTC)
    campaign, _ = make_campaign_of_examples(now)

    assert Request.objects.filter(state="sent").count() == 12
    assert not Outgoing.objects.exclude(state="sent").exists()
    waiting = desk([campaign], now.date())
    assert waiting.counts["look"] >= 3
    assert waiting.counts["chase"] >= 1
    page = Client().get(reverse("campaigns:public", args=[campaign.slug])).content.decode()
    assert "Nobody counts peer support workers" in page


@pytest.mark.django_db(transaction=True)
def test_its_answers_say_what_the_replies_say() -> None:
    make_campaign_of_examples(datetime.now(UTC))
    found = {
        (each.request.body_name.split()[0], each.question.number): (each.kind, each.value)
        for each in Answer.objects.filter(is_outcome=True).select_related("request", "question")
    }

    assert found["Saltmarsh", 1][1]["min"] == 34
    assert found["Eastvale", 3] == (AnswerKind.NO, False)
    assert found["Saltmarsh", 2] == (AnswerKind.LIST, ["Band 3", "Band 4"])
    assert found["Eastvale", 2] == (AnswerKind.LIST, ["Band 3"])
    assert found["Highmoor", 1][0] == AnswerKind.REFUSED
    assert found["Westbrook", 3][0] == AnswerKind.NOT_HELD


def test_no_name_of_the_replies_is_public() -> None:
    campaign, _ = make_campaign_of_examples(datetime.now(UTC))
    names = ("Lindqvist", "Pennyfeather", "960144")
    for message in Incoming.objects.filter(is_public=True):
        page = Client().get(reverse("campaigns:public-reply", args=[campaign.slug, message.pk]))
        assert page.status_code == 200
        assert not any(name in page.content.decode() for name in names)
    assert Incoming.objects.filter(is_public=True).count() == 4
