"""Searches by e-mail: asked for, confirmed, sent, stopped. The log of acts has no address and no query.

An address is asked back by mail before anything is sent to it; what is not confirmed within a week, and
what is stopped, is deleted.
"""

import logging
import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.http import QueryDict
from django.utils import timezone

from alongside.people import audit
from alongside.people.models.person import address_in_one_form
from alongside.register.models import Post, SavedSearch
from alongside.register.presenters.post_mail import confirm_mail, posts_mail
from alongside.register.queries.post_parameters import DEFAULT_ORDER
from alongside.register.queries.posts import PostFilter, UnusableFilterError, still_open

MOST_OF_AN_ADDRESS = 10
MOST_AN_HOUR = 200
DAYS_TO_CONFIRM = 7
_VISITOR = "visitor"

log = logging.getLogger(__name__)


class TooManyError(Exception):
    """More searches were asked for in the last hour than are mailed. Try again later."""


@dataclass
class Sent:
    """What a round of sending did. `failed` mails will be tried again, `unusable` searches cannot be run."""

    mails: int = 0
    posts: int = 0
    asked_back: int = 0
    failed: int = 0
    unusable: int = 0
    forgotten: int = 0


def ask_for_search(*, email: str, wanted: PostFilter) -> None:
    """Keep the search and mail its address a link to confirm it; nothing where it is kept already.

    What is done does not show whether the address was known. Raises TooManyError when too much was
    asked for in the last hour.
    """
    search = _kept(address_in_one_form(email), replace(wanted, order=DEFAULT_ORDER).as_query())
    if search is not None:
        _ask_back(search)


@transaction.atomic
def confirm_search(token: str) -> SavedSearch | None:
    """From now on new posts are sent; None when there is no such search (any more)."""
    search = SavedSearch.objects.select_for_update().filter(confirm=token).first()
    if search is None:
        return None
    if not search.is_confirmed:
        search.is_confirmed = True
        search.sent_until = _newest()
        search.save(update_fields=["is_confirmed", "sent_until"])
        audit.record(_VISITOR, "confirmed a saved search", search.ref)
    return search


@transaction.atomic
def stop_search(token: str) -> bool:
    """Delete the search with its address. Returns whether there was one."""
    search = SavedSearch.objects.select_for_update().filter(stop=token).first()
    if search is None:
        return False
    audit.record(_VISITOR, "stopped a saved search", search.ref)
    search.delete()
    return True


def send_due(*, by: str, today: date) -> Sent:
    """Mail what is due: links to confirm that did not go out, and new posts, at most once a day a search.

    Safe to run twice and from two places: a post is never sent twice. When a mail cannot be handed
    over, the search stays due.
    """
    sent = Sent(forgotten=_forget_unconfirmed(by))
    if not settings.MAIL_IS_SET:
        return sent
    for search in SavedSearch.objects.filter(is_asked_back=False, is_confirmed=False).order_by("pk"):
        done = _ask_back(search)
        sent.asked_back += done
        sent.failed += not done
    newest = _newest()
    for search in SavedSearch.objects.filter(is_confirmed=True).exclude(sent_on=today).order_by("pk"):
        _send(search, newest, today, sent)
    if sent.mails:
        audit.record(by, "sent saved searches", detail={"mails": sent.mails, "posts": sent.posts})
    return sent


@transaction.atomic
def _kept(email: str, query: str) -> SavedSearch | None:
    """The new search; None when it is kept already, or the address has as many as it may."""
    hour_ago = timezone.now() - timedelta(hours=1)
    if SavedSearch.objects.filter(asked_at__gte=hour_ago).count() >= MOST_AN_HOUR:
        raise TooManyError(
            "Too many searches were asked for in the last hour. Try again later, or use the feed."
        )
    own = SavedSearch.objects.filter(email=email)
    if own.filter(query=query).exists() or own.count() >= MOST_OF_AN_ADDRESS:
        return None
    search = SavedSearch.objects.create(
        email=email, query=query, asked_at=timezone.now(), confirm=_secret(), stop=_secret()
    )
    audit.record(_VISITOR, "asked for a saved search", search.ref)
    return search


def _ask_back(search: SavedSearch) -> bool:
    """Mail the link to confirm; when that fails, the next round tries again. Returns whether it went out."""
    claimed = SavedSearch.objects.filter(pk=search.pk, is_asked_back=False).update(is_asked_back=True)
    if not claimed:
        return False
    try:
        confirm_mail(search, DAYS_TO_CONFIRM).send()
    except (OSError, SMTPException) as problem:
        SavedSearch.objects.filter(pk=search.pk).update(is_asked_back=False)
        _tell(problem)
        return False
    return True


def _send(search: SavedSearch, newest: datetime | None, today: date, sent: Sent) -> None:
    posts = _due(search, newest, today)
    if posts is None:
        sent.unusable += 1
        return
    before = search.sent_until
    same = SavedSearch.objects.filter(pk=search.pk, sent_until=before, is_confirmed=True)
    if not posts:
        same.update(sent_until=newest)
        return
    if not same.exclude(sent_on=today).update(sent_until=newest, sent_on=today):
        return
    try:
        posts_mail(search, posts).send()
    except (OSError, SMTPException) as problem:
        SavedSearch.objects.filter(pk=search.pk).update(sent_until=before, sent_on=search.sent_on)
        _tell(problem)
        sent.failed += 1
    else:
        sent.mails += 1
        sent.posts += len(posts)


def _due(search: SavedSearch, newest: datetime | None, today: date) -> list[Post] | None:
    """The posts that came since the last mail and can still be applied for; None for an unusable search."""
    try:
        wanted = PostFilter.from_query(QueryDict(search.query))
    except UnusableFilterError:
        return None
    posts = still_open(wanted, today)
    if search.sent_until is not None:
        posts = posts.filter(listed_at__gt=search.sent_until)
    return list(posts.filter(listed_at__lte=newest).defer("search")) if newest else []


def _forget_unconfirmed(by: str) -> int:
    """Delete what was never confirmed."""
    old = timezone.now() - timedelta(days=DAYS_TO_CONFIRM)
    forgotten, _ = SavedSearch.objects.filter(is_confirmed=False, asked_at__lt=old).delete()
    if forgotten:
        audit.record(by, "deleted saved searches never confirmed", detail={"searches": forgotten})
    return forgotten


def _newest() -> datetime | None:
    newest: datetime | None = Post.objects.aggregate(newest=Max("listed_at"))["newest"]
    return newest


def _tell(problem: Exception) -> None:
    """Say what went wrong without the address, which the words of mail servers like to repeat."""
    log.error("A mail could not be handed over (%s). The next round tries again.", type(problem).__name__)


def _secret() -> str:
    return secrets.token_urlsafe(32)
