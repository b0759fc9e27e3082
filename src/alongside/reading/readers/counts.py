"""How many organisations were offered, funded, asked, or did not apply: '55 trusts received the offer'."""

import re
from collections.abc import Iterable, Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.named_outcomes import named_outcomes_in
from alongside.reading.numbers import Quantity, quantities_in
from alongside.reading.organisation_lists import OrganisationList, lists_in
from alongside.reading.outcomes import Outcome, counted_outcomes_in, outcomes_in
from alongside.reading.subjects import topic_of
from alongside.terms.statement import Statement

NAME = "counts"
VERSION = 1
KINDS: tuple[str, ...] = ()

ORGANISATIONS = (
    r"(?:(?:NHS|English|mental|health|MH|foundation|adult|secondary|community|local|other|such|different|new|"
    r"remaining|acute|care|individual|separate)\s+){0,6}"
    r"(?:trusts?|providers?|organi[sz]ations?|bodies|ICBs?|CICs?|health boards?|employers?|councils?|"
    r"charities)\b"
)
_NOUN = re.compile(
    rf"\s+(?:of\s+(?:the|these|those|all|our)\s+)?{ORGANISATIONS}|\s+of\s+(?:those|these|them)\b",
    re.IGNORECASE,
)
_ANY_NOUN = re.compile(rf"\b{ORGANISATIONS}", re.IGNORECASE)
_ALL_OF_THEM = re.compile(r"\ball of (?:whom|which|them)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\W*(?:that is|that's|this is|these are|that makes|a total of)\b", re.IGNORECASE)
_SCOPE = re.compile(
    r"\b(?:every(?: single)?|all(?: of)?(?: the)?|each(?: of the)?)\s+(?:NHS\s+)?mental health trusts?"
    r"(?: in (?:england|the country))?",
    re.IGNORECASE,
)
_LEAD = 250
"""A number without a noun counts the bodies named so many characters before it at most."""
_CLOSE = 12
_NEAR_BEFORE = 40
_NEAR_AFTER = 30


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each number of organisations whose sentence says what became of them."""
    lists = list(lists_in(copy))
    named = {each.outcome.start: each.group for each in named_outcomes_in(copy)}
    for place, (start, end) in enumerate(copy.sentences):
        before = copy.sentences[place - 1] if place else None
        for quantity, outcome in _counted(copy.plain, start, end, before):
            heads = [each for each in lists if _heads(each, quantity, outcome)]
            group = heads[0].group if heads else named.get(outcome.start, "")
            yield _statement(copy, group, (start, end), quantity, outcome, before)


def _heads(found: OrganisationList, number: Quantity, outcome: Outcome) -> bool:
    return found.introduces(number.start) and found.outcome.code == outcome.code


def _counted(
    plain: str, start: int, end: int, before: tuple[int, int] | None
) -> Iterator[tuple[Quantity, Outcome]]:
    said = _shifted(counted_outcomes_in(plain[start:end]), start)
    points_back = before if not said and _POINTS_BACK.match(plain, start, end) else None
    if not said and not points_back:
        return
    numbers = [number for number in quantities_in(plain, start, end) if number.end <= end]
    if points_back:
        said_before = _shifted(outcomes_in(plain[slice(*points_back)]), points_back[0])
        if said_before and numbers and _NOUN.match(plain, numbers[0].end, end):
            yield numbers[0], said_before[-1]
        return
    for place, number in enumerate(numbers):
        opened = numbers[place - 1].end if place else start
        closed = numbers[place + 1].start if place + 1 < len(numbers) else end
        yield from _outcomes_of(plain, number, said, opened, closed)


def _outcomes_of(
    plain: str, number: Quantity, said: list[Outcome], opened: int, closed: int
) -> Iterator[tuple[Quantity, Outcome]]:
    """The outcome behind the number, else the one just before it; and what 'all of them' came to."""
    noun = _NOUN.match(plain, number.end, closed)
    after = [outcome for outcome in said if number.end <= outcome.start < closed]
    if not noun:
        lead = max(0, number.start - _LEAD)
        if after and after[0].start - number.end <= _CLOSE and _ANY_NOUN.search(plain, lead, number.start):
            yield number, after[0]
        return
    before = [each for each in said if opened <= each.start and 0 <= number.start - each.end <= _NEAR_BEFORE]
    first = after[0] if after and (not before or after[0].start - noun.end() <= _NEAR_AFTER) else None
    chosen = first or (before[-1] if before else None)
    if not chosen:
        return
    yield number, chosen
    all_of_them = _ALL_OF_THEM.search(plain, noun.end(), closed)
    later = [outcome for outcome in after if all_of_them and outcome.start >= all_of_them.end()]
    if later and later[0].code != chosen.code:
        yield number, later[0]


def _shifted(outcomes: Iterable[Outcome], by: int) -> list[Outcome]:
    return [Outcome(each.start + by, each.end + by, each.property, each.code) for each in outcomes]


def _statement(
    copy: ReadingCopy,
    group: str,
    span: tuple[int, int],
    number: Quantity,
    outcome: Outcome,
    before: tuple[int, int] | None,
) -> Statement:
    voice = copy.voice_at(number.start)
    context = {"of": str(number.whole)} if number.whole is not None else {}
    points_back = outcome.start < span[0]
    start = before[0] if points_back and before else span[0]
    scope = _SCOPE.search(copy.plain, start, span[1])
    if scope:
        context["scope"] = scope.group().lower()
    of = {"outcome": outcome.code}
    if scope and outcome.property == "contacted":
        of["among"] = "all"
    return Statement(
        quote=copy.quote(start, span[1]),
        subject=topic_of(copy),
        property="organisations-count",
        value=number.count,
        qualifier=number.qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        of=of,
        context=context,
        group=group,
        reader=NAME,
        version=VERSION,
    )
