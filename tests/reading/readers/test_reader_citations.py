"""Citations in the text, and the list of sources at its end."""

import pytest

from alongside.reading.readers import citations
from alongside.reading.works import Work, acronym_of, is_alike, is_same_author
from tests.reading.northmoor import said_by

ESSAY = """Peer work helps people recover (Marsh, 2018; Hill and Dale, 2020). A network has said so for
years (Northern Peer Network, 2017). Rivers et al. (2019) disagree.

On her years in post from 2012 to 2018 the first lead said "it was lonely, and it was mine" (Brook, 2015).

In 2021 the college wrote guidance. There were (in 2020) two of them.

References

Marsh, A. (2018) 'Peer work and recovery', Journal of Wards, 4(2), pp. 1-9.

Hill, B. and Dale, C. (2020) 'Two roads'. Available at: https://example.org/roads. Accessed 3 May 2022.

Northern Peer Network, (2018), 'Charter'. Available at: https://example.org/charter.
"""


def test_each_work_cited_is_read_with_authors_and_year() -> None:
    cited = [each.value for each in said_by(citations, ESSAY, "cites", kind="blog")]
    assert cited == [
        "Marsh, 2018",
        "Hill and Dale, 2020",
        "Northern Peer Network, 2017",
        "Brook, 2015",
        "Rivers et al., 2019",
    ]


def test_each_work_listed_is_an_entry_in_order() -> None:
    listed = said_by(citations, ESSAY, "works-listed", kind="blog")
    assert [each.value for each in listed] == [
        "Marsh, A., 2018",
        "Hill, B. and Dale, C., 2020",
        "Northern Peer Network, 2018",
    ]
    assert [each.row for each in listed] == [1, 2, 3]
    assert listed[0].context["title"] == "Peer work and recovery"


def test_a_citation_of_a_reflection_keeps_the_period_that_it_looks_back_on() -> None:
    (brook,) = [
        each for each in said_by(citations, ESSAY, "cites", kind="blog") if each.value == "Brook, 2015"
    ]
    assert brook.context["period"] == "2012/2018"
    assert brook.quote.exact.startswith("On her years")


def test_a_year_in_brackets_is_no_citation() -> None:
    text = (
        "There were two (in 2020) and then three (since May 2021). It ran (2015 to 2018). He rose (b. 1960)."
    )
    assert said_by(citations, text, kind="blog") == []


def test_without_a_list_nothing_is_listed() -> None:
    assert said_by(citations, "As shown (Marsh, 2018), it helps.", "works-listed", kind="blog") == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("world health organization", "who", True),
        ("david brook", "brook", True),
        ("university of hexham", "hexham", False),
        ("marsh", "hill", False),
    ],
)
def test_who_is_one_author(one: str, other: str, same: bool) -> None:
    assert is_same_author(one, other) is same


def test_names_leave_initials_out_whatever_their_order() -> None:
    assert Work("Hill L, Dale, R", "2012").names == ("hill", "dale")
    assert Work("Hill, L. and Dale, R.", "2012").names == ("hill", "dale")
    assert acronym_of("The National College of Peers") == "ncp"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("kestrel", "kestral", True),
        ("smith", "simth", True),
        ("marsh", "marshe", True),
        ("hill", "dale", False),
    ],
)
def test_a_slip_of_one_letter_is_seen(one: str, other: str, alike: bool) -> None:
    assert is_alike(one, other) is alike
