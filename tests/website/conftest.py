"""The filled register, for the pages."""

import pytest
from django.test import Client

from alongside.people.models import Person
from tests.website import filled


@pytest.fixture
def register(db: None) -> None:
    """A register with four documents."""
    filled.fill()


@pytest.fixture
def editor(register: None) -> Person:
    """An editor of the filled register."""
    return filled.editor()


@pytest.fixture
def as_editor(editor: Person, client: Client) -> Client:
    """A browser in which the editor is signed in."""
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return client
