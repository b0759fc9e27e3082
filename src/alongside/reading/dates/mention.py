"""One date that a text names, and the words around it in which its role is looked for."""

from dataclasses import dataclass

from alongside.terms.dates import PartialDate

_ROUND = 300


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date named at `start` to `end`. `weekday` is 0 for Monday; None where none is named.

    `resolved` tells what was taken from the document's date: "year", "month and year", "season";
    empty when the words say all. `word` is the preposition in front, where the form needs one.
    """

    start: int
    end: int
    when: PartialDate
    weekday: int | None = None
    is_week: bool = False
    time: str = ""
    resolved: str = ""
    word: str = ""


def words_round(sentence: tuple[int, int], mention: DateMention) -> tuple[int, int]:
    """The part of its sentence in which the role of a date is looked for: 300 characters either side."""
    return max(sentence[0], mention.start - _ROUND), min(sentence[1], mention.end + _ROUND)
