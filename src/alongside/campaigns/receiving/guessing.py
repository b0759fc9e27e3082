"""Which requests a message may answer when it does not say: guesses for a person, each with its reasons."""

from collections import defaultdict
from collections.abc import Iterable
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


class Candidates:
    """The requests that were sent, the newest first, told apart by what may speak for them."""

    def __init__(self, rows: Iterable[_Candidate]) -> None:
        self._all = list(rows)
        self._referred = [each for each in self._all if each.reference]
        self._names: dict[str, list[_Candidate]] = defaultdict(list)
        self._domains: dict[str, list[_Candidate]] = defaultdict(list)
        for each in self._all:
            self._names[each.body_name.casefold()].append(each)
            self._domains[each.domain].append(each)
        self._names.pop("", None)
        self._domains.pop("", None)

    @classmethod
    def read(cls) -> "Candidates":
        """Those that the table holds."""
        rows = Request.objects.filter(state__in=_OPEN).order_by("-pk").values_list(
            "pk", "stage__campaign", "body_name", "to_address", "reference", "token", "subject"
        )  # fmt: skip
        return cls(map(_Candidate._make, rows[:_LOOKED_AT]))

    def sharing(self, domain: str) -> int:
        """How many bodies have their mailbox in a domain."""
        return len({each.body_name for each in self._domains.get(domain, ())})

    def likely(self, message: Arrived, tokens: list[str], reference: str, words: str) -> list[_Candidate]:
        """Those for which anything speaks."""
        found = [each for each in self._all if _is_near(each, tokens)] if tokens else []
        found += [each for each in self._referred if _is_named(each.reference, reference, words)]
        labels = message.sender_domain.split(".")
        for place in range(len(labels)):
            found += self._domains.get(".".join(labels[place:]), ())
        for name, named in self._names.items():
            if name in words:
                found += named
        return list({each.pk: each for each in found}.values())


def guesses(
    message: Arrived, tokens: list[str], reference: str, candidates: Candidates
) -> tuple[list[dict[str, Any]], int | None]:
    """Up to five [{request, why}], best first; and the campaign when all are of one."""
    words = f"{message.subject}\n{message.text[:50_000]}".casefold()
    likely = []
    for each in candidates.likely(message, tokens, reference, words):
        score, why = _score(each, message, tokens, reference, words, candidates.sharing(each.domain))
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
    if _is_near(each, tokens):
        score += 8
        why.append("the address it was sent to is nearly that of this request")
    if _is_named(each.reference, reference, words):
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


def _is_near(each: _Candidate, tokens: list[str]) -> bool:
    return any(Levenshtein.distance(token, each.token, score_cutoff=3) <= 3 for token in tokens)


def _is_named(own: str, told: str, words: str) -> bool:
    return bool(own) and (own == told or own.casefold() in words)
