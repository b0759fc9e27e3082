"""What is new of a campaign in public: letters, replies, answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

from alongside.campaigns.models import Outgoing, Part
from alongside.campaigns.presenters.public_answers import shown_answer
from alongside.campaigns.presenters.public_page import request_link
from alongside.campaigns.presenters.public_reply import reply_kind
from alongside.campaigns.presenters.public_words import EVENTS
from alongside.campaigns.queries.public import PublicCampaign
from alongside.rules.clock import EventKind


@dataclass(frozen=True, slots=True)
class News:
    """One entry of the feed."""

    at: datetime
    title: str
    words: str
    link: str


class Feed(Atom1Feed):
    """Updated when something public last changed; an empty one says the first day of all."""

    changed: datetime | None = None

    def latest_post_date(self) -> Any:
        return self.changed or datetime.fromisoformat("2020-01-01T00:00:00+00:00")


def newest(shown: PublicCampaign, most: int) -> PublicCampaign:
    """The campaign with no other requests than those of which the `most` newest things are."""
    rows: list[tuple[datetime | None, int | None]] = list(
        shown.standing_answers.order_by("-at").values_list("at", "request")[:most]
    )
    if Part.LETTERS in shown.parts:
        rows += shown.sent.order_by("-sent_at").values_list("sent_at", "request")[:most]
    if Part.REPLIES in shown.parts:
        rows += shown.published.order_by("-looked_at").values_list("looked_at", "request")[:most]
    if Part.RESPONSES in shown.parts:
        rows += shown.happened.order_by("-at").values_list("at", "request")[:most]
    latest = sorted(((at, key) for at, key in rows if at and key), reverse=True)[:most]
    return shown.of(*(key for _, key in latest))


def news_of(shown: PublicCampaign) -> list[News]:
    """Everything that is public and has a day, the newest first."""
    slug = shown.campaign.slug
    found = [
        News(each.letter.sent_at, f"Letter to {_whom(each.letter, shown)}", each.subject,
             reverse("campaigns:public-letter", args=[slug, each.letter.pk]))
        for each in shown.letters if each.letter.sent_at
    ]  # fmt: skip
    found += [
        News(each.message.looked_at or each.message.received_at, f"Reply of {each.message.request.body_name}",
             f"{reply_kind(each)}.", reverse("campaigns:public-reply", args=[slug, each.message.pk]))
        for each in shown.replies if each.message.request
    ]  # fmt: skip
    for answer in shown.answers:
        said = shown_answer(answer, shown)
        title = f"{answer.request.body_name}, question {answer.question.number}: {said.brief}"
        link = said.link or f"{request_link(shown, answer.request)}#question-{answer.question.number}"
        found.append(News(answer.at, title, said.quote, link))
    if Part.RESPONSES in shown.parts:
        for request in shown.requests:
            for event in shown.events[request.pk]:
                title = f"{request.body_name}: {EVENTS[EventKind(event.kind)]}"
                words = f"On {timezone.localdate(event.at):%-d %B %Y} we noted it for {event.on:%-d %B %Y}."
                link = f"{request_link(shown, request)}#event-{event.pk}"
                found.append(News(event.at, title, words, link))
    return sorted(found, key=lambda each: (each.at, each.link), reverse=True)


def _whom(letter: Outgoing, shown: PublicCampaign) -> str:
    """Who had a letter: the body, or the regulator or board that is named."""
    return shown.safe(letter.recipient) or letter.request.body_name
