"""Letters to bodies: the right Act, the body's own words, nothing late before its date has passed."""

from datetime import date

import pytest

from alongside.campaigns.actions.letters import (
    CannotWriteError,
    edit_letter,
    use_model,
    write_letter,
    write_questions,
)
from alongside.campaigns.letters import (
    Composed,
    LetterError,
    TemplateError,
    compose_letters,
    compose_requests,
    model_letters,
)
from alongside.campaigns.models import OutgoingKind, Request, RequestState, Stage, StageState
from alongside.campaigns.questions import Asked
from campaigns import making
from campaigns.making import BY

pytestmark = pytest.mark.django_db

DAY = date(2021, 8, 2)
BECAUSE = [
    {"words": "It stayed out.", "statement": "1", "quote": "We did not apply.", "said_on": "May 2021",
     "did": "did not apply for the funding"}
]  # fmt: skip
AWARDED = [BECAUSE[0] | {"words": "It was awarded it.", "quote": "", "did": "were awarded the funding"}]


def written(model: str = "ask-why-not") -> Stage:
    made = making.stage()
    return use_model(by=BY, stage=made, model=model_letters()[model])


def one(stage: Stage, **more: object) -> Composed:
    request = making.request(stage, **{"because": BECAUSE} | more)
    (composed,) = compose_requests(stage, [request], DAY)
    return composed


def later(kind: OutgoingKind, model: str, request: Request, day: date, **more: object) -> Composed:
    letter = model_letters()[model]
    (composed,) = compose_letters(kind, letter.subject, letter.letter, [request], day, **more)  # type: ignore[arg-type]
    return composed


def test_a_letter_says_what_the_body_did_and_quotes_who_said_so() -> None:
    composed = one(written())
    assert composed.problems == ()
    assert "your organisation did not apply for the funding" in composed.text
    assert "> We did not apply." in composed.text
    assert "1. Did you apply?\n\n2. Why?" in composed.text
    assert composed.text.endswith("The Northmoor Collective")


@pytest.mark.parametrize(
    ("regime", "words", "not_words"),
    [
        ("foia", "This is a request under the Freedom of Information Act 2000.", "Scotland"),
        ("foisa", "(Scotland) Act 2002", "Act 2000"),
        ("eir", "Environmental Information Regulations 2004", "Freedom of Information Act"),
        ("", "We ask you as a courtesy", "section 10(1)"),
    ],
)
def test_a_letter_names_the_act_of_its_body_and_asks_for_open_formats(
    regime: str, words: str, not_words: str
) -> None:
    text = " ".join(one(written("ask-who-took-up"), regime=regime).text.split())
    assert words in text
    assert not_words not in text
    assert "by e-mail, with figures in a spreadsheet or CSV file" in text


def test_a_letter_to_a_successor_names_the_body_that_closed() -> None:
    heir = {"organisation": "RW4", "body_name": "Mersey Care NHS Foundation Trust", "in_place_of": "RTV"}
    text = " ".join(one(written(), **heir, because=AWARDED).text.split())
    assert "also in place of North West Boroughs Healthcare NHS Foundation Trust" in text


def test_what_is_missing_is_told_by_body_field_and_line() -> None:
    stage = written()
    (composed,) = compose_requests(stage, [making.request(stage)], DAY)
    assert any(
        each.startswith("The letter to Northmoor Trust 1: {what_it_did} in line ")
        for each in composed.problems
    )


def test_a_body_has_words_of_its_own() -> None:
    stage = written()
    request = making.request(stage)
    held = edit_letter(by=BY, request=request, subject="To {body}", letter="Only for {body}.\n\n{applicant}")
    (composed,) = compose_requests(stage, [held], DAY)
    assert (composed.subject, composed.problems) == ("To Northmoor Trust 1", ())
    assert composed.text.startswith("Only for Northmoor Trust 1.")
    with pytest.raises(TemplateError, match="In the subject"):
        edit_letter(by=BY, request=request, subject="{oops}", letter="")
    Request.objects.update(state=RequestState.SENT)
    with pytest.raises(CannotWriteError, match="Take it back first"):
        edit_letter(by=BY, request=request, subject="", letter="")


def test_a_wrong_template_is_not_kept_and_a_stage_that_went_is_not_changed() -> None:
    stage = making.stage()
    with pytest.raises(TemplateError, match="Line 2"):
        write_letter(by=BY, stage=stage, subject="A", letter="Dear\n{boddy}")
    stage.letter = "{boddy}"
    with pytest.raises(LetterError, match="In the letter: Line 1"):
        compose_requests(stage, [], DAY)
    Stage.objects.update(state=StageState.SENT)
    with pytest.raises(CannotWriteError, match="Begin a new stage"):
        write_questions(by=BY, stage=stage, questions=[])


def test_questions_are_numbered_anew_and_declare_what_the_vocabulary_lacks() -> None:
    stage = making.stage()
    kept = write_questions(
        by=BY,
        stage=stage,
        questions=[Asked("Is it filled?", "in-post", "yes-no"), Asked("Band?", "band", "text")],
    )
    assert [(each.number, each.is_declared) for each in kept] == [(1, True), (2, False)]
    write_questions(by=BY, stage=stage, questions=[Asked("Band?", "band", "text")])
    assert list(stage.questions.values_list("number", "words")) == [(1, "Band?")]
    with pytest.raises(CannotWriteError, match="Question 1"):
        write_questions(by=BY, stage=stage, questions=[Asked("", "band", "text")])


def test_nothing_is_called_late_on_the_last_day_and_is_on_the_next() -> None:
    request = making.request(
        written(), state=RequestState.SENT, sent_on=DAY, due=date(2021, 8, 31), reference="FOI/1"
    )
    on_time = later(OutgoingKind.LATE, "late-notice", request, date(2021, 8, 31))
    assert "has not run out: its date is 31 August 2021" in " ".join(on_time.problems)
    late = later(OutgoingKind.LATE, "late-notice", request, date(2021, 9, 1))
    text = " ".join(late.text.split())
    assert late.problems == ()
    assert (
        "By section 10(1) of the Freedom of Information Act 2000, the last day to answer was 31 August"
        in text
    )
    assert "That is 1 day ago." in text
    assert "Your reference: FOI/1" in text
    request.replied_on = date(2021, 8, 20)
    assert "has replied" in later(OutgoingKind.LATE, "late-notice", request, date(2021, 9, 1)).problems[0]


def test_a_scottish_body_is_late_by_its_own_act() -> None:
    request = making.request(
        written(), state=RequestState.SENT, regime="foisa", sent_on=DAY, due=date(2021, 8, 30)
    )
    text = " ".join(later(OutgoingKind.LATE, "late-notice", request, date(2021, 9, 2)).text.split())
    assert "By section 10(1) of the Freedom of Information (Scotland) Act 2002" in text
    assert "That is 3 days ago." in text


def test_a_body_that_no_act_binds_is_never_called_late() -> None:
    request = making.request(written(), state=RequestState.SENT, regime="", sent_on=DAY)
    assert later(OutgoingKind.LATE, "late-notice", request, date(2022, 1, 1)).problems


def test_no_reminder_goes_before_the_letter() -> None:
    request = making.request(written())
    assert "Nothing has been sent" in later(OutgoingKind.CHASER, "chaser", request, DAY).problems[0]


def test_a_review_lists_what_the_refusal_lacked() -> None:
    request = making.request(
        written(), state=RequestState.SENT, sent_on=DAY, replied_on=date(2021, 8, 20), due=date(2021, 8, 31)
    )
    refusal = "We refuse your request. It is exempt under section 43(2) of the Act."
    composed = later(
        OutgoingKind.REVIEW, "internal-review", request, date(2021, 9, 1),
        more={"our_answer": "Please look again at question 2."}, refusals={request.pk: refusal},
    )  # fmt: skip
    assert composed.problems == ()
    assert "- weighs the public interest (FOIA" in composed.text
    assert "- names the section" not in composed.text
    assert "Code of Practice under section 45" in " ".join(composed.text.split())


def test_the_answer_to_who_are_your_members_states_the_rule_of_the_place() -> None:
    request = making.request(written(), state=RequestState.SENT, regime="foisa", sent_on=DAY)
    text = " ".join(later(OutgoingKind.CLARIFICATION, "name-your-members", request, DAY).text.split())
    assert "Section 8(1)(b) of the Freedom of Information (Scotland) Act 2002" in text
    assert "It does not ask for the names of an applicant's members." in text
    assert "The applicant is The Northmoor Collective" in text
