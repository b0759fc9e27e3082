"""What an Act says of time: which holidays it skips, how long, what moves the date, who comes next."""

from dataclasses import dataclass
from datetime import date

from alongside.reference.limits import Limit, UnknownLimitError, limit_on
from alongside.rules.working_days import WorkingDays, working_days


@dataclass(frozen=True, slots=True)
class Regime:
    """The time limits of one Act, each by its name in reference/limits; empty is "there is none".

    `parts` are those of the United Kingdom whose bank holidays do not count. `extension_for` says in
    words what the time may be extended for. `hears_of_silence`: the regulator takes a complaint that no
    answer ever came, without a review before it.
    """

    name: str
    title: str
    parts: tuple[str, ...]
    reply: str
    clarification: str
    extended: str = ""
    extension_for: str = ""
    fee: str = ""
    fee_section: str = ""
    review_ask: str = ""
    review_answer: str = ""
    review_longest: str = ""
    regulator: str = ""
    regulator_name: str = ""
    hears_of_silence: bool = False

    def limit(self, name: str, on: date) -> Limit | None:
        """One of its limits as it stood on a day; None when it has no such limit."""
        try:
            return limit_on(name, on) if name else None
        except UnknownLimitError:
            return None

    def calendar(self, known_on: date | None = None) -> WorkingDays:
        """The working days of the Act, as the holidays were known on a day."""
        return working_days(self.parts, known_on)
