"""The `alongside` command: one file a subcommand, each with `add_to(subparsers)` and `run(arguments)`.

Exit codes: 0 done, 1 something found that needs a person, 2 wrong use.
"""

import argparse
import sys
from collections.abc import Sequence
from types import ModuleType

from alongside.cli import check, corpus, count, demo, due, editor, organisations, pay, read, serve, text, tick

COMMANDS: tuple[ModuleType, ...] = (
    demo,
    read,
    text,
    check,
    count,
    serve,
    tick,
    organisations,
    pay,
    editor,
    corpus,
    due,
)


def main(given: Sequence[str] | None = None) -> int:
    """Run the command line. Returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="alongside", description="Every figure one click from its sentence."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(subparsers)
    arguments = parser.parse_args(given)
    return int(arguments.run(arguments))


if __name__ == "__main__":
    sys.exit(main())
