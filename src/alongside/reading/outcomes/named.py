"""Organisations named beside an outcome: 'two withdrew, X and Y'; 'X has applied, Y has not applied'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.copy import ReadingCopy
from alongside.reading.mentions import Mention
from alongside.reading.outcomes.said import Outcome, outcomes_in

_BETWEEN = re.compile(
    r"[\s,;*]*(?:\([^()]{0,60}\)[\s,;]*)?(?:and|or|nor|&|both|as well as)?\s*(?:the\s+|also\s+|by\s+)?"
)
_LINKS = r"(?:(?:the )?following [\w ]{0,40}|namely|these (?:are|were)|they (?:are|were)|were|are)?"
_LEADS_TO_NAMES = {
    "to": re.compile(
        rf"\s*(?:[,:-]|\b(?:to|both)\b"
        rf"|\bfor\b[^.;:,]{{0,40}}\bto\b)*\s*{_LINKS}\s*[:,]?\s*(?:both\s+)?(?:the\s+)?",
        re.I,
    ),
    "from": re.compile(
        rf"\s*(?:[,:-]|\b(?:from|by|either)\b)*\s*{_LINKS}\s*[:,]?\s*(?:either\s+)?(?:the\s+)?", re.I
    ),
}
"""What stands between an outcome and the names behind it: money goes to a body, a bid comes from one."""
_ENDS = re.compile(
    r"[\s*]*(?:\([^()]{0,60}\))?\s*(?:[.;:)]|$|,?\s*\b(?:while|whereas|whilst|but|which|who|although"
    r"|because)\b)"
)
_AUXILIARY = (
    r"(?:\s*\b(?:has|have|had|was|were|did|is|are|been|both|all|each|also|since|later|then|now|too|therefore"
    r"|again|in the end|instead|eventually|finally|(?:decided|announced|said) (?:that )?it|\w+ly)\b)"
)
_PREDICATE = re.compile(
    rf"(?:'s?\s+(?:\w+\s+){{0,2}})?[\s*,-]*(?:\([^()]{{0,60}}\)\s*)?(?:(?:which|who|it"
    rf"|they)\b)?{_AUXILIARY}{{0,4}}\s*"
    r"|,\s(?:which|who|now|formerly|based)\b[^,.;:]{0,70},\s*"
    rf"{_AUXILIARY}{{0,4}}\s*",
    re.I,
)
_CLAUSE_START = re.compile(
    r"(?:^|[,;:.(\"-]|\b(?:and|but|while|whilst|that|as|because|whereas|although|according to|both|neither"
    r"|only|when|after|since|none of|meanwhile|by contrast|however))"
    r"\s*(?:the\s+)?[*\"']?$",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(
    r"\b(?:except|except for|all but|other than|apart from|unlike|bar)\s*(?:the\s+)?$", re.I
)
_NEITHER = re.compile(r"\b(?:neither|none of)\s*(?:the\s+)?$", re.IGNORECASE)
_UNTRUE = re.compile(
    r"\b(?:not true|untrue|not the case|false|wrong|incorrect|den(?:y|ies|ied)"
    r"|disput\w+)\b[^,;:]{0,40}$",
    re.IGNORECASE,
)
_QUANTIFIER = re.compile(r"(?P<word>neither|both|only|nor)\s+", re.IGNORECASE)
"""A word before a name that its capital letter makes look like a part of it."""
_TURNED = {
    "applied": "did-not-apply",
    "awarded": "not-awarded",
    "offered": "not-offered",
    "asked": "not-asked",
}
_ACCORDING = re.compile(r"\baccording to\s*(?:the\s+)?$", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:if|whether|would|could|should|may|might|unless|until|to)\b", re.IGNORECASE)
_WHY = re.compile(r"\b(?:why|how)\b", re.IGNORECASE)
_AGREED_THAT = re.compile(
    r"\b(?:agreed|decided|resolved|determined|concluded) that\b[^.;:]{0,80}\bwould\s+$", re.IGNORECASE
)
_GOES_ON = re.compile(
    rf"\s*,?\s*(?:and|but|then|yet|only to|before|although|though|and then|but then)?\s*(?:it|they"
    rf"|later)?{_AUXILIARY}{{0,3}}\s*",
    re.IGNORECASE,
)
"""What stands between two outcomes of one body: 'applied but was later turned down'."""
_SO_WAS = re.compile(
    r"(?:^|[,;:]\s*|\b(?:and|but)\s+)(?P<how>so|as|nor|neither|likewise)\s+(?:was|were|did|had|has"
    r"|have)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SHORT_NAME = re.compile(
    r"(?P<name>[A-Z][\w'&-]*(?:\s+(?:and\s+|&\s+)?[A-Z][\w'&-]*){0,5})\s+(?:has|have|had|was|were|did)?\s*$"
)
_OF_APPLICANTS = ("did-not-apply", "applied", "withdrew")
_OF_WINNERS = ("awarded", "not-awarded", "offered")
_BODY = (
    r"(?:trust|board|committee|panel|executive|directors|governors|governing body|organisation|charity|group"
    r"|(?:executive|management|leadership|senior) team)"
)
_OURSELVES = re.compile(rf"\b(?:we|the {_BODY})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)
_OUR_BID = re.compile(
    rf"\b(?:we|the {_BODY})\s+(?:\w+\s+){{0,1}}(?:was|were|been)\s+(?:\w+\s+){{0,1}}$|\bour\s+(?:\w+\s+)?$"
    rf"|\b(?:we|the {_BODY})\s+(?:had\s+|have\s+|has\s+)?$",
    re.IGNORECASE,
)
_GETS = re.compile(
    r"(?:was|were|been|received|won|secured|got|obtained|gained|took|unsuccessful|successful|not|missed)\b"
    r"|(?:bids?|applications?|proposals?|submissions?)\s",
    re.IGNORECASE,
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


def named_outcomes_in(copy: ReadingCopy) -> list[NamedOutcome]:
    """Every outcome that a sentence says of bodies it names, in order."""
    return copy.once(_named_outcomes)


def _named_outcomes(copy: ReadingCopy) -> list[NamedOutcome]:
    return list(_sentence_by_sentence(copy))


def _sentence_by_sentence(copy: ReadingCopy) -> Iterator[NamedOutcome]:
    mentions = iter(sorted(copy.mentions, key=lambda each: each.start))
    waiting = next(mentions, None)
    before: Outcome | None = None
    for start, end in copy.sentences:
        inside: list[Mention] = []
        while waiting and waiting.start < end:
            if waiting.start >= start and waiting.end <= end:
                inside.append(waiting)
            waiting = next(mentions, None)
        said = _outcomes(copy.plain, start, end)
        if copy.plain[end - 1] != "?":
            yield from _in_sentence(copy, (start, end), inside, said)
            yield from _likewise(copy.plain, (start, end), inside, said, before)
        before = said[-1] if said else None


def _outcomes(plain: str, start: int, end: int) -> list[Outcome]:
    found = outcomes_in(plain[start:end])
    return [Outcome(each.start + start, each.end + start, each.property, each.code) for each in found]


def _in_sentence(
    copy: ReadingCopy, span: tuple[int, int], inside: list[Mention], said: list[Outcome]
) -> Iterator[NamedOutcome]:
    start, end = span
    last: tuple[Mention, ...] = ()
    found: list[NamedOutcome] = []
    for place, outcome in enumerate(said):
        behind = _chain_behind(copy.plain, inside, outcome, end)
        if behind:
            found.append(NamedOutcome(start, end, behind, outcome, True))
            last = ()
            continue
        goes_on = place and _GOES_ON.fullmatch(copy.plain, said[place - 1].end, outcome.start)
        if not (goes_on and last):
            chain, outcome = _chain_ahead(copy.plain, inside, outcome, start)
            last = chain or _short_name(copy, outcome, start)
        if last:
            found.append(NamedOutcome(start, end, last, outcome, False))
    for place, each in enumerate(found):
        overtaken = any(
            later.named == each.named and later.outcome.property == each.outcome.property
            for later in found[place + 1 :]
        )
        if not (each.outcome.code == "applied" and overtaken):
            yield each


def _likewise(
    plain: str,
    span: tuple[int, int],
    inside: list[Mention],
    said: list[Outcome],
    before: Outcome | None,
) -> Iterator[NamedOutcome]:
    """'So was Y': what the words before it say of another."""
    for mention in inside:
        found = _SO_WAS.search(plain[span[0] : mention.start])
        ahead = [each for each in said if each.end <= mention.start]
        if not found or not _ENDS.match(plain, mention.end, span[1]):
            continue
        outcome = ahead[-1] if ahead else before if found.start() == 0 else None
        negative = outcome and outcome.code in ("did-not-apply", "not-awarded", "not-offered")
        if outcome and (found["how"].lower() in ("so", "as", "likewise") or negative):
            meant = Outcome(mention.start, mention.end, outcome.property, outcome.code)
            yield NamedOutcome(*span, (mention,), meant, False)


def _chain_behind(plain: str, inside: list[Mention], outcome: Outcome, end: int) -> tuple[Mention, ...]:
    """'... was awarded to X, Y and Z.': the names up to the end of the sentence or a contrast."""
    behind = [each for each in inside if each.start >= outcome.end]
    lead = _LEADS_TO_NAMES["from" if outcome.code in _OF_APPLICANTS else "to"]
    if not behind or not lead.fullmatch(plain, outcome.end, behind[0].start):
        return ()
    chain = [behind[0]]
    for each in behind[1:]:
        if not _BETWEEN.fullmatch(plain, chain[-1].end, each.start):
            break
        chain.append(each)
    return tuple(chain) if _ENDS.match(plain, chain[-1].end, end) else ()


def _chain_ahead(
    plain: str, inside: list[Mention], outcome: Outcome, start: int
) -> tuple[tuple[Mention, ...], Outcome]:
    """'X and Y were awarded ...': the names right before the outcome, from the start of their clause.

    With the outcome turned round behind 'neither'.
    """
    ahead = [each for each in inside if each.end <= outcome.start]
    if not ahead or not _PREDICATE.fullmatch(plain, ahead[-1].end, outcome.start):
        return (), outcome
    chain = [ahead[-1]]
    for each in reversed(ahead[:-1]):
        if not _BETWEEN.fullmatch(plain, each.end, chain[0].start):
            break
        chain.insert(0, each)
    lead = plain[start : chain[0].start]
    clause = _ACCORDING.sub("", re.split(r"[,;:]", lead)[-1])
    if not _CLAUSE_START.search(lead) or _SUPPOSED.search(clause) or _EXCEPTED.search(lead):
        return (), outcome
    if _UNTRUE.search(lead):
        return (), outcome
    swallowed = _QUANTIFIER.match(chain[0].name)
    if swallowed:
        first, cut = chain[0], swallowed.end()
        chain[0] = Mention(first.start + cut, first.end, first.name[cut:], first.key, first.status)
    if _NEITHER.search(lead) or (swallowed and swallowed["word"].lower() == "neither"):
        turned = _TURNED.get(outcome.code)
        if not turned:
            return (), outcome
        outcome = Outcome(outcome.start, outcome.end, outcome.property, turned)
    return tuple(chain), outcome


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
        if copy.plain[end - 1] == "?":
            continue
        said = _outcomes(copy.plain, start, end)
        for place, outcome in enumerate(said):
            overtaken = outcome.code == "applied" and any(
                each.property == outcome.property for each in said[place + 1 :]
            )
            if not overtaken and _is_our_own(copy.plain, start, outcome):
                yield start, end, outcome


def _is_our_own(plain: str, start: int, outcome: Outcome) -> bool:
    lead = re.split(r"[;:]", plain[start : outcome.start])[-1]
    if _SUPPOSED.search(_AGREED_THAT.sub("", lead)) or _WHY.search(lead):
        return False
    if outcome.code in _OF_APPLICANTS:
        return bool(_OURSELVES.search(lead) or _AGREED_THAT.search(lead))
    is_got = _GETS.match(plain, outcome.start) or re.search(r"\b(?:was|were|been)\b", lead)
    return outcome.code in _OF_WINNERS and bool(is_got and _OUR_BID.search(lead))
