"""Answers that count few people: the number is told to nobody but the team."""

import re
from collections.abc import Iterable
from typing import Any

from alongside.campaigns.models import Answer, AnswerKind
from alongside.campaigns.personal.removal import Removal
from alongside.register.presenters.statements import hidden_numbers
from alongside.rules.small_numbers import SMALLEST_SHOWN

_PEOPLE = re.compile(
    r"\b(?:people|persons?|staff|employees?|patients?|members?|workers?|partners?|applicants?|volunteers?)\b",
    re.IGNORECASE,
)


def counts_few_people(answer: Answer) -> bool:
    """Whether it counts so few people that the number is not published."""
    if answer.kind != AnswerKind.NUMBER or not _PEOPLE.search(answer.question.unit):
        return False
    highest = _highest(answer.value)
    return highest is None or highest < SMALLEST_SHOWN


def small_counts(answers: Iterable[Answer]) -> tuple[Removal, ...]:
    """Where those numbers stand in the message that the answers are of."""
    return tuple(
        Removal(each.start + start, each.start + end, "number")
        for each in answers
        if not each.attachment_id and counts_few_people(each)
        for start, end in hidden_numbers(each.exact)
    )


def _highest(value: Any) -> float | None:
    if isinstance(value, dict):
        ends = [end for end in (value.get("min"), value.get("max")) if isinstance(end, int | float)]
        if not ends:
            return None
        return float(max(ends)) if value.get("max") is not None else float("inf")
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    told = str(value).replace(",", "").strip()
    return float(told) if told.replace(".", "", 1).isdecimal() else None
