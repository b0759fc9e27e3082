"""Reads the fields of a job advert: title, employer, pay as written, band, dates, place, reference.

A pay line also gives its sums, one for each unit of time; a grade, a pay line or a title that names one
band gives that band. Which words are a field is told in reading/adverts.py: the labelled fields that the
advert formats give, or the lines of a plain text. The subject is the advert's post, keyed by its reference,
or by its address where it has none; the same vacancy met twice is one post. `context["post"]` is the key
that documents other than adverts give a post of this employer, family and year.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from alongside.reading.adverts import Field, fields_of
from alongside.reading.body_names import key_of_unknown
from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import dates_in
from alongside.reading.document import Document
from alongside.reading.layout import same_length
from alongside.reading.pay_words import BASIS, PayFigure, as_salary, pay_figures
from alongside.reading.readers import bands, pay
from alongside.reading.roles import OTHER, roles_in
from alongside.reference.organisations import Resolution, resolve
from alongside.terms.dates import PartialDate
from alongside.terms.money import Per
from alongside.terms.statement import Statement, Subject, Value

NAME = "job_posting"
VERSION = 1
KINDS = ("job-advert",)

_TEXTS = {
    "title": "job-title",
    "employer": "employer",
    "pay": "pay-as-written",
    "place": "place",
    "reference": "reference",
    "category": "category",
}
"""Fields whose words are the value, and the property they give."""

_DATES = {"posted": "posted-on", "closes": "closes-on"}
_BANDED = ("band", "pay", "title")
"""Fields that may name the post's band, the surest first."""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each field of the advert that has a property; none where there are no fields."""
    fields = fields_of(copy)
    if not fields:
        return
    words = {label: copy.text[field.start : field.end].strip() for label, field in fields.items()}
    subject = subject_of(copy)
    on = _day(copy, "posted", fields) or copy.source.published
    named = words.get("employer", "") or copy.source.publisher
    employer = resolve(named, on.latest if on else None) if named else None
    advert = _Advert(copy, subject, named, employer, on)
    for label, field in fields.items():
        value = _value(copy, label, fields, words)
        if value is not None:
            yield advert.states(field, _TEXTS.get(label) or _DATES[label], value)
    context = advert.of_the_post(words.get("title", ""))
    for figure in _pays(words.get("pay", "")):
        said = advert.states(fields["pay"], "pay", figure.pay)
        of, told = {"basis": BASIS[figure.pay.per]}, context | _told(figure)
        yield replace(said, qualifier=figure.qualifier, of=of, context=told)
    if band := _band(words):
        label, value = band
        said = advert.states(fields[label], "band", value)
        yield replace(said, of={"sense": "post"}, context=context)
    if not copy.document.parts:
        yield from _in_prose(copy, advert, words, known_band=band is not None)


def subject_of(copy: ReadingCopy) -> Subject:
    """The post that an advert is about: what every reader of adverts makes its statements of."""
    fields = fields_of(copy)
    words = {label: copy.text[field.start : field.end].strip() for label, field in fields.items()}
    return Subject("post", _key(copy.document, words), words.get("title", ""))


def _in_prose(
    copy: ReadingCopy, advert: "_Advert", words: dict[str, str], *, known_band: bool
) -> Iterator[Statement]:
    """What the sentences of a plain advert say of pay and band where no field does, if they say one thing."""
    said = [each for each in pay.read(copy) if each.property == "pay"] if "pay" not in words else []
    bases = Counter(each.of["basis"] for each in said)
    for each in said:
        if bases[each.of["basis"]] == 1:
            of = {"basis": each.of["basis"]}
            yield replace(each, subject=advert.subject, of=of, reader=NAME, version=VERSION)
    if not known_band and (named := bands.only_band(copy)):
        start, end, band = named
        yield replace(advert.states(Field("band", start, end), "band", band), of={"sense": "post"})


class _Advert:
    """What every statement of one advert shares."""

    def __init__(
        self, copy: ReadingCopy, subject: Subject, named: str, employer: Resolution | None,
        on: PartialDate | None,
    ) -> None:  # fmt: skip
        self.subject = subject
        self._copy, self._named = copy, named
        self._employer, self._on = employer, on

    def states(self, field: Field, property_name: str, value: Value) -> Statement:
        """The statement that the words of a field make."""
        return Statement(
            quote=self._copy.quote(field.start, field.end),
            subject=self.subject,
            property=property_name,
            value=value,
            topic=self._copy.source.topic,
            asserter=self._named,
            asserted_on=self._on,
            context=self._organisation() if property_name == "employer" else {},
            reader=NAME,
            version=VERSION,
        )

    def of_the_post(self, title: str) -> dict[str, str]:
        """The key that other documents would give the post, where employer and family are known."""
        role = next((role for role in roles_in(title) if role.family != OTHER), None)
        key = (self._employer.key if self._employer else "") or key_of_unknown(self._named)
        year = self._on.latest.year if self._on and self._on.latest else None
        if not role or not key or not year:
            return {}
        return {"family": role.family, "employer": self._named, "post": f"{key}:{role.family}:{year}"}

    def _organisation(self) -> dict[str, str]:
        """What the employer's name resolves to at the advert's date: its key when certain, and the status."""
        if self._employer is None:
            return {}
        key = {"organisation": self._employer.key} if self._employer.key else {}
        return key | {"status": self._employer.status.value}


def _key(document: Document, words: dict[str, str]) -> str:
    """`advert:` and the reference, or a short hash of the address, or of the file and its item."""
    if words.get("reference"):
        return f"advert:{words['reference']}"
    place = words.get("url") or f"{document.sha256}:{document.item}"
    return f"advert:{hashlib.sha256(place.encode()).hexdigest()[:16]}"


def _pays(words: str) -> list[PayFigure]:
    """The sums of a pay line that have a unit, where no other sum of the line has the same."""
    figures = [replace(figure, pay=as_salary(figure.pay)) for figure in pay_figures(words)]
    timed = [figure for figure in figures if figure.pay.per is not Per.ONCE and not figure.is_former]
    bases = Counter(BASIS[figure.pay.per] for figure in timed)
    is_plain = len(figures) == len(timed)
    return [figure for figure in timed if is_plain and bases[BASIS[figure.pay.per]] == 1]


def _told(pay: PayFigure) -> dict[str, str]:
    stated = {
        "pro-rata": "yes" if pay.pro_rata else "",
        "supplement": "" if pay.supplement == "none" else pay.supplement,
    }
    return {name: words for name, words in stated.items() if words}


def _band(words: dict[str, str]) -> tuple[str, str] | None:
    """The one band that the fields name, with the field it stands in."""
    for label in _BANDED:
        values = list(dict.fromkeys(bands.bands_in(words.get(label, ""), is_grade=label == "band")))
        if values:
            return (label, values[0]) if len(values) == 1 else None
    return None


def _value(copy: ReadingCopy, label: str, fields: dict[str, Field], words: dict[str, str]) -> Value | None:
    if not words[label]:
        return None
    if label in _DATES:
        return _day(copy, label, fields)
    return words[label] if label in _TEXTS else None


def _day(copy: ReadingCopy, label: str, fields: dict[str, Field]) -> PartialDate | None:
    """The date the format read, else the one the field names; None when neither is one."""
    if label not in fields:
        return None
    start, end = fields[label].start, fields[label].end
    for text in (copy.document.facts.get(label, ""), copy.text[start : min(end, start + 10)].strip()):
        try:
            return PartialDate(text)
        except ValueError:
            continue
    plain = same_length(copy.text[start:end])
    named = dates_in(plain, 0, len(plain), copy.source.published)
    return named[0].when if named and named[0].when.is_day else None
