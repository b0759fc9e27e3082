"""The ladder of pay and the ceiling: posts and payments against the scale, and how many are above band 5."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.reference.pay.involvement import involvement_rates
from alongside.register.presenters import post_list
from alongside.register.presenters.ceiling import BY, ceiling_page
from alongside.register.presenters.ladder import middle_of, pay_ladder
from alongside.register.presenters.payments import payments_of
from alongside.register.queries.ceiling import ceiling
from alongside.register.queries.ladder import on_ladder, payments_told, undated, year_to_show, years_of
from alongside.register.views.posts import asked_posts

CHOSEN_IN_FORM = ("region", "employer", "family")


@require_safe
def ladder_page(request: HttpRequest) -> HttpResponse:
    """Posts of one pay year on the bands of its scale, with payments by the day or task beside them."""
    wanted, faults = asked_posts(request)
    years = years_of(wanted)
    year = _year(request, years)
    found = on_ladder(wanted, year)
    on = middle_of(year) if year else timezone.localdate()
    payments, marks = payments_of(involvement_rates(), payments_told(year, _code(wanted.employer)), on)
    if wanted.employer:
        payments, marks = (
            [each for each in payments if each.said],
            [each for each in marks if each.link[:1] == "/"],
        )
    drawn = (
        pay_ladder(found.groups, year, wanted, payments=payments, marks=marks)
        if found.groups or marks
        else None
    )
    return render(
        request,
        "register/ladder.html",
        {
            "wanted": wanted,
            "faults": faults,
            "ladder": drawn,
            "found": found,
            "year": year,
            "years": years,
            "undated": undated(wanted),
            "kinds": _kept(post_list.kinds_to_choose(wanted), request.path),
            "choices": {name: post_list.choices(wanted, name) for name in CHOSEN_IN_FORM},
            "active": [(each.words, _here(each.link, request.path)) for each in post_list.active(wanted)],
            "posts_link": post_list.link_to(wanted),
        },
        status=400 if faults else 200,
    )


@require_safe
def ceiling_page_of(request: HttpRequest) -> HttpResponse:
    """How many of the posts are above band 5, in time and by employer."""
    wanted, faults = asked_posts(request)
    return render(
        request,
        "register/ceiling.html",
        {
            "wanted": wanted,
            "faults": faults,
            "page": ceiling_page(ceiling(wanted), wanted, request.GET.get("by", "")),
            "kinds": _kept(post_list.kinds_to_choose(wanted), request.path),
            "choices": {"region": post_list.choices(wanted, "region")},
            "stretches": BY,
            "bands_by": post_list.BANDS_BY,
            "active": [(each.words, _here(each.link, request.path)) for each in post_list.active(wanted)],
            "posts_link": post_list.link_to(wanted),
        },
        status=400 if faults else 200,
    )


def _year(request: HttpRequest, years: list[tuple[str, int]]) -> str:
    asked = request.GET.get("year", "").strip()
    return asked if asked in dict(years) else year_to_show(years)


def _code(employer: str) -> str:
    return "" if employer.startswith("~") else employer


def _kept(kinds: list[tuple[str, str, int, bool]], path: str) -> list[tuple[str, str, int, bool]]:
    return [(words, _here(link, path), count, shown) for words, link, count, shown in kinds]


def _here(link: str, path: str) -> str:
    return f"{path}?{link.partition('?')[2]}"
