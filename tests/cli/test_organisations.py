import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from alongside.cli import main
from alongside.reference.organisations import table
from alongside.reference.organisations.official import COLUMNS
from tests.web_server import web_site


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_names_on_the_command_line_are_answered_in_order(capsys):
    code = main(["organisations", "resolve", "Solent NHS Trust", "Surry NHS Foundation Trust", "--json"])

    first, second = rows(capsys.readouterr().out)
    assert code == 1
    assert (first["status"], first["codes"], first["name_at_date"]) == (
        "certain",
        ["R1C"],
        "Solent NHS Trust",
    )
    assert (second["status"], second["codes"]) == ("none", [])
    assert {"name", "status", "codes", "name_at_date", "score", "reason", "candidates"} <= first.keys()


def test_all_certain_is_exit_code_0_and_is_said_in_words(capsys):
    assert main(["organisations", "resolve", "Solent NHS Trust", "--on", "2025-01-01"]) == 0
    assert "R1C closed on 30 September 2024; followed by RW1." in capsys.readouterr().out


def test_the_date_of_each_row_gives_the_name_of_the_time(tmp_path, capsys):
    path = tmp_path / "names.csv"
    path.write_text(
        "when,body\n2021-08-02,Southern Health NHS FT\n01/11/2024,Southern Health NHS FT\n,NHS England\n"
    )

    given = ["--csv", str(path), "--column", "body", "--date-column", "when", "--on", "2020-01-01", "--json"]
    assert main(["organisations", "resolve", *given]) == 0
    found = rows(capsys.readouterr().out)
    assert [row["name_at_date"] for row in found] == [
        "Southern Health NHS Foundation Trust",
        "Hampshire and Isle of Wight Healthcare NHS Foundation Trust",
        "NHS England",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_file_of_any_usual_encoding_and_separator_is_read(tmp_path, capsys, encoding, separator):
    path = tmp_path / "names.csv"
    lines = [["id", "name"], ["1", "South West London and St George’s Mental Health NHS Trust"], ["2", ""]]
    path.write_bytes("\r\n".join(separator.join(line) for line in lines).encode(encoding))

    main(["organisations", "resolve", "--csv", str(path), "--column", "name", "--json"])
    assert [row["codes"] for row in rows(capsys.readouterr().out)] == [["RQY"], []]


def test_a_missing_column_names_those_there_are(tmp_path, capsys):
    path = tmp_path / "names.csv"
    path.write_text("id,employer\n1,Solent NHS Trust\n")

    assert main(["organisations", "resolve", "--csv", str(path), "--column", "body"]) == 2
    assert "no column 'body'. Its columns are: id, employer." in capsys.readouterr().err


def test_a_date_that_is_none_is_named_with_its_line(tmp_path, capsys):
    path = tmp_path / "names.csv"
    path.write_text("name,when\nSolent NHS Trust,2020-01-01\nSolent NHS Trust,last week\n")

    given = ["--csv", str(path), "--column", "name", "--date-column", "when"]
    assert main(["organisations", "resolve", *given]) == 2
    assert "line 3: 'last week' is no date" in capsys.readouterr().err


@pytest.mark.parametrize(
    "given",
    [
        [],
        ["A", "--csv", "x.csv"],
        ["--csv", "x.csv"],
        ["A", "--column", "name"],
        ["--csv", "no.csv", "--column", "a"],
    ],
)
def test_wrong_use_is_exit_code_2(given, capsys):
    assert main(["organisations", "resolve", *given]) == 2
    assert capsys.readouterr().err


def test_a_long_list_is_answered_row_by_row_in_its_order(tmp_path, capsys):
    path = tmp_path / "names.csv"
    names = [organisation.name for organisation in table().organisations.values()][:200]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["name"])
        writer.writerows([names[number % len(names)]] for number in range(20_000))
    main(["organisations", "resolve", "--csv", str(path), "--column", "name", "--json"])

    answered = [json.loads(line)["name"] for line in capsys.readouterr().out.splitlines()]
    assert answered == [names[number % len(names)] for number in range(20_000)]


def official_row(code: str, name: str, opened: str, closed: str = "") -> list[str]:
    row = [""] * COLUMNS
    row[0], row[1], row[2], row[9], row[10], row[11] = code, name, "Y59", "SO40 2RZ", opened, closed
    return row


@pytest.fixture
def official(tmp_path: Path) -> Path:
    """An official file of an earlier day, when RW1 had its former name, and with a body that nobody knows."""
    path = tmp_path / "etr.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [
                official_row("RW1", "SOUTHERN HEALTH NHS FOUNDATION TRUST", "20010401"),
                official_row("Q9Z9X", "EASTFOLD NHS TRUST", "20260901"),
            ]
        )
    return path


@pytest.fixture
def kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("ALONGSIDE_DATA", str(tmp_path / "data"))
    yield tmp_path / "data" / "organisations"
    monkeypatch.undo()
    table.cache_clear()


def test_an_update_reports_and_stores_nothing(official, kept_apart, capsys):
    assert main(["organisations", "update", "--from", str(official), "--json"]) == 0

    told = [(row["change"], row["code"]) for row in rows(capsys.readouterr().out)]
    assert told == [("renamed", "RW1"), ("new", "Q9Z9X")]
    assert not kept_apart.exists()


def test_a_stored_update_is_what_the_next_look_up_uses(official, kept_apart, capsys):
    assert main(["organisations", "update", "--from", str(official), "--save"]) == 0
    table.cache_clear()

    assert table().organisations["RW1"].name == "SOUTHERN HEALTH NHS FOUNDATION TRUST"
    assert table().organisations["Q9Z9X"].opened is not None
    assert {name.text for name in table().names["RW1"]} >= {
        "HAMPSHIRE AND ISLE OF WIGHT HEALTHCARE NHS FOUNDATION TRUST"
    }
    assert len(table().organisations) > 600


def test_an_update_is_fetched_only_from_an_address_that_is_given(official, kept_apart, capsys):
    with web_site({"/etr.csv": official.read_bytes()}) as site:
        assert main(["organisations", "update", "--from", f"{site.address}/etr.csv"]) == 0
    assert site.asked == ["/etr.csv"]
    assert "RW1 was HAMPSHIRE" in capsys.readouterr().out


def test_a_file_that_is_no_organisation_file_is_refused(tmp_path, capsys):
    path = tmp_path / "other.csv"
    path.write_text("id,name\n1,Solent\n")

    assert main(["organisations", "update", "--from", str(path)]) == 2
    assert "27 columns" in capsys.readouterr().err
