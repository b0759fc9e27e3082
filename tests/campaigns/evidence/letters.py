"""A body writes back: the words of its way as a real message, by what stood in the letter it got."""

from datetime import datetime
from email.message import EmailMessage, Message
from email.utils import format_datetime, make_msgid
from html import escape
from io import BytesIO
from typing import Any

from docx import Document
from openpyxl import Workbook

from tests.campaigns.evidence.bodies import Body, Way
from tests.campaigns.evidence.post import DOMAIN, answer_to

_OFFICE = "application/vnd.openxmlformats-officedocument."
_REPORT = """From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: {to}
Subject: {title}
Date: {date}
Message-ID: {id}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"

--=_report
Content-Type: text/plain

{text}

--=_report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {code} {status} {said}

--=_report
Content-Type: text/rfc822-headers

From: {from_us}
Message-ID: {letter_id}
Subject: {subject}

--=_report--
"""


def written(body: Body, way: Way, letter: Message, name: str, at: datetime) -> EmailMessage | bytes:
    """The message by which a body answers this letter in this way."""
    fields = {
        "body": name, "domain": body.domain, "subject": str(letter["Subject"]),
        "reference": f"FOI/{body.code[-3:].upper()}/{body.stage}{at:%d%m}", "number": f"{at:%d}{body.stage}",
        "sent": f"{letter['Date'].datetime:%-d %B %Y}",
    }  # fmt: skip
    if way.bounce:
        return _came_back(way, letter, at)
    message = EmailMessage()
    message["From"] = way.sender.format(**fields)
    message["To"] = answer_to(letter) if body.via == "address" else f"collective@{DOMAIN}"
    message["Subject"] = (
        way.subject.format(**fields) if body.via != "nothing" else "Response from our FOI team"
    )
    message["Date"] = format_datetime(at)
    message["Message-ID"] = make_msgid(domain=body.domain)
    if body.via != "nothing":
        message["In-Reply-To"] = message["References"] = str(letter["Message-ID"])
    for header, value in way.headers.items():
        message[header] = value.format(**fields)
    text = _plain(way.text).format(**fields)
    if way.html:
        paragraphs = "".join(f"<p>{escape(line)}</p>" for line in text.split("\n") if line)
        message.set_content(f"<html><body>{paragraphs}</body></html>", subtype="html")
    else:
        message.set_content(text)
    if way.attach:
        _attach(message, way, fields)
    return message


def again(message: EmailMessage) -> EmailMessage:
    """The same message as it comes by another server."""
    message["Received"] = "from relay.example.net by mx.replies.example.org; Thu, 30 Sep 2021 15:00:00 +0000"
    return message


def _plain(text: str) -> str:
    return text.lstrip("\n")


def _attach(message: EmailMessage, way: Way, fields: dict[str, str]) -> None:
    if way.attach == "docx":
        kind, data = "wordprocessingml.document", _document(way.rows, fields)
    else:
        kind, data = "spreadsheetml.sheet", _workbook(way.rows, way.hidden)
    main, sub = f"{_OFFICE}{kind}".split("/")
    ending = way.attach.partition("-")[0]
    message.add_attachment(data, maintype=main, subtype=sub, filename=f"Response.{ending}")


def _document(lines: list[str], fields: dict[str, str]) -> bytes:
    told = Document()
    told.core_properties.author = ""
    for line in lines:
        told.add_paragraph(line.format(**fields))
    return _bytes(told)


def _workbook(rows: list[list[str]], hidden: list[list[str]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Response"
    for row in rows:
        sheet.append(row)
    if hidden:
        other = book.create_sheet("Staff")
        other.sheet_state = "hidden"
        for row in hidden:
            other.append(row)
    return _bytes(book)


def _bytes(made: Any) -> bytes:
    data = BytesIO()
    made.save(data)
    return data.getvalue()


def _came_back(way: Way, letter: Message, at: datetime) -> bytes:
    """A delivery report of a mail server (RFC 3464): 5.x for good, 4.x not yet."""
    is_for_good = way.bounce.startswith("5")
    told = {
        "to": answer_to(letter), "date": format_datetime(at), "id": make_msgid(domain="mx.example.net"),
        "title": "Undelivered Mail Returned to Sender" if is_for_good else "Delayed Mail",
        "text": way.text, "recipient": str(letter["To"]), "action": "failed" if is_for_good else "delayed",
        "status": way.bounce, "code": "550" if is_for_good else "451",
        "said": "no such user here" if is_for_good else "greylisted", "from_us": str(letter["From"]),
        "letter_id": str(letter["Message-ID"]), "subject": str(letter["Subject"]),
    }  # fmt: skip
    return _REPORT.format(**told).replace("\n", "\r\n").encode()
