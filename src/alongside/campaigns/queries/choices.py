"""What a rule can be built from: what the register says of bodies, and what bodies answered before."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from alongside.campaigns.models import Answer, AnswerKind, AnswerState, Campaign, Stage
from alongside.campaigns.recipients.words import property_in_words, value_in_words
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.models import Organisation, Topic
from alongside.register.queries.held import held
from alongside.terms.statement import Polarity

_LOOKED_AT = (AnswerState.CONFIRMED,)
_MOST = 60


@dataclass(frozen=True)
class Option:
    """A condition that a person can tick: its data, and in words with how many bodies."""

    key: str
    words: str
    condition: dict[str, Any]


def said_options() -> list[Option]:
    """What documents say of bodies in codes, such as "did not apply", each with how many bodies."""
    names = [each.name for each in VOCABULARY.values() if each.type in ("code", "yes-no")]
    rows = (
        held()
        .filter(property__in=names, subject_kind="organisation", polarity=Polarity.AFFIRMED.value)
        .exclude(subject_key="")
        .values_list("property", "value", "topic")
        .annotate(bodies=Count("subject_key", distinct=True))
        .order_by("topic", "property", "-bodies")[:_MOST]
    )
    titles = dict(Topic.objects.values_list("slug", "title"))
    options = []
    for name, value, topic, bodies in rows:
        said = value.get("code", value) if isinstance(value, dict) else value
        if not isinstance(said, str | bool):
            continue
        condition = {"property": name, "is": said} | ({"topic": topic} if topic else {})
        on = f", on “{titles.get(topic) or topic}”" if topic else ""
        words = f"{property_in_words(name).capitalize()}: {value_in_words(said)}{on} ({bodies})"
        options.append(Option(f"{name}|{said}|{topic}", words, condition))
    return options


def answered_options(campaign: Campaign, before: Stage) -> list[Option]:
    """How bodies answered the questions of earlier stages, each with how many; and who did not."""
    answers = (
        Answer.objects.filter(
            question__stage__campaign=campaign, question__stage__number__lt=before.number,
            state__in=_LOOKED_AT,
        )
        .values_list("question__stage__number", "question__number", "kind")
        .annotate(bodies=Count("request__organisation", distinct=True))
        .order_by()
    )  # fmt: skip
    counts = {(stage, number, kind): bodies for stage, number, kind, bodies in answers}
    options = []
    earlier = campaign.stages.filter(number__lt=before.number).prefetch_related("questions")
    for stage in earlier:
        for question in stage.questions.all():
            for kind in AnswerKind:
                place = (stage.number, question.number, kind.value)
                is_silent = kind is AnswerKind.NOT_ANSWERED
                if not counts.get(place) and not is_silent:
                    continue
                condition = {"stage": place[0], "question": place[1], "answered": kind.value}
                count = "" if is_silent and place not in counts else f" ({counts[place]})"
                words = f"Stage {place[0]}, “{_short(question.words)}”: {kind.label}{count}"
                options.append(Option("|".join(map(str, place)), words, condition))
    return options


def kinds_and_nations() -> tuple[list[str], list[str]]:
    """The kinds and the nations of bodies that the register holds."""
    rows = Organisation.objects.order_by()
    kinds = rows.exclude(kind="").values_list("kind", flat=True).distinct()
    nations = rows.exclude(nation="").values_list("nation", flat=True).distinct()
    return sorted(kinds), sorted(nations)


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"
