"""The words of a reply that take no stance: politeness, where else to look, what may be kept back."""

from alongside.reading.phrases import phrase
from alongside.reading.stances.speaking import ADVERB, BODY, HARD

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
    rf"|importance|value|{HARD})|your))\b"
    rf"|{BODY} (?:{ADVERB} )*(?:recogni[sz]e|acknowledge|understand|appreciate)s? (?:that )?(?:this|it"
    rf"|you|people)(?: \w+){{1,3}} (?:{HARD}|feel)"
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
