"""The paragraphs of a letter, put together again from lines wrapped for mail."""

import re
from dataclasses import dataclass

_MARK = re.compile(r"^ *(?P<mark>\d{1,3}[.)] |[-*] |> )")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words without line ends. `mark` is the number or dash before an item; `tag` what it is in a PDF."""

    text: str
    mark: str = ""
    tag: str = "P"


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs, items and quotes of a text, in order."""
    found: list[Paragraph] = []
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        found += _in_block(block)
    return found


def _in_block(block: str) -> list[Paragraph]:
    gathered: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        marked = _MARK.match(line)
        mark = marked["mark"] if marked else ""
        words = line[marked.end() :] if marked else line
        goes_on = gathered and (not mark or (mark == "> " and gathered[-1][0] == "> "))
        if goes_on:
            gathered[-1][1].append(words.strip())
        elif words.strip():
            gathered.append((mark, [words.strip()]))
    return [
        Paragraph(" ".join(words), "" if mark == "> " else mark, "BlockQuote" if mark == "> " else "P")
        for mark, words in gathered
    ]
