"""The Acts under which one may ask, by their short names."""

from alongside.rules import eir, foi, foisa
from alongside.rules.clock import Regime

REGIMES: dict[str, Regime] = {
    regime.name: regime
    for regime in (foi.REGIME, foisa.REGIME, eir.REGIME, eir.SCOTLAND, foi.INTERNAL_REVIEW)
}
"""Every regime: foia, foisa, eir, eir-scotland, internal-review."""


def regime_of_nation(nation: str, *, environmental: bool = False) -> Regime:
    """The Act that binds a body of a nation: Scotland has its own."""
    is_scottish = nation.lower() == "scotland"
    if environmental:
        return REGIMES["eir-scotland" if is_scottish else "eir"]
    return REGIMES["foisa" if is_scottish else "foia"]
