"""What of a campaign anyone may see. Whatever is not here is not public.

Only parts in Campaign.published, only requests that have gone out, only messages that a person has looked at,
that are not held back, and whose public words still stand up to `still_private` when they are shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Max, Prefetch, QuerySet

from alongside.campaigns.models import (
    Answer,
    Campaign,
    Incoming,
    Outgoing,
    OutgoingKind,
    OutgoingState,
    Part,
    Question,
    Request,
    RequestEvent,
    RequestState,
    Stage,
)
from alongside.campaigns.naming import NOTHING_HEARD, Heard, may_be_named
from alongside.campaigns.queries.events import clock_after, events_of
from alongside.campaigns.queries.naming import heard_of
from alongside.campaigns.queries.private import private_words
from alongside.campaigns.queries.public_words import (
    PublicLetter,
    PublicReply,
    letter_in_public,
    reply_in_public,
    safe_words,
)
from alongside.campaigns.redaction import Private
from alongside.rules.clock import RequestClock
from alongside.rules.response_times import Outcome, Response, response

OUT = (RequestState.SENT, RequestState.CLOSED)
MOST_READ = 200
"""Of more letters or replies the number is told without reading each again."""
_SAYS_LATE = (OutgoingKind.LATE, OutgoingKind.REVIEW, OutgoingKind.COMPLAINT)
"""Letters that say of a silent body that its time has run out."""


@dataclass(frozen=True)
class Known:
    """What bears on where a request stands in public, besides its clock. `is_named` by campaigns/naming."""

    response: Response
    is_named: bool = False
    is_waiting_to_be_read: bool = False
    is_claimed: bool = False


@dataclass
class PublicCampaign:
    """One campaign as anyone may see it, of `parts` only. Each list is asked for once.

    `only` are the requests that are looked at, None for all.
    """

    campaign: Campaign
    parts: frozenset[Part]
    today: date
    private: Private = field(default_factory=Private)
    only: frozenset[int] | None = None

    def of(self, *requests: int) -> "PublicCampaign":
        """The same campaign with nothing but these requests."""
        return PublicCampaign(self.campaign, self.parts, self.today, self.private, frozenset(requests))

    @cached_property
    def stages(self) -> list[Stage]:
        """Stages of which a letter has gone out, with their questions."""
        out = Request.objects.filter(stage__campaign=self.campaign, state__in=OUT)
        found = self.campaign.stages.filter(pk__in=out.values("stage"))
        return list(found.prefetch_related(Prefetch("questions", Question.objects.order_by("number"))))

    @cached_property
    def requests(self) -> list[Request]:
        """Requests that went out, by stage and name. What happened to them is in `events`."""
        found = self.asked.defer("letter", "because", "postal_address").prefetch_related("stage")
        return list(found.order_by("stage__number", "body_name", "pk"))

    @property
    def asked(self) -> QuerySet[Request]:
        """The same, to be asked further."""
        found = Request.objects.filter(stage__campaign=self.campaign, state__in=OUT)
        return found if self.only is None else found.filter(pk__in=self.only)

    def keys(self, stage: Stage | None = None) -> list[int]:
        """The keys of `requests`, or of those of one stage, in their order."""
        found = self.asked if stage is None else self.asked.filter(stage=stage)
        return list(found.order_by("stage__number", "body_name", "pk").values_list("pk", flat=True))

    @cached_property
    def events(self) -> dict[int, list[RequestEvent]]:
        """By request, what happened to it; what only the reader proposes is left out."""
        found: dict[int, list[RequestEvent]] = {each.pk: [] for each in self.requests}
        for each in self.happened.order_by("on", "pk"):
            found[each.request_id].append(each)
        return found

    @property
    def happened(self) -> QuerySet[RequestEvent]:
        """The same, to be asked further."""
        return RequestEvent.objects.filter(request__in=self._keys, is_proposed=False)

    @cached_property
    def clocks(self) -> dict[int, RequestClock]:
        """The clock of each request, of what a person has looked at."""
        events = events_of(self._keys)
        return {each.pk: clock_after(each.regime, events.get(each.pk, ()), self.today)
                for each in self.requests}  # fmt: skip

    @property
    def _keys(self) -> QuerySet[Any]:
        """The keys of all requests, to be looked for in other tables."""
        return self.asked.order_by().values("pk")

    @cached_property
    def known(self) -> dict[int, Known]:
        """By request, how it was answered in time and whether the body may be named as late."""
        heard = heard_of(self._keys)
        return {each.pk: self._known(each, heard.get(each.pk, NOTHING_HEARD)) for each in self.requests}

    def _known(self, request: Request, heard: Heard) -> Known:
        clock, is_bound = self.clocks[request.pk], bool(request.regime)
        told = response(clock, is_subject=is_bound, today=self.today)
        is_named = may_be_named(told, heard, self.today)
        return Known(told, is_named, heard.has_unread, heard.has_claim)

    @cached_property
    def letters(self) -> list[PublicLetter]:
        """Letters that went out, the first first. One that still names who asked is left out, and so is one
        that calls a silent body late while it may not be named so."""
        if Part.LETTERS not in self.parts:
            return []
        sent = self.sent.select_related("request__stage").order_by("sent_at", "pk")
        may = (each for each in sent if self._may_show(each.kind, each.request_id))
        return [shown for each in may if (shown := letter_in_public(each, self.private))]

    @property
    def sent(self) -> QuerySet[Outgoing]:
        """Letters that went out, before it is looked at what they say."""
        return Outgoing.objects.filter(
            request__in=self._keys, state__in=(OutgoingState.SENT, OutgoingState.BOUNCED),
            sent_at__isnull=False,
        )  # fmt: skip

    @cached_property
    def letters_sent(self) -> int:
        """How many letters went out; those that call a body late are counted where it may be named so."""
        if Part.LETTERS not in self.parts:
            return 0
        others = self.sent.exclude(kind__in=_SAYS_LATE).count()
        if others <= MOST_READ:
            return len(self.letters)
        late = self.sent.filter(kind__in=_SAYS_LATE).values_list("kind", "request_id")
        return others + sum(self._may_show(kind, request) for kind, request in late)

    @property
    def published(self) -> QuerySet[Incoming]:
        """Replies that a person has published, before it is looked at again what they say."""
        found = publishable(self.campaign).filter(is_public=True, request__state__in=OUT)
        return found if self.only is None else found.filter(request__in=self.only)

    @cached_property
    def replies_published(self) -> int:
        """How many replies a person has published."""
        if Part.REPLIES not in self.parts:
            return 0
        count = self.published.exclude(public_text="").count()
        return len(self.replies) if count <= MOST_READ else count

    @cached_property
    def replies(self) -> list[PublicReply]:
        """Replies that may be shown, the first first."""
        return self._shown_replies if Part.REPLIES in self.parts else []

    @cached_property
    def answers(self) -> list[Answer]:
        """Answers that stand, of messages a person has looked at."""
        if Part.MATRIX not in self.parts:
            return []
        found = self.standing_answers
        # Thousands of answers share their requests, few questions and fewer replies: each is read once.
        requests = {each.pk: each for each in self.requests}
        questions = {each.pk: each for stage in self.stages for each in stage.questions.all()}
        replies = Incoming.objects.filter(pk__in=found.values("message")).defer("text", "public_text")
        messages = {each.pk: each for each in replies.order_by()}
        rows = found.select_related("attachment__capture__source").order_by(
            "request__stage__number", "request__body_name", "question__number", "pk"
        )
        answers = list(rows)
        for each in answers:
            each.request, each.question = requests[each.request_id], questions[each.question_id]
            each.message = messages[each.message_id]
        return answers

    @property
    def standing_answers(self) -> QuerySet[Answer]:
        """Answers that stand, of messages a person has looked at, to be asked further."""
        found = Answer.objects.filter(
            is_outcome=True, message__looked_at__isnull=False, message__held_for=[], request__in=self._keys
        )
        return found if Part.MATRIX in self.parts else found.none()

    @cached_property
    def updated_at(self) -> datetime | None:
        """When anything that is shown last changed."""
        days: list[datetime | None] = [self.campaign.started_at]
        if Part.REPLIES in self.parts:
            days.append(_last(self.published, "looked_at"))
        if Part.LETTERS in self.parts:
            days.append(_last(self.sent.exclude(kind__in=_SAYS_LATE), "sent_at"))
        days.append(_last(self.standing_answers, "at"))
        if Part.RESPONSES in self.parts:
            days.append(_last(self.happened, "at"))
        last = max(day for day in days if day)
        return self._late_letter_after(last) or last

    def _late_letter_after(self, day: datetime) -> datetime | None:
        """When the last letter that calls a body late went, if it is newer than this and may be shown."""
        if Part.LETTERS not in self.parts:
            return None
        newer = self.sent.filter(kind__in=_SAYS_LATE, sent_at__gt=day).order_by("-sent_at")
        rows = newer.values_list("sent_at", "kind", "request_id")
        return next((at for at, kind, request in rows if self._may_show(kind, request)), None)

    def reply_of(self, message: int) -> PublicReply | None:
        """The published reply with this key."""
        return self._replies_by_key.get(message)

    def safe(self, words: str) -> str:
        """Words of a body or of ours for a list, with personal ones taken out by rule."""
        return safe_words(words, self.private)

    @cached_property
    def _replies_by_key(self) -> dict[int, PublicReply]:
        return {each.message.pk: each for each in self.replies}

    @cached_property
    def _shown_replies(self) -> list[PublicReply]:
        found = self.published.select_related("request__stage").prefetch_related(
            "attachments__capture__source",
            Prefetch(
                "answers", Answer.objects.filter(is_outcome=True).select_related("question").order_by("start")
            ),
        )
        return [
            shown
            for each in found.order_by("received_at", "pk")
            if (shown := reply_in_public(each, self.private))
        ]

    def _may_show(self, kind: str, request: int) -> bool:
        """Whether a letter of this kind may be shown: it calls no body late that may not be named so."""
        if kind not in _SAYS_LATE:
            return True
        known = self.known[request]
        return known.is_named or known.response.outcome is not Outcome.STILL_SILENT


def _last(rows: QuerySet[Any], field: str) -> datetime | None:
    found: datetime | None = rows.order_by().aggregate(last=Max(field))["last"]
    return found


def public_campaign(slug: str, today: date) -> PublicCampaign | None:
    """The campaign as anyone may see it; None when there is none or nothing of it is public."""
    campaign = Campaign.objects.filter(slug=slug).select_related("team").first()
    shown = as_published(campaign, today) if campaign else None
    return shown if shown and shown.parts else None


def as_published(campaign: Campaign, today: date, parts: Iterable[Part] | None = None) -> PublicCampaign:
    """The campaign as it would be seen with these parts; without any given, as it is seen now."""
    chosen = [part for part in Part if campaign.shows(part)] if parts is None else parts
    return PublicCampaign(campaign, frozenset(chosen), today, private_words(campaign))


def publishable(campaign: Campaign) -> QuerySet[Incoming]:
    """Messages of a campaign that a person has looked at and nothing holds back."""
    return Incoming.objects.filter(
        request__stage__campaign=campaign, looked_at__isnull=False, held_for=[]
    ).order_by("received_at", "pk")


def answers_by_cell(answers: Iterable[Answer]) -> dict[tuple[int, int], Answer]:
    """The answers by request and question."""
    return {(each.request_id, each.question_id): each for each in answers}
