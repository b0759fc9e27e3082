"""What a PDF hides: words under black boxes, files attached to it, things that run, a password."""

import re
from collections.abc import Iterator
from typing import Any

_PAGES = 200
_BOXES = 400
_LEAST = 3
"""Characters under a box from which on they are words."""
_RUNS = re.compile(rb"/(?:JavaScript|JS|Launch)\b")
_FILES = re.compile(rb"/EmbeddedFiles?\b")
_MARKED = re.compile(rb"/Subtype\s*/Redact\b")


def in_pdf(data: bytes) -> Iterator[tuple[str, str]]:
    """What speaks against passing a PDF on, as (code, words)."""
    if _RUNS.search(data):
        yield "unsafe", "It has a program in it that can run when it is opened."
    if _FILES.search(data):
        yield "hidden-data", "Other files are attached to it."
    if _MARKED.search(data):
        yield "hidden-data", "Passages are marked for blacking out, but that was never carried out."
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        is_locked = "assword" in str(problem)
        words = "It is protected with a password; nobody has looked inside."
        words = words if is_locked else "It is a broken PDF; what is in it is not known."
        yield "sealed", words
        return
    try:
        covered = sum(_covered(document[number]) for number in range(min(len(document), _PAGES)))
    finally:
        document.close()
    if covered:
        yield (
            "hidden-data",
            "Words can still be read under "
            + ("a black box." if covered == 1 else f"{covered} black boxes."),
        )


def _covered(page: Any) -> int:
    """How many filled dark boxes on a page lie over words that were written before them."""
    import pypdfium2.raw as raw

    words = page.get_textpage()
    covered = 0
    try:
        boxes = [
            each for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=2) if _is_dark(each)
        ]
        for box in boxes[:_BOXES]:
            left, bottom, right, top = _bounds(box)
            if right - left < 4 or top - bottom < 4 or _is_page_wide(page, left, bottom, right, top):
                continue
            under = words.get_text_bounded(left=left, bottom=bottom, right=right, top=top)
            covered += len(under.strip()) >= _LEAST and not _is_light_on_dark(page, left, bottom, right, top)
    finally:
        words.close()
    return covered


def _bounds(box: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (box.get_bounds if hasattr(box, "get_bounds") else box.get_pos)()
    return left, bottom, right, top


def _is_dark(box: Any) -> bool:
    from ctypes import byref, c_int, c_uint

    import pypdfium2.raw as raw

    mode, stroke = c_int(), c_int()
    if (
        not raw.FPDFPath_GetDrawMode(box.raw, byref(mode), byref(stroke))
        or mode.value == raw.FPDF_FILLMODE_NONE
    ):
        return False
    return _luminance(raw.FPDFPageObj_GetFillColor, box.raw, byref, c_uint) < 60


def _is_light_on_dark(page: Any, left: float, bottom: float, right: float, top: float) -> bool:
    """Whether the words there are light: the heading of a table on a dark ground, meant to be read."""
    from ctypes import byref, c_uint

    import pypdfium2.raw as raw

    for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=2):
        x0, y0, x1, y1 = _bounds(text)
        if x0 < right and x1 > left and y0 < top and y1 > bottom:
            return _luminance(raw.FPDFPageObj_GetFillColor, text.raw, byref, c_uint) > 150
    return False


def _luminance(get: Any, thing: Any, byref: Any, number: Any) -> float:
    red, green, blue, alpha = number(), number(), number(), number()
    if not get(thing, byref(red), byref(green), byref(blue), byref(alpha)) or alpha.value < 128:
        return 255.0
    return float(0.3 * red.value + 0.59 * green.value + 0.11 * blue.value)


def _is_page_wide(page: Any, left: float, bottom: float, right: float, top: float) -> bool:
    """A background of the whole page covers nothing."""
    width, height = page.get_size()
    return bool((right - left) > 0.9 * width and (top - bottom) > 0.5 * height)
