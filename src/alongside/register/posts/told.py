"""Posts that documents other than adverts tell of: a title at a body, with its pay or its band.

Letters, replies and news name such posts by employer, family and year. Two roles of one family may
share that key ("director of lived experience", "Lived Experience Lead"), so that a band counts for the
role that it was said of, and a band said of another name is a post of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from alongside.reading.advert.vacancy import NOT_SHOWN
from alongside.register.models.post import BAND_RANKS
from alongside.register.posts.copies import Origin, Told, title_words
from alongside.register.posts.joined import Joined, joined_of
from alongside.terms.statement import Polarity, Qualifier, Statement

_LIVED = ("lived-experience", "peer-support", "expert-by-experience")
_INVOLVED = ("involvement", "service-user")
_FIRM = (Qualifier.EXACT, Qualifier.UP_TO, Qualifier.AT_MOST, Qualifier.AT_LEAST, Qualifier.ABOUT)


@dataclass(frozen=True, slots=True)
class ToldPost:
    """A post as documents tell of it. `told` are its statements."""

    key: str
    post: Joined
    told: tuple[Told, ...]

    def said_on(self, sources: dict[int, Origin]) -> date | None:
        """The day on which its pay, or else its band, was said."""
        shown = self.post.statements.get("pay") or self.post.statements["band"]
        said = next(each for each in self.told if each.id == shown[0])
        when = said.statement.valid or said.statement.asserted_on or sources[said.source].facts.published
        return when.latest if when else None


def told_posts(
    key: str, told: Sequence[Told], sources: dict[int, Origin], employer: str, name: str
) -> Iterator[ToldPost]:
    """The posts told of under one key, those with pay first. `employer` is a code or "", `name` as named."""
    affirmed = [each for each in told if each.statement.polarity is Polarity.AFFIRMED]
    pay = [each for each in affirmed if _is_pay(each.statement)]
    bands = [each for each in affirmed if each.statement.property == "band" and _is_of_a_post(each.statement)]
    titles = [each for each in affirmed if each.statement.property == "job-title"]
    by_role: dict[str, list[Told]] = defaultdict(list)
    for each in bands:
        by_role[role_of(each.statement.subject.name)].append(each)
    if pay:
        roles = {role_of(each.statement.subject.name) for each in pay}
        its_own = [each for role in roles for each in by_role.pop(role, ())]
        named = [each for each in titles if role_of(each.statement.subject.name) in roles]
        yield _post(key, key, [*pay, *its_own, *named], sources, employer, name)
    for role, said in sorted(by_role.items()):
        named = [each for each in titles if role_of(each.statement.subject.name) == role]
        own = key if not pay and len(by_role) == 1 else f"{key}:{'-'.join(role.split())}"
        yield _post(key, own, [*said, *named], sources, employer, name)


def role_of(name: str) -> str:
    """A role's name in small letters and the singular, so that "Directors" and "director" are one."""
    return " ".join(word.removesuffix("s") for word in title_words(name))


def kind_of(key: str) -> str:
    """The kind of post by the family in its key: `RXT:peer-support:2021` is lived-experience."""
    family = key.split(":")[1] if key.count(":") else ""
    if family in _LIVED:
        return "lived-experience"
    return "involvement" if family in _INVOLVED else "other"


def _is_pay(statement: Statement) -> bool:
    return statement.property == "pay" and statement.qualifier in _FIRM


def _is_of_a_post(statement: Statement) -> bool:
    is_one = isinstance(statement.value, str) and statement.value.lower() in BAND_RANKS
    return is_one and statement.of.get("sense") == "post" and statement.qualifier is Qualifier.EXACT


def _post(
    key: str, own: str, told: list[Told], sources: dict[int, Origin], employer: str, name: str
) -> ToldPost:
    ranks = sorted({each.source for each in told}, key=lambda source: sources[source].origin)
    joined = joined_of(told, {source: sources[source] for source in ranks}, own, "")
    shown = joined.vacancy.quoted.get("pay") or joined.vacancy.quoted["band"]
    title = next(each.statement.subject.name for each in told if each.id == _id_of(joined, shown.property))
    vacancy = replace(
        joined.vacancy, title=title, employer_code=employer, employer_name=name, kind=kind_of(key),
        criterion=NOT_SHOWN,
    )  # fmt: skip
    return ToldPost(own, replace(joined, vacancy=vacancy), tuple(told))


def _id_of(joined: Joined, name: str) -> str:
    return joined.statements[name][0]
