"""The register's tables, one file a noun. Only actions/ writes to them; queries/ reads them."""

from alongside.register.models.capture import Capture
from alongside.register.models.decision import Decision
from alongside.register.models.finding import FindingState, LastCheck, StoredFinding
from alongside.register.models.gone_through import GoneThrough
from alongside.register.models.organisation import Organisation, OrganisationName, Succession
from alongside.register.models.post import Post, PostCopy
from alongside.register.models.saved_search import SavedSearch
from alongside.register.models.settled import Settled, SettledState
from alongside.register.models.source import Source
from alongside.register.models.statement import Anchored, Status, StoredStatement
from alongside.register.models.topic import Topic

__all__ = [
    "Anchored",
    "Capture",
    "Decision",
    "FindingState",
    "GoneThrough",
    "LastCheck",
    "Organisation",
    "OrganisationName",
    "Post",
    "PostCopy",
    "SavedSearch",
    "Settled",
    "SettledState",
    "Source",
    "Status",
    "StoredFinding",
    "StoredStatement",
    "Succession",
    "Topic",
]
