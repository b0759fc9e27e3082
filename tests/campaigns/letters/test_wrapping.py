"""Letters wrapped for mail, and unwrapped for a screen that is narrower."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.campaigns.letters.wrapping import WIDTH, unwrapped, wrapped

LETTER = """Dear team,

We have not yet seen an answer, and would like to be sure that our letter reached you before we write again.

1. How many people did you employ in posts that ask for lived experience on 31 March of this year?

> The Trust had hoped to answer this in full, and has asked each of its departments to look for the figure.

Yours faithfully,
Jane Example
1 Quay Street"""

words = st.text(alphabet="abc", min_size=1, max_size=30)
lines = st.builds(
    lambda mark, said: mark + " ".join(said),
    st.sampled_from(["", "", "1. ", "- ", "> "]), st.lists(words, min_size=1, max_size=30),
)  # fmt: skip
letters = st.lists(st.lists(lines, min_size=1, max_size=3).map("\n".join), max_size=4).map("\n\n".join)


def test_line_ends_of_the_mail_go_and_those_of_the_writer_stay() -> None:
    for_mail = wrapped(LETTER)

    assert max(map(len, for_mail.splitlines())) <= WIDTH
    assert len(for_mail.splitlines()) > len(LETTER.splitlines())
    assert unwrapped(for_mail) == LETTER


def test_a_letter_that_was_never_wrapped_stays_as_it_is() -> None:
    assert unwrapped(LETTER) == LETTER
    assert unwrapped("") == ""


@given(letters)
def test_wrapped_again_it_is_the_letter_that_goes(letter: str) -> None:
    for_mail = wrapped(letter)
    assert wrapped(unwrapped(for_mail)) == for_mail


@given(letters)
def test_no_word_is_lost(letter: str) -> None:
    kept = [word for word in wrapped(letter).split() if word != ">"]
    assert [word for word in unwrapped(wrapped(letter)).split() if word != ">"] == kept
