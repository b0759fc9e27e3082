"""A rule is checked with clear errors, printed in plain words, and chooses what it says."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.campaigns.recipients import RuleError, choose, in_words, parse
from campaigns import making
from campaigns.stages.making import DAY, DID_NOT_APPLY, register, said
from making import take

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]
OUTCOME = {"property": "funding-outcome"}


@pytest.mark.django_db
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_rule_chooses_what_its_words_say(case: dict[str, Any]) -> None:
    register()
    rule = parse(case["rule"])
    assert sorted(choose(rule, making.campaign(), DAY).reasons) == case["chosen"]
    assert in_words(rule) == f"{case['words']}."


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "The rule must be a set of “all”, “any” and “none”; found []."),
        ({}, "chooses nobody yet"),
        ({"none": [{"named": ["RZ1"]}]}, "chooses nobody yet"),
        ({"every": []}, "“every” is not one of"),
        ({"all": {}}, "“all” of the rule must be a list of conditions"),
        ({"all": ["RZ1"]}, "Condition 1 of “all” must be a condition; found “RZ1”."),
        ({"all": [{"colour": "red"}]}, "“colour” is not known. Use one of"),
        ({"all": [{"property": "colour", "is": "red"}]}, "the register has no property “colour”"),
        ({"all": [OUTCOME | {"is": "lost"}]}, "“funding-outcome” can be “awarded”, “applied”"),
        ({"all": [OUTCOME | {"is": []}]}, "found nothing"),
        ({"all": [OUTCOME]}, "say what “funding-outcome” is"),
        ({"all": [OUTCOME | {"at_least": 3}]}, "is not a number"),
        ({"all": [OUTCOME | {"is": "awarded", "when": 1}]}, "“when” does not go with “property”"),
        ({"all": [{"stage": 1, "question": 2, "answered": "maybe"}]}, "“answered” can be"),
        ({"all": [{"stage": "one", "question": 2, "answered": "yes"}]}, "“stage” must be a whole number"),
        ({"all": [{"question": 2, "answered": "yes"}]}, "“stage” must be a whole number; found None"),
        ({"all": [{"mental_health": "yes"}]}, "must be true or false"),
        ({"any": [{"named": []}]}, "must be codes of organisations"),
    ],
)  # fmt: skip
def test_a_wrong_rule_says_what_and_where(data: object, words: str) -> None:
    with pytest.raises(RuleError) as error:
        parse(data)
    assert words in str(error.value)


def test_all_problems_of_a_rule_are_told_at_once() -> None:
    with pytest.raises(RuleError) as error:
        parse({"all": [{"colour": 1}, {"kind": 2}], "any": [{"named": []}]})
    assert len(error.value.problems) == 3


def test_a_rule_of_rules_without_end_is_refused() -> None:
    data: dict[str, object] = {"any": [{"named": ["RZ1"]}]}
    for _ in range(8):
        data = {"all": [data]}
    with pytest.raises(RuleError, match="more than 6 deep"):
        parse(data)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["all", "any", "none", "property", "is", "kind", "stage", "question", "named"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@given(_json)
def test_no_data_whatever_breaks_the_check_of_a_rule(data: object) -> None:
    try:
        words = in_words(parse(data))
    except RuleError as error:
        words = str(error)
    assert words


@pytest.mark.django_db
def test_each_choice_has_the_statement_that_made_it() -> None:
    register()
    choice = choose(parse(DID_NOT_APPLY), making.campaign(), DAY)
    first, also = choice.reasons["RZ3"]
    assert first.statement
    assert first.quote == "RZ3 stayed out."
    assert first.did == "did not apply for the funding"
    assert also.words.startswith("Also: ")
    assert "withdrew" in also.words


@pytest.mark.django_db
def test_the_order_of_statements_makes_no_difference() -> None:
    register()
    forwards = choose(parse(DID_NOT_APPLY), making.campaign(), DAY).reasons
    either = {"any": [{"named": ["RZ3", "RZ1"]}, *DID_NOT_APPLY["all"]]}
    other = {"any": list(reversed(either["any"]))}
    campaign = making.Campaign(team_id=1)
    assert list(forwards) == ["RZ1", "RZ3"]
    assert list(choose(parse(either), campaign, DAY).reasons) == list(
        choose(parse(other), campaign, DAY).reasons
    )


@pytest.mark.django_db
def test_a_name_that_no_body_is_known_for_is_told_and_not_chosen() -> None:
    register()
    take("Somebody stayed out.", said("Somebody stayed out.", "", "did-not-apply", "Somebody"), name="b.txt")
    choice = choose(parse(DID_NOT_APPLY), making.campaign(), DAY)
    assert sorted(choice.reasons) == ["RZ1", "RZ3"]
    assert "Somebody" in choice.unresolved[0].words
