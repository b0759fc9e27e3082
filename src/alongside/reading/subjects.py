"""What a statement is about when its sentence names no body: the topic, or the body that speaks."""

import re
from datetime import date

from alongside.reading.copy import ReadingCopy
from alongside.reading.entries import subjects_for
from alongside.reading.mentions import Mention
from alongside.reading.voices import NOT_KNOWN, REQUESTER, Voice
from alongside.terms.statement import Subject

_OF_A_BODY = {"foi-response", "letter", "board-paper", "annual-report", "policy", "email"}
_BELONGS = re.compile(r"\b(?:at|with|for|by|in|within)\s+(?:the\s+)?['\"]?$", re.IGNORECASE)


def topic_of(copy: ReadingCopy) -> Subject:
    """The matter that the document belongs to; without one, the document by its title."""
    source = copy.source
    return Subject("topic", source.topic, source.topic or source.title or copy.document.name)


def speaking_body(copy: ReadingCopy, voice: Voice) -> Subject | None:
    """The organisation whose own words these are; None for press, blogs, requests and quotations."""
    if voice.manner == "own" and copy.source.kind in _OF_A_BODY and copy.source.publisher:
        return publisher_of(copy)
    if voice.manner == "reply" and voice.asserter not in ("", NOT_KNOWN, REQUESTER):
        found = subjects_for(voice.asserter, day_of(copy))
        return found[0] if len(found) == 1 else None
    return None


def publisher_of(copy: ReadingCopy) -> Subject:
    """The body that publishes the document, with its key where that is known or certain."""
    source = copy.source
    if source.publisher_code:
        return Subject("organisation", source.publisher_code, source.publisher)
    found = subjects_for(source.publisher, day_of(copy))
    return found[0] if len(found) == 1 else Subject("organisation", "", source.publisher)


def day_of(copy: ReadingCopy) -> date | None:
    """The last possible day of the document: names are looked up as of it."""
    return copy.source.published.latest if copy.source.published else None


def employer_in(copy: ReadingCopy, span: tuple[int, int], before: int, after: int) -> Subject | None:
    """The body of a sentence that what stands from `before` to `after` belongs to.

    "three positions with X" before anything else; then the body named last before it; None where
    the sentence names none, or several behind it.
    """
    start, end = span
    named = list(copy.mentions_between(start, end))
    behind = [each for each in named if each.start >= after]
    for each in behind:
        if _BELONGS.search(copy.plain, after, each.start):
            return _of_mention(each)
    ahead = [each for each in named if each.end <= before]
    if ahead and not re.search(r"[;:]", copy.plain[ahead[-1].end : before]):
        return _of_mention(ahead[-1])
    return None


def _of_mention(mention: Mention) -> Subject:
    return Subject("organisation", mention.key, mention.name)
