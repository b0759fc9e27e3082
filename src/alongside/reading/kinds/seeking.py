"""The cues by which an advert says whom it seeks or welcomes, over sentences with signs.

They are looked for before others' experience is set aside. The signs (¤ § ¶ °) are told in experience.py.
"""

from alongside.reading.kinds.cues import FROM_IT, Cue, Says, cue
from alongside.reading.kinds.histories import HARD
from alongside.reading.kinds.persons import (
    ANY,
    APPLICANT,
    CONDITION,
    OF_CLIENTS,
    OTHER_SPEAKERS,
    PEOPLE,
    POST,
    SEEKS,
    SOMEBODY,
    TRUE_OF,
    WITH,
    no_others,
)

SOUGHT: tuple[Cue, ...] = (
    cue("somebody who has it", Says.REQUIRED, 5,
        rf"\b(?:{APPLICANT}|the (?:[\w-]+ )?(?:worker|mentor|adviser|advisor|trainer|tutor|navigator"
        rf"|advocate|facilitator"
        r"|consultant|researcher|partner))(?:'ll)? (?:(?:will|must|should|would|also|need to|needs to"
        r"|has to|therefore|are|is) )*"
        rf"(?:be )?(?:an? |somebody |someone |one )(?:[\w-]+ ){{0,3}}?(?:who|that|with) {no_others(4)}[¤§]"),
    cue("a post for somebody who has it", Says.REQUIRED, 4,
        r"\b(?:role|post|position|job|vacancy) (?:is )?(?:\w+ )?for (?:an? |some"
        r"|any)?\w+(?: or (?:an? )?\w+)? (?:who|with) "
        rf"{no_others(3)}[§¤]"),
    cue("who we need has it", Says.REQUIRED, 4,
        r"[§¤][^.;?!]{0,80}\bis (?:who|what|the person|the sort) (?:we (?:need|want|are looking)|qualifies)"),
    cue("what you know of it", Says.REQUIRED, 4,
        rf"\b{APPLICANT} (?:will |must )?(?:bring|brings|offer|have|has|need) {no_others(9)}(?:come|comes|of"
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
        r"^\W*you(?:'ll| will)? (?!can\b|may\b|have\b|are\b)[\w' -]{2,40}, as §(?: \w+)?, "
        r"|\bas §[^.;]{0,80}\b(?:you will|you'll|you can|you are|you bring|your|the post ?holder will)\b"),
    cue("only people with it may apply", Says.REQUIRED, 6,
        r"\b(?:only|reserved|kept|restricted|limited|ring-?fenced|exclusively)\b[^.;?!]{0,60}?\b(?:to|for"
        r"|by) "
        rf"(?:[\w-]+ ){{0,3}}?{PEOPLE} (?:[\w-]+ ){{0,4}}?(?:with|who) {no_others(6)}[¤§]"),
    cue("only people of whom it is true may apply", Says.REQUIRED, 6,
        rf"\b(?:open|restricted|limited|reserved|kept|ring-?fenced|available)\b[^.;?!]{{0,40}}?\b(?:to"
        rf"|for) {TRUE_OF}"
        rf" {PEOPLE}(?: {PEOPLE})? only\b"
        rf"|\b(?:only|exclusively|reserved|kept|restricted|ring-?fenced)\b[^.;?!]{{0,40}}?\b(?:to|for"
        rf"|from) {TRUE_OF}"
        rf" {PEOPLE}\b"
        rf"|\bonly {TRUE_OF} {PEOPLE} (?:can|may|should|will) (?:apply|be)\b"),
    cue("people with it are sought", Says.REQUIRED, 5,
        r"\bwe (?:need|want|require|would like|'d like)(?: to (?:hear from|recruit|appoint|employ|hire"
        r"|meet))? "
        rf"(?:[\w-]+ ){{0,2}}?{PEOPLE} who (?:themselves )?§"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"\b(?:{SEEKS}|we (?:need|want|require)) {no_others(6, OF_CLIENTS)}(?:with an?"
        rf"|living with) (?:\w+ )?{CONDITION}(?! or)"),
    cue("whoever does it has it", Says.REQUIRED, 5,
        r"\b(?:whoever|anyone who|the person who|the one who) (?:does|takes|holds|fills|gets|sits|comes"
        r"|joins)"
        r" [^.;?!]{0,30}?[§¤]"),
    cue("being so, you will", Says.REQUIRED, 4, r"^\W*§[^.;?!]{0,40}?, you(?:'ll| will| can| know| are"
    r"| bring)\b"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"(?:{SEEKS}|\bwe (?:need|want)) (?:an? |two |three |some |more )?(?:young )?(?:autistic|deaf"
        rf"|disabled|blind"
        r"|neurodivergent|trans|care[- ]experienced) (?:person|people|woman|women|man|men|adults?|candidates?"
        r"|applicants?|colleagues?|trainers?|advisers?)\b(?!'s? )"),
    cue("only people with it may apply", Says.REQUIRED, 6,
        rf"\b(?:only|reserved|kept|restricted|ring-?fenced)\b[^.;?!]{{0,40}}?\b(?:to|for|from"
        rf"|by) (?:[\w-]+ )?{PEOPLE} "
        rf"(?:with|living with|who have|who has) (?:an? )?(?:{CONDITION}|diagnosis of)"),
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
        rf"\bonly (?:\w+ ){{0,4}}?{PEOPLE} (?:\w+ ){{0,3}}?(?:with|who) {no_others(6)}{ANY}"
        rf"|\bopen (?:only )?to (?:\w+ ){{0,3}}?{PEOPLE} (?:with|who) {no_others(6)}{ANY}"),
    cue("only people with it may apply", Says.REQUIRED, 6,
        rf"\bonly (?:(?:open )?to |for )?(?:{PEOPLE}|applications from {PEOPLE}) (?:°|(?:with|who (?:have"
        rf"|are)) [^.;?!]{{0,40}}?"
        rf"(?:{HARD}|[¤§]))[^.;?!]{{0,30}}?\b(?:can|may|should|will|are able to|are eligible to) (?:apply"
        rf"|be)\b"
        rf"|\b(?:appoint|recruit|employ|accept|consider|hire) only (?:an? )?{TRUE_OF} {PEOPLE}\b"),
    cue("kept for people of that life", Says.REQUIRED, 6,
        rf"\b(?:ring-?fenced|reserved|restricted|kept|exclusively|only open|open only) (?:to"
        rf"|for) (?:{PEOPLE} )?(?:\w+ )?{HARD}"),
    cue("as someone with it", Says.REQUIRED, 4,
        r"\b(?:speak\w*|writ\w*|act\w*|advis\w*|work\w*) as (?:one|someone|somebody|a person"
        r"|people) (?:who |with )?"
        rf"{no_others(3)}[¤§]|\bas (?:one|someone|somebody|a person|an adult) [§],? you\b"),
    cue("from the point of view of somebody who has it", Says.REQUIRED, 4,
        r"\b(?:points? of view|perspective|standpoint|viewpoint|position) of (?:someone|somebody|one"
        r"|an? [\w-]+) "
        rf"(?:(?:who|with) )?{no_others(3)}[§¤]"),
    cue(FROM_IT, Says.REQUIRED, 4, r"\b(?:speaks?|talks?|teach(?:es)?|writes?|works?|advises?) from ¤"),
    cue("an occupational requirement", Says.REQUIRED, 6,
        r"^(?!.*\b(?:female|wom[ae]n|male|men|man|race|racial|religio\w*|christian|muslim|jewish)\b)"
        rf"(?:.*?\b(?:schedule 9|occupational requirement)\b.*?(?:[¤§¶]|\bto have been through\b|\b{HARD})"
        rf"|.*?(?:[¤§¶]|{HARD}).*?\b(?:schedule 9|occupational requirement)\b)"),
    cue("a life that taught you", Says.REQUIRED, 4,
        rf"^\W*(?:growing up|being|living|coming through|surviving|getting|recovering|having|time|years"
        rf"|months|life)\b"
        rf"[^.;?!]{{0,60}}?(?:{HARD}|[¤§])[^.;?!]{{0,40}}?\b(?:taught|gave|given|showed|shown|left"
        rf"|made) you\b"),
    cue("open about your own", Says.REQUIRED, 3,
        r"\b(?:you(?:'ll| will| are| must| should| need to|'re)|willing(?:ness)?|prepared|must|ability"
        r"|able) (?:be |to "
        r"|willing |happy |ready |prepared |comfortable |being |glad |and |\w+ )*(?:(?:open"
        r"|honest)(?:ly)? about"
        r"|(?:talk|speak|talking|speaking) (?:openly )?(?:about|of)|share|sharing|disclose|disclosing) "
        r"(?:parts of |some of )?your (?:own )?(?:mental health|mental illness|recovery|illness|diagnosis"
        r"|addiction"
        r"|past|history|story|time in|disability)\b"),
    cue("somebody who has it", Says.REQUIRED, 4,
        rf"\b(?:takes?|needs?|wants?|appoints?|employs?|hir(?:es?|ing)|adds?|adding) {no_others(5)}"
        r"(?:someone|somebody|an? (?:[\w-]+ )?(?:person|patient|adviser|advisor|carer|parent|colleague)) "
        rf"(?:who |with ){no_others(3)}[§]"),
    cue("people with it would suit the post", Says.WANTED, 1,
        rf"\b(?:would|will|may|might) suit {no_others(6)}{PEOPLE} {no_others(6)}"
        rf"(?:§|{WITH} {no_others(6)}[¤§])"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"{SEEKS} {SOMEBODY}{no_others(6)}(?:§|{WITH} {no_others(6)}[¤§])"
        r"|\b(?:we|we're|is|are|currently|trust|board|team|service) (?:\w+ )?(?:seeks?|seeking|recruiting"
        r"|appointing|looking for)"
        rf" (?:an?|two|three|four|five|six|some|new) {no_others(6, OF_CLIENTS)}(?:with"
        rf"|who) (?:[\w-]+ ){{0,2}}?[¤§]"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"\bwe (?:need|want|require) {no_others(3)}(?:someone|somebody|an? (?:person|individual)"
        rf"|candidates|applicants|individuals) {no_others(6)}(?:§|{WITH} {no_others(6)}[¤§])"),
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
        rf"\b(?:looking for|recruiting|seeking|searching for) {no_others(4)}(?:(?:former|ex)[- ](?:patients"
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
        rf"|to (?:recruit|appoint))|seeking|recruiting|need|want) {no_others(6)}¶"
        r"|\b(?:join|apply|become|becoming|work(?:ing)? for us|employed|role|vacanc\w+"
        rf"|post)(?: \w+){{0,3}} (?:as|of|for)(?: an?| our)? ¶(?! (?:lead|manag|co-?ord|programme))"
        rf"|\b(?:would|do) you (?:like|want) to (?:be|become) an? ¶|\bbecome an? ¶"
        rf"|\b(?:you|who|and) (?:\w+ ){{0,2}}?(?:will be|'ll be|must be|are|is|be) (?:\w+ ){{0,2}}?¶"
        rf"|\btherein are ¶|\bas an? ¶,? (?:you|your)"),
    cue("as someone with it", Says.REQUIRED, 4,
        r"\bas (?:an? )?(?:person|someone|somebody|individual|people|worker|parent|carer"
        rf"|practitioner) (?:with|who) {no_others(5)}[¤§]"
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
        rf"\b{APPLICANT} (?:will|must|should|can|'ll|to|are able to|is able to|is expected to"
        rf"|are expected to)\b {no_others(7, OTHER_SPEAKERS)}"
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
        rf"|to\b)[\w-]+ ){{0,3}}?{POST}\b(?=[^.;]{{0,60}}\b(?:you|your|you'll|the post)\b)"),
    cue("such workers are sought", Says.NAMED, 3,
        r"\b(?:looking for|looking to recruit|recruit(?:ing)?|seeking|(?:opportunit(?:y|ies)|vacanc(?:y"
        rf"|ies)) (?:\w+ ){{0,4}}?for|appoint(?:ing)?|has arisen for)"
        r" (?:(?!\b(?:of|to|with|who|work|lead|manage|support|alongside|includ\w+"
        rf"|and)\b)[\w,&£-]+ ){{0,7}}?{POST}"),
    cue("own experiences to be shared", Says.SHARED, 2,
        r"\b(?:shar(?:e|ing)|talk(?:ing)? about|us(?:e|ing)|draw(?:ing)? on)(?: positively)? (?:your "
        r"|their |his or her )?(?:own |personal |own personal ){1,2}(?:experiences?|stor(?:y|ies)"
        r"|recovery)"),
)  # fmt: skip
