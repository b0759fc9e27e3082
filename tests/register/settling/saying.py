"""Short ways to say something in a test: who says it, in what kind of source, with what value."""

from typing import Any

from alongside.reading.document import SourceFacts
from alongside.register.settling import Said
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.quote import Quote
from alongside.terms.statement import Statement, Subject, Value

SCHEME = Subject("topic", "northmoor-posts", "Northmoor posts")
NORTHMOOR = Subject("organisation", "RZ1", "Northmoor NHS Foundation Trust")


def said(
    value: Value,
    *,
    by: str = "The Northmoor Echo",
    kind: str = "press",
    of: str = "organisations-count",
    about: Subject = SCHEME,
    publisher: str | None = None,
    publisher_code: str = "",
    published: str = "2024-03",
    number: int = 0,
    words: str = "",
    text_key: str = "",
    quotes: frozenset[str] = frozenset(),
    **more: Any,
) -> Said:
    """`by` says in a source of `kind` that property `of` of `about` is `value`."""
    exact = words or f"words {number}"
    statement = Statement(
        quote=Quote(number, number + len(exact), exact),
        subject=about,
        property=of,
        value=value,
        topic="northmoor-posts",
        asserter=by,
        **more,
    )
    source = SourceFacts(
        kind=kind,
        publisher=by if publisher is None else publisher,
        publisher_code=publisher_code,
        published=PartialDate(published),
    )
    key = f"{kind}:{by}:{number}"
    return Said(f"{key}:{value}", statement, source, key, text_key or key, quotes)


def pay(low: int | None, high: int | None, per: Per = Per.YEAR) -> MoneyRange:
    """Pay in whole pounds."""
    return MoneyRange(
        None if low is None else Money.pounds(low), None if high is None else Money.pounds(high), per
    )
