"""What the words of a criterion say of its own mark, and where the pieces of a list on one line stand."""

import re
from collections.abc import Iterator

from alongside.reading.person_specification import words
from alongside.reading.person_specification.entries import Entry

_LONGEST = 400


def own_mark(said: str, *, is_item: bool, has_letters: bool) -> bool | None:
    """How the words mark themselves; None when they do not, or do it both ways."""
    if has_letters and (found := words.LETTER.search(said)):
        return (found["mark"] or found["first"]) == "E"
    if is_item and (found := words.NEED_MARK.search(said)):
        return found["need"].lower() != "preferred"
    if is_item and words.ONLY_GOOD.fullmatch(said):
        return False
    if "ssential" not in said and "esirable" not in said:
        return None
    if is_item and (found := words.OWN_HEAD.match(said)):
        return is_essential_word(found["mark"])
    if words.NOT_OF_APPLICANT.search(said) or len(said) > _LONGEST:
        return None
    found = words.SAYS_SO.search(said) or (
        (words.WORD_MARK.search(said) or words.BARE.search(said)) if is_item else None
    )
    if not found:
        return None
    is_both = "ssential" in said and "esirable" in said
    if is_both and not words.NEITHER.search(said):
        return None
    if words.NEITHER.search(said):
        return False if "esirable" in said and "not desirable" not in said else None
    named = found.groupdict()
    return is_essential_word(str(named.get("mark") or named.get("it")))


def is_essential_word(mark: str) -> bool:
    """Whether a mark, given as its word, is "essential"."""
    return mark.lower().startswith("e")


def sentences_with_marks(entry: Entry) -> Iterator[tuple[int, int]]:
    """Where the sentences of an entry stand that have a mark's word in them."""
    for found in re.finditer(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?", entry.said):
        said = found.group()
        if "ssential" in said or "esirable" in said:
            first = entry.body + found.start() + len(said) - len(said.lstrip())
            yield first, entry.body + found.start() + len(said.rstrip())


def by_semicolon(said: str, start: int) -> Iterator[tuple[int, int]]:
    """The pieces of a list on one line; its last full stop is no part of it."""
    pieces = said.split(";")
    for place, piece in enumerate(pieces):
        bare = piece.strip()
        if place == len(pieces) - 1:
            bare = bare.removesuffix(".")
        lead = re.match(r"(?:and|or)\s+", bare)
        first = start + len(piece) - len(piece.lstrip()) + (lead.end() if lead else 0)
        last = start + len(piece) - len(piece.lstrip()) + len(bare)
        if last - first > 2:
            yield first, last
        start += len(piece) + 1
