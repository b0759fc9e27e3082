"""The cues by which an advert asks for lived experience, over sentences with signs in place of it.

The signs (¤ § ¶ °) are told in experience.py.
"""

from alongside.reading.kinds.cues import Cue, Says, cue

FROM_IT = "work done from own lived experience"

FIRM = 6
"""Cues of this weight say outright that it must be had."""

_APPLICANT = (
    r"(?:(?<!do )(?<!if )(?<!unless )(?<!should )(?<!whether )(?<!where )(?<!when )you|applicants?"
    r"|candidates?|post ?holders?|post-holders?|(?:job"
    r"|role)[- ]?holders?|appointees?"
    r"|(?:the|a) (?:successful|ideal|right) (?:\w+ )?(?:applicant|candidate|person|individual)"
    r"|the (?:person|individual)"
    r"|all our \w+ workers?|this person|s?/?he/?(?:she)?)"
)
_PEOPLE = (
    r"(?:someone|somebody|people|individuals?|persons?|candidates?|applicants?|adults?|young people"
    r"|parents?|carers?"
    r"|men|women|anyone|anybody|those|volunteers?|workers?|experts?|members?|mentors?|partners?"
    r"|professionals?"
    r"|leaders?|trainers?|advis[eo]rs?|representatives?|team members?|colleagues?)"
)
_OTHERS_WORK = (
    r"(?:work\w*|support(?:s|ing)?|alongside|help\w*|engag\w*|involv\w*|car(?:e|ing) (?:of|for)"
    r"|deliver\w*|manag\w*"
    r"|supervis\w*|understand\w*|knowledge|awareness|insights? into|appreciat\w*|respect|empath\w*"
    r"|listen\w*|learn\w*"
    r"|interest\w*|passion\w*|commit\w*|champion\w*|treat\w*|assess\w*|lead\w*|value\w*|recogni\w*"
    r"|co-?produc\w*"
    r"|ensur\w*|train(?:s|ing)?|recruit\w*|liais\w*|collaborat\w*|whose)"
)


_OTHER_SPEAKERS = (
    _OTHERS_WORK[:-1]
    + r"|enabl\w*|encourag\w*|empower\w*|people|patients?|clients?|service|users?|others|families"
    r"|carers|children|groups?)"
)
"""Words that say that somebody else than the applicant is to speak."""


def _words(most: int, but: str = _OTHERS_WORK) -> str:
    """Up to `most` words, none of which says that what follows is about others."""
    return rf"(?:(?!\b{but}\b)[^\s.;?!:]+[\s]+){{0,{most}}}?"


_POST = (
    r"(?:peer (?:(?!review|group|network|to)[\w-]+ ){0,3}?|¤ (?:[\w-]+ ){0,2}?)"
    r"(?:workers?|mentors?|practitioners?|supporters?|trainers?|facilitators?|researchers?|educators?"
    r"|specialists?"
    r"|advis[eo]rs?|consultants?|volunteers?|coach(?:es)?|navigators?|ambassadors?|tutors?|advocates?)"
    r"(?![ -](?:&|(?:and|team|managers?|leads?|leaders?|co-?ordinators?|supervisors?|programmes?"
    r"|services?)\b))"
)
_ANY = "[¤§¶]"

_WITH = r"(?:with|who|that|having|whose)(?: (?:has|have|had|can|will|brings?|possess\w*|are|is))*"
_SEEKS = (
    r"\b(?:inviting|(?:we're|we are) after|in search of|on the lookout for|calling (?:for|all)|(?:we|trust"
    r"|team|service) invites?(?! applic)|looking (?:for|to (?:recruit|appoint"
    r"|employ|hire))"
    r"|(?:we|we're|is|are|currently|now|trust|team|service) (?:\w+ )?(?:seeks?|seeking)(?: to (?:recruit"
    r"|appoint|employ))?"
    r"|(?:we|we're|are|is|currently|now) (?:\w+ )?recruiting|opportunit(?:y|ies) (?:(?!(?:for|support"
    r"|provid\w*|deliver\w*|help)\b)[^\s.;?!]+ "
    r"){0,16}?for"
    r"|(?:this|the|our|these) (?:[\w-]+ ){0,2}?(?:role|post|position|vacancy|job|apprenticeship"
    r"|traineeship|internship|scheme)s? (?:is|are) (?:\w+ )?(?:open to|for|designed for|aimed at)"
    r"|scheme (?:[\w-]+ ){0,5}?for|(?:role|post|position|job) (?:requires?|needs?)|(?:role|post"
    r"|position)s? (?:is|are|must be|will be|to be) (?:held|filled|done) by)"
)
_OF_CLIENTS = (
    _OTHERS_WORK[:-1] + r"|for|with|on|of (?:young|older|vulnerable|adult)|provid\w*"
    r"|to(?! (?:recruit|appoint|hire|employ|hear|welcome)))"
)
"""Words that say that the people named next are those whom the post is to serve."""
_TRUE_OF = (
    r"(?:[\w-]+ ){0,2}?(?:autistic|neurodivergent|deaf|hard of hearing|disabled|blind|trans|transgender"
    r"|care[- ]experienced"
    r"|care[- ]leavers?|bereaved|formerly homeless)(?: (?:and|or|,) [\w-]+){0,2}"
)
_CONDITION = (
    r"(?:learning disabilit(?:y|ies)|learning difficulties|disabilit(?:y|ies)|autism|HIV"
    r"|long[- ]term (?:health )?conditions?"
    r"|brain injur(?:y|ies)|(?:hearing|sight) loss|mental health conditions?|dementia|epilepsy|diabetes)\b"
    r"(?![ -](?:awareness|training|knowledge|qualif\w+|services?|teams?|experience|skills?|care|nurs\w+"
    r"|back\w+"
    r"|practi\w+|work\w*|specialis\w+|expertise|needs?|support|field|sector|and (?:their|the)))"
)
_SOMEBODY = (
    rf"(?:(?:{_words(12, _OF_CLIENTS)}(?<!\bwith )(?<!\bfor )(?<!\bto )(?<!\bof )(?<!\bon ))?{_PEOPLE} )"
)
"""People straight behind the words that seek them, or further on where nothing says that they are clients."""

_IS = r"\b(?:is|are|being|-|:|\()\s?(?:also |absolutely |an? |therefore |of |the )*"
_ADDRESSED = (
    r"\b(?:you|your|yourself|applicants?|candidates?|post ?holders?|role|post|position|personal|own)\b"
)
"""Words by which praise of lived experience is about who does the work, not what a service makes of it."""

SOUGHT: tuple[Cue, ...] = (
    cue("somebody who has it", Says.REQUIRED, 5,
        rf"\b(?:{_APPLICANT}|the (?:[\w-]+ )?(?:worker|mentor|adviser|advisor|trainer|tutor|navigator"
        rf"|advocate|facilitator"
        r"|consultant|researcher|partner))(?:'ll)? (?:(?:will|must|should|would|also|need to|needs to"
        r"|has to|therefore|are|is) )*"
        rf"(?:be )?(?:an? |somebody |someone |one )(?:[\w-]+ ){{0,3}}?(?:who|that|with) {_words(4)}[¤§]"),
    cue("a post for somebody who has it", Says.REQUIRED, 4,
        r"\b(?:role|post|position|job|vacancy) (?:is )?(?:\w+ )?for (?:an? |some"
        r"|any)?\w+(?: or (?:an? )?\w+)? (?:who|with) "
        rf"{_words(3)}[§¤]"),
    cue("who we need has it", Says.REQUIRED, 4,
        r"[§¤][^.;?!]{0,80}\bis (?:who|what|the person|the sort) (?:we (?:need|want|are looking)|qualifies)"),
    cue("what you know of it", Says.REQUIRED, 4,
        rf"\b{_APPLICANT} (?:will |must )?(?:bring|brings|offer|have|has|need) {_words(9)}(?:come|comes|of"
        rf"|from|through|by)"
        r" (?:of |from )?[§]|\byou ¤ what"),
    cue(FROM_IT, Says.REQUIRED, 4,
        r"\byour ¤[^.;?!]{0,60}\b(?:put to use|will (?:help|shape|inform|guide|count|matter|be (?:what|the"
        r"|put|used))|is (?:what|why))"),
    cue(FROM_IT, Says.REQUIRED, 4,
        r"\bwhat you(?: have|'ve)? (?:learned|learnt|know|found out) (?:while|when|as|from|in"
        r"|by) [^.;?!]{0,40}?"
        r"\b(?:unwell|ill|patient|inside|homeless|in care|using|carer|recover\w+)"),
    cue("if you have it, apply", Says.REQUIRED, 4,
        r"\b(?:if|unless) you §[^.;?!]{0,140}\b(?:hear from you|this (?:role|job|post|position) (?:is"
        r"|could|may|might|would)"
        r"|(?:please|do) (?:apply|read on|get in touch)|you (?:could|may|might) be (?:who|the|just)"
        r"|come and (?:work|join)|join us"
        r"|we (?:want|need) you|(?:role|job|post) for you)\b"
        r"|\b(?:this|the) (?:role|job|post|position|work) (?:is|will be|could be) (?:for"
        r"|right for) you if you §"),
    cue("as someone with it", Says.REQUIRED, 5,
        r"\bas §[^.;]{0,80}\b(?:you will|you'll|you can|you are|you bring|your|the post ?holder will)\b"),
    cue("only people with it may apply", Says.REQUIRED, 6,
        r"\b(?:only|reserved|kept|restricted|limited|ring-?fenced|exclusively)\b[^.;?!]{0,60}?\b(?:to|for"
        r"|by) "
        rf"(?:[\w-]+ ){{0,3}}?{_PEOPLE} (?:[\w-]+ ){{0,4}}?(?:with|who) {_words(6)}[¤§]"),
    cue("only people of whom it is true may apply", Says.REQUIRED, 6,
        rf"\b(?:open|restricted|limited|reserved|kept|ring-?fenced|available)\b[^.;?!]{{0,40}}?\b(?:to"
        rf"|for) {_TRUE_OF}"
        rf" {_PEOPLE}(?: {_PEOPLE})? only\b"
        rf"|\b(?:only|exclusively|reserved|kept|restricted|ring-?fenced)\b[^.;?!]{{0,40}}?\b(?:to|for"
        rf"|from) {_TRUE_OF}"
        rf" {_PEOPLE}\b"
        rf"|\bonly {_TRUE_OF} {_PEOPLE} (?:can|may|should|will) (?:apply|be)\b"),
    cue("people with it are sought", Says.REQUIRED, 5,
        r"\bwe (?:need|want|require|would like|'d like)(?: to (?:hear from|recruit|appoint|employ|hire"
        r"|meet))? "
        rf"(?:[\w-]+ ){{0,2}}?{_PEOPLE} who (?:themselves )?§"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"\b(?:{_SEEKS}|we (?:need|want|require)) {_words(6, _OF_CLIENTS)}(?:with an?"
        rf"|living with) (?:\w+ )?{_CONDITION}(?! or)"),
    cue("whoever does it has it", Says.REQUIRED, 5,
        r"\b(?:whoever|anyone who|the person who|the one who) (?:does|takes|holds|fills|gets|sits|comes"
        r"|joins)"
        r" [^.;?!]{0,30}?[§¤]"),
    cue("being so, you will", Says.REQUIRED, 4, r"^\W*§[^.;?!]{0,40}?, you(?:'ll| will| can| know| are"
    r"| bring)\b"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"(?:{_SEEKS}|\bwe (?:need|want)) (?:an? |two |three |some |more )?(?:young )?(?:autistic|deaf"
        rf"|disabled|blind"
        r"|neurodivergent|trans|care[- ]experienced) (?:person|people|woman|women|man|men|adults?|candidates?"
        r"|applicants?|colleagues?|trainers?|advisers?)\b(?!'s? )"),
    cue("only people with it may apply", Says.REQUIRED, 6,
        rf"\b(?:only|reserved|kept|restricted|ring-?fenced)\b[^.;?!]{{0,40}}?\b(?:to|for|from"
        rf"|by) (?:[\w-]+ )?{_PEOPLE} "
        rf"(?:with|living with|who have|who has) (?:an? )?(?:{_CONDITION}|diagnosis of)"),
    cue("what you have must be had", Says.REQUIRED, 5,
        r"[§¤°][^.;?!]{0,60}\b(?:and you (?:will|must|should)(?: have| be)? too|as (?:will|must|should) you"
        r"|so (?:will|must|should|have|do) you(?: be)?)\b"),
    cue(FROM_IT, Says.REQUIRED, 5,
        r"\b(?:us(?:e|es|ing)|draw(?:s|ing)? (?:up)?on|shar(?:e|es|ing)|teach(?:es|ing)?|from|through|by"
        r"|offer)"
        r" (?:all |some of |parts of )*what (?:you|they)(?: yourself)?(?: have|'ve) (?:\w+ )?(?:been|come"
        r"|gone|lived)"
        r" through"),
    cue("applications welcomed from people with it", Says.WANTED, 1,
        r"(?:welcom\w+|encourag\w+|invit\w+|keen|positive|interest\w*|love|like|value|delighted|actively"
        r"|pleased|want|wish|glad|especially|particularly)\b[^.;?!]{0,90}?"
        r"\b(?:applications?|applicants?|apply|hear(?:ing)? from|candidates|employ\w*|recruit\w*"
        r"|join\w*)\b[^.;?!]{0,140}?[¤§¶°]"),
    cue("applications welcomed from people with it", Says.WANTED, 1,
        r"\b(?:applications?|applicants?|candidates?|people|those"
        r"|individuals?) (?:\w+ ){0,5}?(?:(?:with|from|who) [^.;?!]{0,140}?)?[¤§¶°][^.;?!]{0,120}?"
        r"\b(?:(?:is|are|be) (?:\w+ )?(?:welcom\w+|encouraged|invited)|encouraged to apply"
        r"|welcome to apply)"),
    cue("people with it encouraged to apply", Says.WANTED, 1,
        r"\b(?:encourag\w+|urge|like|want|wish\w*|ask)\b[^.;?!]{0,40}?\b(?:people|those|individuals?"
        r"|anyone|candidates|applicants)\b[^.;?!]{0,60}?[¤§°][^.;?!]{0,60}?\bto apply\b"),
    cue("a positive attitude to applicants with it", Says.WANTED, 1,
        r"\bpositive (?:attitude|approach) (?:to|towards)\b[^.;]{0,60}\bapplicants? with mental (?:health"
        r"|ill|distress)"),
    cue("only people with it may apply", Says.REQUIRED, 6,
        rf"\bonly (?:\w+ ){{0,4}}?{_PEOPLE} (?:\w+ ){{0,3}}?(?:with|who) {_words(6)}{_ANY}"
        rf"|\bopen (?:only )?to (?:\w+ ){{0,3}}?{_PEOPLE} (?:with|who) {_words(6)}{_ANY}"),
    cue("people with it would suit the post", Says.WANTED, 1,
        rf"\b(?:would|will|may|might) suit {_words(6)}{_PEOPLE} {_words(6)}(?:§|{_WITH} {_words(6)}[¤§])"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"{_SEEKS} {_SOMEBODY}{_words(6)}(?:§|{_WITH} {_words(6)}[¤§])"
        r"|\b(?:we|we're|is|are|currently|trust|board|team|service) (?:\w+ )?(?:seeks?|seeking|recruiting"
        r"|appointing|looking for)"
        rf" (?:an?|two|three|four|five|six|some|new) {_words(6, _OF_CLIENTS)}(?:with"
        rf"|who) (?:[\w-]+ ){{0,2}}?[¤§]"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"\bwe (?:need|want|require) {_words(3)}(?:someone|somebody|an? (?:person|individual)"
        rf"|candidates|applicants|individuals) {_words(6)}(?:§|{_WITH} {_words(6)}[¤§])"),
    cue("a post for people who have it", Says.REQUIRED, 5,
        r"\b(?:this|the) (?:opportunity|role|post|position|job|scheme|programme|apprenticeship|internship"
        r"|traineeship|vacancy) (?:is |are )?(?:only |specifically |exclusively "
        r"|ring-?fenced )*(?:open to|for|aimed at|designed for|reserved for)"
        r" (?:[\w-]+ ){0,4}?(?:care[- ](?:leavers|experienced)|survivors of|(?:ex-)?(?:service )?veterans"
        r"|ex-offenders|people in recovery|¶"
        r"|(?:an? )?(?:person|people|adults?|someone|young people) with (?:an? )?(?:learning disabilit"
        r"|autism|brain injur|long-term condition|mental health (?:problem|condition|diagnos)))"),
    cue("it must be had", Says.REQUIRED, 6,
        r"\b(?:must|need to|required to|have to) (?:have|be (?:an? )?(?:person|someone|people) (?:with"
        r"|who has)|identify as (?:having )?|live with|be living with|be) (?:an? )?(?:\w+ )?(?:learning "
        r"disabilit\w+|autism\b|mental health (?:condition|problem|diagnos)\w*"
        r"|long[- ]term (?:health )?condition|physical disabilit\w+|brain injur\w+"
        r"|diagnosis of (?!.*\bpatients)|disabled\b(?! (?:people|person's))|autistic\b|deaf\b)"),
    cue("a post of lived experience", Says.REQUIRED, 4,
        r"\b(?:this|it|these) (?:is|are) (?:an? )?(?:\w+ )?¤ (?:role|post|position)s?\b|\bas (?:this is "
        r"|it is )?an? ¤ (?:role|post)\b"),
    cue(
        "people with it are sought",
        Says.REQUIRED,
        5,
        rf"\b(?:looking for|recruiting|seeking|searching for) {_words(4)}(?:(?:former|ex)[- ](?:patients"
        rf"|prisoners|service[- ]users"
        r"|in-?patients|residents|offenders|soldiers)|care[- ]experienced|autistic"
        r"|neurodivergent|ex-offenders?|care leavers|survivors of|unpaid carers|family carers"
        r"|parent carers)\b",
    ),
    cue(
        "one of two ways to qualify",
        Says.WANTED,
        1,
        r"\b(?:personal|lived)(?:ly)? (?:and/or|or) (?:professional|work|learn(?:ed|t)|paid"
        r"|clinical)\w*\b(?=[^.;?!]{0,80}\b(?:experience|mental|recovery|drug|alcohol|homeless|carer"
        r"|caring|trauma|autis|disab))"
        r"|\bexperience of [^.;?!]{0,70}\b(?:mental|drug|alcohol|addict|homeless|caring|care system|disab"
        r"|autis|prison|justice)[^.;?!]{0,50}\b(?:personal|lived)(?:ly)? (?:and/or|or) (?:professional"
        r"|work|paid)\w*"
        r"|\b(?:professional|work|paid|learn(?:ed|t)|clinical)\w* (?:and/or|or) (?:personal"
        r"|lived)(?:ly)?\b(?=[^.;?!]{0,80}\bexperience)",
    ),
    cue("the post is an expert by experience", Says.REQUIRED, 4,
        rf"\b(?:we are|we're|currently|now|we need|we want) (?:\w+ ){{0,2}}?(?:looking (?:for"
        rf"|to (?:recruit|appoint))|seeking|recruiting|need|want) {_words(6)}¶"
        r"|\b(?:join|apply|become|becoming|work(?:ing)? for us|employed|role|vacanc\w+"
        rf"|post)(?: \w+){{0,3}} (?:as|of|for)(?: an?| our)? ¶(?! (?:lead|manag|co-?ord|programme))"
        rf"|\b(?:would|do) you (?:like|want) to (?:be|become) an? ¶|\bbecome an? ¶"
        rf"|\b(?:you|who|and) (?:\w+ ){{0,2}}?(?:will be|'ll be|must be|are|is|be) (?:\w+ ){{0,2}}?¶"
        rf"|\btherein are ¶|\bas an? ¶,? (?:you|your)"),
    cue("as someone with it", Says.REQUIRED, 4,
        r"\bas (?:an? )?(?:person|someone|somebody|individual|people|worker|parent|carer"
        rf"|practitioner) (?:with|who) {_words(5)}[¤§]"
        r"(?=[^.;]{0,120}\b(?:you|your|the post ?holder)\b)"),
    cue(FROM_IT, Says.REQUIRED, 5,
        r"\b(?:us(?:e|es|ing)|draw(?:s|ing)? (?:up)?on|shar(?:e|es|ing)|utilis(?:e|es|ing)|bring(?:s"
        r"|ing)?|apply(?:ing)?|disclos(?:e|es|ing)"
        r"|talk(?:ing)? about|speak(?:ing)? about|reflect(?:ing)? on|through|from|by virtue of"
        r"|informed by|make use of|making use of)"
        r"(?: both| all| of| elements of| aspects of| parts of| relevant| appropriate| the"
        r"| insights? from| expertise from| learning from| knowledge from)*"
        r" (?:your|(?<=your )own|(?:the |their )(?:post ?holder's )?own)(?: own| personal| unique"
        r"| valuable| individual| relevant)* ¤"),
    cue(FROM_IT, Says.REQUIRED, 5,
        rf"\b{_APPLICANT} (?:will|must|should|can|'ll|to|are able to|is able to|is expected to"
        rf"|are expected to)\b {_words(7, _OTHER_SPEAKERS)}"
        r"(?:us(?:e|ing)|draw(?:ing)? (?:up)?on|shar(?:e|ing)|utilis(?:e|ing)|bring(?:ing)?)"
        r"(?: both| of| aspects of| the)? (?:an?|their|his or her|your|expertise from|this)?(?: own"
        r"| personal| unique| expertise from)* ?¤"
        r"(?! (?:in|of|from) (?:others|patients|clients|service users))"),
    cue("as someone with it", Says.REQUIRED, 5,
        r"\bas an? (?:person|man|woman|adult|parent|mother|someone|somebody) (?:who is "
        r"|who has been )?(?:living with|recovering from|in recovery)\b[^.;?!]{0,80}\b(?:you|your)\b"),
    cue(FROM_IT, Says.REQUIRED, 5,
        r"^(?:[\W_]*)(?:to |ability to |able to |willing(?:ness)? to )?(?:us(?:e|ing)"
        r"|draw(?:ing)? (?:up)?on|shar(?:e|ing)|utilis(?:e|ing))(?: of)?(?: (?:their|own|personal"
        r"|aspects of|the|your|an?|expertise from))* ¤"),
    cue("as such a worker you will", Says.NAMED, 4,
        r"\bas (?:an?|our|one of our|the|this) (?:(?!of\b|for\b|with\b"
        rf"|to\b)[\w-]+ ){{0,3}}?{_POST}\b(?=[^.;]{{0,60}}\b(?:you|your|you'll|the post)\b)"),
    cue("such workers are sought", Says.NAMED, 3,
        r"\b(?:looking for|looking to recruit|recruit(?:ing)?|seeking|(?:opportunit(?:y|ies)|vacanc(?:y"
        rf"|ies)) (?:\w+ ){{0,4}}?for|appoint(?:ing)?|has arisen for)"
        r" (?:(?!\b(?:of|to|with|who|work|lead|manage|support|alongside|includ\w+"
        rf"|and)\b)[\w,&£-]+ ){{0,7}}?{_POST}"),
    cue("own experiences to be shared", Says.SHARED, 2,
        r"\b(?:shar(?:e|ing)|talk(?:ing)? about|us(?:e|ing)|draw(?:ing)? on)(?: positively)? (?:your "
        r"|their |his or her )?(?:own |personal |own personal ){1,2}(?:experiences?|stor(?:y|ies)"
        r"|recovery)"),
)  # fmt: skip
"""Looked for before others' experience is set aside."""

OF_PEERS: tuple[Cue, ...] = (
    cue("such workers have it", Says.REQUIRED, 4,
        rf"\b{_POST} (?:will |all |also |must |should |may )*(?:are|is|be|have|has|had|who|with|use|uses"
        rf"|draw|bring|share|offer)\b[^.;?!]{{0,110}}?[¤§¶]"),
    cue(FROM_IT, Says.REQUIRED, 4,
        r"\b(?:us(?:e|es|ing)|draw(?:s|ing)? (?:up)?on|shar(?:e|es|ing)|utilis(?:e|es|ing)|bring(?:s"
        r"|ing)?|through|from|offer(?:s|ing)?)(?: of| the| their| your| his or her| own| personal"
        r"| sharing| an?| this| that| mutual| similar)* ¤(?! (?:of|from) (?:others|people|patients"
        r"|service))"),
)  # fmt: skip
"""Looked for where the title says that the post is such work."""

ASKED: tuple[Cue, ...] = (
    cue("must have it", Says.REQUIRED, 6,
        r"\b(?:must|need(?:s|ed)? to|has to|have to|required to|requirement (?:that|to)"
        r"|essential (?:that|to)|expected to|necessary (?:that|to)|crucial that|important that"
        r"|it is essential)\b"
        rf" {_words(14)}{_ANY}"),
    cue("must have it", Says.REQUIRED, 6, r"\b(?:need|needs|required|expected) §"),
    cue("it is essential", Says.REQUIRED, 6,
        rf"{_ANY}[^.;?!]{{0,170}}?{_IS}(?:essential|required|requirement|necessary|mandatory|prerequisite"
        r"|needed|must)\b"),
    cue("it is essential", Says.REQUIRED, 6,
        rf"(?:{_ADDRESSED}[^.;?!]{{0,170}}?{_ANY}|{_ANY}(?=[^.;?!]*{_ADDRESSED}))[^.;?!]{{0,170}}?{_IS}"
        r"(?:crucial|vital|key|most important|fundamental|at the (?:heart|core)|central)\b"),
    cue("it is essential", Says.REQUIRED, 6,
        r"\b(?:essential(?: criteria| requirements?)?|required"
        rf"|requirements?)\s?[:(-]\)?\s?{_words(6)}{_ANY}|\brequires? (?:\w+ ){{0,3}}?[¤§]"
        rf"|\bmust[- ]haves?: [^.;]{{0,40}}?[¤§]"),
    cue("you will have it", Says.REQUIRED, 5,
        rf"\b{_APPLICANT}(?:'ll|'ve)?,? (?:(?:will|should|would|shall|can|do|also|ideally|therefore|all"
        r"|therein) )*(?:have|has|had|bring|brings|possess(?:es)?|offer|offers|come with|comes with|hold"
        r"|need|needs|require|demonstrate|be able to (?:demonstrate|draw on|use))"
        rf" {_words(9)}¤"),
    cue("you will have it", Says.REQUIRED, 5,
        rf"\b{_APPLICANT}(?:'ll|'ve)? (?:(?:will|should|would|shall|to|also|all|themselves|yourself) )*§"
        r"|(?<!if )(?<!when )(?<!once )(?<!after )(?<!that )(?<!do )\byou §"),
    cue("do you have it", Says.REQUIRED, 3,
        rf"\b(?:do|have|are) you (?:{_words(10)})?[¤§][^.;!]*\?|^\W*§[^.;!]*\?|\bhave you (?:got "
        rf"|had )?{_words(6)}¤[^.;!]*\?"),
    cue("your own lived experience", Says.REQUIRED, 3,
        r"\byour (?:(?:own|personal|unique|valuable|relevant) ){0,3}¤(?! (?:of|in) (?:work|the role))"),
    cue("applicants having it", Says.REQUIRED, 4,
        r"\b(?:themselves|himself|herself|yourself) (?:having|with) ¤|\bindividuals? (?:themselves "
        rf")?(?:with|who (?:have|has)) {_words(3)}¤"),
)  # fmt: skip
"""Looked for in what is left."""
