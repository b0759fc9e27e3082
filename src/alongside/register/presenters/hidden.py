"""What the public does not see of a document: personal details, and counts of few people."""

import re
from collections.abc import Iterable, Sequence

from alongside.checking.privacy import KINDS, personal_details
from alongside.register.models import StoredStatement
from alongside.register.presenters.passages import Hidden
from alongside.register.presenters.statements import hidden_numbers, is_withheld

SMALL_NUMBER = "number hidden"


def hidden_in(text: str, statements: Iterable[StoredStatement], offset: int = 0) -> list[Hidden]:
    """The stretches of `text` to hide, in order and without overlaps. `offset` is where `text` begins."""
    found = [Hidden(each.start, each.end, KINDS[each.kind]) for each in personal_details(text)]
    for each in statements:
        if is_withheld(each):
            found += [
                Hidden(each.start + start - offset, each.start + end - offset, SMALL_NUMBER)
                for start, end in hidden_numbers(each.exact)
            ]
    return _without_overlaps(found)


def words_hidden_in(text: str) -> list[str]:
    """The personal details of a text as they stand in it, longest first, to keep them out of excerpts."""
    found = {text[detail.start : detail.end] for detail in personal_details(text)}
    return sorted(found, key=len, reverse=True)


def _without_overlaps(found: Sequence[Hidden]) -> list[Hidden]:
    """Overlapping stretches become one, with the words of the first."""
    kept: list[Hidden] = []
    for each in sorted(found, key=lambda gap: (gap.start, gap.end)):
        if kept and each.start < kept[-1].end:
            kept[-1] = Hidden(kept[-1].start, max(kept[-1].end, each.end), kept[-1].words)
        else:
            kept.append(each)
    return kept


def public_excerpt(excerpt: Iterable[tuple[str, bool]], text: str) -> list[tuple[str, bool]]:
    """An excerpt of `text` without its personal details, which are told from the whole text."""
    pieces = list(excerpt)
    joined = "".join(words for words, _ in pieces)
    spans = [
        (found.start(), found.end())
        for hidden in words_hidden_in(text)
        for found in re.finditer(re.escape(hidden), joined)
    ]
    shown, place = [], 0
    for words, is_match in pieces:
        kept = "".join(
            letter for at, letter in enumerate(words, start=place) if not any(a <= at < b for a, b in spans)
        )
        place += len(words)
        if kept:
            shown.append((kept, is_match))
    return shown
