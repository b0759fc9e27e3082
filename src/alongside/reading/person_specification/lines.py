"""Criteria under headings, line by line: what is essential, what is desirable, what is only asked for."""

import re
from collections.abc import Iterable, Iterator

from alongside.reading.person_specification import words
from alongside.reading.person_specification.criterion import Criterion

_LONGEST_HEADING = 120
_LONGEST_LINE = 220
_LONGEST_ITEM = 700
_SENTENCE_START = re.compile(r"[.!?;:…]\s+(?=[A-Z(\"'])|\n")
_MOST_SENTENCE = 400


def criteria_in_lines(plain: str, spans: Iterable[tuple[int, int]]) -> list[Criterion]:
    """The criteria in the lines (or folded paragraphs) at `spans`, in order."""
    reading = _Reading(plain)
    for start, end in spans:
        reading.line(start, end)
    return reading.found


class _Reading:
    """Where the reading stands: under which headings, and what kind of list."""

    def __init__(self, plain: str) -> None:
        self.found: list[Criterion] = []
        self._plain = plain
        self._has_letters = len(re.findall(r"[(\[](?:E|D)[)\]]", plain)) > 1
        self._is_open = False
        self._mark: bool | None = None
        self._category = ""
        self._is_by_category = False
        """Whether marks stand under categories ("Skills": "Essential", "Desirable"), not the other way."""
        self._before = ""
        """What came last: "category", "mark", "both" (two marks in a row), "bullet" or "line"."""
        self._end = 0
        self._gap = -1

    def line(self, start: int, end: int) -> None:
        """Read the next line."""
        plain = self._plain
        while start < end and plain[start].isspace():
            start += 1
        while end > start and plain[end - 1].isspace():
            end -= 1
        if start == end:
            return
        bullet = words.BULLET.match(plain, start, end)
        body = bullet.end() if bullet and bullet.end() < end else start
        said = plain[body:end]
        if len(said) <= _LONGEST_HEADING and self._heads(said, start, body):
            self._end = end
            return
        if self._inline(said, end):
            pass
        elif not self._is_open:
            self._unlisted(start, body, end)
        elif body > start:
            self._item(body, end, "bullet")
        elif self._goes_on(said, start):
            self._item(start, end, "line")
        else:
            self._close()
            self._unlisted(start, body, end)
        self._end = end

    def _heads(self, said: str, start: int, body: int) -> bool:
        """Whether the line is a heading; if so, it opens or closes what follows."""
        lower = said.lower()
        if ("ssential" in lower or "esira" in lower) and self._heads_marked(said):
            return True
        if body > start and not said.endswith(":"):
            return False
        found = words.CATEGORY_HEADING.fullmatch(said)
        if found and (self._is_open or said[:1].isupper()):
            if self._is_by_category or not self._is_open:
                self._mark = None
            self._category = " ".join(found["category"].split())
            self._is_open, self._before, self._gap = True, "category", -1
            return True
        if words.ASKS.fullmatch(said) and not words.OFFERS.search(said):
            self._is_open, self._mark, self._before, self._gap = True, None, "asks", -1
            self._category, self._is_by_category = "", False
            return True
        return False

    def _heads_marked(self, said: str) -> bool:
        """Whether the line is a heading with a mark, or with a category and a mark."""
        found = words.CATEGORY_MARKED.fullmatch(said) or words.MARKED_CATEGORY.fullmatch(said)
        if found and not said.endswith("."):
            self._open(found["mark"], " ".join(found["category"].split()))
            return True
        found = words.MARKED_HEADING.fullmatch(said)
        if found and not (said.endswith(".") and found["of"]):
            self._open(found["mark"])
            return True
        return False

    def _open(self, mark: str, category: str | None = None) -> None:
        is_essential = mark.lower() == "essential"
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
        self._is_open, self._gap = True, -1

    def _close(self) -> None:
        self._is_open, self._mark, self._category = False, None, ""
        self._is_by_category, self._before, self._gap = False, "", -1

    def _inline(self, said: str, end: int) -> bool:
        """Whether the line is a mark and its criterion: "Essential: own experience of services"."""
        found = words.MARKED_INLINE.fullmatch(said)
        if not found:
            return False
        self._open(found["mark"])
        self._item(end - len(found["rest"]), end, "line")
        return True

    def _goes_on(self, said: str, start: int) -> bool:
        """Whether a line without a bullet is the next criterion: it sounds like one, none had a bullet."""
        if self._before == "bullet" or len(said) > _LONGEST_LINE or said.endswith((":", "?", "…")):
            return False
        if words.ENDS.match(said) or not words.SOUNDS.search(said):
            return False
        if self._mark is None and self._before != "category":
            return False
        gap = self._plain.count("\n", self._end, start)
        is_next = self._before != "line" or self._gap in (-1, gap)
        self._gap = gap if self._before == "line" else -1
        return is_next and gap <= 2

    def _item(self, start: int, end: int, manner: str) -> None:
        self._before = manner
        said = self._plain[start:end]
        if 2 < len(said) <= _LONGEST_ITEM:
            own = self._own_mark(said, is_item=True)
            mark = own if own is not None or words.NEITHER.search(said) else self._mark
            self.found.append(Criterion(start, end, mark, self._category))

    def _unlisted(self, start: int, body: int, end: int) -> None:
        """What a line outside any list says by itself: an item with a mark, or a sentence that says so."""
        said = self._plain[start:end]
        if "ssential" not in said and "esirable" not in said and not self._has_letters:
            return
        if len(said) <= _LONGEST_LINE and (body > start or len(said) <= 80):
            own = self._own_mark(self._plain[body:end], is_item=True)
            if own is not None:
                self.found.append(Criterion(body, end, own))
                return
        for first, last in self._sentences(body, end):
            own = self._own_mark(self._plain[first:last], is_item=False)
            if own is not None:
                self.found.append(Criterion(first, last, own))

    def _sentences(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        for found in re.finditer(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?", self._plain[start:end]):
            said = found.group()
            if "ssential" in said or "esirable" in said:
                first = start + found.start() + len(said) - len(said.lstrip())
                yield first, start + found.start() + len(said.rstrip())

    def _own_mark(self, said: str, *, is_item: bool) -> bool | None:
        """How the words mark themselves; None when they do not, or do it both ways."""
        if self._has_letters and (found := words.LETTER.search(said)):
            return (found["mark"] or found["first"]) == "E"
        if "ssential" not in said and "esirable" not in said:
            return None
        if words.NOT_OF_APPLICANT.search(said) or len(said) > _MOST_SENTENCE:
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
        return str(named.get("mark") or named.get("it")).lower() == "essential"
