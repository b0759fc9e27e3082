"""Names of organisations that could not be placed, with what was said of them."""

from dataclasses import dataclass

from alongside.register.models import StoredStatement
from alongside.register.queries.held import held

MOST = 2000


@dataclass(frozen=True)
class UnplacedName:
    """A name as written, and the statements that have it."""

    name: str
    statements: list[StoredStatement]


def unplaced_names() -> list[UnplacedName]:
    """Each name once, by name; at most MOST statements are looked at."""
    by_name: dict[str, list[StoredStatement]] = {}
    found = (
        held()
        .filter(subject_kind="organisation", subject_key="")
        .order_by("subject_name", "source_id", "start")
    )
    for each in found[:MOST]:
        by_name.setdefault(each.subject_name, []).append(each)
    return [UnplacedName(name, said) for name, said in by_name.items()]
