"""What looks like the name of an organisation, by its form alone; reference/ says whether it exists."""

import re

FORM = re.compile(
    r"\b(?:NHS|trust|CIC|foundation|council|board|ICB|CCG|limited|ltd|plc|LLP|partnership|hospitals?|university|"
    r"college|commission|charity|federation|alliance|network|association|society|healthcare|collaborative|"
    r"ministry|department|authority|agency|institute)\b",
    re.IGNORECASE,
)
"""A word that an organisation's name is made with."""

WHOLE_END = r"(?:trust|CIC|limited|ltd|plc|LLP|council|board|federation|alliance|NHS England)"
"""The words a full legal name ends with."""

_CAPITALISED = re.compile(r"[A-Z0-9(&*]")
_JOINING = {"and", "of", "the", "for", "in", "upon", "with", "to", "on", "by", "&", "-"}


def looks_like_a_body(words: str) -> bool:
    """Whether `words` are a name in the form of a body: a form word, and every other word capitalised."""
    pieces = re.sub(r"\([^()]*\)|[*†‡]", " ", words).split()
    if not 2 <= len(pieces) <= 14 or not FORM.search(words):
        return False
    return all(piece in _JOINING or _CAPITALISED.match(piece) for piece in pieces)


_WHOLE = re.compile(rf"\b{WHOLE_END}\W*$", re.IGNORECASE)
_SHORT_FORMS = ((re.compile(r"\bFT\b"), "Foundation Trust"), (re.compile(r"&"), " and "))


def key_of_unknown(name: str) -> str:
    """A key for a body whose whole name is given and is in no list of ours: `~northmoor-nhs-trust`.

    Documents that write the name alike give the same key; the `~` says that nothing is known of the
    body. Empty where the words are not a whole name, as "Northmoor Partnership" is not.
    """
    for short, long in _SHORT_FORMS:
        name = short.sub(long, name)
    if not _WHOLE.search(name) or not looks_like_a_body(name):
        return ""
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", name.casefold()))
    return "~" + "-".join(words[1:] if words[0] == "the" else words)


def is_known(key: str) -> bool:
    """Whether a key is an organisation's own and not one made of a name that no list has."""
    return bool(key) and not key.startswith("~")


def is_body_line(line: str) -> bool:
    """Whether a line of a letterhead or signature names a body rather than a team, a street or a person."""
    return looks_like_a_body(line) and not re.search(
        r"\b(?:team|office|unit|email|tel)\b", line, re.IGNORECASE
    )
