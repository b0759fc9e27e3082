"""`alongside editor add EMAIL`: an account that may review statements."""

import argparse
import getpass
import sys

from alongside.cli.opening import CannotOpenError, open_register


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = subparsers.add_parser("editor", help="accounts that may review statements")
    deeds = parser.add_subparsers(required=True, metavar="DEED")
    add = deeds.add_parser("add", help="give somebody an account, or another role")
    add.add_argument("email", help="the e-mail address to sign in with")
    add.add_argument("--team", default="Editors", help="the team they belong to (Editors)")
    add.add_argument("--role", choices=["reader", "editor", "lead"], default="editor")
    add.add_argument(
        "--link", action="store_true", help="print a one-time link to set a password, and ask for none"
    )
    add.add_argument(
        "--site", default="http://127.0.0.1:8000", help="the site's address, as the link begins with it"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the account. Without a terminal to ask for a password, a one-time link is printed."""
    try:
        open_register()
    except CannotOpenError as problem:
        print(problem, file=sys.stderr)
        return 2
    from alongside.people.actions import add_editor
    from alongside.people.links import set_password_path
    from alongside.people.models import Role

    reasons = _reasons_against_address(arguments.email)
    password = "" if arguments.link or not sys.stdin.isatty() else _asked_password()
    reasons += _reasons_against_password(password, arguments.email) if password else []
    if reasons:
        print("\n".join(reasons), file=sys.stderr)
        return 2
    person = add_editor(
        by="command:editor add",
        email=arguments.email,
        team=arguments.team,
        role=Role(arguments.role),
        password=password or None,
    )
    print(f"{arguments.email} is {arguments.role} in the team {arguments.team}.")
    if not password:
        link = arguments.site.rstrip("/") + set_password_path(person)
        print(f"To set a password, open this within a day; it works once:\n{link}")
    return 0


def _asked_password() -> str:
    """The password typed twice; empty for none, which gives a link instead."""
    while True:
        first = getpass.getpass("Password (empty for a one-time link): ")
        if not first or first == getpass.getpass("The same again: "):
            return first
        print("The two were not the same. Type it once more.", file=sys.stderr)


def _reasons_against_address(email: str) -> list[str]:
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    try:
        validate_email(email)
    except ValidationError:
        return [f"'{email}' is not an e-mail address. Write it as name@example.org."]
    return []


def _reasons_against_password(password: str, email: str) -> list[str]:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    from alongside.people.models import Person

    try:
        validate_password(password, Person(email=email))
    except ValidationError as problem:
        return list(problem.messages)
    return []
