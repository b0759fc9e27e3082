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
_NOT_RELIED_ON = re.compile(
    r"\b(?:not|never|no longer)\s+(?:been\s+)?(?:appl|rel(?:y|ied|ying)|engage|withh|seeking|using"
    r"|consider(?:ed)? (?:that )?)"
    r"|\bdoes not apply|\bdo not apply|\bwithdraw(?:n|ing)? (?:our|its|the)? ?(?:reliance|use|application)"
    r"|\bno exemptions?\b|\b(?:for example|for instance|e\.g\.?|such as)\s*,?\s*(?:under\s+)?"
    r"(?:sections?|s\.|reg)"
    r"|\b(?:amongst?|including) (?:those|the exemptions?) (?:at|in|under)\b|\?\s*$",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|unless|should (?:we|any|it|the|you)|in the event|where (?:we|it|any|an?)\b"
    r"|in (?:some|certain) cases|may (?:be|apply|also|wish)|might (?:be|apply)"
    r"|c(?:an|ould) be (?:refused|withheld|exempt)|when (?:we|a|an)\b)",
    re.IGNORECASE,
)
"""Before a ground in its sentence: what might be relied on, and is not yet."""
_EXPECTED = {
    "foia": ("foia", "eir"), "eir": ("foia", "eir"), "foisa": ("foisa", "eir-scotland"),
    "eir-scotland": ("foisa", "eir-scotland"),
}  # fmt: skip
"""The Act and the Regulations of a place: a request made under one is often answered under the other."""


_NOT_HELD = {"17", "12(4)(a)", "10(4)(a)"}
"""Grounds that say that nothing is held: FOISA s.17, EIR reg.12(4)(a), EI(S)R reg.10(4)(a)."""


@dataclass(frozen=True, slots=True)
class SectionNamed:
    """A ground at `start` to `end`; `sentence` is the span of the sentence that relies on it."""

    section: Section
    number: str
    start: int
    end: int
    sentence: tuple[int, int]

    @property
    def says_not_held(self) -> bool:
        """Whether the ground is that nothing is held, and no exemption."""
        return self.section.number in _NOT_HELD and self.section.regime != "foia"


def sections_named(words: OwnWords, regime: str = "foia") -> Iterator[SectionNamed]:
    """Every ground of the Act that the sender's words rely on, in order; not other Acts' sections."""
    text = words.text
    for start, end in words.spans:
        for found in _NAMED.finditer(text, start, end):
            if _OTHER_ACT.match(found["after"]):
                continue
            sentence = words.sentence_at(found.start())
            if not _is_relied_on(text, sentence, found.start()):
                continue
            law = _law(regime, found.group())
            for number in _EACH.finditer(text, *found.span("numbers")):
                told = re.sub(r"\s", "", number.group())
                if ground := section(law, told):
                    yield SectionNamed(ground, told, number.start(), number.end(), sentence)


def _is_relied_on(text: str, sentence: tuple[int, int], place: int) -> bool:
    """Whether a ground at `place` is one the body uses, and no supposition, example or denial."""
    start, end = sentence
    return not _SUPPOSED.search(text, start, place) and not _NOT_RELIED_ON.search(text[start:end])


def _law(regime: str, words: str) -> str:
    """The Act for a section, the Regulations for a regulation, of the place that the request was made in."""
    act, regulations = _EXPECTED.get(regime, (regime, regime))
    if re.match(r"reg", words, re.IGNORECASE):
        return regulations
    return act if re.match(r"s", words, re.IGNORECASE) else regime
