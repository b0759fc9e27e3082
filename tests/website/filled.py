"""A small register of invented bodies and documents, with everything the pages have to show."""

from datetime import date

from alongside.people.actions import add_editor
from alongside.people.models import Person
from alongside.register.actions import run_checks
from alongside.register.models import Organisation, OrganisationName, Source, Succession
from alongside.register.search import remake_organisations
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Code, Count, Subject
from tests.making import Saying, count, take

TOPIC = "northmoor-posts"
PASSWORD = "a long password for tests"  # not a secret: it opens nothing but a test

REPLY = """Dear Jane Example

You asked which trusts were offered the funding. We offered it to 5 trusts.

Funding was awarded to 2 bids:
Northmoor NHS Foundation Trust
Eastvale Trust with Riverside Care CIC

The following 3 trusts did not apply:
HILLSIDE NHS TRUST
Saltmarsh NHS Trust
The Old Harbour Trust

Saltmarsh NHS Trust withdrew its bid later. We employ 4 peer support workers at Northmoor.

Write to jane.example@northmoor.example about this.
"""
ARTICLE = """Twenty-four posts at Northmoor.

At Northmoor a lived experience lead is paid £45,000 a year, and 6 trusts were offered the funding.
"""
BLOG = """The lead at Northmoor gets £54,000 a year, we hear. Five trusts were offered it: 5 trusts.
"""
LETTER = """1. Why was the course stopped?

We accept that it should not have been stopped so suddenly. We will bring a plan to the July board.
"""

NORTHMOOR = Subject("organisation", "RZ1", "Northmoor NHS Foundation Trust")
HILLSIDE = Subject("organisation", "RZ2", "HILLSIDE NHS TRUST")
EASTVALE = Subject("organisation", "RZ3", "Eastvale Trust")
RIVERSIDE = Subject("organisation", "NZ4", "Riverside Care CIC")
SALTMARSH = Subject("organisation", "RZ5", "Saltmarsh NHS Trust")
HARBOUR = Subject("organisation", "", "The Old Harbour Trust")
LEAD = Subject("post", "RZ1:lead", "Lived experience lead")
ITEM = Subject("concern", f"{TOPIC}/1", "1")


def fill() -> None:
    """Bodies, four documents on one topic, and the findings of the checks."""
    _bodies()
    _reply()
    pay = (45_000, 54_000)
    take(
        ARTICLE,
        _paid("£45,000 a year", pay[0]),
        count("6 trusts were offered the funding", 6, of={"outcome": "offered"}),
        name="article.txt",
        title="Posts at Northmoor",
    )
    take(
        BLOG,
        _paid("£54,000 a year", pay[1]),
        name="blog.txt", kind="blog", title="What we hear", publisher="A blog",
        published=PartialDate("2024-04"),
    )  # fmt: skip
    _letter()
    run_checks(by="command:test", today=date(2026, 11, 22))


def editor() -> Person:
    """An editor with a password."""
    return add_editor(by="command:test", email="editor@example.org", team="The collective", password=PASSWORD)


def _reply() -> Source:
    return take(
        REPLY,
        count("We offered it to 5 trusts", 5, of={"outcome": "offered"}),
        count("Funding was awarded to 2 bids", 2, of={"outcome": "awarded"}),
        _listed("Northmoor NHS Foundation Trust", NORTHMOOR, "awarded", 1),
        _listed("Eastvale Trust with Riverside Care CIC", EASTVALE, "awarded", 2),
        _listed("Eastvale Trust with Riverside Care CIC", RIVERSIDE, "awarded", 2),
        _listed("HILLSIDE NHS TRUST", HILLSIDE, "did-not-apply", 1),
        _listed("Saltmarsh NHS Trust", SALTMARSH, "did-not-apply", 2),
        _listed("The Old Harbour Trust", HARBOUR, "did-not-apply", 3),
        Saying("Saltmarsh NHS Trust withdrew its bid later.", "funding-outcome", Code("withdrew"), SALTMARSH),
        Saying("We employ 4 peer support workers", "people-count", Count.exactly(4), NORTHMOOR,
               more={"of": {"noun": "peer support worker"}}),
        name="reply.txt", kind="foi-response", title="Reply to our request",
        publisher="Northern Health Board", published=PartialDate("2024-02-05"),
    )  # fmt: skip


def _letter() -> Source:
    context = {"item": "1"}
    accepted, promise = LETTER.split("\n\n")[1].strip().split(". ")
    accepted += "."
    return take(
        LETTER,
        Saying("Why was the course stopped?", "concern", "Why was the course stopped?", ITEM,
               more={"context": context, "asserter": "the requester"}),
        Saying(accepted, "reply", accepted, ITEM, more={"context": context}),
        Saying(accepted, "stance", Code("accepted"), ITEM, more={"context": context}),
        Saying(promise, "commitment", promise, NORTHMOOR,
               more={"context": context | {"wording": "firm"}, "of": {"promise": "plan"}}),
        name="chair.txt", kind="letter", title="Reply of the chair",
        publisher=NORTHMOOR.name, publisher_code="RZ1", published=PartialDate("2024-05"),
    )  # fmt: skip


def _listed(words: str, about: Subject, code: str, row: int) -> Saying:
    return Saying(words, "funding-outcome", Code(code), about, more={"group": code, "row": row})


def _paid(words: str, pounds: int) -> Saying:
    sum_ = Money.pounds(pounds)
    return Saying(words, "pay", MoneyRange(sum_, sum_, Per.YEAR), LEAD, more={"of": {"basis": "salary"}})


def _bodies() -> None:
    rows = (
        ("RZ1", "NORTHMOOR NHS FOUNDATION TRUST", "foundation_trust", "North West", date(2024, 6, 30)),
        ("RZ2", "Hillside NHS Trust", "nhs_trust", "London", None),
        ("RZ3", "Eastvale Trust", "nhs_trust", "North West", None),
        ("NZ4", "Riverside Care CIC", "community_interest_company", "Midlands", None),
        ("RZ5", "Saltmarsh NHS Trust", "nhs_trust", "South West", None),
    )
    for code, name, kind, region, closed in rows:
        Organisation.objects.create(
            code=code, name=name, kind=kind, nation="England", region=region, closed=closed, search_names=name
        )
    OrganisationName.objects.create(
        organisation_id="RZ1", name="Moorland Mental Health Trust", held_to="2015-03-31"
    )
    OrganisationName.objects.create(
        organisation_id="RZ1", name="Northmoor NHS Foundation Trust", held_from="2015-03-31"
    )
    for successor, share in (("RZ2", "split"), ("RZ3", "split")):
        Succession.objects.create(
            predecessor_id="RZ1", successor_id=successor, on=date(2024, 7, 1), share=share
        )
    remake_organisations()
