"""Whether pay is outside Agenda for Change: above the top of the highest band, or a post not on it.

Source: NHS terms and conditions handbook section 1: very senior managers and doctors and dentists have
pay of their own; directors and non-executives are not on the scale. That a figure matches no band
does not by itself put it outside: charities and councils have scales of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.reference.pay.scales import Scale
from alongside.reference.pay.supplements import ZONES, supplement
from alongside.rules.pay.scale_sums import Kind
from alongside.rules.pay.scales import ScaleMatch
from alongside.rules.pay.supplements import ZONE_WORDS, paid_with, pounds
from alongside.terms.money import MoneyRange

_NOT_ON_IT = re.compile(
    r"\b(?P<name>VSM|very senior (?:manager|pay)\w*|non-?\s?executives?(?: directors?)?|chief executives?"
    r"|(?<!associate )(?<!assistant )(?<!deputy )(?<!programme )(?<!clinical )directors?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OutsideScale:
    """Why pay is outside the scale. `code` is "above-the-top" or "called-so"."""

    code: str
    words: str


def outside_scale(
    a_year: MoneyRange | None, scale: Scale | None, matches: Sequence[ScaleMatch], called: str = ""
) -> OutsideScale | None:
    """Why the pay is outside the scale, or None. A figure that a band gives is never outside."""
    if any(match.kind is not Kind.TRAINEE and match.low != match.high for match in matches):
        return None
    if a_year is not None and a_year.low is not None and scale is not None:
        top = scale.bands[-1].top
        if a_year.low > top:
            return OutsideScale("above-the-top", _above(a_year, scale))
    named = _NOT_ON_IT.search(called)
    if named is None:
        return None
    words = f"The post is called “{named['name']}”. Such posts are paid outside the bands of the scale."
    return OutsideScale("called-so", words)


def _above(a_year: MoneyRange, scale: Scale) -> str:
    highest = scale.bands[-1]
    words = f"{a_year} is above the top of band {highest.name}, {highest.top} in {scale.year}"
    held = [rule for rule in (supplement(zone, scale.year) for zone in ZONES) if rule]
    if held and scale.nation == "england":
        most = max(held, key=lambda rule: paid_with(highest.top, rule))
        words += f" ({pounds(paid_with(highest.top, most))} with the {ZONE_WORDS[most.zone]} supplement)"
    return f"{words}. Pay above the scale follows other rules, such as those for very senior managers."
