"""A message with what speaks for each kind: cues in its own words, grounds, answers, and its header."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from alongside.reading.correspondence.answered import Answered, answered_of
from alongside.reading.correspondence.answers.asked import Cell
from alongside.reading.correspondence.answers.cells import answers_to
from alongside.reading.correspondence.cues import AUTOMATIC_SUBJECT, CONDITION, Cue, cues
from alongside.reading.correspondence.letter import Kind, Letter
from alongside.reading.correspondence.needed import Held
from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.correspondence.sections import SectionNamed, sections_named

_AUTOMATIC_SECONDS = 90
_LEAST_OURS = 25
"""A sentence with fewer characters may stand in both letters by chance."""
_SAYS_AUTOMATIC = re.compile(
    r"\bthis is an? auto(?:mated|matic)(?:ally[- ]generated)? (?:e-?mail|message|response|reply"
    r"|acknowledge?ment|notification)\b",
    re.IGNORECASE,
)


_MOST_SECTIONS, _MOST_MATCHES = 300, 200
"""More of them than this say nothing new: a bound on what a made-up message can cost."""
_NOT_HELD = {"17", "12(4)(a)", "10(4)(a)"}
"""Grounds that say that nothing is held: FOISA s.17, EIR reg.12(4)(a), EI(S)R reg.10(4)(a)."""
_UNCLEAR = {"1(3)"}
"""A ground for asking back."""


_CLAUSE = re.compile(r"[,\s](?:and|so|but)\s(?:therefore\s)?(?:we|i)\s(?:are|am|have|will)\b", re.IGNORECASE)


def _clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins in which something stands: "it may apply, and we are extending …"."""
    joints = [found.start() for found in _CLAUSE.finditer(text, start, end)]
    return joints[-1] if joints else start


def _is_no_refusal(named: SectionNamed) -> bool:
    number = named.section.number
    return number in _UNCLEAR or (number in _NOT_HELD and named.section.regime != "foia")


def in_small_letters(text: str) -> str:
    """The same text in small letters, each sign in its place; those that would become two stay."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that speaks for a kind, by a cue."""

    kind: Kind
    cue: str
    where: str
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """A message being read; everything in it is worked out once, when it is wanted."""

    letter: Letter
    regime: str

    @cached_property
    def words(self) -> OwnWords:
        """Its own words."""
        return OwnWords(self.letter.text)

    @cached_property
    def hits(self) -> list[Hit]:
        """The first sentence for each cue, in the order of the cues."""
        return [hit for cue in cues() for hit in self._hits_of(cue)]

    @cached_property
    def sections(self) -> tuple[SectionNamed, ...]:
        """The grounds that it refuses on."""
        return tuple(each for each in self._named if not _is_no_refusal(each))

    @cached_property
    def _named(self) -> tuple[SectionNamed, ...]:
        found = islice(sections_named(self.words, self.regime), _MOST_SECTIONS)
        return tuple(each for each in found if not self.is_ours(*each.sentence))

    @cached_property
    def answered(self) -> Answered:
        """The questions of our letter that it surely answers."""
        return answered_of(self.cells)

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """What it says to each question of our letter."""
        return answers_to(self.letter.asked, [self.letter.text], self.regime)

    @cached_property
    def is_automatic(self) -> bool:
        """Whether a machine sent it, as its header, its subject or its haste tells."""
        headers, letter = self.letter.headers, self.letter
        told = headers.get("auto-submitted", "no").lower() not in ("", "no")
        told = told or any(name in headers for name in ("x-autoreply", "x-autorespond"))
        told = told or headers.get("precedence", "").lower() in ("auto_reply", "bulk", "junk")
        told = told or headers.get("return-path", "").strip() == "<>"
        told = told or (not letter.attachments and bool(_SAYS_AUTOMATIC.search(letter.text)))
        soon = letter.seconds_after is not None and 0 <= letter.seconds_after <= _AUTOMATIC_SECONDS
        return told or soon or bool(AUTOMATIC_SUBJECT.match(letter.subject))

    def first(self, kind: Kind, *cues_named: str) -> Hit | None:
        """The first sentence that speaks for a kind, by one of these cues or by a ground that it names."""
        if kind is Kind.REFUSAL and self.sections:
            return Hit(kind, self.sections[0].section.words, "text", *self.sections[0].sentence)
        if kind is Kind.NOT_HELD:
            for named in self._named:
                if named.section.number in _NOT_HELD:
                    return Hit(kind, named.section.words, "text", *named.sentence)
        return next(
            (hit for hit in self.hits if hit.kind is kind and (not cues_named or hit.cue in cues_named)), None
        )

    def is_ours(self, start: int, end: int) -> bool:
        """Whether a sentence only repeats our own letter."""
        if not self._ours or end - start < _LEAST_OURS:
            return False
        return " ".join(self.letter.text[start:end].casefold().split()) in self._ours

    @cached_property
    def _ours(self) -> str:
        return " ".join(self.letter.ours.casefold().split())

    @cached_property
    def _small(self) -> str:
        return in_small_letters(self.letter.text)

    @cached_property
    def _held(self) -> Held:
        spans = self.words.spans
        return Held(self._small[spans[0][0] : spans[-1][1]] if spans else "")

    @cached_property
    def _subject(self) -> str:
        return in_small_letters(self.letter.subject)

    def _hits_of(self, cue: Cue) -> Iterator[Hit]:
        if cue.where in ("subject", "both") and cue.words.search(self._subject):
            yield Hit(cue.kind, cue.name, "subject", 0, len(self.letter.subject))
            return
        if cue.where == "subject" or not cue.may_be_in(self._held):
            return
        text = self.letter.text
        for start, end in self.words.spans:
            for found in islice(cue.words.finditer(self._small, start, end), _MOST_MATCHES):
                sentence = self.words.sentence_at(found.start())
                if cue.unless and cue.unless.search(text, *sentence):
                    continue
                if cue.needs and not cue.needs.search(text, *sentence):
                    continue
                clause = _clause_start(text, sentence[0], found.start())
                if not cue.after_if and CONDITION.search(text, clause, found.start()):
                    continue
                if self.is_ours(*sentence):
                    continue
                yield Hit(cue.kind, cue.name, "text", sentence[0], max(sentence[1], found.end()))
                return
