"""The questions and the letter of a stage: what a body is likely to refuse, or cannot answer as data."""

import re
from collections.abc import Sequence

from alongside.campaigns.letters.template import Template, TemplateError
from alongside.campaigns.models import Question, Stage
from alongside.campaigns.warnings.caution import Caution
from alongside.reading.vocabulary import VOCABULARY
from alongside.rules.small_numbers import SMALLEST_SHOWN

MOST = 8
"""Questions in one letter; above it answers come late and in part, as far as volunteers have told us."""

_PEOPLE = re.compile(
    r"\b(?:how many|number of)\b[^.?]{0,80}\b(?:people|persons?|staff|employees?|workers?|patients?"
    r"|members|applicants?|women|men|grievances?|dismissals?|posts?)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\b(?:names? of (?:the |all |any )?(?:staff|people|person|employees?|managers?|members))\b", re.I
)


def about_the_questions(questions: Sequence[Question]) -> list[Caution]:
    """Questions that are too many, ask for small counts or names, or have no property."""
    found = []
    if not questions:
        found.append(Caution("no-questions", "The stage has no questions yet."))
    if len(questions) > MOST:
        words = (
            f"There are {len(questions)} questions. All that they take is counted together for the cost "
            f"limit. Keep the {MOST} that you need most, or ask the others in a later stage."
        )
        found.append(Caution("many-questions", words, "FOIA 2000 s.12; FOISA 2002 s.12"))
    for each in questions:
        found += _of_one(each)
    return found


def about_the_letter(stage: Stage) -> list[Caution]:
    """What the letter's template should hold and does not."""
    try:
        letter = Template.of(stage.letter)
    except TemplateError as error:
        return [Caution("template", f"The letter cannot be filled in. {error}")]
    text = stage.letter.lower()
    found = []
    if not letter.holds("questions"):
        found.append(Caution("no-questions-field", "The letter has no {questions}: nobody will see them."))
    if not letter.holds("applicant"):
        words = "The letter has no {applicant}. A request needs the name of who asks."
        found.append(Caution("no-applicant-field", words, "FOIA 2000 s.8(1)(b); FOISA 2002 s.8(1)(b)"))
    if not letter.holds("form") and "e-mail" not in text and "email" not in text:
        words = "The letter does not ask for an answer by e-mail and in open formats. Add {form}."
        found.append(Caution("no-form", words, "FOIA 2000 s.11; FOISA 2002 s.11"))
    return found


def _of_one(question: Question) -> list[Caution]:
    found = []
    number = question.number
    declared = VOCABULARY.get(question.property)
    counts_people = question.unit == "person" or (declared is not None and declared.counts == "person")
    if question.value_type == "number" and (counts_people or _PEOPLE.search(question.words)):
        words = (
            f"Question {number} asks for a count that may be below {SMALLEST_SHOWN} in a body. Small counts "
            "of people are often refused, because somebody could be told from them. Asking for “fewer than "
            f"{SMALLEST_SHOWN}” where it is so gives the body a way to answer."
        )
        found.append(Caution("small-counts", words, "FOIA 2000 s.40(2); FOISA 2002 s.38(1)(b)"))
    if _NAMES.search(question.words):
        words = f"Question {number} asks for people's names. Ask for roles: names are often refused."
        found.append(Caution("names", words, "FOIA 2000 s.40(2); FOISA 2002 s.38(1)(b)"))
    if not question.property or (declared is None and not question.is_declared):
        words = f"Question {number} has no property, so its answers cannot be put side by side."
        found.append(Caution("no-property", words))
    return found
