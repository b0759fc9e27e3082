"""The organisations in the database: whether they are those of the reference table, how many are told of."""

from functools import cache

from alongside.reference import organisations as reference
from alongside.register.models import Organisation, OrganisationName, Source, Succession
from alongside.register.queries.held import held


def is_organisation_table_loaded() -> bool:
    """Whether bodies, names and successions are the same as in the reference table."""
    table = reference.table()
    held = dict(Organisation.objects.values_list("code", "name"))
    if held != {key: body.name for key, body in table.organisations.items()}:
        return False
    return (OrganisationName.objects.count(), Succession.objects.count()) == _in_the_table()


@cache
def _in_the_table() -> tuple[int, int]:
    """How many names and successions the reference table has: it does not change while a program runs."""
    table = reference.table()
    names = sum(
        len(reference.names_in_time(key, table)) + len(reference.also_called(key, table))
        for key in table.organisations
    )
    return names, sum(len(followed) for followed in table.successions.values())


def organisations_told_of() -> int:
    """How many bodies with a code we hold a document or a statement of.

    They made a document, as the employer makes an advert; or a statement is about them, about a post
    of theirs, or about a concern put to them.
    """
    makers = set(
        Source.objects.exclude(publisher_code="").values_list("publisher_code", flat=True).distinct()
    )
    subjects = held().filter(subject_kind="organisation").exclude(subject_key="").order_by()
    of_posts = held().filter(organisation__gt="").order_by().values_list("organisation", flat=True)
    return len(
        makers | set(subjects.values_list("subject_key", flat=True).distinct()) | set(of_posts.distinct())
    )
