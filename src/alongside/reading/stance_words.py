"""The words by which a reply accepts, denies, knows nothing, refuses, promises, refers on or is only polite.

Each pattern is made of word classes: who speaks, what is spoken of, the verb of the class. A negated
verb never fits the pattern of its opposite. stances.py decides which of the words found count.
"""

from alongside.reading.phrases import phrase

BODY = (
    r"\b(?:we|i|(?:trust|board|council|icb|committee|executive|panel|management|team|directors|chair"
    r"|organisation|college|department|nhs england|charity|service))"
)
_ADVERB = (
    r"(?:\w+ly|do|does|did|also|of course|completely|now|still|both|have|has|would|must|though|however|can"
    r"|readily|quite|(?:am|are|is) (?:happy|ready|prepared) to|(?:want|wish|need|would like) to)"
)
_MATTER = (
    r"(?:point|criticism|concern|complaint|challenge|finding|issue|comment|feedback|argument|observation"
    r"|claim|statement|allegation|suggestion|assertion|accusation|description|account|characterisation|view"
    r"|characterization|understanding|impression|belief|premise|proposition|version|reading)s?"
)
_THIS = (
    r"(?:this|that|it|these|which|you|what you \w+"
    rf"|(?:this|that|these|the|your|such an?) (?:\w+ ){{0,2}}?{_MATTER})"
)
_BE = r"(?:is|was|are|were|has been|have been|had been)"
_MANNER = r"(?:(?:\w+ly|also|of course|indeed|quite|perhaps|unfortunately|simply|just) ){0,2}"

_HARD = (
    r"(?:difficult|distress|disappoint|frustrat|upset|hard|challenging|painful|worr|stressful|unsettling)\w*"
)
_FEELING = (
    r"(?! (?:that )?(?:how|receipt|with (?:thanks|gratitude)"
    r"|(?:the|your|their|such) (?:\w+ ){0,2}?(?:impact|strength|importance|value|contribution|role|anxiety"
    r"|work"
    r"|feelings?|pressures?|experiences?|e-?mail|letter|request|form|efforts?|commitment|" + _HARD + r")\b"
    rf"|(?:this|it)(?: \w+){{1,3}} {_HARD}"
    r"|(?:you|people|some|colleagues|staff|members|carers|many)(?: \w+)? (?:feel|felt|are (?:\w+ )?"
    + _HARD
    + r")))"
)
_ACCEPTED_OBJECT = (
    r"(?: (?:that|this|these|those|it|there|your|some|much|both|in (?:part|full)|responsib\w+|full|fault"
    rf"|with (?:you|this|that|your|the)|the (?:\w+ ){{0,3}}?{_MATTER})\b|\W*$|[.,;])"
)

ACCEPTED = phrase(
    rf"{BODY} (?:{_ADVERB} ){{0,3}}(?:accept|agree|recogni[sz]e|concede|admit"
    rf"|uphold)s?{_FEELING}{_ACCEPTED_OBJECT}"
    rf"|{BODY} (?:{_ADVERB} ){{0,3}}acknowledges?{_FEELING}\b"
    rf"|{BODY} (?:have|has) (?:{_ADVERB} ){{0,2}}(?:accepted|acknowledged|conceded|upheld){_FEELING}\b"
    rf"|\bit (?:accepts|acknowledges|concedes|upholds){_FEELING}"
    rf"|\bit {_BE} {_MANNER}(?:accepted|acknowledged|agreed|recogni[sz]ed|conceded){_FEELING}"
    rf"|{BODY} (?:{_ADVERB} ){{0,2}}regrets? (?:that (?!you|we (?:cannot|can|are)|i )|this|(?:the"
    rf"|our) (?!inconv))"
    rf"|{BODY} (?:{_ADVERB} ){{0,2}}shares? (?:this|that|your|these|the) (?:\w+ )?(?:concern|view"
    rf"|assessment)s?"
    rf"|(?<!if\s)(?<!whether\s)(?<!where\s)\b{_THIS} {_BE} {_MANNER}(?:correct|true|accurate|accepted"
    rf"|acknowledged"
    r"|upheld|justified|valid|well[ -]made|well[ -]founded|fair|right"
    r"|so(?=[.,;]|\W*$)|the case|not (?:good enough|acceptable|the standard|what we (?:would )?(?:want"
    r"|expect)))\b"
    r"(?! (?:for|to (?:\w+ly )?(?:acknowledge|thank|ask|recogni[sz]e)|in principle|time|number))"
    rf"|\b(?:is|was|makes?|raises?) an? (?:\w+ )?(?:fair|reasonable|valid|legitimate|good|justified"
    rf"|just) {_MATTER}"
    r"|\byou are (?:,? ?of course,? |quite |absolutely |entirely |completely |also )*(?:right|correct)\b"
    r"|\b(?:we|trust|board|this) (?:\w+ ){0,2}?(?:fell short|let you down|got (?:this|it|that) wrong"
    r"|should (?:not )?have|could (?:and should )?have done (?:better|more)|failed to|failed (?:you|people"
    r"|staff)"
    r"|made (?:a|the|this) mistake|did not (?:do|get) (?:this|it) (?:well|right))\b"
    r"|\b(?:we|it|that|this) (?:was|were) wrong\b(?! to (?:say|suggest|claim|describe|state|imply))"
    rf"|{BODY} (?:\w+ )?(?:resolved|agreed|decided) to (?:accept|acknowledge|uphold)\b"
    r"|\bapologi[sz]es? to (?:those|everyone|all)\b|\b(?:an|our) oversight\b|\bour (?:mistake|error|fault)\b"
    r"|\b(?:mistake|error|omission|failing|failure)s? (?:on our part|of ours|for which we)\b"
    r"|\bnot (?:been )?(?:good enough|acceptable)\b|\bunacceptable\b|\bbelow the standards?\b"
    r"|\b(?:should (?:never|not)|ought not to) have (?:happened|been|taken)\b|\bit is wrong\b(?! to)"
    r"|\bapologi[sz]es?(?: \w+ly| to (?:you|those|everyone|all)(?: \w+)?)* (?:for|that)"
    r"(?! (?:any|if|not (?:reply|respond)|you|(?:the|our|this) (?:\w+ )?(?:delay|late\w*|time) in (?:repl"
    r"|respon|answ|writ)))"
    r"|\bsorry (?:for (?:this|that|the (?:\w+ )?(?:errors?|mistakes?|failings?|failures?))"
    r"|that (?:this|we|it) (?:\w+ )?(?:happened|did|was not|failed|occurred))\b"
    r"|\bthere (?:is|are|was|were|have|has) (?:indeed|clearly|undoubtedly)\b|\b(?:did|has|have|was"
    r"|were) indeed\b"
    r"|\bno (?:doubt|dispute|question) (?:that|about)\b"
    r"|\b(?:do(?:es)? not|don't|cannot|can't|would not) (?:dispute|deny|disagree|contest)\b"
    r"|\bconfirm(?:s|ed)? that (?:this|it) (?:took place|happened|is (?:so|the case|true|correct)|was so"
    r"|did (?:happen|take place))\b|\bas you (?:\w+ )?(?:say|describe|point out|note)\b|\brightly (?:say"
    r"|point|note|raise)"
    r"|^\W*(?:fully )?(?:accepted|agreed|upheld|correct|true)\b(?=\W*(?:$|[.,;:-]))"
)
OUTRIGHT = phrase(
    r"^\W*(?:fully )?(?:accepted|agreed|upheld|correct|true)\b|\bthat (?:this|it) (?:took place|happened"
    r"|did)\b"
    r"|\b(?:should (?:never|not)|ought not to) have (?:happened|been|taken)\b|\b(?:are"
    r"|were) (?:\w+ )?(?:right|correct)\b"
    rf"|\buph(?:old|eld)|\b{_THIS} {_BE} {_MANNER}(?:correct|true|right|so|the case|accepted|acknowledged"
    rf"|justified|valid"
    r"|accurate|well[ -]made|well[ -]founded|not)\b"
    rf"|\ban? (?:\w+ )?(?:fair|reasonable|valid|legitimate|justified) {_MATTER}|\bwe should (?:not )?have\b"
    r"|\b(?:was|were) wrong\b|\bapologi[sz]es? to\b|\bto (?:accept|acknowledge|uphold) (?:this|that|the)\b"
    r"|\bgot (?:this|it|that) wrong\b|\bno (?:doubt|dispute)\b|\b(?:fully|entirely|completely"
    r"|wholly) (?:accepts?|agrees?)\b|\boversight\b"
    r"|\b(?:our|on our) (?:mistake|error|fault|part)\b|\bnot (?:been )?(?:good enough|acceptable)\b"
    r"|\bunacceptable\b"
    rf"|\b(?:accepts?|agrees? with|acknowledges?|concedes?|regrets?|apologi[sz]es? for|shares?"
    rf"|sorry for) (?:this|that(?! \w)"
    rf"|these|it|(?:the|your|these) (?:\w+ ){{0,2}}?{_MATTER})\b"
    r"|\b(?:do(?:es)? not|don't|cannot|can't|would not) (?:dispute|deny|disagree|contest)\b|\bas you \w+"
    r"|\bindeed\b"
)
"""An acceptance of the charge itself, whatever words it repeats."""
PARTLY = phrase(
    r"\b(?:partly|partially|in part|to (?:some|an|a certain) (?:extent|degree)|to a degree|some truth in"
    r"|some of (?:this|these|what you))\b"
)
AGREEING = phrase(
    r"\b(?:accept|agree|uph[eo]ld|right|true|correct|substantiat|justifi)|^\W*(?:partly|partially)\b"
)

_NOT = (
    r"(?:(?:do|does|did|would|could|can|have|has|will) not|cannot|can't|don't|doesn't|didn't|wouldn't"
    r"|couldn't)"
)
DENIED = phrase(
    rf"{BODY} {_NOT} (?:\w+ ){{0,2}}?(?:agree(?! to)|accept(?!able)|recogni[sz]e|believe|consider|share"
    r"|concede|think|regard|endorse|uphold|feel)(?:d|ed)?\b"
    r"|\b(?:is|was|are|were|be|been)(?:n't| (?:\w+ly )?(?:not|never))(?: \w+ly)?(?: been)?"
    r" (?:accepted|agreed|upheld|recogni[sz]ed|substantiated|the case|so(?=[.,;]|\W*$)|correct|true"
    r"|accurate|what happened"
    r"|(?:our|the (?:\w+ )?(?:trust|board|council)'s) (?:view|understanding|position|experience|recollection)"
    r"|an? (?:\w+ )?(?:true|accurate|fair|correct|full)(?: (?:and|or) \w+)? (?:reflection|description"
    r"|picture|account"
    r"|statement|representation|summary|characteri[sz]ation|portrayal))\b"
    r"|\bnot (?:right|fair|correct|true|accurate) to (?:say|suggest|claim|describe|state|imply|conclude)\b"
    r"|\bwrong to (?:say|suggest|claim|describe|state|imply|conclude)\b"
    rf"|\b{_THIS} {_BE} {_MANNER}(?:incorrect|untrue|inaccurate|unfounded|false|misleading|mistaken|baseless"
    r"|unsubstantiated|unjustified|misplaced|without (?:any )?(?:foundation|merit|basis|substance)"
    r"|an? (?:\w+ )?(?:misunderstanding|misconception|misrepresentation|misreading|myth))\b"
    r"|\b(?:there (?:is|was|has been)|found|find|identified) no (?:\w+ )?evidence\b"
    r"|\b(?:there (?:is|was|has been)|found|find|seen|see|identified) no (?:\w+ )?(?:truth|basis|foundation"
    r"|substance|merit)\b|\b(?:found|identified) any evidence\b|\bno truth in\b"
    r"|\b(?:did|has|have|does|had) (?:not|never) (?:\w+ly |ever )?(?:happen|take place|taken place|occur"
    r"|been the case)\w*\b"
    r"|\bnever (?:happened|took place|occurred)\b"
    rf"|{BODY} (?:{_ADVERB} |strongly |would )*?(?:dispute|refute|reject|den(?:y|ie)|disagree|contest)s?\b"
    rf"|\btakes? issue with\b"
    r"|\bat no (?:time|point|stage)\b|\bon the contrary\b|\bcontrary to (?:this|that|what|your)\b"
    r"|\bassure you that (?:no\b|none|nobody|(?:this|it) (?:is|was|has|does|did) not|there (?:is|are|was"
    r"|were|has|have) no)"
    r"|\b(?:not|un)substantiated\b|\bnot borne out\b|\b(?:records?|figures|papers|minutes) (?:show|suggest"
    r"|say|indicate)s? otherwise\b"
    r"|\b(?:takes?|have|has|hold) a different (?:view|recollection|understanding)\b|\b(?:see|saw) (?:this"
    r"|it|matters|things) differently\b"
    r"|\bnot how (?:we|the \w+) (?:see|saw|understand|remember)s?\b|\bno reason to (?:think|believe"
    r"|suppose)\b"
    r"|^\W*(?:not (?:so|true|accepted|agreed|upheld|the case)|untrue|incorrect|denied"
    r"|rejected)\b(?=\W*(?:$|[.,;:-]))"
)
NONE_DONE = phrase(
    r"^\W*(?:no|none of (?:the|our|these)|neither) (?:[\w'-]+ ){1,6}?(?:has|have|was|were|is|are)\b"
    r"|\bthere (?:has|have|was|were|are|is) (?:been )?no\b"
)
"""'No posts have been cut': a denial where the charge is that they were."""
NO_PLANS = phrase(
    r"\bno (?:current |immediate |present )?(?:plans?|intention|proposals?) (?:to|of) (?P<deed>\w+)"
)

_HELD = (
    r"(?:\w+ ){0,2}?(?:records?|information|data|knowledge|recollection|report|figures|evidence|details"
    r"|documents?)s?"
)
UNKNOWN = phrase(
    rf"{BODY} (?:\w+ )?(?:have|has|had|holds?|keeps?|retain|possess|can find|could find|found|find) (?:no"
    rf"|not any) {_HELD}\b"
    r"|\b(?:no|any) (?:recorded |prior )?(?:knowledge|recollection|record|awareness) (?:of|that)\b"
    r"|\b(?:seen|shown|given|offered) (?:no|any) (?:\w+ )?evidence\b"
    r"|\bno (?:recorded )?(?:records?|information)(?: (?:\w+ ){0,6}?(?:is|are|was|were) held| (?:of|about"
    r"|on|that))\b"
    r"|\bdo(?:es)? not know (?:whether|if|of|about|who|how|what)\b|\bnot known\b"
    r"|\b(?:not|un)(?: previously| currently| been| made)* ?aware (?:of (?:this|that|these|it|any|such"
    r"|your|a \w+ having)"
    r"|that (?:this|these|it|any|there))\b|\bunaware\b"
    r"|\b(?:has|have|had) not(?: \w+ly)? (?:been (?:\w+ )?(?:told|informed|made aware|notified|reported"
    r"|raised|brought)"
    r"|heard of|received any|come to our)\b"
    r"|\b(?:has|have|had|did) (?:not )?(?:find|found|identified?|located?|uncovered|seen) (?:no"
    r"|any) (?:such |\w+ )?"
    r"(?:instances?|records?|cases?|reports?|trace|examples?|occasions?|incidents?)\b"
    r"|\b(?:not|no|never)(?: \w+){0,2} identified (?:any|such|this)\b"
    r"|\b(?:find|found) nothing\b|\bnot heard (?:of |about )?(?:this|that|it|any)\b"
    r"|\b(?:cannot|could not|unable to)(?: \w+)? say\b(?! (?:when|that|how soon))"
    r"|\b(?:cannot|could not|unable to|not (?:been )?able to)(?: \w+)? (?:find|trace|locate|establish|verify"
    r"|substantiate|recall|identify"
    r"|corroborate|determine)\b"
    r"|\b(?:cannot|unable to|not able to) (?:comment|confirm or deny)\b"
    r"|\b(?:was|were) un(?:able)? to (?:find|trace|verify|establish)\b"
    r"|\bno (?:\w+ ){0,2}?(?:complaints?|reports?|concerns?|instances?|cases?|incidents?)(?: of (?:this"
    r"|that|such) \w+)?"
    r"(?: \w+)? (?:been |was |were )?(?:received|recorded|reported|raised|logged|known)\b"
    r"|\bno (?:one|body) has (?:\w+ )?(?:raised|reported|told|mentioned)\b|\bnobody (?:\w+ ){1,4}(?:raised"
    r"|reported|recalls?|told)\b"
    r"|\bnot to (?:our|my|the trust's) knowledge\b"
    r"|\bfirst (?:that )?(?:we|i) (?:have|had) heard\b"
    r"|\b(?:information|records?|data|figures?|this|it|these) (?:is|are|was|were) not (?:\w+ly )?(?:held"
    r"|recorded|collected|kept|available)\b"
    r"|\bnot held\b|\bholds? no\b"
    r"|\b(?:do(?:es)?|did) not (?:\w+ly )?(?:hold|record|collect|keep|capture|retain"
    r"|monitor)(?! (?:\w+ )?(?:meetings?|events?|interviews?))\b"
)
NOT_HELD = phrase(
    r"\bholds? no\b|\bnot held\b|\bnot (?:\w+ly )?(?:hold|record|collect|capture)\b|\bno .{0,60}?(?:is"
    r"|are) held\b"
    r"|\bnot (?:\w+ly )?(?:recorded|collected)\b"
)

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
    rf"{BODY} (?:{_ADVERB} |therefore |then ){{0,2}}(?:will|shall|commits? to|undertakes? to|pledges? to"
    rf"|(?:ha(?:ve|s) )?(?:committed|agreed|undertaken|resolved|decided)"
    r" to)\b(?! (?:not|never|continue|always|of course|tolerate))"
    rf"|\b(?:we|i)'ll\b(?! not)|{BODY} (?:{_ADVERB} ){{0,2}}(?:hopes?|aims?|intends?|plans?|proposes?) to\b"
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

COURTESY = phrase(
    r"\b(?:(?:we|i) (?:\w+ )?thank|thank you|thanks (?:for|to)|grateful|much (?:loved|valued)"
    r"|sorry (?:that you|to (?:hear|learn|read)|you|if|for any)|apologi[sz]e (?:for any|if)"
    r"|takes? (?:[\w']+ ){0,6}seriously|have noted|is noted|are noted|hear what you|remains? committed"
    r"|(?:is|are"
    r"|am) (?:\w+ )?committed to|values?(?! of £)"
    r"|(?:number|range) of (?:processes|measures|ways)|(?:processes|measures|arrangements"
    r"|systems) (?:are )?in place"
    r"|appreciates?|matters? (?:\w+ ){0,3}?to (?:us|me|all|every)|matters? (?:a great deal|greatly)|(?:is"
    r"|are|remains?) (?:a|our|one of our) (?:\w+ )?priorit(?:y|ies)"
    r"|understand (?:how|that (?:this|it))|at the heart of|pride ourselves|proud|welcomes?|(?:is"
    r"|are) (?:very |so |really )?important to"
    rf"|(?:recogni[sz]e|acknowledge|understand)s? (?:that )?(?:how|the (?:\w+ )?(?:impact|strength"
    rf"|importance|value|{_HARD})|your))\b"
    rf"|{BODY} (?:{_ADVERB} )*(?:recogni[sz]e|acknowledge|understand|appreciate)s? (?:that )?(?:this|it"
    rf"|you|people)(?: \w+){{1,3}} (?:{_HARD}|feel)"
    r"|^\W*noted\b"
)
REFERS = phrase(
    r"\b(?:please|kindly) (?:see|refer|find|consult)\b|\b(?:attached|enclosed|appended|annexed)\b"
    r"|\bsee (?:the |our |my )?(?:above|below|answer|question|response|reply|item|point|table|annex"
    r"|appendix|page|paragraph|section|link)\b"
    r"|\b(?:as|is|are) (?:\w+ )?(?:above|below|stated above|set out (?:in|above|below|at)"
    r"|answered (?:above|at|in|under)|listed|shown (?:in|below|above))\b"
    r"|\b(?:answered|covered|addressed|dealt with|set out|given|explained) (?:\w+ )?(?:in|under|at|by"
    r"|above|below)\b"
    r"|\bpublished (?:at|on|in)\b|\bavailable (?:at|on|from|here)\b|https?://|\bwww\."
    r"|\b(?:same|our) (?:answer|response|reply) (?:as|to) "
)
EXEMPT = phrase(
    r"\bexempt\w*|\bsection (?:12|14|21|22|24|30|31|36|38|40|41|42|43|44)\b"
    r"|\bexceeds? the (?:\w+ )?(?:limit|cost)"
    r"|\bwithh[eo]ld\w*|\bneither confirm nor deny|\bvexatious\b|\bpersonal data\b"
)
