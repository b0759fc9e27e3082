"""The same fields as a good engineer would get them out of adverts with spaCy, price-parser and dateparser.

    python benchmarks/corpus_peer.py FILE OUT [--workers N]

A blank English pipeline (no model): an entity ruler over small letters for bands, hours, contracts and words
of lived experience, and a component of our own that hands the pay line to price-parser and the closing date
to dateparser. All of it runs in the worker processes of `nlp.pipe`. Writes JSON Lines.
"""

import argparse
import html
import json
import re
from collections.abc import Iterator
from typing import Any

import dateparser
import spacy
from price_parser import Price
from spacy.language import Language
from spacy.tokens import Doc

_TAG = re.compile(r"<[^>]+>")
_SPACES = re.compile(r"\s+")
_SUM = re.compile(r"£\s?\d[\d,]*(?:\.\d+)?\s?k?\b", re.IGNORECASE)
_UNITS = (
    ("hour", re.compile(r"hour|/hr|p\.?h\b")),
    ("day", re.compile(r"\bday|daily")),
    ("session", re.compile(r"session")),
    ("year", re.compile(r"annum|year|p\.?a\b|annual|pro rata")),
)

_BAND = {"LOWER": {"IN": [*"123456789", "8a", "8b", "8c", "8d"]}}
_EACH = {"LOWER": {"IN": ["per", "a", "/"]}, "OP": "?"}
_CONTRACTS = {
    "permanent": ("permanent",),
    "fixed-term": ("fixed term", "fixed - term"),
    "secondment": ("secondment",),
    "bank": ("bank staff", "staff bank"),
    "casual": ("zero hours",),
    "apprenticeship": ("apprenticeship",),
    "voluntary": ("volunteer",),
}
_KINDS = {
    "lived-experience": (
        "lived experience", "peer support worker", "peer worker", "expert by experience",
        "experts by experience", "personal experience of mental health",
    ),
    "involvement": (
        "patient involvement", "service user involvement", "patient experience", "public involvement",
    ),
}  # fmt: skip


def _phrases(label: str, by_code: dict[str, tuple[str, ...]]) -> list[dict[str, Any]]:
    return [
        {"label": label, "id": code, "pattern": [{"LOWER": word} for word in words.split()]}
        for code, phrases in by_code.items()
        for words in phrases
    ]


_PATTERNS: list[dict[str, Any]] = [
    {"label": "BAND", "pattern": [{"LOWER": "band"}, _BAND]},
    {"label": "BAND", "pattern": [{"LOWER": "afc"}, {"LOWER": "band", "OP": "?"}, _BAND]},
    {
        "label": "HOURS",
        "pattern": [{"LIKE_NUM": True}, {"LOWER": {"IN": ["hours", "hrs"]}}, _EACH, {"LOWER": "week"}],
    },
    {"label": "HOURS", "pattern": [{"LOWER": "hours"}, {"LOWER": ":"}, {"LIKE_NUM": True}]},
    *_phrases("CONTRACT", _CONTRACTS),
    *_phrases("LIVED", _KINDS),
]


@Language.component("sums_and_dates")
def sums_and_dates(doc: Doc) -> Doc:
    """Put the fields of an advert together: those of the ruler, the sums and the closing date."""
    pay, closes, title, _ = doc.text.split("\n", 3)
    found: dict[str, Any] = {"pay": pay, "title": title}
    sums = [Price.fromstring(each.rstrip("kK")) for each in _SUM.findall(pay)]
    amounts = [float(each.amount) for each in sums if each.amount is not None]
    if "k" in pay.lower() and amounts and max(amounts) < 1000:
        amounts = [each * 1000 for each in amounts]
    if amounts:
        low = pay.lower()
        found["pay_min"], found["pay_max"] = min(amounts), max(amounts)
        found["pay_period"] = next((unit for unit, words in _UNITS if words.search(low)), "")
    when = dateparser.parse(closes, languages=["en"], date_formats=["%Y-%m-%d"]) if closes else None
    found["closing_on"] = when.date().isoformat() if when else None
    for entity in doc.ents:
        if entity.label_ == "BAND":
            found.setdefault("band", entity[-1].text)
        elif entity.label_ == "HOURS":
            found.setdefault("hours", entity.text)
        elif entity.label_ == "CONTRACT":
            found.setdefault("contract", entity.ent_id_)
        elif entity.label_ == "LIVED" and found.get("class") != "lived-experience":
            found["class"] = entity.ent_id_
    doc.user_data = {"found": json.dumps(found)}
    return doc


def pipeline() -> Language:
    """The pipeline: a blank one, so that no model is needed."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler", config={"validate": False})
    ruler.add_patterns(_PATTERNS)  # type: ignore[attr-defined]
    nlp.add_pipe("sums_and_dates")
    nlp.max_length = 10_000_000
    return nlp


def adverts(path: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each advert as a text whose first lines are pay, closing date and title, and its plain fields."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            posting = json.loads(line)
            pay = ((posting.get("baseSalary") or {}).get("value") or {}).get("value") or ""
            title = _plain(posting.get("title") or "")
            closes = (posting.get("validThrough") or "")[:10]
            text = _plain(html.unescape(posting.get("description") or ""))
            employer = (posting.get("hiringOrganization") or {}).get("name") or ""
            context = {"id": str(posting.get("identifier")), "employer": employer}
            yield f"{_plain(str(pay))}\n{closes}\n{title}\n{text}", context


def _plain(text: str) -> str:
    return _SPACES.sub(" ", html.unescape(_TAG.sub(" ", text))).strip()


def main() -> None:
    """Read the adverts and write their fields."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("out")
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    piped = pipeline().pipe(
        adverts(arguments.file), as_tuples=True, n_process=arguments.workers, batch_size=250
    )
    with open(arguments.out, "w", encoding="utf-8") as out:
        for doc, context in piped:
            out.write(json.dumps(json.loads(doc.user_data["found"]) | context) + "\n")


if __name__ == "__main__":
    main()
