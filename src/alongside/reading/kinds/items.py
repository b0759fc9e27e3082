"""What a person has lived through, where an item of a list leaves out who has it: "Bereaved by suicide"."""

from alongside.reading.kinds.lives import CONDITIONS, IDENTITY, PLACES

_HEAD = r"^[\W\d_]*(?:[a-z0-9]{1,3}[.)] )?(?:(?:essential|desirable|criteria|[ED]) ?[:|-]? )?"
UNSAID = "\x01"
"""Stands where an item goes without "you are"."""
BEING = rf"(?<={UNSAID})(?!in recovery\W*$){IDENTITY}"
ITEM_OF_BEING = rf"{_HEAD}(?={IDENTITY})"
"""Before a word for what somebody is, at the head of an item: "Deaf, and a user of BSL"."""
ITEM_OF_HAVING = (
    rf"{_HEAD}(?=(?:used|accessed|received|been|lived|looked after|cared for|bereaved|diagnosed|served"
    rf"|slept rough"
    r"|brought up|raised in|adopted|fostered|sectioned|detained|survived|experienced|recovered|spent|had"
    r"|grown up|overcome|come through|gone through)\b)"
)
"""Before a verb without anybody who does it, at the head of an item: "Bereaved by suicide"."""
ITEM_NOUNS = (
    rf"\b(?:time|years|months|period|spell)s?(?: \w+)? (?:in|under) {PLACES}"
    r"|\b(?:custodial|prison|community) sentences? (?:served|behind)"
    r"|\bhistory of (?:using|accessing|being|living with|mental|addiction|homeless\w*|offending)"
    rf"|\b(?:an? |own )(?:[\w'-]+ ){{0,2}}?diagnosis\b(?= (?:of|in|at|yourself|within)\b)"
    rf"|{_HEAD}(?:(?:having|living with|lives? with|has|have) )?(?:an? |your own |own ){CONDITIONS}"
    rf"|{_HEAD}(?:living with|lives? with) {CONDITIONS}"
    rf"|{_HEAD}(?:(?:own|personal|have) )?(?:service[- ]user|patient|carer) (?:or|/) (?:family "
    rf"|unpaid )?(?:carer"
    r"|service[- ]user|patient|family) experience\b(?! of (?:the|our))"
    r"|\bbeing (?:an? )?(?:unpaid )?(?:carer|service[- ]user|patient|parent of)\b(?![ -](?:focus|cent|led))"
    r"|\b(?:years?|months?)(?:'s?|s')? ?(?:of |in )?(?:sustained |stable |continuous )?recovery\b"
)
"""Nouns that name the applicant's past where they stand in a list of what is asked."""
