"""Reads the labelled fields of a job advert: title, employer, pay as written, dates, place, reference.

A pay line with one sum and its unit also gives that sum. Works on the parts of kind "field" that the
advert formats give, and on nothing else, so that it costs microseconds an advert. The subject is the
advert's post, keyed by its reference, or by its address where it has none; the same vacancy met twice
is one post.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, Part
from alongside.reading.pay_words import BASIS, PayFigure, as_salary, pay_figures
from alongside.reference.organisations import resolve
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


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each field of the advert that has a property; none where there are no fields."""
    fields = {part.label: part for part in copy.document.parts if part.kind == "field"}
    if not fields:
        return
    words = {label: copy.text[part.start : part.end].strip() for label, part in fields.items()}
    subject = Subject("post", _key(copy.document, words), words.get("title", ""))
    on = _day(copy.document, "posted", words)
    employer = words.get("employer", "") or copy.source.publisher
    for label, part in fields.items():
        value = _value(copy.document, label, words)
        if value is not None:
            yield _statement(copy, part, subject, label, value, employer, on)
    pay = _pay(words.get("pay", ""))
    if pay:
        yield replace(
            _statement(copy, fields["pay"], subject, "pay", pay.pay, employer, on),
            property="pay",
            qualifier=pay.qualifier,
            of={"basis": BASIS[pay.pay.per]},
        )


def _key(document: Document, words: dict[str, str]) -> str:
    """`advert:` and the reference, or a short hash of the address, or of the file and its item."""
    if words.get("reference"):
        return f"advert:{words['reference']}"
    place = words.get("url") or f"{document.sha256}:{document.item}"
    return f"advert:{hashlib.sha256(place.encode()).hexdigest()[:16]}"


def _pay(words: str) -> PayFigure | None:
    """The one sum of a pay line and its unit; None where it holds none, several, or no unit."""
    figures = list(pay_figures(words))
    if len(figures) != 1:
        return None
    figure = replace(figures[0], pay=as_salary(figures[0].pay))
    return None if figure.pay.per is Per.ONCE else figure


def _value(document: Document, label: str, words: dict[str, str]) -> Value | None:
    if not words[label]:
        return None
    if label in _DATES:
        return _day(document, label, words)
    return words[label] if label in _TEXTS else None


def _day(document: Document, label: str, words: dict[str, str]) -> PartialDate | None:
    """The date the format read, else the ISO date that the field begins with; None when neither is one."""
    for text in (document.facts.get(label, ""), words.get(label, "")[:10]):
        try:
            return PartialDate(text)
        except ValueError:
            continue
    return None


def _statement(
    copy: ReadingCopy, part: Part, subject: Subject, label: str, value: Value, employer: str,
    on: PartialDate | None,
) -> Statement:  # fmt: skip
    return Statement(
        quote=copy.quote(part.start, part.end),
        subject=subject,
        property=_TEXTS.get(label) or _DATES[label],
        value=value,
        topic=copy.source.topic,
        asserter=employer,
        asserted_on=on,
        context=_organisation(str(value), on) if label == "employer" else {},
        reader=NAME,
        version=VERSION,
    )


def _organisation(name: str, on: PartialDate | None) -> dict[str, str]:
    """What the employer's name resolves to at the advert's date: its key when certain, and the status."""
    found = resolve(name, on.latest if on else None)
    key = {"organisation": found.key} if found.key else {}
    return key | {"status": found.status.value}
