"""How well lived-experience work, involvement and other work are told apart, and fields of adverts read.

    python benchmarks/kinds.py [--made-up-only] [--whole] [--sure-only] [--errors]
                               [--json | --markdown] [--processes N]

Six sets of labelled adverts: real ones of employers whose adverts rules may be improved on (train), real
ones of other employers (test), and made-up ones: half may be looked at while rules are made (made up,
tuning), half have been seen by nobody who writes rules (made up, held-out). In short: made-up adverts of two
to five sentences, whose fields are not scored. The labels are told in
benchmarks/labels/README.md; the real adverts are private and their part is left out where they are absent.
Errors are listed by number with the cues that decided, and never with text; those of the test employers and
of the held-out adverts only with --errors, for whoever measures. The keyword rule calls every advert with
"lived experience" or "peer" in it lived-experience work.

The real set holds every advert that looks like one of the two kinds and every hard negative that could be
found, so its precision is that among look-alikes. --whole reads all real adverts, counts what is answered
and lists the answers that no label covers, to be read by a person.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from labelled_posts.answers import Answer, answers
from labelled_posts.labels import (
    CORPUS,
    KINDS,
    adverts_in_short,
    labels_in_short,
    made_up_adverts,
    made_up_labels,
    real_adverts,
    real_labels,
)
from labelled_posts.scoring import (
    OUTCOMES,
    Pair,
    confusion,
    criterion_of,
    field_counts,
    field_outcome,
    precision,
    recall,
)

SCORED_CRITERIA = ("essential", "desirable", "none")
OPEN = ("train", "made up, tuning", "in short, tuning")
MADE_UP = ("tuning", "held-out")
"""Sets whose errors are shown without being asked for."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables."""
    options = _options(arguments)
    pairs = _pairs(options)
    if options.json:
        print(json.dumps({name: _as_json(found) for name, found in pairs.items()}, indent=2))
        return
    if options.markdown:
        print(*_as_markdown(pairs), sep="\n")
        return
    console = Console(width=140)
    for name, found in pairs.items():
        _print_set(console, name, found, told=name in OPEN or options.errors)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--made-up-only", action="store_true")
    parser.add_argument("--whole", action="store_true", help="answer every real advert, labelled or not")
    parser.add_argument("--sure-only", action="store_true", help="leave out labels people might differ on")
    parser.add_argument("--errors", action="store_true", help="list the errors of every set")
    parser.add_argument("--json", action="store_true", help="figures only")
    parser.add_argument("--markdown", action="store_true", help="the tables of docs/benchmarks.md")
    parser.add_argument("--processes", type=int, default=2, metavar="N")
    return parser.parse_args(arguments)


def _pairs(options: argparse.Namespace) -> dict[str, list[Pair]]:
    """Label and answer, by set."""
    made_up = answers(made_up_adverts(), 1)
    pairs: dict[str, list[Pair]] = {}
    if not options.made_up_only and CORPUS.is_file():
        pairs = _real_pairs(options)
    elif not options.made_up_only and not options.json:
        print("The real adverts are not beside the repository: only the made-up ones are measured.")
    told = made_up_labels()
    pairs |= {
        f"made up, {split}": [(each, made_up[each.name]) for each in told if each.split == split]
        for split in MADE_UP
    }
    for split in MADE_UP:
        found = answers(adverts_in_short(split), 1)
        pairs[f"in short, {split}"] = [(each, found[each.name]) for each in labels_in_short(split)]
    return pairs


def _real_pairs(options: argparse.Namespace) -> dict[str, list[Pair]]:
    labels = {each.name: each for each in real_labels()}
    chosen = (each for each in real_adverts() if options.whole or each[0] in labels)
    began = time.perf_counter()
    found = answers(chosen, options.processes)
    if not (options.json or options.markdown):
        print(f"{len(found):,} real adverts in {time.perf_counter() - began:.1f} s")
    if options.whole and not options.json:
        _print_unlabelled([one for name, one in found.items() if name not in labels])
    kept = [each for each in labels.values() if each.sure or not options.sure_only]
    return {
        split: [(each, found[each.name]) for each in kept if each.split == split]
        for split in ("train", "test")
    }


def _print_unlabelled(found: list[Answer]) -> None:
    counts = Counter((one.kind, criterion_of(one.criterion)) for one in found)
    print("Unlabelled adverts by answer:", dict(sorted(counts.items())))
    print("Unlabelled adverts that the keyword rule takes:", sum(one.by_keyword != "other" for one in found))
    for one in found:
        if one.kind != "other" or criterion_of(one.criterion) != "none":
            print(f"  to be read: {one.name} {one.kind}, {one.criterion} [{_cue_names(one)}]")


def _cue_names(answer: Answer) -> str:
    """What kinds of words decided, without the words: they are the advert's."""
    return "; ".join(dict.fromkeys(cue.partition(":")[0].strip() for cue in answer.cues.split(";")))


def _kinds(pairs: list[Pair]) -> list[tuple[str, str]]:
    return [(label.kind, answer.kind) for label, answer in pairs]


def _keyword_kinds(pairs: list[Pair]) -> list[tuple[str, str]]:
    return [(label.kind, answer.by_keyword) for label, answer in pairs]


def _criteria(pairs: list[Pair]) -> list[tuple[str, str]]:
    return [(criterion_of(label.criterion), criterion_of(answer.criterion)) for label, answer in pairs]


def _whose(pairs: list[Pair]) -> list[tuple[str, str]]:
    """Whose experience, where the criterion itself was found; a family's counts as a carer's."""
    return [
        (label.whose, answer.whose.replace("family", "carer"))
        for label, answer in pairs
        if label.whose and criterion_of(label.criterion) == criterion_of(answer.criterion)
    ]


def _as_json(pairs: list[Pair]) -> dict[str, Any]:
    def rates(told: list[tuple[str, str]], codes: Sequence[str]) -> dict[str, Any]:
        return {
            code: {
                "answered": precision(told, code).whole,
                "labelled": recall(told, code).whole,
                "right": recall(told, code).part,
            }
            for code in codes
        }

    return {
        "adverts": len(pairs),
        "kinds": rates(_kinds(pairs), KINDS),
        "keyword": rates(_keyword_kinds(pairs), KINDS[:1]),
        "criteria": rates(_criteria(pairs), SCORED_CRITERIA),
        "fields": {field: dict(count) for field, count in field_counts(pairs).items()},
    }


def _as_markdown(pairs: dict[str, list[Pair]]) -> list[str]:
    """Precision and recall by set, then the fields."""
    lines = ["| adverts | | precision | recall |", "|---|---|---|---|"]
    for name, found in pairs.items():
        kinds, criteria = _kinds(found), _criteria(found)
        told = [(code, kinds, code) for code in KINDS]
        told.insert(1, (f"{KINDS[0]} by the keyword rule", _keyword_kinds(found), KINDS[0]))
        told += [(f"criterion {code}", criteria, code) for code in SCORED_CRITERIA]
        lines += [
            f"| {name} | {what} | {precision(each, code)} | {recall(each, code)} |"
            for what, each, code in told
        ]
    lines += ["", f"| adverts | field | {' | '.join(OUTCOMES)} |", "|---|---|" + "---|" * len(OUTCOMES)]
    for name, found in pairs.items():
        if name.startswith("in short"):
            continue
        for field, count in field_counts(found).items():
            lines.append(f"| {name} | {field} | {' | '.join(str(count[each]) for each in OUTCOMES)} |")
    return lines


def _print_set(console: Console, name: str, pairs: list[Pair], *, told: bool) -> None:
    console.rule(f"{name}: {len(pairs)} adverts")
    rates = Table("", "precision (right of answered; 95 %)", "recall (right of labelled; 95 %)")
    for code in KINDS:
        rates.add_row(code, str(precision(_kinds(pairs), code)), str(recall(_kinds(pairs), code)))
    keyword = _keyword_kinds(pairs)
    rates.add_row("keyword rule", str(precision(keyword, KINDS[0])), str(recall(keyword, KINDS[0])))
    rates.add_section()
    criteria = _criteria(pairs)
    for code in SCORED_CRITERIA:
        rates.add_row(f"criterion {code}", str(precision(criteria, code)), str(recall(criteria, code)))
    console.print(rates)
    console.print(_matrix("kind", _kinds(pairs), KINDS), _matrix("criterion", criteria, SCORED_CRITERIA))
    whose = _whose(pairs)
    console.print(
        f"Whose experience, where the criterion was found: {sum(a == b for a, b in whose)} of {len(whose)}"
    )
    console.print(_fields(pairs))
    if told:
        _print_errors(console, pairs)


def _matrix(of: str, told: list[tuple[str, str]], codes: Sequence[str]) -> Table:
    counts = confusion(told)
    table = Table(f"{of}: label", *(f"answered {code}" for code in codes))
    for label in codes:
        table.add_row(label, *(str(counts[label, answer]) for answer in codes))
    return table


def _fields(pairs: list[Pair]) -> Table:
    table = Table("field", *OUTCOMES)
    for field, count in field_counts(pairs).items():
        table.add_row(field, *(str(count[outcome]) for outcome in OUTCOMES))
    return table


def _print_errors(console: Console, pairs: list[Pair]) -> None:
    for label, answer in pairs:
        wrong = []
        if label.kind != answer.kind:
            wrong.append(f"{label.kind}, answered {answer.kind} [{_cue_names(answer)}]")
        if criterion_of(label.criterion) != criterion_of(answer.criterion):
            wrong.append(f"criterion {label.criterion}, answered {answer.criterion}")
        wrong += [
            f"{field} {outcome}"
            for field in field_counts(pairs)
            if (outcome := field_outcome(field, label, answer)) not in ("", "right")
        ]
        if wrong:
            doubt = "" if label.sure else " (unsure label)"
            console.print(
                f"  {label.name}{doubt}: " + "; ".join(wrong), markup=False, highlight=False, soft_wrap=True
            )


if __name__ == "__main__":
    main()
