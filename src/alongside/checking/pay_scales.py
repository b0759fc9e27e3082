"""C16: a pay range that an Agenda for Change scale gives, and whether that scale was the year's own.

The figures decide, never the date: adverts and press lag. That a range matches no band is no
finding: directors and charities are outside the scale. Adverts are left out: there are thousands, and
which scale each is on is told of the post itself.
"""

from collections.abc import Iterator

from alongside.checking.evidence import Evidence, Stated
from alongside.reference.pay.scales import pay_year
from alongside.rules.pay import ScaleMatch, match_scale
from alongside.terms.finding import Finding, Severity
from alongside.terms.money import MoneyRange, Per

CHECK = "C16"


def findings(evidence: Evidence) -> Iterator[Finding]:
    """For each range that is a band's: the match, and a warning when only older scales give it."""
    seen: set[tuple[str, str, str]] = set()
    for each in evidence.of("pay"):
        pay = each.statement.value
        if each.source.kind == "job-advert" or not isinstance(pay, MoneyRange):
            continue
        if pay.per is not Per.YEAR or pay.low == pay.high:
            continue
        place = (each.statement.subject.ref, str(pay), each.source_key)
        published = each.source.published
        matches = match_scale(pay, published.latest if published else None)
        if not matches or place in seen:
            continue
        seen.add(place)
        yield _matched(each, pay, matches)
        if all(match.is_older for match in matches):
            yield _stale(each, pay, matches[0])


def _matched(stated: Stated, pay: MoneyRange, matches: list[ScaleMatch]) -> Finding:
    titles = " or ".join(match.title for match in matches)
    return Finding(
        check=CHECK,
        severity=Severity.INFORMATION,
        message=f"{pay} is {matches[0].scheme} {titles}.",
        arithmetic="; ".join(match.arithmetic for match in matches),
        statements=(stated.id,),
        topic=stated.statement.topic,
        key=f"{stated.statement.subject.ref}:{pay}:{stated.source_key}:match",
    )


def _stale(stated: Stated, pay: MoneyRange, newest: ScaleMatch) -> Finding:
    published = stated.source.published
    day = published.latest if published else None
    year = pay_year(day) if day else ""
    years = "1 year" if newest.years_behind == 1 else f"{newest.years_behind} years"
    return Finding(
        check=CHECK,
        severity=Severity.WARNING,
        message=f"{pay} is on the {newest.year} scale; the source is of {published}, in pay year {year}.",
        arithmetic=f"{year[:4]} - {newest.year[:4]} = {years} behind",
        statements=(stated.id,),
        topic=stated.statement.topic,
        key=f"{stated.statement.subject.ref}:{pay}:{stated.source_key}:stale",
    )
