"""How the register's codes are said to a reader."""

from datetime import date

from alongside.reference.organisations import as_written
from alongside.terms.dates import PartialDate, in_words

PROMISES = {
    "firm": "Promised",
    "conditional": "Promised on a condition",
    "firm+conditional": "Promised on a condition",
    "aspiration": "Aims to",
    "forecast": "Expects",
    "refusal": "Did not promise",
}
"""A commitment by its wording."""

SOURCE_KINDS = {
    "press": "Press article",
    "blog": "Blog",
    "foi-request": "Freedom of information request",
    "foi-response": "Freedom of information reply",
    "letter": "Letter",
    "board-paper": "Board paper",
    "job-advert": "Job advert",
    "policy": "Policy or pack",
    "annual-report": "Annual report",
    "dataset": "Data set",
    "email": "E-mail",
}

BODY_KINDS = {
    "foundation_trust": "NHS foundation trust",
    "nhs_trust": "NHS trust",
    "care_trust": "Care trust",
    "ccg": "Clinical commissioning group",
    "icb": "Integrated care board",
    "sub_icb_location": "Part of an integrated care board",
    "commissioning_hub": "Commissioning hub",
    "health_board": "Health board",
    "local_health_board": "Local health board",
    "hsc_trust": "Health and social care trust",
    "community_interest_company": "Community interest company",
    "gp_federation_company": "Company of a federation of practices",
    "national_body": "National body",
}

STATUSES = {
    "proposed": ("Read by a program", "quiet"),
    "confirmed": ("Confirmed by an editor", "agree"),
    "rejected": ("Rejected", "look"),
    "superseded": ("Replaced", "quiet"),
}

SEVERITIES = {
    "E": ("Cannot be true as written", "look"),
    "C": ("Sources disagree", "look"),
    "W": ("Worth a look", "look"),
    "I": ("Good to know", "quiet"),
    "P": ("The sum holds", "agree"),
}

FINDING_STATES = {
    "open": "Open",
    "explained": "Explained",
    "cleared": "No longer found",
}

SETTLED_STATES = {
    "agreed": ("Sources agree", "agree"),
    "narrowed": ("Sources agree; the more precise one is shown", "agree"),
    "conflict": ("Sources disagree", "look"),
    "single-source": ("One source", "quiet"),
    "withheld": ("Not shown: fewer than 10 people", "quiet"),
}

CODES = {
    "awarded": "awarded the funding",
    "applied": "applied",
    "not-awarded": "applied and was not awarded it",
    "did-not-apply": "did not apply",
    "withdrew": "applied and withdrew",
    "offered": "offered the funding",
    "not-offered": "not offered the funding",
    "asked": "asked",
    "not-asked": "not asked",
    "no-knowledge": "says it has no knowledge of it",
    "refused-to-commit": "did not commit",
    "partly-accepted": "accepted in part",
}

SETS = {
    "awarded": "organisations awarded the funding",
    "applied": "organisations that applied",
    "not-awarded": "organisations that applied and were not awarded it",
    "did-not-apply": "organisations that did not apply",
    "withdrew": "organisations that applied and withdrew",
    "offered": "organisations offered the funding",
    "not-offered": "organisations not offered the funding",
    "asked": "organisations asked",
    "not-asked": "organisations not asked",
}


def code_words(code: str) -> str:
    """A value of a closed list as words."""
    return CODES.get(code, code.replace("-", " "))


def body_kind(kind: str) -> str:
    """The kind of an organisation as words."""
    return BODY_KINDS.get(kind, kind.replace("_", " ").replace("-", " ").capitalize())


def source_kind(kind: str) -> str:
    """The kind of a document as words."""
    return SOURCE_KINDS.get(kind, kind.replace("-", " ").capitalize()) if kind else "Kind not known"


def date_words(when: str | date | None) -> str:
    """A date of the register, a day or EDTF, as words; "date not known" when there is none."""
    if isinstance(when, date):
        return in_words(PartialDate.of(when))
    return in_words(PartialDate(when)) if when else "date not known"


def topic_words(slug: str, title: str = "") -> str:
    """A topic's title, or its slug as words when it has none of its own: 'KUF band 7 2020'."""
    plain = slug.replace("-", " ")
    if title and title.lower() != plain:
        return title
    words = [word.upper() if _is_short_form(word) else word for word in plain.split()]
    return " ".join(words)[:1].upper() + " ".join(words)[1:]


def body_name(name: str) -> str:
    """A body's name; one that a list prints in capitals throughout is put in the usual letters."""
    return as_written(name)


def _is_short_form(word: str) -> bool:
    return word in _SHORT_FORMS or (len(word) > 2 and word.isalpha() and not set(word) & set("aeiouy"))


_SHORT_FORMS = {"kuf", "lxp", "lep", "psw", "nhs", "nhse", "foi", "cic", "icb", "uk"}
