"""Reads what posts are paid: a statement for every sum that the text gives as pay.

The subject is a post: employer, family of role and year (reading/posts), so that figures for one post
in several documents stand together; without an employer that is safe to name, it is the topic. A
salary given with no body named, as headlines do, goes to the one post of the document whose salary
it equals, contains or lies in.

`of` holds only the basis, by unit of time (salary, day-rate, session-rate, hourly-rate, payment):
what a body calls the sum, pay or expenses, stands in `context["category"]`, so that one figure
under two names is seen as one figure.

Not pay, and left out: fund-raising, budgets, fees, cost limits, sums in millions, other people's
pay (a nurse's, a chief executive's), and counts of people who earn more than a sum.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from alongside.reading.copy import ReadingCopy
from alongside.reading.grant_words import is_of_a_grant
from alongside.reading.pay_words import BASIS, PayFigure, as_salary, pay_figures
from alongside.reading.posts import Posts, is_question
from alongside.reading.posts.roles import OTHER, Role
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Statement, Subject

NAME = "pay"
VERSION = 1
KINDS: tuple[str, ...] = ()

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
_MONEY = re.compile(r"£|\bGBP|\bpounds\b|\d\s?k\b", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"^\W*(?:if|suppose|imagine|even if|unless)\b"
    r"|\b(?:whether|ask(?:s|ed|ing)? (?:if|for|that|to be)|should (?:\w+ )?(?:be|get|earn|receive|have)"
    r"|ought to|demand\w*|call(?:s|ed|ing)? for|want(?:s|ed)? to be|deserve\w*|hop(?:e|ed|ing) (?:to|for))\b",
    re.IGNORECASE,
)
"""Sums that nobody is said to be paid: supposed, asked about, demanded."""
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
_TOTAL = re.compile(
    r"\b(?:total(?:ling)? (?:pay|salar\w+|wage)|(?:pay|wages?|salary) bill|combined|between them|collectively"
    r"|add(?:s|ed)? up to|altogether|all told|(?<!each )costing"
    r"|(?:at|with) a (?:total |yearly |annual )?cost of|together (?:earn|cost|paid|receive)"
    r"|cost(?:s|ing)? together)\b[^.;£]{0,70}$",
    re.IGNORECASE,
)
_IN_TOTAL = re.compile(r"[^.;£]{0,25}?\b(?:between them|in total|altogether|all told)\b", re.IGNORECASE)
_SUCH = re.compile(
    r"\b(?:such|these|those) (?:roles?|posts?|jobs?|titles?|staff|positions?)\b", re.IGNORECASE
)
_EXPENSES = re.compile(
    r"\b(?:expenses?|reimburse\w*|subsistence|out[- ]of[- ]pocket|travel costs)\b", re.IGNORECASE
)
_INVOLVEMENT = re.compile(
    r"\b(?:(?:involvement|participation|recognition|reward) payments?|payment|honorarium)\b", re.IGNORECASE
)
_COSTS = re.compile(r"\bcosts?\b", re.IGNORECASE)
_LEVELS = re.compile(
    r"(?:director|head|deputy|manager|lead|practitioner|worker|trainer|assistant|supervisor|officer|researcher|co-?ordinator"
    r"|consultant|mentor|ambassador|apprentice|facilitator)$"
)
"""Heads of titles that tell one post from another; "role", "leader" or "post" may be any of them."""
_NEAR = 45
_CLAUSE = 100
_NO_END = 10**15
_REACH = 240
"""How far from a sum the words that tell what it is may stand, in a sentence without end."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure of pay with the role it is of and the post or topic that is its subject."""

    figure: PayFigure
    role: Role | None
    subject: Subject
    is_total: bool
    context: dict[str, str]


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A pay or pay-total statement for each figure that is pay."""
    if not _MONEY.search(copy.plain):
        return
    posts = copy.once(Posts)
    found = [each for figure in pay_figures(copy.plain) for each in _read(copy, posts, figure)]
    for each in _told_apart(_attached(found)):
        yield _statement(copy, each)


def _read(copy: ReadingCopy, posts: Posts, figure: PayFigure) -> Iterator[_Found]:
    opened, closed = posts.passage_at(figure.start)
    before = copy.plain[max(opened, figure.start - _REACH) : figure.start]
    after = copy.plain[figure.end : min(closed, figure.end + _REACH)]
    near = max(opened, figure.start - _REACH), min(closed, figure.end + _REACH)
    role = posts.role_of(figure.start, figure.end)
    names_level = role is not None and role.family != OTHER and near[0] <= role.start < near[1]
    names_role = names_level or posts.names_a_role(*near)
    is_summed = bool(_TOTAL.search(before[-_CLAUSE:]) or _IN_TOTAL.match(after))
    is_total = is_summed and (names_role or bool(_SUCH.search(before)))
    if not is_total and not _is_pay(figure, before, after, names_role=names_role):
        return
    is_others = role is not None and role.family == OTHER
    if is_others or is_question(copy.plain, opened, closed) or _SUPPOSED.search(before):
        return
    employer = None if is_total else posts.employer_at(figure.start)
    subject = posts.subject(None if is_total else role, employer)
    figure = figure if is_total else replace(figure, pay=as_salary(figure.pay))
    context = _context(figure, before, after, role, is_total)
    if subject.kind == "topic" and (place := posts.place_at(figure.start)):
        context["place"] = place
    if employer:
        context["employer"] = employer.name
    yield _Found(figure, role, subject, is_total, context)


def _is_pay(figure: PayFigure, before: str, after: str, *, names_role: bool) -> bool:
    """Whether the words around a sum make it pay: a unit of time or a word for pay, and no decoy."""
    near = _near(before, after)
    if figure.pay.per is Per.ONCE:
        is_salary = as_salary(figure.pay).per is Per.YEAR
        if (figure.pay.high or figure.pay.low or _LEAST_SAID) < _LEAST_SAID:
            return False
        if is_salary and _SPENT.search(before[-_CLAUSE:] + after[:_NEAR]) and not _SALARY.search(near):
            return False
        is_told = is_salary and names_role and _AT.search(before)
        if not is_told and not (_PAY_CUE if is_salary else _PAID).search(near):
            return False
    if (
        _BY.search(before)
        or _NOT_PAY.search(near)
        or _COSTS.search(near)
        or _PEOPLE_EARNING.search(before[-_CLAUSE:])
    ):
        return False
    if _LAW.search(before) or _LAW.search(after) or is_of_a_grant(before, after):
        return False
    return (
        figure.pay.per in (Per.ONCE, Per.YEAR)
        or names_role
        or bool(_GIVEN.search(before[-_CLAUSE:] + after[:_NEAR]))
    )


def _near(before: str, after: str) -> str:
    """The words of the clause around a sum: not beyond a comma behind it or a semicolon before."""
    return re.split(r"[;:]", before[-_NEAR:])[-1] + " " + re.split(r"[,;:]", after[:_NEAR])[0]


def _context(figure: PayFigure, before: str, after: str, role: Role | None, is_total: bool) -> dict[str, str]:
    near = before[-_NEAR:] + " " + after[:20]
    context = {"category": _category(near, figure.pay.per)}
    if role:
        context["family"] = role.family
        context["role"] = role.title
    if role and not is_total and (role.number or _is_one(role)):
        context["posts"] = str(role.number or 1)
    stated = {
        "hours": str(figure.hours) if figure.hours is not None else "",
        "every": figure.every,
        "supplement": "" if figure.supplement == "none" else figure.supplement,
        "pro-rata": "yes" if figure.pro_rata else "",
        "unread": figure.unread,
    }
    return context | {name: words for name, words in stated.items() if words}


def _is_one(role: Role) -> bool:
    """Whether the title is of one post: "lived experience manager", not "practitioners" or "staff"."""
    return not role.title.lower().endswith(("s", "staff"))


def _category(near: str, per: Per) -> str:
    """What the text calls the sum: expenses, salary, involvement-payment, or pay."""
    if _EXPENSES.search(near):
        return "expenses"
    if per in (Per.YEAR, Per.MONTH):
        return "salary"
    if per in (Per.TASK, Per.SESSION, Per.HALF_DAY) and _INVOLVEMENT.search(near):
        return "involvement-payment"
    return "pay"


def _attached(found: list[_Found]) -> list[_Found]:
    """Salaries with no body named, moved to the document's one post that they fit."""
    posts = {
        (each.subject.key, each.figure.pay): each.subject
        for each in found
        if each.subject.kind == "post" and each.subject.key and each.figure.pay.per is Per.YEAR
    }
    fitting: dict[MoneyRange, dict[str, Subject]] = {}
    for pay in {each.figure.pay for each in found if _is_loose(each)}:
        fitting[pay] = {key: subject for (key, known), subject in posts.items() if _fits(pay, known)}
    return [_moved(each, fitting[each.figure.pay]) if _is_loose(each) else each for each in found]


def _is_loose(found: _Found) -> bool:
    return (
        found.figure.pay.per is Per.YEAR
        and not found.is_total
        and not (found.subject.kind == "post" and found.subject.key)
    )


def _moved(found: _Found, fitting: dict[str, Subject]) -> _Found:
    if len(fitting) != 1:
        return found
    (subject,) = fitting.values()
    named = replace(subject, name=found.role.title) if found.role else subject
    return replace(found, subject=named, context=found.context | {"attached": "by its figure"})


def _fits(loose: MoneyRange, known: MoneyRange) -> bool:
    """Whether a figure gives the same end as a known salary, or holds it, or lies in it."""
    if loose.low is None or loose.high is None:
        return (loose.high or loose.low) in (known.high, known.low)
    return loose.interval.includes(known.interval) or known.interval.includes(loose.interval)


def _told_apart(found: list[_Found]) -> list[_Found]:
    """Two posts where one document gives different titles different salaries: the key gains the level.

    The same title with two salaries stays one post: that is a conflict to be shown.
    """
    by_key: dict[str, list[_Found]] = {}
    for each in found:
        if each.subject.kind == "post" and each.subject.key and each.figure.pay.per is Per.YEAR:
            by_key.setdefault(each.subject.key, []).append(each)
    apart = {key for key, group in by_key.items() if _differ(group)}
    return [_with_level(each) if each.subject.key in apart else each for each in found]


def _differ(group: list[_Found]) -> bool:
    """Whether there are figures under two levels of title, and all such pairs exclude each other."""
    levels: dict[str, list[MoneyRange]] = {}
    for each in group:
        if _level(each):
            levels.setdefault(_level(each), []).append(each.figure.pay)
    spans = sorted((_span(pays) for pays in levels.values()), key=lambda span: span[0])
    return len(spans) > 1 and all(one[1] < other[0] for one, other in pairwise(spans))


def _span(pays: list[MoneyRange]) -> tuple[int, int]:
    """From the least to the most pence that these figures name; "up to" names its top alone."""
    lows = [end.pence for pay in pays if (end := pay.low or pay.high)]
    highs = [pay.high.pence if pay.high else _NO_END for pay in pays]
    return min(lows), max(highs)


def _with_level(found: _Found) -> _Found:
    level = _level(found)
    key = f"{found.subject.key}:{level}" if level else found.subject.key
    return replace(found, subject=replace(found.subject, key=key))


def _level(found: _Found) -> str:
    head = found.role.head.rstrip("s") if found.role else ""
    return head if _LEVELS.match(head) else ""


def _statement(copy: ReadingCopy, found: _Found) -> Statement:
    figure = found.figure
    voice = copy.voice_at(figure.start)
    opened, closed = copy.sentence_at(figure.start)
    return Statement(
        quote=copy.quote(opened, max(closed, figure.end)),
        subject=found.subject,
        property="pay-total" if found.is_total else "pay",
        value=figure.pay,
        qualifier=figure.qualifier,
        topic=copy.source.topic,
        asserter=voice.asserter,
        reported_for=voice.reported_for,
        asserted_on=copy.source.published,
        of=_of(found),
        context=found.context,
        reader=NAME,
        version=VERSION,
    )


def _of(found: _Found) -> dict[str, str]:
    """The basis; under a topic also the family of role, since a topic is not one post."""
    of = {"basis": "total" if found.is_total else BASIS[found.figure.pay.per]}
    if found.figure.is_former:
        of["when"] = "before"
    if found.role and not found.is_total and found.subject.kind == "topic":
        of["role"] = found.role.family
    return of
