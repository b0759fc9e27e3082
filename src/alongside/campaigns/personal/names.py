"""Names of people in running text: by title, given name, initials, role, or because somebody is asked for.

Words with a capital that stand together are looked at together. In doubt they are a name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.campaigns.personal.lexicon import (
    IS_TITLE,
    ROLE,
    SURNAMES_TOO,
    TITLE,
    WORD_TOO,
    bare,
    begins_a_place,
    ends_a_place,
    is_given,
    is_of_no_one,
    is_ordinary,
    is_place,
    may_be_given,
)
from alongside.campaigns.personal.removal import Removal
from alongside.reading.body_names import FORM

UPPER = r"[A-ZÀ-ÖØ-ÞŴŶ]"
WORD = rf"(?:{UPPER}(?=[\w'-]{{0,3}}[a-zà-öø-ÿŵŷ])[\w'-]{{1,30}})"
_JOIN = r"(?:(?:van|von|de|der|den|du|la|le|bin|bint|ibn|al|el|da|dos|di|ap|ab|y)[ ])"
_INITIAL = rf"{UPPER}\.(?:[ ]?{UPPER}\.){{0,3}}|{UPPER}(?=[ ]{UPPER})"
NAME = rf"{WORD}(?:[ ](?:{UPPER}\.?[ ])?{_JOIN}{{0,2}}{WORD}){{1,3}}"
"""Two to four words that could be a person's name."""
SOLE_OR_WHOLE = (
    rf"(?:{TITLE}[ ])?(?:{UPPER}\.?[ ]?){{0,3}}{WORD}(?:[ ](?:{UPPER}\.?[ ])?{_JOIN}{{0,2}}{WORD}){{0,3}}"
)
"""One to four words, a title and initials before them."""

_PART = rf"(?:{TITLE}(?=[ ])|{_INITIAL}|{WORD})"
_RUN = re.compile(rf"(?<![\w@./-]){_PART}(?:[ ]{_JOIN}{{0,2}}{_PART}){{0,12}}")
_NOT_BEFORE_INITIAL = re.compile(
    r"\b(?:band|section|annex|appendix|part|plan|option|schedule|table|ward|group|type|class|point|"
    r"hepatitis|vitamin|"
    r"question|paragraph|page|grade|level|phase|tier|form|block|unit|room)[ ]$",
    re.IGNORECASE,
)
_OF_ROLE = r"(?:(?:the|our|its|my|a|then|former|[A-Z][\w&'-]*)[ ]){0,5}"
_WHO_THEN_ROLE = re.compile(rf"\b(?P<who>{NAME})(?:,[ ]?|[ ]-[ ]|[ ]\(|[ ]?\|[ ]?)(?={_OF_ROLE}{ROLE}\b)")
_ROLE_THEN_WHO = re.compile(
    rf"\b(?:{ROLE}[ ])*{ROLE}(?:[ ](?:of|for)[ ][A-Z][\w&' -]{{2,50}}?)?"
    rf"(?:[,:][ ]|[ ]-[ ]|[ ]\(|[ ])(?P<who>(?:{TITLE}[ ])?{NAME})"
)
_DEED = (
    r"(?:prepared|written|led|managed|submitted|signed(?:[ ]off)?|chaired|checked|approved|reviewed|given|"
    r"taken|handled|"
    r"dealt[ ]with|completed|authori[sz]ed|compiled|drafted|sent|raised|assigned|made|sponsored|supported|"
    r"supervised|"
    r"answered|considered|carried[ ]out|run|held|forwarded|passed|copied|addressed|appointed|seen|logged|"
    r"collated)"
)
_BY_WHOM = re.compile(
    rf"\b(?:(?i:{_DEED})[ ](?i:by|to)[:,]?[ ]|(?i:on behalf of|c/o|care of|thanks to|attention of|"
    rf"written to|spoken to)[ ])"
    rf"(?:(?:our|my|the|your)[ ](?:then[ ])?(?:[a-z]+[ ]){{0,2}})?(?P<who>{SOLE_OR_WHOLE})"
)
_ASKED_FOR = re.compile(
    r"\b(?i:contact(?:ed)?|ask(?:ed)? for|speak (?:to|with)|spoke (?:to|with)|spoken (?:to|with)|talk to|"
    r"call|ring|"
    r"write to|wrote to|queries to|enquiries to|e-?mail|copied to|cc'?d?|(?:my|our|his|her|their|"
    r"the) (?:colleague|deputy|assistant|"
    r"manager|secretary|PA|chair|line manager|successor|predecessor)s?,?|let|thank|i am|i'm|my name is|"
    r"this is|"
    r"i asked|i have asked|we asked|we have asked|asked|told|via|through|from|with|and|by)[ ]"
    rf"(?P<who>{SOLE_OR_WHOLE})(?=(?P<after>[^\n]{{0,14}}))"
)
_WEAK_CUE = re.compile(r"(?i:via|through|from|with|and|by|asked|told|let|call|thank|ring|e-?mail)[ ]$")
_SPOKE = re.compile(
    rf"(?P<who>(?:{TITLE}[ ])?(?:{UPPER}\.[ ]?){{0,3}}{WORD}(?:[ ]{WORD}){{0,3}})(?:[ ]<[^>\n]{{0,80}}>|"
    rf"[ ]\([^)\n]{{0,60}}\))?[ ]"
    r"(?:wrote|writes|has written|said|says|replied|tells|told me|told us|asked me|asks|added a comment|"
    r"commented|"
    r"from (?:HR|IT|Finance|Workforce|Communications|Governance)|in (?:HR|IT|Finance|Workforce|"
    r"Communications|Governance))\b"
)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a run, at `start` to `end` of the text."""

    text: str
    start: int
    end: int


def names_in(flat: str, here: frozenset[str]) -> Iterator[Removal]:
    """Names in a text of which line ends inside a sentence are spaces. `here` are words of bodies in it."""
    for run in _RUN.finditer(flat):
        words = [_Word(each.group(), run.start() + each.start(), run.start() + each.end())
                 for each in re.finditer(r"\S+", run.group())]  # fmt: skip
        yield from _of_run(flat, words, here)
    for pattern in (_WHO_THEN_ROLE, _ROLE_THEN_WHO, _BY_WHOM):
        for found in pattern.finditer(flat):
            yield from _kept(flat, *found.span("who"), here, is_sure=" " in found["who"])
    for found in _ASKED_FOR.finditer(flat):
        is_sure = not _WEAK_CUE.search(flat[found.start() : found.start("who")])
        yield from _kept(flat, *found.span("who"), here, is_sure=is_sure)
    for found in _SPOKE.finditer(flat):
        yield from _kept(flat, *found.span("who"), here, is_sure=True)


def words_of_bodies(text: str) -> frozenset[str]:
    """The words of names of bodies in a text, and of the domains of its addresses."""
    found: set[str] = set()
    for run in re.finditer(
        rf"{WORD}(?:[ ](?:(?:and|of|the|for)[ ]){{0,2}}(?:{WORD}|NHS|CIC|ICB|CCG)){{1,12}}", text
    ):
        words = re.findall(r"[\w'-]+", run.group())
        forms = [place for place, word in enumerate(words) if FORM.fullmatch(word)]
        if forms and not any(IS_TITLE.fullmatch(word) for word in words):
            found |= {word.casefold() for word in words[: forms[-1]] if not is_given(word)}
    for domain in re.finditer(r"@([\w-]+)\.", text):
        found |= set(domain[1].casefold().split("-")) | {domain[1].casefold()}
    return frozenset(found)


def name_at(flat: str, start: int, end: int, here: frozenset[str], *, is_sure: bool) -> Removal | None:
    """The stretch without the words at its end that are no name; None where it names a body or nobody."""
    words = [_Word(each.group(), start + each.start(), start + each.end())
             for each in re.finditer(r"\S+", flat[start:end])]  # fmt: skip
    titled = bool(words) and bool(IS_TITLE.fullmatch(words[0].text))
    kept = []
    for place, word in enumerate(words):
        if (place == 0 and titled) or word.text.islower():
            kept.append(word)
        elif is_of_no_one(word.text) or begins_a_place(word.text):
            if ends_a_place(word.text) and not titled and not any(is_given(each.text) for each in kept):
                return None
            break
        else:
            kept.append(word)
    if not kept or (titled and len(kept) == 1) or (not titled and _is_of_a_place(flat, kept)):
        return None
    if not titled and not any(may_be_given(each.text) for each in kept):
        known = [is_ordinary(each.text) or is_place(each.text, here) for each in kept]
        if all(known) if is_sure else any(known) or len(kept) == 1:
            return None
    return Removal(kept[0].start, kept[-1].start + len(_without_genitive(kept[-1].text)), "name")


def _kept(flat: str, start: int, end: int, here: frozenset[str], *, is_sure: bool) -> Iterator[Removal]:
    if kept := name_at(flat, start, end, here, is_sure=is_sure):
        yield kept


def _of_run(flat: str, words: Sequence[_Word], here: frozenset[str]) -> Iterator[Removal]:
    """Names inside words with capitals that stand together, parted by those that are of no one."""
    part: list[_Word] = []
    for word in [*words, None]:
        is_title = word is not None and bool(IS_TITLE.fullmatch(word.text))
        if word and (is_title or not is_of_no_one(word.text)) and not _ends(part, word):
            part.append(word)
            continue
        is_body = word is not None and ends_a_place(word.text)
        if part and not (is_body and not IS_TITLE.fullmatch(part[0].text)):
            yield from _of_part(flat, part, here)
        part = []


def _ends(part: Sequence[_Word], word: _Word) -> bool:
    """Whether the words before this one are a place: "Fern Lodge", but not "Ada Hill"."""
    is_person = bool(part) and (is_given(part[0].text) or bool(IS_TITLE.fullmatch(part[0].text)))
    return ends_a_place(word.text) and not (is_person and bare(word.text) in SURNAMES_TOO)


def _of_part(flat: str, part: list[_Word], here: frozenset[str]) -> Iterator[Removal]:
    if begins_a_place(part[0].text) or _is_of_a_place(flat, part):
        return
    for place, word in enumerate(part):
        rest = part[place:]
        if IS_TITLE.fullmatch(word.text):
            if len(rest) > 1 and not (WORD_TOO.fullmatch(word.text) and _is_known(rest[1], here)):
                yield _span(word, rest[1:4])
                return
        elif _is_initial(word.text):
            if _is_after_initial(flat, word, rest, here):
                yield _span(word, rest[1:4])
                return
        elif is_given(word.text) or (
            may_be_given(word.text) and len(rest) > 1 and _is_surname(rest[1], here)
        ):
            yield _span(word, rest[1:4])
            return
    names = [each for each in part if not each.text.islower()]
    if re.search(r"\b(?:[Tt]he|[Oo]ur|[Aa]n?|[Ii]ts)[ ]$", flat[max(0, part[0].start - 5) : part[0].start]):
        return
    if 2 <= len(names) <= 3 and _is_surname(names[0], here) and not _is_known(names[0], here):
        yield _span(names[0], names[1:])


def _span(first: _Word, rest: Sequence[_Word]) -> Removal:
    last = rest[-1] if rest else first
    return Removal(first.start, last.start + len(_without_genitive(last.text)), "name")


def _without_genitive(word: str) -> str:
    return re.sub(r"'s$", "", word)


def _is_known(word: _Word, here: frozenset[str]) -> bool:
    return is_ordinary(word.text) or is_place(word.text, here)


def _is_surname(word: _Word, here: frozenset[str]) -> bool:
    """Whether it could follow a given name: "Rose Tint" yes, "Rose Garden" and "Charlotte Northmoor" no."""
    return not _is_initial(word.text) and not _is_known(word, here)


def _is_initial(word: str) -> bool:
    return bool(re.fullmatch(rf"(?:{UPPER}\.?)+", word)) and len(word.replace(".", "")) <= 3


def _is_after_initial(flat: str, initial: _Word, rest: Sequence[_Word], here: frozenset[str]) -> bool:
    """Whether initials go on with a surname: "F. Lomax", "J Pell"; not "plan B. Funding", "Band A Sutton"."""
    after = [each for each in rest[1:] if not _is_initial(each.text)]
    if not after or _NOT_BEFORE_INITIAL.search(flat, max(0, initial.start - 14), initial.start):
        return False
    if "." in initial.text:
        ends = flat[after[0].end : after[0].end + 2]
        return not is_ordinary(after[0].text) or not re.match(r"[ ][a-z]", ends)
    return not _is_known(after[0], here)


def _is_of_a_place(flat: str, part: Sequence[_Word]) -> bool:
    """Whether the next or the last word makes it a place or a body: "Alder Hey" before "Hospital"."""
    after = re.match(r"(?:'s|')?[ ](?:&|and|of)?[ ]?([A-Z][\w'-]*)", flat[part[-1].end : part[-1].end + 40])
    before = re.search(r"([A-Z][\w'.-]*)[ ]$", flat[max(0, part[0].start - 20) : part[0].start])
    return bool((after and ends_a_place(after[1])) or (before and begins_a_place(before[1])))
