"""Asking for posts: every filter and every count again in a second, naive way; and what cannot be asked."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from statistics import median

import pytest
from django.http import QueryDict

from alongside.register.actions import load_organisations
from alongside.register.models import Organisation
from alongside.register.models.post import BAND_RANKS
from alongside.register.queries.ceiling import ceiling
from alongside.register.queries.counting import BY, counted
from alongside.register.queries.post_conditions import folded
from alongside.register.queries.post_parameters import FILTERS
from alongside.register.queries.posts import (
    NOT_SHOWN,
    PostFilter,
    UnusableFilterError,
    categories_of,
    employer_posts,
    facet,
    found,
    ladder_posts,
    page_of,
    still_open,
    titles_of,
    without_pay,
)
from register.posts.population import EMPLOYERS, Known, population
from tests.making import BY as TESTER
from tests.making import take_all

pytestmark = pytest.mark.django_db

PEOPLE = population()


@pytest.fixture
def register() -> list[Known]:
    load_organisations(by=TESTER)
    Organisation.objects.bulk_create(each.row() for each in EMPLOYERS)
    take_all(*(known.arrival() for known in PEOPLE))
    return PEOPLE


CASES: list[tuple[str, Callable[[Known], bool]]] = [
    ("kind=lived-experience", lambda each: each.kind == "lived-experience"),
    ("criterion=essential&kind=other", lambda each: each.criterion == "essential" and each.kind == "other"),
    ("employer=RZ1", lambda each: each.employer == "RZ1"),
    ("employer=~employer-unknown-trust", lambda each: not each.employer),
    ("region=london", lambda each: each.region == "London"),
    ("region=not-shown", lambda each: not each.region),
    ("nation=England", lambda each: bool(each.employer)),
    ("band=8a", lambda each: each.band == "8a"),
    ("band=Band+4", lambda each: each.band == "4"),
    ("band=not-shown", lambda each: not each.band),
    ("band=above-5", lambda each: each.band in ("6", "8a")),
    ("band_by=stated", lambda each: bool(each.band)),
    ("band=above-5&band_by=pay", lambda each: False),
    ("family=peer-support", lambda each: each.title == "Peer Support Worker" and each.kind != "other"),
    ("family=trainer", lambda each: each.title == "Peer Trainer" and each.kind != "other"),
    ("family=not-shown", lambda each: each.title == "Staff Nurse" or each.kind == "other"),
    ("pay_from=15", lambda each: each.hourly is not None and each.hourly[0] >= 1500),
    ("pay_to=%C2%A315.50", lambda each: each.hourly is not None and each.hourly[0] <= 1550),
    ("pay_from=12&pay_to=20", lambda each: each.hourly is not None and 1200 <= each.hourly[0] <= 2000),
    ("contract=bank", lambda each: "bank" in each.contracts),
    ("contract=not-shown", lambda each: not each.contracts),
    ("category=nursing", lambda each: "Nursing" in each.categories),
    ("category=not-shown", lambda each: not each.categories),
    ("month=2024-06", lambda each: each.posted.startswith("2024-06")),
    ("open_on=2024-08-15", lambda each: each.posted <= "2024-08-15" <= each.closes),
    ("open_on=2024-06-15", lambda each: each.posted <= "2024-06-15" <= each.closes),
    ("closes_from=2024-08-10&closes_to=2024-08-20", lambda each: "2024-08-10" <= each.closes <= "2024-08-20"),
    ("words=peer", lambda each: "Peer" in each.title),
    ("words=PEER+work", lambda each: each.title == "Peer Support Worker"),
    ("words=%22peer+trainer%22", lambda each: each.title == "Peer Trainer"),
    ("words=support+RZ1", lambda each: each.title == "Peer Support Worker" and each.employer == "RZ1"),
    ("words=eer", lambda each: False),
    ("words=100%25", lambda each: False),
]  # fmt: skip


def test_every_filter_finds_what_a_naive_look_at_the_adverts_finds(register: list[Known]) -> None:
    for query, wants in CASES:
        wanted = PostFilter.from_query(QueryDict(query))
        expected = {each.key for each in register if wants(each)}
        assert {post.key for post in found(wanted)} == expected, query
        assert PostFilter.from_query(QueryDict(wanted.as_query())) == wanted
    assert sum(bool(wants(each)) for _, wants in CASES for each in register) > 300


def test_every_parameter_is_tried_above() -> None:
    tried = {name for query, _ in CASES for name in QueryDict(query)}
    assert tried == set(FILTERS) - {"order"}


def test_facets_count_what_there_is_without_their_own_filter(register: list[Known]) -> None:
    wanted = PostFilter(kind="lived-experience", band="4")
    lived = [each for each in register if each.kind == "lived-experience"]
    assert {row.value: row.count for row in facet(wanted, "band")} == {
        band or NOT_SHOWN: count for band, count in Counter(each.band for each in lived).items()
    }
    at_four = [each for each in lived if each.band == "4"]
    categories = Counter(name for each in at_four for name in each.categories or [NOT_SHOWN])
    assert {row.value: row.count for row in categories_of(wanted)} == categories
    assert facet(PostFilter(), "region")[-1].value == NOT_SHOWN
    names = {row.value: row.words for row in facet(PostFilter(), "employer")}
    assert names["RZ2"] == "Hillside NHS Trust"
    assert names["~employer-unknown-trust"] == "Employer unknown Trust"


def _values(by: str, each: Known) -> tuple[str, ...]:
    return {
        "employer": (each.employer or "~employer-unknown-trust",),
        "band": (each.band or NOT_SHOWN,),
        "region": (each.region or NOT_SHOWN,),
        "month": (each.posted[:7],),
        "contract": each.contracts or (NOT_SHOWN,),
        "category": each.categories or (NOT_SHOWN,),
        "criterion": (each.criterion,),
        "kind": (each.kind,),
        "family": (_FAMILIES.get(each.title if each.kind != "other" else "", NOT_SHOWN),),
    }[by]


_FAMILIES = {
    "Peer Support Worker": "peer-support", "Peer Trainer": "trainer", "Carer Lead": "lived-experience",
}  # fmt: skip


@pytest.mark.parametrize("kind", ["lived-experience", ""])
def test_every_count_comes_out_again_in_a_naive_way(register: list[Known], kind: str) -> None:
    told = counted(PostFilter(kind=kind), BY)
    some = [each for each in register if not kind or each.kind == kind]
    assert dict(told.kinds) == Counter(each.kind for each in register)
    assert (told.spoken.posts, told.spoken.documents, told.spoken.undated) == (60, 60, 0)
    assert told.spoken.first == date.fromisoformat(min(each.posted for each in register))
    for by, rows in [("", [told.whole]), *told.by]:
        values = {value for each in some for value in _values(by, each)} if by else {""}
        assert {row.value for row in rows} == values
        for row in rows:
            here = [each for each in some if not by or row.value in _values(by, each)]
            paid = [each.hourly for each in here if each.hourly]
            assert row.posts == len(here)
            assert row.banded == sum(bool(each.band) for each in here)
            assert row.above == sum(BAND_RANKS.get(each.band, 0) > 50 for each in here)
            assert (row.hourly.known, row.hourly.not_shown) == (len(paid), len(here) - len(paid))
            if paid:
                assert row.hourly.lowest == min(low for low, _ in paid)
                assert row.hourly.highest == max(high for _, high in paid)
                assert abs((row.hourly.median or 0) - median(low for low, _ in paid)) <= 0.5


def test_the_ceiling_comes_out_again_in_a_naive_way(register: list[Known]) -> None:
    told = ceiling(PostFilter())
    for months, rung in [(each.value, each) for each in told.months] + [("", told.whole)]:
        here = [each for each in register if each.posted.startswith(months)]
        assert rung.known == sum(bool(each.band) for each in here)
        assert rung.not_shown == sum(not each.band for each in here)
        assert rung.above == sum(each.band in ("6", "8a") for each in here)
    assert sum(rung.known + rung.not_shown for rung in told.employers) == len(register)


def test_posts_come_in_the_order_asked_for(register: list[Known]) -> None:
    by_key = {each.key: each for each in register}

    def shown(order: str) -> list[Known]:
        return [by_key[post.key] for post in found(PostFilter(order=order))]

    posted = [each.posted for each in shown("newest")]
    assert posted == sorted(posted, reverse=True)
    closes = [each.closes for each in shown("closing")]
    assert closes == sorted(closes)
    paid = [each.hourly[0] if each.hourly else -1 for each in shown("pay")]
    assert paid == sorted(paid, reverse=True)
    ranks = [BAND_RANKS.get(each.band, -1) for each in shown("band")]
    assert ranks == sorted(ranks, reverse=True)


def test_pages_hold_every_post_once(register: list[Known]) -> None:
    pages = [page_of(PostFilter(), number, 7) for number in range(1, 10)]
    assert {page.pages for page in pages} == {9}
    keys = [post.key for page in pages for post in page.posts]
    assert sorted(keys) == sorted(each.key for each in register)
    assert page_of(PostFilter(), 99, 7).number == 9
    assert page_of(PostFilter(words="nothing"), 3).total == 0


def test_what_pages_stand_on(register: list[Known]) -> None:
    lived = [each for each in register if each.kind == "lived-experience"]
    titles = Counter(each.title for each in lived)
    assert dict(titles_of(PostFilter(kind="lived-experience"))) == titles
    assert without_pay(PostFilter(kind="lived-experience", pay_from=Decimal(15))) == sum(
        each.hourly is None for each in lived
    )
    assert {post.key for post in employer_posts("RZ1")} == {
        each.key for each in register if each.employer == "RZ1" and each.kind != "other"
    }
    assert {post.key for post in ladder_posts()} == {each.key for each in lived if each.band or each.per}
    assert {post.key for post in still_open(PostFilter(), date(2024, 8, 20))} == {
        each.key for each in register if each.closes >= "2024-08-20"
    }


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("kind=lxp", "kind", "Choose one of: lived-experience, involvement, other"),
        ("band=10", "band", "no pay band"),
        ("pay_from=lots", "pay_from", "Type pounds an hour"),
        ("pay_from=NaN", "pay_from", "Type pounds an hour"),
        ("pay_from=1e9", "pay_from", "Type pounds an hour"),
        ("pay_from=15.555", "pay_from", "Type pounds an hour"),
        ("pay_from=20&pay_to=15", "pay_to", "Swap the two"),
        ("closes_from=2024-09-01&closes_to=2024-08-01", "closes_to", "Swap the two"),
        ("open_on=tomorrow", "open_on", "Type it as 2026-11-22"),
        ("open_on=2024-02-31", "open_on", "Type it as 2026-11-22"),
        ("month=2024", "month", "Type it as 2020-11"),
        ("month=2024-13", "month", "Type it as 2020-11"),
        ("region=Atlantis", "region", "no region we know"),
        ("nation=France", "nation", "no nation we know"),
        ("employer=NOBODY", "employer", "no employer with the code"),
        ("contract=forever", "contract", "Choose one of: permanent"),
        ("words=%22%22", "words", "no word to search for"),
        ("order=random", "order", "Choose one of: newest"),
        ("bnad=5", "bnad", "cannot be filtered by “bnad”"),
        (f"category={'x' * 300}", "category", "longer than 200"),
    ],
)
def test_what_cannot_be_used_is_said_and_the_rest_is_kept(query: str, name: str, words: str) -> None:
    with pytest.raises(UnusableFilterError) as fault:
        PostFilter.from_query(QueryDict(f"{query}&criterion=essential"))
    assert words in fault.value.faults[name]
    assert list(fault.value.faults) == [name]
    assert fault.value.usable.criterion == "essential"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "Posts"),
        ("kind=lived-experience&region=London&pay_from=15",
         "Lived experience posts in London paying at least £15 an hour"),
        ("kind=involvement&region=North+West", "Involvement posts in the North West"),
        ("kind=other&band=above-5", "Other posts above band 5 as stated or by their pay"),
        ("employer=RV3&band=6",
         "Posts at Central and North West London NHS Foundation Trust at band 6 as stated or by their pay"),
        ("month=2020-11&words=peer", "Posts posted in November 2020 with the words “peer”"),
        ("open_on=2024-08-15&contract=fixed-term",
         "Posts with the contract “fixed term” open on 15 August 2024"),
        ("pay_from=12.5&pay_to=15", "Posts starting at £12.50 to £15 an hour"),
        ("criterion=not-shown",
         "Posts whose copies do not show whether they ask for lived experience"),
    ],
)  # fmt: skip
def test_a_filter_is_said_as_people_say_it(query: str, words: str) -> None:
    load_organisations(by=TESTER)
    assert PostFilter.from_query(QueryDict(query)).in_words() == words


def test_the_same_filter_always_has_the_same_address() -> None:
    one = PostFilter.from_query(QueryDict("kind=other&words=peer&page=3"))
    other = PostFilter.from_query(QueryDict("words=peer&kind=other&order=newest"))
    assert one.as_query() == other.as_query() == "words=peer&kind=other"
    assert one.as_query(kind="", band="5") == "words=peer&band=5"


def test_words_are_folded_the_same_way_on_both_sides() -> None:
    assert folded("Peer-Support  WORKER’s") == " peer support worker s"
