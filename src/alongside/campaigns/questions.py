"""Questions of a stage: the kinds of answers, and what is wrong with a set of them."""

import builtins
import re
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.reading.vocabulary import VOCABULARY

VALUE_TYPES = ("yes-no", "number", "list", "text", "date", "money")
"""What an answer can be."""

_FITTING = {
    "text": ("text", "list", "yes-no"),
    "count": ("number",),
    "share": ("number",),
    "span": ("number", "text"),
    "money": ("money", "number"),
    "date": ("date",),
    "yes-no": ("yes-no",),
    "code": ("text", "list", "yes-no"),
}
"""The kinds of answers that each type of the vocabulary takes."""

_SHORT_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as written. `property` is one of the vocabulary, or a short name the campaign declares."""

    words: str
    property: str
    value_type: str
    unit: str = ""

    @builtins.property
    def is_declared(self) -> bool:
        """Whether the campaign declares the property itself."""
        return self.property not in VOCABULARY


def problems_with(questions: Sequence[Asked]) -> list[str]:
    """What is wrong with these questions, by their numbers; empty when nothing is."""
    problems = []
    for number, each in enumerate(questions, 1):
        problems += [f"Question {number} {problem}" for problem in _problems(each)]
    return problems


def _problems(each: Asked) -> list[str]:
    found = []
    if not each.words.strip():
        found.append("has no words.")
    if "{" in each.words or "}" in each.words:
        found.append("has a brace: fields stand in the letter, not in questions.")
    if each.value_type not in VALUE_TYPES:
        found.append(f"asks for “{each.value_type}”; use one of {', '.join(VALUE_TYPES)}.")
    elif each.property in VOCABULARY:
        can = _FITTING[VOCABULARY[each.property].type]
        if each.value_type not in can:
            found.append(f"asks for {each.value_type}, but “{each.property}” is {' or '.join(can)}.")
    if not each.property:
        found.append("has no property, so its answers cannot be put side by side. Choose or name one.")
    elif each.is_declared and not (
        _SHORT_NAME.fullmatch(each.property) and len(each.property) <= LONGEST_NAME
    ):
        found.append(
            f"names the property “{each.property}”: use small letters, digits and dashes, "
            f"at most {LONGEST_NAME} of them."
        )
    return found
