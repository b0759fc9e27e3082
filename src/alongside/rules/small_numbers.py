"""When a count of people is too small to be shown in public.

Source: the working rule of NHS Digital's disclosure control for hospital data withholds 1 to 7
below national level; the statistics code's usual threshold is 10. Our readers are often
colleagues, so the stricter one is taken. Counts of organisations, posts, documents and money
as public facts are exact.
"""

from alongside.terms.reason import Reason
from alongside.terms.statement import Count, Value

SMALLEST_SHOWN = 10
"""The smallest count of people that is shown."""


def reasons_to_withhold(counts: str, value: Value) -> list[Reason]:
    """Why a figure that counts `counts` is not shown in public; an empty list means it may be.

    Nought is withheld too: that none of a known group was promoted says something about each.
    A figure open at the top, such as "at least 5", may be any number and is not withheld.
    """
    if counts != "person" or not isinstance(value, Count):
        return []
    if value.high is None or value.high >= SMALLEST_SHOWN:
        return []
    return [Reason("small-number", f"Counts of fewer than {SMALLEST_SHOWN} people are not published.")]
