"""The benchmark of correspondence runs on both halves; on the tuning half nothing is wrongly told."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(autouse=True)
def _benchmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(BENCHMARKS), *sys.path])


def test_the_halves_hold_enough_messages_and_every_label_can_be_read() -> None:
    from alongside.reading.correspondence import Kind
    from labelled_mail.labels import FRESH, HALVES, labels_of

    halves = [labels_of(half) for half in (*HALVES, *FRESH)]
    assert all(len(half) >= 80 for half in halves)
    assert len({label.number for half in halves for label in half}) == sum(map(len, halves))
    for label in (each for half in halves for each in half):
        assert label.accepts <= {kind.value for kind in Kind}, label.number
        words = " ".join(label.letter.text.split())
        assert all(" ".join(each.split()) in words for each in label.deciding), label.number


def test_no_message_of_the_tuning_half_stops_a_clock_wrongly() -> None:
    from labelled_mail.labels import labels_of
    from labelled_mail.reading import ours
    from labelled_mail.scoring import score

    counts = score([(label, ours(label)) for label in labels_of("tuning")])
    reply = counts["kind"]["a reply (the clock stops)"]
    assert reply.right == reply.given, reply.failures
    answers = counts["answer to a question of type"]["all"]
    assert answers.right == answers.given, answers.failures


def test_what_need_not_be_found_and_was_not_counts_for_nothing() -> None:
    from labelled_mail.labels import labels_of
    from labelled_mail.reading import Reading
    from labelled_mail.scoring import score

    label = next(each for each in labels_of("tuning") if each.asked)
    open_label = replace(label, asked=label.asked[:1], cells=("text-or-not-answered",))
    silent = Reading(label.kind, cells=(("not-answered", None),))
    count = score([(open_label, silent)])["answer to a question of type"]["all"]
    assert (count.right, count.given, count.wanted) == (0, 0, 0)


def test_a_kind_told_of_a_message_that_is_unclear_was_told_wrongly() -> None:
    from labelled_mail.labels import labels_of
    from labelled_mail.reading import Reading
    from labelled_mail.scoring import score

    label = replace(
        labels_of("tuning")[0], kind="unclear", accepts=frozenset({"unclear"}), asked=(), cells=()
    )
    told = score([(label, Reading("refusal"))])["kind"]["all that were told"]
    assert (told.right, told.given) == (0, 1)


def test_an_answer_that_was_not_given_is_never_counted_as_right() -> None:
    from labelled_mail.labels import labels_of
    from labelled_mail.reading import Reading
    from labelled_mail.scoring import score

    labels = [
        replace(label, cells=("list-or-not-answered",) * len(label.asked))
        for label in labels_of("tuning")
        if label.asked
    ]
    nothing = [
        (label, Reading("unclear", cells=(("not-answered", None),) * len(label.asked))) for label in labels
    ]
    for count in score(nothing)["answer to a question of type"].values():
        assert (count.right, count.given) == (0, 0)


def test_the_command_prints_a_table_for_each_half(capsys: pytest.CaptureFixture[str]) -> None:
    import correspondence

    assert correspondence.main([]) == 0
    said = capsys.readouterr().out
    assert "### tuning" in said
    assert "### held-out" in said
    assert "Alongside: precision" in said
