"""The official organisation files: the 27-column CSV without a header, and the ORD JSON.

Source: NHS England Organisation Data Service. CSV (etr, ect, eccg and their like), by position:
1 code, 2 name, 3 national grouping, 10 postcode, 11 open date, 12 close date, both yyyymmdd.
JSON: one organisation with Name, Date, OrgId, Status, Roles, Succs, or a list of search results.
A code has three characters or more: a rule of three would lose the newest bodies.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

COLUMNS = 27
LARGEST = 64 * 1024 * 1024
_CODE = re.compile(r"[A-Z0-9]{3,6}")
_REGIONS = {
    "Y56": "London",
    "Y58": "South West",
    "Y59": "South East",
    "Y60": "Midlands",
    "Y61": "East of England",
    "Y62": "North West",
    "Y63": "North East and Yorkshire",
}
_KINDS_BY_ROLE = {"RO57": "foundation_trust", "RO107": "care_trust", "RO261": "icb", "RO197": "nhs_trust"}
_KINDS_BY_NAME = (
    ("NHS FOUNDATION TRUST", "foundation_trust"),
    ("CARE TRUST", "care_trust"),
    ("NHS TRUST", "nhs_trust"),
    ("INTEGRATED CARE BOARD", "icb"),
    ("CCG", "ccg"),
    ("COMMUNITY INTEREST COMPANY", "community_interest_company"),
    (" CIC", "community_interest_company"),
    ("HEALTH BOARD", "local_health_board"),
)


class NotAnOfficialFileError(ValueError):
    """The bytes are none of the official forms. Give the CSV without header, a zip of it, or ORD JSON."""


@dataclass(frozen=True, slots=True)
class Record:
    """A body as an official file has it. `successions` are (predecessor, successor, day).

    `legal_end` is a legal end date of a body that the file still calls active. A search result
    carries no dates: `has_dates` is False, and an empty date there says nothing.
    """

    code: str
    name: str
    kind: str
    region: str = ""
    opened: date | None = None
    closed: date | None = None
    postcode: str = ""
    has_dates: bool = True
    legal_end: date | None = None
    successions: tuple[tuple[str, str, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file held: its records, and what could not be read, line by line."""

    records: tuple[Record, ...]
    problems: tuple[str, ...] = field(default=())


def read(content: bytes) -> Reading:
    """Read an official file. Raises NotAnOfficialFileError when it is none, or larger than LARGEST."""
    if len(content) > LARGEST:
        raise NotAnOfficialFileError(
            f"The file is larger than {LARGEST // 1024**2} MB: not an organisation file."
        )
    if content[:4] == b"PK\x03\x04":
        return _read_zip(content)
    text = _decoded(content)
    return _read_json(text) if text.lstrip()[:1] in ("{", "[") else _read_csv(text)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _read_zip(content: bytes) -> Reading:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [each for each in archive.infolist() if each.filename.lower().endswith(".csv")]
            if not members:
                raise NotAnOfficialFileError("The zip holds no CSV file.")
            if sum(each.file_size for each in members) > LARGEST:
                raise NotAnOfficialFileError("The zip unpacks to more than an organisation file holds.")
            readings = [_read_csv(_decoded(archive.read(each))) for each in members]
    except zipfile.BadZipFile as problem:
        raise NotAnOfficialFileError(f"The zip is broken: {problem}.") from problem
    records = tuple(record for reading in readings for record in reading.records)
    return Reading(records, tuple(problem for reading in readings for problem in reading.problems))


def _read_csv(text: str) -> Reading:
    records: list[Record] = []
    problems: list[str] = []
    for number, row in enumerate(csv.reader(io.StringIO(text, newline="")), start=1):
        if not row:
            continue
        if len(row) != COLUMNS or not _CODE.fullmatch(row[0].strip()):
            problems.append(
                f"line {number}: {len(row)} columns and '{row[0][:20]}' first; wanted 27 and a code"
            )
            continue
        try:
            records.append(_of_row([cell.strip() for cell in row]))
        except ValueError as problem:
            problems.append(f"line {number}: {problem}")
    if not records:
        raise NotAnOfficialFileError(
            f"No row has {COLUMNS} columns and a code first. Give the official CSV, or ORD JSON."
        )
    return Reading(tuple(records), tuple(problems))


def _of_row(row: list[str]) -> Record:
    return Record(
        code=row[0],
        name=row[1],
        kind=kind_of(row[0], row[1], ()),
        region=_REGIONS.get(row[2], ""),
        opened=_compact_day(row[10]),
        closed=_compact_day(row[11]),
        postcode=row[9],
    )


def _compact_day(text: str) -> date | None:
    return datetime.strptime(text, "%Y%m%d").date() if text else None  # noqa: DTZ007  a date has no zone


def _read_json(text: str) -> Reading:
    try:
        held = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as problem:
        raise NotAnOfficialFileError(f"The JSON is broken: {problem}.") from problem
    records: list[Record] = []
    problems: list[str] = []
    for number, item in enumerate(_items(held), start=1):
        try:
            records.append(_of_search(item) if isinstance(item.get("OrgId"), str) else _of_detail(item))
        except (KeyError, TypeError, ValueError, AttributeError) as problem:
            problems.append(f"organisation {number}: {type(problem).__name__} {problem}")
    if not records:
        raise NotAnOfficialFileError("The JSON holds no Organisation and no Organisations of the ORD form.")
    return Reading(tuple(records), tuple(problems))


def _items(held: Any) -> Iterator[Any]:
    """Every organisation in a detail, a list of search results, or a list of either."""
    if isinstance(held, list):
        for each in held:
            yield from _items(each)
    elif isinstance(held, dict) and isinstance(held.get("Organisations"), list):
        yield from held["Organisations"]
    elif isinstance(held, dict):
        yield held.get("Organisation", held)


def _of_search(item: dict[str, Any]) -> Record:
    code, name = item["OrgId"], item["Name"]
    kind = kind_of(code, name, (item.get("PrimaryRoleId", ""),))
    return Record(code=code, name=name, kind=kind, postcode=item.get("PostCode", ""), has_dates=False)


def _of_detail(item: dict[str, Any]) -> Record:
    code, name = item["OrgId"]["extension"], item["Name"]
    opened, closed = _period(item.get("Date"), "Operational")
    _, legal_end = _period(item.get("Date"), "Legal")
    roles = [
        role["id"] for role in _listed(item.get("Roles", {}).get("Role")) if role.get("Status") != "Inactive"
    ]
    address = item.get("GeoLoc", {}).get("Location", {})
    return Record(
        code=code,
        name=name,
        kind=kind_of(code, name, roles),
        opened=opened,
        closed=closed,
        postcode=address.get("PostCode", ""),
        legal_end=legal_end if item.get("Status") == "Active" and closed is None else None,
        successions=tuple(_successions(code, item)),
    )


def _successions(code: str, item: dict[str, Any]) -> Iterator[tuple[str, str, date]]:
    for each in _listed(item.get("Succs", {}).get("Succ")):
        other = each["Target"]["OrgId"]["extension"]
        day = _period(each.get("Date"), "Legal")[0] or _period(each.get("Date"), "Operational")[0]
        if day:
            yield (other, code, day) if each["Type"] == "Predecessor" else (code, other, day)


def _period(dates: Any, kind: str) -> tuple[date | None, date | None]:
    for each in _listed(dates):
        if each.get("Type") == kind:
            return _iso_day(each.get("Start")), _iso_day(each.get("End"))
    return None, None


def _iso_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _listed(held: Any) -> list[Any]:
    """A list, of one when the file has a single object there."""
    return held if isinstance(held, list) else [held] if held else []


def kind_of(code: str, name: str, roles: Iterable[str]) -> str:
    """The kind by role, else by the name; 'organisation' when neither says."""
    held = set(roles)
    for role, kind in _KINDS_BY_ROLE.items():
        if role in held and (role != "RO197" or "FOUNDATION TRUST" not in name.upper()):
            return kind
    if re.fullmatch(r"T[A-Z][A-Z0-9]", code) and "FOUNDATION" not in name.upper():
        return "care_trust"
    return next((kind for words, kind in _KINDS_BY_NAME if words in name.upper()), "organisation")
