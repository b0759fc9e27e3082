"""The page of a topic: who did what, on a map and as lists; figures with their sources; the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from alongside.drawing.shares import Part, share_bar, share_table
from alongside.drawing.table import Table
from alongside.drawing.tile_map import Block, Outcome, Tile, key_swatch, tile_map, tile_table
from alongside.register.models import Organisation
from alongside.register.presenters.claims import Claim
from alongside.register.presenters.outcomes import Body, Listed, outcome_by_body
from alongside.register.presenters.words import code_words

REGIONS = (
    "North West", "North East and Yorkshire", "Midlands", "East of England",
    "South West", "London", "South East",
)  # fmt: skip
NOT_KNOWN = "Region not known"


@dataclass(frozen=True, slots=True)
class Map:
    """The tile map with its key and its table; `unplaced` names have no tile."""

    blocks: list[Block]
    key: list[tuple[str, Outcome, int]]
    table: Table


@dataclass(frozen=True, slots=True)
class Shares:
    """The bar of entries by outcome, with its table."""

    svg: str
    table: Table


_FIGURES = ("organisations-count", "organisations-share", "posts-count", "people-count", "pay-total")
_ELSEWHERE = ("funding-offer", "funding-outcome", "contacted", "concern", "reply", "stance")
_FIRST = (*_FIGURES, "pay", "pay-ratio", "band", "reason", "decision", "commitment", "job-title", "employer",
          "tenure", "superlative", "role-limit", "time-limit", "time-commitment", "event-on", "deadline",
          "answer-within", "amount")  # fmt: skip
"""What readers come for, in this order; what is not named here is folded away behind it."""


_STEPS = [code_words(code) for code in ("offered", "awarded", "did-not-apply", "withdrew", "not-awarded")]


@dataclass(frozen=True, slots=True)
class Sorted:
    """Claims of a topic by where they stand on its page; groups are (title, claims)."""

    figures: list[Claim]
    disagreeing: list[Claim]
    groups: list[tuple[str, list[Claim]]]
    folded: list[tuple[str, list[Claim]]]


def sorted_claims(found: Sequence[Claim]) -> Sorted:
    """Figures and disagreements first; then by what they are. Lists and letters have their own places."""
    disagreeing = [claim for claim in found if claim.opposing]
    agreeing = [claim for claim in found if not claim.opposing]
    figures = [claim for claim in agreeing if claim.best.property_name in _FIGURES and claim.is_about_topic]
    rest = [
        claim for claim in agreeing if claim not in figures and claim.best.property_name not in _ELSEWHERE
    ]
    rest.sort(key=lambda claim: _place(claim.best.property_name))
    return Sorted(
        figures=sorted(figures, key=lambda claim: (_place(claim.best.property_name), _step(claim.best.of))),
        disagreeing=disagreeing,
        groups=_grouped([claim for claim in rest if claim.best.property_name in _FIRST]),
        folded=_grouped([claim for claim in rest if claim.best.property_name not in _FIRST]),
    )


def _step(of: str) -> int:
    """Where an outcome stands in the order of things: first offered, then applied, then what came of it."""
    return next((place for place, words in enumerate(_STEPS) if of.startswith(words)), len(_STEPS))


def _place(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)


def _grouped(found: Sequence[Claim]) -> list[tuple[str, list[Claim]]]:
    groups: dict[str, list[Claim]] = {}
    for claim in found:
        groups.setdefault(claim.best.title, []).append(claim)
    return list(groups.items())


def topic_map(lists: Sequence[Listed], organisations: dict[str, Organisation]) -> Map | None:
    """One tile a placed body, by the property that says most; None when there is nothing to draw."""
    name = main_property(lists)
    by_body = outcome_by_body(lists, name) if name else {}
    if not by_body:
        return None
    tiles = sorted(
        (_tile(body, outcome, organisations.get(key)) for key, (body, outcome) in by_body.items()),
        key=lambda tile: (tile.outcome.letter, tile.name),
    )
    outcomes = list(dict.fromkeys(tile.outcome for tile in tiles))
    key = [(key_swatch(o), o, sum(1 for tile in tiles if tile.outcome == o)) for o in outcomes]
    return Map(tile_map(tiles, REGIONS), key, tile_table(tiles, outcomes, REGIONS))


def topic_shares(lists: Sequence[Listed]) -> Shares | None:
    """The entries of the main property as parts of one whole; None when fewer than two outcomes have any.

    An outcome that lies within a wider one is left to the wider one, so that nothing counts twice.
    """
    name = main_property(lists)
    mine = [listed for listed in lists if listed.property_name == name]
    inside = {words for listed in mine for words, _ in listed.within}
    parts = [Part(each.code, each.words, len(each.entries)) for each in mine if each.words not in inside]
    if len(parts) < 2:
        return None
    return Shares(share_bar(parts), share_table("Entries by outcome", parts))


def main_property(lists: Sequence[Listed]) -> str:
    """The property that has most different outcomes, then most entries; empty when there is none."""
    names = list(dict.fromkeys(listed.property_name for listed in lists))
    mine = {name: [listed for listed in lists if listed.property_name == name] for name in names}
    return max(
        names, key=lambda name: (len(mine[name]) > 1, sum(len(x.entries) for x in mine[name])), default=""
    )


def _tile(body: Body, outcome: Outcome, organisation: Organisation | None) -> Tile:
    region = (organisation.region if organisation else "") or NOT_KNOWN
    return Tile(body.name, region, outcome, body.link)
