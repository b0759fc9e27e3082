"""Reads pay bands: "Band 7", "bands 3 and 4", "Bands 2-5", "nothing above a Band 5".

The subject is the post: employer, family of role and year, where the body is safe to name, else the
topic. Several bands for one family in one document are different posts, and the key says so.
`of["sense"]` tells a post's band from a ceiling that is spoken of ("above a Band 5"), so that the
two are not put against each other. A band that is another's (domestic staff, those whom a post
supervises) is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from alongside.reading.copy import ReadingCopy
from alongside.reading.pay.bands import BAND, GRADE, band_of
from alongside.reading.posts import Posts, is_question
from alongside.reading.posts.roles import OTHER, Role, roles_in
from alongside.reading.tabbed import column_of, headed_rows_of
from alongside.terms.statement import Qualifier, Statement, Subject

NAME = "bands"
VERSION = 1
KINDS: tuple[str, ...] = ()

_CEILING = re.compile(r"\b(?:beyond|above|past|higher than|no higher than)\s+(?:an?\s+)?$", re.IGNORECASE)
_NOT_PAY = re.compile(
    r"\b(?:tax|age|price|risk|council|mortgage|income)\s+$"
    r"|\b(?:tax(?:ed)?|wants?|wanted|demand\w*|call(?:s|ed|ing)? for|should (?:be|have)|ought to|whether)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)
"""Before bands of tax and the like, and bands that are only asked for."""
_FROM_ONE = re.compile(
    r"\b(?:re-?graded|re-?banded|upgraded|downgraded|raised|moved|went|increased|promoted|up"
    r"|down)\b[^.;]{0,20}"
    r"\bfrom\s+(?:an?\s+)?$",
    re.IGNORECASE,
)
"""Before "Band 3 to Band 4" where the first is what it was."""
_OTHERS_BAND = re.compile(
    r"\b(?:supervis\w+|line[- ]manag\w+|managing|manages?|report(?:s|ing)? to|alongside"
    r"|support(?:s|ed) by)\b[^.;]{0,50}$",
    re.IGNORECASE,
)
_OTHER_STAFF = re.compile(
    r"\b(?:domestic|cleaning|housekeeping|admin\w*|clerical|nurs\w+|porter\w*"
    r"|support worker staff)\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_BAND_HEADING = re.compile(
    r"(?:nhs |afc |agenda for change )?(?:pay )?band(?:s|ing)?(?: \(.{1,20}\))?|(?:afc|agenda for change)"
    r"|(?:afc|agenda for change) (?:grades?|pay scale)|grades? \((?:afc|agenda for change)\)"
    r"|(?:band ?/ ?grade|grade ?/ ?band)"
)
_ROLE_REACH = 400
_JOINED = 3
_ANSWERS = re.compile(r"\W*(?:A\d+|answer|response|reply)\b", re.IGNORECASE)
_TAKES_UP = re.compile(
    r"\b(?:these|those|the|such) (?:posts?|roles?|jobs?|leads?|managers?|co-?ordinators?|deput(?:y|ies)"
    r"|directors?|supervisors?|(?:more |most )?senior ones?|others)\b"
    r"|\b(?:they|them|those who|one is|two are|three are|the rest)\b",
    re.IGNORECASE,
)
"""A sentence that speaks of roles named before it: "these posts", "they", "the lead"."""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A band statement for each band named with a role of this work, once for each sense and value."""
    posts: Posts | None = None
    seen: dict[tuple[str, str, str], Statement] = {}
    for stated in _in_tables(copy):
        seen.setdefault((stated.subject.ref, str(stated.value), stated.of["sense"]), stated)
    for found in BAND.finditer(copy.plain):
        posts = posts or copy.once(Posts)
        for stated in _statements(copy, posts, found):
            seen.setdefault((stated.subject.ref, str(stated.value), stated.of["sense"]), stated)
    yield from _told_apart(list(seen.values()))


def _in_tables(copy: ReadingCopy) -> Iterator[Statement]:
    """A statement for each row of a table that has a title of this work and a column of bands."""
    for headings, cells in headed_rows_of(copy.text):
        column = column_of(headings, _BAND_HEADING)
        if column is None or column >= len(cells):
            continue
        value = GRADE.fullmatch(cells[column].words)
        role = next((role for cell in cells for role in roles_in(cell.words) if role.family != OTHER), None)
        if value and role:
            yield _said(copy, role, (cells[0].start, cells[column].end), band_of(value), "post")


def _statements(copy: ReadingCopy, posts: Posts, found: re.Match[str]) -> Iterator[Statement]:
    """One statement for a band or a range of bands, several for "bands 3, 4 and 5"."""
    stated = _statement(copy, posts, found)
    if stated:
        for value in str(stated.value).split(" and "):
            yield replace(stated, value=value)


def _statement(copy: ReadingCopy, posts: Posts, found: re.Match[str]) -> Statement | None:
    opened, closed = posts.passage_at(found.start())
    before = copy.plain[max(opened, found.start() - _ROLE_REACH) : found.start()]
    if _OTHERS_BAND.search(before) or _NOT_PAY.search(before) or is_question(copy.plain, opened, closed):
        return None
    role = _role(posts, found, opened, closed)
    if role is None or role.family == OTHER or _is_of_other_staff(copy.plain, role, opened, found.start()):
        return None
    sense = "ceiling" if _CEILING.search(before) else "post"
    value = band_of(found)
    if found["high"] and _FROM_ONE.search(before):
        value = value.rpartition(" ")[2]
    stated = _said(copy, role, (opened, closed), value, sense, found.start())
    return replace(stated, qualifier=Qualifier.AT_LEAST) if found["plus"] else stated


def _said(
    copy: ReadingCopy, role: Role, span: tuple[int, int], value: str, sense: str, position: int | None = None
) -> Statement:
    """The statement of a role's band; its employer is sought at `position`, else at the span."""
    posts, position = copy.once(Posts), span[0] if position is None else position
    employer = posts.employer_at(position)
    voice = copy.voice_at(position)
    return Statement(
        quote=copy.quote(*span),
        subject=posts.subject(role, employer),
        property="band",
        value=value,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        asserted_on=copy.source.published,
        of={"sense": sense, "role": role.family},
        context={"role": role.title} | ({"employer": employer.name} if employer else {}),
        reader=NAME,
        version=VERSION,
    )


def _role(posts: Posts, found: re.Match[str], opened: int, closed: int) -> Role | None:
    """The role that the band goes with: the one right after it, else the last before, else the next.

    In an answer, in an entry that begins with the band, or of "these posts", it is the one named in the
    paragraphs before.
    """
    after = posts.roles_between(found.end(), min(closed, found.end() + _ROLE_REACH))
    if after and after[0].start - found.end() <= _JOINED:
        return after[0]
    before = posts.roles_between(max(opened, found.start() - _ROLE_REACH), found.start())
    if before or after:
        return before[-1] if before else after[0]
    words = posts.words(opened, min(closed, opened + _ROLE_REACH))
    if opened == found.start() or _ANSWERS.match(words):
        return posts.role_before(opened, anywhere=True)
    return posts.role_before(opened) if _TAKES_UP.search(words) else None


def _is_of_other_staff(plain: str, role: Role, opened: int, position: int) -> bool:
    """Whether the words since the last role of ours speak of other staff."""
    since = role.end if opened <= role.end <= position else opened
    return bool(_OTHER_STAFF.search(plain[max(since, position - _ROLE_REACH) : position]))


def _told_apart(stated: list[Statement]) -> Iterator[Statement]:
    """Each with its own key where one document gives a family of posts several bands."""
    values: dict[tuple[str, str], set[str]] = {}
    for each in stated:
        values.setdefault((each.subject.ref, each.of["sense"]), set()).add(str(each.value))
    for each in stated:
        several = len(values[each.subject.ref, each.of["sense"]]) > 1
        yield replace(each, subject=_with_band(each)) if several else each


def _with_band(stated: Statement) -> Subject:
    subject = stated.subject
    slug = str(stated.value).replace(" ", "-")
    if subject.kind == "post" and subject.key:
        return replace(subject, key=f"{subject.key}:band-{slug}")
    family = stated.of["role"]
    return Subject(
        "post",
        f"{subject.key or 'unnamed'}:{family}:band-{slug}",
        f"{stated.context['role']}, band {stated.value}",
    )
