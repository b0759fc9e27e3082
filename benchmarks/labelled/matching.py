"""Whether a statement is the one that a label describes, and the score of all of a document's statements.

A statement matches a label when the property, the value, the subject and the quote do, and every other thing
that the label names. There is no partial credit.

- Value: equal, as plain JSON without empty sides; numbers within half a percent for shares. A text value
  matches when the words of one stand in the other in their order, and the shorter has at least a third of
  the longer's words or the label's words all stand in the statement.
- Subject: a key must be equal. A name without a key matches the subject's name, or a word of `of` or
  `context`, without regard to case and punctuation.
- Quote: the label's words stand in the quote, without regard to case, kind of quotation mark, and line ends.
- Qualifier: for counts, shares, spans and money it must be the labelled one ("exact" when the label names
  none; "at most" and "up to" are one); for other types only when the label names it.

Every statement that matches no label counts as wrong, unless its property is in the document's `unlabelled`.
Several statements that match one label (a list printed twice) count once.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from alongside.reading.vocabulary import VOCABULARY
from alongside.terms.finding import Finding, Severity
from alongside.terms.statement import Statement, value_as_json
from labelled.labels import ANY, FindingLabel, Label, LabelledDocument, Together

_QUALIFIED = frozenset({"count", "share", "span", "money"})
_SHARE_TOLERANCE = 0.005
_MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


@dataclass
class Score:
    """Right, missed and wrong statements, with what a person needs to see why. Repeats are counted apart."""

    right: list[Label] = field(default_factory=list)
    missed: list[Label] = field(default_factory=list)
    wrong: list[Statement] = field(default_factory=list)
    forbidden: list[tuple[Label, Statement]] = field(default_factory=list)
    repeats: int = 0

    def tallies(self) -> dict[str, Counter[str]]:
        """By property: how many are right, missed and wrong."""
        counts: dict[str, Counter[str]] = {}
        for label in self.right:
            counts.setdefault(label.properties[0], Counter())["right"] += 1
        for label in self.missed:
            counts.setdefault(label.properties[0], Counter())["missed"] += 1
        for statement in self.wrong:
            counts.setdefault(statement.property, Counter())["wrong"] += 1
        return counts


@dataclass
class FindingScore:
    """Expected findings that came and that did not, and those that were forbidden."""

    right: list[FindingLabel] = field(default_factory=list)
    missed: list[FindingLabel] = field(default_factory=list)
    forbidden: list[Finding] = field(default_factory=list)


def score(document: LabelledDocument, statements: Sequence[Statement]) -> Score:
    """Hold the statements of one document against its labels."""
    fits = [[matches(statement, label) for label in document.expected] for statement in statements]
    required = [place for place, label in enumerate(document.expected) if not label.optional]
    pairs = _pairs(fits, required)
    result = Score()
    for place in required:
        (result.right if place in pairs else result.missed).append(document.expected[place])
    paired = set(pairs.values())
    for number, statement in enumerate(statements):
        if not any(fits[number]) and statement.property not in document.unlabelled:
            result.wrong.append(statement)
        is_extra = any(fits[number][place] for place in required) and number not in paired
        result.repeats += is_extra
        result.forbidden += [(label, statement) for label in document.forbidden if matches(statement, label)]
    return result


def _pairs(fits: list[list[bool]], required: list[int]) -> dict[int, int]:
    """A statement for as many labels as can have one of their own, by label (augmenting paths)."""
    owner: dict[int, int] = {}

    def give(place: int, seen: set[int]) -> bool:
        for number, row in enumerate(fits):
            if row[place] and number not in seen:
                seen.add(number)
                if number not in owner or give(owner[number], seen):
                    owner[number] = place
                    return True
        return False

    for place in required:
        give(place, set())
    return {place: number for number, place in owner.items()}


def score_findings(document: LabelledDocument | Together, findings: Iterable[Finding]) -> FindingScore:
    """Hold the findings over a document, or several together, against the labels: one finding a label."""
    result = FindingScore()
    left = list(findings)
    result.forbidden = [one for one in left if any(_is(one, label) for label in document.forbidden_findings)]
    for label in document.findings:
        found = next((one for one in left if _is(one, label)), None)
        if found:
            left.remove(found)
        if not label.optional:
            (result.right if found else result.missed).append(label)
    return result


def false_errors(scores: Iterable[FindingScore]) -> int:
    """How many errors stand where the labels allow none; conflicts and warnings are not counted."""
    return sum(made.severity is Severity.ERROR for one in scores for made in one.forbidden)


def matches(statement: Statement, label: Label) -> bool:
    """Whether the statement is the one that the label describes."""
    return (
        statement.property in label.properties
        and (not label.values or any(same_value(statement, value) for value in label.values))
        and _same_subject(statement, label.subject)
        and (
            not label.quotes or any(folded(words) in folded(statement.quote.exact) for words in label.quotes)
        )
        and _same_qualifier(statement, label)
        and label.polarity in (None, statement.polarity.value)
        and _same_voice(statement, label)
        and (not label.words or bool(set(label.words) & _said_beside(statement)))
    )


def same_value(statement: Statement, wanted: Any) -> bool:
    """Whether the statement's value is the labelled one."""
    given = _without_empty(value_as_json(statement.value))
    kind = VOCABULARY[statement.property].type
    if kind == "text":
        return _same_words(str(given), str(wanted))
    if kind == "share" and isinstance(given, dict) and isinstance(wanted, dict):
        near = all(abs(given[side] - wanted.get(side, 9e9)) <= _SHARE_TOLERANCE for side in given)
        return near and given.keys() == wanted.keys()
    if kind == "money" and isinstance(given, dict) and isinstance(wanted, dict):
        return {"per": "once", **given} == {"per": "once", **wanted}
    return bool(given == wanted) and isinstance(given, bool) == isinstance(wanted, bool)


def folded(words: str) -> str:
    """The words in one form of case, marks and white space."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", words).translate(_MARKS)).strip().casefold()


def _same_words(given: str, wanted: str) -> bool:
    here, there = _words(given), _words(wanted)
    if f" {there} " in f" {here} ":
        return True
    return f" {here} " in f" {there} " and 3 * len(here.split()) >= len(there.split())


def _words(text: str) -> str:
    return re.sub(r"[\W_]+", " ", folded(text).replace("'", "").replace("&", " and ")).strip()


def _same_subject(statement: Statement, wanted: dict[str, str]) -> bool:
    subject = statement.subject
    if "kind" in wanted and wanted["kind"] != subject.kind:
        return False
    if wanted.get("key"):
        return subject.key == wanted["key"]
    if "key" in wanted and subject.key:
        return False
    if "name" not in wanted:
        return True
    names = {_words(name) for name in (subject.name, *_said_beside(statement))}
    return _words(wanted["name"]) in names


def _same_qualifier(statement: Statement, label: Label) -> bool:
    if ANY in label.qualifiers:
        return True
    if not label.qualifiers and VOCABULARY[statement.property].type not in _QUALIFIED:
        return True
    return _limit(statement.qualifier.value) in {_limit(word) for word in label.qualifiers or ("exact",)}


def _limit(qualifier: str) -> str:
    return "at most" if qualifier == "up to" else qualifier


def _same_voice(statement: Statement, label: Label) -> bool:
    asserter_fits = label.asserter is None or _words(label.asserter) == _words(statement.asserter)
    relays = label.reported_for is None or _words(label.reported_for) == _words(statement.reported_for)
    return asserter_fits and relays


def _said_beside(statement: Statement) -> set[str]:
    return {*statement.of.values(), *statement.context.values()}


def _without_empty(value: Any) -> Any:
    return (
        {name: side for name, side in value.items() if side is not None} if isinstance(value, dict) else value
    )


def _is(finding: Finding, label: FindingLabel) -> bool:
    is_meant = finding.check == label.check if label.check else finding.check not in label.but
    return is_meant and finding.severity.value in label.severities
