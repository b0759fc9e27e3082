"""The campaign of `alongside demo`: invented bodies asked, answering, silent, with work left on the desk."""

import tomllib
from datetime import UTC, datetime, time, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alongside.campaigns.models import Campaign, Incoming, Request, Stage
    from alongside.people.models import Person

EMAIL = "demo@alongside.example"
_TEAM = "Example collective"
_DOMAIN = "replies.alongside.example"


def make_campaign_of_examples(now: datetime) -> tuple["Campaign", "Person"]:
    """Play the campaign up to `now`, by the acts that people use. Returns it and who works on it."""
    from alongside.campaigns.actions.campaigns import publish_parts
    from alongside.campaigns.models import Part
    from alongside.people.actions import add_editor
    from alongside.people.models import Role

    told = tomllib.loads((files("alongside") / "examples/campaign/campaign.toml").read_text(encoding="utf-8"))
    person = add_editor(by="command:demo", email=EMAIL, team=_TEAM, role=Role.LEAD, password=None)
    stage = _stage(person, told, now)
    requests = [_recipient(person, stage, body, now) for body in told["body"]]
    _send(person, stage, _ago(now, told["sent"]))
    for request, body in zip(requests, told["body"], strict=True):
        if "reply" in body:
            _reply(person, request, body, told["legal_applicant"], now)
        if "reminded" in body:
            _remind(person, request, _ago(now, body["reminded"]))
    publish_parts(by=person, campaign=stage.campaign, parts=list(Part))
    return stage.campaign, person


def _stage(person: "Person", told: dict[str, Any], now: datetime) -> "Stage":
    from alongside.campaigns.actions.campaigns import make_campaign, name_stage, say_who_asks
    from alongside.campaigns.actions.letters import use_model, write_questions
    from alongside.campaigns.letters import model_letters
    from alongside.campaigns.questions import Asked

    team = person.memberships.get().team
    campaign = make_campaign(by=person, team=team, title=told["title"], about=told["about"], now=now)
    names = {key: told[key] for key in ("legal_applicant", "public_name")}
    say_who_asks(by=person, campaign=campaign, **names)
    stage = campaign.stages.get()
    name_stage(by=person, stage=stage, title=told["stage"])
    questions = [Asked(**each) for each in told["question"]]
    write_questions(by=person, stage=stage, questions=questions)
    return use_model(by=person, stage=stage, model=model_letters()["ask-who-took-up"])


def _recipient(person: "Person", stage: "Stage", body: dict[str, Any], now: datetime) -> "Request":
    from django.utils.text import slugify

    from alongside.campaigns.actions.recipients import add_recipient, set_address, set_regime

    (request,) = add_recipient(by=person, stage=stage, name=body["name"], on=now.date(), is_new=True)
    request = set_address(by=person, request=request, to_address=f"foi@{slugify(body['name'])}.example")
    return set_regime(by=person, request=request, regime="" if body.get("courtesy") else "foia")


def _send(person: "Person", stage: "Stage", at: datetime) -> None:
    """As if a mail server had taken every letter: none goes anywhere."""
    from alongside.campaigns.actions.campaigns import mark_what_is_out
    from alongside.campaigns.actions.sending import record_sent
    from alongside.campaigns.actions.stage_queue import queue_stage

    for letter in queue_stage(by=person, stage=stage, domain=_DOMAIN, now=at).letters:
        record_sent(by=person, letter=letter, at=at)
    mark_what_is_out(by=person, stage=stage)


def _remind(person: "Person", request: "Request", at: datetime) -> None:
    from alongside.campaigns.actions.queueing import Letter, queue_letters
    from alongside.campaigns.actions.sending import record_sent
    from alongside.campaigns.letters import compose_letters, model_letters

    request.refresh_from_db()
    model = model_letters()["late-notice"]
    (written,) = compose_letters(model.kind, model.subject, model.letter, [request], at.date())
    letter = Letter(request, model.kind, written.subject, written.text)
    for queued in queue_letters(by=person, letters=[letter], domain=_DOMAIN, now=at):
        record_sent(by=person, letter=queued, at=at)


def _reply(person: "Person", request: "Request", body: dict[str, Any], applicant: str, now: datetime) -> None:
    """A message comes in; where the example says so, a person has looked, passed it and its answers."""
    from alongside.campaigns.actions.looking import look_at
    from alongside.campaigns.actions.receiving import take_mail
    from alongside.campaigns.addresses import reply_address
    from alongside.campaigns.models import Incoming
    from alongside.campaigns.receiving.raw_mail import RawMail

    at = _ago(now, body["came"])
    message = EmailMessage()
    message["From"] = f"Freedom of Information <{request.to_address}>"
    message["To"] = reply_address(request.token, _DOMAIN)
    message["Subject"] = "Your request for information"
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{request.token}@{request.to_address.partition('@')[2]}>"
    message.set_content(body["reply"].strip().format(applicant=applicant))
    take_mail(by="command:demo", raw=RawMail(bytes(message), at), now=at)
    if body.get("looked"):
        held = Incoming.objects.get(request=request)
        look_at(by=person, message=held, now=at)
        _pass_on(person, request, held, at, is_public=body["public"])


def _pass_on(
    person: "Person", request: "Request", message: "Incoming", at: datetime, *, is_public: bool
) -> None:
    from alongside.campaigns.actions.answers import coded_as, resolve_answer
    from alongside.campaigns.actions.publishing import publish_message
    from alongside.campaigns.models import Answer
    from alongside.campaigns.queries.private import private_words
    from alongside.campaigns.redaction import proposed, without

    if is_public:
        private = private_words(request.stage.campaign, message)
        words = without(message.text, proposed(message.text, private))
        publish_message(by=person, message=message, public_text=words)
    for read in Answer.objects.filter(message=message, coder=None, is_outcome=False):
        resolve_answer(by=person, request=request, question=read.question, coded=coded_as(read), now=at)


def _ago(now: datetime, days: int) -> datetime:
    return datetime.combine(now.date() - timedelta(days=days), time(10), tzinfo=UTC)
