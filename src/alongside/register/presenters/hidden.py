"""What the public does not see of a document: personal details, and counts of few people."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from alongside.checking.privacy import KINDS, PersonalDetail, personal_details
from alongside.register.models import StoredStatement
from alongside.register.presenters.passages import Hidden
from alongside.register.presenters.statements import hidden_numbers, is_withheld

NEAR = 8
SMALL_NUMBER = "number hidden"


def hidden_in(text: str, statements: Iterable[StoredStatement], offset: int = 0) -> list[Hidden]:
    """The stretches of `text` to hide, in order and without overlaps. `offset` is where `text` begins.

    Of `statements`, those that count few people have their numbers hidden.
    """
    found = [Hidden(each.start, each.end, KINDS[each.kind]) for each in _details(text)]
    for each in statements:
        if is_withheld(each):
            found += [
                Hidden(each.start + start - offset, each.start + end - offset, SMALL_NUMBER)
                for start, end in hidden_numbers(each.exact)
            ]
    return _without_overlaps([each for each in found if 0 <= each.start < each.end <= len(text)])


@lru_cache(maxsize=500)
def _details(text: str) -> list[PersonalDetail]:
    """The same documents come up in search after search, and their texts do not change."""
    return personal_details(text)


def _without_overlaps(found: Sequence[Hidden]) -> list[Hidden]:
    """Overlapping stretches become one, with the words of the first."""
    kept: list[Hidden] = []
    for each in sorted(found, key=lambda gap: (gap.start, gap.end)):
        if kept and each.start < kept[-1].end:
            kept[-1] = Hidden(kept[-1].start, max(kept[-1].end, each.end), kept[-1].words)
        else:
            kept.append(each)
    return kept


def public_excerpt(
    excerpt: Iterable[tuple[str, bool]], text: str, statements: Iterable[StoredStatement]
) -> list[tuple[str, bool]]:
    """An excerpt of `text` without what the public does not see, as told from the whole text.

    Excerpts have no places in the text, so each hidden stretch is known again by its own words
    with those just before or just after it.
    """
    pieces = list(excerpt)
    joined = "".join(words for words, _ in pieces)
    gaps = {gap for hidden in hidden_in(text, statements) for gap in _known_again(hidden, text, joined)}
    shown, place = [], 0
    for words, is_match in pieces:
        kept = "".join(letter for at, letter in enumerate(words, start=place) if at not in gaps)
        place += len(words)
        if kept:
            shown.append((kept, is_match))
    return shown


def _known_again(hidden: Hidden, text: str, joined: str) -> Iterator[int]:
    """The places in `joined` that the hidden stretch fills."""
    words = text[hidden.start : hidden.end]
    before, after = text[max(0, hidden.start - NEAR) : hidden.start], text[hidden.end : hidden.end + NEAR]
    for lead, seen in ((before, before + words), ("", words + after)):
        start = joined.find(seen)
        while start >= 0:
            yield from range(start + len(lead), start + len(lead) + len(words))
            start = joined.find(seen, start + 1)
