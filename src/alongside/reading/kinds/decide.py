"""Weighs the cues of an advert's title and sentences, and says which kind of post it is and why.

lived-experience: the title and the best sentence that asks for own lived experience weigh ENOUGH together.
involvement: not that, and the title and its sentences about involving people do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.adverts import Field, fields_of
from alongside.reading.copy import ReadingCopy
from alongside.reading.kinds.cues import ENOUGH, Evidence, Says
from alongside.reading.kinds.involvement import involves_in
from alongside.reading.kinds.requirement import FIRM, asked_in
from alongside.reading.kinds.telling import ASKING, INVOLVING, may_ask, may_involve
from alongside.reading.kinds.title import PROBABLE, STRONG, TitleEvidence, title_evidence
from alongside.reading.kinds.whose import whose_experience
from alongside.reading.layout import same_length
from alongside.reading.person_specification import criteria_in

LIVED_EXPERIENCE, INVOLVEMENT, OTHER = "lived-experience", "involvement", "other"
ESSENTIAL, DESIRABLE, NONE, NOT_SHOWN = "essential", "desirable", "none", "not-shown"

_ASKS_SOMETHING = re.compile(
    r"\b(?:essential|desirable|required?|requirements?|must|need to|you (?:will|should|'ll) (?:have|be|need|also)|you'll (?:have|be|need)|applicants? (?:must|should|will)"
    r"|candidates? (?:must|should|will)|(?:we are|we're) (?:looking|seeking)|looking for|experience (?:of|in|with)|person specification|skills|ability to|criteria|qualifi\w+|knowledge)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[(\[](?P<mark>E|D|Essential|Desirable|essential|desirable)[)\]]")
_BREAKS_OFF = re.compile(r"(?:\.{3,}|…|\b(?:and|or|the|of|to|with|a|in|for|you|will)|,)\s*\Z")
_LONGEST_TITLE = 120
_LEAST_TEXT = 60
"""A body of fewer characters says next to nothing of what is asked."""
_NOTHING = TitleEvidence()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a post and what it says of lived experience, each with its evidence where there is any.

    `decided` is what the kind rests on, the weightiest first; empty for a post that nothing speaks for.
    `criterion_from` is the sentence the criterion stands in, None where none says anything.
    """

    kind: str
    criterion: str
    decided: tuple[Evidence, ...] = ()
    criterion_from: Evidence | None = None
    whose: str = ""


def verdict_on(copy: ReadingCopy) -> Verdict:
    """What kind of post an advert is, and what it asks of lived experience."""
    field = fields_of(copy).get("title") or _first_line(copy)
    title = same_length(copy.text[field.start : field.end]) if field else ""
    told = title_evidence(title) if title else _NOTHING
    body = max((part.end for part in copy.document.parts if part.kind == "field"), default=0)
    asked = list(_asked(copy, body, told, field))
    involves = list(_involves(copy, body, told, field))
    return _weighed(copy, told, field, asked, involves, body)


def _first_line(copy: ReadingCopy) -> Field | None:
    """The line above all others, where an advert has no field of a title: a heading, not a sentence."""
    start = len(copy.text) - len(copy.text.lstrip())
    line = copy.text[start:].split("\n", 1)[0].rstrip()
    is_heading = line and len(line) <= _LONGEST_TITLE and not line.endswith((".", "?", "!", ":", ","))
    return Field("title", start, start + len(line)) if is_heading else None


def _asked(copy: ReadingCopy, body: int, told: TitleEvidence, field: Field | None) -> Iterator[Evidence]:
    if not may_ask(copy.text, body):
        return
    listed = [(each.start, each.end, each.is_essential) for each in criteria_in(copy)]
    for start, end in _sentences_with(copy, ASKING, body, field):
        items = [each for each in listed if each[0] < end and start < each[1]]
        items = items or list(_marked(copy.plain, start, end))
        spans = [(max(start, first), min(end, last), True, mark) for first, last, mark in items]
        for first, last, is_item, mark in spans or [(start, end, False, None)]:
            words = copy.plain[first:last]
            met = asked_in(words, is_peer_post=told.is_peer_post, is_care_post=told.is_care, listed=mark, is_item=is_item)
            yield from (Evidence(cue.name, cue.says, cue.weight, said, first, last) for cue, said in met)


def _marked(plain: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The items of a stretch in which each ends with its own mark: "Clear writing (E)"."""
    opened = start
    for mark in _MARK.finditer(plain, start, end):
        while opened < mark.start() and plain[opened].isspace():
            opened += 1
        yield opened, mark.end(), mark["mark"][0].upper() == "E"
        opened = mark.end()


def _involves(copy: ReadingCopy, body: int, told: TitleEvidence, field: Field | None) -> Iterator[Evidence]:
    if told.is_clinical and not told.involvement:
        return
    if not told.involvement and not may_involve(copy.text, body):
        return
    for start, end in _sentences_with(copy, INVOLVING, body, field):
        words = " ".join(copy.plain[start:end].split())
        found = [
            Evidence(cue.name, cue.says, cue.weight, said, start, end) for cue, said in involves_in(words)
        ]
        if found:
            yield max(found, key=lambda each: each.weight)


def _sentences_with(
    copy: ReadingCopy, telling: re.Pattern[str], body: int, field: Field | None
) -> Iterator[tuple[int, int]]:
    """The sentences of the body that hold a telling word, each once."""
    for start, end in copy.sentences:
        if start < body or (field and start < field.end and field.start < end):
            continue
        if telling.search(copy.plain, start, end):
            yield start, end


def _weighed(
    copy: ReadingCopy, told: TitleEvidence, field: Field | None,
    asked: list[Evidence], involves: list[Evidence], body: int,
) -> Verdict:  # fmt: skip
    titled = _titled(told, field)
    required = _firmest(asked, Says.REQUIRED)
    named, shared = _firmest(asked, Says.NAMED), _firmest(asked, Says.SHARED)
    wanted = _firmest(asked, Says.WANTED)
    if required and wanted and wanted.name == "listed as desirable" and required.weight < FIRM:
        required = required if told.is_peer_post and required.name.startswith("work done") else None
    lived = told.lived + sum(each.weight for each in (required, named, shared) if each)
    again = any(
        each.says is Says.REQUIRED and required and each.start != required.start for each in asked
    )
    lived += again
    if wanted and not required and told.lived == PROBABLE:
        lived += wanted.weight
    if told.is_clinical and not again and not (required and required.weight >= FIRM):
        lived -= 2
    is_said = told.is_peer_post or required or shared or (named and named.weight >= ENOUGH)
    if lived >= ENOUGH and is_said:
        best = [each for each in (required, named, shared) if each]
        criterion_from = required or (shared if not wanted else None) or wanted
        return _verdict(copy, LIVED_EXPERIENCE, [*best, *titled], criterion_from, asked, told, field, body)
    if required and not wanted:
        wanted = required
    titled_so = 0 if told.is_clinical and told.involvement < STRONG else told.involvement
    total = titled_so + sum(each.weight for each in involves)
    strongest = sorted(involves, key=lambda each: -each.weight)
    is_work = titled_so or (len(involves) > 1 and strongest[0].weight >= PROBABLE and not told.is_clinical)
    if is_work and total >= ENOUGH + (0 if titled_so else 1):
        best = [*titled, *strongest[:2]] if titled_so >= STRONG else [*strongest[:2], *titled]
        return _verdict(copy, INVOLVEMENT, best, wanted, asked, told, field, body)
    return _verdict(copy, OTHER, [], wanted, asked, told, field, body)


def _verdict(
    copy: ReadingCopy, kind: str, decided: list[Evidence], criterion_from: Evidence | None,
    asked: list[Evidence], told: TitleEvidence, field: Field | None, body: int,
) -> Verdict:  # fmt: skip
    title = same_length(copy.text[field.start : field.end]) if field else ""
    if criterion_from:
        is_asked = kind == LIVED_EXPERIENCE and criterion_from.says is not Says.WANTED
        sentence = copy.plain[criterion_from.start : criterion_from.end]
        whose = whose_experience(" ".join(sentence.split()), title)
        return Verdict(kind, ESSENTIAL if is_asked else DESIRABLE, tuple(decided), criterion_from, whose)
    general = _firmest(asked, Says.GENERAL)
    if general is None and (kind != OTHER or told.lived) and not _says_what_is_asked(copy, body):
        return Verdict(kind, NOT_SHOWN, tuple(decided))
    return Verdict(kind, NONE, tuple(decided), general)


def _says_what_is_asked(copy: ReadingCopy, body: int) -> bool:
    """Whether the copy goes far enough to say what an applicant should bring."""
    words = copy.text[body:]
    if len(words.strip()) < _LEAST_TEXT or not _ASKS_SOMETHING.search(words):
        return False
    return not _BREAKS_OFF.search(words)


def _firmest(asked: list[Evidence], says: Says) -> Evidence | None:
    found = [each for each in asked if each.says is says]
    return max(found, key=lambda each: each.weight) if found else None


def _titled(told: TitleEvidence, field: Field | None) -> list[Evidence]:
    if not field or not (told.lived or told.involvement):
        return []
    says = Says.NAMED if told.lived >= told.involvement else Says.INVOLVES
    weight = max(told.lived, told.involvement)
    return [Evidence("title", says, weight, told.words, field.start, field.end)]
