"""The roles a text names: titles, how many, and the family of work they belong to.

A role's *family* is what kind of work it is, whatever the title: lived-experience, peer-support,
trainer, external-trainer, expert-by-experience, involvement, service-user; OTHER is everybody else's.
Whose a role is stands in employers.py.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.phrases import stretches

TRAINER = "trainer"
EXTERNAL = "external-trainer"
OTHER = "other"
"""The family of roles that are not lived-experience work: nurses, officials, doctors."""

HEAD = (
    r"(?:directors?|managers?|leads?|leaders?|practitioners?|workers?|trainers?|tutors?|educators?|facilitators?"
    r"|researchers?|consultants?|professionals?|co-?ordinators?|specialists?|mentors?|coach(?:es)?|ambassadors?"
    r"|officers?|partners?|roles?|posts?|jobs?|positions?|staff|tsars?|czars?|tzars?|champions?|advis[eo]rs?"
    r"|navigators?|supervisors?|members?|volunteers?|apprentices?|assistants?|representatives?|job titles?)"
)
_WORK = (
    r"(?:lived[-\s]{1,4}experienced?|LXP|LEP|peer(?![-\s](?:review|pressure|group|reviewed))(?:[-\s]{1,4}support)?"
    r"|experts?[- ]by[- ]experience|EBE|KUF|PPV|PPI|patient(?: (?:and|&) (?:public voice|carer))?"
    r"|people participation|service[- ]user|(?:carer|family)(?= (?:ambassador|partner|representative|lead)))"
)
_NO_TITLE = (
    r"(?:and|or|in|of|to|for|who|as|with|within|from|by|at|on|that|which|the|an?|is|are|was|were|be|being|has|have"
    r"|had|can|could|may|might|should|would|will|do|does|did|not)"
)
_ROLE = re.compile(
    rf"(?P<modifiers>(?:[\"']?\b(?:advanced|senior|principal|chief|deputy|associate|assistant|trainee|apprentice|"
    rf"community|national|regional|head|carer|parent|family|perinatal|transition|autism|CAMHS|voluntary|director"
    rf"|level|advisory|director[- ]level|board[- ]level|KUF)\s){{0,4}})"
    rf"[\"']?\b(?P<work>{_WORK})\b[\"']?(?:\s+(?!{_NO_TITLE}\b)[A-Za-z][\w-]*){{0,2}}?"
    rf"\s+[\"']?(?P<head>{HEAD})\b"
    rf"|\b(?P<of_head>directors?|heads?|leads?|managers?) (?:of|for) "
    rf"(?P<of_work>lived experience|(?:patient )?involvement|patient experience|peer support"
    rf"|people participation)\b"
    rf"|\b(?P<alone>LXPs?|LEPs?|PSWs?|EBEs?|SUs?|experts? by experience|service users?|peer workers?|peers"
    rf"|KUF trainers?|family ambassadors?|patient and public voice)\b",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"\b(?:lived|LXP|LEP|peer|expert|EBE|KUF|PP[VI]|patient|people participation|service|carer|family|PSW|SU"
    r"|involvement)",
    re.IGNORECASE,
)
"""A word that every title of this work has."""
_BEFORE, _AFTER = 100, 120
_OTHERS = re.compile(
    r"\b(?:nurses?|(?<!learned )doctors?|medics?|chief executives?|CEOs?|bureaucrats?|officials?|ministers?"
    r"|MPs?|executives?|psychiatrists?|psychologists?|surgeons?|paramedics?|midwi(?:fe|ves)|clinicians?|cleaners?"
    r"|administrators?|domestics?|solicitors?|lawyers?|(?:top|highest|best)[- ]paid"
    r"|top earners?|average (?:pay|salary))\b",
    re.IGNORECASE,
)
_EXTERNAL = re.compile(
    r"\b(?:external|outside|visiting|guest|freelance|commercial|hired|agency) "
    r"(?:trainers?|tutors?|educators?|facilitators?|speakers?|lecturers?|coach(?:es)?|consultants?|providers?)\b",
    re.IGNORECASE,
)
_TRAINERS = re.compile(r"\btrainers?\b", re.IGNORECASE)
"""Trainers without a word of lived experience: a family of their own beside those that have it."""
_PATIENT_LEAD = re.compile(
    r"\b(?:patient|service[- ]user) (?:director|manager|lead|leader|ambassador)s?\b", re.IGNORECASE
)
_TRAINER = re.compile(r"^(?:trainer|tutor|educator|facilitator)", re.IGNORECASE)
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_NUMBER_BEFORE = re.compile(
    rf"\b(?<!band )(?P<number>{'|'.join(_NUMBERS)}|\d{{1,3}})(?:\s+[\w-]+)?\s+[\"']?$", re.IGNORECASE
)
_QUOTES = re.compile(r"\"|(?<!\w)'|'(?!\w)")


@dataclass(frozen=True, slots=True)
class Role:
    """A role named at `start` to `end`; `number` is how many, where the words before it say so."""

    start: int
    end: int
    title: str
    family: str
    head: str
    number: int | None = None


def roles_in(plain: str) -> Iterator[Role]:
    """Every role named in `plain`, lived-experience work and others, in order."""
    roles = [
        _role(plain, found)
        for start, end in stretches(plain, _TELLING, _BEFORE, _AFTER)
        for found in _ROLE.finditer(plain, start, end)
    ]
    for family, pattern in ((EXTERNAL, _EXTERNAL), (TRAINER, _TRAINERS), (OTHER, _OTHERS)):
        taken = sorted((role.start, role.end) for role in roles)
        roles += [
            role
            for found in pattern.finditer(plain)
            if not _is_within(role := _plain_role(found, family), taken)
        ]
    return iter(sorted(roles, key=lambda role: role.start))


def number_before(word: str) -> int | None:
    """How many the word before a title says: "a", "three", "12"; None where it is no number."""
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())


def _plain_role(found: re.Match[str], family: str) -> Role:
    """A role whose words have no title of lived-experience work; only other people's have a head."""
    return Role(
        found.start(), found.end(), " ".join(found.group().split()), family,
        found.group().lower() if family == OTHER else "",
    )  # fmt: skip


def family_of(title: str, work: str, head: str) -> str:
    """What kind of work a title means, from its telling words: `work` ("peer") and `head` ("worker")."""
    work, head = work.lower().replace("-", " "), head.lower()
    if _TRAINER.match(head) or work.startswith("kuf"):
        return TRAINER
    if work.startswith(("peer", "psw")):
        return "peer-support"
    if work.startswith(("expert", "ebe")):
        return "expert-by-experience"
    if head.startswith("partner") or work.startswith(
        ("involvement", "lep", "ppv", "ppi", "patient and public")
    ):
        return "involvement"
    if work.startswith("patient") and not _PATIENT_LEAD.search(title):
        return "involvement"
    if work.startswith(("service user", "su")) and not _PATIENT_LEAD.search(title):
        return "service-user"
    return "lived-experience"


def _role(plain: str, found: re.Match[str]) -> Role:
    work = found["work"] or found["of_work"] or found["alone"]
    head = found["head"] or found["of_head"] or ""
    if not head and work.lower().startswith("kuf"):
        head = "trainer"
    start, end = found.span()
    while plain[start] in " \"'":
        start += 1
    title = " ".join(_QUOTES.sub("", plain[start:end]).split())
    counted = _NUMBER_BEFORE.search(plain[max(0, start - 40) : start])
    return Role(
        start,
        end,
        title,
        family_of(title, work, head),
        head.lower(),
        number_before(counted["number"] if counted else ""),
    )


def _is_within(role: Role, spans: list[tuple[int, int]]) -> bool:
    place = bisect_left(spans, (role.start + 1, 0)) - 1
    return place >= 0 and spans[place][0] <= role.start < spans[place][1]
