"""A quote: the words of a document and where they stand in its normalised text."""

from dataclasses import dataclass


class QuoteMismatchError(ValueError):
    """The words are not at the stated place. Quote them again from the normalised text."""


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Characters `start` to `end` (end not included) of a normalised text, and the words there."""

    start: int
    end: int
    exact: str

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Quote":
        """Quote `text` from `start` to `end`, without white space at either side.

        Raises QuoteMismatchError when nothing but white space is left.
        """
        within = 0 <= start < end <= len(text)
        while within and start < end and text[start].isspace():
            start += 1
        while within and end > start and text[end - 1].isspace():
            end -= 1
        if not within or start >= end:
            raise QuoteMismatchError(
                f"Nothing to quote at characters {start} to {end} of a text of {len(text)}. "
                "Give a span that holds words."
            )
        return cls(start, end, text[start:end])

    def holds_in(self, text: str) -> bool:
        """Whether the words stand in `text` exactly where the quote says."""
        return bool(self.exact) and text[self.start : self.end] == self.exact
