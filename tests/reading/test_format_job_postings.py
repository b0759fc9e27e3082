"""Files of job adverts: one document an advert, broken lines named, memory flat."""

import gzip
import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from alongside.reading.document import Document
from alongside.reading.formats import SEPARATOR, Limits, Unreadable, documents_in, text_of, with_bases
from alongside.reading.formats.job_postings import extract_posting, prose
from tests.reading.reading_files import outcomes, read, refused


def _posting(title: str = "Peer Worker", **more: Any) -> dict[str, Any]:
    return {"@type": "JobPosting", "title": title, "description": f"<p>Work of {title}</p>"} | more


def _titles(found: list[Document | Unreadable]) -> list[str]:
    return [each.facts["title"] if isinstance(each, Document) else each.reason for each in found]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("a.jsonl", "\n".join(json.dumps(_posting(each)) for each in "ABC")),
        ("a.ndjson", "\ufeff" + "\n\n".join(json.dumps(_posting(each)) for each in "ABC") + "\n"),
        ("a.json", json.dumps([_posting(each) for each in "ABC"])),
        ("b.json", json.dumps([_posting(each) for each in "ABC"], indent=2)),
        ("c.json", json.dumps({"@context": "x", "@graph": [_posting(each) for each in "ABC"]}, indent=1)),
        (
            "d.json",
            json.dumps({"@type": "ItemList", "itemListElement": [{"item": _posting(e)} for e in "ABC"]}),
        ),
        ("a.txt", "\n".join(json.dumps(_posting(each)) for each in "ABC")),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_every_shape_gives_a_document_an_advert(tmp_path: Path, name: str, whole: str, packed: bool) -> None:
    data = gzip.compress(whole.encode()) if packed else whole.encode()
    found = outcomes(tmp_path, name + ".gz" * packed, data)
    assert _titles(found) == ["A", "B", "C"]
    assert [each.item for each in found] == [1, 2, 3]
    assert len({each.sha256 for each in found if isinstance(each, Document)}) == 3


def test_the_hash_of_an_item_is_that_of_its_line(tmp_path: Path) -> None:
    lines = [json.dumps(_posting(each)).encode() for each in "AB"]
    found = outcomes(tmp_path, "a.jsonl", b"\n".join(lines))
    assert [each.sha256 for each in found] == [hashlib.sha256(line).hexdigest() for line in lines]  # type: ignore[union-attr]


def test_a_bad_line_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    good = json.dumps(_posting("A")).encode()
    lines = [
        good,
        b"{broken",
        good,
        b'{"@type": "Person"}',
        b"[" * 50_000,
        b"1" * 5000,
        b'"\xff\xfe\xfa"',
        b"null",
        good,
    ]
    found = outcomes(tmp_path, "a.jsonl", b"\n".join(lines))
    bad = [each for each in found if isinstance(each, Unreadable)]
    assert len(found) == 9
    assert [each.item for each in bad] == [2, 4, 5, 6, 7, 8]
    assert "line 2 is not JSON" in bad[0].reason
    assert "line 4 is not a job advert" in bad[1].reason
    assert "nested too deep" in bad[2].reason


def test_a_line_too_long_is_named_and_never_held(tmp_path: Path) -> None:
    limits = Limits(item_bytes=1000)
    lines = [
        json.dumps(_posting("A")),
        json.dumps(_posting("B", skills="x" * 2000)),
        json.dumps(_posting("C")),
    ]
    found = outcomes(tmp_path, "a.jsonl", "\n".join(lines).encode(), limits)
    assert _titles(found) == ["A", "line 2 is too long (more than 1000 bytes)", "C"]


def test_an_array_broken_in_the_middle_gives_what_came_before(tmp_path: Path) -> None:
    whole = json.dumps([_posting("A"), _posting("B")])
    found = outcomes(tmp_path, "a.json", whole[:-30].encode())
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], Unreadable)
    assert "item 2 is not JSON" in found[-1].reason


def test_json_of_another_kind_is_refused(tmp_path: Path) -> None:
    assert "not a job advert" in refused(tmp_path, "a.json", b'{"name": "x"}').reason
    assert "no job adverts" in refused(tmp_path, "b.json", b"[]").reason
    assert refused(tmp_path, "c.json", b"{").reason


def test_a_file_of_nothing_but_bad_lines_is_given_up(tmp_path: Path) -> None:
    found = outcomes(tmp_path, "a.jsonl", b"{}\n" * 100, Limits(bad_items=10))
    assert len(found) == 12
    assert "the reading" in str(found[-1]) or "stopped at line 11" in str(found[-1])


def test_gzip_bombs_and_broken_gzip_are_refused(tmp_path: Path) -> None:
    bomb = gzip.compress(b"\n" * (64 << 20))
    assert "zip bomb" in refused(tmp_path, "a.jsonl.gz", bomb).reason
    whole = gzip.compress(json.dumps(_posting("A")).encode())
    assert "stops in the middle" in str(outcomes(tmp_path, "b.jsonl.gz", whole[:-10])[-1])
    assert "gzip data" in str(outcomes(tmp_path, "c.jsonl.gz", whole[:20] + b"\xff" * 40)[-1])


def test_quotes_hold_in_the_one_text_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join([json.dumps(_posting("A")), "{", json.dumps(_posting("B"))]))
    whole = text_of(path)
    placed = list(with_bases(documents_in(path)))
    assert whole.count(SEPARATOR) == 1
    assert [base for base, _ in placed][:2] == [0, whole.index(SEPARATOR) + len(SEPARATOR)]
    for base, each in placed:
        if isinstance(each, Document):
            assert whole[base : base + len(each.text)] == each.text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("<p>a</p>", "a"), ("&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b", "a\n\nb"), ("one\ntwo", "one\ntwo"),
        ("Pay &amp; hours", "Pay & hours"), ("a < b", "a < b"), (["<p>a", "b"], "a\n\nb"), (None, ""),
        ({"name": "x"}, "x"), ("&lt;ul&gt;&lt;li&gt;Q&amp;amp;A&lt;/li&gt;&lt;/ul&gt;", "• Q&A"),
    ],
)  # fmt: skip
def test_a_description_is_read_however_often_it_was_escaped(value: object, text: str) -> None:
    assert prose(value) == text


@pytest.mark.parametrize(
    ("salary", "words"),
    [
        ({"value": {"value": "Band 3 &amp; HCAS", "minValue": 1}}, "Band 3 & HCAS"),
        ({"currency": "GBP", "value": {"minValue": 24071, "maxValue": "25674.50", "unitText": "YEAR"}},
         "£24,071 to £25,674.50 a year"),
        ({"currency": "GBP", "value": {"value": 17.25, "unitText": "HOUR"}}, "£17.25 an hour"),
        ({"currency": "GBP", "minValue": 150, "maxValue": 150, "unitText": "DAY"}, "£150 a day"),
        ("negotiable", "negotiable"), (None, ""), ([], ""), ({"value": {}}, ""),
    ],
)  # fmt: skip
def test_pay_is_as_written_or_made_of_its_figures(salary: object, words: str) -> None:
    found = extract_posting(_posting(baseSalary=salary))
    assert [found.text[p.start : p.end] for p in found.parts if p.label == "pay"] == (
        [words] if words else []
    )


def test_odd_types_of_value_raise_nothing() -> None:
    oddities: list[Any] = [
        None,
        True,
        7,
        1.5,
        "x",
        [],
        {},
        [[]],
        [{}],
        {"name": []},
        {"value": {"value": {}}},
        "\ud800\0",
    ]
    names = (
        "name",
        "hiringOrganization",
        "jobLocation",
        "baseSalary",
        "employmentType",
        "identifier",
        "validThrough",
    )
    for oddity in oddities:
        for name in names:
            found = extract_posting(_posting(**{name: oddity}))
            found.text.encode()


def test_half_a_surrogate_becomes_a_replacement_sign(tmp_path: Path) -> None:
    found = read(tmp_path, "a.jsonl", b'{"@type": "JobPosting", "title": "Peer \\ud83d worker\\u0000"}')
    assert found.text == "Job title: Peer \ufffd worker\ufffd"
    assert found.facts["title"] == "Peer \ufffd worker\ufffd"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read from Linux's /proc")
def test_memory_stays_flat_over_a_large_file(tmp_path: Path) -> None:
    path = tmp_path / "big.json.gz"
    one = json.dumps(_posting("A", skills="<p>" + "words " * 700))
    with gzip.open(path, "wt", compresslevel=1) as file:
        file.write("[" + one)
        for _ in range(15_000):
            file.write(", " + one)
        file.write("]")
    script = (
        "import sys\nfrom pathlib import Path\nfrom alongside.reading.formats import *\n"
        "from dataclasses import replace\n"
        "count = sum(1 for _ in documents_in(Path(sys.argv[1]), replace(LIMITS, ratio=2000)))\n"
        "peak = next(each for each in open('/proc/self/status') if each.startswith('VmHWM'))\n"
        "print(count, peak.split()[1])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    count, kilobytes = map(int, told.stdout.split())
    assert count == 15_001
    assert kilobytes < 120_000


def test_the_reference_is_the_value_of_an_identifier_and_not_its_name() -> None:
    identifier = {"@type": "PropertyValue", "name": "Northmoor NHS Trust", "value": "NM-2020-118"}
    assert extract_posting(_posting(identifier=identifier)).facts["reference"] == "NM-2020-118"
    assert extract_posting(_posting(identifier="NM-1")).facts["reference"] == "NM-1"
    assert extract_posting(_posting(identifier={"name": "NM-2"})).facts["reference"] == "NM-2"
