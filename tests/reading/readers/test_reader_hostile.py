"""Hostile text: the readers of dates, clocks and letters come to an end and say nothing that is not there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.checking.privacy import personal_details
from tests.checking.letters_read import READERS
from tests.reading.northmoor import copy_of

PIECES = [
    "1", "a ", "\n", "\t|", "@a.b ", "(A, 2019; ", "Aa and ", "we will ", "1. Q?\n\nA.\n\n", "the the ",
    "on 1 May ", "You asked why x. We did.\n\n", "Dear Aa\n", "at 10.28 ", "48h past ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_a_long_run_of_one_piece_is_read_to_its_end(piece: str) -> None:
    copy = copy_of(piece * (8000 // len(piece)))
    said = [each for reader in READERS for each in reader.read(copy)]
    assert all(each.quote.holds_in(copy.text) for each in said)
    personal_details(copy.text)


@given(
    st.lists(
        st.sampled_from([*PIECES, "2 May 2023", "?", ".", "We cannot commit to this.", '"']), max_size=40
    )
)
@settings(max_examples=60, deadline=None)
def test_every_quote_stands_in_any_text(pieces: list[str]) -> None:
    copy = copy_of("".join(pieces))
    for reader in READERS:
        assert all(each.quote.holds_in(copy.text) for each in reader.read(copy))
