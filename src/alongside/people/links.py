"""One-time links with which a person sets their own password, so that nobody else ever knows it."""

from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from alongside.people.models import Person


def set_password_path(person: Person) -> str:
    """The path of a page that works once and for a day."""
    return reverse(
        "people:set-password",
        args=[urlsafe_base64_encode(force_bytes(person.pk)), default_token_generator.make_token(person)],
    )
