"""Bring the table of posts in step with the statements: for some keys and all they may meet, or wholly.

A post whose copies say the same as before keeps its row, so that `made_at` tells when what it shows
last changed. No act of its own in the log: it follows from the statements, and is made again at will.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from alongside.reading.intake.belonging import employer_of
from alongside.register.actions.inserting import insert
from alongside.register.models import Organisation, Post, PostCopy
from alongside.register.posts.copies import TO_MEET, Copy, employer_key, light
from alongside.register.posts.fields import Places, digest_of, fields, slug_of
from alongside.register.posts.joined import joined
from alongside.register.posts.meeting import together
from alongside.register.posts.told import told_posts
from alongside.register.queries.copies import ADVERT, copies, copies_count, keys_of_claims, told_of

_MANY = 2000
"""From so many adverts on, all posts are made anew in one pass instead of being looked up."""
_MANY_TOLD = 100
"""The same for posts that documents other than adverts tell of."""
_AT_ONCE = 400
_AT_HAND = 20_000
"""So many copies are held in memory at once, some 200 MB."""

Row = dict[str, Any]


@dataclass
class _Made:
    """The rows to be, and by key of the post the copies it is made of."""

    rows: list[Row] = field(default_factory=list)
    copies: dict[str, list[Row]] = field(default_factory=dict)


@transaction.atomic
def rebuild_posts() -> int:
    """Make every post anew from the statements. Returns how many there are."""
    _store(_made(None), Post.objects.all())
    return Post.objects.count()


@transaction.atomic
def refresh_posts(*, claims: Iterable[str]) -> int:
    """Make the posts anew that these claims are about, with all that may now be one with them, or no more.

    Returns how many posts were looked at.
    """
    keys = keys_of_claims(claims)
    adverts = _met({key for key in keys if key.startswith(ADVERT)})
    told = {key for key in keys if not key.startswith(ADVERT)}
    if adverts is None or len(told) > _MANY_TOLD:
        return rebuild_posts()
    if not adverts and not told:
        return 0
    made = _made(adverts, told)
    before = Q(copies__subject_key__in=adverts) | Q(key__in={row["key"] for row in made.rows})
    for key in told:
        before |= Q(is_advert=False, key=key) | Q(is_advert=False, key__startswith=f"{key}:")
    held = set(Post.objects.filter(before).values_list("pk", flat=True))
    _store(made, Post.objects.filter(pk__in=held))
    return len(made.rows)


def _met(keys: set[str]) -> set[str] | None:
    """These subject keys and all whose copies they may meet or have met; None when they are too many."""
    known: set[str] = set()
    new = keys
    while new:
        known |= new
        if len(known) > _MANY:
            return None
        references, likenesses = _marks(new)
        met = PostCopy.objects.filter(Q(by_reference__in=references) | Q(by_likeness__in=likenesses))
        new = set(met.values_list("subject_key", flat=True)) - known
    return known


def _marks(keys: set[str]) -> tuple[set[str], set[str]]:
    """By what these copies are met, as they are now and as they were."""
    pairs = [(copy.by_reference, copy.by_likeness) for copy in copies(keys, TO_MEET)]
    wanted = sorted(keys)
    for first in range(0, len(wanted), _AT_ONCE):
        before = PostCopy.objects.filter(subject_key__in=wanted[first : first + _AT_ONCE])
        pairs += before.values_list("by_reference", "by_likeness")
    return {one for one, _ in pairs if one}, {other for _, other in pairs if other}


def _made(keys: set[str] | None, told: set[str] | None = None) -> _Made:
    """The posts of these subject keys; of all when there are none given."""
    made, places = _Made(), _places()
    if keys is None or keys:
        for key, cluster in _clusters(keys):
            made.rows.append(_row(key, cluster, places))
            made.copies[key] = [_copy_row(copy) for copy in cluster]
    if keys is None or told:
        made.rows += _told_rows(told, places)
    return made


def _clusters(keys: set[str] | None) -> Iterator[tuple[str, Sequence[Copy]]]:
    """The copies of each post, with its key. When they are many, first only what tells which are of one."""
    if copies_count(keys) <= _AT_HAND:
        yield from _keyed(together(copies(keys)))
        return
    keyed = _keyed(together(light(copy) for copy in copies(keys, TO_MEET)))
    for first in range(0, len(keyed), _AT_ONCE):
        some = keyed[first : first + _AT_ONCE]
        wanted = {copy.key for _, cluster in some for copy in cluster}
        whole = {(copy.key, copy.source.id): copy for copy in copies(wanted)}
        for key, cluster in some:
            yield key, [whole[copy.key, copy.source.id] for copy in cluster]


def _keyed(clusters: Sequence[tuple[Copy, ...]]) -> list[tuple[str, tuple[Copy, ...]]]:
    """The key of each post: that of its first copy, with a mark of its origin where two would be one."""
    taken = Counter(slug_of(cluster[0].key) for cluster in clusters)
    return [(_key(cluster[0], taken), cluster) for cluster in clusters]


def _key(copy: Copy, taken: Counter[str]) -> str:
    if taken[slug_of(copy.key)] == 1:
        return copy.key
    mark = hashlib.sha256(copy.source.origin.encode()).hexdigest()[:8]
    return f"{copy.key}@{mark}"


def _row(key: str, cluster: Sequence[Copy], places: Places) -> Row:
    return fields(
        key,
        joined(cluster),
        [each for copy in cluster for each in copy.told],
        places,
        is_advert=True,
        references=list(dict.fromkeys(copy.vacancy.reference for copy in cluster if copy.vacancy.reference)),
        adverts=[copy.key for copy in cluster],
        sources=len(cluster),
    )


def _told_rows(keys: set[str] | None, places: Places) -> Iterator[Row]:
    names = dict(Organisation.objects.values_list("code", "name"))
    for key, told, sources, named in told_of(keys):
        code = employer_of("post", key)
        if not code and not key.startswith("~"):
            continue
        named = named or names.get(code, "")
        for post in told_posts(key, told, sources, code, named):
            used = {each.source for each in post.told}
            row = fields(
                post.key, post.post, post.told, places, is_advert=False, references=[], adverts=[key],
                sources=len(used), on=post.said_on(sources),
            )  # fmt: skip
            yield row | {"employer_key": code or employer_key(named) or key.partition(":")[0]}


def _copy_row(copy: Copy) -> Row:
    return {
        "source_id": copy.source.id,
        "subject_key": copy.key,
        "address": slug_of(copy.key),
        "by_reference": copy.by_reference,
        "by_likeness": copy.by_likeness,
    }


def _places() -> dict[str, tuple[str, str]]:
    return {
        code: (region, nation)
        for code, region, nation in Organisation.objects.values_list("code", "region", "nation")
    }


def _store(made: _Made, held: Any) -> None:
    """Put the rows in the place of those held; one that shows the same stays."""
    at = timezone.now()
    before = {key: (pk, digest) for key, pk, digest in held.values_list("key", "pk", "digest")}
    listed = _listed(held)
    wanted = {row["key"]: row | {"digest": digest_of(row)} for row in made.rows}
    changed = [row for key, row in wanted.items() if before.get(key, (0, ""))[1] != row["digest"]]
    gone = [pk for key, (pk, digest) in before.items() if wanted.get(key, {}).get("digest") != digest]
    stays = [pk for key, (pk, digest) in before.items() if wanted.get(key, {}).get("digest") == digest]
    for some in _pieces(gone):
        Post.objects.filter(pk__in=some).delete()
    for some in _pieces(stays):
        PostCopy.objects.filter(post__in=some).delete()
    insert(Post, (row | {"listed_at": _since(row, listed, at), "made_at": at} for row in changed))
    numbers = dict(Post.objects.filter(is_advert=True).values_list("key", "pk"))
    insert(
        PostCopy,
        (row | {"post_id": numbers[key]} for key, rows in made.copies.items() for row in rows),
    )


def _listed(held: Any) -> dict[str, datetime]:
    """By subject key, when the register first had a post of it."""
    found: dict[str, datetime] = {}
    for adverts, listed_at in held.values_list("adverts", "listed_at"):
        for key in adverts:
            found[key] = min(listed_at, found.get(key, listed_at))
    return found


def _since(row: Row, listed: dict[str, datetime], at: datetime) -> datetime:
    return min((listed[key] for key in row["adverts"] if key in listed), default=at)


def _pieces(numbers: list[int]) -> Iterator[list[int]]:
    for first in range(0, len(numbers), _AT_ONCE):
        yield numbers[first : first + _AT_ONCE]
