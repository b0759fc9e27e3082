"""What becomes of the statements of an old version when a source has changed.

A source speaks with its newest version: every statement of the old one is superseded, and stays,
with its capture, for whoever asks what was known before. Where the new reading says the same in
exactly the same words, the new statement follows the old one and what people decided about it
holds on. Words that are not there any more are marked lost, and a decision about them waits
for a person. Nothing is matched by likeness.
"""

from collections import defaultdict
from datetime import datetime

from alongside.register.actions.applying import apply_decisions
from alongside.register.actions.statements import PERSON, same_words
from alongside.register.models import Anchored, Capture, Status, StoredStatement


def carry_over(old: Capture, new: Capture, at: datetime) -> set[str]:
    """Let the statements of `new` follow those of `old`. Returns the claims touched."""
    before = list(old.statements.exclude(reader=PERSON))
    after = list(new.statements.exclude(reader=PERSON))
    claims = {each.claim for each in old.statements.filter(ended_at=None)}
    old.statements.filter(ended_at=None).update(status=Status.SUPERSEDED, ended_at=at)
    old.statements.update(anchored=Anchored.LOST)
    for earlier, later in _counterparts(before, after):
        later.supersedes = earlier
        later.save(update_fields=["supersedes"])
        StoredStatement.objects.filter(pk=earlier.pk).update(anchored=Anchored.CARRIED)
        claims |= apply_decisions(later)
    return claims


def _counterparts(
    before: list[StoredStatement], after: list[StoredStatement]
) -> list[tuple[StoredStatement, StoredStatement]]:
    """Pairs that say the same in the same words, where these stand as often as they did before."""
    old, new = _grouped(before), _grouped(after)
    pairs = []
    for words, earlier in old.items():
        later = new.get(words, [])
        if len(earlier) == len(later):
            pairs += list(zip(earlier, later, strict=True))
    return pairs


def _grouped(statements: list[StoredStatement]) -> dict[tuple[object, ...], list[StoredStatement]]:
    grouped = defaultdict(list)
    for each in sorted(statements, key=lambda statement: (statement.start, statement.row or 0, statement.id)):
        grouped[same_words(each)].append(each)
    return grouped
