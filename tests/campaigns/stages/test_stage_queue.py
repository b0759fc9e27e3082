"""From the rule to queued letters: checked all together, all or none; and those that people send by hand."""

from datetime import UTC, date, datetime

import pytest

from alongside.campaigns.actions.letters import edit_letter, use_model
from alongside.campaigns.actions.queueing import CannotQueueError
from alongside.campaigns.actions.recipients import set_address
from alongside.campaigns.actions.stage_queue import mark_sent_by_hand, queue_stage
from alongside.campaigns.actions.stages import CannotChangeError, accept_recipients, propose_recipients
from alongside.campaigns.letters import LetterError, model_letters
from alongside.campaigns.models import Channel, Outgoing, RequestState, Stage, StageState
from campaigns import making
from campaigns.making import BY, DOMAIN
from campaigns.stages.making import DAY, DID_NOT_APPLY, register, said, stage
from making import take

pytestmark = pytest.mark.django_db

NOW = datetime(2021, 5, 3, 9, 0, tzinfo=UTC)


def ready(*, addressed: bool = True) -> Stage:
    """A stage whose rule has run, whose bodies are accepted and whose letter is written."""
    register()
    here = stage(DID_NOT_APPLY)
    use_model(by=BY, stage=here, model=model_letters()["ask-why-not"])
    Stage.objects.filter(pk=here.pk).update(asked_on=DAY)
    here.refresh_from_db()
    propose_recipients(by=BY, stage=here, on=DAY)
    accept_recipients(by=BY, requests=here.requests.all(), on=DAY)
    for each in here.requests.all() if addressed else ():
        set_address(by=BY, request=each, to_address=f"foi@{each.organisation.lower()}.example")
    return here


def test_from_the_rule_to_queued_letters() -> None:
    here = ready()
    queued = queue_stage(by=BY, stage=here, domain=DOMAIN, now=NOW)
    assert [each.to_address for each in queued.letters] == ["foi@rz1.example", "foi@rz3.example"]
    assert "> RZ1 stayed out." in queued.letters[0].text
    assert "{" not in "".join(each.text + each.subject for each in queued.letters)
    here.refresh_from_db()
    assert (here.state, here.asked_on) == (StageState.SENDING, DAY)
    assert set(here.requests.values_list("state", flat=True)) == {RequestState.QUEUED}


def test_a_proposal_that_nobody_accepted_is_not_sent() -> None:
    here = ready()
    making.request(here, 9, state=RequestState.PROPOSED)
    assert len(queue_stage(by=BY, stage=here, domain=DOMAIN, now=NOW).letters) == 2


def test_a_body_accepted_later_gets_a_letter_of_its_own_day() -> None:
    here = ready()
    queue_stage(by=BY, stage=here, domain=DOMAIN, now=NOW)
    take("RZ2 stayed out.", said("RZ2 stayed out.", "RZ2", "did-not-apply"), name="later.txt")
    (late,) = propose_recipients(by=BY, stage=here, on=date(2021, 5, 20)).new
    accept_recipients(by=BY, requests=[late], on=date(2021, 5, 20))
    set_address(by=BY, request=late, to_address="foi@rz2.example")
    again = queue_stage(by=BY, stage=here, domain=DOMAIN, now=datetime(2021, 5, 20, 9, 0, tzinfo=UTC))
    assert [each.to_address for each in again.letters] == ["foi@rz2.example"]
    assert again.letters[0].text.startswith("20 May 2021")
    here.refresh_from_db()
    assert here.asked_on == DAY


def test_nothing_is_queued_when_one_letter_is_wrong_and_all_problems_are_told() -> None:
    here = ready()
    for each in here.requests.all():
        edit_letter(by=BY, request=each, subject="", letter="By {reference}{date_sent}, {applicant}")
    with pytest.raises(LetterError) as error:
        queue_stage(by=BY, stage=here, domain=DOMAIN, now=NOW)
    assert len(error.value.problems) == 2
    assert "{date_sent} in line 1 is empty: the letter has not been sent" in str(error.value)
    assert not Outgoing.objects.exists()


def test_a_body_without_an_address_holds_all_back() -> None:
    here = ready(addressed=False)
    with pytest.raises(CannotQueueError, match="has no address that mail can go to"):
        queue_stage(by=BY, stage=here, domain=DOMAIN, now=NOW)
    here.refresh_from_db()
    assert here.state == StageState.DRAFT


def test_letters_do_not_bear_a_day_that_has_passed_and_nobody_is_asked_when_nobody_is_accepted() -> None:
    here = ready()
    with pytest.raises(LetterError, match="3 May 2021, which has passed"):
        queue_stage(by=BY, stage=here, domain=DOMAIN, now=datetime(2021, 5, 4, 9, 0, tzinfo=UTC))
    here.requests.update(state=RequestState.PROPOSED)
    with pytest.raises(LetterError, match="Nobody is accepted"):
        queue_stage(by=BY, stage=here, domain=DOMAIN, now=NOW)


def test_a_letter_sent_by_hand_starts_the_clock_the_same_day() -> None:
    here = ready()
    held = here.requests.get(organisation="RZ1")
    set_address(by=BY, request=held, channel=Channel.BY_HAND, authority="a_trust")
    queued = queue_stage(by=BY, stage=here, domain=DOMAIN, now=NOW)
    assert [each.organisation for each in queued.by_hand] == ["RZ1"]
    sent = mark_sent_by_hand(
        by=BY, request=held, on=date(2021, 8, 2), today=date(2021, 8, 3), address="https://site.example/request/one"
    )  # fmt: skip
    assert (sent.state, sent.due) == (RequestState.SENT, date(2021, 8, 31))
    assert sent.address == "https://site.example/request/one"
    assert [(each.kind, each.on) for each in sent.events.all()] == [("received", date(2021, 8, 2))]
    with pytest.raises(CannotChangeError, match="only an accepted one"):
        mark_sent_by_hand(by=BY, request=held, on=date(2021, 8, 2), today=date(2021, 8, 3))


def test_a_letter_on_paper_has_no_clock_until_its_arrival_is_known() -> None:
    here = ready()
    one, two = here.requests.order_by("organisation")
    for each in (one, two):
        set_address(by=BY, request=each, channel=Channel.POST, postal_address="1 Road\nTown")
    sent = mark_sent_by_hand(by=BY, request=one, on=date(2021, 8, 2), today=date(2021, 8, 9))
    assert (sent.state, sent.due) == (RequestState.SENT, None)
    known = mark_sent_by_hand(
        by=BY, request=two, on=date(2021, 8, 2), today=date(2021, 8, 9), received_on=date(2021, 8, 4)
    )
    assert known.due == date(2021, 9, 2)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"on": date(2021, 8, 5)}, "still to come"),
        ({"on": date(2021, 8, 2), "received_on": date(2021, 8, 1)}, "before it was sent"),
        ({"on": date(2021, 8, 2), "address": "javascript:alert(1)"}, "is not an address of a page"),
    ],
)
def test_a_wrong_tick_is_refused(given: dict[str, object], words: str) -> None:
    held = making.request(making.stage())
    with pytest.raises(CannotChangeError, match=words):
        mark_sent_by_hand(by=BY, request=held, today=date(2021, 8, 3), **given)  # type: ignore[arg-type]
