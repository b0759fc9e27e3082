"""Whole letters: each body's words from its own text or the stage's, wrapped for mail, with what is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from alongside.campaigns.letters.template import Template, TemplateError
from alongside.campaigns.letters.values import missing_from_refusal, values_of, values_of_stage
from alongside.campaigns.letters.wrapping import wrapped
from alongside.campaigns.models import OutgoingKind, Request, Stage

_LONGEST_SUBJECT = 200
_SENT_FIRST = (OutgoingKind.CHASER, OutgoingKind.LATE, OutgoingKind.REVIEW, OutgoingKind.COMPLAINT)
_SHOWN = 20


class LetterError(ValueError):
    """Letters cannot go as they are. `problems` says each thing to put right, by body and line."""

    def __init__(self, problems: list[str]) -> None:
        more = f" And {len(problems) - _SHOWN} more." if len(problems) > _SHOWN else ""
        super().__init__(" ".join(problems[:_SHOWN]) + more)
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Composed:
    """A letter as it would go. With `problems` it may not; what is missing shows as nothing."""

    request: Request
    subject: str
    text: str
    problems: tuple[str, ...] = ()


def compose_requests(stage: Stage, requests: Iterable[Request], day: date) -> list[Composed]:
    """The stage's letter to each of these bodies, of that day, to look at or to queue.

    A body whose words a person has changed gets those. Raises LetterError where the stage's own
    template is wrong; what is wrong for one body is in its `problems`.
    """
    subject, letter = _template(stage.subject, "subject"), _template(stage.letter, "letter")
    same = values_of_stage(stage.campaign, stage.questions.all())
    return [_request(each, values_of(each, day, same), subject, letter) for each in requests]


def compose_letters(
    kind: OutgoingKind, subject: str, letter: str, requests: Iterable[Request], day: date,
    *, more: Mapping[str, str] | None = None, refusals: Mapping[int, str] | None = None,
) -> list[Composed]:  # fmt: skip
    """A later letter (a reminder, a late notice, a review) to each of these bodies, from one template.

    `more` fills fields a person writes, such as our_answer; `refusals` are the words of a body's refusal
    by the request's key. Nothing is called late before its date has passed. Raises LetterError where
    the template is wrong.
    """
    templates = _template(subject, "subject"), _template(letter, "letter")
    same: dict[int, dict[str, str]] = {}
    made = []
    for each in requests:
        if each.stage_id not in same:
            same[each.stage_id] = values_of_stage(each.stage.campaign, each.stage.questions.all())
        values = values_of(each, day, same[each.stage_id]) | dict(more or {})
        refusal = (refusals or {}).get(each.pk, "")
        values["missing_from_refusal"] = missing_from_refusal(refusal, each.regime)
        made.append(_composed(each, *templates, values, _against(kind, each, day)))
    return made


def _request(request: Request, values: Mapping[str, str], subject: Template, letter: Template) -> Composed:
    try:
        own_subject = Template.of(request.subject) if request.subject else subject
        own_letter = Template.of(request.letter) if request.letter else letter
    except TemplateError as error:
        problems = tuple(f"The letter to {request.body_name}: {each}" for each in error.problems)
        return Composed(request, request.subject, request.letter, problems)
    return _composed(request, own_subject, own_letter, values, ())


def _composed(
    request: Request, subject: Template, letter: Template, values: Mapping[str, str], against: tuple[str, ...]
) -> Composed:
    problems = list(against)
    for name, template in (("subject", subject), ("letter", letter)):
        problems += [f"The {name} to {request.body_name}: {each.words}" for each in template.unfilled(values)]
    line = " ".join(subject.filled(values).split())
    if len(line) > _LONGEST_SUBJECT:
        problems.append(
            f"The subject to {request.body_name} has {len(line)} signs; shorten it to {_LONGEST_SUBJECT}."
        )
    text = wrapped(letter.filled(values))
    if not line or not text:
        problems.append(f"The letter to {request.body_name} has no {'words' if line else 'subject'}.")
    return Composed(request, line, text, tuple(dict.fromkeys(problems)))


def _against(kind: OutgoingKind, request: Request, day: date) -> tuple[str, ...]:
    """Why a letter of this kind may not go to this body yet."""
    name = request.body_name
    if kind in _SENT_FIRST and request.sent_on is None:
        return (f"Nothing has been sent to {name} yet.",)
    if kind == OutgoingKind.LATE:
        if request.replied_on:
            return (f"{name} has replied, on {request.replied_on:%-d %B %Y}.",)
        if request.due is None or day <= request.due:
            when = f"{request.due:%-d %B %Y}" if request.due else "which does not run"
            return (f"The time of {name} has not run out: its date is {when}.",)
    return ()


def _template(text: str, name: str) -> Template:
    try:
        return Template.of(text)
    except TemplateError as error:
        raise LetterError([f"In the {name}: {each}" for each in error.problems]) from error
