import csv
import io
import json
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reference.organisations.official import COLUMNS, NotAnOfficialFileError, read


def row(code: str, name: str, opened: str = "", closed: str = "", region: str = "Y60") -> list[str]:
    cells = [""] * COLUMNS
    cells[0], cells[1], cells[2], cells[9], cells[10], cells[11] = (
        code,
        name,
        region,
        "NM1 1AA",
        opened,
        closed,
    )
    return cells


def as_csv(*rows: list[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    return out.getvalue().encode()


DETAIL = {
    "Organisation": {
        "Name": "NORTHMOOR NHS FOUNDATION TRUST",
        "Date": [
            {"Type": "Operational", "Start": "2019-10-01"},
            {"Type": "Legal", "Start": "2019-10-01", "End": "2026-03-31"},
        ],
        "OrgId": {
            "root": "2.16.840.1.113883.2.1.3.2.4.18.48",
            "assigningAuthorityName": "HSCIC",
            "extension": "RZ9",
        },
        "Status": "Active",
        "LastChangeDate": "2026-04-02",
        "orgRecordClass": "RC1",
        "GeoLoc": {"Location": {"Town": "NORTHMOOR", "PostCode": "NM1 1AA", "Country": "ENGLAND"}},
        "Roles": {
            "Role": [
                {"id": "RO197", "uniqueRoleId": 1, "primaryRole": True, "Status": "Active"},
                {"id": "RO57", "uniqueRoleId": 2, "Status": "Active"},
            ]
        },
        "Succs": {
            "Succ": [
                {
                    "uniqueSuccId": 1,
                    "Type": "Predecessor",
                    "Target": {"OrgId": {"extension": "RZ8"}, "PrimaryRoleId": {"id": "RO197"}},
                    "Date": [{"Type": "Legal", "Start": "2019-10-01"}],
                },
                {
                    "uniqueSuccId": 2,
                    "Type": "Successor",
                    "Target": {"OrgId": {"extension": "Z9Z9Z"}},
                    "Date": [{"Type": "Legal", "Start": "2026-04-01"}],
                },
            ]
        },
    }
}


def test_the_csv_without_a_header_gives_codes_names_and_dates():
    reading = read(
        as_csv(
            row("RZ9", "NORTHMOOR NHS FOUNDATION TRUST", "20191001"),
            row("Z9Z9Z", "EASTFOLD NHS TRUST", "20260401", region="Y61"),
            row("RZ8", "VALE NHS TRUST", "19940401", "20190930"),
        )
    )
    assert reading.problems == ()
    assert [(each.code, each.opened, each.closed) for each in reading.records] == [
        ("RZ9", date(2019, 10, 1), None),
        ("Z9Z9Z", date(2026, 4, 1), None),
        ("RZ8", date(1994, 4, 1), date(2019, 9, 30)),
    ]
    assert [each.kind for each in reading.records] == ["foundation_trust", "nhs_trust", "nhs_trust"]
    assert reading.records[1].region == "East of England"


def test_care_trusts_and_boards_have_their_kinds():
    reading = read(
        as_csv(
            row("TZ9", "NORTHMOOR CARE TRUST"),
            row("TZ8", "VALE HEALTH AND SOCIAL CARE NHS FOUNDATION TRUST"),
            row("QZ9", "NHS NORTHMOOR INTEGRATED CARE BOARD"),
            row("01Z", "NHS VALE CCG"),
        )
    )
    assert [each.kind for each in reading.records] == ["care_trust", "foundation_trust", "icb", "ccg"]


def test_a_row_that_cannot_be_read_is_named_and_the_others_go_on():
    reading = read(as_csv(["RZ1", "SHORT"], row("RZ9", "NORTHMOOR NHS TRUST"), row("RZ7", "VALE", "soon")))

    assert [each.code for each in reading.records] == ["RZ9"]
    assert [problem.split(":")[0] for problem in reading.problems] == ["line 1", "line 3"]


def test_a_zip_of_the_csv_is_read():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("etr.pdf", "not this")
        archive.writestr("etr.csv", as_csv(row("RZ9", "NORTHMOOR NHS TRUST")))

    assert [each.code for each in read(out.getvalue()).records] == ["RZ9"]


def test_a_zip_that_unpacks_to_far_more_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("etr.csv", b"0" * (65 * 1024 * 1024))

    with pytest.raises(NotAnOfficialFileError, match="unpacks"):
        read(out.getvalue())


def test_the_json_of_one_organisation_gives_operational_dates_and_successions():
    (record,) = read(json.dumps(DETAIL).encode()).records

    assert (record.code, record.kind, record.postcode) == ("RZ9", "foundation_trust", "NM1 1AA")
    assert (record.opened, record.closed) == (date(2019, 10, 1), None)
    assert record.legal_end == date(2026, 3, 31)
    assert record.successions == (("RZ8", "RZ9", date(2019, 10, 1)), ("RZ9", "Z9Z9Z", date(2026, 4, 1)))


def test_one_date_and_one_successor_need_no_list():
    held = json.loads(json.dumps(DETAIL))
    held["Organisation"]["Date"] = {"Type": "Operational", "Start": "2019-10-01", "End": "2026-03-31"}
    held["Organisation"]["Succs"]["Succ"] = held["Organisation"]["Succs"]["Succ"][1]

    (record,) = read(json.dumps(held).encode()).records
    assert record.closed == date(2026, 3, 31)
    assert len(record.successions) == 1


def test_search_results_have_names_and_no_dates():
    held = {
        "Organisations": [
            {
                "Name": "NORTHMOOR NHS TRUST",
                "OrgId": "RZ9",
                "Status": "Active",
                "PrimaryRoleId": "RO197",
                "PostCode": "NM1 1AA",
            }
        ]
    }
    (record,) = read(json.dumps(held).encode()).records
    assert (record.code, record.kind, record.has_dates) == ("RZ9", "nhs_trust", False)


@given(st.binary(max_size=400))
def test_bytes_that_are_no_such_file_are_refused(content):
    with suppress(NotAnOfficialFileError):
        assert read(content).records


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(["Organisation", "Organisations", "OrgId", "Name", "Date", "Succs"]), inner
            )
        ),
        max_leaves=12,
    )
)
def test_json_of_another_shape_is_refused(held):
    with suppress(NotAnOfficialFileError):
        assert read(json.dumps(held).encode()).records
