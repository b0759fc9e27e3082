"""What our reader says of a labelled message, and what plain rules say that anybody would begin with.

The plain rules are a list of words for each kind, in the order of the kinds, and for answers the lines that
begin with the number of a question. They are given the whole message; in a second row only the part that the
library mail-parser-reply takes to be new, where it is installed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from alongside.reading.correspondence import classify
from alongside.reading.correspondence.answers import answers_to
from alongside.reading.correspondence.named import fee_asked, put_off_to
from labelled_mail.labels import Label

_WORDS = (
    ("recall", r"recall"),
    ("bounce", r"undeliver|delivery (?:has )?failed|failure notice|could(?:n't| not) be delivered"),
    ("out-of-office", r"out of (?:the )?office|on (?:annual )?leave|automatic reply"),
    ("ticket-opened", r"ticket|case .{0,20} created|above this line"),
    ("review-outcome", r"internal review.{0,40}(?:outcome|completed)|uphold|upheld"),
    ("names-demanded", r"your (?:full |real )?name|section 8"),
    ("fee-notice", r"fees? notice"),
    ("extension", r"extend|extension|more time"),
    ("clarification-asked", r"clarif"),
    ("transferred", r"transferred"),
    ("refusal", r"exempt|refus|withh[eo]ld|vexatious"),
    ("not-held", r"(?:not|no) .{0,20}hold|not held"),
    ("acknowledgement", r"acknowledg|thank you for your|within 20 working days"),
    ("referred-to-website", r"https?://|on our website"),
    ("answer", r"response|answer|attached|please find"),
)
_PLAIN = [(kind, re.compile(words, re.IGNORECASE | re.DOTALL)) for kind, words in _WORDS]
_SECTION = re.compile(r"\b(?:section|s\.?|regulation)\s?(\d{1,2}[A-Z]?(?:\(\w{1,3}\))*)", re.IGNORECASE)
_NUMBERED = re.compile(r"^[ \t]*(?:Q(?:uestion)?\s?)?(?P<number>\d)[.):]\s*(?P<words>[^\n]*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reading:
    """`place` is the sentence that decided; cells are (kind, value) in the order of the questions."""

    kind: str
    place: tuple[int, int] | None = None
    sections: frozenset[str] = frozenset()
    until: date | None = None
    fee_pence: int | None = None
    cells: tuple[tuple[str, Any], ...] = field(default=())


Reader = Callable[[Label], Reading]


def ours(label: Label) -> Reading:
    """What the reader of the package says."""
    found = classify(label.letter, label.regime)
    text, decided = label.letter.text, (found.start, found.end)
    until = put_off_to(text, decided, label.received) if found.kind == "extension" else None
    fee = fee_asked(text, decided) if found.kind == "fee-notice" else None
    cells = answers_to(label.asked, [label.letter.text], label.regime) if label.asked else ()
    return Reading(
        found.kind.value, (found.start, found.end) if found.where == "text" else None,
        frozenset(each.number for each in found.sections), until, fee,
        tuple((each.kind.value, each.section if each.kind == "refused" else each.value) for each in cells),
    )  # fmt: skip


def plain(label: Label) -> Reading:
    """What the plain rules say of the whole message."""
    return _plainly(label, label.letter.text)


def readers() -> dict[str, Reader]:
    """Every reader by the name it has in the tables."""
    told: dict[str, Reader] = {"Alongside": ours, "plain words": plain}
    try:
        from mailparser_reply import EmailReplyParser
    except ImportError:
        return told
    new_part = EmailReplyParser(languages=["en"])
    told["plain words, new part only (mail-parser-reply)"] = lambda label: _plainly(
        label, new_part.parse_reply(label.letter.text) or label.letter.text
    )
    return told


def _plainly(label: Label, text: str) -> Reading:
    whole = f"{label.letter.subject}\n{text}"
    kind = next((kind for kind, words in _PLAIN if words.search(whole)), "unclear")
    sections = frozenset(_SECTION.findall(text))
    return Reading(kind, sections=sections, cells=tuple(_cells(label, text)) if label.asked else ())


def _cells(label: Label, text: str) -> list[tuple[str, Any]]:
    lines = {int(found["number"]): found["words"].strip() for found in _NUMBERED.finditer(text)}
    return [_cell(asked.value_type, lines.get(asked.number, "")) for asked in label.asked]


def _cell(value_type: str, words: str) -> tuple[str, Any]:
    number = re.search(r"\d[\d,]*(?:\.\d+)?", words)
    if not words or words.endswith("?"):
        return "not-answered", None
    if re.search(r"not h[eo]ld", words, re.IGNORECASE):
        return "not-held", None
    if re.search(r"exempt|withheld", words, re.IGNORECASE):
        found = _SECTION.search(words)
        return "refused", found[1] if found else ""
    if value_type == "yes-no":
        told = re.match(r"(yes|no)\b", words, re.IGNORECASE)
        return (told[1].lower(), None) if told else ("not-answered", None)
    if value_type in ("number", "money"):
        figure = float(number[0].replace(",", "")) if number else None
        return ("number", {"min": figure, "max": figure}) if number else ("not-answered", None)
    return ("list", re.split(r"[,;] | and ", words)) if value_type == "list" else ("text", words)
