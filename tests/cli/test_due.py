"""The `due` command: its dates, its reasoning and its stable JSON."""

import json

import pytest

from alongside.cli import main


def due(capsys: pytest.CaptureFixture[str], *given: str) -> dict[str, object]:
    assert main(["due", *given, "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


@pytest.mark.parametrize(
    ("regime", "received", "expected"),
    [
        ("foia", "2021-08-02", "2021-08-31"),
        ("foia", "2021-08-04", "2021-09-02"),
        ("foisa", "2021-08-02", "2021-08-30"),
        ("eir", "2021-08-02", "2021-08-31"),
        ("eir-scotland", "2021-08-02", "2021-08-30"),
        ("internal-review", "2021-08-04", "2021-09-02"),
    ],
)
def test_due_gives_the_date_of_each_regime(
    capsys: pytest.CaptureFixture[str], regime: str, received: str, expected: str
) -> None:
    assert due(capsys, "--regime", regime, "--received", received)["due"] == expected


def test_due_names_every_skipped_day_and_the_version_of_the_calendar(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = due(capsys, "--regime", "foia", "--received", "2021-08-02")
    skipped = found["skipped"]
    assert isinstance(skipped, list)
    assert {
        "date": "2021-08-30",
        "why": "Summer bank holiday (England and Wales, Northern Ireland)",
    } in skipped
    assert len([each for each in skipped if each["why"] in ("Saturday", "Sunday")]) == 8
    assert found["late_from"] == "2021-09-01"
    assert found["calendar_version"]
    assert "2021-08-31" in str(found["reasoning"])


def test_due_explains_what_moved_the_date(capsys: pytest.CaptureFixture[str]) -> None:
    found = due(
        capsys, "--regime", "foia", "--received", "2021-10-01",
        "--clarification-asked", "2021-10-12", "--clarified", "2021-10-15",
    )  # fmt: skip
    assert found["due"] == "2021-11-12"
    moves = found["moves"]
    assert isinstance(moves, list)
    assert [each["to"] for each in moves] == [None, "2021-11-12"]


def test_due_prints_its_reasoning_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--regime", "foia", "--received", "2021-08-02", "--today", "2021-09-02"]) == 0
    printed = capsys.readouterr().out
    assert "Due Tuesday 31 August 2021" in printed
    assert "Late since Wednesday 1 September 2021" in printed


def test_a_day_that_is_none_says_how_to_write_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["due", "--regime", "foia", "--received", "31/08/2021"])
    assert stopped.value.code == 2
    assert "year-month-day" in capsys.readouterr().err


def test_a_day_past_the_bank_holidays_we_hold_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--regime", "foia", "--received", "2027-12-20"]) == 1
    assert "bank holidays we hold" in capsys.readouterr().err


def test_a_day_before_the_act_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--regime", "foia", "--received", "2012-01-03", "--today", "2012-01-04"]) == 0
    assert main(["due", "--regime", "internal-review", "--received", "2013-01-03"]) == 1
