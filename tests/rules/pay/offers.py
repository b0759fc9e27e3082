"""Offers of pay for tests, from the rows of a case table."""

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from alongside.terms.money import Money, MoneyRange, Per

CASES = Path(__file__).parents[1] / "cases"


def cases(name: str) -> list[dict[str, Any]]:
    """The rows of a case table, decimal numbers kept exact."""
    return tomllib.loads((CASES / name).read_text(encoding="utf-8"), parse_float=Decimal)["case"]


def offered(case: dict[str, Any]) -> MoneyRange:
    """The pay of a case: its first figure to its last."""
    figures = [Money.pounds(Decimal(figure)) for figure in case["pay"]]
    return MoneyRange(figures[0], figures[-1], Per(case.get("per", "year")))
