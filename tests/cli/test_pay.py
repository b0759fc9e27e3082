"""`alongside pay`: what it answers in words and as JSON, and how it ends."""

import json

import pytest

from alongside.cli import main


def answered(capsys, *given):
    """The JSON answer, and the exit code."""
    code = main(["pay", *given, "--json"])
    return json.loads(capsys.readouterr().out), code


def said(capsys, *given):
    main(["pay", *given])
    return capsys.readouterr().out


def flat(text):
    return " ".join(text.split())


def test_a_salary_of_december_2022_is_on_the_scale_of_the_year_before(capsys):
    answer, code = answered(capsys, "£37,152 to £43,994", "--on", "2022-12-16")
    assert code == 0
    assert (answer["min"], answer["max"], answer["period"]) == (37_152, 43_994, "year")
    (match,) = answer["matches"]
    assert {name: match[name] for name in ("scheme", "band", "year", "zone", "years_behind", "nation")} == {
        "scheme": "Agenda for Change", "band": "6", "year": "2021/22", "zone": "outer",
        "years_behind": 1, "nation": "england",
    }  # fmt: skip
    assert "£32,306 + 15% (£4,845.90) = £37,151.90" in match["arithmetic"]
    assert "held to the most, £4,967" in match["arithmetic"]


def test_the_words_say_band_year_zone_and_how_old_the_scale_was(capsys):
    words = flat(said(capsys, "£37,152 to £43,994", "--on", "2022-12-16"))
    assert "It is band 6, 2021/22, outer London (Agenda for Change)" in words
    assert "On 16 December 2022 that scale was a year old" in words
    assert "2022 - 2021 = 1" in words
    assert "£32,306 + 15% (£4,845.90) = £37,151.90" in words
    assert "£38,761.90 to £45,765 a year" in words


def test_a_salary_that_no_band_gives_is_said_to_be_so(capsys):
    answer, code = answered(capsys, "£110,000-115,000", "--on", "2022-12-16")
    assert (code, answer["matches"]) == (0, [])
    words = flat(said(capsys, "£110,000-115,000", "--on", "2022-12-16"))
    assert "No band of Agenda for Change gives it, in any year from 2014/15 to 20" in words


@pytest.mark.parametrize(
    ("words", "period", "an_hour", "assumed"),
    [
        ("£75 for up to 4 hours", "task", 18.75, "all of the 4 hours are used"),
        ("£300 a day", "day", 40, "a day of 7.5 hours"),
        ("£20 a day", "day", 2.67, "a day of 7.5 hours"),
        ("£75 for half a day", "half-day", 20, "a half day of 3.75 hours"),
        ("£29,970 a year", "year", 15.33, "a full week of 37.5 hours"),
    ],
)
def test_every_unit_comes_on_one_hourly_axis_with_what_is_assumed(capsys, words, period, an_hour, assumed):
    answer, _ = answered(capsys, words, "--on", "2024-11-01")
    assert answer["period"] == period
    assert (answer["hourly"]["min"], answer["hourly"]["max"]) == (an_hour, an_hour)
    assert any(assumed in each for each in answer["hourly"]["assumptions"])
    wages = {wage["wage"]: wage for wage in answer["beside"]["wages"]}
    assert wages["NLW"]["an_hour"] == 11.44
    assert wages["NLW"]["place"] == ("below" if an_hour < 11.44 else "above")
    assert [band["band"] for band in answer["beside"]["bands"]][-1] == "9"


def test_a_supplement_to_be_added_is_matched_on_basic_pay_and_shown_added(capsys):
    answer, _ = answered(capsys, "£31,365 - £37,890 pa plus Inner London HCAS", "--on", "2020-11-10")
    assert answer["supplement"] == "to be added"
    assert [(match["band"], match["year"], match["zone"]) for match in answer["matches"]] == [
        ("6", "2020/21", "none")
    ]
    (added,) = answer["with_supplement"]
    assert (added["zone"], added["min"], added["max"]) == ("inner", 37_638, 44_780)
    assert "held to the most, £6,890" in added["arithmetic"]


def test_an_included_supplement_is_found_with_its_zone(capsys):
    answer, _ = answered(capsys, "£36,070 - £42,712 pa inc HCAS", "--on", "2020-11-10")
    assert answer["supplement"] == "included"
    assert (answer["matches"][0]["band"], answer["matches"][0]["zone"]) == ("6", "outer")


def test_hours_of_the_post_give_what_they_come_to(capsys):
    answer, _ = answered(capsys, "£30,000 pro rata", "--on", "2024-11-01", "--hours", "22.5")
    assert answer["pro_rata"] is True
    assert answer["actual"]["min"] == 18_000


def test_an_open_end_is_null(capsys):
    answer, _ = answered(capsys, "up to £45,000", "--on", "2024-11-01")
    assert (answer["min"], answer["max"], answer["qualifier"]) == (None, 45_000, "up to")


def test_several_figures_are_all_given_and_the_first_is_the_principal(capsys):
    answer, _ = answered(capsys, "£33,000 per annum (£16.88 per hour)", "--on", "2024-11-01")
    assert [(each["min"], each["period"]) for each in answer["figures"]] == [
        (33_000, "year"),
        (16.88, "hour"),
    ]
    assert answer["min"] == 33_000


def test_a_band_without_a_figure_is_given_what_it_pays(capsys):
    answer, code = answered(capsys, "Band 6", "--on", "2022-12-16")
    assert (code, answer["band_stated"]) == (0, "6")
    assert answer["band_pay"] == {"year": "2022/23", "min": 33_706, "max": 40_588}


def test_a_years_pay_for_each_session_is_not_worked_out_an_hour(capsys):
    answer, _ = answered(capsys, "£11,000 per session per annum", "--on", "2024-11-01")
    assert (answer["each"], answer["hourly"]) == ("session", None)


def test_words_that_were_not_understood_and_sums_that_are_not_pay_are_named(capsys):
    answer, _ = answered(capsys, "£300 a day zebra, DBS fee £40", "--on", "2024-11-01")
    assert answer["unread"] == ["zebra"]
    assert answer["not_pay"] == [{"words": "£40", "why": "dbs fee"}]
    words = flat(said(capsys, "£300 a day zebra, DBS fee £40", "--on", "2024-11-01"))
    assert "Not understood: “zebra”." in words
    assert "Not pay: £40 (dbs fee)." in words


@pytest.mark.parametrize(
    "words",
    [
        "£37,152 to £43,994",
        "£75 for up to 4 hours",
        "Competitive",
        "€40,000",
        "Band 5/6 £24,907 - £37,890 pro rata",
    ],
)
def test_no_line_is_wider_than_80_columns(capsys, words):
    assert max(map(len, said(capsys, words, "--on", "2022-12-16").splitlines())) <= 80


def test_scotland_has_its_own_scale(capsys):
    answer, _ = answered(capsys, "Band 5", "--on", "2024-11-01", "--nation", "scotland")
    assert (answer["nation"], answer["band_pay"]["min"]) == ("scotland", 31_892)


@pytest.mark.parametrize("words", ["Lorem ipsum", "€40,000 - €45,000 a year"])
def test_nothing_of_pay_is_exit_code_1(capsys, words):
    assert main(["pay", words]) == 1
    assert "Not understood: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["£20", "--on", "last week"], "'last week' is no date. Write it as 2022-12-16."),
        (["£20", "--hours", "many"], "'many' is no number of hours a week"),
        (["£20", "--hours", "0"], "'0' is no number of hours a week"),
        (["£20", "--nation", "france"], "invalid choice"),
        ([], "WORDS"),
    ],
)
def test_wrong_use_is_exit_code_2_and_says_what_to_do(capsys, given, told):
    with pytest.raises(SystemExit) as stopped:
        main(["pay", *given])
    assert stopped.value.code == 2
    assert told in flat(capsys.readouterr().err)


def test_no_words_are_wrong_use(capsys):
    assert main(["pay", "  "]) == 2
    assert 'alongside pay "£300 a day"' in capsys.readouterr().err
