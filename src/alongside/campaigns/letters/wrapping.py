"""Plain text as mail carries it: lines of at most 72 signs, paragraphs, lists and quotes kept."""

import re
import textwrap
from functools import lru_cache

WIDTH = 72
_MARK = re.compile(r"^(?P<space> *)(?P<mark>\d{1,3}[.)] |[-*] |> )?")


def wrapped(text: str) -> str:
    """The text with long lines wrapped. A line's number, dash or quote mark hangs; no word is broken.

    Blank lines at the ends go, and of several between paragraphs one stays.
    """
    lines = [_line(line.rstrip()) for line in text.replace("\r\n", "\n").expandtabs(4).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


@lru_cache(maxsize=4096)
def _line(line: str) -> str:
    if len(line) <= WIDTH:
        return line
    found = _MARK.match(line)
    assert found is not None
    lead = found["space"] + (found["mark"] or "")
    hang = lead if (found["mark"] or "").startswith(">") else " " * len(lead)
    return textwrap.fill(
        line[len(lead) :].strip(), WIDTH, initial_indent=lead, subsequent_indent=hang,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
