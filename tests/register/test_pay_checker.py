"""The pay checker: what is understood and answered, what is refused and how, and that nothing is kept."""

import logging
from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml import html

from alongside.people.actions import add_editor
from alongside.register.pay_form import EXAMPLES, PayForm
from alongside.register.presenters.offer import Asked, answered
from alongside.register.queries.pay_beside import spread_of
from alongside.terms.money import Money, Per
from tests.making import take_all
from tests.register.posts.copying import advert, pay

pytestmark = pytest.mark.django_db


def asked(client: Client, offer: str, **more: str) -> html.HtmlElement:
    answer = client.get("/pay/", {"offer": offer, **more})
    assert answer.status_code == 200
    return html.fromstring(answer.content).find(".//main")


def words(page: html.HtmlElement) -> str:
    return " ".join(page.text_content().split())


def answer_to(offer: str, **more: Any) -> Any:
    form = PayForm({"offer": offer, **more})
    assert form.is_valid(), form.errors
    day = form.day(date(2026, 11, 22))
    place = form.place
    return answered(
        Asked(form.reading, day, form.cleaned_data["on"] is None, form.cleaned_data["hours"],
              form.cleaned_data["length"], place.nation, place.zone)
    )  # fmt: skip


def test_the_range_of_2022_is_named_with_its_sum_its_age_and_the_scale_of_the_day(client: Client) -> None:
    said = words(asked(client, "£37,152 to £43,994", on="17/12/2022"))
    assert "Agenda for Change, band 6, 2021/22, outer London" in said
    assert "£32,306 + 15% (£4,845.90) = £37,151.90" in said
    assert "On 17 December 2022 this scale was one year old: newer rates were in force." in said
    assert "The same band in 2022/23: £38,761.90 to £45,765 a year" in said
    assert "£19 to £22.50 an hour" in said
    assert "confirmed by arithmetic from a figure read in a source" in said


def test_a_payment_for_up_to_four_hours_is_laid_beside_wages_and_rates(client: Client) -> None:
    said = words(asked(client, "£75 for up to 4 hours", on="08/12/2024"))
    assert "£75 / 4 hours = £18.75 an hour" in said
    assert "£7.31 an hour above the minimum wage" in said
    assert "NHS England, £75 per task or meeting: £18.75 an hour" in said
    assert "£75 x 2 = £150, within £183.50; £75 x 3 = £225, above £183.50" in said
    assert "A full-time year, only to compare" in said


def test_the_real_length_counts_rather_than_the_one_stated(client: Client) -> None:
    said = words(asked(client, "£75 for up to 4 hours", length="10"))
    assert "£75 / 10 hours = £7.50 an hour" in said


def test_a_band_without_a_sum_is_priced_by_the_scale_and_goes_down_with_the_hours(client: Client) -> None:
    said = words(asked(client, "Band 3 pro rata 22.5 hours", on="1/9/2025"))
    assert "what the scale gives for the band, as the words name no sum" in said
    assert "£24,937 to £26,598 x 22.5 / 37.5 hours = £14,962.20 to £15,958.80 a year" in said


def test_in_london_wages_are_laid_beside_pay_with_its_supplement(client: Client) -> None:
    said = words(asked(client, "Band 3 pro rata 22.5 hours", where="inner", on="1/9/2025"))
    assert "£30,546 to £32,207 x 22.5 / 37.5 hours = £18,327.60 to £19,324.20 a year" in said
    assert "£30,546 to £32,207 / 1,955.36 hours = £15.62 to £16.47 an hour" in said
    assert "At least £1.77 an hour above the London living wage" in said


def test_basic_pay_in_london_is_shown_with_the_supplement_that_comes_on_top() -> None:
    offer = answer_to("£24,937 to £26,598", where="inner", on="2025-09-01")
    assert str(offer.worth.with_supplement[0].pay) == "£30,546 to £32,207 a year"
    included = answer_to("£30,546 to £32,207", where="inner", on="2025-09-01")
    assert included.match.title == "band 3, 2025/26, inner London"
    assert included.worth.with_supplement == ()


def test_one_figure_that_many_scales_give_is_not_said_to_be_any_of_them() -> None:
    offer = answer_to("£15.66 an hour")
    assert offer.match is not None
    assert offer.others
    assert not offer.is_sure
    assert offer.summary == "£15.66 an hour."


def test_one_figure_on_the_scale_of_the_day_is_named() -> None:
    offer = answer_to("£15.66 an hour", on="2020-11-01", where="england")
    assert offer.is_sure
    assert offer.match.title == "band 5 (top), 2020/21"


def test_a_directors_pay_is_outside_the_scale_and_why_is_said(client: Client) -> None:
    said = words(asked(client, "£110,000-115,000", on="17/12/2022"))
    assert "above the top of band 9, £109,475 in 2022/23" in said
    assert "4.07 to 4.25 times the pay of a newly qualified nurse" in said
    assert "3.74 to 3.91 times the pay of a doctor" in said


def test_scotlands_shorter_week_is_used() -> None:
    offer = answer_to("£24,518", where="scotland", on="2024-11-01", hours="18.5")
    assert str(offer.worth.hourly.pay) == "£12.71 an hour"
    assert "x 18.5 / 37 hours" in offer.worth.actual.arithmetic


def test_actual_pay_is_turned_to_full_time() -> None:
    offer = answer_to("£14,962 actual salary, 22.5 hours per week", on="2025-09-01")
    assert str(offer.worth.annual.pay) == "£24,936.67 a year"
    assert offer.worth.annual.arithmetic == "£14,962 x 37.5 / 22.5 hours = £24,936.67 a year"


def test_two_bands_without_a_sum_reach_from_the_one_to_the_other() -> None:
    offer = answer_to("Band 5/6", on="2021-06-01")
    assert str(offer.worth.pay) == "£25,655 to £39,027 a year"


def test_a_day_of_no_scale_held_is_said_to_be_such(client: Client) -> None:
    said = words(asked(client, "£20 a day", on="01/01/2005"))
    assert "No scale of England is held for 2004/05; the oldest is that of 2014/15." in said


@pytest.mark.parametrize("offer", ["competitive salary", "expenses only"])
def test_words_without_a_sum_are_said_to_be_such(client: Client, offer: str) -> None:
    page = asked(client, offer)
    assert f"“{offer.split()[0]}" in words(page)
    assert "These words name no sum and no band" in words(page)
    assert not page.xpath("//*[@class='error-summary']")
    assert not page.xpath("//*[@class='ladder-frame']")


@pytest.mark.parametrize("offer", ["banana", "", "   ", "12", "??", "a" * 400])
def test_what_is_no_pay_is_refused_with_examples_and_the_words_are_kept(client: Client, offer: str) -> None:
    page = asked(client, offer)
    (summary,) = page.xpath("//*[@class='error-summary']")
    assert "For example" in words(summary) or "at most" in words(summary)
    field = page.get_element_by_id("id_offer")
    assert (field.get("value") or "").strip() == offer.strip()
    assert summary.xpath(".//a")[0].get("href") == "#id_offer"


def test_every_bad_field_is_named_and_keeps_what_was_typed(client: Client) -> None:
    page = asked(client, "£20 a day", on="40/40/2022", hours="lots", length="-1", where="moon")
    links = [link.get("href") for link in page.xpath("//*[@class='error-summary']//a")]
    assert links == ["#id_on", "#id_hours", "#id_length", "#id_where"]
    assert page.get_element_by_id("id_on").get("value") == "40/40/2022"
    assert page.get_element_by_id("id_hours").get("value") == "lots"
    title = client.get("/pay/", {"offer": "x"}).content.decode()
    assert "<title>Error: " in title


@pytest.mark.parametrize("typed", ["17/12/2022", "2022-12-17", "17 December 2022", "17 Dec 2022"])
def test_dates_are_read_as_people_write_them(typed: str) -> None:
    form = PayForm({"offer": "£20 a day", "on": typed})
    assert form.is_valid()
    assert form.cleaned_data["on"] == date(2022, 12, 17)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_of_the_page_is_understood(client: Client, example: str) -> None:
    page = asked(client, example)
    assert not page.xpath("//*[@class='error-summary']")
    assert "an hour" in words(page)


def test_hostile_words_are_shown_as_words_only(client: Client) -> None:
    page = asked(client, "£20 a day <script>alert(1)</script>")
    assert not page.xpath("//script")
    assert "<script>alert(1)</script>" in words(page)


def test_an_answer_is_kept_by_nobody(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = client.get("/pay/", {"offer": "£31,415 a year"})
    assert "31,415" not in caplog.text
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies


def test_the_empty_form_may_be_found_by_search_engines(client: Client) -> None:
    answer = client.get("/pay/")
    assert answer.status_code == 200
    assert "X-Robots-Tag" not in answer


def test_who_is_signed_in_can_still_sign_out_from_an_answer(client: Client) -> None:
    editor = add_editor(by="command:test", email="editor@example.org", team="Team", password=None)
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/pay/", {"offer": "£20 a day"})["Referrer-Policy"] == "same-origin"


def test_nothing_can_be_sent_to_it(client: Client) -> None:
    assert client.post("/pay/", {"offer": "£20 a day"}).status_code == 405


def test_every_fact_has_its_date_its_proof_and_where_to_get_advice(client: Client) -> None:
    page = asked(client, "£75 for up to 4 hours")
    facts = [each for each in page.xpath("//details") if "For advice:" in words(each)]
    assert len(facts) >= 10
    for fact in facts:
        assert "Since " in words(fact)
        assert fact.xpath(".//a[starts-with(@href, 'https://')]")
    said = words(page).lower()
    for verdict in ("you should", "unlawful", "illegal", "you are entitled", "fair pay", "too low"):
        assert verdict not in said


def test_rates_that_were_not_read_in_their_source_are_marked(client: Client) -> None:
    rows = asked(client, "£75 for up to 4 hours").xpath("//details//tbody/tr")
    nihr = [words(row) for row in rows if words(row).startswith("NIHR")]
    assert nihr
    assert all("From memory, not verified" in row for row in nihr)


def test_posts_of_the_register_are_laid_beside_the_offer(client: Client) -> None:
    hourly = [pay(pounds, per=Per.HOUR) for pounds in (11, 13, 19)]
    kinds = [(each, "lived-experience") for each in (*hourly, None)] + [(pay(50, per=Per.HOUR), "other")]
    take_all(
        *(
            advert(f"9-{number}", number=number, title=f"Peer worker {number}", paid=paid, kind=kind,
                   posted=f"2025-02-0{number}", closes="2025-03-01")
            for number, (paid, kind) in enumerate(kinds, start=1)
        )
    )  # fmt: skip
    spread = spread_of(Money(1200))
    assert spread is not None
    assert (spread.count, spread.without, spread.below) == (3, 1, 1)
    assert (spread.least, spread.middle, spread.most) == (Money(1100), Money(1300), Money(1900))
    said = words(asked(client, "£12 an hour"))
    assert (
        "3 advertised posts that show pay start at £11 to £19 an hour; the middle one starts at £13" in said
    )
    assert "1 of them starts lower than this offer" in said
    assert "advertised from 1 February 2025 to 4 February 2025" in said


def test_without_posts_the_page_says_so(client: Client) -> None:
    assert spread_of(Money(1200)) is None
    assert "We hold no lived experience post that shows its pay" in words(asked(client, "£12 an hour"))
