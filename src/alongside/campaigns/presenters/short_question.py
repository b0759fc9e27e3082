"""A question cut short, to stand beside each answer where a table is read cell by cell."""

from functools import lru_cache

LONGEST = 60


@lru_cache(maxsize=1024)
def short_question(number: int, words: str) -> str:
    """The number of a question and its first words: enough to know it by."""
    words = " ".join(words.split())
    if len(words) > LONGEST:
        words = words[: LONGEST - 1].rsplit(" ", 1)[0] + " …"
    return f"{number}. {words}"
