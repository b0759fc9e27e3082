"""The fields that a letter's template may hold, each with what will stand in its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """`may_be_empty`: nothing is wrong when there is nothing to say; the paragraph goes if it is all of it.

    `missing` says where the value comes from, for when it is not there.
    """

    name: str
    words: str
    missing: str = ""
    may_be_empty: bool = False


_ALL = (
    Field("body", "the body's name on the day of the letter"),
    Field("what_it_did", "what the body did, such as “did not apply for the funding”",
          "no statement of the register chose this body"),
    Field("quoted_statement", "the words of the source that say so",
          "no statement of the register chose this body"),
    Field("date_of_statement", "when that was said", "the source bears no date"),
    Field("in_place_of", "a sentence naming the closed bodies it answers for", may_be_empty=True),
    Field("questions", "the numbered questions", "the stage has no questions yet"),
    Field("applicant", "who asks, by the name the law needs", "the campaign names no applicant"),
    Field("public_name", "the name the campaign is known by", "the campaign has no public name"),
    Field("campaign", "the campaign's title"),
    Field("date", "the day of the letter"),
    Field("act", "the Act that binds the body", "no Act binds this body as far as we know"),
    Field("law", "a sentence that says under which Act we ask, or that we ask as a courtesy"),
    Field("by_when", "a sentence on the time that the Act gives"),
    Field("form", "a sentence that asks for e-mail and open formats"),
    Field("help", "a sentence on asking us when something is not clear"),
    Field("deadline", "the last day to answer", "no date runs for this body yet"),
    Field("late_section", "the section that sets the time", "no Act binds this body as far as we know"),
    Field("days_late", "how many days have passed since then, in words", "the date has not passed"),
    Field("date_sent", "when our letter was sent", "the letter has not been sent"),
    Field("reference", "the body's own number, in a line", may_be_empty=True),
    Field("regulator", "the Commissioner", "no Act binds this body as far as we know"),
    Field("name_rule", "what the Act says on the applicant's name",
          "no Act binds this body as far as we know"),
    Field("review_rule", "what the Act or its Code says on internal reviews",
          "no Act binds this body as far as we know"),
    Field("replied_on", "when the body replied", "no reply has come yet"),
    Field("missing_from_refusal", "what a refusal must contain and was not found in this one",
          may_be_empty=True),
    Field("our_answer", "what you write yourself: the answer, the point, the thanks",
          "you have not written it yet"),
)  # fmt: skip

FIELDS: dict[str, Field] = {field.name: field for field in _ALL}
"""Every field by its name."""
