"""The words that say what comes of an offer, as classes: the money, a bid, who applies, wins, takes, refuses.

A verb stands here in all its forms with what may follow it; beside them what turns a verb round ("did not",
"chose not to", "declined to", "without").
"""

_NO_NOUN = (
    r"about|of|on|for|from|with|to|in|that|and|or|but|by|at|as|who|which|regarding|offering|was|were|is"
    r"|are|not|no"
    r"|letters?|emails?|calls?"
)
NP = rf"(?:(?!(?:{_NO_NOUN})\b)[\w'-]+\s+){{0,5}}?"
"""The words before a noun: 'the national lived experience' of 'the national lived experience money'."""
MONEY = (
    r"(?:funding|funds?|monies|money|grants?|awards?|offers?|opportunit(?:y|ies)|chances?|schemes?|sums?"
    r"|allocations?|pot|investment)\b"
)
BID = (
    r"(?:applications?|bids?|proposals?|submissions?|expressions? of interest|eois?|tenders?|entry|entries"
    r"|claims?)\b"
)
_POUNDS = r"£\s?\d[\d,.]*(?:\s?(?:k|m|million)\b)?"
THE_MONEY = rf"(?:{NP}{MONEY}|{_POUNDS})"
_IT = r"(?:it|one|them|this|that)\b"
MONEY_OR_IT = rf"(?:{THE_MONEY}|{_IT})"
BID_OR_IT = rf"(?:{NP}{BID}|{_IT})"
_FOR_IT = rf"(?:\s+for\s+{MONEY_OR_IT})"
_NOT_FOR_OTHERS = r"(?!\s+for\s+(?!the\s*[.,;]))"
"""Applying for what is not money ("for planning permission") is another matter."""
_END = (
    r"(?=\s*(?:[.,;:)\"]|$"
    r"|\b(?:and|but|while|whereas|because|as|since|owing|due|at|in|for|on|before|until)\b))"
)
_SELF = r"(?:themselves|itself|ourselves|(?:their|its|our) names?)"
_ADVERB = (
    r"(?:(?:(?!apply\b)\w+ly|then|later|also|both|each|all|even|ever|yet|since|instead|again|themselves"
    r"|itself)"
    r"\s+){0,2}"
)
WAS = rf"\b(?:was|were|been|being)\s+{_ADVERB}"

TRIED = (
    ("apply", "applied", "applied", "applying", rf"(?:{_FOR_IT}|{_NOT_FOR_OTHERS})"),
    ("bid", "bid", "bid", "bidding", rf"(?:{_FOR_IT}|{_NOT_FOR_OTHERS})"),
    ("put in", "put in", "put in", "putting in", rf"(?:\s+{BID_OR_IT}{_FOR_IT}?|{_FOR_IT}|(?=\W*$))"),
    ("go for", "went for", "gone for", "going for", rf"\s+{MONEY_OR_IT}"),
    ("go after", "went after", "gone after", "going after", rf"\s+{MONEY_OR_IT}"),
    ("go in for", "went in for", "gone in for", "going in for", rf"\s+{MONEY_OR_IT}"),
    ("seek", "sought", "sought", "seeking", rf"\s+{THE_MONEY}"),
    ("pursue", "pursued", "pursued", "pursuing", rf"\s+{MONEY_OR_IT}"),
    ("ask for", "asked for", "asked for", "asking for", rf"\s+{THE_MONEY}"),
    ("try for", "tried for", "tried for", "trying for", rf"\s+{MONEY_OR_IT}"),
    ("compete for", "competed for", "competed for", "competing for", rf"\s+{MONEY_OR_IT}"),
    ("submit", "submitted", "submitted", "submitting", rf"(?:\s+{BID_OR_IT}{_FOR_IT}?|{_END})"),
    ("make", "made", "made", "making", rf"\s+{NP}{BID}{_FOR_IT}?"),
    ("send in", "sent in", "sent in", "sending in", rf"\s+{BID_OR_IT}{_FOR_IT}?"),
    ("send", "sent", "sent", "sending", rf"\s+{NP}{BID}{_FOR_IT}?"),
    ("put forward", "put forward", "put forward", "putting forward", rf"\s+{BID_OR_IT}{_FOR_IT}?"),
    ("put", "put", "put", "putting", rf"\s+(?:{_SELF}|{NP}{BID})\s+(?:forward|in)\b"),
    ("enter", "entered", "entered", "entering", rf"\s+{BID_OR_IT}{_FOR_IT}?"),
    ("lodge", "lodged", "lodged", "lodging", rf"\s+{BID_OR_IT}{_FOR_IT}?"),
    ("prepare", "prepared", "prepared", "preparing", rf"\s+{NP}{BID}"),
    ("express", "expressed", "expressed", "expressing", r"\s+(?:an\s+|any\s+)?interest\b"),
    ("show", "showed", "shown", "showing", r"\s+(?:an\s+|any\s+)?interest\b"),
    ("come forward", "came forward", "came forward", "coming forward", ""),
    ("take part", "took part", "taken part", "taking part", ""),
)  # fmt: skip
"""To apply: base, past, participle, -ing, and what must or may follow."""

TAKEN = (
    ("take up", "took up", "taken up", "taking up", rf"(?:\s+{MONEY_OR_IT}|{_END})"),
    ("take", "took", "taken", "taking", rf"\s+{MONEY_OR_IT}\s+up\b"),
    ("take", "took", "taken", "taking", rf"\s+{THE_MONEY}"),
    ("take", "took", "taken", "taking", rf"\s+advantage\s+of\s+{MONEY_OR_IT}"),
    ("accept", "accepted", "accepted", "accepting", rf"\s+{MONEY_OR_IT}"),
    ("access", "accessed", "accessed", "accessing", rf"\s+{MONEY_OR_IT}"),
    ("draw down", "drew down", "drawn down", "drawing down", rf"\s+{MONEY_OR_IT}"),
    ("say yes to", "said yes to", "said yes to", "saying yes to", rf"\s+{MONEY_OR_IT}"),
)  # fmt: skip
"""To take what was offered: not to do so is not to have applied."""

WON = (
    ("receive", "received", "received", "receiving", rf"\s+{THE_MONEY}"),
    ("get", "got", "got", "getting", rf"\s+{THE_MONEY}"),
    ("win", "won", "won", "winning", rf"\s+{THE_MONEY}"),
    ("secure", "secured", "secured", "securing", rf"\s+{THE_MONEY}"),
    ("obtain", "obtained", "obtained", "obtaining", rf"\s+{THE_MONEY}"),
    ("gain", "gained", "gained", "gaining", rf"\s+{THE_MONEY}"),
    ("be given", "was given", "been given", "being given", rf"\s+{THE_MONEY}"),
)  # fmt: skip
GIVEN = r"(?:awarded|granted|funded|successful|selected|given (?:the |any |an? )?" + MONEY + ")"
OTHER_AWARD = (
    r"(?!\s+(?:\w+\s+){0,3}(?:status|contracts?|prizes?|accreditation|certificates?|medals?|damages"
    r"|costs|titles?"
    r"|leave|permission|charter|rating|degrees?)\b)"
)

AT_SOMETHING = (
    r"(?!\s+(?:in|at|with)\s+(?!(?:securing|winning|obtaining|gaining|getting|receiving|being|bidding"
    r"|applying)\b"
    r"|(?:their|its|our|the)\s+(?:bids?|applications?)\b(?!\s+(?:to|for)\b)))"
    r"(?!\s+(?:models?|approach|years?|projects?|events?|recruitment|completion|pilots?)\b)"
)
"""'Successful in recruiting' is not a bid that was."""
NOT = (
    r"(?:(?:\b(?<!\bdo\s)(?<!\bdoes\s)(?<!\bshall\s)(?<!\bmay\s)(?<!\bshould\s)(?<!\bneed\s)not|\bnever"
    r"|\bnor|\bwithout"
    r"|\bhardly|n't|\bcannot)\s+" + _ADVERB + r"(?:been\s+|be\s+)?"
    r"(?:(?:able|ready|willing|prepared|minded|in a position|considered (?:viable|possible)|viable"
    r"|possible|choose"
    r"|wish|want|intend|elect|manage|bother|decide|seek|attempt|try)\s+to\s+|bother\s+)?)"
)
UNWILLING = (
    r"(?:\b(?:(?:chose|chosen|choosing|choose|decid(?:ed|ing|e)|resolv(?:ed|ing|e)|agreed|opt(?:ed|ing)"
    r"|elected|preferred"
    r"|voted|determined|concluded|wished|wanted|intended|felt (?:it )?best)\s+not\s+to"
    r"|(?:declin(?:ed|ing)|refus(?:ed|ing)|fail(?:ed|ing)|omitted|neglected|unwilling|unable"
    r"|felt unable|reluctant)\s+to)"
    r"\s+)"
)
AGAINST = r"(?:\b(?:decid(?:ed|ing)|resolved|voted|advised|chose|ruled)\s+(?:against|out)\s+)"


def forms_of(verbs: tuple[tuple[str, str, str, str, str], ...], *which: int) -> str:
    """The verbs in the forms asked for (0 base, 1 past, 2 participle, 3 -ing), each with what follows it."""
    pieces = []
    for verb in verbs:
        words = "|".join(dict.fromkeys(verb[form] for form in which))
        pieces.append(rf"\b(?:{words})\b{verb[4]}")
    return f"(?:{'|'.join(pieces)})"
