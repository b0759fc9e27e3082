"""At which band a post counts: the one it states, else the one whose pay on the scale it offers."""

import csv
import io
import json
from typing import Any

import pytest

from alongside.cli import main
from alongside.register.actions import load_organisations
from alongside.register.models import Post
from alongside.register.presenters.post_words import bands_differ_words
from alongside.register.queries.ceiling import ceiling
from alongside.register.queries.counting import counted
from alongside.register.queries.posts import PostFilter, facet, found
from register.posts.copying import advert, pay
from tests.making import BY as TESTER
from tests.making import take_all

pytestmark = pytest.mark.django_db

ON = {"posted": "2020-11-03", "closes": "2020-11-20"}
BAND_3, BAND_4, BAND_6 = pay(19_737, 21_142), pay(21_892, 24_157), pay(31_365, 37_890)
"""Scales of 2020/21."""
TWO_BANDS = pay(24_907, 37_890)


@pytest.fixture
def register() -> None:
    load_organisations(by=TESTER)
    take_all(
        advert("A-1", number=1, paid=BAND_3, **ON),
        advert("A-2", number=2, paid=BAND_4, band="4", **ON),
        advert("A-3", number=3, paid=BAND_3, band="4", **ON),
        advert("A-4", number=4, paid=BAND_6, **ON),
        advert("A-5", number=5, paid=TWO_BANDS, **ON),
        advert("A-6", number=6, band="7", **ON),
        advert("A-7", number=7, band="C", paid=BAND_3, **ON),
        advert("A-8", number=8, **ON),
    )


def post(number: int) -> Post:
    return Post.objects.get(key=f"advert:A-{number}")


def keys(**asked: str) -> str:
    """The numbers of the posts that a filter finds."""
    return "".join(sorted(each.key[-1] for each in found(PostFilter.from_query(asked))))


def test_a_stated_band_counts_and_else_the_band_of_the_pay(register: None) -> None:
    told = {
        number: (post(number).band, post(number).band_from_pay, post(number).band_counted)
        for number in range(1, 9)
    }

    assert told == {
        1: ("", "3", "3"), 2: ("4", "4", "4"), 3: ("4", "3", "4"), 4: ("", "6", "6"), 5: ("", "", ""),
        6: ("7", "", "7"), 7: ("C", "3", "c"), 8: ("", "", ""),
    }  # fmt: skip
    assert [number for number in range(1, 9) if post(number).is_band_from_pay] == [1, 4]


def test_the_filter_by_band_takes_both_and_can_tell_them_apart(register: None) -> None:
    assert keys(band="3") == "1"
    assert keys(band="above-5") == "46"
    assert keys(band="above-5", band_by="stated") == "6"
    assert keys(band="above-5", band_by="pay") == "4"
    assert keys(band="not-shown") == "58"
    assert keys(band_by="stated") == "2367"
    assert {each.value: each.count for each in facet(PostFilter(), "band")}["4"] == 2
    asked = PostFilter.from_query({"band": "6", "band_by": "pay"})
    assert asked.in_words() == "Posts at band 6 by their pay, with no band stated"


def test_the_ceiling_tells_bands_by_pay_apart(register: None) -> None:
    whole = ceiling(PostFilter()).whole

    assert (whole.known, whole.above, whole.not_shown) == (5, 2, 3)
    assert (whole.from_pay, whole.above_from_pay) == (2, 1)
    assert whole.bands == (("3", 1, 1), ("4", 2, 0), ("6", 1, 1), ("7", 1, 0))


def test_a_count_comes_out_with_and_without_the_bands_of_the_pay(register: None, capsys: Any) -> None:
    whole = counted(PostFilter(), ["band"]).whole
    assert (whole.banded, whole.above, whole.banded_from_pay, whole.above_from_pay) == (5, 2, 2, 1)

    main(["count", "--by", "band"])
    words = capsys.readouterr().out
    assert "Above band 5: 2 of the 5 whose band is known (40 %): 1 of the 3 that state a band, " in words
    assert "1 of the 2 that state none but offer a band's pay. 3 show neither." in words

    main(["count", "--posts", "--csv"])
    rows = {row["key"][-1]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out))}
    assert [rows["3"][name] for name in ("band_stated", "band_from_pay", "band_counted")] == ["4", "3", "4"]

    main(["count", "--json", "--posts"])
    posts = {each["key"][-1]: each for each in json.loads(capsys.readouterr().out)["posts"]}
    assert [posts["1"][name] for name in ("band_stated", "band_from_pay", "band_counted")] == ["", "3", "3"]


def test_a_band_and_a_pay_that_differ_are_both_said(register: None) -> None:
    assert bands_differ_words(post(3)) == ("The advert says band 4; its pay is that of band 3 of 2020/21.")
    assert [number for number in range(1, 9) if post(number).bands_differ] == [3]
