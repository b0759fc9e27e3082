"""Tells a sum that is a grant, a fund, a budget or a charge from pay, by the noun it goes with."""

import re

_NOUN = (
    r"(?:grants?|funds?|funding|budgets?|charges?|pots?|allocations?|subsid(?:y|ies)|contracts?|donations?"
    r"|endowments?|bursary fund|investment|income|turnover)"
)
_AFTER = re.compile(
    rf"[\s-]{{0,2}}(?:(?:in|of|worth of|as a|from an?) )?(?:[a-z]+ ){{0,2}}?{_NOUN}\b"
    r"|\s*(?:was|is|were|are|has been|have been|will be) (?:[a-z]+ )?(?:allocated|awarded|set aside"
    r"|granted|made available"
    r"|earmarked|ring-?fenced)\b"
    r"|\s*from (?:the |its |a |an )?(?:[a-z'-]+ ){0,4}(?:funds?|lottery|grants?|foundation|commissioners?"
    r"|donors?)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b{_NOUN}(?: [a-z]+){{0,2}}? (?:of|is|was|worth|totalling|totals|at|comes to)"
    r"(?: (?:about|around|up to|over|nearly|just|more|than)){0,2}\s+$",
    re.IGNORECASE,
)
_BODY_GETS = re.compile(
    r"\b(?:charity|scheme|service|project|programme|network|centre|organisation|college|team|initiative"
    r"|hub)"
    r"(?: (?:will|now|also|has|have|was|is|been)){0,2} (?:gets?|receives?|received|has|have|had|given|got"
    r"|awarded|granted)"
    r"(?: (?:about|around|up to|over|nearly|an?)){0,2}\s+$",
    re.IGNORECASE,
)
_PAID = re.compile(r"\b(?:paid|paying|pays?|earn\w*|salar(?:y|ies)|wages?)\b[^.;£]{0,25}$", re.IGNORECASE)
_REACH = 90


def is_of_a_grant(before: str, after: str) -> bool:
    """Whether the words right before or after a sum make it a grant, a fund, a budget or a charge.

    "Paid £38,000 a year from a grant" is pay: the word for pay stands nearer than where it comes from.
    """
    near = before[-_REACH:]
    if _BEFORE.search(near) or _BODY_GETS.search(near):
        return True
    return bool(_AFTER.match(after[:_REACH])) and not _PAID.search(near)
