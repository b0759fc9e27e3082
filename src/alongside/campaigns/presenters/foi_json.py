"""A request in the shape of Alaveteli's request JSON, with its clock and the state of each question."""

from typing import Any

from alongside.campaigns.models import AnswerKind, Part, Request
from alongside.campaigns.presenters.open_data import Absolute
from alongside.campaigns.presenters.public_answers import ShownAnswer
from alongside.campaigns.presenters.public_page import matrix_rows, request_link, standing_of
from alongside.campaigns.queries.public import PublicCampaign
from alongside.rules.clock import EventKind

_LAW = {"foia": "foi", "foisa": "foi", "eir": "eir", "eir-scotland": "eir"}
_EVENT = {
    EventKind.RECEIVED: "sent", EventKind.CLARIFIED: "followup_sent", EventKind.REVIEW_ASKED: "followup_sent",
    EventKind.COMPLAINED: "followup_sent", EventKind.FEE_PAID: "status_update",
}  # fmt: skip
_STATE = {
    "in-time": "successful", "after": "successful", "review": "internal_review",
    "asked-back": "waiting_clarification",
    "being-read": "waiting_classification", "says-it-replied": "attention_requested",
    "waiting": "waiting_response", "no-date": "waiting_response", "not-replied": "waiting_response_overdue",
}  # fmt: skip


def request_json(shown: PublicCampaign, request: Request, absolute: Absolute) -> dict[str, Any]:
    """What is public of the request. Parts that are not public are left out, not empty."""
    shows_days, shows_answers = Part.RESPONSES in shown.parts, Part.MATRIX in shown.parts
    stage = next(each for each in shown.stages if each.pk == request.stage_id)
    cells = matrix_rows(shown, stage, [request])[0].cells if shows_answers else ()
    told: dict[str, Any] = {
        "id": request.pk,
        "url_title": f"{shown.campaign.slug}-{request.pk}",
        "url": absolute(request_link(shown, request)),
        "title": f"{shown.safe(shown.campaign.title)}: {shown.safe(stage.title)}",
        "law_used": _LAW.get(request.regime, ""),
        "prominence": "normal",
        "tags": [["campaign", shown.campaign.slug], ["stage", str(stage.number)]],
        "user_name": shown.campaign.public_name,
        "public_body": {"url_name": request.organisation, "name": request.body_name, "tags": []},
    }
    if shows_days:
        told |= _days(shown, request)
    if shows_answers:
        told["described_state"] = _answered_state(cells, told.get("described_state", ""))
        told["questions"] = [_question(*each, absolute) for each in cells]
        told["facts"] = [_fact(number, said, absolute) for number, _, said in cells if said and said.quote]
    return told


def _days(shown: PublicCampaign, request: Request) -> dict[str, Any]:
    clock, standing = shown.clocks[request.pk], standing_of(shown, request)
    events = shown.events[request.pk]
    period = clock.answer.period
    return {
        "created_at": request.sent_on,
        "updated_at": max((each.at for each in events), default=None),
        "described_state": _STATE[standing.outcome.key],
        "display_status": standing.sentence,
        "info_request_events": [
            {"id": each.pk, "event_type": _EVENT.get(EventKind(each.kind), "response"), "created_at": each.on,
             "kind": each.kind, "reason": shown.safe(each.reason), "until": each.until}
            for each in events
        ],
        "clock": {
            "law": request.regime,
            "law_title": clock.regime.title if request.regime else "",
            "anchor": {"kind": "received", "on": period.start} if period else None,
            "working_days": period.days if period else None,
            "section": period.section if period else "",
            "due": clock.answer.due,
            "replied_on": clock.answer.replied_on,
            "calendar_version": clock.calendar_version,
            "skipped": [{"on": each.day, "why": each.why} for each in period.skipped] if period else [],
            "moved": [{"on": each.on, "from": each.was, "to": each.now, "why": shown.safe(each.because),
                       "section": each.section} for each in clock.answer.moves],
        },
    }  # fmt: skip


def _answered_state(cells: tuple[tuple[int, str, ShownAnswer | None], ...], held: str) -> str:
    """Alaveteli's word for how it ended, once every question has an answer that stands."""
    kinds = {said.kind for _, _, said in cells if said}
    if not cells or any(said is None for _, _, said in cells) or held in ("internal_review",):
        return held or "waiting_response"
    bad = {AnswerKind.REFUSED.value, AnswerKind.NOT_HELD.value, AnswerKind.NOT_ANSWERED.value}
    if kinds == {AnswerKind.NOT_HELD.value}:
        return "not_held"
    if kinds <= bad:
        return "rejected"
    return "partially_successful" if kinds & bad else "successful"


def _question(number: int, words: str, said: ShownAnswer | None, absolute: Absolute) -> dict[str, Any]:
    told: dict[str, Any] = {"number": number, "words": words.removeprefix(f"{number}. ")}
    if said is None:
        return told | {"state": "no-answer-yet"}
    link = absolute(said.link) if said.link else ""
    return told | {"state": said.kind, "answer": said.words, "quote": said.quote, "document": link}


def _fact(number: int, said: ShownAnswer, absolute: Absolute) -> dict[str, Any]:
    return {"question": number, "sentence": said.quote, "document": absolute(said.link), "on": said.on}
