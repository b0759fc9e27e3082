"""Who is to be asked for each body that a rule chose: itself, or whoever answers for it when it has closed.

Two bodies of a joint bid are two proposals. Two closed bodies with one successor are one. A successor is
proposed, never put in place: a person agrees by accepting it.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from alongside.campaigns.models import Campaign
from alongside.campaigns.recipients.choosing import Body, choose
from alongside.campaigns.recipients.rule import Rule
from alongside.campaigns.recipients.sayings import Because
from alongside.reference.organisations import Share, answers_today_for, as_written, name_on, table
from alongside.rules.who_is_bound import Bound, who_is_bound
from alongside.terms.dates import PartialDate, in_words

_NAMED = 6
"""How many bodies of one entry are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One body to ask. `because` says why it was chosen, then what else to know.

    `in_place_of` are the codes of closed bodies it answers for. `needs` are the things a person has to
    look at first: their codes are closed, kind-unknown, may-be-bound.
    """

    organisation: str
    name: str
    because: tuple[Because, ...]
    bound: Bound
    in_place_of: tuple[str, ...] = ()
    is_closed: bool = False

    @property
    def needs(self) -> tuple[str, ...]:
        """What a person has to look at before this body is asked."""
        closed = ("closed",) if self.is_closed else ()
        return closed if self.bound.is_sure else (*closed, self.bound.reason.code)


@dataclass(frozen=True, slots=True)
class Selection:
    """What a rule gives on a day. `chosen` counts the bodies it named, before successors take their place.

    `entries` counts joint bids as one. `unresolved` are names that fit but that no body is known for.
    """

    proposals: tuple[Proposal, ...]
    chosen: int
    entries: int
    unresolved: tuple[Because, ...] = ()


def selection(rule: Rule, campaign: Campaign, on: date) -> Selection:
    """The bodies to ask if the letters bear the day `on`, in the order of their names."""
    choice = choose(rule, campaign, on)
    together = _entries(choice.reasons)
    why: dict[str, list[Because]] = defaultdict(list)
    stands_for: dict[str, list[str]] = defaultdict(list)
    # A body's own reasons stand before those of a body it answers for.
    for code in sorted(choice.reasons, key=lambda code: (not choice.bodies[code].is_open_on(on), code)):
        because = choice.reasons[code]
        joint = _joint(code, because, together, choice.bodies, on)
        for answering, note in _answering(choice.bodies[code], on):
            if answering != code:
                stands_for[answering].append(code)
            why[answering] += [*because, *joint, *note]
    proposals = [
        _proposal(code, choice.bodies, tuple(dict.fromkeys(why[code])), tuple(stands_for[code]), on)
        for code in why
    ]
    return Selection(
        proposals=tuple(sorted(proposals, key=lambda each: (each.name, each.organisation))),
        chosen=len(choice.reasons),
        entries=_count_entries(choice.reasons, together),
        unresolved=choice.unresolved,
    )


def name_of(body: Body, on: date) -> str:
    """The name a body had on a day, as it is written."""
    return name_on(body.code, on) if body.code in table().organisations else as_written(body.name)


def body_of(code: str, bodies: Mapping[str, Body]) -> Body:
    """A body by its code; one that only the reference table knows too."""
    if code in bodies:
        return bodies[code]
    known = table().organisations.get(code)
    if known is None:
        return Body(code, code)
    return Body(code, known.name, known.kind, known.nation, known.region, known.is_mental_health,
                known.opened, known.closed)  # fmt: skip


def _proposal(
    code: str, bodies: Mapping[str, Body], because: tuple[Because, ...], stands_for: tuple[str, ...], on: date
) -> Proposal:
    body = body_of(code, bodies)
    bound = who_is_bound(body.kind, body.nation)
    known = because if bound.regime and bound.is_sure else (*because, Because(bound.reason.words))
    return Proposal(code, name_of(body, on), known, bound, stands_for, not body.is_open_on(on))


def _answering(body: Body, on: date) -> list[tuple[str, list[Because]]]:
    """Who answers for a body on a day, each with what to say of it; itself while it is open."""
    if body.is_open_on(on):
        return [(body.code, [])]
    name = name_of(body, body.closed or on)
    after = answers_today_for(body.code, on) if body.code in table().organisations else ()
    after = tuple(each for each in after if each.path)
    heirs = [each for each in after if each.share is not Share.PART]
    closed = (
        f"{name} closed on {_day(body.closed)}." if body.closed else f"{name} had not opened by {_day(on)}."
    )
    if not heirs:
        parts = f" Part of its work went to {' and '.join(each.name for each in after)}." if after else ""
        nobody = f"{closed} We do not know who answers for it now.{parts} Look, and add that body by name."
        return [(body.code, [Because(nobody)])]
    others = [each.name for each in after if each.share is Share.PART]
    more = f" Part of its work went to {' and '.join(others)}, which is not proposed." if others else ""
    found = []
    for each in heirs:
        how = "answers for it now" if each.share is Share.WHOLE else "took over some of it"
        found.append((each.key, [Because(f"{closed} {each.name} {how}.{more}")]))
    return found


def _entries(reasons: Mapping[str, tuple[Because, ...]]) -> dict[str, list[str]]:
    """Which bodies stand in each entry of a list."""
    found: dict[str, list[str]] = defaultdict(list)
    for code, because in reasons.items():
        for entry in {each.entry for each in because if each.entry}:
            found[entry].append(code)
    return found


def _joint(
    code: str, because: tuple[Because, ...], together: Mapping[str, list[str]], bodies: Mapping[str, Body],
    on: date,
) -> list[Because]:  # fmt: skip
    others = {other for each in because if each.entry for other in together[each.entry]} - {code}
    if not others:
        return []
    names = [name_of(bodies[other], on) for other in sorted(others)]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return [Because(f"Stands in one entry with {', '.join(names[:_NAMED])}{more}: each is asked by itself.")]


def _count_entries(reasons: Mapping[str, tuple[Because, ...]], together: Mapping[str, list[str]]) -> int:
    """Bodies, those that share an entry with others counted once."""
    leaders = set()
    for code, because in reasons.items():
        joined = [code, *(other for each in because if each.entry for other in together[each.entry])]
        leaders.add(min(joined))
    return len(leaders)


def _day(day: date | None) -> str:
    return in_words(PartialDate.of(day)) if day else "an unknown day"
