"""The share of a band's top that a trainee is paid, by how long the training still runs.

Source: trainee_shares.csv; NHS terms and conditions of service handbook annex 21 (earlier annex U).
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from alongside.reference.pay.rows import rows_of


@dataclass(frozen=True, slots=True)
class TraineeShare:
    """`percent` of the top of the band that the post will be in once the training is done."""

    percent: Decimal
    source: str
    check: str
    note: str = ""


@cache
def trainee_shares() -> tuple[TraineeShare, ...]:
    """Every share known, the largest first."""
    return tuple(
        TraineeShare(Decimal(row["percent"]), row["source"], row["check"], row["note"])
        for row in rows_of("trainee_shares.csv")
    )
