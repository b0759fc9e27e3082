"""Find organisations by any name they ever had, or by their code."""

from django.db import connection

from alongside.register.search.words import as_fts5, terms_of

_SQLITE = """SELECT code FROM register_organisation_words WHERE register_organisation_words MATCH %s
             ORDER BY rank LIMIT %s"""
_POSTGRESQL = """SELECT code FROM register_organisation_words, (SELECT {query} AS query) AS asked
                 WHERE words @@ query ORDER BY ts_rank(words, query) DESC, code LIMIT %s"""


def search_organisations(typed: str, limit: int = 1000) -> list[str]:
    """Codes of organisations with every word typed in their code or names, best first. Never raises."""
    terms = terms_of(typed)
    if not terms:
        return []
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(_SQLITE, [as_fts5(terms), limit])
        else:
            query = " && ".join(["phraseto_tsquery('english', %s)"] * len(terms))
            cursor.execute(_POSTGRESQL.replace("{query}", query), [*terms, limit])
        return [code for (code,) in cursor.fetchall()]
