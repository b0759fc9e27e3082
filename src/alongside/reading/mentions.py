"""The organisations a text names, each with its place and what the name resolves to."""

from dataclasses import dataclass
from datetime import date

from alongside.reference.organisations import Found, find


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at `start` to `end`. `key` is the organisation's when certain, else empty.

    `status` is certain, choose or none. An entry that names several bodies is several mentions.
    """

    start: int
    end: int
    name: str
    key: str = ""
    status: str = "none"


def mentions_in(plain: str, on: date | None) -> list[Mention]:
    """Every organisation named in `plain`, in order, names as of `on`.

    Names of bodies that we do not know are there too, with an empty key, where their form shows
    that they are names: 'Northmoor NHS Foundation Trust'. Letters alone only where the text defines them.
    """
    return [_mention(found) for found in find(plain, on)]


def _mention(found: Found) -> Mention:
    resolution = found.resolution
    return Mention(found.start, found.end, found.name, resolution.key, resolution.status.value)
