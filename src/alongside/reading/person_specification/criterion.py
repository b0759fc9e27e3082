"""One thing that an advert asks of an applicant, and how strongly."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Criterion:
    """The words at `start` to `end`. `is_essential` is None where the text asks for it without marking it.

    `category` is the heading it stands under: "Experience", "Qualifications"; empty when there is none.
    """

    start: int
    end: int
    is_essential: bool | None
    category: str = ""
