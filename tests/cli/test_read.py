"""The commands read, text and check, as a person types them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from alongside.cli import main

pytestmark = pytest.mark.once  # each makes a register of its own, in SQLite
TEXT = "Dear all\n\nWe asked 55 trusts. 24 trusts applied and were successful.\n"


def run(*given: str, data: Path) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with a data folder of its own."""
    import os

    environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return subprocess.run(
        [sys.executable, "-c", "import sys; from alongside.cli import main; sys.exit(main())", *given],
        capture_output=True,
        text=True,
        env=environment | {"ALONGSIDE_DATA": str(data)},
        timeout=120,
        check=False,
    )


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letters" / "letter.txt"
    path.parent.mkdir()
    path.write_bytes(TEXT.replace("\n", "\r\n").encode())
    return path


def printed(capfdbinary: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capfdbinary.readouterr().out.decode().splitlines()]


def test_json_quotes_stand_in_what_text_prints(letter: Path, capfdbinary: Any) -> None:
    """text[start:end] == quote for every line."""
    assert main(["text", str(letter)]) == 0
    text = capfdbinary.readouterr().out.decode()
    assert text == TEXT
    assert main(["read", "--json", str(letter)]) == 0
    statements = printed(capfdbinary)
    assert statements
    assert all(text[each["start"] : each["end"]] == each["quote"] for each in statements)


def test_json_lines_have_the_promised_names(letter: Path, capfdbinary: Any) -> None:
    main(["read", "--json", str(letter)])
    promised = {
        "source", "subject", "property", "value", "unit", "qualifier", "quote", "start", "end", "page",
        "asserter", "reader", "confidence", "polarity", "topic", "of", "context", "group", "row",
        "reported_for", "asserted_on", "part", "item",
    }  # fmt: skip
    for each in printed(capfdbinary):
        assert promised <= set(each)
        assert set(each["subject"]) == {"kind", "key", "name"}


def test_json_offsets_of_many_items_hold_in_the_one_text(tmp_path: Path, capfdbinary: Any) -> None:
    adverts = [
        {
            "@type": "JobPosting",
            "title": f"Peer Worker {n}",
            "identifier": f"N-{n}",
            "description": "Join us.",
        }
        for n in range(3)
    ]
    path = tmp_path / "adverts.jsonl"
    path.write_text("\n".join(map(json.dumps, adverts)))
    main(["text", str(path)])
    text = capfdbinary.readouterr().out.decode()
    main(["read", "--json", str(path)])
    statements = printed(capfdbinary)
    assert {each["item"] for each in statements} == {1, 2, 3}
    assert all(text[each["start"] : each["end"]] == each["quote"] for each in statements)


def test_json_touches_no_database(letter: Path, tmp_path: Path) -> None:
    done = run("read", "--json", str(letter), data=tmp_path / "none")
    assert done.returncode == 0
    assert not (tmp_path / "none").exists()


def test_the_first_use_makes_the_register_and_the_second_finds_nothing_new(
    letter: Path, tmp_path: Path
) -> None:
    first = run("read", str(letter.parent), data=tmp_path / "data")
    assert first.returncode == 0, first.stderr
    assert "Making a new register" in first.stderr
    assert "1 documents read: 1 new, 0 unchanged." in first.stdout
    second = run("read", str(letter), data=tmp_path / "data")
    assert "1 documents read: 0 new, 1 unchanged." in second.stdout
    assert "0 statements added." in second.stdout
    assert "Making" not in second.stderr
    rebuilt = run("read", "--rebuild", data=tmp_path / "data")
    assert rebuilt.returncode == 0, rebuilt.stderr
    assert "1 documents read again" in rebuilt.stdout
    checked = run("check", "--json", "--all", data=tmp_path / "data")
    assert checked.returncode in (0, 1)
    for line in checked.stdout.splitlines():
        assert {"check", "severity", "message", "arithmetic", "statements", "state"} <= set(json.loads(line))


def test_what_cannot_be_read_is_named_with_the_remedy_and_the_exit_code_is_1(
    letter: Path, tmp_path: Path
) -> None:
    (letter.parent / "empty.txt").write_bytes(b"")
    done = run("read", str(letter.parent), data=tmp_path / "data")
    assert done.returncode == 1
    assert "1 could not be read" in done.stdout
    assert "empty.txt: it is empty (0 bytes). Download or save it again." in done.stdout


@pytest.mark.parametrize(
    "given", [["read"], ["read", "--json", "--rebuild"], ["read", "gone.txt"], ["text", "gone.txt"]]
)
def test_wrong_use_says_what_to_do(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(given) == 2
    assert capsys.readouterr().err.strip().endswith(".")


def test_a_listing_that_cannot_be_used_is_wrong_use(letter: Path, capsys: Any) -> None:
    (letter.parent / "sources.toml").write_text('[[source]]\nfile = "gone.txt"')
    assert main(["read", "--json", str(letter)]) == 2
    assert "no file 'gone.txt'" in capsys.readouterr().err


def test_a_database_that_cannot_be_opened_is_said_plainly(letter: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    done = run("read", str(letter), data=tmp_path / "data")
    assert done.returncode == 2
    assert "cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr
