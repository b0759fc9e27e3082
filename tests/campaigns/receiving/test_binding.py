"""Whose request a message answers; every message ends somewhere, and only once."""

from datetime import timedelta

import pytest

from alongside.campaigns.actions.receiving import Became
from alongside.campaigns.models import (
    BoundBy,
    Incoming,
    Outgoing,
    OutgoingState,
    Request,
    RequestState,
)
from alongside.people.models import Act
from alongside.register.kept import kept_path
from tests.campaigns.receiving.letters import (
    ANSWER,
    SENT,
    address,
    asked,
    kinds,
    letter_of,
    mail,
    take,
    taken,
)

pytestmark = pytest.mark.django_db


def test_an_answer_to_the_address_of_a_request_stops_its_clock() -> None:
    (request,) = asked()
    message = taken(mail(request))
    assert (message.request, message.bound_by, message.kind) == (request, BoundBy.ADDRESS, "answer")
    assert "was successful" in message.text[message.start : message.end]
    event = request.events.get(kind="replied")
    assert (event.is_proposed, event.message, str(event.on)) == (True, message, "2021-08-12")
    request.refresh_from_db()
    assert (request.clock_state, str(request.replied_on)) == ("answered", "2021-08-12")
    assert kept_path(message.file_sha256).read_bytes().startswith(b"From: FOI Team")


@pytest.mark.parametrize("header", ["Cc", "Bcc", "Delivered-To", "Envelope-To", "X-Original-To"])
def test_the_address_may_stand_in_any_header_of_delivery(header: str) -> None:
    (request,) = asked()
    message = mail("somebody@northmoor.example", **{header.replace("-", "_"): address(request)})
    assert taken(message).request == request


def test_a_blind_copy_is_found_in_the_line_of_the_receiving_server() -> None:
    (request,) = asked()
    line = f"from a.example by mx.example.org id 1 for <{address(request)}>; Thu, 12 Aug 2021 09:00:00 +0000"
    assert taken(mail(None, Received=line)).request == request


def test_an_answer_from_another_address_is_bound_by_the_letter_it_answers() -> None:
    first, second = asked(2)
    message = mail("office@example.org", In_Reply_To="<unknown@x>", References=letter_of(second).message_id)
    found = taken(message)
    assert (found.request, found.bound_by) == (second, BoundBy.THREAD)
    assert kinds(first) == []


def test_one_mail_to_many_requests_is_bound_to_each() -> None:
    requests = asked(3)
    message = mail(", ".join(map(address, requests)))
    assert take(message) is Became.BOUND
    assert {row.request for row in Incoming.objects.all()} == set(requests)
    assert len({row.file_sha256 for row in Incoming.objects.all()}) == 1
    assert take(message) is Became.DUPLICATE


def test_the_same_message_by_two_routes_is_one() -> None:
    (request,) = asked()
    message = mail(request)
    assert (
        take(b"Received: by one.example; Thu, 12 Aug 2021 09:00:00 +0000\n" + bytes(message)) is Became.BOUND
    )
    assert (
        take(b"Received: by two.example; Thu, 12 Aug 2021 09:00:02 +0000\n" + bytes(message))
        is Became.DUPLICATE
    )
    assert Incoming.objects.count() == 1


def test_the_same_words_to_another_request_are_another_message() -> None:
    first, second = asked(2)
    take(mail(first))
    assert take(mail(second)) is Became.BOUND
    assert kinds(second) == ["replied"]


def test_a_message_that_says_not_whose_it_is_comes_with_guesses_and_reasons() -> None:
    first, second = asked(2)
    Request.objects.filter(pk=second.pk).update(reference="FOI-2108-77", to_address="ig@hillside.example")
    message = taken(
        mail(
            "office@example.org", "Our reference FOI-2108-77. We hold nothing.", sender="ig@hillside.example"
        )
    )
    assert message.request is None
    assert message.campaign == first.stage.campaign
    best = message.guesses[0]
    assert best["request"] == second.pk
    assert "FOI-2108-77" in best["why"]
    assert "hillside.example" in best["why"]


def test_an_address_with_a_wrong_sign_is_a_guess_not_a_binding() -> None:
    first, _ = asked(2)
    token = first.token[:-1] + ("a" if first.token[-1] != "a" else "b")
    message = taken(
        mail(f"request-{token}@replies.example.org", "See attached.", sender="x@elsewhere.example")
    )
    assert message.request is None
    assert message.guesses[0]["request"] == first.pk
    assert "nearly" in message.guesses[0]["why"]


def test_a_copy_that_says_whose_it_is_settles_one_that_did_not() -> None:
    (request,) = asked()
    message = mail("office@example.org")
    assert take(message) is Became.UNBOUND
    assert take(b"Delivered-To: " + address(request).encode() + b"\n" + bytes(message)) is Became.BOUND
    assert [row.request for row in Incoming.objects.all()] == [request]
    assert kinds(request) == ["replied"]


def test_the_copy_of_our_own_letter_tells_that_it_has_gone() -> None:
    (request,) = asked()
    letter = letter_of(request)
    request.events.all().delete()
    Outgoing.objects.update(state=OutgoingState.UNCERTAIN)
    copy = mail(
        "foi1@northmoor.example", letter.text, sender=letter.from_address, message_id=letter.message_id
    )
    assert take(copy, SENT) is Became.OWN_COPY
    assert not Incoming.objects.exists()
    assert letter_of(request).state == OutgoingState.SENT
    assert [event.kind for event in request.events.all()] == ["received"]
    assert take(copy, SENT) is Became.OWN_COPY


def test_a_stranger_with_our_message_id_is_not_us() -> None:
    (request,) = asked()
    Outgoing.objects.update(state=OutgoingState.UNCERTAIN)
    found = taken(mail(request, message_id=letter_of(request).message_id))
    assert found.request == request
    assert letter_of(request).state == OutgoingState.UNCERTAIN


def test_a_closed_request_that_is_written_to_is_open_again() -> None:
    (request,) = asked()
    Request.objects.update(state=RequestState.CLOSED)
    take(mail(request))
    request.refresh_from_db()
    assert request.state == RequestState.SENT


def test_every_message_is_counted_once() -> None:
    """Messages in = bound + unbound + own copies + held already, counted in a second, plain way."""
    requests = asked(3)
    letter = letter_of(requests[0])
    messages = [mail(each) for each in requests] * 2
    messages += [mail("office@example.org", f"Words {number}") for number in range(4)]
    messages += [mail(", ".join(map(address, requests)), "To all of you.")]
    messages += [mail("x@y.example", letter.text, sender=letter.from_address, message_id=letter.message_id)]
    became = [take(message) for message in messages]
    hashes = {row.file_sha256 for row in Incoming.objects.all()}
    unbound = Incoming.objects.filter(request=None).count()
    assert len(messages) == 12
    assert became.count(Became.BOUND) == 4 == len(hashes) - unbound
    assert became.count(Became.UNBOUND) == 4 == unbound
    assert became.count(Became.OWN_COPY) == 1
    assert became.count(Became.DUPLICATE) == 3 == len(messages) - len(hashes) - 1


def test_the_log_of_acts_holds_no_address_and_no_words_of_a_message() -> None:
    (request,) = asked()
    take(mail(request))
    take(mail("office@example.org", "Something else entirely."))
    logged = " ".join(f"{act.deed} {act.target} {act.detail}" for act in Act.objects.all())
    assert "@" not in logged
    assert "successful" not in logged
    assert ANSWER[:20] not in logged


def test_mail_that_comes_later_than_ninety_seconds_after_ours_is_not_automatic_by_that() -> None:
    (request,) = asked()
    assert taken(mail(request, at=SENT + timedelta(seconds=40)), SENT + timedelta(seconds=40)).is_automatic
    assert not taken(mail(request, at=SENT + timedelta(days=2)), SENT + timedelta(days=2)).is_automatic
