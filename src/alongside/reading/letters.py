"""Letters and mails printed in a text: from the salutation to the last line of the signature."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.body_names import is_body_line
from alongside.reading.layout import Block

_SALUTATION = re.compile(
    r"(?:dear|hello|hi|good (?:morning|afternoon))\b[ ,]*(?P<who>.*)|to whom it may concern", re.IGNORECASE
)
_SIGN_OFF = re.compile(
    r"(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm|many)?\s*(?:regards|wishes|thanks)"
    r"|with (?:kind |best )?(?:regards|wishes|thanks)|all the best)\b[^a-z]*",
    re.IGNORECASE,
)
_LONGEST_SALUTATION = 100
_LONGEST_SIGNATURE_LINE = 90
_MOST_SIGNATURE_LINES = 12


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter at `start` to `end`: to whom, the lines it is signed with, and what introduces it.

    `first` and `last` are the numbers of its salutation and of its sign-off among the blocks.
    """

    start: int
    end: int
    first: int
    last: int
    addressee: str
    signature: tuple[str, ...]
    lead_in: str


def letters_in(plain: str, blocks: list[Block]) -> Iterator[Letter]:
    """Every letter that has both a salutation and a sign-off, in order."""
    opened: int | None = None
    for place, block in enumerate(blocks):
        words = plain[block.body : block.end].strip()
        if _is_salutation(words):
            opened = place
        elif opened is not None and _signs_off(words):
            yield _letter(plain, blocks, opened, place)
            opened = None


def _is_salutation(words: str) -> bool:
    if len(words) > _LONGEST_SALUTATION or not _SALUTATION.fullmatch(words):
        return False
    return not words.endswith((".", "?")) or words.endswith(("..", "…."))


def _signs_off(words: str) -> bool:
    """'Yours sincerely,' alone, or with the name on the same line."""
    found = _SIGN_OFF.match(words)
    return bool(found) and len(words) <= _LONGEST_SIGNATURE_LINE and not words.endswith((".", "?", ":"))


def _letter(plain: str, blocks: list[Block], opened: int, closing: int) -> Letter:
    salutation = plain[blocks[opened].body : blocks[opened].end].strip()
    found = _SALUTATION.fullmatch(salutation)
    addressee = re.sub(r"\(.*?\)|[,….]+$", "", found["who"] or "" if found else "").strip(" ,")
    lines = list(_signature(plain, blocks, closing))
    lead_in = " ".join(plain[block.body : block.end] for block in blocks[max(0, opened - 2) : opened])
    end = lines[-1].end if lines else blocks[closing].end
    sign_off = plain[blocks[closing].body : blocks[closing].end]
    on_its_line = _SIGN_OFF.sub("", sign_off, count=1).strip()
    signed = tuple(filter(None, (on_its_line, *(plain[line.body : line.end].strip() for line in lines))))
    return Letter(blocks[opened].start, end, opened, closing, addressee, signed, lead_in)


def _signature(plain: str, blocks: list[Block], closing: int) -> Iterator[Block]:
    """The lines next to the sign-off; past a blank line, only those that begin with a body."""
    before = blocks[closing]
    for place, block in enumerate(blocks[closing + 1 : closing + 1 + _MOST_SIGNATURE_LINES]):
        line = plain[block.body : block.end].strip()
        parted = plain.count("\n", before.end, block.start) > 1
        if len(line) > _LONGEST_SIGNATURE_LINE or line.endswith((".", ":", "?", "!")) or _is_salutation(line):
            return
        if parted and place and not is_body_line(line):
            return
        yield block
        before = block
