"""The contract and pattern that an advert offers, and words of contracts that are not this post's."""

import pytest

from alongside.reading.advert.contracts import contracts_of_field, patterns_of_field, terms_in


def contracts(text: str) -> set[str]:
    return {each.code for each in terms_in(text)[0]}


def patterns(text: str) -> set[str]:
    return {each.code for each in terms_in(text)[1]}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Permanent", {"permanent"}),
        ("This is a full time, permanent position.", {"permanent"}),
        ("Contract Type - Fixed Term", {"fixed-term"}),
        ("It is offered on a fixed term or secondment basis.", {"fixed-term", "secondment"}),
        ("12-month secondment", {"secondment"}),
        ("Please note this is a bank role.", {"bank"}),
        ("You will be on a zero hours contract.", {"casual"}),
        ("This is a training post.", {"training"}),
        ("This is a voluntary role.", {"voluntary"}),
        ("We are seeking a substantive peer lead.", {"permanent"}),
    ],
)
def test_a_contract_said_of_the_post(text, codes):
    assert contracts(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "You will join the permanent team.",
        "This could become a permanent post.",
        "Benefits for permanent members of staff",
        "Permanent night shifts are available on the ward.",
        "You will work with the voluntary sector and with volunteers.",
        "Bank holidays are paid.",
        "We offer apprenticeships to all who work here.",
        "You will need your manager's approval for a secondment opportunity.",
        "Can't commit to a permanent job?",
        "If the pull of your family keeps you from taking up a permanent post, then think of us.",
        "Are you looking for a non rotational post?",
    ],
)
def test_a_contract_that_is_not_this_posts(text):
    assert contracts(text) == set()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("This is a fixed term contract for 12 months.", {"length": "12 months"}),
        ("An 18 month fixed term post", {"length": "18 month"}),
        ("The post is fixed term until 31 March 2026.", {"until": "31 March 2026"}),
        ("A fixed term post", {}),
    ],
)
def test_how_long_a_fixed_term_runs(text, told):
    (term,) = terms_in(text)[0]
    assert (term.code, term.told) == ("fixed-term", told)


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Bank Peer Support Worker", {"bank"}),
        ("Blood Bank Assistant", set()),
        ("Volunteer Driver", {"voluntary"}),
        ("Volunteer Coordinator", set()),
        ("Apprentice Receptionist", {"apprenticeship"}),
        ("Apprenticeship Lead", set()),
        ("Trainee Peer Worker", {"training"}),
        ("Educator for Trainee Associates", set()),
    ],
)
def test_a_title_tells_the_contract_unless_the_word_is_what_the_post_looks_after(title, codes):
    assert {each.code for each in contracts_of_field(title, 0, len(title), is_title=True)} == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("This is a full-time post.", {"full-time"}),
        ("Full time / Part time", {"full-time", "part-time"}),
        ("28.5 hours per week - Term Time Only", {"term-time"}),
        ("Pay is £30,000 full time equivalent.", set()),
        ("Part-time staff have the same leave.", set()),
        ("If a part-time person is appointed, the work is shared.", set()),
    ],
)
def test_a_pattern_said_of_the_post(text, codes):
    assert patterns(text) == codes


def test_a_field_of_patterns_gives_each():
    words = "Full-time, Job share, Flexible working"
    assert [each.code for each in patterns_of_field(words, 0, len(words))] == [
        "full-time",
        "job-share",
        "flexible",
    ]
