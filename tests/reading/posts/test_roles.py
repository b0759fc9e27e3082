"""Titles, how many, and the family of work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.posts.roles import OTHER, roles_in


@pytest.mark.parametrize(
    ("words", "title", "family", "number"),
    [
        ("two senior lived experience leads", "senior lived experience leads", "lived-experience", 2),
        ('a "lived experience manager" who', "lived experience manager", "lived-experience", 1),
        ("a Director of Lived Experience", "Director of Lived Experience", "lived-experience", 1),
        ("Peer Support Worker", "Peer Support Worker", "peer-support", None),
        ("12 peer workers", "peer workers", "peer-support", 12),
        ("LXP trainers", "LXP trainers", "trainer", None),
        ("a KUF trainer", "KUF trainer", "trainer", 1),
        ("experts by experience", "experts by experience", "expert-by-experience", None),
        ("lived experience partners", "lived experience partners", "involvement", None),
        ("unpaid service users", "service users", "service-user", None),
        ("a patient director", "patient director", "lived-experience", 1),
        ("the patient experience lead", "patient experience lead", "involvement", None),
        ("Band 7 LXP", "LXP", "lived-experience", None),
        ("three nurses", "nurses", OTHER, None),
    ],
)  # fmt: skip
def test_a_role_is_known_by_its_words(words, title, family, number):
    (role,) = roles_in(words)
    assert (role.title, role.family, role.number) == (title, family, number)


@pytest.mark.parametrize(
    "words",
    [
        "peer review officer",
        "lived experience could naturally lead to questions",
        "family support worker",
        "peer pressure",
    ],
)
def test_what_only_looks_like_a_title_is_none(words):
    assert [role for role in roles_in(words) if role.family != OTHER and role.head] == []


@given(st.text(max_size=300))
def test_any_text_is_read_without_raising(text):
    for role in roles_in(text):
        assert 0 <= role.start < role.end <= len(text)
