"""What a sentence, or an item of a list, asks of the applicant's own lived experience.

In three steps: where people are sought, welcomed or named for it; then everybody else's experience is set
aside ("people with lived experience", "our experts by experience"); what is left is the applicant's.
"""

import re
from collections.abc import Iterable, Iterator

from alongside.reading.kinds.cues import Cue, Says, cue
from alongside.reading.kinds.experience import SIGNS, Masked, masked

_APPLICANT = (
    r"(?:(?<!do )(?<!if )you|applicants?|candidates?|post ?holders?|post-holders?|(?:job|role)[- ]?holders?|appointees?"
    r"|(?:the|a) (?:successful|ideal|right) (?:\w+ )?(?:applicant|candidate|person|individual)|the (?:person|individual)"
    r"|all our \w+ workers?|this person|s?/?he/?(?:she)?)"
)
_PEOPLE = (
    r"(?:someone|somebody|people|individuals?|persons?|candidates?|applicants?|adults?|young people|parents?|carers?"
    r"|men|women|anyone|anybody|those|volunteers?|workers?|experts?|members?|mentors?|partners?|professionals?"
    r"|leaders?|trainers?|advis[eo]rs?|representatives?|team members?|colleagues?)"
)
_OTHERS_WORK = (
    r"(?:work\w*|support(?:s|ing)?|alongside|help\w*|engag\w*|involv\w*|car(?:e|ing) (?:of|for)|deliver\w*|manag\w*"
    r"|supervis\w*|understand\w*|knowledge|awareness|insights? into|appreciat\w*|respect|empath\w*|listen\w*|learn\w*"
    r"|interest\w*|passion\w*|commit\w*|champion\w*|treat\w*|assess\w*|lead\w*|value\w*|recogni\w*|co-?produc\w*"
    r"|ensur\w*|train(?:s|ing)?|recruit\w*|liais\w*|collaborat\w*|whose)"
)


def _words(most: int, but: str = _OTHERS_WORK) -> str:
    """Up to `most` words, none of which says that what follows is about others."""
    return rf"(?:(?!\b{but}\b)[^\s.;?!:]+[\s]+){{0,{most}}}?"


_POST = (
    r"(?:peer (?:(?!review|group|network|to)[\w-]+ ){0,3}?|¤ (?:[\w-]+ ){0,2}?)"
    r"(?:workers?|mentors?|practitioners?|supporters?|trainers?|facilitators?|researchers?|educators?|specialists?"
    r"|advis[eo]rs?|consultants?|volunteers?|coach(?:es)?|navigators?|ambassadors?|tutors?|advocates?)"
    r"(?![ -](?:&|(?:and|team|managers?|leads?|leaders?|co-?ordinators?|supervisors?|programmes?|services?)\b))"
)
_ANY = "[¤§¶]"

SOUGHT: tuple[Cue, ...] = (
    cue("applications welcomed from people with it", Says.WANTED, 1,
        rf"(?:welcom\w+|encourag\w+|invit\w+|keen|positive|interest\w*|love|like|value|delighted|actively|pleased|want|wish|glad|especially|particularly)\b[^.;?!]{{0,90}}?"
        rf"\b(?:applications?|applicants?|apply|hear(?:ing)? from|candidates|employ\w*|recruit\w*|join\w*)\b[^.;?!]{{0,140}}?[¤§¶°]"),
    cue("applications welcomed from people with it", Says.WANTED, 1,
        rf"\b(?:applications?|applicants?|candidates?|people|those|individuals?) (?:\w+ ){{0,5}}?(?:(?:with|from|who) [^.;?!]{{0,140}}?)?[¤§¶°][^.;?!]{{0,120}}?"
        rf"\b(?:(?:is|are|be) (?:\w+ )?(?:welcom\w+|encouraged|invited)|encouraged to apply|welcome to apply)"),
    cue("people with it encouraged to apply", Says.WANTED, 1,
        rf"\b(?:encourag\w+|urge|like|want|wish\w*|ask)\b[^.;?!]{{0,40}}?\b(?:people|those|individuals?|anyone|candidates|applicants)\b[^.;?!]{{0,60}}?[¤§°][^.;?!]{{0,60}}?\bto apply\b"),
    cue("a positive attitude to applicants with it", Says.WANTED, 1,
        r"\bpositive (?:attitude|approach) (?:to|towards)\b[^.;]{0,60}\bapplicants? with mental (?:health|ill|distress)"),
    cue("only people with it may apply", Says.REQUIRED, 6,
        rf"\bonly (?:\w+ ){{0,4}}?{_PEOPLE} (?:\w+ ){{0,3}}?(?:with|who) {_words(6)}{_ANY}"
        rf"|\bopen (?:only )?to (?:\w+ ){{0,3}}?{_PEOPLE} (?:with|who) {_words(6)}{_ANY}"),
    cue("people with it are sought", Says.REQUIRED, 5,
        rf"\b(?:invit(?:e|ing)(?! applic)|looking (?:for|to (?:recruit|appoint|employ|hire))|seek(?:s|ing)?(?: to (?:recruit|appoint|employ))?|recruiting|we (?:need|want|require)"
        rf"|(?:is|are) looking for|opportunit(?:y|ies) [^.;?!]{{0,90}}?for|(?:role|post|position|scheme|programme|job|employment)s?,? (?:is |are )?(?:open to|for|designed for|aimed at)"
        rf"|(?:would|will) suit|(?:role|post|position|job|work) (?:requires?|needs?)|held by|filled by|done by|carried out by) {_words(12)}"
        rf"{_PEOPLE} {_words(6)}(?:§|(?:with|who|that|having|whose)(?: (?:has|have|had|can|will|brings?|possess\w*|are|is))* {_words(6)}[¤§])"),
    cue("a post for people who have it", Says.REQUIRED, 5,
        r"\b(?:this|the) (?:opportunity|role|post|position|job|scheme|programme|apprenticeship|internship|traineeship|vacancy) (?:is |are )?(?:only |specifically |exclusively |ring-?fenced )*(?:open to|for|aimed at|designed for|reserved for)"
        r" (?:[\w-]+ ){0,4}?(?:care[- ](?:leavers|experienced)|survivors of|(?:ex-)?(?:service )?veterans|ex-offenders|people in recovery|¶"
        r"|(?:an? )?(?:person|people|adults?|someone|young people) with (?:an? )?(?:learning disabilit|autism|brain injur|long-term condition|mental health (?:problem|condition|diagnos)))"),
    cue("it must be had", Says.REQUIRED, 6,
        r"\b(?:must|need to|required to|have to) (?:have|be (?:an? )?(?:person|someone|people) (?:with|who has)|identify as (?:having )?|live with|be living with|be) (?:an? )?(?:\w+ )?(?:learning disabilit\w+|autism\b|mental health (?:condition|problem|diagnos)\w*|long[- ]term (?:health )?condition|physical disabilit\w+|brain injur\w+|diagnosis of (?!.*\bpatients)|disabled\b(?! (?:people|person's))|autistic\b|deaf\b)"),
    cue("a post of lived experience", Says.REQUIRED, 4,
        r"\b(?:this|it|these) (?:is|are) (?:an? )?(?:\w+ )?¤ (?:role|post|position)s?\b|\bas (?:this is |it is )?an? ¤ (?:role|post)\b"),
    cue(
        "people with it are sought",
        Says.REQUIRED,
        5,
        rf"\b(?:looking for|recruiting|seeking|searching for) {_words(4)}(?:care[- ]experienced|autistic|neurodivergent|ex-offenders?|care leavers|survivors of)\b",
    ),
    cue(
        "one of two ways to qualify",
        Says.WANTED,
        1,
        r"\b(?:personal|lived)(?:ly)? (?:and/or|or) (?:professional|work|learn(?:ed|t)|paid|clinical)\w*\b(?=[^.;?!]{0,80}\b(?:experience|mental|recovery|drug|alcohol|homeless|carer|caring|trauma|autis|disab))"
        r"|\bexperience of [^.;?!]{0,70}\b(?:mental|drug|alcohol|addict|homeless|caring|care system|disab|autis|prison|justice)[^.;?!]{0,50}\b(?:personal|lived)(?:ly)? (?:and/or|or) (?:professional|work|paid)\w*"
        r"|\b(?:professional|work|paid|learn(?:ed|t)|clinical)\w* (?:and/or|or) (?:personal|lived)(?:ly)?\b(?=[^.;?!]{0,80}\bexperience)",
    ),
    cue("the post is an expert by experience", Says.REQUIRED, 4,
        rf"\b(?:we are|we're|currently|now|we need|we want) (?:\w+ ){{0,2}}?(?:looking (?:for|to (?:recruit|appoint))|seeking|recruiting|need|want) {_words(6)}¶"
        rf"|\b(?:join|apply|become|becoming|work(?:ing)? for us|employed|role|vacanc\w+|post)(?: \w+){{0,3}} (?:as|of|for)(?: an?| our)? ¶(?! (?:lead|manag|co-?ord|programme))"
        rf"|\b(?:would|do) you (?:like|want) to (?:be|become) an? ¶|\bbecome an? ¶"
        rf"|\b(?:you|who|and) (?:\w+ ){{0,2}}?(?:will be|'ll be|must be|are|is|be) (?:\w+ ){{0,2}}?¶"
        rf"|\btherein are ¶|\bas an? ¶,? (?:you|your)"),
    cue("as someone with it", Says.REQUIRED, 4,
        rf"\bas (?:an? )?(?:person|someone|somebody|individual|people|worker|parent|carer|practitioner) (?:with|who) {_words(5)}[¤§]"
        r"(?=[^.;]{0,120}\b(?:you|your|the post ?holder)\b)"),
    cue("work done from own lived experience", Says.REQUIRED, 5,
        rf"\b(?:us(?:e|es|ing)|draw(?:s|ing)? (?:up)?on|shar(?:e|es|ing)|utilis(?:e|es|ing)|bring(?:s|ing)?|apply(?:ing)?|disclos(?:e|es|ing)"
        rf"|talk(?:ing)? about|speak(?:ing)? about|reflect(?:ing)? on|through|from|by virtue of|informed by|make use of|making use of)"
        rf"(?: both| all| of| elements of| aspects of| parts of| relevant| appropriate| the| insights? from| expertise from| learning from| knowledge from)*"
        rf" (?:your|(?<=your )own|(?:the |their )(?:post ?holder's )?own)(?: own| personal| unique| valuable| individual| relevant)* ¤"),
    cue("work done from own lived experience", Says.REQUIRED, 5,
        rf"\b(?:{_APPLICANT}|workers?|practitioners?|mentors?) (?:will|must|should|can|'ll|to|are able to|is able to|is expected to|are expected to)\b[^.;?!]{{0,80}}?"
        rf"\b(?:us(?:e|ing)|draw(?:ing)? (?:up)?on|shar(?:e|ing)|utilis(?:e|ing)|bring(?:ing)?)(?: both| of| aspects of| the)? (?:an?|their|his or her|your|expertise from|this)?(?: own| personal| unique| expertise from)* ?¤"),
    cue("work done from own lived experience", Says.REQUIRED, 5,
        rf"^(?:[\W_]*)(?:to |ability to |able to |willing(?:ness)? to )?(?:us(?:e|ing)|draw(?:ing)? (?:up)?on|shar(?:e|ing)|utilis(?:e|ing))(?: of)?(?: (?:their|own|personal|aspects of|the|your|an?|expertise from))* ¤"),
    cue("as such a worker you will", Says.NAMED, 4,
        rf"\bas (?:an?|our|one of our|the|this) (?:(?!of\b|for\b|with\b|to\b)[\w-]+ ){{0,3}}?{_POST}\b(?=[^.;]{{0,60}}\b(?:you|your|you'll|the post)\b)"),
    cue("such workers are sought", Says.NAMED, 3,
        rf"\b(?:looking for|looking to recruit|recruit(?:ing)?|seeking|(?:opportunit(?:y|ies)|vacanc(?:y|ies)) (?:\w+ ){{0,4}}?for|appoint(?:ing)?|has arisen for)"
        rf" (?:(?!\b(?:of|to|with|who|work|lead|manage|support|alongside|includ\w+|and)\b)[\w,&£-]+ ){{0,7}}?{_POST}"),
    cue("own experiences to be shared", Says.SHARED, 2,
        r"\b(?:shar(?:e|ing)|talk(?:ing)? about|us(?:e|ing)|draw(?:ing)? on)(?: positively)? (?:your |their |his or her )?(?:own |personal |own personal ){1,2}(?:experiences?|stor(?:y|ies)|recovery)"),
)  # fmt: skip
"""Looked for before others' experience is set aside."""

_OF_PEERS = (
    cue("such workers have it", Says.REQUIRED, 4,
        rf"\b{_POST} (?:will |all |also |must |should |may )*(?:are|is|be|have|has|had|who|with|use|uses|draw|bring|share|offer)\b[^.;?!]{{0,110}}?[¤§¶]"),
    cue("work done from own lived experience", Says.REQUIRED, 4,
        r"\b(?:us(?:e|es|ing)|draw(?:s|ing)? (?:up)?on|shar(?:e|es|ing)|utilis(?:e|es|ing)|bring(?:s|ing)?|through|from|offer(?:s|ing)?)(?: of| the| their| your| his or her| own| personal| sharing| an?| this| that| mutual| similar)* ¤(?! (?:of|from) (?:others|people|patients|service))"),
)  # fmt: skip
"""Looked for where the title says that the post is such work."""

FIRM = 6

_ADVANTAGE = (
    r"(?:desirable|advantage(?:ous)?|(?:of|a|added) benefit|beneficial|a plus|(?:a |added )bonus|an? (?:real |distinct )?asset|helpful|useful|prefer(?:red|able|ably)"
    r"|ideally|not (?:be )?(?:an? )?(?:strictly |absolutely )?(?:essential|requirement|required|necessary|prerequisite)|would be (?:great|good|welcome\w*)|welcom(?:e|ed)"
    r"|valued|optional|although not|may (?:also )?have|might have|could have|if you (?:also )?have|you may be|where possible|whether)"
)
_WORK = (
    r"(?:work\w*|professional\w*|employ\w*|occupational|voluntary|volunteer\w*|vocational|learn(?:ed|t)|academic|clinical|paid"
    r"|experience (?:of|in) (?:work|support|deliver|provid|manag)\w*|supporting)"
)
_EITHER_WAY = (
    rf"[¤§][^.;?!]{{0,70}}?(?:\band/or|\bor|/|\beither) (?:(?:through|by|via|from|have|had|relevant|equivalent|direct|some|previous|similar|an?|your|own|significant|substantial|of|experience) )*{_WORK}\b"
    rf"|\b{_WORK}(?: experience)?(?: of[^.;?!]{{0,60}})?,? (?:and/or|or|/) (?:through |by |an? |own |personal |from )*[¤§]"
)

_SET_ASIDE: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # People who have it, other than the applicant.
        r"\b(?:people|persons?|those|individuals?|service users?|patients?|clients?|adults|children|young people|families"
        r"|carers|parents|colleagues|staff|friends|groups?|volunteers|practitioners|workers|others|communities|representatives|trainers"
        r"|partners|men|women|residents|survivors|students|tutors|facilitators|members|citizens|users|experts|leaders|teams?|peers|veterans)"
        r"(?: and (?:\w+ ){1,3}?)?(?: of (?:the |our )?[\w-]+)? ?(?:\w+ ){0,2}?(?:\(\w+\) )?(?:with|who|that|having|and their|in|,)(?: (?:an?|their|own|real|and|or|any|some|a range of"
        r"|appropriate|relevant|the|may|also|are|have|has|had|'|\"|“))* ?['\"]?[¤§¶°]",
        # The name of a group, a programme, a colleague.
        r"¤ (?:and [\w-]+ )?(?:colleagues?|staff|workers?|teams?|practitioners?|workforce|partners?|groups?|forums?|advisory|panels?"
        r"|programmes?|leads?|networks?|representatives?|roles?|voices?|advis[eo]rs?|experts?|members?|consultants?|volunteers?|trainers?"
        r"|tutors?|peers?|peer|communit(?:y|ies)|leadership|input|involvement|engagement|participation|boards?|councils?|champions?|evidence"
        r"|research(?:ers?)?|data|stories|feedback|narratives?|strategy|strategies|lens|posts?|professionals?|educators?|facilitators?|managers?)\b",
        # Whose experience it is stands beside it.
        r"¤ (?:of|for|from|by) (?:our |the |all |those |these |each |every |local |many |both |other )*(?:patients?|service users?|people|staff|families|residents|clients|users"
        r"|individuals|children|young people|those|others|communities|our|your (?:patients|clients)|colleagues|citizens|women|carers)\b",
        r"\b(?:patients?|users?|people|clients?|families|residents|carers|children|individuals?|persons?|others|everyone|communit(?:y|ies)|staff|members|women)'s? ¤",
        r"\b(?:patients?|users?|people|clients?|families|residents|carers|children|individuals|persons)' ¤",
        r"\b(?:voices? (?:of|with)|by|the|these|those|this|his|her|its|our|including|and|strong|of) ¤(?! (?:of|in|as|is|are|will|would|and)\b)",
        r"\b(?:voices?|understanding|understand|awareness|knowledge|appreciation|insights?|respect|empathy|compassion|interest|valu(?:e|es|ed|ing)|recogni\w+"
        r"|importance|power|hear\w*|listen\w*|learn\w*|captur\w+|explor\w+|observation|harness\w*|embed\w*|cent(?:re|er|r)\w*|shaped|led|guided"
        r"|driven|rooted|champion\w*|ethos|culture|role|place|impact|amplif\w+|elevat\w+)(?: (?:of|for|into|in|to|from|around|about|the|and|with|by|on|how|a|both|how to))*"
        r" (?:(?!your|own)[\w-]+ ){0,4}?[¤¶°]",
        # Those worked with.
        r"\b(?:co-?produc\w*|collaborat\w*|co-?design\w*|co-?deliver\w*|co-?facilitat\w*|supervis\w*|liais\w*|line manag\w*|work\w* (?:in partnership |closely |directly |together )?(?:with|alongside))"
        r" (?:[^\s.;?!]+ ){0,10}?[¤¶]",
        r"\b(?:our|the|with|by|including|includ\w+|and|of|alongside|support\w*|involv\w*|engag\w*|recruit\w*|train\w*|manag\w*|network of|group of|team of|from|other|paid|volunteer|many|using) (?:[\w'-]+,? ){0,3}?¶",
        r"¶ (?:and [\w-]+ )?(?:programme|group|forum|panel|network|team|lead|co-?ordinator|manager|hub|service|involvement|colleagues?|who|which|called)",
        r"\bexperiences? (?:of|in|with) (?:work\w*|support\w*|co-?produc\w*|involv\w*|manag\w*|supervis\w*|engag\w*|car(?:e|ing)) [^.;?!]{0,120}?[¤§¶°]",
        # Peer workers and the like, in the advert of another post.
        r"\b(?:peer (?:[\w-]+ )?workers?|peer mentors?|volunteers|colleagues|team members|team|staff|workforce|some of (?:us|our \w+)|many of (?:us|our \w+)|trustees|founders?|they|who|service users?|patients|people|organisation|charity|led) "
        r"(?:all |also |each |will |may |can |often |together )*(?:have|has|had|bring|with|are|is|use|uses|share|draw on|by)\b[^.;?!]{0,60}?[¤§¶]",
    )
)  # fmt: skip
_PEER_HOLDERS = 1
"""How many of the last patterns are not used where the post itself is such work by its title."""

ASKED: tuple[Cue, ...] = (
    cue("must have it", Says.REQUIRED, 6,
        rf"\b(?:must|need(?:s|ed)? to|has to|have to|required to|requirement (?:that|to)|essential (?:that|to)|expected to|necessary (?:that|to)|crucial that|important that|it is essential)\b"
        rf" {_words(14)}{_ANY}"),
    cue("it is essential", Says.REQUIRED, 6,
        rf"{_ANY}[^.;?!]{{0,170}}?\b(?:is|are|being|-|:|\()\s?(?:also |absolutely |an? |therefore |of |the )*(?:essential|required|requirement|necessary|crucial|vital|key|mandatory|prerequisite|needed|must|most important|fundamental|at the (?:heart|core)|central)\b"),
    cue("it is essential", Says.REQUIRED, 6,
        rf"\b(?:essential(?: criteria| requirements?)?|required|requirements?)\s?[:(-]\)?\s?{_words(6)}{_ANY}|\brequires? (?:\w+ ){{0,3}}?[¤§]|\bmust[- ]haves?: [^.;]{{0,40}}?[¤§]"),
    cue("you will have it", Says.REQUIRED, 5,
        rf"\b{_APPLICANT}(?:'ll|'ve)?,? (?:(?:will|should|would|shall|can|do|also|ideally|therefore|all|therein) )*(?:have|has|had|bring|brings|possess(?:es)?|offer|offers|come with|comes with|hold|need|needs|require|demonstrate|be able to (?:demonstrate|draw on|use))"
        rf" {_words(9)}¤"),
    cue("you will have it", Says.REQUIRED, 5,
        rf"\b{_APPLICANT}(?:'ll|'ve)? (?:(?:will|should|would|shall|also|all|who|themselves|yourself) )*§|\byou §"),
    cue("do you have it", Says.REQUIRED, 3,
        rf"\b(?:do|have|are) you (?:{_words(10)})?[¤§][^.;!]*\?|^\W*§[^.;!]*\?|\bhave you (?:got |had )?{_words(6)}¤[^.;!]*\?"),
    cue("your own lived experience", Says.REQUIRED, 3,
        r"\byour (?:(?:own|personal|unique|valuable|relevant) ){0,3}¤(?! (?:of|in) (?:work|the role))"),
    cue("applicants having it", Says.REQUIRED, 4,
        rf"\b(?:themselves|himself|herself|yourself) (?:having|with) ¤|\bindividuals? (?:themselves )?(?:with|who (?:have|has)) {_words(3)}¤"),
)  # fmt: skip
"""Looked for in what is left."""

_GENERAL = re.compile(
    r"\b(?:divers\w+|different|range|variety|varied|unique|rich|wide|breadth|mix|background|perspective|cultur\w+|identit\w+|ethnic\w+|belief|protected|inclusi\w+|equal\w*|talents?|skills)"
    r"[^.;?!]{0,140}?¤|¤[^.;?!]{0,60}\b(?:background|perspective|identit|cultur|divers|ethnic)\w*",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(r"¤ (?:of|in|with|as) ", re.IGNORECASE)
_NO_NEED = re.compile(
    r"\b(?:(?:do|does) not (?:need|require|have to)|don't (?:need|have to)|no (?:need|requirement) (?:for|to)|without) (?:[\w-]+ ){0,4}?[¤§¶]"
    r"|[¤§¶][^.;?!,]{0,80}\b(?:is|are) not (?:needed|required|necessary)\b",
    re.IGNORECASE,
)
_STILL_ASKED = re.compile(
    r"\b(?:essential|desirable|advantage|beneficial|helpful|plus|bonus|welcome|prefer)", re.IGNORECASE
)
_ALL = re.compile(r"\b(?:divers|different|range of|variety|all backgrounds|breadth|wide|mix)", re.IGNORECASE)
_NONE_NEEDED = cue("none is needed", Says.GENERAL, 0, "")
_EVERYBODYS = cue("everybody's experiences", Says.GENERAL, 0, "")
_AN_ADVANTAGE = cue("an advantage", Says.WANTED, 1, "")
_ONE_WAY = cue("one of two ways to qualify", Says.WANTED, 1, "")
_SOFT = re.compile(
    rf"{_ANY}[^.;?!]{{0,140}}?\b{_ADVANTAGE}\b|\b{_ADVANTAGE}\b[^.;?!]{{0,100}}?{_ANY}", re.IGNORECASE
)
_NOT_NEEDED = re.compile(
    r"\bnot (?:be )?(?:\w+ )?(?:essential|requirement|required|necessary|prerequisite)", re.IGNORECASE
)
_ALTERNATIVE = re.compile(_EITHER_WAY, re.IGNORECASE)
_OWN = re.compile(_ANY)


def asked_in(
    sentence: str, *, is_peer_post: bool, is_care_post: bool = False, listed: bool | None = None, is_item: bool = False
) -> Iterator[tuple[Cue, str]]:
    """The cues a sentence or item gives, each with its words; nothing where no own experience is named.

    `is_peer_post`: the title says that the post is such work. For an item of a list (`is_item`) `listed` is
    whether it stands under what is essential, or desirable, or asked for without a mark.
    """
    told = masked(sentence)
    if is_care_post:
        told = _without_caring(told)
    if not told.named and not _is_named_in_words(told.text):
        return
    if general := _general(told):
        yield general
        return
    sought = list(_met((*SOUGHT, *_OF_PEERS) if is_peer_post else SOUGHT, told))
    own = _others_set_aside(told, is_peer_post)
    asked = [*sought, *_met(ASKED, own)]
    if is_item and (item := _item(own, listed)):
        asked.append(item)
    yield from _softened(asked, own)


def _without_caring(told: Masked) -> Masked:
    """The sentence with "·" for caring for somebody: in a post of paid care that is experience of such work."""
    text, number = list(told.text), 0
    for place, letter in enumerate(told.text):
        if letter in SIGNS:
            if _CARING.search(told.named[number]) and "lived" not in told.named[number].lower():
                text[place] = "·"
            number += 1
    return Masked("".join(text), told.named)


_CARING = re.compile(r"\bcaring for|\bcarer", re.IGNORECASE)


def _is_named_in_words(text: str) -> bool:
    return (
        re.search(
            r"\bpeer\b|\b(?:personal|lived)(?:ly)? (?:and/or|or)\b|\bor (?:personal|lived)|\bcare[- ](?:experienced|leavers)|autistic|\b(?:must|need to|required to|have to) |\b(?:this|the) (?:opportunity|role|post|job|position|scheme) |\b(?:own|personal) (?:experience|stor|recovery)|mental (?:health|ill)",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def _met(cues: Iterable[Cue], told: Masked) -> Iterator[tuple[Cue, str]]:
    for each in cues:
        if found := each.pattern.search(told.text):
            yield each, told.words(*found.span())


def _others_set_aside(told: Masked, is_peer_post: bool) -> Masked:
    """The sentence with "·" for every naming of lived experience that is somebody else's."""
    text = told.text
    for pattern in _SET_ASIDE[:-_PEER_HOLDERS] if is_peer_post else _SET_ASIDE:
        if not _OWN.search(text) and "°" not in text:
            break
        text = pattern.sub(lambda found: re.sub("[¤§¶°]", "·", found.group()), text)
    return Masked(text, told.named)


_LISTED = {
    True: cue("listed as essential", Says.REQUIRED, 6, ""),
    False: cue("listed as desirable", Says.WANTED, 1, ""),
    None: cue("in the list of what is asked", Says.REQUIRED, 4, ""),
}
_ITEM_HEAD = 70


def _item(own: Masked, listed: bool | None) -> tuple[Cue, str] | None:
    found = _OWN.search(own.text)
    if not found or (listed is None and found.start() > _ITEM_HEAD):
        return None
    return _LISTED[listed], own.words(*found.span())


def _general(told: Masked) -> tuple[Cue, str] | None:
    if (found := _NO_NEED.search(told.text)) and not _STILL_ASKED.search(told.text):
        return _NONE_NEEDED, told.words(*found.span())
    is_of_nothing = "¤" in told.text and not _OF_SOMETHING.search(told.text)
    is_plural = any(words.lower().endswith("experiences") for words in told.named)
    if is_of_nothing and (found := _GENERAL.search(told.text)) and (is_plural or _ALL.search(found.group())):
        return _EVERYBODYS, told.words(*found.span())
    return None


def _softened(asked: list[tuple[Cue, str]], own: Masked) -> Iterator[tuple[Cue, str]]:
    """What was asked; only wanted where the sentence says that it is an advantage, or one way of two.

    What must be had stays so: there the advantage is something else, unless it is "not essential".
    """
    is_wanted = any(each.says is Says.WANTED for each, _ in asked)
    soft, either = _SOFT.search(own.text), _ALTERNATIVE.search(own.text)
    is_firm = any(each.weight >= FIRM for each, _ in asked) and not _NOT_NEEDED.search(own.text)
    if not is_wanted and either:
        yield _ONE_WAY, own.words(*either.span())
        is_wanted = True
    elif not is_wanted and soft and not is_firm:
        yield _AN_ADVANTAGE, own.words(*soft.span())
        is_wanted = True
    for each, words in asked:
        if not (is_wanted and each.says is Says.REQUIRED):
            yield each, words
