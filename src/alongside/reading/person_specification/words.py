"""The words that mark a criterion by itself, end a list of criteria, or make a line sound like one."""

import re

from alongside.reading.person_specification.headings import NOUN

MARKED_INLINE = re.compile(
    rf"(?P<mark>essential|desirable|desired)(?:\s+(?:(?:and|or|/|&)\s+)?(?:{NOUN}))*\s*(?::"
    rf"|\s[-–—])\s*(?P<rest>\S.*)",
    re.IGNORECASE,
)
"""A line that begins with the mark and goes on with the criterion: "Essential: own experience of ...". """
NEXT_MARK = re.compile(rf"(?<=[.;,])\s+(?=(?:essential|desirable)(?:\s+(?:{NOUN}))*\s*:\s*\S)", re.IGNORECASE)
"""Where a line goes on with another mark: "Essential: a van. Desirable: a trailer."."""
NUMBERED_MARK = re.compile(r"(?P<mark>[ED])\s?(?P<number>\d{1,2})\s*[.):-]?\s+(?P<rest>[A-Za-z].{3,})")
"""An item numbered with its mark: "E1. Own experience"."""
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
    r"|though)\s+(?:is\s+|are\s+)?not\s+"
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
    r"|our|the (?:trust|closing|post|role|job|team|service|successful|benefits|salary)|clos(?:ing|es)"
    r"|if you|to apply|apply(?: by| now| here| before| for)|contact|interviews?|about|duties|main"
    r"|benefits|job"
    r"|name|note|this|all |applicants?|applications?|appl(?:y|ying) (?:for|to)|in return|as an?"
    r"|you(?: will|'ll)(?! (?:have|need|be able|possess|bring|hold|demonstrate))"
    r"|responsib|salary|hours|location|disclosure|dbs|pay\b|band|grade|date|reports?|in addition|click"
    r"|email|tel(?:ephone)?\b|£|(?:additional|further|other|general|more|important) information"
    r"|employer (?:name|det|cert|con)"
    r"|certificate of sponsorship|uk registration|equal opportunit|equality,? (?:and )?diversity"
    r"|safeguarding (?:stat|is)"
    r"|terms|next steps?|start date|annual leave|pension|expenses|privacy|supporting doc|documents?"
    r"|attachments?"
    r"|person to contact|advert|vacancy|ref(?:erence)?\b|posted|similar jobs|working pattern|contract"
    r"|full[ -]time|part[ -]time|permanent|fixed[ -]term|perks|rewards|wellbeing|location|based"
    r"|read more|share)\b"
    r"|(?:what|why|how|who|when|where|want|ready|interested)\b(?:\W+[\w']+){0,6}\W*$|£",
    re.IGNORECASE,
)
"""How a line begins that is no criterion but the next thing the advert says."""
FIELD = re.compile(r"[A-Z][\w' /-]{1,28}:\s*\S")
"""A line that is a label and its value: "Job type: part time"."""
NOT_A_LIST = re.compile(
    r"\b(?:in return|benefits?|we offer|offer you|receive|duties|responsibilit\w+|tasks"
    r"|you will (?!(?:need|have|be"
    r" (?:able|expected to (?:show|have)))\b))",
    re.IGNORECASE,
)
"""Words of a line that introduces something else than criteria."""
LISTED_ON = re.compile(r"[;,](?:\s*(?:and|or))?\s*$", re.IGNORECASE)
"""What joins an item to the next one: "; and"."""
NOTHING = re.compile(
    r"(?:none|nil|n/?a|not applicable|as above|as below|see (?:above|below|attached|the|job"
    r"|person)[\w ]*|tbc|[^A-Za-z]+)"
    r"\W*",
    re.IGNORECASE,
)
"""What stands in a list, or in a cell, that holds nothing."""
NEED_MARK = re.compile(r"\((?P<need>required|preferred|mandatory)\)[\s.;,]*$", re.IGNORECASE)
"""An item marked as some boards do: "Driving licence (required)"."""
OF_THE_EMPLOYER = re.compile(
    r"\b(?:in return|(?:we|can) offer|offer you|looking for|you will receive|benefits include|we are an?)\b",
    re.I,
)
"""Words of an entry that speaks of the employer, whatever else it says."""
ONLY_GOOD = re.compile(
    r"[^,;(.]{3,160}\b(?:(?:(?:would|will|may|could) be|is|are)(?: an?| also| seen as an?)*(?: (?:real"
    r"|distinct|added|definite))?"
    r" (?:advantage(?:ous)?|beneficial|preferable|preferred|bonus|useful|helpful|plus)|(?:an )advantage"
    r"|preferred)[\s.;)]*",
    re.IGNORECASE,
)
"""An item, of one clause, that says that it would only be good to have."""
OWN_HEAD = re.compile(
    r"(?P<mark>essential|desirable)s?(?:\s*[:–-]|(?=\s+(?:experience|knowledge)\s+(?:of|in|with|working)\b))",
    re.I,
)
"""An item that begins with its own mark: "Desirable - work in a team"."""
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
