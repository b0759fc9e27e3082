"""Pay bands: short ways to say one, columns of them, and bands of something else."""

import pytest

from alongside.reading.readers import bands
from tests.reading.copies import said_by


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The peer lead is AfC 6.", ["6"]),
        ("The lived experience director post is graded 8c.", ["8c"]),
        ("Peer support workers: grade 4 (AfC).", ["4"]),
        ("Seventeen peer support posts are at Band 3 and two are at Band 4.", ["3", "4"]),
        ("Lived experience posts run from Band 2 to Band 5.", ["2 to 5"]),
        ("The peer support post was regraded from Band 3 to Band 4.", ["4"]),
        ("Our peer workers are at Bands 3, 4 and 5.", ["3", "4", "5"]),
        ("We employ 12 peer workers: 8 at Band 3, 3 at Band 4 and 1 at Band 5.", ["3", "4", "5"]),
        ("The peer worker role is evaluated at band three.", ["3"]),
        ("Peer workers (B3) meet monthly.", ["3"]),
        ("Our peer workers are in these bands:\n\nBand 3: 10\n\nBand 4: 2", ["3", "4"]),
        ("Peer workers start on Band 3. Those who finish the diploma move to Band 4.", ["3", "4"]),
    ],
)
def test_ways_to_say_a_band(sentence, values):
    assert [each.value for each in said_by(bands, sentence)] == values


@pytest.mark.parametrize(
    "sentence",
    [
        "The peer worker's home is in council tax band 4.",
        "Peer workers pay tax in band 2.",
        "Peer workers in the 18-25 age band get less.",
        "The peer support group has two band members.",
        "The peer adviser is a CS Grade 7.",
        "The union wants Band 4 for peer workers.",
        "The peer worker supervises two Band 5 co-ordinators.",
    ],
)
def test_bands_that_are_no_pay_of_the_post(sentence):
    assert said_by(bands, sentence) == []


def test_a_column_of_bands_gives_one_for_each_title_of_this_work():
    table = "Job title\tBand\tPosts\nPeer Support Worker\t3\t9\nWard Clerk\t2\t4\nPeer Lead\tBand 6\t1\n"
    said = said_by(bands, table, kind="foi-response", publisher="Northmoor NHS Foundation Trust")
    assert [(each.value, each.quote.exact) for each in said] == [
        ("3", "Peer Support Worker\t3"), ("6", "Peer Lead\tBand 6"),
    ]  # fmt: skip
