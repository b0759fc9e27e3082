"""Keeping the indexes in step with the tables. Called by the actions, inside their transaction.

PostgreSQL gets the first 500,000 characters of a text: its word list has a limit of a megabyte.
"""

from collections.abc import Iterable

from django.db import connection

from alongside.register.models import Capture

_ADD = {
    "sqlite": """INSERT INTO register_document_words(rowid, title, text)
                 SELECT id, title, text FROM register_capture WHERE id IN ({ids})""",
    "postgresql": """INSERT INTO register_document_words(capture_id, words)
                 SELECT id, setweight(to_tsvector('english', title), 'A')
                            || to_tsvector('english', left(text, 500000))
                 FROM register_capture WHERE id IN ({ids})
                 ON CONFLICT (capture_id) DO UPDATE SET words = excluded.words""",
}
_DROP = {
    "sqlite": """INSERT INTO register_document_words(register_document_words, rowid, title, text)
                 SELECT 'delete', id, title, text FROM register_capture WHERE id IN ({ids})""",
    "postgresql": "DELETE FROM register_document_words WHERE capture_id IN ({ids})",
}
_REMAKE_ORGANISATIONS = {
    "sqlite": """INSERT INTO register_organisation_words(code, names)
                 SELECT code, code || ' ' || search_names FROM register_organisation""",
    "postgresql": """INSERT INTO register_organisation_words(code, words)
                 SELECT code, to_tsvector('english', code || ' ' || search_names)
                 FROM register_organisation""",
}
_CHUNK = 500


def add_captures(ids: Iterable[int]) -> None:
    """Put these captures into the index."""
    _for_each(_ADD[connection.vendor], ids)


def drop_captures(ids: Iterable[int]) -> None:
    """Take these captures out of the index; before title or text change, as SQLite needs the old words."""
    _for_each(_DROP[connection.vendor], ids)


def remake_organisations() -> None:
    """Make the index of organisations anew from their table."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM register_organisation_words")
        cursor.execute(_REMAKE_ORGANISATIONS[connection.vendor])


def remake() -> None:
    """Make both indexes anew from the tables."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "INSERT INTO register_document_words(register_document_words) VALUES ('delete-all')"
            )
        else:
            cursor.execute("DELETE FROM register_document_words")
    add_captures(Capture.objects.filter(is_current=True).values_list("pk", flat=True))
    remake_organisations()


def _for_each(statement: str, ids: Iterable[int]) -> None:
    wanted = list(ids)
    with connection.cursor() as cursor:
        for first in range(0, len(wanted), _CHUNK):
            chunk = wanted[first : first + _CHUNK]
            cursor.execute(statement.format(ids=", ".join(["%s"] * len(chunk))), chunk)
