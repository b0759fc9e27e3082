"""The full-text indexes, in the words of each database."""

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE register_document_words USING fts5(
         title, text, content='register_capture', content_rowid='id',
         tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE register_organisation_words USING fts5(
         code UNINDEXED, names, tokenize='porter unicode61 remove_diacritics 2')""",
)
POSTGRESQL = (
    "CREATE TABLE register_document_words (capture_id bigint PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX register_document_words_gin ON register_document_words USING gin (words)",
    "CREATE TABLE register_organisation_words (code text PRIMARY KEY, words tsvector NOT NULL)",
    "CREATE INDEX register_organisation_words_gin ON register_organisation_words USING gin (words)",
)


def create(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute("DROP TABLE register_document_words")
    schema_editor.execute("DROP TABLE register_organisation_words")


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]

    operations = [migrations.RunPython(create, drop)]
