"""A text with its grounds: its sentences, and which of them refuse or say that nothing is held."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from alongside.reading.correspondence.sections import SectionNamed

Span = tuple[int, int]
_INFORMATION = (
    r"(?:information|data|records?|figures?|details?|documents?|breakdown|statistics|correspondence|dates?"
    r"|numbers?|totals?|lists?|counts?)"
)
NOT_HELD = re.compile(
    rf"\b(?:(?:do|does|did) not|(?:do|does|did)n['’]t) (?:\w+ly |yet )?"
    r"(?:hold|record|collect|keep|retain|capture|possess"
    rf"|have)\b(?:[^.\n]{{0,40}}\b{_INFORMATION}\b"
    r"|\s+(?:this|it|that|any of|any such)\b|\s+an? (?:count|tally|log|note|running total|list)\b)"
    rf"|\b(?:hold|holds|has|have|held) no (?:\w+ ){{0,2}}{_INFORMATION}\b"
    rf"|\b{_INFORMATION}[^.\n]{{0,60}}\b(?:(?:is|are|was|were) not|(?:is|are|was|were)n['’]t) "
    r"(?:\w+ly )?(?:held|recorded|collected|captured|kept|retained)\b"
    rf"|\bno (?:recorded |relevant |such )?{_INFORMATION}[^.\n]{{0,30}}\b(?:held|found|located|exists?)\b"
    r"|\b(?:hold|holds|have) nothing\b|\bnothing (?:relevant )?(?:is|was) (?:held|recorded|found)\b"
    r"|\b(?:is not|isn['’]t) something (?:that |which )?(?:we|the \w+) (?:hold|record|collect|keep)s?\b"
    r"|(?:^|[.:]\s*|\b(?:is|are|was|were)\s+)(?:information\s+)?not (?:\w+ly )?(?:held|recorded"
    r"|collected|captured)\b"
    rf"|^\W*no (?:recorded |relevant |such )?{_INFORMATION}(?: is| are)?(?: held)?\W*$",
    re.IGNORECASE,
)
_OF_AN_EVENT = re.compile(
    r"\bno (?:\w+ )?record of (?:(?:ever )?(?:having|being|receiv|applying|having been)\w*|(?:any|an?|the)\b"
    r"(?! (?:date|number|figure|cost|amount|total|outcome|reason)s?\b))",
    re.IGNORECASE,
)
"""'We have no record of having received it': what happened, and not what is held."""
_REFUSED = re.compile(
    r"\b(?:is|are|has been|have been|been|being|is being) (?:exempt(?:ed)?|withheld|refused)\b"
    r"|\bwe (?:are )?(?:withhold|refus)(?:ing|e)?\b"
    r"|\b(?:chosen|decided|obliged|entitled|continu\w+|had|have) to (?:withhold|refuse|decline)\b"
    r"|\bis being withheld\b"
    r"|\bexempt from (?:disclosure|release)\b|\bdeclin(?:e|ed|ing) to (?:provide|answer|disclose"
    r"|release)\b|\b(?:cannot|unable to) (?:disclose|release)\b",
    re.IGNORECASE,
)
_NOT_REFUSED = re.compile(
    r"\b(?:not|no longer|nothing|none)\b[^.]{0,20}\b(?:exempt|withheld|refused)", re.IGNORECASE
)
_REDACTED = re.compile(
    r"\b(?:redact\w*|removed|blank\w+ out|black\w+ out|taken out)\b[^.]{0,40}\b(?:names?|signatures?"
    r"|contact details|personal (?:data|details|information)|e-?mail addresses|telephone numbers)\b",
    re.IGNORECASE,
)
"""What was taken out of papers that were sent is no answer refused."""
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bNo)(?<!\bapprox)(?<!e\.g)(?<!i\.e)[.!?](?=[\s\"'”)]|$)[\"'”)]*|\n\s*\n"
    r"|\n(?=[ \t]*[•*·-][ \t])"
)


@dataclass(frozen=True)
class Words:
    """A text with the grounds it relies on."""

    text: str
    sections: Sequence[SectionNamed] = ()
    _told: dict[tuple[str, int, int], bool] = field(default_factory=dict, compare=False, repr=False)
    """What was told of each stretch: the same sentences are looked at for every question."""

    def sentences(self, start: int, end: int) -> list[Span]:
        """The sentences of a stretch, without space around them."""
        return list(_sentences(self.text, start, end))

    def section_in(self, start: int, end: int) -> str:
        """The first ground that a stretch refuses on; empty where none is."""
        return next(
            (each.number for each in self.sections if start <= each.start < end and not each.says_not_held),
            "",
        )

    def ground_of(self, start: int, end: int) -> str:
        """The ground of a refusal: its own, else the next in its paragraph, else the only one of the text."""
        if own := self.section_in(start, end):
            return own
        paragraph_end = self.text.find("\n\n", end)
        if near := self.section_in(end, paragraph_end if paragraph_end >= 0 else len(self.text)):
            return near
        every = {each.number for each in self.sections if not each.says_not_held}
        return every.pop() if len(every) == 1 else ""

    def is_redacted(self, start: int, end: int) -> bool:
        """Whether a sentence only says that names were taken out of what was sent."""
        return bool(_REDACTED.search(self.text, start, end))

    def is_refused(self, start: int, end: int) -> bool:
        """Whether a sentence says that something is withheld."""
        key = ("refused", start, end)
        if key not in self._told:
            self._told[key] = self._is_refused(start, end)
        return self._told[key]

    def is_not_held(self, start: int, end: int) -> bool:
        """Whether a sentence says that nothing is held."""
        key = ("not held", start, end)
        if key not in self._told:
            self._told[key] = self._is_not_held(start, end)
        return self._told[key]

    def _is_refused(self, start: int, end: int) -> bool:
        if self.section_in(start, end):
            return True
        return bool(_REFUSED.search(self.text, start, end)) and not _NOT_REFUSED.search(self.text[start:end])

    def _is_not_held(self, start: int, end: int) -> bool:
        if any(each.says_not_held and start <= each.start < end for each in self.sections):
            return True
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
