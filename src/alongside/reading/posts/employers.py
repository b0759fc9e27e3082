"""The employers a text names: which organisation the role or the figure at a place is of."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

from alongside.reading.body_names import key_of_unknown
from alongside.reading.copy import ReadingCopy
from alongside.reading.mentions import Mention
from alongside.reading.posts.passages import Passages
from alongside.reading.posts.roles import HEAD
from alongside.reference.organisations import resolve, table

_SITE = re.compile(r"\b(?:hospitals?|house|centre|unit|ward|clinic|campus|site)\.?$", re.IGNORECASE)
OWN_KINDS = {"letter", "policy", "foi-response", "board-paper", "annual-report", "job-advert"}
"""Kinds of document in which a body speaks of its own posts."""
_COMMISSIONING = {"national_body", "ccg", "icb", "sub_icb_location", "commissioning_hub"}
"""Kinds of body that fund and oversee far more than they employ people for this work."""
_COMMISSIONING_NAME = re.compile(r"-(?:icb|ccg|board|commission|england|council|federation|alliance)$")
"""The same by the form of an unknown body's name; a council or a board has posts of all kinds."""
BLOCKS_BACK = 3
"""So many blocks before its own are looked at for what a sentence takes up."""
_FUNDS_AFTER = re.compile(
    r"[^.,;]{0,20}?\b(?:funds?|funded|funding|offers?|offered|commissions?|commissioned)\b"
)
_FUNDS_BEFORE = re.compile(r"\b(?:funded|offered|commissioned|financed|from)\b[^.,;]{0,20}$")
_LINKED = re.compile(
    r"\b(?:at|by|with|join(?:s|ed|ing)?|works? for|worked for)\s+(?:the\s+)?$", re.IGNORECASE
)
_TAKES_UP = re.compile(
    rf"\W*(?:they|he|she|it|(?:the|this|that) (?:new |successful )?(?:trust|body|employer|organisation"
    rf"|salary|pay|candidate|{HEAD}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Employer:
    """Whose a role is: the organisation's key and name as written, and the words that tell it.

    The key of a body that no list of ours has is made of its name (`~northmoor-nhs-trust`).
    """

    key: str
    name: str
    how: str


class Employers:
    """The organisations that one document names, each found once."""

    def __init__(self, copy: ReadingCopy, passages: Passages) -> None:
        self._copy = copy
        self._passages = passages
        self._mentions = [_keyed(mention) for mention in copy.mentions if not _SITE.search(mention.name)]
        self._mention_starts = [mention.start for mention in self._mentions]
        self._publisher_key = _publisher_key(copy)
        self._told: dict[int, tuple[bool, list[Mention], Employer | None]] = {}
        self._before: dict[int, Employer | None] = {}

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """The organisations whose names begin from `start` to `end`, hospitals and sites left out."""
        starts = self._mention_starts
        return self._mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def at(self, position: int) -> Employer | None:
        """The organisation whose role or figure stands at `position`; None when it is not safe to say.

        In order: the one organisation named in the sentence (but not one that only offers or funds
        there); in a body's own letter or policy, that body; the one named earlier in the paragraph;
        and, where the sentence takes up what was said before ("The post", "They", "The trust"), the
        one named in the paragraphs just before, or the only one named so far. Part of a name that is
        not known for certain stops the search: the figure may be its. Bodies that fund and oversee
        count only when the sentence says "at", "by" or "with" them.
        """
        opened, closed = self._passages.at(position)
        if opened not in self._told:
            here = self.mentions_between(opened, closed)
            if self._publisher_key:
                here = [mention for mention in here if mention.key]
            employing = [mention for mention in here if self._may_employ(mention, opened)]
            self._told[opened] = (bool(here), employing, self._only(employing, "named in the sentence"))
        is_named, employing, only = self._told[opened]
        if employing:
            return only or self._last_before(employing, position)
        if self._publisher_key:
            name = self._copy.source.publisher
            return Employer(self._publisher_key, name, "the body whose document it is")
        return None if is_named else self._named_before(opened, closed)

    def _named_before(self, opened: int, closed: int) -> Employer | None:
        if opened not in self._before:
            self._before[opened] = self._search_before(opened, closed)
        return self._before[opened]

    def _search_before(self, opened: int, closed: int) -> Employer | None:
        block = self._passages.block_at(opened)
        named = self.mentions_between(self._copy.blocks[block].start, opened)
        if named or not _TAKES_UP.match(self._copy.plain, opened, closed):
            return self._only_trust(named, "the one named in the paragraph")
        for place in range(block - 1, max(-1, block - BLOCKS_BACK - 1), -1):
            named = self.mentions_between(self._copy.blocks[place].start, self._copy.blocks[place].end)
            if named:
                return self._only_trust(named, "the one named just before")
        return self._only_trust(self.mentions_between(0, opened), "the only one named so far")

    def _may_employ(self, mention: Mention, opened: int) -> bool:
        """Whether the sentence has the body employ: not fund or offer, and not one that mostly oversees."""
        before = self._copy.plain[max(opened, mention.start - 40) : mention.start]
        if _FUNDS_AFTER.match(self._copy.plain, mention.end) or _FUNDS_BEFORE.search(before):
            return False
        is_own = bool(self._publisher_key) and mention.key == self._publisher_key
        return is_own or not _is_commissioning(mention.key) or bool(_LINKED.search(before))

    def _only(self, named: list[Mention], how: str) -> Employer | None:
        """The employer, when every name means the same known body."""
        keys = {mention.key for mention in named}
        return Employer(named[0].key, named[0].name, how) if len(keys) == 1 and "" not in keys else None

    def _only_trust(self, named: list[Mention], how: str) -> Employer | None:
        """The one employer named, bodies that commission or oversee left aside."""
        return self._only([mention for mention in named if not _is_commissioning(mention.key)], how)

    def _last_before(self, named: list[Mention], position: int) -> Employer | None:
        place = bisect_right(named, position, key=lambda mention: mention.end)
        return self._only(named[place - 1 : place], "named before it in the sentence")


def _keyed(mention: Mention) -> Mention:
    """The mention with the key of its name where the whole name of a body is in no list of ours."""
    return mention if mention.key else replace(mention, key=key_of_unknown(mention.name))


def _is_commissioning(key: str) -> bool:
    if key.startswith("~"):
        return bool(_COMMISSIONING_NAME.search(key))
    body = table().organisations.get(key)
    return body is not None and body.kind in _COMMISSIONING


def _publisher_key(copy: ReadingCopy) -> str:
    """The key of the body whose own document it is; empty when it is not one, or not certain."""
    source = copy.source
    if source.kind not in OWN_KINDS or not source.publisher:
        return ""
    published = source.published.latest if source.published else None
    key = source.publisher_code or resolve(source.publisher, published).key
    return key or key_of_unknown(source.publisher)
