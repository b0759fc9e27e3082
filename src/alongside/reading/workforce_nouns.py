"""The nouns for people and posts of lived-experience work: "peer support workers", "LXP roles", "such posts".

Each is found behind its number, and given as one word for each thing. How many there are is read in
readers/workforce_counts.py.
"""

import re

_FIELD = (
    r"(?:lived[- ]experience|LXP|LEP|peer support worker|peer support|peer worker|peer|PSW"
    r"|expert by experience)"
)
_ADJECTIVE = (
    r"(?:new|paid|unpaid|senior|advanced|current|existing|full-time|part-time|permanent|additional"
    r"|substantive|KUF|"
    r"WTE|FTE|whole time equivalent|band \d[a-d]?)"
)
POSTS = re.compile(
    rf"\s+['\"]*(?P<noun>(?:{_ADJECTIVE}\s+){{0,4}}{_FIELD}['\"]*\s+(?:{_ADJECTIVE}\s+)?"
    r"(?:job titles?|posts?|roles?|positions?|jobs?|vacanc(?:y|ies)|directors?|managers?|practitioners?|"
    r"leads?))\b"
    r"|\s+(?P<turned>(?:posts?|roles?|positions?|jobs?) of lived experience)\b"
    rf"|\s+(?:(?:{_ADJECTIVE}|vacant|such)\s+){{0,4}}(?P<behind>(?:posts?|roles?|positions?|jobs?"
    rf"|vacanc(?:y|ies)))\s+"
    rf"(?:(?:is|are|held|filled|reserved|meant)\s+){{0,2}}(?:for|by|as|of|in)\s+(?:(?:people|staff"
    rf"|those|a|an)\s+)?(?:with\s+)?"
    rf"(?P<field>{_FIELD}(?:\s+(?:workers?|trainers?|staff|support))?)\b",
    re.IGNORECASE,
)
_WORK = (
    r"(?:(?:carer|family|youth|parent|bank|community|perinatal)\s+)?"
    r"(?:lived[- ]experience|LXP|KUF|peer(?:[- ]support)?|involvement|voice|patient|service[- ]user"
    r"|expert by experience)"
)
_WORKERS = (
    r"(?:workers?|professionals?|staff|trainers?|tutors?|educators?|partners?|employees|facilitators?"
    r"|consultants?"
    r"|champions?|mentors?|coaches|ambassadors?|specialists?|advis[eo]rs?|researchers?|co-?ordinators?"
    r"|navigators?"
    r"|supervisors?|volunteers|assistants?)"
)
_NAMED = rf"(?:PSWs?|LXPs?|LEPs?|EBEs?|experts? by experience|{_WORK}\s+(?:\w+\s+)?{_WORKERS})"
_SUCH_POSTS = (
    rf"(?:such|these|those|{_WORK})\s+(?:\w+\s+)?(?:posts|roles|jobs|positions|work|groups|activit(?:y|ies))"
)
_SOME_STAFF = (
    r"(?:(?:members\s+)?of\s+(?:our|the|its|their)\s+(?:staff|people|employees|workforce)|people|staff"
    r"|individuals"
    r"|employees|colleagues)"
)
PEOPLE = re.compile(
    rf"\s+(?:of\s+(?:our|the|these)\s+)?['\"]*(?P<noun>(?:{_ADJECTIVE}\s+){{0,4}}{_NAMED}"
    rf"|{_SOME_STAFF}\s+(?:who\s+)?(?:(?:were|are|is|was|work|worked|took part|take part|employed|hold"
    rf"|held|all)\s+){{0,2}}"
    rf"(?:in\s+|holding\s+)?{_SUCH_POSTS})\b",
    re.IGNORECASE,
)
WERE = re.compile(
    rf"\s+(?:of\s+(?:them|these|those|whom)\s+)?(?:were|are|work as"
    rf"|worked as)\s+(?P<noun>(?:{_ADJECTIVE}\s+){{0,3}}{_NAMED})\b",
    re.IGNORECASE,
)
HEAD_OF_FIELD = re.compile(
    rf"\b(?:{_NAMED}|peer work(?:force)?|{_WORK}\s+(?:\w+\s+)?(?:posts?|roles?|jobs?"
    rf"|workforce))\b",
    re.IGNORECASE,
)
MAY_NAME = re.compile(r"experience|peer|psw|lxp|lep|ebe|kuf|involvement|voice|patient|user")
"""What every noun of the field has, in lower case."""
_PLURALS = {
    "psw": "peer support worker", "lxp": "lived experience professional", "lep": "lived experience partner",
    "ebe": "expert by experience", "experts by experience": "expert by experience",
}  # fmt: skip


def nouns_in(words: str) -> list[tuple[str, str]]:
    """The properties and nouns of the field that `words` name: people first, then posts."""
    people = [("people-count", singular(found["noun"])) for found in PEOPLE.finditer(f" {words}")]
    posts = [("posts-count", singular(post_noun(found))) for found in POSTS.finditer(f" {words}")]
    return [*people, *posts]


def workforce_noun(title: str) -> tuple[str, str] | None:
    """The property and the noun of the figures under a column's title; None for other titles."""
    words = f" {re.sub(r'^(?:number|no|total)[. ]+(?:of )?', '', title.strip(), flags=re.IGNORECASE)}"
    posts = POSTS.fullmatch(words)
    people = PEOPLE.fullmatch(words)
    if posts:
        return "posts-count", singular(post_noun(posts))
    return ("people-count", singular(people["noun"])) if people else None


def post_noun(found: re.Match[str]) -> str:
    """The noun of posts: 'lived experience post', also of 'posts for people with lived experience'."""
    if found["behind"]:
        return f"{found['field']} {found['behind']}"
    return str(found["noun"] or found["turned"]).strip()


def singular(noun: str) -> str:
    """The noun as one word for each thing: 'lived experience job title', 'peer support worker'."""
    words = " ".join(
        re.sub(r"['\"]", "", noun).lower().replace("lived-experience", "lived experience").split()
    )
    words = words.replace("vacancies", "vacancy")
    of_such = re.search(rf"{_SUCH_POSTS}$", words)
    if of_such and re.match(_SOME_STAFF, words):
        words = f"people in {of_such.group()}"
    for plural, whole in _PLURALS.items():
        words = re.sub(rf"\b{plural}s?$", whole, words)
    if words.endswith("of lived experience"):
        return "lived experience " + words.split()[0].removesuffix("s")
    return words if words.endswith(("staff", "ss")) else words.removesuffix("s")
