"""A count of posts as people read it in the terminal."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from alongside.terms.money import Money

if TYPE_CHECKING:
    from alongside.register.models import Post, StoredStatement
    from alongside.register.queries.counting import CountRow, Pay, PostCount, Spoken


def print_words(found: "PostCount", posts: "Sequence[tuple[Post, StoredStatement | None]]") -> None:
    """Print what was asked, of what it speaks, the sums, the tables, and each post with its sentence."""
    whole = found.whole
    print(f"{found.wanted.in_words()}: {whole.posts:,}")
    print(_spoken(found.spoken))
    print("Of these: " + ", ".join(f"{count:,} {_kind(kind)}" for kind, count in found.kinds) + ".")
    if whole.posts:
        print(_ceiling(whole))
        print(_pay("an hour", whole.hourly))
        print(_pay("a year, full-time", whole.annual))
    for name, rows in found.by:
        print()
        _print_table(name, rows)
    for post, statement in posts:
        print()
        _print_post(post, statement)


def _spoken(spoken: "Spoken") -> str:
    if not spoken.posts:
        return "The register holds no advert that meets this."
    when = "on days that are not shown"
    if spoken.first and spoken.last:
        when = f"posted {_day(spoken.first)} to {_day(spoken.last)}"
        when += f" ({spoken.undated:,} on a day not shown)" if spoken.undated else ""
    posts = "post" if spoken.posts == 1 else "posts"
    documents = "document" if spoken.documents == 1 else "documents"
    came = f"; the last came in on {_day(spoken.listed)}" if spoken.listed else ""
    counted = f"{spoken.posts:,} advertised {posts} out of {spoken.documents:,} {documents}"
    return f"Counted in {counted}, {when}{came}."


def _kind(kind: str) -> str:
    return kind.replace("-", " ")


def _ceiling(row: "CountRow") -> str:
    unknown = row.posts - row.banded
    share = f" ({100 * row.above / row.banded:.0f} %)" if row.banded else ""
    stated, above = row.banded - row.banded_from_pay, row.above - row.above_from_pay
    return (
        f"Above band 5: {row.above:,} of the {row.banded:,} whose band is known{share}: "
        f"{above:,} of the {stated:,} that state a band, {row.above_from_pay:,} of the "
        f"{row.banded_from_pay:,} that state none but offer a band's pay. {unknown:,} show neither."
    )


def _pay(per: str, pay: "Pay") -> str:
    if pay.median is None or pay.lowest is None:
        return f"Pay {per}: not shown by any."
    return (
        f"Pay {per}: half start at {_sum(pay.median)} or more; from {_sum(pay.lowest)} to "
        f"{_sum(pay.highest)}; {pay.known:,} show it, {pay.not_shown:,} do not."
    )


def _print_table(name: str, rows: "Iterable[CountRow]") -> None:
    head = [f"by {name}", "posts", "above band 5", "band by pay"]
    lines = [[*head, "an hour: median", "lowest", "highest", "not shown"]]
    lines += [
        [
            row.words.replace("not-shown", "not shown"),
            f"{row.posts:,}",
            f"{row.above:,} of {row.banded:,}",
            f"{row.banded_from_pay:,}",
            _sum(row.hourly.median),
            _sum(row.hourly.lowest),
            _sum(row.hourly.highest),
            f"{row.hourly.not_shown:,}",
        ]
        for row in rows
    ]
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    for line in lines:
        sums = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        print("  ".join([line[0].ljust(widths[0]), *sums]).rstrip())


def _print_post(post: "Post", statement: "StoredStatement | None") -> None:
    print(f"{post.title}, {post.employer_name or 'employer not shown'}")
    print(f"  {'; '.join(_told(post))}")
    if statement is None:
        print("  No sentence decided its kind.")
        return
    print(f"  “{' '.join(statement.exact.split())}”")
    cues = f"; decided by: {post.cues}" if post.cues else ""
    print(f"  in {statement.source.slug}, {statement.part or 'the text'}{cues}")


def _told(post: "Post") -> Iterable[str]:
    yield f"{_kind(post.kind)}, criterion {_kind(post.criterion)}"
    yield _band(post)
    yield " ".join(post.pay_as_written.split()) or "pay not shown"
    if post.hourly_low is not None:
        high = f" to {_sum(post.hourly_high)}" if post.hourly_high not in (None, post.hourly_low) else ""
        yield f"{_sum(post.hourly_low)}{high} an hour"
    yield f"posted {post.posted_on or 'on a day not shown'}"
    if post.sources > 1:
        yield f"{post.sources} copies"
    if post.has_conflicts:
        yield f"its sources disagree on {', '.join(sorted(post.disagreements))}"


def _band(post: "Post") -> str:
    if post.is_band_from_pay:
        return f"no band stated, the pay of band {post.band_from_pay} in {post.scale['year']}"
    if post.bands_differ:
        return f"band {post.band} stated, the pay of band {post.band_from_pay} in {post.scale['year']}"
    return f"band {post.band}" if post.band else "band not shown"


def _sum(pence: int | None) -> str:
    return "" if pence is None else str(Money(pence))


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
