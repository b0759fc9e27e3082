"""Lines that wrap are folded; lists stay lists; every character keeps its place."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.layout import SAME_LENGTH, Kind, blocks_of, plain_of, same_length

MAIL = """\
Thank you for writing to us on 3 March. The panel met on the following Monday
and looked at each of the bids in turn. These bodies were successful:

Northmoor NHS Foundation Trust
Joint bid of the northern partnership for early help. Eastvale Health and
Social Care Trust and Westbeck Primary Care
Southfell Community Care CIC

We hope that this helps. Please write again if there is anything else that you
would like to know about the fund.
"""


def words(text: str) -> list[str]:
    blocks = blocks_of(text)
    plain = plain_of(text, blocks)
    return [plain[block.body : block.end] for block in blocks]


def test_an_entry_that_wraps_over_lines_is_one_block() -> None:
    assert (
        "Joint bid of the northern partnership for early help. "
        "Eastvale Health and Social Care Trust and Westbeck Primary Care"
    ) in words(MAIL)


def test_short_lines_below_each_other_stay_apart() -> None:
    found = words(MAIL)
    assert "Northmoor NHS Foundation Trust" in found
    assert "Southfell Community Care CIC" in found


def test_a_wrapped_sentence_is_folded_into_its_paragraph() -> None:
    assert any("following Monday and looked" in paragraph for paragraph in words(MAIL))


def test_double_spaced_wrapping_is_folded_only_where_the_sentence_goes_on() -> None:
    text = (
        "The board heard that the pilot would be paid at the rate of three hundred pounds a \n\n"
        "day for each trainer, and asked whether there was any money left in the budget to \n\n"
        "do so. \n\n"
        "It is for the committee to decide. \n"
    )
    assert words(text)[0].endswith("to   do so.")
    assert len(words(text)) == 2


def test_bullets_numbers_and_letters_are_entries() -> None:
    text = "Asked for:\n• a list\n- a date\n1. a name\na) a reason\n*a star\n"
    blocks = blocks_of(text)
    assert [block.marker for block in blocks] == ["", "•", "-", "1.", "a)", "*"]
    assert [block.kind for block in blocks[1:]] == [Kind.ENTRY] * 5


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400))
def test_plain_is_as_long_as_the_text_and_blocks_are_in_order(text: str) -> None:
    blocks = blocks_of(text)
    assert len(plain_of(text, blocks)) == len(text)
    ends = 0
    for block in blocks:
        assert ends <= block.start <= block.body < block.end <= len(text)
        ends = block.end


@given(st.text(alphabet=[*"aé\n", *map(chr, SAME_LENGTH)]))
def test_one_form_of_each_sign_in_its_place(text):
    assert same_length(text) == "".join(SAME_LENGTH.get(ord(sign), sign) for sign in text)
