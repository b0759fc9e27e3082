"""Labels of messages: benchmarks/documents/correspondence/<half>/*.toml.

    id, kind                  `accepts` has other kinds that a fair person might give
    deciding                  words of the sentence that decides, or of each that may be said to
    sections                  every ground that is relied on, none where it is left out
    until, fee_pence          the day a reply is put off to; the sum that is asked for
    asked, cells              the letter's questions (questions.toml) and what is answered to each

A cell is `yes`, `no`, `not-held`, `not-answered`, `refused: 40(2)`, `number: 12`, `number: 15..20`,
`number: ..4` (at most), `list: one; two`, or `text: words that must be in it`. A date is a text in EDTF, a
sum of money a number of pounds.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from alongside.reading.correspondence import Letter
from alongside.reading.correspondence.answers import Asked

MAIL = Path(__file__).parents[1] / "documents" / "correspondence"
HALVES = ("tuning", "held-out")
FRESH = ("fresh-tuning", "fresh-held-out")
"""Written later, by someone who had not read the rules and only the first few messages of one old file."""
RECEIVED = date(2026, 6, 15)
"""When a message came that does not tell it."""


@dataclass(frozen=True, slots=True)
class Label:
    """A message with what is right of it."""

    number: int
    letter: Letter
    kind: str
    accepts: frozenset[str]
    deciding: tuple[str, ...]
    sections: frozenset[str]
    until: date | None
    fee_pence: int | None
    received: date
    regime: str
    asked: tuple[Asked, ...]
    cells: tuple[str, ...]


def labels_of(half: str) -> list[Label]:
    """The messages of a half, by their number. Raises ValueError for a number that is of the other half."""
    sets = _questions()
    found = [_label(told, sets) for path in sorted((MAIL / half).glob("*.toml")) for told in _messages(path)]
    wrong = [each.number for each in found if each.number % 2 == half.endswith("held-out")]
    if wrong or len({each.number for each in found}) != len(found):
        raise ValueError(f"Numbers of {half} that are of the other half or given twice: {wrong}.")
    return sorted(found, key=lambda each: each.number)


def _messages(path: Path) -> Iterator[dict[str, Any]]:
    yield from tomllib.loads(path.read_text(encoding="utf-8"))["message"]


def _questions() -> dict[str, tuple[Asked, ...]]:
    told = tomllib.loads((MAIL / "questions.toml").read_text(encoding="utf-8"))
    return {
        name: tuple(
            Asked(each["number"], each["words"], each["type"], unit=each.get("unit", ""))
            for each in one["questions"]
        )
        for name, one in told.items()
    }


def _label(told: dict[str, Any], sets: dict[str, tuple[Asked, ...]]) -> Label:
    asked, cells = sets[told["asked"]] if "asked" in told else (), tuple(told.get("cells", ()))
    letter = Letter(
        text=told["text"], subject=told.get("subject", ""), headers=told.get("headers", {}),
        attachments=tuple(told.get("attachments", ())), review_asked=told.get("review_asked", False),
        asked=asked,
    )  # fmt: skip
    if len(asked) != len(cells):
        raise ValueError(f"Message {told['id']}: {len(asked)} questions, {len(cells)} cells.")
    return Label(
        number=told["id"], letter=letter, kind=told["kind"],
        accepts=frozenset((told["kind"], *told.get("accepts", ()))),
        deciding=_words(told.get("deciding", ())),
        sections=frozenset(told.get("sections", ())), until=_day(told.get("until")),
        fee_pence=told.get("fee_pence"), received=_day(told.get("received")) or RECEIVED,
        regime=told.get("regime", "foia"), asked=asked, cells=cells,
    )  # fmt: skip


def _words(told: str | list[str]) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told)


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
