"""The posts a text speaks of: whose role it is, and which subject its figures belong to.

Figures for posts of one employer, one family of role (roles.py) and one year are taken to be of one
post, `<employer>:<family>:<year>`, unless the document itself tells them apart; that is for the
reader of the figures to see. Without an employer that is safe to name, the subject is the topic.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from alongside.reading.body_names import key_of_unknown
from alongside.reading.copy import ReadingCopy
from alongside.reading.layout import Kind
from alongside.reading.mentions import Mention
from alongside.reading.roles import HEAD, OTHER, Role, number_before, roles_in
from alongside.reference.organisations import resolve, table
from alongside.terms.statement import Subject

_SITE = re.compile(r"\b(?:hospitals?|house|centre|unit|ward|clinic|campus|site)\.?$", re.IGNORECASE)
_OWN_KINDS = {"letter", "policy", "foi-response", "board-paper", "annual-report", "job-advert"}
"""Kinds of document in which a body speaks of its own posts."""
_COMMISSIONING = {"national_body", "ccg", "icb", "sub_icb_location", "commissioning_hub"}
"""Kinds of body that fund and oversee far more than they employ people for this work."""
_COMMISSIONING_NAME = re.compile(r"-(?:icb|ccg|board|commission|england|council|federation|alliance)$")
"""The same by the form of an unknown body's name; a council or a board has posts of all kinds."""
_BLOCKS_BACK = 3
_MOST = 0.7
_FEW = 8
"""So many roles behind a figure are looked at, and so much of a sentence's end."""
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
_FOR = re.compile(r"\b(?:for|to|by)\s+(?:an?\s+|the\s+|its\s+)?(?:[\w-]+\s+){0,2}$")
_ASKS = re.compile(
    r"\W*(?:(?:Q|question)?\s?\d*[.):]?\s*)?(?:do|does|did|is|are|was|were|has|have|how|what|which|who|can|could"
    r"|will|would|should)\b",
    re.IGNORECASE,
)
_PAYEE = re.compile(
    r"\b(?P<payee>[a-z]{2,20}s)\b"
    r"(?: (?:there|here|who|now|also|each|all|currently|already|instead|normally)){0,3}"
    r" (?:(?:is|are|was|were|be|been|will be|would be|have been|could be|can be) (?:now |each |only |also )?"
    r"(?:paid|offered|given)|earn(?:s|ed)?|receives?|received|gets?|got)\b",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[;:,]|\b(?:and|but|while|whereas|against)\b", re.IGNORECASE)
_RIGHT_FOR = re.compile(
    r"(?: a year| an hour| a day| per annum)?\s+(?:for|to|earned by|paid to)\s+(?:an?\s+|the\s+)?"
    r"(?:[\w-]+\s+){0,2}"
)
_LEVEL = re.compile(
    r"\b(?P<number>an?|the|its|their|each|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
    r" (?:new |senior |junior |other |further |full-time |part-time )?"
    r"(?P<head>deput(?:y|ies)|assistants?|co-?ordinators?|leads?|managers?|directors?|facilitators?|practitioners?"
    r"|supervisors?|heads?)\b(?! (?:of|for|at|with) )(?=\s*[(,:]|\s+(?:who|is|are|was|were|will|on|at|earn\w*"
    r"|gets?|receiv\w+|paid|post)\b)",
    re.IGNORECASE,
)
_OF_ANY_ROLE = re.compile(
    r"roles?|posts?|jobs?|positions?|employees|holders?|appointees?|candidates?|others"
    r"|his|this|was|has|is|theirs|hers|hours?|days?|sessions?|meetings?|payments?|rates?|salaries|years?",
    re.IGNORECASE,
)
"""Words before "are paid" that may be any role, the one named before included."""
_PAYEE_REACH = 120
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Aa]cross|[Aa]round) (?P<place>[A-Z][a-z]{3,})\b(?! [A-Z])")
_TERMINAL = re.compile(r"[.!?:;…][\"')\]]*$")


@dataclass(frozen=True, slots=True)
class Employer:
    """Whose a role is: the organisation's key and name as written, and the words that tell it.

    The key of a body that no list of ours has is made of its name (`~northmoor-nhs-trust`).
    """

    key: str
    name: str
    how: str


class Posts:
    """The roles and employers of one document, found once and asked often."""

    def __init__(self, copy: ReadingCopy) -> None:
        self._copy = copy
        self.roles = list(roles_in(copy.plain))
        self._starts = [role.start for role in self.roles]
        self._block_starts = [block.start for block in copy.blocks]
        self._mentions = [_keyed(mention) for mention in copy.mentions if not _SITE.search(mention.name)]
        self._mention_starts = [mention.start for mention in self._mentions]
        self._publisher_key = _publisher_key(copy)
        self._told: dict[int, tuple[bool, list[Mention], Employer | None]] = {}
        self._before: dict[int, Employer | None] = {}
        self._places: dict[int, str] = {}

    def roles_between(self, start: int, end: int) -> list[Role]:
        """The roles whose names begin from `start` to `end`."""
        return self.roles[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def role_of(self, start: int, end: int) -> Role | None:
        """The role that a figure at `start` to `end` is of; None when none is named near.

        The last one named before it in the sentence, else the first after it, else the last one
        named in the blocks just before, else what a body's own document is about. A nurse's or an
        official's figure gives a role of family OTHER.
        """
        opened, closed = self.passage_at(start)
        before = self._role_at(bisect_left(self._starts, start) - 1, opened, closed)
        after = self._next_role(end, closed)
        if before and after and before.family == OTHER != after.family:
            is_apart = _CLAUSE_ENDS.search(self._copy.plain, end, after.start)
            return before if is_apart or start - before.end <= after.start - end else after
        if before and after and after.family == OTHER != before.family and self._is_right_for(end, after):
            return after
        if before or after:
            return before or after
        earlier = self.role_before(opened)
        if earlier and (level := self._level_named(earlier, start, opened)):
            return level
        if self._pays_others(start, opened, closed, earlier):
            return None
        return earlier or self._own_role

    def names_a_role(self, start: int, end: int) -> bool:
        """Whether a lived-experience role is named from `start` to `end`."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return any(self.roles[place].family != OTHER for place in range(first, last))

    def role_before(self, position: int, *, anywhere: bool = False) -> Role | None:
        """The last lived-experience role named in the paragraph or the three before; None when none is.

        `anywhere` looks back to the beginning of the text.
        """
        block = 0 if anywhere else max(0, self._block_at(position) - _BLOCKS_BACK)
        first = bisect_left(self._starts, self._copy.blocks[block].start)
        for role in reversed(self.roles[first : bisect_left(self._starts, position)]):
            if role.family != OTHER:
                return role
        return None

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """The organisations whose names begin from `start` to `end`, hospitals and sites left out."""
        starts = self._mention_starts
        return self._mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def employer_at(self, position: int) -> Employer | None:
        """The organisation whose role or figure stands at `position`; None when it is not safe to say.

        In order: the one organisation named in the sentence (but not one that only offers or funds
        there); in a body's own letter or policy, that body; the one named earlier in the paragraph;
        and, where the sentence takes up what was said before ("The post", "They", "The trust"), the
        one named in the paragraphs just before, or the only one named so far. Part of a name that is
        not known for certain stops the search: the figure may be its. Bodies that fund and oversee
        count only when the sentence says "at", "by" or "with" them.
        """
        opened, closed = self.passage_at(position)
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

    def place_at(self, position: int) -> str:
        """A place named in the sentence ("in Birmingham"); empty when none or several."""
        opened, closed = self.passage_at(position)
        if opened not in self._places:
            places = {found["place"] for found in _PLACE.finditer(self._copy.plain, opened, closed)}
            self._places[opened] = places.pop() if len(places) == 1 else ""
        return self._places[opened]

    def subject(self, role: Role | None, employer: Employer | None) -> Subject:
        """The post that a figure is of; the topic when role or employer is not known."""
        if role and employer and role.family != OTHER:
            return Subject("post", f"{employer.key}:{role.family}:{self._year()}", role.title)
        topic = self._copy.source.topic
        if topic:
            return Subject("topic", topic, topic.replace("-", " "))
        return Subject("post", "", role.title if role else "post not named")

    def words(self, start: int, end: int) -> str:
        """The plain words from `start` to `end`."""
        return self._copy.plain[start:end]

    def passage_at(self, position: int) -> tuple[int, int]:
        """The sentence at `position`; where a page or a blank line cuts it, to its end in the next block."""
        opened, closed = self._copy.sentence_at(position)
        blocks, place = self._copy.blocks, self._block_at(position)
        is_cut = (
            closed >= blocks[place].end
            and blocks[place].kind is not Kind.HEADING
            and not _TERMINAL.search(self._copy.plain[max(opened, closed - _FEW) : closed])
        )
        if is_cut and place + 1 < len(blocks) and blocks[place + 1].kind is Kind.PARAGRAPH:
            return opened, self._copy.sentence_at(blocks[place + 1].body)[1]
        return opened, closed

    def _named_before(self, opened: int, closed: int) -> Employer | None:
        if opened not in self._before:
            self._before[opened] = self._search_before(opened, closed)
        return self._before[opened]

    def _search_before(self, opened: int, closed: int) -> Employer | None:
        block = self._block_at(opened)
        named = self.mentions_between(self._copy.blocks[block].start, opened)
        if named or not _TAKES_UP.match(self._copy.plain, opened, closed):
            return self._only_trust(named, "the one named in the paragraph")
        for place in range(block - 1, max(-1, block - _BLOCKS_BACK - 1), -1):
            named = self.mentions_between(self._copy.blocks[place].start, self._copy.blocks[place].end)
            if named:
                return self._only_trust(named, "the one named just before")
        return self._only_trust(self.mentions_between(0, opened), "the only one named so far")

    def _role_at(self, place: int, start: int, end: int) -> Role | None:
        """The role at a place of the list, where it stands from `start` to `end`."""
        if not 0 <= place < len(self.roles):
            return None
        role = self.roles[place]
        return role if start <= role.start < end else None

    def _next_role(self, start: int, end: int) -> Role | None:
        """The first role behind a figure: a nurse or official only where the words say "for"."""
        first = bisect_left(self._starts, start)
        for place in range(first, min(first + _FEW, len(self.roles))):
            role = self._role_at(place, start, end)
            if role and (role.family != OTHER or self._is_for(role)):
                return role
        return None

    @cached_property
    def _own_role(self) -> Role | None:
        """What a body's own letter or policy is about: the family that most of its roles are of."""
        if self._copy.source.kind not in _OWN_KINDS:
            return None
        counted = Counter(role.family for role in self.roles if role.family != OTHER)
        family, most = next(iter(counted.most_common(1)), ("", 0))
        if most <= counted.total() * _MOST:
            return None
        return next(role for role in self.roles if role.family == family)

    def _year(self) -> str:
        published = self._copy.source.published
        day = published.latest if published else None
        return str(day.year) if day else "undated"

    def _block_at(self, position: int) -> int:
        return max(bisect_left(self._block_starts, position + 1) - 1, 0)

    def _level_named(self, earlier: Role, start: int, opened: int) -> Role | None:
        """A title without the words that tell its work, after one that has them: "a deputy", "four leads"."""
        named = list(_LEVEL.finditer(self._copy.plain, max(opened, start - _PAYEE_REACH), start))
        if not named or named[-1]["head"].lower().rstrip("s") == earlier.head.rstrip("s"):
            return None
        head, number = named[-1]["head"].lower(), number_before(named[-1]["number"])
        return Role(*named[-1].span("head"), named[-1]["head"], earlier.family, head, number)

    def _pays_others(self, start: int, opened: int, closed: int, earlier: Role | None) -> bool:
        """Whether the sentence names people paid who are not the role named before: "Our members get"."""
        plain = self._copy.plain
        known = earlier.title.lower() if earlier else ""
        for found in _PAYEE.finditer(plain, max(opened, start - _PAYEE_REACH), min(closed, start + _FEW)):
            payee = found["payee"].lower()
            if not _OF_ANY_ROLE.fullmatch(payee) and payee.removesuffix("s") not in known:
                return True
        return False

    def _is_right_for(self, end: int, role: Role) -> bool:
        """Whether "for a nurse" follows a figure at once."""
        return bool(_RIGHT_FOR.fullmatch(self._copy.plain, end, role.start))

    def _is_for(self, role: Role) -> bool:
        return bool(_FOR.search(self._copy.plain[max(0, role.start - 40) : role.start]))

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


def is_question(plain: str, start: int, end: int) -> bool:
    """Whether a sentence asks rather than says: "Do any of them earn above £40,000?"."""
    return bool(_ASKS.match(plain, start, end)) and plain[max(start, end - _FEW) : end].rstrip(
        " \"')"
    ).endswith("?")


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
    if source.kind not in _OWN_KINDS or not source.publisher:
        return ""
    published = source.published.latest if source.published else None
    key = source.publisher_code or resolve(source.publisher, published).key
    return key or key_of_unknown(source.publisher)
