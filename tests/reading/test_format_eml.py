"""Mail: what is body, what is attached, and what could not be read of it."""

from email.message import EmailMessage
from pathlib import Path

from tests.reading.reading_files import read, refused, words


def _message(body: str = "Words.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    message.set_content(body)
    return message


def _wrapped(times: int) -> bytes:
    inner = _message("The innermost words.", Subject="0")
    for level in range(1, times + 1):
        outer = _message(f"Level {level}.", Subject=str(level))
        outer.add_attachment(inner)
        inner = outer
    return bytes(inner)


def test_people_and_addresses_in_the_header_are_left_out(tmp_path: Path) -> None:
    mail = _message(Subject="Ask", From="Pat Example <pat@northmoor.example.org>", To="sam@example.org")
    found = read(tmp_path, "a.eml", bytes(mail))
    assert found.text == "Subject: Ask\n\nWords."
    assert found.facts == {"kind": "email", "title": "Ask", "sender-domain": "northmoor.example.org"}


def test_html_is_read_where_there_is_no_plain_text(tmp_path: Path) -> None:
    mail = _message("", Subject="Ask")
    mail.set_content("<p>One<p>two <b>three</b>", subtype="html")
    assert words(read(tmp_path, "a.eml", bytes(mail)), "message") == ["One\n\ntwo three"]
    mail = _message(" \n", Subject="Ask")
    mail.add_alternative("<p>Only here", subtype="html")
    assert words(read(tmp_path, "b.eml", bytes(mail)), "message") == ["Only here"]


def test_a_message_in_a_message_keeps_its_own_parts(tmp_path: Path) -> None:
    found = read(tmp_path, "a.eml", _wrapped(2))
    place = found.text.index("The innermost words.")
    assert found.label_at(place) == "attachment 1.eml, message"
    assert [part.label for part in found.parts if part.start <= place < part.end].count(
        "attachment 1.eml"
    ) == 2


def test_messages_wrapped_too_deep_are_named_not_lost(tmp_path: Path) -> None:
    found = read(tmp_path, "a.eml", _wrapped(8))
    assert "Level 4." in found.text
    assert "innermost" not in found.text
    assert any("too deep" in warning for warning in found.warnings)


def test_an_attachment_that_cannot_be_read_is_a_warning_with_its_remedy(tmp_path: Path) -> None:
    mail = _message(Subject="Ask")
    mail.add_attachment(b"\x89PNG\r\n\x1a\n\0\0", maintype="image", subtype="png", filename="scan.png")
    mail.add_attachment(b"", maintype="application", subtype="pdf", filename="empty.pdf")
    found = read(tmp_path, "a.eml", bytes(mail))
    assert "scan.png was not read: it is a picture" in found.warnings[0]
    assert "OCR" in found.warnings[0]
    assert "empty.pdf was not read: it is empty" in found.warnings[1]


def test_warnings_of_an_attachment_name_it(tmp_path: Path) -> None:
    mail = _message(Subject="Ask")
    mail.add_attachment("£75,x\n".encode("cp1252"), maintype="text", subtype="csv", filename="pay.csv")
    found = read(tmp_path, "a.eml", bytes(mail))
    assert found.warnings[0].startswith("Attachment pay.csv: It is not UTF-8")
    assert words(found, "attachment pay.csv") == ["£75\tx"]


def test_an_attachment_without_a_name_is_read_by_its_type(tmp_path: Path) -> None:
    mail = _message(Subject="Ask")
    mail.add_attachment(b"a,b\n1,2\n", maintype="text", subtype="csv")
    assert words(read(tmp_path, "a.eml", bytes(mail)), "row 2, column b") == ["2"]


def test_an_encrypted_message_says_so(tmp_path: Path) -> None:
    sealed = b"Subject: Ask\nContent-Type: application/pkcs7-mime\n\nMIIB"
    assert "encrypted" in refused(tmp_path, "a.eml", sealed).reason


def test_a_file_without_a_header_is_no_mail(tmp_path: Path) -> None:
    assert "not a mail message" in refused(tmp_path, "a.eml", b"\nwords alone\n").reason


def test_an_unknown_character_set_is_read_all_the_same(tmp_path: Path) -> None:
    mail = b"Subject: Ask\nContent-Type: text/plain; charset=x-unheard-of\n\nThe rate is \xa375.\n"
    found = read(tmp_path, "a.eml", mail)
    assert words(found, "message") == ["The rate is £75."]
