"""A whole run over files: stores, passes over what is held, names what fails, can be stopped."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from alongside.corpus.pool import in_order
from alongside.reading import formats
from alongside.reading.intake.files import found_in
from alongside.reading.readers import job_posting
from alongside.register.actions import Summary, read_files, reject_statement, run_checks, take_in
from alongside.register.kept import kept_path
from alongside.register.models import Capture, Settled, Source, StoredStatement

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


def read(*paths: Path, **more: Any) -> Summary:
    return read_files(by="command:test", found=found_in(paths), today=TODAY, **more)


def advert(number: int, title: str = "Peer Support Worker") -> str:
    return json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "JobPosting",
            "title": title,
            "identifier": f"N-{number}",
            "url": f"https://example.org/vacancy/{number}",
            "hiringOrganization": {"@type": "Organization", "name": "Northmoor Nowhere Trust"},
            "datePosted": "2024-03-01",
            "validThrough": "2024-03-31",
            "description": f"Post number {number}.",
        }
    )


def write_adverts(path: Path, *adverts: str) -> Path:
    path.write_text("\n".join(adverts))
    return path


def test_a_folder_is_read_once_and_then_unchanged(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Northmoor made 24 posts.")
    (tmp_path / "two.txt").write_text("Hillside made none.")
    first, second = read(tmp_path), read(tmp_path)
    assert (first.documents, first.tally.new, first.unchanged) == (2, 2, 0)
    assert (second.documents, second.tally.new, second.unchanged) == (2, 0, 2)


def test_the_bytes_are_kept_once_by_their_hash(tmp_path: Path) -> None:
    adverts = write_adverts(tmp_path / "adverts.jsonl", advert(1), advert(2))
    read(adverts)
    first, second = Capture.objects.order_by("pk")
    assert first.file_sha256 == second.file_sha256
    assert kept_path(first.file_sha256).read_bytes() == adverts.read_bytes()
    assert (first.item, second.item) == (1, 2)


def test_in_a_changed_file_of_adverts_only_the_changed_one_is_new(tmp_path: Path) -> None:
    path = tmp_path / "adverts.jsonl"
    read(write_adverts(path, advert(1), advert(2)))
    again = read(write_adverts(path, advert(1), advert(2, "Senior Peer Support Worker"), advert(3)))
    assert (again.unchanged, again.tally.changed, again.tally.new) == (1, 1, 1)
    current = StoredStatement.objects.filter(ended_at=None, property="job-title", source__reference="N-2")
    assert [each.value for each in current] == ["Senior Peer Support Worker"]


def test_a_file_of_adverts_gone_through_before_is_not_taken_apart_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_adverts(tmp_path / "adverts.jsonl", advert(1), advert(2))
    read(path)
    taken_apart = watch_taking_apart(monkeypatch)
    assert (read(path).unchanged, taken_apart) == (2, [])
    write_adverts(path, advert(1), advert(2), advert(3))
    assert (read(path).unchanged, taken_apart) == (2, [path])


def test_a_file_is_taken_apart_again_when_its_listing_or_a_reader_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_adverts(tmp_path / "adverts.jsonl", advert(1), advert(2))
    read(path)
    (tmp_path / "sources.toml").write_text('[[source]]\nfile = "adverts.jsonl"\ntopic = "peer-work"')
    assert read(path).tally.described_anew == 2
    taken_apart = watch_taking_apart(monkeypatch)
    assert (read(path).unchanged, taken_apart) == (2, [])
    monkeypatch.setattr(job_posting, "VERSION", job_posting.VERSION + 1)
    assert (read(path).unchanged, taken_apart) == (2, [path])


def test_a_file_with_something_unreadable_in_it_is_named_again_each_time(tmp_path: Path) -> None:
    path = write_adverts(tmp_path / "adverts.jsonl", advert(1), "{ not json", advert(2))
    for _ in range(2):
        assert [each.item for each in read(path).unreadable] == [2]


def watch_taking_apart(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are taken apart from now on."""
    taken_apart: list[Path] = []

    def documents_in(path: Path) -> Iterator[Any]:
        taken_apart.append(path)
        return formats.documents_in(path)

    monkeypatch.setattr(sys.modules["alongside.register.actions.read_files"], "documents_in", documents_in)
    return taken_apart


def test_what_cannot_be_read_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "letter.txt").write_text("Northmoor made 24 posts.")
    write_adverts(tmp_path / "adverts.jsonl", advert(1), "{ not json", advert(2))
    summary = read(tmp_path)
    assert summary.documents == 3
    assert sorted((each.name, each.item) for each in summary.unreadable) == [
        ("adverts.jsonl", 2),
        ("broken.pdf", 0),
        ("empty.txt", 0),
    ]
    assert all(each.reason and each.remedy for each in summary.unreadable)


def test_a_document_that_a_reader_fails_on_is_named_and_not_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(copy: Any) -> Iterator[Any]:
        if "Hillside" in copy.text:
            raise RuntimeError("cannot cope")
        return iter(())

    monkeypatch.setattr("alongside.reading.intake.reading.read", failing)
    (tmp_path / "one.txt").write_text("Northmoor made 24 posts.")
    (tmp_path / "two.txt").write_text("Hillside made none.")
    summary = read(tmp_path)
    assert [each.name for each in summary.unreadable] == ["two.txt"]
    assert "cannot cope" in summary.unreadable[0].reason
    assert Source.objects.count() == 1


def test_a_run_that_was_stopped_is_taken_up_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_adverts(tmp_path / "adverts.jsonl", *(advert(number) for number in range(250)))
    batches = []

    def stopped_after_one(**given: Any) -> Any:
        if batches:
            raise KeyboardInterrupt
        batches.append(len(given["arrivals"]))
        return take_in(**given)

    monkeypatch.setattr(sys.modules["alongside.register.actions.read_files"], "take_in", stopped_after_one)
    stopped = read(path)
    monkeypatch.undo()
    assert (stopped.stopped, Capture.objects.count()) == (True, 100)
    rest = read(path)
    assert (rest.stopped, rest.unchanged, rest.tally.new) == (False, 100, 150)
    assert Capture.objects.count() == 250


@pytest.mark.parametrize("step", ["resettle", "run_checks"])
def test_a_stop_while_settling_or_checking_is_made_good_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def stopped(**given: Any) -> Any:
        raise KeyboardInterrupt

    write_adverts(tmp_path / "adverts.jsonl", advert(1))
    monkeypatch.setattr(sys.modules["alongside.register.actions.read_files"], step, stopped)
    assert read(tmp_path).stopped
    monkeypatch.undo()
    again = read(tmp_path)
    assert (again.stopped, again.unchanged) == (False, 1)
    assert Settled.objects.count() == StoredStatement.objects.count() > 0


def test_checks_run_again_only_for_another_day_or_after_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = []
    module = sys.modules["alongside.register.actions.read_files"]

    def watched(**given: Any) -> int:
        runs.append(given["today"])
        return run_checks(**given)

    monkeypatch.setattr(module, "run_checks", watched)
    (tmp_path / "one.txt").write_text("Of 5 trusts that were asked, 3 trusts applied.")
    first, second = read(tmp_path), read(tmp_path)
    assert (runs, second.findings) == ([TODAY], first.findings)
    reject_statement(by="command:test", statement=StoredStatement.objects.all()[0])
    read(tmp_path)
    assert runs == [TODAY, TODAY]
    tomorrow = date(2026, 11, 23)
    read_files(by="command:test", found=found_in([tmp_path]), today=tomorrow)
    assert runs == [TODAY, TODAY, tomorrow]


def test_worker_processes_give_what_one_process_gives(tmp_path: Path) -> None:
    path = write_adverts(tmp_path / "adverts.jsonl", *(advert(number) for number in range(120)))
    read(path, workers=2)
    there = set(StoredStatement.objects.values_list("id", flat=True))
    StoredStatement.objects.all().delete()
    Capture.objects.all().delete()
    Source.objects.all().delete()
    read(path, workers=1)
    assert there == set(StoredStatement.objects.values_list("id", flat=True))
    assert there


def test_results_come_in_the_order_of_the_chunks() -> None:
    assert list(in_order(abs, range(-20, 0), workers=2)) == list(range(20, 0, -1))


def test_a_new_listing_describes_anew_what_is_held(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Northmoor made 24 posts.")
    read(tmp_path)
    (tmp_path / "sources.toml").write_text(
        '[[source]]\nfile = "letter.txt"\nkind = "letter"\ntitle = "A letter"'
    )
    summary = read(tmp_path)
    assert (summary.tally.described_anew, summary.unchanged) == (1, 0)
    assert Source.objects.get().kind == "letter"
    (tmp_path / "sources.toml").unlink()
    assert read(tmp_path).unchanged == 1
    assert Source.objects.get().kind == "letter"
