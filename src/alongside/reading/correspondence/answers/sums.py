"""The sums of money in an answer: also millions and words, without those of other years or of parts."""

import re
from typing import Any

from alongside.reading.correspondence.answers.asked import Asked
from alongside.reading.correspondence.answers.words import Span
from alongside.reading.numbers import number_of
from alongside.reading.pay_words import pay_figures
from alongside.terms.statement import value_as_json

_HUGE = re.compile(
    r"(?P<about>\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|circa|c\.)\s*)?"
    r"£\s?(?P<figure>\d{1,4}(?:,\d{3})*(?:\.\d{1,4})?)\s?(?P<unit>million|m|mn|bn|billion)\b",
    re.IGNORECASE,
)
_UNITS = {"million": 10**6, "m": 10**6, "mn": 10**6, "bn": 10**9, "billion": 10**9}
_IN_WORDS = re.compile(
    r"[a-z][a-z -]{2,60}? pounds?\b(?:,? (?:and )?(?P<pence>[a-z]+(?:[- ][a-z]+)?) pence)?", re.IGNORECASE
)
_POUNDS = re.compile(
    r"(?<![\w£.,])(?P<figure>\d{1,3}(?:,\d{3})+|\d{1,6})(?P<pence>\.\d\d)? pounds\b", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:(?:up|down|rising|rise|increas\w+|decreas\w+|fall|drop|rose|fell) (?:on|from)|compared (?:with|to)"
    r"|against|as opposed to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF_A_PART = re.compile(
    r"\b(?:of which|including|includes?|included|plus (?:a )?(?:further )?|of this|of that)\s[^£.;]{0,40}$",
    re.I,
)
_TOTAL = re.compile(r"\btotal\b|\bin all\b|\baltogether\b|\boverall\b", re.IGNORECASE)
_YEAR = r"\b20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\b"
_YEARS = re.compile(_YEAR)
_YEAR_AFTER = re.compile(
    rf"\s*(?:\((?={_YEAR}\))|(?:in|for|during)\s+(?:the\s+)?(?:financial\s+year\s+)?)(?P<year>{_YEAR})", re.I
)
_YEAR_BEFORE = re.compile(rf"(?P<year>{_YEAR})\s*[:=–-]?\s*$")

_Sum = tuple[dict[str, Any], Span]


def sums_in(question: Asked, text: str, span: Span) -> list[_Sum]:
    """The sums that may be the one asked for, in order; one where its total or its year is told."""
    found = sorted(
        [*_figures(text, span), *_millions(text, span), *_pounds(text, span)], key=lambda each: each[1]
    )
    kept: list[_Sum] = []
    for told, (start, end) in found:
        before = text[max(span[0], start - 60) : start]
        if _COMPARED.search(before) or (kept and _OF_A_PART.search(before)):
            continue
        if (
            kept
            and not text[kept[-1][1][1] : start].strip(" (")
            and not re.search(r"\d", kept[-1][0]["said"])
        ):
            kept.pop()
        kept.append((told, (start, end)))
    if len({(told["min"], told["max"]) for told, _ in kept}) < 2:
        return kept[:1]
    return _chosen(question, text, span, kept) or kept


def _figures(text: str, span: Span) -> list[_Sum]:
    found = []
    for each in pay_figures(text, *span):
        if each.is_former:
            continue
        end, value = each.end, value_as_json(each.pay)
        words = _IN_WORDS.match(text, each.start, span[1]) if text[each.start].isalpha() else None
        if words and "£" not in words.group() and not re.search(r"\d", words.group()):
            end = words.end()
            if words["pence"]:
                try:
                    more = number_of(words["pence"]) / 100
                except KeyError:
                    more = 0
                value = value | {
                    side: value[side] + more for side in ("min", "max") if value[side] is not None
                }
        said = text[each.start : end]
        found.append((value | {"qualifier": each.qualifier.value, "said": said}, (each.start, end)))
    return found


def _millions(text: str, span: Span) -> list[_Sum]:
    found = []
    for each in _HUGE.finditer(text, *span):
        amount = float(each["figure"].replace(",", "")) * _UNITS[each["unit"].lower()]
        pounds = int(amount) if amount.is_integer() else round(amount, 2)
        value = {
            "min": pounds, "max": pounds, "per": "once", "qualifier": "about" if each["about"] else "exact",
            "said": each.group(),
        }  # fmt: skip
        found.append((value, each.span()))
    return found


def _pounds(text: str, span: Span) -> list[_Sum]:
    found = []
    for each in _POUNDS.finditer(text, *span):
        figure = float(each["figure"].replace(",", "") + (each["pence"] or ""))
        amount = int(figure) if figure.is_integer() else figure
        value = {"min": amount, "max": amount, "per": "once", "qualifier": "exact", "said": each.group()}
        found.append((value, each.span()))
    return found


def _chosen(question: Asked, text: str, span: Span, found: list[_Sum]) -> list[_Sum]:
    """Of several the total, else the one with the year that was asked for next to it."""
    totals = [each for each in found if _TOTAL.search(text, *_round(span, each[1], 25, 20))]
    if len(totals) == 1:
        return totals
    years = {_plain(year) for year in _YEARS.findall(question.words)}
    if len(years) != 1:
        return []
    fitting = [each for each in found if _year_of(text, span, each[1]) in (*years, "")]
    dated = [each for each in fitting if _year_of(text, span, each[1])]
    return next((each for each in (dated, fitting) if len(each) == 1), [])


def _year_of(text: str, span: Span, place: Span) -> str:
    """The year that a sum is told with: "£4,000 in 2024-25", "2024-25: £4,000"; empty where there is none."""
    told = _YEAR_AFTER.match(text, place[1], span[1]) or _YEAR_BEFORE.search(
        text, max(span[0], place[0] - 15), place[0]
    )
    return _plain(told["year"]) if told else ""


def _plain(year: str) -> str:
    digits = re.findall(r"\d+", year)
    return "-".join(each[-2:] for each in digits)


def _round(span: Span, place: Span, before: int, after: int) -> Span:
    return max(span[0], place[0] - before), min(span[1], place[1] + after)
