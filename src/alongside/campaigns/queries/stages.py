"""What is known of a stage: its recipients with their reasons, who was asked before, who has closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alongside.campaigns.models import Request, RequestState, Stage
from alongside.campaigns.recipients import Selection, in_words, parse, selection
from alongside.campaigns.recipients.rule import Named, PropertyIs, Rule, conditions
from alongside.reference.organisations import Answering, answers_today_for, as_written, table
from alongside.register.models import Organisation, Topic

_MANY = 500


@dataclass(frozen=True, slots=True)
class AskedBefore:
    """A body that was asked in an earlier stage under properties that this stage asks of again."""

    request: Request
    earlier: Request
    properties: tuple[str, ...]

    @property
    def words(self) -> str:
        """To be shown beside the body."""
        when = f" on {self.earlier.sent_on:%-d %B %Y}" if self.earlier.sent_on else ""
        return f"{self.request.body_name} was asked this in stage {self.earlier.stage.number}{when}."


def preview(stage: Stage, on: date) -> Selection:
    """What the stage's rule would choose for letters of that day; writes nothing. Raises RuleError."""
    return selection(parse(stage.rule), stage.campaign, on)


def rule_in_words(stage: Stage) -> str:
    """The stage's rule as a sentence; empty while it has none. Raises RuleError where it is not right."""
    if not stage.rule:
        return ""
    rule = parse(stage.rule)
    return in_words(rule, _topics(rule), _names(rule))


def asked_before(stage: Stage) -> list[AskedBefore]:
    """Bodies of this stage that an earlier one of the campaign asked under the same properties."""
    asks = set(stage.questions.values_list("property", flat=True))
    properties: dict[int, set[str]] = {}
    earlier_stages = stage.campaign.stages.filter(number__lt=stage.number).prefetch_related("questions")
    for earlier in earlier_stages:
        properties[earlier.pk] = asks & {question.property for question in earlier.questions.all()}
    sent = (RequestState.QUEUED, RequestState.SENT, RequestState.CLOSED)
    mine = {each.organisation: each for each in stage.requests.exclude(state=RequestState.DROPPED)}
    before = (
        Request.objects.filter(stage__in=[pk for pk, same in properties.items() if same], state__in=sent)
        .select_related("stage")
        .order_by("organisation", "stage__number")
    )
    return [
        AskedBefore(mine[each.organisation], each, tuple(sorted(properties[each.stage_id])))
        for each in before
        if each.organisation in mine
    ]


def closed_among(codes: Iterable[str], on: date) -> dict[str, date]:
    """Those of these bodies that had closed by `on`, with their last day."""
    wanted = sorted(set(codes))
    found: dict[str, date] = {}
    for start in range(0, len(wanted), _MANY):
        closed = Organisation.objects.filter(code__in=wanted[start : start + _MANY], closed__lt=on)
        found.update((code, day) for code, day in closed.values_list("code", "closed") if day)
    return found


def successors_of(request: Request, on: date) -> list[Answering]:
    """Who may be asked in place of a body that has closed; empty while it is open."""
    if request.organisation not in table().organisations or not closed_among([request.organisation], on):
        return []
    return [each for each in answers_today_for(request.organisation, on) if each.path]


def _topics(rule: Rule) -> dict[str, str]:
    wanted = [each.topic for each in conditions(rule) if isinstance(each, PropertyIs) and each.topic]
    return dict(Topic.objects.filter(slug__in=wanted).values_list("slug", "title"))


def _names(rule: Rule) -> dict[str, str]:
    codes = [code for each in conditions(rule) if isinstance(each, Named) for code in each.codes]
    named = Organisation.objects.filter(code__in=codes[:_MANY]).values_list("code", "name")
    return {code: as_written(name) for code, name in named}
