"""A way to work and to what it pays: search, post, ladder of its employer, feed; also without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import axe_violations
from tests.journeys.test_everyone import FOCUSED, OVERFLOW, REACHABLE, SMALL
from tests.website import filled_posts

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

PATHS = (
    "/posts/", "/posts/?kind=&band=3", "/posts/?words=zebra", "/posts/ladder/", "/posts/ladder/?kind=",
    "/posts/ceiling/", "/posts/advert-nm-01/", "/posts/advert-nm-50/", "/posts/advert-ev-2/",
    "/organisations/RZ1/", "/", "/posts/by-e-mail/?kind=lived-experience", "/posts/by-e-mail/check/",
)  # fmt: skip


@pytest.fixture
def posts(site: str) -> str:
    """The filled register with adverts."""
    filled_posts.fill()
    return site


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_a_search_to_a_post_its_employers_ladder_and_the_feed(
    posts: str, opened: Callable[..., Page], scripts: bool
) -> None:
    """Work is found under any title, with what it pays; no script is needed."""
    page = opened("/", java_script_enabled=scripts)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Posts").click()
    expect(page.get_by_role("heading", name="17 posts")).to_be_visible()

    page.get_by_role("searchbox", name="Words", exact=True).fill("peer")
    page.locator("summary", has_text="Filters").click()
    page.get_by_label("Pay band").select_option("3")
    page.get_by_role("button", name="Show posts").first.click()
    # One more states no band and is paid as band 3 is.
    expect(page.get_by_role("heading", name=f"{filled_posts.ALIKE + 1} posts")).to_be_visible()
    expect(page.get_by_role("link", name="Take away: band 3")).to_be_visible()

    page.locator(".post-row .row-title a", has_text="Peer Support Worker").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Peer Support Worker")
    expect(page.locator("#why + p + blockquote mark")).to_have_text("lived experience")
    expect(page.get_by_text("£24,071 to £25,674 a year").first).to_be_visible()

    page.get_by_role("link", name="All posts of this employer on the ladder").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("The ladder of pay")
    page.get_by_role("link", name=f"{filled_posts.ALIKE} posts: £12.31 to £13.13 an hour, band 3").click()
    expect(page.get_by_role("heading", name=f"{filled_posts.ALIKE} posts")).to_be_visible()

    feed = page.get_by_role("link", name="follow them as a feed").get_attribute("href")
    assert feed
    answer = page.request.get(feed)
    assert answer.ok
    assert answer.text().count("<entry>") == filled_posts.ALIKE


def test_from_a_post_to_the_marked_words_of_its_advert(posts: str, opened: Callable[..., Page]) -> None:
    page = opened("/posts/advert-nm-01/")
    page.get_by_role("link", name="in the advert").click()

    mark = page.locator("mark:target")
    expect(mark).to_be_in_viewport()
    expect(mark).to_contain_text("lived experience")


def test_no_page_of_posts_breaks_a_rule_of_axe(posts: str, opened: Callable[..., Page]) -> None:
    page = opened("/accessibility/")
    for path in PATHS:
        page.goto(path)
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
        assert not axe_violations(page), path


def test_pages_of_posts_fit_a_narrow_screen_and_controls_can_be_touched(
    posts: str, opened: Callable[..., Page]
) -> None:
    page = opened("/accessibility/", viewport={"width": 320, "height": 640})
    for path in PATHS:
        page.goto(path)
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
        over, where = page.evaluate(OVERFLOW)
        assert over <= 0, (path, where)
        assert not where, path
        assert not page.evaluate(SMALL), path
        assert not page.evaluate(MARKS), path


@pytest.mark.parametrize("path", ["/posts/", "/posts/ladder/?employer=RZ1", "/posts/advert-nm-01/"])
def test_the_tab_key_reaches_every_mark_and_shows_where_it_is(
    posts: str, opened: Callable[..., Page], path: str
) -> None:
    page = opened(path)
    reached = []
    for _ in range(page.evaluate(REACHABLE)):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))

    assert [each["place"] for each in reached] == sorted({each["place"] for each in reached})
    assert all(each["seen"] and each["marked"] for each in reached), [
        each for each in reached if not (each["seen"] and each["marked"])
    ]


def test_forced_colours_keep_stated_and_worked_out_bands_apart(
    posts: str, opened: Callable[..., Page]
) -> None:
    page = opened("/posts/ladder/?employer=RZ3", forced_colors="active")
    fills = page.evaluate(
        """() => ['.pay-outline rect', '.pay-bar:not(.pay-outline) rect'].map(
            name => getComputedStyle(document.querySelector('a' + name)).fill)"""
    )

    assert fills[0] != fills[1]


MARKS = """() => [...document.querySelectorAll('a.pay-mark')].map(e => [e.getAttribute('aria-label'),
    e.querySelector('.touched').getBoundingClientRect()])
  .filter(([_, box]) => box.height < 24 || box.width < 24).map(([label]) => label)"""
