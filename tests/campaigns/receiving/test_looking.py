"""A person looks: what the reader had proposed is confirmed or taken away, and files are let go."""

import pytest

from alongside.campaigns.actions.clocks import clock_of
from alongside.campaigns.actions.letting_go import CannotLetGoError, let_go, let_message_go
from alongside.campaigns.actions.looking import CannotBindError, bind_message, look_at
from alongside.campaigns.models import BoundBy, Incoming
from alongside.campaigns.receiving.events import Proposed
from alongside.people.models import Person
from alongside.reading.correspondence import Kind
from alongside.register.models import Capture, StoredStatement
from alongside.rules.clock import EventKind
from tests.campaigns.receiving import files
from tests.campaigns.receiving.letters import ANSWER, LATER, REPLIED, asked, kinds, mail, taken

pytestmark = pytest.mark.django_db
LONGER = (
    "We hold the information but need more time to consider the public interest test under section 36. "
    "We are extending the time for reply to 14 October 2021."
)


def editor() -> Person:
    return Person.objects.get()


@pytest.mark.parametrize(
    ("words", "kind", "event"),
    [
        (LONGER, "extension", "extended"),
        ("So that we can answer it, could you please clarify what period you have in mind in question 2?",
         "clarification-asked", "clarification-asked"),
        ("This is a fees notice under section 9 of the Act. A fee of £36.50 for copying is payable within "
         "three months; no work will be done before it is received.", "fee-notice", "fee-notice"),
        ("Further to your request, the Trust does not hold the information you have asked for.", "not-held",
         "replied"),
    ],
)  # fmt: skip
def test_what_moves_the_clock_is_recorded_at_once_as_proposed(words: str, kind: str, event: str) -> None:
    (request,) = asked()
    message = taken(mail(request, words))
    assert (message.kind, kinds(request)) == (kind, [event])
    assert request.events.get(kind=event).is_proposed


def test_an_extension_is_recorded_with_its_reason_and_the_day_it_names() -> None:
    (request,) = asked()
    taken(mail(request, LONGER))
    event = request.events.get(kind="extended")
    assert str(event.until) == "2021-10-14"
    assert "extending the time" in event.reason


def test_an_apology_for_a_delay_moves_no_date() -> None:
    (request,) = asked()
    request.refresh_from_db()
    before = request.due
    taken(mail(request, "We apologise for the delay. We hope to send our response as soon as we can."))
    request.refresh_from_db()
    event = request.events.get(kind="extended")
    assert (event.reason, event.until, request.due) == ("", None, before)
    assert "gives no reason" in " ".join(clock_of(request, REPLIED.date()).problems)


def test_a_body_that_no_act_binds_has_answered_when_it_answers_and_is_due_on_no_day() -> None:
    (request,) = asked(regime="")
    taken(mail(request))
    request.refresh_from_db()
    assert (request.clock_state, request.due, request.replied_on) == ("answered", None, REPLIED.date())


def test_what_a_person_confirms_is_no_longer_proposed() -> None:
    (request,) = asked()
    message = taken(mail(request))
    look_at(by=editor(), message=message, now=LATER)
    assert not request.events.filter(is_proposed=True).exists()
    request.refresh_from_db()
    message.refresh_from_db()
    assert (request.latest_kind, message.looked_by) == ("answer", editor())


def test_what_a_person_says_otherwise_takes_away_what_was_proposed() -> None:
    (request,) = asked()
    message = taken(mail(request))
    look_at(by=editor(), message=message, now=LATER, kind=Kind.ACKNOWLEDGEMENT)
    assert kinds(request) == []
    request.refresh_from_db()
    assert (request.clock_state, request.replied_on) == ("late", None)


def test_a_person_may_say_what_happened_in_place_of_the_reader() -> None:
    (request,) = asked()
    message = taken(mail(request))
    told = [Proposed(EventKind.CLARIFICATION_ASKED, REPLIED.date())]
    look_at(by=editor(), message=message, now=LATER, kind=Kind.CLARIFICATION, events=told)
    assert kinds(request) == ["clarification-asked"]
    assert not request.events.filter(is_proposed=True).exists()


def test_an_extension_that_a_person_finds_has_the_reason_and_the_day_of_its_sentence() -> None:
    (request,) = asked()
    words = f"We can confirm that the Trust applied for the funding and was successful. {LONGER}"
    message = taken(mail(request, words))
    assert message.kind != "extension"
    look_at(by=editor(), message=message, now=LATER, kind=Kind.EXTENSION)
    event = request.events.get(kind="extended")
    assert str(event.until) == "2021-10-14"
    assert "extending the time" in event.reason
    assert "extending the time" in message.text[message.start : message.end]


def test_an_answer_of_the_same_day_stands_when_another_is_taken_back() -> None:
    (request,) = asked()
    first = taken(mail(request))
    taken(
        mail(request, "Further to your request, the Trust does not hold the information you have asked for.")
    )
    look_at(by=editor(), message=first, now=LATER, kind=Kind.UNCLEAR)
    assert kinds(request) == ["replied"]


def test_a_person_binds_a_message_to_one_request_or_several() -> None:
    first, second, third = asked(3)
    message = taken(mail("office@example.org"))
    rows = bind_message(by=editor(), message=message, requests=[first, second], now=LATER)
    assert [row.request for row in rows] == [first, second]
    assert {row.bound_by for row in Incoming.objects.all()} == {BoundBy.PERSON}
    assert kinds(first) == kinds(second) == ["replied"]
    assert kinds(third) == []


def test_a_wrong_binding_is_undone_with_what_it_had_proposed() -> None:
    first, second = asked(2)
    message = taken(mail(first))
    bind_message(by=editor(), message=message, requests=[second], now=LATER)
    assert (kinds(first), kinds(second)) == ([], ["replied"])
    assert Incoming.objects.get().request == second
    with pytest.raises(CannotBindError):
        bind_message(by=editor(), message=message, requests=[], now=LATER)


def test_nothing_is_let_go_before_a_person_has_looked() -> None:
    (request,) = asked()
    source = mail(request)
    source.add_attachment(
        files.document(), maintype="application", subtype="octet-stream", filename="reply.docx"
    )
    message = taken(source)
    with pytest.raises(CannotLetGoError, match="looked"):
        let_go(by=editor(), attachment=message.attachments.get(), knowing=[])
    assert not Capture.objects.exists()


def test_a_file_that_is_held_is_let_go_only_by_who_names_the_reasons() -> None:
    (request,) = asked()
    source = mail(request)
    source.add_attachment(
        files.workbook(row=True), maintype="application", subtype="octet-stream", filename="a.xlsx"
    )
    message = taken(source)
    look_at(by=editor(), message=message, now=LATER)
    file = message.attachments.get()
    with pytest.raises(CannotLetGoError, match="hidden rows"):
        let_go(by=editor(), attachment=file, knowing=[])
    capture = let_go(by=editor(), attachment=file, knowing=list(file.held_for))
    assert capture.source.kind == "foi-response"
    assert (capture.source.publisher, capture.source.topic) == ("Northmoor Trust 1", "northmoor-posts")
    file.refresh_from_db()
    message.refresh_from_db()
    assert (file.capture, file.held_for, message.held_for) == (capture, [], [])


def test_a_recalled_message_stays_held_when_its_files_are_let_go() -> None:
    (request,) = asked()
    source = mail(request)
    source.add_attachment(
        files.workbook(row=True), maintype="application", subtype="octet-stream", filename="a.xlsx"
    )
    message = taken(source)
    look_at(by=editor(), message=message, now=LATER)
    taken(mail(request, "The sender would like to recall the message.", subject=f"Recall: {message.subject}"))
    message.refresh_from_db()
    file = message.attachments.get()
    let_go(by=editor(), attachment=file, knowing=[*file.held_for, "recall"])
    message.refresh_from_db()
    assert message.held_for == ["recall"]


def test_the_statements_of_what_is_let_go_stand_in_the_register() -> None:
    (request,) = asked()
    source = mail(
        request,
        f"{ANSWER}\nIn all 24 trusts applied and were successful. 31 did not apply for the funding.\n",
    )
    message = taken(source)
    look_at(by=editor(), message=message, now=LATER)
    message.public_text = message.text
    capture = let_message_go(by=editor(), message=message, knowing=[])
    assert capture.text == message.text
    statements = StoredStatement.objects.filter(capture=capture)
    assert statements.exists()
    assert all(capture.text[each.start : each.end] == each.exact for each in statements)


def test_only_the_words_that_may_be_shown_go_to_the_register() -> None:
    (request,) = asked()
    message = taken(mail(request, "Dear Pat Example,\n\nWe do not hold the information that you asked for."))
    look_at(by=editor(), message=message, now=LATER)
    message.public_text = "[words removed]We do not hold the information that you asked for."
    message.save()
    assert "Pat" not in let_message_go(by=editor(), message=message, knowing=[]).text


def test_a_recalled_message_is_let_go_only_by_who_knows_of_the_recall() -> None:
    (request,) = asked()
    message = taken(mail(request))
    taken(
        mail(
            request,
            "The sender would like to recall the message.",
            subject="Recall: Re: Request for information",
        )
    )
    message.refresh_from_db()
    look_at(by=editor(), message=message, now=LATER)
    message.public_text = message.text
    with pytest.raises(CannotLetGoError, match="recall"):
        let_message_go(by=editor(), message=message, knowing=[])
    assert let_message_go(by=editor(), message=message, knowing=["recall"])
