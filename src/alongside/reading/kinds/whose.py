"""Whose lived experience is meant: the applicant's own, a carer's (a parent's, the family's), or either."""

import re

OWN, CARER, EITHER = "own", "carer", "either"

_CARING = re.compile(
    r"\bcarers?\b|\bcaring\b|\bparenting\b|\b(?:parents?|mothers?|fathers?|partners?|siblings?"
    r"|grandparents?) of\b|\bparents? (?:or|and|/|&) carers?"
    r"|\bas (?:an? )?(?:parent|relative|family member)|\b(?:family member|relative|loved one|friend)s?\b(?!')"
    r"|\bfamil(?:y|ies)\b(?! courts?)|\bparent carer|\bsomeone close\b|\bsomebody close\b"
    r"|\bsupporting (?:an? |your |their )?(?:loved|family|relative|child|son|daughter|partner|someone close)",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\bservice[- ]users?\b|\bpatients?\b|\bpersonally\b|\byourself\b|\b(?:your|their) own (?:mental"
    r"|recovery|health|illness|experience)|\beither\b|\busing (?:\w+ ){0,4}services"
    r"|\bor (?:of )?(?:caring|as a (?:family )?carer|being a carer|a carer|from caring|supporting)"
    r"|\bused (?:\w+ ){0,4}services|\b(?:mental|physical) (?:ill|health|distress)[^.;]{0,60}\b(?:or"
    r"|and/or)\b",
    re.IGNORECASE,
)
_OTHER_THAN_CARING = re.compile(
    r"\b(?:lived|personal|own) experiences? of (?!(?:[\w'-]+ ){0,3}?(?:car(?:er|ing)|support|parent|famil"
    r"|relative|loved))",
    re.IGNORECASE,
)
_CARERS_POST = re.compile(r"\b(?:carers?|parents?|famil(?:y|ies))\b", re.IGNORECASE)
_CARER_TITLE = re.compile(
    r"\b(?:carers?|parents?|famil(?:y|ies))\b[^,;(]{0,20}\b(?:peer|ambassador|lived|consultant|expert"
    r"|mentor)",
    re.IGNORECASE,
)
_SERVED = re.compile(r"\bservice[- ]users?\b|\beither\b|\busing\b|\byour own mental", re.IGNORECASE)
_SUPPORTED = re.compile(
    r"\b(?:support\w*|help\w*|work\w* with|meet\w*|towards|to|with|for) (?:[\w',-]+ ){0,6}?(?:carers?"
    r"|families|family members?|relatives|loved ones|friends)\b",
    re.IGNORECASE,
)


def whose_experience(words: str, title: str) -> str:
    """OWN, CARER or EITHER, from the sentence that asks for it and the title of the post."""
    asked = _SUPPORTED.sub(" ", words) if not _ASKED_AS_CARER.search(words) else words
    if _BOTH.search(words):
        return EITHER
    if _CARER_TITLE.search(title) and not _SERVED.search(asked):
        return CARER
    if not _CARING.search(asked):
        return CARER if _CARERS_POST.search(title) and _CARING.search(words) else OWN
    if _CARERS_POST.search(title) and not re.search(
        r"\bservice[- ]users?\b|\beither\b", asked, re.IGNORECASE
    ):
        return CARER
    return EITHER if _OWN.search(asked) or _OTHER_THAN_CARING.search(asked) else CARER


_BOTH = re.compile(
    r"\b(?:you have|you will have|have|has|had|must have|having)\b(?:(?!\bor\b)[^.;?!]){3,90}\b(?:or"
    r"|and/or) (?:\w+ ){0,3}?"
    r"(?:(?:have|has|had) )?(?:(?:lov\w+|look\w* after|car(?:e|ed|es|ing) for|liv\w+ with|support\w*"
    r"|through it) (?:[\w-]+ ){0,5}?(?:some(?:body|one)|relatives?|one|family members?|loved ones?|partner"
    r"|parent|child)"
    r"|(?:be |are |is |being )?(?:an? |the )?(?:partner|parent|relative|carer|sibling|family carer) (?:of"
    r"|to|for) )"
    r"|\bown or (?:that of )?(?:an? |your |their )?(?:close |family )"
    r"|\bpatient,? or (?:as )?(?:an? )?(?:family )?carer"
    r"|\bbeen (?:an? )?patients?\b[^.;?!]{0,60}\bor (?:who |have |has )*(?:cared|looked after|supported)"
    r"|\b(?:someone|somebody) who has been (?:an? )?patient,? or has (?:loved|cared)",
    re.IGNORECASE,
)
"""Own experience first, somebody close as the other way."""

_ASKED_AS_CARER = re.compile(
    r"\b(?:experiences? (?:of|as|in)|been|being|are|or) (?:(?:an?|of|being|as|the|lived|supporting|unpaid"
    r"|family) ){0,4}(?:car(?:er|ing)|parents?|relative|family member|loved)",
    re.IGNORECASE,
)
