"""Settled values follow the statements, incrementally and all at once, and as of a past day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.register.actions import reject_statement, resettle
from alongside.register.models import Settled, SettledState, StoredStatement
from alongside.register.queries.held import held
from alongside.register.queries.saying import by_claim, said, settled_as_known
from alongside.register.settling import settle_claim
from alongside.terms.statement import Code, Count
from tests.making import BY, HILLSIDE, NORTHMOOR, Saying, count, statement, take

pytestmark = pytest.mark.django_db


def outcome(words: str, code: str, about: object = NORTHMOOR) -> Saying:
    return Saying(words, "funding-outcome", Code(code), about)  # type: ignore[arg-type]


def test_a_settled_value_names_the_statements_for_and_against_it() -> None:
    take("It made 24 posts.", count("24 posts", 24), name="one.txt")
    take("It made 31 posts.", count("31 posts", 31), name="two.txt", publisher="The Vale Herald")
    settled = Settled.objects.get()
    assert settled.state == SettledState.CONFLICT
    assert {*settled.supporting, *settled.opposing} == set(
        StoredStatement.objects.values_list("id", flat=True)
    )


def test_a_second_source_changes_only_the_claim_it_speaks_of() -> None:
    take("It made 24 posts.", count("24 posts", 24), outcome("It made", "awarded", HILLSIDE), name="one.txt")
    other = Settled.objects.get(property="funding-outcome")
    take("All 24 posts.", count("24 posts", 24), name="two.txt", publisher="The Vale Herald")
    assert Settled.objects.get(property="funding-outcome").pk == other.pk
    assert Settled.objects.get(property="organisations-count").witnesses == 2


@pytest.mark.parametrize(
    ("between", "witnesses"), [("", 1), ("Of other things there is much to tell. " * 12, 2)]
)
def test_a_source_that_quotes_another_beside_its_figure_is_no_second_witness(
    between: str, witnesses: int
) -> None:
    """Ten words in a row of the other's text, near the figure; far away they tell nothing of it."""
    words = "the board has never once asked any of us what the work is like"
    elsewhere = between.replace("is much to tell", "was nothing new")
    take(f"It made 24 posts. {elsewhere}A trainer said that {words}.", count("24 posts", 24), name="one.txt")
    take(f"There are 24 posts. {between}They told us: {words}.", count("24 posts", 24), name="two.txt",
         publisher="The Vale Herald")  # fmt: skip
    assert Settled.objects.get().witnesses == witnesses


def test_settling_some_claims_gives_what_settling_all_gives() -> None:
    """The short way for single statements, the claims touched, and the whole: one result."""
    take("It made 24 posts. It withdrew.", count("24 posts", 24), outcome("It withdrew", "withdrew"))
    take(
        "It made 31 posts. It did not apply.",
        count("31 posts", 31),
        outcome("It did not apply", "did-not-apply"),
        name="two.txt",
        publisher="The Vale Herald",
    )
    take("3 people", Saying("3 people", "people-count", Count.exactly(3)), name="three.txt")
    stepwise = _settled()
    resettle()
    assert _settled() == stepwise

    worked_out = [
        (settlement.state.value, settlement.supporting, settlement.opposing, settlement.witnesses)
        for together in by_claim(held())
        for settlement in settle_claim(said(together))
    ]
    assert sorted(worked_out) == [row[:4] for row in stepwise]


def test_a_small_number_of_people_is_withheld_from_the_page() -> None:
    take("3 people", Saying("3 people", "people-count", Count.exactly(3)))
    settled = Settled.objects.get()
    assert settled.state == SettledState.WITHHELD
    assert settled.value_in_words == "fewer than 10"


def test_what_was_known_on_a_day_is_shown_as_it_was() -> None:
    """Bitemporal: a statement rejected today was held yesterday, one recorded today was not."""
    take("It made 24 posts.", count("24 posts", 24), name="one.txt")
    _move_back(days=5)
    take("It made 31 posts.", count("31 posts", 31), name="two.txt", publisher="The Vale Herald")
    reject_statement(by=BY, statement=statement(exact="24 posts"))
    today = timezone.localdate()

    (before,) = settled_as_known(today - timedelta(days=1), topic="northmoor-posts")
    (now,) = settled_as_known(today, topic="northmoor-posts")
    assert before[1].best.value == Count.exactly(24)
    assert now[1].best.value == Count.exactly(31)
    assert settled_as_known(today - timedelta(days=6), topic="northmoor-posts") == []


def _move_back(days: int) -> None:
    earlier = timezone.now() - timedelta(days=days)
    StoredStatement.objects.update(recorded_at=earlier)


def _settled() -> list[tuple[object, ...]]:
    rows = Settled.objects.values_list(
        "state", "supporting", "opposing", "witnesses", "claim", "value", "qualifier", "polarity", "of"
    )
    return sorted(
        ((row[0], tuple(row[1]), tuple(row[2]), *row[3:]) for row in rows), key=lambda row: str(row[:4])
    )
