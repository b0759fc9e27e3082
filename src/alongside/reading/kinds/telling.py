"""Which texts and sentences are worth a closer look: most adverts have no word of lived experience at all.

A piece of words is looked for first, since that is many times faster than a pattern; the pattern only where
a piece stands.
"""

import re

ASKING = re.compile(
    r"\bliv(?:ed|ing)[-/,\s]{1,2}(?:[\w/]+\s){0,2}?experience|\bexpert(?:s|ise)?[-\s](?:by|through)\b"
    r"|\bEbEs?\b"
    r"|\b(?:own|personal|first[-\s]?hand|direct|family|close)\b[\w\s,/&-]{0,30}?\s(?:experiences?|journey"
    r"|stor(?:y|ies))\b"
    r"|\bexperiences?\s(?:of|as)\s(?:being|having\sbeen|using|accessing|receiving"
    r"|(?:an?\s)?(?:[\w-]+\s){0,2}?(?:service|patient|inpatient|user|carer)"
    r"|living|recover|overcom|caring|(?:\w+\s){0,2}?(?:mental\s(?:ill|distress|health)|homeless|addict"
    r"|poor|emotional))"
    r"|\bexperience\sand\sinput|\bpeer\s(?:[\w-]+\s){0,3}?(?:worker|mentor|practitioner|trainer"
    r"|researcher|facilitator|supporter|volunteer|educator|specialist|coach|tutor|advis)"
    r"|\b(?:have|has|having|had|'ve|\u2019ve)\s(?:you\s)?(?:[\w]+\s){0,3}?(?:used|accessed|received"
    r"|engaged|experienced|lived|recovered|overcome|survived|struggled|faced|come\sthrough|suffered"
    r"|gone\sthrough"
    r"|been\s(?:an?\s)?(?:\w+\s){0,1}?(?:in\s(?:care|prison|custody|foster)|through|under|supported"
    r"|treated|affected|carer|homeless|service|patient|sectioned|detained|diagnosed|looked|survivor"
    r"|admitted|user))"
    r"|\bin\s(?:[\w-]+\s){0,2}?recovery\b|\b(?:autistic|neurodivergent|care[-\s](?:leaver|experienced)"
    r"|survivor|veteran|ex[-\s](?:offender|service|forces|military)|service[-\s]user|(?:unpaid|family"
    r"|parent)\scarer|parents?\sof|living\swith)"
    r"|\b(?:must|need\sto|required\sto|have\sto|for)\s(?:[\w-]+\s){0,5}?(?:learning\sdisab|autism"
    r"|mental\shealth\s(?:cond|prob|diag)|long[-\s]term|physical\sdisab|brain\sinj|diagnosis|disabled"
    r"|deaf)"
    r"|\bas\san?\s(?:(?:former|current|recent|past)\s)?(?:patient|service[-\s]user|(?:family\s"
    r"|unpaid\s)?carer|parent|family|relative)\b"
    r"|\b(?:personal|lived)(?:ly)?\s(?:and/or|or)\s|\bor\s(?:personal|lived)"
    r"|\bbereaved\sby|breastfed|given\sbirth|(?:have|has|'ve|\u2019ve)\s(?:yourself\s)?(?:lost|served"
    r"|attempted)\b|self[-\s]harmed"
    r"|\bapplicants\swith\smental",
    re.IGNORECASE,
)
"""Words without one of which no sentence asks for lived experience."""

INVOLVING = re.compile(
    r"involvement|involving|\binvolves? |participation|engag(?:e|es|ing|ement) |consult|co-?produc|voice"
    r"|\bpeer (?:mentor|support|worker)|patient stories|friends and family test"
    r"|feedback|surveys?|(?:public|lay|patient) (?:member|partner|contributor|representative|advis)"
    r"|safety partner|experience partner|PPIE?\b|patient experience|experts by experience|heard|listened"
    r"|(?:people|those) with lived",
    re.IGNORECASE,
)
"""Words without one of which no sentence is about involving people."""

_ASKING_PIECES = (
    "lived", 
        "living experience", 
        "living/", 
        "expert by", 
        "expert-by", 
        "experts by", 
        "experts-by", 
        "expertise by",
    "expertise through", 
        " ebe", 
        "(ebe", 
        " own ", 
        "personal ", 
        "hand exp", 
        "direct exp", 
        "family exp", 
        "close exp",
    "experience of being", 
        "experience of having been", 
        "experience as a", 
        "experience of using", 
        "experience of access",
    "experience of receiv", 
        "experience of living", 
        "experience of recover", 
        "experience of overcom", 
        "experience of caring",
    "mental ill", 
        "mental distress", 
        "of homeless", 
        "of addict", 
        "of poor mental", 
        "mental health problem", 
        "mental health difficult",
    "mental health issue", 
        "mental health challenge", 
        "mental health condition", 
        "mental health need", 
        "emotional distress",
    "experiences of", 
        "experience and input", 
        "peer ", 
        "in recovery", 
        "stable recovery", 
        "sustained recovery", 
        "term recovery",
    "active recovery", 
        "ve used", 
        "s used", 
        "d used", 
        "g used", 
        "u used", 
        "y used", 
        "ve accessed", 
        "s accessed", 
        "ve received",
    "s received", 
        "ve experienced", 
        "s experienced", 
        "d experienced", 
        "y experienced", 
        "u experienced", 
        "f experienced", 
        "recovered from", 
        "overcome",
    "survived", 
        "struggled", 
        "ve faced", 
        "come through", 
        "suffered", 
        "gone through", 
        "been in ", 
        "been a ", 
        "been an ", 
        "been through", 
        "been homeless",
    "been sectioned", 
        "been detained", 
        "been diagnosed", 
        "been looked", 
        "been under", 
        "been supported", 
        "been treated", 
        "been affected", 
        "been admitted",
    "autistic", 
        "neurodiv", 
        "care leaver", 
        "care experienced", 
        "care-experienced", 
        "care-leaver", 
        "survivor", 
        "veteran", 
        "ex-offender",
    "ex-service", 
        "ex-forces", 
        "ex-military", 
        "ex offender", 
        "ex service", 
        "a service user", 
        "service-user", 
        "former service", 
        "current service",
    "unpaid carer", 
        "family carer", 
        "parent carer", 
        "a parent of", 
        "parents of", 
        "must have a", 
        "must be ", 
        "need to have a",
    "required to have", 
        "must identify", 
        "is for a person", 
        "is for people", 
        "is for someone", 
        "is for adults",
    " as a patient", 
        " as a carer", 
        " as a parent", 
        " as a family", 
        " as a relative", 
        " as a service", 
        "or personal", 
        "personally or", 
        "or lived",
    "son living with", 
        "one living with", 
        "man living with", 
        "r unpaid carers", 
        "g unpaid carers", 
        "be living with", 
        "are living with", 
        "you living with", 
        "is living with", 
        "bereaved by", 
        "breastfed", 
        "given birth", 
        "ve lost", 
        "ve served",
    "s served", "attempted suicide", "self-harmed", "applicants with mental", "engaged with",
)  # fmt: skip
_INVOLVING_PIECES = (
    "involvement", "participation", "co-produc", "coproduc", "public voice", "experts by", "safety partner",
    "voice partner", "lay member", "lay rep", "lay partner", "public contrib",
)  # fmt: skip
_BEFORE, _AFTER = 60, 110


def may_ask(text: str, body: int) -> bool:
    """Whether the text from `body` on may ask for lived experience."""
    low = _low(text, body)
    for piece in _ASKING_PIECES:
        place = low.find(piece)
        while place >= 0:
            if ASKING.search(text, max(body, body + place - _BEFORE), body + place + _AFTER):
                return True
            place = low.find(piece, place + _AFTER - _BEFORE)
    return False


def may_involve(text: str, body: int) -> bool:
    """Whether the text from `body` on may be about involving people."""
    low = _low(text, body)
    return any(piece in low for piece in _INVOLVING_PIECES)


def _low(text: str, body: int) -> str:
    return text[body:].lower().replace("\n", " ").replace("\u00a0", " ")
