"""What NHS England answers, in words of ours: its lists and reasons are those of the package's examples.

The day, the reference and the form of the answer are those of the story and say nothing of NHS England.
"""

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

Freedom of Information
"""


def lists() -> tuple[list[str], list[str]]:
    """The names of those awarded the funding, one a bid, and of those that did not apply."""
    funded, stayed_out, _ = _parts()
    return _bullets(funded), _bullets(stayed_out)


def who_withdrew() -> str:
    """The sentence of the example on those that applied and withdrew."""
    _, stayed_out, _ = _parts()
    (told,) = re.findall(r"Two of them sent .+?\.", " ".join(stayed_out.split()))
    return str(told)


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
    *_, reasons = _parts()
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
    for reason in _bullets(reasons):
        written.add_paragraph(reason, style="List Bullet")
    data = BytesIO()
    written.save(data)
    return data.getvalue()


def _parts() -> list[str]:
    """What the example tells of those awarded it, of those that did not apply, and of the reasons given."""
    return re.split("^## (?:Who did not apply|Reasons given).*$", _FACTS.read_text(), flags=re.MULTILINE)


def _bullets(words: str) -> list[str]:
    return re.findall(r"^- (.+)$", words, re.MULTILINE)
