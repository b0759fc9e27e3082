"""Known titles are found in the titles of adverts, however they are written."""

import pytest

from alongside.reference.titles import known_title_in, known_titles
from alongside.reference.titles.known import KINDS, folded


def test_every_row_has_a_kind_and_a_source():
    assert len(known_titles()) > 90
    assert all(known.title and known.source and known.kind in KINDS for known in known_titles())


def test_no_title_stands_twice():
    keys = [folded(known.title) for known in known_titles()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("known", known_titles(), ids=lambda known: known.title)
def test_every_title_finds_itself(known):
    assert known_title_in(known.title).known == known
    assert known_title_in(f"{known.title.upper()} (Hexley)").known == known


@pytest.mark.parametrize(
    ("written", "found", "before", "after"),
    [
        ("Bank Peer-Support Workers - Hexley", "Peer Support Worker", ("bank",), ("hexley",)),
        ("Experts by Experience", "Expert by Experience", (), ()),
        ("Peer Support Coordinator", "Peer Support Co-ordinator", (), ()),
        ("Family &amp; Carer Ambassador", "Family and Carer Ambassador", (), ()),
        ("Carer Peer Support Worker", "Carer Peer Support Worker", (), ()),
        ("Peer Support Worker Supervisor", "Peer Support Worker", (), ("supervisor",)),
    ],
)
def test_a_title_is_found_as_people_write_it(written, found, before, after):
    title = known_title_in(written)
    assert (title.known.title, title.before, title.after) == (found, before, after)


@pytest.mark.parametrize("written", ["Staff Nurse", "Peer Reviewer", "Support Worker", "", "£££"])
def test_another_title_holds_none(written):
    assert known_title_in(written) is None
