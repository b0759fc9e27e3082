"""One reply address a request: made so that it cannot be guessed, and found again however it was copied."""

import hmac
import re
import secrets
from collections.abc import Iterable
from hashlib import sha256

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""What tokens are made of: nothing that is taken for another sign when it is copied by hand."""
_LENGTH, _CHECK = 14, 4
_SAME = str.maketrans({"l": "1", "i": "1", "o": "0"})
_IN_ADDRESS = re.compile(
    r"request[-_. ]?(?P<token>[a-z0-9]{10,40})(?:[-_. ](?P<more>[a-z0-9]{1,8}))?@", re.IGNORECASE
)


def new_token(secret: str) -> str:
    """A fresh token: random signs, and a few that only who knows `secret` can work out."""
    told = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return told + _check(told, secret)


def is_ours(token: str, secret: str) -> bool:
    """Whether a token was made with this secret; a guessed one was not."""
    told, check = token[:_LENGTH], token[_LENGTH:]
    return len(token) == _LENGTH + _CHECK and hmac.compare_digest(check, _check(told, secret))


def reply_address(token: str, domain: str) -> str:
    """The address replies to a request go to."""
    return f"request-{token}@{domain}"


def tokens_in(headers: Iterable[str]) -> list[str]:
    """Tokens in any of these header values, in order, each once: To, Cc, Envelope-To, Received and the like.

    Capitals do not matter; a sign that is easily taken for another counts as that other (see `same`).
    """
    found: dict[str, None] = {}
    for value in headers:
        for each in _IN_ADDRESS.finditer(value[:20_000]):
            found.setdefault(same(each["token"] + (each["more"] or "")))
    return list(found)


def same(token: str) -> str:
    """The form in which tokens are compared: lower case, l and i as 1, o as 0, no dividers."""
    return re.sub(r"[^a-z0-9]", "", token.lower()).translate(_SAME)


def _check(told: str, secret: str) -> str:
    digest = hmac.new(secret.encode(), told.encode(), sha256).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_CHECK])
