"""The roles and employers of one document together, found once and asked by every reader of posts and pay."""

import re
from bisect import bisect_left
from collections import Counter
from functools import cached_property

from alongside.reading.copy import ReadingCopy
from alongside.reading.mentions import Mention
from alongside.reading.posts.employers import BLOCKS_BACK, OWN_KINDS, Employer, Employers
from alongside.reading.posts.passages import Passages
from alongside.reading.posts.roles import OTHER, Role, number_before, roles_in
from alongside.terms.statement import Subject

_MOST = 0.7
_FEW = 8
"""So many roles behind a figure are looked at, and so many characters behind it for who is paid."""
_FOR = re.compile(r"\b(?:for|to|by)\s+(?:an?\s+|the\s+|its\s+)?(?:[\w-]+\s+){0,2}$")
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


class Posts:
    """The roles and employers of one document, found once and asked often."""

    def __init__(self, copy: ReadingCopy) -> None:
        self._copy = copy
        self.roles = list(roles_in(copy.plain))
        self._starts = [role.start for role in self.roles]
        self._passages = Passages(copy)
        self._employers = Employers(copy, self._passages)
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
        block = 0 if anywhere else max(0, self._passages.block_at(position) - BLOCKS_BACK)
        first = bisect_left(self._starts, self._copy.blocks[block].start)
        for role in reversed(self.roles[first : bisect_left(self._starts, position)]):
            if role.family != OTHER:
                return role
        return None

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """The organisations whose names begin from `start` to `end`, hospitals and sites left out."""
        return self._employers.mentions_between(start, end)

    def employer_at(self, position: int) -> Employer | None:
        """The organisation whose role or figure stands at `position`; None when it is not safe to say."""
        return self._employers.at(position)

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
        return self._passages.at(position)

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
        if self._copy.source.kind not in OWN_KINDS:
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
