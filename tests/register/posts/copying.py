"""Copies of adverts for tests: by themselves for the rules, and taken into a register."""

from decimal import Decimal
from typing import Any

from alongside.reading.advert.vacancy import Vacancy
from alongside.reading.document import SourceFacts
from alongside.register.actions import Arrival
from alongside.register.posts.copies import Copy, Origin
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Code, Span, Subject, Value
from tests.making import Saying, arrival

NORTHMOOR = "Northmoor Partnership NHS Foundation Trust"


def pay(low: int, high: int | None = None, per: Per = Per.YEAR) -> MoneyRange:
    """Pounds a year, or for another time."""
    return MoneyRange(Money.pounds(low), Money.pounds(low if high is None else high), per)


def copy(number: int = 1, *, board: str = "one.example", text: str = "", **given: Any) -> Copy:
    """One copy of a peer support worker's post; `given` are fields of the vacancy, dates as text."""
    usual: dict[str, Any] = {
        "title": "Peer Support Worker",
        "employer_name": NORTHMOOR,
        "posted_on": "2024-08-01",
        "closes_on": "2024-08-17",
        "band": "3",
    }
    fields = usual | given
    for name in ("posted_on", "closes_on"):
        fields[name] = PartialDate(fields[name]) if fields[name] else None
    key = f"advert:{fields['reference']}" if fields.get("reference") else f"advert:hash{number:04}"
    origin = f"url:https://{board or 'none'}/{number}"
    source = Origin(number, f"advert-{number}", origin, board, text or f"text {number}", SourceFacts())
    return Copy(source, key, (), Vacancy(key, **fields))


def advert(
    reference: str = "",
    *,
    number: int = 1,
    board: str = "one.example",
    title: str = "Peer Support Worker",
    employer: str = NORTHMOOR,
    code: str = "",
    posted: str = "2024-08-01",
    closes: str = "2024-08-17",
    band: str = "",
    paid: MoneyRange | None = None,
    place: str = "",
    categories: tuple[str, ...] = (),
    contracts: tuple[str, ...] = (),
    hours: str = "",
    kind: str = "lived-experience",
    criterion: str = "essential",
    essential: tuple[str, ...] = (),
) -> Arrival:
    """An advert as a board has it, read: a line for each field, quoted by its statement."""
    key = f"advert:{reference or f'hash{number:04}'}"
    about = Subject("post", key, title)
    said: list[tuple[str, str, Value, dict[str, Any]]] = [
        ("job-title", title, title, {}),
        ("employer", employer, employer, {"context": {"organisation": code} if code else {}}),
        ("posted-on", f"Posted {posted}", PartialDate(posted), {}),
        ("closes-on", f"Closes {closes}", PartialDate(closes), {}),
        ("kind-of-post", f"Number {number}: lived experience is asked for.", Code(kind),
         {"context": {"cues": "lived experience"}}),
    ]  # fmt: skip
    if criterion != "not-shown":
        said.append(("lived-experience-criterion", "is asked for", Code(criterion), {}))
    if reference:
        said.append(("reference", f"Reference {reference}", reference, {}))
    if band:
        said.append(("band", f"Band {band}", band, {"of": {"sense": "post"}}))
    if paid:
        said.append(("pay", str(paid), paid, {"of": {"basis": _basis(paid.per)}}))
        said.append(("pay-as-written", str(paid), str(paid), {}))
    if place:
        said.append(("place", f"Place {place}", place, {}))
    if hours:
        said.append(("hours-per-week", f"{hours} hours a week", Span(Decimal(hours), "hour"), {}))
    said += [("category", f"Category {each}", each, {}) for each in categories]
    said += [("contract", f"Contract {each}", Code(each), {}) for each in contracts]
    said += [("essential-criterion", each, each, {}) for each in essential]
    text = "\n".join(dict.fromkeys(words for _, words, _, _ in said)) + f"\nOn {board}\n"
    sayings = [Saying(words, name, value, about, more=more) for name, words, value, more in said]
    return arrival(
        text, *sayings, name=f"{board}-{number}.txt", kind="job-advert", title=title, publisher=employer,
        publisher_code=code, published=PartialDate(posted), topic="", reference=reference,
        url=f"https://{board}/vacancy/{number}",
    )  # fmt: skip


def _basis(per: Per) -> str:
    return {Per.YEAR: "salary", Per.HOUR: "hourly-rate", Per.DAY: "day-rate"}[per]
