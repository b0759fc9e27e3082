"""What the Acts say, in the sentences that letters use. They state the rule and its section; no advice.

Source: FOIA 2000 s.1, s.8, s.10, s.11, s.16; FOISA 2002 s.1, s.8, s.10, s.11, s.15; EIR 2004 and EI(S)R 2004
reg.5, 6, 9. Time limits themselves are in reference/limits.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LawWords:
    """One Act's words. Empty where it says nothing of the matter."""

    act: str
    law: str
    by_when: str
    form: str
    help: str
    late_section: str = ""
    regulator: str = ""
    name_rule: str = ""
    review_rule: str = ""


_OPEN = "with figures in a spreadsheet or CSV file rather than as a picture or a scan"
_E_MAIL = f"Please answer by e-mail, {_OPEN}"
_UNCLEAR = "If something in this letter is not clear, please write back soon and we will explain it"
_REVIEW_CODE = (
    "Paragraphs 5.3 to 5.5 of the Code of Practice under section 45 of the Act (July 2018) speak of internal "
    "reviews: to be asked for within 40 working days of the reply, and answered within 20."
)
_REGULATION_11 = "calls this reconsideration: to be asked for within 40 working days, and answered within 40."

LAW: Mapping[str, LawWords] = {
    "foia": LawWords(
        act="the Freedom of Information Act 2000",
        law="This is a request under the Freedom of Information Act 2000.",
        by_when="Section 10(1) of the Act asks for an answer promptly, and no later than the twentieth "
        "working day after you receive this letter.",
        form=f"{_E_MAIL} (section 11 of the Act).",
        help=f"{_UNCLEAR} (section 16 of the Act).",
        late_section="section 10(1) of the Freedom of Information Act 2000",
        regulator="the Information Commissioner",
        name_rule="Section 8(1)(b) of the Freedom of Information Act 2000 asks for the name of the applicant "
        "and an address for correspondence. It does not ask for the names of other people. The Information "
        "Commissioner's guidance on section 8 says that a company or other body may be the applicant, and "
        "that requests are to be answered without regard to who asks or why.",
        review_rule=_REVIEW_CODE,
    ),
    "foisa": LawWords(
        act="the Freedom of Information (Scotland) Act 2002",
        law="This is a request under the Freedom of Information (Scotland) Act 2002.",
        by_when="Section 10(1) of the Act asks for an answer promptly, and no later than the twentieth "
        "working day after you receive this letter.",
        form=f"{_E_MAIL} (section 11 of the Act).",
        help=f"{_UNCLEAR} (section 15 of the Act).",
        late_section="section 10(1) of the Freedom of Information (Scotland) Act 2002",
        regulator="the Scottish Information Commissioner",
        name_rule="Section 8(1)(b) of the Freedom of Information (Scotland) Act 2002 asks for the name of "
        "the applicant and an address for correspondence. Where somebody asks on behalf of another, section "
        "8(2) asks for the name of that other. It does not ask for the names of an applicant's members.",
        review_rule="Sections 20 and 21 of the Act speak of the review: to be asked for within 40 working "
        "days, and answered by the twentieth working day after you receive this.",
    ),
    "eir": LawWords(
        act="the Environmental Information Regulations 2004",
        law="This is a request under the Environmental Information Regulations 2004.",
        by_when="Regulation 5(2) asks for an answer as soon as possible, and no later than 20 working days "
        "after you receive this letter.",
        form=f"{_E_MAIL} (regulation 6).",
        help=f"{_UNCLEAR} (regulation 9).",
        late_section="regulation 5(2) of the Environmental Information Regulations 2004",
        regulator="the Information Commissioner",
        name_rule="Regulation 5 of the Environmental Information Regulations 2004 gives the right to anybody "
        "who asks. It does not ask for the names of an applicant's members.",
        review_rule=f"Regulation 11 {_REGULATION_11}",
    ),
    "eir-scotland": LawWords(
        act="the Environmental Information (Scotland) Regulations 2004",
        law="This is a request under the Environmental Information (Scotland) Regulations 2004.",
        by_when="Regulation 5(2) asks for an answer as soon as possible, and no later than 20 working days "
        "after you receive this letter.",
        form=f"{_E_MAIL} (regulation 6).",
        help=f"{_UNCLEAR} (regulation 9).",
        late_section="regulation 5(2) of the Environmental Information (Scotland) Regulations 2004",
        regulator="the Scottish Information Commissioner",
        name_rule="Regulation 5 of the Environmental Information (Scotland) Regulations 2004 gives the right "
        "to anybody who asks. It does not ask for the names of an applicant's members.",
        review_rule="Regulation 16 speaks of the review: to be asked for within 40 working days, and "
        "answered within 20 working days.",
    ),
    "": LawWords(
        act="",
        law="As far as we know, no freedom of information Act binds you. We ask you as a courtesy, and would "
        "be glad of your answer. If an Act does bind you, please take this as a request under it.",
        by_when="We would be grateful for an answer within a month.",
        form=f"{_E_MAIL}, if you can.",
        help=f"{_UNCLEAR}.",
    ),
}
"""By the short name of the regime; empty where no Act binds the body."""
