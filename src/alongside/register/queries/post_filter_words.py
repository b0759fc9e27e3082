"""A filter of posts as people say it, for headings, mails and the titles of feeds."""

from datetime import date
from typing import TYPE_CHECKING

from alongside.reading.advert.vacancy import NOT_SHOWN
from alongside.reading.posts.title_family import FAMILIES
from alongside.reference.organisations import as_written
from alongside.register.models import Organisation, Post
from alongside.register.queries.post_parameters import ABOVE_FIVE
from alongside.terms import dates
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money

if TYPE_CHECKING:
    from alongside.register.queries.post_filter import PostFilter

_KINDS_IN_WORDS = {
    "": "Posts", "lived-experience": "Lived experience posts", "involvement": "Involvement posts",
    "other": "Other posts",
}  # fmt: skip
_CRITERIA_IN_WORDS = {
    "essential": "that ask for lived experience as essential",
    "desirable": "that ask for lived experience as desirable",
    "none": "that do not ask for lived experience",
    NOT_SHOWN: "whose copies do not show whether they ask for lived experience",
}
_BAND_BY_IN_WORDS = {
    "": "as stated or by their pay", "stated": "as stated", "pay": "by their pay, with no band stated",
}  # fmt: skip
_WHOLE_BAND_BY = {"stated": "stated", "pay": "worked out from the pay"}


def in_words(wanted: "PostFilter") -> str:
    """The filter as people say it: "Lived experience posts in London paying at least £15 an hour"."""
    kind, criterion = _KINDS_IN_WORDS[wanted.kind], _CRITERIA_IN_WORDS.get(wanted.criterion, "")
    pieces = (
        kind, criterion, _family(wanted), _where(wanted), _band(wanted), _pay(wanted),
        _contract(wanted), _dates(wanted), _filed(wanted), _words(wanted),
    )  # fmt: skip
    return " ".join(piece for piece in pieces if piece)


def employer_in_words(key: str) -> str:
    """The name of an employer by its key."""
    found = Organisation.objects.filter(code=key).values_list("name", flat=True).first()
    found = found or Post.objects.filter(employer_key=key).values_list("employer_name", flat=True).first()
    return found or key


def _where(wanted: "PostFilter") -> str:
    words = []
    if wanted.employer == NOT_SHOWN:
        words.append("that name no employer")
    elif wanted.employer:
        words.append(f"at {as_written(employer_in_words(wanted.employer))}")
    if wanted.region == NOT_SHOWN:
        words.append("whose region is not known")
    elif wanted.region:
        words.append(f"in {_the(wanted.region)}")
    if wanted.nation:
        words.append(f"in {wanted.nation}")
    return " ".join(words)


def _family(wanted: "PostFilter") -> str:
    if wanted.family == NOT_SHOWN:
        return "with other titles"
    return f"with titles such as “{FAMILIES[wanted.family]}”" if wanted.family else ""


def _band(wanted: "PostFilter") -> str:
    if wanted.band == NOT_SHOWN:
        return "that show no band, nor pay that is a band's"
    if wanted.band:
        asked = "above band 5" if wanted.band == ABOVE_FIVE else f"at band {wanted.band}"
        return f"{asked} {_BAND_BY_IN_WORDS[wanted.band_by]}"
    return f"whose band is {_WHOLE_BAND_BY[wanted.band_by]}" if wanted.band_by else ""


def _pay(wanted: "PostFilter") -> str:
    low = Money.pounds(wanted.pay_from) if wanted.pay_from is not None else None
    high = Money.pounds(wanted.pay_to) if wanted.pay_to is not None else None
    if low is None and high is None:
        return ""
    if high is None:
        return f"paying at least {low} an hour"
    if low is None:
        return f"starting at no more than {high} an hour"
    return f"starting at {low} to {high} an hour"


def _contract(wanted: "PostFilter") -> str:
    if wanted.contract == NOT_SHOWN:
        return "that show no contract"
    return f"with the contract “{wanted.contract.replace('-', ' ')}”" if wanted.contract else ""


def _dates(wanted: "PostFilter") -> str:
    words = []
    if wanted.month == NOT_SHOWN:
        words.append("that do not show when they were posted")
    elif wanted.month:
        words.append(f"posted in {dates.in_words(PartialDate(wanted.month))}")
    if wanted.open_on:
        words.append(f"open on {_day(wanted.open_on)}")
    if wanted.closes_from and wanted.closes_to:
        words.append(f"closing from {_day(wanted.closes_from)} to {_day(wanted.closes_to)}")
    elif wanted.closes_from:
        words.append(f"closing on or after {_day(wanted.closes_from)}")
    elif wanted.closes_to:
        words.append(f"closing by {_day(wanted.closes_to)}")
    return " ".join(words)


def _filed(wanted: "PostFilter") -> str:
    if wanted.category == NOT_SHOWN:
        return "that show no category"
    return f"filed under “{wanted.category}”" if wanted.category else ""


def _words(wanted: "PostFilter") -> str:
    return f"with the words “{wanted.words}”" if wanted.words else ""


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _the(region: str) -> str:
    return f"the {region}" if region.startswith(("North", "South", "East", "West", "Midlands")) else region
