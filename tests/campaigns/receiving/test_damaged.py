"""More that mail programs do to replies: ways of being away, cut names, odd boundaries, quoting."""

import pytest

from tests.campaigns.receiving import files
from tests.campaigns.receiving.letters import (
    ACKNOWLEDGED,
    ANSWER,
    address,
    asked,
    kinds,
    letter_of,
    mail,
    taken,
)

pytestmark = pytest.mark.django_db
HEAD = "From: foi1@northmoor.example\nDate: Thu, 12 Aug 2021 09:00:00 +0000\nMessage-ID: <d@x.example>\n"


def _raw(to: str, *lines: str | bytes, end: bytes = b"\r\n") -> bytes:
    head = f"{HEAD}To: {to}\nSubject: Reply".encode().replace(b"\n", end)
    return end.join([head, *(line if isinstance(line, bytes) else line.encode() for line in lines)])


@pytest.mark.parametrize(
    ("subject", "words", "headers"),
    [
        ("Automatic reply: Request", "I am away from the office until 3 June.", {}),
        ("AUTO: FOI Officer is out of the office (returning 07/06/2021)", "I am out of the office.", {}),
        ("Out of Office AutoReply: Request", "No words.", {}),
        ("Request", "I am now on annual leave.", {"X-Autorespond": "1"}),
        ("Auto Reply: Request", "I have left the Trust. Write to the FOI mailbox.", {"Return-Path": "<>"}),
    ],
)
def test_whatever_program_says_that_nobody_is_there(
    subject: str, words: str, headers: dict[str, str]
) -> None:
    (request,) = asked()
    message = taken(mail(request, words, subject=subject, **headers))
    assert (message.kind, message.is_automatic, kinds(request)) == ("out-of-office", True, [])


def test_an_answer_whose_signature_names_the_days_of_work_is_an_answer() -> None:
    (request,) = asked()
    words = f"{ANSWER}\nI work Monday to Wednesday. If I am out of the office I will answer when I am back.\n"
    assert taken(mail(request, words)).kind == "answer"


def test_a_message_without_a_sender_of_its_own_is_automatic() -> None:
    (request,) = asked()
    message = taken(b"Return-Path: <>\n" + bytes(mail(request, ANSWER)))
    assert (message.kind, message.is_automatic, kinds(request)) == ("unclear", True, [])


def test_the_number_that_an_acknowledgement_gives_is_kept() -> None:
    (request,) = asked()
    taken(mail(request, f"{ACKNOWLEDGED}\nOur reference is IG-4471.\n"))
    request.refresh_from_db()
    assert request.reference == "IG-4471"


def test_a_name_that_was_cut_off_gets_the_end_that_its_content_asks_for() -> None:
    (request,) = asked()
    message = mail(request)
    message.add_attachment(
        files.pdf(), maintype="application", subtype="octet-stream", filename="Response to \u201cyour"
    )
    (file,) = taken(message).attachments.all()
    assert file.name.endswith(".pdf")


def test_a_winmail_dat_in_an_attached_message_is_opened_too() -> None:
    pytest.importorskip("tnefparse")
    (request,) = asked()
    inner = mail("somebody@northmoor.example", "See the file.", subject="Response")
    inner.add_attachment(
        files.winmail(("reply.pdf", files.pdf())), maintype="application", subtype="ms-tnef",
        filename="winmail.dat",
    )  # fmt: skip
    outer = mail(request, "Please see the message attached.")
    outer.add_attachment(inner)
    assert "reply.pdf" in [file.name for file in taken(outer).attachments.all()]


def test_a_winmail_dat_without_files_is_kept() -> None:
    (request,) = asked()
    message = mail(request)
    message.add_attachment(files.winmail(), maintype="application", subtype="ms-tnef", filename="winmail.dat")
    assert [file.name for file in taken(message).attachments.all()] == ["winmail.dat"]


@pytest.mark.parametrize("boundary", ['"b b"', '"b "', "b", '"=_b?b"'])
@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_boundaries_with_spaces_and_the_line_ends_of_every_system_are_read(boundary: str, end: bytes) -> None:
    (request,) = asked()
    mark = boundary.strip('"')
    message = taken(
        _raw(
            address(request), f"Content-Type: multipart/mixed; boundary={boundary}", "", f"--{mark}",
            "Content-Type: text/plain", "", ANSWER.replace("\n", end.decode()), f"--{mark}",
            "Content-Type: application/octet-stream; name=staff.pdf", "", b"%PDF-1.4", f"--{mark}--", end=end,
        )
    )  # fmt: skip
    assert message.kind == "answer"
    assert [file.name for file in message.attachments.all()] == ["staff.pdf"]


@pytest.mark.parametrize(
    "mark",
    [
        "-----Original Message-----",
        ">>> Requester <r@example.org> 02/08/2021 10:00 >>>",
        "________________________________",
        "From: Requester\nSent: 2 August 2021 10:00\nTo: FOI\nSubject: Request",
        "On Mon, 2 Aug 2021 at 10:00, Requester wrote:",
        "Begin forwarded message:",
    ],
)
def test_what_stands_below_the_mark_of_an_earlier_message_decides_nothing(mark: str) -> None:
    (request,) = asked()
    below = "Your request is refused under section 12 of the Act, as we do not hold the information."
    message = taken(mail(request, f"{ANSWER}\n{mark}\n\n{below}\n"))
    assert (message.kind, message.sections) == ("answer", [])
    assert "refused" in message.text


def test_our_own_letter_pasted_into_an_answer_decides_nothing() -> None:
    (request,) = asked()
    ours = letter_of(request).text
    message = taken(mail(request, f"{ANSWER}\nYou wrote to us:\n\n{ours}\n"))
    assert (message.kind, message.sections) == ("answer", [])
