"""Whether the words around a sum of money make it pay, or something else that costs or is given."""

import re

from alongside.reading.pay.grants import is_of_a_grant
from alongside.reading.pay_words import PayFigure, as_salary
from alongside.terms.money import Money, Per

_PAY_CUE = re.compile(
    r"\b(?:salar(?:y|ies)|pay(?:s|ing|ment|ments)?|paid|earn(?:s|ed|ing|ings)?|wages?|remunerat\w+|rate|"
    r"commanding|commands|per annum|pro rata|bands?|honorari(?:um|a)|stipend)\b|\brecompense",
    re.IGNORECASE,
)
_NOT_PAY = re.compile(
    r"\b(?:DBS|disclosure (?:and|check)|visa|sponsorship threshold|fund-?rais\w*|crowd-?fund\w*|gofundme"
    r"|justgiving|donat\w+|raise[ds]?|raising|to go\b|budgets?|cost limit|appropriate limit|section 12"
    r"|cost(?:s|ing)? (?:limit|of|the|us|around|about|approximately)|relocation|fined?|grants?|funding of"
    r"|invest\w*|worth|sav(?:e[ds]?|ings?)|spen[dt]\w*|turnover|deficit|compensation|prize"
    r"|tickets?"
    r"|membership fee|registration fee|mileage|estimated|invoices?|materials|limit of|capped|cap of|ceiling"
    r"|threshold|may earn|can earn|tax year|parking|car park|lunch|meals?|breakfast|fares?|tax-free|bus pass"
    r"|(?:personal|tax|meal|travel|clothing|car|mileage|councillor'?s?) allowance|hire of|rent(?:al)?"
    r"|(?:course|entry|entrance|conference|licen[cs]e|joining|admin\w*|agency) fees?|fees? (?:is|are) charged"
    r"|minimum wage|living wage|legal minimum|agency|a mile|per mile|taxis?|benefits?|may keep|can keep"
    r"|los[te]|bonus|on-?costs|subscription|per (?:head|person|place|delegate|bed|patient|child)|raffle"
    r"|refund\w*|charge[sd]?|for travel)\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:paid|pays?|paying|payments?|earn\w*|receiv\w+|honorari(?:um|a)|salar\w+|wages?|fees?)\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(rf"{_PAID.pattern}|\b(?:rates?|yes|offer\w*|get|gets|response)\b", re.IGNORECASE)
"""Words that make a sum for an hour or a day pay where no role is named: a car park has a day's price too."""
_LAW = re.compile(r"\b(?:appropriate limit|cost limit|section 12)\b", re.IGNORECASE)
"""A sentence on the cost limit of the Freedom of Information Act: its £25 an hour is nobody's pay."""
_SPENT = re.compile(
    r"\bpayments? (?:to|for|made|of)\b|\bpaid out\b|\bcame to\b|\bin (?:the year )?(?:19|20)\d\d[/-]\d\d"
    r"|\b(?:last|that|this|the) (?:financial )?year\b|\bin total\b|\bover (?:the|two|three|four|five)\b",
    re.IGNORECASE,
)
_SALARY = re.compile(
    r"\b(?:salar(?:y|ies)|earn\w*|wages?|per annum|pro rata|bands?|full[- ]time|annual|rate|remunerat\w+)\b",
    re.IGNORECASE,
)
"""A large plain sum that was spent on people over a time, and no salary of one post."""
_BY = re.compile(
    r"\b(?:by|(?:gap|difference|rise|cut|increase) of|extra|another|a further)\s+(?:about |around |some )?$",
    re.IGNORECASE,
)
"""Before a difference between two sums."""
_LEAST_SAID = Money.pounds(20)
"""A smaller plain sum without a unit of time is part of something said before."""
_AT = re.compile(
    r"\b(?:at|on|for)\s+(?:up to |about |around |over |nearly |some |a )?(?:between |from )?$", re.IGNORECASE
)
"""Right before a salary of a named role: "a lead on £54,000", "taken on for 62-68k"."""
_PEOPLE_EARNING = re.compile(
    r"\b\d[\d,]*\s+(?:[a-z-]+\s+){0,3}?(?:people|staff|employees|managers|bureaucrats|officials|executives"
    r"|doctors|consultants|workers|civil servants)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_COSTS = re.compile(r"\bcosts?\b", re.IGNORECASE)
NEAR = 45
"""So many characters to either side of a sum are the words near it."""
CLAUSE = 100
"""So many before it may still belong to its clause."""


def is_pay(figure: PayFigure, before: str, after: str, *, names_role: bool) -> bool:
    """Whether the words around a sum make it pay: a unit of time or a word for pay, and no decoy."""
    near = _near(before, after)
    if figure.pay.per is Per.ONCE:
        is_salary = as_salary(figure.pay).per is Per.YEAR
        if (figure.pay.high or figure.pay.low or _LEAST_SAID) < _LEAST_SAID:
            return False
        if is_salary and _SPENT.search(before[-CLAUSE:] + after[:NEAR]) and not _SALARY.search(near):
            return False
        is_told = is_salary and names_role and _AT.search(before)
        if not is_told and not (_PAY_CUE if is_salary else _PAID).search(near):
            return False
    if (
        _BY.search(before)
        or _NOT_PAY.search(near)
        or _COSTS.search(near)
        or _PEOPLE_EARNING.search(before[-CLAUSE:])
    ):
        return False
    if _LAW.search(before) or _LAW.search(after) or is_of_a_grant(before, after):
        return False
    return (
        figure.pay.per in (Per.ONCE, Per.YEAR)
        or names_role
        or bool(_GIVEN.search(before[-CLAUSE:] + after[:NEAR]))
    )


def _near(before: str, after: str) -> str:
    """The words of the clause around a sum: not beyond a comma behind it or a semicolon before."""
    return re.split(r"[;:]", before[-NEAR:])[-1] + " " + re.split(r"[,;:]", after[:NEAR])[0]
