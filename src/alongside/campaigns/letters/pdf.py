"""A letter as PDF for post: address block, page numbers, text to select, tags for a screen reader.

The marks around each paragraph are written with the page; `tagging` then builds the tree that names them.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path

import reportlab
from django.conf import settings
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from alongside.campaigns.addresses import reply_address
from alongside.campaigns.letters.compose import Composed
from alongside.campaigns.letters.paragraphs import Paragraph, paragraphs_of
from alongside.campaigns.letters.tagging import Mark, tagged
from alongside.campaigns.models import Campaign

_MM = 72 / 25.4
_LEFT, _RIGHT, _TOP, _BOTTOM = 25 * _MM, 25 * _MM, 20 * _MM, 22 * _MM
_ADDRESS_FROM_TOP = 50 * _MM
"""Where the address stands, so that it shows in the window of an envelope."""
_SIZE, _LEADING, _GAP = 11.0, 15.0, 7.0
_FONT, _BOLD = "letter", "letter-bold"


@dataclass(frozen=True, slots=True)
class PostalLetter:
    """What is printed. `sender` and `recipient` are lines; `text` is the letter as it goes by mail."""

    sender: Sequence[str]
    recipient: Sequence[str]
    subject: str
    text: str


def letters_as_pdf(composed: Iterable[Composed], campaign: Campaign) -> bytes:
    """These letters one after the other in one file to print, each with its own page numbers.

    Each names the address that replies come in by, where the site takes mail.
    """
    return printed([_postal(each, campaign) for each in composed], campaign.title)


def letters_to(composed: Iterable[Composed], recipient: str) -> bytes:
    """These letters to print, each to `recipient` (lines), or where that is empty to its body."""
    return printed([_postal(each, each.request.stage.campaign, recipient) for each in composed], "Letters")


def _postal(composed: Composed, campaign: Campaign, to: str = "") -> PostalLetter:
    request = composed.request
    sender = [campaign.legal_applicant]
    domain = getattr(settings, "REPLY_DOMAIN", "")
    if domain:
        sender.append(reply_address(request.token, domain))
    lines = (line.strip() for line in (to or request.postal_address).splitlines())
    recipient = [line for line in lines if line]
    if not to and recipient[:1] != [request.body_name]:
        recipient.insert(0, request.body_name)
    return PostalLetter(sender, recipient, composed.subject, composed.text)


def printed(letters: Sequence[PostalLetter], title: str) -> bytes:
    """Letters as a PDF file of A4 pages, tagged, in British English. Equal letters give equal bytes."""
    _load_fonts()
    written = BytesIO()
    canvas = Canvas(written, pagesize=A4, invariant=1, lang="en-GB")
    canvas.setTitle(title)
    marks: list[list[Mark]] = []
    first = 0
    for letter in letters:
        pages = _laid_out(letter, first)
        first = pages[-1][-1].paragraph + 1
        marks += [_draw(canvas, lines, number, len(pages)) for number, lines in enumerate(pages, 1)]
    canvas.save()
    return tagged(written.getvalue(), marks, title)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: `paragraph` counts the paragraphs of the letter, `tag` is what it is in the tree."""

    text: str
    y: float
    indent: float
    paragraph: int
    tag: str


def _laid_out(letter: PostalLetter, first: int) -> list[list[_Line]]:
    """The lines of each page, paragraphs counted from `first`. A paragraph may go on over the page."""
    width, height = A4
    sheets: list[list[_Line]] = [[]]
    y = height - _TOP - _SIZE
    blocks = [
        *((Paragraph(line, tag="P"), 0.0) for line in letter.sender),
        *((Paragraph(line, tag="P"), 0.0) for line in letter.recipient),
        (Paragraph(letter.subject, tag="H1"), _GAP),
        *((each, _GAP) for each in paragraphs_of(letter.text)),
    ]
    for number, (block, gap) in enumerate(blocks):
        if number == len(letter.sender):
            y = min(y - _GAP, height - _ADDRESS_FROM_TOP)
        if number == len(letter.sender) + len(letter.recipient):
            y -= 2 * _GAP
        y -= gap
        font = _BOLD if block.tag == "H1" else _FONT
        indent = _width(block.mark, font) if block.mark else 0.0
        for place, words in enumerate(_broken(block, font, width - _LEFT - _RIGHT - indent)):
            if y < _BOTTOM:
                sheets.append([])
                y = height - _TOP - _SIZE
            is_first = place == 0 and block.mark
            text, left = (block.mark + words, 0.0) if is_first else (words, indent)
            sheets[-1].append(_Line(text, y, left, first + number, block.tag))
            y -= _LEADING
    return sheets


def _draw(canvas: Canvas, lines: list[_Line], number: int, pages: int) -> list[Mark]:
    """Draw one page; returns its marks in reading order."""
    marks: list[Mark] = []
    for paragraph, together in groupby(lines, key=lambda line: line.paragraph):
        some = list(together)
        marks.append(Mark(len(marks), some[0].tag, paragraph))
        canvas._code.append(f"/{some[0].tag} <</MCID {marks[-1].number}>> BDC")
        canvas.setFont(_BOLD if some[0].tag == "H1" else _FONT, _SIZE)
        for line in some:
            canvas.drawString(_LEFT + line.indent, line.y, _printable(line.text))
        canvas._code.append("EMC")
    canvas._code.append("/Artifact BMC")
    canvas.setFont(_FONT, 9)
    canvas.drawCentredString(A4[0] / 2, 12 * _MM, f"Page {number} of {pages}")
    canvas._code.append("EMC")
    canvas.showPage()
    return marks


def _broken(block: Paragraph, font: str, width: float) -> list[str]:
    """The words in lines that fit; a word longer than a line is cut."""
    lines, line = [], ""
    for word in block.text.split():
        longer = f"{line} {word}" if line else word
        if _width(longer, font) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        while _width(word, font) > width:
            fits = next(
                cut for cut in range(len(word), 0, -1) if cut == 1 or _width(word[:cut], font) <= width
            )
            lines.append(word[:fits])
            word = word[fits:]
        line = word
    return [*lines, line] if line else lines


def _width(text: str, font: str) -> float:
    return float(pdfmetrics.stringWidth(_printable(text), font, _SIZE))


def _printable(text: str) -> str:
    """The text in signs that the font has; a letter that it lacks loses its accent."""
    known = pdfmetrics.getFont(_FONT).face.charToGlyph
    if all(ord(sign) in known for sign in text):
        return text
    return "".join(sign if ord(sign) in known else _nearest(sign, known) for sign in text)


def _nearest(sign: str, known: dict[int, int]) -> str:
    plain = [each for each in unicodedata.normalize("NFKD", sign) if ord(each) in known]
    return plain[0] if plain else "?"


def _load_fonts() -> None:
    folder = Path(reportlab.__file__).parent / "fonts"
    for name, file in ((_FONT, "Vera.ttf"), (_BOLD, "VeraBd.ttf")):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(folder / file)))
