"""The report as one page by itself: no script, nothing fetched, for any screen, reader or printer."""

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

from alongside.corpus.report import POSTS, Count, Deciding, Report
from alongside.terms.dates import PartialDate, in_words

_STYLE = """
:root { color-scheme: light dark; --ink: #1f1a2e; --quiet: #5b5568; --paper: #ffffff; --wash: #f6f3f9;
  --edge: #5b5568; --purple: #4d2c86; --focus: #ffd43b; --on-focus: #1f1a2e; }
@media (prefers-color-scheme: dark) { :root { --ink: #f3eff8; --quiet: #bdb3cc; --paper: #15111d;
  --wash: #211a2e; --edge: #bdb3cc; --purple: #c3a8f0; } }
* { box-sizing: border-box; }
html { font-size: 112.5%; }
body { margin: 0; background: var(--paper); color: var(--ink); font-family: system-ui, -apple-system,
  "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; line-height: 1.5; font-variant-numeric: tabular-nums;
  overflow-wrap: break-word; }
main, header { max-width: 62rem; margin-inline: auto; padding: 0 16px; }
h1, h2, h3 { line-height: 1.25; } h1 { font-size: 2rem; } h2 { font-size: 1.5rem; margin-top: 48px; }
h3 { font-size: 1.25rem; margin: 32px 0 4px; }
p, blockquote { max-width: 66ch; } .quiet { color: var(--quiet); }
.scrolls { overflow-x: auto; }
table { border-collapse: collapse; min-width: 20rem; } caption { text-align: left; font-weight: 700; }
th, td { text-align: left; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--edge);
  vertical-align: top; }
td.figure, th.figure { text-align: right; }
blockquote { margin: 4px 0 16px; padding: 8px 16px; background: var(--wash);
  border-left: 4px solid var(--purple); }
pre { white-space: pre-wrap; background: var(--wash); padding: 12px; }
summary { padding: 8px 0; min-height: 44px; cursor: pointer; } a { color: var(--purple); }
a:focus-visible, summary:focus-visible, .scrolls:focus-visible { outline: 3px solid var(--ink);
  background: var(--focus); color: var(--on-focus); }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 16px; }
@media print { details, .skip { display: none; } }
"""


def write_page(report: Report, path: Path) -> None:
    """Write the report to `path`, post by post, so that its length does not matter."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(_page(report))


def print_report(report: Report, out: TextIO) -> None:
    """Write the report as plain text, with the first deciding words of it."""
    out.write("\n".join(opening(report)) + "\n")
    for count in report.counts():
        out.write(f"\n{count.title}\n{count.note}\n")
        widths = [max(len(row[at]) for row in (count.head, *count.rows)) for at in range(len(count.head))]
        for row in (count.head, *count.rows):
            out.write(
                "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            )
            out.write("\n")


def opening(report: Report) -> list[str]:
    """What the report is of, in sentences."""
    totals = report.totals
    first, last = report.period
    when = f", posted from {_day(first)} to {_day(last)}" if first and last else ""
    told = [
        f"{report.posts:,} posts in {report.source}{when}. Copies of one vacancy count once.",
        f"{totals['rows']:,} rows of it were gone through; {totals['rejects']:,} could not be read.",
    ]
    if not report.is_finished:
        told.append("The reading was stopped before its end: run `alongside corpus read` again to go on.")
    return told


def _page(report: Report) -> Iterator[str]:
    yield (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Lived experience posts: the count</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">Skip to the figures</a>\n'
        "<header><h1>Lived experience posts: the count</h1></header>\n"
        '<main id="main">\n'
    )
    yield from (f"<p>{escape(sentence)}</p>\n" for sentence in opening(report))
    yield "<h2>Figures</h2>\n"
    for count in report.counts():
        yield _table(count)
    yield "<h2>How the posts were counted</h2>\n"
    yield _query("The query that makes the table of posts, for DuckDB in the folder of the corpus", POSTS)
    yield "<h2>Each lived experience post, with the words that decided</h2>\n"
    nothing = True
    for each in report.deciding():
        nothing = False
        yield _post(each)
    if nothing:
        yield "<p>None was found in these sources.</p>\n"
    yield "</main>\n</body>\n</html>\n"


def _table(count: Count) -> str:
    head = "".join(
        f'<th scope="col"{_figure(place)}>{escape(cell)}</th>' for place, cell in enumerate(count.head)
    )
    rows = "".join(_row(row) for row in count.rows)
    none = "" if count.rows else "<p>None was found in these sources.</p>\n"
    label = escape(count.title, quote=True)
    return (
        f"<h3>{escape(count.title)}</h3>\n<p>{escape(count.note)}</p>\n{none}"
        f'<div class="scrolls" tabindex="0" role="region" aria-label="{label}">\n<table>'
        f"<caption>{escape(count.title)}</caption>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
        f"</div>\n{_query(f'The query for: {count.title}', count.query)}"
    )


def _row(row: tuple[str, ...]) -> str:
    first, *rest = row
    cells = "".join(f'<td class="figure">{escape(cell)}</td>' for cell in rest)
    return f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>\n'


def _figure(place: int) -> str:
    return ' class="figure"' if place else ""


def _query(title: str, query: str) -> str:
    return f"<details><summary>{escape(title)}</summary>\n<pre>{escape(query)}</pre></details>\n"


def _post(each: Deciding) -> str:
    told = [each.employer, f"band {each.band}" if each.band else "", each.pay]
    told.append(f"posted {_day(each.posted_on)}" if each.posted_on else "")
    is_link = urlsplit(each.url).scheme in ("http", "https")
    where = (
        f'<a href="{escape(each.url, quote=True)}">The advert</a>, {escape(each.place)}'
        if is_link
        else escape(each.place)
    )
    return (
        f"<h3>{escape(each.title or 'Title not shown')}</h3>\n"
        f"<p>{escape(', '.join(piece for piece in told if piece))}</p>\n"
        f"<blockquote>{escape(each.quote)}</blockquote>\n"
        f'<p class="quiet">{where}</p>\n'
    )


def _day(day: date | None) -> str:
    return in_words(PartialDate.of(day)) if day else "a day not shown"
