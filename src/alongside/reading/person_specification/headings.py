"""The lines that head criteria: with a mark, with a category, or that only ask for what follows."""

import re

NOUN = (
    r"criteri(?:a|on)|requirements?|skills?|attributes?|experience|qualifications?|knowledge|qualities"
    r"|competenc(?:y|ies|es|e)|abilit(?:y|ies)|training|education|characteristics|specifications?|factors?"
    r"|aptitudes?|behaviours?|elements?|standards?|attainments?|achievements?|values|expertise|attitudes?"
)
_MARK = r"(?P<mark>essentials?|desirables?|desired)"
_OF_WHAT = (
    rf"(?:\s*(?:and|&|/|,|-)?\s*(?:{NOUN}|personal|professional|person|job|role|required|needed"
    rf"|includes?|are|only))*(?:\s(?:for|of|as|in)\s[\w' /-]{{1,40}})?"
)
_NOT_NEEDED = (
    r"(?:[ ,(-]+(?:but|though|and)? ?(?:is |are )?not (?:an? )?(?:required|essential|necessary|needed"
    r"|mandatory)\)?)?"
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
_CATEGORY = rf"{_CATEGORY_WORD}(?:(?:\s*(?:,|&|/|-|\band\b|\bor\b)\s*|\s+){_CATEGORY_WORD}){{0,6}}"

MARKED_HEADING = re.compile(
    rf"{_NUMBER}(?:the |our |following |key |all )*{_MARK}(?!\s+training\W*$)(?P<of>{_OF_WHAT})"
    rf"{_NOT_NEEDED}\s*[:;.…–-]*",
    re.IGNORECASE,
)
"""A whole line: "Essential", "Desirable criteria:", "Essential skills for this role"."""
CATEGORY_MARKED = re.compile(
    rf"{_NUMBER}(?P<category>{_CATEGORY})\s*[-–—:(,]\s*{_MARK}{_OF_WHAT}\s*\)?\s*[:.]?", re.IGNORECASE
)
"""A whole line: "Qualifications - Essential", "Experience (desirable):"."""
MARKED_CATEGORY = re.compile(rf"{_NUMBER}{_MARK}\s*[-–—:(]\s*(?P<category>{_CATEGORY})\s*\)?\s*:?", re.I)
"""A whole line: "Essential: Qualifications"."""
INTRODUCES = re.compile(
    rf"(?P<first>essential|desirable)(?!\s+training\W*$)(?: (?:and )?(?:{NOUN}))+\b[^.?!]{{0,40}}:"
    rf"|[^.?!]{{0,110}}\b(?:following (?:[\w-]+ ){{0,3}}?(?P<mark>essential|desirable)(?: (?:{NOUN}))+"
    rf"|(?:the )?following (?:(?:{NOUN}) )?(?:is|are|(?:would|will) be) (?:also "
    rf"|all )?(?P<after>essential|desirable)"
    rf"|(?P<such>essential|desirable)(?: (?:{NOUN}|and))+ (?:is|are|includes?|as follows))"
    r"[^.?!]{0,50}[:…]",
    re.IGNORECASE,
)
"""A whole line: "You must meet the following essential criteria:"."""
CATEGORY_HEADING = re.compile(rf"{_NUMBER}(?P<category>{_CATEGORY})\s*[:…–-]*", re.IGNORECASE)
OF_THE_POST = re.compile(
    r".*\binformation\W*|(?:equality|diversity|health|development|research|travel|work"
    r"|training(?: and development)?)\W*",
    re.I,
)
"""What sounds like a category and, behind a list, is as a rule the next part of the advert."""

_WHO = (
    r"(?:you|(?:the )?(?:successful |ideal |suitable |right |prospective )*"
    r"(?:candidate|applicant|post ?holder|person)s?)"
)
_HAVING = r"(?:have|be able to|be|show(?: us)?|demonstrate|possess|bring|offer|hold)"
MUST = re.compile(
    rf"(?:[^.?!]{{0,60}}\b)?{_WHO} (?:also )?must(?: also| all| be able to)? {_HAVING}\W*"
    rf"|we need (?:you|someone|people|a person) (?:to|who|with)(?: {_HAVING}| has| is)?\W*|must[- ]haves?\W*"
    r"|(?:our |the )?non[- ]negotiables?\W*|what (?:you|we) (?:absolutely )?(?:must|need you to) have\W*"
    rf"|(?:the |our )?(?:mandatory|minimum|required)(?: (?:and|{NOUN}))+\W*|(?:mandatory|required)\s*:",
    re.IGNORECASE,
)
"""A whole line that says that what follows must be had."""
_GOOD = (
    r"(?:great|good|nice|helpful|useful|fantastic|brilliant|excellent|amazing|lovely|wonderful"
    r"|beneficial|ideal"
    r"|desirable|advantageous|welcome|(?:an? )?(?:real |added |big |huge |distinct )?(?:advantage|bonus"
    r"|plus|benefit))"
)
NICE = re.compile(
    rf"(?:[^.?!]{{0,30}}\b)?(?:it|these|this|the following|any of these|they) ?(?:would|will|'d|might"
    rf"|may|could"
    rf"|can|is|are|'s|criteria|skills|things)*(?: (?:also|all|be|is|are|would))* {_GOOD}\b[^.?!]{{0,50}}"
    rf"|(?:also |even )?(?:nice|good|great|helpful|useful)[- ](?:to|if you)[- ]ha(?:ve|d)s?\b[^.?!]{{0,30}}"
    r"|bonus(?: points| skills| if you)?\b[^.?!]{0,40}"
    r"|ideally,? you(?:'d|'ll| will| would)?(?: also)?(?: have| be| bring| know)?\W*"
    rf"|{_WHO}(?:'d| would| will|'ll)? ideally(?: also)? (?:have|be|bring|know)\W*"
    r"|(?:it|this|these|the following) (?:would|might|may|will|could)(?: also| all"
    r"| really)* help\b[^.?!]{0,40}"
    r"|we(?:'d| would)(?: also| really)* (?:love|like) it if you\b[^.?!]{0,40}"
    rf"|{_WHO} (?:might|may|could)(?: also| even)? (?:have|bring)\W*"
    r"|preferred(?: (?:and|skills?|experience|qualifications?|attributes|criteria|requirements))*\W*"
    r"|not (?:essential|required|necessary)(?: but|, but|:| -)[^.?!]{0,60}"
    r"|(?:some |other |an? )?(?:added )?(?:advantages?|plus(?:es)?)\s*:",
    re.IGNORECASE,
)
"""A whole line that says that what follows would only be good to have."""
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
    rf"(?: {NOUN})+\W*"
    r"|(?:required |key |necessary |your )?(?:skills|experience|qualifications|knowledge)"
    r"(?:(?: and |, | ?& ?| ?/ ?)(?:skills|experience|qualifications|knowledge|abilities|attributes|qualities"
    r"|education))*"
    r"(?: required| needed| we ask for| you(?:'ll| will)? (?:have|need|bring))*\W*"
    r"|what (?:you(?:'ll|'d| will| would)? (?:need|bring)|we(?:'d| would)? (?:need|ask|like"
    r"|want)[\w ]{0,20})\W*"
    r"|about you\W*|your (?:profile|skills|experience|background)\W*",
    re.IGNORECASE,
)
"""A whole line that says that what follows is asked for, not how strongly."""
MAY_ASK = (
    "looking for", "have", "need", "must", "be", "require", "specification", "essential", "criteria", "skill",
    "experience", "qualification", "knowledge", "about you", "your", "bring", "mandatory", "minimum", "nice",
    "bonus", "ideal", "help", "prefer", "advantage", "plus", "not", "good", "great", "if you", "possess",
    "demonstrate", "like", "want", "we ask", "non", "meet",
)  # fmt: skip
"""Without one of these, in small letters, a line is none of MUST, NICE and ASKS."""
OFFERS = re.compile(
    r"\b(?:in return|benefits?|offer|receive|access to|opportunit\w+|rewards?|perks?|get|give you"
    r"|expect from us)\b"
    r"(?! of the doubt)",
    re.I,
)
