"""Letters to begin from, kept as plain text files in models/: header lines, a blank line, the letter."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from alongside.campaigns.models import OutgoingKind


@dataclass(frozen=True, slots=True)
class ModelQuestion:
    """A question that a model letter suggests. A `property` that is not ours the campaign declares."""

    words: str
    property: str
    value_type: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ModelLetter:
    """A letter to begin from. `use` says when it fits; `to` is body, regulator or board."""

    name: str
    title: str
    use: str
    kind: OutgoingKind
    to: str
    subject: str
    letter: str
    questions: tuple[ModelQuestion, ...] = ()


@cache
def model_letters() -> dict[str, ModelLetter]:
    """Every model letter by its name, in the order in which a campaign comes to them."""
    folder = files("alongside.campaigns.letters").joinpath("models")
    pages = [page for page in folder.iterdir() if page.name.endswith(".txt")]
    found = [_read(page.name.removesuffix(".txt"), page.read_text(encoding="utf-8")) for page in pages]
    return {letter.name: letter for _, letter in sorted(found, key=lambda each: each[0])}


def _read(name: str, text: str) -> tuple[int, ModelLetter]:
    """The place and the letter of a file. Raises KeyError or ValueError when the file is wrong."""
    head, _, letter = text.partition("\n\n")
    lines = [line.partition(": ")[::2] for line in head.splitlines()]
    one = dict(lines)
    questions = [_question(value) for key, value in lines if key == "Question"]
    model = ModelLetter(
        name, one["Title"], one["Use"], OutgoingKind(one["Kind"]), one.get("To", "body"), one["Subject"],
        letter.strip() + "\n", tuple(questions),
    )  # fmt: skip
    return int(one["Place"]), model


def _question(line: str) -> ModelQuestion:
    property_, value_type, unit, words = (part.strip() for part in line.split("|"))
    return ModelQuestion(words, property_, value_type, unit)
