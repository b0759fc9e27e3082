"""Whether the organisations in the database are those of the reference table."""

from alongside.reference import organisations as reference
from alongside.register.models import Organisation, OrganisationName, Succession


def is_organisation_table_loaded() -> bool:
    """Whether bodies, names and successions are the same as in the reference table."""
    table = reference.table()
    held = dict(Organisation.objects.values_list("code", "name"))
    if held != {key: body.name for key, body in table.organisations.items()}:
        return False
    names = sum(1 for name in table.all_names() if name.key in table.organisations)
    successions = sum(len(followed) for followed in table.successions.values())
    return (OrganisationName.objects.count(), Succession.objects.count()) == (names, successions)
