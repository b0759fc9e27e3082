"""Whether a letter relies on a ground that it names, or only supposes, denies, counts, explains or quotes it.

A denial holds in its half of a sentence: "section 43 does not apply, but section 41 does". What was only
considered is not relied on, whatever the other half says.
"""

import re

Span = tuple[int, int]
_ACTS = (
    r"(?:gdpr|dpa\b|mha\b|code of practice|our (?:policy|constitution)"
    r"|(?:data protection|equality|mental health|human rights|health|employment|care|children|housing"
    r"|local government|companies|limitation|charities|planning|highways|police)\b[\w\s&]{0,30}\b(?:act|order"
    r"|regulations|rules)\b)"
)
_OF_ANOTHER_ACT = re.compile(
    rf"\s*(?:\([^)]*\)\s*)?(?:of|in|under)\s+(?:the\s+)?(?:[\w\s,()]{{0,30}}\b)?{_ACTS}"
    r"|\s*(?:patients?|detentions?|detained|leave|after-?care|suites?|agreements?|enquir\w*|inquir\w*|orders?"
    r"|hospital|admissions?"
    r"|assessments?|places of safety|transfers?|appointments?|funding|meals|mha)\b",
    re.IGNORECASE,
)
"""Behind a number: the Acts under which people are detained, housed or cared for have sections too."""
_NEAR = 80
_ANOTHER_ACT = re.compile(
    r"\b(?:(?:mental health|care|children|housing|equality|human rights|companies) act|mha|detained|sectioned"
    r"|admitted)\b",
    re.IGNORECASE,
)
_INFORMATION_ACT = re.compile(
    r"\b(?:freedom of information|foia?s?a?\b|environmental information|eirs?\b|exempt|exception|disclos"
    r"|withh|refus"
    r"|rel(?:y|ied|ying)|appl(?:y|ies|ied))",
    re.IGNORECASE,
)
_NOT = r"(?:not|never|n['’]t|no longer)"
_USE = (
    r"(?:us(?:e|ed|ing)|appl(?:y|ies|ied|ying|icable)|cit(?:e|ed|ing)|claim(?:ed|ing)?|rel(?:y|ied|ying"
    r"|evant)|engag(?:e|ed|ing)"
    r"|invok(?:e|ed|ing)|sustain|maintain|made out|exempt|caught"
    r"|cover(?:ed)?|prevent|bar|seeking"
    r"|withh\w+|refus\w+|redact\w+|remov\w+)"
)
_DENIED = re.compile(
    rf"\b{_NOT} (?:consider|think|believe|accept|find"
    rf"|agree)(?: that)? (?:the )?(?:\w+ ){{0,2}}(?:sections?|s\."
    rf"|reg)"
    r"|\bwould (?:normally|usually|otherwise|ordinarily) (?:apply|be (?:exempt|withheld|refused))"
    rf"|\b{_NOT}\s+(?:\w+ )?(?:been |be |have |seeking to |to )*{_USE}"
    rf"|\b(?:should|ought|need|did|could|can|was|were|is|are|does|do|has|have)(?: not"
    rf"|n['’]t)\b[^.;]{{0,20}}\b{_USE}"
    rf"|\bcannot (?:be )?{_USE}"
    r"|\bwithdr(?:ew|aw(?:n|s|ing)?) (?:our|its|the)? ?(?:reliance|use|application|claim)"
    r"|\b(?:none|neither(?! confirm))(?: of (?:them|these|those|which|the (?:exemptions|sections)))?"
    r" (?:does|do|is|are|was|were|has|have|appl\w+|need)\b"
    r"|\b(?:nothing|no (?:part|information|names?|figures?|material))\b[^.;]{0,40}\b(?:withheld|refused"
    r"|redacted"
    r"|removed|exempt)\b"
    r"|\b(?:wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|in error)\b[^.;]{0,20}\b(?:to |in )?(?:appl"
    r"|us(?:e|ing)|rel(?:y|ied)|cit)"
    r"|\b(?:appl|use|rel(?:y|i)|cit)(?:ied|ed|d|ying|ing)?\b[^.;]{0,30}\b(?:wrongly|incorrectly"
    r"|mistakenly|in error)\b"
    r"|\b(?:no longer|no (?:exemptions?|exceptions?|reliance|need)|without (?:relying|using|applying)"
    r"|rather than (?:rely|us|appl)"
    r"|overturn\w*|set aside|ruled out|decided against|rejected)\b"
    r"|\b(?:for example|for instance|e\.g\.?|such as)\s*,?\s*(?:under\s+)?(?:sections?|s\.|reg)"
    r"|\b(?:amongst?|including) (?:those|the exemptions?) (?:at|in|under)\b|\?\s*$"
    r"|\b(?:previously|originally|initially|at first|(?:our|the) (?:first|earlier|last|previous"
    r"|original) (?:\w+ )?(?:reply|response"
    r"|letter|decision|answer))\b[^.;]{0,40}\b(?:withheld|refused|relied|applied|used|cited|claimed|kept"
    r"|removed|redacted)\b"
    r"|(?<!your )(?<!two )(?<!these )\brequests\b[^.;]{0,60}\b(?:refused|withheld|exempt|declined"
    r"|turned down)",
    re.IGNORECASE,
)
_CONSIDERED = re.compile(
    r"\b(?:considered (?:whether|if)|thought (?:about|of)|looked at (?:using |whether |the exempt|the use"
    r"|exempt|sections?|s\.)|had in mind|wondered"
    r"|discussed (?:whether|if)|tested whether"
    r"|considered\b[^;]{0,80}\b(?:happy|content|able|decided|pleased|prepared|willing) (?:to|that))\b"
    r"|\b(?:we|i|have|has) (?:also |carefully )?considered (?:using |applying |the use of "
    r"|relying on )?(?:the )?(?:exemptions? )?(?:in |at "
    r"|under )?(?:sections?|s\.|reg)"
    r"(?![^.;]{0,120}\b(?:appl(?:y|ies)|engaged|exempt|withh|refus|outweigh|favours?))",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|unless|should (?:we|any|it|the|you)|in the event|where (?:we|it|any|an?)\b"
    r"|in (?:some|certain) cases|may (?:be|apply|also|wish)|might (?:be|apply)"
    r"|c(?:an|ould) be (?:refused|withheld|exempt)|when (?:we|a|an)\b"
    r"|would (?:normally |usually |otherwise |ordinarily |often )?(?:be|have been) (?:exempt|withheld"
    r"|refused))",
    re.IGNORECASE,
)
"""Before a ground in its sentence: what might be relied on, and is not yet."""
_DONE = re.compile(
    r"\b(?:we|it|they|these|which|this) (?:have|has|are|is) (?:\w+ )?(?:put|replac|remov|suppress|redact"
    r"|withh|refus"
    r"|rel[yi]|appl|shown|mark)",
    re.IGNORECASE,
)
"""Behind "where a figure is below five": what was done in that case, and it came."""
_QUOTED = re.compile(
    r"\W*(?:you (?:say|said|argue|ask|suggest|think|believe|wrote|write|maintain|dispute|challenge"
    r"|question|point|mention"
    r"|refer|state|asked|argued|suggested)|your (?:view|argument|point|letter|e-?mail|complaint"
    r"|representations?))\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"[,;] (?:which|and|but|so|these|this|that|all of which)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"[^.\n]{0,40}?(?:[:|=\t]|\s[–—-])\s*\d+\s*(?:requests?|times?|cases?|applications?|\||$|\n)",
    re.IGNORECASE | re.MULTILINE,
)
"""Behind a ground: how often it was used for others."""
_RELIES = re.compile(
    r"\b(?:rel(?:y|ies|ied|ying) on|appl(?:y|ies|ied|ying)|engaged|withh[eo]ld|refus(?:e|ed|ing|al)"
    r"|by virtue|(?:is|are) (?:\w+ )?exempt"
    r"|redacted|under (?:s\.|section|reg))",
    re.IGNORECASE,
)
_JOINT = re.compile(r";|,? \b(?:but|however|although|though|whereas|instead)\b,?", re.IGNORECASE)


def is_relied_on(text: str, sentence: Span, named: Span) -> bool:
    """Whether the ground named there, in a sentence, is one that the body uses."""
    start, end = sentence
    place, behind = named
    joints = [*(found.span() for found in _JOINT.finditer(text, start, end)), (end, end)]
    first = max((last for _, last in joints if last <= place), default=start)
    last = next(opened for opened, _ in joints if opened >= place)
    if _COUNTED.match(text, behind) or is_quoted(text, start, place):
        return False
    if _SUPPOSED.search(text, first, place) and not _DONE.search(text, first, place):
        return False
    return not _DENIED.search(text[first:last]) and not _CONSIDERED.search(text, start, end)


def is_of_another_act(text: str, sentence: Span, named: Span) -> bool:
    """Whether the section named there is of an Act under which people are detained, housed or employed."""
    if _OF_ANOTHER_ACT.match(text, named[1]):
        return True
    half = text.rfind(";", sentence[0], named[0]) + 1
    before = max(sentence[0], half, named[0] - _NEAR), named[0]
    return bool(_ANOTHER_ACT.search(text, *before)) and not is_of_information(text, before)


def is_of_information(text: str, span: Span) -> bool:
    """Whether words speak of an Act about information, or of what it lets a body do."""
    return bool(_INFORMATION_ACT.search(text, *span))


def is_quoted(text: str, start: int, place: int) -> bool:
    """Whether what stands at `place` in the sentence tells what the requester said, and no answer to it."""
    return bool(_QUOTED.match(text, start)) and not _ANSWERED.search(text, start, place)


def relies(text: str, sentence: Span) -> bool:
    """Whether a sentence says that it relies on what it names, and does not only name it."""
    return bool(_RELIES.search(text, *sentence))
