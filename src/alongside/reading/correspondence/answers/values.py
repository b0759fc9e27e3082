"""What the words of a part say, by the type of the question: a typed value, a refusal, or nothing sure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind, not_answered
from alongside.reading.correspondence.answers.listing import entries_in
from alongside.reading.correspondence.answers.parts import without_questions
from alongside.reading.correspondence.answers.polarity import same_stem, stem, yes_or_no
from alongside.reading.correspondence.sections import SectionNamed
from alongside.reading.dates import dates_in
from alongside.reading.numbers import Quantity, quantities_in
from alongside.reading.pay_words import pay_figures
from alongside.terms.statement import value_as_json

Span = tuple[int, int]
_INFORMATION = (
    r"(?:information|data|records?|figures?|details?|documents?|breakdown|statistics|correspondence)"
)
NOT_HELD = re.compile(
    rf"\b(?:do|does|did) not (?:\w+ly |yet )?(?:hold|record|collect|keep|retain|capture|possess"
    rf"|have)\b(?:[^.\n]{{0,40}}\b{_INFORMATION}\b"
    r"|\s+(?:this|it|that|any of|any such)\b)"
    rf"|\b(?:hold|holds|has|have|held) no (?:\w+ ){{0,2}}{_INFORMATION}\b"
    rf"|\b{_INFORMATION}[^.\n]{{0,60}}\b(?:is|are|was|were) not "
    r"(?:\w+ly )?(?:held|recorded|collected|captured|kept|retained)\b"
    rf"|\bno (?:recorded |relevant |such )?{_INFORMATION}[^.\n]{{0,30}}\b(?:held|found|located|exists?)\b"
    r"|(?:^|[.:]\s*|\b(?:is|are|was|were)\s+)(?:information\s+)?not (?:\w+ly )?(?:held|recorded"
    r"|collected|captured)\b"
    rf"|^\W*no (?:recorded |relevant |such )?{_INFORMATION}(?: is| are)?(?: held)?\W*$",
    re.IGNORECASE,
)
_OF_AN_EVENT = re.compile(
    r"\bno (?:\w+ )?record of (?:(?:ever )?(?:having|being|receiv|applying|having been)\w*|any|an?|the)\b",
    re.IGNORECASE,
)
"""'We have no record of having received it': what happened, and not what is held."""
_WTE = re.compile(
    r"\s*\((?:[^()\n]{0,20}?)\d[\d.,]*\s*(?:w\.?t\.?e|f\.?t\.?e|whole[- ]time|full[- ]time equivalent)"
    r"[^()\n]{0,20}\)",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:is|are|has been|have been|been|being|is being) (?:exempt(?:ed)?|withheld|refused)\b"
    r"|\bwe (?:are )?(?:withhold|refus)(?:ing|e)?\b"
    r"|\bexempt from (?:disclosure|release)\b|\bdeclin(?:e|ed|ing) to (?:provide|answer|disclose"
    r"|release)\b|\b(?:cannot|unable to) (?:disclose|release)\b",
    re.IGNORECASE,
)
_NOT_REFUSED = re.compile(
    r"\b(?:not|no longer|nothing|none)\b[^.]{0,20}\b(?:exempt|withheld|refused)", re.IGNORECASE
)
_ELSEWHERE = re.compile(
    r"\bhttps?://|\bwww\.|\b(?:on|from|via) (?:our|the) (?:\w+ )?(?:website|publication scheme)\b"
    r"|\b(?:see|in|refer to) (?:the )?attach|\battached\b",
    re.IGNORECASE,
)
_POINTS_AWAY = re.compile(
    r"\W*(?:please )?(?:see|find|refer to|as per)\b[^.\n]{0,40}\b(?:attach\w*|enclos\w*|spreadsheet|appendix"
    r"|annex|website|link)\b[^\n]{0,60}$",
    re.IGNORECASE,
)
_SPAN_OF_TIME = re.compile(
    r"\s*(?:(?:working|calendar|full)\s+)?(?P<unit>hours?|minutes?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
_NOT_APPLICABLE = re.compile(r"\W*(?:n\s?/\s?a|not applicable|not relevant)\b", re.IGNORECASE)
_NONE = re.compile(
    r"\W*(?:we have none|there (?:are|were) none|none|nil|zero|0|nought)\b(?!\s+of\s+(?:this|the"
    r"|these) (?:information|data))",
    re.IGNORECASE,
)
_SAYS_NONE = re.compile(
    r"\b(?:we|the trust|it) (?:currently )?(?:have|has|had|employ(?:s|ed)?) none\b|\b(?:there (?:are"
    r"|were|have been)|were|was) none\b",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?<![\w.,£])\d{1,5}\.\d{1,3}(?![\w.]*\d|\s?%)")
_TOTAL = re.compile(r"\btotal\b|\bin all\b|\baltogether\b|\boverall\b", re.IGNORECASE)
_PART_OF = re.compile(r"\b(?:of (?:these|those|them|whom|which)|including|includes)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bNo)(?<!\bapprox)(?<!e\.g)(?<!i\.e)[.!?](?=[\s\"'”)]|$)[\"'”)]*|\n\s*\n"
    r"|\n(?=[ \t]*[•*·-][ \t])"
)
_SIGN_BEFORE = re.compile(r"(?:^|\n)[ \t]*(?P<sign>[•*·–—-][ \t]*)$")
_OF_A_SECTION = re.compile(
    r"\b(?:sections?|ss?|regulations?|regs?|exemptions?|code)\.?\s*(?:\d+[A-Z]?\s?\(\s?)?$", re.IGNORECASE
)
_LONGEST = 2_000
_EMPTY = {
    "the", "and", "for", "how", "many", "what", "which", "were", "was", "are", "did", "does", "have",
    "has", "had", "any", "you", "your", "that", "this", "with", "please", "number", "total", "from",
    "each", "trust", "there", "who", "why", "when", "not", "been", "provide", "confirm", "state", "list",
    "whether", "of", "in", "to", "at", "on", "by", "if", "so", "or", "it", "is", "do", "be", "an", "all",
    "currently", "current", "people",
}  # fmt: skip


@dataclass(frozen=True)
class Words:
    """A text with the grounds it relies on."""

    text: str
    sections: Sequence[SectionNamed] = ()

    def sentences(self, start: int, end: int) -> list[Span]:
        """The sentences of a stretch, without space around them."""
        return list(_sentences(self.text, start, end))

    def section_in(self, start: int, end: int) -> str:
        """The first ground that a stretch relies on; empty where none is."""
        return next((each.number for each in self.sections if start <= each.start < end), "")

    def is_refused(self, start: int, end: int) -> bool:
        """Whether a sentence says that something is withheld."""
        if self.section_in(start, end):
            return True
        return bool(_REFUSED.search(self.text, start, end)) and not _NOT_REFUSED.search(self.text[start:end])

    def is_not_held(self, start: int, end: int) -> bool:
        """Whether a sentence says that nothing is held."""
        said = self.text[start:end]
        return bool(NOT_HELD.search(said)) and not _OF_AN_EVENT.search(said)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    stops = [*(found.end() for found in _SENTENCE_END.finditer(text, start, end)), end]
    for stop in stops:
        words = text[start:stop]
        first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if first < last:
            yield first, last
        start = stop


def cell_of(question: Asked, words: Words, start: int, end: int) -> Cell:
    """What `start` to `end` answers to the question. The quote is the sentence that says it."""
    start, end = without_questions(words.text, start, end)
    sentences = words.sentences(start, end)
    if not sentences:
        return not_answered(question, "asked, not answered")
    if len(sentences) == 1 and _POINTS_AWAY.match(words.text, *sentences[0]):
        note = "it points to a page or an attachment"
        return replace(not_answered(question, note), start=sentences[0][0], end=sentences[0][1])
    plain = [each for each in sentences if not words.is_refused(*each) and not words.is_not_held(*each)]
    told = _TYPES[question.value_type](question, words, plain) if plain else None
    refused = next((each for each in sentences if words.is_refused(*each)), None)
    not_held = next((each for each in sentences if words.is_not_held(*each)), None)
    if (
        told
        and told.is_answered
        and not (
            question.value_type in ("text", "list")
            and (refused or not_held)
            and not _is_first(told, refused, not_held)
        )
    ):
        return _noting_refusal(told, words, refused)
    if (
        question.value_type == "number"
        and refused
        and (said := _number(question, words, [refused]))
        and said.value
        and said.value["qualifier"] != "exact"
    ):
        return replace(said, section=words.section_in(*refused), note="the exact number was refused")
    if refused and (not not_held or refused <= not_held):
        return Cell(
            question.number,
            CellKind.REFUSED,
            section=words.section_in(*refused),
            start=refused[0],
            end=refused[1],
        )
    if not_held:
        return Cell(question.number, CellKind.NOT_HELD, start=not_held[0], end=not_held[1])
    note = (told.note if told else "") or "its words are not clear"
    first = sentences[0]
    if _NOT_APPLICABLE.match(words.text, start):
        note = "it says that this does not apply"
    elif _ELSEWHERE.search(words.text, start, end):
        note = "it points to a page or an attachment"
    return replace(not_answered(question, note), start=first[0], end=first[1])


def refusal_in(question: Asked, words: Words, start: int, end: int) -> Cell | None:
    """What says of several questions at once that nothing is given: refused with its ground, or not held."""
    for first, last in words.sentences(start, end):
        if section := words.section_in(first, last):
            return Cell(question.number, CellKind.REFUSED, section=section, start=first, end=last)
        if words.is_not_held(first, last):
            return Cell(question.number, CellKind.NOT_HELD, start=first, end=last)
    return None


def _is_first(told: Cell, refused: Span | None, not_held: Span | None) -> bool:
    return all(other is None or told.start < other[0] for other in (refused, not_held))


def _noting_refusal(told: Cell, words: Words, refused: Span | None) -> Cell:
    if refused is None:
        return told
    return replace(told, section=words.section_in(*refused), note=told.note or "part of it was refused")


def _yes_no(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    for start, end in sentences[:3]:
        says = yes_or_no(question.words, words.text[start:end])
        if says is not None:
            kind = CellKind.YES if says else CellKind.NO
            return Cell(question.number, kind, says, start=start, end=end)
    return not_answered(question, "it says neither yes nor no")


def _number(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    told: Cell | None = None
    for place, span in enumerate(sentences[:6]):
        found = _numbers(question, words.text, span)
        if not found:
            continue
        if told is not None:
            if _is_another(question, words.text, span, found, told):
                return not_answered(question, "it gives several numbers")
            continue
        if len({each["said"] for each, _ in found}) > 1 and not (
            found := _chosen(question, words.text, span, found)
        ):
            return not_answered(question, "it gives several numbers")
        if place > 1 and len(found) > 1:
            continue
        told = Cell(question.number, CellKind.NUMBER, found[0][0], start=span[0], end=span[1])
    return told or not_answered(question, "it gives no number")


_Found = tuple[dict[str, Any], Span]


def _numbers(question: Asked, text: str, span: Span) -> list[_Found]:
    """The numbers of things in a sentence; not those of dates, bands or money."""
    start, end = span
    if none := (_NONE.match(text, start, end) or _SAYS_NONE.search(text, start, end)):
        zero = {"min": 0, "max": 0, "qualifier": "exact", "said": none.group().strip()}
        others = [each for each in quantities_in(text, none.end(), end) if each.count.high]
        if not others:
            return [(zero, none.span())]
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
        if text[each.start : each.end].lower() in ("no", "none") and not _is_counted(
            question, text, each.end, end
        ):
            continue
        found.append((_told(each, text), (each.start, each.end)))
    for decimal in _DECIMAL.finditer(text, start, end):
        if any(decimal.start() < last and first < decimal.end() for first, last in dated):
            continue
        value = float(decimal.group())
        found.append(
            ({"min": value, "max": value, "qualifier": "exact", "said": decimal.group()}, decimal.span())
        )
    return found


def _told(each: Quantity, text: str) -> dict[str, Any]:
    return {
        "min": each.count.low, "max": each.count.high, "qualifier": each.qualifier.value,
        "said": text[each.start : each.end],
    }  # fmt: skip


def _is_counted(question: Asked, text: str, start: int, end: int) -> bool:
    """Whether what is counted in the question stands behind a number."""
    after = re.findall(r"[a-z]+", text[start : min(end, start + 60)].lower())[:4]
    return any(same_stem(word, noun) for word in after for noun in nouns_of(question))


def nouns_of(question: Asked) -> list[str]:
    """What a question counts or speaks of: its unit, and the words that carry meaning."""
    words = re.findall(r"[a-z]+", f"{question.unit} {question.words}".lower())
    return [word for word in words if word not in _EMPTY and len(word) > 2]


def _chosen(question: Asked, text: str, span: Span, found: list[_Found]) -> list[_Found]:
    """Of several numbers the total, else the one of what was asked for."""
    totals = [
        each
        for each in found
        if _TOTAL.search(text, max(span[0], each[1][0] - 25), min(span[1], each[1][1] + 20))
    ]
    if len(totals) == 1:
        return totals
    counted = [each for each in found if _is_counted(question, text, each[1][1], span[1])]
    if len(counted) == 1 and not re.search(r"[:\n]", text[span[0] : span[1]].strip()):
        return counted
    parts = [each for each in found if _PART_OF.search(text, max(span[0], each[1][0] - 40), each[1][0] + 30)]
    return [found[0]] if found[0] not in parts and len(parts) == len(found) - 1 else []


def _is_another(question: Asked, text: str, span: Span, found: list[_Found], told: Cell) -> bool:
    if _PART_OF.search(text, *span) or all(each["said"] == told.value["said"] for each, _ in found):
        return False
    has_years = all(
        re.search(r"\b(?:19|20)\d\d\b", text[start:end]) for start, end in (span, (told.start, told.end))
    )
    return has_years or any(_is_counted(question, text, place[1], span[1]) for _, place in found)


def _list(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    start, end = sentences[0][0], sentences[-1][1]
    if _NONE.match(words.text, start) and end - start < 60:
        return Cell(question.number, CellKind.LIST, [], start=start, end=end)
    sign = _SIGN_BEFORE.search(words.text, max(0, start - 8), start)
    start = sign.start("sign") if sign else start
    entries = entries_in(words.text, start, end)
    if entries:
        return Cell(
            question.number,
            CellKind.LIST,
            [words.text[slice(*each)] for each in entries],
            start=start,
            end=entries[-1][1],
        )
    return _text(question, words, sentences)


def _text(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    start, end = sentences[0][0], sentences[-1][1]
    while end - start > _LONGEST and len(sentences) > 1:
        sentences = sentences[:-1]
        end = sentences[-1][1]
    return Cell(question.number, CellKind.TEXT, words.text[start:end], start=start, end=end)


def _date(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    for start, end in sentences[:3]:
        found = {mention.when.edtf for mention in dates_in(words.text, start, end, None)}
        if len(found) == 1:
            return Cell(question.number, CellKind.TEXT, found.pop(), start=start, end=end)
        if found:
            return not_answered(question, "it gives several dates")
    return not_answered(question, "it gives no date")


def _money(question: Asked, words: Words, sentences: Sequence[Span]) -> Cell:
    for start, end in sentences[:3]:
        found = {words.text[each.start : each.end]: each for each in pay_figures(words.text, start, end)}
        if len(found) == 1:
            said, figure = found.popitem()
            value = value_as_json(figure.pay) | {"qualifier": figure.qualifier.value, "said": said}
            return Cell(question.number, CellKind.NUMBER, value, start=start, end=end)
        if found:
            return not_answered(question, "it gives several sums")
        if _NONE.match(words.text, start):
            value = {
                "min": 0,
                "max": 0,
                "per": "once",
                "qualifier": "exact",
                "said": words.text[start:end][:20],
            }
            return Cell(question.number, CellKind.NUMBER, value, start=start, end=end)
    return not_answered(question, "it gives no sum of money")


_TYPES = {"yes-no": _yes_no, "number": _number, "list": _list, "text": _text, "date": _date, "money": _money}


def shared_stems(question: Asked, sentence: str) -> float:
    """What part of the question's words that carry meaning a sentence holds."""
    wanted = {stem(word) for word in nouns_of(question)}
    held = {stem(word) for word in re.findall(r"[a-z]+", sentence.lower())}
    return len(wanted & held) / len(wanted) if wanted else 0.0
