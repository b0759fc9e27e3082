"""How an answer is said in the register: under which property, with which value."""

import re
from dataclasses import dataclass, field
from typing import Any

from alongside.campaigns.models import Answer, AnswerKind, Question
from alongside.reading.vocabulary import VOCABULARY
from alongside.terms.statement import Polarity, Qualifier

CODES = {
    "funding-outcome": ("applied", "did-not-apply"),
    "funding-offer": ("offered", "not-offered"),
    "contacted": ("asked", "not-asked"),
}
"""What yes and no mean for a property whose values are words."""
_DECLARED = {
    AnswerKind.YES: "answer-yes-no", AnswerKind.NO: "answer-yes-no", AnswerKind.NUMBER: "answer-number",
    AnswerKind.LIST: "answer-list", AnswerKind.TEXT: "answer-text",
}  # fmt: skip
_PEOPLE = re.compile(
    r"\b(?:pe(?:rson|ople)s?|staff|workers?|employees?|members?|partners?|carers?|patients?)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Said:
    """What the register is told."""

    property: str
    value: Any
    qualifier: Qualifier = Qualifier.EXACT
    polarity: Polarity = Polarity.AFFIRMED
    of: dict[str, str] = field(default_factory=dict)


def question_key(question: Question) -> str:
    """`<campaign>/<stage>/<number>`, as `of` names a question."""
    stage = question.stage
    return f"{stage.campaign.slug}/{stage.number}/{question.number}"


def said_by(answer: Answer) -> Said | None:
    """How an answer is said; None for one that says nothing.

    That nothing is held, or that it is refused, is told in words with what was asked beside it.
    """
    question, kind = answer.question, AnswerKind(answer.kind)
    asked = {"question": question_key(question), "asks": question.property}
    if kind == AnswerKind.NOT_ANSWERED:
        return None
    if kind == AnswerKind.NOT_HELD:
        return Said("answer-text", "not held", polarity=Polarity.NO_KNOWLEDGE, of=asked)
    if kind == AnswerKind.REFUSED:
        section = f" under section {answer.section}" if answer.section else ""
        return Said("answer-text", f"refused{section}", of=asked)
    return _by_vocabulary(question, kind, answer.value) or _declared(question, kind, answer.value)


def _by_vocabulary(question: Question, kind: AnswerKind, value: Any) -> Said | None:
    """Under the question's own property, where the value fits its type."""
    declared = VOCABULARY.get(question.property)
    if declared is None or question.is_declared:
        return None
    if declared.type == "code" and kind in (AnswerKind.YES, AnswerKind.NO):
        codes = CODES.get(declared.name)
        return Said(declared.name, codes[kind == AnswerKind.NO]) if codes else None
    if declared.type == "yes-no" and kind in (AnswerKind.YES, AnswerKind.NO):
        return Said(declared.name, kind == AnswerKind.YES)
    if declared.type == "text" and kind in (AnswerKind.TEXT, AnswerKind.LIST):
        return Said(declared.name, _words(value))
    if declared.type == "date" and kind == AnswerKind.TEXT and question.value_type == "date":
        return Said(declared.name, value)
    if declared.type == "count" and _is_whole(kind, value):
        of = {"noun": question.unit} if question.unit else {}
        return Said(declared.name, _count(value), _qualifier(value), of=of)
    if declared.type == "money" and kind == AnswerKind.NUMBER and "per" in value:
        return Said(declared.name, {end: value[end] for end in ("min", "max", "per")}, _qualifier(value))
    return None


def _declared(question: Question, kind: AnswerKind, value: Any) -> Said:
    of = {"question": question_key(question)}
    if kind in (AnswerKind.YES, AnswerKind.NO):
        return Said("answer-yes-no", kind == AnswerKind.YES, of=of)
    if _is_whole(kind, value) and "per" not in value:
        name = "answer-people" if _PEOPLE.search(f"{question.unit}") else "answer-number"
        return Said(name, _count(value), _qualifier(value), of=of)
    if kind == AnswerKind.NUMBER:
        return Said("answer-text", str(value.get("said", value)), of=of)
    return Said(_DECLARED[kind], _words(value), of=of)


def _is_whole(kind: AnswerKind, value: Any) -> bool:
    ends = (
        [value.get("min"), value.get("max")] if kind == AnswerKind.NUMBER and isinstance(value, dict) else []
    )
    return any(end is not None for end in ends) and all(end is None or isinstance(end, int) for end in ends)


def _count(value: dict[str, Any]) -> Any:
    low, high = value["min"], value["max"]
    return low if low == high else {"min": low, "max": high}


def _qualifier(value: dict[str, Any]) -> Qualifier:
    told = value.get("qualifier", "exact")
    return Qualifier(told) if told in set(Qualifier) else Qualifier.EXACT


def _words(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(str(each) for each in value) or "none"
    return str(value or "")
