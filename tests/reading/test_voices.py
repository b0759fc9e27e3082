"""Who speaks where: printed replies, requests inside them, items of a letter, quotations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.voices import NOT_KNOWN, REQUESTER
from tests.reading.copies import copy_of

REPLY_IN_A_BLOG = """Our post of the week

Saltmarsh Health Authority has answered our request, and here is what it wrote:

Dear Counted In,

Thank you for your request of 3 May 2022.

Your request was:

“Which bodies
* were given money
* were turned away”

We hold what you asked for.

* Were given money

Northmoor NHS Foundation Trust had all of it.

Yours sincerely,

Requests Desk

Saltmarsh Health Authority
PO Box 1

That was quick, we thought.
"""


def voice_of(text, words, **source):
    copy = copy_of(text, **source)
    return copy.voice_at(copy.plain.index(words))


def test_a_letter_printed_in_a_blog_is_its_signatorys_and_the_blog_goes_on_after_it():
    blog = {"kind": "blog", "publisher": "Counted In"}
    assert voice_of(REPLY_IN_A_BLOG, "Our post", **blog).asserter == "Counted In"
    reply = voice_of(REPLY_IN_A_BLOG, "We hold", **blog)
    assert (reply.asserter, reply.manner) == ("Saltmarsh Health Authority", "reply")
    after = voice_of(REPLY_IN_A_BLOG, "That was quick", **blog)
    assert (after.asserter, after.manner) == ("Counted In", "own")


def test_a_request_quoted_in_a_reply_is_the_requesters_and_so_are_headings_that_repeat_it():
    copy = copy_of(REPLY_IN_A_BLOG, kind="blog", publisher="Counted In")
    quoted = copy.voice_at(copy.plain.index("were turned away"))
    heading = copy.voice_at(copy.plain.index("Were given money"))
    answer = copy.voice_at(copy.plain.index("Northmoor"))
    assert (quoted.asserter, quoted.manner) == ("Counted In", "request")
    assert (heading.asserter, heading.manner) == ("Counted In", "request")
    assert (answer.asserter, answer.manner) == ("Saltmarsh Health Authority", "reply")


def test_a_letter_that_the_publisher_signs_is_its_request():
    text = (
        "Here is what we send:\n\nDear …\n\nWill you tell us why?\n\nYours faithfully,\n\nCounted "
        "In\n\nSent to many."
    )
    voice = voice_of(text, "Will you", kind="blog", publisher="Counted In")
    assert (voice.asserter, voice.manner) == ("Counted In", "request")
    assert voice_of(text, "Sent to many", kind="blog", publisher="Counted In").manner == "own"


def test_who_signs_is_taken_from_the_sentence_before_when_the_signature_names_no_body():
    text = (
        "Eastmere NHS Trust has replied to us.\n\nDear Counted In\n\nThank you for your letter. We "
        "pay £15.\n\n"
        "Kind regards\n\nA. Person"
    )
    voice = voice_of(text, "We pay", kind="blog", publisher="Counted In")
    assert (voice.asserter, voice.manner) == ("Eastmere NHS Trust", "reply")


def test_a_name_is_never_given_for_a_letter_signed_by_a_person_alone():
    text = "Dear Counted In\n\nThank you for your letter. We pay £15.\n\nKind regards\n\nSam Poe"
    assert voice_of(text, "We pay", kind="blog", publisher="Counted In").asserter == NOT_KNOWN


def test_a_document_that_is_the_letter_speaks_with_its_publishers_voice():
    text = "Dear colleague\n\nWe have four posts.\n\nYours sincerely\n\nThe Chair"
    voice = voice_of(text, "four posts", kind="letter", publisher="Eastmere NHS Trust")
    assert (voice.asserter, voice.manner) == ("Eastmere NHS Trust", "own")


def test_questions_in_an_foi_response_are_the_requesters_and_answers_the_bodys():
    text = (
        "Q1. How many peer workers are there at Band 3?\n\nAnswer: We have 12.\n\nPlease state "
        "their pay.\n\nSee above."
    )
    source = {"kind": "foi-response", "publisher": "Eastmere NHS Trust"}
    assert voice_of(text, "How many", **source).asserter == REQUESTER
    assert voice_of(text, "We have 12", **source).asserter == "Eastmere NHS Trust"
    assert voice_of(text, "Please state", **source).manner == "request"
    assert voice_of(text, "See above", **source).manner == "own"


def test_a_question_and_its_answer_on_one_line_are_parted():
    text = "1. How many peer workers do you employ? Our response: 12 at present."
    source = {"kind": "foi-response", "publisher": "Eastmere NHS Trust"}
    assert voice_of(text, "How many", **source).manner == "request"
    assert voice_of(text, "12 at present", **source).manner == "own"


def test_numbered_items_of_a_letter_that_answers_concerns_are_those_of_the_people_who_raised_them():
    text = (
        "We write about the concerns raised by you.\n\n1. Peers are leaving\n\nFour have "
        "left.\n\na) Nobody asks why\n\nWe do."
    )
    source = {"kind": "letter", "publisher": "Eastmere NHS Trust"}
    assert voice_of(text, "Peers are leaving", **source).asserter == REQUESTER
    assert voice_of(text, "Four have left", **source).asserter == "Eastmere NHS Trust"
    assert voice_of(text, "Nobody asks why", **source).asserter == REQUESTER


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A hospital spokesperson said: “We are proud of all our peer workers.”", "A hospital spokesperson"),
        (
            "Sam Poe, chief executive of Northmoor, said: “We are proud of them.”",
            "chief executive of Northmoor",
        ),
        ("“We are proud of all our peer workers,” Sam Poe told the Gazette.", "a person quoted"),
        ("They must “seek out every quiet voice,” says one advert.", "one advert"),
        ("Northmoor NHS Trust said: “We are proud of all of them.”", "Northmoor NHS Trust"),
    ],
)
def test_a_quotation_is_relayed_for_a_role_or_body_and_never_for_a_name(text, speaker):
    voice = voice_of(text, "proud" if "proud" in text else "quiet voice")
    assert (voice.manner, voice.reported_for) == ("quotation", speaker)
    assert voice.asserter == "The Northmoor Gazette"


def test_a_pronoun_stands_for_who_spoke_just_before():
    text = (
        "Sam Poe, chair of the league, said money was short.\n\n“Nobody asked the people who pay,” "
        "he told us."
    )
    assert voice_of(text, "Nobody asked").reported_for == "chair of the league"


def test_a_claim_without_quotation_marks_is_the_speakers_up_to_the_contrast():
    text = "The trust claims it is the first in the country, but the Gazette has found three others."
    assert voice_of(text, "it is the first").reported_for == "The trust"
    assert voice_of(text, "the Gazette has found").reported_for == ""


def test_single_words_in_quotation_marks_are_nobodys_speech():
    assert voice_of("The “tsar” is paid well.", "tsar").manner == "own"


def test_an_unsigned_reply_is_that_of_whom_the_letter_before_was_written_to():
    text = (
        "Hello Eastmere NHS Trust\n\nWhy was it not read?\n\nBest wishes\n\nCounted In\n\n"
        "We had a swift response this time:\n\nYour question came too late for us.\n\nWe were not "
        "told of that."
    )
    blog = {"kind": "blog", "publisher": "Counted In"}
    assert voice_of(text, "came too late", **blog).asserter == "Eastmere NHS Trust"
    assert voice_of(text, "We were not told", **blog).asserter == "Counted In"


PIECES = st.sampled_from(
    ["Dear X,", "Yours sincerely,", "“", "”", "\n", "\n\n", "Your request was:", "Answer:",
     "* ", "1. ", "said", "NHS Trust",
     "How many?", "Please provide", " ", "he told", ".", "The trust claims ", "according to ", ":"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(["blog", "letter", "foi-response"]))
def test_every_place_of_any_text_has_a_voice(text, kind):
    copy = copy_of(text, kind=kind)
    for position in range(0, len(copy.text) + 1, 7):
        assert copy.voice_at(position).asserter is not None
    assert all(voice.start < voice.end for voice in copy.voices)


def test_voices_of_a_hostile_text_are_found():
    text = ("said " * 2000 + "“" * 2000 + "Dear " * 2000 + "? " * 2000) * 2
    assert copy_of(text, kind="foi-response").voices
