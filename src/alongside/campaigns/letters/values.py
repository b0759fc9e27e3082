"""What stands in each field of a letter: of the stage once, of each body by its request."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from alongside.campaigns.letters.law import LAW
from alongside.campaigns.models import Campaign, Question, Request
from alongside.reading.correspondence import checklist
from alongside.reference.organisations import name_on, table
from alongside.rules.clock import Event, EventKind, request_clock
from alongside.rules.regimes import REGIMES
from alongside.terms.dates import PartialDate, in_words


def values_of_stage(campaign: Campaign, questions: Iterable[Question]) -> dict[str, str]:
    """What is the same in every letter of a stage."""
    return {
        "questions": numbered(question.words for question in questions),
        "applicant": campaign.legal_applicant.strip(),
        "public_name": (campaign.public_name or campaign.legal_applicant).strip(),
        "campaign": campaign.title.strip(),
    }


def values_of(request: Request, day: date, same: Mapping[str, str]) -> dict[str, str]:
    """What stands in the fields of a letter of that day to one body; `same` is that of its stage."""
    law = LAW[request.regime if request.regime in LAW else ""]
    cause: dict[str, str] = next((each for each in request.because if each.get("did")), {})
    due = request.due or (expected_due(request.regime, day) if request.sent_on is None else None)
    return {
        **same,
        "body": request.body_name,
        "what_it_did": cause.get("did", ""),
        "quoted_statement": cause.get("quote", ""),
        "date_of_statement": cause.get("said_on", ""),
        "in_place_of": _in_place_of(request.in_place_of),
        "date": _day(day),
        "act": law.act,
        "law": law.law,
        "by_when": law.by_when,
        "form": law.form,
        "help": law.help,
        "deadline": _day(due),
        "late_section": law.late_section,
        "days_late": _days_late(request.due, day),
        "date_sent": _day(request.sent_on),
        "reference": f"Your reference: {request.reference}" if request.reference else "",
        "regulator": law.regulator,
        "name_rule": law.name_rule,
        "review_rule": law.review_rule,
        "replied_on": _day(request.replied_on),
    }


def numbered(questions: Iterable[str]) -> str:
    """The questions, numbered from 1, a blank line between them."""
    each_on_a_line = (" ".join(words.split()) for words in questions)
    return "\n\n".join(f"{number}. {words}" for number, words in enumerate(each_on_a_line, 1))


def missing_from_refusal(refusal: str, regime: str) -> str:
    """A sentence and a line for each thing that a refusal must contain and was not found in this one.

    Empty when all is there.
    """
    if not refusal.strip() or regime not in REGIMES:
        return ""
    missing = [each for each in checklist(refusal, regime) if each.is_missing]
    if not missing:
        return ""
    lead = "A refusal is to do these things. We have not found them in yours:"
    return "\n".join([lead, "", *(f"- {each.title} ({each.law})" for each in missing)])


def names_of(codes: str) -> str:
    """The names of bodies whose codes are parted by spaces, as they last were; empty for none."""
    names = [name_on(code, None) if code in table().organisations else code for code in codes.split()]
    *most, last = names or [""]
    return f"{', '.join(most)} and {last}" if most else last


@lru_cache(maxsize=256)
def expected_due(regime: str, received: date) -> date | None:
    """The last day to answer if the letter comes on `received`; None where no Act binds the body."""
    if regime not in REGIMES:
        return None
    return request_clock(REGIMES[regime], (Event(EventKind.RECEIVED, received),), today=received).due


def _in_place_of(codes: str) -> str:
    listed = names_of(codes)
    return f"We write to you also in place of {listed}, for which you answer now." if listed else ""


def _days_late(due: date | None, day: date) -> str:
    days = (day - due).days if due else 0
    if days < 1:
        return ""
    return f"{days} day{'' if days == 1 else 's'}"


@lru_cache(maxsize=1024)
def _day(day: date | None) -> str:
    return in_words(PartialDate.of(day)) if day else ""
