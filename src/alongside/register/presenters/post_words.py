"""What a post is, pays and asks for, in words: shared by the list of posts and the page of one."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from alongside.register.models import Post
from alongside.register.presenters.statements import without_personal_details
from alongside.register.presenters.words import date_words
from alongside.register.queries.posts import NOT_SHOWN
from alongside.terms.money import Money, MoneyRange, Per

KINDS = {
    "lived-experience": "Lived experience",
    "involvement": "Involvement",
    "other": "Other",
}
KINDS_MEANT = {
    "lived-experience": "The work is done from lived experience.",
    "involvement": "The work is about involving people; lived experience is not what it is done from.",
    "other": "Neither lived experience work nor involvement work.",
}
CRITERIA = {
    "essential": "Lived experience is essential",
    "desirable": "Lived experience is desirable",
    "none": "Lived experience is not asked for",
    NOT_SHOWN: "Whether lived experience is asked for is not shown",
}
CONTRACTS = {"fixed-term": "fixed term"}
PLUS = {"to be added": "plus a supplement", "included": "supplement included"}


def kind_words(kind: str) -> str:
    """A kind of post as words: "Lived experience"."""
    return KINDS.get(kind, kind)


def contract_words(code: str) -> str:
    """A contract as words; what is not shown as such."""
    return "not shown" if code == NOT_SHOWN else CONTRACTS.get(code, code.replace("-", " "))


def pay_words(post: Post) -> str:
    """The pay as advertised: "£24,907 to £30,615 a year, pro rata"; the words themselves without a sum."""
    pay = sums(post.pay_low, post.pay_high, post.pay_per)
    if not pay:
        return without_personal_details(post.pay_as_written)
    lead = f"{post.pay_qualifier} " if post.pay_qualifier in ("about", "planned") else ""
    more = [PLUS.get(post.supplement, ""), "pro rata" if post.pro_rata else ""]
    return ", ".join(each for each in (lead + pay, *more) if each)


def hourly_words(post: Post) -> str:
    """What that is an hour, where it was advertised for another time; "" where it cannot be told."""
    return "" if post.pay_per == Per.HOUR.value else sums(post.hourly_low, post.hourly_high, Per.HOUR.value)


def sums(low: int | None, high: int | None, per: str) -> str:
    """Whole pence as a range of money in words; "" where there is none."""
    if low is None and high is None:
        return ""
    ends = [Money(end) if end is not None else None for end in (low, high)]
    return str(MoneyRange(ends[0], ends[1], Per(per) if per else Per.ONCE))


def closing_words(post: Post, today: date) -> str:
    """When one can apply until: "Closes 30 November 2020", "Closed on …"; "" where it is not shown."""
    if not post.closes_on:
        return ""
    return f"{'Closed on' if is_closed(post, today) else 'Closes'} {date_words(post.closes_on)}"


def is_closed(post: Post, today: date) -> bool:
    """Whether the last day to apply has passed."""
    return post.closes_until is not None and post.closes_until < today


def hours_words(post: Post) -> str:
    """Hours a week: "37.5", "15 to 22.5"; "" where they are not shown."""
    if post.hours_low is None or post.hours_high is None:
        return ""
    low, high = (f"{end.normalize():f}" for end in (post.hours_low, post.hours_high))
    return low if low == high else f"{low} to {high}"


def cues_of(told: str) -> list[tuple[str, str]]:
    """What decided, as (in what way, the words): ("must have it", "must have personal lived experience")."""
    found = []
    for each in told.split("; "):
        way, parted, words = each.partition(": ")
        if each.strip():
            found.append((way.strip(), words.strip()) if parted else ("", each.strip()))
    return found


def marked(quote: str, cues: str) -> list[tuple[str, bool]]:
    """The quote in pieces, each with whether it is one of the words that decided."""
    words = sorted({cue for _, cue in cues_of(cues)}, key=len, reverse=True)
    if not words:
        return [(quote, False)]
    spaced = (r"\s+".join(map(re.escape, cue.split())) for cue in words)
    pieces = re.split(f"({'|'.join(spaced)})", quote, flags=re.IGNORECASE)
    return [(piece, number % 2 == 1) for number, piece in enumerate(pieces) if piece]


def title_words(title: str) -> str:
    """The title as a heading: with a capital, without personal details; never empty."""
    words = without_personal_details(title)
    return words[:1].upper() + words[1:] if words else "Post without a title"


def place_words(place: str) -> str:
    """Where the post is, what may be a home left out: "Maudsley Hospital, London"."""
    kept = re.sub(r"\[[^\]]*\]", "", without_personal_details(place))
    return ", ".join(part for part in (each.strip() for each in kept.split(",")) if part)


def bands_differ_words(post: Post) -> str:
    """Where the band stated and the band of the pay are two: both, without a verdict; else ""."""
    if not post.bands_differ:
        return ""
    pay = f"band {post.band_from_pay} of {post.scale['year']}"
    says = "The advert says" if post.is_advert else "Documents say"
    return f"{says} band {post.band}; its pay is that of {pay}."


def scale_words(scale: Mapping[str, Any]) -> str:
    """Which band's pay it is: "the pay of band 3 in 2020/21"; "" where no scale gives it."""
    return f"the pay of band {scale['band']} in {scale['year']}" if scale else ""
