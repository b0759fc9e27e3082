"""The list of posts: each with its pay, when it closes and the sentence that says why it counts."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from alongside.reading.posts.title_family import FAMILIES
from alongside.register.addresses import address
from alongside.register.models import Post, StoredStatement
from alongside.register.models.post import ABOVE, BAND_RANKS
from alongside.register.presenters.post_words import (
    CRITERIA,
    bands_differ_words,
    closing_words,
    contract_words,
    hourly_words,
    is_closed,
    kind_words,
    marked,
    pay_words,
    place_words,
    scale_words,
    title_words,
)
from alongside.register.presenters.statements import shown
from alongside.register.presenters.words import body_name, date_words
from alongside.register.queries import posts as queries
from alongside.register.queries.posts import ABOVE_FIVE, KINDS, LIVED, NOT_SHOWN, ORDERS, PostFilter
from alongside.terms.money import Money

MOST_CHOICES = 80
MOST_WORDS = 45
NO_RANK = 1000


_BANDS = {ABOVE_FIVE: "above band 5", NOT_SHOWN: "no band known"}
BANDS_BY = {"stated": "band stated", "pay": "band known from the pay alone"}


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as the list shows it; `why` is its deciding sentence in pieces, those that decided marked."""

    title: str
    link: str
    kind: str
    kind_words: str
    employer: str
    employer_link: str
    place: str
    pay: str
    pay_link: str
    hourly: str
    band: str
    scale: str
    closes: str
    is_closed: bool
    criterion: str
    why: list[tuple[str, bool]]
    why_link: str
    sources: int
    has_conflicts: bool
    bands_differ: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A value to choose in the form, with how many posts it would give."""

    value: str
    words: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Active:
    """A filter that is on, in words, and the address without it."""

    words: str
    link: str
    would_be: int | None = None


def rows(found: Iterable[Post], deciding: Mapping[str, StoredStatement], today: date) -> list[PostRow]:
    """The posts in words, in their order."""
    return [_row(post, deciding.get(post.key), today) for post in found]


def link_to(wanted: PostFilter, **changes: object) -> str:
    """The address of the list for a filter. Without a kind it says so, as the list has one by default."""
    query = wanted.as_query(**changes)
    kind = changes.get("kind", wanted.kind)
    return f"{reverse('register:posts')}?{query if kind else '&'.join(filter(None, ('kind=', query)))}"


def kinds_to_choose(wanted: PostFilter) -> list[tuple[str, str, int, bool]]:
    """(words, address, count, whether it is shown) for each kind of post and for all together."""
    counts = {each.value: each.count for each in queries.facet(wanted, "kind")}
    found = [
        (kind_words(kind), link_to(wanted, kind=kind), counts.get(kind, 0), wanted.kind == kind)
        for kind in KINDS
    ]
    return [*found, ("All adverts", link_to(wanted, kind=""), sum(counts.values()), not wanted.kind)]


def choices(wanted: PostFilter, name: str) -> list[Choice]:
    """What the posts found can be narrowed to, the most common first; what is chosen is always there."""
    chosen = str(getattr(wanted, name) or "")
    found = queries.facet(wanted, name)
    if name == "band":
        found = sorted(found, key=lambda each: (each.value == NOT_SHOWN, _rank(each.value)))
    shown_ = [each for at, each in enumerate(found) if at < MOST_CHOICES or each.value == chosen]
    made = [Choice(each.value, _said(name, each.words), each.count, each.value == chosen) for each in shown_]
    if name == "band":
        above = sum(
            each.count for each in found if each.value != NOT_SHOWN and ABOVE < _rank(each.value) < NO_RANK
        )
        made.insert(0, Choice(ABOVE_FIVE, "above band 5", above, chosen == ABOVE_FIVE))
    if chosen and not any(each.is_chosen for each in made):
        made.append(
            Choice(
                chosen,
                _said(name, queries.employer_in_words(chosen) if name == "employer" else chosen),
                0,
                True,
            )
        )
    return made


def active(wanted: PostFilter, *, count: bool = False) -> list[Active]:
    """The filters that are on besides the kind; with `count`, how many posts there would be without each."""
    found = []
    for name, words in _active_words(wanted):
        blank = None if name in ("pay_from", "pay_to", "open_on", "closes_from", "closes_to") else ""
        would_be = None
        if count:
            would_be = wanted.applied_to(queries.found(PostFilter()).order_by(), without=name).count()
        found.append(Active(words, link_to(wanted, **{name: blank}), would_be))
    return found


def orders(wanted: PostFilter) -> list[tuple[str, str, bool]]:
    """The orders there are: code, words, whether chosen."""
    return [(code, words, code == wanted.order) for code, words in ORDERS.items()]


def search_query(wanted: PostFilter) -> str:
    """The filter as the feed and a saved search take it: without order."""
    return wanted.as_query(order="")


def _row(post: Post, why: StoredStatement | None, today: date) -> PostRow:
    said = shown(why) if why and post.kind != "other" else None
    quote = _short(said.quote) if said else ""
    pay_id = post.quoted.get("pay-as-written") or post.quoted.get("pay")
    return PostRow(
        title=title_words(post.title),
        link=post.get_absolute_url(),
        kind=post.kind,
        kind_words=kind_words(post.kind),
        employer=body_name(post.employer_name),
        employer_link=address("register:organisation", post.employer) if post.employer else "",
        place=place_words(post.place) or post.region,
        pay=pay_words(post),
        pay_link=address("register:statement", pay_id) if pay_id else "",
        hourly=hourly_words(post),
        band=post.band,
        scale="" if post.band else scale_words(post.scale),
        closes=closing_words(post, today),
        is_closed=is_closed(post, today),
        criterion=CRITERIA[post.criterion] if post.criterion != "none" else "",
        why=marked(quote, post.cues) if quote else [],
        why_link=said.link if said else "",
        sources=post.sources,
        has_conflicts=post.has_conflicts,
        bands_differ=bands_differ_words(post),
    )


def _rank(band: str) -> int:
    """Where a band stands; one that is none of the scale's comes last."""
    return BAND_RANKS.get(band.lower(), NO_RANK)


def _short(quote: str) -> str:
    words = quote.split()
    return quote if len(words) <= MOST_WORDS else " ".join(words[:MOST_WORDS]) + " …"


def _said(name: str, words: str) -> str:
    if words == NOT_SHOWN:
        return {"band": "not known", "family": "other titles"}.get(name, "not shown")
    if name == "band":
        return f"band {words}"
    if name == "contract":
        return contract_words(words)
    if name == "criterion":
        return CRITERIA[words].removeprefix("Lived experience is ")
    if name == "family":
        return FAMILIES[words]
    if name == "band_by":
        return BANDS_BY[words]
    if name == "month":
        return date_words(words)
    return body_name(words) if name == "employer" else words


def _active_words(wanted: PostFilter) -> list[tuple[str, str]]:
    """Each filter that is on with what it asks."""
    told: dict[str, Callable[[], str]] = {
        "words": lambda: f"the words “{wanted.words}”",
        "criterion": lambda: f"lived experience: {_said('criterion', wanted.criterion)}",
        "employer": lambda: _employer(wanted.employer),
        "region": lambda: "region not shown" if wanted.region == NOT_SHOWN else wanted.region,
        "nation": lambda: wanted.nation,
        "family": lambda: f"titles: {_said('family', wanted.family)}",
        "band_by": lambda: BANDS_BY[wanted.band_by],
        "band": lambda: _BANDS.get(wanted.band, f"band {wanted.band}"),
        "pay_from": lambda: f"starts at {_pounds(wanted.pay_from)} an hour or more",
        "pay_to": lambda: f"starts at no more than {_pounds(wanted.pay_to)} an hour",
        "contract": lambda: f"contract: {contract_words(wanted.contract)}",
        "category": lambda: _category(wanted.category),
        "month": lambda: f"posted in {_said('month', wanted.month)}",
        "open_on": lambda: f"open on {date_words(wanted.open_on)}",
        "closes_from": lambda: f"closes on or after {date_words(wanted.closes_from)}",
        "closes_to": lambda: f"closes by {date_words(wanted.closes_to)}",
    }
    return [(name, words()) for name, words in told.items() if getattr(wanted, name) not in ("", None)]


def _employer(key: str) -> str:
    return "no employer shown" if key == NOT_SHOWN else body_name(queries.employer_in_words(key))


def _category(category: str) -> str:
    return "no category shown" if category == NOT_SHOWN else f"filed under “{category}”"


def _pounds(amount: object) -> str:
    return str(Money.pounds(str(amount))) if amount is not None else ""


def default_kind(query: Mapping[str, str]) -> dict[str, str]:
    """What was asked, with lived experience posts where no kind was asked for; `kind=` asks for all."""
    return {**query} if "kind" in query else {**query, "kind": LIVED}
