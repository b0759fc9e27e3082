"""The words by which a reply refuses a pledge or a deed, or promises one."""

from alongside.reading.phrases import phrase
from alongside.reading.stances.speaking import ADVERB, BODY

_CANNOT = (
    r"(?:cannot|can not|can't|could not"
    r"|(?:unable|not (?:\w+ )?able|(?:not|in no)(?: \w+){0,2} position|not (?:\w+ )?(?:prepared|willing"
    r"|minded|going)|declines?"
    r"|no position|too early|premature|not(?: be)? (?:\w+ )?(?:appropriate|possible|right|helpful|prudent"
    r"|proper|fair|responsible"
    r"|sensible|feasible|practical|realistic)(?: for (?:us|the \w+))?(?: at (?:this|the"
    r"|present)(?: \w+){0,2})?"
    r"|(?:inappropriate|irresponsible)(?: (?:of|for) (?:us|the \w+))?"
    r"|not (?:intend|plan|propose|wish|want|expect)) to)"
)
_PLEDGE = (
    r"(?:pledge|commit|guarantee|promise|undertake|bind (?:ourselves|itself)"
    r"|(?:give|make|offer|provide)(?: you)? (?:an?|any|that|this|such(?: an?)?|the) (?:\w+ )?"
    r"(?:assurance|undertaking|commitment|guarantee|promise|pledge)s?)"
)
_SAY_WHEN = (
    r"(?:set (?:a|any) (?:date|timetable)|agree to|give assurances|say\b(?! (?:that|we)\b)"
    r"|(?:give|make|offer|provide)(?: you)? (?:an?|any|the) (?:\w+ )?(?:(?:\w+ )?date|timescale|timetable"
    r"|timeline)s?"
    r"|(?:tell(?: you)?|confirm) (?:when|whether|if|so|how soon|what date|a date))"
)
_NO_PLEDGE = (
    r"|\bno commitment\b|\b(?:can|will) (?:make|give|offer) no (?:\w+ )?(?:promise|commitment|assurance"
    r"|undertaking|guarantee)s?\b"
)
PLEDGE_REFUSED = phrase(rf"\b{_CANNOT} (?:\w+ ){{0,2}}?{_PLEDGE}\b{_NO_PLEDGE}")
"""A pledge refused in so many words."""
REFUSED = phrase(
    rf"\b{_CANNOT} (?:\w+ ){{0,2}}?(?:{_PLEDGE}|{_SAY_WHEN})\b{_NO_PLEDGE}"
    r"|\bnot something (?:to which |that |which )?(?:\w+ ){1,2}(?:can|could|will|would)(?: \w+)? (?:agree"
    r"|commit|promise|do|support|offer)\b"
)
"""A pledge refused, or a day for it."""
REFUSED_DEED = phrase(
    rf"\b{_CANNOT} (?!(?:\w+ly )?(?:know|find|comment|trace|locate|verify|establish|recall|substantiate"
    rf"|identify|deny|disagree"
    r"|confirm or|be (?:expected|certain|sure)|determine|overstate)\b)\w+"
    rf"|{BODY} (?:will|would|shall) not(?! (?:tolerate|accept|hesitate|stand|allow|condone|permit|let)\b)"
    rf"|\bwon't be\b"
    r"|\b(?:this|that|it|which)(?:,? \w+,?)? (?:is|are|was|would"
    r"|will)(?: \w+ly)? not (?:be )?(?:\w+ly )?(?:possible|feasible|practical|affordable|viable)\b"
    r"|\bno (?:current |immediate |present )?(?:plans?|intention|proposals?|budget|funding"
    r"|resources?) (?:to|for|of)\b"
    r"|\bdo(?:es)? not (?:intend|plan|propose|wish)\b|\bwould not wish\b|\btoo early to\b|\bnot something\b"
    r"|\bthere (?:is|are) (?:currently |simply )?no (?:\w+ )?(?:money|funding|budget|resources?|funds"
    r"|capacity)\b"
    r"|\bnot (?:our|the \w+'s) intention\b|\banswer is no\b|\b(?:decided|voted|resolved) (?:against"
    r"|not to)\b|\bruled? (?:this|it) out\b"
    r"|\bnot persuaded\b|\bdeclined?s?\b|^\W*no(?=[.,;:-])"
)
"""What was asked for is refused: counts where the concern asks for a deed."""

_DEED = (
    r"(?:paid|published|reviewed|revised|updated|changed|introduced|shared|sent|given|invited|offered"
    r"|asked|told|included|recruited"
    r"|appointed|advertised|increased|raised|consulted|provided|reimbursed|established|set up|developed"
    r"|involved|replaced|restored"
    r"|reinstated|completed|discussed|considered|put|printed|added|removed|corrected|held|made|extended"
    r"|trained|filled)"
)
PROMISED = phrase(
    rf"{BODY} (?:{ADVERB} |therefore |then ){{0,2}}(?:will|shall|commits? to|undertakes? to|pledges? to"
    rf"|(?:ha(?:ve|s) )?(?:committed|agreed|undertaken|resolved|decided)"
    r" to)\b(?! (?:not|never|continue|always|of course|tolerate))"
    rf"|\b(?:we|i)'ll\b(?! not)|{BODY} (?:{ADVERB} ){{0,2}}(?:hopes?|aims?|intends?|plans?|proposes?) to\b"
    rf"|{BODY} (?:\w+ )?(?:am|are|is) (?:\w+ )?(?:hoping|aiming|planning|working|looking) (?:to|towards)\b"
    r"|^\W*(?:happy|glad|pleased) to\b|\bcan (?:say yes|agree) to\b|\bwould like to (?:see|do|make)\b"
    r"|\bwould be (?:happy|pleased|glad"
    r"|delighted) to\b"
    rf"|\b(?:will|shall|is to|are to|is due to|are due to|is expected to) (?:now |also |then "
    rf"|\w+ly )?be {_DEED}\b"
    r"|\b(?:all|every|each|any)(?: [\w'-]+){1,4} will (?!not\b)\w+|\b(?:my"
    r"|our) \w+ will (?!not\b)(?:\w+ )?\w+"
)
WILL = phrase(
    r"\bwill (?!not\b|never\b|continue\b|depend\b|always\b|tolerate\b|know\b|appreciate\b|understand\b"
    r"|be aware\b|recall\b)\w+"
    r"|\b(?:is|are) (?:to be|due|expected|planned|scheduled)\b"
)
"""Anything that is to come: a promise where one was asked for, or where it was asked when."""
