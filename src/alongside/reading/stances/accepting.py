"""The words by which a reply accepts a charge, outright or in part.

A negated verb never fits: what turns an acceptance round stands in denying.py.
"""

from alongside.reading.phrases import phrase
from alongside.reading.stances.speaking import ADVERB, BE, BODY, HARD, MANNER, MATTER, THIS

_FEELING = (
    r"(?! (?:that )?(?:how|receipt|with (?:thanks|gratitude)"
    r"|(?:the|your|their|such) (?:\w+ ){0,2}?(?:impact|strength|importance|value|contribution|role|anxiety"
    r"|work"
    r"|feelings?|pressures?|experiences?|e-?mail|letter|request|form|efforts?|commitment|" + HARD + r")\b"
    rf"|(?:this|it)(?: \w+){{1,3}} {HARD}"
    r"|(?:you|people|some|colleagues|staff|members|carers|many)(?: \w+)? (?:feel|felt|are (?:\w+ )?"
    + HARD
    + r")))"
)
_ACCEPTED_OBJECT = (
    r"(?: (?:that|this|these|those|it|there|your|some|much|both|in (?:part|full)|responsib\w+|full|fault"
    rf"|with (?:you|this|that|your|the)|the (?:\w+ ){{0,3}}?{MATTER})\b|\W*$|[.,;])"
)

ACCEPTED = phrase(
    rf"{BODY} (?:{ADVERB} ){{0,3}}(?:accept|agree|recogni[sz]e|concede|admit"
    rf"|uphold)s?{_FEELING}{_ACCEPTED_OBJECT}"
    rf"|{BODY} (?:{ADVERB} ){{0,3}}acknowledges?{_FEELING}\b"
    rf"|{BODY} (?:have|has) (?:{ADVERB} ){{0,2}}(?:accepted|acknowledged|conceded|upheld){_FEELING}\b"
    rf"|\bit (?:accepts|acknowledges|concedes|upholds){_FEELING}"
    rf"|\bit {BE} {MANNER}(?:accepted|acknowledged|agreed|recogni[sz]ed|conceded){_FEELING}"
    rf"|{BODY} (?:{ADVERB} ){{0,2}}regrets? (?:that (?!you|we (?:cannot|can|are)|i )|this|(?:the"
    rf"|our) (?!inconv))"
    rf"|{BODY} (?:{ADVERB} ){{0,2}}shares? (?:this|that|your|these|the) (?:\w+ )?(?:concern|view"
    rf"|assessment)s?"
    rf"|(?<!if\s)(?<!whether\s)(?<!where\s)\b{THIS} {BE} {MANNER}(?:correct|true|accurate|accepted"
    rf"|acknowledged"
    r"|upheld|justified|valid|well[ -]made|well[ -]founded|fair|right"
    r"|so(?=[.,;]|\W*$)|the case|not (?:good enough|acceptable|the standard|what we (?:would )?(?:want"
    r"|expect)))\b"
    r"(?! (?:for|to (?:\w+ly )?(?:acknowledge|thank|ask|recogni[sz]e)|in principle|time|number))"
    rf"|\b(?:is|was|makes?|raises?) an? (?:\w+ )?(?:fair|reasonable|valid|legitimate|good|justified"
    rf"|just) {MATTER}"
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
    rf"|\buph(?:old|eld)|\b{THIS} {BE} {MANNER}(?:correct|true|right|so|the case|accepted|acknowledged"
    rf"|justified|valid"
    r"|accurate|well[ -]made|well[ -]founded|not)\b"
    rf"|\ban? (?:\w+ )?(?:fair|reasonable|valid|legitimate|justified) {MATTER}|\bwe should (?:not )?have\b"
    r"|\b(?:was|were) wrong\b|\bapologi[sz]es? to\b|\bto (?:accept|acknowledge|uphold) (?:this|that|the)\b"
    r"|\bgot (?:this|it|that) wrong\b|\bno (?:doubt|dispute)\b|\b(?:fully|entirely|completely"
    r"|wholly) (?:accepts?|agrees?)\b|\boversight\b"
    r"|\b(?:our|on our) (?:mistake|error|fault|part)\b|\bnot (?:been )?(?:good enough|acceptable)\b"
    r"|\bunacceptable\b"
    rf"|\b(?:accepts?|agrees? with|acknowledges?|concedes?|regrets?|apologi[sz]es? for|shares?"
    rf"|sorry for) (?:this|that(?! \w)"
    rf"|these|it|(?:the|your|these) (?:\w+ ){{0,2}}?{MATTER})\b"
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
