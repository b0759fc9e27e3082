"""Load the organisations from the reference table, so that pages can list them and posts have regions."""

from django.db import transaction

from alongside.people import audit
from alongside.people.models import Person
from alongside.reference import organisations as reference
from alongside.register import search
from alongside.register.actions.posts import rebuild_posts
from alongside.register.models import Organisation, OrganisationName, Post, Succession


@transaction.atomic
def load_organisations(*, by: Person | str, table: reference.Table | None = None) -> int:
    """Make the organisations, their names and successions what the reference table says. Returns how many."""
    table = table or reference.table()
    Succession.objects.all().delete()
    OrganisationName.objects.all().delete()
    Organisation.objects.all().delete()
    Organisation.objects.bulk_create(
        [_organisation(body, table.names.get(key, ())) for key, body in table.organisations.items()]
    )
    OrganisationName.objects.bulk_create([name for key in table.organisations for name in _names(key, table)])
    Succession.objects.bulk_create(
        [_succession(each) for followed in table.successions.values() for each in followed]
    )
    search.remake_organisations()
    if Post.objects.exists():
        rebuild_posts()
    audit.record(by, "loaded organisations", detail={"organisations": len(table.organisations)})
    return len(table.organisations)


def _organisation(body: reference.Organisation, names: tuple[reference.Name, ...]) -> Organisation:
    return Organisation(
        code=body.key,
        name=body.name,
        kind=body.kind,
        nation=body.nation,
        region=body.region,
        is_mental_health=body.is_mental_health,
        trust_sector=body.trust_sector,
        postcode=body.postcode,
        opened=body.opened,
        closed=body.closed,
        source=body.source,
        search_names="\n".join(dict.fromkeys([body.name, *(name.text for name in names)])),
    )


def _names(key: str, table: reference.Table) -> list[OrganisationName]:
    in_time = [
        OrganisationName(
            organisation_id=key,
            name=name.text,
            held_from=name.since.edtf if name.since else "",
            held_to=name.until.edtf if name.until else "",
            seen=name.seen.edtf if name.seen else "",
            source=name.source,
        )
        for name in reference.names_in_time(key, table)
    ]
    aliases = [
        OrganisationName(organisation_id=key, name=name.text, is_alias=True, source=name.source)
        for name in reference.also_called(key, table)
    ]
    return in_time + aliases


def _succession(succession: reference.Succession) -> Succession:
    return Succession(
        predecessor_id=succession.key,
        successor_id=succession.successor,
        on=succession.date,
        share=succession.share.value,
        note=succession.note,
        source=succession.source,
    )
