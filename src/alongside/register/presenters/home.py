"""The first page: headline figures with their sentences, newest documents, open findings."""

from typing import Any

from alongside.register.presenters.claims import claims
from alongside.register.queries import home
from alongside.register.queries.settled import statements_of

HEADLINES = 6


def home_page() -> dict[str, Any]:
    """What the first page shows."""
    headlines = home.headline_figures(HEADLINES)
    return {
        "headlines": claims(headlines, statements_of(headlines)),
        "totals": home.totals(),
        "posts": home.posts_in_short(),
        "newest": home.newest_documents(),
        "findings": home.open_findings(),
        "topics": home.topics_in_short(),
    }
