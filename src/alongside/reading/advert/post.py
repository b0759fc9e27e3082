"""The post that an advert offers: its fields, key, employer and day, worked out once for all readers.

The key is `advert:` and the reference, or a short hash of the advert's address, or of the file and its
item; the same vacancy met twice is one post. A reference is compared in capitals and without spaces.
"""

import hashlib
import re
from datetime import date
from functools import lru_cache

from alongside.reading.advert.around import places_of
from alongside.reading.advert.fields import fields_of
from alongside.reading.advert.labels import Field
from alongside.reading.body_names import key_of_unknown
from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import dates_in
from alongside.reading.document import Document
from alongside.reading.layout import same_length
from alongside.reading.posts.roles import OTHER, roles_in
from alongside.reference.organisations import Resolution, resolve
from alongside.terms.dates import PartialDate
from alongside.terms.statement import Statement, Subject, Value

_ISO_DAY = 10
_BOARD_REFERENCE = re.compile(r"\b[A-Z]\d{4}-\d{2}-\d{4}\b")
"""A vacancy's number on the national board, which stands in its addresses too."""
_REFERENCE = re.compile(
    r"\b(?:job|vacancy|post|advert|trac|our)\s+ref(?:erence)?(?:\s+(?:number|no))?\.?\s*[:-]?\s*"
    r"(?P<reference>[A-Z0-9]{2,6}-[A-Z0-9]+(?:[-/][A-Z0-9]+){0,4})\b",
    re.IGNORECASE,
)
_MOST_REFERENCES = 4


class AdvertPost:
    """What every statement of one advert shares. `words` are the fields' words by label."""

    def __init__(self, copy: ReadingCopy) -> None:
        self._copy = copy
        self.fields = fields_of(copy)
        self.words = {name: copy.text[each.start : each.end].strip() for name, each in self.fields.items()}
        self.references = _references(copy, self.fields, self.words)
        key = _key(copy.document, self.words, [value for _, value in self.references])
        self.subject = Subject("post", key, self.words.get("title", ""))
        self.on = self.day("posted") or copy.source.published
        self.named = self.words.get("employer", "") or copy.source.publisher
        self.employer = _resolved(self.named, self.on.latest if self.on else None) if self.named else None

    @property
    def is_given(self) -> bool:
        """Whether the format gave the fields; else they were found in the lines of the text."""
        return any(part.kind == "field" for part in self._copy.document.parts)

    @property
    def prose_from(self) -> int:
        """Where the advert's own words begin, behind the fields that a format put first."""
        return max((part.end for part in self._copy.document.parts if part.kind == "field"), default=0)

    def states(
        self, start: int, end: int, property_name: str, value: Value, reader: str, version: int
    ) -> Statement:
        """The statement that the words from `start` to `end` make of the post."""
        return Statement(
            quote=self._copy.quote(start, end),
            subject=self.subject,
            property=property_name,
            value=value,
            topic=self._copy.source.topic,
            asserter=self.named,
            asserted_on=self.on,
            reader=reader,
            version=version,
        )

    def day(self, label: str) -> PartialDate | None:
        """The date the format read, else the one the field names; None when neither is one."""
        if label not in self.fields:
            return None
        start, end = self.fields[label].start, self.fields[label].end
        copy = self._copy
        for text in (
            copy.document.facts.get(label, ""),
            copy.text[start : min(end, start + _ISO_DAY)].strip(),
        ):
            try:
                return PartialDate(text)
            except ValueError:
                continue
        plain = same_length(copy.text[start:end])
        named = dates_in(plain, 0, len(plain), copy.source.published)
        return named[0].when if named and named[0].when.is_day else None

    def told_elsewhere(self) -> dict[str, str]:
        """The key that other documents would give the post, where employer and family are known."""
        title = self.words.get("title", "")
        role = next((role for role in roles_in(title) if role.family != OTHER), None)
        key = (self.employer.key if self.employer else "") or key_of_unknown(self.named)
        year = self.on.latest.year if self.on and self.on.latest else None
        if not role or not key or not year:
            return {}
        return {"family": role.family, "employer": self.named, "post": f"{key}:{role.family}:{year}"}

    def organisation(self) -> dict[str, str]:
        """What the employer's name resolves to at the advert's date: its key when certain, and the status."""
        if self.employer is None:
            return {}
        key = {"organisation": self.employer.key} if self.employer.key else {}
        return key | {"status": self.employer.status.value}


def advert_post(copy: ReadingCopy) -> AdvertPost:
    """The post of an advert; all its readers share one."""
    return copy.once(AdvertPost)


def same_reference(words: str) -> str:
    """A reference in the form in which two copies of one advert have the same: "C9798-25-0123"."""
    bare = re.sub(r"^(?:\w+ )?ref(?:erence)?(?: (?:no|number))?\W+", "", words.strip(), flags=re.IGNORECASE)
    return re.sub(r"\s*([-/])\s*", r"\1", " ".join(bare.upper().split()))


@lru_cache(maxsize=50_000)
def _resolved(name: str, on: date | None) -> Resolution:
    return resolve(name, on)


def _references(
    copy: ReadingCopy, fields: dict[str, Field], words: dict[str, str]
) -> list[tuple[Field, str]]:
    """The references of the advert, each where it stands first: the field's, then others in the text."""
    found: dict[str, Field] = {}
    if words.get("reference"):
        found[same_reference(words["reference"])] = fields["reference"]
    text = copy.text
    if "-" in text:
        for near in places_of(copy.flat, ("ref",)):
            match = _REFERENCE.search(copy.flat, max(0, near - 10), near + 60)
            if match and re.search(r"\d", match["reference"]):
                place = Field("reference", match.start("reference"), match.end("reference"))
                found.setdefault(same_reference(match["reference"]), place)
        for near in places_of(copy.flat, ("-",)):
            if match := _BOARD_REFERENCE.match(text, max(0, near - 5)):
                found.setdefault(match.group(), Field("reference", *match.span()))
    return [(field, value) for value, field in list(found.items())[:_MOST_REFERENCES] if value]


def _key(document: Document, words: dict[str, str], references: list[str]) -> str:
    if references and words.get("reference"):
        return f"advert:{references[0]}"
    if references:
        board = [each for each in references if _BOARD_REFERENCE.fullmatch(each)]
        return f"advert:{(board or references)[0]}"
    place = words.get("url") or f"{document.sha256}:{document.item}"
    return f"advert:{hashlib.sha256(place.encode()).hexdigest()[:16]}"
