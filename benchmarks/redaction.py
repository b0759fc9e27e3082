"""How many personal details remain in letters after the rules, and how many other words they take out.

    python benchmarks/redaction.py [--split tuning|held-out] [--failures]

The letters are ours, in `documents/redaction`. `[[kind|words]]` must go; `((words))` may go or stay, as a
shared mailbox or the address of a body. `held-out` is measured only: nobody looks at its failures.
"""

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "src")]

from alongside.campaigns.personal.removal import Private  # noqa: E402
from alongside.campaigns.redaction import proposed  # noqa: E402

FOLDER = Path(__file__).parent / "documents" / "redaction"
ASKED = Private(names=("Maud Zell",), tokens=("kqwmzhtplsdbvnrc54",))
_LABEL = re.compile(r"\[\[(?P<kind>[a-z-]+)\|(?P<words>.+?)\]\]|\(\((?P<free>.+?)\)\)(?!\))", re.DOTALL)
_WORD = re.compile(r"[\w£%]+(?:[.,'’/-]\w+)*")


@dataclass(frozen=True)
class Letter:
    """The words of a letter with the stretches that must go, (start, end, kind), and that may go."""

    name: str
    text: str
    must: tuple[tuple[int, int, str], ...]
    may: tuple[tuple[int, int], ...]


@dataclass
class Tally:
    """What the rules made of some letters."""

    details: Counter[str]
    gone: Counter[str]
    words: int = 0
    removed: int = 0
    wrongly: int = 0


def read(path: Path) -> Letter:
    """A labelled letter without its labels."""
    text, must, may, place = "", [], [], 0
    marked = path.read_text(encoding="utf-8")
    for found in _LABEL.finditer(marked):
        text += marked[place : found.start()]
        words = found["words"] or found["free"]
        if found["kind"]:
            must.append((len(text), len(text) + len(words), found["kind"]))
        else:
            may.append((len(text), len(text) + len(words)))
        text, place = text + words, found.end()
    return Letter(path.stem, text + marked[place:], tuple(must), tuple(may))


def letters(split: str) -> list[Letter]:
    """The letters of one half, by name."""
    return [read(path) for path in sorted((FOLDER / split).glob("*.txt"))]


def measured(letter: Letter, tally: Tally, failures: list[str]) -> None:
    """Count what remains and what went wrongly. A detail is gone when none of its words is shown."""
    cuts = [(each.start, each.end) for each in proposed(letter.text, ASKED)]
    for start, end, kind in letter.must:
        tally.details[kind] += 1
        if all(_within(cuts, start + each.start(), start + each.end())
               for each in re.finditer(r"\w+", letter.text[start:end])):  # fmt: skip
            tally.gone[kind] += 1
        else:
            failures.append(f"{letter.name}: remains, {kind}: {letter.text[start:end]!r}")
    due = [each[:2] for each in letter.must]
    for word in _WORD.finditer(letter.text):
        tally.words += 1
        if not _touches(cuts, *word.span()):
            continue
        tally.removed += 1
        if not _touches([*due, *letter.may], *word.span()):
            tally.wrongly += 1
            line = letter.text[: word.start()].count("\n") + 1
            failures.append(f"{letter.name}: wrongly removed, line {line}: {word.group()!r}")


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--split", choices=("tuning", "held-out"))
    asked.add_argument("--failures", action="store_true")
    told = asked.parse_args()
    for split in [told.split] if told.split else ["tuning", "held-out"]:
        tally, failures = Tally(Counter(), Counter()), list[str]()
        held = letters(split)
        for letter in held:
            measured(letter, tally, failures)
        _say(split, len(held), tally)
        if told.failures:
            print("\n".join(failures))


def _say(split: str, how_many: int, tally: Tally) -> None:
    every, gone = tally.details.total(), tally.gone.total()
    print(
        f"{split}: {how_many} letters, {every} personal details, {every - gone} remain, "
        f"recall {gone / every:.3f}; {tally.words} words, {tally.removed} removed, "
        f"{tally.wrongly} of them wrongly ({tally.wrongly / max(1, tally.removed):.1%} of those removed, "
        f"{tally.wrongly / tally.words:.2%} of all)"
    )
    for kind, number in sorted(tally.details.items()):
        print(f"  {kind}: {tally.gone[kind]} of {number} gone")


def _within(cuts: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in cuts)


def _touches(cuts: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in cuts)


if __name__ == "__main__":
    main()
