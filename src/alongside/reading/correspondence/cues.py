"""The words that tell what a message is, from cues.toml: which kind, what to look for, what undoes it."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from alongside.reading.correspondence.letter import Kind
from alongside.reading.correspondence.needed import Held, Needed, needed_by


@dataclass(frozen=True, slots=True)
class Cue:
    """`words` are looked for in `where` (text, subject or both); `after_if`: also after a condition.

    `words` are in small letters and so must be what they are looked for in: that takes half the time. A text
    holds all that is `needed` by one of the ways of saying it, or is not worth searching.
    """

    kind: Kind
    name: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    needs: re.Pattern[str] | None = None
    where: str = "text"
    after_if: bool = False
    needed: tuple[Needed, ...] = ()

    def may_be_in(self, text: Held) -> bool:
        """Whether it may be found in a text in small letters; False is sure."""
        return any(map(text.holds, self.needed))


CONDITION = re.compile(
    r"\b(?:if|should (?:we|you|it|the|any|this|i)|in (?:the )?(?:event|case)s?|unless|whether|may|might"
    r"|where (?:we|it|there|a|an|information|this|the)|were (?:we|anything|any|it) to"
    r"|in (?:some|certain|complex|exceptional) (?:cases|circumstances)|when we"
    r"|(?:lets?|allows?|permits?|entitles?|enables?) (?:us|them|it|an? (?:public )?(?:body|authority)"
    r"|public (?:bodies|authorities)|authorities|the (?:trust|council|board))"
    r"|you (?:would|will) be told)\b",
    re.IGNORECASE,
)
"""Before a cue in its sentence, it says what might be and not what is."""

PART = re.compile(
    r"\b(?:part(?:ly|ially|ial)?|some of|remaind(?:er|ing)|remaining|except(?:ion)?|apart from|however"
    r"|with the exception|questions? \d|in relation to (?:question|part)|elements? of|redacted|the rest)\b",
    re.IGNORECASE,
)
"""Words that say that only some of it was answered, or refused."""

AUTOMATIC_SUBJECT = re.compile(
    r"^\s*(?:automatic reply|auto(?:mated)?[- ]?(?:reply|response|matic)|autoreply|auto:|out of office)",
    re.IGNORECASE,
)


@cache
def cues() -> tuple[Cue, ...]:
    """Every cue, in the order of the file."""
    told = tomllib.loads((files(__package__) / "cues.toml").read_text(encoding="utf-8"))
    words = {name: f"(?:{'|'.join(alternatives)})" for name, alternatives in told["words"].items()}
    words["body"] = rf"(?:[^.\n]{{0,60}}?\b{words['body']}\b)"
    words["own_staff"] = rf"\b{words['own_staff']}\b"
    return tuple(_cue(row, words) for row in told["cue"])


def _cue(row: dict[str, Any], words: dict[str, str]) -> Cue:
    return Cue(
        Kind(row["kind"]), row["name"], _any(row["any"], words, flags=re.MULTILINE),
        _any(row["unless"], words) if "unless" in row else None,
        _any(row["needs"], words) if "needs" in row else None,
        row.get("where", "text"), row.get("after_if", False),
        tuple(needed_by(_with(each, words)) for each in row["any"]),
    )  # fmt: skip


def _any(
    alternatives: list[str], words: dict[str, str], flags: int = re.IGNORECASE | re.MULTILINE
) -> re.Pattern[str]:
    return re.compile(_with("|".join(alternatives), words), flags)


def _with(pattern: str, words: dict[str, str]) -> str:
    """The pattern with what its names in braces stand for."""
    for name, meaning in words.items():
        pattern = pattern.replace(f"{{{name}}}", meaning)
    return pattern
