"""What changes accounts and teams. Every action says by whom and leaves an act in the log."""

from django.db import transaction

from alongside.people import audit
from alongside.people.models import Membership, Person, Role, Team
from alongside.people.models.person import address_in_one_form


@transaction.atomic
def add_editor(
    *, by: Person | str, email: str, team: str, role: Role = Role.EDITOR, password: str | None = None
) -> Person:
    """Give the person with this address a role in `team`; make account and team when they are new.

    A password is set only when one is given; an account made without one needs `set_password_link`.
    """
    person = Person.objects.filter(email=address_in_one_form(email)).first()
    if person is None:
        person = Person.objects.create_user(email, password, f"{role.label}, {team}")
        audit.record(by, "added account", person.ref)
    elif password is not None:
        person.set_password(password)
        person.save()
        audit.record(by, "set password", person.ref)
    group, _ = Team.objects.get_or_create(name=team)
    Membership.objects.update_or_create(person=person, team=group, defaults={"role": role})
    audit.record(by, "gave role", person.ref, {"team": team, "role": role.value})
    return person


@transaction.atomic
def close_account(*, by: Person | str, person: Person) -> None:
    """Nobody can sign in with this account any more. What it did stays in the log."""
    person.is_active = False
    person.save()
    audit.record(by, "closed account", person.ref)
