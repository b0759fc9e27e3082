"""A count of posts as programs and spreadsheets take it."""

import csv
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from alongside.register.models import Post, StoredStatement
    from alongside.register.queries.counting import Pay, PostCount


def as_json(
    found: "PostCount", posts: "Sequence[tuple[Post, StoredStatement | None]] | None"
) -> dict[str, Any]:
    """The count, and the posts where they are wanted, with the names that programs may rely on."""
    spoken = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in asdict(found.spoken).items()
    }
    record: dict[str, Any] = {
        "asked": found.wanted.in_words(),
        "query": found.wanted.as_query(),
        "spoken_of": spoken,
        "kinds": dict(found.kinds),
        "whole": asdict(found.whole),
        "by": {name: [asdict(row) for row in rows] for name, rows in found.by},
    }
    if posts is not None:
        record["posts"] = [post.say() | _decided(statement) for post, statement in posts]
    return record


def _decided(statement: "StoredStatement | None") -> dict[str, str]:
    if statement is None:
        return {"sentence": "", "document": "", "statement": ""}
    return {"sentence": statement.exact, "document": statement.source.slug, "statement": statement.id}


def count_records(found: "PostCount") -> list[dict[str, Any]]:
    """A row for the whole, and one for each value, with pay in pounds."""
    rows = [("", found.whole), *((name, row) for name, rows in found.by for row in rows)]
    return [
        {
            "by": name, "value": row.value, "words": row.words, "posts": row.posts,
            "band_known": row.banded, "above_band_5": row.above,
            "band_stated": row.banded - row.banded_from_pay,
            "above_band_5_stated": row.above - row.above_from_pay,
            "band_from_pay": row.banded_from_pay, "above_band_5_from_pay": row.above_from_pay,
            **_pay_record("hourly", row.hourly), **_pay_record("annual", row.annual),
        }
        for name, row in rows
    ]  # fmt: skip


def _pay_record(name: str, pay: "Pay") -> dict[str, Any]:
    return {
        f"{name}_median": _pounds(pay.median),
        f"{name}_lowest": _pounds(pay.lowest),
        f"{name}_highest": _pounds(pay.highest),
        f"{name}_shown": pay.known,
        f"{name}_not_shown": pay.not_shown,
    }


def post_records(posts: "Sequence[tuple[Post, StoredStatement | None]]") -> list[dict[str, Any]]:
    """A row for each post, with pay in pounds and the sentence that decided its kind."""
    return [
        {
            "key": post.key, "title": post.title, "employer": post.employer,
            "employer_name": post.employer_name, "region": post.region, "kind": post.kind,
            "criterion": post.criterion, "band_stated": post.band, "band_from_pay": post.band_from_pay,
            "band_counted": post.band_counted, "pay_as_written": post.pay_as_written,
            "hourly_low": _pounds(post.hourly_low), "hourly_high": _pounds(post.hourly_high),
            "annual_low": _pounds(post.annual_low), "annual_high": _pounds(post.annual_high),
            "contract": post.contract, "categories": "; ".join(post.categories),
            "posted_on": post.posted_on, "closes_on": post.closes_on, "copies": post.sources,
            "cues": post.cues, **_decided(statement),
        }
        for post, statement in posts
    ]  # fmt: skip


def print_csv(records: list[dict[str, Any]]) -> None:
    """Print the records with a line of names; nothing where there are none."""
    if not records:
        return
    writer = csv.DictWriter(sys.stdout, list(records[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _safe(value) for name, value in record.items()} for record in records)


def _safe(value: Any) -> Any:
    """Words that a spreadsheet would take for a formula, with a mark that keeps them words."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _pounds(pence: int | None) -> str:
    return "" if pence is None else f"{pence / 100:.2f}"
