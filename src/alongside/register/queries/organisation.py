"""What the register holds about one organisation. Few look-ups, whatever the number of adverts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from alongside.register.models import (
    Organisation,
    OrganisationName,
    Source,
    StoredFinding,
    StoredStatement,
    Succession,
)
from alongside.register.queries.held import end_of, held

MOST_STATEMENTS = 400
NEWEST_ADVERTS = 10


@dataclass(frozen=True)
class HeldOnOrganisation:
    """`of_posts` are statements about its posts and concerns put to it, adverts left out.

    `of_relatives` are statements about bodies before and after it, on the topics of this one.
    """

    organisation: Organisation
    names: Sequence[OrganisationName]
    successions: Sequence[Succession]
    precessions: Sequence[Succession]
    statements: Sequence[StoredStatement]
    of_posts: Sequence[StoredStatement]
    of_relatives: Sequence[StoredStatement]
    adverts: Sequence[Source]
    adverts_count: int
    findings: Sequence[StoredFinding]


def held_on(organisation: Organisation, known: date | None = None) -> HeldOnOrganisation:
    """Everything its page shows, in nine look-ups."""
    successions = list(organisation.successions.select_related("successor"))
    precessions = list(organisation.precessions.select_related("predecessor"))
    statements = list(_about([organisation.code], known)[:MOST_STATEMENTS])
    of_posts = list(_of_posts(organisation.code, known)[:MOST_STATEMENTS])
    topics = sorted({each.topic for each in statements if each.topic})
    relatives = [each.successor_id for each in successions] + [each.predecessor_id for each in precessions]
    # The topics are compared here: as a condition they would lead the database to the wrong index.
    said_of_relatives = _about(relatives, known) if relatives and topics else ()
    of_relatives = [each for each in said_of_relatives if each.topic in topics]
    adverts = _adverts(organisation.code, known)
    newest = list(adverts[: NEWEST_ADVERTS + 1])
    return HeldOnOrganisation(
        organisation=organisation,
        names=list(organisation.names.order_by("pk")),
        successions=successions,
        precessions=precessions,
        statements=statements,
        of_posts=of_posts,
        of_relatives=of_relatives,
        adverts=newest[:NEWEST_ADVERTS],
        adverts_count=adverts.count() if len(newest) > NEWEST_ADVERTS else len(newest),
        findings=_findings([*statements, *of_posts]) if known is None else [],
    )


def _about(codes: Sequence[str], known: date | None) -> QuerySet[StoredStatement]:
    return (
        held(known)
        .filter(subject_kind="organisation", subject_key__in=codes)
        .exclude(source__kind="job-advert")
        .order_by("topic", "property", "source_id", "start", "id")
    )


def _of_posts(code: str, known: date | None) -> QuerySet[StoredStatement]:
    return held(known).filter(organisation=code).order_by("subject_key", "source_id", "start", "id")


def _adverts(code: str, known: date | None) -> QuerySet[Source]:
    adverts = Source.objects.filter(kind="job-advert", publisher_code=code).order_by("-published_from", "-pk")
    return adverts.filter(recorded_at__lt=end_of(known)) if known else adverts


def _findings(statements: Sequence[StoredStatement]) -> list[StoredFinding]:
    """The findings on the topics of these statements that used one of them."""
    ids = {each.id for each in statements}
    topics = {each.topic for each in statements if each.topic}
    if not topics:
        return []
    on_topics = StoredFinding.objects.seen_by(editor=False).filter(topic__in=topics).exclude(state="cleared")
    return [finding for finding in on_topics if ids.intersection(finding.statements)]
