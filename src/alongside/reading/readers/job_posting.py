"""Reads the fields of a job advert: title, employer, pay as written, band, dates, place, references.

A pay line also gives its sums, one for each unit of time: of a post at two bands from the lowest to the
highest, with each in `figures`; a grade, a pay line or a title that names one
band gives that band, else a line of the text that says it of the post (reading/advert/band.py). Which
words are a field is told in reading/advert/fields.py: the labelled fields that the advert formats give, or
the lines of a plain text. `context["post"]` is the key that documents other than adverts give a post of this
employer, family and year. Hours, contract and criteria have readers of their own.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from alongside.reading.advert.around import sentence_around
from alongside.reading.advert.band import band_in_text, band_of_fields
from alongside.reading.advert.post import AdvertPost, advert_post
from alongside.reading.copy import ReadingCopy
from alongside.reading.pay.times import BASIS
from alongside.reading.pay_line import PayReading, StatedPay, read_pay
from alongside.reading.readers import pay
from alongside.terms.money import MoneyRange, Per
from alongside.terms.statement import Statement, Value, in_words

NAME = "job_posting"
VERSION = 4
KINDS = ("job-advert",)

_TEXTS = {
    "title": "job-title",
    "employer": "employer",
    "pay": "pay-as-written",
    "place": "place",
    "category": "category",
}
"""Fields whose words are the value, and the property they give."""

_DATES = {"posted": "posted-on", "closes": "closes-on"}


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each field of the advert that has a property; none where there are no fields."""
    post = advert_post(copy)
    if not post.fields:
        return
    for label, field in post.fields.items():
        value = _value(post, label)
        if value is not None:
            said = _says(post, field.start, field.end, _TEXTS.get(label) or _DATES[label], value)
            yield replace(said, context=post.organisation()) if label == "employer" else said
    for place, reference in post.references:
        yield _says(post, place.start, place.end, "reference", reference)
    yield from _pay(copy, post)
    yield from _band(copy, post)


def _pay(copy: ReadingCopy, post: AdvertPost) -> Iterator[Statement]:
    """The sums of the pay line; without one, what the sentences of a plain advert say of pay."""
    context = post.told_elsewhere()
    reading = read_pay(post.words.get("pay", ""))
    for figure in _pays(reading):
        field = post.fields["pay"]
        said = _says(post, field.start, field.end, "pay", figure.pay)
        of, told = {"basis": BASIS[figure.pay.per]}, context | _told(figure, reading)
        yield replace(said, qualifier=figure.qualifier, of=of, context=told)
    if post.is_given or "pay" in post.words:
        return
    stated = [each for each in pay.read(copy) if each.property == "pay"]
    bases = Counter(each.of["basis"] for each in stated)
    for each in stated:
        if bases[each.of["basis"]] == 1:
            of = {"basis": each.of["basis"]}
            yield replace(each, subject=post.subject, of=of, reader=NAME, version=VERSION)


def _band(copy: ReadingCopy, post: AdvertPost) -> Iterator[Statement]:
    of, context = {"sense": "post"}, post.told_elsewhere()
    if named := band_of_fields(post.words):
        label, value = named
        field = post.fields[label]
        yield replace(_says(post, field.start, field.end, "band", value), of=of, context=context)
    elif band := band_in_text(copy.flat, post.prose_from):
        start, end = sentence_around(copy.flat, band.start, band.end)
        yield replace(_says(post, start, end, "band", band.value), of=of, context=context)


def _says(post: AdvertPost, start: int, end: int, property_name: str, value: Value) -> Statement:
    return post.states(start, end, property_name, value, NAME, VERSION)


def _pays(reading: PayReading) -> list[StatedPay]:
    """The figures of a pay line that have a unit, where no other figure of the post has the same."""
    units = dict.fromkeys(figure.pay.per for figure in reading.figures)
    alone = (reading.alone(per) or _spread(reading.together(per)) for per in units if per is not Per.ONCE)
    return [figure for figure in alone if figure and not figure.each]


def _spread(figures: tuple[StatedPay, ...]) -> StatedPay | None:
    """From the lowest to the highest of a post's figures: of its two bands, or of its grades."""
    if not figures:
        return None
    low = min(each.pay.low for each in figures if each.pay.low)
    high = max(each.pay.high for each in figures if each.pay.high)
    return replace(figures[0], pay=MoneyRange(low, high, figures[0].pay.per), band="", steps=())


def _told(pay: StatedPay, reading: PayReading) -> dict[str, str]:
    """What the line says of a figure; `actual-pay` is the pay for the hours worked that stands beside it."""
    beside = [each.pay for each in reading.figures if each.is_actual and each.pay.per is pay.pay.per]
    together = reading.together(pay.pay.per)
    stated = {
        "figures": "; ".join(map(_with_band, together)),
        "unit": "by size" if pay.is_unit_assumed else "",
        "pro-rata": "yes" if pay.pro_rata else "",
        "actual": "yes" if pay.is_actual else "",
        "actual-pay": in_words(beside[0]) if len(beside) == 1 and not pay.is_actual else "",
        "supplement": "" if pay.supplement == "none" else pay.supplement,
        "zone": pay.zone,
        "hours": str(pay.hours) if pay.hours else "",
    }
    return {name: words for name, words in stated.items() if words}


def _with_band(figure: StatedPay) -> str:
    return f"{in_words(figure.pay)} (band {figure.band})" if figure.band else in_words(figure.pay)


def _value(post: AdvertPost, label: str) -> Value | None:
    if not post.words[label]:
        return None
    if label in _DATES:
        return post.day(label)
    return post.words[label] if label in _TEXTS else None
