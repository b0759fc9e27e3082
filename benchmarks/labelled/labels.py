"""What a label file says of one document.

A label file is TOML beside its document, named `<document's stem>.expected.toml`:

    kind, publisher, published, topic    the source facts that the readers are given
    unlabelled                           properties that nobody labelled here: neither right nor wrong
    expected = [{...}]                   statements that a careful person would expect
    [[lists]]                            the same for a list: `property`, `value`, `entries` of [key, name]
    forbidden = [{...}]                  what must not be said; `why` tells the person who reads the result
    [findings]                           `expected` and `forbidden` findings by `check` and `severity`

An expected statement has `property`, `value` (as `value_as_json` gives it, without the empty sides) and
`quote_contains`; where they matter also `qualifier`, `polarity`, `asserter`, `reported_for`, `subject` with
any of `kind`, `key` and `name`, and `with`: words that stand among the values of `of` or `context`.
`or_value`, `or_property`, `or_qualifier` and `or_quote_contains` allow a second reading that is as good.
`optional`: right when it is said, not missed when it is not.

The bodies in the documents are mostly invented, so that C15 (a name that is in no register) is right about
them: labels against false errors leave it out with `but`.

`together.toml` in a folder names sets of its documents whose statements are checked as one.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ANY = "any"


@dataclass(frozen=True)
class Label:
    """A statement that is expected, or (in `forbidden`) one that must not be made. None is "do not look"."""

    properties: tuple[str, ...]
    values: tuple[Any, ...] = ()
    quotes: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    polarity: str | None = None
    asserter: str | None = None
    reported_for: str | None = None
    subject: dict[str, str] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    optional: bool = False
    why: str = ""

    def __str__(self) -> str:
        value = f" = {self.values[0]!r}" if self.values else ""
        who = self.subject.get("key") or self.subject.get("name") or ""
        said = f" in «{self.quotes[0]}»" if self.quotes else ""
        return f"{self.properties[0]}{value}" + (f" of {who}" if who else "") + said


@dataclass(frozen=True)
class FindingLabel:
    """A finding by its check, and the severities that are right for it. No check is any check but `but`."""

    check: str
    severities: tuple[str, ...]
    optional: bool = False
    but: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.check or 'any check'} {'/'.join(self.severities)}"


@dataclass(frozen=True)
class LabelledDocument:
    """A document with its labels. `path` is the file, or the plain text it is made from."""

    path: Path
    facts: dict[str, str]
    expected: tuple[Label, ...]
    forbidden: tuple[Label, ...]
    unlabelled: frozenset[str]
    findings: tuple[FindingLabel, ...]
    forbidden_findings: tuple[FindingLabel, ...]

    @property
    def name(self) -> str:
        return self.path.name


@dataclass(frozen=True)
class Together:
    """Documents whose statements are checked as one, by name, and the findings that are expected of them."""

    name: str
    documents: tuple[str, ...]
    findings: tuple[FindingLabel, ...]
    forbidden_findings: tuple[FindingLabel, ...]


def documents_in(folder: Path) -> Iterator[LabelledDocument]:
    """Every labelled document of a folder, by name.

    Raises ValueError for a label file that has not exactly one document beside it.
    """
    for labels in sorted(folder.glob("*.expected.toml")):
        stem = labels.name.removesuffix(".expected.toml")
        beside = [path for path in sorted(folder.glob(f"{stem}.*")) if path != labels]
        if len(beside) != 1:
            raise ValueError(f"{labels.name} needs exactly one document beside it; found {len(beside)}.")
        yield labelled(beside[0], tomllib.loads(labels.read_text("utf-8")))


def together_in(folder: Path) -> Iterator[Together]:
    """The sets of documents of a folder that are checked together, from its `together.toml`."""
    for row in tomllib.loads((folder / "together.toml").read_text("utf-8"))["together"]:
        expected, forbidden = _findings(row["expected"]), _findings(row["forbidden"])
        yield Together(row["name"], tuple(row["documents"]), expected, forbidden)


def labelled(path: Path, said: dict[str, Any]) -> LabelledDocument:
    """The document at `path` with the labels that `said` holds."""
    findings = said.get("findings", {})
    expected = [_label(row) for row in said.get("expected", [])]
    expected += [label for one in said.get("lists", []) for label in _list_labels(one)]
    return LabelledDocument(
        path,
        {name: said[name] for name in ("kind", "publisher", "published", "topic")},
        tuple(expected),
        tuple(_label(row) for row in said.get("forbidden", [])),
        frozenset(said.get("unlabelled", [])),
        _findings(findings.get("expected", [])),
        _findings(findings.get("forbidden", [])),
    )


def _label(row: dict[str, Any]) -> Label:
    return Label(
        properties=_either(row, "property"),
        values=_either(row, "value"),
        quotes=_either(row, "quote_contains"),
        qualifiers=_either(row, "qualifier"),
        polarity=row.get("polarity"),
        asserter=row.get("asserter"),
        reported_for=row.get("reported_for"),
        subject=row.get("subject", {}),
        words=tuple(row.get("with", [])),
        optional=row.get("optional", False),
        why=row.get("why", ""),
    )


def _list_labels(one: dict[str, Any]) -> Iterator[Label]:
    for key, name in one["entries"]:
        yield Label(
            properties=(one["property"],),
            values=(one["value"],),
            quotes=(name,),
            subject={"key": key} if key else {"key": "", "name": name},
            optional=one.get("optional", False),
        )


def _findings(rows: list[dict[str, Any]]) -> tuple[FindingLabel, ...]:
    return tuple(
        FindingLabel(
            row.get("check", ""),
            _several(row["severity"]),
            row.get("optional", False),
            tuple(row.get("but", [])),
        )
        for row in rows
    )


def _either(row: dict[str, Any], name: str) -> tuple[Any, ...]:
    return tuple(row[key] for key in (name, f"or_{name}") if key in row)


def _several(said: Any) -> tuple[str, ...]:
    return tuple(said) if isinstance(said, list) else (said,)
