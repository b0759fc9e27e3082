"""`alongside check`: what does not add up, with the arithmetic.

    check           findings that are open
    check --all     those that passed, were explained or are only good to know, too
    check --json    one JSON object a line

Exit codes: 0 no open error, 1 an open error, 2 wrong use.
"""

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from alongside.cli.opening import CannotOpenError, open_register

if TYPE_CHECKING:
    from alongside.register.models import StoredFinding

_WORDS = {"E": "error", "C": "sources disagree", "W": "worth a look", "I": "good to know", "P": "passed"}


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "check",
        help="findings with their arithmetic",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--all", action="store_true", help="also what passed, is explained or good to know")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the register and print the findings. Returns the exit code."""
    try:
        open_register()
    except CannotOpenError as problem:
        print(problem, file=sys.stderr)
        return 2
    from alongside.register.actions import run_checks
    from alongside.register.queries.reported import open_errors, reported_findings, sources_of

    run_checks(by="command:check", today=timezone.localdate())
    findings = reported_findings(all_of_them=arguments.all)
    sources = sources_of(findings)
    for finding in findings:
        names = sources[finding.identity]
        if arguments.json:
            print(json.dumps(_as_json(finding, names), ensure_ascii=False))
        else:
            print(_in_words(finding, names))
    errors = open_errors()
    if not arguments.json:
        print(f"{len(findings):,} findings shown; {errors:,} open errors.")
    return 1 if errors else 0


def _as_json(finding: "StoredFinding", sources: list[str]) -> dict[str, Any]:
    return {
        "check": finding.check_number,
        "severity": finding.severity,
        "state": finding.state,
        "topic": finding.topic,
        "message": finding.message,
        "arithmetic": finding.arithmetic,
        "statements": finding.statements,
        "sources": sources,
        "explanation": finding.explanation,
        "identity": finding.identity,
    }


def _in_words(finding: "StoredFinding", sources: list[str]) -> str:
    """A paragraph: what kind of finding, what the documents say, the sum, and where to look."""
    state = "" if finding.state == "open" else f", {finding.state}"
    topic = f" [{finding.topic}]" if finding.topic else ""
    lines = [f"{finding.check_number} {_WORDS[finding.severity]}{state}{topic}: {finding.message}"]
    lines += [f"    {line}" for line in finding.arithmetic.splitlines()]
    if finding.explanation:
        lines.append(f"    Explained: {finding.explanation}")
    if sources:
        lines.append(f"    In: {', '.join(sources)}")
    return "\n".join(lines) + "\n"
