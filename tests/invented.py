"""Bodies that are plainly invented: whatever a test lets a body do, it lets one of these do.

What a real body did is told only where a document or a data file holds it. No name here is one that the
register knows and no code is in use (test_invented.py).
"""

from dataclasses import dataclass

from alongside.register.models import Organisation
from alongside.terms.statement import Subject


@dataclass(frozen=True)
class Invented:
    """A body of the tests."""

    code: str
    name: str
    kind: str
    region: str = ""
    nation: str = "England"

    @property
    def subject(self) -> Subject:
        """The body as what a statement is about."""
        return Subject("organisation", self.code, self.name)

    def row(self) -> Organisation:
        """The body as the register keeps it, not saved yet."""
        return Organisation(
            code=self.code, name=self.name, kind=self.kind, region=self.region, nation=self.nation
        )


NORTHMOOR = Invented("RZ1", "Northmoor NHS Foundation Trust", "foundation_trust", "Midlands")
HILLSIDE = Invented("RZ2", "Hillside NHS Trust", "nhs_trust", "London")
WESTVALE = Invented("RZ3", "Westvale NHS Foundation Trust", "foundation_trust")
LANTERN = Invented("RZ4", "Lantern Street CIC", "community_interest_company")
ALL = (NORTHMOOR, HILLSIDE, WESTVALE, LANTERN)
