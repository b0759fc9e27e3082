"""The steps of a stage: what is done, what is next, in words."""

from dataclasses import dataclass

from django.urls import reverse

from alongside.campaigns.queries.campaigns import StageCounts


@dataclass(frozen=True)
class Step:
    """One page of the way from a question to letters. `state` is done, next or later."""

    title: str
    link: str
    words: str
    state: str


def steps_of(held: StageCounts) -> list[Step]:
    """The four steps of a stage, the first that is not done marked as next."""
    place = [held.stage.campaign.slug, held.stage.number]
    found = [
        ("Questions", "questions", _several(held.questions, "question"), bool(held.questions)),
        ("Whom to ask", "recipients", _whom(held), bool(held.accepted or held.is_out) and not held.proposed),
        (
            "The letter",
            "letter",
            _letter(held),
            bool(held.stage.letter or held.is_out),
        ),
        ("Check and send", "check", _sending(held), held.is_out and not held.accepted),
    ]
    is_next_named = False
    steps = []
    for title, view, words, is_done in found:
        state = "done" if is_done else "later" if is_next_named else "next"
        is_next_named = is_next_named or not is_done
        steps.append(Step(title, reverse(f"campaigns:{view}", args=place), words, state))
    return steps


def _whom(held: StageCounts) -> str:
    asked = held.accepted + held.queued + held.sent
    words = [f"{_several(asked, 'body', 'bodies')} to be asked"] if asked or not held.proposed else []
    words += [f"{held.proposed} to decide on"] if held.proposed else []
    words += [f"{held.no_address} without an address"] if held.no_address else []
    return ", ".join(words)


def _letter(held: StageCounts) -> str:
    return "written" if held.stage.letter or held.is_out else "not written yet"


def _sending(held: StageCounts) -> str:
    words = [f"{held.sent} sent"] if held.sent else []
    words += [f"{held.queued} waiting to go"] if held.queued else []
    words += [f"{held.accepted} not sent yet"] if held.accepted else []
    words += [f"{held.answered} answered"] if held.answered else []
    return ", ".join(words) or "nothing sent yet"


def _several(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
