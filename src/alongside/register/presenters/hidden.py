"""What the public does not see of a document: personal details, and counts of few people."""

from collections.abc import Iterable, Sequence

from alongside.register.models import StoredStatement
from alongside.register.presenters.passages import Hidden
from alongside.register.presenters.statements import hidden_numbers, is_withheld

SMALL_NUMBER = "number hidden"


def hidden_in(text: str, statements: Iterable[StoredStatement], offset: int = 0) -> list[Hidden]:
    """The stretches of `text` to hide, in order and without overlaps. `offset` is where `text` begins."""
    found = list(_personal(text))
    for each in statements:
        if is_withheld(each):
            found += [
                Hidden(each.start + start - offset, each.start + end - offset, SMALL_NUMBER)
                for start, end in hidden_numbers(each.exact)
            ]
    return _without_overlaps(found)


def _personal(_text: str) -> Iterable[Hidden]:
    """Names, addresses and telephone numbers of individuals."""
    return ()


def _without_overlaps(found: Sequence[Hidden]) -> list[Hidden]:
    """Overlapping stretches become one, with the words of the first."""
    kept: list[Hidden] = []
    for each in sorted(found, key=lambda gap: (gap.start, gap.end)):
        if kept and each.start < kept[-1].end:
            kept[-1] = Hidden(kept[-1].start, max(kept[-1].end, each.end), kept[-1].words)
        else:
            kept.append(each)
    return kept
