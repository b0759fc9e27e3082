"""A corpus read into a folder: what comes out, from every kind of source, and what is said of faults."""

import gzip
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
import pytest

from alongside.cli import main
from alongside.corpus.columns import TABLES, schema_of
from corpus.adverts import advert, adverts, everything, lines_of, rows, written


def read(source: Path | str, folder: Path, *more: str) -> int:
    return main(["corpus", "read", str(source), "--out", str(folder), "--workers", "1", *more])


def test_statements_are_those_that_read_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Same fields, same values; offsets count in the document's own text, which `documents` holds."""
    source = written(tmp_path / "adverts.jsonl", adverts(3))
    assert read(source, tmp_path / "out") == 0
    capsys.readouterr()
    assert main(["read", "--json", str(source)]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    made = rows(tmp_path / "out", "statements")
    assert len(made) == len(printed) > 0
    texts = {row["sha256"]: row["text"] for row in rows(tmp_path / "out", "documents")}
    for row, line in zip(made, printed, strict=True):
        assert texts[row["sha256"]][row["start"] : row["end"]] == row["quote"]
        told = row | {
            "value": json.loads(row["value"]),
            "of": dict(row["of"]),
            "context": dict(row["context"]),
        }
        for name in set(line) - {"start", "end"}:
            assert told[name] == line[name], name


def test_a_post_has_the_fields_of_its_advert_and_what_the_pay_is_worth(tmp_path: Path) -> None:
    read(written(tmp_path / "adverts.jsonl", [advert(1)]), tmp_path / "out")
    (post,) = rows(tmp_path / "out", "posts")
    assert post["id"] == "MADE-1"
    assert post["title"] == "Support Worker 1"
    assert post["employer_name"] == "Hillside Community NHS Trust"
    assert (post["pay_min"], post["pay_max"]) == (Decimal("24907.00"), Decimal("30615.00"))
    assert (post["pay_period"], post["annual_min"]) == ("year", Decimal("24907.00"))
    assert post["hourly_min"] == Decimal("12.74")
    assert (post["scale_band"], post["scale_year"], post["zone"]) == ("5", "2020/21", "none")
    assert (post["posted_on"], post["closing_on"]) == (date(2020, 11, 2), date(2020, 12, 2))
    assert post["category"] == ["Support"]
    assert (post["source"], post["item"]) == ("adverts.jsonl", 1)
    assert post["url"] == "https://example.org/vacancy/1"
    assert "job_posting" in post["readers"]


def test_the_files_carry_types_and_the_meaning_of_each_column(tmp_path: Path) -> None:
    read(written(tmp_path / "adverts.jsonl", [advert(1), {"not": "an advert"}]), tmp_path / "out")
    for table, columns in TABLES.items():
        (path,) = (tmp_path / "out" / table).glob("*.parquet")
        schema = pyarrow.parquet.read_schema(path)
        assert schema.names == [column.name for column in columns]
        for column in columns:
            field = schema.field(column.name)
            assert field.metadata[b"meaning"].decode() == column.meaning
            assert field.type == schema_of(table).field(column.name).type
    posts = schema_of("posts")
    assert posts.field("closing_on").type == pyarrow.date32()
    assert posts.field("pay_min").type == pyarrow.decimal128(12, 2)


def test_every_kind_of_source_gives_the_same_posts(tmp_path: Path) -> None:
    made = adverts(5)
    folder = tmp_path / "folder"
    (folder / "inside").mkdir(parents=True)
    written(folder / "first.jsonl.gz", made[:2])
    written(folder / "inside" / "second.ndjson", made[2:])
    (folder / ".hidden").write_text("no")
    fields = (
        "title",
        "identifier",
        "url",
        "datePosted",
        "validThrough",
        "occupationalCategory",
        "description",
    )
    tables = {
        "posting.parquet": [{"posting": json.dumps(each)} for each in made],
        "fields.parquet": [
            {name: each[name] for name in fields}
            | {
                "hiring_organization": each["hiringOrganization"]["name"],
                "jobLocation": json.dumps(each["jobLocation"]),
                "baseSalary": each["baseSalary"],
                "other": 1,
            }
            for each in made
        ],
    }
    for name, held in tables.items():
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(held), tmp_path / name)
    (tmp_path / "array.json").write_text(json.dumps(made))
    written(tmp_path / "lines.jsonl", made)
    sources = ["lines.jsonl", "array.json", "folder", *tables]
    found: dict[str, Any] = {}
    for name in sources:
        assert read(tmp_path / name, tmp_path / f"out-{name}") == 0
        posts = rows(tmp_path / f"out-{name}", "posts")
        found[name] = [
            {key: post[key] for key in post if key not in ("source", "item", "sha256")} for post in posts
        ]
    assert len(found["lines.jsonl"]) == 5
    for name in sources:
        assert found[name] == found["lines.jsonl"], name


def test_documents_of_a_folder_give_statements_as_their_listing_describes_them(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "letter.txt").write_text("We asked 55 trusts. 24 trusts applied and were successful.\n")
    (folder / "picture.png").write_bytes(b"\x89PNG....")
    (folder / "sources.toml").write_text(
        '[[source]]\nfile = "letter.txt"\nkind = "letter"\ntitle = "A letter"\n'
    )
    assert read(folder, tmp_path / "out") == 1
    made = everything(tmp_path / "out")
    assert {row["source"] for row in made["statements"]} == {"letter.txt"}
    assert [(row["kind"], row["title"]) for row in made["documents"]] == [("letter", "A letter")]
    assert made["posts"] == []
    assert [(row["source"], row["item"]) for row in made["rejects"]] == [("picture.png", None)]
    assert ".png" in made["rejects"][0]["reason"]


def test_a_bad_line_is_named_by_its_number_and_the_others_go_on(tmp_path: Path) -> None:
    source = tmp_path / "adverts.jsonl"
    source.write_bytes(lines_of([advert(1)]) + b'{"broken": \n\n' + b'{"a": 1}\n' + lines_of([advert(2)]))
    assert read(source, tmp_path / "out") == 1
    assert [post["id"] for post in rows(tmp_path / "out", "posts")] == ["MADE-1", "MADE-2"]
    broken, other = rows(tmp_path / "out", "rejects")
    assert broken["reason"].startswith("line 2 is not JSON")
    assert (broken["item"], other["item"]) == (2, 3)
    assert "line 4 is not a job advert" in other["reason"]
    assert broken["remedy"]


def test_a_line_that_holds_several_adverts_counts_each(tmp_path: Path) -> None:
    source = tmp_path / "adverts.jsonl"
    source.write_bytes(json.dumps({"@graph": adverts(3)}).encode() + b"\n" + lines_of([advert(9)]))
    assert read(source, tmp_path / "out") == 0
    assert [post["item"] for post in rows(tmp_path / "out", "posts")] == [1, 2, 3, 4]


def test_gzip_that_stops_in_the_middle_keeps_what_came_before(tmp_path: Path) -> None:
    source = tmp_path / "adverts.jsonl.gz"
    whole = gzip.compress(lines_of(adverts(2000)))
    source.write_bytes(whole[: len(whole) // 2])
    assert read(source, tmp_path / "out") == 1
    assert len(rows(tmp_path / "out", "posts")) > 100
    assert rows(tmp_path / "out", "rejects")[-1]["reason"] == "its gzip data stops in the middle"


def test_text_can_be_left_out(tmp_path: Path) -> None:
    source = written(tmp_path / "adverts.jsonl", adverts(2))
    assert read(source, tmp_path / "out", "--no-text") == 0
    assert len(rows(tmp_path / "out", "posts")) == 2
    assert not (tmp_path / "out" / "documents").exists()


@pytest.mark.parametrize(
    ("name", "content", "more", "said"),
    [
        ("none.jsonl", None, (), "There is no file or folder"),
        ("bad.parquet", b"PAR1 but no more", (), "not a Parquet file"),
        ("table.parquet", [{"words": "x"}], (), "Its columns are: words"),
        ("table.parquet", [{"words": "x"}], ("--column", "title=name"), "has no column 'name'"),
        ("table.parquet", [{"words": "x"}], ("--column", "words=x"), "The fields are: posting, title"),
    ],
)
def test_a_source_that_cannot_be_used_is_named_with_what_to_do(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: Any,
    more: tuple[str, ...],
    said: str,
) -> None:
    if isinstance(content, bytes):
        (tmp_path / name).write_bytes(content)
    elif content:
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(content), tmp_path / name)
    code = read(tmp_path / name, tmp_path / "out", *more)
    told = capsys.readouterr().err
    if name == "bad.parquet":
        assert code == 1
        assert said in rows(tmp_path / "out", "rejects")[0]["reason"]
    else:
        assert code == 2
        assert said in told


def test_a_folder_for_the_result_inside_the_source_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path / "adverts.jsonl", adverts(1))
    assert read(tmp_path, tmp_path / "out") == 2
    assert "is inside" in capsys.readouterr().err


def test_a_missing_library_is_named_with_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    source = written(tmp_path / "adverts.jsonl", adverts(1))
    assert read(source, tmp_path / "out") == 2
    assert "pip install --editable '.[corpus]'" in capsys.readouterr().err
