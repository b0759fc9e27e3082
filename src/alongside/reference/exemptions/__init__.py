"""Sections that a refusal may rely on, by Act: absolute, qualified, or another ground in law.

One TOML file an Act, each entry with its link and state of proof. How a reply uses them is read in
reading/correspondence.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Section:
    """A ground for not answering. `number` is as the Act prints it: 40(2), 12(5)(e).

    `kind`: absolute, qualified (a public interest test is due) or ground (no exemption). `harm`: the body
    must say what prejudice disclosure would do. `check` is the state of proof of the entry.
    """

    regime: str
    number: str
    title: str
    kind: str
    harm: bool
    note: str
    link: str
    check: str

    @property
    def needs_public_interest_test(self) -> bool:
        """Whether the body must weigh the public interest and say so."""
        return self.kind == "qualified"

    @property
    def words(self) -> str:
        """As it is named: 'section 40(2)', 'regulation 12(5)(e)'."""
        return f"{'regulation' if self.regime.startswith('eir') else 'section'} {self.number}"


@cache
def sections(regime: str) -> tuple[Section, ...]:
    """Every ground of an Act (foia, foisa, eir, eir-scotland), in order; empty for another name."""
    return tuple(each for each in _all() if each.regime == regime)


def section(regime: str, number: str) -> Section | None:
    """The ground that a number names, else the whole section that its subsection belongs to."""
    wanted = number.replace(" ", "").upper()
    known = {each.number.upper(): each for each in sections(regime)}
    while wanted:
        if wanted in known:
            return known[wanted]
        shorter = re.sub(r"\([^()]*\)$", "", wanted)
        if shorter == wanted:
            return None
        wanted = shorter
    return None


@cache
def _all() -> tuple[Section, ...]:
    found = []
    for page in sorted(files(__name__).iterdir(), key=lambda page: page.name):
        if page.name.endswith(".toml"):
            told = tomllib.loads(page.read_text(encoding="utf-8"))
            found += [
                Section(
                    told["regime"], row["number"], row["title"], row["kind"], row["harm"],
                    row.get("note", ""), row["link"], row["check"],
                )
                for row in told["section"]
            ]  # fmt: skip
    return tuple(found)
