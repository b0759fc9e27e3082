"""A message as the page shows it: own words first, what decided marked, what it quotes folded."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from alongside.campaigns.models import Attachment, Incoming
from alongside.reading.correspondence import Item, Kind, OwnWords, checklist

KINDS = {
    Kind.ANSWER: "It answers",
    Kind.PARTIAL: "It answers in part",
    Kind.REFUSAL: "It refuses",
    Kind.NOT_HELD: "It says the information is not held",
    Kind.WEBSITE: "It says where the information is published",
    Kind.ACKNOWLEDGEMENT: "It only says that the letter came",
    Kind.CLARIFICATION: "It asks what you mean",
    Kind.NAMES_DEMANDED: "It asks for names",
    Kind.FEE: "It asks for a fee",
    Kind.EXTENSION: "It says it needs longer",
    Kind.TRANSFERRED: "It says another body has it",
    Kind.REVIEW_OUTCOME: "It gives the outcome of a review",
    Kind.OUT_OF_OFFICE: "Somebody is away",
    Kind.TICKET: "A ticket was opened",
    Kind.BOUNCE: "A letter came back",
    Kind.RECALL: "Its sender wants an earlier message back",
    Kind.UNCLEAR: "We cannot tell what it is",
}
"""What a message is, in words; in the order in which a person would look for it."""

_BY_WORD = {kind.value: words for kind, words in KINDS.items()}
_HELD = {
    "recall": "Its sender has asked for it back.",
    "hidden-data": "A file may hide more than it shows.",
    "unsafe": "A file may be unsafe to open.",
    "personal-details": "It may hold personal details of somebody.",
}


@dataclass(frozen=True)
class Piece:
    """A stretch of words, marked where it decided."""

    words: str
    is_marked: bool


@dataclass(frozen=True)
class Part:
    """Own words, or quoted ones to be folded."""

    is_quoted: bool
    pieces: list[Piece]


@dataclass(frozen=True)
class Tick:
    """One thing a refusal must contain, and the sentence that has it."""

    item: Item
    sentence: str


@dataclass(frozen=True)
class ShownMessage:
    """What the page prints of a message."""

    message: Incoming
    kind: str
    parts: list[Part]
    files: list[Attachment]
    held_for: list[tuple[str, str]]
    ticks: list[Tick]
    grounds: list[str]

    @property
    def is_waiting(self) -> bool:
        """Whether no person has looked yet."""
        return self.message.looked_at is None


def shown_message(message: Incoming, regime: str) -> ShownMessage:
    """The message as the page says it. Its attachments should be fetched with it."""
    kind = Kind(message.kind)
    is_refusal = kind in (Kind.REFUSAL, Kind.PARTIAL)
    return ShownMessage(
        message=message,
        kind=KINDS[kind],
        parts=list(_parts(message)),
        files=[each for each in message.attachments.all() if not each.is_picture],
        held_for=[(code, _HELD.get(code, code)) for code in message.held_for],
        ticks=_ticks(message.text, regime) if is_refusal else [],
        grounds=list(dict.fromkeys(str(each["number"]) for each in message.sections)),
    )


def kind_in_words(kind: str) -> str:
    """What a message is, by its stored word."""
    return _BY_WORD.get(kind, kind)


def _parts(message: Incoming) -> Iterator[Part]:
    text = message.text
    mark = (message.start, message.end) if message.where == "text" else (0, 0)
    place = 0
    for start, end in OwnWords(text).spans:
        if text[place:start].strip():
            yield Part(True, _pieces(text, place, start, mark))
        if text[start:end].strip():
            yield Part(False, _pieces(text, start, end, mark))
        place = end
    if text[place:].strip():
        yield Part(True, _pieces(text, place, len(text), mark))


def _pieces(text: str, start: int, end: int, mark: tuple[int, int]) -> list[Piece]:
    first, last = max(start, mark[0]), min(end, mark[1])
    if first >= last:
        return [Piece(text[start:end].strip("\n"), False)]
    cut = [(start, first, False), (first, last, True), (last, end, False)]
    return [Piece(text[a:b], is_marked) for a, b, is_marked in cut if a < b]


def _ticks(text: str, regime: str) -> list[Tick]:
    try:
        items = checklist(text, regime or "foia")
    except KeyError:
        return []
    return [Tick(item, " ".join(_words(text, item).split())) for item in items]


def _words(text: str, item: Any) -> str:
    return text[item.found[0] : item.found[1]] if item.found else ""
