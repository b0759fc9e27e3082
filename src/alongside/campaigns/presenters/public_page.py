"""The public page of a campaign: its stages, who answered and when, the answers counted and side by side."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.urls import reverse

from alongside.campaigns.models import Answer, AnswerKind, Question, Request, Stage
from alongside.campaigns.presenters.public_answers import ShownAnswer, shown_answer
from alongside.campaigns.presenters.public_words import NOT_REPLIED, STANDINGS, Standing, standing
from alongside.campaigns.presenters.responses import ShownTimes, shown_times
from alongside.campaigns.queries.public import PublicCampaign, answers_by_cell
from alongside.campaigns.queries.stages import rule_in_words
from alongside.campaigns.recipients.rule import RuleError
from alongside.drawing.shares import Part, share_bar, share_table
from alongside.drawing.table import Table
from alongside.drawing.tile_map import Block, Outcome, Tile, key_swatch, tile_map, tile_table
from alongside.drawing.wait_bar import Wait, wait_bar
from alongside.register.models import Organisation
from alongside.register.presenters.topic import NOT_KNOWN, REGIONS
from alongside.rules.response_times import distribution, spread

MOST_TILES = 600
"""A map of more tiles is too long to look at: the table by region says it."""


@dataclass(frozen=True, slots=True)
class ShownStage:
    """A stage as written: its rule and questions in words."""

    stage: Stage
    title: str
    rule: str
    questions: tuple[tuple[int, str], ...]
    asked: int


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """One body: when it was asked, when its date was, when it answered."""

    request: Request
    standing: Standing
    due: date | None
    replied_on: date | None
    link: str
    svg: str


@dataclass(frozen=True, slots=True)
class Responses:
    """Who answered a stage. `key` are the outcomes that occur, with a swatch and their number.

    `blocks` are the map, empty where it would have too many tiles; `places` says the same by region.
    """

    stage: Stage
    asked: int
    svg: str
    table: Table
    key: tuple[tuple[str, Outcome, int], ...]
    blocks: tuple[Block, ...]
    places: Table
    times: ShownTimes


@dataclass(frozen=True, slots=True)
class Counted:
    """One question with how many gave each kind of answer: swatch, words, number, what asks for them."""

    question: Question
    words: str
    parts: tuple[tuple[str, str, int, str], ...]
    svg: str
    answered: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One body with its cells; None is no answer that stands."""

    request: Request
    link: str
    standing: Standing
    cells: tuple[tuple[int, str, ShownAnswer | None], ...]

    @property
    def has_none(self) -> bool:
        """Whether no answer stands."""
        return not any(said for _, _, said in self.cells)


@dataclass(frozen=True, slots=True)
class Picked:
    """The requests with one kind of answer to one question; `query` asks for them again."""

    question: int
    words: str
    requests: frozenset[int]
    query: str


def shown_stages(shown: PublicCampaign) -> list[ShownStage]:
    """The stages that are out, with questions and rule."""
    counts = shown.asked.order_by().values_list("stage").annotate(number=Count("pk"))
    asked: Counter[int] = Counter(dict(counts))
    return [
        ShownStage(
            stage, shown.safe(stage.title), _rule(stage),
            tuple((each.number, shown.safe(each.words)) for each in stage.questions.all()), asked[stage.pk],
        )
        for stage in shown.stages
    ]  # fmt: skip


def standing_of(shown: PublicCampaign, request: Request) -> Standing:
    """Where a request stands in public today."""
    return standing(shown.clocks[request.pk], shown.known[request.pk], bool(request.regime))


def responses(shown: PublicCampaign) -> list[Responses]:
    """By stage, who answered and when."""
    codes = shown.asked.order_by().values("organisation")
    regions = dict(Organisation.objects.filter(code__in=codes).values_list("code", "region"))
    return [_responses(shown, stage, regions) for stage in shown.stages]


def counted(shown: PublicCampaign) -> list[tuple[Stage, list[Counted]]]:
    """By stage and question, how many bodies gave each kind of answer."""
    kinds: dict[int, Counter[str]] = {}
    counts = shown.standing_answers.order_by().values_list("question", "kind").annotate(number=Count("pk"))
    for question, kind, number in counts:
        kinds.setdefault(question, Counter())[kind] = number
    return [
        (stage, [_counted(each, kinds.get(each.pk, Counter()), shown) for each in stage.questions.all()])
        for stage in shown.stages
    ]


def picked_answers(shown: PublicCampaign, stage: Stage, question: str, said: str) -> Picked | None:
    """The bodies of a stage that gave this kind of answer to this question; None where all are asked for."""
    asked = next((each for each in stage.questions.all() if str(each.number) == question), None)
    if asked is None or said not in AnswerKind.values:
        return None
    found = shown.standing_answers.filter(question=asked, kind=said).values_list("request", flat=True)
    return Picked(
        asked.number, str(AnswerKind(said).label), frozenset(found), f"question={asked.number}&said={said}&"
    )


def matrix_rows(shown: PublicCampaign, stage: Stage, requests: Sequence[Request]) -> list[MatrixRow]:
    """Bodies by questions, for these requests of a stage."""
    cells: dict[tuple[int, int], Answer] = answers_by_cell(shown.answers)
    questions = list(stage.questions.all())
    heads = {each.pk: f"{each.number}. {shown.safe(each.words)}" for each in questions}
    return [
        MatrixRow(
            request, request_link(shown, request), standing_of(shown, request),
            tuple(
                (each.number, heads[each.pk], shown_answer(found, shown) if found else None)
                for each in questions
                for found in [cells.get((request.pk, each.pk))]
            ),
        )
        for request in requests
    ]  # fmt: skip


def request_link(shown: PublicCampaign, request: Request) -> str:
    """The public page of a request."""
    return reverse("campaigns:public-request", args=[shown.campaign.slug, request.pk])


def _rule(stage: Stage) -> str:
    try:
        return rule_in_words(stage)
    except RuleError:
        return ""


def response_rows(
    shown: PublicCampaign, requests: Sequence[Request]
) -> list[tuple[Stage, list[ResponseRow]]]:
    """These requests with their days, by stage."""
    days = [day for each in requests for day in _days(shown, each)] or [shown.today]
    first, last = min(days), max(days)
    return [
        (stage, [_row(shown, each, first, last) for each in here])
        for stage in shown.stages
        if (here := [each for each in requests if each.stage_id == stage.pk])
    ]


def _responses(shown: PublicCampaign, stage: Stage, regions: dict[str, str]) -> Responses:
    requests = [each for each in shown.requests if each.stage_id == stage.pk]
    is_map = len(requests) <= MOST_TILES
    tiles = [
        Tile(
            each.body_name, regions.get(each.organisation) or NOT_KNOWN,
            standing_of(shown, each).outcome, request_link(shown, each) if is_map else "",
        )
        for each in requests
    ]  # fmt: skip
    taken = (shown.known[each.pk].response.days for each in requests)
    days = [each for each in taken if each is not None]
    number = Counter(tile.outcome.key for tile in tiles)
    present = [outcome for outcome in STANDINGS if number[outcome.key]]
    parts = [Part(each.key, each.words.capitalize(), number[each.key]) for each in present]
    return Responses(
        stage, len(requests), share_bar(parts), share_table("How the bodies stand", parts),
        tuple((key_swatch(each), each, number[each.key]) for each in present),
        tuple(tile_map(tiles, REGIONS)) if is_map else (),
        tile_table(tiles, present, REGIONS),
        shown_times(spread(days), list(distribution(days)), len(requests), f"answered-{stage.number}"),
    )  # fmt: skip


def _days(shown: PublicCampaign, request: Request) -> list[date]:
    clock = shown.clocks[request.pk]
    held = [request.sent_on, clock.answer.due, clock.answer.replied_on or shown.today]
    return [day for day in held if day]


def _row(shown: PublicCampaign, request: Request, first: date, last: date) -> ResponseRow:
    clock = shown.clocks[request.pk]
    due, replied = clock.answer.due, clock.answer.replied_on
    standing = standing_of(shown, request)
    marked = due if replied or standing.outcome is NOT_REPLIED or (due and due >= shown.today) else None
    svg = wait_bar(Wait(request.sent_on, replied, marked), first, last) if request.sent_on else ""
    return ResponseRow(request, standing, due, replied, request_link(shown, request), svg)


_ORDER = list(AnswerKind)
_LETTERS = dict(zip(AnswerKind, "YN#LTRH?", strict=True))
_ANSWERED = {
    kind: Outcome(f"answer-{kind.value}", str(kind.label), letter, "square")
    for kind, letter in _LETTERS.items()
}


def _counted(question: Question, number: Counter[str], shown: PublicCampaign) -> Counted:
    kinds = [kind for kind in _ORDER if number[kind.value]]
    parts = [Part(f"answer-{kind.value}", str(kind.label), number[kind.value]) for kind in kinds]
    keyed = tuple(
        (key_swatch(_ANSWERED[kind]), str(kind.label), number[kind.value],
         f"question={question.number}&said={kind.value}")
        for kind in kinds
    )  # fmt: skip
    return Counted(
        question, shown.safe(question.words), keyed,
        share_bar(parts) if parts else "", sum(number.values()),
    )  # fmt: skip
