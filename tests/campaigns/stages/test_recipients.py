"""What a rule proposes, a person agrees to; nothing is sent, asked twice or taken away silently."""

from datetime import date

import pytest

from alongside.campaigns.actions.recipients import (
    WhichBodyError,
    add_recipient,
    replace_by_successor,
    set_address,
    set_regime,
)
from alongside.campaigns.actions.stages import (
    CannotChangeError,
    accept_recipients,
    drop_recipient,
    propose_recipients,
)
from alongside.campaigns.models import (
    Answer,
    AnswerKind,
    AnswerState,
    Channel,
    Chosen,
    Incoming,
    Request,
    RequestState,
)
from alongside.campaigns.presenters.recipients import listed
from alongside.campaigns.queries.stages import asked_before, rule_in_words, successors_of
from alongside.people.models import Act
from alongside.register.actions import reject_statement
from alongside.register.models import Organisation, StoredStatement
from alongside.rules.who_is_bound import who_is_bound
from campaigns import making
from campaigns.making import BY, NOW
from campaigns.stages.making import AWARDED, DAY, DID_NOT_APPLY, register, said, stage
from making import take

pytestmark = pytest.mark.django_db


def codes(requests: object) -> list[str]:
    return [each.organisation for each in requests]  # type: ignore[attr-defined]


def test_running_a_rule_again_changes_nothing() -> None:
    register()
    here = stage(DID_NOT_APPLY)
    first = propose_recipients(by=BY, stage=here, on=DAY)
    acts = Act.objects.count()
    before = list(Request.objects.values())
    again = propose_recipients(by=BY, stage=here, on=DAY)
    assert sorted(codes(first.new)) == ["RZ1", "RZ3"]
    assert (again.new, again.no_longer, again.again) == ((), (), ())
    assert list(Request.objects.values()) == before
    assert Act.objects.count() == acts


def test_a_body_that_comes_later_is_proposed_and_never_sent() -> None:
    register()
    here = stage(DID_NOT_APPLY)
    propose_recipients(by=BY, stage=here, on=DAY)
    accept_recipients(by=BY, requests=here.requests.all(), on=DAY)
    take("RZ2 stayed out.", said("RZ2 stayed out.", "RZ2", "did-not-apply"), name="later.txt")
    assert codes(propose_recipients(by=BY, stage=here, on=DAY).new) == ["RZ2"]
    assert here.requests.get(organisation="RZ2").state == RequestState.PROPOSED
    assert here.requests.filter(state=RequestState.ACCEPTED).count() == 2


def test_a_body_no_longer_chosen_is_marked_and_kept_and_comes_back() -> None:
    register()
    here = stage(DID_NOT_APPLY)
    propose_recipients(by=BY, stage=here, on=DAY)
    accept_recipients(by=BY, requests=here.requests.all(), on=DAY)
    here.rule = AWARDED
    assert sorted(codes(propose_recipients(by=BY, stage=here, on=DAY).no_longer)) == ["RZ1", "RZ3"]
    gone = here.requests.get(organisation="RZ1")
    assert (gone.chosen, gone.state) == (Chosen.NO_LONGER, RequestState.ACCEPTED)
    here.rule = DID_NOT_APPLY
    assert len(propose_recipients(by=BY, stage=here, on=DAY).again) == 2
    assert here.requests.get(organisation="RZ1").chosen == Chosen.BY_RULE


def test_a_rejected_statement_no_longer_chooses() -> None:
    register()
    here = stage(DID_NOT_APPLY)
    propose_recipients(by=BY, stage=here, on=DAY)
    wrong = StoredStatement.objects.get(subject_key="RZ1")
    reject_statement(by=BY, statement=wrong, note="Not what it says.")
    assert codes(propose_recipients(by=BY, stage=here, on=DAY).no_longer) == ["RZ1"]


def test_a_joint_bid_is_two_requests_and_one_entry() -> None:
    register(joint=True)
    found = propose_recipients(by=BY, stage=stage(AWARDED), on=DAY)
    assert sorted(codes(found.new)) == ["RZ2", "RZ4"]
    assert (found.selection.chosen, found.selection.entries) == (2, 1)
    assert any("one entry with" in each["words"] for each in found.new[0].because)


def test_a_body_that_may_not_be_bound_waits_for_a_person_to_look() -> None:
    register()
    found = propose_recipients(by=BY, stage=stage(AWARDED), on=DAY)
    proposal = next(each for each in found.selection.proposals if each.organisation == "RZ4")
    held = next(each for each in found.new if each.organisation == "RZ4")
    assert (held.regime, proposal.needs) == ("", ("may-be-bound",))
    assert "community interest company" in held.because[-1]["words"]
    assert set_regime(by=BY, request=held, regime="foia").regime == "foia"
    with pytest.raises(CannotChangeError, match="There is no Act"):
        set_regime(by=BY, request=held, regime="gdpr")


@pytest.mark.parametrize(
    ("kind", "nation", "regime", "is_sure"),
    [
        ("nhs_trust", "England", "foia", True),
        ("icb", "England", "foia", True),
        ("local_health_board", "Wales", "foia", True),
        ("hsc_trust", "Northern Ireland", "foia", True),
        ("health_board", "Scotland", "foisa", True),
        ("council", "Scotland", "foisa", True),
        ("council", "England", "foia", True),
        ("council", "", "", False),
        ("charity", "England", "", True),
        ("community_interest_company", "England", "", False),
        ("never_heard_of", "England", "", False),
    ],
)  # fmt: skip
def test_the_act_follows_kind_and_nation(kind: str, nation: str, regime: str, is_sure: bool) -> None:
    bound = who_is_bound(kind, nation)
    assert (bound.regime, bound.is_sure) == (regime, is_sure)
    assert bound.reason.words


def closed_trust(on: date) -> list[Request]:
    """A stage whose rule names North West Boroughs, which closed on 31 May 2021, among others."""
    register()
    here = stage({"any": [{"named": ["RTV"]}, *DID_NOT_APPLY["all"]]})
    return list(propose_recipients(by=BY, stage=here, on=on).new)


def load_two_trusts() -> None:
    Organisation.objects.create(
        code="RTV", name="NORTH WEST BOROUGHS", kind="foundation_trust", nation="England",
        closed=date(2021, 5, 31),
    )  # fmt: skip
    Organisation.objects.create(code="RW4", name="MERSEY CARE", kind="foundation_trust", nation="England")


def test_an_open_body_is_asked_itself() -> None:
    load_two_trusts()
    assert "RTV" in codes(closed_trust(date(2021, 5, 3)))


def test_for_a_closed_body_its_successor_is_proposed_in_its_place() -> None:
    load_two_trusts()
    made = {each.organisation: each for each in closed_trust(date(2021, 8, 2))}
    assert "RTV" not in made
    heir = made["RW4"]
    assert (heir.in_place_of, heir.state) == ("RTV", RequestState.PROPOSED)
    assert "closed on 31 May 2021" in heir.because[-1]["words"]


def test_that_a_body_answers_for_a_closed_one_is_decided_by_itself() -> None:
    load_two_trusts()
    made = {each.organisation: each for each in closed_trust(date(2021, 8, 2))}
    on = date(2021, 8, 2)
    shown = listed(made["RW4"].stage, on)
    (heir,) = [each for each in shown.to_decide if each.request.organisation == "RW4"]
    assert "North West Boroughs Healthcare NHS Foundation Trust" in heir.needs[0]
    assert "RW4" not in {each.request.organisation for each in shown.ready}
    accept_recipients(by=BY, requests=[heir.request], on=on)
    (heir,) = [each for each in listed(heir.request.stage, on).accepted if each.request.in_place_of]
    assert heir.notes[0] == "Asked in place of North West Boroughs Healthcare NHS Foundation Trust."


def test_a_body_that_closes_after_it_was_accepted_is_replaced_by_a_person() -> None:
    load_two_trusts()
    made = {each.organisation: each for each in closed_trust(date(2021, 5, 3))}
    old, later = made["RTV"], date(2021, 8, 2)
    with pytest.raises(CannotChangeError, match="closed on 31 May 2021"):
        accept_recipients(by=BY, requests=[old], on=later)
    assert "RW4" in [each.key for each in successors_of(old, later)]
    with pytest.raises(CannotChangeError, match="RZ1 does not answer"):
        replace_by_successor(by=BY, request=old, successor="RZ1", on=later)
    new = replace_by_successor(by=BY, request=old, successor="RW4", on=later)
    assert (new.organisation, new.in_place_of, new.state) == ("RW4", "RTV", RequestState.ACCEPTED)
    old.refresh_from_db()
    assert old.state == RequestState.DROPPED


def test_a_body_is_left_out_and_taken_in_again_but_not_once_it_was_sent() -> None:
    here = stage(DID_NOT_APPLY)
    held = making.request(here)
    assert drop_recipient(by=BY, request=held).state == RequestState.DROPPED
    assert accept_recipients(by=BY, requests=[held], on=DAY) == 1
    assert accept_recipients(by=BY, requests=[held], on=DAY) == 0
    Request.objects.update(state=RequestState.QUEUED)
    with pytest.raises(CannotChangeError, match="Take its letter back first"):
        drop_recipient(by=BY, request=held)


def test_a_body_is_added_by_its_name_once() -> None:
    here = stage({})
    (made,) = add_recipient(by=BY, stage=here, name="Mersey Care NHS Foundation Trust", on=DAY)
    assert (made.organisation, made.regime, made.state) == ("RW4", "foia", RequestState.ACCEPTED)
    with pytest.raises(CannotChangeError, match="in this stage already"):
        add_recipient(by=BY, stage=here, name="Mersey Care NHS Foundation Trust", on=DAY)
    here.rule = DID_NOT_APPLY
    assert propose_recipients(by=BY, stage=here, on=DAY).no_longer == ()


def test_a_name_that_means_several_or_none_is_asked_back() -> None:
    here = stage({})
    with pytest.raises(WhichBodyError) as error:
        add_recipient(by=BY, stage=here, name="Birmingham", on=DAY)
    with pytest.raises(WhichBodyError, match="We know no body"):
        add_recipient(by=BY, stage=here, name="Xylophone Wombat Society", on=DAY)
    (made,) = add_recipient(by=BY, stage=here, name="Xylophone Wombat Society", on=DAY, is_new=True)
    assert (made.organisation, made.regime) == ("x-xylophone-wombat-society", "")
    assert error.value.args[0]
    with pytest.raises(CannotChangeError, match="Mersey Care"):
        add_recipient(by=BY, stage=here, name="", code="RTV", on=date(2021, 8, 2))


def test_an_address_is_checked_kept_out_of_the_log_and_known_in_the_next_stage() -> None:
    register()
    here = stage(DID_NOT_APPLY)
    propose_recipients(by=BY, stage=here, on=DAY)
    held = here.requests.get(organisation="RZ1")
    with pytest.raises(CannotChangeError, match="is not an e-mail address"):
        set_address(by=BY, request=held, to_address="foi at trust")
    set_address(by=BY, request=held, to_address=" foi@trust.example ", channel=Channel.MAIL)
    assert "trust.example" not in str(list(Act.objects.values_list("detail", flat=True)))
    later = stage(DID_NOT_APPLY, here.campaign, 2)
    propose_recipients(by=BY, stage=later, on=DAY)
    assert later.requests.get(organisation="RZ1").to_address == "foi@trust.example"


def test_a_later_stage_follows_from_answers() -> None:
    register()
    here = stage(DID_NOT_APPLY)
    propose_recipients(by=BY, stage=here, on=DAY)
    Request.objects.update(state=RequestState.SENT, sent_on=DAY)
    question = here.questions.get(number=1)
    held = here.requests.get(organisation="RZ1")
    message = Incoming.objects.create(
        request=held, file_sha256="a", size=1, received_at=NOW, kind="answer", text="No, we did not."
    )
    answer = Answer.objects.create(
        request=held, question=question, kind=AnswerKind.NO, message=message, exact="No, we did not.", at=NOW
    )
    rule = {"all": [{"stage": 1, "question": 1, "answered": "no"}]}
    later = stage(rule, here.campaign, 2)
    assert propose_recipients(by=BY, stage=later, on=DAY).new == ()  # only proposed by the reader so far
    answer.state = AnswerState.CONFIRMED
    answer.save()
    (made,) = propose_recipients(by=BY, stage=later, on=DAY).new
    assert made.because[0]["words"] == "Answered question 1 of stage 1: no."
    assert made.because[0]["quote"] == "No, we did not."
    silent = stage({"all": [{"stage": 1, "question": 1, "answered": "not-answered"}]}, here.campaign, 3)
    assert codes(propose_recipients(by=BY, stage=silent, on=DAY).new) == ["RZ3"]
    assert rule_in_words(silent) == "Bodies that did not answer question 1 of stage 1."
    assert [each.request.organisation for each in asked_before(later)] == ["RZ1"]
