"""The table of posts follows the statements: one row a post, whole or in part, in any order of arrival."""

from itertools import permutations
from typing import Any

import pytest

from alongside.reading.advert.vacancy import Vacancy
from alongside.register.actions import (
    Arrival,
    correct_statement,
    rebuild_posts,
    reject_statement,
    resettle,
)
from alongside.register.models import Capture, Post, PostCopy, Source, StoredStatement
from alongside.register.posts.copies import PROPERTIES
from alongside.register.posts.fields import slug_of
from alongside.register.queries.posts import deciding, post_at, statements_of
from alongside.terms.money import Per
from alongside.terms.statement import Subject
from register.posts.copying import advert, pay
from tests.making import BY, Saying, take, take_all

pytestmark = pytest.mark.django_db

OTHER = {"board": "two.example", "number": 2}


def shown() -> list[dict[str, Any]]:
    """All that posts show, and which copies each has."""
    rows = []
    for post in Post.objects.order_by("key"):
        copies = sorted(post.copies.values_list("subject_key", "address", "by_reference", "by_likeness"))
        rows.append(post.say() | {"digest": post.digest, "search": post.search, "copies": copies})
    return rows


def test_an_advert_is_a_post_and_every_field_leads_to_its_statement() -> None:
    take_all(
        advert(
            "916-1", band="4", paid=pay(25147, 27596), place="Eastwick", categories=("Nursing",),
            contracts=("permanent",), hours="30", essential=("Own lived experience",),
        )
    )  # fmt: skip
    post = Post.objects.get()
    assert (post.title, post.kind, post.criterion) == ("Peer Support Worker", "lived-experience", "essential")
    assert (post.band, post.band_rank, post.month) == ("4", 40, "2024-08")
    assert (post.pay_low, post.pay_high, post.pay_per) == (2514700, 2759600, "year")
    assert (post.hourly_low, post.hourly_high) == (1286, 1411)
    assert "£25,147 to £27,596 / 1,955.36 hours" in post.hourly_note
    assert (post.scale["band"], post.scale["year"], post.scale["years_behind"]) == ("4", "2023/24", 1)
    assert (float(post.hours_low or 0), post.contract, post.categories) == (30.0, "permanent", ["Nursing"])
    assert post.essential == ["Own lived experience"]
    held = statements_of([post])
    for name, keys in post.statements.items():
        assert {held[key].property for key in keys} == {name}
    assert set(post.statements) >= {"pay", "band", "hours-per-week", "essential-criterion", "kind-of-post"}
    assert deciding([post])[post.key].exact == "Number 1: lived experience is asked for."


def test_copies_on_two_boards_are_one_post_that_shows_where_they_differ() -> None:
    take_all(advert(band="3", place="Larkhill Ward, Eastwick", closes="2024-08-17"))
    take_all(advert(band="3", place="Eastwick", closes="2024-08-29", **OTHER))
    post = Post.objects.get()
    assert (post.sources, post.has_conflicts) == (2, True)
    assert list(post.disagreements) == ["closes-on"]
    sides = post.disagreements["closes-on"]
    assert {side["value"] for side in sides} == {"17 August 2024", "29 August 2024"}
    quotes = {StoredStatement.objects.get(id=side["statement"]).exact for side in sides}
    assert quotes == {"Closes 2024-08-17", "Closes 2024-08-29"}
    assert {side["document"] for side in sides} == set(Source.objects.values_list("slug", flat=True))


def test_what_each_copy_has_of_its_own_is_no_disagreement() -> None:
    take_all(
        advert("A-77001", band="3", paid=pay(22816, 24336)),
        advert("5550001", band="3", paid=pay(22816, 24336), posted="2024-08-03", **OTHER),
    )
    post = Post.objects.get()
    assert (post.sources, post.disagreements, post.references) == (2, {}, ["5550001", "A-77001"])
    assert post.posted_on == "2024-08-01", "the earliest day, whichever copy comes first"


def test_copies_complete_each_other() -> None:
    take_all(
        advert(band="3", place="Eastwick", essential=("Own lived experience",)),
        advert(band="3", hours="22.5", essential=("A driving licence",), **OTHER),
    )
    post = Post.objects.get()
    assert (post.place, float(post.hours_low or 0)) == ("Eastwick", 22.5)
    assert sorted(post.essential) == ["A driving licence", "Own lived experience"]


def test_a_copy_that_breaks_off_does_not_hide_what_another_shows() -> None:
    take_all(advert(band="3"), advert(band="3", criterion="not-shown", **OTHER))
    assert Post.objects.get().criterion == "essential"


def test_hours_with_nothing_in_common_are_shown_as_a_disagreement() -> None:
    take_all(advert("916-24-1001", hours="37.5"), advert("916-24-1001", hours="22.5", **OTHER))
    assert {side["value"] for side in Post.objects.get().disagreements["hours-per-week"]} == {
        "37.5 hours", "22.5 hours",
    }  # fmt: skip


def _some() -> list[Arrival]:
    return [
        advert("916-24-1001", number=1, band="3", place="Eastwick", closes="2024-08-17"),
        advert(number=2, board="two.example", band="3", place="Eastwick", closes="2024-08-29"),
        advert("916-24-1002", number=3, title="Senior Peer Worker", band="4"),
        advert("C1-5001", number=4, board="three.example", band="3", place="Larkhill Ward, Eastwick"),
    ]


def _clear() -> None:
    for model in (PostCopy, Post, StoredStatement, Capture, Source):
        model.objects.all().delete()


def test_in_whatever_order_copies_arrive_the_posts_are_the_same() -> None:
    results = []
    for order in permutations(range(4)):
        _clear()
        arrivals = _some()
        for place in order:
            take_all(arrivals[place])
        results.append([{name: value for name, value in row.items() if name != "digest"} for row in shown()])
    assert [row["sources"] for row in results[0]] == [3, 1]
    assert all(result == results[0] for result in results)


def test_a_rebuild_gives_what_arriving_one_by_one_gave() -> None:
    for arrival in _some():
        take_all(arrival)
    before = shown(), list(Post.objects.order_by("key").values_list("pk", "made_at", "listed_at"))
    rebuild_posts()
    after = shown(), list(Post.objects.order_by("key").values_list("pk", "made_at", "listed_at"))
    assert before == after


def test_many_at_once_give_what_few_at_a_time_give(monkeypatch: pytest.MonkeyPatch) -> None:
    take_all(*_some())
    at_once = shown()
    monkeypatch.setattr("alongside.register.actions.posts._AT_HAND", 1)
    monkeypatch.setattr("alongside.register.actions.posts._AT_ONCE", 1)
    Post.objects.all().delete()
    rebuild_posts()
    assert shown() == at_once


def test_a_post_that_shows_the_same_keeps_its_times() -> None:
    take_all(advert("916-24-1001", band="3"))
    before = Post.objects.get()
    take_all(advert("916-24-2002", title="Carer Peer Worker", **OTHER))
    assert Post.objects.get(key=before.key).made_at == before.made_at
    take_all(advert("916-24-1001", band="3", hours="30"))
    after = Post.objects.get(key=before.key)
    assert after.made_at > before.made_at
    assert after.listed_at == before.listed_at


def test_a_post_first_seen_on_another_board_stays_listed_since_then() -> None:
    """So that a saved search never sends it twice."""
    take_all(advert(band="3"))
    listed = Post.objects.get().listed_at
    take_all(advert("916-24-1001", band="3", **OTHER))
    post = Post.objects.get()
    assert (post.key, post.listed_at) == ("advert:916-24-1001", listed)


def test_the_address_of_every_copy_leads_to_the_post() -> None:
    take_all(advert(band="3"))
    first = Post.objects.get().slug
    take_all(advert("916-24-1001", band="3", **OTHER))
    post = Post.objects.get()
    assert post.slug == "advert-916-24-1001" != first
    assert post_at(first) == post == post_at(post.slug)
    assert post_at("nothing") is None


def test_a_rejected_statement_is_no_more_behind_the_post() -> None:
    take_all(advert("916-24-1001", band="3"))
    reject_statement(by=BY, statement=StoredStatement.objects.get(property="band"))
    post = Post.objects.get()
    assert (post.band, post.band_rank, "band" in post.statements) == ("", None, False)


def test_a_corrected_statement_counts_in_its_place() -> None:
    take_all(advert("916-24-1001", band="3"))
    correct_statement(by=BY, statement=StoredStatement.objects.get(property="band"), changes={"value": "4"})
    assert Post.objects.get().band == "4"


def test_a_corrected_reference_parts_two_that_were_one() -> None:
    take_all(advert("916-24-1001"), advert("916-24-1001", posted="2024-08-02", **OTHER))
    assert Post.objects.get().sources == 2
    one = StoredStatement.objects.get(property="reference", source__url__contains="two.example")
    correct_statement(by=BY, statement=one, changes={"value": "916-24-1003"})
    assert sorted(Post.objects.values_list("sources", flat=True)) == [1, 1]


def test_an_advert_withdrawn_by_a_new_version_is_no_post() -> None:
    take_all(advert("916-24-1001"))
    StoredStatement.objects.update(ended_at="2026-01-01T00:00Z")
    resettle()
    assert not Post.objects.exists()


def test_one_reference_of_two_employers_has_two_addresses() -> None:
    take_all(
        advert("PSW-2024-01", employer="Northmoor NHS Trust"),
        advert("PSW-2024-01", employer="Hillside NHS Trust", **OTHER),
    )
    slugs = list(Post.objects.values_list("slug", flat=True))
    assert len(set(slugs)) == 2
    assert all(slug.startswith("advert-psw-2024-01-") for slug in slugs)


def test_addresses_of_odd_keys_are_distinct() -> None:
    assert slug_of("advert:916-24-1001") == "advert-916-24-1001"
    assert slug_of("advert:A/1") != slug_of("advert:A-1") != slug_of("advert:A 1")
    assert slug_of("advert:££") not in ("", "advert")


def test_posts_that_other_documents_tell_of_are_rows_but_no_adverts() -> None:
    about = Subject("post", "RZ1:lived-experience:2022", "lived experience director")
    other = Subject("post", "RZ1:lived-experience:2022", "Lived Experience Lead")
    take(
        "The lived experience director is paid £90,000 a year. The Lived Experience Lead is at band 6.",
        Saying("lived experience director", "job-title", "lived experience director", about),
        Saying("£90,000 a year", "pay", pay(90000), about, more={"of": {"basis": "salary"}}),
        Saying("band 6", "band", "6", other, more={"of": {"sense": "post"}}),
        kind="foi-response",
    )
    posts = Post.objects.filter(is_advert=False).order_by("title")
    assert [(post.title, post.band, post.pay_low, post.kind) for post in posts] == [
        ("Lived Experience Lead", "6", None, "lived-experience"),
        ("lived experience director", "", 9000000, "lived-experience"),
    ]
    assert {post.criterion for post in posts} == {"not-shown"}
    assert {post.employer for post in posts} == {"RZ1"}
    resettle()
    assert Post.objects.count() == 2


def test_two_documents_on_one_post_show_where_they_differ() -> None:
    about = Subject("post", "RZ1:lived-experience:2022", "lived experience director")
    for number, sum_of_money in enumerate((90000, 120000)):
        take(
            f"The post is paid £{sum_of_money:,} a year.",
            Saying(
                f"£{sum_of_money:,} a year", "pay", pay(sum_of_money), about,
                more={"of": {"basis": "salary"}, "asserter": f"Paper {number}"},
            ),
            name=f"{number}.txt",
        )  # fmt: skip
    post = Post.objects.get()
    assert {side["value"] for side in post.disagreements["pay"]} == {"£90,000 a year", "£120,000 a year"}


def test_a_band_that_is_only_a_ceiling_or_of_no_body_makes_no_post() -> None:
    nobody = Subject("post", "kuf:lived-experience:band-7", "lived experience post")
    somebody = Subject("post", "RZ1:peer-support:2022", "peer support worker")
    take(
        "A band 7 post. Nobody is above Band 5.",
        Saying("band 7", "band", "7", nobody, more={"of": {"sense": "post"}}),
        Saying("Band 5", "band", "5", somebody, more={"of": {"sense": "ceiling"}}),
    )
    assert not Post.objects.exists()


def test_an_hourly_rate_gives_the_year_with_what_is_assumed() -> None:
    take_all(advert("916-24-1001", paid=pay(12, per=Per.HOUR)))
    post = Post.objects.get()
    assert (post.hourly_low, post.annual_low) == (1200, 2346435)
    assert "as if paid for every hour of a full-time year" in post.annual_note
    assert post.scale == {}


def test_a_vacancy_is_made_of_the_properties_that_are_fetched() -> None:
    """A field that vacancy_of learns to read must be fetched as well."""
    import inspect
    import re

    from alongside.reading.advert import vacancy

    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)+|employer|place|reference|band|pay|category|contract)"',
                           inspect.getsource(vacancy.vacancy_of)))  # fmt: skip
    contexts = {"pro-rata"}
    assert named - contexts <= set(PROPERTIES) | {"not-shown"}
    assert Vacancy("advert:1").kind == "other"
