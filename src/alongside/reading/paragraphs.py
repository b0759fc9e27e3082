"""The paragraphs of a raw text: runs of lines between blank ones. For whole-text comparison."""

from collections.abc import Iterator

from alongside.reading.layout import lines_of


def paragraphs_of(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the paragraphs, in order."""
    start = end = None
    for line in lines_of(text):
        if text[line.start : line.end].strip():
            start = line.start if start is None else start
            end = line.end
        elif start is not None and end is not None:
            yield start, end
            start = end = None
    if start is not None and end is not None:
        yield start, end
