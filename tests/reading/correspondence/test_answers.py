"""Which words of a reply answer which question: a table of replies written by us, and laws."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.correspondence.answers import Asked, Cell, CellKind, answers_to
from alongside.reading.correspondence.answers.likeness import Likeness, stems_in

TABLES = [
    tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    for name in ("replies.toml", "more_replies.toml")
]
REPLIES = [reply for table in TABLES for reply in table["reply"]]
ASKED = {
    name: tuple(
        Asked(each["number"], each["words"], each["type"], unit=each.get("unit", "")) for each in rows
    )
    for table in TABLES
    for name, rows in table["questions"].items()
}
PIECES = [
    "1.", "2)", "Q3:", "Yes", "no", "\n", "> ", "exempt under section 40(2)", "<5", "12", "as above", "|",
    "- ", "Did you apply for it?", "see question 1", ":", "\t", "not held",
]  # fmt: skip
TYPES = ["yes-no", "number", "list", "text", "date", "money"]


def _said(cell: Cell, kind: str) -> str:
    """A cell as the table writes it, as much of it as `kind` asks for."""
    if ":" not in kind:
        return cell.kind.value
    value = cell.value
    if cell.kind is CellKind.REFUSED:
        value = cell.section
    elif isinstance(value, list):
        value = "; ".join(value)
    elif isinstance(value, dict):
        low, high = ("" if value[end] is None else value[end] for end in ("min", "max"))
        value = f"{low}..{high} {value['qualifier']}"
    told = f"{cell.kind.value}: {value}"
    return told[: len(kind)] if cell.kind is CellKind.TEXT else told


@pytest.mark.parametrize("case", REPLIES, ids=lambda case: case["name"])
def test_a_reply_answers_its_questions(case: dict[str, object]) -> None:
    text, wanted = str(case["text"]), list(case["cells"])  # type: ignore[call-overload]
    cells = answers_to(ASKED[str(case["asked"])], [text])
    assert [_said(cell, kind) for cell, kind in zip(cells, wanted, strict=True)] == wanted


@pytest.mark.parametrize("case", REPLIES, ids=lambda case: case["name"])
def test_every_answer_is_a_sentence_of_the_reply_and_none_of_a_question(case: dict[str, object]) -> None:
    text = str(case["text"])
    questions = ASKED[str(case["asked"])]
    for cell in answers_to(questions, [text]):
        if cell.is_answered:
            quote = text[cell.start : cell.end]
            assert quote == quote.strip() != ""
            assert all(question.words not in quote for question in questions)
        else:
            assert cell.note


def test_there_are_enough_replies_in_the_table() -> None:
    assert len(REPLIES) >= 100


def test_the_attachment_answers_where_the_message_does_not() -> None:
    cells = answers_to(ASKED["two"], ["Please find our response attached.", "1. Yes\n2. 5\n"])
    assert [(cell.kind.value, cell.text) for cell in cells] == [("yes", 1), ("number", 1)]


def test_message_and_attachment_that_differ_are_left_to_a_person() -> None:
    one, other = answers_to(ASKED["two"], ["1. Yes\n2. 5\n", "1. Yes\n2. 6\n"])
    assert one.kind is CellKind.YES
    assert other.kind is CellKind.NOT_ANSWERED
    assert "differently" in other.note


def test_questions_that_point_at_each_other_stay_open() -> None:
    cells = answers_to(ASKED["two"], ["1. See question 2\n2. See question 1\n"])
    assert {cell.kind for cell in cells} == {CellKind.NOT_ANSWERED}


def test_a_letter_without_questions_has_no_answers() -> None:
    assert answers_to((), ["The Trust does not hold the information. It is exempt under section 12."]) == ()


@given(
    st.lists(st.sampled_from(PIECES), max_size=40),
    st.lists(st.sampled_from(TYPES), min_size=1, max_size=5),
)
def test_no_words_however_odd_break_the_reading(pieces: list[str], types: list[str]) -> None:
    text = " ".join(pieces)
    questions = [Asked(number, "Did you apply for it?", kind) for number, kind in enumerate(types, start=1)]
    cells = answers_to(questions, [text])
    assert [cell.number for cell in cells] == [question.number for question in questions]
    for cell in cells:
        assert 0 <= cell.start <= cell.end <= len(text)
        assert not cell.is_answered or text[cell.start : cell.end].strip()


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert len(answers_to(ASKED["post"], [text])) == 4


def test_what_is_read_does_not_hang_on_the_order_of_a_set() -> None:
    """Likeness is summed the same way in every run: two questions that tie, tie."""
    questions = ASKED["years"]
    likeness = Likeness(questions)
    stems = stems_in("How many peer support workers did the Trust employ in March?")
    assert likeness.share(1, stems) == likeness.share(2, stems)
    assert not likeness.leads(1, stems, questions)


def test_a_year_alone_speaks_of_no_question() -> None:
    (cell,) = answers_to(ASKED["years"], ["In 2019 we moved to a new office with 40 desks.\n\nThank you."])[
        :1
    ]
    assert cell.kind is CellKind.NOT_ANSWERED
