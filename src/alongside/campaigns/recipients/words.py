"""A rule in plain words: "bodies whose funding outcome on the scheme is did not apply"."""

from collections.abc import Iterable, Mapping

from alongside.campaigns.recipients.rule import (
    Answered,
    AskedIn,
    BodyIs,
    Condition,
    PropertyIs,
    Rule,
)


def in_words(
    rule: Rule, topics: Mapping[str, str] | None = None, bodies: Mapping[str, str] | None = None
) -> str:
    """The rule as a sentence. `topics` and `bodies` give titles for short names and names for codes."""
    return f"Bodies {_rule(rule, topics or {}, bodies or {})}."


def value_in_words(value: str | bool) -> str:
    """A coded value as people say it: did-not-apply is "did not apply"."""
    return (
        ("yes" if value else "no") if isinstance(value, bool) else value.replace("-", " ").replace("_", " ")
    )


def property_in_words(name: str) -> str:
    """A property as people say it within a sentence: "funding outcome"."""
    return name.replace("-", " ")


def _rule(rule: Rule, topics: Mapping[str, str], bodies: Mapping[str, str]) -> str:
    def said(conditions: Iterable[Condition]) -> list[str]:
        return [_condition(each, topics, bodies) for each in conditions]

    parts = said(rule.every)
    if rule.some:
        words = " or ".join(said(rule.some))
        parts.append(f"({words})" if len(rule.some) > 1 and rule.every else words)
    words = ", and ".join(parts)
    if rule.without:
        words += f"; but not those {'; nor those '.join(said(rule.without))}"
    return words


def _condition(each: Condition, topics: Mapping[str, str], bodies: Mapping[str, str]) -> str:
    if isinstance(each, Rule):
        return f"({_rule(each, topics, bodies)})"
    if isinstance(each, PropertyIs):
        on = f" on “{topics.get(each.topic) or each.topic}”" if each.topic else ""
        return f"whose {property_in_words(each.name)}{on} is {_values(each)}"
    if isinstance(each, BodyIs):
        return _body(each)
    if isinstance(each, Answered):
        how = _or(each.kinds) if each.kinds else "in any way"
        if each.kinds == ("not-answered",):
            return f"that did not answer question {each.question} of stage {each.stage}"
        return f"that answered question {each.question} of stage {each.stage}: {how}"
    if isinstance(each, AskedIn):
        return f"that were asked in stage {each.stage}"
    return f"named here: {', '.join(bodies.get(code, code) for code in each.codes)}"


def _values(each: PropertyIs) -> str:
    bounds = [
        f"{name} {bound}"
        for name, bound in (("at least", each.at_least), ("at most", each.at_most))
        if bound is not None
    ]
    return _or(each.values) if each.values else " and ".join(bounds) or "anything"


def _body(each: BodyIs) -> str:
    if each.field == "is_mental_health":
        return (
            "that do mental health work" if True in each.values else "not marked as doing mental health work"
        )
    name = {"kind": "whose kind is", "nation": "in", "region": "in the region"}[each.field]
    return f"{name} {_or(each.values)}"


def _or(values: Iterable[str | bool]) -> str:
    *most, last = [value_in_words(value) for value in values]
    return f"{', '.join(most)} or {last}" if most else last
