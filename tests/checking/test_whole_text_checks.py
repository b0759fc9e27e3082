"""C31, C34, C35: passages in their texts, replies in the same words, papers on what is not held."""

from dataclasses import replace

from alongside.checking import passages, records_held, same_words
from alongside.checking.evidence import Evidence
from alongside.terms.finding import Severity
from alongside.terms.quote import Quote
from tests.checking.letters_read import TODAY, evidence_of
from tests.reading.northmoor import copy_of

PROMISE = "We will respond by 3 June 2023. The Trust Board met on 3 May 2023."
TEMPLATE = (
    "The offer came late in the financial year, at a time when every clinical team was under pressure from "
    "the pandemic, and the lead for the service took the view that a single post without a team round it "
    "could not be supervised well, so that the application was put aside until the next round."
)


def test_every_passage_in_its_place_is_one_pass() -> None:
    evidence = evidence_of(copy_of(PROMISE), copy_of(PROMISE))
    (found,) = passages.findings(evidence)
    assert found.severity == Severity.PASSED
    assert (
        found.arithmetic
        == f"{len(evidence.statements)} of {len(evidence.statements)} passages in 2 documents"
    )


def test_a_passage_that_has_moved_is_an_error() -> None:
    evidence = evidence_of(copy_of(PROMISE))
    first = evidence.statements[0]
    quote = first.statement.quote
    moved = replace(
        first, statement=replace(first.statement, quote=Quote(quote.start + 1, quote.end + 1, quote.exact))
    )
    (found,) = passages.findings(Evidence([moved, *evidence.statements[1:]], TODAY, evidence.texts))
    assert (found.severity, found.statements) == (Severity.ERROR, (first.id,))


def test_without_texts_nothing_is_said_about_passages() -> None:
    assert list(passages.findings(Evidence(evidence_of(copy_of(PROMISE)).statements, TODAY))) == []


def reply(paragraph: str, body: str) -> str:
    return (
        f"Thank you for your request dated 2 May 2023.\n\n{paragraph}\n\nFrom {body}, with thanks to all.\n"
    )


def test_the_same_paragraph_of_two_bodies_is_found_with_small_changes_too() -> None:
    one = copy_of(reply(TEMPLATE, "Northmoor"), kind="foi-response", publisher="Northmoor NHS Trust")
    other = copy_of(
        reply(TEMPLATE.replace("put aside", "laid aside"), "Southmoor"),
        kind="foi-response",
        publisher="Southmoor NHS Trust",
    )
    (found,) = same_words.findings(evidence_of(one, other))
    assert found.severity == Severity.WARNING
    assert "runs of 8 words are the same" in found.arithmetic


def test_one_bodys_own_letters_and_common_form_are_no_template() -> None:
    one = copy_of(reply(TEMPLATE, "Northmoor"), kind="foi-response")
    assert list(same_words.findings(evidence_of(one, one))) == []
    form = "If you are not content you may ask for an internal review. " * 4
    first = copy_of(reply(form, "N"), kind="foi-response", publisher="Northmoor NHS Trust")
    second = copy_of(reply(form, "S"), kind="foi-response", publisher="Southmoor NHS Trust")
    assert list(same_words.findings(evidence_of(first, second))) == []


def test_different_answers_are_left_alone() -> None:
    one = copy_of(reply(TEMPLATE, "Northmoor"), kind="foi-response", publisher="Northmoor NHS Trust")
    other = copy_of(
        reply(" ".join(reversed(TEMPLATE.split())), "S"), kind="foi-response", publisher="Southmoor NHS Trust"
    )
    assert list(same_words.findings(evidence_of(one, other))) == []


ASKED = (
    "1. Please give the equality assessment of the decision on the recovery college funding.\n"
    "{answer}\n\n2. How many posts were there?\nThere were 3 posts.\n"
)
PAPER = (
    "The Trust Board met on 3 May 2021.\n\n"
    "The board received the equality assessment of the decision on funding for the recovery college.\n"
)


def test_not_held_against_the_bodys_own_paper_is_a_warning() -> None:
    answer = copy_of(ASKED.format(answer="We do not hold this information."), kind="foi-response")
    paper = copy_of(PAPER, kind="board-paper")
    (found,) = records_held.findings(evidence_of(answer, paper))
    assert found.severity == Severity.WARNING
    assert found.key.startswith("a:b@")
    assert "subject words of the question stand at characters" in found.arithmetic


def test_another_bodys_paper_or_an_answer_given_is_no_contradiction() -> None:
    answer = copy_of(ASKED.format(answer="We do not hold this information."), kind="foi-response")
    others = copy_of(PAPER, kind="board-paper", publisher="Southmoor NHS Trust")
    given = copy_of(ASKED.format(answer="It is attached to this letter."), kind="foi-response")
    paper = copy_of(PAPER, kind="board-paper")
    assert list(records_held.findings(evidence_of(answer, others))) == []
    assert list(records_held.findings(evidence_of(given, paper))) == []
