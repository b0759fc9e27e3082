"""The words that say what came of an offer, as classes: who applies, wins, refuses, and how it is negated.

All patterns are in lower case, for words in lower case: that is several times faster than to ignore case.
A phrase is put together from its classes: a verb in all its forms, what it is done to ("the money", "a
bid", "it"), and what turns it round ("did not", "chose not to", "declined to", "without"). `ROWS` is in the
order in which the phrases are tried: the more special first, the negated before the affirmed.
"""

import re
from functools import cache

_NO_NOUN = (
    r"about|of|on|for|from|with|to|in|that|and|or|but|by|at|as|who|which|regarding|offering|was|were|is"
    r"|are|not|no"
    r"|letters?|emails?|calls?"
)
_NP = rf"(?:(?!(?:{_NO_NOUN})\b)[\w'-]+\s+){{0,5}}?"
"""The words before a noun: 'the national lived experience' of 'the national lived experience money'."""
_MONEY = (
    r"(?:funding|funds?|monies|money|grants?|awards?|offers?|opportunit(?:y|ies)|chances?|schemes?|sums?"
    r"|allocations?|pot|investment)\b"
)
_BID = (
    r"(?:applications?|bids?|proposals?|submissions?|expressions? of interest|eois?|tenders?|entry|entries"
    r"|claims?)\b"
)
_POUNDS = r"£\s?\d[\d,.]*(?:\s?(?:k|m|million)\b)?"
_THE_MONEY = rf"(?:{_NP}{_MONEY}|{_POUNDS})"
_IT = r"(?:it|one|them|this|that)\b"
_MONEY_OR_IT = rf"(?:{_THE_MONEY}|{_IT})"
_BID_OR_IT = rf"(?:{_NP}{_BID}|{_IT})"
_FOR_IT = rf"(?:\s+for\s+{_MONEY_OR_IT})"
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
_WAS = rf"\b(?:was|were|been|being)\s+{_ADVERB}"

_TRIED = (
    ("apply", "applied", "applied", "applying", rf"(?:{_FOR_IT}|{_NOT_FOR_OTHERS})"),
    ("bid", "bid", "bid", "bidding", rf"(?:{_FOR_IT}|{_NOT_FOR_OTHERS})"),
    ("put in", "put in", "put in", "putting in", rf"(?:\s+{_BID_OR_IT}{_FOR_IT}?|{_FOR_IT}|(?=\W*$))"),
    ("go for", "went for", "gone for", "going for", rf"\s+{_MONEY_OR_IT}"),
    ("go after", "went after", "gone after", "going after", rf"\s+{_MONEY_OR_IT}"),
    ("go in for", "went in for", "gone in for", "going in for", rf"\s+{_MONEY_OR_IT}"),
    ("seek", "sought", "sought", "seeking", rf"\s+{_THE_MONEY}"),
    ("pursue", "pursued", "pursued", "pursuing", rf"\s+{_MONEY_OR_IT}"),
    ("ask for", "asked for", "asked for", "asking for", rf"\s+{_THE_MONEY}"),
    ("try for", "tried for", "tried for", "trying for", rf"\s+{_MONEY_OR_IT}"),
    ("compete for", "competed for", "competed for", "competing for", rf"\s+{_MONEY_OR_IT}"),
    ("submit", "submitted", "submitted", "submitting", rf"(?:\s+{_BID_OR_IT}{_FOR_IT}?|{_END})"),
    ("make", "made", "made", "making", rf"\s+{_NP}{_BID}{_FOR_IT}?"),
    ("send in", "sent in", "sent in", "sending in", rf"\s+{_BID_OR_IT}{_FOR_IT}?"),
    ("send", "sent", "sent", "sending", rf"\s+{_NP}{_BID}{_FOR_IT}?"),
    ("put forward", "put forward", "put forward", "putting forward", rf"\s+{_BID_OR_IT}{_FOR_IT}?"),
    ("put", "put", "put", "putting", rf"\s+(?:{_SELF}|{_NP}{_BID})\s+(?:forward|in)\b"),
    ("enter", "entered", "entered", "entering", rf"\s+{_BID_OR_IT}{_FOR_IT}?"),
    ("lodge", "lodged", "lodged", "lodging", rf"\s+{_BID_OR_IT}{_FOR_IT}?"),
    ("prepare", "prepared", "prepared", "preparing", rf"\s+{_NP}{_BID}"),
    ("express", "expressed", "expressed", "expressing", r"\s+(?:an\s+|any\s+)?interest\b"),
    ("show", "showed", "shown", "showing", r"\s+(?:an\s+|any\s+)?interest\b"),
    ("come forward", "came forward", "came forward", "coming forward", ""),
    ("take part", "took part", "taken part", "taking part", ""),
)  # fmt: skip
"""To apply: base, past, participle, -ing, and what must or may follow."""

_TAKEN = (
    ("take up", "took up", "taken up", "taking up", rf"(?:\s+{_MONEY_OR_IT}|{_END})"),
    ("take", "took", "taken", "taking", rf"\s+{_MONEY_OR_IT}\s+up\b"),
    ("take", "took", "taken", "taking", rf"\s+{_THE_MONEY}"),
    ("take", "took", "taken", "taking", rf"\s+advantage\s+of\s+{_MONEY_OR_IT}"),
    ("accept", "accepted", "accepted", "accepting", rf"\s+{_MONEY_OR_IT}"),
    ("access", "accessed", "accessed", "accessing", rf"\s+{_MONEY_OR_IT}"),
    ("draw down", "drew down", "drawn down", "drawing down", rf"\s+{_MONEY_OR_IT}"),
    ("say yes to", "said yes to", "said yes to", "saying yes to", rf"\s+{_MONEY_OR_IT}"),
)  # fmt: skip
"""To take what was offered: not to do so is not to have applied."""

_WON = (
    ("receive", "received", "received", "receiving", rf"\s+{_THE_MONEY}"),
    ("get", "got", "got", "getting", rf"\s+{_THE_MONEY}"),
    ("win", "won", "won", "winning", rf"\s+{_THE_MONEY}"),
    ("secure", "secured", "secured", "securing", rf"\s+{_THE_MONEY}"),
    ("obtain", "obtained", "obtained", "obtaining", rf"\s+{_THE_MONEY}"),
    ("gain", "gained", "gained", "gaining", rf"\s+{_THE_MONEY}"),
    ("be given", "was given", "been given", "being given", rf"\s+{_THE_MONEY}"),
)  # fmt: skip
_GIVEN = r"(?:awarded|granted|funded|successful|selected|given (?:the |any |an? )?" + _MONEY + ")"
_OTHER_AWARD = (
    r"(?!\s+(?:\w+\s+){0,3}(?:status|contracts?|prizes?|accreditation|certificates?|medals?|damages"
    r"|costs|titles?"
    r"|leave|permission|charter|rating|degrees?)\b)"
)

_AT_SOMETHING = (
    r"(?!\s+(?:in|at|with)\s+(?!(?:securing|winning|obtaining|gaining|getting|receiving|being|bidding"
    r"|applying)\b"
    r"|(?:their|its|our|the)\s+(?:bids?|applications?)\b(?!\s+(?:to|for)\b)))"
    r"(?!\s+(?:models?|approach|years?|projects?|events?|recruitment|completion|pilots?)\b)"
)
"""'Successful in recruiting' is not a bid that was."""
_NOT = (
    r"(?:(?:\b(?<!\bdo\s)(?<!\bdoes\s)(?<!\bshall\s)(?<!\bmay\s)(?<!\bshould\s)(?<!\bneed\s)not|\bnever"
    r"|\bnor|\bwithout"
    r"|\bhardly|n't|\bcannot)\s+" + _ADVERB + r"(?:been\s+|be\s+)?"
    r"(?:(?:able|ready|willing|prepared|minded|in a position|considered (?:viable|possible)|viable"
    r"|possible|choose"
    r"|wish|want|intend|elect|manage|bother|decide|seek|attempt|try)\s+to\s+|bother\s+)?)"
)
_UNWILLING = (
    r"(?:\b(?:(?:chose|chosen|choosing|choose|decid(?:ed|ing|e)|resolv(?:ed|ing|e)|agreed|opt(?:ed|ing)"
    r"|elected|preferred"
    r"|voted|determined|concluded|wished|wanted|intended|felt (?:it )?best)\s+not\s+to"
    r"|(?:declin(?:ed|ing)|refus(?:ed|ing)|fail(?:ed|ing)|omitted|neglected|unwilling|unable"
    r"|felt unable|reluctant)\s+to)"
    r"\s+)"
)
_AGAINST = r"(?:\b(?:decid(?:ed|ing)|resolved|voted|advised|chose|ruled)\s+(?:against|out)\s+)"


def _forms(verbs: tuple[tuple[str, str, str, str, str], ...], *which: int) -> str:
    """The verbs in the forms asked for (0 base, 1 past, 2 participle, 3 -ing), each with what follows it."""
    pieces = []
    for verb in verbs:
        words = "|".join(dict.fromkeys(verb[form] for form in which))
        pieces.append(rf"\b(?:{words})\b{verb[4]}")
    return f"(?:{'|'.join(pieces)})"


_TRY_OR_TAKE = (*_TRIED, *_TAKEN)

_WITHDREW = (
    r"\b(?:applied|put in an application|submitted (?:an application|a bid))\b[^.;:]{0,40}?"
    r"\b(?:but|and|then)\b[^.;:,]{0,30}?\bwithdr(?:ew|awn)\b",
    rf"\bwithdr(?:ew|awn|awing)\b(?:\s+{_BID_OR_IT})?",
    r"\b(?:pull(?:ed|ing)|dropp(?:ed|ing)|back(?:ed|ing)) out\b",
    rf"\bpulled\s+{_NP}{_BID}",
    rf"\b(?:took|taken|taking)\s+(?:{_NP}{_BID}\s+back\b|back\s+{_NP}{_BID})",
    rf"\b(?:retract|rescind|revok)(?:ed|ing)\s+{_NP}{_BID}",
)
_OFFER_REFUSED = (
    rf"\b{_MONEY}\s+(?:(?:was|were|has been|have been|had been)\s+)(?:not\s+(?:accepted|taken up)"
    rf"|turned down|declined"
    r"|refused|rejected|passed up)\b",
)
_NOT_AWARDED = (
    r"\b(?:applied|bid) (?:and|but) (?:\w+ ){0,2}(?:unsuccessful|not successful|failed|turned (?:away"
    r"|down))\b",
    rf"{_WAS}(?:refused|denied|turned (?:down|away)|rejected)\b(?!\s+(?:permission|planning|entry"
    rf"|access|leave))"
    rf"(?:\s+{_THE_MONEY})?",
    r"^\W*(?:rejected|turned (?:down|away))\W*$|\bturned away\b",
    rf"\b{_BID}\s+(?:(?:was|were|has been|had been|have been)\s+)?(?:rejected|turned down|failed|fell"
    rf"|unsuccessful"
    r"|refused|not (?:approved|accepted|successful|funded|selected|taken forward))\b",
    r"\bunsuccessful(?:ly)?\b|\bfailed (?:bids?|bidders?|applicants?|applications?)\b",
    r"\bnot\s+(?:been\s+|\w+ly\s+){0,2}" + _GIVEN,
    rf"{_NOT}{_forms(_WON, 0, 2, 3)}",
    rf"\b(?:failed|unable|tried and failed) to {_forms(_WON, 0)}",
    r"\b(?:got|received|won|secured|came away with) (?:nothing|none)\b",
    r"\b(?:miss(?:ed|ing)|lost|losing) out\b",
)
_DID_NOT_APPLY = (
    rf"{_NOT}{_forms(_TRY_OR_TAKE, 0, 2, 3)}",
    rf"{_UNWILLING}{_forms(_TRY_OR_TAKE, 0)}",
    rf"{_AGAINST}{_forms(_TRY_OR_TAKE, 3)}|{_AGAINST}{_BID_OR_IT}",
    r"\b(?:chose|chosen|decided|resolved|agreed|opted|elected|preferred) not to(?=\s*(?:[.,;:)]|$"
    r"|\bbecause\b|\band\b))",
    r"\b(?:chose|chosen|decided|opted|elected) not to (?:do so|proceed|go ahead|participate|engage)\b",
    rf"\b(?:declin|refus|reject|spurn|waiv|shunn|pass(?:ed|ing) (?:on|up)|turn(?:ed|ing) down|sa(?:id"
    rf"|ying) no to"
    rf"|forwent|forgone)(?:ed|ing)?\s+{_MONEY_OR_IT}",
    rf"\b(?:turn|pass)(?:ed|ing)\s+{_MONEY_OR_IT}\s+(?:down|up)\b",
    r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\bdeclined\b(?=\s*(?:[.,;)]|$))",
    r"\bdeclined to (?:take part|participate|engage)\b",
    rf"\bno\s+{_BID}(?:\s+(?:(?:was|were|has been|have been|had been)\s+)?(?:made|received|submitted"
    rf"|sent|lodged"
    r"|forthcoming|entered|put in|came|come)\b(?:\s+in\b)?)?",
    rf"\b(?:made|submitted|sent in|sent|lodged|put in|put forward|entered)\s+no\s+{_BID}",
    r"\b(?:stay(?:ed|ing)|stood|sat|opted)\s+(?:it\s+)?(?:out|away|aside)\b|\bheld (?:back|off)\b",
    rf"\blet(?:ting)?\s+(?:it|{_NP}(?:deadline|date|{_MONEY}))\s+(?:go|pass|lapse|slip|drop)\b",
    r"\bdid(?: not|n't) (?:bother|respond to the offer|engage|participate)\b",
    r"\bnot interested\b|\bno interest\b|\bnil return\b|\bnon-(?:applicants?|bidders?|participants?)\b",
    rf"\bnot taking (?:up|{_THE_MONEY})|\bnot uptaken\b",
)
_NOT_OFFERED = (r"\b(?:not|never) (?:been )?(?:offered|invited)\b",)
_OFFERED = (
    r"\breceived (?:the |an )?(?:\w+ )?offer\b|\b(?:was|were|been|being) (?:\w+ly |each "
    r"|all )?offered\b|^\W*offered\W*$",
    rf"\bgiven\s+{_NP}(?:opportunity|chance)\s+to\s+{_forms(_TRIED, 0)}",
    rf"\binvited\s+to\s+{_forms(_TRIED, 0)}|\binvited to (?:take part|participate)\b",
    rf"\b(?:was|were|been) (?:told|informed|notified) (?:about|of) {_THE_MONEY}",
    rf"\b{_MONEY}\s+(?:was|were|had been)\s+(?:open|available|made available)\s+to\b",
    r"\boffer(?:s)? (?:was|were) made to\b",
)
_AWARDED = (
    r"\b(?:applied|bid|put in|tried)\b(?:\s+for\s+" + _MONEY_OR_IT + r")?,?\s+(?:and|then)\s+"
    rf"(?:(?:was|were)\s+(?:successful|awarded|funded)\b|(?:got|won|received|secured|obtained"
    rf"|gained)\s+{_MONEY_OR_IT}"
    r"|succeeded)",
    rf"\b(?:awarded|granted)\b{_OTHER_AWARD}(?:\s+{_THE_MONEY})?"
    rf"|\bsuccessful(?:ly applied)?\b{_AT_SOMETHING}",
    rf"\b(?:allocated|given)\s+{_THE_MONEY}|{_WAS}funded\b|^\W*funded\b",
    rf"{_WAS}(?:selected|chosen|approved)\s+(?:for|to receive)\s+{_THE_MONEY}",
    _forms(_WON, 1),
    rf"\b{_MONEY}\s+(?:recipients?|holders?|winners?)\b|\brecipients? of {_THE_MONEY}",
    _forms(_TAKEN, 1, 3),
    rf"\b{_BID}\s+(?:(?:was|were|has been|had been)\s+)?(?:approved|accepted|funded|succeeded|won)\b",
    rf"\b(?:award|grant|{_MONEY})\s+(?:went|was made|were made|was paid|was allocated)\s+to\b",
    r"\bsucceeded\b(?=\s*(?:[.,;:)]|$|\bin (?:their|its) bids?\b|\band\b))",
)
_APPLIED = (
    r"\bdid (?:\w+ )?apply\b",
    rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s){_forms(_TRIED[:1], 1)}"
    r"(?!\s+(?:to (?:all|the court|be|everyone)|equally|retrospectively|pressure|psycholog\w+|research\w*))",
    _forms(_TRIED[2:-1], 1),
    r"\bbid\b(?=\s+for\s+" + _MONEY_OR_IT + r")",
    rf"\b{_BID}\s+(?:was|were|had been|has been)\s+(?:made|received|submitted|sent in|lodged)\b",
    rf"\b(?:had|have|there (?:was|were))\s+{_NP}{_BID}\s+(?=from\b)",
)
_WRITTEN_TO = r"(?:written to|contacted|approached|surveyed|asked(?! to\b))\b"
_NOT_ASKED = (
    rf"\b(?:not|never)(?: yet| been| have| actually)* {_WRITTEN_TO}",
    rf"n't(?: yet| been)* (?:{_WRITTEN_TO}|(?:write to|contact|approach)\b)",
    r"\b(?:did|do|will|could) not (?:write to|contact|approach|survey|ask(?! to\b))\b",
)
_ASKED = (
    r"\bcontacted\b|\b(?:written|we wrote|wrote) to\b",
    r"\b(?:was|were|been|is|went|will be) sent (?:out )?to\b",
    r"\b(?:was|were|been) sent (?:the |our |an? )?(?:letters?|e-?mails?|questions?|questionnaires?"
    r"|requests?)\b",
    r"\b(?:we|have) (?:asked|approached|surveyed)\b(?! to\b)",
    r"\b(?:was|were) (?:asked|approached|surveyed)\b(?! to\b)",
)


Row = tuple[str, str, re.Pattern[str], str]


_WORD_BEGINS = r"(?:(?<!\w)|(?=n't))"
"""Every phrase begins with a word or with "n't": no other place of a text needs to be tried."""


def _row(property_: str, code: str, hint: str, phrases: tuple[str, ...]) -> Row:
    """One row of the table; a space in a phrase is any white space, since lines are wrapped."""
    whole = "|".join(phrases).replace(" ", r"\s+")
    return property_, code, re.compile(hint.replace(" ", r"\s")), rf"{_WORD_BEGINS}(?:{whole})"


phrases_of = cache(re.compile)
"""The phrases of a row, made at the first look: a command that reads nothing starts sooner."""


_TURNED_ROUND = (
    r"not|n't|never|nor |without|hardly|cannot|declin|refus|fail|unable|unwill|reluct|omitted"
    r"|neglect"
    r"|against|ruled out|reject|spurn|waiv|shun|pass|turn|no |stay|stood|sat |opted|held|let|nil|non-"
    r"|forwent|forgone|taking"
)

ROWS: tuple[Row, ...] = (
    _row("funding-outcome", "withdrew", r"withdr|pull|drop|back|retract|rescind|revok", _WITHDREW),
    _row("funding-outcome", "did-not-apply", r"turn|declin|refus|reject|accept|tak|pass", _OFFER_REFUSED),
    _row(
        "funding-outcome", "not-awarded",
        r"refus|denied|turned|reject|fail|fell|not|n't|never|without|hardly|cannot|nor "
        r"|unsuccess|unable"
        r"|miss|lost|losing|nothing|none", _NOT_AWARDED,
    ),
    _row("funding-outcome", "did-not-apply", _TURNED_ROUND, _DID_NOT_APPLY),
    _row("funding-offer", "not-offered", r"not|never", _NOT_OFFERED),
    _row("funding-offer", "offered", r"offer|chance|opportun|invit|told|inform|notif|open|av", _OFFERED),
    _row(
        "funding-outcome", "awarded",
        r"award|grant|success|succeed|fund|mone?y|monies|offer|alloc|given|select|chosen|approv|receiv"
        r"|got|get"
        r"|won|winn|secur|obtain|gain|took|tak|accept|access|drew|draw|said yes|recipient|holder"
        r"|went to|made to|£",
        _AWARDED,
    ),
    _row(
        "funding-outcome", "applied",
        r"appl|bid|put|went|sought|pursued|asked|tried|compet|submi|made|sent|receiv|entered|lodg|prepared"
        r"|express|showed|came|took part|had |have |there w", _APPLIED,
    ),
    _row("contacted", "not-asked", r"not|n't|never", _NOT_ASKED),
    _row("contacted", "asked", r"contact|writ|wrote|sent|ask|approach|survey", _ASKED),
)  # fmt: skip
"""Property, code, a hint that a phrase may be there, the phrases: in the order in which they are tried."""

MAY_HOLD = re.compile(
    r"appl|bid|fund|award|grant|success|succeed|offer|opportunit|chance|withdr|pull(?:ed|ing)"
    r"|(?:dropp|back)(?:ed|ing)"
    r" out|declin|reject|refus|turn(?:ed|ing)|tak(?:e|en|ing) |took |taken|not to|against|contact"
    r"|wr(?:itten|ote) to"
    r"|asked|sent|invited|select|submi|proposal|interest|forward|(?:went|gone|going|go) (?:for"
    r"|after|in for|to)|money"
    r"|monies|miss(?:ed|ing) out|los(?:t|ing) out|stay(?:ed|ing)|stood a|sat |opted|held (?:back|off)"
    r"|let it|bother"
    r"|tender|ent(?:ry|ries|ered)|nil return|approached|surveyed|pass(?:ed|ing) |said (?:no|yes)"
    r"|retract|rescind|revok"
    r"|scheme|nothing|engage|participat|recipient|pot|£|non-|respond to|uptaken|accept|put in"
    r"|not ready|deadline".replace(" ", r"\s+"),
)
"""A word of every row: most sentences have none and need no closer look."""
