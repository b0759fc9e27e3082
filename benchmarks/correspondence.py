"""Messages about requests: what each is, what it relies on, and what it answers, held against labels.

    python benchmarks/correspondence.py [--half tuning|held-out|fresh-tuning|fresh-held-out] [--failures]

Prints precision and recall of our reader and of plain rules on both halves, as Markdown. Rules are improved
on `tuning`; `held-out` is measured only, so its failures are shown only with `--half held-out --failures`.
The fresh halves are measured when they are named: their words were unknown to those who wrote the rules.
"""

import argparse
from collections.abc import Sequence

from labelled_mail.labels import FRESH, HALVES, labels_of
from labelled_mail.reading import readers
from labelled_mail.scoring import Counts, score


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables."""
    options = _options(arguments)
    for half in (options.half,) if options.half else HALVES:
        labels = labels_of(half)
        scores = {name: score([(label, read(label)) for label in labels]) for name, read in readers().items()}
        print(f"\n### {half}: {len(labels)} messages, {sum(len(each.cells) for each in labels)} questions")
        for heading in next(iter(scores.values())):
            _print_table(heading, {name: told[heading] for name, told in scores.items()})
        if options.failures and (half == "tuning" or options.half == half):
            _print_failures(scores["Alongside"])
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=(*HALVES, *FRESH))
    parser.add_argument("--failures", action="store_true")
    return parser.parse_args(arguments)


def _print_table(heading: str, told: dict[str, Counts]) -> None:
    print(f"\n| {heading} | " + " | ".join(f"{name}: precision | recall" for name in told) + " |")
    print("|---" * (1 + 2 * len(told)) + "|")
    rows = dict.fromkeys(row for counts in told.values() for row in counts)
    for row in rows:
        cells = [
            f"{counts[row].precision} | {counts[row].recall}" if row in counts else "– | –"
            for counts in told.values()
        ]
        print(f"| {row} | " + " | ".join(cells) + " |")


def _print_failures(counts: dict[str, Counts]) -> None:
    for heading, rows in counts.items():
        for row, count in rows.items():
            for told in count.failures if row not in ("all", "all that were told") else ():
                print(f"{heading} {row}: {told}")


if __name__ == "__main__":
    raise SystemExit(main())
