"""What is answered for an advert: by the program, and by the keyword rule it is held against.

The program is called as everything else calls it: format, readers, `vacancy_of`. It is told that the
document is a job advert and nothing more.
"""

import re
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from alongside.reading.advert.vacancy import Vacancy, vacancy_of
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, SourceFacts
from alongside.reading.formats.choosing import extract
from alongside.reading.formats.limits import Limits
from alongside.reading.readers import read
from labelled_posts.labels import Pay

_KEYWORDS = re.compile(r"\blived experiences?\b|\bpeers?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered for one advert; empty, () and None are "not shown". `cues` decided the kind."""

    name: str
    kind: str
    criterion: str
    whose: str = ""
    bands: frozenset[str] = frozenset()
    hours: tuple[Decimal, Decimal] | None = None
    contracts: frozenset[str] = frozenset()
    pay: Pay | None = None
    closes_on: str = ""
    essential: int = 0
    desirable: int = 0
    cues: str = ""
    by_keyword: str = "other"


def answers(adverts: Iterable[tuple[str, bytes]], processes: int) -> dict[str, Answer]:
    """The answers for these adverts, by name."""
    together = list(adverts)
    if processes == 1:
        return {one.name: one for one in map(answer, together)}
    with ProcessPoolExecutor(processes) as pool:
        return {one.name: one for one in pool.map(answer, together, chunksize=40)}


def answer(advert: tuple[str, bytes]) -> Answer:
    """What the program and the keyword rule say of one advert. Raises CannotReadError."""
    name, data = advert
    found = extract(data, name if "." in name else f"{name}.json", Limits())
    document = Document(
        name, found.media_type, sha256(data).hexdigest(), found.text, found.parts, found.facts
    )
    vacancy = vacancy_of(read(ReadingCopy(document, SourceFacts("job-advert")))) or Vacancy(name)
    keyword = "lived-experience" if _KEYWORDS.search(f"{vacancy.title}\n{found.text}") else "other"
    return _answer(name, vacancy, keyword)


def _answer(name: str, vacancy: Vacancy, by_keyword: str) -> Answer:
    asked = vacancy.quoted.get("lived-experience-criterion")
    kind = vacancy.quoted.get("kind-of-post")
    return Answer(
        name,
        vacancy.kind,
        vacancy.criterion,
        asked.context.get("whose", "") if asked else "",
        _bands(vacancy.band),
        vacancy.hours_per_week,
        frozenset(vacancy.contracts),
        _pay(vacancy),
        vacancy.closes_on.edtf[:10] if vacancy.closes_on else "",
        len(vacancy.essential),
        len(vacancy.desirable),
        kind.context.get("cues", "") if kind else "",
        by_keyword,
    )


def _bands(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b(?:8[a-d]|[1-79])\b", words.lower()))


def _pay(vacancy: Vacancy) -> Pay | None:
    if vacancy.pay is None:
        return None
    low, high = vacancy.pay.low or vacancy.pay.high, vacancy.pay.high or vacancy.pay.low
    return Pay(low.in_pounds, high.in_pounds, vacancy.pay.per.value) if low and high else None
