"""Reads the essential and desirable criteria of an advert, each a statement with its own words as value.

What is only asked for ("You will have ...") is no statement: the advert does not say how strongly.
`context["category"]` is the heading it stands under.
"""

from collections.abc import Iterator
from dataclasses import replace

from alongside.reading.advert.post import advert_post
from alongside.reading.copy import ReadingCopy
from alongside.reading.person_specification import criteria_in
from alongside.terms.statement import Statement

NAME = "criteria"
VERSION = 2
KINDS = ("job-advert",)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A statement for each criterion that is marked essential or desirable."""
    post = advert_post(copy)
    if not post.fields:
        return
    for each in criteria_in(copy):
        if each.is_essential is None:
            continue
        name = "essential-criterion" if each.is_essential else "desirable-criterion"
        words = " ".join(copy.text[each.start : each.end].split())
        said = post.states(each.start, each.end, name, words, NAME, VERSION)
        yield replace(said, context={"category": each.category} if each.category else {})
