"""What a sentence says of involving patients, the public or carers as the work of the post.

Engagement of staff, the press, suppliers or users of software is none of it, nor are a patient's engagement
in treatment, a good "patient experience", and complaints.
"""

from collections.abc import Iterator

from alongside.reading.kinds.cues import Cue, Says, cue

WHO = (
    r"(?:patients?|(?:the |general )?public|service[- ]users?|users? of (?:our )?services|carers?"
    r"|famil(?:y|ies)"
    r"|residents?|citizens?|local people|communit(?:y|ies)|young people|children|lay|tenants?"
    r"|people (?:who use|with lived|in recovery)|those (?:who use|with lived)|experts by experience"
    r"|lived experience)"
)
_WHOSE = rf"{WHO}(?:'s|'|s')?(?:(?:,| and| or| &|/| and the)+ ?{WHO}(?:'s|'|s')?){{0,3}}"
_INVOLVING = (
    rf"(?:{_WHOSE} (?:and \w+ )?(?:involvement|participation|voices?|co-?production|engagement"
    r"|feedback)(?: and (?:involvement|participation|engagement|experience|co-?production))?"
    r"|co-?production|people participation|PPIE?\b|PPV\b|patient experience (?:and involvement"
    r"|and engagement|strateg|feedback|survey|programme|agenda|framework)"
    r"|volunteer and (?:user|service[- ]user|patient) involvement|(?:user|service[- ]user"
    r"|patient) involvement)"
)
_DOES = (
    r"(?:lead(?:s|ing)?(?: on)?|develop(?:s|ing)?|deliver(?:s|ing)?|manag(?:e|es|ing)|co-?ordinat(?:e|es"
    r"|ing)|implement(?:s|ing)?|driv(?:e|es|ing)"
    r"|facilitat(?:e|es|ing)|shap(?:e|es|ing)|organis(?:e|es|ing)|responsible for|responsibility for"
    r"|embed(?:s|ding)?|champion(?:s|ing)?|promot(?:e|es|ing)|overse(?:e|es|eing)|strengthen(?:s|ing)?"
    r"|expand(?:s|ing)?|focus (?:on|will be)|oversight of)"
)
_STOP = r"(?!\b(?:staff|employee|media|clinical|therapeutic|care plans?)\b)"

CUES: tuple[Cue, ...] = (
    cue("leads involvement", Says.INVOLVES, 3,
        rf"\b{_DOES} (?:{_STOP}[^\s.;?!]+ ){{0,7}}?{_INVOLVING}"),
    cue("involves them in what is decided", Says.INVOLVES, 2,
        rf"\binvolv(?:e|es|ing) (?:{WHO}|them)(?:[^.;?!]{{0,40}})? in (?:\w+ ){{0,5}}?(?:service |policy "
        r"|research )?(?:development|design|decision|planning|research|improvement|governance"
        r"|commissioning|shaping)"),
    cue("engages them", Says.INVOLVES, 2,
        rf"\b(?:engag(?:e|es|ing)|consult(?:s|ing)?)(?: \w+){{0,2}} with (?:[^.;?!]{{0,70}}?, ?)?(?:\w+ "
        rf"){{0,6}}?{_WHOSE}[^.;?!]{{0,120}}?\b(?:voice|views|feedback|heard|co-?design|co-?produc|shape"
        r"|involve|design)"
        r"|\bengaging with (?:patients|service users|children and young people|residents|local people)\b"),
    cue("engagement with them", Says.INVOLVES, 3,
        r"\b(?:community|public|patient) engagement with [^.;?!]{0,40}?(?:patients|carers|residents)"
        r"|\bengagement with (?:\w+ ){0,3}?(?:patients|residents|local people|service users|the public)\b"),
    cue("makes their voice heard", Says.INVOLVES, 2,
        rf"\b(?:ensur\w+|making sure|make sure|amplif\w+|harness\w*|captur\w+)\b[^.;?!]{{0,60}}?\bvoices?\b"
        rf"|\b{_WHOSE} (?:voices? )?(?:is|are|have|has) (?:\w+ ){{0,3}}?(?:heard|listened to|a voice"
        r"|a say|an influence)"),
    cue("gathers their feedback", Says.INVOLVES, 2,
        r"\b(?:gather\w*|collect\w*|collat\w*|analys\w*|handling|captur\w*|manag\w*"
        r"|co-?ordinat\w*) (?:\w+ ){0,3}?(?:patient|service[- ]user|carer|public"
        r"|family)(?: and \w+)?(?: experience)? (?:feedback|surveys?|stories)|\bfriends and family test"
        r"|\bpatient stories\b"),
    cue("supports peers and volunteers", Says.INVOLVES, 2,
        r"\b(?:recruit\w*|train\w*|supervis\w*|support(?:ing)?|manag\w*|co-?ordinat\w*)(?:,? (?:and "
        r"|recruit\w*|train\w*|support\w*|supervis\w*|manag\w*|our|a team of|the|of"
        r"|for))* (?:volunteers and )?(?:peer (?:[\w-]+ ){0,2}?(?:workers?|mentors?|volunteers?"
        r"|supporters?)|experts by experience|lived[- ]experience (?:\w+ )?(?:workers?|practitioners?"
        r"|partners?|staff|team|workforce))"
        r"|\b(?:supporting|managing|training) our volunteers and peer"),
    cue("brings people with lived experience in", Says.INVOLVES, 2,
        r"\b(?:recruit\w*|support\w*|train\w*|involv\w*|enabl\w*|work\w* with) (?:\w+ ){0,3}?(?:people"
        r"|those) with lived experience (?:to|onto|on|in|for|as)\b"),
    cue("runs their panel or forum", Says.INVOLVES, 2,
        rf"\b(?:run|runs|running|support|co-?ordinat|recruit|arrang|facilitat|plan|plans|chair|set up"
        rf"|sets up|build"
        rf"|hold|grow|bring|establish|servic|lead|help)\w*\b [^.;?!]{{0,60}}?\b(?:(?:{WHO}|junior|young"
        rf"|user)(?:'s?|s')? (?:and "
        rf"\w+ )?(?:[\w-]+ )?)?(?:panels?|forums?|councils?|reference groups?|advisory groups?|jur(?:y"
        rf"|ies)|assembl(?:y|ies)"
        rf"|listening events?|focus groups?|public consultations?|inspectors)\b"),
    cue("sees that what they say is acted on", Says.INVOLVES, 2,
        rf"\bwhat (?:they|it|{_WHOSE}) (?:have |has |in (?:\w+ ){{1,3}}?)?(?:say|says|said|tell|tells|told"
        rf"|asks?|asked|wants?|thinks?|need)\b"
        rf"|\bwhat matters to (?:them|{_WHOSE})\b|\bshapes? (?:our|the|local|how) (?:plans?|services?"
        rf"|decisions?|polic)"
        rf"|\b(?:hears?|hearing) from {_WHOSE}|\bha(?:ve|s|ving) a (?:real )?say\b|\b(?:sit|sits|seats?"
        rf"|places?) on (?:\w+ )"
        rf"{{0,3}}?(?:panels?|boards?|committees?)\b|\b(?:tells?|telling) (?:us|them|\w+) what (?:they|it)\b"
        rf"|\b(?:helps?|decid\w+) (?:us )?(?:to )?(?:decide )?how (?:it|our|services?"
        rf"|the) [^.;?!]{{0,40}}?\b(?:run|planned|work)"),
    cue("brings them into research or plans", Says.INVOLVES, 2,
        rf"\b(?:bring|invit|includ|involv)\w* (?:\w+ ){{0,2}}?(?:{_WHOSE}"
        rf"|members of the public) (?:\w+ ){{0,2}}?(?:into|in|to"
        rf"|onto) (?:the )?(?:design|planning|running|research|governance|decisions?|studies|board)"),
    cue("co-produces", Says.INVOLVES, 2, r"\bco-?produc(?:e|es|ing|tion)\b"),
    cue("a seat for a patient or member of the public", Says.INVOLVES, 3,
        r"\b(?:as|be|are|is|for|recruit\w*|seeking|appoint\w*|looking for)(?: [\w,-]+){0,4}? "
        r"(?:patient safety|patient and public voice|PPV|lay|public|patient(?: and carer)?"
        r"|lived experience) (?:partners?|members?|representatives?|contributors?|advisers?|advisors?)\b"),
)  # fmt: skip


def involves_in(words: str) -> Iterator[tuple[Cue, str]]:
    """The cues of a sentence, each with its words; `words` has one space between them."""
    for each in CUES:
        if found := each.pattern.search(words):
            yield each, found.group()
