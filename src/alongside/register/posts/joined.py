"""What the copies of one post say together: one value a property, and what they disagree on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from alongside.reading.advert.vacancy import NOT_SHOWN, Vacancy, vacancy_of
from alongside.reading.vocabulary import VOCABULARY
from alongside.register.posts.copies import Copy, Origin, Told, place_in_text
from alongside.register.settling import Said, Settlement, State, settle
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Code, Span, Statement, Subject, in_words

_EACH_ITS_OWN = ("reference", "posted-on", "pay-as-written", "employer")
"""What each copy rightly words or dates in its own way: the first copy's counts, the earliest posting day."""

Disagreements = dict[str, list[dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Joined:
    """A post out of its copies. `statements` has the ids behind each property, in the order of its values."""

    vacancy: Vacancy
    statements: dict[str, list[str]]
    disagreements: Disagreements


def joined(copies: Sequence[Copy]) -> Joined:
    """The post that these copies are of, the first of them first."""
    told = [each for copy in copies for each in copy.told]
    if not _needs_settling(copies, told):
        return Joined(copies[0].vacancy, _ids(told), {})
    sources = {copy.source.id: copy.source for copy in copies}
    settled = joined_of(told, sources, copies[0].key, copies[0].vacancy.title)
    differing = dict(_differing_lists(copies))
    return replace(settled, disagreements=settled.disagreements | differing)


def joined_of(told: Sequence[Told], sources: dict[int, Origin], key: str, title: str) -> Joined:
    """The post that these statements are about once they are settled under one key."""
    subject = Subject("post", key, title)
    ranks = {source: rank for rank, source in enumerate(sources)}
    own = [each for each in told if each.statement.property in _EACH_ITS_OWN]
    rest = [each for each in told if each.statement.property not in _EACH_ITS_OWN]
    by_id = {each.id: each for each in told}
    chosen = [replace(each, statement=_about(each.statement, subject)) for each in own]
    disagreements: Disagreements = {}
    settlements = list(settle(_said(each, subject, sources) for each in rest))
    for settlement in settlements:
        chosen.append(_best(settlement, by_id, subject))
        if settlement.state is State.CONFLICT:
            name = settlement.best.property
            disagreements.setdefault(name, []).extend(_sides(settlement, by_id, sources))
    ordered = sorted(chosen, key=lambda each: _place(each, ranks))
    vacancy = vacancy_of(each.statement for each in ordered)
    assert vacancy is not None, "statements of a post make a post"
    return Joined(vacancy, _ids(ordered), disagreements)


def _needs_settling(copies: Sequence[Copy], told: Sequence[Told]) -> bool:
    """Whether several sources speak, or one says two things of what can only be one."""
    if len(copies) > 1:
        return True
    seen: set[tuple[str, str]] = set()
    for each in told:
        statement = each.statement
        if VOCABULARY[statement.property].many:
            continue
        claim = (statement.property, str(statement.of) if statement.of else "")
        if claim in seen:
            return True
        seen.add(claim)
    return False


def _about(statement: Statement, subject: Subject) -> Statement:
    return replace(statement, subject=subject, topic="")


def _said(told: Told, subject: Subject, sources: dict[int, Origin]) -> Said:
    source = sources[told.source]
    return Said(told.id, _about(told.statement, subject), source.facts, source.origin, source.text)


def _best(settlement: Settlement, by_id: dict[str, Told], subject: Subject) -> Told:
    """The statement to show. Of equal ones on the kind of post, one that is not broken off."""
    supporting = [by_id[key] for key in settlement.supporting]
    best = supporting[0]
    if settlement.best.property == "kind-of-post":
        for each in supporting:
            is_equal = each.statement.value == best.statement.value
            if is_equal and each.statement.context.get("criterion") != NOT_SHOWN:
                best = each
                break
    return replace(best, statement=_about(best.statement, subject))


def _sides(
    settlement: Settlement, by_id: dict[str, Told], sources: dict[int, Origin]
) -> Iterator[dict[str, str]]:
    """The differing values, the shown one first, each once with its statement and document."""
    seen: set[str] = set()
    for key in (settlement.supporting[0], *settlement.opposing):
        side = _side(by_id[key], sources)
        if side["value"] not in seen:
            seen.add(side["value"])
            yield side


def _side(told: Told, sources: dict[int, Origin]) -> dict[str, str]:
    value = in_words(told.statement.value)
    return {"value": value, "statement": told.id, "document": sources[told.source].slug}


def _differing_lists(copies: Sequence[Copy]) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Hours and contracts that have nothing in common from one copy to another."""
    sources = {copy.source.id: copy.source for copy in copies}
    for name in ("hours-per-week", "contract"):
        said = [
            together
            for copy in copies
            if (together := [each for each in copy.told if each.statement.property == name])
        ]
        if any(_have_nothing_in_common(said[0], other) for other in said[1:]):
            yield name, [_side(each, sources) for together in said for each in together]


def _have_nothing_in_common(some: Sequence[Told], others: Sequence[Told]) -> bool:
    if isinstance(some[0].statement.value, Code):
        return not {each.statement.value for each in some} & {each.statement.value for each in others}
    mine, theirs = _amounts(some), _amounts(others)
    return max(mine) < min(theirs) or max(theirs) < min(mine)


def _amounts(told: Sequence[Told]) -> list[float]:
    return [float(each.statement.value.amount) for each in told if isinstance(each.statement.value, Span)]


def _place(told: Told, ranks: dict[int, int]) -> tuple[int, int, int, str]:
    """The order of copies, and within one that of the text; of any copy pay for a year before other pay,
    and the earliest posting day before later ones."""
    first, start, _, key = place_in_text(told)
    value = told.statement.value
    if told.statement.property == "posted-on" and isinstance(value, PartialDate) and value.earliest:
        first = value.earliest.toordinal()
    return (first, ranks[told.source], start, key)


def _ids(told: Iterable[Told]) -> dict[str, list[str]]:
    """By property, the ids of the statements in the order of its values, each value once."""
    found: dict[str, list[str]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for each in told:
        name, said = each.statement.property, each.statement.value
        value = (name, said if isinstance(said, str) else in_words(said))
        if value not in seen:
            seen.add(value)
            found[name].append(each.id)
    return dict(found)
