"""What a lawful refusal must contain, ticked with the sentence that contains it.

Source: FOIA 2000 s.17(1), (3), (7); FOISA 2002 s.16, s.19; EIR 2004 reg.14; EI(S)R 2004 reg.13. A tick says
that the words are there, not that they are right.
"""

import re
from dataclasses import dataclass

from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.correspondence.sections import SectionNamed, sections_named

_LAW = {
    "foia": ("FOIA 2000 s.17(1)(b)", "FOIA 2000 s.17(1)(c)", "FOIA 2000 s.17(3)", "FOIA 2000 s.17(7)(a)",
             "FOIA 2000 s.17(7)(b)"),
    "foisa": ("FOISA 2002 s.16(1)(c)", "FOISA 2002 s.16(1)(d)", "FOISA 2002 s.16(2)", "FOISA 2002 s.19(b)",
              "FOISA 2002 s.19(b)"),
    "eir": ("EIR 2004 reg.14(3)(a)", "EIR 2004 reg.14(3)", "EIR 2004 reg.14(3)(b)", "EIR 2004 reg.14(5)(a)",
            "EIR 2004 reg.14(5)(b)"),
    "eir-scotland": ("EI(S)R 2004 reg.13(b)", "EI(S)R 2004 reg.13(b)", "EI(S)R 2004 reg.13(c)",
                     "EI(S)R 2004 reg.13(e)", "EI(S)R 2004 reg.13(e)"),
}  # fmt: skip
_WHY = re.compile(
    r"\bbecause\b|\bsince (?:it|the|this|disclos)|\bdue to\b|\bin order to\b|\bto protect\b|\bso that\b"
    r"|\bas (?:it|this|the (?:information|data|requested)|disclos\w+|to do so|they|individuals)\b"
    r"|\bwould (?:be likely to |likely |also |then )?(?:prejudice|endanger|identify|breach|exceed|contravene"
    r"|allow|inhibit|harm|undermine|reveal|enable|infringe|lead to|not be fair)"
    r"|\bcould (?:lead to|identify|be identified|prejudice)|\bconstitutes? (?:the )?personal"
    r"|\bis personal (?:data|information)|\b(?:we|it is) estimated?\b|\bgiven (?:the|that)\b"
    r"|\bintended for (?:future )?publication|\bis (?:already )?(?:available|published)",
    re.IGNORECASE,
)
_PUBLIC_INTEREST = re.compile(r"\bpublic[- ]interest\b", re.IGNORECASE)
_REVIEW = re.compile(
    r"\binternal review\b|\breview (?:of )?(?:our|this|the|its) (?:decision|response|handling)"
    r"|\b(?:require|ask|request)\w* (?:us|the \w+) to review|\brequirement for review\b"
    r"|\breconsider(?:ation)?\b|\b(?:complain|complaint|appeal)\b[^.]{0,80}"
    r"\b(?:trust|us|foi|information governance|team|chief executive)\b",
    re.IGNORECASE,
)
_REGULATOR = re.compile(
    r"\binformation commissioner\b|\bico\b|\bico\.(?:org|gov)\.uk|\bfoi\.scot\b|itspublicknowledge",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a refusal must contain. `found` is the span of the sentence that has it, None when missing.

    `is_needed` is false where the ground asks for none, as the public interest test of an absolute one.
    """

    name: str
    title: str
    law: str
    is_needed: bool
    found: tuple[int, int] | None

    @property
    def is_missing(self) -> bool:
        """Whether it should be there and is not."""
        return self.is_needed and self.found is None


def checklist(text: str, regime: str = "foia") -> tuple[Item, ...]:
    """The five things, in the order of the Act, for a refusal. Raises KeyError for another Act."""
    law = _LAW[regime]
    words = OwnWords(text)
    named = list(sections_named(words, regime))
    needs_test = any(each.section.needs_public_interest_test for each in named) or regime.startswith("eir")
    return (
        Item("section", "names the section it relies on", law[0], True, named[0].sentence if named else None),
        Item("why", "says why the section applies", law[1], True, _why(words, named)),
        Item("public-interest", "weighs the public interest", law[2], needs_test,
             _first(words, _PUBLIC_INTEREST)),
        Item("review", "tells of the internal review", law[3], True, _first(words, _REVIEW)),
        Item("regulator", "tells of the Commissioner", law[4], True, _first(words, _REGULATOR)),
    )  # fmt: skip


def _why(words: OwnWords, named: list[SectionNamed]) -> tuple[int, int] | None:
    """The sentence that names a section and gives a reason, or one of the next two that does."""
    for each in named:
        for sentence in words.after(each.sentence, 2):
            if _WHY.search(words.text, *sentence):
                return sentence
    return None


def _first(words: OwnWords, cue: re.Pattern[str]) -> tuple[int, int] | None:
    for start, end in words.spans:
        if found := cue.search(words.text, start, end):
            return words.sentence_at(found.start())
    return None
