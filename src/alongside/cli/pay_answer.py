"""What can be said of a pay line: its reading, and what each of its figures is worth on a day."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from alongside.reading.pay_line import PayReading, StatedPay, read_pay
from alongside.reference.pay.scales import Band, Scale, scale_on, scales
from alongside.rules.pay import Worth, worth


@dataclass(frozen=True, slots=True)
class Answer:
    """The reading of some words with what its figures are worth; None where nothing can be said.

    `scale` is the one in force on the day, or the newest known.
    """

    reading: PayReading
    on: date
    nation: str
    hours: Decimal | None
    worths: tuple[Worth | None, ...]
    scale: Scale

    @property
    def principal(self) -> tuple[StatedPay, Worth | None] | None:
        """The figure of the post with what it is worth; None where there is no figure."""
        figure = self.reading.principal
        if figure is None:
            return None
        return figure, self.worths[self.reading.figures.index(figure)]

    @property
    def band_alone(self) -> Band | None:
        """The one band stated where there is no figure."""
        return None if self.reading.figures else self.scale.band(self.reading.band)


def answer_to(words: str, on: date, hours: Decimal | None, nation: str) -> Answer:
    """The answer for some words on a day; `hours` a week where the words do not give them."""
    reading = read_pay(words)
    hours = hours or reading.hours_a_week
    scale = scale_on(on, nation) or scales(nation)[-1]
    worths = tuple(_worth(reading, figure, on, hours, nation) for figure in reading.figures)
    return Answer(reading, on, nation, hours, worths, scale)


def _worth(
    reading: PayReading, figure: StatedPay, on: date, hours: Decimal | None, nation: str
) -> Worth | None:
    """What a figure is worth; None for a year's pay for each weekly session, whose hours are not known."""
    if figure.each:
        return None
    return worth(
        figure.pay,
        on=on,
        nation=nation,
        hours_a_week=hours,
        task_hours=figure.hours,
        supplement=figure.supplement,
        zone=figure.zone,
        pro_rata=figure.pro_rata,
        is_actual=figure.is_actual,
        band=figure.band or reading.band,
        called="VSM" if "very-senior-manager" in reading.codes else "",
    )
