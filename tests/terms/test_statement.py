"""Statements: identity, and values that survive being stored."""

import hashlib
import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.quote import Quote
from alongside.terms.statement import (
    Code,
    Count,
    Share,
    Span,
    Statement,
    Subject,
    Value,
    in_words,
    value_as_json,
    value_from_json,
)

VALUES: list[tuple[str, Value, str]] = [
    ("count", Count.exactly(24), "24"),
    ("count", Count(20, None), "at least 20"),
    ("share", Share(None, Decimal("0.5")), "at most 50 %"),
    ("share", Share(Decimal(4), Decimal(4)), "4 times"),
    ("share", Share(Decimal(4), Decimal("4.5")), "4 to 4.5 times"),
    ("money", MoneyRange(Money.pounds(300), Money.pounds(300), Per.DAY), "£300 a day"),
    ("money", MoneyRange(None, Money.pounds(115_000), Per.YEAR), "up to £115,000 a year"),
    ("money", MoneyRange(Money(11_685), Money(11_685)), "£116.85"),
    ("span", Span(Decimal(48), "hour"), "48 hours"),
    ("span", Span(Decimal(1), "half-day"), "1 half day"),
    ("date", PartialDate("2021-08"), "August 2021"),
    ("code", Code("did-not-apply"), "did not apply"),
    ("yes-no", True, "yes"),
    ("text", "time credits", "time credits"),
]


@pytest.mark.parametrize(("kind", "value", "words"), VALUES)
def test_a_value_comes_back_from_json_as_it_was(kind: str, value: Value, words: str) -> None:
    assert value_from_json(kind, value_as_json(value)) == value
    assert in_words(value) == words


def _statement() -> Statement:
    return Statement(
        quote=Quote(0, 9, "24 trusts"),
        subject=Subject("topic", "kuf", ""),
        property="organisations-count",
        value=Count.exactly(24),
        of={"outcome": "awarded"},
    )


def test_the_same_words_read_the_same_way_have_one_identity() -> None:
    assert _statement().identity("abc") == _statement().identity("abc")


def test_another_place_or_reading_is_another_statement() -> None:
    one = _statement()
    others = [
        replace(one, quote=Quote(20, 29, "24 trusts")),
        replace(one, of={"outcome": "offered"}),
        replace(one, value=Count.exactly(25)),
    ]
    assert len({each.identity("abc") for each in [one, *others]} | {one.identity("def")}) == 5


def test_a_part_of_a_penny_is_refused() -> None:
    with pytest.raises(ValueError, match="whole pence"):
        Money.pounds("1.005")


@given(texts=st.lists(st.text(max_size=20), min_size=6, max_size=6), row=st.none() | st.integers(0, 99))
def test_the_id_is_the_hash_of_a_json_list(texts: list[str], row: int | None) -> None:
    """Ids are stored and published: however they are worked out, the same statement keeps its id."""
    key, name, topic, asserter, value, of = texts
    statement = Statement(
        Quote(3, 3 + len(name), name), Subject("post", key, name), "reason", value, topic=topic,
        asserter=asserter, of={of: key, "sense": name}, row=row, reader="made",
    )  # fmt: skip
    about = [statement.subject.ref, "reason", topic, json.dumps(statement.of, sort_keys=True)]
    pieces = ["abc", 3, 3 + len(name), *about, value, "exact", "affirmed", asserter, "", row, "made"]
    assert statement.identity("abc") == hashlib.sha256(json.dumps(pieces).encode()).hexdigest()[:32]
