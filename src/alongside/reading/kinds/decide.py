"""Weighs the cues of an advert's title and sentences, and says which kind of post it is and why.

lived-experience: the title and the best sentence that asks for own lived experience weigh ENOUGH together.
involvement: not that, and the title and its sentences about involving people do.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.advert.fields import fields_of
from alongside.reading.advert.labels import Field
from alongside.reading.copy import ReadingCopy
from alongside.reading.kinds.cues import ENOUGH, FIRM, FROM_IT, Evidence, Says
from alongside.reading.kinds.holders import holders_told_of
from alongside.reading.kinds.involvement import involves_in
from alongside.reading.kinds.listed import line_item
from alongside.reading.kinds.pointing import about_the_same, is_pointed_at, looks_back
from alongside.reading.kinds.requirement import LISTED, asked_in
from alongside.reading.kinds.telling import INVOLVING, may_involve, places_that_ask
from alongside.reading.kinds.title import PROBABLE, STRONG, title_evidence
from alongside.reading.kinds.whose import whose_experience
from alongside.reading.layout import same_length
from alongside.reading.person_specification import criteria_in

LIVED_EXPERIENCE, INVOLVEMENT, OTHER = "lived-experience", "involvement", "other"
ESSENTIAL, DESIRABLE, NONE, NOT_SHOWN = "essential", "desirable", "none", "not-shown"

_ASKS_SOMETHING = re.compile(
    r"\b(?:essential|desirable|required?|requirements?|must|need to|you (?:will|should|'ll) (?:have|be"
    r"|need|also)|you'll (?:have|be|need)|applicants? (?:must|should|will)"
    r"|candidates? (?:must|should|will)|(?:we are|we're) (?:looking|seeking)|looking for|experience (?:of"
    r"|in|with)|person specification|skills|ability to|criteria|qualifi\w+|knowledge)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"[(\[](?P<mark>E|D|Essential|Desirable|essential|desirable)[)\]]")
_BREAKS_OFF = re.compile(r"(?:\.{3,}|…|\b(?:and|or|the|of|to|with|a|in|for|you|will)|,)\s*\Z")
_LONGEST_TITLE = 120
_LONGEST_SENTENCE = 1500
"""What is longer is no sentence; its first words are looked at, so that no text takes long."""
_LEAST_TEXT = 60
"""A body of fewer characters says next to nothing of what is asked."""
_CLINICAL = 2
"""How much less is weighed in the advert of a registered profession, unless it says so outright or twice."""


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
    return _Advert(copy).verdict()


class _Advert:
    """An advert while its cues are weighed: its title, its body from `body` on, and what was met in them."""

    def __init__(self, copy: ReadingCopy) -> None:
        self._copy = copy
        self._field = fields_of(copy).get("title") or _first_line(copy)
        fields = (part.end for part in copy.document.parts if part.kind == "field")
        self._body = max(fields, default=0)
        self._title = same_length(copy.text[self._field.start : self._field.end]) if self._field else ""
        self._told = title_evidence(self._title)
        self._asked = list(self._asking())
        self._required = self._firmest(Says.REQUIRED)
        self._wanted = self._firmest(Says.WANTED)
        if self._is_only_desirable():
            self._required = None

    def verdict(self) -> Verdict:
        """The kind, by what weighs ENOUGH together, and the criterion."""
        return self._as_lived_experience() or self._as_involvement() or self._settled(OTHER, [], self._half())

    def _as_lived_experience(self) -> Verdict | None:
        told, required = self._told, self._required
        named, shared = self._firmest(Says.NAMED), self._firmest(Says.SHARED)
        met = [each for each in (required, named, shared) if each]
        is_said_twice = self._is_required_twice()
        weight = told.lived + sum(each.weight for each in met) + is_said_twice
        if self._wanted and not required and told.lived == PROBABLE:
            weight += self._wanted.weight
        if told.is_clinical and not is_said_twice and not (required and required.weight >= FIRM):
            weight -= _CLINICAL
        is_said = told.is_peer_post or required or shared or (named and named.weight >= ENOUGH)
        if weight < ENOUGH or not is_said:
            return None
        tells = required or (None if self._wanted else shared) or self._wanted
        return self._settled(LIVED_EXPERIENCE, [*met, *self._titled()], tells)

    def _as_involvement(self) -> Verdict | None:
        told = self._told
        titled = 0 if told.is_clinical and told.involvement < STRONG else told.involvement
        met = sorted(self._involving(), key=lambda each: -each.weight)
        is_told_in_text = len(met) > 1 and met[0].weight >= PROBABLE and not told.is_clinical
        weight = titled + sum(each.weight for each in met)
        if not (titled or is_told_in_text) or weight < ENOUGH + (not titled):
            return None
        best = [*self._titled(), *met[:2]] if titled >= STRONG else [*met[:2], *self._titled()]
        return self._settled(INVOLVEMENT, best, self._half())

    def _half(self) -> Evidence | None:
        """What is said of lived experience by an advert of another kind: at most that it is wanted."""
        return self._wanted or self._required

    def _settled(self, kind: str, decided: list[Evidence], tells: Evidence | None) -> Verdict:
        if tells:
            is_required = kind == LIVED_EXPERIENCE and tells.says is not Says.WANTED
            words = " ".join(self._copy.plain[tells.start : tells.end].split())
            criterion = ESSENTIAL if is_required else DESIRABLE
            return Verdict(kind, criterion, tuple(decided), tells, whose_experience(words, self._title))
        general = self._firmest(Says.GENERAL)
        if general is None and (kind != OTHER or self._told.lived) and not self._says_what_is_asked():
            return Verdict(kind, NOT_SHOWN, tuple(decided))
        return Verdict(kind, NONE, tuple(decided), general)

    def _asking(self) -> Iterator[Evidence]:
        """What the sentences and listed items of the body say of lived experience."""
        sentences = self._asking_sentences()
        if not sentences:
            return
        listed = [(each.start, each.end, each.is_essential) for each in criteria_in(self._copy)]
        for start, end in sentences:
            items = [each for each in listed if each[0] < end and start < each[1]]
            items = items or list(_marked(self._copy.plain, start, end))
            spans = [(max(start, first), min(end, last), True, mark) for first, last, mark in items]
            for first, last, is_item, mark in spans or [
                (start, end, *line_item(self._copy.flat, start, end))
            ]:
                words = self._copy.plain[first : min(last, first + _LONGEST_SENTENCE)]
                before = "" if is_item or not looks_back(words) else self._before(first)
                told = about_the_same(before, words, self._told.heads)
                for cue, said in asked_in(told, self._told, is_item=is_item, listed=mark):
                    yield Evidence(cue.name, cue.says, cue.weight, said, first, last)
                if not self._told.is_clinical and (pointed := is_pointed_at(before, words, self._told.heads)):
                    yield Evidence(
                        pointed[0].name, pointed[0].says, pointed[0].weight, pointed[1], first, last
                    )

    def _before(self, start: int) -> str:
        """The sentence that ends before `start`; "" for the first of the body."""
        sentences = self._copy.sentences
        number = bisect_left(sentences, (start, 0)) - 1
        first, last = sentences[number] if number >= 0 else (0, 0)
        return self._copy.plain[max(first, last - _LONGEST_SENTENCE) : last] if first >= self._body else ""

    def _involving(self) -> Iterator[Evidence]:
        """The weightiest cue of each sentence about involving people."""
        if not self._told.involvement and (
            self._told.is_clinical or not may_involve(self._copy.flat, self._body)
        ):
            return
        for start, end in self._involving_sentences():
            words = self._copy.plain[start : min(end, start + _LONGEST_SENTENCE)]
            met = list(involves_in(" ".join(words.split())))
            if met:
                cue, said = max(met, key=lambda each: each[0].weight)
                yield Evidence(cue.name, cue.says, cue.weight, said, start, end)

    def _asking_sentences(self) -> list[tuple[int, int]]:
        """The sentences of the body, in order, that may ask for lived experience; few adverts have any."""
        copy = self._copy
        if copy.document.is_wrapped:
            # the ends of lines may part words that belong together
            return [each for each in copy.sentences if each[0] >= self._body]
        places = [*places_that_ask(copy.flat, self._body), *self._told_of_its_holders()]
        return sorted({copy.sentence_at(place) for place in places})

    def _told_of_its_holders(self) -> Iterator[int]:
        """Where the body says what those are, or have, who hold the post that the title names."""
        if self._told.heads:
            for found in holders_told_of(self._told.heads).finditer(self._copy.flat, self._body):
                yield found.start()

    def _involving_sentences(self) -> Iterator[tuple[int, int]]:
        """The sentences of the body and of the title that hold a telling word."""
        field = self._field
        for start, end in self._copy.sentences:
            is_title = field and start < field.end and field.start < end
            if start >= self._body and not is_title and INVOLVING.search(self._copy.plain, start, end):
                yield start, end

    def _firmest(self, says: Says) -> Evidence | None:
        """The weightiest of what was asked, the first of several."""
        said = (each for each in self._asked if each.says is says)
        return max(said, key=lambda each: each.weight, default=None)

    def _is_only_desirable(self) -> bool:
        """Whether the list of criteria has it as desirable, and no sentence says outright that it is more."""
        required, wanted = self._required, self._wanted
        if not required or not wanted or wanted.name != LISTED[False].name or required.weight >= FIRM:
            return False
        return not (self._told.is_peer_post and required.name == FROM_IT)

    def _is_required_twice(self) -> bool:
        required = self._required
        return required is not None and any(
            each.says is Says.REQUIRED and each.start != required.start for each in self._asked
        )

    def _titled(self) -> list[Evidence]:
        """The title, where it speaks for one of the kinds."""
        told = self._told
        weight = max(told.lived, told.involvement)
        if not self._field or not weight:
            return []
        says = Says.NAMED if told.lived >= told.involvement else Says.INVOLVES
        return [Evidence("title", says, weight, told.words, self._field.start, self._field.end)]

    def _says_what_is_asked(self) -> bool:
        """Whether the copy goes far enough to say what an applicant should bring."""
        words = self._copy.text[self._body :]
        is_long = len(words.strip()) >= _LEAST_TEXT
        return is_long and bool(_ASKS_SOMETHING.search(words)) and not _BREAKS_OFF.search(words)


def _first_line(copy: ReadingCopy) -> Field | None:
    """The line above all others, where an advert has no field of a title: a heading, not a sentence."""
    start = len(copy.text) - len(copy.text.lstrip())
    line = copy.text[start:].split("\n", 1)[0].rstrip()
    is_heading = line and len(line) <= _LONGEST_TITLE and not line.endswith((".", "?", "!", ":", ","))
    return Field("title", start, start + len(line)) if is_heading else None


def _marked(plain: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The items of a stretch in which each ends with its own mark: "Clear writing (E)"."""
    opened = start
    for mark in _MARK.finditer(plain, start, end):
        while opened < mark.start() and plain[opened].isspace():
            opened += 1
        yield opened, mark.end(), mark["mark"][0].upper() == "E"
        opened = mark.end()
