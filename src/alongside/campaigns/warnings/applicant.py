"""The name that asks. Three things that are not one: who asks by law, the name shown, who has the account.

Source: FOIA 2000 s.8(1)(b), FOISA 2002 s.8(1)(b) and s.8(2), and the Information Commissioner's guidance on
section 8: the real name of a person or of a corporate body.
"""

import re
from collections.abc import Collection

from alongside.campaigns.warnings.caution import Caution

_CORPORATE = re.compile(
    r"\b(?:limited|ltd|plc|llp|cic|c\.i\.c|cio|scio|company|charity|trust|foundation|university|college"
    r"|union|society|registered)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:collective|group|network|campaign|alliance|coalition|movement|forum|friends|team|revolution"
    r"|project|action|voices?|members|people|association|community)\b",
    re.IGNORECASE,
)
_ON_BEHALF = re.compile(
    r"^(?P<person>.+?)\s+(?:on behalf of|for and on behalf of)\s+(?P<group>.+)$", re.IGNORECASE
)
_TITLE = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|dame|lady|lord)\.?\s+\S", re.IGNORECASE)
_FORM = "“Jane Smith on behalf of the collective”"


def about_the_applicant(applicant: str, public_name: str, acts: Collection[str]) -> list[Caution]:
    """What to think of before this name asks under these Acts; `acts` are short names of regimes."""
    name = " ".join(applicant.split())
    if not name:
        words = "No applicant is named. A request needs the applicant's name. Add it to the campaign."
        return [Caution("applicant-missing", words, _section(acts))]
    found = []
    told = _ON_BEHALF.match(name)
    person = told["person"] if told else name
    if not told and _GROUP.search(name) and not _CORPORATE.search(name):
        found.append(_group_alone(name, acts))
    elif not _CORPORATE.search(person) and not _is_full_name(person):
        words = (
            f"“{person}” may not be taken as a full name. The guidance accepts a title or an initial with "
            "a surname, a full name, or the name of a company or other corporate body."
        )
        found.append(Caution("applicant-short", words, _section(acts)))
    if told and "foisa" in acts:
        words = (
            f"In Scotland, who asks on behalf of another has to name that other: the letters name "
            f"“{told['group']}”. If that is not the name of a person or a corporate body, a Scottish body "
            "may say that the request is not valid."
        )
        found.append(Caution("applicant-behalf-scotland", words, "FOISA 2002 s.8(2)"))
    if not _CORPORATE.search(person) and not public_name.strip() and not _GROUP.search(person):
        words = (
            f"Public pages will show “{name}”, because the campaign has no public name. "
            "Give it one to keep a person's name off them. The letters bear the applicant's name either way."
        )
        found.append(Caution("applicant-shown", words))
    return found


def _group_alone(name: str, acts: Collection[str]) -> Caution:
    words = (
        f"“{name}” reads like the name of a group. If it is not a company, charity or other corporate body, "
        f"a body may say that nobody has asked. The form {_FORM} names a person; a company or a charity can "
        "ask in its own name."
    )
    if "foisa" in acts:
        words += " Scottish bodies hold to this more strictly: the person and the group are both to be named."
    return Caution("applicant-group", words, _section(acts))


def _is_full_name(person: str) -> bool:
    return bool(_TITLE.match(person)) or len([part for part in person.split() if part[0].isalpha()]) > 1


def _section(acts: Collection[str]) -> str:
    named = {"foia": "FOIA 2000 s.8(1)(b)", "foisa": "FOISA 2002 s.8(1)(b)"}
    return "; ".join(named[act] for act in sorted(acts) if act in named) or named["foia"]
