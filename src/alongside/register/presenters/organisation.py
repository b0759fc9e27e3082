"""The page of an organisation: its names and relatives in time, and what sources say, topic by topic."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alongside.drawing.stretch import Axis, Stretch, axis_labels, stretch_bar
from alongside.register.models import Organisation, StoredStatement, Succession
from alongside.register.presenters.claims import Claim
from alongside.register.presenters.statements import Shown, shown
from alongside.register.presenters.words import body_name, code_words, date_words, topic_words
from alongside.register.queries.organisation import HeldOnOrganisation
from alongside.terms.dates import PartialDate

SHARES = {"split": "its services were split between several bodies", "part": "part of its services"}


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A row of the timeline: what, when in words, and its bar."""

    name: str
    role: str
    when: str
    link: str
    svg: str
    source: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows with the years of their axis."""

    rows: list[TimelineRow]
    axis: str


@dataclass(frozen=True, slots=True)
class Relative:
    """A body before or after this one, with what it did on the same topics."""

    name: str
    link: str
    when: str
    note: str
    source: str
    said: list[Shown]


@dataclass(frozen=True, slots=True)
class _Held:
    """What a row of the timeline is drawn from; dates are EDTF, empty is not known or still."""

    name: str
    role: str
    opened: str
    closed: str
    link: str = ""
    source: str = ""
    note: str = ""

    @property
    def stretch(self) -> Stretch:
        start = PartialDate(self.opened).earliest if self.opened else None
        end = PartialDate(self.closed).latest if self.closed else None
        if start and end and end < start:
            start, end = end, start
        return Stretch(start, end, "name" if self.role == "name" else "successor")

    @property
    def when(self) -> str:
        if self.note:
            return f"from {date_words(self.opened)}, {self.note}" if self.opened else self.note
        if self.opened and self.closed:
            return f"{date_words(self.opened)} to {date_words(self.closed)}"
        if self.opened:
            return f"from {date_words(self.opened)}"
        return f"until {date_words(self.closed)}" if self.closed else "dates not known"


def timeline(found: HeldOnOrganisation, today: date) -> Timeline:
    """Names first, then bodies it came from and bodies that took over."""
    rows = [*_names(found), *_before(found), *_after(found)]
    axis = Axis.over([row.stretch for row in rows], today)
    drawn = [
        TimelineRow(row.name, row.role, row.when, row.link, stretch_bar(row.stretch, axis), row.source)
        for row in rows
    ]
    return Timeline(drawn, axis_labels(axis))


def aliases(found: HeldOnOrganisation) -> list[str]:
    """Other names it goes by, of which no source gives the dates."""
    return [name.name for name in found.names if name.is_alias]


def successors(found: HeldOnOrganisation, for_editor: bool = False) -> list[Relative]:
    """The bodies that took over, each with what it did on the topics of this one."""
    return [_relative(each, each.successor, found, for_editor) for each in found.successions]


def predecessors(found: HeldOnOrganisation, for_editor: bool = False) -> list[Relative]:
    """The bodies it came from, each with what it did on the topics of this one."""
    return [_relative(each, each.predecessor, found, for_editor) for each in found.precessions]


def _names(found: HeldOnOrganisation) -> list[_Held]:
    body = found.organisation
    in_time = [name for name in found.names if not name.is_alias]
    if not in_time:
        return [_Held(body_name(body.name), "name", _edtf(body.opened), _edtf(body.closed))]
    return [
        _Held(
            body_name(name.name),
            "name",
            name.held_from,
            name.held_to or (_edtf(body.closed) if name is in_time[-1] else ""),
            "",
            name.source,
            f"last seen in {date_words(name.seen)}" if name.seen and not name.held_to else "",
        )
        for name in in_time
    ]


def _before(found: HeldOnOrganisation) -> list[_Held]:
    return [
        _Held(
            body_name(each.predecessor.name),
            "came before",
            _edtf(each.predecessor.opened),
            each.on.isoformat(),
            each.predecessor.get_absolute_url(),
            each.source,
        )
        for each in found.precessions
    ]


def _after(found: HeldOnOrganisation) -> list[_Held]:
    return [
        _Held(
            body_name(each.successor.name),
            "took over",
            each.on.isoformat(),
            _edtf(each.successor.closed),
            each.successor.get_absolute_url(),
            each.source,
        )
        for each in found.successions
    ]


def _edtf(day: date | None) -> str:
    return day.isoformat() if day else ""


def _relative(
    succession: Succession, body: Organisation, found: HeldOnOrganisation, for_editor: bool
) -> Relative:
    said = [each for each in found.of_relatives if each.subject_key == body.code]
    notes = [SHARES.get(succession.share, ""), succession.note]
    return Relative(
        name=body_name(body.name),
        link=body.get_absolute_url(),
        when=date_words(succession.on.isoformat()),
        note="; ".join(note for note in notes if note),
        source=succession.source,
        said=[shown(each, for_editor) for each in once_each(said)],
    )


def once_each(statements: Sequence[StoredStatement]) -> list[StoredStatement]:
    """The first statement of each topic, property and value, so that a list printed twice shows once."""
    return list({(s.topic, s.property, str(s.value)): s for s in reversed(statements)}.values())[::-1]


def by_topic(said: Sequence[Claim]) -> list[tuple[str, str, list[Claim]]]:
    """(topic, its name in words, claims) in the order of topics; what has no topic comes last."""
    groups: dict[str, list[Claim]] = {}
    for claim in said:
        groups.setdefault(claim.topic, []).append(claim)
    return [
        (slug, topic_words(slug) if slug else "Other", groups[slug])
        for slug in sorted(groups, key=lambda slug: (not slug, slug))
    ]


def outcome_choices(found: Sequence[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Outcomes on topics as (what the address carries, words)."""
    return [
        (f"{topic}/{name}/{code}", f"{topic_words(topic)}: {code_words(code)}") for topic, name, code in found
    ]
