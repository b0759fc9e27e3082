"""A text with fields in braces, filled in once; what is wrong with it is said by name and line."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import process

from alongside.campaigns.letters.fields import FIELDS

_BRACES = re.compile(r"\{([^{}\n]*)\}|[{}]")
_AS_BRACKETS = str.maketrans("{}", "()")


class TemplateError(ValueError):
    """A template cannot be used. `problems` says each thing to put right, with its line."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(" ".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A field of a template that nothing stands in for this body."""

    name: str
    line: int

    @property
    def words(self) -> str:
        """What is missing, by name and place."""
        return f"{{{self.name}}} in line {self.line} is empty: {FIELDS[self.name].missing}."


@dataclass(frozen=True, slots=True)
class Template:
    """A text cut at its fields: `parts` are words and, every second one, a field with its line."""

    texts: tuple[str, ...]
    fields: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, text: str) -> "Template":
        """The template of a text. Raises TemplateError for an unknown field and for a brace alone."""
        if problems := problems_in(text):
            raise TemplateError(problems)
        texts, fields, end = [], [], 0
        clean = text.replace("\r\n", "\n")
        for found in _BRACES.finditer(clean):
            texts.append(clean[end : found.start()])
            fields.append((found[1].strip(), clean.count("\n", 0, found.start()) + 1))
            end = found.end()
        return cls((*texts, clean[end:]), tuple(fields))

    def unfilled(self, values: Mapping[str, str]) -> list[Unfilled]:
        """The fields that need a value and have none."""
        return [
            Unfilled(name, line)
            for name, line in self.fields
            if not values.get(name) and not FIELDS[name].may_be_empty
        ]

    def filled(self, values: Mapping[str, str]) -> str:
        """The text with each field's value. A value is never read for fields: its braces become brackets."""
        pieces = [self.texts[0]]
        for (name, _), text in zip(self.fields, self.texts[1:], strict=True):
            pieces += (values.get(name, "").translate(_AS_BRACKETS), text)
        return "".join(pieces)

    def holds(self, name: str) -> bool:
        """Whether the template has that field."""
        return any(field == name for field, _ in self.fields)


def problems_in(text: str) -> list[str]:
    """What is wrong with a text as a template, by name and line; empty when nothing is."""
    problems = []
    clean = text.replace("\r\n", "\n")
    for found in _BRACES.finditer(clean):
        line = clean.count("\n", 0, found.start()) + 1
        if found[1] is None:
            problems.append(f"Line {line} has a single “{found[0]}”. Fields are written like {{body}}.")
        elif found[1].strip() not in FIELDS:
            near = _nearest(found[1].strip())
            problems.append(f"Line {line}: there is no field “{{{found[1]}}}”.{near}")
    return problems


def _nearest(name: str) -> str:
    found = process.extractOne(name, list(FIELDS), score_cutoff=70)
    return f" Did you mean {{{found[0]}}}?" if found else " See the list of fields."
