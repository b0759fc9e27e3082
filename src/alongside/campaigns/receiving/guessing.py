"""Which requests a message may answer when it does not say: guesses for a person, each with its reasons."""

from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Any

from rapidfuzz.distance import Levenshtein

from alongside.campaigns.models import Outgoing, Request, RequestState
from alongside.campaigns.receiving.arrived import Arrived

_LOOKED_AT = 5_000
_SHOWN = 5
_OPEN = (RequestState.QUEUED, RequestState.SENT, RequestState.CLOSED)
_MANY = 3
"""A domain that more bodies than this share says little."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    pk: int
    campaign: int
    body_name: str
    domain: str
    reference: str
    token: str
    subject: str


def guesses(message: Arrived, tokens: list[str], reference: str) -> tuple[list[dict[str, Any]], int | None]:
    """Up to five [{request, why}], best first; and the campaign when all are of one."""
    candidates = _candidates()
    shared = Counter(domain for domain, _ in {(each.domain, each.body_name) for each in candidates})
    words = f"{message.subject}\n{message.text[:50_000]}".casefold()
    scored = []
    for each in candidates:
        score, why = _score(each, message, tokens, reference, words, shared[each.domain])
        if score:
            scored.append((-score, -each.pk, why, each))
    scored.sort(key=lambda one: one[:2])
    best = scored[:_SHOWN]
    campaigns = {each.campaign for _, _, _, each in best}
    told = [{"request": each.pk, "why": why} for _, _, why, each in best]
    return told, campaigns.pop() if len(campaigns) == 1 else None


def _candidates() -> list[_Candidate]:
    """Requests that were sent, the newest first, each with the subject of its letter."""
    subjects = dict(Outgoing.objects.order_by("pk").values_list("request", "subject"))
    rows = Request.objects.filter(state__in=_OPEN).order_by("-pk").values_list(
        "pk", "stage__campaign", "body_name", "to_address", "reference", "token", "subject"
    )  # fmt: skip
    return [
        _Candidate(pk, campaign, name, address.rpartition("@")[2].lower(), reference, token,
                   subjects.get(pk, subject))
        for pk, campaign, name, address, reference, token, subject in islice(rows, _LOOKED_AT)
    ]  # fmt: skip


def _score(
    each: _Candidate, message: Arrived, tokens: list[str], reference: str, words: str, sharing: int
) -> tuple[int, str]:
    """How much speaks for a request, and what."""
    score, why = 0, []
    if any(Levenshtein.distance(token, each.token, score_cutoff=3) <= 3 for token in tokens):
        score += 8
        why.append("the address it was sent to is nearly that of this request")
    if each.reference and (each.reference == reference or each.reference.casefold() in words):
        score += 6
        why.append(f"it names the reference {each.reference}")
    if each.domain and (
        message.sender_domain == each.domain or message.sender_domain.endswith("." + each.domain)
    ):
        score += 4 if sharing <= _MANY else 1
        why.append(f"it comes from {each.domain}, where the request went")
    if each.body_name and each.body_name.casefold() in words:
        score += 3
        why.append(f"it names {each.body_name}")
    if score and each.subject and each.subject.casefold() in message.subject.casefold():
        score += 1
        why.append("it has the subject of our letter")
    return score, "; ".join(why).capitalize()[:1] + "; ".join(why)[1:] if why else ""
