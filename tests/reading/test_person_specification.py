"""What an advert asks for: essential, desirable, or asked for without a mark."""

import pytest

from alongside.reading.document import Part
from alongside.reading.person_specification import criteria_in
from tests.reading.copies import copy_of

Found = tuple[str, bool | None, str]


def asked(text: str, parts: tuple[Part, ...] = ()) -> list[Found]:
    copy = copy_of(text, kind="job-advert", parts=parts)
    return [
        (copy.text[each.start : each.end], each.is_essential, each.category) for each in criteria_in(copy)
    ]


def marks(text: str) -> dict[str, bool | None]:
    return {words: is_essential for words, is_essential, _ in asked(text)}


NESTED = """Person Specification

Qualifications

Essential

• GCSE English or the like

Desirable

• Peer training

Experience

Essential

• Own experience of mental health services

Disclosure and Barring Service Check

• This post is subject to a check.
"""


def test_marks_under_categories_as_a_board_shows_them():
    assert asked(NESTED) == [
        ("GCSE English or the like", True, "Qualifications"),
        ("Peer training", False, "Qualifications"),
        ("Own experience of mental health services", True, "Experience"),
    ]


def test_categories_under_marks():
    text = (
        "Essential criteria:\n\nSkills\n- Listening well\n\nKnowledge\n- Recovery\n\n"
        "Desirable:\n- Driving licence\n"
    )
    assert asked(text) == [
        ("Listening well", True, "Skills"),
        ("Recovery", True, "Knowledge"),
        ("Driving licence", False, ""),
    ]


@pytest.mark.parametrize(
    "heading",
    ["Qualifications – Essential", "Qualifications (essential):", "1. Qualifications: Essential criteria",
     "Essential - Qualifications"],
)  # fmt: skip
def test_a_heading_that_names_category_and_mark(heading):
    assert asked(f"{heading}\n\n• NVQ level 3\n") == [("NVQ level 3", True, "Qualifications")]


def test_items_that_mark_themselves():
    text = "Requirements\n\n• Peer training (desirable)\n• Own experience of recovery (Essential)\n• Welsh\n"
    assert marks(text) == {
        "Peer training (desirable)": False,
        "Own experience of recovery (Essential)": True,
        "Welsh": None,
    }


def test_letters_mark_items_where_there_are_several():
    assert marks("Skills\n• Listening (E)\n• Typing (D)\n") == {"Listening (E)": True, "Typing (D)": False}
    assert marks("Skills\n• Vitamin advice (D)\n") == {"Vitamin advice (D)": None}


def test_an_items_own_mark_beats_its_heading():
    assert marks("Essential\n\n• NVQ 3 (desirable)\n• Kindness\n") == {
        "NVQ 3 (desirable)": False,
        "Kindness": True,
    }


@pytest.mark.parametrize("heading", ["You will have", "What we're looking for:", "To succeed you will need:"])
def test_what_is_only_asked_for_is_not_called_essential(heading):
    assert marks(f"{heading}\n\n• A warm manner\n• Patience\n") == {"A warm manner": None, "Patience": None}


@pytest.mark.parametrize(
    "text",
    [
        "In return you will have:\n\n• 27 days of leave\n• A pension\n",
        "We offer:\n\n• Training\n",
        "You will:\n\n• Run groups\n",
    ],
)
def test_duties_and_benefits_are_not_asked_for(text):
    assert asked(text) == []


@pytest.mark.parametrize(
    ("sentence", "is_essential"),
    [
        ("Own experience of using services is essential.", True),
        ("A driving licence is essential for this post.", True),
        ("It is essential that you have lived experience.", True),
        ("Car driver essential", True),
        ("Peer training is desirable but not essential.", False),
        ("It would help, and peer training would be desirable.", False),
    ],
)
def test_a_sentence_that_says_how_strongly(sentence, is_essential):
    assert asked(f"About the post\n\n{sentence}\n") == [(sentence, is_essential, "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Experience is not essential, as training is given.",
        "Peer workers play an essential role in the team.",
        "See the person specification for the essential and desirable criteria.",
        "We interview every disabled applicant who meets the essential criteria.",
        "Please note that an early application is essential.",
        "A degree is essential and a master's would be desirable.",
        "Our staff are essential.",
    ],
)
def test_the_words_alone_mark_nothing(sentence):
    assert asked(f"About the post\n\n{sentence}\n") == []


def test_a_list_ends_with_the_next_thing_said():
    text = "Desirable\n\n• Peer training\n\nWhat next?\n\n• Send us your form\n\nBenefits\n\n• Leave\n"
    assert marks(text) == {"Peer training": False}


def test_criteria_without_bullets_end_where_they_stop_sounding_like_one():
    text = (
        "Essential requirements\n\nExperience of peer work\n\nAbility to listen\n\n"
        "Duties of the post include\n\nGood record keeping\n"
    )
    assert marks(text) == {"Experience of peer work": True, "Ability to listen": True}


def test_a_criterion_on_the_line_of_its_mark():
    text = "Essential: own experience of services\nDesirable: experience of groups\n"
    assert marks(text) == {"own experience of services": True, "experience of groups": False}


TABLE = (
    "\tEssential\tDesirable\nQualifications\tGCSE English\tPeer training\nExperience\tOwn experience\t\n"
    "\nHow to apply\n"
)


def test_a_table_with_a_column_for_each():
    assert asked(TABLE) == [
        ("GCSE English", True, "Qualifications"),
        ("Peer training", False, "Qualifications"),
        ("Own experience", True, "Experience"),
    ]
    assert asked(TABLE.replace("\t", " | ")) == asked(TABLE)


def test_a_table_with_ticks():
    text = "Criterion\tEssential\tDesirable\nOwn experience\t✓\t\nPeer training\t\tX\n"
    assert marks(text) == {"Own experience": True, "Peer training": False}


def test_a_table_with_a_column_of_letters():
    text = "Criterion\tE/D\tHow assessed\nOwn experience\tE\tInterview\nPeer training\tD\tForm\n"
    assert marks(text) == {"Own experience": True, "Peer training": False}


def test_cells_of_several_paragraphs_keep_their_column():
    text = "Area\n\nEssential\n\nDesirable\n\nSkills\n\nListening\nWriting\n\nWelsh"
    starts = {
        words: text.index(words)
        for words in ("Area", "Essential", "Desirable", "Skills", "Listening", "Welsh")
    }
    ends = starts | {"Listening": starts["Listening"] + 10}
    places = {"Area": (1, 1), "Essential": (1, 2), "Desirable": (1, 3), "Skills": (2, 1), "Listening": (2, 2)}
    parts = tuple(
        Part("cell", f"table 1, row {row}, column {column}", starts[words], ends[words] + len(words))
        for words, (row, column) in (places | {"Welsh": (2, 3)}).items()
    )
    assert asked(text, parts)[0] == ("Listening", True, "Skills")
    assert ("Welsh", False, "Skills") in asked(text, parts)


def test_columns_that_ran_together_give_no_mark():
    text = "Person specification\n\nEssential\n\nDesirable\n\nQualifications\n\n• NVQ 3\n• Peer training\n"
    assert set(marks(text).values()) == {None}


def test_every_criterion_stands_where_it_is_said_to_and_once():
    text = NESTED + "\n" + NESTED
    copy = copy_of(text, kind="job-advert")
    found = criteria_in(copy)
    assert len({copy.text[each.start : each.end] for each in found}) == len(found) == 3
    assert [each.start for each in found] == sorted(each.start for each in found)
