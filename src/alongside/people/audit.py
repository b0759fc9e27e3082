"""The audit log: `record` adds an act to the chain, `first_broken` tells where it was tampered with."""

import json
from collections.abc import Mapping
from datetime import UTC
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.people.models import Act, ChainEnd, Person
from alongside.people.models.act import FIRST_HASH


def record(by: Person | str, deed: str, target: str = "", detail: Mapping[str, Any] | None = None) -> Act:
    """Add one act to the log, in the caller's transaction when there is one.

    `by` is a person, or the name of a command such as "command:read". `detail` must be plain
    JSON and hold no personal data: the log is kept for good.
    """
    who = by if isinstance(by, str) else by.ref
    with transaction.atomic():
        end, _ = ChainEnd.objects.select_for_update().get_or_create(pk=1)
        act = Act(
            number=end.number + 1,
            at=timezone.now().astimezone(UTC),
            who=who,
            deed=deed,
            target=target,
            detail=json.loads(json.dumps(dict(detail or {}))),
            previous_hash=end.hash,
        )
        act.hash = act.worked_out_hash()
        act.save()
        end.number, end.hash = act.number, act.hash
        end.save()
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
