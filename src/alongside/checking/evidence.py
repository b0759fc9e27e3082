"""What a check is given: statements with their sources, and the texts when a check needs them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from alongside.reading.document import SourceFacts
from alongside.terms.statement import Statement


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement with its id and the source that makes it."""

    id: str
    statement: Statement
    source: SourceFacts
    source_key: str


@dataclass(frozen=True)
class Evidence:
    """All statements to be checked together. `today` is passed in; no check reads the clock.

    `texts` gives the normalised text of a source by its key, and is called only by checks on
    whole texts.
    """

    statements: Sequence[Stated]
    today: date
    texts: Callable[[str], str] = field(default=lambda _key: "")

    def of(self, *properties: str) -> Iterator[Stated]:
        """The statements that have one of these properties."""
        return (each for each in self.statements if each.statement.property in properties)
