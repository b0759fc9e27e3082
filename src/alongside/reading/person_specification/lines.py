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

_LONGEST_HEADING = 120
_LONGEST_INTRODUCTION = 300
_LONGEST_LINE = 220
_LONGEST_ITEM = 700
_LONGEST_TITLE = 60
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


class _Reading:
    """Where the reading stands: under which headings, and in what kind of list."""

    def __init__(self, flat: str, entries: Sequence[Entry]) -> None:
        self._found: list[Criterion] = []
        self._entries = entries
        self._flat = flat
        self._has_letters = sum(flat.count(letter) for letter in ("(E)", "(D)", "[E]", "[D]")) > 1
        self._has_numbers = _NUMBERED.search(flat) is not None if "E1" in flat or "E 1" in flat else False
        self._by_contrast: list[tuple[int, int]] = []
        self._is_open = False
        self._mark: bool | None = None
        self._category = ""
        self._category_of_mark = ""
        self._is_by_category = False
        """Whether marks stand under categories ("Skills": "Essential", "Desirable"), not the other way."""
        self._has_own = False
        """Whether an item stands straight under the mark, without a category between."""
        self._before = ""
        """What came last: "category", "mark", "asks", "both" (two marks in a row), "bullet" or "line"."""
        self._gap = -1
        self._indent = 0
        self._asked_from = -1

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

    def _heads(self, entry: Entry, place: int) -> bool:
        """Whether the entry is a heading; if so, it opens or closes what follows."""
        said = entry.said
        if len(said) > _LONGEST_HEADING:
            return False
        lower = said.lower()
        if ("ssential" in lower or "esir" in lower) and self._heads_marked(said):
            return True
        if entry.bullet and not said.endswith(":"):
            return False
        if self._heads_category(said, place):
            return True
        if said[-1] in ".;,!)" and not said.endswith("..."):
            return False
        if not any(word in lower for word in headings.MAY_ASK) or headings.OFFERS.search(said):
            return False
        if headings.MUST.fullmatch(said):
            self._open(is_essential=True)
            return True
        is_followed = said.endswith((":", "…", "...")) or self._is_bullet(place + 1)
        is_beside = bool(self._found) or "ideal" not in lower or "also" in lower
        if is_followed and is_beside and headings.NICE.fullmatch(said):
            self._open(is_essential=False)
            return True
        if headings.ASKS.fullmatch(said):
            if self._before != "mark":
                self._is_open, self._mark, self._before, self._gap = True, None, "asks", -1
                self._category, self._is_by_category = "", False
                self._asked_from = len(self._found)
            return True
        return False

    def _heads_marked(self, said: str) -> bool:
        """Whether the entry is a heading with a mark, or with a category and a mark."""
        found = headings.CATEGORY_MARKED.fullmatch(said) or headings.MARKED_CATEGORY.fullmatch(said)
        if found and not said.endswith("."):
            self._open(
                is_essential=is_essential_word(found["mark"]), category=" ".join(found["category"].split())
            )
            return True
        found = headings.MARKED_HEADING.fullmatch(said)
        if found and not (said.endswith(".") and found["of"]):
            self._open(is_essential=is_essential_word(found["mark"]))
            return True
        found = None if headings.OFFERS.search(said) else headings.INTRODUCES.fullmatch(said)
        if found:
            self._open(is_essential=is_essential_word(found[found.lastgroup or 0]))
        return bool(found)

    def _heads_category(self, said: str, place: int) -> bool:
        """Whether the entry names a category: by its words, or by standing over "Essential"."""
        found = headings.CATEGORY_HEADING.fullmatch(said)
        is_marked_below = self._is_essential_heading(place + 1)
        if not found and not (is_marked_below and self._is_category_here(said, place)):
            return False
        if found and not said[:1].isupper() and not (self._is_open and said.endswith(":")):
            return False
        if (
            self._before in ("bullet", "line")
            and not is_marked_below
            and headings.OF_THE_POST.fullmatch(said)
        ):
            self._close()
            return True
        if self._is_by_category or not self._is_open or (self._has_own and not self._mark):
            self._mark = None
        self._category = " ".join((found["category"] if found else said.rstrip(" :")).split())
        self._is_open, self._before, self._gap = True, "category", -1
        return True

    def _is_category_here(self, said: str, place: int) -> bool:
        """Whether a short line over "Essential" stands where a category does: behind another one's items."""
        entry = self._entries[place]
        if self._before not in ("bullet", "line") or headings.ASKS.fullmatch(said):
            return False
        is_in_list = (
            self._before == "line" and entry.gap == 1 and self._gap in (-1, 1) and not self._is_by_category
        )
        return not entry.bullet and len(said) <= _LONGEST_TITLE and said[-1] not in ".;,?!" and not is_in_list

    def _is_essential_heading(self, place: int) -> bool:
        if place >= len(self._entries):
            return False
        said = self._entries[place].said
        found = (
            headings.MARKED_HEADING.fullmatch(said) if "ssential" in said.lower() and len(said) < 40 else None
        )
        return bool(found)

    def _is_bullet(self, place: int) -> bool:
        return place < len(self._entries) and bool(self._entries[place].bullet)

    def _open(self, *, is_essential: bool, category: str | None = None) -> None:
        if not is_essential and self._asked_from >= 0 and self._is_open and self._mark is None:
            self._by_contrast.append((self._asked_from, len(self._found)))
        self._asked_from = -1
        if category is not None:
            self._category, self._before, self._mark = category, "mark", is_essential
        elif self._before == "mark" and self._mark is not None and self._mark != is_essential:
            self._mark, self._before = None, "both"
        else:
            if self._before == "category":
                self._is_by_category = True
            elif not self._is_by_category:
                self._category = ""
            self._mark, self._before = is_essential, "mark"
        self._is_open, self._gap, self._has_own, self._category_of_mark = True, -1, False, self._category

    def _close(self) -> None:
        self._is_open, self._mark, self._category = False, None, ""
        self._is_by_category, self._before, self._gap, self._asked_from = False, "", -1, -1

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
        if is_long and len(entry.said) <= _LONGEST_TITLE and not entry.said.endswith("."):
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
