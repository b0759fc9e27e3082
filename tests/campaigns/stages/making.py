"""A register in which four bodies did something about a scheme, and a stage that asks of it."""

from datetime import date

from alongside.campaigns.models import Campaign, Stage
from alongside.register.models import Organisation
from alongside.terms.statement import Code, Subject
from campaigns import making
from making import Saying, take

TOPIC = "northmoor-posts"
DAY = date(2021, 5, 3)
DID_NOT_APPLY = {"all": [{"property": "funding-outcome", "is": "did-not-apply", "topic": TOPIC}]}
AWARDED = {"all": [{"property": "funding-outcome", "is": "awarded", "topic": TOPIC}]}

BODIES = {
    "RXT": ("Birmingham and Solihull Mental Health NHS Foundation Trust", "foundation_trust"),
    "TAJ": ("Black Country Healthcare NHS Foundation Trust", "foundation_trust"),
    "RVN": ("Avon and Wiltshire Mental Health Partnership NHS Trust", "nhs_trust"),
    "NR5": ("Livewell Southwest CIC", "community_interest_company"),
}


def said(words: str, code: str, outcome: str, name: str = "A body") -> Saying:
    """Words that say what came of the funding for a body."""
    return Saying(words, "funding-outcome", Code(outcome), Subject("organisation", code, name))


def register(*more: Saying, joint: bool = False) -> None:
    """Two that did not apply (one of them withdrew), two that were awarded it; perhaps as one entry."""
    bodies()
    entry = {"group": "list:0", "row": 1} if joint else {}
    take(
        "RXT stayed out. TAJ stayed out. TAJ went back. RVN with NR5 had it.",
        said("RXT stayed out.", "RXT", "did-not-apply"),
        said("TAJ stayed out.", "TAJ", "did-not-apply"),
        said("TAJ went back.", "TAJ", "withdrew"),
        Saying("RVN with NR5 had it.", "funding-outcome", Code("awarded"), _body("RVN"), more=entry),
        Saying("RVN with NR5 had it.", "funding-outcome", Code("awarded"), _body("NR5"), more=entry),
        *more,
    )


def bodies() -> None:
    """The four bodies, as the register keeps them."""
    Organisation.objects.bulk_create(
        [
            Organisation(code=code, name=name, kind=kind, nation="England")
            for code, (name, kind) in BODIES.items()
        ]
    )


def stage(rule: dict[str, object], of: Campaign | None = None, number: int = 1) -> Stage:
    """A stage with this rule."""
    made = making.stage(of, number)
    made.rule = rule
    made.save()
    return made


def _body(code: str) -> Subject:
    return Subject("organisation", code, BODIES[code][0])
