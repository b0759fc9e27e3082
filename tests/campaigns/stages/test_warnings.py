"""What to think of before a stage goes: the rule, the day, what can be done; nobody is stopped."""

from datetime import date

import pytest

from alongside.campaigns.models import Question, RequestEvent, RequestState
from alongside.campaigns.warnings import about_the_applicant, warnings_for
from alongside.campaigns.warnings.asking import MOST, about_the_questions
from alongside.campaigns.warnings.cost import free_from
from campaigns import making
from campaigns.making import NOW

FOIA, FOISA = {"foia"}, {"foisa"}


@pytest.mark.parametrize(
    ("name", "acts", "codes"),
    [
        ("Jane Smith", FOIA, []),
        ("J Smith", FOIA, []),
        ("Ms Smith", FOIA, []),
        ("Northmoor Research Ltd", FOIA, []),
        ("The Northmoor Charity", FOIA, []),
        ("Jane Smith on behalf of the Northmoor Collective", FOIA, []),
        ("", FOIA, ["applicant-missing"]),
        ("Jane", FOIA, ["applicant-short"]),
        ("The Northmoor Collective", FOIA, ["applicant-group"]),
        ("Friends of Northmoor", FOISA, ["applicant-group"]),
        ("Jane Smith on behalf of the Northmoor Collective", FOISA, ["applicant-behalf-scotland"]),
        ("Jane on behalf of the Northmoor Collective", FOIA, ["applicant-short"]),
    ],
)
def test_the_name_that_asks(name: str, acts: set[str], codes: list[str]) -> None:
    assert [each.code for each in about_the_applicant(name, "The campaign", acts)] == codes


def test_a_group_is_told_of_the_form_that_names_a_person_and_that_scotland_is_stricter() -> None:
    (england,) = about_the_applicant("The Northmoor Collective", "C", FOIA)
    (scotland,) = about_the_applicant("The Northmoor Collective", "C", FOISA)
    assert "“Jane Smith on behalf of the collective”" in england.words
    assert "more strictly" not in england.words
    assert "more strictly" in scotland.words
    assert (england.section, scotland.section) == ("FOIA 2000 s.8(1)(b)", "FOISA 2002 s.8(1)(b)")


def test_a_persons_name_would_be_shown_where_the_campaign_has_no_public_name() -> None:
    (shown,) = about_the_applicant("Jane Smith", "", FOIA)
    assert shown.code == "applicant-shown"


@pytest.mark.parametrize(
    ("received", "free"),
    [
        (date(2021, 8, 3), date(2021, 10, 27)),  # a working day is the first of the sixty
        (date(2021, 8, 1), date(2021, 10, 27)),  # a Sunday is not
    ],
)
def test_the_first_day_on_which_requests_no_longer_add_up(received: date, free: date) -> None:
    assert free_from(received, 60) == free


@pytest.mark.django_db
def test_requests_to_one_body_within_sixty_working_days_are_told_with_the_day_to_wait_for() -> None:
    first = making.stage()
    sent = making.request(first, state=RequestState.SENT, sent_on=date(2021, 8, 3))
    RequestEvent.objects.create(request=sent, kind="received", on=date(2021, 8, 3), at=NOW)
    second = making.stage(first.campaign, 2)
    waiting = making.request(second, token="another")
    making.request(second, number=2)
    (cost,) = [each for each in warnings_for(second, date(2021, 9, 1)) if each.code == "cost-added-up"]
    assert cost.requests == (waiting.pk,)
    assert cost.until == date(2021, 10, 27)
    assert "on 3 August 2021" in cost.words
    assert "You can wait until 27 October 2021." in cost.words
    assert not [each for each in warnings_for(second, date(2021, 10, 27)) if each.code == "cost-added-up"]


@pytest.mark.django_db
def test_scottish_bodies_do_not_add_up() -> None:
    first = making.stage()
    making.request(first, state=RequestState.SENT, sent_on=date(2021, 8, 3), regime="foisa")
    second = making.stage(first.campaign, 2)
    making.request(second, token="another", regime="foisa")
    assert not [each for each in warnings_for(second, date(2021, 9, 1)) if each.code == "cost-added-up"]


def question(
    words: str, value_type: str = "number", property_: str = "posts-count", unit: str = ""
) -> Question:
    return Question(number=1, words=words, property=property_, value_type=value_type, unit=unit)


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (question("Why?", "text", "reason"), []),
        (question("How much did it cost?", "money", "amount"), []),
        (question("How many staff left in 2020?"), ["small-counts"]),
        (question("What is the figure?", unit="person"), ["small-counts"]),
        (question("Please give the names of all staff.", "list", "reason"), ["names"]),
        (question("Why?", "text", ""), ["no-property"]),
        (question("Why?", "text", "made-up"), ["no-property"]),
    ],
)
def test_questions_that_are_likely_to_be_refused(asked: Question, codes: list[str]) -> None:
    assert [each.code for each in about_the_questions([asked])] == codes


def test_too_many_questions_and_none() -> None:
    many = [question("Why?", "text", "reason")] * (MOST + 1)
    assert "many-questions" in [each.code for each in about_the_questions(many)]
    assert [each.code for each in about_the_questions([])] == ["no-questions"]


@pytest.mark.django_db
def test_bodies_that_need_a_look_are_named() -> None:
    stage = making.stage()
    stage.letter = "Dear team,\n\n{body}"
    stage.save()
    making.request(stage, regime="", to_address="")
    codes = {each.code for each in warnings_for(stage, date(2021, 8, 2))}
    assert codes >= {"not-bound", "no-address", "no-questions-field", "no-applicant-field", "no-form"}
