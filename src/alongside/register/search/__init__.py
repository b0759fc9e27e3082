"""Full-text search over documents and organisations: FTS5 on SQLite, tsvector on PostgreSQL.

One small interface, two databases behind it. The indexes are kept in step by the actions, in
the same transaction. What a person types never raises: it is taken apart into words and phrases.
"""

from alongside.register.search.documents import DocumentHit, Found, search_documents
from alongside.register.search.keeping import add_captures, drop_captures, remake, remake_organisations
from alongside.register.search.organisations import search_organisations

__all__ = [
    "DocumentHit",
    "Found",
    "add_captures",
    "drop_captures",
    "remake",
    "remake_organisations",
    "search_documents",
    "search_organisations",
]
