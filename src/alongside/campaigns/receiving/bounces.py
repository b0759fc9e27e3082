"""Letters that came back: which one, and whether for good."""

import re
from dataclasses import dataclass

from alongside.campaigns.models import Outgoing, OutgoingState, Request
from alongside.campaigns.receiving.arrived import Arrived

_ID = re.compile(r"<[^<>\s]{3,298}@[^<>\s]{1,298}>")
_FOR_GOOD = re.compile(
    r"\b5\d\d[- ]+#?5\.\d{1,3}\.\d{1,3}|\b5\.[1-9]\d{0,2}\.\d{1,3}\b|\b55[0-4][ -]", re.IGNORECASE
)
_FOR_NOW = re.compile(
    r"\b4\d\d[- ]+4\.\d{1,3}\.\d{1,3}|\bwill (?:keep|continue) (?:on )?(?:trying|retry)"
    r"|\bdelivery (?:is |has been )?delayed|\bdelay(?:ed)? notification|\bno action is required"
    r"|\bstill being retried|\bwarning message only",
    re.IGNORECASE,
)
_NOT_FAILED = ("relayed", "delivered", "expanded")
_TO_ANOTHER = "It reached the body; an address that the body passes mail on to failed."
_DELIVERED = "It says that the letter was delivered."
_DELAYED = "The mail server has not delivered the letter yet and goes on trying."
_NOT_TOLD = "It tells of trouble with delivery. Look whether the letter has to be sent again."
_SENT = (OutgoingState.SENT, OutgoingState.SENDING, OutgoingState.UNCERTAIN, OutgoingState.BOUNCED)


@dataclass(frozen=True, slots=True)
class Returned:
    """`letter` is None where it cannot be told. `note` is for a person where it did not fail for good."""

    letter: Outgoing | None
    is_for_good: bool
    said: str = ""
    note: str = ""


def returned(message: Arrived, requests: list[Request]) -> Returned:
    """Which letter a bounce is of, and whether it failed for good at the address it was sent to."""
    letter = _letter(message, requests)
    told = message.mail.report.recipients if message.mail.report else ()
    failed = [each for each in told if each.action not in _NOT_FAILED]
    to_body = [each for each in failed if letter is None or each.recipient in ("", letter.to_address.lower())]
    if told and not failed:
        return Returned(letter, is_for_good=False, note=_DELIVERED)
    if failed and not to_body:
        return Returned(letter, is_for_good=False, note=_TO_ANOTHER)
    said = next((each.said or each.status for each in to_body), "") or _said(message)
    if to_body:
        is_for_good = any(each.status.startswith("5") and each.action != "delayed" for each in to_body)
        return Returned(letter, is_for_good, said, "" if is_for_good else _DELAYED)
    words = f"{message.subject}\n{message.text[:50_000]}"
    if _FOR_NOW.search(words):
        return Returned(letter, is_for_good=False, said=said, note=_DELAYED)
    is_for_good = bool(message.mail.header("x-failed-recipients") or _FOR_GOOD.search(words))
    return Returned(letter, is_for_good, said, "" if is_for_good else _NOT_TOLD)


def _letter(message: Arrived, requests: list[Request]) -> Outgoing | None:
    report = message.mail.report
    told = report.returned_values("message-id") if report else []
    told += message.answers
    told += [
        each
        for value in message.mail.all_of("x-failed-message-id", "original-message-id")
        for each in _ID.findall(value)
    ]
    told += _ID.findall(message.text[-20_000:])[:50]
    named = Outgoing.objects.filter(message_id__in=told).select_related("request__stage__campaign").first()
    if named or not requests:
        return named
    sent = Outgoing.objects.filter(request__in=requests, state__in=_SENT)
    return sent.select_related("request__stage__campaign").order_by("-queued_at", "-pk").first()


def _said(message: Arrived) -> str:
    found = _FOR_GOOD.search(message.text) or _FOR_NOW.search(message.text)
    return " ".join(message.text[found.start() : found.start() + 200].split()) if found else ""
