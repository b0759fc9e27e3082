"""Sending through WhatDoTheyKnow by hand: a link a body that opens the site's form with the letter filled in.

The site is asked for nothing: links are made here, and a person follows them, signs in and sends.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from alongside.campaigns.letters.compose import Composed
from alongside.campaigns.models import Campaign, Channel

SITE = "https://www.whatdotheyknow.com"
LONGEST = 7500
"""Signs of an address that browsers and servers take for certain; a longer letter is pasted by hand."""

_SALUTATION = re.compile(r"\A(?:[^\n]{0,60}\n+)?\s*(?:Dear|To)\b[^\n]*,[ \t]*\n+")
_CLOSING = re.compile(r"\n+Yours (?:faithfully|sincerely|truly),[\s\S]*\Z")


@dataclass(frozen=True, slots=True)
class ByHand:
    """`address` opens the form. When the letter `is_too_long` for an address it is left out: paste it."""

    address: str
    text: str
    is_too_long: bool


def link_to(authority: str, subject: str, text: str, tag: str, site: str = SITE) -> ByHand:
    """The link to ask one authority; the site puts its own salutation and closing around the letter."""
    told = core_of(text)
    address = f"{site}/new/{quote(authority, safe='')}"
    common = {"title": subject, "tags": tag}
    whole = f"{address}?{urlencode(common | {'default_letter': told}, quote_via=quote)}"
    if len(whole) <= LONGEST:
        return ByHand(whole, told, False)
    return ByHand(f"{address}?{urlencode(common, quote_via=quote)}", told, True)


def links_by_hand(composed: Iterable[Composed], campaign: Campaign) -> dict[int, ByHand]:
    """The link of each letter by its request's key.

    A letter that goes another way has none, nor a body whose name on the site is not known.
    """
    return {
        each.request.pk: link_to(
            each.request.authority, each.subject, each.text, tag_of(campaign, each.request.stage.number)
        )
        for each in composed
        if each.request.authority and each.request.channel == Channel.BY_HAND
    }


def core_of(text: str) -> str:
    """The letter without its date, salutation, closing and name, which the site adds itself; not wrapped."""
    return _CLOSING.sub("", _SALUTATION.sub("", text.strip() + "\n")).strip()


def tag_of(campaign: Campaign, stage: int) -> str:
    """The one tag of a stage's requests on the site, by which its feed finds them again."""
    slug = re.sub(r"[^a-z0-9]+", "_", campaign.slug.lower()).strip("_")
    return f"alongside_{slug}_{stage}"


def feed_of(tag: str, site: str = SITE) -> str:
    """The address of the feed of all requests with a tag, as JSON: the newest 25 events, no more."""
    return f"{site}/feed/search/{quote(f'tag:{tag}', safe=':')}.json"
