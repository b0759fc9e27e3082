"""Whether a correction can be made: reasons against it, in the words of the person who makes it."""

from typing import Any

from alongside.reading.vocabulary import VOCABULARY, Property
from alongside.register.models import StoredStatement
from alongside.terms.statement import Qualifier, value_from_json

CORRECTABLE = (
    "start", "end", "subject_kind", "subject_key", "subject_name", "property", "value", "qualifier", "of",
)  # fmt: skip
"""The fields that a correction may change."""


def reasons_against(statement: StoredStatement, changes: dict[str, Any]) -> list[str]:
    """Why these changes cannot be made to the statement; an empty list when they can."""
    unknown = sorted(set(changes) - set(CORRECTABLE))
    if unknown:
        return [f"'{unknown[0]}' cannot be corrected. What can be is {', '.join(CORRECTABLE)}."]
    if all(getattr(statement, name) == value for name, value in changes.items()):
        return ["This says the same as before. Confirm it, or change something."]
    reasons = []
    declared = VOCABULARY.get(changes.get("property", statement.property))
    if declared is None:
        reasons.append(f"There is no property '{changes['property']}'. Choose one of the vocabulary.")
    else:
        reasons += reasons_against_value(declared, changes.get("value", statement.value))
    if "qualifier" in changes and changes["qualifier"] not in set(Qualifier):
        reasons.append(f"There is no qualifier '{changes['qualifier']}'.")
    if "subject_name" in changes and not str(changes["subject_name"]).strip():
        reasons.append("The subject has no name. Write it as the document does.")
    if {"start", "end"} & set(changes) and not _is_span(changes, statement.capture.text):
        reasons.append("The words quoted are not in the document. Mark them in its text.")
    return reasons


def reasons_against_value(declared: Property, value: object) -> list[str]:
    """Why plain JSON is not a value of this property; an empty list when it is."""
    if declared.codes and value not in declared.codes:
        return [f"'{value}' is not one of {', '.join(declared.codes)}."]
    try:
        fits = _is_of_type(declared.type, value)
    except (ValueError, TypeError, KeyError, ArithmeticError):
        fits = False
    return [] if fits else [f"'{value}' is not a {declared.type}."]


def _is_of_type(kind: str, value: object) -> bool:
    """Whether plain JSON is a value of this type. Raises what reading it raises."""
    if kind == "count":
        ends = [value["min"], value["max"]] if isinstance(value, dict) else [value]
        given = [end for end in ends if isinstance(end, int) and not isinstance(end, bool) and end >= 0]
        is_whole = len(given) == sum(end is not None for end in ends)
        return bool(given) and is_whole and given == sorted(given)
    if kind == "text":
        return isinstance(value, str) and bool(value.strip())
    if kind == "yes-no":
        return isinstance(value, bool)
    value_from_json(kind, value)
    return True


def _is_span(changes: dict[str, Any], text: str) -> bool:
    start, end = changes.get("start"), changes.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)):
        return False
    return bool(text[start:end].strip())
