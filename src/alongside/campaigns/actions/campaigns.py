"""Make a campaign and its stages, and say who asks."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from alongside.campaigns.actions.queueing import recall_letters
from alongside.campaigns.models import (
    Campaign,
    CampaignState,
    Outgoing,
    OutgoingKind,
    OutgoingState,
    Part,
    RequestState,
    Stage,
    StageState,
)
from alongside.people import audit
from alongside.people.models import Person, Team

_GONE = (RequestState.QUEUED, RequestState.SENT, RequestState.CLOSED)
_AWAY = (RequestState.SENT, RequestState.CLOSED)


class StageIsOutError(ValueError):
    """Letters of the stage have gone or wait to go, so what it asks stays as it is."""


@transaction.atomic
def make_campaign(*, by: Person | str, team: Team, title: str, about: str, now: datetime) -> Campaign:
    """A new campaign of the team, private, with its first stage."""
    campaign = Campaign.objects.create(
        team=team, slug=_free_slug(title), title=title.strip(), about=about.strip(), legal_applicant="",
        topic=slugify(title)[:120], started_at=now,
    )  # fmt: skip
    audit.record(by, "made a campaign", f"campaign:{campaign.pk}")
    add_stage(by=by, campaign=campaign, title="First questions")
    return campaign


@transaction.atomic
def describe_campaign(*, by: Person | str, campaign: Campaign, title: str, about: str) -> None:
    """Change its title and what it is about; its address stays."""
    campaign.title, campaign.about = title.strip(), about.strip()
    campaign.save(update_fields=["title", "about"])
    audit.record(by, "described a campaign", f"campaign:{campaign.pk}")


@transaction.atomic
def say_who_asks(*, by: Person | str, campaign: Campaign, legal_applicant: str, public_name: str) -> None:
    """Keep who signs the letters and who is shown. The log says that it was set, not the name."""
    campaign.legal_applicant, campaign.public_name = legal_applicant.strip(), public_name.strip()
    campaign.save(update_fields=["legal_applicant", "public_name"])
    audit.record(by, "said who asks", f"campaign:{campaign.pk}")


@transaction.atomic
def publish_parts(*, by: Person | str, campaign: Campaign, parts: list[Part]) -> None:
    """From now on anyone may see exactly these parts; without any the campaign is private."""
    campaign.published = [part.value for part in Part if part in parts]
    campaign.save(update_fields=["published"])
    audit.record(by, "chose what is public", f"campaign:{campaign.pk}", {"parts": list(campaign.published)})


@transaction.atomic
def close_campaign(*, by: Person | str, campaign: Campaign) -> None:
    """No more is to be done; replies that still come are taken in all the same."""
    campaign.state = CampaignState.CLOSED
    campaign.save(update_fields=["state"])
    audit.record(by, "closed a campaign", f"campaign:{campaign.pk}")


@transaction.atomic
def add_stage(*, by: Person | str, campaign: Campaign, title: str) -> Stage:
    """The next stage, whose rule can start from the answers of the last."""
    Campaign.objects.select_for_update().get(pk=campaign.pk)
    last = campaign.stages.aggregate(last=Max("number"))["last"] or 0
    stage = Stage.objects.create(campaign=campaign, number=last + 1, title=title.strip())
    audit.record(by, "added a stage", f"stage:{stage.pk}")
    return stage


@transaction.atomic
def name_stage(*, by: Person | str, stage: Stage, title: str) -> None:
    """Change what the stage is called."""
    stage.title = title.strip()
    stage.save(update_fields=["title"])
    audit.record(by, "named a stage", f"stage:{stage.pk}")


@transaction.atomic
def set_rule(*, by: Person | str, stage: Stage, rule: dict[str, object]) -> None:
    """Keep the rule that chooses whom to ask. Raises StageIsOutError once letters are out."""
    _still_here(stage)
    stage.rule = rule
    stage.save(update_fields=["rule"])
    audit.record(by, "set the rule of a stage", f"stage:{stage.pk}")


@transaction.atomic
def take_back_stage(*, by: Person | str, stage: Stage) -> int:
    """Take back the letters that still wait; returns how many. With none out the stage can change again."""
    waiting = Outgoing.objects.filter(request__stage=stage, kind=OutgoingKind.REQUEST)
    taken = recall_letters(by=by, letters=waiting.filter(state=OutgoingState.QUEUED))
    if taken and not has_gone_out(stage):
        Stage.objects.filter(pk=stage.pk).update(state=StageState.READY, asked_on=None)
    return len(taken)


@transaction.atomic
def mark_what_is_out(*, by: Person | str, stage: Stage) -> bool:
    """A campaign runs once a letter has gone; a stage is sent once nobody accepted is left to be written to.

    True when the stage has become sent. Bodies that are only proposed keep it from nothing.
    """
    if stage.requests.filter(state__in=_AWAY).exists():
        drafts = Campaign.objects.filter(pk=stage.campaign_id, state=CampaignState.DRAFT)
        drafts.update(state=CampaignState.RUNNING)
    waiting = stage.requests.filter(state__in=(RequestState.ACCEPTED, RequestState.QUEUED))
    if not has_gone_out(stage) or waiting.exists():
        return False
    if not Stage.objects.filter(pk=stage.pk).exclude(state=StageState.SENT).update(state=StageState.SENT):
        return False
    audit.record(by, "a stage is out", f"stage:{stage.pk}")
    return True


def has_gone_out(stage: Stage) -> bool:
    """Whether any letter of the stage has gone or waits to go."""
    return stage.requests.filter(state__in=_GONE).exists()


def _still_here(stage: Stage) -> None:
    if has_gone_out(stage):
        raise StageIsOutError(
            f"Letters of “{stage.title}” have gone or wait to go, so it cannot change any more. "
            "Take the waiting ones back, or ask in the next stage."
        )


def _free_slug(title: str) -> str:
    wanted = slugify(title)[:70].strip("-") or "campaign"
    taken = set(Campaign.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    taken |= {"new"}
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return wanted if wanted not in taken else next(each for each in numbered if each not in taken)
