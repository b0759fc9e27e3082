"""The addresses of pages, each worked out once: a page may link to some hundred others."""

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address(name: str, key: str) -> str:
    """The address of the page `name` about the one thing that `key` tells: "register:topic", "kuf"."""
    return _worked_out(get_script_prefix(), name, key)


@lru_cache(maxsize=20_000)
def _worked_out(_prefix: str, name: str, key: str) -> str:
    return reverse(name, args=[key])
