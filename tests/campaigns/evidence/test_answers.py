"""What the answers of the story come to: cells, the public page, and the open data, which all agree."""

import csv
import io
import json
from collections import Counter
from html import unescape
from typing import Any

import pytest

from alongside.campaigns.models import Answer, Incoming, Stage
from alongside.campaigns.queries.matrix import CellState, rows_of, totals
from alongside.campaigns.reply_words import words_of
from alongside.register.models import StoredStatement
from tests.campaigns.evidence.bodies import Body, bodies, playing
from tests.campaigns.evidence.story import APPLICANT, COLLECTIVE, Story
from tests.campaigns.evidence.working import in_short, request_to

pytestmark = [pytest.mark.slow, pytest.mark.once]
STAFF = (
    "Thistlewood", "Winterbottom", "Fairweather", "Hawkswell", "Birdwhistle", "Lamplighter", "Oddfellow",
    "01632 960", "foi@",
)  # fmt: skip
"""Names, numbers and addresses in replies and their files that may stand nowhere in public."""
ANSWERED = pytest.mark.parametrize("body", [each for each in bodies() if each.answer], ids=str)


@ANSWERED
def test_the_cells_of_a_body_hold_what_a_person_made_of_its_reply(story: Story, body: Body) -> None:
    request, way = request_to(body.code, body.stage), body.answer
    assert way is not None
    found = {each.question.number: in_short(each) for each in request.answers.filter(is_outcome=True)}
    meant = {number: way.cell(number)[1] for number in range(1, 7)}
    assert found == {number: cell for number, cell in meant.items() if cell != "-"}


def test_every_answer_stands_in_the_words_it_was_read_from(story: Story) -> None:
    for answer in Answer.objects.filter(is_outcome=True).select_related("message", "attachment"):
        (words,) = [each for each in words_of(answer.message) if each.attachment == answer.attachment]
        assert words.text[answer.start : answer.end] == answer.exact != ""


@pytest.mark.parametrize("stage", [2, 3])
def test_the_matrix_counts_what_the_table_says(story: Story, stage: int) -> None:
    """Counted a second time, straight from the table of who answers how."""
    held = Stage.objects.get(number=stage)
    questions = list(held.questions.all())
    ways = [each.answer for each in bodies() if each.stage == stage and each.answer]
    for question in questions:
        kinds = Counter(_kind(way.cell(question.number)[1]) for way in ways)
        del kinds["-"]
        assert totals(held)[question.pk] == kinds
    rows = rows_of(held, questions, list(held.requests.exclude(state="dropped")))
    states = Counter(cell.state for row in rows for cell in row.cells)
    assert states[CellState.CONFIRMED] == sum(sum(each.values()) for each in totals(held).values())
    assert not states[CellState.DIFFER] + states[CellState.CODED] + states[CellState.NOT_ASKED]


def test_confirmed_answers_whose_words_were_let_go_are_statements(story: Story) -> None:
    outcomes = Answer.objects.filter(is_outcome=True, attachment=None, question__stage__number=3)
    stated = [each for each in outcomes if each.statement]
    assert len(stated) == len(outcomes)
    assert len(stated) > 60
    for each in StoredStatement.objects.filter(pk__in=[answer.statement for answer in stated]):
        assert each.capture.text[each.start : each.end] == each.exact


def test_nothing_is_shown_that_no_person_has_looked_at(story: Story) -> None:
    """With every part public, but nothing published and confirmed, there is no reply and no answer."""
    told = json.loads(story.public["before"]["data/campaign.json"])
    assert (told["replies"], told["answers"]) == ([], [])
    assert "answers/2/" not in story.public["opening"]
    assert {each["kind"] for each in told["letters"]} >= {"request", "late-notice", "clarification", "review"}


def test_no_body_is_called_late_before_it_was_told_and_had_time_to_object(story: Story) -> None:
    opening = _standings(story.public["opening"])
    assert "not-replied" not in opening.values()
    end = _standings(story.public["end"])
    assert end == {each.code: each.standing for each in bodies()} | {"X24": "in-time"}


def test_names_and_addresses_stand_nowhere_in_public(story: Story) -> None:
    for path, words in story.public["end"].items():
        for private in (*STAFF, "Jane Example", "volunteer@example.org", "request-"):
            assert private not in words, (path, private)
        assert APPLICANT not in words
    assert COLLECTIVE in story.public["end"][""]


def test_replies_that_are_held_are_not_public(story: Story) -> None:
    shown = {each["reply"] for each in _data(story)["replies"]}
    held = Incoming.objects.exclude(held_for=[])
    assert held.exists()
    assert not shown & set(held.values_list("pk", flat=True))


def test_the_open_data_agree_with_the_matrix(story: Story) -> None:
    told = _data(story)["answers"]
    in_csv = list(csv.DictReader(io.StringIO(story.public["end"]["data/answers.csv"].lstrip("\ufeff"))))
    assert len(in_csv) == len(told)
    key = ("request", "question", "kind", "section")
    assert [tuple(row[name] for name in key) for row in in_csv] == [
        tuple(str(row[name]) for name in key) for row in told
    ]
    held = Answer.objects.filter(is_outcome=True, message__held_for=[])
    assert Counter((row["stage"], row["question"], row["kind"]) for row in told) == Counter(
        held.values_list("question__stage__number", "question__number", "kind")
    )


def test_the_page_counts_what_the_data_hold(story: Story) -> None:
    requests = [row for row in _data(story)["requests"] if row["stage"] == 2]
    counts = Counter(row["standing"] for row in requests)
    assert sum(counts.values()) == 31
    assert counts["not-replied"] == 1
    silent = request_to(playing("says nothing", 2).code, 2)
    assert silent.body_name in unescape(story.public["end"]["responses/"])


def _data(story: Story) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(story.public["end"]["data/campaign.json"])
    return found


def _standings(public: dict[str, str]) -> dict[str, str]:
    told = json.loads(public["data/campaign.json"])
    return {row["organisation"]: row["standing"] for row in told["requests"]}


def _kind(cell: str) -> str:
    return "number" if cell.isdecimal() else cell.partition(" ")[0]
