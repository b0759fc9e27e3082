"""What each HTML element does to the text: begin a block, a line, an item with its number, a cell.

Elements that are not here are inline and change nothing.
"""

from lxml import etree

from alongside.reading.formats.list_numbers import numbered
from alongside.reading.formats.page_writer import Cell, OpenList, OpenRow, PageWriter

_BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "header", "footer", "nav",
     "aside", "form", "fieldset", "blockquote", "figure", "figcaption", "table", "caption", "pre", "hr",
     "address", "details", "summary", "dl", "dialog", "body", "center", "legend")
)  # fmt: skip
_LINES = frozenset(("dt", "dd", "tr", "thead", "tbody", "tfoot", "option"))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_CROWDED = frozenset(("table", "ul", "ol", "dl", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))


def _block(writer: PageWriter, element: "etree._Element") -> None:  # noqa: ARG001
    writer.block(1 if writer.lists else 2)


def _line(writer: PageWriter, element: "etree._Element") -> None:  # noqa: ARG001
    writer.block(1)


def _break(writer: PageWriter, element: "etree._Element") -> None:  # noqa: ARG001
    if writer.flat:
        writer.space = True
    else:
        writer.breaks = min(writer.breaks + 1, 2)


def _open_pre(writer: PageWriter, element: "etree._Element") -> None:
    _block(writer, element)
    writer.pre += 1


def _close_pre(writer: PageWriter, element: "etree._Element") -> None:
    writer.pre = max(0, writer.pre - 1)
    _block(writer, element)


def _open_list(writer: PageWriter, element: "etree._Element") -> None:
    _block(writer, element)
    is_numbered = element.tag == "ol"
    writer.lists.append(
        OpenList(_number(element.get("start"), 1) if is_numbered else 0, element.get("type", "1"))
    )
    if not is_numbered:
        writer.lists[-1].manner = ""


def _close_list(writer: PageWriter, element: "etree._Element") -> None:
    if writer.lists:
        writer.lists.pop()
    _block(writer, element)


def _open_item(writer: PageWriter, element: "etree._Element") -> None:
    writer.block(1)
    current = writer.lists[-1] if writer.lists else OpenList(0, "")
    marker = "•"
    if current.manner:
        number = _number(element.get("value"), current.next)
        marker = numbered(number, current.manner) + "."
        current.next = number + 1
    if not writer.flat:
        writer.prefix = "  " * (len(writer.lists) - 1) + marker + " "


def _close_item(writer: PageWriter, element: "etree._Element") -> None:  # noqa: ARG001
    writer.prefix = ""
    writer.block(1)


def _open_table(writer: PageWriter, element: "etree._Element") -> None:
    _block(writer, element)
    writer.tables_seen += 1
    writer.tables.append([writer.tables_seen, 0])


def _close_table(writer: PageWriter, element: "etree._Element") -> None:
    if writer.tables:
        writer.tables.pop()
    _block(writer, element)


def _open_row(writer: PageWriter, element: "etree._Element") -> None:
    writer.block(1)
    table = writer.tables[-1] if writer.tables else [0, 0]
    table[1] += 1
    writer.rows.append(OpenRow(table[0], table[1], _is_crowded(element)))


def _close_row(writer: PageWriter, element: "etree._Element") -> None:  # noqa: ARG001
    if writer.rows:
        writer.rows.pop()
    writer.tabs = 0
    writer.block(1)


def _open_cell(writer: PageWriter, element: "etree._Element") -> None:
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


def _close_cell(writer: PageWriter, element: "etree._Element") -> None:  # noqa: ARG001
    if writer.rows:
        row = writer.rows[-1]
        if not row.is_crowded:
            writer.flat = max(0, writer.flat - 1)
        place = (row.table, row.number, row.columns)
        writer.cells.append(Cell(*place, row.opened, len(writer.out), row.is_crowded))
    writer.space = False


OPEN = (
    dict.fromkeys(_BLOCKS, _block)
    | dict.fromkeys(_LINES, _line)
    | dict.fromkeys(_LISTS, _open_list)
    | dict.fromkeys(("td", "th"), _open_cell)
    | {"li": _open_item, "tr": _open_row, "pre": _open_pre, "table": _open_table}
)
"""What is done where an element begins."""
CLOSE = (
    dict.fromkeys(_BLOCKS, _block)
    | dict.fromkeys(_LINES, _line)
    | dict.fromkeys(_LISTS, _close_list)
    | dict.fromkeys(("td", "th"), _close_cell)
    | {"li": _close_item, "tr": _close_row, "pre": _close_pre, "table": _close_table, "br": _break}
)
"""What is done where it ends."""


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
