"""Invented adverts beside the filled register: many alike, some apart, one in two copies that disagree."""

from typing import Any

from alongside.register.actions import Arrival
from alongside.terms.dates import PartialDate
from alongside.terms.money import Money, MoneyRange, Per
from alongside.terms.statement import Subject
from tests.making import Saying, take, take_all
from tests.register.posts.copying import advert, pay

NORTHMOOR, EASTVALE = "Northmoor NHS Foundation Trust", "Eastvale Trust"
ALIKE = 12
BAND_3, BAND_6 = pay(24_071, 25_674), pay(37_338, 44_962)
"""What Agenda for Change gave in England in 2024/25."""
POLICY = """Our payments policy

A member of the lived experience panel at Northmoor is paid £150 a day.
"""


def fill() -> None:
    """Seventeen lived experience posts, one involvement post, one nurse, and a payment told of."""
    take_all(*_alike(), *_apart())
    panel = Subject("post", "RZ1:panel", "member of the lived experience panel")
    day = MoneyRange(Money.pounds(150), Money.pounds(150), Per.DAY)
    take(
        POLICY,
        Saying("is paid £150 a day", "pay", day, panel, more={"of": {"basis": "day-rate"}}),
        name="policy.txt", kind="policy", title="Payments policy", publisher=NORTHMOOR,
        publisher_code="RZ1", published=PartialDate("2024-06"), topic="",
    )  # fmt: skip


def _alike() -> list[Arrival]:
    return [
        advert(
            f"NM-{number:02}", number=number, employer=NORTHMOOR, code="RZ1", posted="2024-08-01",
            closes="2024-08-17", band="3", paid=BAND_3, categories=("Support",), contracts=("permanent",),
            hours="30", essential=("Own lived experience of mental distress",),
        )
        for number in range(1, ALIKE + 1)
    ]  # fmt: skip


def _apart() -> list[Arrival]:
    lead: dict[str, Any] = {
        "title": "Lived Experience Lead", "employer": NORTHMOOR, "code": "RZ1", "posted": "2024-09-02",
    }  # fmt: skip
    carer: dict[str, Any] = {
        "title": "Carer Peer Worker", "employer": EASTVALE, "code": "RZ3", "posted": "2024-09-03",
    }  # fmt: skip
    return [
        advert("NM-50", number=50, closes="2099-01-31", band="6", paid=BAND_6, **lead),
        advert("NM-50", number=51, board="two.example", closes="2099-01-31", band="7", paid=BAND_6, **lead),
        advert("EV-1", number=60, paid=BAND_3, criterion="desirable", contracts=("fixed-term",), **carer),
        advert("EV-2", number=61, paid=pay(150, per=Per.DAY), title="Peer Trainer", employer=EASTVALE,
               code="RZ3", posted="2024-09-04"),
        advert("EV-3", number=62, band="5", title="Senior Peer Worker", employer=EASTVALE, code="RZ3",
               posted="2024-09-05"),
        advert("EV-4", number=63, paid=pay(12, 14, Per.HOUR), title="Bank Peer Worker", employer=EASTVALE,
               code="RZ3", posted="2024-09-06", contracts=("bank",)),
        advert("EV-5", number=64, kind="involvement", criterion="none", title="Involvement Officer",
               employer=EASTVALE, code="RZ3", band="4", paid=pay(26_530, 29_114)),
        advert("EV-6", number=65, kind="other", criterion="none", title="Staff Nurse", employer=EASTVALE,
               code="RZ3", band="5", paid=pay(29_970, 36_483)),
    ]  # fmt: skip
