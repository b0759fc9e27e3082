"""Settled values: of a subject, of a topic, and those where sources disagree."""

from collections.abc import Iterable

from django.db.models import QuerySet

from alongside.register.models import Settled, StoredStatement
from alongside.register.queries.held import held


def settled_of_subject(kind: str, key: str) -> QuerySet[Settled]:
    """What is settled about one body, post or topic."""
    return Settled.objects.filter(subject_kind=kind, subject_key=key).order_by("topic", "property", "pk")


def settled_of_posts(organisation: str) -> list[Settled]:
    """What is settled about the posts of a body, adverts left out.

    Kinds are compared here: as a condition they would lead the database to the wrong index.
    """
    found = Settled.objects.filter(organisation=organisation).order_by("subject_key", "property", "pk")
    return [row for row in found if row.subject_kind == "post"]


def settled_on_topic(topic: str) -> QuerySet[Settled]:
    """What is settled on a topic, whatever it is about."""
    return Settled.objects.filter(topic=topic).order_by("property", "subject_name", "pk")


def disagreements() -> QuerySet[Settled]:
    """The claims on which sources disagree."""
    return Settled.objects.filter(state="conflict").order_by("topic", "subject_name", "property", "pk")


def statements_of(settled: Iterable[Settled]) -> list[StoredStatement]:
    """The statements for and against these settled values."""
    ids = {key for row in settled for key in (*row.supporting, *row.opposing)}
    return list(held().filter(id__in=ids)) if ids else []
