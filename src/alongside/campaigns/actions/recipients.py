"""Change one recipient of a stage: add a body by its name, put a successor in its place, keep its address."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.text import slugify

from alongside.campaigns.actions.stages import CannotChangeError
from alongside.campaigns.addresses import new_token
from alongside.campaigns.models import Channel, Chosen, Request, RequestState, Stage
from alongside.campaigns.recipients import Because
from alongside.campaigns.recipients.proposals import body_of, name_of
from alongside.people import audit
from alongside.people.models import Person
from alongside.reference.organisations import Candidate, answers_today_for, resolve, table
from alongside.reference.organisations.resolution import Status
from alongside.rules.regimes import REGIMES
from alongside.rules.who_is_bound import who_is_bound

_UNSENT = (RequestState.PROPOSED, RequestState.DROPPED, RequestState.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Choosable:
    """A body that may be meant by a name."""

    code: str
    name: str
    is_open: bool


class WhichBodyError(ValueError):
    """A name means no body for certain. `candidates` are those it may mean; empty when we know none."""

    def __init__(self, words: str, candidates: tuple[Choosable, ...] = ()) -> None:
        super().__init__(words)
        self.candidates = candidates


@transaction.atomic
def add_recipient(
    *, by: Person | str, stage: Stage, name: str, on: date, code: str = "", is_new: bool = False
) -> list[Request]:
    """Add a body by its name, or the one with `code`; accepted at once. A joint name gives one each.

    `is_new` adds a body that no list of ours has, under a key of its own. Raises WhichBodyError when
    the name is not certain, CannotChangeError when the body has closed or stands in the stage already.
    """
    codes = (code,) if code else _new_key(name) if is_new else _resolved(name, on)
    made = [_added(stage, each, name, on) for each in codes]
    held = {each.organisation: each for each in stage.requests.filter(organisation__in=codes)}
    if held:
        names = " and ".join(each.body_name for each in held.values())
        raise CannotChangeError(f"{names}: in this stage already. A body is asked once a stage.")
    Request.objects.bulk_create(made)
    audit.record(by, "added recipients", f"stage:{stage.pk}", {"organisations": list(codes)})
    return made


@transaction.atomic
def replace_by_successor(*, by: Person | str, request: Request, successor: str, on: date) -> Request:
    """Ask `successor` in place of a body that has closed by `on`; returns the request to it, accepted.

    The body's own request stays as left out. Where the successor is asked in this stage already, its
    request stands for both.
    """
    old = Request.objects.select_for_update().get(pk=request.pk)
    if old.state not in _UNSENT:
        raise CannotChangeError(
            f"{old.body_name}: its letter is on its way or has gone. Write to it instead."
        )
    heirs = answers_today_for(old.organisation, on) if old.organisation in table().organisations else ()
    if successor not in {each.key for each in heirs if each.path}:
        named = (
            ", ".join(f"{each.name} ({each.key})" for each in heirs if each.path) or "nobody that we know of"
        )
        raise CannotChangeError(
            f"{successor} does not answer for {old.body_name} on {on}. Who does: {named}."
        )
    stands_for = " ".join(dict.fromkeys([*old.in_place_of.split(), old.organisation]))
    reason = Because(f"Asked in place of {old.body_name}.").as_json()
    held = old.stage.requests.select_for_update().filter(organisation=successor).first()
    new = held or _added(old.stage, successor, "", on)
    if new.pk and new.state not in _UNSENT:
        raise CannotChangeError(f"{new.body_name} has been written to in this stage already.")
    new.in_place_of = " ".join(dict.fromkeys([*new.in_place_of.split(), *stands_for.split()]))
    new.because = [*(new.because if held else []), *old.because, reason]
    new.state = RequestState.ACCEPTED
    new.save()
    Request.objects.filter(pk=old.pk).update(state=RequestState.DROPPED)
    audit.record(by, "replaced by successor", f"request:{old.pk}", {"by": new.pk})
    return new


@transaction.atomic
def set_address(
    *, by: Person | str, request: Request, to_address: str | None = None, postal_address: str | None = None,
    authority: str | None = None, channel: Channel | None = None,
) -> Request:  # fmt: skip
    """Keep where a body is written to; what is None stays. The log says which was set, not what it is."""
    held = Request.objects.select_for_update().get(pk=request.pk)
    if to_address:
        try:
            validate_email(to_address.strip())
        except ValidationError:
            raise CannotChangeError(
                f"“{to_address}” is not an e-mail address. Write it like foi@body.example."
            ) from None
    given = {
        "to_address": to_address,
        "postal_address": postal_address,
        "authority": authority,
        "channel": channel,
    }
    changed = {field: value.strip() for field, value in given.items() if value is not None}
    for field, value in changed.items():
        setattr(held, field, value)
    held.save(update_fields=list(changed))
    audit.record(by, "set an address", f"request:{held.pk}", {"fields": sorted(changed)})
    return held


@transaction.atomic
def set_regime(*, by: Person | str, request: Request, regime: str) -> Request:
    """Say which Act binds a body, after a person has looked; empty: none does, it is asked as a courtesy."""
    if regime and regime not in REGIMES:
        raise CannotChangeError(
            f"There is no Act “{regime}”. Use one of {', '.join(REGIMES)}, or leave it empty."
        )
    held = Request.objects.select_for_update().get(pk=request.pk)
    held.regime = regime
    held.save(update_fields=["regime"])
    audit.record(by, "said which Act binds", f"request:{held.pk}", {"regime": regime})
    return held


def _added(stage: Stage, code: str, name: str, on: date) -> Request:
    body = body_of(code, {})
    shown = name.strip() if body.name == code else name_of(body, on)
    if not body.is_open_on(on):
        after = answers_today_for(code, on) if code in table().organisations else ()
        heirs = ", ".join(each.name for each in after if each.path)
        who = f" Who answers for it now: {heirs}." if heirs else " We do not know who answers for it now."
        raise CannotChangeError(f"{shown} is not open on {on:%-d %B %Y}.{who}")
    bound = who_is_bound(body.kind, body.nation)
    words = ["Added by a person.", *([] if bound.regime else [bound.reason.words])]
    return Request(
        stage=stage,
        organisation=code,
        body_name=shown[:300],
        regime=bound.regime,
        because=[Because(each).as_json() for each in words],
        chosen=Chosen.BY_PERSON,
        state=RequestState.ACCEPTED,
        token=new_token(settings.SECRET_KEY),
    )


def _resolved(name: str, on: date) -> tuple[str, ...]:
    found = resolve(name, on)
    if found.status is Status.CERTAIN:
        return found.codes
    near = tuple(map(_choosable, found.candidates))
    if found.status is Status.CHOOSE:
        raise WhichBodyError(f"“{name}” may mean several bodies. Choose one. {found.reason.words}", near)
    raise WhichBodyError(
        f"We know no body called “{name}”. Write its full name, or add it as a new one.", near
    )


def _choosable(candidate: Candidate) -> Choosable:
    return Choosable(candidate.key, candidate.name, candidate.is_open is not False)


def _new_key(name: str) -> tuple[str, ...]:
    key = slugify(name)
    if not key:
        raise WhichBodyError("Write the name of the body.")
    return (f"x-{key}"[:200],)
