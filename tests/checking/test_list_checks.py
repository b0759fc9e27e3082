"""C01 to C07, C14, C15, C26 and C36 on documents written for them, each with its arithmetic."""

import pytest

from alongside.checking import (
    check,
    denominators,
    dissolved,
    list_counts,
    members,
    reason_sets,
    repeated_lists,
    shares_said,
    subcategories,
    sums,
    unknown_names,
)
from alongside.reading.copy import ReadingCopy
from alongside.reading.document import Document, Part, SourceFacts
from alongside.terms.finding import Severity
from tests.checking.pay_evidence import evidence_of
from tests.reading.copies import copy_of

FUNDED = (
    "Funding was awarded to {number} trusts:\n\n"
    "Northmoor NHS Trust\nEastmere NHS Trust\nKestrel Vale NHS Trust\n"
)


def found(one, *texts, **source):
    source.setdefault("kind", "blog")
    copies = {f"s{place}": copy_of(text, **source) for place, text in enumerate(texts)}
    return list(one.findings(evidence_of(**copies)))


def brief(findings):
    return [(each.check, each.severity, each.arithmetic) for each in findings]


@pytest.mark.parametrize(
    ("text", "severity", "arithmetic"),
    [
        ("40 trusts were offered it. Funding was awarded to 27 trusts. Sadly 13 trusts did not apply.",
         Severity.PASSED, "27 + 13 = 40; stated total 40"),
        ("40 trusts were offered it. Funding was awarded to 27 trusts. Sadly 12 trusts did not apply.",
         Severity.WARNING, "27 + 12 = 39; stated total 40"),
        ("40 trusts were offered it. Funding was awarded to 27 trusts. Sadly 15 trusts did not apply.",
         Severity.ERROR, "27 + 15 = 42; stated total 40"),
    ],
)  # fmt: skip
def test_outcomes_add_up_to_the_number_offered(text, severity, arithmetic):
    assert brief(found(sums, text)) == [("C01", severity, arithmetic)]


def test_bodies_that_withdrew_and_stand_among_those_that_did_not_apply_are_not_added_twice():
    text = (
        "5 trusts were offered it. Funding was awarded to 3 trusts. Of these, 2 trusts did not apply:\n\n"
        "Devon Partnership NHS Trust\nEastmere NHS Trust\n\n"
        "One trust applied but later withdrew, Devon Partnership NHS Trust.\n"
    )
    assert brief(found(sums, text))[0][1:] == (Severity.PASSED, "3 + 2 = 5; stated total 5")


def test_what_remains_is_the_total_less_the_part_and_may_be_said_again_to_the_pound():
    text = (
        "Just £111 to go!\n\nIt came to a grand total of: £310.50. We have raised £200, which "
        "leaves us with £110.50."
    )
    assert brief(found(sums, text)) == [
        ("C01", Severity.PASSED, "£310.50 - £200 = £110.50; stated £110.50"),
        ("C01", Severity.PASSED, "£310.50 - £200 = £110.50; stated £111"),
    ]
    (wrong,) = found(sums, "A grand total of £300. We have raised £200, which leaves us with £90.")
    assert (wrong.severity, wrong.arithmetic) == (Severity.ERROR, "£300 - £200 = £100; stated £90")


@pytest.mark.parametrize(("number", "severity"), [(3, Severity.PASSED), (4, Severity.WARNING)])
def test_a_list_is_as_long_as_the_number_before_it(number, severity):
    (length,) = found(list_counts, FUNDED.format(number=number))
    assert (length.check, length.severity) == ("C02", severity)


def test_a_list_may_be_longer_by_a_body_that_is_noted_as_dissolved():
    text = (
        "One trust – North West Boroughs NHS Foundation Trust – was dissolved in 2021.\n\n"
        "This left 2 trusts that were contacted:\n\n"
        "- Northmoor NHS Trust\n- North West Boroughs NHS Foundation Trust*\n- Eastmere NHS Trust\n"
    )
    (length,) = found(list_counts, text)
    assert (length.severity, length.arithmetic) == (Severity.PASSED, "3 - 1 = 2; stated 2")
    assert "dissolved 2021" in length.message


def test_a_joint_entry_makes_more_bodies_than_rows():
    text = (
        "Funding was awarded to 2 trusts:\n\nNorthmoor NHS Trust\nEastmere NHS Trust and Kestrel Vale CIC\n"
    )
    _, rows = found(list_counts, text)
    assert (rows.check, rows.severity, rows.arithmetic) == ("C03", Severity.WARNING, "2 rows + 1 = 3 bodies")


def test_a_list_of_trusts_that_holds_a_company_is_noted():
    text = "Funding was awarded to 2 trusts:\n\nEast London NHS Foundation Trust\nNavigo CIC\n"
    (kind,) = found(members, text)
    assert (kind.check, kind.severity) == ("C04", Severity.WARNING)
    assert "Navigo CIC is a community interest company" in kind.message
    assert found(members, text.replace("trusts", "providers")) == []


def test_a_body_that_we_do_not_hold_is_good_to_know_and_no_error():
    notes = found(unknown_names, FUNDED.format(number=3))
    assert [(each.check, each.severity) for each in notes] == [("C15", Severity.INFORMATION)] * 3
    assert notes[2].message == "'Kestrel Vale NHS Trust' is not among the organisations that we hold."
    text = "Funding was awarded to 2 providers:\n\nSaltmarsh Charity Association\nEastmere Care Federation\n"
    assert found(unknown_names, text) == []


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Surry NHS Foundation Trust", "Royal Surrey"),
        ("Birmingam NHS Trust", "Birmingham Women's NHS Foundation Trust"),
    ],
)
def test_a_misspelt_name_that_no_body_has_is_an_error_with_the_nearest_names(name, nearest):
    (error,) = found(
        unknown_names, f"Funding was awarded to 2 trusts:\n\nEast London NHS Foundation Trust\n{name}\n"
    )
    assert (error.check, error.severity) == ("C15", Severity.ERROR)
    assert nearest in error.arithmetic


def test_a_name_that_could_be_several_bodies_is_for_a_person_to_choose_and_no_error():
    text = "Funding was awarded to 2 trusts:\n\nOxleas NHS Foundation Trust\nSussx Partnership NHS Trust\n"
    (note,) = found(unknown_names, text)
    assert note.severity is Severity.INFORMATION
    assert "a person chooses" in note.message


def test_an_unknown_name_is_told_once_whichever_sources_have_it():
    notes = found(unknown_names, FUNDED.format(number=3), "Dear all\n\n" + FUNDED.format(number=3))
    kestrel = [each for each in notes if "kestrel" in each.key]
    assert len(kestrel) == 1
    assert len(kestrel[0].statements) == 2


def test_a_publisher_that_we_do_not_hold_is_no_finding():
    own = {"kind": "foi-response", "publisher": "Kestrel Vale NHS Trust"}
    notes = found(unknown_names, FUNDED.format(number=3), **own)
    assert [each.key for each in notes] == ["northmoor nhs trust", "eastmere nhs trust"]


def test_the_employer_that_an_advert_names_is_no_finding():
    text = "Employer: Kestrel Vale NHS Trust"
    field = Part("field", "employer", 10, len(text))
    document = Document("advert.json", "application/json", "0" * 64, text, (field,))
    advert = ReadingCopy(document, SourceFacts(kind="job-advert"))
    evidence = evidence_of(advert=advert)
    assert [each.statement.value for each in evidence.of("employer")] == ["Kestrel Vale NHS Trust"]
    assert list(unknown_names.findings(evidence)) == []


def test_copies_of_one_list_in_one_document_give_one_finding_that_says_how_often_it_stands():
    once = (
        "Funding was awarded to 2 trusts:\n\n"
        "East London NHS Foundation Trust\n"
        "Sheffield Health and Social Care NHS Foundation Trust and Primary Care Sheffield\n"
    )
    text = once + "\nAnd again, as the office says.\n\n" + once
    (rows,) = [each for each in found(list_counts, text) if each.check == "C03"]
    (kind,) = found(members, text)
    assert (
        rows.message
        == "The 2 entries name 3 bodies: joint entry 2. The list stands in 2 places of the document."
    )
    assert kind.message.endswith("The list stands in 2 places of the document.")
    assert len(found(members, once, once.replace("East London", "Nottinghamshire Healthcare"))) == 2


def test_copies_of_a_list_are_equal_or_say_who_is_missing():
    same = FUNDED.format(number=3) + "\nAnd again.\n\nThese were successful:\n\n- KESTREL VALE NHS TRUST\n"
    same += "- Eastmere NHS Trust\n- Northmoor NHS Trust\n"
    (copies,) = found(repeated_lists, same)
    assert (copies.check, copies.severity) == ("C05", Severity.PASSED)
    names = [
        f"{place} NHS Trust\n" for place in ("Aymoor", "Beemoor", "Ceemoor", "Deemoor", "Eemoor", "Effmoor")
    ]
    text = (
        "Were successful:\n\n"
        + "".join(names)
        + "\nThat is all.\n\nWere successful:\n\n"
        + "".join(names[:-1])
    )
    (copies,) = found(repeated_lists, text)
    assert copies.severity is Severity.WARNING
    assert "Effmoor NHS Trust" in copies.message


def test_those_that_withdrew_are_told_from_those_that_never_applied():
    text = (
        "8 trusts were offered it, of those 3 trusts did not apply:\n\n"
        "Devon Partnership NHS Trust\nEastmere NHS Trust\nNorthmoor NHS Trust\n\n"
        "One trust applied but later withdrew, Devon Partnership NHS Trust.\n"
    )
    (split,) = found(subcategories, text)
    assert (split.check, split.severity) == ("C06", Severity.INFORMATION)
    assert split.arithmetic == "3 = 2 + 1; 2/8 = 25.0 %, 3/8 = 37.5 %"


@pytest.mark.parametrize(
    ("words", "severity"), [("less than half", Severity.PASSED), ("more than half", Severity.WARNING)]
)
def test_a_share_in_words_is_held_against_the_numbers(words, severity):
    text = f"40 trusts were offered it and 12 trusts applied. So {words} of the trusts applied."
    (share,) = found(shares_said, text)
    assert (share.check, share.severity, share.arithmetic) == ("C07", severity, "12/40 = 30.0 %")


def test_all_who_applied_is_not_all_when_some_withdrew():
    text = (
        "All trusts who applied received the funding. Funding was awarded to 24 trusts. "
        "Two trusts applied but later withdrew."
    )
    (share,) = found(shares_said, text)
    assert (share.severity, share.arithmetic) == (Severity.WARNING, "24/26 = 92.3 %")


def test_a_dissolved_body_is_told_with_what_each_successor_did():
    text = (
        "North West Boroughs NHS Foundation Trust was dissolved in 2021 and its services "
        "transferred to Mersey Care "
        "NHS Foundation Trust and Greater Manchester Mental Health NHS Foundation Trust.\n\n"
        "Were successful:\n\nNorth West Boroughs NHS Foundation Trust\nMersey Care NHS Foundation "
        "Trust\n\nNow the others.\n\n"
        "Did not apply:\n\nGreater Manchester Mental Health NHS Foundation Trust\nOxleas NHS "
        "Foundation Trust\n"
    )
    (warning,) = [each for each in found(dissolved, text) if each.severity is Severity.WARNING]
    assert warning.check == "C14"
    assert "Mersey Care NHS Foundation Trust: awarded" in warning.arithmetic
    assert "Greater Manchester Mental Health NHS Foundation Trust: did not apply" in warning.arithmetic


def test_bodies_that_closed_after_the_document_are_noted():
    (note,) = found(
        dissolved, "Did not apply:\n\nSOLENT NHS TRUST\nOXLEAS NHS FOUNDATION TRUST\n", published="2021-11-01"
    )
    assert (note.severity, note.message) == (
        Severity.INFORMATION, "Closed or merged since: 1 of the 2 bodies in this list.",
    )  # fmt: skip


def test_reasons_reported_and_given_are_set_side_by_side():
    wrote = "Birmingham and Solihull Mental Health NHS Foundation Trust"
    office = copy_of(
        f"Did not apply:\n\n{wrote}\nPennine Care NHS Foundation Trust\n\n"
        "Reasons trusts gave as to why they did not apply\n\n* short timescales\n* the pandemic\n",
        kind="foi-response", publisher="Saltmarsh Health Authority",
    )  # fmt: skip
    own = copy_of(
        "We did not apply because,\n\n- Leads had no capacity.\n- The post was prescriptive.\n",
        kind="letter", publisher=wrote, topic="a-letter",
    )  # fmt: skip
    (clash,) = reason_sets.findings(evidence_of(office=office, own=own))
    assert (clash.check, clash.severity) == ("C26", Severity.WARNING)
    assert clash.arithmetic == "reported: timescale, system-pressure; own: capacity, fit; in both: none"


def test_every_mental_health_trust_is_another_number_in_another_year():
    text = "We have asked every mental health trust in England. That is 61 trusts."
    (drift,) = found(denominators, text, published="2021-11-01")
    assert (drift.check, drift.severity) == ("C36", Severity.INFORMATION)
    assert drift.arithmetic.startswith("stated 61; ")


def test_a_clean_document_has_no_error_and_no_warning():
    text = (
        "5 providers were offered the money. Funding was awarded to 3 providers:\n\nEast London NHS "
        "Foundation Trust\n"
        "Nottinghamshire Healthcare NHS Foundation Trust\nMersey Care NHS Foundation Trust\n\n"
        "Of the others, 2 providers did not apply:\n\n"
        "Sussex Partnership NHS Foundation Trust\nOxford Health NHS Foundation Trust\n"
    )
    grave = (Severity.ERROR, Severity.CONFLICT, Severity.WARNING)
    assert [each for each in check(evidence_of(one=copy_of(text))) if each.severity in grave] == []


def test_findings_come_with_the_gravest_first():
    order = [each.severity for each in check(evidence_of(one=copy_of(FUNDED.format(number=4))))]
    assert order == sorted(order, key=list(Severity).index)
    assert order[0] is Severity.WARNING
