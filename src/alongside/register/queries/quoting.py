"""Which sources quote which: told by the words around a statement that stand in the other's text too."""

from collections.abc import Sequence
from functools import lru_cache

from alongside.reading.shared_words import runs_of
from alongside.register.models import Capture, StoredStatement

NEAR = 400
"""Characters before and after a statement within which its passage may quote another source."""
_KEPT = 200


class Quoting:
    """Finds, for statements of one claim, which sources the passage of each takes words from."""

    def __init__(self) -> None:
        self._text = lru_cache(maxsize=_KEPT)(_text_of)
        self._runs = lru_cache(maxsize=_KEPT)(lambda capture: runs_of(self._text(capture)))

    def sources(self, stored: StoredStatement, together: Sequence[StoredStatement]) -> frozenset[int]:
        """The sources, among those of `together`, that the passage around `stored` quotes."""
        others = {each.source_id: each.capture_id for each in together if each.source_id != stored.source_id}
        if not others:
            return frozenset()
        text = self._text(stored.capture_id)
        passage = runs_of(text[max(0, stored.start - NEAR) : stored.end + NEAR])
        return frozenset(source for source, capture in others.items() if passage & self._runs(capture))


def _text_of(capture: int) -> str:
    return Capture.objects.values_list("text", flat=True).get(pk=capture)
