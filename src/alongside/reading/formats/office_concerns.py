"""What Word files, workbooks and presentations hide: sheets, rows, caches, changes, comments, macros."""

import re
import zipfile
from collections.abc import Callable, Iterator, Sequence

from lxml import etree

_MOST = 64 << 20
_SHEETS = re.compile(r"xl/worksheets/sheet[^/]*\.xml")
_PARTS: tuple[tuple[str, str, str], ...] = (
    (r"xl/pivotCache/", "hidden-data", "It has all the data behind a pivot table, also what is not shown."),
    (r"xl/externalLinks/", "hidden-data", "It keeps values of other workbooks that it is linked to."),
    (r"(?:word|xl|ppt)/embeddings/", "hidden-data", "Other files are embedded in it, whole."),
    (r"(?:word|xl|ppt)/vbaProject\.bin", "unsafe", "It has macros: programs that run when it is opened."),
    (r"(?:word|xl|ppt)/activeX/", "unsafe", "It has controls that can run something."),
    (r"xl/model/", "hidden-data", "It has a data model: tables that no sheet shows."),
    (r"(?:xl|ppt)/(?:comments|threadedComments)", "hidden-data", "It has comments."),
    (r"xl/revisions/", "hidden-data", "It keeps its earlier versions (shared workbook)."),
    (r"word/comments[^/]*\.xml", "hidden-data", "It has comments in the margin."),
    (r"ppt/notesSlides/", "hidden-data", "It has notes that the slides do not show."),
)  # fmt: skip
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGES = tuple(_W + tag for tag in ("ins", "del", "moveFrom", "moveTo"))


def in_office(archive: zipfile.ZipFile, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What an office file hides, as (code, words); each once."""
    for pattern, code, words in _PARTS:
        if any(re.match(pattern, name) for name in names):
            yield code, words
    if "word/document.xml" in names:
        yield from _in_word(archive)
    if "xl/workbook.xml" in names:
        yield from _in_workbook(archive, names)
    if "ppt/presentation.xml" in names:
        yield from _hidden_slides(archive, names)


def _in_word(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    found: set[str] = set()
    for element in _elements(archive, "word/document.xml"):
        if element.tag in _CHANGES:
            found.add("changes")
        elif element.tag == f"{_W}vanish" and element.get(f"{_W}val") not in ("0", "false"):
            found.add("hidden")
    if "changes" in found:
        yield "hidden-data", "It has tracked changes: what was deleted can still be read."
    if "hidden" in found:
        yield "hidden-data", "It has words that are formatted as hidden."


def _in_workbook(archive: zipfile.ZipFile, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    hidden = [
        element.get("name", "")
        for element in _elements(archive, "xl/workbook.xml")
        if _bare(element) == "sheet" and element.get("state") in ("hidden", "veryHidden")
    ]
    if hidden:
        how_many = "a hidden sheet" if len(hidden) == 1 else f"{len(hidden)} hidden sheets"
        yield "hidden-data", f"It has {how_many}."
    for wanted, is_hidden in (("rows", _is_hidden_row), ("columns", _is_hidden_column)):
        if any(
            is_hidden(each) for name in names if _SHEETS.fullmatch(name) for each in _elements(archive, name)
        ):
            yield "hidden-data", f"It has hidden {wanted}."


def _hidden_slides(archive: zipfile.ZipFile, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    slides = [name for name in names if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    if any(b'show="0"' in _start(archive, name) for name in slides):
        yield "hidden-data", "It has hidden slides."


def _is_hidden_row(element: "etree._Element") -> bool:
    return _bare(element) == "row" and _is_hidden(element)


def _is_hidden_column(element: "etree._Element") -> bool:
    return _bare(element) == "col" and _is_hidden(element)


def _is_hidden(element: "etree._Element") -> bool:
    zero: Callable[[str], bool] = lambda name: element.get(name) in ("0", "0.0")  # noqa: E731
    return element.get("hidden") in ("1", "true") or zero("ht") or (_bare(element) == "col" and zero("width"))


def _elements(archive: zipfile.ZipFile, name: str) -> Iterator["etree._Element"]:
    """The elements of a part as they begin; nothing of it is fetched or expanded."""
    try:
        with archive.open(name) as source:
            for _, element in etree.iterparse(
                source, events=("start",), resolve_entities=False, no_network=True, huge_tree=False
            ):
                yield element
                parent = element.getparent()
                while parent is not None and element.getprevious() is not None:
                    del parent[0]
    except (etree.LxmlError, KeyError, zipfile.BadZipFile, OSError, EOFError):
        return


def _bare(element: "etree._Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as source:
        return source.read(4096)
