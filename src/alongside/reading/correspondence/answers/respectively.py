"""Values that answer several questions in their order: "61 and 75 respectively"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from alongside.reading.correspondence.answers.asked import Asked
from alongside.reading.correspondence.answers.counted import numbers_in
from alongside.reading.correspondence.answers.sums import sums_in
from alongside.reading.correspondence.answers.words import Span

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_ONE_SUM = re.compile(r"£\s?[\d,]*\d(?:\.\d+)?(?:\s?(?:k|m|million)\b)?", re.IGNORECASE)
_Value = tuple[dict[str, Any], Span]


def respectively(question: Asked, same: Sequence[Asked], text: str, span: Span) -> _Value | None:
    """The value for `question` where a sentence has one for each of `same`, the questions of its type."""
    if len(same) < 2 or not _RESPECTIVELY.search(text, *span):
        return None
    values = _values_in(question, text, span)
    return values[same.index(question)] if len(values) == len(same) else None


def _values_in(question: Asked, text: str, span: Span) -> list[_Value]:
    """Every number or sum of a sentence, each by itself."""
    if question.value_type == "number":
        return numbers_in(replace(question, words=""), text, span)
    if question.value_type != "money":
        return []
    places = [found.span() for found in _ONE_SUM.finditer(text, *span)]
    return [value for place in places for value in sums_in(question, text, place)]
