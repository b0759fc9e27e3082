"""The band that a post counts as, its family of titles, and the words of posts by index.

The new columns follow from the statements: an empty digest has the posts made anew when the register
is opened next, each keeping when it was first listed.
"""

from django.db import migrations, models

SQLITE = (
    """CREATE VIRTUAL TABLE register_post_words USING fts5(
         search, content='register_post', content_rowid='id', tokenize='unicode61 remove_diacritics 0')""",
    """CREATE TRIGGER register_post_words_in AFTER INSERT ON register_post BEGIN
         INSERT INTO register_post_words(rowid, search) VALUES (new.id, new.search); END""",
    """CREATE TRIGGER register_post_words_out AFTER DELETE ON register_post BEGIN
         INSERT INTO register_post_words(register_post_words, rowid, search)
         VALUES ('delete', old.id, old.search); END""",
    """CREATE TRIGGER register_post_words_new AFTER UPDATE OF search ON register_post BEGIN
         INSERT INTO register_post_words(register_post_words, rowid, search)
         VALUES ('delete', old.id, old.search);
         INSERT INTO register_post_words(rowid, search) VALUES (new.id, new.search); END""",
    "INSERT INTO register_post_words(register_post_words) VALUES ('rebuild')",
)
POSTGRESQL = ("CREATE INDEX register_post_words ON register_post USING gin (to_tsvector('simple', search))",)
NARROW = [
    "is_advert", "kind", "month", "band_counted", "band", "band_rank", "band_from_pay", "pay_per",
    "hourly_low", "hourly_high", "annual_low", "annual_high", "criterion", "region", "nation", "family",
    "employer_key", "posted_from", "closes_until", "contract",
]  # fmt: skip


def index_words(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def drop_words(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name in ("in", "out", "new"):
            schema_editor.execute(f"DROP TRIGGER register_post_words_{name}")
        schema_editor.execute("DROP TABLE register_post_words")
    else:
        schema_editor.execute("DROP INDEX register_post_words")


def have_posts_made_anew(apps, schema_editor):
    apps.get_model("register", "Post").objects.update(digest="")


class Migration(migrations.Migration):
    dependencies = [("register", "0009_saved_searches")]

    operations = [
        migrations.AddField(
            "post",
            "band_from_pay",
            models.CharField(blank=True, max_length=20, default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            "post",
            "band_counted",
            models.CharField(blank=True, max_length=20, default=""),
            preserve_default=False,
        ),
        migrations.AddField(
            "post",
            "family",
            models.CharField(
                blank=True, help_text="of titles, such as peer-support", max_length=30, default=""
            ),
            preserve_default=False,
        ),
        migrations.AlterField(
            "post",
            "band_rank",
            models.SmallIntegerField(blank=True, null=True, help_text="of the band it counts as"),
        ),
        migrations.AddIndex("post", models.Index(fields=NARROW, name="post_narrow")),
        migrations.RunPython(have_posts_made_anew, migrations.RunPython.noop),
        migrations.RunPython(index_words, drop_words),
    ]
