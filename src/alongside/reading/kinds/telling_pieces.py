"""Pieces of words that most adverts do not have: where one stands, the sentence is worth a closer look.

Some pieces are common ("have "): for these a pattern says what must follow.
"""

import re

from alongside.reading.kinds.histories import FREE, HARD, ONCE, UNDERGONE
from alongside.reading.kinds.lives import TROUBLES
from alongside.reading.kinds.pointing import POINTING

_LIVED = (
    r"(?:[\w,'-]+ ){0,5}?(?:(?:used|accessed|received|engaged with) (?:[\w,'/-]+ ){0,7}?(?:services?|camhs"
    r"|support"
    r"|treatment|care|hospitals?|wards?)\b"
    r"|(?:experienced|lived|recovered|overcome|survived|struggled|faced|suffered|gone) "
    r"|(?:come|arrived|moved) (?:through|here|to)\b|breastfed|given birth|(?:lost|left|escaped"
    r"|raised) (?:an?|your)\b|fled"
    r"|served (?:an?|time|your|in)\b|attempted|self[ -]harmed|slept|sofa|done time|heard? voices|sought"
    r"|claimed"
    r"|taken (?:anti|med|psych|an over)|come out|been released|been discharged|been admitted|known?|seen"
    r"|met |brought up|raised in|adopted|been given|stayed"
    r"|stopped|tried to|walked|travelled|trodden|been,? (?:an? )(?:\w+ )?(?:carers?|clients?|patients?"
    r"|residents?|guests?|users?)"
    r"|used (?:an? )?food|worn|been pregnant|been (?:a )?victim|been excluded|been without"
    r"|(?:been|sat|stood|seen) [\w' ]{0,30}(?:side|chair|inside|end)|nowhere|no home|grown up|spent "
    r"|looked after|cared for|nursed an?\b|brought up"
    r"|supported,? (?:an?|your|their|some)\b"
    rf"|had (?:[\w,'-]+ ){{0,6}}?(?:{TROUBLES}|treatment|therapy|counselling|contact|help|support|care"
    r"|difficult\w+|problems?|struggles?)"
    r"|been (?:(?:an?|the|in|under|on|either) )?(?:[\w-]+ )?(?:in\b|care\b|prison|custody|foster|through"
    r"|under"
    r"|supported|treated|affected|carers?\b|homeless|service|patients?|in-?patient|sectioned|detained"
    r"|diagnosed"
    r"|looked|survivor|admitted|user|bereaved|where|there|helped|probation|waiting|street|refugee|trafficked"
    r"|abused|evicted|imprisoned|convicted|rough|detainee))"
)
_HISTORY = rf"(?:\w+ )?{UNDERGONE},? {FREE}{{0,7}}?{HARD}"
_NOW = (
    r"(?:[\w,'-]+ ){0,4}?(?:autis|neuro|deaf|blind|partially|disab|trans\b|transg|non-?b|wheelchair|voice"
    r"|hearer|care"
    r"|survivor|refugee|asylum|ex[ -]|former|veteran|liv(?:e|ing) with|users? of|mothers?\b|fathers?\b"
    r"|parents?\b|mums?\b|dads?\b|sibling|grandp|partner of|relative|family carer|unpaid"
    r"|(?:person|people|someone|somebody|adult|man|woman) (?:who|with|living)"
    r"|in (?:\w+ ){0,3}?recovery|experts? by|lived|learning dis|learning dif|mental health (?:c|p|d)|hiv"
    r"|impair|brain inj"
    r"|condition|diagnos|epilep|diabet|cancer|sickle|hearing loss|sight loss|kidney|adhd)"
)
_ASKS_OF_LIFE = (
    r"(?:[\w\s,/&'-]{0,40}? )?(?:experiences?|journey|stor(?:y|ies)|lives|life|knowledge"
    r"|insight|understanding)\b"
)

_RARE = (  # noqa: SIM905  a list literal would take two hundred lines
    "free of |free from |life without |without drink|without gambl|without using|since your |"
    "since their |formerly |stay in a|stay on a|schedule 9|occupational requirement|taught you|"
    "has given you|showed you|with a conviction|with convictions|with criminal records|"
    "with a criminal record|in-patient admission|inpatient admission|been inside|own use of|past life |"
    "whose own |used to be | of yours|own life|of their own|of your own|as one who|"
    "as somebody|ringfenced|kept for |through them yourself|you at first hand|touched by |"
    "prison background|offending background|criminal background|prison past|criminal past|"
    "own encounter|own contact|own dealings|point of view|perspective of|standpoint|"
    "speaks from |talks from |teaches from |"
    "years of being |knowledge of recovery|a social worker|"
    "lived experience|lived-experience|lived/|lived and |lived or |living experience|living and lived|"
    "lived, |lived (|experience and input|expert by|expert-by|experts by|experts-by|expertise by|"
    "expertise through|expert through|expertise from| ebe | ebes|(ebe|or personal |personal or |"
    "personal and/or |personally or|or lived|been through|hears voices|self, you|themselves,|"
    "lived understanding|lived knowledge|lived insight|lived expert|your story|your stories|"
    "your journey|your experience of|personal use|(own)|reserved for|kept for|restricted to|"
    "ring-fenced|only from|brought up in|whoever |user or carer|user/carer|sectioned|has, or has|"
    "have, or have|from the inside|of sleeping rough|of going through|of coming through|(your own)|"
    " yours |your time in|you live with|you have a diagnosis|recovery from|what you have|what you've|"
    "what you learn|yours or|, yours|being a carer|having a |served in|what it is|what it was|"
    "what it feels|what it felt|what it means|how it f|whose | sober|abstinent|clean and|clean from|"
    "-free |as an ex-|as a former|as an autistic|as a disabled|as a deaf|who was |who were |you were |"
    "refugee status|leave to remain| a child with| a child who| son who| daughter who| relative who|"
    " partner who|member who| son with|member with| relative with|hear voices|as a parent|as a carer|"
    "as a patient|as a mother|as someone|as a person|as a survivor|as a service user|"
    "applicants with mental|care leaver|care-leaver|care experienced|care-experienced|autistic|"
    "unpaid carers|family carers|parent carers|neurodivergent|ex-offender|survivors of|in recovery|"
    "stable recovery|sustained recovery|bereaved by|diagnosis of your own|of using services|"
    "history of using|custodial sentence|time in custody|spent in|spent time|looked after a|"
    "look after, or|came to |grew up|slept rough|deaf, |deaf person|deaf people only|"
    "disabled people only|is for a person|is for people|is for someone|is for adults|former member|"
    "survivor of|parent or carer|been a "
).split("|")
"""Pieces that few adverts have: the sentence about one is always looked at."""

PLACES_THAT_ASK: tuple[tuple[str, re.Pattern[str] | None], ...] = tuple(
    (piece, re.compile(pattern) if pattern else None)
    for pattern, pieces in (
        (rf"{_LIVED}|{_HISTORY}", ("have ", "has ", "had ", "having ", "'ve ", "who's ")),
        (
            _NOW,
            (
                "must be ",
                "must have ",
                "need to ",
                "needs to ",
                "required to ",
                "have to ",
                "has to ",
                "you will be ",
                "you will have ",
                "you should be ",
                "holder will ",
                "holder should ",
                "holder is ",
                "applicant is ",
                "candidate is ",
                "therefore be ",
                "you are ",
                "you have a ",
                "are you ",
                "you'll be ",
                "identify as ",
                "who is ",
                "who are ",
                " being ",
                "open to ",
                "only to ",
                "looking for ",
                "recruiting ",
                "seeking ",
                "we want ",
                "we need ",
                "suit ",
            ),
        ),
        (
            rf"(?:once |yourself |also |too |all |have once )?{ONCE},? {FREE}{{0,7}}?(?:{HARD}|for )",
            ("you ",),
        ),
        (rf"{FREE}{{0,3}}?{HARD}", ("history of ", "lives with ", "live with ", "past involvement ")),
        (
            r"(?:be |been|have|had|the |an? |who |served|bereaved|homeless|disabled|autistic|carers"
            r"|parents|in |are welcome)",
            ("themselves ",),
        ),
        (rf"{ONCE} [^.;?!]{{0,50}}?\byourself\b", ("you ",)),
        (
            r"[^.;?!]{0,60}? as an? (?:patient|service|carer|client|parent)",
            ("contact with ", "dealings with "),
        ),
        (r"(?:parent|carer|mother|father|sibling|relative) of (?:an? |some)", ("being a ",)),
        (r"(?:[\w-]+ )?(?:pain|breathlessness|fatigue)", ("live with ",)),
        (r"(?:residents?|patients?|clients?|in-?patients?|prisoners?|users?|addicts?)\b", ("former ",)),
        (
            r"[^.;?!]{0,80}?\b(?:mental health|recovery|illness|diagnosis|past|history|stor(?:y|ies))\b",
            ("open about ", "talk about your ", "speak about your ", "speak of your ", "honest about "),
        ),
        ("", _RARE),
        (r"\b", POINTING),
        (
            _ASKS_OF_LIFE,
            (
                " own ",
                "personal",
                "first-hand",
                "first hand",
                "firsthand",
                "direct exp",
                "direct and",
                "direct or",
                "family exp",
                "close exp",
            ),
        ),
        (
            r" ?(?:of|as) (?:being|having been|us(?:e|ing)|access|receiv|liv|recover|overcom|caring"
            r"|(?:an? )?(?:[\w-]+ ){0,2}?"
            r"(?:service|patient|inpatient|user|carer|care |survivor|refugee|veteran|parent)"
            r"|(?:\w+ ){0,2}?(?:mental (?:ill|dist|health)|homeless|addict|poor|emotional))"
            r"|(?:of|with) [^.;?!]{0,90}as an? (?:\w+ )?(?:patient|service|carer|parent|family|relative)",
            ("experience ", "experiences "),
        ),
        (
            r"(?:[\w-]+ ){0,3}?(?:worker|mentor|practitioner|trainer|researcher|facilitator|supporter"
            r"|volunteer|educator"
            r"|specialist|coach|tutor|advis|consultant|navigator|ambassador|advocate)",
            ("peer ",),
        ),
    )
    for piece in pieces
)
INVOLVING_PIECES = (
    "involvement", "participation", "co-produc", "coproduc", "public voice", "experts by", "safety partner",
    "voice partner", "lay member", "lay rep", "lay partner", "public contrib",
)  # fmt: skip
