"""The full-time week that an advert's share of a post is of: 0.6 WTE of 37.5 hours, or of 36 in Scotland.

The advert's own words come first, then the week of Agenda for Change in its employer's nation on its day.
Where the nation or the day is not known, England's or the newest is taken, and the words say so.
"""

from decimal import Decimal

from alongside.reading.advert.hours import full_week_stated
from alongside.reading.advert.post import AdvertPost
from alongside.reference.organisations import table
from alongside.reference.pay.weeks import full_week_on, full_weeks

_HOME = "England"


def week_of_advert(text: str, post: AdvertPost) -> tuple[Decimal, str]:
    """The hours of the full week, and why that one."""
    if stated := full_week_stated(text, post.prose_from):
        return stated, "as the advert says"
    nation = _nation(post)
    weeks = full_weeks(_key(nation or _HOME))
    on = post.on.latest if post.on else None
    if on and (week := full_week_on(on, _key(nation or _HOME))):
        hours, is_known = week.hours, True
    else:
        hours, is_known = weeks[-1].hours, len(weeks) == 1
    if not nation:
        return hours, f"assumed: Agenda for Change in {_HOME}, as the nation is not known"
    if not is_known:
        return hours, f"assumed: the newest of Agenda for Change in {nation}, as the day is not known"
    return hours, f"Agenda for Change in {nation}"


def _nation(post: AdvertPost) -> str:
    """The nation of the employer; empty where the employer, or its nation, is not known for certain."""
    body = table().organisations.get(post.employer.key) if post.employer and post.employer.key else None
    nation = body.nation if body else ""
    return nation if nation and full_weeks(_key(nation)) else ""


def _key(nation: str) -> str:
    return nation.lower().replace(" ", "-")
