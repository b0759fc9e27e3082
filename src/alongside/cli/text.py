"""`alongside text FILE`: the normalised text that offsets refer to, exactly.

The texts of a file that holds many documents stand one after the other, with a form feed on a
line of its own between them. Exit codes: 0 done, 1 something in it could not be read, 2 wrong use.
"""

import argparse
import sys
from pathlib import Path

from alongside.reading.document import Document
from alongside.reading.formats import SEPARATOR, documents_in


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "text",
        help="the normalised text of a file, that offsets refer to",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the text as UTF-8, with nothing added. Returns the exit code."""
    if not arguments.file.exists():
        print(f"There is no file '{arguments.file}'. See how it is spelt.", file=sys.stderr)
        return 2
    code = 0
    is_first = True
    for each in documents_in(arguments.file):
        if isinstance(each, Document):
            text = each.text if is_first else SEPARATOR + each.text
            sys.stdout.buffer.write(text.encode())
            is_first = False
        else:
            print(each, file=sys.stderr)
            code = 1
    sys.stdout.buffer.flush()
    return code
