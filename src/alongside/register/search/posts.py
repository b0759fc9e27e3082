"""Find posts by their words: each word typed begins a word of the post, a phrase stands there in a row."""

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

_SQLITE = "SELECT rowid FROM register_post_words WHERE register_post_words MATCH %s"
_POSTGRESQL = "SELECT id FROM register_post WHERE to_tsvector('simple', search) @@ to_tsquery('simple', %s)"


def posts_with(phrases: list[list[str]]) -> Q:
    """What holds for the posts with all these phrases, each of words in small letters, none empty.

    The last word of a phrase may be the beginning of one: "nurs" finds a nurse.
    """
    if connection.vendor == "sqlite":
        statement, asked = _SQLITE, " ".join(f'"{" ".join(words)}" *' for words in phrases)
    else:
        statement, asked = _POSTGRESQL, " & ".join(f"({' <-> '.join(words)}:*)" for words in phrases)
    return Q(pk__in=RawSQL(statement, [asked]))  # noqa: S611 (our own SQL; what is asked is a parameter)
