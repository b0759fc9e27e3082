"""Say how many people read each answer of a stage by themselves before it stands."""

from collections import defaultdict
from datetime import datetime

from django.db import transaction

from alongside.campaigns.actions.answers import coded_as, resolve_answer
from alongside.campaigns.models import Answer, Stage
from alongside.people import audit
from alongside.people.models import Person

ONE, TWO = 1, 2


@transaction.atomic
def set_coders(*, by: Person, stage: Stage, coders: int, now: datetime) -> int:
    """From now on one person or two read each answer. Returns how many answers stand by it.

    What stands already stays. Where one is enough, what one person alone has coded stands at once; where two
    have coded differently a person still decides.
    """
    if coders not in (ONE, TWO):
        raise ValueError(f"One person or two read each answer, not {coders}.")
    held = Stage.objects.select_for_update().get(pk=stage.pk)
    before, held.coders = held.coders, coders
    held.save(update_fields=["coders"])
    stood = _let_stand(by, held, now) if coders < before else 0
    audit.record(by, "set who reads the answers", f"stage:{held.pk}", {"people": coders, "stood": stood})
    return stood


def _let_stand(by: Person, stage: Stage, now: datetime) -> int:
    """Answers that only one person has coded."""
    rows = Answer.objects.filter(question__stage=stage).select_related(
        "request__stage__campaign", "question__stage__campaign", "message", "attachment"
    )
    cells: dict[tuple[int, int], list[Answer]] = defaultdict(list)
    for row in rows.exclude(coder=None):
        cells[row.request_id, row.question_id].append(row)
    alone = [some[0] for some in cells.values() if len(some) == 1 and not some[0].is_outcome]
    for row in alone:
        resolve_answer(by=by, request=row.request, question=row.question, coded=coded_as(row), now=now)
    return len(alone)
