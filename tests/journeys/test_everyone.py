"""The site works for everyone: accessibility rules, narrow screens, large text, dark and forced colours,
print, and the keyboard alone."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from alongside.register.models import Source, StoredFinding, StoredStatement
from tests.journeys.conftest import axe_violations
from tests.website.filled import PASSWORD

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
OVERFLOW = """() => [document.documentElement.scrollWidth - window.innerWidth,
  [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1
    && !e.closest('.scroll') && !e.closest('.unseen')).slice(0, 3).map(e => e.outerHTML.slice(0, 150))]"""

REACHABLE = """() => [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]'
  )].filter(e => e.getClientRects().length && !e.closest('details:not([open]) > :not(summary)')).length"""
FOCUSED = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect();
  const style = getComputedStyle(e.querySelector('rect, circle, polygon') || e);
  return { seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
           marked: style.outlineStyle !== 'none' || style.strokeWidth === '5px',
           place: [...document.querySelectorAll('*')].indexOf(e), name: e.outerHTML.slice(0, 80) };
}"""
SMALL = """() => [...document.querySelectorAll(
    'button, input:not([type=hidden]), select, summary, .site-nav a, .site-desk, .foot-links a, a.tile'
  )].map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
    .filter(([_, box]) => box.width && (box.height < 24 || box.width < 24)).map(([html]) => html)"""
TILES = """() => {
  const parts = [...document.querySelectorAll('.map rect, .map circle, .map polygon')];
  return ['stroke', 'fill'].map(name => parts.map(e => getComputedStyle(e)[name]));
}"""


def _paths() -> list[str]:
    letter = Source.objects.get(title="Reply to our request")
    finding, statement = StoredFinding.objects.first(), StoredStatement.objects.first()
    assert finding is not None
    assert statement is not None
    return [
        "/", "/topics/", "/topics/northmoor-posts/", "/organisations/", "/organisations/RZ1/",
        "/documents/", letter.get_absolute_url(), "/findings/", finding.get_absolute_url(),
        f"/statements/{statement.pk}/", "/sources-disagree/", "/names-not-placed/", "/search/?q=trusts",
        "/how-we-know/", "/accessibility/", "/account/sign-in/",
    ]  # fmt: skip


def test_no_page_breaks_a_rule_of_axe(opened: Callable[..., Page]) -> None:
    page = opened()
    for path in _paths():
        page.goto(path)
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
        assert not axe_violations(page), path


def test_what_cannot_be_read_in_the_dark_alone_is_found_too(opened: Callable[..., Page]) -> None:
    page = opened("/", bypass_csp=True)
    page.add_style_tag(content="@media (prefers-color-scheme: dark) { p { color: #222 !important; } }")
    found = axe_violations(page)
    assert found
    assert all(each.startswith("in the dark: color-contrast") for each in found)


def test_pages_fit_a_screen_of_320_pixels(opened: Callable[..., Page]) -> None:
    page = opened(viewport={"width": 320, "height": 640})
    for path in _paths():
        page.goto(path)
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
        over, where = page.evaluate(OVERFLOW)
        assert over <= 0, (path, where)
        assert not where, path


@pytest.mark.parametrize(
    "change", ["html { font-size: 225% !important; }", SPACING], ids=["200 %", "spacing"]
)
def test_larger_text_and_wider_spacing_lose_nothing(opened: Callable[..., Page], change: str) -> None:
    page = opened(viewport={"width": 640, "height": 900}, bypass_csp=True)
    for path in _paths():
        page.goto(path)
        page.add_style_tag(content=change)
        over, where = page.evaluate(OVERFLOW)
        assert over <= 0, (path, where)


HEAD = "() => document.querySelector('.site-head').getBoundingClientRect().height"


@pytest.mark.parametrize("width", [320, 360, 640])
@pytest.mark.parametrize("who", ["a visitor", "an editor"])
def test_on_a_narrow_screen_one_line_stands_before_the_content(
    opened: Callable[..., Page], width: int, who: str
) -> None:
    page = opened("/desk/", viewport={"width": width, "height": 640})
    if who == "an editor":
        page.get_by_label("E-mail address").fill("editor@example.org")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.goto("/desk/")
        assert page.locator(".site-head").get_by_role("link", name="Desk").is_visible()
    assert page.evaluate(HEAD) <= 72
    assert page.get_by_role("navigation", name="Main").count() == 0


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_menu_of_a_narrow_screen_opens_by_keyboard_and_holds_everything(
    opened: Callable[..., Page], scripts: bool
) -> None:
    wide = opened("/").get_by_role("navigation", name="Main").get_by_role("link").all_inner_texts()
    page = opened("/", viewport={"width": 320, "height": 640}, java_script_enabled=scripts)
    page.locator(".site-menu summary").press("Enter")

    menu = page.get_by_role("navigation", name="Main")
    assert menu.get_by_role("link").all_inner_texts() == wide
    page.get_by_role("searchbox").fill("trusts")
    page.get_by_role("button", name="Search").click()
    assert "q=trusts" in page.url


def test_the_open_menu_of_an_editor_breaks_no_rule_and_fits(opened: Callable[..., Page]) -> None:
    page = opened("/desk/", viewport={"width": 320, "height": 640})
    page.get_by_label("E-mail address").fill("editor@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto("/desk/")
    page.locator(".site-menu summary").click()

    assert page.get_by_role("button", name="Sign out").is_visible()
    assert page.evaluate(OVERFLOW)[0] <= 0
    assert not page.evaluate(SMALL)
    assert not axe_violations(page)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["/", "/topics/northmoor-posts/", "/account/sign-in/"])
def test_the_tab_key_reaches_everything_in_order_and_shows_where_it_is(
    opened: Callable[..., Page], path: str, width: int
) -> None:
    page = opened(path, viewport={"width": width, "height": 720})
    expected = page.evaluate(REACHABLE)
    reached = []
    for _ in range(expected):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
    assert [each["place"] for each in reached] == sorted({each["place"] for each in reached})
    assert all(each["seen"] and each["marked"] for each in reached), [
        each for each in reached if not (each["seen"] and each["marked"])
    ]


def test_the_skip_link_comes_first_and_leads_to_the_content(opened: Callable[..., Page]) -> None:
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "content"


def test_controls_are_large_enough_to_touch(opened: Callable[..., Page]) -> None:
    page = opened(viewport={"width": 360, "height": 740})
    for path in _paths():
        page.goto(path)
        small = page.evaluate(SMALL)
        assert not small, path


def test_dark_mode_is_dark_and_light_is_light(opened: Callable[..., Page]) -> None:
    ask = "() => getComputedStyle(document.body).backgroundColor"

    assert opened(color_scheme="dark").evaluate(ask) == "rgb(21, 17, 29)"
    assert opened(color_scheme="light").evaluate(ask) == "rgb(255, 255, 255)"


def test_forced_colours_keep_tiles_apart_from_the_page(opened: Callable[..., Page]) -> None:
    page = opened("/topics/northmoor-posts/", forced_colors="active")
    strokes, fills = page.evaluate(TILES)
    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")

    assert strokes
    assert paper not in strokes
    assert len(set(fills)) == 2


def test_print_leaves_menus_out_and_keeps_the_content(opened: Callable[..., Page]) -> None:
    page = opened("/topics/northmoor-posts/")
    page.emulate_media(media="print")

    assert not any(each.is_visible() for each in page.locator(".site-nav, .site-menu, .site-search").all())
    assert page.get_by_role("heading", level=1).is_visible()
    assert len(page.pdf()) > 10_000


def test_a_page_is_light_enough_for_a_slow_telephone(opened: Callable[..., Page]) -> None:
    page = opened("/how-we-know/")
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(len(answer.body())))
    page.goto("/")
    page.wait_for_load_state("networkidle")

    assert sizes
    assert sum(sizes) < 100_000
