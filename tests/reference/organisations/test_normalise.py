import pytest

from alongside.reference.organisations.normalise import form_of
from alongside.reference.organisations.wording import as_written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Northmoor & Vale NHS FT", "The Northmoor and Vale NHS Foundation Trust"),
        ("NORTHMOOR MH TRUST", "Northmoor Mental Health NHS Trust"),
        ("Northmoor\u00a0Women’s Hospital NHS Trust*", "Northmoor Womens Hospital Trust"),
        ("St. Bede's Hospitals NHS Trust¹", "Saint Bedes Hospital NHS Trust [2]"),
        ("Northmoor HealthCare CIC", "Northmoor Health Care Community Interest Company"),
        ("N.H.S. Northmoor I.C.B.", "NHS Northmoor Integrated Care Board"),
        ("Herts and Beds Partnership Trust", "Hertfordshire and Bedfordshire Partnership NHS Trust"),
        ("Môn University Local Health Board", "Mon University Health Board"),
    ],
)
def test_spellings_of_one_name_have_one_form(one, other):
    assert form_of(one) == form_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North East London NHS FT", "East London NHS FT"),
        ("Northmoor Mental Health Trust", "Northmoor Trust"),
        ("Northmoor Community Trust", "Northmoor Trust"),
        ("Northmoor CCG", "Northmoor Trust"),
        ("NHS Northmoor", "Northmoor Trust"),
    ],
)
def test_words_that_tell_bodies_apart_are_kept(one, other):
    assert form_of(one) != form_of(other)


def test_an_upper_case_name_is_written_as_people_write_it():
    assert (
        as_written("ST GEORGE'S AND THE VALE NHS FOUNDATION TRUST")
        == "St George's and the Vale NHS Foundation Trust"
    )
    assert as_written("NORTHMOOR CIC") == "Northmoor CIC"
    assert as_written("Dorset HealthCare") == "Dorset HealthCare"
