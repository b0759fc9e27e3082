"""Precision and recall of the readers and the checks on labelled documents.

    python benchmarks/reading.py [--split tuning|held-out] [--failures] [--json] [--document NAME]

The documents were written for this measure, in the shapes of real ones, by someone who had not seen the
readers. Readers may be improved on `tuning`; `held-out` is there to be measured only, so its failures are
shown only with `--failures --split held-out`. How statements are held against labels is told in
labelled/matching.py, the form of the labels in labelled/labels.py.

Exit code 1 when something forbidden was said. With `--gate` only `tuning` is read, and an error (E) on a
document whose labels allow none gives 1 too.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from alongside.checking import check
from alongside.terms.statement import Statement
from labelled.labels import LabelledDocument, Together, documents_in, together_in
from labelled.matching import FindingScore, Score, false_errors, score, score_findings
from labelled.opening import DOCUMENTS, SPLITS, Read, evidence_of, read_labelled


@dataclass
class Result:
    """One document read, checked and scored."""

    document: LabelledDocument
    statements: Score
    findings: FindingScore
    seconds: float


@dataclass
class Results:
    """All results of a split: each document by itself, and the sets that are checked together."""

    documents: list[Result]
    together: dict[str, FindingScore]

    @property
    def findings(self) -> list[FindingScore]:
        return [*(one.findings for one in self.documents), *self.together.values()]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the scores; 1 when something forbidden was said, and with --gate when an error is false too."""
    options = _options(arguments)
    splits = ("tuning",) if options.gate else (options.split,) if options.split else SPLITS
    results = {split: _results(split, options.document) for split in splits}
    if options.json:
        print(json.dumps({split: _as_json(found) for split, found in results.items()}, indent=2))
    for split, found in results.items() if not options.json else ():
        _print_split(split, found)
        if options.failures and (split == "tuning" or options.split == split):
            _print_failures(found)
    said = sum(len(one.statements.forbidden) for found in results.values() for one in found.documents)
    false = sum(false_errors(found.findings) for found in results.values()) if options.gate else 0
    return 1 if said or false else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--split", choices=SPLITS)
    parser.add_argument("--failures", action="store_true")
    parser.add_argument("--gate", action="store_true", help="only tuning; exit code 1 for false errors too")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--document", default="", help="only documents whose name holds this")
    return parser.parse_args(arguments)


def _results(split: str, holding: str) -> Results:
    reads = [read_labelled(one) for one in documents_in(DOCUMENTS / split)]
    chosen = [one for one in reads if holding in one.labelled.name]
    by_name = {one.labelled.name: one for one in reads}
    sets = () if holding else together_in(DOCUMENTS / split)
    together = {one.name: _findings_of(one, [by_name[name] for name in one.documents]) for one in sets}
    return Results([_result(one) for one in chosen], together)


def _result(one: Read) -> Result:
    return Result(
        one.labelled, score(one.labelled, one.statements), _findings_of(one.labelled, [one]), one.seconds
    )


def _findings_of(labels: LabelledDocument | Together, reads: list[Read]) -> FindingScore:
    return score_findings(labels, check(evidence_of(reads)))


def _rate(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def _rates(counts: Counter[str]) -> dict[str, Any]:
    right, missed, wrong = counts["right"], counts["missed"], counts["wrong"]
    return {
        "right": right, "missed": missed, "wrong": wrong,
        "precision": round(_rate(right, right + wrong), 3), "recall": round(_rate(right, right + missed), 3),
    }  # fmt: skip


def _summed(tallies: Sequence[dict[str, Counter[str]]]) -> dict[str, Counter[str]]:
    summed: dict[str, Counter[str]] = {}
    for one in tallies:
        for name, counts in one.items():
            summed.setdefault(name, Counter()).update(counts)
    return dict(sorted(summed.items()))


def _as_json(results: Results) -> dict[str, Any]:
    found = results.documents
    by_property = _summed([one.statements.tallies() for one in found])
    return {
        "documents": len(found),
        "overall": _rates(_total(by_property)),
        "forbidden": sum(len(one.statements.forbidden) for one in found),
        "repeats": sum(one.statements.repeats for one in found),
        "findings": _finding_counts(results.findings),
        "seconds_per_document": round(sum(one.seconds for one in found) / max(len(found), 1), 4),
        "by_property": {name: _rates(counts) for name, counts in by_property.items()},
        "by_document": {one.document.name: _rates(_total(one.statements.tallies())) for one in found},
    }


def _finding_counts(scores: list[FindingScore]) -> dict[str, int]:
    return {
        "right": sum(len(one.right) for one in scores),
        "missed": sum(len(one.missed) for one in scores),
        "forbidden": sum(len(one.forbidden) for one in scores),
    }


def _total(tallies: dict[str, Counter[str]]) -> Counter[str]:
    return sum(tallies.values(), Counter())


def _print_split(split: str, results: Results) -> None:
    scores, found = _as_json(results), results.documents
    print(f"\n{split}: {len(found)} documents, {scores['seconds_per_document'] * 1000:.0f} ms each")
    print(f"  {'':42}right missed wrong  precision recall")
    for name, rates in (*scores["by_property"].items(), ("all", scores["overall"])):
        print(f"  {name:42}{_row(rates)}")
    print()
    for result in found:
        rates = scores["by_document"][result.document.name]
        forbidden = f"  FORBIDDEN {len(result.statements.forbidden)}" if result.statements.forbidden else ""
        print(f"  {result.document.name:42}{_row(rates)}  {result.seconds * 1000:5.0f} ms{forbidden}")
    said = scores["findings"]
    print(f"\n  forbidden facts said: {scores['forbidden']}; repeats: {scores['repeats']}")
    print(
        f"  findings: {said['right']} right, {said['missed']} missed, {said['forbidden']} that must not come"
    )


def _row(rates: dict[str, Any]) -> str:
    counts = f"{rates['right']:5} {rates['missed']:6} {rates['wrong']:5}"
    return f"{counts}  {rates['precision']:9.3f} {rates['recall']:6.3f}"


def _print_failures(results: Results) -> None:
    for one in results.documents:
        lines = [f"    missed     {label}" for label in one.statements.missed]
        lines += [f"    wrong      {_said(statement)}" for statement in one.statements.wrong]
        lines += [f"    FORBIDDEN  {_said(made)} ({label.why})" for label, made in one.statements.forbidden]
        _print_under(one.document.name, lines + _finding_lines(one.findings))
    for name, findings in results.together.items():
        _print_under(f"together: {name}", _finding_lines(findings))


def _finding_lines(findings: FindingScore) -> list[str]:
    lines = [f"    no finding {label}" for label in findings.missed]
    return lines + [
        f"    FINDING    {made.check} {made.severity.value}: {made.message} ({made.arithmetic})"
        for made in findings.forbidden
    ]


def _print_under(title: str, lines: list[str]) -> None:
    if lines:
        print(f"\n  {title}", *lines, sep="\n")


def _said(statement: Statement) -> str:
    words = " ".join(statement.quote.exact.split())
    short = words if len(words) <= 90 else f"{words[:87]}..."
    return (
        f"{statement.property} = {statement.value!r} [{statement.qualifier.value}] of {statement.subject.ref}"
        f" by {statement.asserter or '?'} ({statement.reader}) «{short}»"
    )


if __name__ == "__main__":
    sys.exit(main())
