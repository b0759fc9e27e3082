"""A statement as a page shows it: value, one plain sentence, who says so, and the way to its quote."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from alongside.checking.privacy import KINDS, personal_details
from alongside.register.addresses import address
from alongside.register.models import StoredStatement
from alongside.register.presenters.words import (
    PROMISES,
    SETS,
    STATUSES,
    body_name,
    code_words,
    date_words,
    topic_words,
)
from alongside.rules.small_numbers import SMALLEST_SHOWN, reasons_to_withhold
from alongside.terms.money import MoneyRange
from alongside.terms.statement import Code, Count, Polarity, Qualifier, Share, Span

FEWER = f"fewer than {SMALLEST_SHOWN}"
_HIDDEN_NUMBER = re.compile(
    r"\b(?:\d{1,2}|no|none|one|two|three|four|five|six|seven|eight|nine|zero|(?:a )?couple|sole|only|both)\b",
    re.I,
)
_PREFIXES = {
    Qualifier.ABOUT: "about ",
    Qualifier.PLANNED: "planned: ",
    Qualifier.CLAIMED: "said to be ",
}
_LONG = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement in words. What is withheld from the public is in none of them."""

    id: str
    property_name: str
    of: str
    title: str
    value: str
    brief: str
    heading: str
    sentence: str
    quote: str
    link: str
    page: str
    by: str
    on: str
    source: str
    place: str
    topic: str
    subject: str
    subject_link: str
    firmness: str
    is_of_topic: bool
    status: str
    status_tag: str
    is_withheld: bool

    @property
    def is_long(self) -> bool:
        """Whether the value is words rather than a figure."""
        return len(self.value) > _LONG


def shown(stored: StoredStatement, for_editor: bool = False) -> Shown:
    """The statement in words. In public a small count of people is told as such and its numbers hidden."""
    withheld = is_withheld(stored) and not for_editor
    status, tag = STATUSES.get(stored.status, (stored.status, "quiet"))
    open_words = str if for_editor else without_personal_details
    value = FEWER if withheld else open_words(value_words(stored))
    return Shown(
        id=stored.id,
        property_name=stored.property,
        of=of_words(stored.of),
        title=stored.declared.title,
        value=value,
        brief=_brief(stored, value),
        heading=_heading(stored),
        sentence=_sentence(stored, value),
        quote=_in_one_line(
            without_numbers(open_words(stored.exact)) if withheld else open_words(stored.exact)
        ),
        link=stored.get_absolute_url(),
        page=address("register:statement", stored.id),
        by=by_words(stored),
        on=date_words(stored.asserted_on or stored.source.published),
        source=str(stored.source),
        place=stored.part,
        topic=stored.topic,
        subject=subject_words(stored),
        subject_link=subject_link(stored),
        firmness=str(stored.context.get("wording", "")).replace("+", " and ").replace("-", " "),
        is_of_topic=stored.subject_kind == "topic",
        status=status,
        status_tag=tag,
        is_withheld=withheld,
    )


def all_shown(stored: Iterable[StoredStatement], for_editor: bool = False) -> list[Shown]:
    """Each of them in words, in order."""
    return [shown(each, for_editor) for each in stored]


def is_withheld(stored: StoredStatement) -> bool:
    """Whether it counts so few people that the public is not shown how many."""
    if stored.declared.counts != "person":
        return False
    return bool(reasons_to_withhold(stored.declared.counts, stored.typed_value))


def without_numbers(quote: str) -> str:
    """The quote with its small numbers hidden, every other word as it stands."""
    return _HIDDEN_NUMBER.sub("[number hidden]", quote)


@lru_cache(maxsize=4_000)
def without_personal_details(words: str) -> str:
    """The words with each personal detail replaced by what it is."""
    pieces, done = [], 0
    for detail in personal_details(words):
        pieces += [words[done : detail.start], f"[{KINDS[detail.kind]}]"]
        done = detail.end
    return "".join((*pieces, words[done:]))


def hidden_numbers(quote: str) -> list[tuple[int, int]]:
    """Where the small numbers of a withheld quote stand in it."""
    return [found.span() for found in _HIDDEN_NUMBER.finditer(quote)]


def value_words(stored: StoredStatement) -> str:
    """The value with how firmly it is said: 'about 19', 'less than 50 %', 'denied: …'.

    A stance says by itself that it denies, and a commitment by its wording.
    """
    words = _firmness(stored)
    if stored.property in ("stance", "commitment"):
        return words
    if stored.polarity == Polarity.DENIED:
        return f"denied: {words}"
    if stored.polarity == Polarity.NO_KNOWLEDGE:
        return f"no knowledge of: {words}"
    return words


def by_words(stored: StoredStatement) -> str:
    """Who says it, and for whom when they relay it."""
    by = stored.asserter or stored.source.publisher or "a source not known by name"
    return f"{by}, relaying {stored.reported_for}" if stored.reported_for else by


def subject_link(stored: StoredStatement) -> str:
    """The page of what it is about; empty when there is none."""
    if stored.subject_kind == "organisation" and stored.subject_key:
        return address("register:organisation", stored.subject_key)
    if stored.subject_kind == "topic" and stored.subject_key:
        return address("register:topic", stored.subject_key)
    return ""


def of_words(of: dict[str, str]) -> str:
    """What the figure is of: 'did not apply', 'salary', 'compared with newly qualified nurse'."""
    return ", ".join(
        _OF.get(name, "") + code_words(str(value))
        for name, value in of.items()
        if value and name not in _NOT_FOR_READERS
    )


_NOT_FOR_READERS = {"place", "on", "day", "promise", "sense", "item"}
_OF = {"comparator": "compared with ", "among": "among ", "base": "as a share of ", "whole": "of the ",
       "every": "every "}  # fmt: skip


def _firmness(stored: StoredStatement) -> str:
    value, qualifier = stored.typed_value, Qualifier(stored.qualifier)
    if isinstance(value, Code):
        return code_words(value.code)
    if stored.property == "commitment":
        return stored.value_in_words
    words = (
        _times(value)
        if isinstance(value, Share) and stored.declared.unit == "ratio"
        else stored.value_in_words
    )
    if qualifier in (Qualifier.LESS_THAN, Qualifier.MORE_THAN) and isinstance(
        value, Count | Share | Span | MoneyRange
    ):
        bare = words.removeprefix("at most ").removeprefix("at least ").removeprefix("up to ")
        return f"{qualifier.value} {bare.removesuffix(' or more')}"
    prefix = _PREFIXES.get(qualifier, "")
    return words if words.startswith(prefix.strip() or "\0") else prefix + words


def _in_one_line(quote: str) -> str:
    """The words of a quote without the line ends of the page they stood on."""
    return " ".join(quote.split())


def _times(ratio: Share) -> str:
    """A ratio as a reader says it: '4 times', '4 to 4.5 times', 'at least 4 times'."""
    low, high = (None if end is None else format(end.normalize(), "f") for end in (ratio.low, ratio.high))
    if low is None:
        return f"at most {high} times"
    if high is None:
        return f"at least {low} times"
    return f"{low} times" if low == high else f"{low} to {high} times"


def _brief(stored: StoredStatement, value: str) -> str:
    """What is said, without whom it is about: "Awarded the funding", "Dissolved: 2021"."""
    if stored.value_type == "code":
        return value[:1].upper() + value[1:]
    of = of_words(stored.of)
    title = f"{_title(stored)}{f' ({of})' if of else ''}"
    return title if _repeats_the_quote(stored, value) else f"{title}: {value}"


def _title(stored: StoredStatement) -> str:
    """What the value is; of a promise, how firmly it is made."""
    if stored.property != "commitment":
        return stored.declared.title
    return PROMISES.get(str(stored.context.get("wording", "")), stored.declared.title)


def _repeats_the_quote(stored: StoredStatement, value: str) -> bool:
    """Whether a long text value only says again what the quote below it says."""
    words = _in_one_line(value).strip(" .").casefold()
    return len(value) > _LONG and words in _in_one_line(stored.exact).casefold()


def _heading(stored: StoredStatement) -> str:
    """What a figure counts, to stand under it: "organisations that did not apply"."""
    if stored.property == "organisations-count" and stored.of.get("outcome") in SETS:
        among = " (every one there is)" if stored.of.get("among") == "all" else ""
        return SETS[stored.of["outcome"]] + among
    at = f" at {subject_words(stored)}" if stored.subject_kind == "organisation" else ""
    if stored.property in ("posts-count", "people-count") and stored.of.get("noun"):
        noun = str(stored.of["noun"])
        return noun + ("" if noun.endswith("s") else "s") + at
    of = of_words(stored.of)
    return stored.declared.title + (f" ({of})" if of else "") + at


def _sentence(stored: StoredStatement, value: str) -> str:
    """One plain sentence that says the statement without its source."""
    about = "" if stored.subject_kind == "topic" else subject_words(stored)
    if stored.value_type == "code" and about:
        return f"{about}: {value}"
    return " – ".join(part for part in (about, _brief(stored, value)) if part)


def subject_words(stored: StoredStatement) -> str:
    """Whom or what it is about."""
    if stored.subject_kind == "topic":
        return topic_words(stored.subject_key or stored.subject_name)
    if stored.subject_kind == "concern":
        return f"Item {stored.subject_name}"
    return body_name(stored.subject_name) if stored.subject_kind == "organisation" else stored.subject_name
