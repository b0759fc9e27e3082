"""People who work on the register, the teams they belong to, and the log of what was done."""

from alongside.people.models.act import Act, ChainEnd
from alongside.people.models.person import Person
from alongside.people.models.team import Membership, Role, Team
from alongside.people.models.waiting import FailedSignIns

__all__ = ["Act", "ChainEnd", "FailedSignIns", "Membership", "Person", "Role", "Team"]
