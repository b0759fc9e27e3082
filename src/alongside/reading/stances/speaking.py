"""Word classes that all stances share: who speaks, what is spoken of, and in what manner."""

BODY = (
    r"\b(?:we|i|(?:trust|board|council|icb|committee|executive|panel|management|team|directors|chair"
    r"|organisation|college|department|nhs england|charity|service))"
)
ADVERB = (
    r"(?:\w+ly|do|does|did|also|of course|completely|now|still|both|have|has|would|must|though|however|can"
    r"|readily|quite|(?:am|are|is) (?:happy|ready|prepared) to|(?:want|wish|need|would like) to)"
)
MATTER = (
    r"(?:point|criticism|concern|complaint|challenge|finding|issue|comment|feedback|argument|observation"
    r"|claim|statement|allegation|suggestion|assertion|accusation|description|account|characterisation|view"
    r"|characterization|understanding|impression|belief|premise|proposition|version|reading)s?"
)
THIS = (
    r"(?:this|that|it|these|which|you|what you \w+"
    rf"|(?:this|that|these|the|your|such an?) (?:\w+ ){{0,2}}?{MATTER})"
)
BE = r"(?:is|was|are|were|has been|have been|had been)"
MANNER = r"(?:(?:\w+ly|also|of course|indeed|quite|perhaps|unfortunately|simply|just) ){0,2}"

HARD = (
    r"(?:difficult|distress|disappoint|frustrat|upset|hard|challenging|painful|worr|stressful|unsettling)\w*"
)
