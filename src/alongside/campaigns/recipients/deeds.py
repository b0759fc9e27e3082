"""What a coded value says a body did, as a letter to it says it: "did not apply for the funding"."""

from collections.abc import Mapping

DEEDS: Mapping[tuple[str, str], str] = {
    ("funding-offer", "offered"): "was offered the funding",
    ("funding-offer", "not-offered"): "was not offered the funding",
    ("funding-outcome", "awarded"): "was awarded the funding",
    ("funding-outcome", "applied"): "applied for the funding",
    ("funding-outcome", "not-awarded"): "applied for the funding and was not awarded it",
    ("funding-outcome", "did-not-apply"): "did not apply for the funding",
    ("funding-outcome", "withdrew"): "applied for the funding and then withdrew",
    ("contacted", "asked"): "was asked about it",
    ("contacted", "not-asked"): "was not asked about it",
    ("stance", "accepted"): "accepted the concern",
    ("stance", "partly-accepted"): "accepted a part of the concern",
    ("stance", "denied"): "denied the concern",
    ("stance", "committed"): "said what it would do",
}
"""By property and value. A value that is not here is said plainly by `deed`."""


def deed(name: str, value: object, shown: str) -> str:
    """What the body did, to stand after its name; `shown` is the value in words."""
    known = DEEDS.get((name, value)) if isinstance(value, str) else None
    return known or f"is recorded under “{name.replace('-', ' ')}” with: {shown}"
