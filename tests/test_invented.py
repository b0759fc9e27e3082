"""The bodies that tests invent are no real ones, by code or by name."""

from datetime import date

import pytest

from alongside.reference.organisations import Status, resolve, table
from tests.invented import ALL, Invented


@pytest.mark.parametrize("body", ALL, ids=lambda body: body.code)
def test_an_invented_body_has_the_code_and_the_name_of_nobody(body: Invented) -> None:
    assert body.code not in table().organisations
    assert resolve(body.name, date(2021, 8, 2)).status is Status.NONE


def test_no_code_begins_as_those_of_invented_bodies_do() -> None:
    assert not [code for code in table().organisations if code.startswith("RZ")]
