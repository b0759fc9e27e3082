"""`alongside organisations`: which bodies names mean, and what an official file would change.

    resolve NAME...                     one line a name
    resolve --csv FILE --column NAME    one line a row, in order; --json for one JSON object a line
    update --from FILE-or-ADDRESS       what an official file changes; --save stores the changes

Exit codes of resolve: 0 every name is certain, 1 a person must look at one, 2 wrong use.
Exit codes of update: 0 read, 1 rows could not be read, 2 wrong use.
"""

import argparse
from datetime import date

from alongside.cli import organisation_names, organisation_update


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its two deeds."""
    parser = subparsers.add_parser(
        "organisations",
        help="code, name at the date, score and why: certain, choose or none",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    deeds = parser.add_subparsers(required=True, metavar="DEED")
    _add_resolve(deeds.add_parser("resolve", help="say which bodies names mean"))
    _add_update(deeds.add_parser("update", help="compare an official organisation file with our table"))


def run(arguments: argparse.Namespace) -> int:
    """Do the deed. Returns the exit code."""
    return int(arguments.deed(arguments))


def _add_resolve(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="NAME", help="names of organisations")
    parser.add_argument("--csv", metavar="FILE", help="a CSV file with a header line")
    parser.add_argument("--column", metavar="NAME", help="the column of the file that holds the names")
    parser.add_argument(
        "--on", type=date.fromisoformat, metavar="DATE", help="names as of this date: 2021-08-02"
    )
    parser.add_argument("--date-column", metavar="NAME", help="the column that holds each row's own date")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.set_defaults(run=run, deed=organisation_names.run)


def _add_update(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", required=True, dest="origin", metavar="FILE-or-ADDRESS", help="the official file"
    )
    parser.add_argument("--save", action="store_true", help="store the changes in the data folder")
    parser.add_argument("--json", action="store_true", help="one JSON object a change")
    parser.set_defaults(run=run, deed=organisation_update.run)
