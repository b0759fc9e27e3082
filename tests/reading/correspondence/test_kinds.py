"""What a message is, decided by the sentence that says so."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.reading.correspondence import Kind, Letter, classify
from alongside.reading.correspondence.cues import cues
from alongside.reading.correspondence.hits import in_small_letters
from alongside.reading.correspondence.own_words import own_spans

MESSAGES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "messages.toml").read_text(encoding="utf-8")
)["message"]


def letter(message: dict[str, Any]) -> Letter:
    return Letter(
        text=message["text"],
        subject=message.get("subject", ""),
        headers=message.get("headers", {}),
        attachments=tuple(message.get("attachments", ())),
        review_asked=message.get("review_asked", False),
    )


@pytest.mark.parametrize(
    "message", MESSAGES, ids=lambda message: f"{message['kind']}: {message['text'][:40].strip()}"
)
def test_message_is_what_its_words_say(message: dict[str, Any]) -> None:
    given_letter = letter(message)
    found = classify(given_letter, message.get("regime", "foia"))
    assert found.kind == message["kind"], (found.cue, found.quote(given_letter))
    if message.get("quote"):
        assert message["quote"] in found.quote(given_letter)
    assert [each.number for each in found.sections] == message.get(
        "sections", [each.number for each in found.sections]
    )
    if "reference" in message:
        assert found.reference == message["reference"]


@pytest.mark.parametrize(
    "message", MESSAGES, ids=lambda message: f"{message['kind']}: {message['text'][:40].strip()}"
)
def test_an_automatic_message_is_never_taken_for_an_answer(message: dict[str, Any]) -> None:
    words = letter(message)
    automatic = Letter(words.text, words.subject, {**words.headers, "auto-submitted": "auto-generated"})
    assert not classify(automatic).kind.is_reply


@pytest.mark.parametrize(
    "message", MESSAGES, ids=lambda message: f"{message['kind']}: {message['text'][:40].strip()}"
)
def test_what_was_quoted_from_earlier_decides_nothing(message: dict[str, Any]) -> None:
    earlier = "\n".join(f"> {line}" for line in message["text"].splitlines())
    words = "Hello, thank you for ringing this morning. We will speak again on Tuesday at ten.\n\n"
    assert classify(Letter(words + earlier)).kind in (Kind.UNCLEAR, Kind.ACKNOWLEDGEMENT)


def test_a_reply_between_quoted_lines_is_its_own() -> None:
    text = (
        "> 1. Did you apply?\nNo, we did not apply for any of the funding.\n> 2. Why?\nThere was no post.\n"
    )
    assert "".join(text[start:end] for start, end in own_spans(text)) == (
        "No, we did not apply for any of the funding.\nThere was no post.\n"
    )


def test_a_message_that_is_all_quoted_is_read_whole() -> None:
    assert own_spans("> yes\n> no\n") == [(0, 11)]
    assert own_spans("") == []


@given(st.text(max_size=400), st.text(max_size=60))
@settings(deadline=None)
def test_any_words_are_classified_with_a_quote_that_stands_in_them(text: str, subject: str) -> None:
    given_letter = Letter(text, subject)
    found = classify(given_letter)
    assert found.quote(given_letter) in (text if found.where == "text" else subject)


def test_every_cue_is_in_small_letters() -> None:
    """They are looked for in words made small; a capital would never be found."""
    for cue in cues():
        assert not re.search(r"(?<!\\)[A-Z]", cue.words.pattern), (cue.kind, cue.name)


@given(st.text(max_size=80))
def test_small_letters_keep_every_sign_in_its_place(text: str) -> None:
    assert len(in_small_letters(text)) == len(text)
