"""Each sample under documents/ gives the text, parts, facts and warnings its expected.toml says."""

import tomllib
from pathlib import Path

import pytest

from alongside.reading.document import Document
from alongside.reading.formats import documents_in

SAMPLES = sorted(path.parent for path in Path(__file__).parent.glob("documents/*/expected.toml"))


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_a_sample_is_read_as_expected(folder: Path) -> None:
    expected = tomllib.loads((folder / "expected.toml").read_text())
    (sample,) = folder.glob("sample.*")
    (found,) = documents_in(sample)
    assert isinstance(found, Document), found
    assert found.text == expected["text"]
    assert found.media_type == expected["media_type"]
    assert list(found.warnings) == expected.get("warnings", [])
    facts = expected.get("facts", {})
    assert {name: found.facts.get(name) for name in facts} == facts
    spans = {(part.kind, part.label, found.text[part.start : part.end]) for part in found.parts}
    for part in expected.get("part", []):
        assert (part["kind"], part["label"], part["words"]) in spans
