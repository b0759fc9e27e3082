"""What the pages of posts promise: each says why it counts, every sum and every link finds what it says."""

import re
from collections.abc import Iterator
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from alongside.reference.pay.involvement import involvement_rates
from alongside.register.models import Post, StoredStatement
from alongside.register.presenters.payments import payments_of
from alongside.register.queries.ladder import year_to_show
from alongside.register.queries.posts import PostFilter, found
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Subject
from tests.making import Saying, take, take_all
from tests.register.posts.copying import advert, pay
from tests.website import filled_posts
from tests.website.filled_posts import ALIKE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("register", "posts")]

POSTS, LADDER, CEILING = "/posts/", "/posts/ladder/", "/posts/ceiling/"
MOST_LOOK_UPS = {POSTS: 16, LADDER: 14, CEILING: 9, "/organisations/RZ1/": 26}


@pytest.fixture
def posts() -> None:
    filled_posts.fill()


def read(client: Client, path: str, status: int = 200) -> html.HtmlElement:
    response = client.get(path)
    assert response.status_code == status, path
    return html.fromstring(response.content.decode())


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def titles(page: html.HtmlElement) -> list[str]:
    return [words(each) for each in page.xpath("//li[@class='post-row']/p[1]/a")]


def links(page: html.HtmlElement) -> Iterator[str]:
    yield from (each.get("href", "") for each in page.iter("a"))


def shown_count(page: html.HtmlElement) -> int:
    return int(words(page.get_element_by_id("found")).split()[0].replace(",", ""))


def test_lived_experience_posts_come_first_and_all_others_can_be_reached(client: Client) -> None:
    page = read(client, POSTS)
    kinds = {words(each): each.get("href") for each in page.xpath("//nav[@class='kinds']//a")}

    assert shown_count(page) == 17
    assert list(kinds) == ["Lived experience 17", "Involvement 1", "Other 1", "All adverts 19"]
    for name, link in kinds.items():
        assert shown_count(read(client, link)) == int(name.split()[-1])
    assert "Staff Nurse" not in titles(page)


def test_each_post_says_why_it_counts_with_the_words_that_decided_and_a_way_to_them(client: Client) -> None:
    page = read(client, f"{POSTS}?employer=RZ3")
    rows = page.xpath("//li[@class='post-row']")

    assert len(rows) == 4
    for row in rows:
        assert [words(each) for each in row.iter("mark")] == ["lived experience"]
        key = row.xpath(".//blockquote//a/@href")[0].partition("#s-")[2]
        assert StoredStatement.objects.get(pk=key).property == "kind-of-post"


def test_every_sum_in_the_list_leads_to_the_words_of_the_advert(client: Client) -> None:
    """No figure without its sentence."""
    for each in read(client, POSTS).xpath("//a[@class='pay']"):
        key = each.get("href", "").strip("/").rpartition("/")[2]
        stored = StoredStatement.objects.get(pk=key)
        figures = re.findall(r"[\d,]+", words(each))
        assert figures
        assert all(figure in stored.exact for figure in figures)


def test_an_advert_that_has_closed_is_marked_and_one_that_is_open_is_not(client: Client) -> None:
    page = read(client, f"{POSTS}?order=title")
    rows = [words(each) for each in page.xpath("//li[@class='post-row']")]
    closed = [text for text in rows if " Closed " in text]

    assert len(closed) == 16
    assert [text.partition(" Copies")[0] for text in rows if text not in closed] == ["Lived Experience Lead"]
    lead = next(post for post in Post.objects.all() if "NM-50" in post.references)
    assert "This advert has closed" not in words(read(client, lead.get_absolute_url()))


def test_filters_narrow_and_each_choice_finds_as_many_as_it_says(client: Client) -> None:
    """A count beside a choice is what one gets by choosing it."""
    page = read(client, f"{POSTS}?kind=")
    for name in ("region", "employer", "band", "criterion", "contract"):
        chosen = [each for each in page.xpath(f"//select[@name='{name}']/option") if each.get("value")]
        assert chosen, name
        for option in chosen:
            count = int(re.findall(r"\((\d+)\)$", words(option))[0])
            narrowed = read(client, f"{POSTS}?kind=&{name}={option.get('value')}")
            assert shown_count(narrowed) == count, words(option)


def test_a_filter_that_is_on_is_said_and_can_be_taken_away(client: Client) -> None:
    page = read(client, f"{POSTS}?band=3&words=peer&pay_from=12")
    active = {words(each): each.get("href") for each in page.xpath("//ul[@class='active']//a")}

    assert len(active) == 4
    without = active["Take away: band 3 ✕"]
    assert "band=" not in without
    assert "words=peer" in without
    assert (
        shown_count(read(client, without))
        == found(PostFilter(kind="lived-experience", words="peer", pay_from=Decimal(12))).count()
    )


def test_a_search_that_finds_nothing_says_what_to_take_away_and_what_that_would_find(client: Client) -> None:
    page = read(client, f"{POSTS}?words=peer&band=9")
    told = page.xpath("//div[@class='empty']//li")

    assert words(told[0]) == "without band 9: 16 posts"
    assert shown_count(read(client, told[0].xpath(".//a/@href")[0])) == 16


def test_what_cannot_be_used_is_said_and_the_rest_is_shown(client: Client) -> None:
    page = read(client, f"{POSTS}?band=77&words=peer", status=400)

    assert "“77” is no pay band" in words(page.xpath("//*[@class='error-summary']")[0])
    assert shown_count(page) == 16
    assert words(page.find(".//title")).startswith("Error: ")


def test_pages_of_results_follow_each_other_and_hold_every_post_once(client: Client) -> None:
    take_all(*(advert(f"X-{n}", number=200 + n, title=f"Peer Worker {n}") for n in range(30)))
    first = read(client, f"{POSTS}?words=worker")
    second = read(client, first.xpath("//a[@rel='next']/@href")[0])

    assert shown_count(first) == shown_count(second)
    rows = [row for page in (first, second) for row in page.xpath("//li[@class='post-row']")]
    keys = [row.xpath("./p[1]/a/@href")[0] for row in rows]
    assert len(keys) == len(set(keys)) == shown_count(first)
    assert second.xpath("//a[@rel='prev']/@href")


def test_a_post_quotes_every_field_and_each_quote_is_marked_in_its_document(client: Client) -> None:
    post = Post.objects.get(key="advert:NM-01")
    page = read(client, post.get_absolute_url())
    table = page.xpath("//table[caption='Each field with its sentence']//tbody//tr")
    fields = {words(row[0]) for row in table}

    assert fields >= {
        "Job title", "Employer", "Pay as written", "Pay band", "Hours a week", "Contract", "Advertised",
        "Closes", "Reference", "Filed under",
    }  # fmt: skip
    for row in table:
        place, _, mark = row.xpath(".//a/@href")[0].partition("#")
        assert read(client, place).get_element_by_id(mark) is not None


def test_a_post_shows_its_pay_worked_out_so_that_it_can_be_redone(client: Client) -> None:
    text = words(read(client, Post.objects.get(key="advert:NM-01").get_absolute_url()))

    assert "£24,071 to £25,674 a year" in text
    assert "band 3 of Agenda for Change in England, 2024/25" in text
    assert "£24,071 to £25,674 / 1,955.36 hours" in text.replace("1955.36", "1,955.36")
    assert "£12.31 to £13.13 an hour" in text
    assert "£24,071 to £25,674 x 30 / 37.5 hours = £19,256.80 to £20,539.20 a year" in text


def test_copies_that_disagree_are_shown_side_by_side_and_none_is_chosen(client: Client) -> None:
    post = next(post for post in Post.objects.all() if "NM-50" in post.references)
    page = read(client, post.get_absolute_url())
    rows = page.xpath("//table[contains(@class, 'sources')]//tbody/tr")

    assert {words(row[0]) for row in rows} == {"6", "7"}
    assert len({row.xpath("./td[1]/a/@href")[0] for row in rows}) == 2
    assert "Its 2 copies" in words(page)


def test_the_address_of_a_copy_leads_to_the_post(client: Client) -> None:
    post = next(post for post in Post.objects.all() if post.sources == 2)
    copy = post.copies.exclude(address=post.slug).first()
    address = copy.address if copy else post.slug

    assert client.get(reverse("register:post", args=[address]), follow=True).status_code == 200
    assert client.get(reverse("register:post", args=["no-such-post"])).status_code == 404


def test_posts_of_one_pay_are_one_mark_that_leads_to_all_of_them(client: Client) -> None:
    page = read(client, LADDER)
    mark = page.xpath(f"//a[contains(@class, 'pay-mark')][contains(@aria-label, '{ALIKE} posts')]")[0]

    assert mark.get("aria-label") == f"{ALIKE} posts: £12.31 to £13.13 an hour, band 3"
    listed = read(client, mark.get("href"))
    assert shown_count(listed) == ALIKE


def test_every_mark_of_the_ladder_leads_to_as_many_posts_as_it_stands_for(client: Client) -> None:
    page = read(client, LADDER)
    marks = page.xpath("//a[contains(@class, 'pay-bar')]")
    counts = []
    for mark in marks:
        label = mark.get("aria-label")
        several = re.match(r"(\d+) posts", label)
        counts.append(int(several.group(1)) if several else 1)
        target = read(client, mark.get("href"))
        assert shown_count(target) == counts[-1] if several else words(target.find(".//h1")) in label
    rows = page.xpath("//*[@aria-label='Posts by band and pay']//tbody/tr")
    with_pay = Post.objects.filter(kind="lived-experience", hourly_low__isnull=False)

    assert sum(counts) == with_pay.exclude(pay_per="day").count()
    several_in_table = [re.match(r"(\d+) posts$", words(row[3])) for row in rows]
    assert sum(int(each.group(1)) if each else 1 for each in several_in_table) == with_pay.count()


def test_a_band_worked_out_from_the_pay_is_told_apart_from_one_that_is_stated(client: Client) -> None:
    page = read(client, f"{LADDER}?employer=RZ3")
    outlined = page.xpath("//a[contains(@class, 'pay-outline')]/@aria-label")

    paid = "£12.31 to £13.13 an hour, no band stated, the pay of band 3"
    assert outlined == [f"Carer Peer Worker, Eastvale Trust: {paid}"]


def test_day_rates_and_payments_are_diamonds_and_said_in_words(client: Client) -> None:
    page = read(client, LADDER)
    diamonds = page.xpath("//a[contains(@class, 'pay-diamond')]/@aria-label")
    table = words(page.xpath("//table[caption='Involvement payments and day rates']")[0])

    assert "Peer Trainer, Eastvale Trust: Paid by the day, £20 an hour" in diamonds
    assert any("£150 a day, £20 an hour" in label for label in diamonds)
    assert "“is paid £150 a day”" in table
    assert "£150 / 7.5 hours = £20 an hour" in table


def test_equal_payments_are_drawn_once_with_their_number() -> None:
    rates = [each for each in involvement_rates() if each.pay and each.per and each.check == "seen"]
    rate = next(each for each in rates if each.is_for_involvement and each.task == "up to 4 hours")
    rows, marks = payments_of([rate, rate], [])

    assert [row.pay for row in rows] == ["£75 for up to 4 hours"] * 2
    assert [(mark.short, mark.count) for mark in marks] == [("£75 for up to 4 hours ×2", 2)]


def test_the_ladder_can_be_narrowed_to_a_family_of_titles(client: Client) -> None:
    page = read(client, f"{LADDER}?family=trainer")

    assert "Lived experience posts with titles such as “peer trainer”" in words(page)
    assert page.xpath("//select[@id='family']/option[@selected]/@value") == ["trainer"]
    assert "Carer Peer Worker" not in words(page)


def test_filters_are_folded_away_until_one_is_set(client: Client) -> None:
    for query, is_open in (("", False), ("words=peer", False), ("band=3", True), ("band=10", True)):
        page = html.fromstring(client.get(f"{POSTS}?{query}").content)
        (details,) = page.xpath("//details[@class='more-filters']")
        assert ("open" in details.attrib) is is_open, query


def test_robots_keep_out_of_saved_searches(client: Client) -> None:
    assert "Disallow: /posts/by-e-mail/\n" in client.get("/robots.txt").content.decode()


def test_no_label_shouts_a_body_in_capitals(client: Client) -> None:
    take_all(advert("SH-1", number=90, employer="EASTVALE TRUST", title="Peer Worker", posted="2024-09-07"))
    page = read(client, f"{POSTS}?employer=~eastvale-trust")

    assert "EASTVALE TRUST" not in words(page)


def test_a_band_stated_and_another_paid_are_both_shown(client: Client) -> None:
    take_all(advert("DF-1", number=91, band="4", paid=filled_posts.BAND_3, posted="2024-08-07"))
    page = read(client, "/posts/advert-df-1/")

    assert "The advert says band 4; its pay is that of band 3 of 2024/25." in words(page)
    assert "do not decide" in words(page)


def test_a_post_that_a_document_tells_of_stands_on_the_ladder_and_is_not_counted_as_an_advert(
    client: Client,
) -> None:
    before = shown_count(read(client, POSTS))
    director = Subject("post", "RZ1:lived-experience:2023", "director of lived experience")
    pay_told = MoneyRange(Money.pounds(110_000), Money.pounds(115_000), Per.YEAR)
    take(
        "Northmoor pays its director of lived experience £110,000 to £115,000 a year.",
        Saying("£110,000 to £115,000 a year", "pay", pay_told, director, more={"of": {"basis": "salary"}}),
        name="director.txt", published=PartialDate("2023-12-17"), topic="",
    )  # fmt: skip
    page = read(client, f"{LADDER}?year=2023/24")
    mark = page.xpath("//a[contains(@class, 'pay-bar')]")[0]
    post = read(client, mark.get("href"))

    assert mark.get("aria-label").startswith("Director of lived experience")
    assert "£110,000 to £115,000 a year" in words(post)
    assert "told of in documents" in words(post)
    assert "the minimum wage for adults: £10.42 an hour on that day" in words(post)
    assert shown_count(read(client, POSTS)) == before


def test_the_ladder_opens_on_the_newest_year_that_is_not_nearly_empty() -> None:
    assert year_to_show([("2024/25", 1), ("2022/23", 2), ("2020/21", 15)]) == "2022/23"
    assert year_to_show([("2024/25", 1), ("2020/21", 15)]) == "2020/21"
    assert year_to_show([]) == ""


def test_a_day_rate_is_never_called_a_salary(client: Client) -> None:
    text = words(read(client, Post.objects.get(key="advert:EV-2").get_absolute_url()))

    assert "This is paid by the day and is no salary" in text
    assert "£150 / 7.5 hours = £20 an hour; a day of 7.5 hours, as the document gives none" in text
    assert "as if paid for every hour of a full-time year" in text


def test_the_ladder_says_what_it_leaves_out(client: Client) -> None:
    text = words(read(client, LADDER))

    assert "1 more shows a band and no pay." in text
    assert "No post here is in bands 8a to 9" in text


def test_the_ladder_drawing_is_small_enough_for_an_old_telephone(client: Client) -> None:
    drawing = read(client, f"{LADDER}?kind=").xpath("//*[local-name()='svg'][@class='ladder']")[0]
    text = html.tostring(drawing, encoding="unicode", method="xml")

    ElementTree.fromstring(text)
    assert len(text) < 100_000


def test_the_ceiling_counts_bands_stated_and_tells_those_by_pay_apart(client: Client) -> None:
    page = read(client, CEILING)
    rows = page.xpath("//table[caption='The ceiling in time']//tbody/tr")
    told = {words(row[0]): words(row[2]) for row in rows}

    assert words(page.xpath("//h2")[0]) == "1 of 15, 6.7 %"
    assert "14 state a band: 1 above band 5" in words(page)
    assert "1 states none, but the pay is that of a band: 0 above band 5" in words(page)
    assert told == {
        "August 2024": "0 of 12, 0.0 %",
        "September 2024": "1 of 3, 33.3 %1 of them by its pay, 0 above2 more: no band known",
    }
    above = page.xpath("//table[caption='The ceiling by employer']//td[2]/a/@href")
    assert [shown_count(read(client, each)) for each in above] == [1]


def test_the_page_of_a_body_has_its_posts_their_titles_and_how_they_are_filed(client: Client) -> None:
    page = read(client, "/organisations/RZ1/")
    text = words(page)

    assert "13 lived experience in the adverts we hold." in text
    assert "Peer Support Worker 12" in text
    assert "Support 12" in text
    every = page.xpath("//a[text()='All 13']/@href")[0]
    assert shown_count(read(client, every)) == 13
    assert len(page.xpath("//li[@class='post-row']")) == 5


def test_the_first_page_counts_posts_and_leads_to_them(client: Client) -> None:
    page = read(client, "/")

    figure = page.xpath("//*[contains(@class, 'count-of-posts')]")[0]
    assert "17 lived experience posts in 19 job adverts, at 2 employers" in words(figure)
    for link in links(figure):
        assert client.get(link).status_code == 200


def test_a_search_leads_to_its_feed(client: Client) -> None:
    page = read(client, f"{POSTS}?band=6")
    feed = page.xpath("//link[@rel='alternate'][@type='application/atom+xml']/@href")[0]
    answer = client.get(feed)

    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/atom+xml")
    assert len(ElementTree.fromstring(answer.content).findall("{*}entry")) == shown_count(page)


@pytest.mark.parametrize("path", list(MOST_LOOK_UPS))
def test_a_page_of_posts_takes_few_look_ups_however_many_posts_there_are(client: Client, path: str) -> None:
    read(client, path)
    with CaptureQueriesContext(connection) as before:
        read(client, path)
    more = [
        advert(f"M-{n}", number=300 + n, employer="Northmoor NHS Foundation Trust", code="RZ1", band="4",
               paid=pay(26_530 + n, 29_114 + n), posted="2024-10-01")
        for n in range(30)
    ]  # fmt: skip
    take_all(*more)
    with CaptureQueriesContext(connection) as after:
        read(client, path)

    assert len(after) <= len(before)
    assert len(after) <= MOST_LOOK_UPS[path]


@pytest.mark.parametrize("path", [POSTS, f"{POSTS}?kind=", LADDER, CEILING, "/organisations/RZ1/"])
def test_every_link_on_a_page_of_posts_leads_somewhere(client: Client, path: str) -> None:
    for link in set(links(read(client, path))):
        if link.startswith(("/", "?")):
            target = f"{path.partition('?')[0]}{link}" if link.startswith("?") else link.partition("#")[0]
            assert client.get(target).status_code in (200, 301, 302), f"{path} links to {link}"
