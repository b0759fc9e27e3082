"""Which family of titles a title belongs to."""

import pytest

from alongside.reading.posts.title_family import title_family


@pytest.mark.parametrize(
    ("title", "family"),
    [
        ("Senior Peer Support Workers", "peer-support"),
        ("Carer Peer Support Worker - Band 3", "peer-support"),
        ("Lived Experience Practitioner", "lived-experience"),
        ("Head of Lived Experience", "lived-experience"),
        ("Expert by Experience", "expert-by-experience"),
        ("Peer Trainer", "trainer"),
        ("Dementia Trainer", ""),
        ("Service User Involvement Lead", "involvement"),
        ("Co-production and Volunteer Manager", "involvement"),
        ("Patient and Public Voice Partner", "involvement"),
        ("Recovery Worker", ""),
        ("", ""),
    ],
)
def test_a_title_is_put_to_its_family(title: str, family: str) -> None:
    assert title_family(title, "lived-experience") == family


def test_other_work_has_no_family() -> None:
    assert title_family("Patient Pathway Co-ordinator", "other") == ""
