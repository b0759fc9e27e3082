"""C37 and C38 on statements written for them: not held beside what was said before; the same words."""

from datetime import date

from alongside.checking import answers_held, same_answers
from alongside.checking.evidence import Evidence, Stated
from alongside.reading.document import SourceFacts
from alongside.terms.dates import PartialDate
from alongside.terms.finding import Severity
from alongside.terms.quote import Quote
from alongside.terms.statement import Code, Polarity, Statement, Subject, Value

ASKED = {"question": "northmoor/1/1", "asks": "funding-outcome"}
LONG = (
    "We did not apply since there was no money after the first year "
    "and nobody who could lead the bid in time."
)


def _stated(
    id_: str, property_: str, value: Value, words: str, kind: str, on: str, body: str = "RZ1", **more: object
) -> Stated:
    statement = Statement(
        quote=Quote(0, len(words), words), subject=Subject("organisation", "RZ1", "Northmoor Trust"),
        property=property_, value=value, topic="northmoor", **more,  # type: ignore[arg-type]
    )  # fmt: skip
    source = SourceFacts(
        kind=kind,
        publisher=f"Trust {body}",
        publisher_code=body,
        published=PartialDate(on),
        topic="northmoor",
    )
    return Stated(id_, statement, source, f"source-{id_}")


def _evidence(*statements: Stated) -> Evidence:
    return Evidence(statements, date(2022, 1, 1))


def _not_held(on: str = "2021-08-31") -> Stated:
    return _stated(
        "answer", "answer-text", "not held", "No information is held.", "foi-response", on,
        polarity=Polarity.NO_KNOWLEDGE, of=ASKED,
    )  # fmt: skip


def _paper(on: str = "2021-03", body: str = "RZ1", property_: str = "funding-outcome") -> Stated:
    return _stated("paper", property_, Code("applied"), "The bid was sent in.", "board-paper", on, body)


def test_c37_shows_the_bodys_own_earlier_paper_beside_not_held() -> None:
    (found,) = answers_held.findings(_evidence(_paper(), _not_held()))
    assert (found.check, found.severity, found.statements) == ("C37", Severity.WARNING, ("answer", "paper"))
    assert "'The bid was sent in.' (2021-03)" in found.arithmetic


def test_c37_is_silent_about_later_papers_other_bodies_and_other_matters() -> None:
    for other in (_paper("2021-09"), _paper("2021-08"), _paper(body="RZ2"), _paper(property_="reason")):
        assert not list(answers_held.findings(_evidence(other, _not_held())))
    assert not list(answers_held.findings(_evidence(_not_held())))


def _answer(id_: str, body: str, words: str) -> Stated:
    return _stated(id_, "answer-text", words, words, "foi-response", "2021-08-31", body, of=ASKED)


def test_c38_tells_of_long_answers_that_are_the_same_without_calling_it_a_fault() -> None:
    one, other = _answer("a", "RZ1", LONG), _answer("b", "RZ2", LONG.replace(" since", "  since"))
    (found,) = same_answers.findings(_evidence(one, other))
    assert (found.check, found.severity, found.statements) == ("C38", Severity.INFORMATION, ("a", "b"))
    assert "22 words, the same from: Trust RZ1, Trust RZ2" in found.arithmetic


def test_c38_passes_over_short_answers_other_words_and_one_body_twice() -> None:
    for one, other in (
        (_answer("a", "RZ1", "No."), _answer("b", "RZ2", "No.")),
        (_answer("a", "RZ1", LONG), _answer("b", "RZ2", LONG + " Sorry.")),
        (_answer("a", "RZ1", LONG), _answer("b", "RZ1", LONG)),
    ):
        assert not list(same_answers.findings(_evidence(one, other)))
