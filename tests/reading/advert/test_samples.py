"""Adverts in every shape they come in: each sample says what its expected.toml says that it says."""

import tomllib
from pathlib import Path

import pytest

from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document
from alongside.reading.formats import documents_in
from alongside.reading.intake.described import described
from alongside.reading.readers import read
from alongside.terms.money import MoneyRange
from alongside.terms.statement import Span, Statement, value_as_json

SAMPLES = [
    path.parent
    for path in sorted(Path(__file__).parents[1].glob("documents/*/expected.toml"))
    if "said" in tomllib.loads(path.read_text())
]


def _plainly(statement: Statement) -> object:
    value = value_as_json(statement.value)
    if isinstance(statement.value, MoneyRange):
        return f"{value['min']} to {value['max']} a {value['per']}"
    return value["amount"] if isinstance(statement.value, Span) else value


def _read(folder: Path) -> tuple[ReadingCopy, list[Statement]]:
    (sample,) = folder.glob("sample.*")
    (document,) = documents_in(sample)
    assert isinstance(document, Document)
    copy = ReadingCopy(document, described(None, document))
    return copy, list(read(copy))


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_an_advert_says_what_is_expected_and_nothing_else(folder: Path) -> None:
    expected = tomllib.loads((folder / "expected.toml").read_text())["said"]
    copy, statements = _read(folder)
    assert copy.source.kind == "job-advert"
    found: dict[str, list[object]] = {}
    for each in statements:
        if each.reader != "kind_of_post":
            found.setdefault(each.property, []).append(_plainly(each))
    assert found == expected


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_every_statement_is_about_one_post_quotes_the_text_and_names_no_person(folder: Path) -> None:
    copy, statements = _read(folder)
    assert len({each.subject.ref for each in statements}) == 1
    for each in statements:
        assert each.quote.holds_in(copy.text)
        assert "A Person" not in str(each.value)
        assert "Manager" not in str(each.value)
