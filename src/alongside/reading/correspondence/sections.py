"""The grounds that a letter relies on: "exempt under section 40(2)", "sections 43(2) and 41", "reg 13"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from alongside.reading.correspondence.own_words import OwnWords
from alongside.reference.exemptions import Section, section

_NUMBER = r"\d{1,2}[A-Z]?(?:[ \t]?\([ \t]?[0-9A-Za-z]{1,3}[ \t]?\))*"
_NAMED = re.compile(
    rf"\b(?:sections?|ss?\.|s(?=\d)|sec\.?|exemptions?(?: at| under| in)?|regulations?|regs?\.?)\s*"
    rf"(?P<numbers>{_NUMBER}(?:\s?(?:,|and|&|or|/|,\s?and)\s?(?:(?:sections?|s\.?)\s?)?{_NUMBER})*)"
    r"(?=(?P<after>[^.;\n]{0,60}))",
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
    r"|\bdoes not apply|\bdo not apply|\bwithdr(?:ew|aw(?:n|s|ing)?) (?:our|its|the)? ?(?:reliance|use"
    r"|application|claim)"
    r"|\b(?:none|neither) (?:of (?:them|these|which) )?(?:does|do|is|are|appl(?:y|ies))\b"
    r"|\b(?:should|ought|need|did|could|can|was|were|is|are)(?: not|n't)\b[^.;]{0,20}\b(?:been |be "
    r"|have )*(?:used|applied|appl(?:y|icable)"
    r"|cited|claimed|relied|relevant|engaged|needed|necessary|required|sustain|maintain|made out)"
    r"|\bcannot (?:be )?(?:rel(?:y|ied)|appl(?:y|ied)|use|sustain|maintain)"
    r"|\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|in error)\b[^.;]{0,20}\b(?:to |in )?(?:appl"
    r"|us(?:e|ing)|rel(?:y|ied)|cit)"
    r"|\b(?:appl|use|rel(?:y|i)|cit)(?:ied|ed|d|ying|ing)?\b[^.;]{0,30}\b(?:wrongly|incorrectly"
    r"|mistakenly|in error)\b"
    r"|\bconsidered\b[^;]{0,80}\b(?:happy|content|able|decided|pleased|prepared|willing) (?:to|that)\b"
    r"|\bconsidered (?:whether|if)\b|\bno (?:longer|exemptions?)\b|\boverturn|\bset aside\b"
    r"|\b(?:for example|for instance|e\.g\.?|such as)\s*,?\s*(?:under\s+)?"
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
_DONE = re.compile(
    r"\b(?:we|it|they|these|which|this) (?:have|has|are|is) (?:\w+ )?(?:put|replac|remov|suppress|redact"
    r"|withh|refus|rel[yi]|appl|shown"
    r"|mark)",
    re.IGNORECASE,
)
"""Behind "where a figure is below five": what was done in that case, and it came."""
_JOINT = re.compile(r";|,? \b(?:but|however|although|though|whereas|instead)\b,?", re.IGNORECASE)
"""Where one half of a sentence ends: what is denied in it is not denied in the other."""
_MOST = 300
"""More of them than this say nothing new: a bound on what a made-up message can cost."""
_EXPECTED = {
    "foia": ("foia", "eir"), "eir": ("foia", "eir"), "foisa": ("foisa", "eir-scotland"),
    "eir-scotland": ("foisa", "eir-scotland"),
}  # fmt: skip
"""The Act and the Regulations of a place: a request made under one is often answered under the other."""


@dataclass(frozen=True, slots=True)
class SectionNamed:
    """A ground at `start` to `end`; `sentence` is the span of the sentence that relies on it."""

    section: Section
    number: str
    start: int
    end: int
    sentence: tuple[int, int]


def sections_named(words: OwnWords, regime: str = "foia") -> Iterator[SectionNamed]:
    """Every ground of the Act that the sender's words rely on, in order; not other Acts' sections.

    A section named by itself is left out where a subsection of it is named too.
    """
    found = list(islice(_sections(words, regime), _MOST))
    parents = {parent for each in found for parent in _parents(each.number)}
    yield from (each for each in found if each.number not in parents)


def _parents(number: str) -> Iterator[str]:
    """The section, and each subsection of it, that a number is part of."""
    while "(" in number:
        number = number[: number.rindex("(")]
        yield number


def _sections(words: OwnWords, regime: str) -> Iterator[SectionNamed]:
    text = words.text
    for start, end in words.telling:
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
    joints = [*(found.span() for found in _JOINT.finditer(text, start, end)), (end, end)]
    first = max((last for _, last in joints if last <= place), default=start)
    last = next(opened for opened, _ in joints if opened >= place)
    is_supposed = _SUPPOSED.search(text, first, place) and not _DONE.search(text, first, place)
    return not is_supposed and not _NOT_RELIED_ON.search(text[first:last])


def _law(regime: str, words: str) -> str:
    """The Act for a section, the Regulations for a regulation, of the place that the request was made in."""
    act, regulations = _EXPECTED.get(regime, (regime, regime))
    if re.match(r"reg", words, re.IGNORECASE):
        return regulations
    return act if re.match(r"s", words, re.IGNORECASE) else regime
