"""Who is spoken of in an advert: the applicant, people in general, others; pieces of the patterns of cues.

The signs (¤ § ¶ °) are told in experience.py.
"""

APPLICANT = (
    r"(?:(?<!do )(?<!if )(?<!unless )(?<!should )(?<!whether )(?<!where )(?<!when )(?<!to )(?<!with"
    r" )(?<!for )(?<!by )(?<!from )(?<!of )you|applicants?"
    r"|candidates?|post ?holders?|post-holders?|(?:job"
    r"|role)[- ]?holders?|appointees?"
    r"|(?:the|a|our) (?:successful|ideal|right) (?:\w+ )?(?:applicant|candidate|person|individual)"
    r"|the (?:person|individual)"
    r"|all our \w+ workers?|this person|s?/?he/?(?:she)?)"
)
PEOPLE = (
    r"(?:someone|somebody|people|individuals?|persons?|candidates?|applicants?|adults?|young people"
    r"|parents?|carers?"
    r"|men|women|man|woman|mothers?|fathers?|anyone|anybody|those|volunteers?|workers?|experts?|members?"
    r"|mentors?|partners?"
    r"|professionals?"
    r"|leaders?|trainers?|advis[eo]rs?|representatives?|team members?|colleagues?)"
)
OTHERS_WORK = (
    r"(?:work\w*|support(?:s|ing)?|alongside|help\w*|engag\w*|involv\w*|car(?:e|ing) (?:of|for)"
    r"|deliver\w*|manag\w*"
    r"|supervis\w*|understand\w*|knowledge|awareness|insights? into|appreciat\w*|respect|empath\w*"
    r"|listen\w*|learn\w*"
    r"|interest\w*|passion\w*|commit\w*|champion\w*|treat\w*|assess\w*|lead\w*|value\w*|recogni\w*"
    r"|co-?produc\w*"
    r"|ensur\w*|train(?:s|ing)?|recruit\w*|liais\w*|collaborat\w*|whose)"
)


OTHER_SPEAKERS = (
    OTHERS_WORK[:-1]
    + r"|enabl\w*|encourag\w*|empower\w*|people|patients?|clients?|service|users?|others|families"
    r"|carers|children|groups?)"
)
"""Words that say that somebody else than the applicant is to speak."""


def no_others(most: int, but: str = OTHERS_WORK) -> str:
    """Up to `most` words, none of which says that what follows is about others."""
    return rf"(?:(?!\b{but}\b)[^\s.;?!:]+[\s]+){{0,{most}}}?"


POST = (
    r"(?:peer (?:(?!review|group|network|to)[\w-]+ ){0,3}?|¤ (?:[\w-]+ ){0,2}?)"
    r"(?:workers?|mentors?|practitioners?|supporters?|trainers?|facilitators?|researchers?|educators?"
    r"|specialists?"
    r"|advis[eo]rs?|consultants?|volunteers?|coach(?:es)?|navigators?|ambassadors?|tutors?|advocates?)"
    r"(?![ -](?:&|(?:and|team|managers?|leads?|leaders?|co-?ordinators?|supervisors?|programmes?"
    r"|services?)\b))"
)
ANY = "[¤§¶]"

WITH = r"(?:with|who|that|having|whose)(?: (?:has|have|had|can|will|brings?|possess\w*|are|is))*"
SEEKS = (
    r"\b(?:inviting|(?:we're|we are) after|in search of|on the lookout for|calling (?:for|all)|(?:we|trust"
    r"|team|service) invites?(?! applic)|looking (?:for|to (?:recruit|appoint"
    r"|employ|hire))"
    r"|(?:we|we're|is|are|currently|now|trust|team|service) (?:\w+ )?(?:seeks?|seeking)(?: to (?:recruit"
    r"|appoint|employ))?"
    r"|(?:we|we're|are|is|currently|now) (?:\w+ )?recruiting|\bwe (?:recruit|hire|employ|look for)"
    r"|opportunit(?:y|ies) (?:(?!(?:for|support"
    r"|provid\w*|deliver\w*|help)\b)[^\s.;?!]+ "
    r"){0,16}?for"
    r"|(?:this|the|our|these) (?:[\w-]+ ){0,2}?(?:role|post|position|vacancy|job|apprenticeship"
    r"|traineeship|internship|scheme)s? (?:is|are) (?:\w+ )?(?:open to|for|designed for|aimed at)"
    r"|scheme (?:[\w-]+ ){0,5}?for|(?:role|post|position|job) (?:requires?|needs?)|(?:role|post"
    r"|position)s? (?:is|are|must be|will be|to be) (?:held|filled|done) by)"
)
OF_CLIENTS = (
    OTHERS_WORK[:-1] + r"|for|with|on|of (?:young|older|vulnerable|adult)|provid\w*"
    r"|to(?! (?:recruit|appoint|hire|employ|hear|welcome)))"
)
"""Words that say that the people named next are those whom the post is to serve."""
TRUE_OF = (
    r"(?:[\w-]+ ){0,2}?(?:autistic|neurodivergent|deaf|deafblind|hard of hearing|disabled|blind|trans"
    r"|transgender"
    r"|care[- ]experienced"
    r"|care[- ]leavers?|bereaved|formerly homeless)(?: (?:and|or|,) [\w-]+){0,2}"
)
CONDITION = (
    r"(?:learning disabilit(?:y|ies)|learning difficulties|disabilit(?:y|ies)|autism|HIV"
    r"|long[- ]term (?:health )?conditions?"
    r"|brain injur(?:y|ies)|(?:hearing|sight) loss|mental health conditions?|dementia|epilepsy|diabetes)\b"
    r"(?![ -](?:awareness|training|knowledge|qualif\w+|services?|teams?|experience|skills?|care|nurs\w+"
    r"|back\w+"
    r"|practi\w+|work\w*|specialis\w+|expertise|needs?|support|field|sector|and (?:their|the)))"
)
SOMEBODY = (
    rf"(?:(?:{no_others(12, OF_CLIENTS)}(?<!\bwith )(?<!\bfor )(?<!\bto )(?<!\bof )(?<!\bon ))?{PEOPLE} )"
)
"""People straight behind the words that seek them, or further on where nothing says that they are clients."""

IS = r"\b(?:is|are|being|-|:|\()\s?(?:also |absolutely |an? |therefore |of |the )*"
ADDRESSED = (
    r"\b(?:you|your|yourself|applicants?|candidates?|post ?holders?|role|post|position|personal|own)\b"
)
"""Words by which praise of lived experience is about who does the work, not what a service makes of it."""
