"""What a sentence says came of an offer for the organisations it names."""

from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.outcomes.named import named_outcomes_in, own_outcomes_in
from alongside.reading.subjects import speaking_body
from alongside.terms.statement import Code, Statement, Subject

NAME = "outcome-sentences"
VERSION = 1
KINDS: tuple[str, ...] = ()


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """One statement for each body and outcome; names listed one by one share a group."""
    for found in named_outcomes_in(copy):
        voice = copy.voice_at(found.outcome.start)
        for row, mention in enumerate(found.named, start=1):
            yield Statement(
                quote=copy.quote(found.start, found.end),
                subject=Subject("organisation", mention.key, mention.name),
                property=found.outcome.property,
                value=Code(found.outcome.code),
                topic=copy.source.topic,
                asserter=voice.asserter,
                reported_for=voice.reported_for,
                group=found.group,
                row=row if found.is_list else None,
                reader=NAME,
                version=VERSION,
            )
    yield from _of_the_speaker(copy)


def _of_the_speaker(copy: ReadingCopy) -> Iterator[Statement]:
    """What the body that speaks says of itself, in its own records and replies."""
    for start, end, outcome in own_outcomes_in(copy):
        voice = copy.voice_at(outcome.start)
        body = speaking_body(copy, voice)
        if body and not any(True for _ in copy.mentions_between(start, outcome.start)):
            yield Statement(
                quote=copy.quote(start, end),
                subject=body,
                property=outcome.property,
                value=Code(outcome.code),
                topic=copy.source.topic,
                asserter=voice.asserter,
                reported_for=voice.reported_for,
                reader=NAME,
                version=VERSION,
            )
