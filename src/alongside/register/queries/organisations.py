"""Find organisations: by words of any name they had, nation, region, kind, and outcome on a topic."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.register.models import Organisation
from alongside.register.queries.held import held


@dataclass(frozen=True)
class Wanted:
    """What a visitor asked for; empty is "any". `outcome` is `topic/property/code`."""

    words: str = ""
    nation: str = ""
    region: str = ""
    kind: str = ""
    outcome: str = ""


def organisations(wanted: Wanted) -> QuerySet[Organisation]:
    """Organisations that meet all that was asked for, by name."""
    found = Organisation.objects.all()
    for word in wanted.words.split()[:8]:
        found = found.filter(search_names__icontains=word) | found.filter(code__iexact=word)
    if wanted.nation:
        found = found.filter(nation=wanted.nation)
    if wanted.region:
        found = found.filter(region=wanted.region)
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.outcome:
        found = found.filter(code__in=_with_outcome(wanted.outcome))
    return found


def choices_of(field: str) -> list[str]:
    """The values that occur in `nation`, `region` or `kind`, in order."""
    return list(
        Organisation.objects.exclude(**{field: ""}).order_by(field).values_list(field, flat=True).distinct()
    )


def outcomes() -> list[tuple[str, str, str]]:
    """(topic, property, code) for every outcome that some organisation has."""
    rows = (
        held()
        .filter(subject_kind="organisation", value_type="code")
        .filter(topic__gt="")
        .exclude(subject_key="")
        .order_by()
        .values_list("topic", "property", "value")
        .distinct()
    )
    return sorted({(topic, name, str(code)) for topic, name, code in rows})


def _with_outcome(outcome: str) -> list[str]:
    topic, _, rest = outcome.partition("/")
    name, _, code = rest.partition("/")
    return list(
        held()
        .filter(subject_kind="organisation", topic=topic, property=name, value=code)
        .order_by()
        .values_list("subject_key", flat=True)
        .distinct()
    )
