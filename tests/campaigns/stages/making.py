"""A register in which four invented bodies did something about a scheme, and a stage that asks of it."""

from datetime import date

from alongside.campaigns.models import Campaign, Stage
from alongside.register.models import Organisation
from alongside.terms.statement import Code, Subject
from campaigns import making
from making import Saying, take
from tests.invented import ALL, HILLSIDE, LANTERN, NORTHMOOR, WESTVALE

TOPIC = "northmoor-posts"
DAY = date(2021, 5, 3)
DID_NOT_APPLY = {"all": [{"property": "funding-outcome", "is": "did-not-apply", "topic": TOPIC}]}
AWARDED = {"all": [{"property": "funding-outcome", "is": "awarded", "topic": TOPIC}]}


def said(words: str, code: str, outcome: str, name: str = "A body") -> Saying:
    """Words that say what came of the funding for a body."""
    return Saying(words, "funding-outcome", Code(outcome), Subject("organisation", code, name))


def register(*more: Saying, joint: bool = False) -> None:
    """Two that did not apply (one of them withdrew), two that were awarded it; perhaps as one entry."""
    bodies()
    entry = {"group": "list:0", "row": 1} if joint else {}
    take(
        "RZ1 stayed out. RZ3 stayed out. RZ3 went back. RZ2 with RZ4 had it.",
        said("RZ1 stayed out.", NORTHMOOR.code, "did-not-apply"),
        said("RZ3 stayed out.", WESTVALE.code, "did-not-apply"),
        said("RZ3 went back.", WESTVALE.code, "withdrew"),
        Saying("RZ2 with RZ4 had it.", "funding-outcome", Code("awarded"), HILLSIDE.subject, more=entry),
        Saying("RZ2 with RZ4 had it.", "funding-outcome", Code("awarded"), LANTERN.subject, more=entry),
        *more,
    )


def bodies() -> None:
    """The four bodies, as the register keeps them."""
    Organisation.objects.bulk_create(each.row() for each in ALL)


def stage(rule: dict[str, object], of: Campaign | None = None, number: int = 1) -> Stage:
    """A stage with this rule."""
    made = making.stage(of, number)
    made.rule = rule
    made.save()
    return made
