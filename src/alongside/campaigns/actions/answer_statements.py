"""Answers that stand become statements of the register, with the sentence: settling and checks see them.

Only where a person has let the reply go to the reading room: the register is public. Until then the answer
waits, and becomes a statement when the reply is let go (`keep_statements`). The quote is of the words that
the register holds, from which personal ones were taken out; so are a value's words.
"""

from typing import Any

from django.db import transaction

from alongside.campaigns.models import Answer, AnswerKind, Campaign, Incoming
from alongside.campaigns.redaction import NotItsWordsError, kept, shown_span
from alongside.campaigns.stating import Said, said_by
from alongside.people import audit
from alongside.people.models import Person
from alongside.register.actions import CannotCorrectError, state, take_back
from alongside.register.models import Capture, StoredStatement
from alongside.terms.statement import Subject


@transaction.atomic
def keep_statements(*, by: Person | str, campaign: Campaign) -> int:
    """Bring the register in step with the answers that stand in a campaign. Returns how many are new."""
    waiting = (
        Answer.objects.filter(question__stage__campaign=campaign, is_outcome=True, statement="")
        .select_related("request__stage__campaign", "question__stage__campaign", "message", "attachment")
        .exclude(message__capture=None, attachment__capture=None)
    )
    kept = sum(keep_statement(by=by, outcome=answer) for answer in waiting)
    if kept:
        audit.record(by, "stated answers", f"campaign:{campaign.slug}", {"answers": kept})
    return kept


@transaction.atomic
def keep_statement(*, by: Person | str, outcome: Answer) -> bool:
    """State in the register what an answer says; what was stated of it before is taken back.

    False where the reply is not in the register yet, or its words there are others.
    """
    before = StoredStatement.objects.filter(pk=outcome.statement, ended_at=None).first()
    said, capture = said_by(outcome), capture_of(outcome)
    statement = _state(by, outcome, capture, said) if said and capture else None
    if before is not None and (statement is None or statement.pk != before.pk):
        take_back(by=by, statement=before)
    outcome.statement = statement.pk if statement else ""
    outcome.save(update_fields=["statement"])
    return statement is not None


@transaction.atomic
def take_back_statement(*, by: Person | str, outcome: Answer) -> None:
    """The answer no longer stands, and so neither does its statement."""
    before = StoredStatement.objects.filter(pk=outcome.statement, ended_at=None).first()
    if before is not None:
        take_back(by=by, statement=before)


def capture_of(outcome: Answer) -> Capture | None:
    """The reading of the reply, or of its file, that the register holds; None before it was let go."""
    source: Incoming | object = outcome.attachment or outcome.message
    capture = getattr(source, "capture", None)
    return capture if isinstance(capture, Capture) else None


def _state(by: Person | str, outcome: Answer, capture: Capture, said: Said) -> StoredStatement | None:
    request = outcome.request
    if (place := _place(outcome, capture)) is None:
        return None
    exact = capture.text[slice(*place)]
    try:
        return state(
            by=by,
            capture=capture,
            subject=Subject("organisation", request.organisation, request.body_name),
            property=said.property,
            value=_public_value(said.value, outcome, exact),
            exact=exact,
            start=place[0],
            qualifier=said.qualifier,
            polarity=said.polarity,
            of=said.of,
            note=f"Answer to question {outcome.question.number}",
        )
    except CannotCorrectError:
        return None


def _place(outcome: Answer, capture: Capture) -> tuple[int, int] | None:
    """Where the sentence stands in the register's text; None where none of it is shown there."""
    if outcome.attachment_id:  # struck out letter for letter, so that places stay
        return (outcome.start, outcome.end) if capture.text[outcome.start : outcome.end].strip() else None
    try:
        stretches = kept(outcome.message.text, capture.text)
    except NotItsWordsError:
        return None
    return shown_span(stretches, outcome.start, outcome.end)


def _public_value(value: Any, outcome: Answer, exact: str) -> Any:
    """Words of a body only as they stand in the quote; figures, dates and codes as they are."""
    quote = " ".join(exact.split())
    if outcome.kind == AnswerKind.LIST and isinstance(outcome.value, list):
        told = quote.casefold()
        entries = [" ".join(str(each).split()) for each in outcome.value]
        return "; ".join(each for each in entries if each.casefold() in told) or quote
    is_words = outcome.kind in (AnswerKind.TEXT, AnswerKind.LIST) and isinstance(value, str)
    return quote if is_words and outcome.question.value_type != "date" else value
