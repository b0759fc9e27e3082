"""How many organisations were offered, funded, asked, or did not apply: '55 trusts received the offer'."""

import re
from collections.abc import Iterable, Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.numbers import Quantity, quantities_in
from alongside.reading.organisation_lists import OrganisationList, lists_in
from alongside.reading.outcomes import Outcome, counted_outcomes_in, outcomes_in
from alongside.reading.outcomes.named import named_outcomes_in
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
_BIDS = re.compile(
    r"\s+(?:of (?:the|these|those|all)\s+)?(?:\w+\s+){0,2}?(?:bids|applications|proposals|submissions"
    r"|applicants"
    r"|bidders|recipients)\b",
    re.IGNORECASE,
)
_ELIDED = re.compile(
    r"\s+(?:(?:of (?:them|these|those|whom|which)|others?|more|that|who|which|had|have|has|were|was|did"
    r"|each|all"
    r"|both|also|later|then|instead|only|simply|subsequently|eventually|\w+ly)\s+){0,4}",
    re.IGNORECASE,
)
"""What may stand between a number without a noun and its outcome: '36 of them have since answered'."""
_AND_THEN = re.compile(
    r"\s*,?\s*(?:and|but|then|and then|but then)?(?:\s+(?:later|then|were|was|had|have|since"
    r"|\w+ly)){0,3}\s*",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\s+of\b", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:only|just|but|exactly)\s+$", re.IGNORECASE)
_LEADS_TO_LIST = re.compile(
    r"(?:\s*\b(?:to|from|by|with|for|are|were|is|it|these|those|the|following|below|namely"
    r"|as follows)\b){0,5}\s*$",
    re.IGNORECASE,
)
_NOTHING_ELSE = re.compile(r"\s*(?:(?:below|in all|in total|listed(?: below)?)\s*)?[:.]\s*$", re.IGNORECASE)
_IN_HEADING = re.compile(
    r"(?:\s+(?:applicants|applications|bids|bidders|trusts|providers|bodies"
    r"|organisations))?[\s:,-]*\(?\s*(?:n\s*=\s*)?$",
    re.IGNORECASE,
)
_HEADING_ENDS = re.compile(rf"\s*(?:{ORGANISATIONS}|bids|applications)?\s*\)?\s*:?\s*$", re.IGNORECASE)
_ABOUT = re.compile(
    r"\s+(?:(?:also|now|each|already|still|currently|all|who answered|that answered)\s+){0,2}(?:had"
    r"|have|has|employ(?:ed)?"
    r"|pay|paid|said|told us|offer|run|use|report(?:ed)?|lack(?:ed)?)\b[^.;]{3,}",
    re.IGNORECASE,
)
_OF_THE_FIELD = re.compile(
    r"\b(?:lived[- ]experience|peers?|LXPs?|PSWs?|experts? by experience|involvement"
    r"|such (?:a )?(?:posts?|roles?)"
    r"|band \d[a-d]?)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\s+(?:had|have|has)\s+(?:none|no such|nobody)\b|\s+did not\W*$", re.IGNORECASE)
_PARTITIVE = re.compile(r"\b(?:of|among) (?:the|these|all)?\s*$", re.IGNORECASE)
_NO_OUTCOME = Outcome(0, 0, "", "")
_LONGEST_ABOUT = 90
_LEAD = 250
"""A number without a noun counts the bodies named so many characters before it at most."""
_CLOSE = 40
_NEAR_BEFORE = 40
_NEAR_AFTER = 30


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each number of organisations whose sentence says what became of them."""
    lists = lists_in(copy)
    named = {each.outcome.start: each.group for each in named_outcomes_in(copy)}
    for place, (start, end) in enumerate(copy.sentences):
        before = copy.sentences[place - 1] if place else None
        for quantity, outcome in _counted(copy.plain, start, end, before):
            if number_is_one_of(copy.plain, quantity):
                continue
            heads = [each for each in lists if _heads(each, quantity, outcome)]
            group = heads[0].group if heads else named.get(outcome.start, "")
            yield _statement(copy, group, (start, end), quantity, outcome, before)
        yield from _about_the_field(copy, (start, end), before)


def number_is_one_of(plain: str, number: Quantity) -> bool:
    """'One of the trusts' is some body and no count, unless it is 'only one of'."""
    if number.count.high != 1 or not _ONE_OF.match(plain, number.end):
        return False
    return not _ONLY.search(plain, max(0, number.start - 8), number.start)


def _heads(found: OrganisationList, number: Quantity, outcome: Outcome) -> bool:
    return found.introduces(number.start) and found.outcome.code == outcome.code


def _counted(
    plain: str, start: int, end: int, before: tuple[int, int] | None
) -> Iterator[tuple[Quantity, Outcome]]:
    said = _shifted(counted_outcomes_in(plain[start:end]), start)
    points_back = before if not said and _POINTS_BACK.match(plain, start, end) else None
    if not said and not points_back:
        return
    numbers = [
        number
        for number in quantities_in(plain, start, end)
        if number.end <= end and not any(each.start <= number.start < each.end for each in said)
    ]
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
    noun = _NOUN.match(plain, number.end, closed) or _BIDS.match(plain, number.end, closed)
    after = [outcome for outcome in said if number.end <= outcome.start < closed]
    if not noun:
        elided = after and _ELIDED.fullmatch(plain, number.end, after[0].start)
        near = plain[max(0, number.start - _LEAD) : number.start]
        if elided and after[0].start - number.end <= _CLOSE and _ANY_NOUN.search(near):
            yield number, _what_it_came_to(plain, after)[0]
        else:
            yield from _before_a_list(plain, number, said, opened, closed)
        return
    before = [each for each in said if opened <= each.start and 0 <= number.start - each.end <= _NEAR_BEFORE]
    after = _what_it_came_to(plain, after)
    first = after[0] if after and (not before or after[0].start - noun.end() <= _NEAR_AFTER) else None
    chosen = first or (before[-1] if before else None)
    if not chosen:
        return
    yield number, chosen
    all_of_them = _ALL_OF_THEM.search(plain, noun.end(), closed)
    later = [outcome for outcome in after if all_of_them and outcome.start >= all_of_them.end()]
    if later and later[0].code != chosen.code:
        yield number, later[0]


def _what_it_came_to(plain: str, after: list[Outcome]) -> list[Outcome]:
    """'Two sent an application and later withdrew it' is two that withdrew: the last of one row of verbs."""
    while (
        len(after) > 1
        and after[0].code == "applied"
        and _AND_THEN.fullmatch(plain, after[0].end, after[1].start)
    ):
        after = after[1:]
    return after


def _before_a_list(
    plain: str, number: Quantity, said: list[Outcome], opened: int, closed: int
) -> Iterator[tuple[Quantity, Outcome]]:
    """'It was awarded to these 24:' and the heading 'Did not apply (31)'."""
    before = [each for each in said if opened <= each.start and each.end <= number.start]
    if not before:
        return
    leads = _LEADS_TO_LIST.fullmatch(plain, before[-1].end, number.start)
    if (
        leads
        and _NOTHING_ELSE.match(plain, number.end, closed)
        and plain[before[-1].end : number.start].strip()
    ) or (
        _IN_HEADING.fullmatch(plain, before[-1].end, number.start)
        and _HEADING_ENDS.match(plain, number.end, closed)
    ):
        yield number, before[-1]


def _about_the_field(
    copy: ReadingCopy, span: tuple[int, int], before: tuple[int, int] | None
) -> Iterator[Statement]:
    """'Five of the eight trusts have peer workers', '27 had none': what a number of bodies has or does."""
    start, end = span
    if (
        not _OF_THE_FIELD.search(copy.plain, before[0] if before else start, end)
        or copy.plain[end - 1] == "?"
    ):
        return
    last, whole = "", None
    for number in quantities_in(copy.plain, start, end):
        noun = _NOUN.match(copy.plain, number.end, end)
        in_brackets = number.whole is not None and copy.plain[number.start - 1] == "("
        if number_is_one_of(copy.plain, number) or not (noun or last or whole or in_brackets):
            continue
        after = noun.end() if noun else number.end + in_brackets
        clause = _ABOUT.match(copy.plain, after, end)
        is_none = last and not noun and _NONE.match(copy.plain, after, end)
        if noun and not clause and _PARTITIVE.search(copy.plain, max(start, number.start - 16), number.start):
            whole = number
        if not (clause or is_none) or (clause and outcomes_in(clause.group())):
            continue
        words = " ".join(re.split(r"[;:(,]", clause.group() if clause else "")[0].split()).rstrip(".").lower()
        if not is_none and not _OF_THE_FIELD.search(words):
            continue
        last = (f"not: {last}" if is_none else words)[:_LONGEST_ABOUT]
        if whole and not noun:
            among = (
                " ".join(copy.plain[whole.end : number.start].split()).strip(" ,;")[:_LONGEST_ABOUT].lower()
            )
            yield _statement(copy, "", span, whole, _NO_OUTCOME, None, among)
            whole = None
        yield _statement(copy, "", span, number, _NO_OUTCOME, None, last)


def _shifted(outcomes: Iterable[Outcome], by: int) -> list[Outcome]:
    return [Outcome(each.start + by, each.end + by, each.property, each.code) for each in outcomes]


def _statement(
    copy: ReadingCopy,
    group: str,
    span: tuple[int, int],
    number: Quantity,
    outcome: Outcome,
    before: tuple[int, int] | None,
    about: str = "",
) -> Statement:
    voice = copy.voice_at(number.start)
    context = {"of": str(number.whole)} if number.whole is not None else {}
    points_back = not about and outcome.start < span[0]
    start = before[0] if points_back and before else span[0]
    scope = _SCOPE.search(copy.plain, start, span[1])
    if scope:
        context["scope"] = scope.group().lower()
    of = {"about": about} if about else {"outcome": outcome.code}
    if not about and _BIDS.match(copy.plain, number.end, span[1]):
        context["noun"] = "bid"
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
