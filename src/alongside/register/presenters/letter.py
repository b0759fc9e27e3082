"""A letter item by item: the concern, the reply, its stance, and what was promised."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from alongside.register.models import StoredStatement
from alongside.register.presenters.statements import Shown, shown

_PLACES = ("concern", "reply", "stance", "commitment")


@dataclass(slots=True)
class Item:
    """One numbered item of a letter, with what was asked and what was answered."""

    number: str
    source: str
    concern: list[Shown] = field(default_factory=list)
    reply: list[Shown] = field(default_factory=list)
    stance: list[Shown] = field(default_factory=list)
    commitment: list[Shown] = field(default_factory=list)


def items_of(statements: Iterable[StoredStatement], for_editor: bool = False) -> list[Item]:
    """The items in the order of their documents, each with what belongs to it."""
    items: dict[tuple[int, str], Item] = {}
    for stored in statements:
        number = str(stored.context.get("item") or stored.of.get("item") or "")
        if stored.property in _PLACES and number:
            item = items.setdefault((stored.source_id, number), Item(number, str(stored.source)))
            getattr(item, stored.property).append(shown(stored, for_editor))
    return list(items.values())


def letters_of(
    statements: Iterable[StoredStatement], for_editor: bool = False
) -> list[tuple[StoredStatement, list[Item]]]:
    """The letters among these statements: the first of each, with what was put and each stance, in order."""
    of_concerns = [each for each in statements if each.property in ("concern", "stance")]
    in_order = sorted(of_concerns, key=lambda each: (each.source_id, each.row or 0, each.start))
    letters = []
    for _, group in groupby(in_order, key=lambda each: each.source_id):
        said = list(group)
        letters.append((said[0], items_of(said, for_editor)))
    return letters
