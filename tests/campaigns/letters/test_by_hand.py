"""The way through another site: links with the letter filled in, authorities matched by any name they had."""

from urllib.parse import parse_qs, urlsplit

import pytest

from alongside.campaigns.actions.authorities import match_authorities
from alongside.campaigns.authorities import AuthoritiesError, match, read_authorities
from alongside.campaigns.letters import Composed
from alongside.campaigns.letters.by_hand import core_of, feed_of, link_to, links_by_hand, tag_of
from alongside.campaigns.models import Channel
from campaigns import making
from campaigns.making import BY

HEAD = "Internal ID,Name,Short name,URL name,Tags,Home page,Publication scheme,Disclosure log,Notes\n"
LIST = (
    HEAD + "1,Mersey Care NHS Foundation Trust,,mersey_care,nhs,,,,\n"
    "2,North West Boroughs Healthcare NHS Foundation Trust,NWB,nwb,nhs defunct,,,,\n"
    "3,Northmoor NHS Trust,,northmoor_old,defunct,,,,\n4,Northmoor NHS Trust,,northmoor,nhs,,,,\n"
    "5,Twin Council,,twin_a,,,,,\n6,Twin Council,,twin_b,,,,,\n"
)
LETTER = (
    "2 August 2021\n\nDear Freedom of Information team,\n\nWhy & how?\n\n1. One?\n\nYours faithfully,\n\nJane"
)


def test_a_link_holds_the_letter_without_what_the_site_adds_itself() -> None:
    link = link_to("mersey_care", "Posts & pay", LETTER, "alongside_northmoor_1")
    parts = urlsplit(link.address)
    assert parts.path == "/new/mersey_care"
    assert parse_qs(parts.query) == {
        "title": ["Posts & pay"],
        "tags": ["alongside_northmoor_1"],
        "default_letter": ["Why & how?\n\n1. One?"],
    }
    assert "+" not in parts.query


def test_a_letter_too_long_for_an_address_is_left_out_and_said_to_be() -> None:
    link = link_to(
        "mersey_care", "Posts", f"Dear team,\n\n{'word ' * 3000}\n\nYours faithfully,\n\nJane", "tag"
    )
    assert link.is_too_long
    assert "default_letter" not in link.address
    assert link.text.startswith("word word")


def test_a_letter_without_salutation_stays_whole() -> None:
    assert core_of("Why?\n\nBecause.") == "Why?\n\nBecause."


@pytest.mark.django_db
def test_links_are_for_bodies_whose_name_on_the_site_is_known() -> None:
    stage = making.stage()
    known = making.request(stage, 1, authority="northmoor", channel=Channel.BY_HAND)
    unknown = making.request(stage, 2, channel=Channel.BY_HAND)
    by_mail = making.request(stage, 3, authority="southmoor")
    every = [Composed(each, "S", LETTER) for each in (known, unknown, by_mail)]
    links = links_by_hand(every, stage.campaign)
    assert list(links) == [known.pk]
    tag = tag_of(stage.campaign, 1)
    assert tag in links[known.pk].address
    assert feed_of(tag).endswith(f"/feed/search/tag:{tag}.json")


def test_authorities_are_matched_by_any_name_and_a_living_one_before_a_defunct_one() -> None:
    bodies = {
        "RW4": "Mersey Care",
        "RTV": "North West Boroughs",
        "RZ1": "Northmoor NHS Trust",
        "x-t": "Twin Council",
    }
    found = match(read_authorities(LIST), bodies | {"x-no": "Nobody at All"})
    assert {code: each.url_name for code, each in found.found.items()} == {
        "RW4": "mersey_care", "RTV": "nwb", "RZ1": "northmoor",
    }  # fmt: skip
    assert not found.found["RTV"].takes_requests
    assert [each.url_name for each in found.several["x-t"]] == ["twin_a", "twin_b"]
    assert found.none == ("x-no",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "must have the column “Name”; found nothing"),
        ("Name,Tags\nA,b\n", "must have the column “URL name”"),
        (HEAD + "1,,,mersey,,,,,\n", "Line 2 has no name"),
        (HEAD + "1,Mersey,,,,,,,\n", "Line 2 has no URL name"),
    ],
)
def test_a_file_that_is_not_such_a_list_says_where(text: str, words: str) -> None:
    with pytest.raises(AuthoritiesError, match=words):
        read_authorities(text)


@pytest.mark.django_db
def test_matching_keeps_what_a_person_chose() -> None:
    stage = making.stage()
    chosen = making.request(stage, 1, organisation="RW4", authority="by_a_person")
    other = making.request(stage, 2, body_name="Northmoor NHS Trust")
    match_authorities(by=BY, stage=stage, authorities=read_authorities("\ufeff" + LIST))
    for each in (chosen, other):
        each.refresh_from_db()
    assert (chosen.authority, other.authority) == ("by_a_person", "northmoor")
