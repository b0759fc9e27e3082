"""What the pages promise: every figure leads to its sentence, nothing private is shown, few look-ups."""

import itertools
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from lxml import html

from alongside.people.models import Person
from alongside.register.actions import confirm_statement, reject_statement
from alongside.register.models import Source, StoredFinding, StoredStatement
from tests.website.filled import TOPIC

pytestmark = pytest.mark.django_db


def _read(client: Client, path: str, status: int = 200) -> html.HtmlElement:
    response = client.get(path)
    assert response.status_code == status, path
    return html.fromstring(response.content.decode())


def _class(name: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def _words(page: html.HtmlElement) -> str:
    return " ".join(page.text_content().split())


def _public_paths() -> list[str]:
    paths = [reverse(name) for name in (
        "website:home", "website:how-we-know", "website:accessibility", "register:topics",
        "register:organisations", "register:documents", "register:findings",
        "register:disagreements", "register:not-placed",
        "register:search", "people:sign-in",
    )]  # fmt: skip
    paths += [source.get_absolute_url() for source in Source.objects.all()]
    paths += [
        reverse("register:statement", args=[key])
        for key in StoredStatement.objects.values_list("pk", flat=True)
    ]
    paths += [finding.get_absolute_url() for finding in StoredFinding.objects.seen_by(editor=False)]
    paths += [reverse("register:topic", args=[TOPIC]), reverse("register:organisation", args=["RZ1"])]
    paths += [
        "/search/?q=trusts",
        "/organisations/?q=northmoor&nation=England",
        f"/topics/{TOPIC}/?known=2020-01-01",
    ]
    return paths


@pytest.mark.usefixtures("register")
def test_every_public_page_answers_and_every_link_on_it_leads_somewhere(client: Client) -> None:
    seen: dict[str, set[str]] = {}
    paths = _public_paths()
    for path in paths:
        page = _read(client, path)
        seen[path] = {element.get("id") for element in page.iter() if element.get("id")}
        for link in page.iter("a"):
            target = link.get("href", "")
            if target.startswith("/") and not target.startswith("/static/"):
                place, _, _ = target.partition("#")
                if place not in seen and place not in paths:
                    assert client.get(place).status_code in (200, 302), f"{path} links to {target}"
                    seen[place] = set()


@pytest.mark.usefixtures("register")
def test_a_link_to_a_quote_finds_its_mark_in_the_document(client: Client) -> None:
    for stored in StoredStatement.objects.select_related("source"):
        page = _read(client, stored.source.get_absolute_url())
        found = page.get_element_by_id(f"s-{stored.pk}")
        mark = found if found.tag == "mark" else found.getparent()
        assert mark.tag == "mark"
        assert stored.exact[:12].split()[0] in mark.text_content() or "[" in mark.text_content()


@pytest.mark.usefixtures("register")
def test_every_large_figure_is_a_link_to_words_that_hold_it(client: Client) -> None:
    """No page shows a number that does not link to the quote."""
    figures = _read(client, reverse("website:home")).xpath(f"//*[{_class('figure')}]//a[{_class('number')}]")

    assert figures
    for figure in figures:
        key = figure.get("href", "").partition("#s-")[2]
        stored = StoredStatement.objects.get(pk=key)
        number = re.sub(r"\D", "", figure.text_content())
        assert number in re.sub(r"[^\d ]", "", stored.exact).split()


@pytest.mark.usefixtures("register")
def test_the_topic_counts_entries_and_bodies_and_shows_what_lies_within(client: Client) -> None:
    page = _read(client, reverse("register:topic", args=[TOPIC]))
    rows = [
        [" ".join(cell.text_content().split()) for cell in row]
        for row in page.xpath("//*[@aria-label='Entries and bodies by outcome']//tr")
    ]

    assert ["Awarded the funding", "2", "3", "1 joint bid"] in rows
    assert ["Did not apply", "3", "3", "1 applied and withdrew"] in rows
    assert "The Old Harbour Trust (name not placed)" in _words(page)


@pytest.mark.usefixtures("register")
def test_the_map_has_one_named_tile_for_each_placed_body(client: Client) -> None:
    page = _read(client, reverse("register:topic", args=[TOPIC]))
    tiles = [tile.get("aria-label") for tile in page.xpath(f"//*[{_class('map')}]//a")]

    assert sorted(tiles) == [
        "Eastvale Trust: awarded the funding",
        "Hillside NHS Trust: did not apply",
        "Northmoor NHS Foundation Trust: awarded the funding",
        "Riverside Care CIC: awarded the funding",
        "Saltmarsh NHS Trust: applied and withdrew",
    ]
    table = page.xpath("//details[summary='The same as a table']//table//tr[last()]/*")
    assert int(table[-1].text_content()) == len(tiles)
    for drawing in page.xpath("//svg"):
        ElementTree.fromstring(html.tostring(drawing, encoding="unicode", method="xml"))


@pytest.mark.usefixtures("register")
def test_a_dissolved_body_shows_its_successors_and_what_each_of_them_did(client: Client) -> None:
    words = _words(_read(client, reverse("register:organisation", args=["RZ1"])))

    assert "It closed on 30 June 2024" in words.replace("it closed", "It closed")
    after = words.partition("What the bodies that took over did")[2]
    assert "Hillside NHS Trust" in after
    assert "Did not apply" in after
    assert "Eastvale Trust" in after
    assert "Awarded the funding" in after
    assert "Moorland Mental Health Trustuntil 31 March 2015" in words


@pytest.mark.usefixtures("register")
def test_sources_that_disagree_are_both_in_the_open(client: Client) -> None:
    page = _read(client, reverse("register:disagreements"))
    rows = [row.text_content() for row in page.xpath(f"//table[{_class('sources')}]/tbody/tr")]
    folded = {row.text_content() for row in page.xpath(f"//details//table[{_class('sources')}]/tbody/tr")}

    assert any("£45,000 a year" in row for row in rows)
    assert any("£54,000 a year" in row for row in rows)
    assert not folded


@pytest.mark.usefixtures("register")
def test_a_letter_stands_item_by_item_with_stance_and_promise(client: Client) -> None:
    item = _read(client, reverse("register:topic", args=[TOPIC])).xpath(f"//section[{_class('item')}]")[0]
    words = " ".join(item.text_content().split())

    assert words.startswith("Item 1 accepted")
    assert (
        words.index("What was put")
        < words.index("What was answered")
        < words.index("What was promised (firm)")
    )


@pytest.mark.usefixtures("register")
def test_an_organisation_shows_the_pay_of_its_posts_with_every_source_beside_the_others(
    client: Client,
) -> None:
    page = _read(client, reverse("register:organisation", args=["RZ1"]))
    (post,) = page.xpath(f"//section[{_class('post')}]")
    rows = [row.text_content() for row in post.xpath(f".//table[{_class('sources')}]/tbody/tr")]

    assert post.xpath(".//h3")[0].text_content() == "Lived experience lead"
    assert "Sources disagree" in _words(post)
    assert ["£45,000 a year" in rows[0], "£54,000 a year" in rows[1]] == [True, True]
    assert "Posts at Northmoor" in rows[0]
    assert "What we hear" in rows[1]
    assert not page.xpath(f"//details//table[{_class('sources')}]")


@pytest.mark.usefixtures("register")
def test_an_organisation_shows_the_concerns_put_to_it_each_with_the_stance_of_its_answer(
    client: Client,
) -> None:
    page = _read(client, reverse("register:organisation", args=["RZ1"]))
    (row,) = page.xpath("//h2[@id='concerns']/following-sibling::table[1]/tbody/tr")
    links = [link.get("href").partition("#")[0] for link in row.xpath(".//a")]

    assert _words(row) == "1Why was the course stopped?accepted"
    assert links == [Source.objects.get(kind="letter").get_absolute_url()] * 2
    assert not _read(client, reverse("register:organisation", args=["RZ2"])).xpath("//h2[@id='concerns']")


@pytest.mark.usefixtures("register")
def test_few_people_are_not_counted_in_public(client: Client) -> None:
    """Counts of people under 10 are not published."""
    for path in [*_public_paths(), "/search/?q=peer", "/search/?q=employ+support"]:
        words = _words(_read(client, path))
        assert "employ 4 peer" not in words, path
        assert not re.search(r"peer support workers?\)?: 4\b", words), path
    organisation = _words(_read(client, reverse("register:organisation", args=["RZ1"])))
    assert "fewer than 10" in organisation


@pytest.mark.usefixtures("register")
def test_names_and_addresses_of_single_people_are_hidden_in_public(client: Client) -> None:
    for path in [*_public_paths(), "/search/?q=northmoor", "/search/?q=jane", "/search/?q=write"]:
        response = client.get(path).content.decode()
        response = response.replace('value="jane"', "").replace("Search for jane", "")
        assert "Jane" not in response, path
        assert "jane.example" not in response, path
    reply = Source.objects.get(title="Reply to our request")
    assert "[a name in a salutation]" in _words(_read(client, reply.get_absolute_url()))


def test_an_editor_sees_what_is_hidden_from_the_public(as_editor: Client) -> None:
    reply = Source.objects.get(title="Reply to our request")

    assert "employ 4 peer" in _words(_read(as_editor, reply.get_absolute_url()))


@pytest.mark.usefixtures("register")
def test_a_page_as_of_an_earlier_day_knows_nothing_of_later_documents(client: Client) -> None:
    page = _words(_read(client, f"/topics/{TOPIC}/?known=2020-01-01"))

    assert "As the register knew it on 1 January 2020" in page
    assert "Nothing was known of this topic on that day" in page
    assert "Eastvale" not in page
    assert client.get(f"/topics/{TOPIC}/?known=yesterday").status_code == 400


@pytest.mark.usefixtures("register")
def test_organisations_are_found_by_old_name_place_kind_and_outcome(client: Client) -> None:
    def found(query: str) -> list[str]:
        page = _read(client, f"/organisations/?{query}")
        return [
            link.text_content() for link in page.xpath(f"//ul[{_class('plain')}]//*[{_class('row-title')}]/a")
        ]

    assert found("q=hillside") == ["Hillside NHS Trust"]
    assert found("region=North+West") == ["Eastvale Trust", "Northmoor NHS Foundation Trust"]
    assert found("kind=community_interest_company") == ["Riverside Care CIC"]
    assert found(f"outcome={TOPIC}/funding-outcome/did-not-apply") == [
        "Hillside NHS Trust",
        "Saltmarsh NHS Trust",
    ]
    assert found("q=nowhere") == []


@pytest.mark.usefixtures("register")
def test_an_organisation_page_asks_the_database_few_questions(
    client: Client, django_assert_max_num_queries: Callable[..., object]
) -> None:
    client.get(reverse("website:how-we-know"))
    with django_assert_max_num_queries(13):  # type: ignore[attr-defined]
        client.get(reverse("register:organisation", args=["RZ1"]))


def test_an_empty_register_says_what_to_do(client: Client) -> None:
    assert "alongside read" in _words(_read(client, "/"))
    for name in ("topics", "documents", "findings", "disagreements", "not-placed", "search"):
        assert _read(client, reverse(f"register:{name}")).xpath(f"//*[{_class('empty')}]"), name


def test_a_rejected_statement_says_so_at_its_address_and_counts_nowhere(
    as_editor: Client, editor: Person
) -> None:
    stored = StoredStatement.objects.get(subject_key="RZ2")
    reject_statement(by=editor, statement=stored)

    assert "Rejected." in _words(_read(as_editor, reverse("register:statement", args=[stored.pk])))
    page = _read(as_editor, reverse("register:topic", args=[TOPIC]))
    assert "Hillside NHS Trust: did not apply" not in [
        tile.get("aria-label") for tile in page.xpath(f"//*[{_class('map')}]//a")
    ]


def test_a_confirmed_statement_says_so(as_editor: Client, editor: Person) -> None:
    stored = StoredStatement.objects.get(subject_key="RZ2")
    confirm_statement(by=editor, statement=stored)

    assert "Confirmed by an editor" in _words(
        _read(as_editor, reverse("register:statement", args=[stored.pk]))
    )


@pytest.mark.usefixtures("register")
def test_no_page_holds_inline_styles_scripts_or_other_hosts(client: Client) -> None:
    for path in _public_paths():
        page = _read(client, path)
        assert not page.xpath("//@style"), path
        assert not page.xpath("//style"), path
        assert not page.xpath("//script[not(@src)]"), path
        assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")], path
        fetched = [*page.xpath("//link/@href"), *page.xpath("//script/@src"), *page.xpath("//img/@src")]
        assert all(address.startswith("/") for address in fetched), path


@pytest.mark.usefixtures("register")
def test_each_page_has_one_first_heading_a_title_of_its_own_and_the_foot(client: Client) -> None:
    for path in _public_paths():
        page = _read(client, path)
        assert len(page.xpath("//h1")) == 1, path
        levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4")]
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), (
            path,
            levels,
        )
        assert "Not run or endorsed by the NHS or the government" in page.xpath("//footer")[0].text_content()
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), path


@pytest.mark.usefixtures("register")
def test_where_personal_details_stand_is_told_to_editors_alone(client: Client, editor: Person) -> None:
    words = "Strike out a salutation."
    finding = StoredFinding.objects.create(
        identity="C32:letter", check_number="C32", severity="W", message=words,
        topic=TOPIC, found_at=timezone.now(),
    )  # fmt: skip
    for path in _public_paths():
        assert words not in client.get(path).content.decode(), path
    assert client.get(finding.get_absolute_url()).status_code == 404

    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    assert words in _words(_read(client, f"{reverse('register:findings')}?check=C32"))
    assert words in _words(_read(client, finding.get_absolute_url()))
