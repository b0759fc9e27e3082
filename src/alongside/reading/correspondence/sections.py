"""The grounds that a letter relies on: "exempt under section 40(2)", "sections 43(2) and 41", "reg 13"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.correspondence.own_words import OwnWords
from alongside.reference.exemptions import Section, section

_NUMBER = r"\d{1,2}[A-Z]?(?:\s?\(\s?[0-9A-Za-z]{1,3}\s?\))*"
_NAMED = re.compile(
    rf"\b(?:sections?|ss?\.|s(?=\d)|sec\.?|exemptions?(?: at| under| in)?|regulations?|regs?\.?)\s*"
    rf"(?P<numbers>{_NUMBER}(?:\s?(?:,|and|&|or|/|,\s?and)\s?(?:(?:sections?|s\.?)\s?)?{_NUMBER})*)"
    r"(?P<after>[^.;\n]{0,60})",
    re.IGNORECASE,
)
_EACH = re.compile(_NUMBER, re.IGNORECASE)
_OTHER_ACT = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:of|in|under)\s+(?:the\s+)?(?:[\w\s,()]{0,30}\b)?(?:data protection|dpa|gdpr"
    r"|equality|mental health|human rights|health and social care|employment|care act|children"
    r"|local government|companies|limitation|code of practice|our (?:policy|constitution))",
    re.IGNORECASE,
)
_RELIED_ON = re.compile(
    r"\bexempt|\bwith(?:h[eo]ld|holding)|\brefus|\brel(?:y|ies|ied|ying)|\bengage[sd]?\b|\bappl(?:y|ies|ied|ying)"
    r"|\bnot (?:obliged|required)|\bunable to\b|\bcannot\b|\bcan not\b"
    r"|\bnot (?:be )?(?:able|disclos|provid|releas)"
    r"|\bredact|\bdeclin|\bprejudice|\bexceed|\bin accordance with|\bpursuant to|\bunder section",
    re.IGNORECASE,
)
_NOT_RELIED_ON = re.compile(
    r"\b(?:not|never|no longer)\s+(?:been\s+)?(?:appl|rel(?:y|ied|ying)|withh|seeking|using"
    r"|consider(?:ed)? (?:that )?)"
    r"|\bdoes not apply|\bdo not apply|\bwithdraw(?:n|ing)? (?:our|its|the)? ?(?:reliance|use|application)"
    r"|\bno exemptions?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SectionNamed:
    """A ground at `start` to `end`; `sentence` is the span of the sentence that relies on it."""

    section: Section
    number: str
    start: int
    end: int
    sentence: tuple[int, int]


def sections_named(words: OwnWords, regime: str = "foia") -> Iterator[SectionNamed]:
    """Every ground of the Act that the sender's words rely on, in order; not other Acts' sections."""
    text = words.text
    relied_on: dict[tuple[int, int], bool] = {}
    for start, end in words.spans:
        for found in _NAMED.finditer(text, start, end):
            if _OTHER_ACT.match(found["after"]):
                continue
            sentence = words.sentence_at(found.start())
            if sentence not in relied_on:
                relied_on[sentence] = _is_relied_on(text[slice(*sentence)])
            if not relied_on[sentence]:
                continue
            for number in _EACH.finditer(text, *found.span("numbers")):
                told = re.sub(r"\s", "", number.group())
                if ground := section(regime, told):
                    yield SectionNamed(ground, told, number.start(), number.end(), sentence)


def _is_relied_on(sentence: str) -> bool:
    return bool(_RELIED_ON.search(sentence)) and not _NOT_RELIED_ON.search(sentence)
