"""Texts made to be slow: the readers of lists, counts and decisions take time linear in the text."""

import time

import pytest

from alongside.reading.readers import (
    amounts,
    answers,
    counts,
    decisions,
    lists,
    outcome_sentences,
    reasons,
    shares,
    successions,
    tables,
    workforce_counts,
)
from tests.reading.copies import copy_of

READERS = (
    lists, tables, outcome_sentences, successions, counts, shares, workforce_counts, answers, decisions,
    reasons, amounts,
)  # fmt: skip
PIECES = (
    "one of the twenty-one ", "trust and ", "applied but ", "Trust ", "(Northmoor ", "less than half of the ",
    "lived experience ", "because ", "how many ", "£1 ", "decided to ", "NHS\t", "\n* ", "has stopped ",
    "Band 7 ", "and Health ",
)  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_of_one_piece_over_and_over_is_read_in_linear_time(piece):
    taken = []
    for times in (1000, 4000):
        copy = copy_of(piece * times, kind="foi-response")
        assert copy.mentions is not None
        assert copy.voices
        started = time.perf_counter()
        for reader in READERS:
            list(reader.read(copy))
        taken.append(time.perf_counter() - started)
    assert taken[1] < max(1.0, taken[0] * 10)
