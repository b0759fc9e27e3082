"""The 23 kinds of trouble that mail to such services has given, each with a message made up here."""

import base64
import binascii
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest

from alongside.campaigns.actions.receiving import Became
from alongside.campaigns.models import (
    Incoming,
    Outgoing,
    OutgoingState,
    Request,
    RequestState,
)
from alongside.register.kept import kept_path
from tests.campaigns.receiving import files
from tests.campaigns.receiving.letters import (
    ACKNOWLEDGED,
    ANSWER,
    LATER,
    REPLIED,
    SENT,
    address,
    asked,
    kinds,
    letter_of,
    mail,
    report,
    take,
    taken,
)

pytestmark = pytest.mark.django_db
SOON = SENT + timedelta(seconds=30)


def attached(request: Request, data: bytes, name: str, text: str = ANSWER) -> Incoming:
    message = mail(request, text)
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return taken(message)


def raw(request: Request, *lines: str | bytes, subject: str = "Reply") -> bytes:
    """A message with the header lines that are needed and then these lines as they stand."""
    head = [
        "From: foi1@northmoor.example", f"To: {address(request)}", f"Subject: {subject}",
        f"Date: {format_datetime(REPLIED)}", "Message-ID: <raw@northmoor.example>",
    ]  # fmt: skip
    return b"\r\n".join(line if isinstance(line, bytes) else line.encode() for line in (*head, *lines))


# 1. automatic acknowledgements


@pytest.mark.parametrize(
    ("subject", "headers"),
    [
        ("Thank you for your request", {}),
        ("Automatic reply: Request for information", {}),
        ("Auto: request", {"X-Autoreply": "yes"}),
        ("We have your message", {"Auto-Submitted": "auto-replied"}),
        ("Received", {"Precedence": "auto_reply"}),
    ],
)
def test_01_an_automatic_acknowledgement_is_never_an_answer(subject: str, headers: dict[str, str]) -> None:
    (request,) = asked()
    message = taken(mail(request, ACKNOWLEDGED, subject=subject, **headers), SOON)
    assert (message.kind, message.is_automatic) == ("acknowledgement", True)
    assert kinds(request) == []


def test_01_an_out_of_office_that_names_another_address_says_so() -> None:
    (request,) = asked()
    words = (
        "I am out of the office until Monday. Please send requests to information@northmoor.example instead."
    )
    message = taken(mail(request, words, subject="Automatic reply: Request"))
    assert message.kind == "out-of-office"
    assert any("information@northmoor.example" in warning for warning in message.warnings)


# 2. ticket systems


def test_02_an_answer_goes_to_where_the_system_wants_it_and_never_to_no_reply() -> None:
    (request,) = asked()
    vendor = "Northmoor <no-reply@northmoor.desk.example>"
    message = taken(mail(request, sender=vendor, Reply_To="FOI <foi1@northmoor.example>"))
    assert message.reply_to == "foi1@northmoor.example"
    assert any("desk.example" in warning for warning in message.warnings)
    assert taken(mail(request, "More.", sender=vendor)).reply_to == ""


# 3. bounces


def test_03_a_letter_that_came_back_for_good_stops_the_clock_it_had_started() -> None:
    (request,) = asked()
    message = taken(report(request))
    assert (message.kind, message.request) == ("bounce", request)
    assert letter_of(request).state == OutgoingState.BOUNCED
    assert "no such user" in letter_of(request).problem
    request.refresh_from_db()
    assert (request.state, request.due) == (RequestState.ACCEPTED, None)
    assert not request.events.exists()


@pytest.mark.parametrize(
    ("status", "action", "recipient"),
    [
        ("4.4.1", "delayed", ""),
        ("2.0.0", "delivered", ""),
        ("5.1.1", "failed", "colleague@northmoor.example"),
    ],
)
def test_03_a_report_that_the_body_may_have_it_is_only_a_note(
    status: str, action: str, recipient: str
) -> None:
    (request,) = asked()
    message = taken(report(request, status, action, recipient=recipient))
    assert letter_of(request).state == OutgoingState.SENT
    assert message.warnings
    assert request.events.filter(kind="received").exists()


def test_03_a_bounce_without_a_report_is_told_by_its_header_or_words() -> None:
    first, second = asked(2)
    take(mail(first, "It could not be delivered.", subject="Mail delivery failed", sender="m@mx.example",
              X_Failed_Recipients="foi1@northmoor.example"))  # fmt: skip
    words = f"Delivery failed: 550 5.1.1 unknown.\n\nMessage-ID: {letter_of(second).message_id}\n"
    message = taken(
        mail("bounces@example.org", words, subject="Undeliverable: Request", sender="postmaster@x.example")
    )
    assert letter_of(first).state == OutgoingState.BOUNCED
    assert message.guesses[0]["request"] == second.pk


# 4. closed requests


def test_04_a_closed_request_takes_late_replies() -> None:
    (request,) = asked()
    Request.objects.update(state=RequestState.CLOSED)
    assert taken(mail(request, at=LATER)).request == request
    request.refresh_from_db()
    assert request.state == RequestState.SENT


# 5. blind copies to many


def test_05_a_blind_copy_to_several_requests_is_bound_to_each() -> None:
    first, second = asked(2)
    message = bytes(mail("undisclosed-recipients:;"))
    for request in (first, second):
        line = f"Received: by mx.example.org for <{address(request)}>; Thu, 12 Aug 2021 09:00:00 +0000\r\n"
        assert take(line.encode() + message) is Became.BOUND
    assert kinds(first) == kinds(second) == ["replied"]


# 6. wrong address


def test_06_an_address_copied_by_hand_is_still_found() -> None:
    (request,) = asked()
    spoilt = address(request).upper().replace("REQUEST-", "Request")
    assert taken(mail(spoilt)).request == request


# 7. character sets


@pytest.mark.parametrize(
    ("charset", "data"),
    [
        ("iso-8859-1", "The Trust\u2019s rate is \u00a375 \u2013 no more".encode("cp1252")),
        ("", "The Trust\u2019s rate is \u00a375 \u2013 no more".encode("cp1252")),
        ("x-unheard-of", "The Trust\u2019s rate is \u00a375 \u2013 no more".encode()),
        ("us-ascii", "The Trust\u2019s rate is \u00a375 \u2013 no more".encode()),
        ("utf-7", b"The Trust+IBk-s rate is +AKM-75 +IBM- no more"),
    ],
)
def test_07_letters_are_right_whatever_the_message_says_of_them(charset: str, data: bytes) -> None:
    (request,) = asked()
    kind = f"Content-Type: text/plain{f'; charset={charset}' if charset else ''}"
    message = taken(raw(request, kind, "Content-Transfer-Encoding: 8bit", "", data))
    assert message.text == "The Trust\u2019s rate is \u00a375 \u2013 no more"


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("=?utf-8?B?UmVwbHkg4oI=?= =?utf-8?B?rCA1?=", "Reply \u20ac 5"),
        ("=?utf-7?Q?Reply_+IKw-_5?=", "Reply \u20ac 5"),
        ("=?x-no-such?Q?Reply_5?=", "Reply 5"),
        ("=?utf-8?B?***broken?= rest", "rest"),
        ("=?utf-8?Q?unended", "=?utf-8?Q?unended"),
    ],
)
def test_07_a_broken_subject_is_read_as_far_as_it_goes(subject: str, words: str) -> None:
    (request,) = asked()
    assert words in taken(raw(request, "", ANSWER, subject=subject)).subject


# 8. names of files


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment; filename*0*=utf-8''staff%20in; filename*1*=%20post%20%E2%80%93%202021.csv",
         "staff in post \u2013 2021.csv"),
        ('attachment; filename="=?utf-8?B?c3RhZmYgaW4gcG9zdC5jc3Y=?="', "staff in post.csv"),
        ("attachment; filename=staff in post.csv", "staff in post.csv"),
        ("attachment; filename*=iso-8859-2''%B3%F3d%BC.csv", "\u0142\u00f3d\u017a.csv"),
        ('attachment; filename="..\\\\..\\\\secret/staff.csv"', "staff.csv"),
        ("attachment", "1.csv"),
    ],
)  # fmt: skip
def test_08_a_file_keeps_its_name_and_what_it_is(disposition: str, name: str) -> None:
    (request,) = asked()
    message = taken(
        raw(request, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", ANSWER, "--b",
            "Content-Type: text/csv", f"Content-Disposition: {disposition}", "", "band,posts", "--b--")
    )  # fmt: skip
    assert [file.name for file in message.attachments.all()] == [name]


def test_08_two_files_of_one_name_are_both_kept() -> None:
    (request,) = asked()
    message = mail(request)
    for words in (b"one", b"two"):
        message.add_attachment(words, maintype="application", subtype="pdf", filename="scan.pdf")
    found = taken(message).attachments.all()
    assert [file.name for file in found] == ["scan.pdf", "scan.pdf"]
    assert [kept_path(file.file_sha256).read_bytes() for file in found] == [b"one", b"two"]


# 9. winmail.dat


def test_09_the_files_in_a_winmail_dat_are_ours() -> None:
    pytest.importorskip("tnefparse")
    (request,) = asked()
    message = attached(
        request, files.winmail(("reply.pdf", files.pdf()), ("staff.xlsx", files.workbook())), "winmail.dat"
    )
    assert [(file.name, file.within) for file in message.attachments.all()] == [
        ("reply.pdf", "winmail.dat"), ("staff.xlsx", "winmail.dat"),
    ]  # fmt: skip


@pytest.mark.parametrize("cut", [0, 5, 40, 200])
def test_09_a_broken_winmail_dat_is_kept_as_it_is(cut: int) -> None:
    (request,) = asked()
    data = files.winmail(("reply.pdf", files.pdf()))[:cut] if cut else b""
    message = attached(request, data or b"\0", "winmail.dat")
    (file,) = message.attachments.all()
    assert file.name == "winmail.dat"
    assert kept_path(file.file_sha256).read_bytes() == (data or b"\0")
    assert any("winmail.dat was kept" in warning for warning in message.warnings)


# 10. messages attached to messages


def test_10_files_of_an_attached_message_count_as_ours() -> None:
    (request,) = asked()
    inner = mail("somebody@northmoor.example", "The response.", subject="Response")
    inner.add_attachment(files.pdf(), maintype="application", subtype="pdf", filename="response.pdf")
    outer = mail(request, "Please see the message attached.")
    outer.add_attachment(inner)
    names = [(file.name, file.within) for file in taken(outer).attachments.all()]
    assert names == [("1.eml", ""), ("response.pdf", "1.eml")]


def test_10_an_outlook_message_is_kept_and_held_back() -> None:
    (request,) = asked()
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "__substg1.0_".encode("utf-16-le") + bytes(600)
    (file,) = attached(request, data, "reply.msg").attachments.all()
    assert any("Outlook message" in words for words in file.held_for)


# 11. damage


def test_11_a_missing_last_boundary_and_words_beyond_the_last_lose_nothing() -> None:
    (request,) = asked()
    cut = raw(request, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", ANSWER, "--b",
              "Content-Type: document/pdf; name=reply.pdf", "", "%PDF-1.4 words")  # fmt: skip
    message = taken(cut)
    assert [file.name for file in message.attachments.all()] == ["reply.pdf"]
    beyond = cut.replace(b"raw@", b"raw2@") + b"\r\n--b--\r\n\r\nReference FOI-22-1 was written below.\r\n"
    assert "written below" in taken(beyond).text


def test_11_a_boundary_that_nobody_told_is_guessed() -> None:
    (request,) = asked()
    message = taken(
        raw(request, "Content-Type: multipart/mixed", "", "--=_x", "Content-Type: text/plain", "", ANSWER,
            "--=_x", "Content-Type: text/csv; name=staff.csv", "", "band,posts", "--=_x--")
    )  # fmt: skip
    assert message.kind == "answer"
    assert [file.name for file in message.attachments.all()] == ["staff.csv"]


def test_11_a_uuencoded_file_in_the_words_is_taken_out() -> None:
    (request,) = asked()
    data = files.pdf()
    lines = [binascii.b2a_uu(data[place : place + 45]).decode() for place in range(0, len(data), 45)]
    message = taken(mail(request, f"{ANSWER}\nbegin 644 reply.pdf\n{''.join(lines)}`\nend\n"))
    (file,) = message.attachments.all()
    assert (file.name, kept_path(file.file_sha256).read_bytes()) == ("reply.pdf", data)
    assert "begin 644" not in message.text


def test_11_base64_shown_as_words_is_unpacked() -> None:
    (request,) = asked()
    packed = base64.encodebytes(ANSWER.encode()).decode()
    message = taken(raw(request, "Content-Type: text/plain", "", packed))
    assert message.text == ANSWER.strip("\n")
    packed = base64.encodebytes(files.pdf()).decode()
    message = taken(
        raw(request, "Content-Type: text/plain", "", f"See below.\n\n{packed}").replace(b"raw@", b"raw3@")
    )
    assert [file.name for file in message.attachments.all()] == ["1.pdf"]


def test_11_a_header_that_crashes_parsers_is_no_trouble() -> None:
    (request,) = asked()
    nasty = ["Keywords: Egress Switch: Unprotected", 'Content-Disposition: ;;;=""', "References: <<<>>> <",
             "To",
             "Content-Type: text/plain; charset*=;=; charset*0=x", "Subject\u00a0: x"]  # fmt: skip
    message = taken(raw(request, *nasty, "", ANSWER))
    assert (message.request, message.kind) == (request, "answer")


def test_11_a_signed_message_is_read_and_its_signature_is_no_file() -> None:
    (request,) = asked()
    message = taken(
        raw(request, "Content-Type: multipart/signed; boundary=b; protocol=x", "", "--b", "", ANSWER, "--b",
            "Content-Type: application/pkcs7-signature; name=smime.p7s", "", "MIIB", "--b--")
    )  # fmt: skip
    assert message.kind == "answer"
    assert not message.attachments.exists()


# 12. HTML


@pytest.mark.parametrize(
    "plain", ["", " \n", "[Description: Description: cid:image001.png@01D]", "[cid:logo]\n\n[cid:x]"]
)
def test_12_html_is_read_where_the_plain_text_says_nothing(plain: str) -> None:
    (request,) = asked()
    message = taken(
        mail(request, plain, html=f"<div><p>{ANSWER}</p><img src='https://track.example/1.gif'></div>")
    )
    assert message.kind == "answer"
    assert "applied for the funding" in message.text


def test_12_html_in_a_plain_part_is_read_as_html() -> None:
    (request,) = asked()
    assert taken(mail(request, f"<html><body><p>{ANSWER}</p></body></html>")).text.startswith(
        "Dear requester"
    )


def test_12_pictures_of_the_layout_are_told_from_files() -> None:
    (request,) = asked()
    message = mail(request, html="<p>Hello</p>")
    message.get_payload()[1].add_related(
        b"\x89PNG\r\n", maintype="image", subtype="png", cid="<logo@x>", filename="logo.png"
    )
    assert [file.is_picture for file in taken(message).attachments.all()] == [True]


# 13. quoting


def test_13_an_answer_between_quoted_lines_counts_and_what_was_quoted_does_not() -> None:
    (request,) = asked()
    words = (
        "> 1. Did you apply?\nIn response to your request I can confirm that we applied for the funding.\n"
        "> 2. Why?\nIt was needed.\n\n-----Original Message-----\nYour request is refused under section 12.\n"
    )
    message = taken(mail(request, words))
    assert (message.kind, message.sections) == ("answer", [])
    assert "refused" in message.text


# 14. recall


def test_14_a_recall_holds_back_the_message_it_means() -> None:
    (request,) = asked()
    earlier = attached(request, files.workbook(), "staff.xlsx")
    Incoming.objects.update(is_public=True)
    earlier.attachments.update(is_public=True)
    later = REPLIED + timedelta(hours=1)
    words = 'The sender would like to recall the message, "Request for information".'
    recall = taken(mail(request, words, subject="Recall: Re: Request for information", at=later), later)
    assert recall.kind == "recall"
    earlier.refresh_from_db()
    assert (earlier.held_for, earlier.is_public) == (["recall"], False)
    assert not earlier.attachments.filter(is_public=True).exists()


# 15. hidden data


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (files.workbook(sheet=True), "a.xlsx", "a hidden sheet"),
        (files.workbook(row=True), "a.xlsx", "hidden rows"),
        (files.workbook(column=True), "a.xlsx", "hidden columns"),
        (files.with_part(files.workbook(), "xl/pivotCache/pivotCache1.xml"), "a.xlsx", "pivot table"),
        (files.with_part(files.workbook(), "xl/externalLinks/externalLink1.xml"), "a.xlsx", "linked to"),
        (files.with_part(files.workbook(), "xl/embeddings/oleObject1.bin"), "a.xlsx", "embedded"),
        (files.with_part(files.workbook(), "xl/vbaProject.bin"), "a.xlsm", "macros"),
        (files.document(f'<w:del xmlns:w="{files.W}"><w:r><w:delText>Pat</w:delText></w:r></w:del>'),
         "a.docx", "tracked changes"),
        (files.with_part(files.document(), "word/comments.xml"), "a.docx", "comments"),
        (files.pdf(box=True), "a.pdf", "under a black box"),
        (b"MZ" + bytes(100), "a.pdf", "a program"),
        (b"<html><script>x()</script>", "a.html", "can run"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "password"),
        (b"Rar!\x1a\x07" + bytes(50), "a.rar", "archive"),
        (b"PK\x03\x04broken", "a.xlsx", "broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_15_what_a_file_hides_holds_it_back_with_words_why(data: bytes, name: str, words: str) -> None:
    (request,) = asked()
    message = attached(request, data, name)
    (file,) = message.attachments.all()
    assert any(words in each for each in file.held_for), file.held_for
    assert message.held_for


@pytest.mark.parametrize(
    ("data", "name"), [(files.workbook(), "a.xlsx"), (files.document(), "a.docx"), (files.pdf(), "a.pdf")]
)
def test_15_a_plain_file_is_held_for_nothing(data: bytes, name: str) -> None:
    (request,) = asked()
    message = attached(request, data, name)
    assert (message.held_for, message.attachments.get().held_for) == ([], [])


# 16. secure links


@pytest.mark.parametrize(
    ("link", "service"),
    [
        ("https://switch.egress.com/ui/abc", "Egress"),
        ("https://secure.objectiveconnect.co.uk/login", "Objective Connect"),
        ("https://northmoor.sharepoint.com/:x:/s/foi", "SharePoint"),
        ("https://www.dropbox.com/s/abc", "Dropbox"),
    ],
)
def test_16_a_link_that_expires_is_named(link: str, service: str) -> None:
    (request,) = asked()
    html = f'<p>Your response is <a href="{link}">here</a>, please sign in to read all that we wrote.</p>'
    message = taken(mail(request, "", html=html))
    assert any(service in warning for warning in message.warnings)


# 17. large and locked files


def test_17_a_locked_archive_is_held_and_nothing_unpacks_a_bomb() -> None:
    (request,) = asked()
    locked = bytearray(files.with_part(files.workbook(), "note.txt"))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.index(mark)
        locked[at + place] |= 1
    assert any(
        "password" in each for each in attached(request, bytes(locked), "a.zip").attachments.get().held_for
    )
    bomb = files.with_part(files.workbook(), "xl/worksheets/sheet9.xml", b"<x>" + bytes(40 << 20))
    import io
    import zipfile

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", bytes(60 << 20))
    assert len(bomb) > 1000
    assert any(
        "bomb" in each
        for each in attached(request, held.getvalue(), "b.xlsx", "Again.").attachments.get().held_for
    )


# 18. from whom it is


@pytest.mark.parametrize(
    ("line", "told", "is_doubted"),
    [
        ("mx.example.org; spf=pass smtp.mailfrom=a; dkim=pass header.d=a; dmarc=pass",
         "spf pass, dkim pass, dmarc pass", False),
        ("mx.example.org; spf=fail smtp.mailfrom=a; dkim=none; dmarc=fail (p=reject)",
         "spf fail, dkim none, dmarc fail", True),
        ("mx.elsewhere.example; dmarc=pass", "", False),
    ],
)  # fmt: skip
def test_18_only_the_receiving_server_says_from_whom_it_is(line: str, told: str, is_doubted: bool) -> None:
    (request,) = asked()
    by = "Received: from a by mx.example.org; Thu, 12 Aug 2021 09:00:00 +0000"
    head = f"Authentication-Results: {line}\r\n{by}\r\n"
    message = taken(head.encode() + bytes(mail(request)))
    assert message.authenticity == told
    assert any("may not be from" in warning for warning in message.warnings) is is_doubted


def test_18_nothing_is_ever_answered_by_itself() -> None:
    (request,) = asked()
    before = Outgoing.objects.count()
    take(
        mail(
            request,
            sender="spammer@elsewhere.example",
            Disposition_Notification_To="spammer@elsewhere.example",
        )
    )
    take(report(request))
    assert Outgoing.objects.count() == before


# 19. duplicates


def test_19_the_same_words_to_another_address_are_no_duplicate() -> None:
    first, second = asked(2)
    assert take(mail(first, message_id="<one@x.example>")) is Became.BOUND
    assert take(mail(second, message_id="<one@x.example>")) is Became.BOUND
    assert take(mail(second, message_id="<one@x.example>")) is Became.DUPLICATE


# 20. details of the requester


def test_20_what_may_be_shown_is_only_what_a_person_has_chosen() -> None:
    (request,) = asked()
    message = taken(mail(request, "Dear Pat Example of 1 Any Street,\n\nWe hold nothing about this."))
    assert (message.is_public, message.public_text, message.looked_at) == (False, "", None)


# 21. what is missing or wrong in the header


def test_21_a_message_without_date_sender_or_id_is_taken_in() -> None:
    (request,) = asked()
    message = taken(f"To: {address(request)}\nSubject: Reply\n\n{ANSWER}".encode(), None)
    assert (message.request, message.sender, message.message_id, message.dated) == (request, "", "", None)
    assert message.received_at == LATER
    assert take(f"To: {address(request)}\nSubject: Reply\n\n{ANSWER}".encode(), None) is Became.DUPLICATE


def test_21_a_date_in_the_future_is_never_the_day_of_receipt() -> None:
    (request,) = asked()
    message = taken(mail(request, at=LATER + timedelta(days=400)), None)
    assert message.received_at == LATER
    assert any("future" in warning for warning in message.warnings)


def test_21_odd_addresses_and_two_to_lines_are_read() -> None:
    (request,) = asked()
    odd = (
        "From: Team, Information (Trust) <FOI1@Northmoor.Example>\r\nTo: first@x.example\r\n"
        f"To: Somebody, Else <{address(request)}>\r\nSubject: Reply\r\n"
        f"Date: Thu, 12 Aug 2021 09:00:00\r\n\r\n{ANSWER}"
    )
    message = taken(odd.encode())
    assert (message.request, message.sender_domain) == (request, "northmoor.example")
    assert message.dated is not None


# 22. paper


def test_22_a_reply_that_comes_by_post_is_announced_not_answered() -> None:
    (request,) = asked()
    words = "We have received your request and will answer by post. It has been passed to the FOI team."
    message = taken(mail(request, words))
    assert message.kind == "acknowledgement"
    assert kinds(request) == []


# 23. files are never changed


def test_23_the_bytes_that_came_are_the_bytes_that_are_kept() -> None:
    (request,) = asked()
    data = bytes(range(256)) * 50
    source = mail(request)
    source.add_attachment(data, maintype="application", subtype="octet-stream", filename="a.bin")
    message = taken(source)
    assert kept_path(message.file_sha256).read_bytes() == bytes(source)
    assert kept_path(message.attachments.get().file_sha256).read_bytes() == data
    assert isinstance(source, EmailMessage)
