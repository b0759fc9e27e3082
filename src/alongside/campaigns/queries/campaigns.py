"""Campaigns and how far their stages are."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from alongside.campaigns.models import Answer, AnswerState, Campaign, Channel, RequestState, Stage

_OUT = (RequestState.SENT, RequestState.CLOSED)


@dataclass(frozen=True)
class StageCounts:
    """A stage with how many of what."""

    stage: Stage
    questions: int
    proposed: int
    accepted: int
    queued: int
    sent: int
    answered: int
    no_address: int
    to_read: int = 0

    @property
    def is_out(self) -> bool:
        """Whether letters have gone or wait to go."""
        return bool(self.queued or self.sent)


def public_campaigns() -> QuerySet[Campaign]:
    """Campaigns of which anyone may see something."""
    return Campaign.objects.exclude(published=[]).order_by("-started_at", "-pk")


def stages_of(campaign: Campaign) -> list[StageCounts]:
    """The stages of a campaign with their counts, by three queries."""
    by_mail = Q(requests__channel=Channel.MAIL, requests__to_address="")
    rows = campaign.stages.annotate(
        proposed=_count(Q(requests__state=RequestState.PROPOSED)),
        accepted=_count(Q(requests__state=RequestState.ACCEPTED)),
        queued=_count(Q(requests__state=RequestState.QUEUED)),
        sent=_count(Q(requests__state__in=_OUT)),
        answered=_count(Q(requests__state__in=_OUT, requests__replied_on__isnull=False)),
        no_address=_count(Q(requests__state=RequestState.ACCEPTED) & by_mail),
    )
    asked = dict(campaign.stages.annotate(asked=Count("questions")).values_list("pk", "asked"))
    to_read = _to_read(campaign)
    return [
        StageCounts(
            each, asked[each.pk], each.proposed, each.accepted, each.queued, each.sent, each.answered,
            each.no_address, to_read.get(each.pk, 0),
        )
        for each in rows
    ]  # fmt: skip


def _to_read(campaign: Campaign) -> dict[int, int]:
    """By stage, how many answers are proposed and not decided."""
    proposals = Answer.objects.filter(
        question__stage__campaign=campaign, coder=None, is_outcome=False, state=AnswerState.PROPOSED
    )
    decided = Answer.objects.filter(
        request=OuterRef("request"), question=OuterRef("question"), is_outcome=True
    )
    rows = proposals.filter(~Exists(decided)).order_by().values_list("question__stage")
    return dict(rows.annotate(number=Count("pk")))


def _count(condition: Q) -> Count:
    return Count("requests", filter=condition)
