"""`alongside count`: how many posts of each kind, at which bands, for what pay, filed under what.

    count                                   lived experience posts
    count --by month --where region=London  a row for each month; --by and --where may be repeated
    count --kind all --by kind              every kind of post
    count --where month=2020-11 --posts     each post with the sentence that decided, and its document
    count --json, count --csv               for a program, for a spreadsheet

Only advertised posts are counted. What an advert does not show is a row of its own, "not shown".
Exit codes: 0 done, 2 wrong use.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from alongside.cli.count_records import as_json, count_records, post_records, print_csv
from alongside.cli.count_words import print_words
from alongside.cli.opening import CannotOpenError, open_register

if TYPE_CHECKING:
    from alongside.register.models import Post, StoredStatement
    from alongside.register.queries.posts import PostFilter

_USUALLY_BY = ("criterion", "band", "category", "contract")
_ALL = "all"


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "count",
        help="how many posts, at which bands, for what pay",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--by", action="append", metavar="WHAT",
        help="employer, band, region, month, contract, category, criterion or kind",
    )  # fmt: skip
    parser.add_argument(
        "--where", action="append", default=[], metavar="FIELD=VALUE", help="only posts that meet this"
    )
    parser.add_argument("--kind", help="lived-experience (unless you say otherwise), involvement, other, all")
    parser.add_argument("--posts", action="store_true", help="each post with its deciding sentence")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object")
    form.add_argument("--csv", action="store_true", help="rows for a spreadsheet: the posts, or the counts")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Count and print. Returns the exit code."""
    try:
        open_register()
    except CannotOpenError as problem:
        return _wrong(str(problem))
    from alongside.register.queries.counting import BY, counted
    from alongside.register.queries.posts import UnusableFilterError

    by = list(dict.fromkeys(arguments.by or ([] if arguments.posts else _USUALLY_BY)))
    if unknown := [name for name in by if name not in BY]:
        return _wrong(f"Posts cannot be counted by “{unknown[0]}”. Use one of: {', '.join(BY)}.")
    try:
        wanted = _filter(arguments.where, arguments.kind)
    except UnusableFilterError as problem:
        return _wrong("\n".join(problem.faults.values()))
    except ValueError as problem:
        return _wrong(str(problem))
    found = counted(wanted, by)
    posts = _posts(wanted) if arguments.posts else []
    if arguments.json:
        print(json.dumps(as_json(found, posts if arguments.posts else None), ensure_ascii=False))
    elif arguments.csv:
        print_csv(post_records(posts) if arguments.posts else count_records(found))
    else:
        print_words(found, posts)
    return 0


def _filter(conditions: Sequence[str], kind: str | None) -> "PostFilter":
    from alongside.register.queries.posts import LIVED, PostFilter

    asked: dict[str, str] = {}
    for condition in conditions:
        name, sign, value = condition.partition("=")
        if not sign or not value.strip():
            raise ValueError(f"“{condition}” is no condition. Write FIELD=VALUE, such as month=2020-11.")
        if name.strip() in asked:
            raise ValueError(f"There are two conditions on “{name.strip()}”. Give one, and count twice.")
        asked[name.strip()] = value
    if kind and "kind" in asked:
        raise ValueError("The kind is given twice. Use --kind alone.")
    asked.setdefault("kind", kind or LIVED)
    if asked["kind"] == _ALL:
        del asked["kind"]
    return PostFilter.from_query(asked)


def _posts(wanted: "PostFilter") -> "list[tuple[Post, StoredStatement | None]]":
    from alongside.register.queries.posts import deciding, found

    posts = list(found(wanted).defer("search"))
    statements = deciding(posts)
    return [(post, statements.get(post.key)) for post in posts]


def _wrong(message: str) -> int:
    print(message, file=sys.stderr)
    return 2
