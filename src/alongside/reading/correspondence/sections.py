"""The grounds that a letter relies on: "exempt under section 40(2)", "sections 43(2) and 41", "reg 13"."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.correspondence.reliance import (
    is_of_another_act,
    is_of_information,
    is_relied_on,
    relies,
)
from alongside.reference.exemptions import Section, section

_NUMBER = r"\d{1,2}(?!\d)[A-Z]?(?:[ \t]?\([ \t]?[0-9A-Za-z]{1,3}[ \t]?\))*"
_NAMED = re.compile(
    rf"\b(?:sections?|ss?\.|s(?=\d)|sec\.?|exemptions?(?: at| under| in)?|regulations?|regs?\.?)\s*"
    rf"(?P<numbers>{_NUMBER}(?:\s?(?:,|and|&|or|/|,\s?and)\s?(?:(?:sections?|s\.?)\s?)?{_NUMBER})*)",
    re.IGNORECASE,
)
_EACH = re.compile(_NUMBER, re.IGNORECASE)
_NEAR = 200
"""Behind a section of another Act, one that stands so near is of that Act too, where nothing else is said."""
_MOST = 300
"""More of them than this say nothing new: a bound on what a made-up message can cost."""
_CATALOGUE = 5
"""A letter that names so many grounds says which there are; it relies on those of which it says so."""
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
    """Every ground of the Act that the sender's words rely on, in order; not other Acts' sections.

    A section named by itself is left out where a subsection of it is named too.
    """
    found = list(islice(_sections(words, regime), _MOST))
    if len({each.section.number for each in found}) >= _CATALOGUE:
        found = [each for each in found if relies(words.text, each.sentence)]
    grounds = {(each.sentence, each.section.number) for each in found}
    in_sentence = Counter(sentence for sentence, _ in grounds)
    parents = {parent for each in found for parent in _parents(each.number)}
    yield from (
        each for each in found if each.number not in parents and in_sentence[each.sentence] < _CATALOGUE
    )


def _parents(number: str) -> Iterator[str]:
    """The section, and each subsection of it, that a number is part of."""
    while "(" in number:
        number = number[: number.rindex("(")]
        yield number


def _sections(words: OwnWords, regime: str) -> Iterator[SectionNamed]:
    text, other = words.text, -_NEAR
    for start, end in words.telling:
        for found in _NAMED.finditer(text, start, end):
            sentence = words.sentence_at(found.start())
            is_near = 0 <= found.start() - other < _NEAR and not is_of_information(text, sentence)
            is_other = is_of_another_act(text, sentence, found.span()) or is_near
            other = found.end() if is_other else other
            if is_other or not is_relied_on(text, sentence, found.span()):
                continue
            law = _law(regime, found.group())
            for number in _EACH.finditer(text, *found.span("numbers")):
                told = re.sub(r"\s", "", number.group())
                if ground := section(law, told):
                    yield SectionNamed(ground, told, number.start(), number.end(), sentence)


def _law(regime: str, words: str) -> str:
    """The Act for a section, the Regulations for a regulation, of the place that the request was made in."""
    act, regulations = _EXPECTED.get(regime, (regime, regime))
    if re.match(r"reg", words, re.IGNORECASE):
        return regulations
    return act if re.match(r"s", words, re.IGNORECASE) else regime
