"""How a sentence names lived experience, and the signs that stand for it while cues are looked for.

    ¤   "lived experience", "personal experience of psychosis", "experience of using our services"
    §   "have used mental health services", "be in recovery", "are an unpaid carer"
    ¶   "expert by experience"
    °   "experience of mental ill health": own experience only where people are sought or welcomed
    ·   any of these that is somebody else's: "people with lived experience", "our experts by experience"

Experience of working, of patients, of customers, of life is none of them.
"""

import re
from dataclasses import dataclass
from functools import cache

from alongside.reading.kinds import deeds, histories, items

SIGNS = "¤§¶°·"

_ILLS = (
    r"mental(?:ly)?|emotional|psycholog|psychiatr|psychosis|depress|anxiety|bipolar|schizo|eating disorder"
    r"|anorexi|bulimi|self[- ]harm|suicid|trauma|abus|violence|addict|alcohol|drug|substance|gambl|dependenc"
    r"|recover(?:y|ing)|homeless|rough sleep|prison|custody|offend|(?:in|leaving|the) care\b(?! (?:plan"
    r"|home|sett|sector|co-?ord))"
    r"|care (?:system|leaver|experienced)|looked[- ]after|foster|adopt|autis|adhd|neurodiver"
    r"|learning (?:disab|difficult)|disab|long[- ]term (?:health )?condition|chronic|cancer|\bHIV|hepatitis"
    r"|stroke|brain injur|dementia|diabetes|epilep|\bpain\b|illness|ill[- ]health"
    r"|health (?:problem|challenge|condition|difficult|issue|crisis)|distress|crisis|bereave|baby loss"
    r"|stillbirth|miscarriage|pregnan|perinatal|postnatal|birth|breastfe|infertil|poverty|asylum|refugee"
    r"|traffick|exploit|gang|knife crime|domestic|sexual|sex work|gender (?:identity|dysphoria)"
    r"|personality disorder|amput|sight loss|hearing loss|deaf|blind|sickle|parkinson|long covid|\bdebt"
    r"|unemploy|loneliness"
)
_CARE = (
    r"criminal justice|justice system|probation|(?:of) care\b|maternity|caring\b|carer|famil(?:y|ies)"
    r"|relative"
    r"|loved one|service[- ]user|services|inpatient|in[- ]patient|admission|section|detain|treatment|therapy"
    r"|transplant|dialysis|armed forces|military|veteran|gender services|wheelchair|surger|hospital"
    r"|intensive care|benefits? (?:system|claim)|(?:disability|welfare|out-of-work) benefits?"
    r"|universal credit"
)
OF_WHAT = rf"(?:{_ILLS}|{_CARE})"
"""What lived experience is of, where the word "lived" is not there."""

_SERVED = (
    r"(?:(?:mental|health|secondary|primary|inpatient|community|our|NHS|maternity|cancer|social|addiction"
    r"|drug"
    r"|alcohol|substance|misuse|perinatal|CAMHS|psychiatric|psychological|learning|disability|autism|these"
    r"|homelessness|such|those|local|specialist|eating|disorder|gender|identity|sexual|HIV|adult|children'?s"
    r"|young|people'?s|forensic|secure|criminal|justice|probation|and|or|the|their|of|acute|hospital|crisis"
    r"|similar|statutory|recovery|treatment|support|care|this|a|an|trust'?s?)[ /,-]+)"
)
_SERVICES = (
    rf"(?:{_SERVED}{{0,7}}?(?:services?|CAMHS|mental health (?:care|support|treatment)|hospitals?|wards?)"
    rf"|{_SERVED}{{1,7}}?(?:support|care)\b(?! (?:systems?|records?|plans?|from (?:peers|colleagues)"
    r"|and supervision)))\b"
)
_NOT_OWN = (
    r"(?! (?:of|in|with) (?:working|what|managing|delivering|providing|leading|teaching|nursing"
    r"|the (?:job|role)|NHS|using (?:IT|Microsoft|computer|clinical|electronic|software|systems|databases)))"
)
_LED = (
    r"(?:(?:own|personal|direct|relevant|recent|real|significant|first[- ]?hand|previous) (?:and |or )?){0,3}"
)
_NOUNS = (
    *deeds.NOUNS,
    *histories.NOUNS,
    # lived, living, or lived/living experience; not what is lived at work
    rf"{_LED}(?<!supported )(?<!independent )(?<!assisted )(?:lived|living)(?:(?:[ ,/-]| and | or "
    rf"| & ){{1,3}}(?:living|lived|learned"
    rf"|learnt))?[ /-]{{1,3}}experiences?"
    rf"(?! (?:of|in) (?:working|what|delivering|managing|the (?:job|role|trust))\b)",
    r"(?:own|personal|family)\b(?:,? (?:and|or|&|own|personal|family|direct|lived|life|recovery|close)){0,4}"
    rf" experiences?{_NOT_OWN} (?:of|with|in|as|from|or|and)\b(?=[^.;?!]{{0,90}}?\b{OF_WHAT})",
    # "direct" may be of work: only where the words go on to say whose it is
    rf"(?:direct|first[- ]?hand) experiences?{_NOT_OWN} of (?:being|living|using"
    rf"|having)\b(?=[^.;?!]{{0,90}}?\b{OF_WHAT})",
    rf"(?:direct|first[- ]?hand) experiences?{_NOT_OWN} of (?=[^.;?!]{{0,120}}?\bas "
    r"an? (?:service[- ]user|patient|(?:family )?carer|parent))",
    rf"first[- ]?hand experiences?{_NOT_OWN} of (?:\w+ ){{0,2}}?(?:{_ILLS})(?!\w* (?:\w+ )?(?:services?"
    r"|work|care|treatment))",
    r"(?:own|personal) (?:recovery|mental health|caring|addiction) (?:journey|story|stories|experiences?)",
    r"experiences? as (?:an? )?(?:(?:former|current|ex|previous|past)[- ](?:or \w+ )?)?(?:service[- ]users?"
    r"|(?:in-?)?patients?(?= ?(?:$|[,./)]| or\b| and (?:carer|famil)| of\b| who\b| within\b"
    r"| in the (?:last|past)| yourself| under\b"
    r"| in (?:hospital|our|mental)))|users? of (?=[^.;]{0,40}services?)"
    r"|(?:unpaid|family|parent|informal) carers?|carers? (?:for|of)(?= (?:an? |your |their )?(?:someone"
    r"|family|relative|loved|child|parent|partner|person))|care leavers?|survivors?|refugees?"
    r"|veterans?|parents? of)\b"
    r"(?! (?:involvement|engagement|experience|safety|care|pathway|administrat|\w*work|nurse|support"
    r"|advoc|manager|co-?ord|represent|flow|services?))",
    r"experiences? (?:of|as) (?:being|having been|living as) (?:an? |in an? )?(?:\w+ )?(?:service[- "
    r"]users?|patients?|in-?patients?|users? of|unpaid carers?|carer'?s?(?: role)?|parents?|relatives?"
    r"|family members?|care leavers?|looked[- ]after|homeless|in (?:care|prison|custody|hospital"
    r"|recovery)|detained|sectioned|autistic|neurodivergent|disabled|survivors?|refugees?|veterans?)\b",
    rf"experiences? of (?:using|accessing|receiving|being (?:supported|treated|cared for) by) {_SERVICES}",
    r"experiences? of (?:living with|recovering from|recovery from|overcoming) (?=[^.;?!]{0,60}?\b"
    + OF_WHAT
    + ")",
    r"experiences? of caring for (?:(?:an?|your|their|his|her|own)\s){0,2}(?:family member|relative"
    r"|loved one|partner|spouse|parent|friend|son|daughter|someone (?:close|you))",
    r"experiences? of (?:[\w'-]+ ){1,6}as an? (?:patient|service[- ]user|(?:unpaid |family )?carer|parent"
    r"|family member|relative)\b(?! (?:involve|experience))",
    r"experiences? and input from an? (?:mental health )?service",
)
_DEEDS = (
    *deeds.DEEDS,
    rf"{deeds.HAVE} (?:used|accessed|received|been (?:through|supported by|under|treated (?:by|for|in|at)"
    r"|a user of|admitted to)"
    rf"|engaged with) {_SERVICES}(?: yourself| themselves)?",
    rf"{deeds.HAVE} (?:experienced|lived with|lived through|recovered from|overcome|survived"
    rf"|struggled with|faced"
    rf"|come through|been affected by|been diagnosed with|suffered(?: from)?|gone through|been through)"
    r"(?! (?:nurs|staff|practi|team|support|clin|profess|working|delivering|managing|a range|a variety))"
    rf"(?= (?:[\w'/-]+,? ){{0,6}}?(?:{_ILLS}))",
    rf"{deeds.HAVE} been (?:an? )?(?:(?:unpaid|family|parent) carers?|carers? (?:of|for)|carer\b|in care\b"
    r"|in prison|in custody"
    rf"|homeless|sectioned|detained|service[- ]users?|patients?\b|looked[- ]after|survivors?|in foster care"
    rf"|through the (?:care|criminal justice|justice|asylum) system|bereaved by\b)",
    rf"{deeds.HAVE} (?:breastfed|given birth|lost (?:an? |your )(?:child|baby|partner|son|daughter|parent"
    r"|relative|loved one)|served (?:an? )?(?:prison )?sentence|served time|attempted suicide"
    r"|self[- ]harmed"
    r"|served in the (?:armed forces|forces|military|army))",
    r"(?:are|be|is|being|am|you're|'re) (?:(?:yourself|themselves|currently|already|now|stably|well|also"
    r"|either) ){0,2}in (?:(?:stable|sustained|long[- ]term|active|abstinent|established|own"
    r"|strong) ){0,2}recovery\b",
    r"(?:you are|you're|must be|should be|will be|who (?:is|are)|identif(?:y|ies) as|being|you be|are you"
    r"|to be) (?:(?:an?|yourself|currently|either|also) ){0,3}"
    r"(?:autistic\b|neurodivergent|care[- ]experienced|care[- ]leavers?\b|ex[- ]offenders?|survivors?\b"
    r"|veterans?\b"
    r"|ex[- ](?:service|forces|military)\w*|(?:(?:former|current|previous|past"
    r"|ex)[- ](?:or \w+ )?)?(?:service[- ]users?)\b"
    r"|(?:former|current|previous|past|recent)[- ](?:or \w+ )?patients?\b|(?:unpaid|family"
    r"|parent) carers?|(?:parents?|siblings?|relatives?) of (?:an? |someone|somebody|children|young"
    r"|autistic)|living with (?=(?:[\w'-]+ ){0,3}?" + OF_WHAT + 
        r"))",
)  # fmt: skip
_LOOSE = (
    r"experiences? of (?:\w+ ){0,2}?(?:mental (?:ill|distress|health (?:problem|difficult|issue|challenge"
    r"|condition|need))|homelessness|addiction|poor mental health|emotional distress)",
    r"(?:(?<=those )|(?<=people )|(?<=individuals )|(?<=applicants )|(?<=candidates ))with (?:an? )?"
    r"(?:criminal )?(?:convictions?|criminal records?)\b",
    r"(?:(?<=those )|(?<=people )|(?<=individuals ))in (?:\w+ )?recovery\b",
)
_EXPERT = (
    r"\b(?:experts?|expertise)[- ](?:by|through|from|with)[- ](?:lived[- ])?experience\b",
    r"\bEbEs?\b",
)

_SAME = (r"\b(?:that|this|such|the same|similar) (?:an? |kind of |lived )?experiences?\b(?! (?:of|in|as)\b)",)
"""Lived experience named a second time in a sentence."""
_FORMS = (
    ("expert", _EXPERT),
    ("deed", (*_DEEDS, *histories.HISTORIES)),
    ("noun", _NOUNS),
    ("loose", _LOOSE),
    ("same", _SAME),
)
_SIGN = {"expert": "¶", "deed": "§", "noun": "¤", "loose": "°", "same": "¤", "past": "¤", "being": "§"}


_ITEM_FORMS = (*_FORMS, ("being", (items.BEING,)), ("past", (items.ITEM_NOUNS, *histories.PASTS)))


@cache
def _naming(*, is_item: bool) -> re.Pattern[str]:
    """Made at the first look, not before: a command that reads nothing starts half a second sooner."""
    forms = _ITEM_FORMS if is_item else _FORMS
    named = "|".join(rf"(?P<{name}>{'|'.join(_quickly(each))})" for name, each in forms)
    return re.compile(rf"(?:\b|(?={items.UNSAID})|^)(?:{named})", re.IGNORECASE)


def _quickly(patterns: tuple[str, ...]) -> list[str]:
    """The patterns with those that begin with "have" together, behind one look at the first letter."""
    having = [each for each in patterns if each.startswith(deeds.HAVE)]
    others = [each for each in patterns if each not in having]
    return [f"(?=['h])(?:{'|'.join(having)})", *others] if having else others


_DONE_TO = ("bereaved", "diagnosed", "brought up", "raised", "adopted", "fostered", "sectioned", "detained")
_JOINED = re.compile(r"(?<=\w)§")
"""Where "who's used" has lost its verb."""
_ITEM_OF_BEING = re.compile(items.ITEM_OF_BEING, re.IGNORECASE)
_ITEM_OF_HAVING = re.compile(items.ITEM_OF_HAVING, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence on one line with a sign for each naming of lived experience; `named` has their words."""

    text: str
    named: tuple[str, ...]

    def words(self, start: int, end: int) -> str:
        """The words of the sentence that stand at `start` to `end` of the masked one."""
        number = sum(self.text.count(sign, 0, start) for sign in SIGNS)
        out = []
        for letter in self.text[start:end]:
            if letter in SIGNS:
                out.append(self.named[number])
                number += 1
            else:
                out.append(letter)
        return "".join(out).strip()

    @property
    def is_named(self) -> bool:
        """Whether own lived experience is named at all."""
        return any(sign in self.text for sign in "¤§¶")


def masked(sentence: str, *, is_item: bool = False) -> Masked:
    """The sentence with signs in place of the words that name lived experience.

    An item of a list (`is_item`) is about the applicant without saying so: "Bereaved by suicide", "Autistic".
    """
    words = " ".join(sentence.split())
    for sign in SIGNS:
        words = words.replace(sign, " ")
    if not is_item:
        return _named_in(words, _naming(is_item=False))
    verb, place = _verb_before(words)
    completed = _named_in(words[:place] + verb + words[place:], _naming(is_item=True))
    if verb and "§" not in completed.text[place : place + 2]:
        return _named_in(words, _naming(is_item=True))
    named = (completed.named[0].removeprefix(verb), *completed.named[1:]) if verb else completed.named
    return Masked(completed.text.replace(items.UNSAID, ""), named)


def _verb_before(item: str) -> tuple[str, int]:
    """The verb that an item without one goes without, and its place; "" where it has one."""
    if found := _ITEM_OF_BEING.match(item):
        return items.UNSAID, found.end()
    if found := _ITEM_OF_HAVING.match(item):
        is_done_to = item[found.end() :].lower().startswith(_DONE_TO)
        return "have been " if is_done_to else "have ", found.end()
    return "", 0


def _named_in(words: str, names: re.Pattern[str]) -> Masked:
    named: list[str] = []

    def sign_of(found: re.Match[str]) -> str:
        if found.lastgroup == "same" and not named:
            return found.group()
        named.append(found.group())
        return _SIGN[str(found.lastgroup)]

    return Masked(_JOINED.sub(" §", names.sub(sign_of, words)), tuple(named))
