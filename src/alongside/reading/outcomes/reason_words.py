"""The words by which a text gives its reasons for an outcome, and the kinds of reason there are.

A reason is announced ("The reasons given were"), joined to its outcome ("because", "owing to"), counted
off ("three things weighed with us") or heard before a decision.
"""

import re

HEADING = re.compile(r"\breasons?\b[^.]{0,40}\b(?:why|gave|given|for|trusts|were)\b", re.IGNORECASE)
WHY = re.compile(r"why\b[^?]*$", re.IGNORECASE)
BECAUSE = re.compile(
    r"\b(?:because|for the following reasons?|reasons? (?:\w+ )?(?:was|were|are)(?: that)?|due to)\W*$",
    re.IGNORECASE,
)
IF_THEY = re.compile(
    r"^(?P<who>providers|trusts|organisations|applicants|bids|applications)\s+(?:was|were"
    r"|are)\s+(?P<said>successful|"
    r"unsuccessful|awarded|selected)\s+(?:if|where|when|because|as)\s+(?P<reason>[^.;]{10,})",
    re.IGNORECASE,
)
MENTIONED = re.compile(
    r"\b(?P<who>(?:several|some|many|most|other|a number of|the|two|three)\s+(?:NHS\s+)?"
    r"(?:trusts|providers|organisations))\s+"
    r"(?:have |had )?(?:mentioned|cited|gave|given|named|blamed)\s+(?P<reason>[^.;]{4,120}?)\s+as\s+"
    r"(?:(?:being|one|the|their|a|an)\s+){0,2}(?:main\s+)?reasons?\b(?P<rest>[^.;]{0,60})",
    re.IGNORECASE,
)
_LINK = (
    r"(?:because(?:\s+of)?|owing\s+to|due\s+to|on\s+account\s+of|in\s+view\s+of"
    r"|in\s+(?:the\s+)?light\s+of|as\s+a\s+result\s+of"
    r"|for\s+(?:want|lack)\s+of|on\s+the\s+grounds?\s+(?:that|of)|(?:citing|blaming)"
    r"|(?:saying|explaining|telling\s+us)\s+that|,\s+given(?:\s+that)?"
    r"|,?\s+(?:as|since)(?=\s+(?:it|they|we|there|no|the|its|their|our|neither|nobody|many|most|some|all)\b))"
)
BECAUSE_CLAUSE = re.compile(
    rf"(?:(?<=,)|\b|(?=,)){_LINK}\s+(?P<reason>[^.;]{{5,240}}?)(?=[.;]|,\s+(?:but|which|although"
    rf"|and\s+(?:will|would|may))\b|$)",
    re.IGNORECASE,
)
BECAUSE_FIRST = re.compile(
    r"^(?:and\s+|but\s+)?(?:because(?:\s+of)?|owing\s+to|due\s+to|given|in\s+view\s+of|for\s+want\s+of"
    r"|as\s+a\s+result\s+of|since|as)\s+"
    r"(?P<reason>[^.;,]{5,160}?),?\s+(?=(?:the|no|we|they|it|our|its|this)\s)",
    re.IGNORECASE,
)
REASON_WAS = re.compile(
    r"\b(?:reasons?|explanations?)\b(?:\s+(?:that\s+)?(?:\w+\s+){0,3}?(?:gave|given|recorded|cited"
    r"|offered|for\s+this|for\s+it|behind\s+it))?"
    r"\s+(?:was|were|is|are)\s+(?:that\s+)?(?P<reason>[^.;]{5,240})",
    re.IGNORECASE,
)
AS_TO_WHY = re.compile(
    r"\bas\s+to\s+why\b[^.;]{0,40}?\b(?:told|understand|heard"
    r"|said)\b\s+that\s+(?P<reason>[^.;]{5,240})",
    re.IGNORECASE,
)
AND_THAT = re.compile(
    r",?\s+and\s+(?:also\s+)?that\s+"
    r"|,?\s+and\s+(?=(?:there|it|they|we|no|the|its|our|their|\w+)\s+(?:\w+\s+){0,3}?(?:was|were|had"
    r"|could|would|did|is"
    r"|are|has|have|cannot|will)\b)",
    re.IGNORECASE,
)
"""Where one reason ends and the next, a clause of its own, begins."""
SO_MANY = re.compile(
    r"\b(?P<number>two|three|four|five|six)\s+(?:\w+\s+)?(?:things|reasons|factors|considerations"
    r"|matters|points)\b"
    r"(?:[^.;:]{0,40}\b(?:weighed|counted|told|decided|lay|led|were behind|explain|stood in the way)\b|\W*$)",
    re.IGNORECASE,
)
MAY_COUNT = re.compile(r"things|reasons|factors|considerations|matters|points")
HEARD = re.compile(
    r"\b(?:heard|felt|considered|concerned|of the view|took the view|thought|believed|noted"
    r"|recognised)\s+that\s+"
    r"(?P<reason>[^.;]{8,300})",
    re.IGNORECASE,
)
AGAINST_IT = re.compile(
    r"\b(?:no|not|nobody|none|could not|cannot|too|lack\w*|insufficient|short|without|would need|little"
    r"|unable)\b",
    re.I,
)
MAY_HOLD = re.compile(
    r"because|owing|due to|account of|view of|light of|result of|for (?:want|lack)|ground|citing"
    r"|blaming|saying|explain|telling"
    r"|given|as |since|reason|if |where|when|cited|named|gave|mention|blamed",
)
_CODES = tuple(
    (code, re.compile(words, re.IGNORECASE))
    for code, words in (
        ("timescale", r"\b(?:timescales?|timetables?|too little time|closing date|time ?frames?"
         r"|short notice|deadline|turn ?around|too late)\b"),
        ("system-pressure", r"\b(?:system|winter|operational) pressures?\b|\b(?:covid|pandemic)\b"),
        ("ongoing-cost", r"\b(?:ongoing|permanent|recurrent|long[- ]term|after the funding|sustain\w*)\b"),
        ("commissioning-ended", r"\b(?:de)?commission\w*\b|\bfunding\b.{0,40}\b(?:stopped|ended)\b"),
        ("capacity", r"\b(?:capacity|line manage\w*|supervis\w*|staffing|vacanc\w*|infrastructure)\b"),
        ("fit", r"\b(?:prescriptive|criteria|in line with|closely linked|job description|not fit)\b"),
    )
)  # fmt: skip
REASON_CODES = (*(code for code, _ in _CODES), "other")
"""The kinds of reason, in the order in which they are tried."""


def reason_code(words: str) -> str:
    """The kind of reason, a key of `REASON_CODES`; `other` when no cue word stands in it."""
    return next((code for code, pattern in _CODES if pattern.search(words)), "other")
