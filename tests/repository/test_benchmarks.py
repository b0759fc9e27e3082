"""The labelled documents are well formed, and the scorer scores right."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from alongside.reading.document import SOURCE_KINDS
from alongside.reading.vocabulary import VOCABULARY
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.quote import Quote
from alongside.terms.statement import (
    Code,
    Count,
    Polarity,
    Qualifier,
    Share,
    Statement,
    Subject,
    Value,
    value_from_json,
)

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
sys.path.append(str(BENCHMARKS))

from labelled.labels import (  # noqa: E402
    Label,
    LabelledDocument,
    documents_in,
    labelled,
    together_in,
)
from labelled.matching import (  # noqa: E402
    FindingScore,
    false_errors,
    folded,
    matches,
    score,
    score_findings,
)
from labelled.opening import SPLITS, document_of  # noqa: E402

LABELLED = [one for split in SPLITS for one in documents_in(BENCHMARKS / "documents" / split)]
EACH = pytest.mark.parametrize("document", LABELLED, ids=lambda one: f"{one.path.parent.name}/{one.name}")
GATED = [("C13", Severity.ERROR), ("C08", Severity.CONFLICT), ("C14", Severity.WARNING)]
QUALIFIERS = {"any", *(each.value for each in Qualifier)}


def saying(property: str, value: Value, words: str = "It has 19 posts.", **more: Any) -> Statement:
    subject = more.pop("subject", Subject("organisation", "", "Northmoor NHS Foundation Trust"))
    return Statement(Quote(0, len(words), words), subject, property, value, **more)


def labels(**said: Any) -> LabelledDocument:
    facts = {"kind": "blog", "publisher": "Northmoor", "published": "2022", "topic": "t"}
    return labelled(Path("made-up.txt"), facts | said)


def test_score_tells_right_missed_and_wrong_apart() -> None:
    document = labels(
        expected=[
            {"property": "posts-count", "value": 19, "quote_contains": "19 posts"},
            {"property": "posts-count", "value": 20, "quote_contains": "20 posts"},
        ]
    )
    result = score(
        document, [saying("posts-count", Count.exactly(19)), saying("posts-count", Count.exactly(7))]
    )
    assert [label.values for label in result.right] == [(19,)]
    assert [label.values for label in result.missed] == [(20,)]
    assert [made.value for made in result.wrong] == [Count.exactly(7)]


def test_score_gives_every_label_a_statement_of_its_own_where_it_can() -> None:
    loose = {"property": "posts-count", "value": 19, "quote_contains": "posts"}
    narrow = {"property": "posts-count", "value": 19, "quote_contains": "in all"}
    first = saying("posts-count", Count.exactly(19), "19 posts in all")
    second = saying("posts-count", Count.exactly(19), "19 posts")
    result = score(labels(expected=[loose, narrow]), [first, second])
    assert len(result.right) == 2
    assert not result.missed


def test_score_counts_a_list_printed_twice_once_and_tells_of_the_repeat() -> None:
    document = labels(lists=[{"property": "contacted", "value": "asked", "entries": [["RXT", "BSMHFT"]]}])
    twice = [
        saying("contacted", Code("asked"), "BSMHFT", subject=Subject("organisation", "RXT", "BSMHFT"))
    ] * 2
    result = score(document, twice)
    assert (len(result.right), len(result.wrong), result.repeats) == (1, 0, 1)


def test_an_optional_label_is_never_missed_and_never_wrong() -> None:
    document = labels(expected=[{"property": "band", "value": "7", "quote_contains": "7", "optional": True}])
    assert not score(document, []).missed
    assert not score(document, [saying("band", "Band 7", "Band 7")]).wrong


def test_a_property_that_nobody_labelled_is_neither_right_nor_wrong() -> None:
    document = labels(unlabelled=["place"])
    assert not score(document, [saying("place", "Here")]).wrong
    assert score(document, [saying("category", "Here")]).wrong


def test_forbidden_facts_are_found_by_who_says_them() -> None:
    document = labels(forbidden=[{"property": "people-count", "value": 25, "asserter": "Northmoor"}])
    by_the_body = saying("people-count", Count.exactly(25), asserter="Northmoor")
    by_another = saying("people-count", Count.exactly(25), asserter="Requester")
    assert [made for _, made in score(document, [by_the_body, by_another]).forbidden] == [by_the_body]


@pytest.mark.parametrize(
    ("statement", "row", "fits"),
    [
        (saying("posts-count", Count(20, None), qualifier=Qualifier.AT_LEAST), {"value": {"min": 20}}, False),
        (
            saying("posts-count", Count(20, None), qualifier=Qualifier.AT_LEAST),
            {"value": {"min": 20}, "qualifier": "at least"},
            True,
        ),
        (saying("posts-count", Count.exactly(1)), {"value": True}, False),
        (
            saying("organisations-share", Share(Decimal("0.33"), Decimal("0.33"))),
            {"value": {"min": 0.3333, "max": 0.3333}},
            True,
        ),
        (
            saying("organisations-share", Share(None, Decimal("0.5")), qualifier=Qualifier.LESS_THAN),
            {"value": {"min": 0.5, "max": 0.5}, "qualifier": "less than"},
            False,
        ),
        (
            saying(
                "pay",
                MoneyRange(None, Money.pounds(120), Per.DAY),
                "up to £120 a\nday",
                qualifier=Qualifier.UP_TO,
            ),
            {"value": {"max": 120, "per": "day"}, "qualifier": "at most", "quote_contains": "£120 a day"},
            True,
        ),
        (
            saying("amount", MoneyRange(Money.pounds(5), Money.pounds(5))),
            {"value": {"min": 5, "max": 5}},
            True,
        ),
        (
            saying("reason", "Short timescales, as we were told"),
            {"value": "the timescales were short"},
            False,
        ),
        (saying("reason", "that short timescales applied"), {"value": "short timescales"}, True),
        (saying("reason", "the"), {"value": "the money would end after a year"}, False),
        (saying("event-on", PartialDate("2021")), {"value": "2021-08"}, False),
        (
            saying("posts-count", Count.exactly(19), polarity=Polarity.DENIED),
            {"value": 19, "polarity": "affirmed"},
            False,
        ),
        (
            saying("posts-count", Count.exactly(19)),
            {"value": 19, "subject": {"name": "NORTHMOOR  NHS foundation trust"}},
            True,
        ),
        (saying("posts-count", Count.exactly(19)), {"value": 19, "subject": {"key": "RZ1"}}, False),
        (
            saying("commitment", "We will", context={"class": "firm"}),
            {"value": "We will", "with": ["firm"]},
            True,
        ),
        (saying("commitment", "We will"), {"value": "We will", "with": ["firm"]}, False),
    ],
)
def test_a_statement_matches_by_value_subject_qualifier_and_words(
    statement: Statement, row: dict[str, Any], fits: bool
) -> None:
    (label,) = labels(expected=[{"property": statement.property, **row}]).expected
    assert matches(statement, label) is fits


def test_findings_answer_one_label_each_and_forbidden_ones_are_told() -> None:
    document = labels(
        findings={
            "expected": [{"check": "C02", "severity": "P"}, {"check": "C02", "severity": ["C", "W"]}],
            "forbidden": [{"severity": "E"}],
        }
    )
    holds = Finding("C02", Severity.PASSED, "", "", ())
    broken = Finding("C13", Severity.ERROR, "", "", ())
    result = score_findings(document, [holds, holds, broken])
    assert [len(result.right), len(result.missed)] == [1, 1]
    assert result.forbidden == [broken]


def test_the_gate_counts_false_errors_and_not_clashes() -> None:
    said = [Finding(check, severity, "", "", ()) for check, severity in GATED]
    assert false_errors([FindingScore(forbidden=said), FindingScore()]) == 1


def test_the_gate_reads_tuning_only_and_passes_a_document_that_says_nothing() -> None:
    command = [
        sys.executable,
        str(BENCHMARKS / "reading.py"),
        "--gate",
        "--json",
        "--document",
        "clean-policy",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert {split: found["documents"] for split, found in json.loads(ran.stdout).items()} == {"tuning": 1}


def test_there_are_enough_documents_in_both_halves() -> None:
    halves = [sum(one.path.parent.name == split for one in LABELLED) for split in SPLITS]
    assert sum(halves) >= 84
    assert min(halves) >= 26


@EACH
def test_a_label_file_says_what_the_document_is(document: LabelledDocument) -> None:
    assert document.facts["kind"] in SOURCE_KINDS
    assert document.facts["publisher"]
    assert PartialDate(document.facts["published"])


@EACH
def test_every_labelled_property_and_value_is_of_the_vocabulary(document: LabelledDocument) -> None:
    assert document.unlabelled <= VOCABULARY.keys()
    for label in (*document.expected, *document.forbidden):
        for name in label.properties:
            assert name in VOCABULARY, name
            for value in label.values:
                assert_value_fits(name, value)
        assert set(label.qualifiers) <= QUALIFIERS
        assert not (set(label.properties) & document.unlabelled and label in document.expected), str(label)


@EACH
def test_every_labelled_quote_stands_in_the_document(document: LabelledDocument) -> None:
    text = folded(document_of(document).text + "\n" + document.path.read_text("utf-8"))
    for label in document.expected:
        assert label.quotes, str(label)
        for words in label.quotes:
            assert folded(words) in text, words


@pytest.mark.parametrize("split", SPLITS)
def test_documents_checked_together_stand_in_their_folder(split: str) -> None:
    names = {one.name for one in LABELLED if one.path.parent.name == split}
    for one in together_in(BENCHMARKS / "documents" / split):
        assert set(one.documents) <= names


def assert_value_fits(name: str, value: Any) -> None:
    kind = VOCABULARY[name].type
    stored = {"min": None, "max": None, "per": "once", **value} if isinstance(value, dict) else value
    made = value_from_json(kind, stored)
    if isinstance(made, Code):
        assert made.code in VOCABULARY[name].codes
    if kind == "text":
        assert isinstance(value, str)


def test_a_label_can_be_printed() -> None:
    label = Label(("pay",), ({"min": 5},), ("£5",), subject={"key": "RZ1"})
    assert str(label) == "pay = {'min': 5} of RZ1 in «£5»"
