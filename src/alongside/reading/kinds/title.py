"""What the title of an advert says of its kind: weights for lived experience and for involvement.

A known title (reference/titles) counts most; a word behind or before it that makes the post a manager's of
such workers ("Peer Support Worker Supervisor") makes it ambiguous again.
"""

import re
from dataclasses import dataclass

from alongside.reference.titles import known_title_in
from alongside.reference.titles.known import AMBIGUOUS, INVOLVEMENT, LIVED_EXPERIENCE, TitleFound

STRONG, PROBABLE, AMBIGUOUS_WEIGHT = 4, 3, 2

_OVER_THEM = frozenset(
    (
        "manager", "supervisor", "coordinator", "administrator", "officer", "programme", "project",
        "recruiter", "service", "head", "team", "leader", "lead", "development", "assessor", "review",
        "reviewer", "management",
    )
)  # fmt: skip
"""Words behind a known title that make the post another's: over such workers, or about them."""
_OVER_THESE = frozenset(("manager", "supervisor", "coordinator", "head"))
_BETWEEN = re.compile(r"\s[-–—|:]+\s|[(),;:|]")
_LEADS = re.compile(r"\b(?:leads?|co-?ordinators?|managers?|supervisors?|heads?|directors?)\b", re.IGNORECASE)
_NO_PEER = re.compile(
    r"\bpeer(?:s)?[- ](?:review\w*|to[- ]peer|vaccinat\w*|assess\w*|group|network|pressure|observ\w*"
    r"|learning|inspect\w*|led)\b",
    re.IGNORECASE,
)
_HEADS = (
    r"(?:workers?|mentors?|practitioners?|supporters?|trainers?|facilitators?|researchers?|educators?"
    r"|specialists?|advis[eo]rs?"
    r"|consultants?|volunteers?|coach(?:es)?|navigators?|ambassadors?|tutors?|advocates?|apprentices?"
    r"|assistants?|associates?"
    r"|representatives?|professionals?|champions?|interns?|trainees?|fellows?|carers?)"
)
_OVER = (
    r"(?![ -]+(?:and|&|/)?[ ]*(?:\w+ )?(?:manag\w*|superv\w*|co-?ordinat\w*|leads?\b|leaders?"
    r"|team leaders?|programme|project|service|development|administrat\w*))"
)

_LIVED: tuple[tuple[int, str], ...] = (
    (STRONG, 
        rf"\bpeer\b(?!s)[ -](?:[\w&/-]+ ){{0,4}}?{_HEADS}\b{_OVER}"
        r"|^(?!.*\b(?:leads?|manag\w+|co-?ord\w+|project|develop\w+"
        r"|superv\w+)\b).*\bpeer support\b(?=\s*(?:$|[-,(|:–]))"),
    (STRONG, rf"\blived[- ]experienced?\b[ -]*(?:[\w&/-]+ ){{0,3}}?{_HEADS}\b{_OVER}"),
    (STRONG, 
        r"\b(?:director|non[- ]executive|trustee|adviser|advisor|consultant|apprentice|trainer"
        r"|researcher)\b.{0,40}\blived experience\b"
             r"|\blived experience\b.{0,20}\b(?:director|non[- ]executive|trustee)"
             r"|[(–-] ?lived experience\)?$"),
    (STRONG, rf"\bexperts?[- ]by[- ](?:lived[- ])?experience\b{_OVER}"),
    (STRONG, 
        r"\b(?:ex-)?(?:service|health)[- ]?users? (?:consultants?|researchers?|trainers?|educators?"
        r"|experts?|volunteers?|ambassadors?|tutors?|workers?)\b|\buser[- ]led (?:trainer|researcher)"),
    (PROBABLE, 
        r"\b(?:un)?(?:paid )?(?:family |parent |young )?(?:carers?|parents?|famil(?:y|ies))(?: (?:and"
        r"|&) carers?)? (?:consultants?|ambassadors?|experts?|trainers?|researchers?|champions?|mentors?"
        r"|peers?)\b"),
    (PROBABLE, r"\blived[- ]experienced?\b"),
    (AMBIGUOUS_WEIGHT, 
        r"\bpeer (?:support|mentor\w*|work\w*|recovery|lead\w*|involvement|education|engagement|research"
        r"|programme|volunteer\w*)|\bpeers?\b[ -]+(?:lead|manager|co-?ordinator|supervisor|team)"),
    (AMBIGUOUS_WEIGHT, 
        r"\b(?:recovery (?:coach|champion|mentor)|young (?:person'?s? )?(?:adviser|advisor|ambassador"
        r"|consultant)|youth (?:adviser|advisor|ambassador|consultant)|care[- ]experienced|survivor)"),
)  # fmt: skip
_WHO = (
    r"(?:patients?|public|service[- ]users?|clients?|users?|carers?|famil(?:y|ies)|residents?|citizens?"
    r"|lay|youth"
    r"|young people'?s?|children'?s?|parents?"
    r"|communit(?:y|ies)|people'?s?|tenants?|lived experience|member(?:ship)?|beneficiar(?:y|ies))"
)
_INVOLVEMENT: tuple[tuple[int, str], ...] = (
    (STRONG, 
        rf"\b{_WHO}(?:'s)?(?:,? (?:and|&|/)? ?(?:the )?{_WHO})* (?:[\w&]+ ){{0,2}}?(?:involvement"
        r"|participation|co-?production|voices?|governors?)\b"),
    (STRONG, 
        r"\b(?:patients?|service[- ]users?|carers?|public|famil(?:y|ies))(?:'s)?(?: (?:and|&"
        r"|/) (?:\w+ )?(?:patients?|carers?|service[- ]users?|public|famil(?:y|ies)"
        r"|staff))* (?:(?:insights?|feedback|engagement|safety|voice) (?:and|&) )?(?:experience\b(?! of\b)"
        r"|insights?\b(?! (?:analyst|data)))"
             r"|\bexperience (?:and|&) (?:involvement|engagement)\b|\bexperience of care\b"
        r"|\b(?:service[- ]users?|patients?|carers?|residents?|citizens?|tenants?|public)'?s?'? (?:forum"
        r"|panel|council"
        r"|assembly|reference group)\b"),
    (STRONG, 
        r"\b(?:patients?|service[- ]users?|public)(?: (?:and|&) (?:patients?|carers?|public|communit(?:y"
        r"|ies)|stakeholder|public))* engagement\b|\bengagement (?:and|&) (?:involvement|participation"
        r"|co-?production|inclusion)"),
    (STRONG, 
        r"\blived[- ]experience\b|\bexperts?[- ]by[- ]experience\b|\bco-?production\b|\bPPIE?\b|\bPPV\b"
        r"|\b(?<!with )involvement\b(?! of)|\bpatient (?:safety )?partners?\b|\blay (?:members?"
        r"|representatives?"
        r"|partners?|advis[eo]rs?|reviewers?|chairs?)\b"
             r"|\bpublic (?:contributors?|partners?|members?|representatives?|advis[eo]rs?)\b"
             r"|\bpatient (?:representatives?|ambassadors?|leaders?|directors?|advis[eo]rs?|voice)\b"
             r"|\bpatient (?:and|&) (?:carer|family|public) (?:partners?|voice|representatives?|members?)"),
    (PROBABLE, 
        r"\bparticipation (?:apprentices?|trainees?|leads?|workers?|officers?|managers?|co-?ordinators?"
        r"|facilitators?"
        r"|assistants?)\b"
               r"|\b(?:carers?|famil(?:y|ies)|parents?)(?:'s?)?(?: (?:and|&) \w+)? engagement\b"
               r"|\b(?:youth|young people'?s?|child(?:ren)?'?s?) (?:engagement|voice|forum|council"
               r"|advis[eo]rs?)"
               r"|\byoung (?:adviser|advisor|ambassador)|\bpeer (?:support|mentor\w*|work\w*"
               r"|volunteer\w*) .*(?:manag\w*|leads?\b|leader|co-?ordinat\w*|supervis\w*|development)"
               r"|\bhealthwatch\b|\bcarers?'?s?'? (?:leads?|champions? lead|strategy)\b|\bpeople (?:and"
               r"|&) communities\b|\b(?:citizens?|residents?|patients?|people|users?"
               r"|carers?)'?s?'? (?:voice|panel|assembly|forum"
               r"|council|jury|reference group|advisory)|\b(?:lay|public|patient)(?: (?:and|&) (?:lay"
               r"|public|patient|carer))? partnerships?\b"
               r"|\bpatient feedback\b|\buser voice\b"),
    (AMBIGUOUS_WEIGHT, 
        r"\brecovery college\b|\b(?:community|communities|public|member\w*|governor"
        r"|inclusion) (?:\w+ )?engagement\b|\bengagement\b"),
)  # fmt: skip
_OTHER_ENGAGEMENT = re.compile(
    r"\b(?:staff|employee|colleague|workforce|clinical|clinician|medical|GP|trade union|customer|student"
    r"|employer|supplier|digital|media"
    r"|internal|business|industry|user|stakeholder|data|education|patient access|treatment|outreach"
    r"|academic|donor|supporter|corporate|provider)s?(?: (?:and|&) \w+)? (?:engagement|experience"
    r"|participation)\b"
    r"|\b(?:outreach|communications?|comms|marketing|media|access|assessment) (?:and|&) engagement\b"
    r"|\bengagement (?:and|&) (?:outreach|assessment|retention)\b"
    r"|\bUX\b|\bwork experience\b|\bfamily liaison\b|\b(?:early|clinical) intervention\b"
    r"|\binvolvement in (?:care|treatment)",
    re.IGNORECASE,
)
_COMMUNICATIONS = re.compile(r"\b(?:communications?|comms|media|marketing|press)\b", re.IGNORECASE)
_TEAM = re.compile(r"[(–-][^()–-]*\b(?:team|department|directorate|division|office)\)?\s*$", re.IGNORECASE)
"""Where the post sits, behind what it is."""
_KEEPS_ACCOUNTS = re.compile(
    r"\b(?:finance|payroll|payments?|accounts?|accountant|procurement|cleaner|receptionist|caretaker"
    r"|(?:IT|web|data|software) (?:developer|engineer|support|analyst))\b",
    re.IGNORECASE,
)
"""Work done beside those who involve people."""
_COMPLAINTS = re.compile(r"\b(?:complaints?|PALS|legal|claims|concerns)\b", re.IGNORECASE)
CLINICAL = re.compile(
    r"\b(?:nurs\w*|psychiatr\w*|psycholog\w*|psychother\w*|therapist|therapy|midwi\w+|doctor|physician"
    r"|surgeon|pharmac\w*|radiograph\w*"
    r"|dieti[ct]ian|paramedic|social worker|physiotherap\w*|dentist|dental|optometr\w*|audiolog\w*|matron"
    r"|sister|ward|health visitor|consultant in|locum|GP|specialty"
    r"|sonograph\w*|phlebotom\w*|healthcare assistant|health care assistant|HCA|theatre|anaesth\w*"
    r"|practitioner|clinical)\b",
    re.IGNORECASE,
)


_CARE = re.compile(
    r"\b(?:care (?:assistant|worker|support)|carers?\b(?!'? (?:support|link|advis|assess|champion|lead"
    r"|engage|mentor|centre|hub))|home ?care|domiciliary|support worker|HCA"
    r"|health ?care (?:assistant|support)|personal assistant|reablement)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TitleEvidence:
    """The weights a title gives and its words that gave them.

    `is_clinical`: it names a registered profession. `is_care`: it names paid care or support.
    `head`: its noun, in the singular, where it is one that few other posts have.
    """

    lived: int = 0
    involvement: int = 0
    words: str = ""
    is_clinical: bool = False
    is_care: bool = False
    head: str = ""

    @property
    def heads(self) -> str:
        """The head in the plural."""
        if self.head.endswith("y"):
            return f"{self.head[:-1]}ies"
        return f"{self.head}es" if self.head.endswith("ch") else f"{self.head}s" if self.head else ""

    @property
    def is_peer_post(self) -> bool:
        """Whether the title says that the post itself is such work."""
        return self.lived >= STRONG


_HEAD = re.compile(
    r"\b(?:workers?|mentors?|guides?|navigators?|consultants?|advis[eo]rs?|facilitators?|tutors?|trainers?"
    r"|ambassadors?"
    r"|champions?|advocates?|researchers?|inspectors?|budd(?:y|ies)|companions?|coach(?:es)?|volunteers?"
    r"|partners?"
    r"|supporters?|connectors?"
    r"|listeners?|visitors?|representatives?|checkers?|auditors?|planners?|reviewers?|speakers?|educators?"
    r"|hosts?|panel members?)\b",
    re.IGNORECASE,
)

_COMPILED = tuple((weight, re.compile(pattern, re.IGNORECASE)) for weight, pattern in _LIVED)
_COMPILED_INVOLVEMENT = tuple(
    (weight, re.compile(pattern, re.IGNORECASE)) for weight, pattern in _INVOLVEMENT
)
_MAY_TELL = re.compile(
    r"peer|lived|expert|experience|involve|engage|participat|co-?prod|public|voice|patient|user|carer"
    r"|parent|famil|recovery"
    r"|lay|PPI|PPV|ambassador|young|youth|survivor|KUF|LXP|participatory|healthwatch|trainer|champion"
    r"|inclusion|communit|forum|panel|citizen|resident|tenant|stakeholder",
    re.IGNORECASE,
)


def title_evidence(title: str) -> TitleEvidence:
    """What the words of a title weigh."""
    is_clinical = CLINICAL.search(title) is not None
    if not _MAY_TELL.search(title):
        return TitleEvidence(
            is_clinical=is_clinical, is_care=_CARE.search(title) is not None, head=_head(title, is_clinical)
        )
    words = " ".join(title.split())
    plain = _NO_PEER.sub(" ", words)
    lived, lived_words = _lived(plain)
    involvement, involvement_words = _involvement(plain)
    told = lived_words if lived >= involvement else involvement_words
    is_care = not lived and _CARE.search(words) is not None
    is_profession = is_clinical and not lived
    return TitleEvidence(lived, involvement, told, is_profession, is_care, _head(words, is_profession))


def _head(title: str, is_clinical: bool) -> str:
    pieces = (piece for piece in _BETWEEN.split(title) if piece.strip())
    named = [] if is_clinical else _HEAD.findall(next(pieces, "")) or _HEAD.findall(title)
    if not named:
        return ""
    word = str(named[-1]).lower()
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("es") if word.endswith("ches") else word.removesuffix("s")


def _lived(title: str) -> tuple[int, str]:
    known = next((found for found in map(known_title_in, _pieces(title)) if found), None)
    if known and known.known.kind == LIVED_EXPERIENCE and not _is_over(known):
        is_lead = _LEADS.search(known.known.title) and "director" not in known.known.title.lower()
        return (PROBABLE if is_lead else STRONG), known.known.title
    for weight, pattern in _COMPILED:
        if found := pattern.search(title):
            return weight, found.group().strip(" -(")
    if known and known.known.kind == AMBIGUOUS:
        return AMBIGUOUS_WEIGHT, known.known.title
    return 0, ""


def _pieces(title: str) -> list[str]:
    """The pieces of a title between dashes, commas and brackets, and the whole of it."""
    pieces = [piece for piece in _BETWEEN.split(title) if piece.strip()]
    return [*pieces, title] if len(pieces) > 1 else [title]


def _is_over(found: TitleFound) -> bool:
    """Whether the words about a known title make the post one over such workers."""
    return bool(_OVER_THEM.intersection(found.after[:4])) or bool(_OVER_THESE.intersection(found.before))


def _involvement(title: str) -> tuple[int, str]:
    if _KEEPS_ACCOUNTS.search(title):
        return 0, ""
    title = _TEAM.sub(" ", title)
    known = next((found for found in map(known_title_in, _pieces(title)) if found), None)
    if known and known.known.kind == INVOLVEMENT:
        return STRONG, known.known.title
    rest = _OTHER_ENGAGEMENT.sub(" ", title)
    best = next(
        (
            (weight, found.group())
            for weight, pattern in _COMPILED_INVOLVEMENT
            if (found := pattern.search(rest))
        ),
        (0, ""),
    )
    if not best[0]:
        is_communications = _COMMUNICATIONS.search(title) and "engagement" in title.lower()
        is_internal = re.search(r"\b(?:internal|staff|employee)\b", title, re.IGNORECASE)
        return (1, "engagement") if is_communications and not is_internal else (0, "")
    if _COMPLAINTS.search(title) or _COMMUNICATIONS.search(title):
        return max(1, best[0] - 1), best[1]
    return best
