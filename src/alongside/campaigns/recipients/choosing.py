"""What a rule chooses, with the reason for each body: statements of the register, earlier answers.

Statements are looked at in an order of their own, so that the same register always gives the same choice.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from alongside.campaigns.models import Answer, AnswerKind, AnswerState, Campaign, Request, RequestState
from alongside.campaigns.recipients.rule import (
    Answered,
    AskedIn,
    BodyIs,
    Condition,
    Named,
    PropertyIs,
    Rule,
)
from alongside.campaigns.recipients.sayings import Because, Saying, said_of_bodies
from alongside.campaigns.recipients.words import value_in_words
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.models import Organisation

Reasons = dict[str, tuple[Because, ...]]
"""Bodies by code, with why each was chosen."""

_ASKED = (RequestState.SENT, RequestState.CLOSED)
_LOOKED_AT = (AnswerState.CONFIRMED,)


@dataclass(frozen=True, slots=True)
class Body:
    """What the register knows of a body; one that it does not know has a name only."""

    code: str
    name: str
    kind: str = ""
    nation: str = ""
    region: str = ""
    is_mental_health: bool | None = None
    opened: date | None = None
    closed: date | None = None

    def is_open_on(self, day: date) -> bool:
        """Whether it existed on `day`; an unknown date does not rule it out."""
        return (self.opened is None or self.opened <= day) and (self.closed is None or day <= self.closed)


@dataclass(frozen=True, slots=True)
class Choice:
    """Bodies by code with why; `unresolved` are names that fit the rule but that no body is known for."""

    reasons: Reasons
    bodies: Mapping[str, Body]
    unresolved: tuple[Because, ...] = ()


def choose(rule: Rule, campaign: Campaign, on: date) -> Choice:
    """The bodies that a rule chooses as the register stands; by kind or place only those open on `on`."""
    chooser = _Chooser(campaign, _bodies())
    reasons = chooser.rule(rule)
    kept = {
        code: because
        for code, because in sorted(reasons.items())
        if any(not each.is_of_kind for each in because) or chooser.bodies[code].is_open_on(on)
    }
    unresolved = {each.words: each for each in chooser.unresolved}
    return Choice(kept, chooser.bodies, tuple(unresolved[words] for words in sorted(unresolved)))


@dataclass
class _Chooser:
    campaign: Campaign
    bodies: dict[str, Body]
    unresolved: list[Because] = field(default_factory=list)

    def rule(self, rule: Rule) -> Reasons:
        parts = [self.condition(each) for each in rule.every]
        if rule.some:
            parts.append(_together(self.condition(each) for each in rule.some))
        # A rule of "none" alone starts from everybody.
        found: Reasons = (
            parts[0]
            if parts
            else {code: (Because("Is not left out.", is_of_kind=True),) for code in self.bodies}
        )
        for part in parts[1:]:
            found = {code: _once(why, part[code]) for code, why in found.items() if code in part}
        for each in rule.without:
            out = self.condition(each)
            found = {code: why for code, why in found.items() if code not in out}
        return found

    def condition(self, each: Condition) -> Reasons:
        if isinstance(each, Rule):
            return self.rule(each)
        if isinstance(each, PropertyIs):
            return self.property_is(each)
        if isinstance(each, BodyIs):
            return self.body_is(each)
        if isinstance(each, Answered):
            return self.answered(each)
        if isinstance(each, AskedIn):
            return self.asked_in(each)
        return self.named(each)

    def property_is(self, wanted: PropertyIs) -> Reasons:
        said: dict[str, list[Saying]] = defaultdict(list)
        for saying in said_of_bodies(wanted.name, wanted.topic):
            said[saying.code].append(saying)
        fits = {code: [each for each in sayings if _fits(each, wanted)] for code, sayings in said.items()}
        self.unresolved += [each.because for each in fits.pop("", [])]
        found = {}
        for code, fitting in fits.items():
            if not fitting:
                continue
            self.bodies.setdefault(code, Body(code, fitting[0].name))
            others = [replace(each.because, words=f"Also: {each.because.words}")
                      for each in said[code] if each not in fitting]  # fmt: skip
            found[code] = _once(tuple(each.because for each in fitting), tuple(others))
        return found

    def body_is(self, wanted: BodyIs) -> Reasons:
        return {
            code: (Because(_said_of(body, wanted.field), is_of_kind=True),)
            for code, body in self.bodies.items()
            if getattr(body, wanted.field) in wanted.values
        }

    def answered(self, wanted: Answered) -> Reasons:
        asked = Request.objects.filter(
            stage__campaign=self.campaign, stage__number=wanted.stage, state__in=_ASKED
        )
        answers = (
            Answer.objects.filter(
                request__in=asked, question__number=wanted.question, question__stage__number=wanted.stage,
                state__in=_LOOKED_AT,
            )
            .select_related("request", "question")
            .order_by("request__organisation", "pk")
        )  # fmt: skip
        found: Reasons = {}
        has_answered = set()
        for answer in answers:
            code = answer.request.organisation
            is_none = answer.kind == AnswerKind.NOT_ANSWERED
            if not is_none:
                has_answered.add(code)
            if (answer.kind in wanted.kinds) if wanted.kinds else not is_none:
                found[code] = _once(found.get(code, ()), (_because_of(answer),))
        if AnswerKind.NOT_ANSWERED in wanted.kinds:
            silent = f"Did not answer question {wanted.question} of stage {wanted.stage}."
            for code in asked.values_list("organisation", flat=True):
                if code not in has_answered:
                    found.setdefault(code, (Because(silent),))
        return self.known(found, asked)

    def asked_in(self, wanted: AskedIn) -> Reasons:
        asked = Request.objects.filter(
            stage__campaign=self.campaign, stage__number=wanted.stage, state__in=_ASKED
        )
        because = (Because(f"Was asked in stage {wanted.stage}."),)
        return self.known(dict.fromkeys(asked.values_list("organisation", flat=True), because), asked)

    def known(self, found: Reasons, asked: Iterable[Request]) -> Reasons:
        if missing := found.keys() - self.bodies.keys():
            names = {each.organisation: each.body_name for each in asked}
            self.bodies.update({code: Body(code, names[code]) for code in missing})
        return found

    def named(self, wanted: Named) -> Reasons:
        unknown = [code for code in wanted.codes if code not in self.bodies]
        self.unresolved += [
            Because(f"The register knows no organisation with the code {code}.") for code in unknown
        ]
        because = (Because("Is on the list of the rule."),)
        return {code: because for code in wanted.codes if code in self.bodies}


def _fits(saying: Saying, wanted: PropertyIs) -> bool:
    if wanted.at_least is not None or wanted.at_most is not None:
        low, high = saying.least, saying.most
        is_enough = wanted.at_least is None or (low is not None and low >= wanted.at_least)
        return is_enough and (wanted.at_most is None or (high is not None and high <= wanted.at_most))
    return not wanted.values or any(_means(saying.value, value, wanted.name) for value in wanted.values)


def _means(said: object, wanted: str | bool, name: str) -> bool:
    """Whether a value is the wanted one, or makes that one alone more precise: awarded means applied too."""
    wider = [wide for narrow, wide in VOCABULARY[name].narrows if narrow == said]
    return said == wanted or wider == [wanted]


def _because_of(answer: Answer) -> Because:
    question = answer.question
    how = value_in_words(AnswerKind(answer.kind).value)
    words = f"Answered question {question.number} of stage {question.stage.number}: {how}."
    did = f"answered question {question.number} of our earlier letter: {how}"
    return Because(words, quote=" ".join(answer.exact.split()), did=did)


def _said_of(body: Body, name: str) -> str:
    value = getattr(body, name)
    if name == "is_mental_health":
        return "Does mental health work." if value else "Is not marked as doing mental health work."
    words = {"kind": "Its kind is", "nation": "Is in", "region": "Is in the region"}[name]
    return f"{words} {value_in_words(value)}."


def _together(found: Iterable[Reasons]) -> Reasons:
    all_of: Reasons = {}
    for part in found:
        for code, why in part.items():
            all_of[code] = _once(all_of.get(code, ()), why)
    return all_of


def _once(first: tuple[Because, ...], second: tuple[Because, ...]) -> tuple[Because, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _bodies() -> dict[str, Body]:
    rows = Organisation.objects.order_by("code").values_list(
        "code", "name", "kind", "nation", "region", "is_mental_health", "opened", "closed"
    )
    return {row[0]: Body(*row) for row in rows}
