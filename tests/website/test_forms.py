"""Every field that a person fills in says in our own words what is missing."""

from collections.abc import Iterator
from inspect import getmembers, isclass

import pytest
from django import forms

from alongside.campaigns.forms import claim, coding, desk, due, making, publishing, rule
from alongside.people import forms as people
from alongside.register import forms as register

ROOMS = (claim, coding, desk, due, making, publishing, rule, people, register)
GENERIC = "This field is required."
TYPED = (forms.CharField, forms.DateField, forms.FileField)


def _typed() -> Iterator[tuple[str, forms.Field]]:
    """Fields that have to be filled in; a choice from a list begins with its first."""
    for room in ROOMS:
        for name, form in getmembers(room, isclass):
            if issubclass(form, forms.BaseForm) and form.__module__ == room.__name__:
                fields = form().fields if form is people.SignInForm else form.base_fields
                for key, field in fields.items():
                    if field.required and isinstance(field, TYPED):
                        yield f"{name}.{key}", field


FOUND = dict(_typed())


def test_fields_of_every_room_are_found() -> None:
    assert {"SignInForm.password", "LetterForm.letter", "CorrectForm.quote", "EventForm.on"} <= FOUND.keys()


@pytest.mark.parametrize("name", FOUND)
def test_what_is_missing_is_said_in_our_words(name: str) -> None:
    assert str(FOUND[name].error_messages["required"]) != GENERIC


@pytest.mark.parametrize("name", [name for name, each in FOUND.items() if isinstance(each, forms.EmailField)])
def test_a_wrong_address_is_answered_with_the_form_of_a_right_one(name: str) -> None:
    with pytest.raises(forms.ValidationError, match=r"e-mail address\. .* like"):
        FOUND[name].clean("nonsense")
