"""`alongside demo`: a fresh register from the examples, its summary, and the site.

    demo                 build it, print what was found and some posts, serve the site until Ctrl-C
    demo --no-serve      build it and print what was found

The register is made anew each time, in the folder `demo` of the data folder, in SQLite; your own
register is not touched. Exit codes: 0 done, 2 wrong use.
"""

import argparse
import os
import shutil
import sys
from importlib.resources import as_file, files
from pathlib import Path

from alongside.cli import serve
from alongside.cli.opening import CannotOpenError, open_register

_POSTS_SHOWN = 4
_DOCUMENTS = ("funding", "news", "northmoor", "posts")
"""Folders of examples that are read; the campaign beside them is played."""


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "demo",
        help="a fresh register from the examples, and the site",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--port", type=int, default=8000, help="of the site (8000; the next free one if taken)"
    )
    parser.add_argument("--no-serve", action="store_true", help="only build it and print what was found")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Build the demonstration. Returns the exit code."""
    _set_apart()
    try:
        open_register()
    except CannotOpenError as problem:
        print(problem, file=sys.stderr)
        return 2
    _read_examples()
    _show_posts()
    _show_campaign()
    return 0 if arguments.no_serve else serve.serve(port=arguments.port, or_next=True)


def _set_apart() -> None:
    """Use a register of its own, in SQLite, made anew."""
    folder = Path(os.environ.get("ALONGSIDE_DATA", "data")) / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    os.environ["ALONGSIDE_DATA"] = str(folder)
    os.environ.pop("DATABASE_URL", None)


def _read_examples() -> None:
    from django.utils import timezone

    from alongside.cli.summary import show
    from alongside.reading.intake.files import found_in
    from alongside.register.actions import read_files

    with as_file(files("alongside") / "examples") as folder:
        summary = read_files(
            by="command:demo", found=found_in(sorted(folder / name for name in _DOCUMENTS)),
            today=timezone.localdate(), workers=1,
        )  # fmt: skip
    show(summary)


def _show_posts() -> None:
    """The posts that the examples advertise, the newest with the sentences that decided."""
    from alongside.cli.count_words import print_words
    from alongside.register.queries.counting import counted
    from alongside.register.queries.posts import LIVED, PostFilter, deciding, found

    wanted = PostFilter(kind=LIVED)
    newest = list(found(wanted).defer("search")[:_POSTS_SHOWN])
    sentences = deciding(newest)
    print()
    print_words(counted(wanted, []), [(post, sentences.get(post.key)) for post in newest])
    print("\nMore of them: alongside count --posts")


def _show_campaign() -> None:
    """The invented campaign, and how to sit down at its desk."""
    from django.urls import reverse
    from django.utils import timezone

    from alongside.cli.demo_campaign import EMAIL, make_campaign_of_examples
    from alongside.people.links import set_password_path

    campaign, person = make_campaign_of_examples(timezone.now())
    print(f"\nA campaign: {campaign.title}")
    print(f"  anyone may see it at {reverse('campaigns:public', args=[campaign.slug])}")
    print(f"  its desk: choose a password for {EMAIL} at {set_password_path(person)}")
