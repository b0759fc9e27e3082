"""The texts of sources, fetched some at a time when a check asks for one."""

from collections.abc import Sequence

from alongside.register.models import Capture

_AT_ONCE = 50


class Texts:
    """Gives the newest text of a source by its public name. Those next to it in the order come along."""

    def __init__(self, slugs: Sequence[str]) -> None:
        self._slugs = list(dict.fromkeys(slugs))
        self._places = {slug: place for place, slug in enumerate(self._slugs)}
        self._at_hand: dict[str, str] = {}

    def __call__(self, slug: str) -> str:
        """The text; empty for a source that is not among ours or has none."""
        if slug not in self._at_hand:
            first = self._places.get(slug, 0) // _AT_ONCE * _AT_ONCE
            wanted = self._slugs[first : first + _AT_ONCE] if slug in self._places else [slug]
            captures = Capture.objects.filter(source__slug__in=wanted, is_current=True)
            self._at_hand = dict(captures.values_list("source__slug", "text"))
        return self._at_hand.get(slug, "")
