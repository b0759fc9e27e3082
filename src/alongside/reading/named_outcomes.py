"""Organisations named beside an outcome: 'two withdrew, X and Y'; 'X has applied, Y has not applied'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.copy import ReadingCopy
from alongside.reading.mentions import Mention
from alongside.reading.outcomes import Outcome, outcomes_in

_BETWEEN = re.compile(r"[\s,;*]*(?:\([^()]{0,60}\)[\s,;]*)?(?:and|&|both)?\s*(?:the\s+)?")
_LEADS_TO_NAMES = re.compile(
    r"\s*(?:[,:-]|to\b|by\b)*\s*(?:(?:the )?following [\w ]{0,40}|namely|these (?:are|were)|"
    r"they (?:are|were)|were|are)?\s*[:,]?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[\s*]*(?:\([^()]{0,60}\))?\s*(?:[.;:)]|$)")
_PREDICATE = re.compile(
    r"[\s*,-]*(?:which\s+|it\s+|they\s+)?(?:has|have|had|was|were|did|is|are)?(?:\s*\b(?:also|both|all|since|later|then|been|now)\b)*\s*"
)
_CLAUSE_START = re.compile(
    r"(?:^|[,;:.(\"-]|\b(?:and|but|while|whilst|that|as|because|whereas|although|according to))"
    r"\s*(?:the\s+)?[*\"']?$",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\baccording to\s*(?:the\s+)?$", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:if|whether|would|could|should|may|might|unless|until|to)\b", re.IGNORECASE)
_SHORT_NAME = re.compile(
    r"(?P<name>[A-Z][\w'&-]*(?:\s+(?:and\s+|&\s+)?[A-Z][\w'&-]*){0,5})\s+(?:has|have|had|was|were|did)?\s*$"
)
_OF_APPLICANTS = ("did-not-apply", "applied", "withdrew")
_OURSELVES = re.compile(
    r"\b(?:we|the (?:trust|board|committee|panel|executive))\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_FEWEST_LETTERS = 6


@dataclass(frozen=True, slots=True)
class NamedOutcome:
    """Bodies `named` in the sentence at `start` to `end`, and the outcome said of them.

    `is_list` when the names stand behind a number of bodies or an introduction, one by one.
    """

    start: int
    end: int
    named: tuple[Mention, ...]
    outcome: Outcome
    is_list: bool

    @property
    def group(self) -> str:
        """What the statements share with the count in the same sentence; empty for a single clause."""
        return f"list:{self.named[0].start}" if self.is_list else ""


def named_outcomes_in(copy: ReadingCopy) -> Iterator[NamedOutcome]:
    """Every outcome that a sentence says of bodies it names, in order."""
    mentions = iter(sorted(copy.mentions, key=lambda each: each.start))
    waiting = next(mentions, None)
    for start, end in copy.sentences:
        inside: list[Mention] = []
        while waiting and waiting.start < end:
            if waiting.start >= start and waiting.end <= end:
                inside.append(waiting)
            waiting = next(mentions, None)
        if not copy.plain[start:end].endswith("?"):
            yield from _in_sentence(copy, start, end, inside)


def _in_sentence(copy: ReadingCopy, start: int, end: int, inside: list[Mention]) -> Iterator[NamedOutcome]:
    for said in outcomes_in(copy.plain[start:end]):
        outcome = Outcome(said.start + start, said.end + start, said.property, said.code)
        behind = _chain_behind(copy.plain, inside, outcome, end)
        if behind:
            yield NamedOutcome(start, end, behind, outcome, True)
            continue
        ahead = _chain_ahead(copy.plain, inside, outcome, start) or _short_name(copy, outcome, start)
        if ahead:
            yield NamedOutcome(start, end, ahead, outcome, False)


def _chain_behind(plain: str, inside: list[Mention], outcome: Outcome, end: int) -> tuple[Mention, ...]:
    """'... was awarded to X, Y and Z.': the names up to the end of the sentence."""
    behind = [each for each in inside if each.start >= outcome.end]
    if not behind or not _LEADS_TO_NAMES.fullmatch(plain, outcome.end, behind[0].start):
        return ()
    chain = [behind[0]]
    for each in behind[1:]:
        if not _BETWEEN.fullmatch(plain, chain[-1].end, each.start):
            break
        chain.append(each)
    return tuple(chain) if _ENDS.match(plain, chain[-1].end, end) else ()


def _chain_ahead(plain: str, inside: list[Mention], outcome: Outcome, start: int) -> tuple[Mention, ...]:
    """'X and Y were awarded ...': the names right before the outcome, from the start of their clause."""
    ahead = [each for each in inside if each.end <= outcome.start]
    if not ahead or not _PREDICATE.fullmatch(plain, ahead[-1].end, outcome.start):
        return ()
    chain = [ahead[-1]]
    for each in reversed(ahead[:-1]):
        if not _BETWEEN.fullmatch(plain, each.end, chain[0].start):
            break
        chain.insert(0, each)
    lead = plain[start : chain[0].start]
    clause = _ACCORDING.sub("", re.split(r"[,;:]", lead)[-1])
    if not _CLAUSE_START.search(lead) or _SUPPOSED.search(clause):
        return ()
    return tuple(chain)


def _short_name(copy: ReadingCopy, outcome: Outcome, start: int) -> tuple[Mention, ...]:
    """'Greater Manchester has not applied', where the paragraph has named one such body in full before."""
    clause = re.split(r"[,;:]", copy.plain[start : outcome.start])[-1]
    found = _SHORT_NAME.search(clause)
    if not found or _SUPPOSED.search(clause):
        return ()
    short = _letters(found["name"])
    if len(short) < _FEWEST_LETTERS:
        return ()
    block = next((each for each in copy.blocks if each.start <= start < each.end), None)
    full = list(copy.mentions_between(block.start, outcome.start)) if block else []
    meant = {each.key: each for each in full if each.key and _letters(each.name).startswith(short)}
    if len(meant) != 1:
        return ()
    at = outcome.start - len(clause) + found.start("name")
    (key,) = meant
    return (Mention(at, at + len(found["name"]), found["name"], key, "certain"),)


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def own_outcomes_in(copy: ReadingCopy) -> Iterator[tuple[int, int, Outcome]]:
    """What a body says of itself: 'the Committee resolved not to submit a bid', 'we did not apply'."""
    for start, end in copy.sentences:
        sentence = copy.plain[start:end]
        for said in outcomes_in(sentence) if not sentence.endswith("?") else ():
            lead = re.split(r"[;:]", sentence[: said.start])[-1]
            if said.code in _OF_APPLICANTS and _OURSELVES.search(lead) and not _SUPPOSED.search(lead):
                yield start, end, Outcome(said.start + start, said.end + start, said.property, said.code)
