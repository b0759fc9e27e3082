"""Which scale an offer is laid beside, and what is to be said when it is not simply that of the day."""

from datetime import date

from alongside.reference.pay.awards import award_of
from alongside.reference.pay.proof import proof_in_words
from alongside.reference.pay.scales import Scale, pay_year, scale_on, scales
from alongside.terms.dates import PartialDate


def scale_for(on: date | None, nation: str) -> tuple[Scale | None, str]:
    """The scale to compare with, and a note when it is not that of the day."""
    held = scales(nation)
    newest = held[-1] if held else None
    place = nation.replace("-", " ").title()
    if newest is None or on is None:
        note = f"No date was given: the newest scale held, {newest.year}, is used." if newest else ""
        return newest, note
    in_force = scale_on(on, nation)
    if in_force:
        return in_force, _dated_back(in_force, on)
    if on < held[0].start:
        return None, f"No scale of {place} is held for {pay_year(on)}; the oldest is that of {held[0].year}."
    words = f"No scale of {place} is held for {pay_year(on)}; the newest held, {newest.year}, is used."
    return newest, words


def _dated_back(scale: Scale, on: date) -> str:
    """A note when the award that made the scale was not yet known on the day."""
    award = award_of(scale.year, scale.nation)
    if award is None or award.was_known_on(on) is not False:
        return ""
    return (
        f"The scale of {scale.year} was not known until {award.known_from} and was dated back"
        f" ({proof_in_words(award.check)}). On {PartialDate.of(on)} an advert could only quote an older one."
    )
