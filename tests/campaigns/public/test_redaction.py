"""Personal words are found and taken out; a public text is its message and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.campaigns.redaction import (
    MARKS,
    NotItsWordsError,
    Private,
    Removal,
    kept,
    pieces,
    proposed,
    shown_span,
    still_private,
    without,
)

ASKED = Private(
    names=("Maud Zell",),
    addresses=("maud@zell.example",),
    tokens=("abcdefghjkmnpqrs23",),
    staff=("Ada Lamb",),
)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Dear Ms Zell\n", "Dear [requester removed]\n"),
        ("on behalf of Maud Zell.", "on behalf of [requester removed]."),
        ("Our Director of Nursing, Dr Tom Wren, agreed.", "Our Director of Nursing, [name removed], agreed."),
        ("Tom Wren, Head of Peer Support, agreed.", "[name removed], Head of Peer Support, agreed."),
        ("the Chief Executive John Marsh wrote", "the Chief Executive [name removed] wrote"),
        ("Regards\n\nJo Lark (she/her)\nFOI Officer", "Regards\n\n[name removed] (she/her)\nFOI Officer"),
        ("Regards\n\nJO LARK\nFOI Officer", "Regards\n\n[name removed]\nFOI Officer"),
        ("From: Ada Lamb <ada.lamb@trust.example>", "From: [name removed] <[e-mail address removed]>"),
        ("Write to foi@trust.example.", "Write to [e-mail address removed]."),
        ("Ring 01632 960123 ext. 44 now", "Ring [telephone number removed] now"),
        ("Staff number: 20481937.", "Staff number: [number removed]."),
        ("NMC PIN 12A3456E", "NMC PIN [number removed]"),
        ("Please ask for Bea Finch in the team.", "Please ask for [name removed] in the team."),
        ("The Trust\n12 Harbour Road\nNM1 4QX", "The Trust\n[address removed]\n[address removed]"),
        ("It was held by Dr Tom Wren. Wren left.", "It was held by [name removed]. [name removed] left."),
        (
            "to the lead of peer support at the trust in this matter, Professor Thomas\nWren, in May",
            "to the lead of peer support at the trust in this matter, [name removed], in May",
        ),
        ("request-abcdefghjkmnpqrs23@replies.example.org", "[e-mail address removed]"),
        ("I asked our colleague Neil in Finance.", "I asked our colleague [name removed] in Finance."),
        ("We hold none.\n\nKR\nSK", "We hold none.\n\nKR\n[name removed]"),
        ("Jo Lark put the paper. JL left.", "[name removed] put the paper. [name removed] left."),
        ("Cc: LARK, Jo; Adaeze Obi", "Cc: [name removed]; [name removed]"),
        ("FAO: M. Zell", "FAO: [requester removed]"),
        ("checked by F. Lomax on 2 May", "checked by [name removed] on 2 May"),
        ("Ask Wren (ext 5520)\n\nRegards\nWren", "Ask [name removed] (ext [telephone number removed])\n\n"
         "Regards\n[name removed]"),
        ("Join https://teams.microsoft.com/l/meetup-join/19 now", "Join [meeting link removed] now"),
        ("Meeting ID: 381 220 457 11", "Meeting ID: [number removed]"),
        ("Passcode: Pq7RsT", "Passcode: [number removed]"),
        ("Jo Lark | FOI Lead | Eastvale NHS Trust", "[name removed] | FOI Lead | Eastvale NHS Trust"),
    ],
)  # fmt: skip
def test_personal_words_are_taken_out(words: str, shown: str) -> None:
    assert without(words, proposed(words, ASKED)) == shown


@pytest.mark.parametrize(
    "words",
    [
        "Northmoor and Eastvale NHS Foundation Trust did not apply.",
        "Head of Information Governance\nNorthmoor NHS Foundation Trust",
        "The Director of Nursing agreed in May 2021 to a Band 7 post.",
        "You may ask for an internal review, or write to the Information Commissioner.",
        "Dear FOI team\n\nYours faithfully\n\nThe Freedom of Information Team",
        "We hold 24 records under section 40(2) of the Freedom of Information Act 2000.",
        "The Lived Experience Lead and the Mental Health Director met on Monday 2 August.",
        "Alder Hey Hospital and Fern Lodge have peer workers. Saint George's Day fell in that week.",
        "Plan B. Funding was found: £40,057 to £45,839 a year, 0.6 WTE, in 2020/21.",
        "HR said that NHSE confirmed the Band 7 post. The Eastmere Gazette wrote about LXPs.",
        "The Information Commissioner, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
        "The Safer Wards programme and the Multi Disciplinary Team follow Agenda for Change.",
    ],
)
def test_names_of_bodies_and_roles_stay(words: str) -> None:
    assert without(words, proposed(words, ASKED)) == words


def test_a_removal_is_undone_but_never_who_asked() -> None:
    words = "Dear Maud Zell, ask Dr Tom Wren."
    keys = [each.key for each in pieces(words, proposed(words, ASKED)) if each.removal]
    assert without(words, proposed(words, ASKED, undone=keys)) == "Dear [requester removed], ask Dr Tom Wren."


def test_words_chosen_by_a_person_are_taken_out_wherever_they_stand() -> None:
    words = "The red   house, and the Red house."
    assert without(words, proposed(words, Private(), more=["red house"])) == (
        "The [words removed], and the [words removed]."
    )


@pytest.mark.parametrize(
    "public", ["The trust applied.", "The trust did [name removed] apply. Badly.", "", "The"]
)
def test_a_public_text_cannot_say_what_the_message_does_not(public: str) -> None:
    with pytest.raises(NotItsWordsError):
        kept("The trust did not apply.", public)


def test_a_sentence_is_found_again_around_what_was_taken_out() -> None:
    text = "Dear Maud Zell\n\nDr Tom Wren says that the trust did not apply."
    public = without(text, proposed(text, ASKED))
    start = text.index("Dr Tom")
    place = shown_span(kept(text, public), start, len(text))
    assert place is not None
    assert public[slice(*place)].endswith("says that the trust did not apply.")


@given(
    st.text("ab .\n[]", max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5)
)
def test_what_was_taken_out_is_always_known_again(text: str, cuts: list[tuple[int, int]]) -> None:
    """Whatever is cut, the public text is that of the message, and its shown stretches are true."""
    removals = [Removal(*sorted(cut), kind="name") for cut in cuts if max(cut) <= len(text)]
    public = without(text, removals)
    for each in kept(text, public):
        length = each.end - each.start
        assert text[each.start : each.end] == public[each.at : each.at + length]
    assert public.count(MARKS["name"]) >= bool([each for each in removals if each.start < each.end])


@pytest.mark.parametrize(
    "words",
    ["by Maud Zell", "by MAUD   ZELL", "for Ms Zell", "maud@zell.example",
     "request-abcdefghjkmnpqrs23@x.example",
     "the sign is abcdefghjkmnpqrs23"],
)  # fmt: skip
def test_what_must_not_be_shown_is_seen_in_any_form(words: str) -> None:
    assert still_private(words, ASKED)
    assert not still_private("The trust did not apply.", ASKED)


@pytest.mark.parametrize(
    "words", ["A. ", "Aa ", "Aa-", "Aa Aa\n", "From: Aa;", "Passcode ", " ", "Yours\nAa\n"]
)
def test_a_hostile_text_is_looked_through_in_the_end(words: str) -> None:
    """Patterns are bounded: ten thousand times the same words do not take forever."""
    assert proposed(words * 10_000, ASKED) is not None
