"""What a work is: as its listing says, and for the rest as the document itself tells."""

import re

from alongside.reading.advert.fields import is_advert
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import SOURCE_KINDS, Document, SourceFacts
from alongside.reading.formats.job_postings import MEDIA_TYPE as ADVERTS
from alongside.reference.organisations import resolve
from alongside.terms.dates import PartialDate

_TITLE_CHARS = 300


def described(given: SourceFacts | None, document: Document) -> SourceFacts:
    """The facts to store. What neither the listing nor the document tells stays empty: not known.

    The publisher's code is looked up only where the name is certain at the date of the document.
    """
    given = given or SourceFacts()
    told = document.facts
    kind = _kind(given, document)
    publisher = given.publisher or told.get("publisher", "")
    if not publisher and kind == "job-advert":
        publisher = told.get("employer", "")
    published = given.published or _date(told.get("published", ""))
    return SourceFacts(
        kind=kind,
        title=_one_line(given.title or told.get("title", ""))[:_TITLE_CHARS],
        publisher=_one_line(publisher)[:_TITLE_CHARS],
        publisher_code=given.publisher_code or _code(publisher, published),
        published=published,
        received=given.received or _date(told.get("received", "")),
        topic=given.topic,
        url=(given.url or told.get("url", ""))[:1000],
        reference=_one_line(given.reference or told.get("reference", ""))[:200],
    )


def _kind(given: SourceFacts, document: Document) -> str:
    """The kind that is given or told; without one, an advert where the document has the shape of one."""
    kind = given.kind or document.facts.get("kind", "")
    if not kind and (document.media_type == ADVERTS or is_advert(ReadingCopy(document, given))):
        kind = "job-advert"
    return kind if kind in SOURCE_KINDS else ""


def _code(publisher: str, published: PartialDate | None) -> str:
    if not publisher:
        return ""
    return resolve(publisher, published.latest if published else None).key


def _date(text: str) -> PartialDate | None:
    """The date when it is EDTF; a document may say anything."""
    try:
        return PartialDate(text) if text else None
    except ValueError:
        return None


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
