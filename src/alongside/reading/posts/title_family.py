"""The family of titles that the title of a post belongs to, whatever its exact words."""

import re

from alongside.reading.posts.roles import TRAINER, Role, roles_in
from alongside.reference.titles import known_title_in
from alongside.reference.titles.known import INVOLVEMENT

FAMILIES = {
    "peer-support": "peer support worker",
    "lived-experience": "lived experience practitioner or lead",
    "expert-by-experience": "expert by experience",
    "trainer": "peer trainer",
    "service-user": "service user worker",
    "involvement": "involvement",
}
"""Each family of titles with how it is said."""


_INVOLVING = re.compile(r"\b(?:involvement|participation|co-?production)\b", re.IGNORECASE)


def title_family(title: str, kind: str) -> str:
    """The family of the title of a lived experience or involvement post; "" where it is of none.

    `kind` is the kind of post, which the title does not settle: other work has no family here.
    """
    if kind == "other":
        return ""
    found = next((role.family for role in roles_in(title) if _is_telling(role)), "")
    if found not in ("", "service-user"):
        return found
    known = known_title_in(title)
    is_involvement = _INVOLVING.search(title) or (known and known.known.kind == INVOLVEMENT)
    return INVOLVEMENT if is_involvement else found


def _is_telling(role: Role) -> bool:
    """Whether the role is of a family here; a trainer without a word of lived experience is not."""
    return role.family in FAMILIES and (role.family != TRAINER or bool(role.head))
