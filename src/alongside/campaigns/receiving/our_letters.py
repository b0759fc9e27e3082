"""What a body has from us when it writes: the questions of the stage, and the words of our letters."""

from alongside.campaigns.models import Outgoing, Question, Request
from alongside.campaigns.receiving.arrived import Arrived
from alongside.reading.correspondence.answers import Asked

_LETTERS = 3


def asked(question: Question) -> Asked:
    """The question as the reader takes it."""
    return Asked(question.number, question.words, question.value_type, question.property, question.unit)


def asked_of(request: Request | None) -> tuple[Asked, ...]:
    """The numbered questions that a request put, in order."""
    return tuple(map(asked, request.stage.questions.all())) if request else ()


def words_and_haste(message: Arrived, request: Request | None) -> tuple[str, float | None]:
    """The words of our latest letters, and how many seconds after the last of them a message came."""
    if request is None:
        return "", None
    letters = Outgoing.objects.filter(request=request, sent_at__lte=message.received_at)
    latest = list(letters.order_by("-sent_at").values_list("text", "sent_at")[:_LETTERS])
    if not latest:
        return "", None
    sent_at = latest[0][1]
    assert sent_at is not None
    return "\n".join(text for text, _ in latest), (message.received_at - sent_at).total_seconds()
