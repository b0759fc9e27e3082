"""HTML to the text that a reader of the page sees, in one pass.

Paragraphs and other blocks stand apart by a blank line; list items have a bullet or their
number; the cells of a table row are separated by tabs, and where a cell holds paragraphs or
lists of its own, each cell is a block. Scripts, styles, hidden elements and controls are
left out, and so is a copy of a passage that is shown on small screens only, when every word
of it stands elsewhere on the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from lxml import etree

from alongside.reading.document import Part
from alongside.reading.formats.extract import CannotReadError, Extract, clean, seen

_DROPPED = frozenset(
    ("script", "style", "template", "noscript", "head", "svg", "iframe", "object", "embed", "canvas", "audio",
     "video", "select", "datalist", "textarea", "map", "noframes")
)  # fmt: skip
_BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "header", "footer", "nav",
     "aside", "form", "fieldset", "blockquote", "figure", "figcaption", "table", "caption", "pre", "hr",
     "address", "details", "summary", "dl", "dialog", "body", "center", "legend")
)  # fmt: skip
_LINES = frozenset(("dt", "dd", "tr", "thead", "tbody", "tfoot", "option"))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_CROWDED = frozenset(("table", "ul", "ol", "dl", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))
_WHITE = " \t\r\n\f"
_SPACES = re.compile(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")
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


def _written(root: "etree._Element") -> "_Writer":
    writer = _Writer()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _DROPPED or _is_hidden(element, tag):
                walk.skip_subtree()
                continue
            _OPEN.get(tag, _nothing)(writer, element)
            if element.text:
                writer.words(element.text)
        else:
            if tag not in _DROPPED:
                _CLOSE.get(tag, _nothing)(writer, element)
            if element.tail and element is not root:
                writer.words(element.tail)
    return writer


def _cell_parts(writer: "_Writer", text: str) -> Iterator[Part]:
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


@dataclass(slots=True)
class _List:
    """An open list: its next number, or 0 for bullets, and the manner of numbering."""

    next: int = 0
    manner: str = "1"


@dataclass(slots=True)
class _Row:
    """An open row: its place, the columns it has so far, and whether a cell of it holds several lines."""

    table: int
    number: int
    is_crowded: bool
    columns: int = 0
    opened: int = 0
    width: int = 1


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell: its place, and which pieces of the text are its own."""

    table: int
    row: int
    column: int
    first: int
    last: int
    is_crowded: bool


@dataclass(slots=True)
class _Writer:
    """Collects the words and holds back white space until the next word comes."""

    out: list[str] = field(default_factory=list)
    breaks: int = 0
    tabs: int = 0
    space: bool = False
    prefix: str = ""
    flat: int = 0
    pre: int = 0
    lists: list[_List] = field(default_factory=list)
    rows: list[_Row] = field(default_factory=list)
    tables: list[list[int]] = field(default_factory=list)
    """The open tables, each with its number and how many rows it has had."""
    tables_seen: int = 0
    cells: list[_Cell] = field(default_factory=list)

    def words(self, raw: str) -> None:
        """Add text as a browser would: runs of white space are one space, none at a line's ends."""
        if self.pre:
            self._lines(raw)
            return
        inner = raw.strip(_WHITE)
        if not inner:
            self.space = self.space or bool(raw)
            return
        self._settle(self.space or raw[0] in _WHITE)
        self.out.append(_SPACES.sub(" ", inner))
        self.space = raw[-1] in _WHITE

    def block(self, breaks: int) -> None:
        """Begin or end a block; inside a cell that is one line, just a space."""
        if self.flat:
            self.space = True
        elif breaks > self.breaks:
            self.breaks = breaks

    def _settle(self, space: bool) -> None:
        out = self.out
        if self.breaks:
            if out:
                out.append("\n\n" if self.breaks > 1 else "\n")
            self.breaks = 0
        elif space and out and not self.tabs:
            out.append(" ")
        if self.tabs:
            out.append("\t" * self.tabs)
            self.tabs = 0
        if self.prefix:
            out.append(self.prefix)
            self.prefix = ""

    def _lines(self, raw: str) -> None:
        for number, line in enumerate(raw.split("\n")):
            if number:
                self.breaks = min(self.breaks + 1, 2)
            if line.strip():
                self._settle(False)
                self.out.append(line.rstrip().expandtabs())


def _nothing(writer: _Writer, element: "etree._Element") -> None:
    """Inline elements change nothing."""


def _block(writer: _Writer, element: "etree._Element") -> None:  # noqa: ARG001
    writer.block(1 if writer.lists else 2)


def _line(writer: _Writer, element: "etree._Element") -> None:  # noqa: ARG001
    writer.block(1)


def _break(writer: _Writer, element: "etree._Element") -> None:  # noqa: ARG001
    if writer.flat:
        writer.space = True
    else:
        writer.breaks = min(writer.breaks + 1, 2)


def _open_pre(writer: _Writer, element: "etree._Element") -> None:
    _block(writer, element)
    writer.pre += 1


def _close_pre(writer: _Writer, element: "etree._Element") -> None:
    writer.pre = max(0, writer.pre - 1)
    _block(writer, element)


def _open_list(writer: _Writer, element: "etree._Element") -> None:
    _block(writer, element)
    is_numbered = element.tag == "ol"
    writer.lists.append(
        _List(_number(element.get("start"), 1) if is_numbered else 0, element.get("type", "1"))
    )
    if not is_numbered:
        writer.lists[-1].manner = ""


def _close_list(writer: _Writer, element: "etree._Element") -> None:
    if writer.lists:
        writer.lists.pop()
    _block(writer, element)


def _open_item(writer: _Writer, element: "etree._Element") -> None:
    writer.block(1)
    current = writer.lists[-1] if writer.lists else _List(0, "")
    marker = "•"
    if current.manner:
        number = _number(element.get("value"), current.next)
        marker = numbered(number, current.manner) + "."
        current.next = number + 1
    if not writer.flat:
        writer.prefix = "  " * (len(writer.lists) - 1) + marker + " "


def _close_item(writer: _Writer, element: "etree._Element") -> None:  # noqa: ARG001
    writer.prefix = ""
    writer.block(1)


def _open_table(writer: _Writer, element: "etree._Element") -> None:
    _block(writer, element)
    writer.tables_seen += 1
    writer.tables.append([writer.tables_seen, 0])


def _close_table(writer: _Writer, element: "etree._Element") -> None:
    if writer.tables:
        writer.tables.pop()
    _block(writer, element)


def _open_row(writer: _Writer, element: "etree._Element") -> None:
    writer.block(1)
    table = writer.tables[-1] if writer.tables else [0, 0]
    table[1] += 1
    writer.rows.append(_Row(table[0], table[1], _is_crowded(element)))


def _close_row(writer: _Writer, element: "etree._Element") -> None:  # noqa: ARG001
    if writer.rows:
        writer.rows.pop()
    writer.tabs = 0
    writer.block(1)


def _open_cell(writer: _Writer, element: "etree._Element") -> None:
    if not writer.rows:
        writer.block(2)
        return
    row = writer.rows[-1]
    if row.is_crowded:
        writer.block(2)
    else:
        writer.tabs += bool(row.columns)
        writer.flat += 1
    row.columns += row.width if row.columns else 1
    row.width = _number(element.get("colspan"), 1)
    row.opened = len(writer.out)
    writer.space = False


def _close_cell(writer: _Writer, element: "etree._Element") -> None:  # noqa: ARG001
    if writer.rows:
        row = writer.rows[-1]
        if not row.is_crowded:
            writer.flat = max(0, writer.flat - 1)
        place = (row.table, row.number, row.columns)
        writer.cells.append(_Cell(*place, row.opened, len(writer.out), row.is_crowded))
    writer.space = False


_OPEN = (
    dict.fromkeys(_BLOCKS, _block)
    | dict.fromkeys(_LINES, _line)
    | dict.fromkeys(_LISTS, _open_list)
    | dict.fromkeys(("td", "th"), _open_cell)
    | {"li": _open_item, "tr": _open_row, "pre": _open_pre, "table": _open_table}
)
_CLOSE = (
    dict.fromkeys(_BLOCKS, _block)
    | dict.fromkeys(_LINES, _line)
    | dict.fromkeys(_LISTS, _close_list)
    | dict.fromkeys(("td", "th"), _close_cell)
    | {"li": _close_item, "tr": _close_row, "pre": _close_pre, "table": _close_table, "br": _break}
)


def numbered(number: int, manner: str) -> str:
    """`number` as a list shows it: manner `1`, `a`, `A`, `i` or `I`."""
    if manner in ("a", "A") and 1 <= number <= 26 * 27:
        high, low = divmod(number - 1, 26)
        word = (chr(96 + high) if high else "") + chr(97 + low)
    elif manner in ("i", "I") and 1 <= number < 100:
        tens = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
        units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
        word = tens[number // 10] + units[number % 10]
    else:
        return str(number)
    return word.upper() if manner.isupper() else word


def _is_hidden(element: "etree._Element", tag: object) -> bool:
    style = element.get("style")
    if style and _NOT_SHOWN.search(style):
        return True
    if element.get("hidden") is not None:
        return True
    return tag == "dialog" and element.get("open") is None


def _is_crowded(row: "etree._Element") -> bool:
    """Whether a cell of the row holds more than one line of its own."""
    for cell in row:
        blocks = 0
        for inside in cell.iter("*"):
            if inside.tag in _CROWDED or (inside.tag == "br" and cell.tag == "td"):
                return True
            blocks += inside.tag in ("p", "div")
        if blocks > 1:
            return True
    return False


def _number(words: str | None, otherwise: int) -> int:
    return int(words) if words and words.isascii() and words.isdigit() and len(words) < 6 else otherwise


def _folded(text: str) -> str:
    return " ".join(text.split())
