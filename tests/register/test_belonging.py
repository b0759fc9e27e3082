"""Whose post or concern a statement is about: stored with it, kept in step, and settled with it."""

import pytest

from alongside.register.actions import correct_statement, resettle
from alongside.register.models import Settled, StoredStatement
from alongside.register.queries.home import totals
from alongside.terms.statement import Code, Subject
from tests.making import BY, HILLSIDE, NORTHMOOR, Saying, statement, take

pytestmark = pytest.mark.django_db

POST = Subject("post", "RZ1:lived-experience:2024", "peer support worker")
ITEM = Subject("concern", "northmoor-posts/1a", "1a")
LETTER = "1a. Why was the course stopped? We accept that it should not have been. A worker is on band 4."
PUT = Saying("Why was the course stopped?", "concern", "Why was the course stopped?", ITEM)
ANSWERED = Saying("We accept", "stance", Code("accepted"), ITEM)
BAND = Saying("band 4", "band", "4", POST)
OWN = {"kind": "letter", "publisher": NORTHMOOR.name, "publisher_code": "RZ1"}


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("RZ1:lived-experience:2024", "RZ1"),
        ("x-northmoor-care:trainer:2024", "x-northmoor-care"),
        ("northmoor-posts:trainer:band-7", ""),
        ("advert:917-ABC", ""),
    ],
)
def test_a_post_belongs_to_the_body_that_its_key_begins_with(key: str, code: str) -> None:
    take(LETTER, Saying("band 4", "band", "4", Subject("post", key, "worker")))
    assert statement().organisation == code
    assert Settled.objects.get().organisation == code


def test_a_concern_belongs_to_the_body_that_answers_the_letter() -> None:
    take(LETTER, PUT, ANSWERED, BAND, **OWN)
    assert set(StoredStatement.objects.values_list("property", "organisation")) == {
        ("concern", "RZ1"), ("stance", "RZ1"), ("band", "RZ1"),
    }  # fmt: skip
    assert set(Settled.objects.values_list("organisation", flat=True)) == {"RZ1"}


def test_a_concern_that_an_unknown_body_answers_belongs_to_none() -> None:
    take(LETTER, PUT, ANSWERED, kind="letter", publisher="The Old Harbour Society")
    assert set(StoredStatement.objects.values_list("organisation", flat=True)) == {""}


def test_a_listing_that_tells_who_answers_brings_concern_and_settled_value_in_step() -> None:
    take(LETTER, PUT, ANSWERED, kind="letter", publisher=NORTHMOOR.name, publisher_code="")
    take(LETTER, PUT, ANSWERED, **OWN)
    assert set(StoredStatement.objects.values_list("organisation", flat=True)) == {"RZ1"}
    assert set(Settled.objects.values_list("organisation", flat=True)) == {"RZ1"}


def test_a_post_moved_to_another_body_by_a_correction_belongs_to_that_body() -> None:
    take(LETTER, BAND)
    made = correct_statement(
        by=BY, statement=statement(), changes={"subject_key": "RZ2:lived-experience:2024"}
    )
    assert made.organisation == "RZ2"
    resettle()
    assert Settled.objects.get().organisation == "RZ2"


def test_employers_of_adverts_and_of_posts_count_among_the_bodies_told_of() -> None:
    take("Peer support worker", name="advert.json", kind="job-advert", publisher_code="RZ7")
    assert totals().organisations_told_of == 1
    take(LETTER, BAND, Saying("Why", "decision", "Why", HILLSIDE))
    assert totals().organisations_told_of == 3
