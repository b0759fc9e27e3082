"""Pay arithmetic: which scale gives a figure, what it is an hour and a year, how many times another.

`worth` says all that can be said of an offer · `scales` matches a figure to bands, years and zones ·
`equivalents` turns one unit of time into another and states its assumptions · `standing` places it
beside bands, wages and other pay · `ratios` compares with a named post. Always the sum, never a
verdict. The figures themselves are dated files in reference/pay.
"""

from alongside.rules.pay.equivalents import Equivalent, annual_equivalent, hourly_equivalent
from alongside.rules.pay.ratios import RatioReading, ratio_to
from alongside.rules.pay.scale_sums import Kind
from alongside.rules.pay.scales import ScaleMatch, best_match, likeliest_first, match_scale
from alongside.rules.pay.supplements import supplement_on
from alongside.rules.pay.worth import Worth, worth

__all__ = [
    "Equivalent",
    "Kind",
    "RatioReading",
    "ScaleMatch",
    "Worth",
    "annual_equivalent",
    "best_match",
    "hourly_equivalent",
    "likeliest_first",
    "match_scale",
    "ratio_to",
    "supplement_on",
    "worth",
]
