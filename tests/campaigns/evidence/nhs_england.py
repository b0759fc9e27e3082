"""What NHS England answers, in words of ours: the facts are those of the lists in the package's examples."""

import re
from email.message import EmailMessage, Message
from email.utils import format_datetime, make_msgid
from importlib.resources import files
from io import BytesIO

from docx import Document

from tests.campaigns.evidence.post import answer_to
from tests.campaigns.evidence.register import Clock

DOMAIN = "national-body.example"
ADDRESS = f"foi@{DOMAIN}"
REFERENCE = "FOI-2108-0042"
_FACTS = files("alongside.examples").joinpath("funding/who-took-up-the-funding.md")
_COVER = f"""Dear Ms Example,

Thank you for your request for information dated 02 August 2021. Our reference is {REFERENCE}.

NHS England holds information about your request. Our response is attached.

If you are not content with this response you may ask for an internal review within forty working days. You
can then complain to the Information Commissioner.

Yours sincerely,

Perpetua Lamplighter
Freedom of Information Officer
Direct line: 01632 960123
"""
_NOT_HELD = (
    "NHS England does not hold recorded information about the reasons for which organisations did not apply."
)


def lists() -> tuple[list[str], list[str]]:
    """The names of those awarded the funding, one a bid, and of those that did not apply."""
    funded, stayed_out = _FACTS.read_text().split("## Who did not apply")
    stayed_out = stayed_out.split("## Reasons")[0]
    return _bullets(funded), _bullets(stayed_out)


def reply(letter: Message, clock: Clock) -> EmailMessage:
    """The letter that answers, with the lists in an attached document."""
    message = EmailMessage()
    message["From"] = f"FOI Team <{ADDRESS}>"
    message["To"] = answer_to(letter)
    message["Subject"] = f"FOI response {REFERENCE}"
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = make_msgid(domain=DOMAIN)
    message["In-Reply-To"] = str(letter["Message-ID"])
    message.set_content(_COVER)
    message.add_attachment(
        _document(), maintype="application",
        subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
        filename=f"{REFERENCE} response.docx",
    )  # fmt: skip
    return message


def _document() -> bytes:
    funded, stayed_out = lists()
    written = Document()
    written.core_properties.author = ""
    written.add_heading("Response to a request for information", 1)
    written.add_paragraph(f"Reference {REFERENCE}. Date of this response: 31 August 2021.")
    written.add_heading("1. Who was offered it", 2)
    written.add_paragraph("55 organisations were offered the funding through the regional teams.")
    written.add_heading("2. Who was awarded the funding", 2)
    written.add_paragraph("Funding was awarded to these 24 organisations:")
    for name in funded:
        written.add_paragraph(name, style="List Bullet")
    written.add_heading("3. Who applied and withdrew", 2)
    written.add_paragraph(
        "Devon Partnership NHS Trust and Livewell Southwest CIC sent applications and withdrew them."
    )
    written.add_heading("4. Who did not apply", 2)
    written.add_paragraph("The following 31 organisations did not apply for the funding:")
    for name in stayed_out:
        written.add_paragraph(name, style="List Bullet")
    written.add_heading("5. Reasons for not applying", 2)
    written.add_paragraph(_NOT_HELD)
    data = BytesIO()
    written.save(data)
    return data.getvalue()


def _bullets(words: str) -> list[str]:
    return re.findall(r"^- (.+)$", words, re.MULTILINE)
