"""Every property a statement may have: its type, unit, what is counted, and how to say it.

The one place. A reader may only give properties declared here; the register, the site and the
open data take their words from here. `codes` lists the values of a code property.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Property:
    """A declared property. `type` is one of TYPES; `counts` is what a figure counts.

    `counts`: person, post, organisation, document, money, event, or empty. Figures that count
    persons are not published below ten. `many`: a subject may rightly have several values of it,
    so that two different ones are no conflict. `narrows` pairs a code with a wider one that it
    makes more precise.
    """

    name: str
    type: str
    title: str
    unit: str = ""
    counts: str = ""
    codes: tuple[str, ...] = ()
    many: bool = False
    narrows: tuple[tuple[str, str], ...] = ()


TYPES = ("text", "count", "share", "span", "money", "date", "yes-no", "code")

_PROPERTIES = (
    # --- funding, lists and decisions -------------------------------------------------------
    Property(
        "funding-offer", "code", "Offered the funding", counts="organisation",
        codes=("offered", "not-offered"),
    ),
    Property(
        "funding-outcome", "code", "What came of the funding", counts="organisation",
        codes=("awarded", "applied", "not-awarded", "did-not-apply", "withdrew"),
        narrows=(("withdrew", "did-not-apply"), ("withdrew", "applied"), ("awarded", "applied"),
                 ("not-awarded", "applied")),
    ),
    Property("contacted", "code", "Asked about it", counts="organisation", codes=("asked", "not-asked")),
    Property("organisations-count", "count", "How many organisations", "organisation", "organisation"),
    Property("organisations-share", "share", "What share of organisations", "share", "organisation"),
    Property("amount-share", "share", "Share of a sum", "share", "money"),
    Property("reason", "text", "Reason given", counts="event", many=True),
    Property("decision", "text", "Decision", counts="event", many=True),
    Property("dissolved-on", "date", "Dissolved", "EDTF", "organisation"),
    Property("successor", "text", "Services passed to", counts="organisation", many=True),
    # --- pay and posts ----------------------------------------------------------------------
    Property("pay", "money", "Pay", "GBP", "money"),
    Property("pay-total", "money", "Total pay", "GBP", "money"),
    Property("pay-ratio", "share", "Pay as a multiple of another", "ratio", "money"),
    Property("band", "text", "Pay band", counts="post"),
    Property("posts-count", "count", "How many posts", "post", "post"),
    Property("people-count", "count", "How many people", "person", "person"),
    Property("job-title", "text", "Job title", counts="post", many=True),
    Property("employer", "text", "Employer", counts="organisation"),
    Property("tenure", "date", "Held from and to", "EDTF", "event"),
    Property("superlative", "text", "Said to be the first, only or largest", counts="event", many=True),
    Property("amount", "money", "Amount", "GBP", "money", many=True),
    Property("role-limit", "count", "Most roles held at once", "post", "post"),
    Property("time-limit", "span", "Longest time", "", "event"),
    Property("time-commitment", "span", "Time asked for", "", "event", many=True),
    Property("review-on", "date", "To be reviewed", "EDTF", "event"),
    Property("term-until", "date", "Runs at first until", "EDTF", "event"),
    Property("work-period", "date", "The work goes on", "EDTF", "event"),
    # --- adverts ----------------------------------------------------------------------------
    Property("posted-on", "date", "Advertised", "EDTF", "post"),
    Property("closes-on", "date", "Closes", "EDTF", "post"),
    Property("reference", "text", "Reference", counts="document", many=True),
    Property("place", "text", "Place", counts="post", many=True),
    Property("pay-as-written", "text", "Pay as written", counts="money"),
    Property("category", "text", "Filed under", counts="post", many=True),
    Property("hours-per-week", "span", "Hours a week", "hour", "post", many=True),
    Property(
        "contract", "code", "Contract", counts="post", many=True,
        codes=("permanent", "fixed-term", "secondment", "bank", "casual", "apprenticeship", "training",
               "voluntary"),
    ),
    Property(
        "working-pattern", "code", "Working pattern", counts="post", many=True,
        codes=("full-time", "part-time", "job-share", "flexible", "term-time"),
    ),
    Property("essential-criterion", "text", "Essential", counts="post", many=True),
    Property("desirable-criterion", "text", "Desirable", counts="post", many=True),
    Property(
        "kind-of-post", "code", "Kind of post", counts="post",
        codes=("lived-experience", "involvement", "other"),
        narrows=(("lived-experience", "involvement"), ("lived-experience", "other"),
                 ("involvement", "other")),
    ),
    Property(
        "lived-experience-criterion", "code", "Lived experience asked for", counts="post",
        codes=("essential", "desirable", "none"),
        narrows=(("essential", "desirable"), ("essential", "none"), ("desirable", "none")),
    ),
    # --- dates and clocks -------------------------------------------------------------------
    Property("event-on", "date", "When it happened", "EDTF", "event"),
    Property("requested-on", "date", "Request dated", "EDTF", "document"),
    Property("reply-due", "date", "Answer due", "EDTF", "document"),
    Property("deadline", "date", "Deadline", "EDTF", "event", many=True),
    Property("answer-within", "span", "Answer promised within", "", "event", many=True),
    Property("elapsed", "span", "Time passed", "", "event", many=True),
    Property("clock-time", "text", "Time of day", "hh:mm", "event", many=True),
    Property("weekday-date", "date", "Date with its weekday", "EDTF", "event", many=True),
    # --- concerns, replies, promises --------------------------------------------------------
    Property("concern", "text", "Concern", counts="event", many=True),
    Property("reply", "text", "Reply", counts="event", many=True),
    Property(
        "stance", "code", "Stance of the reply", counts="event",
        codes=("accepted", "partly-accepted", "denied", "no-knowledge", "committed", "refused-to-commit",
               "answered", "not-addressed"),
    ),
    Property(
        "commitment", "text", "What was promised", counts="event", many=True,
    ),
    # --- answers to questions of a campaign that the vocabulary has no word for ------------------
    # `of` names the question: {"question": "<campaign>/<stage>/<number>"}
    Property("answer-yes-no", "yes-no", "Answered yes or no", counts="document"),
    Property("answer-number", "count", "Answered with a number", counts="document"),
    Property("answer-people", "count", "Answered with a number of people", "person", "person"),
    Property("answer-text", "text", "Answered in words", counts="document", many=True),
    Property("answer-list", "text", "Answered with a list", counts="document", many=True),
    # --- sources cited, ways to get in touch ------------------------------------------------
    Property("cites", "text", "Cites", counts="document", many=True),
    Property("works-listed", "text", "Lists as a source", counts="document", many=True),
    Property("contact", "text", "Way to get in touch", counts="document", many=True),
)  # fmt: skip

VOCABULARY: dict[str, Property] = {entry.name: entry for entry in _PROPERTIES}
"""Every declared property by name."""
