"""How readings compare with labels: kinds, deciding sentences, grounds, days and sums, and answers."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from alongside.reading.correspondence import Kind
from labelled_mail.labels import Label
from labelled_mail.reading import Reading

Pair = tuple[Label, Reading]
_REPLY = "a reply (the clock stops)"
_ANY_SENTENCE = {"answer", "partial-answer"}
"""Kinds that every sentence which answers decides as well as another."""


@dataclass
class Count:
    """`right` of `given` answers, where `wanted` were to be found."""

    right: int = 0
    given: int = 0
    wanted: int = 0
    failures: list[str] = field(default_factory=list)

    def add(self, *, is_wanted: bool, is_given: bool, is_right: bool, told: str = "") -> None:
        """Count one."""
        self.right += is_right
        self.given += is_given
        self.wanted += is_wanted
        if not is_right and (is_wanted or is_given):
            self.failures.append(told)

    @property
    def precision(self) -> str:
        return _share(self.right, self.given)

    @property
    def recall(self) -> str:
        return _share(self.right, self.wanted)


Counts = dict[str, Count]


def score(pairs: Sequence[Pair]) -> dict[str, Counts]:
    """All of it, by heading and row."""
    return {
        "kind": _kinds(pairs),
        "found in it": _found(pairs),
        "answer to a question of type": _cells(pairs),
    }


def _kinds(pairs: Sequence[Pair]) -> Counts:
    counts: Counts = defaultdict(Count)
    for label, reading in pairs:
        wanted = reading.kind if reading.kind in label.accepts else label.kind
        told = f"{label.number}: {label.kind}, read as {reading.kind}"
        for kind in {wanted, reading.kind}:
            counts[kind].add(
                is_wanted=kind == wanted, is_given=kind == reading.kind, is_right=wanted == reading.kind,
                told=told,
            )  # fmt: skip
        is_reply, was_read = Kind(wanted).is_reply, Kind(reading.kind).is_reply
        counts[_REPLY].add(is_wanted=is_reply, is_given=was_read, is_right=is_reply and was_read, told=told)
        if reading.kind != "unclear":
            counts["all that were told"].add(is_wanted=False, is_given=True, is_right=wanted == reading.kind)
        counts["all"].add(is_wanted=True, is_given=True, is_right=wanted == reading.kind)
    order = [*(kind.value for kind in Kind), "all that were told", "all", _REPLY]
    return {kind: counts[kind] for kind in order if kind in counts}


def _found(pairs: Sequence[Pair]) -> Counts:
    counts: Counts = {
        name: Count() for name in ("deciding sentence", "section", "put off to a day", "sum of a fee")
    }
    for label, reading in pairs:
        if label.deciding and reading.place and reading.kind in label.accepts - _ANY_SENTENCE:
            is_in = _overlaps(label, *reading.place)
            told = f"{label.number}: {label.letter.text[slice(*reading.place)]!r}"
            counts["deciding sentence"].add(is_wanted=True, is_given=True, is_right=is_in, told=told)
        for number in label.sections | reading.sections:
            counts["section"].add(
                is_wanted=number in label.sections, is_given=number in reading.sections,
                is_right=number in label.sections & reading.sections, told=f"{label.number}: {number}",
            )  # fmt: skip
        for name, wanted, given in (
            ("put off to a day", label.until, reading.until),
            ("sum of a fee", label.fee_pence, reading.fee_pence),
        ):
            counts[name].add(
                is_wanted=wanted is not None, is_given=given is not None,
                is_right=wanted is not None and wanted == given, told=f"{label.number}: {wanted}, {given}",
            )  # fmt: skip
    return counts


def _overlaps(label: Label, start: int, end: int) -> bool:
    places = (
        re.search(r"\s+".join(map(re.escape, words.split())), label.letter.text) for words in label.deciding
    )
    return any(found and found.start() < end and start < found.end() for found in places)


def _cells(pairs: Sequence[Pair]) -> Counts:
    counts: Counts = defaultdict(Count)
    for label, reading in pairs:
        for asked, wanted, (kind, value) in zip(label.asked, label.cells, reading.cells, strict=True):
            is_given = kind != "not-answered"
            is_right = is_given and _is_right(wanted, kind, value)
            told = f"{label.number} question {asked.number}: {wanted}, read as {kind} {value}"
            for row in (asked.value_type, "of these refused or not held", "all"):
                if row.startswith("of these") and not _is_without(wanted, kind):
                    continue
                counts[row].add(
                    is_wanted=not _is_open(wanted, kind), is_given=is_given, is_right=is_right, told=told,
                )  # fmt: skip
    order = ["yes-no", "number", "list", "text", "date", "money", "of these refused or not held", "all"]
    return {row: counts[row] for row in order if row in counts}


def _is_open(wanted: str, kind: str) -> bool:
    """Whether nothing has to be found: the label says so, or allows it and nothing was found."""
    return wanted == "not-answered" or (kind == "not-answered" and "-or-not-answered" in wanted)


def _is_without(wanted: str, kind: str) -> bool:
    return wanted.startswith(("refused", "not-held")) or kind in ("refused", "not-held")


def _is_right(wanted: str, kind: str, value: Any) -> bool:
    told, _, words = wanted.partition(":")
    words = words.partition(" section ")[0].strip()
    if kind not in told.split("-or-"):
        return False
    if kind == "number":
        return _is_number(words, value)
    if kind == "text" or (kind == "list" and told == "text-or-list"):
        said = value if kind == "text" else "; ".join(value)
        return words.lower() in said.lower()
    if kind == "list":
        return _plain(words.split(";")) == _plain(value)
    return not words or words == value


def _is_number(words: str, value: dict[str, Any]) -> bool:
    low, is_range, high = words.partition("..")
    if not is_range:
        high = low
    is_low = (value["min"] or 0) <= 1 if not low else float(value["min"] or 0) == float(low)
    return is_low and value["max"] is not None and float(value["max"]) == float(high)


def _plain(words: Sequence[str]) -> list[str]:
    return sorted(" ".join(each.lower().split()).strip(" .") for each in words)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part} of {whole})" if whole else "–"


def confused(pairs: Sequence[Pair]) -> Counter[tuple[str, str]]:
    """How often each kind was read for each label, where that was wrong."""
    return Counter(
        (label.kind, reading.kind) for label, reading in pairs if reading.kind not in label.accepts
    )
