"""The words that lead into a list, so that an entry quoted from it says more than a name."""

import re
from functools import lru_cache

from django.db.models.functions import Substr

from alongside.register.models import Capture

LONGEST = 600
"""Signs before a list that are looked at; a longer lead is cut to its last sentence."""

_LIST = re.compile(r"list:(\d{1,9})")
_BLANK = re.compile(r"\n\s*\n")
_ENDS = re.compile(r"[.:?!]\s*$")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")


class Leads:
    """Finds the lead of each list once."""

    def __init__(self) -> None:
        self._lead = lru_cache(maxsize=None)(_lead)

    def quote(self, exact: str, capture: int, group: str, row: int | None) -> str:
        """The words of a statement on one line; those of an entry of a list with the list's lead."""
        words = " ".join(exact.split())
        found = _LIST.fullmatch(group) if row is not None else None
        lead = self._lead(capture, int(found[1])) if found else ""
        return f"{lead} […] {words}" if lead else words


def _lead(capture: int, offset: int) -> str:
    """The paragraph that ends before `offset`; its last sentence where the paragraph began too far back."""
    begin = max(0, offset - LONGEST)
    before = (
        Capture.objects.filter(pk=capture)
        .values_list(Substr("text", begin + 1, offset - begin), flat=True)
        .first()
    )
    paragraphs = [each for each in _BLANK.split(before or "") if each.strip()]
    if not paragraphs:
        return ""
    # The heading of a column stands between a list and the sentence that leads into it.
    sentences = [place for place, each in enumerate(paragraphs) if _ENDS.search(each)]
    if not sentences:
        return ""
    words = " ".join(paragraphs[sentences[-1]].split())
    is_whole = sentences[-1] > 0 or begin == 0
    return words if is_whole else _SENTENCE.split(words)[-1]
