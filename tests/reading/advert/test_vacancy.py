"""One post out of the statements of its advert."""

from decimal import Decimal

from alongside.reading.advert.vacancy import Vacancy, vacancy_of
from alongside.reading.readers import read
from alongside.terms.statement import Qualifier
from tests.reading.copies import copy_of

ADVERT = """Thornbeck NHS Foundation Trust

Peer Worker

Grade: Band 3/4
Salary: £24,937 - £27,596 per annum
Reference: 277-pw-1
Closing date: 12 December 2025

The post is for up to 22.5 hours per week. It is a permanent post.

Essential
• Own experience of services

Desirable
• Peer training
"""


def vacancy(text: str) -> Vacancy:
    found = vacancy_of(read(copy_of(text, kind="job-advert", publisher="", published="2025-11-20")))
    assert found is not None
    return found


def test_a_post_has_the_fields_terms_and_criteria_of_its_advert():
    post = vacancy(ADVERT)
    assert (post.key, post.references, post.band) == ("advert:277-PW-1", ("277-PW-1",), "3/4")
    assert (post.hours_per_week, post.hours_qualifier) == (
        (Decimal("22.5"), Decimal("22.5")),
        Qualifier.UP_TO,
    )
    assert (post.contracts, post.essential, post.desirable) == (
        ("permanent",),
        ("Own experience of services",),
        ("Peer training",),
    )
    assert post.quoted["hours-per-week"].quote.exact == "The post is for up to 22.5 hours per week."


def test_what_an_advert_does_not_say_is_empty():
    post = vacancy("Thornbeck NHS Foundation Trust\n\nPeer Worker\n\nThe closing date is 9 October 2025\n")
    assert (post.hours_per_week, post.hours_qualifier, post.band, post.contracts) == (
        None,
        Qualifier.EXACT,
        "",
        (),
    )


def test_statements_of_no_post_are_no_vacancy():
    assert vacancy_of([]) is None
