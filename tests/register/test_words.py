"""How names, topics, dates and figures are said to a reader."""

from datetime import date

import pytest

from alongside.register.models import StoredStatement
from alongside.register.presenters.statements import value_words, without_numbers, without_personal_details
from alongside.register.presenters.words import body_name, date_words, topic_words
from alongside.terms.statement import Share, value_as_json


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("CORNWALL AND ISLES OF SCILLY NHS TRUST", "Cornwall and Isles of Scilly NHS Trust"),
        ("ST NORTHMOOR'S CHILDREN'S NHS FOUNDATION TRUST", "St Northmoor's Children's NHS Foundation Trust"),
        ("NORTHMOOR-ON-SEA CIC (WEST)", "Northmoor-on-Sea CIC (West)"),
        ("5 NORTHMOORS PARTNERSHIP", "5 Northmoors Partnership"),
        ("NHS NORTHMOOR ICB - 01A", "NHS Northmoor ICB - 01A"),
        ("Eastvale NHS Trust", "Eastvale NHS Trust"),
        ("", ""),
    ],
)
def test_a_name_in_capitals_is_said_in_the_usual_letters(written: str, said: str) -> None:
    assert body_name(written) == said


def test_a_topic_has_its_title_or_its_slug_in_words() -> None:
    assert topic_words("kuf-band-7-2020") == "KUF band 7 2020"
    assert topic_words("kuf-band-7-2020", "Kuf band 7 2020") == "KUF band 7 2020"
    assert topic_words("kuf-band-7-2020", "The KUF posts") == "The KUF posts"


def test_dates_are_said_in_words_and_an_unknown_one_as_such() -> None:
    assert date_words("2021-08-31") == "31 August 2021"
    assert date_words(date(2021, 8, 31)) == "31 August 2021"
    assert date_words("2020-12") == "December 2020"
    assert date_words("") == date_words(None) == "date not known"


def _stored(
    name: str, kind: str, value: object, qualifier: str = "exact", polarity: str = "affirmed"
) -> StoredStatement:
    return StoredStatement(
        property=name,
        value_type=kind,
        value=value,
        qualifier=qualifier,
        polarity=polarity,
        subject_kind="topic",
    )


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        (_stored("organisations-count", "count", 24), "24"),
        (_stored("organisations-count", "count", 24, "about"), "about 24"),
        (_stored("organisations-count", "count", {"min": 20, "max": None}, "at least"), "at least 20"),
        (_stored("organisations-count", "count", {"min": 20, "max": None}, "more than"), "more than 20"),
        (_stored("organisations-share", "share", {"min": None, "max": 0.5}, "less than"), "less than 50 %"),
        (
            _stored("pay", "money", {"min": None, "max": 115000, "per": "year"}, "up to"),
            "up to £115,000 a year",
        ),
        (_stored("pay-ratio", "share", {"min": 4, "max": 4}), "4 times"),
        (_stored("funding-outcome", "code", "did-not-apply"), "did not apply"),
        (_stored("funding-outcome", "code", "awarded", polarity="denied"), "denied: awarded the funding"),
    ],
)
def test_a_value_is_said_as_firmly_as_its_source_says_it(stored: StoredStatement, said: str) -> None:
    assert value_words(stored) == said


def test_a_ratio_keeps_its_two_ends() -> None:
    from decimal import Decimal

    value = value_as_json(Share(Decimal("4.07"), Decimal("4.25")))
    assert value_words(_stored("pay-ratio", "share", value)) == "4.07 to 4.25 times"


def test_small_numbers_are_hidden_in_figures_and_in_words() -> None:
    assert without_numbers("We have two peer workers, not 3.") == (
        "We have [number hidden] peer workers, not [number hidden]."
    )


def test_a_personal_detail_is_replaced_by_what_it_is() -> None:
    said = without_personal_details("Write to jane.example@northmoor.example today.")

    assert "jane" not in said
    assert said.startswith("Write to [")
    assert said.endswith("] today.")
