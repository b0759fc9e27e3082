"""The bands that a pay line names, and which figure each goes with."""

import re
from collections.abc import Sequence
from dataclasses import replace

from alongside.reading.pay_line.lexicon import Token
from alongside.reading.pay_line.told import StatedBand, StatedPay

_PIECES = re.compile(r"\d\s?[a-d]?(?![a-z])|\b(?:to|or|and)\b|[-/&]|\b[a-d]\b")
_JOINS = {"-": "to", "/": "or", "&": "and"}
_MOST = 40
"""A line that names more bands or figures than this is no pay line; they are not paired."""


def bands_of(tokens: Sequence[Token]) -> list[StatedBand]:
    """Every band named, in order."""
    return [
        StatedBand(_name(token), token.start, token.end, "equiv" in token.words.lower())
        for token in tokens
        if token.kind == "band"
    ]


def with_bands(figures: list[StatedPay], bands: list[StatedBand]) -> list[StatedPay]:
    """Each figure with the band that stands nearest to it, one band to a figure."""
    if not bands:
        return figures
    if len({band.band for band in bands}) == 1 and len(figures) == 1:
        return [replace(figures[0], band=bands[0].band)]
    if len(bands) > _MOST or len(figures) > _MOST:
        return figures
    named = dict(enumerate(figures))
    for band in bands if figures else ():
        nearest = min(named, key=lambda number: _apart(band, named[number]))
        if not named[nearest].band:
            named[nearest] = replace(named[nearest], band=band.band)
    return list(named.values())


def _apart(band: StatedBand, figure: StatedPay) -> float:
    """Characters between the two; a band before its figure counts as a little nearer than one after."""
    return figure.start - band.end if figure.start >= band.end else band.start - figure.end + 0.5


def _name(token: Token) -> str:
    """The band in words: "6", "5 or 6", "7 to 8a"; a lone letter is of the number before it ("8a/b")."""
    named, number = "", ""
    for piece in _PIECES.findall(token.groups["bands"].lower()):
        if piece[0].isdigit():
            named, number = named + piece.replace(" ", ""), piece[0]
        elif piece in "abcd":
            named += number + piece
        else:
            named += f" {_JOINS.get(piece, piece)} "
    return named
