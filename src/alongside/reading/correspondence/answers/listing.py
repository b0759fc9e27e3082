"""The entries of a list: lines with a sign before them, lines below a colon, or names between commas."""

import re
from collections.abc import Sequence

Span = tuple[int, int]
_SIGN = re.compile(r"[ \t]*(?:[•*·▪○‣–—-][ \t]*|\(?\d{1,3}[.)][ \t]+|\(?[a-z][.)][ \t]+)", re.IGNORECASE)
_STROKE = re.compile(r"\s+/\s+")
_STRONG = re.compile(r"\s*;\s*(?:and\s+)?")
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
_ONE_NAME = r"[A-Z][\w'’.-]*(?:[ ](?:(?:of|the|for)[ ])?[A-Z][\w'’-]*){0,4}"
_NAMES = re.compile(
    rf"(?:[a-z][,:]?|:)[ ](?:the )?(?P<names>{_ONE_NAME}(?:,[ ](?:the )?{_ONE_NAME}){{0,20}}"
    rf",?[ ](?:and|&)[ ]{_ONE_NAME})\W*$"
)
_MOST_WORDS = 14
_SHARED = re.compile(r"(?P<noun>[A-Za-z][A-Za-z ]*?)s? (?P<name>\d{1,2}[A-Za-z]?)")
_NAME = re.compile(r"\d{1,2}[A-Za-z]?")
_MOST_ALONE = 6


def entries_in(text: str, start: int, end: int) -> list[Span]:
    """The entries between `start` and `end`, each with its place; none where it is no list."""
    lines = _lines(text, start, end)
    signed = [
        (line[0] + len(sign.group()), line[1])
        for line in lines
        if (sign := _SIGN.match(text[line[0] : line[1]]))
    ]
    if len(signed) > 1 or (signed and len(lines) <= 2):
        return [_trimmed(text, *each) for each in signed]
    below = lines[1:] if lines and text[lines[0][0] : lines[0][1]].endswith(":") else lines
    if (
        (len(below) > 1 or below is not lines)
        and below
        and all(_is_short(text[first:last]) for first, last in below)
    ):
        return [_trimmed(text, *each) for each in below]
    return _in_a_sentence(text, start, end) if len(lines) <= 3 else []


def opens_entry(text: str, place: int) -> bool:
    """Whether a line begins there with the sign of an entry."""
    return bool(_SIGN.match(text, place))


def names_at_end(text: str, start: int, end: int) -> list[Span]:
    """The names that a sentence ends with: "in two wards, Bryn and Cwm Isaf."; none where there are none."""
    found = _NAMES.search(text, start, end)
    if not found:
        return []
    first, last = found.span("names")
    entries = [_trimmed(text, *each) for each in _split(text, first, last - (text[last - 1] == "."))]
    return entries if len(entries) > 1 else []


def named(entries: Sequence[str]) -> list[str]:
    """Each entry by itself: of "Bands 3, 4 and 5" they are Band 3, Band 4 and Band 5."""
    first = _SHARED.fullmatch(entries[0]) if len(entries) > 1 else None
    if first is None or not all(_NAME.fullmatch(each) for each in entries[1:]):
        return list(entries)
    return [f"{first['noun']} {name}" for name in (first["name"], *entries[1:])]


def only_entry(text: str, start: int, end: int) -> Span | None:
    """The one entry of a list of one, such as "Band 3."; None for a sentence that says something."""
    stop = end - 1 if text[end - 1] in ".;" else end
    words = text[start:stop]
    is_one = words.strip() and not _has_verb(words) and not re.search(r"[.,;:?!\n]", words)
    return (start, stop) if is_one and len(words.split()) <= _MOST_ALONE else None


def _in_a_sentence(text: str, start: int, end: int) -> list[Span]:
    """'The following: A, B and C.' and 'A; B; C'; a sentence that only has commas is none."""
    colon = text.find(":", start, end)
    begin = colon + 1 if colon >= 0 else start
    stop = end - 1 if text[end - 1] == "." else end
    words = text[begin:stop]
    if not words.strip() or "." in words or "\n\n" in words or (colon < 0 and _has_verb(words)):
        return []
    found = _split(text, begin, stop)
    entries = [_trimmed(text, *each) for each in found]
    entries = [each for each in entries if each[0] < each[1]]
    is_list = len(entries) > 1 and all(len(text[first:last].split()) <= 8 for first, last in entries)
    return entries if is_list else []


def _split(text: str, begin: int, stop: int) -> list[Span]:
    found, place = [], begin
    for mark in _marks(text, begin, stop):
        found.append((place, mark.start()))
        place = mark.end()
    return [*found, (place, stop)]


def _marks(text: str, begin: int, stop: int) -> list[re.Match[str]]:
    """What parts the entries: semicolons where there are some; else commas, and "and" before the last."""
    if ";" in text[begin:stop]:
        return list(_STRONG.finditer(text, begin, stop))
    strokes = list(_STROKE.finditer(text, begin, stop))
    marks = strokes if len(strokes) > 1 else list(_BETWEEN.finditer(text, begin, stop))
    if marks is strokes:
        return marks
    commas = [mark for mark in marks if "," in mark.group()]
    return [mark for mark in marks if not commas or mark.start() >= commas[-1].start() or mark in commas]


def _has_verb(words: str) -> bool:
    return bool(
        re.search(
            r"\b(?:is|are|was|were|did|do|does|has|have|had|would|will|can|could|not|we|they|it|been)\b",
            words,
            re.IGNORECASE,
        )
    )


def _is_short(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS and not words.rstrip().endswith((".", ":"))


def _lines(text: str, start: int, end: int) -> list[Span]:
    found, place = [], start
    for line in text[start:end].split("\n"):
        span = _trimmed(text, place, place + len(line))
        if span[0] < span[1]:
            found.append(span)
        place += len(line) + 1
    return found


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ";,"):
        end -= 1
    return start, end
