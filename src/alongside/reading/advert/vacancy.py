"""One advertised post as its statements give it: the row that is counted, priced and searched.

Made from the statements of one advert, or of several copies of one, already settled. Nothing here
reads text: every field is the value of a statement, and `quoted` leads to the statement it came from.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from alongside.terms.dates import PartialDate
from alongside.terms.money import MoneyRange
from alongside.terms.statement import Code, Qualifier, Span, Statement

NOT_SHOWN = "not-shown"
"""What an advert says of lived experience when its copy breaks off before it would say."""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """What is known of one advertised post; empty, None or () is "not shown".

    `kind` is a code of kind-of-post and `criterion` one of lived-experience-criterion, or NOT_SHOWN.
    `pay` is as advertised, for a full-time post unless `pro_rata` or the words say otherwise; its
    `supplement` is "included", "to be added" or "none". `hours_per_week` is (fewest, most),
    "up to" or "at least" where `hours_qualifier` says so. `band` is "6" or "8a"; of a post at either of
    two, "5/6". `references` are all that the adverts give, the board's and the employer's.
    `quoted` has the statement behind a field, by the property's name.
    """

    key: str
    title: str = ""
    employer_name: str = ""
    employer_code: str = ""
    place: str = ""
    categories: tuple[str, ...] = ()
    reference: str = ""
    references: tuple[str, ...] = ()
    kind: str = "other"
    criterion: str = "none"
    band: str = ""
    pay_as_written: str = ""
    pay: MoneyRange | None = None
    pay_qualifier: Qualifier = Qualifier.EXACT
    pro_rata: bool = False
    supplement: str = "none"
    hours_per_week: tuple[Decimal, Decimal] | None = None
    hours_qualifier: Qualifier = Qualifier.EXACT
    contracts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    essential: tuple[str, ...] = ()
    desirable: tuple[str, ...] = ()
    posted_on: PartialDate | None = None
    closes_on: PartialDate | None = None
    quoted: dict[str, Statement] = field(default_factory=dict, hash=False, compare=False)


BASES = ("salary", "hourly-rate", "day-rate")
"""Pay for several units of time: which is shown first."""


def order_in_advert(statement: Statement) -> tuple[int, int, int]:
    """Where a statement of one advert stands among the others: as in the text, pay for a year first."""
    basis = statement.of.get("basis", "")
    rank = BASES.index(basis) if basis in BASES else len(BASES)
    return (rank if statement.property == "pay" else 0, statement.quote.start, statement.quote.end)


def vacancy_of(statements: Iterable[Statement]) -> Vacancy | None:
    """The post that these statements are about; None when none is about an advertised post.

    The caller gives the statements of one advert, or the settled ones of its copies, the best first:
    of a property with one value the first counts, of one with many all do, in order.
    """
    said: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.subject.kind == "post":
            said.setdefault(statement.property, []).append(statement)
    if not said:
        return None
    first = {name: together[0] for name, together in said.items()}
    pay = first.get("pay")
    employer = first.get("employer")
    return Vacancy(
        key=next(iter(first.values())).subject.key,
        title=_text(first, "job-title"),
        employer_name=_text(first, "employer"),
        employer_code=employer.context.get("organisation", "") if employer else "",
        place=_text(first, "place"),
        categories=_texts(said, "category"),
        reference=_text(first, "reference"),
        references=_texts(said, "reference"),
        kind=_code(first, "kind-of-post") or "other",
        criterion=_criterion(first),
        band=_text(first, "band"),
        pay_as_written=_text(first, "pay-as-written"),
        pay=pay.value if pay and isinstance(pay.value, MoneyRange) else None,
        pay_qualifier=pay.qualifier if pay else Qualifier.EXACT,
        pro_rata=bool(pay and pay.context.get("pro-rata")),
        supplement=(pay.context.get("supplement") or "none") if pay else "none",
        hours_per_week=_hours(said.get("hours-per-week", ())),
        hours_qualifier=first["hours-per-week"].qualifier if "hours-per-week" in first else Qualifier.EXACT,
        contracts=_codes(said, "contract"),
        patterns=_codes(said, "working-pattern"),
        essential=_texts(said, "essential-criterion"),
        desirable=_texts(said, "desirable-criterion"),
        posted_on=_date(first, "posted-on"),
        closes_on=_date(first, "closes-on"),
        quoted=first,
    )


def _criterion(first: dict[str, Statement]) -> str:
    """What is said of the applicant's own lived experience; without a word of it, "none"."""
    if told := _code(first, "lived-experience-criterion"):
        return told
    kind = first.get("kind-of-post")
    return NOT_SHOWN if kind and kind.context.get("criterion") == NOT_SHOWN else "none"


def _text(first: dict[str, Statement], name: str) -> str:
    value = first[name].value if name in first else ""
    return value if isinstance(value, str) else ""


def _texts(said: dict[str, list[Statement]], name: str) -> tuple[str, ...]:
    values = (each.value for each in said.get(name, ()))
    return tuple(dict.fromkeys(value for value in values if isinstance(value, str)))


def _code(first: dict[str, Statement], name: str) -> str:
    value = first[name].value if name in first else None
    return value.code if isinstance(value, Code) else ""


def _codes(said: dict[str, list[Statement]], name: str) -> tuple[str, ...]:
    values = (each.value for each in said.get(name, ()))
    return tuple(dict.fromkeys(value.code for value in values if isinstance(value, Code)))


def _hours(said: Iterable[Statement]) -> tuple[Decimal, Decimal] | None:
    amounts = [each.value.amount for each in said if isinstance(each.value, Span)]
    return (min(amounts), max(amounts)) if amounts else None


def _date(first: dict[str, Statement], name: str) -> PartialDate | None:
    value = first[name].value if name in first else None
    return value if isinstance(value, PartialDate) else None
