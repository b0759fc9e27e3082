"""The phrases that say what came of an offer, put together from the classes of words.py.

All patterns are in lower case, for words in lower case: that is several times faster than to ignore case.
`ROWS` is in the order in which the phrases are tried: the more special first, the negated before the
affirmed.
"""

import re
from functools import cache

from alongside.reading.outcomes.words import (
    AGAINST,
    AT_SOMETHING,
    BID,
    BID_OR_IT,
    GIVEN,
    MONEY,
    MONEY_OR_IT,
    NOT,
    NP,
    OTHER_AWARD,
    TAKEN,
    THE_MONEY,
    TRIED,
    UNWILLING,
    WAS,
    WON,
    forms_of,
)

_TRY_OR_TAKE = (*TRIED, *TAKEN)

_WITHDREW = (
    r"\b(?:applied|put in an application|submitted (?:an application|a bid))\b[^.;:]{0,40}?"
    r"\b(?:but|and|then)\b[^.;:,]{0,30}?\bwithdr(?:ew|awn)\b",
    rf"\bwithdr(?:ew|awn|awing)\b(?:\s+{BID_OR_IT})?",
    r"\b(?:pull(?:ed|ing)|dropp(?:ed|ing)|back(?:ed|ing)) out\b",
    rf"\bpulled\s+{NP}{BID}",
    rf"\b(?:took|taken|taking)\s+(?:{NP}{BID}\s+back\b|back\s+{NP}{BID})",
    rf"\b(?:retract|rescind|revok)(?:ed|ing)\s+{NP}{BID}",
)
_OFFER_REFUSED = (
    rf"\b{MONEY}\s+(?:(?:was|were|has been|have been|had been)\s+)(?:not\s+(?:accepted|taken up)"
    rf"|turned down|declined"
    r"|refused|rejected|passed up)\b",
)
_NOT_AWARDED = (
    r"\b(?:applied|bid) (?:and|but) (?:\w+ ){0,2}(?:unsuccessful|not successful|failed|turned (?:away"
    r"|down))\b",
    rf"{WAS}(?:refused|denied|turned (?:down|away)|rejected)\b(?!\s+(?:permission|planning|entry"
    rf"|access|leave))"
    rf"(?:\s+{THE_MONEY})?",
    r"^\W*(?:rejected|turned (?:down|away))\W*$|\bturned away\b",
    rf"\b{BID}\s+(?:(?:was|were|has been|had been|have been)\s+)?(?:rejected|turned down|failed|fell"
    rf"|unsuccessful"
    r"|refused|not (?:approved|accepted|successful|funded|selected|taken forward))\b",
    r"\bunsuccessful(?:ly)?\b|\bfailed (?:bids?|bidders?|applicants?|applications?)\b",
    r"\bnot\s+(?:been\s+|\w+ly\s+){0,2}" + GIVEN,
    rf"{NOT}{forms_of(WON, 0, 2, 3)}",
    rf"\b(?:failed|unable|tried and failed) to {forms_of(WON, 0)}",
    r"\b(?:got|received|won|secured|came away with) (?:nothing|none)\b",
    r"\b(?:miss(?:ed|ing)|lost|losing) out\b",
)
_DID_NOT_APPLY = (
    rf"{NOT}{forms_of(_TRY_OR_TAKE, 0, 2, 3)}",
    rf"{UNWILLING}{forms_of(_TRY_OR_TAKE, 0)}",
    rf"{AGAINST}{forms_of(_TRY_OR_TAKE, 3)}|{AGAINST}{BID_OR_IT}",
    r"\b(?:chose|chosen|decided|resolved|agreed|opted|elected|preferred) not to(?=\s*(?:[.,;:)]|$"
    r"|\bbecause\b|\band\b))",
    r"\b(?:chose|chosen|decided|opted|elected) not to (?:do so|proceed|go ahead|participate|engage)\b",
    rf"\b(?:declin|refus|reject|spurn|waiv|shunn|pass(?:ed|ing) (?:on|up)|turn(?:ed|ing) down|sa(?:id"
    rf"|ying) no to"
    rf"|forwent|forgone)(?:ed|ing)?\s+{MONEY_OR_IT}",
    rf"\b(?:turn|pass)(?:ed|ing)\s+{MONEY_OR_IT}\s+(?:down|up)\b",
    r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)\bdeclined\b(?=\s*(?:[.,;)]|$))",
    r"\bdeclined to (?:take part|participate|engage)\b",
    rf"\bno\s+{BID}(?:\s+(?:(?:was|were|has been|have been|had been)\s+)?(?:made|received|submitted"
    rf"|sent|lodged"
    r"|forthcoming|entered|put in|came|come)\b(?:\s+in\b)?)?",
    rf"\b(?:made|submitted|sent in|sent|lodged|put in|put forward|entered)\s+no\s+{BID}",
    r"\b(?:stay(?:ed|ing)|stood|sat|opted)\s+(?:it\s+)?(?:out|away|aside)\b|\bheld (?:back|off)\b",
    rf"\blet(?:ting)?\s+(?:it|{NP}(?:deadline|date|{MONEY}))\s+(?:go|pass|lapse|slip|drop)\b",
    r"\bdid(?: not|n't) (?:bother|respond to the offer|engage|participate)\b",
    r"\bnot interested\b|\bno interest\b|\bnil return\b|\bnon-(?:applicants?|bidders?|participants?)\b",
    rf"\bnot taking (?:up|{THE_MONEY})|\bnot uptaken\b",
)
_NOT_OFFERED = (r"\b(?:not|never) (?:been )?(?:offered|invited)\b",)
_OFFERED = (
    r"\breceived (?:the |an )?(?:\w+ )?offer\b|\b(?:was|were|been|being) (?:\w+ly |each "
    r"|all )?offered\b|^\W*offered\W*$",
    rf"\bgiven\s+{NP}(?:opportunity|chance)\s+to\s+{forms_of(TRIED, 0)}",
    rf"\binvited\s+to\s+{forms_of(TRIED, 0)}|\binvited to (?:take part|participate)\b",
    rf"\b(?:was|were|been) (?:told|informed|notified) (?:about|of) {THE_MONEY}",
    rf"\b{MONEY}\s+(?:was|were|had been)\s+(?:open|available|made available)\s+to\b",
    r"\boffer(?:s)? (?:was|were) made to\b",
)
_AWARDED = (
    r"\b(?:applied|bid|put in|tried)\b(?:\s+for\s+" + MONEY_OR_IT + r")?,?\s+(?:and|then)\s+"
    rf"(?:(?:was|were)\s+(?:successful|awarded|funded)\b|(?:got|won|received|secured|obtained"
    rf"|gained)\s+{MONEY_OR_IT}"
    r"|succeeded)",
    rf"\b(?:awarded|granted)\b{OTHER_AWARD}(?:\s+{THE_MONEY})?"
    rf"|\bsuccessful(?:ly applied)?\b{AT_SOMETHING}",
    rf"\b(?:allocated|given)\s+{THE_MONEY}|{WAS}funded\b|^\W*funded\b",
    rf"{WAS}(?:selected|chosen|approved)\s+(?:for|to receive)\s+{THE_MONEY}",
    forms_of(WON, 1),
    rf"\b{MONEY}\s+(?:recipients?|holders?|winners?)\b|\brecipients? of {THE_MONEY}",
    forms_of(TAKEN, 1, 3),
    rf"\b{BID}\s+(?:(?:was|were|has been|had been)\s+)?(?:approved|accepted|funded|succeeded|won)\b",
    rf"\b(?:award|grant|{MONEY})\s+(?:went|was made|were made|was paid|was allocated)\s+to\b",
    r"\bsucceeded\b(?=\s*(?:[.,;:)]|$|\bin (?:their|its) bids?\b|\band\b))",
)
_APPLIED = (
    r"\bdid (?:\w+ )?apply\b",
    rf"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s){forms_of(TRIED[:1], 1)}"
    r"(?!\s+(?:to (?:all|the court|be|everyone)|equally|retrospectively|pressure|psycholog\w+|research\w*))",
    forms_of(TRIED[2:-1], 1),
    r"\bbid\b(?=\s+for\s+" + MONEY_OR_IT + r")",
    rf"\b{BID}\s+(?:was|were|had been|has been)\s+(?:made|received|submitted|sent in|lodged)\b",
    rf"\b(?:had|have|there (?:was|were))\s+{NP}{BID}\s+(?=from\b)",
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
