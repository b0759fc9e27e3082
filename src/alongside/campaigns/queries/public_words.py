"""The public words of a reply or a letter, looked at again whenever they are shown."""

from dataclasses import dataclass
from functools import lru_cache

from alongside.campaigns.models import Incoming, Outgoing
from alongside.campaigns.redaction import (
    MARKS,
    Kept,
    NotItsWordsError,
    Private,
    kept,
    proposed,
    shown_span,
    still_private,
    without,
)
from alongside.campaigns.small_counts import small_counts


@dataclass(frozen=True)
class PublicReply:
    """A published message. `words` are those that may be shown; `stretches` lead from its text to them."""

    message: Incoming
    words: str
    stretches: tuple[Kept, ...]


@dataclass(frozen=True)
class PublicLetter:
    """A letter of ours that went out, with who asked and the reply address taken out."""

    letter: Outgoing
    subject: str
    words: str


def reply_in_public(message: Incoming, private: Private) -> PublicReply | None:
    """A published message; None when the words that were published may not be shown after all."""
    if not message.public_text.strip() or still_private(message.public_text, private):
        return None
    try:
        words = _without_small_counts(message)
        return PublicReply(message, words, tuple(kept(message.text, words)))
    except NotItsWordsError:
        return None


def letter_in_public(letter: Outgoing, private: Private) -> PublicLetter | None:
    """A letter of ours; None when it names who asked wherever it is cut."""
    words, subject = safe_words(letter.text, private), safe_words(letter.subject, private)
    return PublicLetter(letter, subject, words) if words else None


@lru_cache(maxsize=2000)
def safe_words(words: str, private: Private) -> str:
    """Words without the personal ones that rules find, or nothing where some stay.

    Kept in mind, because the same few letters and questions are shown again and again.
    """
    shown = without(words, proposed(words, private))
    return "" if still_private(shown, private) else shown


def _without_small_counts(message: Incoming) -> str:
    """The published words; a count of few people may have been found in them since."""
    words = message.public_text
    for each in reversed(small_counts(message.answers.all())):
        place = shown_span(kept(message.text, words), each.start, each.end)
        words = f"{words[: place[0]]}{MARKS['number']}{words[place[1] :]}" if place else words
    return words
