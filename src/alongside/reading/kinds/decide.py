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
from alongside.reading.kinds.involvement import MAY_INVOLVE, involves_in
from alongside.reading.kinds.requirement import FIRM, asked_in
from alongside.reading.kinds.title import PROBABLE, STRONG, TitleEvidence, title_evidence
from alongside.reading.kinds.whose import whose_experience
from alongside.reading.layout import same_length
from alongside.reading.person_specification import criteria_in

LIVED_EXPERIENCE, INVOLVEMENT, OTHER = "lived-experience", "involvement", "other"
ESSENTIAL, DESIRABLE, NONE, NOT_SHOWN = "essential", "desirable", "none", "not-shown"

_MAY_ASK = re.compile(
    r"\bliv(?:ed|ing)[-/,\s](?:[\w/]+\s){0,2}?experience|\bexpert(?:s|ise)?[-\s](?:by|through|from)|\bEbEs?\b"
    r"|\b(?:own|personal|hand|direct|family|close|caring|addiction|health|recovery)\s(?:and\s\w+\s)?(?:experiences?|journey|stor(?:y|ies))\b"
    r"|\bexperiences?\s(?:of|as)\s(?:being|using|accessing|receiving|an?\s(?:\w+\s)?(?:service|patient|inpatient|user|carer)|living|recover|overcom|caring|mental|homeless|addict|poor)"
    r"|\bexperience\sand\sinput|\bpeer\s(?:[\w-]+\s){0,2}?(?:worker|mentor|support\sworker|practitioner|trainer|researcher|facilitator|supporter|volunteer)"
    r"|\b(?:have|has|having|had|'ve)\s(?:you\s)?(?:\w+\s){0,2}?(?:used|accessed|received|experienced|lived|recovered|overcome|survived|struggled|been\s(?:an?\s)?(?:\w+\s)?(?:in\scare|through|carer|homeless|service|patient|in\sprison|sectioned|detained|diagnosed|looked|in\scustody|survivor))"
    r"|\bin\s(?:\w+\s){0,2}?recovery\b|\b(?:are|be|is|identify\sas)\s(?:(?:an?|yourself)\s)?(?:autistic|neurodivergent|care[-\s](?:leaver|experienced)|survivor|veteran|ex[-\s](?:offender|service|forces|military)|(?:former\s|current\s|ex-)?service[-\s]user|(?:unpaid|family|parent)\scarer)"
    r"|\bapplicants\swith\smental",
    re.IGNORECASE,
)
"""Words without which no sentence asks for lived experience; most adverts have none of them."""

_ANCHORS = (
    "lived", "living experience", "living/", "expert by", "expert-by", "experts by", "experts-by", "expertise by", "expertise through",
    "expertise from", "ebe", "own exp", "personal exp", "hand exp", "direct exp", "family exp", "close exp", "own journey", "recovery journey",
    "recovery stor", "own stor", "personal stor", "health journey", "experience of being", "experience as a", "experience of using",
    "experience of access", "experience of receiv", "experience of living", "experience of recover", "experience of overcom",
    "experience of caring", "experience of mental", "experience of homeless", "experience of addict", "experience of poor",
    "experiences of", "experience and input", "peer", "recovery", " used ", "accessed", "received", "experienced", "recovered", "overcome",
    "survived", "struggled", "been in ", "been a ", "been an ", "been through", "been homeless", "been sectioned", "been detained", "been diagnosed", "been looked",
    "been carer", "autistic", "neurodiv", "care leaver", "care experienced", "care-experienced", "care-leaver", "survivor", "veteran", "ex-offender",
    "ex-service", "ex-forces", "ex-military", "service user", "service-user", "unpaid carer", "family carer", "parent carer", "applicants with mental",
)  # fmt: skip
"""Pieces of words one of which stands in every sentence that _MAY_ASK finds: sooner looked for than a pattern."""

_INVOLVE_ANCHORS = ("involvement", "participation", "co-produc", "coproduc", "public voice", "ppi", "engagement", "patient exp")

_ASKS_SOMETHING = re.compile(
    r"\b(?:essential|desirable|required?|requirements?|must|need to|you (?:will|should|'ll) (?:have|be|need|also)|you'll (?:have|be|need)|applicants? (?:must|should|will)"
    r"|candidates? (?:must|should|will)|(?:we are|we're) (?:looking|seeking)|looking for|experience (?:of|in|with)|person specification|skills|ability to|criteria|qualifi\w+|knowledge)\b",
    re.IGNORECASE,
)
_BREAKS_OFF = re.compile(r"(?:\.{3,}|…|\b(?:and|or|the|of|to|with|a|in|for|you|will)|,)\s*\Z")
_LEAST_TEXT = 200
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
    field = fields_of(copy).get("title")
    title = same_length(copy.text[field.start : field.end]) if field else ""
    told = title_evidence(title) if title else _NOTHING
    body = max((part.end for part in copy.document.parts if part.kind == "field"), default=0)
    asked = list(_asked(copy, body, told, field))
    involves = list(_involves(copy, body, told, field))
    return _weighed(copy, told, field, asked, involves, body)


def _asked(copy: ReadingCopy, body: int, told: TitleEvidence, field: Field | None) -> Iterator[Evidence]:
    if not _has(copy, body, _ANCHORS) or not _MAY_ASK.search(copy.text, body):
        return
    items = [(each.start, each.end, each.is_essential) for each in criteria_in(copy)]
    for start, end in _sentences_with(copy, _MAY_ASK, body, field):
        listed = [each for each in items if each[0] < end and start < each[1]]
        spans = [
            (max(start, first), min(end, last), True, mark) for first, last, mark in listed
        ] or [(start, end, False, None)]
        for first, last, is_item, mark in spans:
            words = copy.plain[first:last]
            met = asked_in(words, is_peer_post=told.is_peer_post, listed=mark, is_item=is_item)
            yield from (Evidence(cue.name, cue.says, cue.weight, said, first, last) for cue, said in met)


def _involves(copy: ReadingCopy, body: int, told: TitleEvidence, field: Field | None) -> Iterator[Evidence]:
    if told.is_clinical and not told.involvement:
        return
    if not told.involvement and not _has(copy, body, _INVOLVE_ANCHORS):
        return
    for start, end in _sentences_with(copy, MAY_INVOLVE, body, field):
        words = " ".join(copy.plain[start:end].split())
        found = [Evidence(cue.name, cue.says, cue.weight, said, start, end) for cue, said in involves_in(words)]
        if found:
            yield max(found, key=lambda each: each.weight)


def _has(copy: ReadingCopy, body: int, pieces: tuple[str, ...]) -> bool:
    """Whether the body holds one of the pieces of words."""
    low = copy.text[body:].lower().replace("\n", " ").replace("\u00a0", " ")
    return any(piece in low for piece in pieces)


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
    if wanted and not required and told.lived == PROBABLE:
        lived += wanted.weight
    if told.is_clinical and not (required and required.weight > STRONG):
        lived -= 2
    is_said = told.is_peer_post or required or shared or (named and named.weight >= ENOUGH)
    if lived >= ENOUGH and is_said:
        best = [each for each in (required, named, shared) if each]
        criterion_from = required or (shared if not wanted else None) or wanted
        return _verdict(copy, LIVED_EXPERIENCE, [*best, *titled], criterion_from, asked, told, field, body)
    if required and not wanted:
        wanted = required
    total = told.involvement + min(STRONG, sum(each.weight for each in involves))
    strongest = sorted(involves, key=lambda each: -each.weight)
    is_work = told.involvement or (len(involves) > 1 and strongest[0].weight >= PROBABLE)
    if is_work and total >= ENOUGH + (0 if told.involvement else 1):
        best = [*titled, *strongest[:2]] if told.involvement >= STRONG else [*strongest[:2], *titled]
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
