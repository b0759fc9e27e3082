"""The posts of a body, each with what sources say of it, its pay first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from alongside.register.models import Settled, StoredStatement
from alongside.register.presenters.claims import Claim, claims, unsettled

_FIRST = ("pay", "pay-total", "pay-ratio", "band", "job-title", "employer", "tenure")


@dataclass(frozen=True, slots=True)
class Post:
    """A post by the name most used for it; `others` are the other names it is given."""

    name: str
    when: str
    others: tuple[str, ...]
    claims: list[Claim]


def posts_of(
    settled: Iterable[Settled] | None, statements: Sequence[StoredStatement], for_editor: bool = False
) -> list[Post]:
    """The posts that these statements are about, by their keys; those of which most is said first.

    Without settled values, as on a day in the past, each statement stands for itself.
    """
    rows: dict[str, list[Settled]] = {}
    for row in settled or ():
        rows.setdefault(row.subject_key, []).append(row)
    found = []
    about_posts = sorted((each for each in statements if each.subject_kind == "post"), key=_key)
    for key, group in groupby(about_posts, key=_key):
        said = list(group)
        shown = (
            unsettled(said, for_editor) if settled is None else claims(rows.get(key, ()), said, for_editor)
        )
        if shown:
            found.append(_post(key, said, sorted(shown, key=_place)))
    return sorted(found, key=lambda post: -len(post.claims))


def _post(key: str, said: Sequence[StoredStatement], shown: list[Claim]) -> Post:
    names = [name for name, _ in Counter(each.subject_name for each in said).most_common()]
    when = key.rpartition(":")[2]
    return Post(names[0], when if when[:4].isdigit() else "", tuple(names[1:]), shown)


def _key(stored: StoredStatement) -> str:
    return stored.subject_key


def _place(claim: Claim) -> int:
    name = claim.best.property_name
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)
