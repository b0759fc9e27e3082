"""What of a message may be shown: its words with the personal ones taken out, each place marked.

A public text is the message with stretches replaced by MARKS and nothing else, so that it can be checked
that it adds no word, and a sentence of the message can be found again in it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from alongside.campaigns.addresses import same, tokens_in
from alongside.campaigns.personal.removal import Private, Removal, merged, tokens_of
from alongside.campaigns.personal.words import is_of_people, personal_words
from alongside.reading.layout import same_length

__all__ = ["MARKS", "Piece", "Private", "Removal", "proposed"]

MARKS = {
    "name": "[name removed]",
    "requester": "[requester removed]",
    "e-mail": "[e-mail address removed]",
    "telephone": "[telephone number removed]",
    "address": "[address removed]",
    "number": "[number removed]",
    "birth": "[date of birth removed]",
    "meeting": "[meeting link removed]",
    "by-hand": "[words removed]",
}
"""What stands in the place of words that were taken out, by kind."""

_MARK = re.compile("|".join(re.escape(mark) for mark in MARKS.values()))


class NotItsWordsError(ValueError):
    """A public text says what the message does not."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message as an editor sees it; `removal` is set where it is taken out."""

    words: str
    removal: Removal | None = None

    @property
    def key(self) -> str:
        """Names the removal in a form: "120-134"."""
        return f"{self.removal.start}-{self.removal.end}" if self.removal else ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A stretch that is shown: `start` to `end` of the message stand at `at` of the public text."""

    start: int
    end: int
    at: int


def proposed(
    text: str,
    private: Private,
    undone: Iterable[str] = (),
    more: Iterable[str] = (),
    always: Iterable[Removal] = (),
) -> tuple[Removal, ...]:
    """What to take out: by rule without those `undone` (their keys), and wherever words of `more` stand.

    What must never be shown (who asked, where replies go) cannot be undone, nor what is `always` taken out.
    """
    put_back = set(undone)
    by_rule = [
        each for each in personal_words(text, private)
        if f"{each.start}-{each.end}" not in put_back or still_private(text[each.start : each.end], private)
    ]  # fmt: skip
    return merged([*by_rule, *_by_hand(text, more), *always])


def without(text: str, removals: Iterable[Removal]) -> str:
    """The text with each removal's mark in its place."""
    return "".join(
        MARKS[each.removal.kind] if each.removal else each.words for each in pieces(text, removals)
    )


def pieces(text: str, removals: Iterable[Removal]) -> list[Piece]:
    """The text in stretches, shown and taken out."""
    found, place = [], 0
    for each in merged(removals):
        if each.start > place:
            found.append(Piece(text[place : each.start]))
        found.append(Piece(text[each.start : each.end], each))
        place = each.end
    return [*found, Piece(text[place:])] if place < len(text) else found


def kept(text: str, public_text: str) -> list[Kept]:
    """Which stretches of the message the public text shows. Raises NotItsWordsError where it says others."""
    places, spans = 0, []
    for found in [*_MARK.finditer(public_text), None]:
        spans.append((places, found.start() if found else len(public_text)))
        places = found.end() if found else places
    shown: list[Kept] = []
    place = 0
    for number, (start, end) in enumerate(spans):
        words, is_last = public_text[start:end], number == len(spans) - 1
        at = len(text) - len(words) if is_last else 0 if number == 0 else text.find(words, place)
        if at < place or not text.startswith(words, at):
            raise NotItsWordsError("The words to be shown are not those of the message. Take words out only.")
        shown.append(Kept(at, at + len(words), start))
        place = at + len(words)
    if len(shown) == 1 and shown[0].end - shown[0].start != len(text):
        raise NotItsWordsError("The words to be shown are not those of the message. Take words out only.")
    return shown


def shown_span(stretches: Sequence[Kept], start: int, end: int) -> tuple[int, int] | None:
    """Where a sentence of the message stands in its public text; None when none of it is shown."""
    inside = [each for each in stretches if each.start < end and each.end > start]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    return first.at + max(0, start - first.start), last.at + min(end, last.end) - last.start


def still_private(words: str, private: Private) -> list[str]:
    """Why these words may not be shown: what of `private` they still hold, in words that do not repeat it."""
    flat, loose = same_length(words).casefold(), same(words)
    found = []
    if any(_holds(flat, name) for name in private.names):
        found.append("The name of who asked still stands in it.")
    if any(each and each.casefold() in flat for each in private.addresses):
        found.append("The address of an account still stands in it.")
    if tokens_in([words]) or tokens_of(private.tokens).stand_in(loose):
        found.append("The address that replies go to still stands in it.")
    return found


def _holds(flat: str, name: str) -> bool:
    """Whether a name stands there, as a whole or, of a person, its last part."""
    words = same_length(name).casefold().split()
    if not words:
        return False
    wanted = [r"\s+".join(map(re.escape, words))]
    if is_of_people(name) and len(words) > 1:
        wanted.append(re.escape(words[-1]))
    return bool(re.search(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", flat))


def _by_hand(text: str, more: Iterable[str]) -> Iterable[Removal]:
    flat = same_length(text)
    for words in more:
        parts = same_length(words).split()
        if parts:
            for found in re.finditer(r"\s+".join(map(re.escape, parts)), flat, re.IGNORECASE):
                yield Removal(*found.span(), "by-hand")
