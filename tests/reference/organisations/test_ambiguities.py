"""The twelve ways in which names of public bodies are ambiguous, one test each or more."""

from datetime import date

import pytest

from alongside.reference.organisations import Status, find, name_on, resolve, successors

CAMPAIGN = date(2021, 8, 2)


def test_1_a_rename_under_the_same_code_gives_the_name_at_the_date():
    before, after = (
        resolve("Southern Health NHS Foundation Trust", day) for day in (CAMPAIGN, date(2025, 1, 1))
    )

    assert (before.status, before.codes) == (after.status, after.codes) == (Status.CERTAIN, ("RW1",))
    assert before.name_at_date == "Southern Health NHS Foundation Trust"
    assert after.name_at_date == "Hampshire and Isle of Wight Healthcare NHS Foundation Trust"
    assert before.reason.code == "former-name"
    assert "until 30 September 2024" in before.reason.words


def test_2_bodies_merged_into_a_new_code_keep_their_own_names_and_say_who_follows():
    for name, code, successor in [
        ("Barnet, Enfield and Haringey Mental Health NHS Trust", "RRP", "G6V2S"),
        ("Camden and Islington NHS Foundation Trust", "TAF", "G6V2S"),
        ("North Essex Partnership University NHS Foundation Trust", "RRD", "R1L"),
    ]:
        found = resolve(name, date(2026, 1, 1))
        assert (found.status, found.codes) == (Status.CERTAIN, (code,))
        assert f"followed by {successor}" in found.reason.words


def test_3_a_merger_into_an_old_code_does_not_turn_the_one_body_into_the_other():
    assert resolve("North West Boroughs Healthcare NHS Foundation Trust", date(2022, 1, 1)).key == "RTV"
    assert resolve("Mersey Care NHS Foundation Trust", date(2022, 1, 1)).key == "RW4"


def test_4_a_split_body_has_several_successors():
    assert {step.successor for step in successors("RTV")} == {"RW4", "RXV"}
    assert {step.successor for step in successors("RYQ")} == {"RJ2", "RJZ", "RN7", "RPG"}
    assert {step.successor for step in successors("QJG")} == {"D7T5G", "T6Y0W"}


def test_5_a_code_that_changed_character_is_known_by_its_name_of_the_time():
    assert "Mental Health Partnership" in name_on("RYK", date(2019, 6, 1))
    assert name_on("RYK", date(2021, 6, 1)) == "Dudley Integrated Health and Care NHS Trust"
    assert resolve("Dudley and Walsall Mental Health Partnership NHS Trust", date(2019, 6, 1)).key == "RYK"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("North East London NHS Foundation Trust", "RAT"),
        ("East London NHS Foundation Trust", "RWK"),
        ("Birmingham and Solihull Mental Health NHS FT", "RXT"),
        ("Birmingham Community Healthcare NHS FT", "RYW"),
        ("Birmingham Women's NHS Foundation Trust", "RLU"),
        ("Surrey and Borders Partnership NHS Foundation Trust", "RXX"),
        ("Surrey and Sussex Healthcare NHS Trust", "RTP"),
        ("The Rotherham NHS Foundation Trust", "RFR"),
        ("Rotherham, Doncaster and South Humber NHS FT", "RXE"),
        ("West London NHS Trust", "RKL"),
        ("Central and North West London NHS Foundation Trust", "RV3"),
        ("Sheffield Teaching Hospitals NHS Foundation Trust", "RHQ"),
        ("Sheffield Children's NHS Foundation Trust", "RCU"),
        ("Sheffield Health and Social Care NHS Foundation Trust", "TAH"),
        ("Southern Health and Social Care Trust", "x-southern-health-and-social-care-trust"),
    ],
)
def test_6_names_that_are_nearly_another_body_s_are_told_apart(name, code):
    assert resolve(name, CAMPAIGN).key == code


@pytest.mark.parametrize(
    "name", ["Southern Health", "North East London", "Birmingham NHS Trust", "South London Trust"]
)
def test_6_a_name_that_would_fit_two_bodies_is_never_certain(name):
    assert resolve(name, CAMPAIGN).status is not Status.CERTAIN


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Midlands Partnerships NHS FT", "RRE"),
        ("LANCASHIRE & SOUTH CUMBRIA NHS FOUNDATION TRUST", "RW5"),
        ("Hertfordshire Partnership Foundation Trust", "RWR"),
        ("Humber NHS Foundation Trust", "RV9"),
        ("Newcastle upon Tyne Hospitals NHS Foundation Trust", "RTD"),
        ("Tees Esk & Wear Valleys NHS FT", "RX3"),
        ("Tees, Esk, and Wear Valleys NHS Foundation Trust", "RX3"),
        ("Dorset HealthCare University NHS Foundation Trust", "RDY"),
        ("Dorset Health Care University NHS FT", "RDY"),
        ("South West London and St. George’s MH NHS Trust", "RQY"),
        ("Norfolk and Suffolk NHS Foundation Trust\u00a0*", "RMY"),
        ("Merseycare", "RW4"),
    ],
)
def test_7_word_noise_does_not_hide_a_body(name, code):
    assert resolve(name, CAMPAIGN).key == code


@pytest.mark.parametrize(
    "letters", ["CPFT", "CWP", "CWPT", "LPT", "LPFT", "BHFT", "SHSC", "NHFT", "MPFT", "SLaM", "C&I"]
)
def test_8_letters_alone_are_never_certain(letters):
    found = resolve(letters, CAMPAIGN)

    assert found.status is Status.CHOOSE
    assert found.reason.code == "acronym"


def test_8_letters_that_clash_offer_every_body_they_may_mean():
    assert {"RT1", "RNN"} <= set(resolve("CPFT", CAMPAIGN).codes)
    assert {"RWX", "RFF"} <= set(resolve("BHFT", CAMPAIGN).codes)
    assert {"RT5", "RP7"} <= set(resolve("LPT", CAMPAIGN).codes)


def test_9_a_joint_entry_answers_with_all_its_bodies():
    entry = (
        "Joint bid for the new community service. Sheffield Health and Social Care\n"
        "Foundation Trust (SHSC) and Primary Care Sheffield (PCS)"
    )
    found = resolve(entry, CAMPAIGN)

    assert found.status is Status.CERTAIN
    assert set(found.codes) == {"TAH", "x-primary-care-sheffield"}
    assert found.reason.code == "joint"
    assert found.key == ""


def test_10_bodies_outside_the_trust_list_are_known_or_refused():
    assert resolve("Navigo CIC", CAMPAIGN).key == "NQL"
    assert resolve("Livewell Southwest CIC", CAMPAIGN).key == "NR5"
    assert resolve("Primary Care Sheffield", CAMPAIGN).key == "x-primary-care-sheffield"
    assert resolve("the CCG", CAMPAIGN).status is Status.NONE
    assert resolve("Sussex MSK Partnership", CAMPAIGN).status is not Status.CERTAIN


def test_11_a_mangled_name_is_no_body():
    found = resolve("Surry NHS Foundation Trust", CAMPAIGN)

    assert found.status is Status.NONE
    assert found.codes == ()
    assert found.name_at_date == ""


def test_12_an_alias_of_a_hand_made_list_never_takes_another_body_s_own_name():
    assert resolve("North East London NHS Foundation Trust").key == "RAT"
    assert resolve("Rotherham NHS Foundation Trust").key == "RFR"
    assert resolve("Bridgewater Community Healthcare").key != "RWW"
    assert resolve("Tavistock and Portman NHS Foundation Trust", date(2026, 11, 1)).key == "RNK"
    assert "G6V2S" not in resolve("Tavistock and Portman").codes


def test_12_a_hospital_in_a_hand_made_list_is_not_its_trust():
    for site in ("Stepping Hill", "Arrowe Park", "Manor Hospital Walsall", "Macclesfield Hospital"):
        assert resolve(site, CAMPAIGN).status is Status.CHOOSE
        assert find(f"Beds at {site} closed.") == []
