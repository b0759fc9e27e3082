"""E-mail addresses and telephone numbers in a text, and whether they are a role's or a person's.

In doubt an address is a person's: what we cannot tell to be a shared mailbox is not shown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_EMAIL = re.compile(
    r"(?<![\w.+-])(?P<local>[A-Za-z0-9][\w.+'-]{0,63})@(?P<domain>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
)
_PHONE = re.compile(r"(?<![\w.,/£-])(?:\+44\s?(?:\(0\)\s?)?|\(?0)(?:[\s()-]?\d){9,10}(?![\w])")
_ROLE_WORDS = re.compile(
    r"info|contact|enquir|foi|freedom|request|comms|communic|engage|people|involve|recruit|vacanc|jobs?$|career|"
    r"hr$|^hr|pals|complaint|team|admin|office|england|trust|support|help|press|media|volunteer|partner|experience|"
    r"patient|public|data|governance|corporate|secretar|chair$|feedback|service|network|events?|training|mailbox|"
    r"post(?:master)?$|research|booking|membership|equality|inclusion|communit|noreply|no-reply|ppv|lep",
    re.IGNORECASE,
)
_PERSON_SHAPE = re.compile(r"[a-z]+[._-][a-z'-]+\d*|[a-z]\.?[a-z]{3,}\d+", re.IGNORECASE)
_NAMED_BEFORE = re.compile(r"\b[A-Z][a-z'-]+\s+[A-Z][a-z'-]+[\s,:(-]*$")


@dataclass(frozen=True, slots=True)
class Address:
    """An e-mail address or telephone number at `start` to `end`. `owner` is role or person."""

    start: int
    end: int
    kind: str
    owner: str
    domain: str = ""


def addresses_in(plain: str) -> Iterator[Address]:
    """Every e-mail address, then every telephone number."""
    for found in _EMAIL.finditer(plain):
        owner = "person" if _is_personal(plain, found) else "role"
        yield Address(found.start(), found.end(), "e-mail", owner, found["domain"].casefold())
    for found in _PHONE.finditer(plain):
        digits = re.sub(r"\D", "", found.group().replace("+44", "0").replace("(0)", ""))
        if len(digits) in (10, 11):
            owner = "role" if digits.startswith(("03", "0800", "0808")) else "person"
            yield Address(found.start(), found.end(), "telephone", owner)


def _is_personal(plain: str, found: re.Match[str]) -> bool:
    """A person's unless a word of the local part names a role, or a name like it stands before it."""
    local = found["local"]
    named = _NAMED_BEFORE.search(plain, max(0, found.start() - 60), found.start())
    if named and any(
        part.casefold() in local.casefold() for part in re.findall(r"[A-Z][a-z'-]{2,}", named.group())
    ):
        return True
    if not _ROLE_WORDS.search(local):
        return True
    parts = re.split(r"[._-]", local)
    return bool(_PERSON_SHAPE.fullmatch(local)) and not any(_ROLE_WORDS.search(part) for part in parts)
