"""The posts of one employer in short: how many of each kind, titles, how they are filed, their ladder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from alongside.register.presenters.ladder import pay_ladder
from alongside.register.presenters.post_list import PostRow, link_to, rows
from alongside.register.presenters.post_words import kind_words, title_words
from alongside.register.queries import posts as queries
from alongside.register.queries.ladder import on_ladder, year_to_show, years_of
from alongside.register.queries.posts import KINDS, LIVED, NOT_SHOWN, Facet, PostFilter

NEWEST = 5
MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class EmployerPosts:
    """What the page of an employer shows of its posts. `titles` and `filed` are of lived experience posts.

    Each of them is (words, how many, link); `svg` is "" where no such post shows its pay.
    """

    kinds: list[tuple[str, int, str]]
    titles: list[tuple[str, int, str]]
    titles_left_out: int
    filed: list[tuple[str, int, str]]
    newest: list[PostRow]
    count: int
    all_link: str
    svg: str
    year: str
    ladder_link: str


def employer_posts(code: str, today: date) -> EmployerPosts | None:
    """The advertised posts of an employer; None when the register has none."""
    whole = PostFilter(employer=code)
    counts = {each.value: each.count for each in queries.facet(whole, "kind")}
    if not counts:
        return None
    wanted = replace(whole, kind=LIVED)
    page = queries.page_of(wanted, size=NEWEST) if counts.get(LIVED) else None
    titles = queries.titles_of(wanted) if page else []
    years = years_of(wanted) if page else []
    year = year_to_show(years)
    found = on_ladder(wanted, year) if year else None
    ladder = (
        pay_ladder(found.groups, year, wanted, key="employer-ladder", title="Its posts on the ladder of pay")
        if found and found.groups
        else None
    )
    return EmployerPosts(
        kinds=[
            (kind_words(kind), counts[kind], link_to(replace(whole, kind=kind)))
            for kind in KINDS
            if kind in counts
        ],
        titles=[(title_words(title), count, "") for title, count in titles[:MOST_LINES]],
        titles_left_out=max(len(titles) - MOST_LINES, 0),
        filed=[
            (_filed(each), each.count, link_to(wanted, category=each.value)) for each in _categories(wanted)
        ]
        if page
        else [],
        newest=rows(page.posts, queries.deciding(page.posts), today) if page else [],
        count=page.total if page else 0,
        all_link=link_to(wanted),
        svg=ladder.svg if ladder else "",
        year=year,
        ladder_link=f"{reverse('register:ladder')}?{urlencode({'employer': code, 'year': year})}",
    )


def _categories(wanted: PostFilter) -> Sequence[Facet]:
    return queries.categories_of(wanted)[:MOST_LINES]


def _filed(each: Facet) -> str:
    return "no category shown" if each.value == NOT_SHOWN else each.words
