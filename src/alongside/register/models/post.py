"""A post as the site counts, prices and shows it. Made from statements, never written by hand."""

from typing import Any

from django.db import models

from alongside.register.addresses import address
from alongside.register.models.source import Source

BAND_RANKS = {str(number): number * 10 for number in range(1, 8)} | {
    "8a": 81, "8b": 82, "8c": 83, "8d": 84, "9": 90,
}  # fmt: skip
"""Where a band stands among the others. A band that is not one of these has no rank."""

NARROW = [
    "is_advert", "kind", "month", "band_counted", "band", "band_rank", "band_from_pay", "pay_per",
    "hourly_low", "hourly_high", "annual_low", "annual_high", "criterion", "region", "nation", "family",
    "employer_key", "posted_from", "closes_until", "contract",
]  # fmt: skip
"""What is counted by. One index has it all, so that a count need not go through the long texts."""

ABOVE = 50
"""The rank that "above band 5" is above."""


class Post(models.Model):
    """One post, out of one advert or several copies of it, or out of what other documents say of it.

    Empty and None mean "not shown in the documents". Sums are whole pence. `pay_low` to `pay_high`
    is the pay as advertised, for a full-time post unless `pro_rata`; the hourly and annual sums are
    worked out from it, and their notes say how. `scale` is the pay scale that gives the sums:
    scheme, nation, band, year, zone, years_behind and arithmetic; {} where none does.

    `band` is the band that is stated, `band_from_pay` the one whose pay on that scale it is, whether or
    not a band is stated. `band_counted` is what the post counts as: the stated band in small letters,
    else the one from its pay.

    `kind` is a code of kind-of-post; `criterion` one of lived-experience-criterion, or not-shown.
    `statements` has, by property, the ids of the statements behind it: those of a list in the order
    of the list, else the one that is shown. `disagreements` has, by property, what the sources say
    differently: {"value", "statement", "document"} each.

    `listed_at` is when the register first had the post, `made_at` when what it shows last changed.
    `digest` is a hash of what it shows.
    """

    key = models.CharField(max_length=230, unique=True)
    slug = models.SlugField(max_length=160, unique=True)
    is_advert = models.BooleanField(default=True)
    title = models.CharField(max_length=500, blank=True)
    family = models.CharField(max_length=30, blank=True, help_text="of titles, such as peer-support")
    employer = models.CharField(max_length=200, blank=True, help_text="its code, where certain")
    employer_key = models.CharField(max_length=200, blank=True, help_text="its code, else ~ and its name")
    employer_name = models.CharField(max_length=500, blank=True)
    region = models.CharField(max_length=100, blank=True)
    nation = models.CharField(max_length=40, blank=True)
    place = models.CharField(max_length=500, blank=True)
    categories = models.JSONField(default=list, blank=True)
    references = models.JSONField(default=list, blank=True)

    kind = models.CharField(max_length=20, default="other")
    criterion = models.CharField(max_length=12, default="none")
    cues = models.TextField(blank=True)

    band = models.CharField(max_length=20, blank=True)
    band_from_pay = models.CharField(max_length=20, blank=True)
    band_counted = models.CharField(max_length=20, blank=True)
    band_rank = models.SmallIntegerField(null=True, blank=True, help_text="of the band it counts as")
    pay_as_written = models.TextField(blank=True)
    pay_low = models.BigIntegerField(null=True, blank=True)
    pay_high = models.BigIntegerField(null=True, blank=True)
    pay_per = models.CharField(max_length=10, blank=True)
    pay_qualifier = models.CharField(max_length=20, blank=True)
    pro_rata = models.BooleanField(default=False)
    supplement = models.CharField(max_length=20, blank=True)
    hourly_low = models.BigIntegerField(null=True, blank=True)
    hourly_high = models.BigIntegerField(null=True, blank=True)
    hourly_note = models.TextField(blank=True)
    annual_low = models.BigIntegerField(null=True, blank=True)
    annual_high = models.BigIntegerField(null=True, blank=True)
    annual_note = models.TextField(blank=True)
    scale = models.JSONField(default=dict, blank=True)

    hours_low = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    hours_high = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    contracts = models.JSONField(default=list, blank=True)
    contract = models.CharField(max_length=20, blank=True)
    patterns = models.JSONField(default=list, blank=True)
    essential = models.JSONField(default=list, blank=True)
    desirable = models.JSONField(default=list, blank=True)

    posted_on = models.CharField(max_length=40, blank=True)
    posted_from = models.DateField(null=True, blank=True)
    month = models.CharField(max_length=7, blank=True, help_text="when it was posted, 2020-11")
    closes_on = models.CharField(max_length=40, blank=True)
    closes_until = models.DateField(null=True, blank=True)

    adverts = models.JSONField(default=list, help_text="subject keys of its copies")
    sources = models.IntegerField(default=1)
    has_conflicts = models.BooleanField(default=False)
    disagreements = models.JSONField(default=dict, blank=True)
    statements = models.JSONField(default=dict, blank=True)
    filed = models.TextField(blank=True, help_text="categories and contracts as lines, to filter by")
    search = models.TextField(blank=True, help_text="its words in small letters, to search in")
    readers = models.JSONField(default=dict, blank=True, help_text="reader and version")
    digest = models.CharField(max_length=32)
    listed_at = models.DateTimeField()
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-posted_from", "title", "key"]
        indexes = [
            models.Index(fields=["is_advert", "kind", "-posted_from"], name="post_kind"),
            models.Index(fields=["is_advert", "month"], name="post_month"),
            models.Index(fields=NARROW, name="post_narrow"),
            models.Index(fields=["is_advert", "kind", "contracts"], name="post_contracts"),
            models.Index(fields=["is_advert", "-posted_from", "title", "key"], name="post_newest"),
            models.Index(fields=["kind", "band_rank"], name="post_band"),
            models.Index(fields=["kind", "region"], name="post_region"),
            models.Index(fields=["kind", "hourly_low"], name="post_hourly"),
            models.Index(fields=["kind", "closes_until"], name="post_closes"),
            models.Index(fields=["employer_key", "kind"], name="post_employer"),
            models.Index(fields=["listed_at"], name="post_listed"),
        ]

    def __str__(self) -> str:
        return self.title or self.key

    def get_absolute_url(self) -> str:
        return address("register:post", self.slug)

    @property
    def is_band_from_pay(self) -> bool:
        """Whether the band it counts as is worked out from its pay, because it states none."""
        return not self.band and bool(self.band_from_pay)

    @property
    def bands_differ(self) -> bool:
        """Whether it states one band of the scale and its pay is that of another."""
        stated = self.band.lower()
        return stated in BAND_RANKS and bool(self.band_from_pay) and stated != self.band_from_pay

    @property
    def quoted(self) -> dict[str, str]:
        """By property, the id of the first statement behind it."""
        return {name: keys[0] for name, keys in self.statements.items() if keys}

    def say(self) -> dict[str, Any]:
        """The post as plain JSON words; the names are those of the open data."""
        left_out = ("id", "filed", "search", "digest", "made_at", "listed_at", "band_rank")
        told = {
            _OPEN_NAMES.get(field.attname, field.attname): getattr(self, field.attname)
            for field in self._meta.concrete_fields
            if field.attname not in left_out
        }
        for name in ("posted_from", "closes_until"):
            told[name] = told[name].isoformat() if told[name] else None
        for name in ("hours_low", "hours_high"):
            told[name] = float(told[name]) if told[name] is not None else None
        return told


_OPEN_NAMES = {"band": "band_stated"}
"""The names of columns in the open data, where they are others."""


class PostCopy(models.Model):
    """One copy of a post: what one source says of it. Its two keys are those by which copies are met.

    `address` is the copy's own slug; a post is found by that of any of its copies, so that its old
    address still leads to it when another copy comes first.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="copies_of_posts")
    subject_key = models.CharField(max_length=200, db_index=True)
    address = models.CharField(max_length=160, db_index=True)
    by_reference = models.CharField(max_length=200, blank=True, db_index=True)
    by_likeness = models.CharField(max_length=64, blank=True, db_index=True)
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="copies")

    class Meta:
        verbose_name_plural = "copies of posts"
        constraints = [
            models.UniqueConstraint(fields=["source", "subject_key"], name="copy_of_a_source"),
        ]

    def __str__(self) -> str:
        return f"{self.subject_key} in {self.source_id}"
