"""The band of an advertised post, and the bands around it that are other people's."""

import pytest

from alongside.reading.advert.band import band_in_text, band_of_fields


def band(text: str) -> str:
    found = band_in_text(text)
    return found.value if found else ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Band 6", "6"),
        ("Agenda for Change Band: 8a", "8a"),
        ("Peer Support Worker - Band 3 - Hexley", "3"),
        ("We are looking for a Band 4 Senior Peer Worker to join us.", "4"),
        ("You will be paid well for this work at Band 5.", "5"),
        ("Peer Lead, Band 5/6", "5/6"),
        ("This is a Band 7 to 8a post.", "7/8a"),
        ("This is a Band 3 post, and you will report to the Band 7 team leader.", "3"),
    ],
)
def test_a_band_said_of_the_post(text, value):
    assert band(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "You will supervise two Band 5 peer workers in the north and the south of the county.",
        "After a year of learning with us you may progress to Band 4, as others before you have done.",
        "Previous Band 6 experience is wanted, and so is a warm manner with all who come.",
        "Peer Lead, Band 5\nPeer Lead, Band 6",
        "Report to: Band 7 manager",
        "Council tax band 4 applies to the flat that comes with the post, for as long as you like.",
    ],
)
def test_a_band_that_is_anothers_or_one_of_several_is_not_taken(text):
    assert band(text) == ""


def test_fields_go_by_how_sure_they_are():
    assert band_of_fields({"band": "NHS AfC: Band 3", "title": "Band 4 lead"}) == ("band", "3")
    assert band_of_fields({"title": "Worker (Band 2)"}) == ("title", "2")
    assert band_of_fields({"pay": "Band 5 or Band 6"}) == ("pay", "5/6")
    assert band_of_fields({"title": "Peer worker"}) is None
