"""Criteria under headings, entry by entry: what is essential, what is desirable, what is only asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from alongside.reading.person_specification import headings, words
from alongside.reading.person_specification.criterion import Criterion
from alongside.reading.person_specification.entries import Entry
from alongside.reading.person_specification.marks import (
    by_semicolon,
    is_essential_word,
    own_mark,
    sentences_with_marks,
)
from alongside.reading.person_specification.standing import LONGEST_TITLE, Standing

_LONGEST_INTRODUCTION = 300
_LONGEST_LINE = 220
_LONGEST_ITEM = 700
_MOST_BETWEEN = 15
_LEAST_PROSE = 90
"""A short line over one so long, or over a list, heads it."""
_NUMBERED = re.compile(r"^\W{0,3}E ?1\b.*\n+\W{0,3}[ED] ?[12]\b", re.MULTILINE)
"""Two items that are numbered with their marks."""


def criteria_in_lines(flat: str, entries: Sequence[Entry]) -> list[Criterion]:
    """The criteria among `entries`, in order."""
    reading = _Reading(flat, entries)
    place = 0
    while place < len(entries):
        place = reading.read(place)
    return reading.settled()


class _Reading(Standing):
    """Where the reading stands, and in what kind of list."""

    def __init__(self, flat: str, entries: Sequence[Entry]) -> None:
        super().__init__(entries)
        self._flat = flat
        self._has_letters = sum(flat.count(letter) for letter in ("(E)", "(D)", "[E]", "[D]")) > 1
        self._has_numbers = _NUMBERED.search(flat) is not None if "E1" in flat or "E 1" in flat else False
        self._indent = 0

    def read(self, place: int) -> int:
        """Read the entry at `place`; the place to go on from."""
        entry = self._entries[place]
        if self._has_numbers and (found := words.NUMBERED_MARK.fullmatch(entry.said)):
            self._found.append(
                Criterion(entry.body + found.start("rest"), entry.end, found["mark"] == "E", self._category)
            )
        elif self._heads(entry, place) or self._inline(entry):
            pass
        elif not self._is_open:
            self._unlisted(entry)
        elif entry.bullet:
            last = self._with_its_own_list(place)
            self._item(entry.body, self._entries[last].end, "bullet")
            return last + 1
        elif self._introduces(entry, place):
            pass
        elif self._goes_on(entry, place):
            self._gap = entry.gap if self._before == "line" else -1
            self._indent = entry.indent
            self._item(entry.body, entry.end, "line")
        else:
            self._close()
            self._unlisted(entry)
        return place + 1

    def settled(self) -> list[Criterion]:
        """What was found. What is asked for in the one list before a desirable one is essential.

        An advert says so by setting the two apart: "What we look for", "It would also be good to have".
        """
        if not any(each.is_essential for each in self._found):
            for first, last in self._by_contrast:
                asked = self._found[first:last]
                if all(each.is_essential is None for each in asked):
                    self._found[first:last] = [replace(each, is_essential=True) for each in asked]
        return self._found

    def _inline(self, entry: Entry) -> bool:
        """Whether the entry is a mark and its criteria: "Essential: own experience of services"."""
        if entry.said[:4].lower() not in ("esse", "desi") or not words.MARKED_INLINE.fullmatch(entry.said):
            return False
        start = entry.body
        for piece in words.NEXT_MARK.split(entry.said):
            start = self._flat_place(piece, start, entry.end)
            found = words.MARKED_INLINE.fullmatch(piece)
            if found:
                self._open(is_essential=is_essential_word(found["mark"]))
                if not found["rest"].rstrip().endswith(":"):
                    self._item(start + found.start("rest"), start + len(piece), "line")
                    self._is_open = False
            start += len(piece)
        return True

    def _flat_place(self, piece: str, start: int, end: int) -> int:
        """Where a piece of an entry begins: behind the white space that parts it from the one before."""
        while start < end and self._flat[start].isspace():
            start += 1
        return start if piece else end

    def _introduces(self, entry: Entry, place: int) -> bool:
        """Whether the entry stands between a heading and its list: "You will need to show that:"."""
        if self._before not in ("mark", "asks", "category") or not self._is_bullet(place + 1):
            return False
        if len(entry.said) > _LONGEST_INTRODUCTION or words.NOT_A_LIST.search(entry.said):
            return False
        if entry.said.endswith((":", ":-")):
            return True
        return self._before == "mark" and entry.said.endswith(".") and not self._goes_on(entry, place)

    def _goes_on(self, entry: Entry, place: int) -> bool:
        """Whether an entry without a bullet is the next criterion, in a list in which none has a bullet."""
        said = entry.said
        longest = _LONGEST_ITEM if said.count(";") > 1 else _LONGEST_LINE
        if self._before == "bullet" or len(said) > longest or said.endswith((":", ":-", "?", "…")):
            return False
        if words.OF_THE_EMPLOYER.search(said):
            return False
        if words.ENDS.match(said) or (self._mark is None and self._before != "category"):
            return False
        if self._before == "line" and (
            self._gap not in (-1, entry.gap) or entry.gap > 2 or entry.indent < self._indent
        ):
            return False
        if words.SOUNDS.search(said):
            return entry.gap <= 2
        return self._mark is not None and entry.gap <= 2 and self._is_in_list(entry, place)

    def _is_in_list(self, entry: Entry, place: int) -> bool:
        """Whether an entry that does not sound like a criterion stands where one does.

        Line under line it does, unless it heads what follows; with blank lines between, only where what
        sounds like one follows, or the other mark.
        """
        after = self._entries[place + 1] if place + 1 < len(self._entries) else None
        if after is None:
            return entry.gap == 1 or entry.indent > 0
        if after.bullet or words.FIELD.match(entry.said):
            return False
        is_long = len(after.said) >= _LEAST_PROSE and after.said.endswith(".")
        if is_long and len(entry.said) <= LONGEST_TITLE and not entry.said.endswith("."):
            return False
        if entry.gap == 1 or self._before == "mark" or self._is_between_marks(place):
            return True
        is_next = after.gap == entry.gap or (self._before == "mark" and after.gap == 1)
        return is_next and bool(words.SOUNDS.search(after.said)) and not words.ENDS.match(after.said)

    def _is_between_marks(self, place: int) -> bool:
        """Whether nothing but short lines stands between an entry and the other mark's heading."""
        for after in range(place + 1, min(place + _MOST_BETWEEN, len(self._entries))):
            entry = self._entries[after]
            if headings.MARKED_HEADING.fullmatch(entry.said):
                return not self._is_essential_heading(after)
            if entry.bullet or len(entry.said) > _LONGEST_LINE or words.ENDS.match(entry.said):
                return False
        return False

    def _with_its_own_list(self, place: int) -> int:
        """The place of the last entry of the list that an item ends in: "Experience of:", lesser bullets."""
        entry = self._entries[place]
        last = place
        if entry.said.endswith(":"):
            for after in self._entries[place + 1 :]:
                if not after.bullet or (after.bullet == entry.bullet and after.indent <= entry.indent):
                    break
                last += 1
        return last

    def _item(self, start: int, end: int, manner: str) -> None:
        self._before = manner
        if tail := words.LISTED_ON.search(self._flat, max(start, end - 8), end):
            end = tail.start()
        said = self._flat[start:end]
        if self._category == self._category_of_mark:
            self._has_own = True
        if not 2 < len(said) <= _LONGEST_ITEM or words.NOTHING.fullmatch(said):
            return
        pieces = [(start, end)]
        if manner == "line" and ";" in said:
            pieces = list(by_semicolon(said, start))
        for first, last in pieces:
            piece = self._flat[first:last]
            own = own_mark(piece, is_item=True, has_letters=self._has_letters)
            mark = own if own is not None or words.NEITHER.search(piece) else self._mark
            self._found.append(Criterion(first, last, mark, self._category))

    def _unlisted(self, entry: Entry) -> None:
        """What an entry outside any list says by itself: an item with a mark, or a sentence that says so."""
        said = entry.said
        if "ssential" not in said and "esirable" not in said and not self._has_letters:
            return
        if len(said) <= _LONGEST_LINE and (entry.bullet or len(said) <= 80):
            own = own_mark(said, is_item=True, has_letters=self._has_letters)
            if own is not None:
                self._found.append(Criterion(entry.body, entry.end, own))
                return
        for first, last in sentences_with_marks(entry):
            own = own_mark(self._flat[first:last], is_item=False, has_letters=self._has_letters)
            if own is not None:
                self._found.append(Criterion(first, last, own))
