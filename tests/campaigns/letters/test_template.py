"""Templates: each field filled in once, what is wrong said by name and line, no brace left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.campaigns.letters import FIELDS, Template, TemplateError, model_letters, wrapped
from alongside.campaigns.letters.paragraphs import paragraphs_of
from alongside.campaigns.letters.template import problems_in
from alongside.campaigns.letters.values import numbered
from alongside.campaigns.letters.wrapping import WIDTH
from alongside.campaigns.questions import Asked, problems_with

FULL = {name: f"<{name}>" for name in FIELDS}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dear {bodi}", "Line 1: there is no field “{bodi}”. Did you mean {body}?"),
        ("Dear\n\n{nothing_like_it_at_all}", "Line 3: there is no field"),
        ("Dear {", "Line 1 has a single “{”."),
        ("one\ntwo }", "Line 2 has a single “}”."),
        ("{bo\ndy}", "Line 1 has a single “{”."),
        ("{}", "there is no field “{}”"),
    ],
)
def test_a_wrong_template_says_which_field_and_where(text: str, words: str) -> None:
    with pytest.raises(TemplateError) as error:
        Template.of(text)
    assert words in str(error.value)


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert len(problems_in("{one}\n{two}\n{")) == 3


def test_a_field_without_a_value_is_named_with_its_line_unless_it_may_be_empty() -> None:
    (missing,) = Template.of("{in_place_of}\n{deadline}").unfilled({})
    assert missing.words == "{deadline} in line 2 is empty: no date runs for this body yet."


def test_a_value_is_never_read_for_fields() -> None:
    assert (
        Template.of("{body}: {applicant}").filled({"body": "{applicant}", "applicant": "A"})
        == "(applicant): A"
    )


_words = st.text(st.sampled_from("ab {}\n.>1-"), max_size=30)


@given(st.lists(st.one_of(_words, st.sampled_from([f"{{{name}}}" for name in FIELDS])), max_size=8), _words)
def test_a_filled_letter_never_holds_a_brace(pieces: list[str], value: str) -> None:
    text = " ".join(pieces)
    if problems_in(text):
        return
    filled = wrapped(Template.of(text).filled(dict.fromkeys(FIELDS, value)))
    assert "{" not in filled
    assert "}" not in filled


@given(st.text(st.sampled_from("ab \n.>1)-"), max_size=400))
def test_wrapping_keeps_every_word_and_wrapping_again_changes_nothing(text: str) -> None:
    once = wrapped(text)
    assert wrapped(once) == once
    marks = str.maketrans("", "", ">")
    assert once.translate(marks).split() == text.translate(marks).split()


def test_lines_are_wrapped_numbers_hang_and_quotes_stay_quoted() -> None:
    lines = wrapped(f"1. {'word ' * 30}\n\n> {'said ' * 30}\n\n- {'item ' * 30}").splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert lines[1].startswith("   word")
    assert all(line.startswith(">") for line in lines if "said" in line)
    assert any(line.startswith("  item") for line in lines)


def test_an_address_longer_than_a_line_is_not_broken() -> None:
    address = f"https://body.example/{'a' * 100}"
    assert address in wrapped(f"See {address} for more")


def test_questions_are_numbered_from_one() -> None:
    assert numbered(["Did you\napply?", "Why?"]) == "1. Did you apply?\n\n2. Why?"


@pytest.mark.parametrize("name", model_letters())
def test_every_model_letter_fills_in_greets_nobody_by_name_and_signs(name: str) -> None:
    model = model_letters()[name]
    for text in (model.subject, model.letter):
        assert not problems_in(text)
        assert not Template.of(text).unfilled(FULL)
    assert "{applicant}" in model.letter
    assert not any(word in model.letter for word in ("Dear Mr", "Dear Ms", "Dear Sir"))
    if model.questions:
        assert "{questions}" in model.letter
        given_ = [Asked(each.words, each.property, each.value_type, each.unit) for each in model.questions]
        assert problems_with(given_) == []
    if model.kind == "request":
        assert "{form}" in model.letter
        assert "{law}" in model.letter


def test_the_model_letters_come_in_the_order_in_which_a_campaign_needs_them() -> None:
    assert list(model_letters()) == [
        "ask-who-took-up", "ask-why-not", "ask-what-helped", "chaser", "late-notice", "clarification-reply",
        "name-your-members", "internal-review", "regulator-complaint", "thanks", "question-to-a-board",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Asked("", "reason", "text"), "has no words"),
        (Asked("Why {body}?", "reason", "text"), "has a brace"),
        (Asked("Why?", "reason", "number"), "but “reason” is text or list or yes-no"),
        (Asked("Why?", "", "text"), "has no property"),
        (Asked("Why?", "Not A Name", "text"), "use small letters"),
        (Asked("Why?", "reason", "essay"), "use one of yes-no"),
    ],
)
def test_a_wrong_question_is_told_by_its_number(question: Asked, words: str) -> None:
    good = Asked("Did you?", "applied", "yes-no")
    assert problems_with([good]) == []
    (problem,) = problems_with([good, question])
    assert problem.startswith("Question 2")
    assert words in problem


def test_paragraphs_are_put_together_again_from_wrapped_lines() -> None:
    text = wrapped(f"Dear team,\n\n1. {'word ' * 30}\n2. Short\n\n> {'said ' * 30}")
    told = [(each.mark, each.tag, len(each.text.split())) for each in paragraphs_of(text)]
    assert told == [("", "P", 2), ("1. ", "P", 30), ("2. ", "P", 1), ("", "BlockQuote", 30)]
