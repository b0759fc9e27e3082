"""Open the register: the first use makes its database and loads the organisations."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import django
from django.db import OperationalError, connection


class CannotOpenError(Exception):
    """The database cannot be opened or made. The message says what to do."""


def open_register() -> None:
    """Set Django up and bring the database up to date; says on stderr what it makes.

    Raises CannotOpenError when the database does not answer or cannot be written.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.website.settings")
    django.setup()
    from django.conf import settings
    from django.db import Error

    try:
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        _migrate()
        _load_organisations()
        _make_posts()
    except (Error, OSError) as problem:
        where = os.environ.get("DATABASE_URL", "").rsplit("@", 1)[-1] or settings.DATA_DIR
        raise CannotOpenError(
            f"The register at {where} cannot be opened: {problem}. See that the folder can be written "
            "(ALONGSIDE_DATA), or that the database server runs (DATABASE_URL)."
        ) from problem


def _migrate() -> None:
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        is_new = not executor.loader.applied_migrations
        print("Making a new register." if is_new else "Bringing the register up to date.", file=sys.stderr)
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)


def _load_organisations() -> None:
    from alongside.register.actions import load_organisations
    from alongside.register.queries.loaded import is_organisation_table_loaded

    if not is_organisation_table_loaded():
        _unless_busy(lambda: load_organisations(by="command:read"), "The table of organisations")


def _make_posts() -> None:
    """Posts of a register that was made before there was a table of them."""
    from alongside.register.actions import rebuild_posts
    from alongside.register.queries.copies import are_posts_missing

    if not are_posts_missing():
        return
    print("Making the table of posts.", file=sys.stderr)
    _unless_busy(rebuild_posts, "The table of posts")


def _unless_busy(deed: Callable[[], object], what: str) -> None:
    """Bring a table up to date, or leave it and say so while another process writes: readers go on."""
    try:
        with _short_wait():
            deed()
    except OperationalError as problem:
        if "locked" not in str(problem):
            raise
        print(
            f"{what} is not up to date and another process is writing the register. "
            "Ask again when it has finished.",
            file=sys.stderr,
        )


@contextmanager
def _short_wait() -> Iterator[None]:
    """Wait a second for another process that writes, not as long as a writer does. Only SQLite waits so."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute("PRAGMA busy_timeout = 1000")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {int(before)}")
