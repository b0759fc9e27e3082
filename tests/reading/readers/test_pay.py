"""What posts are paid: which sums are pay, and whose."""

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.reading.readers import bands, limits, pay, posts, ratios
from alongside.terms.money import MoneyRange, Per
from alongside.terms.statement import Qualifier, in_words
from tests.reading.copies import NORTHMOOR_KEY, copy_of, said_by
from tests.reading.northmoor import NORTHMOOR

KEY, TRUST = NORTHMOOR_KEY, NORTHMOOR
AUTHORITY = "Northmoor Health Authority"


def sums(text, **source):
    return [in_words(each.value) for each in said_by(pay, text, **source)]


def test_a_range_with_its_body_is_one_post_of_that_body():
    (said,) = said_by(
        pay, f"Among them are two lived experience practitioners at {TRUST}, each paid £30,100 to £35,200."
    )
    assert said.subject.ref == f"post:{KEY}:lived-experience:2022"
    assert said.subject.name == "lived experience practitioners"
    assert said.value.per is Per.YEAR
    assert said.context["posts"] == "2"
    assert said.of == {"basis": "salary"}


def test_a_headline_without_a_body_goes_to_the_one_post_that_it_fits():
    said = said_by(
        pay,
        "Lived experience chiefs on salaries of up to £95,000\n\n"
        f"The {TRUST} is looking for a lived experience manager.\n\n"
        "The manager will be on a salary of £90,000-95,000 a year.\n\n"
        "A second story says the same job pays £95,000 a year.",
    )
    assert {each.subject.ref for each in said} == {f"post:{KEY}:lived-experience:2022"}
    assert said[0].qualifier is Qualifier.UP_TO
    assert said[0].context["attached"] == "by its figure"


def test_a_headline_that_fits_two_posts_stays_with_the_topic():
    said = said_by(
        pay,
        "Lived experience roles with salaries of up to £60,000.\n\n"
        f"A peer support lead at {TRUST} is paid £50,000 to £60,000.\n\n"
        "A lived experience lead at Hillside NHS Trust is paid £55,000 to £60,000.",
    )
    assert said[0].subject.ref == "topic:posts-2022"


def test_two_documents_on_one_post_give_one_subject():
    one = said_by(pay, f"{TRUST} seeks a director of lived experience. The post pays £90,000-95,000 a year.")
    other = said_by(pay, f"{TRUST} has a job paying £130K to a lived experience lead.", kind="blog")
    assert {each.subject.ref for each in [*one, *other]} == {f"post:{KEY}:lived-experience:2022"}
    assert in_words(other[0].value) == "£130,000 a year"


def test_a_director_and_workers_at_one_body_are_told_apart_by_their_own_document():
    said = said_by(
        pay,
        f"A lived experience director at {TRUST} is paid £90,000 to £95,000 a year.\n\n"
        f"A lived experience worker at {TRUST} is paid £22,000 to £23,000 a year.",
    )
    assert [each.subject.key for each in said] == [
        f"{KEY}:lived-experience:2022:director",
        f"{KEY}:lived-experience:2022:worker",
    ]


def test_one_title_with_two_salaries_stays_one_post():
    said = said_by(
        pay,
        f"A lived experience director at {TRUST} is paid £90,000 a year.\n\n"
        f"The lived experience director at {TRUST} is paid £120,000 a year.",
    )
    assert len({each.subject.ref for each in said}) == 1


def test_without_a_body_the_subject_is_the_topic_and_the_family_tells_sums_apart():
    said = said_by(pay, "Peer trainers were paid £300 a day. Service users were paid £20 a day.", kind="blog")
    assert {each.subject.ref for each in said} == {"topic:posts-2022"}
    assert [each.of for each in said] == [
        {"basis": "day-rate", "role": "trainer"},
        {"basis": "day-rate", "role": "service-user"},
    ]


def test_a_body_that_only_offers_money_is_not_the_employer():
    said = said_by(
        pay, "Hillside NHS Trust offered trusts money for a peer support lead paid £45,000 a year."
    )
    assert [each.subject.kind for each in said] == ["topic"]


def test_a_body_in_no_list_has_posts_of_its_own_by_its_name_as_written():
    said = said_by(
        pay,
        f"{TRUST} has peer workers.\n\n"
        "The Northmoor NHS Foundation Trust pays a peer support lead £45,000 a year.",
    )
    assert [each.subject.ref for each in said] == ["post:~northmoor-nhs-foundation-trust:peer-support:2022"]


def test_part_of_an_unknown_name_stops_the_search_for_an_employer():
    said = said_by(
        pay,
        f"{TRUST} has peer workers.\n\nNorthmoor Partnership pays a peer support lead £45,000 a year.",
    )
    assert [each.subject.kind for each in said] == ["topic"]


def test_two_documents_that_name_an_unknown_body_alike_speak_of_one_post():
    news = said_by(pay, "Northmoor NHS Foundation Trust pays a director of lived experience £98,000 a year.")
    blog = said_by(pay, "The lived experience director at Northmoor NHS FT is on £98,000 a year.")
    assert news[0].about == blog[0].about


def test_experts_external_trainers_and_members_are_not_one_post():
    said = said_by(
        pay,
        "Experts by experience are paid £25 a day, while external trainers are paid £300 a day.\n\n"
        "Our members are paid £40 a day.",
        kind="letter",
        publisher="Northmoor NHS Foundation Trust",
    )
    assert [(str(each.value), each.subject.key.split(":")[1:2]) for each in said] == [
        ("£25 a day", ["expert-by-experience"]), ("£300 a day", ["external-trainer"]), ("£40 a day", []),
    ]  # fmt: skip


def test_a_hospital_named_as_a_place_is_no_employer():
    said = said_by(
        pay,
        f"{TRUST} seeks a lived experience lead.\n\n"
        "The lead will work at St George's Hospital on a salary of £45,000-50,000 a year.",
    )
    assert [each.subject.key for each in said] == [f"{KEY}:lived-experience:2022"]


def test_in_its_own_letter_a_body_speaks_of_its_own_posts():
    (said,) = said_by(
        pay,
        "Our peer workers are paid £12 an hour.",
        kind="letter",
        publisher=TRUST,
    )
    assert said.subject.ref == f"post:{KEY}:peer-support:2022"


def test_an_expenses_fee_and_a_payment_of_the_same_sum_have_the_same_figure_and_other_names():
    (paid,) = said_by(pay, "Service users have been paid £20 a day.")
    (fee,) = said_by(pay, "Service users get a daily £20 expenses fee.")
    assert (paid.value, paid.of) == (fee.value, fee.of)
    assert (paid.context["category"], fee.context["category"]) == ("pay", "expenses")


def test_an_involvement_payment_has_its_hours():
    (said,) = said_by(
        pay,
        "Lived experience partners give up to 5 hours (£80 payment) per month.",
        kind="policy", publisher=AUTHORITY, publisher_code="RZ6", published="2024-11",
    )  # fmt: skip
    assert said.subject.ref == "post:RZ6:involvement:2024"
    assert said.value.per is Per.TASK
    assert (said.context["hours"], said.context["every"]) == ("5", "month")
    assert said.context["category"] == "involvement-payment"


def test_a_total_is_the_topics_and_not_a_posts():
    (said,) = said_by(pay, f"{TRUST} and others hired peer workers on total pay of at least £600,000.")
    assert (said.property, said.subject.ref) == ("pay-total", "topic:posts-2022")
    assert said.qualifier is Qualifier.AT_LEAST


@pytest.mark.parametrize(
    "text",
    [
        "Peer workers pay £54.40 for an enhanced DBS check.",
        "Our lived experience group has raised £310 and has £95 to go.",
        "The request would cost more than the appropriate limit of £450 for the LXP.",
        "The lived experience programme has £3.7 million.",
        "The peer support service was given a grant of £250,000.",
        "Some 30 managers are paid more than £90,000 a year while peer workers wait.",
        "The average nurse is paid £33,384, unlike a peer worker.",
        "The chief executive earns £200,000 a year.",
        "The peer support scheme costs £60,000 a year.",
        "The charity was awarded a £45,000 a year grant to employ a peer worker.",
        "Peer workers are supported by a £20,000-a-year fund.",
        "The lived experience team has £60,000 a year in funding.",
        "The peer support lead has £40,000 per annum from the council's innovation fund.",
        "£25,000 per annum was allocated to the peer support worker project.",
        "The peer support charity gets £50,000 a year from the lottery.",
        "The lived experience scheme will receive £35,000 a year for three years.",
        "The service charge for the peer support centre is £12,000 a year.",
        "A relocation package of up to £8,000 is offered to the peer support lead.",
        "The car park for peer workers will cost £2 a day.",
        "Peer workers may earn up to a limit of £100 a month.",
        "The law sets an appropriate limit of £450, 18 hours of LXP work at £25 an hour.",
        "The temporary charge is £3.50 a day.",
        "Lunch for peer workers is £5 per day.",
        "Do any peer workers earn above £40,000 a year?",
        "A rate of £92 an hour was for a specialist theatre nurse.",
    ],
)  # fmt: skip
def test_sums_that_are_not_this_pay_are_left_out(text):
    assert sums(text) == []


def test_what_a_rate_was_before_is_told_from_what_it_is():
    now, before = said_by(pay, "Peer trainers have been paid £220 a day, up from £180 a day.")
    assert (in_words(before.value), before.of["when"]) == ("£180 a day", "before")
    assert "when" not in now.of


def test_a_combined_cost_of_posts_is_a_total():
    said = said_by(
        pay,
        "It has six lived experience trainers, each paid £29,970 to £36,483, at a combined cost of £180,000.",
    )
    assert [(each.property, in_words(each.value)) for each in said] == [
        ("pay", "£29,970 to £36,483 a year"),
        ("pay-total", "£180,000"),
    ]


def test_a_half_day_with_its_hours_in_brackets():
    (said,) = said_by(pay, "Lived experience partners get £80 for a half day (up to four hours).")
    assert (in_words(said.value), said.context["hours"]) == ("£80 a half day", "4")


def test_a_multiple_is_one_statement_for_each_it_is_measured_against():
    said = said_by(
        ratios,
        f"{TRUST} seeks a lived experience manager. The manager is on £90,000-95,000 a year, "
        "three times the pay of a newly qualified nurse or junior doctor.",
    )
    assert [each.of["comparator"] for each in said] == ["newly-qualified-nurse", "foundation-doctor"]
    assert {(str(each.value.low), each.subject.ref) for each in said} == {
        ("3", f"post:{KEY}:lived-experience:2022")
    }


def test_a_multiple_of_something_else_is_not_read():
    assert said_by(ratios, "The manager is on £90,000-95,000 a year, three times the cost of a van.") == []


def bands_in(text, **source):
    return [(each.value, each.of["sense"], each.of["role"]) for each in said_by(bands, text, **source)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Band 7 LXP role was offered.", [("7", "post", "lived-experience")]),
        ("Peer support roles (Bands 2-5) are common.", [("2 to 5", "post", "peer-support")]),
        ("Peers at band 3 and 4.", [("3", "post", "peer-support"), ("4", "post", "peer-support")]),
        ("A band 8b Lived\n\nExperience role is planned by the team.", [("8b", "post", "lived-experience")]),
        ("They employ no LXP above a Band 4 or 5 grade.", [("4 or 5", "ceiling", "lived-experience")]),
        ("The nurse supervises two Band 5 Peer Support Coordinators.", []),
        ("Peer workers are on Band 2, but domestic staff are at a Band 3.", [("2", "post", "peer-support")]),
        ("Peer workers are here.\n\nTwo of these posts are at Band 3.", [("3", "post", "peer-support")]),
        ("How many peer workers are at Band 7?", []),
        ("A band of 7 peers met.", []),
        ("Band 12 peer worker", []),
    ],
)  # fmt: skip
def test_bands_and_whose_they_are(text, found):
    assert bands_in(text) == found


def test_several_bands_of_one_family_are_several_posts():
    said = said_by(bands, f"{TRUST} has a Band 4 peer worker. {TRUST} has a Band 6 peer worker.")
    assert [each.subject.key for each in said] == [
        f"{KEY}:peer-support:2022:band-4",
        f"{KEY}:peer-support:2022:band-6",
    ]


READERS = [pay, ratios, bands, posts, limits]
PIECES = st.sampled_from(
    [
        "£95,000", "£20 a day", "£75 for up to 4 hours", "£90,000-95,000 a year", "(", ")", "£", "“", "”",
        "\n",
        "four times that of a newly qualified nurse", "Band 7", "LXP", "peer worker", "nurse", TRUST, ". ",
        "the first", "lived experience director", "from 2015 to 2021", "\n\n", ", ", "paid", "salary of",
        "The trust", "up to 3 roles", "per month", AUTHORITY,
    ]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=12), max_size=25), st.sampled_from(["press", "letter", "policy"]))
def test_any_text_is_read_without_raising_and_every_figure_stands_in_its_quote(pieces, kind):
    copy = copy_of(" ".join(pieces), kind=kind, publisher=AUTHORITY, publisher_code="RZ6")
    for reader in READERS:
        for said in reader.read(copy):
            assert said.quote.holds_in(copy.text)
            if isinstance(said.value, MoneyRange):
                digits = re.sub(r"\D", "", said.quote.exact)
                for end in filter(None, (said.value.low, said.value.high)):
                    assert str(end.pence // 100).rstrip("0") in digits


@pytest.mark.parametrize(
    "unit",
    ["£1 ", "£1 per ", "15 to 17k ", "£30,000 a year LXP. ", "band 7 ", "peer support ", "the first such "],
)
def test_a_long_hostile_text_takes_work_in_proportion(unit):
    """Four times the text makes nowhere near sixteen times the calls; calls are counted, not timed."""
    counts = []
    for size in (8_000, 32_000):
        copy = copy_of((unit * size)[:size])
        assert copy.sentences
        assert copy.mentions is not None
        counts.append(calls_of(copy))
    assert counts[1] < 7 * counts[0] + 1_000


def calls_of(copy):
    """How many functions, of Python and of its built-ins, are called while the readers read."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        for reader in READERS:
            assert list(reader.read(copy)) is not None
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Experts by experience are paid seventy-five pounds for half a day.", "£75 a half day"),
        ("Peer facilitators are offered £150 per diem.", "£150 a day"),
        (
            "Peer leads are on a salary starting at £38,000 and rising to £42,000.",
            "£38,000 to £42,000 a year",
        ),
        ("The peer lead's pay went from £31,000 to £34,000 in April.", "£34,000 a year"),
        ("A peer practitioner post at £37,000-£39,000 was advertised.", "£37,000 to £39,000 a year"),
    ],
)
def test_ways_to_say_what_a_post_is_paid(sentence, value):
    assert [in_words(each.value) for each in said_by(pay, sentence)] == [value]


@pytest.mark.parametrize(
    "sentence",
    [
        "If peer workers were paid £20 an hour, more would apply.",
        "We asked whether experts by experience are paid £75 a day.",
        "Peer workers should be paid at least £15 an hour, the union said.",
        "Peer workers can claim 45p a mile and £5 per day for meals.",
        "The peer worker course fee is £300 per person.",
        "The peer worker's tax-free allowance is £12,570 a year.",
        "Hire of the room for peer workers is £60 a session.",
        "In 2022/23 we made payments to experts by experience of £34,500.",
        "The trust pays an agency £29 an hour for each peer worker.",
        "Peer workers are paid above the real living wage of £12.60 an hour.",
        "The lived experience lead's salary was cut by £3,000.",
        "The peer worker lost £80 a week in benefits.",
    ],
)
def test_sums_that_nobody_is_said_to_be_paid_are_left_out(sentence):
    assert said_by(pay, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A lived experience lead earns £45,000, compared with £33,000 for a nurse.",
        "The average nurse is paid £33,000; the lived experience lead earns £45,000.",
    ],
)
def test_a_nurse_in_the_same_sentence_keeps_her_own_figure(sentence):
    assert [in_words(each.value) for each in said_by(pay, sentence)] == ["£45,000 a year"]


def test_a_rate_of_before_is_told_from_the_one_of_now():
    said = said_by(pay, "Peer trainers were paid £40 a session; they are now paid £55 a session.")
    assert [(in_words(each.value), each.of.get("when", "")) for each in said] == [
        ("£40 a session", "before"), ("£55 a session", ""),
    ]  # fmt: skip


def test_a_title_named_short_is_of_the_work_named_before_it():
    said = said_by(
        pay,
        f"{TRUST} will pay its head of lived experience £98,000 a year.\n\nA deputy is on £62,000.",
    )
    assert said[1].context["family"] == "lived-experience"
    assert len({each.subject.ref for each in said}) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Between them the four lived experience directors earn £400,000 a year.",
        "The four lived experience leads cost £400,000 a year between them.",
        "Salaries for the nine lived experience posts add up to £400,000 a year.",
    ],
)
def test_what_several_posts_cost_together_is_a_total(sentence):
    (said,) = said_by(pay, sentence)
    assert (said.property, in_words(said.value)) == ("pay-total", "£400,000 a year")


@pytest.mark.parametrize(
    ("claim", "times"),
    [
        ("is four times that of a newly qualified nurse", "4 times"),
        ("is three and a half times a junior doctor's pay", "3.5 times"),
        ("is treble the starting salary of a nurse", "3 times"),
    ],
)
def test_a_ratio_without_a_figure_is_of_the_post_it_names(claim, times):
    said = said_by(ratios, f"A lived experience director's pay at {TRUST} {claim}.")
    assert [(each.subject.ref, in_words(each.value)) for each in said] == [
        (f"post:{KEY}:lived-experience:2022", times)
    ]
