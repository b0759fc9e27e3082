"""A corpus brought into the register is there as if its documents had been read into it."""

from datetime import date
from pathlib import Path

import pytest

from alongside.cli import main
from alongside.corpus.manifest import CannotGoOnError
from alongside.people.models import Act
from alongside.reading.intake.files import found_in
from alongside.register.actions import read_files
from alongside.register.actions.load_corpus import load_corpus
from alongside.register.models import Capture, Post, StoredStatement
from corpus.adverts import adverts, written
from tests.making import BY

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)
_OF_CAPTURES = ("sha256", "item", "text", "parts", "facts", "media_type", "source__slug", "source__origin")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    written(folder / "adverts.jsonl", adverts(7))
    (folder / "letter.txt").write_text("We asked 55 trusts. 24 trusts applied and were successful.\n")
    return folder


def corpus_of(source: Path, folder: Path, *more: str) -> Path:
    command = ["corpus", "read", str(source), "--out", str(folder), "--workers", "1", *more]
    assert main(command) == 0
    return folder


def stored() -> tuple[object, ...]:
    """What the register holds, but for times and numbers of rows."""
    statements = StoredStatement.objects.order_by("id").values()
    left_out = ("capture_id", "source_id", "recorded_at")
    return (
        list(Capture.objects.order_by("sha256").values(*_OF_CAPTURES)),
        [{name: row[name] for name in row if name not in left_out} for row in statements],
        list(Post.objects.order_by("key").values_list("key", "digest")),
    )


def test_a_corpus_gives_the_register_that_reading_its_source_gives(source: Path, tmp_path: Path) -> None:
    read_files(by=BY, found=found_in([source]), today=TODAY, workers=1)
    expected = stored()
    assert Post.objects.count() >= 7
    Post.objects.all().delete()
    StoredStatement.objects.all().delete()
    Capture.objects.all().delete()
    from alongside.register.models import Source

    Source.objects.all().delete()
    summary = load_corpus(by=BY, folder=corpus_of(source, tmp_path / "out"), today=TODAY)
    assert summary.tally.new == 8
    assert stored() == expected


def test_loading_twice_changes_nothing(source: Path, tmp_path: Path) -> None:
    folder = corpus_of(source, tmp_path / "out")
    load_corpus(by=BY, folder=folder, today=TODAY)
    before, acts = stored(), Act.objects.count()
    assert Act.objects.filter(deed="loaded a corpus").count() == 1
    again = load_corpus(by=BY, folder=folder, today=TODAY)
    assert (again.tally.new, again.unchanged) == (0, 8)
    assert stored() == before
    assert Act.objects.count() == acts


def test_every_quote_stands_in_the_text_that_was_loaded(source: Path, tmp_path: Path) -> None:
    load_corpus(by=BY, folder=corpus_of(source, tmp_path / "out"), today=TODAY)
    statements = StoredStatement.objects.select_related("capture")
    assert statements.count() > 50
    assert all(each.capture.text[each.start : each.end] == each.exact for each in statements)


def test_a_corpus_without_texts_or_not_finished_is_not_loaded(source: Path, tmp_path: Path) -> None:
    bare = corpus_of(source, tmp_path / "bare", "--no-text")
    with pytest.raises(CannotGoOnError, match="--no-text"):
        load_corpus(by=BY, folder=bare, today=TODAY)
    stopped = corpus_of(source, tmp_path / "stopped") / "manifest.jsonl"
    stopped.write_text("".join(stopped.read_text().splitlines(keepends=True)[:-1]))
    with pytest.raises(CannotGoOnError, match="not finished"):
        load_corpus(by=BY, folder=tmp_path / "stopped", today=TODAY)
    assert Capture.objects.count() == 0
