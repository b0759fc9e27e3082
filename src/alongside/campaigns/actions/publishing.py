"""A person publishes what a message may show, or takes it back. Nothing becomes public by itself."""

from collections.abc import Sequence

from django.db import transaction

from alongside.campaigns.actions.letting_go import follow_words
from alongside.campaigns.models import Attachment, Incoming
from alongside.campaigns.queries.private import private_words
from alongside.campaigns.redaction import kept, still_private
from alongside.people import audit
from alongside.people.models import Person


class CannotPublishError(ValueError):
    """The message may not be shown. It says why and what to do."""


@transaction.atomic
def choose_words(*, by: Person, message: Incoming, public_text: str) -> None:
    """Keep which words of a message anyone may read one day; nothing becomes public by it.

    Only these words can go to the register or be published. Raises CannotPublishError when nobody has looked
    at it or when who asked still stands in them; NotItsWordsError when they say what the message does not.
    """
    held = Incoming.objects.select_for_update().get(pk=message.pk)
    _keep_words(by, held, public_text, reasons_not_to_choose(held, public_text), is_public=held.is_public)


@transaction.atomic
def publish_message(*, by: Person, message: Incoming, public_text: str) -> None:
    """From now on anyone may read `public_text` of this message, where the campaign publishes its replies.

    Raises as `choose_words` does, and CannotPublishError when it is held back.
    """
    held = Incoming.objects.select_for_update().get(pk=message.pk)
    _keep_words(by, held, public_text, reasons_not_to_publish(held, public_text), is_public=True)


@transaction.atomic
def take_back_message(*, by: Person, message: Incoming) -> None:
    """Nobody but the team sees it any more. What was chosen to be shown is kept for the next time."""
    message.is_public = False
    message.save(update_fields=["is_public"])
    audit.record(by, "took a message back", f"message:{message.pk}")


@transaction.atomic
def publish_files(*, by: Person, message: Incoming, files: Sequence[Attachment]) -> None:
    """Exactly these files of the message are linked in public: those that stand in the reading room."""
    if any(file.capture_id is None or file.held_for for file in files):
        raise CannotPublishError("A file that has not been let go to the reading room cannot be public.")
    chosen = [file.pk for file in files]
    message.attachments.filter(pk__in=chosen).update(is_public=True)
    message.attachments.exclude(pk__in=chosen).update(is_public=False)
    audit.record(by, "chose public files", f"message:{message.pk}", {"files": chosen})


def reasons_not_to_publish(message: Incoming, public_text: str = "") -> list[str]:
    """Why a message may not be shown with these words; an empty list means it may."""
    reasons = reasons_not_to_choose(message, public_text)
    return ["It is held back. Let it go first, or leave it.", *reasons] if message.held_for else reasons


def reasons_not_to_choose(message: Incoming, public_text: str = "") -> list[str]:
    """Why these words may not be kept as those that anyone may read; an empty list means they may."""
    if message.request is None:
        return ["It is bound to no request yet. Say first which request it answers."]
    reasons = []
    if message.looked_at is None:
        reasons.append("Nobody has looked at it yet. Look at it first.")
    if not message.text.strip():
        reasons.append("It has no words of its own to show.")
    return reasons + still_private(public_text, private_words(message.request.stage.campaign, message))


def _keep_words(
    by: Person, message: Incoming, public_text: str, reasons: Sequence[str], *, is_public: bool
) -> None:
    if reasons:
        raise CannotPublishError(" ".join(reasons))
    kept(message.text, public_text)
    message.public_text, message.is_public = public_text, is_public
    message.save(update_fields=["public_text", "is_public"])
    deed = "published a message" if is_public else "chose the words of a message"
    detail = {"letters": len(message.text), "shown": len(public_text)}
    audit.record(by, deed, f"message:{message.pk}", detail)
    follow_words(by=by, message=message)
