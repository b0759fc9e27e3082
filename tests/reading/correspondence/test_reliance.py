"""A ground counts only where the body relies on it."""

import pytest

from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.correspondence.sections import sections_named

RELIED_ON = {
    "Section 43(2) does not apply, but section 41(1) does.": ["41(1)"],
    "It is exempt under section 35(1)(a) (policy) and section 42(1) (privilege).": ["35(1)(a)", "42(1)"],
    "Where a figure is below five we have put a star, relying on section 40(2).": ["40(2)"],
    "I am the qualified person for section 36. It is withheld under section 36(2)(b)(i).": ["36(2)(b)(i)"],
    "It is exempt - s.43(2)\n(3) Yes": ["43(2)"],
    "You ask for the names, which are exempt under section 40(2).": ["40(2)"],
    "We are not required to comply under section 14(1).": ["14(1)"],
    "We do not believe that telling you is right, and section 36(2)(c) applies.": ["36(2)(c)"],
    "No information can be given, as section 31(1)(a) applies.": ["31(1)(a)"],
    "They are exempt under section 40(2) of the Act as employment records.": ["40(2)"],
    "We can neither confirm nor deny it, by virtue of section 40(5).": ["40(5)"],
}
NOT_RELIED_ON = [
    "The Council has considered whether any exemption applies, including section 43, and none does.",
    "We considered s.31 and s.43 and are happy to release it.",
    "Section 12 ought not to have been used.",
    "I do not consider that section 36 can be relied on.",
    "We thought about section 43 but decided that the figure could be given.",
    "Our first reply withheld the cost under section 43(2).",
    "You say that section 40(2) cannot apply.",
    "Section 42 would normally apply to the advice, and it is included.",
    "In 2025 requests were refused under section 12 and section 40.",
    "Section 40: 31\nSection 43: 12",
    "Patients detained under section 37 on 31 March: 14. Of these, 6 were also under section 41.",
    "There were 40 section 42 enquiries in the year.",
    "There are exemptions in sections 21, 22, 31, 40, 41 and 43.",
    "Under section 125 of another Act we publish a list.",
]


def numbers(text: str) -> list[str]:
    return [each.number for each in sections_named(OwnWords(text))]


@pytest.mark.parametrize(("text", "expected"), RELIED_ON.items())
def test_a_ground_that_is_relied_on_is_named(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize("text", NOT_RELIED_ON)
def test_what_is_denied_supposed_counted_quoted_or_of_another_act_is_not(text: str) -> None:
    assert numbers(text) == []
