"""A post as an entry of a feed."""

from typing import Any

from alongside.register.models import Post
from alongside.register.presenters.statements import without_personal_details
from alongside.terms.dates import PartialDate, in_words
from alongside.terms.money import Money


def entry_of(post: Post, link: str) -> dict[str, Any]:
    """What an entry says: title with employer, and in plain words place, band, pay, closing day."""
    title = without_personal_details(post.title) or "Post without a title"
    return {
        "title": f"{title}, {post.employer_name}" if post.employer_name else title,
        "link": link,
        "unique_id": link,
        "description": ". ".join(_told(post)) + ".",
        "pubdate": post.listed_at,
        "updateddate": post.made_at,
        "categories": post.categories,
    }


def _told(post: Post) -> list[str]:
    told = [f"Kind of post: {post.kind.replace('-', ' ')}"]
    if post.place:
        told.append(f"Place: {without_personal_details(post.place)}")
    told.append(f"Band {post.band}" if post.band else "Band not shown")
    told.append(pay_of(post))
    closes = f"Closes {in_words(PartialDate(post.closes_on))}" if post.closes_on else "Closing day not shown"
    told.append(closes + (" (sources disagree)" if "closes-on" in post.disagreements else ""))
    return told


def pay_of(post: Post) -> str:
    """The pay as written, with what a full-time hour of it is."""
    words = without_personal_details(" ".join(post.pay_as_written.split()))
    if post.hourly_low is None or post.pay_per == "hour":
        return words or "Pay not shown"
    high = f" to {Money(post.hourly_high)}" if post.hourly_high not in (None, post.hourly_low) else ""
    return f"{words or 'Pay'} (full-time, {Money(post.hourly_low)}{high} an hour)"
