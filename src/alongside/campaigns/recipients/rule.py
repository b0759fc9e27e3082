"""The rule that chooses recipients, as data: `parse` checks it and says everything that is wrong with it.

    {"all": [{"property": "funding-outcome", "is": "did-not-apply", "topic": "northmoor-posts"},
             {"nation": ["England"]}],
     "none": [{"asked_in": 1}]}

A rule has `all`, `any`, `none` (each a list of conditions, of which some may be rules again); a body
must meet every part. A condition is one of:

    property, and is (a value or several) | known (true) | at_least, at_most; topic
    kind | nation | region (a value or several) | mental_health (true, false)
    stage, question, answered (yes, no, not-answered, ... or "any")
    asked_in (the number of a stage) · named (codes of organisations)
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from alongside.campaigns.models import AnswerKind
from alongside.reading.vocabulary import VOCABULARY, Property

DEEPEST = 6
"""How many rules may stand in one another; nobody can read more."""


class RuleError(ValueError):
    """A rule cannot be used. `problems` says each thing to put right, with the place where it stands."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class PropertyIs:
    """The register holds it said of the body that `name` is one of `values`, or lies between the bounds.

    Without values and bounds, that anything is said of it.
    """

    name: str
    values: tuple[str | bool, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class BodyIs:
    """Of the body itself: `field` (kind, nation, region, is_mental_health) is one of `values`."""

    field: str
    values: tuple[str | bool, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """The body answered question `question` of stage `stage` so; empty `kinds` is any answer."""

    stage: int
    question: int
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedIn:
    """The body was asked in that stage of the campaign."""

    stage: int


@dataclass(frozen=True, slots=True)
class Named:
    """The bodies with these codes."""

    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """Bodies that meet each of `every`, one of `some` (when there are any) and none of `without`."""

    every: tuple["Condition", ...] = ()
    some: tuple["Condition", ...] = ()
    without: tuple["Condition", ...] = ()


Condition = PropertyIs | BodyIs | Answered | AskedIn | Named | Rule
_FIELDS = {"kind": "kind", "nation": "nation", "region": "region", "mental_health": "is_mental_health"}
_PARTS = ("all", "any", "none")


def parse(data: object) -> Rule:
    """The rule of this data. Raises RuleError with every problem at once."""
    problems: list[str] = []
    rule = _rule(data, "the rule", problems, 0)
    if not problems and not (rule.every or rule.some):
        problems.append("The rule chooses nobody yet. Add a condition under “all” or “any”.")
    if problems:
        raise RuleError(problems)
    return rule


def conditions(rule: Rule) -> Iterator[Condition]:
    """Every condition of a rule, those of rules within it too."""
    for each in (*rule.every, *rule.some, *rule.without):
        if isinstance(each, Rule):
            yield from conditions(each)
        else:
            yield each


def _rule(data: object, place: str, problems: list[str], depth: int) -> Rule:
    if not isinstance(data, dict):
        problems.append(f"{_start(place)} must be a set of “all”, “any” and “none”; found {_shown(data)}.")
        return Rule()
    if depth > DEEPEST:
        problems.append(f"{_start(place)} has rules in rules more than {DEEPEST} deep. Make it simpler.")
        return Rule()
    if unknown := [key for key in data if key not in _PARTS]:
        problems.append(f"{_start(place)}: {_shown(unknown[0])} is not one of {_listed(_PARTS)}.")
    found = {}
    for part in _PARTS:
        given = data.get(part, [])
        if not isinstance(given, list):
            problems.append(f"“{part}” of {place} must be a list of conditions; found {_shown(given)}.")
            given = []
        made = [
            _condition(each, f"condition {number} of “{part}”", problems, depth)
            for number, each in enumerate(given, 1)
        ]
        found[part] = tuple(each for each in made if each is not None)
    return Rule(found["all"], found["any"], found["none"])


def _condition(data: object, place: str, problems: list[str], depth: int) -> Condition | None:
    if not isinstance(data, dict):
        problems.append(f"{_start(place)} must be a condition; found {_shown(data)}.")
        return None
    if any(part in data for part in _PARTS):
        return _rule(data, place, problems, depth + 1)
    for key, (made, allowed) in _CONDITIONS.items():
        if key in data:
            if unknown := [each for each in data if each not in allowed]:
                problems.append(f"{_start(place)}: {_shown(unknown[0])} does not go with “{key}”.")
                return None
            return made(data, place, problems)
    known = _listed([*_PARTS, *_CONDITIONS])
    problems.append(f"{_start(place)}: {_shown(next(iter(data), None))} is not known. Use one of {known}.")
    return None


def _property(data: dict[str, Any], place: str, problems: list[str]) -> PropertyIs | None:
    name = data["property"]
    declared = VOCABULARY.get(name) if isinstance(name, str) else None
    if declared is None:
        problems.append(f"{_start(place)}: the register has no property {_shown(name)}.")
        return None
    topic = data.get("topic", "")
    if not isinstance(topic, str):
        problems.append(f"{_start(place)}: the topic must be its short name; found {_shown(topic)}.")
        return None
    values = _several(data["is"]) if "is" in data else ()
    if "is" in data and not _fit(declared, values, place, problems):
        return None
    bounds = [_whole(data.get(key), key, place, problems) for key in ("at_least", "at_most")]
    if any(key in data for key in ("at_least", "at_most")):
        if declared.type != "count":
            problems.append(f"{_start(place)}: “{name}” is not a number, so it has no least and most.")
            return None
    elif not values and data.get("known") is not True:
        problems.append(f"{_start(place)}: say what “{name}” is, with “is”, or “known”: true for anything.")
        return None
    return PropertyIs(str(name), values, bounds[0], bounds[1], topic)


def _fit(declared: Property, values: tuple[Any, ...], place: str, problems: list[str]) -> bool:
    """Whether these are values that the property can have."""
    wanted = bool if declared.type == "yes-no" else str
    wrong = [value for value in values if not isinstance(value, wanted)]
    if declared.codes:
        wrong = [value for value in values if value not in declared.codes]
    if not values or wrong:
        can = _listed(declared.codes) if declared.codes else "true or false" if wanted is bool else "words"
        found = _shown(wrong[0]) if wrong else "nothing"
        problems.append(f"{_start(place)}: “{declared.name}” can be {can}; found {found}.")
    return bool(values) and not wrong


def _body(data: dict[str, Any], place: str, problems: list[str]) -> BodyIs | None:
    key = next(key for key in _FIELDS if key in data)
    values = _several(data[key])
    wanted = bool if key == "mental_health" else str
    if not values or not all(isinstance(value, wanted) for value in values):
        can = "true or false" if wanted is bool else "words, one or several"
        problems.append(f"{_start(place)}: “{key}” must be {can}; found {_shown(data[key])}.")
        return None
    return BodyIs(_FIELDS[key], values)


def _answered(data: dict[str, Any], place: str, problems: list[str]) -> Answered | None:
    stage = _whole(data.get("stage"), "stage", place, problems, needed=True)
    question = _whole(data.get("question"), "question", place, problems, needed=True)
    kinds = _several(data.get("answered", ()))
    wrong = [kind for kind in kinds if kind not in (*AnswerKind.values, "any")]
    if not kinds or wrong:
        found = _shown(wrong[0]) if wrong else "nothing"
        can = _listed([*AnswerKind.values, "any"])
        problems.append(f"{_start(place)}: “answered” can be {can}; found {found}.")
        return None
    if stage is None or question is None:
        return None
    return Answered(stage, question, () if "any" in kinds else tuple(map(str, kinds)))


def _asked(data: dict[str, Any], place: str, problems: list[str]) -> AskedIn | None:
    stage = _whole(data["asked_in"], "asked_in", place, problems, needed=True)
    return None if stage is None else AskedIn(stage)


def _named(data: dict[str, Any], place: str, problems: list[str]) -> Named | None:
    codes = _several(data["named"])
    if not codes or not all(isinstance(code, str) and code for code in codes):
        problems.append(f"{_start(place)}: “named” must be codes of organisations; found {_shown(codes)}.")
        return None
    return Named(tuple(dict.fromkeys(map(str, codes))))


_Made = Callable[[dict[str, Any], str, list[str]], "Condition | None"]
_CONDITIONS: dict[str, tuple[_Made, tuple[str, ...]]] = {
    "property": (_property, ("property", "is", "known", "at_least", "at_most", "topic")),
    "question": (_answered, ("stage", "question", "answered")),
    "asked_in": (_asked, ("asked_in",)),
    "named": (_named, ("named",)),
    **{key: (_body, (key,)) for key in _FIELDS},
}


def _whole(value: object, key: str, place: str, problems: list[str], *, needed: bool = False) -> int | None:
    if value is None and not needed:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        problems.append(f"{_start(place)}: “{key}” must be a whole number; found {_shown(value)}.")
        return None
    return value


def _several(given: object) -> tuple[Any, ...]:
    return tuple(given) if isinstance(given, list | tuple) else (given,)


def _start(place: str) -> str:
    return place[0].upper() + place[1:]


def _shown(value: object) -> str:
    words = f"“{value}”" if isinstance(value, str) else str(value)
    return words if len(words) <= 60 else f"{words[:60]}…"


def _listed(words: Any) -> str:
    *most, last = [f"“{word}”" for word in words]
    return f"{', '.join(most)} or {last}" if most else last
