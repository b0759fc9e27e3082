"""The mails of a saved search, as plain text. Their subjects do not say what somebody looks for."""

from collections.abc import Sequence

from django.conf import settings
from django.core.mail import EmailMessage
from django.http import QueryDict
from django.urls import reverse

from alongside.register.models import Post, SavedSearch
from alongside.register.presenters.post_feed import pay_of
from alongside.register.presenters.statements import without_personal_details
from alongside.register.queries.posts import PostFilter
from alongside.terms.dates import PartialDate, in_words

MOST_IN_A_MAIL = 25


def confirm_mail(search: SavedSearch, days: int) -> EmailMessage:
    """The mail that asks an address back."""
    body = f"""Somebody, we think you, asked for new posts by e-mail:

{_asked(search)}

If you want them, open this page and press the button within {days} days:

{_page("register:confirm-search", search.confirm)}

If you did not ask for this, do nothing. You will get no more mail, and we delete your address.
"""
    return _mail(search, "Please confirm your search", body)


def posts_mail(search: SavedSearch, posts: Sequence[Post]) -> EmailMessage:
    """The mail with new posts. All are counted; so many as MOST_IN_A_MAIL are told of."""
    count = "1 new post" if len(posts) == 1 else f"{len(posts):,} new posts"
    told = "\n\n".join(map(_post, posts[:MOST_IN_A_MAIL]))
    more = len(posts) - MOST_IN_A_MAIL
    rest = f"\n\nand {more:,} more: {settings.SITE_ADDRESS}{reverse('register:posts')}?{search.query}"
    body = f"""{count} for your search:

{_asked(search)}

{told}{rest if more > 0 else ""}

Pay an hour is worked out from the pay advertised; the page of each post shows how. Read the advert itself
before you apply.

To stop these mails and have your address deleted:
{_page("register:stop-search", search.stop)}
"""
    return _mail(search, f"Alongside: {count}", body)


def _mail(search: SavedSearch, subject: str, body: str) -> EmailMessage:
    stop = _page("register:stop-search", search.stop)
    headers = {
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    return EmailMessage(subject, body, to=[search.email], headers=headers)


def _asked(search: SavedSearch) -> str:
    return PostFilter.from_query(QueryDict(search.query)).in_words()


def _post(post: Post) -> str:
    lines = [without_personal_details(post.title) or "Post without a title"]
    where = [post.employer_name, without_personal_details(post.place)]
    lines.append(", ".join(each for each in where if each) or "employer not shown")
    lines.append(pay_of(post))
    closes = f"Closes {in_words(PartialDate(post.closes_on))}" if post.closes_on else "Closing day not shown"
    lines.append(closes + (" (sources disagree)" if "closes-on" in post.disagreements else ""))
    lines.append(f"{settings.SITE_ADDRESS}{post.get_absolute_url()}")
    return "\n".join(lines)


def _page(name: str, token: str) -> str:
    return f"{settings.SITE_ADDRESS}{reverse(name, args=[token])}"
