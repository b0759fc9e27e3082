"""What words say came of an offer: verbs, objects and negations in many combinations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.outcomes import outcomes_in, verdict

SAID = {
    "did-not-apply": [
        "The trust let the chance go by.", "It did not put its name forward.",
        "It has never sought the grant.",
        "It opted not to enter a bid.", "They resolved against bidding.",
        "It declined to submit an application.",
        "It passed on the money.", "It turned the offer down.", "It rejected the national funding.",
        "No application was received from them.", "There was no bid from the coast.", "It stayed out of it.",
        "The offer was not taken up.", "Nil return", "Non-applicants", "Bodies not applying",
        "It could not accept the money.", "It let the deadline pass without applying.",
        "It said no to the offer.",
    ],
    "awarded": [
        "Successful:", "It received a grant.", "It won £50,000.", "Funded sites", "Its bid was approved.",
        "The money went to the coast.", "It was allocated a grant.", "It applied and got it.",
        "Grant recipients",
        "It was granted £48,500.", "Bids that succeeded",
    ],
    "not-awarded": [
        "Unsuccessful", "Its bid failed.", "It missed out.", "It was turned down.", "It was refused funding.",
        "It did not win the money.", "It failed to secure the grant.", "Its application was not approved.",
        "It applied but was not selected.", "Rejected", "It bid but received nothing.", "Applied, not funded",
    ],
    "withdrew": [
        "It dropped out.", "It pulled its bid.", "It retracted its application.", "It took its bid back.",
        "Bid withdrawn", "It applied and later withdrew.", "Put in for it, then pulled out",
    ],
    "applied": [
        "It put in a bid.", "It went for the money.", "It expressed an interest.", "It submitted a proposal.",
        "An application was received from the coast.", "It sought the funding.", "It came forward.",
    ],
    "offered": [
        "It was invited to bid.", "55 bodies were offered it.", "It was told about the funding.",
        "The scheme was open to the coast.", "Offered",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("code", "words"), [(code, each) for code, all_ in SAID.items() for each in all_])
def test_the_words_say_the_outcome(code: str, words: str) -> None:
    found = verdict(outcomes_in(words))
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "words",
    [
        "The rule does not apply to them.", "It was awarded foundation status.", "The policy was applied.",
        "It did not accept the recommendation.", "It received a letter about the funding.",
        "Nobody turned up.",
        "It rejected the claim that it had cut posts.", "It declined to comment.",
        "It passed its inspection.",
        "It was successful in recruiting a nurse.", "We did not take minutes.", "It could not get the room.",
    ],
)  # fmt: skip
def test_the_same_verbs_of_something_else_say_nothing(words: str) -> None:
    assert verdict(outcomes_in(words)) is None


@given(
    st.sampled_from([words for each in SAID.values() for words in each]), st.sampled_from(["\n  ", "  ", " "])
)
def test_capitals_and_wrapped_lines_change_nothing(words: str, space: str) -> None:
    as_written = [each.code for each in outcomes_in(words)]
    assert [each.code for each in outcomes_in(words.upper())] == as_written
    assert [each.code for each in outcomes_in(words.replace(" ", space))] == as_written


@pytest.mark.parametrize(
    "piece", ["not ", "did not the the ", "bid for ", "no ", "applied and ", "let the a-"]
)
def test_a_long_run_of_one_piece_says_what_a_short_one_says(piece: str) -> None:
    short, long = ({each.code for each in outcomes_in(piece * times)} for times in (20, 1000))
    assert long == short


@pytest.mark.parametrize(
    "text", ["Two we have not written to.", "Those that were never contacted:", "We haven't asked the rest."]
)
def test_whom_nobody_asked_is_not_among_those_asked(text: str) -> None:
    assert {outcome.code for outcome in outcomes_in(text)} == {"not-asked"}
