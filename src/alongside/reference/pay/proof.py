"""The words on how well a figure is proven, and what they mean to a reader."""

from collections.abc import Iterable

PROOF = {
    "seen": "read in the source",
    "cross": "confirmed by arithmetic from a figure read in a source",
    "derived": "worked out from an award",
    "recalled": "from memory, not verified",
    "unverified": "not verified",
}
"""By the word in the `check` column, the strongest first."""

_ORDER = tuple(PROOF)


def proof_in_words(check: str) -> str:
    """What the word in a `check` column says: "recalled" is 'from memory, not verified'."""
    return PROOF[check]


def weakest(checks: Iterable[str]) -> str:
    """The weakest of the proofs that a figure rests on. Raises ValueError when there is none."""
    return max(checks, key=_ORDER.index)
