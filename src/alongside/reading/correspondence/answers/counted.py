"""The numbers in an answer: which of them is the one asked for, and what is counted."""

import re
from typing import Any

from alongside.reading.correspondence.answers.asked import Asked, Cell
from alongside.reading.correspondence.answers.polarity import same_stem, stem
from alongside.reading.correspondence.answers.words import Span
from alongside.reading.dates import dates_in
from alongside.reading.numbers import Quantity, quantities_in

_WTE = re.compile(
    r"\s*\((?:[^()\n]{0,20}?)\d[\d.,]*\s*(?:w\.?t\.?e|f\.?t\.?e|whole[- ]time|full[- ]time equivalent)"
    r"[^()\n]{0,20}\)",
    re.IGNORECASE,
)
_SPAN_OF_TIME = re.compile(
    r"\s*(?:(?:working|calendar|full)\s+)?(?P<unit>hours?|minutes?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
NONE = re.compile(
    r"\W*(?:we have none|there (?:are|were) none|none|nil|zero|0|nought)\b(?!\s+of\s+(?:this|the"
    r"|these) (?:information|data))",
    re.IGNORECASE,
)
_SAYS_NONE = re.compile(
    r"\b(?:we|the trust|it) (?:currently )?(?:have|has|had|employ(?:s|ed)?) none\b|\b(?:there (?:are"
    r"|were|have been)|were|was) none\b|\b(?:nobody|no[- ]one) (?:was|were|is|has|had|did)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?<![\w.,:£/–-])(?P<low>\d{1,3}(?:,\d{3})+|\d{1,5})(?:\s?[–-]\s?|\s+to\s+)"
    r"(?P<high>\d{1,3}(?:,\d{3})+|\d{1,5})(?![\w%/–-]|[.,:]\d|\s*(?:%|per\s?cent))"
)
_NOT_ANY = re.compile(
    r"\b(?:(?:did|do|does|has|have|had|were|was) not|(?:did|do|does|has|have|had|were|was)n['’]t)"
    r" (?:\w+ ){1,3}?(?:any|(?P<all>at all))\b",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?<![\w.,£])\d{1,5}\.\d{1,3}(?![\w.]*\d|\s?%|(?!wte|fte)[a-z])", re.IGNORECASE)
_TOTAL = re.compile(r"\btotal\b|\bin all\b|\baltogether\b|\boverall\b", re.IGNORECASE)
_TOTAL_BEHIND = re.compile(
    r"[ ](?:[a-z]+[ ]){0,4}?(?:in total|in all|altogether|overall|total)\b", re.IGNORECASE
)
_PART_OF = re.compile(r"\b(?:of (?:these|those|them|whom|which)|including|includes)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:(?:up|down|rising|rise|increas\w+|decreas\w+|fall|drop|rose|fell) (?:on|from)|compared (?:with|to)"
    r"|against|as opposed to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the number of another year."""
_OF_THE = re.compile(r"\bof\s+(?:(?:the|all|these|a total of)\s+)?$", re.IGNORECASE)
_RATIO = re.compile(r"\s+(?:in|out of) (?:every|each|ten|five|four|three|two|\d)", re.IGNORECASE)
_IN_EVERY = re.compile(r"\b(?:in|out of) (?:every|each) $", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ITS_YEAR = re.compile(r"[^.,;\d\n]{0,30}?\b(?:in|for|during)\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b(?P<year>(?:19|20)\d\d)(?:\s?[/-]\s?\d{2,4})?\s*[:=|–-]\s*$")
_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{2,40}?)\s*[:=–-]\s*$")
_ABBREVIATED = re.compile(r"\.\s*(?:of\b|\d)", re.IGNORECASE)
"""'No. of people', 'no. 4'."""
_OF_A_SECTION = re.compile(
    r"\b(?:sections?|ss?|regulations?|regs?|exemptions?|code)\.?\s*(?:\d+[A-Z]?\s?\(\s?)?$", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_DIGIT = re.compile(r"\d")
_EMPTY = {
    "the", "and", "for", "how", "many", "what", "which", "were", "was", "are", "did", "does", "have",
    "has", "had", "any", "you", "your", "that", "this", "with", "please", "number", "total", "from",
    "each", "trust", "there", "who", "why", "when", "not", "been", "provide", "confirm", "state", "list",
    "whether", "of", "in", "to", "at", "on", "by", "if", "so", "or", "it", "is", "do", "be", "an", "all",
    "currently", "current", "people",
}  # fmt: skip

_Found = tuple[dict[str, Any], Span]


def numbers_in(question: Asked, text: str, span: Span) -> list[_Found]:
    """The numbers of things in a sentence; not those of dates, bands or money."""
    start, end = span
    if none := (NONE.match(text, start, end) or _SAYS_NONE.search(text, start, end)):
        zero = {"min": 0, "max": 0, "qualifier": "exact", "said": none.group().strip()}
        others = [each for each in quantities_in(text, none.end(), end) if each.count.high]
        if not others:
            return [(zero, none.span())]
    for denied in _NOT_ANY.finditer(text, start, end):
        if denied["all"] or is_counted(question, text, denied.end(), end):
            zero = {"min": 0, "max": 0, "qualifier": "exact", "said": denied.group()}
            return [(zero, denied.span())]
    dated = [(mention.start, mention.end) for mention in dates_in(text, start, end, None)]
    if not re.search(r"\bw\.?t\.?e\b|\bequivalent", question.words, re.IGNORECASE):
        dated += [each.span() for each in _WTE.finditer(text, start, end)]
    found: list[_Found] = []
    for each in quantities_in(text, start, end):
        if any(each.start < last and first < each.end for first, last in dated):
            continue
        if _OF_A_SECTION.search(text, max(start, each.start - 20), each.start):
            continue
        time = _SPAN_OF_TIME.match(text, each.end, end)
        if time and time["unit"].lower().rstrip("s") not in f"{question.unit} {question.words}".lower():
            continue
        if text[each.start : each.end].lower() in ("no", "none") and (
            _ABBREVIATED.match(text, each.end) or not is_counted(question, text, each.end, end)
        ):
            continue
        found.append((_told(each, text), (each.start, each.end)))
    found = _with_ranges(question, text, span, dated, found)
    for decimal in _DECIMAL.finditer(text, start, end):
        if any(decimal.start() < last and first < decimal.end() for first, last in dated):
            continue
        value = float(decimal.group())
        found.append(
            ({"min": value, "max": value, "qualifier": "exact", "said": decimal.group()}, decimal.span())
        )
    return _own_of(question, text, span, found) if len(found) > 1 else found


def _with_ranges(
    question: Asked, text: str, span: Span, dated: list[Span], found: list[_Found]
) -> list[_Found]:
    """With "15-20" and "15 to 20" each as one number of two ends."""
    ranges: list[_Found] = []
    for each in _RANGE.finditer(text, *span):
        low, high = (int(each[side].replace(",", "")) for side in ("low", "high"))
        is_dated = any(each.start() < last and first < each.end() for first, last in dated)
        if (
            is_dated
            or low >= high
            or _OF_A_SECTION.search(text, max(span[0], each.start() - 20), each.start())
        ):
            continue
        time = _SPAN_OF_TIME.match(text, each.end(), span[1])
        if time and time["unit"].lower().rstrip("s") not in f"{question.unit} {question.words}".lower():
            continue
        ranges.append(({"min": low, "max": high, "qualifier": "exact", "said": each.group()}, each.span()))
    if not ranges:
        return found
    return [
        *ranges,
        *(one for one in found if all(one[1][1] <= place[0] or place[1] <= one[1][0] for _, place in ranges)),
    ]


def _own_of(question: Asked, text: str, span: Span, found: list[_Found]) -> list[_Found]:
    """Without the same number told again in brackets, those of other years, wholes and ratios."""
    kept: list[_Found] = []
    years = set(_YEAR.findall(question.words))
    for told, (start, end) in sorted(found, key=lambda each: each[1]):
        if kept and not text[kept[-1][1][1] : start].strip(" (") and _ends(told) == _ends(kept[-1][0]):
            continue
        before = text[max(span[0], start - 40) : start]
        year = _ITS_YEAR.match(text, end, span[1])
        is_other = bool(year) and len(years) == 1 and year["year"] not in years if year else False
        is_whole = bool(kept) and bool(_OF_THE.search(before))
        is_ratio = bool(_RATIO.match(text, end, span[1]) or _IN_EVERY.search(before))
        if is_other or is_whole or is_ratio or _COMPARED.search(before):
            continue
        kept.append((told, (start, end)))
    return kept or found


def _ends(told: dict[str, Any]) -> tuple[Any, Any]:
    return told["min"], told["max"]


def _told(each: Quantity, text: str) -> dict[str, Any]:
    return {
        "min": each.count.low, "max": each.count.high, "qualifier": each.qualifier.value,
        "said": text[each.start : each.end],
    }  # fmt: skip


def is_counted(question: Asked, text: str, start: int, end: int) -> bool:
    """Whether what is counted in the question stands behind a number."""
    behind = _IN_BRACKETS.sub(" ", text[start : min(end, start + 60)].lower())
    after = re.findall(r"[a-z]+", _DIGIT.split(behind, maxsplit=1)[0])[:4]
    return any(same_stem(word, noun) for word in after for noun in nouns_of(question))


def nouns_of(question: Asked) -> list[str]:
    """What a question counts or speaks of: its unit, and the words that carry meaning."""
    words = re.findall(r"[a-z]+", f"{question.unit} {question.words}".lower())
    return [word for word in words if word not in _EMPTY and len(word) > 2]


def chosen(question: Asked, text: str, span: Span, found: list[_Found]) -> list[_Found]:
    """Of several numbers the total, else the one of what was asked for."""
    if total := _total(text, span, found):
        return [total]
    if named := _labelled(question, text, span, found):
        return [named]
    counted = [each for each in found if is_counted(question, text, each[1][1], span[1])]
    if len(counted) == 1 and not re.search(r"[:\n]", text[span[0] : span[1]].strip()):
        return counted
    parts = [each for each in found if _PART_OF.search(text, max(span[0], each[1][0] - 40), each[1][0] + 30)]
    return [found[0]] if found[0] not in parts and len(parts) == len(found) - 1 else []


def _total(text: str, span: Span, found: list[_Found]) -> _Found | None:
    """The one that is called a total; else the first or the last where it is the sum of the others."""
    after, before = [], []
    for place, each in enumerate(found):
        until = found[place + 1][1][0] if place + 1 < len(found) else span[1]
        since = found[place - 1][1][1] if place else span[0]
        if _TOTAL_BEHIND.match(text, each[1][1], until):
            after.append(each)
        elif _TOTAL.search(text, max(since, each[1][0] - 25), each[1][0]):
            before.append(each)
    if len(after or before) == 1:
        return (after or before)[0]
    amounts = [told["min"] for told, _ in found if told["min"] is not None and told["min"] == told["max"]]
    if len(amounts) != len(found) or len(found) < 3:
        return None
    return next((found[place] for place in (0, -1) if 2 * amounts[place] == sum(amounts)), None)


def _labelled(question: Asked, text: str, span: Span, found: list[_Found]) -> _Found | None:
    """Of "Upheld: 4, partly upheld: 6" the one whose label says only what was asked; or that of its year."""
    years = set(_YEAR.findall(question.words))
    asked = {stem(word) for word in re.findall(r"[a-z]+", question.words.lower())}
    fitting = []
    for each in found:
        before = text[max(span[0], each[1][0] - 50) : each[1][0]]
        year, label = _YEAR_BEFORE.search(before), _LABEL.search(before)
        words = re.findall(r"[a-z]+", label["label"].lower()) if label else []
        if (year and years == {year["year"]}) or (words and all(stem(word) in asked for word in words)):
            fitting.append(each)
    return fitting[0] if len(fitting) == 1 else None


def is_another(question: Asked, text: str, span: Span, found: list[_Found], told: Cell) -> bool:
    if _PART_OF.search(text, *span) or all(each["said"] == told.value["said"] for each, _ in found):
        return False
    has_years = all(
        re.search(r"\b(?:19|20)\d\d\b", text[start:end]) for start, end in (span, (told.start, told.end))
    )
    return has_years or any(is_counted(question, text, place[1], span[1]) for _, place in found)
