"""The words of contracts and working patterns: as a title, a field and a sentence have them.

Tables of patterns by code. In prose a word counts only joined to "post", "contract", "basis" and the like.
"""

import re

_POST = (
    r"(?:posts?|positions?|roles?|contracts?|vacanc(?:y|ies)|opportunit(?:y|ies)|basis|appointments?"
    r"|jobs?|hours)"
)
_BETWEEN = (
    r"(?:[ ,/&()-]+(?:and|or|a|an|full|part|time|full-time|part-time|fixed|term|fixed-term|permanent"
    r"|secondment|temporary"
    r"|band \d\w?|new|exciting|training|rotational|bank|rewarding|substantive|nhs))*"
)
_FIXED_WORD = r"(?:fixed[ -]?term|ftc|temporary|maternity(?: leave)? cover)"
_OF_POST = {
    "permanent": rf"\b(?:permanent|substantive){_BETWEEN}[ ,/(-]+{_POST}\b"
    rf"|\bis (?:a )?permanent\b(?! (?:member|staff|employ))"
    rf"|\b{_POST}\b[ ,:(-]+(?:type[ :-]+)?permanent\b|\bon a permanent\b"
    r"|\bpermanent[ ,/&-]+(?:full|part)[ -]?time\b|\b(?:full|part)[ -]?time[ ,/&-]+permanent\b"
    r"|\bhours[^.\n]{0,20}[-,(] ?permanent\b|^ *permanent *:"
    r"|\b(?:recruit(?:ing)?|looking for|appoint(?:ing)?|seek(?:ing)?|exciting"
    r"|invited for)(?: to)?(?: an?)?(?: [\w-]+){0,3}?"
    r" (?:permanent|substantive)\b(?! (?:staff|night|day|employ|base|site))",
    "fixed-term": rf"\bfixed[ -]?term\b|\bftc\b|\btemporary{_BETWEEN}[ ,/(-]+{_POST}\b"
    rf"|\bmaternity(?: leave)? cover\b",
    "secondment": rf"\bsecondment{_BETWEEN}[ ,/(-]+{_POST}\b|\b(?:on|or|month"
    rf"|fixed[ -]term)[ /(-]+secondment\b"
    r"|\bor an? secondment\b|\b(?:open|offered|available)(?: \w+){0,3}? as an? secondment\b"
    r"|\bseconded post\b|[/(] ?secondment\b",
    "bank": rf"\bbank{_BETWEEN}[ ,/(-]+(?:posts?|positions?|roles?|contracts?|vacanc(?:y|ies)|basis)\b"
    r"|\b(?:work(?:ing)? (?:on|for|as part of)|join(?:ing)?) (?:the|our) (?:[\w-]+ ){0,2}bank\b(?! of"
    r"| hol)|\bas a bank (?!hol)\w+",
    "casual": r"\bzero[ -]hours?\b|\bcasual workers?\b"
    r"|\b(?:casual|sessional) (?:posts?|positions?|roles?|contracts?|basis|hours)\b"
    r"|\b(?:this|it|work|role|post|position|contract) (?:is|will be) (?:casual|sessional)\b"
    r"|\b(?:posts?|roles?|positions?|contracts?|vacancy|employed|engaged|offered)\b[^.\n]{0,15}"
    r"\b(?:on an?|for) [\"']?as[ -]and[ -]when\b",
    "apprenticeship": r"\b(?:this|an?|the|our|\d+ months?|fixed[ -]term) (?:\w+ )?apprenticeship (?:is"
    r"|post|role|position|vacancy|opportunity|contract)\b",
    "training": r"\b(?:is|as) an? (?:[\w-]+ ){0,2}training (?:post|position|contract|grade)\b"
    r"|\bis an? (?:\w+ )?training role\b"
    r"|\btrainee (?:posts?|positions?|roles?)\b|\btraining contract\b|\brotational training (?:posts?"
    r"|programmes?|schemes?)\b",
    "voluntary": r"\b(?:this|an?|the|our) (?:is an? )?(?:voluntary|unpaid|volunteer(?:ing)?) (?:role"
    r"|position|post|opportunity)\b",
}
_IN_TITLE = {
    "permanent": r"\bpermanent\b|\bsubstantive\b",
    "fixed-term": r"\bfixed[ -]?term\b|\bftc\b|\btemporary\b|\bmaternity(?: leave)? cover\b"
    r"|\b\d{1,2} months?\b",
    "secondment": r"\bsecondment\b",
    "bank": r"\bbank\b(?! (?:holiday|manager|co-?ordinator|lead|administrator|officer|team|recruit"
    r"|service|office))"
    r"(?<!blood bank)(?<!tissue bank)(?<!milk bank)(?<!eye bank)(?<!bone bank)",
    "casual": r"\bcasual\b|\bzero[ -]hours?\b|\bsessional\b|\bas[ -]and[ -]when\b",
    "apprenticeship": r"\bapprentice(?:ship)?\b(?! (?:programme|lead|manager|co-?ordinator|tutor|officer"
    r"|advis|assessor|team|admin))",
    "training": r"(?<!for )\btrainee\b|\btraining (?:post|contract|grade)\b",
    "voluntary": r"\bvolunt(?:eer|ary)\b(?! (?:services|co-?ordinator|manager|lead|hub|sector|development"
    r"|engagement|officer|support|recruit|team|and))",
}
_FIELD = {
    "permanent": r"\bpermanent\b|\bsubstantive\b",
    "fixed-term": rf"\b{_FIXED_WORD}\b|\b\d{{1,2}} (?:months?|years?)\b",
    "secondment": r"\bsecondment\b",
    "bank": r"\bbank\b(?! hol)",
    "casual": r"\bcasual\b|\bzero[ -]hours?\b|\bas[ -]and[ -]when\b|\bsessional\b",
    "apprenticeship": r"\bapprentice(?:ship)?\b",
    "training": r"\btrainee\b|\btraining (?:post|contract|position|grade|scheme)\b|^\W*training\W*$",
    "voluntary": r"\bvolunt(?:eer|ary)\b|\bunpaid\b|\bhonorary\b",
}
_PATTERN_FIELD = {
    "full-time": r"\bfull(?:[ -]?time\b|(?= ?(?:/|or|and) ?part[ -]?time))",
    "part-time": r"\bpart[ -]?time\b",
    "job-share": r"\bjob[ -]?share\b",
    "flexible": r"\bflexible\b",
    "term-time": r"\bterm[ -]?time\b",
}
_TIME_OF_POST = (
    rf"(?:{_BETWEEN}[ ,/(-]+(?:posts?|positions?|roles?|contracts?|vacanc(?:y|ies)|opportunit(?:y|ies)"
    rf"|basis|appointments?|jobs?)\b"
    r"|[ ,:(-]+(?:\d{1,2}(?:\.\d+)? ?(?:hours|hrs)|permanent\b|fixed[ -]?term\b)(?! rate))"
)
_POST_IS = (
    r"\b(?:posts?|roles?|positions?|jobs?|vacanc(?:y|ies)|contracts?|appointments?|hours|this|these"
    r"|it) (?:is|are|(?:will|can"
    r"|would) be)(?: offered)?(?: as| either)?"
)
_PATTERN = {
    "full-time": rf"\bfull(?:[ -]?time\b|(?= ?(?:/|or|and) ?part)){_TIME_OF_POST}"
    rf"|{_POST_IS} full[ -]?time\b(?! (?:equivalent|salary|hours|pay))",
    "part-time": rf"\bpart[ -]?time\b{_TIME_OF_POST}|{_POST_IS} part[ -]?time\b(?! (?:equivalent"
    rf"|salary|hours|pay|staff))",
    "term-time": r"\bterm[ -]?time only\b|\bterm[ -]?time (?:contract|post|role|position)\b",
}
STEMS: dict[str, tuple[str, ...]] = {
    "permanent": ("permanent", "substantive"),
    "fixed-term": ("fixed", "ftc", "temporary", "maternity", "month", "year"),
    "secondment": ("second",),
    "bank": ("bank",),
    "casual": ("casual", "zero", "as and when", "as-and-when", "sessional"),
    "apprenticeship": ("apprentice",),
    "training": ("train", "rotation"),
    "voluntary": ("volunt", "unpaid", "honorary"),
    "full-time": ("full",),
    "part-time": ("part",),
    "job-share": ("share",),
    "flexible": ("flexible",),
    "term-time": ("term",),
}
"""Without one of these no pattern of the code can match."""
WANTED = (
    "permanent", "substantive", "fixed", "ftc", "temporary", "maternity", "secondment", "seconded", "bank",
    "casual", "zero", "sessional", "as and when", "as-and-when", "apprenticeship", "trainee",
    "training post", "training contract", "training role", "training position", "training grade",
    "rotational training", "voluntary", "unpaid", "volunteer", "full time", "full-time", "fulltime",
    "part time", "part-time", "parttime", "term time", "term-time",
)  # fmt: skip
TERM_WORDS = re.compile(
    r"(?:contract|type|job|employment|working|pattern|work|hours?|permanent|substantive|fixed|term|full"
    r"|part|time|temporary|secondment"
    r"|bank|casual|zero|months?|years?|weeks?|maternity|leave|cover|post|position|role|vacancy|per|week"
    r"|pw|hrs|wte|fte|band|or|and|and/or"
    r"|a|an|is|this|for|of|to|until|contracted|available|opportunity|opportunities|basis|status|only"
    r"|flexible|days?|nights?"
    r"|monday|friday|mon|fri|ftc|up|x|posts|appointment|duration|length|agenda|january|february|march"
    r"|april|may|june|july|august"
    r"|september|october|november|december|end|\d[\d.,/:-]*(?:st|nd|rd|th)?[a-d]?|[^\w\s]+)(?=\W|$)",
    re.IGNORECASE,
)
"""A word of a line that is about terms only."""


def _compiled(table: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((code, re.compile(words, re.IGNORECASE | re.MULTILINE)) for code, words in table.items())


TABLES = {
    "contract-title": _compiled(_IN_TITLE),
    "contract-field": _compiled(_FIELD),
    "contract-prose": _compiled(_OF_POST),
    "pattern-field": _compiled(_PATTERN_FIELD),
    "pattern-prose": _compiled(_PATTERN),
}
"""By where the words stand: each code with its pattern."""
