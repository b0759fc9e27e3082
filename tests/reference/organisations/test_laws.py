"""Laws of the look-up, tried on every body of the table and on hostile text."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from alongside.reference.organisations import Status, find, resolve, table

OPEN_DAY = date(2026, 8, 1)
OFFICIAL = sorted(table().organisations.values(), key=lambda organisation: organisation.key)
LISTED_AS_SHARED = {name.text.casefold() for name in table().all_names() if name.also_matches}
VOCABULARY = """
    NHS Foundation Trust FT North South West London East & and Sussex Surrey Partnership Mental
    Health Hospitals , ( ) St. George’s CIC Board Care Sheffield Primary 5 * Solent Mersey
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])


@given(st.sampled_from(OFFICIAL))
def test_the_official_name_of_a_body_is_certain_on_a_day_it_is_open(organisation):
    day = organisation.closed or OPEN_DAY
    for name in (organisation.name, organisation.name.title(), organisation.name.lower()):
        if name.casefold() not in LISTED_AS_SHARED:
            assert resolve(name, day).key == organisation.key


@given(st.text(max_size=300), st.none() | st.dates())
def test_no_text_makes_the_look_up_fail(text, day):
    resolution = resolve(text, day)

    assert resolution.status in Status
    assert (resolution.codes == ()) is (resolution.status is Status.NONE)
    assert 0 <= resolution.score <= 100


@given(st.lists(WORDS, max_size=14).map(" ".join), st.none() | st.dates())
def test_certain_has_one_body_for_one_name_and_no_rival_as_good(text, day):
    resolution = resolve(text, day)

    if resolution.status is Status.CERTAIN:
        assert len(resolution.codes) == len(resolution.candidates)
        assert len(resolution.codes) == 1 or resolution.reason.code == "joint"
        assert set(resolution.codes) <= table().organisations.keys()
    if resolution.status is Status.CHOOSE:
        assert resolution.key == ""


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_found_names_stand_in_the_text_in_order_and_apart(text):
    found = find(text)

    assert all(text[each.start : each.end] == each.name for each in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.text(max_size=500))
def test_no_text_makes_the_search_fail(text):
    for each in find(text):
        assert text[each.start : each.end] == each.name
