"""Which requests a message may answer when it does not say: guesses for a person, each with its reasons."""

from collections import Counter
from typing import Any, NamedTuple

from rapidfuzz.distance import Levenshtein

from alongside.campaigns.models import Outgoing, Request, RequestState
from alongside.campaigns.receiving.arrived import Arrived

_LOOKED_AT = 5_000
_SHOWN = 5
_BATCH = 500
_OPEN = (RequestState.QUEUED, RequestState.SENT, RequestState.CLOSED)
_MANY = 3
"""A domain that more bodies than this share says little."""


class _Candidate(NamedTuple):
    pk: int
    campaign: int
    body_name: str
    address: str
    reference: str
    token: str
    subject: str

    @property
    def domain(self) -> str:
        """Of the address that the request went to."""
        return self.address.rpartition("@")[2].lower()


def guesses(message: Arrived, tokens: list[str], reference: str) -> tuple[list[dict[str, Any]], int | None]:
    """Up to five [{request, why}], best first; and the campaign when all are of one."""
    candidates = _candidates()
    words = f"{message.subject}\n{message.text[:50_000]}".casefold()
    shared = Counter(domain for domain, _ in {(each.domain, each.body_name) for each in candidates})
    likely = []
    for each in candidates:
        score, why = _score(each, message, tokens, reference, words, shared[each.domain])
        if score:
            likely.append((score, why, each))
    subjects = _subjects([each.pk for _, _, each in likely])
    scored = []
    for score, why, each in likely:
        subject = subjects.get(each.pk, each.subject)
        if subject and subject.casefold() in message.subject.casefold():
            score, why = score + 1, [*why, "it has the subject of our letter"]
        scored.append((-score, -each.pk, why, each))
    scored.sort(key=lambda one: one[:2])
    best = scored[:_SHOWN]
    campaigns = {each.campaign for _, _, _, each in best}
    told = [{"request": each.pk, "why": _sentence(why)} for _, _, why, each in best]
    return told, campaigns.pop() if len(campaigns) == 1 else None


def _candidates() -> list[_Candidate]:
    """Requests that were sent, the newest first."""
    rows = Request.objects.filter(state__in=_OPEN).order_by("-pk").values_list(
        "pk", "stage__campaign", "body_name", "to_address", "reference", "token", "subject"
    )  # fmt: skip
    return list(map(_Candidate._make, rows[:_LOOKED_AT]))


def _subjects(requests: list[int]) -> dict[int, str]:
    """By request, the subject of its last letter."""
    found: dict[int, str] = {}
    for start in range(0, len(requests), _BATCH):
        some = requests[start : start + _BATCH]
        found.update(
            Outgoing.objects.filter(request__in=some).order_by("pk").values_list("request", "subject")
        )
    return found


def _sentence(why: list[str]) -> str:
    words = "; ".join(why)
    return words[:1].upper() + words[1:]


def _score(
    each: _Candidate, message: Arrived, tokens: list[str], reference: str, words: str, sharing: int
) -> tuple[int, list[str]]:
    """How much speaks for a request, and what."""
    score = 0
    why: list[str] = []
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
    return score, why
