"""The contract and working pattern that an advert offers: permanent, a bank post, part time.

A word counts only where it is said of the post: in its title, as a field or a line of its own, or joined
to "post", "contract", "basis" and the like. The permanent staff one works with, benefits for the bank's
members and a post that "could become permanent" are not this post's contract.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from alongside.reading.advert.around import line_at, lower_of, places_of
from alongside.reading.advert.contract_words import STEMS, TABLES, TERM_WORDS, WANTED

_LENGTH = (
    r"(?P<{0}>(?:up to |approx(?:imately)?\.? |initial(?:ly)? )?(?:\d{{1,2}} ?(?:-|to) ?)?(?:\d{{1,2}}"
    r"|one|two|three|four"
    r"|five|six|nine|twelve|eighteen)"
    r"[ -]?(?:months?|years?|weeks?|yrs?|mths?)'?)"
)
_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:the end of )?(?:[A-Z][a-z]{2,8} ?,? )\d{4}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|end of [A-Z][a-z]+ \d{4}"
)
_NOT_THIS = re.compile(
    r"\b(?:if|first|commit|wish|encouraged|recently|offer the|become|becoming|lead(?:ing)? to|made|possib\w+"
    r"|potential\w*|opportunity for|view to|progress\w*|extended|convert\w*"
    r"|existing|current|other|internal applicants?|applicants? on|staff on|if you|interview|benefits?|not"
    r"|never|rather than|cannot|can't|unable|(?:staff|colleagues|employees) (?:may|can|could)"
    r"|tenanc(?:y|ies)|tenants?"
    r"|unless|previous|after|before|cover(?:ing)?(?: for)? an?|subject to|equivalent|based on|pro rata"
    r"|whether|wider"
    r"|employees? (?:on|with)|consider\w*|approval|permission|registered|members|may be|will offer|offer you"
    r"|at the end|opportunities for|ask about|my)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:if|unless|whether|in addition to this post|registering|our courses?|upcoming courses?"
    r"|the (?:programme|course)"
    r")\b[^.;\n]*$|\bnon[ -]$",
    re.IGNORECASE,
)
"""Words that make the whole of their sentence about something else."""
_NOT_THIS_BEHIND = re.compile(
    r"[^.;\n]{0,25}\b(?:staff (?:member|team|bank)|members? of (?:the )?(?:staff|team)|employees?"
    r"|workforce|equivalent|tenanc(?:y|ies)|exclusions?|accommodation|investments?"
    r"|salary|nights?|days|site|shifts?|base|residen\w+|right to remain|for (?:the )?rotation|if the"
    r"|considered|will not)\b",
    re.IGNORECASE,
)
_UNPAID = re.compile(
    r"\W*(?P<unpaid>voluntary|unpaid|volunteer)\b(?! (?:sector|services|redundancy))(?![^\n]*£)", re.I
)
FOR_SERVICES = re.compile(
    r"\bself[- ]employed\b|\bcontracts? for services\b|\bfreelance\b|\bconsultancy (?:contract"
    r"|agreement)\b",
    re.I,
)
"""Work that nobody is employed for: it has none of the contracts of a post."""
_SHORT = 70
_REACH = 80
_SENTENCE = 160
_LENGTH_BEHIND = re.compile(
    rf"[ ,:;()/-]*(?:(?:contracts?|posts?|positions?|basis|roles?|secondment|ftc|opportunity|maternity|leave"
    rf"|cover|and|full|part|time|or|to"
    rf"|is|will be|term|initially|band \d\w?)[ ,:;()/-]*){{0,6}}(?:(?:for|of)? ?(?:a |the )?(?:period of "
    rf"|duration of )?{_LENGTH.format('length')}"
    rf"|(?:until|to|ending|ends|up to)[ :]+(?P<until>{_DATE}))",
    re.IGNORECASE,
)
_WHOLE_LENGTH = re.compile(_LENGTH.format("length"), re.IGNORECASE)
_LENGTH_BEFORE = re.compile(rf"{_LENGTH.format('length')}(?: \w+){{0,3}}?[ ,:;(/-]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """A contract or working pattern said at `start` to `end`; `told` has the length of a fixed term."""

    code: str
    start: int
    end: int
    told: dict[str, str] = field(default_factory=dict, hash=False)


def contracts_of_field(flat: str, start: int, end: int, *, is_title: bool = False) -> Iterator[Term]:
    """The contracts that a field's value, or a title, names; none of work for which nobody is employed."""
    if FOR_SERVICES.search(flat, start, end):
        return
    table = "contract-title" if is_title else "contract-field"
    yield from _found_within(flat, start, end, table)


def contracts_of_pay(flat: str, start: int, end: int) -> Iterator[Term]:
    """The contract that a pay line tells: "Voluntary, expenses paid"."""
    if found := _UNPAID.match(flat, start, end):
        yield Term("voluntary", found.start("unpaid"), found.end("unpaid"))


def patterns_of_field(flat: str, start: int, end: int) -> Iterator[Term]:
    """The working patterns that a field's value, or a title, names."""
    yield from _found_within(flat, start, end, "pattern-field")


def terms_in(flat: str, start: int = 0) -> tuple[list[Term], list[Term]]:
    """The contracts and the working patterns that the prose says of its post, from `start` on."""
    contracts: dict[str, Term] = {}
    patterns: dict[str, Term] = {}
    for opened, closed, first, last in _places(flat, start):
        is_of_terms = closed - opened <= _SHORT and _says_terms_only(flat[opened:closed])
        for kind, into in (("contract", contracts), ("pattern", patterns)):
            if is_of_terms:
                for term in _found(flat, opened, closed, f"{kind}-field"):
                    into.setdefault(term.code, term)
            for term in _found(flat, first, last, f"{kind}-prose"):
                before = flat[max(opened, term.start - _SENTENCE) : term.start]
                behind = flat[term.end : min(closed, term.end + 40)]
                if not (
                    _NOT_THIS.search(before)
                    or _OF_ANOTHER.search(before)
                    or _NOT_THIS_BEHIND.match(behind)
                    or FOR_SERVICES.search(
                        flat, max(opened, term.start - _SENTENCE), min(closed, term.end + 40)
                    )
                ):
                    into.setdefault(term.code, term)
    return list(contracts.values()), list(patterns.values())


def _says_terms_only(line: str) -> bool:
    """Whether every word of a short line is about terms: "Permanent, full time - 37.5 hours per week"."""
    return all(
        TERM_WORDS.fullmatch(word.strip("()[]•*.,;:-|'"))
        for word in re.split(r"[ /]+", line)
        if word.strip("()[]•*.,;:-|'")
    )


def _places(flat: str, start: int) -> Iterator[tuple[int, int, int, int]]:
    """Where a word of contracts or patterns stands: its line, and the stretch of the line around it."""
    past = start
    for place in places_of(flat, WANTED, start):
        if place < past:
            continue
        opened, closed = line_at(flat, place, start)
        past = min(closed, place + _REACH)
        yield opened, closed, max(opened, place - _REACH), past


def _found(flat: str, start: int, end: int, table: str) -> Iterator[Term]:
    """The terms of a table between two places; each is sought by itself, since their words overlap."""
    lower = lower_of(flat)
    for code, pattern in TABLES[table]:
        if not any(lower.find(word, start, end) >= 0 for word in STEMS[code]):
            continue
        for match in pattern.finditer(flat, start, end):
            has_length = code in ("fixed-term", "secondment")
            told = _length(flat, match, start, flat.find("\n", match.end())) if has_length else {}
            yield Term(code, match.start(), match.end(), told)


def _found_within(flat: str, start: int, end: int, table: str) -> Iterator[Term]:
    """The terms of a field taken by itself: it may run together with what stands before and behind it."""
    for term in _found(flat[start:end], 0, end - start, table):
        yield replace(term, start=term.start + start, end=term.end + start)


def _length(flat: str, match: re.Match[str], start: int, end: int) -> dict[str, str]:
    """How long it runs, or until when, where the words or those beside them say so."""
    if _WHOLE_LENGTH.fullmatch(match.group()):
        return {"length": match.group()}
    behind = _LENGTH_BEHIND.match(flat, match.end(), end if end >= 0 else len(flat))
    if behind:
        found = {"length": behind["length"], "until": behind["until"]}
        return {name: " ".join(words.split()) for name, words in found.items() if words}
    before = _LENGTH_BEFORE.search(flat[max(start, match.start() - 40) : match.start()])
    return {"length": before["length"]} if before else {}
