"""Lists of organisations in a text, and what the words above each say of its members."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.copy import ReadingCopy
from alongside.reading.entries import bare_name, is_bare_name, names_in, subject_listed
from alongside.reading.layout import Block, Kind
from alongside.reading.outcomes import Outcome, outcomes_in, verdict
from alongside.reading.subjects import day_of

_HEADER = re.compile(
    r"(?:name of (?:the )?)?(?:provider|trust|organi[sz]ation|employer|body|board|bodies)s?"
    r"(?:[ -]?names?)?\W*",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"\b(?:list|listed|below|following|as follows|these (?:are|were|trusts|organisations)|here are)\b",
    re.IGNORECASE,
)
_LIST_BELOW = re.compile(r"\b(?:lists?|names) (?:of|for) [^.;:]{3,60}\b(?:below|follows?)\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(?:will|would|to|shall) be\b|\bgoing to\b", re.IGNORECASE)
_LEADING = re.compile(r"(?P<lead>[^:.;]{4,120}):\s+(?=[A-Z])")
_SHORTLY = 500
_MOST_ABOVE = 4
_LONGEST_HEADING = 120
_LONGEST_ENTRY = 300
_WHOLE_SENTENCE = 8
_FEWEST_IN_ONE_LINE = 3
"""So many names in one line are a list in one line; two are a joint entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry at `start` to `end` and the names in it, as written."""

    start: int
    end: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganisationList:
    """A list of bodies and what is said of them. Its introduction runs from `opened` to its first entry."""

    entries: tuple[Entry, ...]
    outcome: Outcome
    opened: int
    is_planned: bool

    @property
    def group(self) -> str:
        """The name that the list's statements and its count share."""
        return f"list:{self.entries[0].start}"

    def introduces(self, position: int) -> bool:
        """Whether `position` lies in the words that introduce the list, or shortly before them."""
        return self.opened - _SHORTLY <= position < self.entries[0].start


def lists_in(copy: ReadingCopy) -> list[OrganisationList]:
    """Every list of organisations whose introduction says what they are listed for, in order."""
    return copy.once(_lists)


def _lists(copy: ReadingCopy) -> list[OrganisationList]:
    return list(_lists_in(copy))


def _lists_in(copy: ReadingCopy) -> Iterator[OrganisationList]:
    blocks = copy.blocks
    place = 0
    while place < len(blocks):
        in_a_line = _in_a_line(copy, place)
        if in_a_line:
            yield in_a_line
            place += 1
            continue
        until = _run_from(copy, place)
        if until > place:
            found = _list(copy, place, until)
            if found:
                yield found
        place = max(until, place + 1)


def _list(copy: ReadingCopy, first: int, until: int) -> OrganisationList | None:
    above = meaning_above(copy, first)
    if not above:
        return None
    outcome, opened = above
    entries = tuple(_entry(copy, block) for block in copy.blocks[first:until] if not _is_header(copy, block))
    if len(entries) == 1 and len(entries[0].names) >= _FEWEST_IN_ONE_LINE:
        entries = tuple(_one_by_one(copy, entries[0]))
    if not entries:
        return None
    start = copy.blocks[opened].start
    introduction = copy.plain[start : entries[0].start]
    return OrganisationList(entries, outcome, start, bool(_PLANNED.search(introduction)))


def _in_a_line(copy: ReadingCopy, place: int) -> OrganisationList | None:
    """'DID NOT APPLY: X, Y and Z.': heading and names in one paragraph."""
    block = copy.blocks[place]
    lead = _LEADING.match(copy.plain, block.body, block.end)
    outcome = _of_the_end(lead["lead"]) if lead else None
    if not lead or not outcome or "\t" in copy.text[block.start : block.end]:
        return None
    rest = copy.plain[lead.end() : block.end]
    names = names_in(rest) or _short_names(copy, rest)
    if not names:
        return None
    entries = tuple(_one_by_one(copy, Entry(lead.end(), block.end, names)))
    return OrganisationList(entries, outcome, block.start, bool(_PLANNED.search(lead["lead"])))


def _short_names(copy: ReadingCopy, words: str) -> tuple[str, ...]:
    """'Mersey Care, Pennine Care and Oxford Health': short names in a row, each of them clear."""
    pieces = [piece.strip(" .") for piece in re.split(r"[,;]\s*(?:and\s+)?", words.strip(" ."))]
    if len(pieces) < _FEWEST_IN_ONE_LINE - 1 or not all(is_bare_name(piece) for piece in pieces):
        return ()
    clear = [subject_listed(piece, day_of(copy)) for piece in pieces]
    return tuple(pieces) if all(each.key for subjects in clear for each in subjects) else ()


def _one_by_one(copy: ReadingCopy, line: Entry) -> Iterator[Entry]:
    """The names of one line as entries of their own."""
    start = line.start
    for name in line.names:
        wrapped = re.compile(r"\s+".join(map(re.escape, name.split())))
        found = wrapped.search(copy.plain, start, line.end)
        begin, end = found.span() if found else (line.start, line.end)
        while end < line.end and copy.plain[end] in "*†\\":
            end += 1
        yield Entry(begin, end, (name,))
        start = end


def _entry(copy: ReadingCopy, block: Block) -> Entry:
    words = copy.plain[block.body : block.end]
    names = names_in(words)
    if not names and block.marker and not is_bare_name(words):
        names = tuple(" ".join(each.name.split()) for each in copy.mentions_between(block.body, block.end))
    return Entry(block.body, block.end, names or (bare_name(words),))


def _run_from(copy: ReadingCopy, first: int) -> int:
    """The number of the block behind the run of entries that begins at `first`; `first` when none does."""
    blocks = copy.blocks
    if not _is_entry(copy, blocks[first]) and not _opens_with_a_short_name(copy, first):
        return first
    until = first + 1
    while until < len(blocks) and _alike(blocks[first], blocks[until]):
        if not _is_entry(copy, blocks[until]) and not _bridges(copy, first, until):
            break
        until += 1
    return until


def _opens_with_a_short_name(copy: ReadingCopy, first: int) -> bool:
    """Whether a bulleted entry is a body by a short name, 'Mersey Care', and stands under an outcome."""
    block = copy.blocks[first]
    words = _words(copy, block)
    if not block.marker or not is_bare_name(words) or outcomes_in(words) or not meaning_above(copy, first):
        return False
    return all(subject.key for subject in subject_listed(bare_name(words), day_of(copy)))


def _is_entry(copy: ReadingCopy, block: Block) -> bool:
    """Whether the block names a body and nothing else; the row of a table is not an entry."""
    words = _words(copy, block)
    if "\t" in copy.text[block.start : block.end] or not names_in(words):
        return False
    return not outcomes_in(words.rpartition(": ")[0])


def _bridges(copy: ReadingCopy, first: int, place: int) -> bool:
    """Whether a name without a body's word goes on a list: known for certain, or a bullet among bullets.

    A line in capitals between two lists may be the heading of the second.
    """
    words = _words(copy, copy.blocks[place])
    if _goes_on_behind(copy, first, place):
        return True
    if not is_bare_name(words) or outcomes_in(words):
        return False
    if copy.blocks[first].marker:
        return True
    return all(subject.key for subject in subject_listed(bare_name(words), day_of(copy)))


def _goes_on_behind(copy: ReadingCopy, first: int, place: int) -> bool:
    """Whether a numbered or bulleted entry tells of a body in its own way, between entries that are names."""
    block = copy.blocks[place]
    if not block.marker or place + 1 >= len(copy.blocks) or block.end - block.body > _LONGEST_ENTRY:
        return False
    after = copy.blocks[place + 1]
    if not _alike(copy.blocks[first], after) or not _is_entry(copy, after):
        return False
    return any(True for _ in copy.mentions_between(block.body, block.end))


def _alike(block: Block, other: Block) -> bool:
    return _style(block) == _style(other)


def _style(block: Block) -> str:
    if not block.marker:
        return ""
    return (
        "numbered" if any(char.isalnum() for char in block.marker) and block.marker != "o" else block.marker
    )


def meaning_above(copy: ReadingCopy, first: int) -> tuple[Outcome, int] | None:
    """What the words above say, and the number of the block that says it."""
    place = first - 1
    for _ in range(_MOST_ABOVE + 1):
        if place < 0:
            return None
        block = copy.blocks[place]
        words = _words(copy, block)
        if not _is_header(copy, block):
            if names_in(words) and block.kind is not Kind.PARAGRAPH:
                return None
            outcome = _said_by(words, block)
            if outcome:
                return outcome, place
            if block.kind is Kind.ENTRY or _introduces_something_else(words):
                return None
        place -= 1
    return None


def _introduces_something_else(words: str) -> bool:
    """Whether a whole sentence before a colon says what follows it, in words that are no outcome."""
    last = re.split(r"(?<=[.!?])\s+", words)[-1]
    return last.endswith(":") and len(last.split()) >= _WHOLE_SENTENCE and not _POINTER.search(last)


def _said_by(words: str, block: Block) -> Outcome | None:
    """A heading's one outcome; of a paragraph, that of the sentence that introduces the list."""
    if block.kind is not Kind.PARAGRAPH and len(words) <= _LONGEST_HEADING:
        return _of_the_end(words)
    sentences = [piece for piece in re.split(r"(?<=[.!?])\s+", words) if piece]
    if words.endswith(":") and not _LIST_BELOW.search(words):
        last = _of_the_end(sentences[-1])
        if last:
            return last
    for place in range(len(sentences) - 1, -1, -1):
        if _POINTER.search(sentences[place]):
            own = verdict(outcomes_in(sentences[place]))
            return own or (_last(sentences[place - 1]) if place else None)
    return None


def _of_the_end(words: str) -> Outcome | None:
    """The one outcome of the words, or of their last clause: '9 were offered it, 3 did not apply'."""
    return verdict(outcomes_in(words)) or verdict(outcomes_in(re.split(r"[,;]", words)[-1]))


def _last(sentence: str) -> Outcome | None:
    found = outcomes_in(sentence)
    return found[-1] if found else None


def _is_header(copy: ReadingCopy, block: Block) -> bool:
    return bool(_HEADER.fullmatch(_words(copy, block)))


def _words(copy: ReadingCopy, block: Block) -> str:
    return copy.plain[block.body : block.end].strip()
