"""What a body has from us when it writes: the questions of the stage, and the words of our letters."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from alongside.campaigns.models import Outgoing, Question, Request
from alongside.reading.correspondence.answers import Asked

_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Ours:
    """`asked` are the numbered questions in order; `letters` are (words, when it went), the latest first."""

    asked: tuple[Asked, ...] = ()
    letters: tuple[tuple[str, datetime], ...] = ()

    def words_and_haste(self, received_at: datetime) -> tuple[str, float | None]:
        """The words of our latest letters, and how many seconds after the last of them a message came."""
        latest = [each for each in self.letters if each[1] <= received_at][:_LETTERS]
        if not latest:
            return "", None
        return "\n".join(text for text, _ in latest), (received_at - latest[0][1]).total_seconds()


NOTHING = Ours()
"""To whom nothing was sent that is known."""


def asked(question: Question) -> Asked:
    """The question as the reader takes it."""
    return Asked(question.number, question.words, question.value_type, question.property, question.unit)


def ours_to(requests: Iterable[Request]) -> dict[int, Ours]:
    """What the bodies of these requests have from us, by request. Letters are read in one query."""
    held = list(requests)
    stages = {each.stage_id: each.stage for each in held}
    questions = {key: tuple(map(asked, stage.questions.all())) for key, stage in stages.items()}
    letters: dict[int, list[tuple[str, datetime]]] = defaultdict(list)
    sent = Outgoing.objects.filter(request__in=[each.pk for each in held], sent_at__isnull=False)
    for request, text, sent_at in sent.order_by("-sent_at").values_list("request", "text", "sent_at"):
        assert sent_at is not None
        letters[request].append((text, sent_at))
    return {each.pk: Ours(questions[each.stage_id], tuple(letters[each.pk])) for each in held}
