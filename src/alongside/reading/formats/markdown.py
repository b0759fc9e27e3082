"""Markdown: the words as a reader of the page sees them, not the signs around them.

Rendered to HTML and read as that, so that a quote holds "up to £75" and not "**up to £75**".
The lines `title:`, `date:` and the like between `---` at the top become facts.
"""

import re

from markdown_it import MarkdownIt

from alongside.reading.formats.dated import edtf_of
from alongside.reading.formats.encoding import decoded
from alongside.reading.formats.extract import Extract, clean
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.visible import visible_text_of

MEDIA_TYPE = "text/markdown"

_FRONT = re.compile(r"\A---[ \t]*\n((?:[^\n]*\n){1,60}?)---[ \t]*\n")
_FACT = re.compile(r"^(title|date|published|publisher|reference|url)\s*:[ \t]*(\S[^\n]*)$", re.I | re.M)


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """The visible text of a Markdown file."""
    source, warnings = decoded(data)
    source = clean(source)
    front = _FRONT.match(source)
    facts = _facts(front[1]) if front else {}
    body = source[front.end() :] if front else source
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(body)
    return Extract(MEDIA_TYPE, visible_text_of(page), facts=facts, warnings=warnings)


def _facts(front: str) -> dict[str, str]:
    facts: dict[str, str] = {}
    for name, value in _FACT.findall(front):
        name, value = name.lower(), value.strip().strip("\"'")
        if name in ("date", "published"):
            name, value = "published", edtf_of(value)
        if value:
            facts.setdefault(name, value)
    return facts
