"""HTML to the text that a reader of the page sees, in one pass.

Paragraphs and other blocks stand apart by a blank line; list items have a bullet or their
number; the cells of a table row are separated by tabs, and where a cell holds paragraphs or
lists of its own, each cell is a block. Scripts, styles, hidden elements and controls are
left out, and so is a copy of a passage that is shown on small screens only, when every word
of it stands elsewhere on the page.

What an element does to the text is in page_elements.py, how the text is put together in page_writer.py.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from lxml import etree

from alongside.reading.document import Part
from alongside.reading.formats.extract import CannotReadError, Extract, clean, seen
from alongside.reading.formats.page_elements import CLOSE, OPEN
from alongside.reading.formats.page_writer import PageWriter

_DROPPED = frozenset(
    ("script", "style", "template", "noscript", "head", "svg", "iframe", "object", "embed", "canvas", "audio",
     "video", "select", "datalist", "textarea", "map", "noframes")
)  # fmt: skip
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SMALL_SCREEN = re.compile(
    r"(?:^|\s)(?:(?:show|visible|only)-(?:on-)?(?:mobile|small|xs|sm)|\S*mobile-only)(?:\s|$)"
)
_MAY_BE_COPY = re.compile(r"(?:show|visible|only)-(?:on-)?(?:mobile|small|xs|sm)|mobile-only")


def tree_of(markup: str) -> "etree._Element | None":
    """The parsed page; None when there is nothing in it.

    Raises CannotReadError where the parser would stop and lose the rest: elements 2,048 deep.
    """
    parser = etree.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        collect_ids=False,
        huge_tree=True,
    )
    try:
        root: etree._Element | None = etree.fromstring(clean(markup).encode("utf-8"), parser)
    except etree.XMLSyntaxError:
        root = None
    _see_that_all_was_parsed(parser)
    return root


def _see_that_all_was_parsed(parser: etree.HTMLParser) -> None:
    """Raise where libxml2 stopped in the middle: it gives what came before and says so only in its log."""
    for problem in parser.error_log:
        if problem.type == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError
        if problem.level == etree.ErrorLevels.FATAL:
            raise CannotReadError("its HTML is nested too deep", "Open it in a browser and print it to PDF.")


def visible_text_of(markup: str) -> str:
    """The text of an HTML page or fragment as a reader sees it; normalised."""
    root = tree_of(markup)
    if root is None:
        return ""
    if _MAY_BE_COPY.search(markup):
        hide_small_screen_copies(root)
    return visible_text(root)


def visible_text(root: "etree._Element") -> str:
    """The text of a parsed page as a reader sees it; normalised."""
    return clean(seen("".join(_written(root).out)))


def visible_page(root: "etree._Element") -> Extract:
    """The text of a parsed page, with a part for each cell of the tables whose cells hold several lines.

    Such cells stand one after the other as blocks, and only the parts still say which column they are of.
    """
    writer = _written(root)
    text = "".join(writer.out)
    shown = clean(seen(text))
    return Extract("text/html", shown, tuple(_cell_parts(writer, text)) if shown == text else ())


def _written(root: "etree._Element") -> PageWriter:
    writer = PageWriter()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _DROPPED or _is_hidden(element, tag):
                walk.skip_subtree()
                continue
            if doing := OPEN.get(tag):
                doing(writer, element)
            if element.text:
                writer.words(element.text)
        else:
            if tag not in _DROPPED and (doing := CLOSE.get(tag)):
                doing(writer, element)
            if element.tail and element is not root:
                writer.words(element.tail)
    return writer


def _cell_parts(writer: PageWriter, text: str) -> Iterator[Part]:
    """A part for each cell, without the white space around it."""
    ends = [0, *accumulate(map(len, writer.out))]
    crowded = {cell.table for cell in writer.cells if cell.is_crowded}
    for cell in writer.cells:
        words = text[ends[cell.first] : ends[cell.last]]
        if cell.table in crowded and words.strip():
            start = ends[cell.first] + len(words) - len(words.lstrip())
            label = f"table {cell.table}, row {cell.row}, column {cell.column}"
            yield Part("cell", label, start, start + len(words.strip()))


def hide_small_screen_copies(root: "etree._Element") -> None:
    """Hide the passages for small screens whose every piece of text stands elsewhere on the page."""
    copies = [each for each in root.iter("*") if _SMALL_SCREEN.search(each.get("class", ""))]
    elsewhere: set[str] = set()
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if element in copies:
            walk.skip_subtree()
        elif element.text:
            elsewhere.add(_folded(element.text))
        elsewhere.update(_folded(child.tail) for child in element if child.tail)
    for copy in copies:
        if all(_folded(str(piece)) in elsewhere for piece in copy.itertext() if piece.strip()):
            copy.set("hidden", "")


def _is_hidden(element: "etree._Element", tag: object) -> bool:
    style = element.get("style")
    if style and _NOT_SHOWN.search(style):
        return True
    if element.get("hidden") is not None:
        return True
    return tag == "dialog" and element.get("open") is None


def _folded(text: str) -> str:
    return " ".join(text.split())
