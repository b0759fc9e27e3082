"""An answer before it is dressed: which bodies, how sure, why; and its dressing with names and dates."""

from dataclasses import dataclass
from datetime import date

from alongside.reference.organisations.history import name_on, successors
from alongside.reference.organisations.resolution import Candidate, Resolution, Status
from alongside.reference.organisations.table import Organisation, Table
from alongside.terms.dates import PartialDate, in_words
from alongside.terms.reason import Reason


@dataclass(frozen=True, slots=True)
class Answer:
    """`scored` are keys with their scores, best first; `chosen` how many of them the answer holds."""

    status: Status
    scored: tuple[tuple[str, int], ...]
    reason: Reason
    chosen: int = 1


def certain(key: str, score: int, code: str, words: str) -> Answer:
    """One body for certain."""
    return Answer(Status.CERTAIN, ((key, score),), Reason(code, words))


def choose(scored: tuple[tuple[str, int], ...], code: str, words: str) -> Answer:
    """A person chooses among these bodies."""
    return Answer(Status.CHOOSE, scored, Reason(code, words), len(scored))


def refused(code: str, words: str, near: tuple[tuple[str, int], ...] = ()) -> Answer:
    """No body that we know; `near` is what came nearest."""
    return Answer(Status.NONE, near, Reason(code, words), 0)


def resolution(name: str, answer: Answer, on: date | None, held: Table) -> Resolution:
    """Dress an answer: names on the date, open or closed, and a word about bodies not open then."""
    codes = tuple(key for key, _ in answer.scored[: answer.chosen])
    named = codes if answer.status is Status.CERTAIN else codes[:1]
    notes = [_note(held.organisations[key], on) for key in named] if on else []
    if on and answer.reason.code == "official-name":
        notes.append(_called(held.organisations[named[0]], on))
    words = " ".join([answer.reason.words, *filter(None, notes)])
    return Resolution(
        name=name,
        status=answer.status,
        codes=codes,
        name_at_date="; ".join(name_on(key, on) for key in named),
        score=answer.scored[0][1] if answer.scored else 0,
        reason=Reason(answer.reason.code, words),
        candidates=tuple(_candidate(held, key, score, on) for key, score in answer.scored),
    )


def _candidate(held: Table, key: str, score: int, on: date | None) -> Candidate:
    is_open = held.organisations[key].is_open_on(on) if on else None
    return Candidate(key, name_on(key, on), score, is_open)


def _note(organisation: Organisation, on: date) -> str:
    """Say when a body was not open on the date: its name still means it."""
    if organisation.opened and on < organisation.opened:
        return f"{organisation.key} opened later, on {_words(organisation.opened)}."
    if organisation.closed and organisation.closed < on:
        after = " and ".join(dict.fromkeys(step.successor for step in successors(organisation.key)))
        followed = f"; followed by {after}" if after else ""
        return f"{organisation.key} closed on {_words(organisation.closed)}{followed}."
    return ""


def _called(organisation: Organisation, on: date) -> str:
    """Say what the body was called when its newest name came after the date."""
    then = name_on(organisation.key, on)
    has_changed = then != name_on(organisation.key, None)
    return f"Our sources call it {then} on the date." if has_changed else ""


def _words(day: date) -> str:
    return in_words(PartialDate.of(day))
