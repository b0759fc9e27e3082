"""Under which headings the reading of a list stands: which mark and category rule what follows."""

from collections.abc import Sequence

from alongside.reading.person_specification import headings
from alongside.reading.person_specification.criterion import Criterion
from alongside.reading.person_specification.entries import Entry
from alongside.reading.person_specification.marks import is_essential_word

_LONGEST_HEADING = 120
LONGEST_TITLE = 60


class Standing:
    """Where the reading stands: what was found, under which headings, and what came last."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._found: list[Criterion] = []
        self._entries = entries
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
        self._asked_from = -1

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
        return not entry.bullet and len(said) <= LONGEST_TITLE and said[-1] not in ".;,?!" and not is_in_list

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
