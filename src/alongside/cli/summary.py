"""The summary at the end of a reading, in the terminal."""

from alongside.register.actions import Summary
from alongside.register.queries.home import totals
from alongside.register.queries.loaded import organisations_told_of
from alongside.register.queries.reported import reported_findings


def show(summary: Summary) -> None:
    """Print what was read, what the register holds now, and what could not be read and why."""
    tally, now = summary.tally, totals()
    print(f"{summary.documents:,} documents read: {_news(summary)}.")
    print(f"{tally.statements:,} statements added.")
    print(
        f"The register now holds {now.documents:,} documents and {now.statements:,} statements, by or about "
        f"{organisations_told_of():,} organisations."
    )
    if summary.stopped:
        print("Stopped before the end. Read again to go on; nothing is lost. The checks have not run.")
    else:
        to_look_at = len(reported_findings(all_of_them=False))
        print(f"{summary.findings:,} findings, {to_look_at:,} of them to look at: alongside check")
    for warning in summary.warnings[:20]:
        print(f"  Note: {warning}")
    if len(summary.warnings) > 20:
        print(f"  and {len(summary.warnings) - 20:,} more notes.")
    if summary.unreadable:
        print(f"{len(summary.unreadable):,} could not be read:")
    for each in summary.unreadable:
        print(f"  {each}")


def _news(summary: Summary) -> str:
    tally = summary.tally
    words = [f"{tally.new:,} new"]
    words += [f"{tally.changed:,} changed"] if tally.changed else []
    words += [f"{tally.described_anew:,} described anew"] if tally.described_anew else []
    return ", ".join([*words, f"{summary.unchanged:,} unchanged"])
