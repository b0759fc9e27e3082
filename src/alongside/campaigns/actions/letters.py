"""Write the letter of a stage and its questions, and a body's own words where they differ."""

from collections.abc import Sequence

from django.db import transaction

from alongside.campaigns.letters.library import ModelLetter
from alongside.campaigns.letters.template import TemplateError, problems_in
from alongside.campaigns.models import Question, Request, RequestState, Stage, StageState
from alongside.campaigns.questions import Asked, problems_with
from alongside.people import audit
from alongside.people.models import Person

_OPEN = (StageState.DRAFT, StageState.READY)
_UNSENT = (RequestState.PROPOSED, RequestState.DROPPED, RequestState.ACCEPTED)


class CannotWriteError(ValueError):
    """A letter cannot be changed so. The message says why and what to do."""


@transaction.atomic
def write_letter(*, by: Person | str, stage: Stage, subject: str, letter: str) -> Stage:
    """Keep the subject and the letter of a stage. Raises TemplateError by field and line."""
    held = _unsent(stage)
    one_line = " ".join(subject.split())
    problems = [f"In the subject: {each}" for each in problems_in(one_line)] + problems_in(letter)
    if problems:
        raise TemplateError(problems)
    held.subject, held.letter = one_line, letter.replace("\r\n", "\n").strip() + "\n"
    held.save(update_fields=["subject", "letter"])
    audit.record(by, "wrote a letter", f"stage:{held.pk}")
    return held


@transaction.atomic
def use_model(*, by: Person | str, stage: Stage, model: ModelLetter) -> Stage:
    """Begin a stage from a model letter; its questions are taken where the stage has none."""
    held = write_letter(by=by, stage=stage, subject=model.subject, letter=model.letter)
    if model.questions and not held.questions.exists():
        given = [Asked(each.words, each.property, each.value_type, each.unit) for each in model.questions]
        write_questions(by=by, stage=held, questions=given)
    return held


@transaction.atomic
def write_questions(*, by: Person | str, stage: Stage, questions: Sequence[Asked]) -> list[Question]:
    """Make these the questions of a stage, numbered from 1 in this order. Raises CannotWriteError."""
    held = _unsent(stage)
    if problems := problems_with(questions):
        raise CannotWriteError(" ".join(problems))
    before = {each.number: each for each in held.questions.all()}
    kept = []
    for number, each in enumerate(questions, 1):
        question = before.get(number) or Question(stage=held, number=number)
        question.words, question.property = each.words.strip(), each.property
        question.value_type, question.unit = each.value_type, each.unit.strip()
        question.is_declared = each.is_declared
        question.save()
        kept.append(question)
    held.questions.filter(number__gt=len(kept)).delete()
    audit.record(by, "wrote questions", f"stage:{held.pk}", {"questions": len(kept)})
    return kept


@transaction.atomic
def edit_letter(*, by: Person | str, request: Request, subject: str, letter: str) -> Request:
    """Keep words for this body alone; empty ones mean the stage's. They may hold fields too."""
    held = Request.objects.select_for_update().get(pk=request.pk)
    if held.state not in _UNSENT:
        now = RequestState(held.state).label.lower()
        raise CannotWriteError(
            f"The letter to {held.body_name} is “{now}”. Take it back first, or write another."
        )
    one_line = " ".join(subject.split())
    if problems := [f"In the subject: {each}" for each in problems_in(one_line)] + problems_in(letter):
        raise TemplateError(problems)
    held.subject, held.letter = one_line, letter.replace("\r\n", "\n").strip()
    held.save(update_fields=["subject", "letter"])
    audit.record(by, "edited a letter", f"request:{held.pk}")
    return held


def _unsent(stage: Stage) -> Stage:
    held = Stage.objects.select_for_update().get(pk=stage.pk)
    if held.state not in _OPEN:
        raise CannotWriteError("The letters of this stage are on their way or have gone. Begin a new stage.")
    return held
