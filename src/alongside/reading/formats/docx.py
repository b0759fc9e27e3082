"""DOCX: paragraphs and tables in order, as a reader of the accepted document sees them.

Paragraphs are numbered from 1 ("paragraph 12"; a DOCX has no pages) and list paragraphs carry their
bullet or number. A table row is a line, its cells separated by tabs, each a part "table 1, row 2,
column 3"; where a cell holds several paragraphs, each cell is a block. Headers come first, then the
body, footnotes and footers. Of tracked changes the result is read and a warning says so; hidden text
is read and lies in a part of kind `hidden`; comments are not read.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

import docx as python_docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from lxml import etree

from alongside.reading.formats.docx_numbering import Numbering
from alongside.reading.formats.extract import Assembly, CannotReadError, Extract, clean, seen
from alongside.reading.formats.limits import Limits

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    (f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", f"{W}tblPr", f"{W}tcPr",
     f"{W}trPr", f"{W}sectPr", f"{W}sdtPr", _ALTERNATIVE)
)  # fmt: skip
_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": "\t"}
_KIND = ("it is a Word file with macros, or a template", "Open it and save it as a plain .docx.")
_BROKEN = ("it is a broken Word file", "Open it in Word or LibreOffice and save it as .docx again.")


@dataclass
class _Paragraph:
    """A paragraph's text with its bullet; `hidden` is whether all of it is."""

    text: str
    hidden: bool
    is_entry: bool = False


@dataclass
class _State:
    """What is counted while the document is walked."""

    whole: Assembly
    numbering: Numbering
    paragraphs: int = 0
    tables: int = 0
    hidden: int = 0
    after_entry: bool = False
    seen_elsewhere: set[str] = field(default_factory=set)


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """The text of a Word file. Raises CannotReadError when it is broken."""
    try:
        document = python_docx.Document(io.BytesIO(data))
        body = document.element.body
    except ValueError as problem:
        raise CannotReadError(*(_KIND if "content type" in str(problem) else _BROKEN)) from None
    except (OpcError, KeyError, AttributeError, zipfile.BadZipFile, etree.LxmlError, OSError):
        raise CannotReadError(*_BROKEN) from None
    state = _State(Assembly(), Numbering.of(document))
    _add_margins(state, document, "header")
    _add_blocks(state, body)
    _add_notes(state, document)
    _add_margins(state, document, "footer")
    state.whole.warnings.extend(_warnings(state, document))
    return state.whole.extract(MEDIA_TYPE, _facts(document))


def _add_blocks(state: _State, container: "etree._Element") -> None:
    for block in _blocks(container):
        if block.tag == f"{W}tbl":
            state.tables += 1
            _add_table(state, block, state.tables)
        else:
            _add_paragraph(state, block)


def _blocks(container: "etree._Element") -> Iterator["etree._Element"]:
    """Paragraphs and tables in order, those inside content controls and insertions too."""
    waiting = [iter(container)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            waiting.append(iter(child))


def _add_paragraph(state: _State, element: "etree._Element") -> None:
    for paragraph in _paragraphs(state, element):
        state.paragraphs += 1
        state.whole.gap("\n" if paragraph.is_entry and state.after_entry else "\n\n")
        state.after_entry = paragraph.is_entry
        _add_part(state, paragraph, "paragraph", f"paragraph {state.paragraphs}")


def _add_part(state: _State, paragraph: _Paragraph, kind: str, label: str) -> None:
    if paragraph.hidden:
        state.hidden += 1
        with state.whole.within("hidden", "hidden text"):
            state.whole.add(paragraph.text, kind, label)
    else:
        state.whole.add(paragraph.text, kind, label)


def _paragraphs(state: _State, element: "etree._Element") -> list[_Paragraph]:
    """The paragraph, and those of the text boxes anchored in it; empty ones are left out."""
    found = [_paragraph(state, element)]
    for box in element.iter(f"{W}txbxContent"):
        if not any(above.tag == _ALTERNATIVE for above in box.iterancestors()):
            found.extend(_paragraph(state, inner) for inner in box.iter(f"{W}p"))
    return [paragraph for paragraph in found if paragraph.text.strip()]


def _paragraph(state: _State, element: "etree._Element") -> _Paragraph:
    text, hidden = _words(element)
    marker = state.numbering.marker_of(element) if text.strip() else ""
    return _Paragraph(marker + text, hidden and bool(text.strip()), bool(marker))


def _words(element: "etree._Element") -> tuple[str, bool]:
    """The words of a paragraph, and whether all of them are hidden."""
    pieces: list[str] = []
    shown = False
    walk = etree.iterwalk(element, events=("start",))
    for _, each in walk:
        if each.tag in _SKIPPED or each.tag == f"{W}txbxContent":
            walk.skip_subtree()
        elif each.tag == f"{W}t":
            pieces.append(each.text or "")
            shown = shown or (bool((each.text or "").strip()) and not _is_hidden_run(each.getparent()))
        elif each.tag in _SIGNS:
            pieces.append(_SIGNS[each.tag] if each.get(f"{W}type") != "page" else "\n")
    return seen(clean("".join(pieces))).strip(), not shown


def _is_hidden_run(run: "etree._Element | None") -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish") if run is not None else None
    return vanish is not None and vanish.get(f"{W}val", "true") not in ("0", "false")


def _add_table(state: _State, table: "etree._Element", number: int) -> None:
    state.whole.gap()
    is_first = True
    for row_number, row in enumerate(_inside(table, f"{W}tr"), 1):
        cells = list(_cells(state, row))
        is_crowded = any(len(paragraphs) > 1 for _, paragraphs in cells)
        if not any(paragraphs for _, paragraphs in cells):
            continue
        if not is_first:
            state.whole.gap("\n\n" if is_crowded else "\n")
        is_first = False
        _add_cells(state, f"table {number}, row {row_number}", cells, is_crowded)


def _add_cells(
    state: _State, row_label: str, cells: list[tuple[int, list[_Paragraph]]], is_crowded: bool
) -> None:
    written = 0
    last = max(place for place, (_, paragraphs) in enumerate(cells) if paragraphs)
    for place, (column, paragraphs) in enumerate(cells[: last + 1]):
        if place and not is_crowded:
            state.whole.add("\t")
        if not paragraphs:
            continue
        if written and is_crowded:
            state.whole.gap()
        written += 1
        joined = _Paragraph(
            "\n".join(each.text for each in paragraphs), all(each.hidden for each in paragraphs)
        )
        _add_part(state, joined, "cell", f"{row_label}, column {column}")


def _cells(state: _State, row: "etree._Element") -> Iterator[tuple[int, list[_Paragraph]]]:
    """Each cell's column, from 1, and its paragraphs; a table inside a cell gives a line a row."""
    column = 1
    for cell in _inside(row, f"{W}tc"):
        paragraphs: list[_Paragraph] = []
        for block in _blocks(cell):
            if block.tag == f"{W}p":
                paragraphs.extend(_paragraphs(state, block))
            else:
                paragraphs.extend(_rows_inside(state, block))
        yield column, paragraphs
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        width = span.get(f"{W}val", "1") if span is not None else "1"
        column += int(width) if width.isdigit() and len(width) < 4 else 1


def _rows_inside(state: _State, table: "etree._Element") -> Iterator[_Paragraph]:
    for row in table.iter(f"{W}tr"):
        found = [_paragraph(state, paragraph) for paragraph in row.iter(f"{W}p")]
        text = "\t".join(each.text for each in found if each.text)
        if text:
            yield _Paragraph(text, all(each.hidden for each in found if each.text))


def _inside(parent: "etree._Element", tag: str) -> Iterator["etree._Element"]:
    """Rows of a table or cells of a row, those inside content controls too."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from _inside(child, tag)


def _add_margins(state: _State, document: WordDocument, place: str) -> None:
    """Add headers or footers, each wording once."""
    for section in document.sections:
        for margin in (getattr(section, f"first_page_{place}"), getattr(section, place)):
            if margin.is_linked_to_previous:
                continue
            lines = [_paragraph(state, each).text for each in margin._element.iter(f"{W}p")]
            text = "\n".join(line for line in lines if line)
            if text and text not in state.seen_elsewhere:
                state.seen_elsewhere.add(text)
                state.whole.gap()
                state.whole.add(text, "paragraph", place)


def _add_notes(state: _State, document: WordDocument) -> None:
    for part in document.part.package.iter_parts():
        kind = str(part.partname).rsplit("/", 1)[-1]
        if kind in ("footnotes.xml", "endnotes.xml"):
            _add_notes_of(state, part.blob, kind.removesuffix("s.xml"))


def _add_notes_of(state: _State, blob: bytes, kind: str) -> None:
    try:
        root = etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        state.whole.warnings.append(f"Its {kind}s are broken and were not read.")
        return
    notes = [note for note in root if note.get(f"{W}type") in (None, "normal")]
    for number, note in enumerate(notes, 1):
        text = "\n".join(filter(None, (_words(paragraph)[0] for paragraph in note.iter(f"{W}p"))))
        if text:
            state.whole.gap()
            state.whole.add(text, "paragraph", f"{kind} {number}")


def _warnings(state: _State, document: WordDocument) -> Iterator[str]:
    changed = [f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"]
    if next(document.element.body.iter(*changed), None) is not None:
        yield "It has tracked changes; it was read as if all were accepted."
    if state.hidden:
        yield f"{state.hidden} of its passages are hidden text."
    if next(document.element.body.iter(f"{W}commentReference"), None) is not None:
        yield "The comments in its margin were not read."


def _facts(document: WordDocument) -> dict[str, str]:
    try:
        title = " ".join(clean(document.core_properties.title or "").split())
    except (KeyError, ValueError, AttributeError, TypeError):
        return {}
    return {"title": title} if title and title.lower() not in ("word document", "untitled") else {}
