"""Answers in every state: proposed, coded by one, by two who differ, rejected, and standing."""

import random
from collections.abc import Iterator
from typing import Any

from alongside.campaigns.models import Answer, Incoming, Question, Request
from alongside.people.models import Person

from . import NOW
from .messages import ANSWERS
from .requests import Made

_KINDS = ("yes", "no", "number", "text")
_VALUES: tuple[Any, ...] = (True, False, {"min": 14, "max": 14, "said": "14"}, None)


def make(made: list[Made], replies: dict[int, Incoming], people: list[Person], dice: random.Random) -> int:
    """The answers of every request that was replied to. Returns how many."""
    questions: dict[int, list[Question]] = {}
    for each in Question.objects.select_related("stage"):
        questions.setdefault(each.stage_id, []).append(each)
    rows = [
        row
        for each in made
        if each.story.is_answered and each.request.pk in replies
        for question in questions[each.request.stage_id]
        for row in _cell(each.request, question, replies[each.request.pk], people, dice)
    ]
    Answer.objects.bulk_create(rows, batch_size=1000)
    return len(rows)


def _cell(
    request: Request, question: Question, message: Incoming, people: list[Person], dice: random.Random
) -> Iterator[Answer]:
    share = dice.random()
    if message.kind in ("refusal", "not-held", "review-outcome"):
        kind = "not-held" if message.kind == "not-held" else "refused"
        given = _given(kind, None, message.text[message.start : message.end], message)
    else:
        which = dice.choice((0, 0, 1, 1, 2, 3)) if question.value_type == "yes-no" else question.number % 4
        given = _given(_KINDS[which], _VALUES[which], ANSWERS[which], message)
    given |= {"request": request, "question": question, "at": NOW}
    other = given | ({"kind": "no", "value": False} if given["kind"] == "yes" else {"kind": "yes"})
    one, two = people[0], people[1]
    coders = question.stage.coders
    if share < 0.05:  # nobody found anything
        yield Answer(**given | {"state": "rejected"})
        return
    yield Answer(**given, how="the number of the question")
    if share < 0.70:
        yield Answer(**given, coder=one, state="confirmed", is_outcome=True)
        yield Answer(**given, coder=one, state="coded")
        if coders > 1:
            yield Answer(**given | (other if share > 0.65 else {}), coder=two, state="coded")
    elif share < 0.76 and coders > 1:
        yield Answer(**given, coder=one, state="coded")
        yield Answer(**given | other, coder=two, state="coded")
    elif share < 0.84 and coders > 1:
        yield Answer(**given, coder=one, state="coded")


def _given(kind: str, value: Any, exact: str, message: Incoming) -> dict[str, Any]:
    start = message.text.index(exact) if exact in message.text else 0
    return {
        "kind": kind, "value": value, "message": message, "start": start, "end": start + len(exact),
        "exact": exact, "section": "40(2)" if kind == "refused" else "",
    }  # fmt: skip
