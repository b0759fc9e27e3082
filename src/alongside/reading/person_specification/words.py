"""The words that head, mark and end the criteria of a person specification."""

import re

_NOUN = (
    r"criteri(?:a|on)|requirements?|skills?|attributes?|experience|qualifications?|knowledge|qualities"
    r"|competenc(?:y|ies|es|e)|abilit(?:y|ies)|training|education|characteristics|specifications?|factors?"
    r"|aptitudes?|behaviours?|elements?|standards?|attainments?|achievements?|values"
)
_MARK = r"(?P<mark>essential|desirable|desired)"
_OF_WHAT = (
    rf"(?:\s*(?:and|&|/|,|-)?\s*(?:{_NOUN}|personal|professional|person|job|role|required|needed"
    rf"|includes?|are"
    r"|only))*(?:\s(?:for|of|as|in)\s[\w' /-]{1,40})?"
)
_NUMBER = r"(?:(?:\d{1,2}|[a-z])[.)]\s+)?"
_CATEGORY_WORD = (
    r"(?:education(?:al)?|academic|vocational|qualifications?|training|experience|knowledge|understanding"
    r"|skills?"
    r"|abilit(?:y|ies)|aptitudes?|attributes?|qualities|values|behaviours?|circumstances|disposition"
    r"|requirements?|competenc(?:y|ies|es|e)|registrations?|attainments?|achievements?|communication"
    r"|interpersonal|personal|physical|professional|analytical|planning|organisational|leadership|management"
    r"|technical|clinical|practical|previous|relevant|specialist|general|work(?:ing)?|job|other"
    r"|additional|special"
    r"|information|factors?|language|languages|welsh|driving|travel|mobility|equality|diversity|it|key"
    r"|further"
    r"|development|lived|motivation|judgement|autonomy|freedom|research|health|team ?work(?:ing)?|style|role)"
)
_CATEGORY = rf"{_CATEGORY_WORD}(?:(?:\s*(?:,|&|/|-|\band\b|\bor\b)\s*|\s+(?:of\s+)?){_CATEGORY_WORD}){{0,6}}"

MARKED_HEADING = re.compile(
    rf"{_NUMBER}(?:the |our |following |key |all )*{_MARK}(?P<of>{_OF_WHAT})\s*[:;.…–-]*", re.IGNORECASE
)
"""A whole line: "Essential", "Desirable criteria:", "Essential skills for this role"."""
CATEGORY_MARKED = re.compile(
    rf"{_NUMBER}(?P<category>{_CATEGORY})\s*[-–—:(,]\s*{_MARK}{_OF_WHAT}\s*\)?\s*[:.]?", re.IGNORECASE
)
"""A whole line: "Qualifications - Essential", "Experience (desirable):"."""
MARKED_CATEGORY = re.compile(rf"{_NUMBER}{_MARK}\s*[-–—:(]\s*(?P<category>{_CATEGORY})\s*\)?\s*:?", re.I)
"""A whole line: "Essential: Qualifications"."""
MARKED_INLINE = re.compile(
    rf"{_MARK}(?:\s+(?:and\s+)?(?:{_NOUN}))*\s*(?::|\s[-–—])\s*(?P<rest>\S.*)", re.IGNORECASE
)
"""A line that begins with the mark and goes on with the criterion: "Essential: own experience of ...". """
CATEGORY_HEADING = re.compile(rf"{_NUMBER}(?P<category>{_CATEGORY})\s*[:…–-]*", re.IGNORECASE)

_WHO = (
    r"(?:you|(?:the )?(?:successful |ideal |suitable |right |prospective )*"
    r"(?:candidate|applicant|post ?holder|person)s?)"
)
ASKS = re.compile(
    rf"(?:what|who) (?:we(?:'re| are)|are we) looking for\W*|.{{0,40}}\bwe(?:'re"
    rf"| are) looking for\b[^.]{{0,60}}[:…]"
    rf"|(?:[^.]{{0,80}}\b)?{_WHO}(?: will| should| must|'ll|'d)?(?: also| ideally)?"
    r" (?:have|need|need to (?:have|be|show|demonstrate)|meet the following criteria|possess|demonstrate"
    r"|bring)\W*"
    r"|(?:job |key |minimum |main |role |the |all |our )*"
    r"(?:person specification|requirements?|essentials and desirables)\W*"
    r"|(?:essential (?:and|&|/|or) desirable|desirable (?:and|&|/|or) essential|selection|shortlisting"
    r"|person)"
    rf"(?: {_NOUN})+\W*"
    r"|(?:required |key |necessary |your )?(?:skills|experience|qualifications|knowledge)"
    r"(?:(?: and |, | ?& ?| ?/ ?)(?:skills|experience|qualifications|knowledge|abilities|attributes|qualities"
    r"|education))*"
    r"(?: required| needed| we ask for| you(?:'ll| will)? (?:have|need|bring))*\W*"
    r"|about you\W*|your (?:profile|skills|experience|background)\W*",
    re.IGNORECASE,
)
"""A whole line that says that what follows is asked for, not how strongly."""
OFFERS = re.compile(r"\b(?:in return|benefits?|offer|receive|access to|opportunit\w+|rewards?)\b", re.I)
BULLET = re.compile(
    r"[•◦▪●‣·✓✔➢►\uf0b7\uf0a7\uf0fc]\s*|[-–—*o>]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+", re.IGNORECASE
)
LETTER = re.compile(r"[(\[]\s*(?P<mark>E|D)\s*[)\]][\s.;,]*$|^[(\[](?P<first>E|D)[)\]]")
"""An item marked by a letter: "(E)" behind it or before it."""
WORD_MARK = re.compile(
    r"(?:[(\[]\s*|[-–—:,/]\s*)(?P<mark>essential|desirable)(?:\s+(?:criteri(?:a|on)|requirement))?"
    r"\s*[)\]]?[\s.;,]*$",
    re.IGNORECASE,
)
"""An item marked by a word behind it: "(essential)", "- Desirable"."""
SAYS_SO = re.compile(
    r"\b(?:is|are|(?:would|will|must) be)\s+(?:(?:all|also|both|an?|highly|very|considered|absolutely)\s+)*"
    r"(?P<mark>essential|desirable)(?:\s+requirements?|\s+criteri(?:a|on))?(?:\s*,?\s*(?:but|although"
    r"|though)\s+not\s+"
    r"(?:an?\s+)?essential)?(?:\s+(?:for|to|of|in|within)\s+(?:this|the|these)\s+(?:\w+\s+)?(?:posts?"
    r"|roles?|positions?|jobs?))?"
    r"\s*(?=[.;,!]|$|\band\b)"
    r"|^it is (?P<it>essential|desirable)(?: but not essential)? that (?:you|the (?:post|successful)"
    r"|applicants|candidates)\b",
    re.IGNORECASE,
)
"""A sentence that says it: "A driving licence is essential for this post"."""
BARE = re.compile(r"\b(?P<mark>essential|desirable)(?:,? (?:but )?not essential)?[\s.;,)]*$", re.IGNORECASE)
"""A short line or an item that ends so: "Car driver essential"."""
NEITHER = re.compile(r"\bnot (?:an? )?(?:always )?(?:essential|desirable|necessar)", re.IGNORECASE)
"""Words that take a mark back."""
NOT_OF_APPLICANT = re.compile(
    r"^(?:please|our|your|this|these|they|we)\b|\b(?:apply|application|applications|vaccin\w+|wearing)\b"
    r"|\b(?:if|where|when|as|all|any|the) (?:essential|desirable)\b",
    re.IGNORECASE,
)
"""A sentence with such words speaks of applying, of the employer, or of criteria told elsewhere."""
ENDS = re.compile(
    r"(?:for (?:further|more|any|an informal|informal)|please|we(?:'re| are| have| offer| will| also)?"
    r"|our|the trust|closing"
    r"|if you|to apply|contact|interviews?|about|why|what|duties|main|benefits|how|who|when|where|job"
    r"|name|note|this"
    r"|all |applicants?|applications?|the (?:post|role|job|team|service|successful)|in return|as an?"
    r"|you will|you'll"
    r"|responsib|salary|hours|location|disclosure|dbs|pay\b|band|grade|date|reports?|in addition|click"
    r"|email|tel)\b",
    re.IGNORECASE,
)
"""How a line begins that is no criterion but the next thing the advert says."""
SOUNDS = re.compile(
    r"\b(?:experience[ds]?|knowledge|abilit(?:y|ies)|able|skill(?:s|ed)?|qualif\w+|registered"
    r"|registration|degree"
    r"|understanding|diploma|certificate|nvq|gcses?|btec|a[- ]levels?|commit\w+|willing\w*|evidence"
    r"|member(?:ship)?"
    r"|train(?:ed|ing)|licen[cs]e|driv(?:er|ing)|good|excellent|strong|proven|demonstrat\w+|competen\w+"
    r"|eligib\w+"
    r"|litera(?:te|cy)|numera(?:te|cy)|educated|accredit\w+|awareness|confiden(?:t|ce)|flexib\w+"
    r"|motivat\w+|enthusias\w+"
    r"|empath\w*|comfortable|familiar\w*|interest|passion\w*|fluent|proficien\w+|english|maths|english"
    r"|pin\b|nmc|hcpc"
    r"|gmc|aptitude|attitude|reliab\w+|resilien\w+|must|level \d)",
    re.IGNORECASE,
)
"""A word that a line without a bullet has, when it is a criterion."""
