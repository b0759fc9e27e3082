"""The tree of a tagged PDF: which marks make a paragraph, so that it can be read aloud in order."""

from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    TextStringObject,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: their number on the page, what they are (P, H1, BlockQuote), of which paragraph."""

    number: int
    tag: str
    paragraph: int


def tagged(pdf: bytes, pages: list[list[Mark]], title: str) -> bytes:
    """The same file with its tree. `pages` are the marks of each page in reading order."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    root = writer._add_object(DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")}))
    document = writer._add_object(_element("Document", root))
    elements: dict[int, IndirectObject] = {}
    by_page = ArrayObject()
    for number, marks in enumerate(pages):
        page = writer.pages[number]
        parents = ArrayObject()
        for mark in marks:
            if mark.paragraph not in elements:
                elements[mark.paragraph] = writer._add_object(_element(mark.tag, document))
            element = elements[mark.paragraph]
            _kids(element).append(_content(page.indirect_reference, mark.number))
            parents.append(element)
        page[NameObject("/StructParents")] = NumberObject(number)
        page[NameObject("/Tabs")] = NameObject("/S")
        by_page.extend([NumberObject(number), writer._add_object(parents)])
    _kids(document).extend(elements.values())
    _kids(root).append(document)
    _dictionary(root)[NameObject("/ParentTree")] = writer._add_object(
        DictionaryObject({NameObject("/Nums"): by_page})
    )
    catalog = writer.root_object
    catalog[NameObject("/StructTreeRoot")] = root
    catalog[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
    catalog[NameObject("/Lang")] = TextStringObject("en-GB")
    catalog[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    writer.add_metadata({"/Title": title})
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _element(tag: str, parent: IndirectObject) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/StructElem"),
            NameObject("/S"): NameObject(f"/{tag}"),
            NameObject("/P"): parent,
            NameObject("/K"): ArrayObject(),
        }
    )


def _content(page: IndirectObject | None, number: int) -> DictionaryObject:
    assert page is not None
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/MCR"),
            NameObject("/Pg"): page,
            NameObject("/MCID"): NumberObject(number),
        }
    )


def _kids(element: IndirectObject) -> ArrayObject:
    held = _dictionary(element)
    if "/K" not in held:
        held[NameObject("/K")] = ArrayObject()
    kids = held["/K"]
    assert isinstance(kids, ArrayObject)
    return kids


def _dictionary(element: IndirectObject) -> DictionaryObject:
    found = element.get_object()
    assert isinstance(found, DictionaryObject)
    return found
