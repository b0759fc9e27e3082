"""The open data of a campaign: tables of what is public, each with its fields described."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from alongside.campaigns.models import Part
from alongside.campaigns.presenters.public_answers import shown_answer
from alongside.campaigns.presenters.public_page import request_link, standing_of
from alongside.campaigns.queries.public import PublicCampaign

Absolute = Callable[[str], str]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, its Frictionless type, what it says."""

    name: str
    type: str
    says: str


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table that anyone may have; `part` is what makes it public."""

    name: str
    title: str
    part: Part
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    rows: Callable[[PublicCampaign, Absolute], Iterator[Row]]

    def schema(self) -> dict[str, Any]:
        """The table's schema as the Frictionless specification has it."""
        fields = [{"name": each.name, "type": each.type, "description": each.says} for each in self.fields]
        return {"fields": fields, "primaryKey": list(self.key), "missingValues": [""]}


def tables_of(shown: PublicCampaign) -> list[OpenTable]:
    """The tables of the parts that are public."""
    return [table for table in TABLES if table.part in shown.parts]


def _questions(shown: PublicCampaign, _absolute: Absolute) -> Iterator[Row]:
    for stage in shown.stages:
        for each in stage.questions.all():
            yield {
                "stage": stage.number, "stage_title": shown.safe(stage.title), "question": each.number,
                "words": shown.safe(each.words), "value_type": each.value_type, "unit": shown.safe(each.unit),
            }  # fmt: skip


def _requests(shown: PublicCampaign, absolute: Absolute) -> Iterator[Row]:
    for each in shown.requests:
        clock, standing = shown.clocks[each.pk], standing_of(shown, each)
        yield {
            "request": each.pk, "stage": each.stage.number, "organisation": each.organisation,
            "body_name": each.body_name, "law": each.regime, "sent_on": each.sent_on, "due": clock.answer.due,
            "replied_on": clock.answer.replied_on, "standing": standing.outcome.key,
            "in_words": standing.sentence, "address": absolute(request_link(shown, each)),
        }  # fmt: skip


def _events(shown: PublicCampaign, _absolute: Absolute) -> Iterator[Row]:
    for request in shown.requests:
        for each in shown.events[request.pk]:
            yield {
                "request": request.pk, "organisation": request.organisation, "kind": each.kind, "on": each.on,
                "reason": shown.safe(each.reason), "until": each.until,
            }  # fmt: skip


def _answers(shown: PublicCampaign, absolute: Absolute) -> Iterator[Row]:
    for each in shown.answers:
        said, request = shown_answer(each, shown), each.request
        yield {
            "request": request.pk, "organisation": request.organisation, "body_name": request.body_name,
            "stage": request.stage.number, "question": each.question.number, "kind": each.kind,
            "answer": said.words, "section": shown.safe(each.section), "quote": said.quote,
            "document": absolute(said.link) if said.link else "", "document_date": said.on,
        }  # fmt: skip


def _letters(shown: PublicCampaign, absolute: Absolute) -> Iterator[Row]:
    for each in shown.letters:
        link = reverse("campaigns:public-letter", args=[shown.campaign.slug, each.letter.pk])
        yield {
            "letter": each.letter.pk, "request": each.letter.request_id, "kind": each.letter.kind,
            "sent_at": each.letter.sent_at, "subject": each.subject, "words": each.words,
            "address": absolute(link),
        }  # fmt: skip


def _replies(shown: PublicCampaign, absolute: Absolute) -> Iterator[Row]:
    for each in shown.replies:
        link = reverse("campaigns:public-reply", args=[shown.campaign.slug, each.message.pk])
        yield {
            "reply": each.message.pk, "request": each.message.request_id, "kind": each.message.kind,
            "received_at": each.message.received_at, "words": each.words, "address": absolute(link),
        }  # fmt: skip


_REQUEST = Field("request", "integer", "The number of the request on this site")
_BODY = Field("organisation", "string", "The body's official code, or a key of ours where it has none")
_BODY_NAME = Field("body_name", "string", "The body's name when it was asked")
_STAGE = Field("stage", "integer", "The number of the stage")
_QUESTION = Field("question", "integer", "The number of the question in its stage")
_ADDRESS = Field("address", "string", "The page that shows it")

TABLES = (
    OpenTable("questions", "What was asked", Part.STAGES, (
        _STAGE, Field("stage_title", "string", "What the stage is called"), _QUESTION,
        Field("words", "string", "The question as asked"),
        Field("value_type", "string", "What an answer can be: yes-no, number, list, text, date or money"),
        Field("unit", "string", "What a number counts"),
    ), ("stage", "question"), _questions),
    OpenTable("requests", "Who was asked and when each answered", Part.RESPONSES, (
        _REQUEST, _STAGE, _BODY, _BODY_NAME,
        Field("law", "string", "The Act that sets the date: foia, foisa, eir, eir-scotland; empty for none"),
        Field("sent_on", "date", "The day the letter went"),
        Field("due", "date", "The last lawful day for an answer"),
        Field("replied_on", "date", "The day of the answer"),
        Field("standing", "string", "Where it stands on the day of this file"),
        Field("in_words", "string", "The same as a sentence"), _ADDRESS,
    ), ("request",), _requests),
    OpenTable("events", "What happened to each request", Part.RESPONSES, (
        _REQUEST, _BODY, Field("kind", "string", "What happened"), Field("on", "date", "The day"),
        Field("reason", "string", "The reason given, in the body's words"),
        Field("until", "date", "The day to which time was extended"),
    ), (), _events),
    OpenTable("answers", "What each body answered to each question", Part.MATRIX, (
        _REQUEST, _BODY, _BODY_NAME, _STAGE, _QUESTION,
        Field("kind", "string", "yes, no, number, list, text, refused, not-held or not-answered"),
        Field("answer", "string", "The answer; counts of fewer than 10 people are not given"),
        Field("section", "string", "The section of the Act named for a refusal"),
        Field("quote", "string", "The sentence it comes from, once the reply is public"),
        Field("document", "string", "The page where the sentence stands"),
        Field("document_date", "date", "The day of the reply"),
    ), ("request", "question"), _answers),
    OpenTable("letters", "The letters sent", Part.LETTERS, (
        Field("letter", "integer", "The number of the letter"), _REQUEST,
        Field("kind", "string", "What the letter is for"), Field("sent_at", "datetime", "When it went"),
        Field("subject", "string", "Its subject"), Field("words", "string", "Its words"), _ADDRESS,
    ), ("letter",), _letters),
    OpenTable("replies", "The replies that were published", Part.REPLIES, (
        Field("reply", "integer", "The number of the reply"), _REQUEST,
        Field("kind", "string", "What the reply is"), Field("received_at", "datetime", "When it came"),
        Field("words", "string", "Its words, without personal ones"), _ADDRESS,
    ), ("reply",), _replies),
)  # fmt: skip
"""Every table there is."""
