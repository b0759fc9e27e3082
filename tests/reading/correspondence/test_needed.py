"""A quick look at a text never rules out a cue that is in it."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.reading.correspondence.cues import Cue, cues
from alongside.reading.correspondence.needed import Held, needed_by


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: f"{cue.kind.value}: {cue.name}")
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_cue_is_found_in_is_searched_for_it(cue: Cue, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(cue.words))
    found = cue.words.search(words)
    assert found is not None
    assert cue.may_be_in(Held(f"dear requester, {words} yours"))


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bplease (?:open|remove)\b", (("open", "remove"), ("please ",))),
        (r"repl(?:y|ies)", (("repl",),)),
        (r"(?:the )?annual leave", (("annual leave",),)),
        (r"(?:annual )+leave", (("annual ",), ("leave",))),
        (r"held|no|found", ()),
        (r"(?!never)\d{4}", ()),
        (r"(?i:held)", ()),
    ],
)
def test_only_what_every_place_must_hold_is_needed(pattern: str, needed: tuple[tuple[str, ...], ...]) -> None:
    assert set(needed_by(pattern)) == set(needed)


def test_a_text_without_the_words_is_not_searched() -> None:
    (leave,) = [cue for cue in cues() if cue.name == "on leave"]
    assert not leave.may_be_in(Held("we hold the information and will send it."))
    assert leave.may_be_in(Held("i am on annual leave"))
    assert re.search(leave.words, "i am on annual leave")
