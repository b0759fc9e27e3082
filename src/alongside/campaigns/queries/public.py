"""What of a campaign anyone may see. Whatever is not here is not public.

Only parts in Campaign.published, only requests that have gone out, only messages that a person has looked at,
that are not held back, and whose public words still stand up to `still_private` when they are shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from email.utils import parseaddr
from functools import cached_property, lru_cache

from django.db.models import Prefetch, QuerySet

from alongside.campaigns.actions.clocks import clock_of
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
from alongside.campaigns.personal.words import is_of_people
from alongside.campaigns.queries.naming import heard_of
from alongside.campaigns.redaction import (
    MARKS,
    Kept,
    NotItsWordsError,
    Private,
    kept,
    proposed,
    shown_span,
    still_private,
    without,
)
from alongside.campaigns.small_counts import small_counts
from alongside.people.models import Person
from alongside.rules.clock import RequestClock
from alongside.rules.response_times import Outcome, Response, response

OUT = (RequestState.SENT, RequestState.CLOSED)
_SAYS_LATE = (OutgoingKind.LATE, OutgoingKind.REVIEW, OutgoingKind.COMPLAINT)
"""Letters that say of a silent body that its time has run out."""


@dataclass(frozen=True)
class PublicReply:
    """A published message. `words` are those that may be shown; `stretches` lead from its text to them."""

    message: Incoming
    words: str
    stretches: tuple[Kept, ...]


@dataclass(frozen=True)
class PublicLetter:
    """A letter of ours that went out, with who asked and the reply address taken out."""

    letter: Outgoing
    subject: str
    words: str


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
        """Requests that went out, by stage and name; proposed events are left out."""
        events = RequestEvent.objects.filter(is_proposed=False)
        found = Request.objects.filter(stage__campaign=self.campaign, state__in=OUT)
        if self.only is not None:
            found = found.filter(pk__in=self.only)
        found = found.select_related("stage").prefetch_related(Prefetch("events", events))
        return list(found.order_by("stage__number", "body_name", "pk"))

    @cached_property
    def clocks(self) -> dict[int, RequestClock]:
        """The clock of each request, of what a person has looked at."""
        return {each.pk: clock_of(each, self.today) for each in self.requests}

    @cached_property
    def known(self) -> dict[int, Known]:
        """By request, how it was answered in time and whether the body may be named as late."""
        heard = heard_of([each.pk for each in self.requests])
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
        sent = Outgoing.objects.filter(
            request__in=[each.pk for each in self.requests],
            state__in=(OutgoingState.SENT, OutgoingState.BOUNCED), sent_at__isnull=False,
        )  # fmt: skip
        sent = sent.select_related("request__stage").order_by("sent_at", "pk")
        return [shown for each in sent if self._may_show(each) and (shown := self._letter(each))]

    @cached_property
    def replies(self) -> list[PublicReply]:
        """Replies that may be shown, the first first."""
        return self._shown_replies if Part.REPLIES in self.parts else []

    @cached_property
    def answers(self) -> list[Answer]:
        """Answers that stand, of messages a person has looked at."""
        if Part.MATRIX not in self.parts:
            return []
        found = Answer.objects.filter(
            is_outcome=True, message__looked_at__isnull=False, message__held_for=[],
            request__in=[each.pk for each in self.requests],
        )  # fmt: skip
        found = found.select_related(
            "request__stage", "question__stage", "message", "attachment__capture__source"
        )
        return list(found.order_by("request__stage__number", "request__body_name", "question__number", "pk"))

    @cached_property
    def updated_at(self) -> datetime | None:
        """When anything that is shown last changed."""
        days: list[datetime | None] = [self.campaign.started_at]
        days += [each.message.looked_at for each in self.replies]
        days += [each.letter.sent_at for each in self.letters]
        days += [each.at for each in self.answers]
        if Part.RESPONSES in self.parts:
            days += [event.at for each in self.requests for event in each.events.all()]
        return max((day for day in days if day), default=None)

    def reply_of(self, message: int) -> PublicReply | None:
        """The published reply with this key."""
        return self._replies_by_key.get(message)

    def safe(self, words: str) -> str:
        """Words of a body or of ours for a list, with personal ones taken out by rule."""
        return _safe(words, self.private)

    @cached_property
    def _replies_by_key(self) -> dict[int, PublicReply]:
        return {each.message.pk: each for each in self.replies}

    @cached_property
    def _shown_replies(self) -> list[PublicReply]:
        found = publishable(self.campaign).filter(is_public=True, request__state__in=OUT)
        if self.only is not None:
            found = found.filter(request__in=self.only)
        found = found.select_related("request__stage").prefetch_related(
            "attachments__capture__source",
            Prefetch(
                "answers", Answer.objects.filter(is_outcome=True).select_related("question").order_by("start")
            ),
        )
        return [shown for each in found.order_by("received_at", "pk") if (shown := self._reply(each))]

    def _reply(self, message: Incoming) -> PublicReply | None:
        """None when the words that were published may not be shown after all."""
        if not message.public_text.strip() or still_private(message.public_text, self.private):
            return None
        try:
            words = self._without_small_counts(message)
            return PublicReply(message, words, tuple(kept(message.text, words)))
        except NotItsWordsError:
            return None

    def _without_small_counts(self, message: Incoming) -> str:
        """The published words; a count of few people may have been found in them since."""
        words = message.public_text
        for each in reversed(small_counts(message.answers.all())):
            place = shown_span(kept(message.text, words), each.start, each.end)
            words = f"{words[: place[0]]}{MARKS['number']}{words[place[1] :]}" if place else words
        return words

    def _may_show(self, letter: Outgoing) -> bool:
        known = self.known[letter.request_id]
        is_silent = known.response.outcome is Outcome.STILL_SILENT
        return letter.kind not in _SAYS_LATE or known.is_named or not is_silent

    def _letter(self, letter: Outgoing) -> PublicLetter | None:
        words, subject = self.safe(letter.text), self.safe(letter.subject)
        return PublicLetter(letter, subject, words) if words else None


@lru_cache(maxsize=2000)
def _safe(words: str, private: Private) -> str:
    """The same few letters and questions are shown again and again."""
    shown = without(words, proposed(words, private))
    return "" if still_private(shown, private) else shown


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


def private_words(campaign: Campaign, message: Incoming | None = None) -> Private:
    """What may stand in nothing public of this campaign: who asks in law, accounts, reply addresses.

    With a `message` also who wrote it, when that is a person.
    """
    applicant = campaign.legal_applicant.strip()
    names = [applicant] if applicant and applicant != campaign.public_name.strip() else []
    addresses = Person.objects.filter(memberships__team=campaign.team_id).values_list("email", flat=True)
    tokens = Request.objects.filter(stage__campaign=campaign).values_list("token", flat=True)
    staff, bodies = [], []
    if message is not None:
        named = [parseaddr(each)[0].strip("'\" ") for each in (message.sender, message.reply_to)]
        staff = [_in_order(each) for each in named if each and is_of_people(each)]
        bodies = [message.request.body_name] if message.request else []
    return Private(tuple(names), tuple(addresses), tuple(tokens), tuple(staff), tuple(bodies))


def _in_order(name: str) -> str:
    """A name as it is signed: "Lamb, Ada" is Ada Lamb."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name


def answers_by_cell(answers: Iterable[Answer]) -> dict[tuple[int, int], Answer]:
    """The answers by request and question."""
    found: dict[tuple[int, int], Answer] = {}
    for each in answers:
        found[each.request_id, each.question_id] = each
    return found
