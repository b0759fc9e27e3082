"""Plain text as mail carries it: lines of at most 72 signs, paragraphs, lists and quotes kept."""

import re
import textwrap
from functools import lru_cache

WIDTH = 72
_MARK = re.compile(r"^(?P<space> *)(?P<mark>\d{1,3}[.)] |[-*] |> )?")
_MARKED = re.compile(r"\d{1,3}[.)] |[-*] |> ")


def wrapped(text: str) -> str:
    """The text with long lines wrapped. A line's number, dash or quote mark hangs; no word is broken.

    Blank lines at the ends go, and of several between paragraphs one stays.
    """
    lines = [_line(line.rstrip()) for line in text.replace("\r\n", "\n").expandtabs(4).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def unwrapped(text: str) -> str:
    """The text with the line ends taken out that `wrapped` put in, so that a narrow screen sets its own.

    A line end was put in where the next word would not have fitted before it, and the next line hangs as
    the one before says. Every other line end is the writer's and stays.
    """
    lines: list[str] = []
    last, hang = "", ""
    for line in text.split("\n"):
        found = _MARK.match(line)
        assert found is not None
        goes_on = _goes_on(last, line, hang)
        if goes_on:
            lines[-1] += f" {line[len(hang) :]}"
        else:
            lines.append(line)
            lead, mark = found["space"] + (found["mark"] or ""), found["mark"] or ""
            hang = lead if mark.startswith(">") else " " * len(lead)
        last = line
    return "\n".join(lines)


def _goes_on(last: str, line: str, hang: str) -> bool:
    if not last.strip() or not line.startswith(hang) or (len(last) > WIDTH and " " in last.strip()):
        return False
    rest = line[len(hang) :]
    if not rest or rest[0].isspace() or _MARKED.match(rest):
        return False
    return len(last) + 1 + len(rest.split(" ", 1)[0]) > WIDTH


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
