"""What the words of a list heading or a sentence say came of an offer: one table for all readers.

"Applied and were successful" is awarded; "did not take up the opportunity" is did-not-apply.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Outcome:
    """Words at `start` to `end` that say `property` is `code`."""

    start: int
    end: int
    property: str
    code: str


_MONEY = r"(?:funding|funds|money|grant|award)"
_NOT = r"(?:did(?: not|n't)|ha(?:s|ve|d)(?: not|n't)|not|never)"

_TABLE: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (property_, code, re.compile(words, re.IGNORECASE))
    for property_, code, words in (
        (
            "funding-outcome", "withdrew",
            r"\b(?:applied|put in an application|submitted (?:an application|a bid))\b[^.;:]{0,40}?"
            r"\b(?:but|and|then)\b[^.;:,]{0,30}?\bwithdr(?:ew|awn)\b"
            r"|\bwithdr(?:ew|awn|awing)\b(?: (?:its|their|the|an) (?:application|bid)s?)?"
            r"|\b(?:applied|bid) and then pulled out\b|\bpulled out\b",
        ),
        (
            "funding-outcome", "did-not-apply",
            rf"\b{_NOT}\s+(?:\w+ly\s+)?(?:appl(?:y|ied|ying)|take up|taken up|tak(?:e|ing) up|"
            r"accept(?:ed|ing)?|submit(?:ted)?|bid|put in|uptaken)\b"
            r"|\bdeclin(?:ed|ing) (?:to (?:apply|bid|take part)|the (?:offer|funding|opportunity|chance))"
            rf"|\b(?:reject(?:ed|ing)?|turn(?:ed|ing) down|refus(?:ed|ing)) (?:\w+ ){{0,3}}"
            rf"(?:{_MONEY}|offer|opportunity|chance)\b"
            r"|\bnot (?:considered )?(?:viable|possible|able|ready|in a position) to "
            r"(?:access|apply|take up|accept)\b"
            r"|\b(?:chose|decided|resolved|agreed|opted) not to(?: (?:submit|put in) an? (?:bid|application)|"
            r" (?:bid|apply)\b|(?=\s*[.,;)]|$))"
            rf"|\bnot taking (?:up|the {_MONEY})\b"
            r"|\bno (?:application|bid)s?(?: (?:was|were) (?:made|received))?\b"
            r"|\bnon-applicants?\b",
        ),
        (
            "funding-outcome", "not-awarded",
            r"\bapplied and (?:\w+ ){0,2}(?:unsuccessful|not successful)\b"
            r"|\b(?:bid|applied) and (?:was|were) turned (?:away|down)\b|\bturned away\b"
            r"|\bunsuccessful(?:ly)?\b|\bnot (?:been )?(?:successful|awarded|funded|selected)\b"
            rf"|\bdid(?: not|n't) (?:receive|get) (?:the |any )?{_MONEY}\b"
            rf"|\bnot receive (?:the |any )?{_MONEY}\b",
        ),
        (
            "funding-offer", "offered",
            r"\breceived (?:the |an )?(?:\w+ )?offer\b|\b(?:was|were|been|being) offered\b"
            r"|\bgiven the (?:opportunity|chance) to (?:apply|bid)\b|\binvited to (?:apply|bid)\b"
            rf"|\b(?:was|were) told (?:about|of) the (?:{_MONEY}|offer)\b",
        ),
        (
            "funding-outcome", "awarded",
            r"\bapplied and (?:was|were) (?:successful|awarded|funded)\b"
            rf"|\b(?:awarded|granted)\b|\breceived (?:the |this |their )?{_MONEY}\b"
            r"|\bsuccessful(?:ly applied)?\b"
            rf"|\b(?:was|were|been) funded\b|\b(?:got|obtained|secured) (?:the )?(?:\w+ ){{0,3}}{_MONEY}\b"
            rf"|^\W*funded\b|\btaking up the (?:{_MONEY}|offer)\b|"
            rf"\b(?:was|were) given (?:a grant|the {_MONEY})\b"
            rf"|\btook (?:up )?the (?:{_MONEY}|offer)\b",
        ),
        (
            "funding-outcome", "applied",
            r"\bdid (?:indeed )?apply\b|\bapplied\b|\bput in an? (?:application|bid)\b"
            r"|\bsubmitted an? (?:application|bid)\b|\bmade an? (?:application|bid)\b",
        ),
        (
            "contacted", "asked",
            r"\bcontacted\b|\b(?:written|we wrote) to\b"
            r"|\b(?:was|were|been|is|went|will be) sent (?:out )?to\b"
            r"|\b(?:we|have) asked\b(?! to\b)|\b(?:was|were) asked\b(?! to\b)",
        ),
    )
)  # fmt: skip

_MAY_HOLD = re.compile(
    r"appl|\bbid|fund|award|grant|success|offer|opportunity|chance|withdr|pulled|declin|reject|refus|turn"
    r"|accept|tak(?:e|ing) up|taken up|took|not to\b|viable|possible|\bable\b|contact|written to|wrote to"
    r"|asked|sent|invited|told (?:about|of)|select",
    re.IGNORECASE,
)
"""A word of every row of the table: most sentences have none and need no closer look."""
_LONGEST = 2000
_ANSWERED = re.compile(r"\b(?:answered|responded|replied)\b", re.IGNORECASE)
_FUNDER_WITHDREW = re.compile(
    rf"\b(?:{_MONEY}|offer|service|support|training)\b[^.;:,]{{0,20}}$", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def outcomes_in(words: str) -> tuple[Outcome, ...]:
    """Every outcome said in `words`, in order; the more special wins where two overlap.

    Of a text that is no sentence, because it is too long, only the beginning is looked at.
    """
    words = words[:_LONGEST]
    if not _MAY_HOLD.search(words):
        return ()
    found: list[Outcome] = []
    for property_, code, pattern in _TABLE:
        for match in pattern.finditer(words):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            if code == "withdrew" and _FUNDER_WITHDREW.search(words, 0, match.start()):
                continue
            found.append(Outcome(match.start(), match.end(), property_, code))
    return tuple(sorted(found, key=lambda outcome: outcome.start))


def counted_outcomes_in(words: str) -> list[Outcome]:
    """The outcomes, and what is only ever counted: how many answered."""
    answers = [
        Outcome(each.start(), each.end(), "", "answered") for each in _ANSWERED.finditer(words[:_LONGEST])
    ]
    return sorted([*outcomes_in(words), *answers], key=lambda outcome: outcome.start)


def verdict(outcomes: Iterable[Outcome]) -> Outcome | None:
    """The one outcome they come to: 'applied and were successful' is awarded; None when they differ."""
    said = {outcome.code: outcome for outcome in outcomes}
    if len(said) > 1:
        said.pop("applied", None)
    return next(iter(said.values())) if len(said) == 1 else None
