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
from dataclasses import replace

from alongside.reading.copy import ReadingCopy
from alongside.reading.pay.cues import CLAUSE, NEAR, is_pay
from alongside.reading.pay.found import FoundPay, attached, told_apart
from alongside.reading.pay.times import BASIS
from alongside.reading.pay_words import PayFigure, as_salary, pay_figures
from alongside.reading.posts import Posts, is_question
from alongside.reading.posts.roles import OTHER, Role
from alongside.terms.money import Per
from alongside.terms.statement import Statement

NAME = "pay"
VERSION = 1
KINDS: tuple[str, ...] = ()

_MONEY = re.compile(r"£|\bGBP|\bpounds\b|\d\s?k\b", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"^\W*(?:if|suppose|imagine|even if|unless)\b"
    r"|\b(?:whether|ask(?:s|ed|ing)? (?:if|for|that|to be)|should (?:\w+ )?(?:be|get|earn|receive|have)"
    r"|ought to|demand\w*|call(?:s|ed|ing)? for|want(?:s|ed)? to be|deserve\w*|hop(?:e|ed|ing) (?:to|for))\b",
    re.IGNORECASE,
)
"""Sums that nobody is said to be paid: supposed, asked about, demanded."""
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
_REACH = 240
"""How far from a sum the words that tell what it is may stand, in a sentence without end."""


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A pay or pay-total statement for each figure that is pay."""
    if not _MONEY.search(copy.plain):
        return
    posts = copy.once(Posts)
    found = [each for figure in pay_figures(copy.plain) for each in _read(copy, posts, figure)]
    for each in told_apart(attached(found)):
        yield _statement(copy, each)


def _read(copy: ReadingCopy, posts: Posts, figure: PayFigure) -> Iterator[FoundPay]:
    opened, closed = posts.passage_at(figure.start)
    before = copy.plain[max(opened, figure.start - _REACH) : figure.start]
    after = copy.plain[figure.end : min(closed, figure.end + _REACH)]
    near = max(opened, figure.start - _REACH), min(closed, figure.end + _REACH)
    role = posts.role_of(figure.start, figure.end)
    names_level = role is not None and role.family != OTHER and near[0] <= role.start < near[1]
    names_role = names_level or posts.names_a_role(*near)
    is_summed = bool(_TOTAL.search(before[-CLAUSE:]) or _IN_TOTAL.match(after))
    is_total = is_summed and (names_role or bool(_SUCH.search(before)))
    if not is_total and not is_pay(figure, before, after, names_role=names_role):
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
    yield FoundPay(figure, role, subject, is_total, context)


def _context(figure: PayFigure, before: str, after: str, role: Role | None, is_total: bool) -> dict[str, str]:
    near = before[-NEAR:] + " " + after[:20]
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


def _statement(copy: ReadingCopy, found: FoundPay) -> Statement:
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


def _of(found: FoundPay) -> dict[str, str]:
    """The basis; under a topic also the family of role, since a topic is not one post."""
    of = {"basis": "total" if found.is_total else BASIS[found.figure.pay.per]}
    if found.figure.is_former:
        of["when"] = "before"
    if found.role and not found.is_total and found.subject.kind == "topic":
        of["role"] = found.role.family
    return of
