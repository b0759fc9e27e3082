"""The audit log: `record` adds an act to the chain, `first_broken` tells where it was tampered with."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC
from types import MappingProxyType
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from alongside.people.models import Act, ChainEnd, Person
from alongside.people.models.act import FIRST_HASH


class Deed(NamedTuple):
    """What `record_all` writes of one act; the fields are those of `record`."""

    deed: str
    target: str = ""
    detail: Mapping[str, Any] = MappingProxyType({})


def record(by: Person | str, deed: str, target: str = "", detail: Mapping[str, Any] | None = None) -> Act:
    """Add one act to the log, in the caller's transaction when there is one.

    `by` is a person, or the name of a command such as "command:read". `detail` must be plain
    JSON and hold no personal data: the log is kept for good.
    """
    return record_all(by, [Deed(deed, target, detail or {})])[0]


def record_all(by: Person | str, deeds: Sequence[Deed]) -> list[Act]:
    """Add several acts in this order, all or none; as `record` does, in a few queries for all of them."""
    who = by if isinstance(by, str) else by.ref
    with transaction.atomic():
        end, _ = ChainEnd.objects.select_for_update().get_or_create(pk=1)
        acts = [_after(end, who, each) for each in deeds]
        Act.objects.bulk_create(acts)
        end.save()
    return acts


def _after(end: ChainEnd, who: str, done: Deed) -> Act:
    """The act that comes next, not yet stored; the end of the chain moves on to it."""
    act = Act(
        number=end.number + 1,
        at=timezone.now().astimezone(UTC),
        who=who,
        deed=done.deed,
        target=done.target,
        detail=json.loads(json.dumps(dict(done.detail))),
        previous_hash=end.hash,
    )
    act.hash = act.worked_out_hash()
    end.number, end.hash = act.number, act.hash
    return act


def first_broken() -> int | None:
    """The number of the first act that does not follow from the one before it; None when all do.

    An act cut off the end shows as the number after the last one kept.
    """
    expected, previous = 1, FIRST_HASH
    for act in Act.objects.order_by("number").iterator(chunk_size=2000):
        if act.number != expected or act.previous_hash != previous or act.hash != act.worked_out_hash():
            return expected
        expected, previous = act.number + 1, act.hash
    end = ChainEnd.objects.filter(pk=1).first()
    is_whole = end is None or (end.number == expected - 1 and end.hash == previous)
    return None if is_whole else expected
