"""Which kinds of bodies the freedom of information Acts name, each with the part of the Act and its source.

One TOML file. What it means for one body is in rules/who_is_bound.py.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class BoundKind:
    """`is_bound` is None where bodies of the kind may or may not be bound. `scotland` is its place in FOISA.

    `check` is the state of proof: "seen" in the source, or "recalled" from general knowledge of it.
    """

    kind: str
    is_bound: bool | None
    title: str
    section: str
    scotland: str
    why: str
    link: str
    check: str


@cache
def bound_kinds() -> dict[str, BoundKind]:
    """Every kind by its name."""
    rows = tomllib.loads(files(__name__).joinpath("kinds.toml").read_text(encoding="utf-8"))["kind"]
    bound = {"yes": True, "no": False, "unsure": None}
    return {
        row["name"]: BoundKind(
            row["name"], bound[row["bound"]], row["title"], row.get("section", ""), row.get("scotland", ""),
            row.get("why", ""), row.get("link", ""), row["check"],
        )
        for row in rows
    }  # fmt: skip
