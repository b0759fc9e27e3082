"""The page of one post: every field with its sentence, its pay worked out, what its copies disagree on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from alongside.reading.vocabulary import VOCABULARY
from alongside.register.addresses import address
from alongside.register.models import Post, Source, StoredStatement
from alongside.register.presenters.post_list import link_to
from alongside.register.presenters.post_pay import post_pay
from alongside.register.presenters.post_words import (
    CRITERIA,
    KINDS_MEANT,
    bands_differ_words,
    closing_words,
    cues_of,
    hours_words,
    is_closed,
    kind_words,
    marked,
    pay_words,
    place_words,
    title_words,
)
from alongside.register.presenters.statements import Shown, all_shown, shown
from alongside.register.presenters.words import body_name
from alongside.register.queries import posts as queries
from alongside.register.queries.posts import PostFilter

MOST_OTHERS = 6
FIELDS = (
    "job-title", "employer", "place", "pay-as-written", "pay", "band", "hours-per-week", "contract",
    "working-pattern", "posted-on", "closes-on", "reference", "category",
)  # fmt: skip
LISTS = (("essential-criterion", "Essential"), ("desirable-criterion", "Desirable"))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What sources say differently of one thing, side by side; the first is the one shown elsewhere."""

    title: str
    sides: list[Shown]


@dataclass(frozen=True, slots=True)
class Why:
    """What decided the kind of post: the sentence in pieces, those words marked, and where it stands."""

    said: Shown
    pieces: list[tuple[str, bool]]
    cues: list[tuple[str, str]]


def post_page(post: Post, today: date, for_editor: bool = False) -> dict[str, Any]:
    """What the page of a post shows."""
    at_hand = queries.statements_of([post])
    said = {name: _shown(keys, at_hand, for_editor) for name, keys in post.statements.items()}
    kind, criterion = said.get("kind-of-post", []), said.get("lived-experience-criterion", [])
    pay_said = _first(said, "pay-as-written", "pay")
    others, others_count = _others(post)
    return {
        "post": post,
        "title": title_words(post.title),
        "employer": body_name(post.employer_name),
        "employer_link": address("register:organisation", post.employer) if post.employer else "",
        "place": place_words(post.place),
        "kind": kind_words(post.kind),
        "kind_meant": KINDS_MEANT.get(post.kind, ""),
        "why": _why(kind[0], post.cues) if kind else None,
        "criterion": CRITERIA[post.criterion],
        "criterion_said": criterion[0] if criterion else None,
        "closes": closing_words(post, today),
        "is_closed": is_closed(post, today),
        "hours": hours_words(post),
        "pay_words": pay_words(post),
        "pay_said": pay_said,
        "bands_differ": bands_differ_words(post),
        "bands_said": [each for each in (_first(said, "band"), pay_said) if each],
        "pay": post_pay(post, _said_on(post, at_hand)),
        "fields": _fields(said),
        "lists": [(title, said[name]) for name, title in LISTS if said.get(name)],
        "disagreements": _disagreements(post, at_hand, for_editor),
        "sources": _sources(at_hand.values()),
        "others": others,
        "others_count": others_count,
        "others_link": link_to(PostFilter(kind=post.kind, employer=post.employer_key)),
    }  # fmt: skip


def _shown(keys: Iterable[str], at_hand: Mapping[str, StoredStatement], for_editor: bool) -> list[Shown]:
    return all_shown((at_hand[key] for key in keys if key in at_hand), for_editor)


def _fields(said: Mapping[str, Sequence[Shown]]) -> list[Shown]:
    """Each field in order; the pay as a sum only where there are no words for it."""
    names = (name for name in FIELDS if name != "pay" or "pay-as-written" not in said)
    return [each for name in names for each in said.get(name, ())]


def _said_on(post: Post, at_hand: Mapping[str, StoredStatement]) -> date | None:
    stored = at_hand.get(post.quoted.get("pay", ""))
    return stored.source.published_from if stored else None


def _why(said: Shown, cues: str) -> Why:
    return Why(said, marked(said.quote, cues), cues_of(cues))


def _first(said: Mapping[str, Sequence[Shown]], *names: str) -> Shown | None:
    return next((said[name][0] for name in names if said.get(name)), None)


def _disagreements(
    post: Post, at_hand: Mapping[str, StoredStatement], for_editor: bool
) -> list[Disagreement]:
    found = []
    for name, sides in post.disagreements.items():
        keys = dict.fromkeys(side["statement"] for side in sides)
        shown_sides = [shown(at_hand[key], for_editor) for key in keys if key in at_hand]
        if len(shown_sides) > 1:
            found.append(Disagreement(VOCABULARY[name].title, shown_sides))
    return found


def _sources(statements: Iterable[StoredStatement]) -> list[Source]:
    return list({each.source_id: each.source for each in statements}.values())


def _others(post: Post) -> tuple[list[Post], int]:
    if not post.employer_key:
        return [], 0
    page = queries.page_of(PostFilter(kind=post.kind, employer=post.employer_key), size=MOST_OTHERS + 1)
    return [each for each in page.posts if each.pk != post.pk][:MOST_OTHERS], max(page.total - 1, 0)
