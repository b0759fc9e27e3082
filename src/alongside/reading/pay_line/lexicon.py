"""The words of pay lines as one pattern of tokens: sums, units of time, supplements, bands, qualifiers.

`tokens_in` cuts a line into them, in order; what lies between two tokens was not understood.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from alongside.reading.pay.times import HOUR_WORDS
from alongside.reading.pay_line.kinds import KINDS

_RUN = r"\d(?:[\d.,]{0,14}\d)?(?!\d)"
_K = r"(?:\s?k\b(?!\w))"
_CUT = r"\d{2,3}, \d{3}(?![\d,.]{0,9}\d|\s{0,3}(?:a|an|per|/|p)\s?(?:half|day|hour|session|h\b))"
"""Thousands with a space after the comma, as slips of the key are: "£110, 500 per annum"."""
_HUGE = r"(?:\s?(?:million|billion|bn\b|mn?\b))"
_SIGNED = (
    rf"(?P<signed>(?:\(£\)\s?|£{{1,2}}\s?|(?<!\w)GBP\s?)(?P<digits>{_CUT}|\d{{1,3}} \d{{3}}(?!\d)|{_RUN})"
    rf"(?P<huge>{_HUGE})?(?P<k>{_K})?(?P<over>\+(?!\s?[\d£])|\s\+(?=\s(?:per|an?)\b))?)"
)
_BARE = (
    rf"(?P<bare>(?<![\w.,:])(?P<number>{_RUN})(?P<bare_huge>{_HUGE})?(?P<bare_k>{_K})?"
    r"(?=$|[^\w:%]|p\.?/?\s?(?:a|h(?:r|our)?)\b|per\b|FTE\b)(?!\s?%)(?P<pounds>\s?(?:GBP"
    r"|pounds(?: sterling)?)\b)?"
    r"(?P<bare_over>\+)?)"
)
_FOREIGN = (
    r"(?P<foreign>(?:[€$]|\b(?:EUR|USD|AUD)\b)\s?\d[\d,.]{0,14}k?\b(?:\s?(?:-"
    r"|to)\s?[€$]?\s?\d[\d,.]{0,14}k?\b)?"
    r"|\d[\d,.]{0,14}k?(?:\s?(?:-|to)\s?\d[\d,.]{0,14}k?)?\s?(?:€|euros?\b|EUR\b|dollars?\b|USD\b))"
)
_TIMES = (
    r"annum|anum|anumn?|annun|ann?\.|anu?$|ann?$|annu$|year|yr|month|week|wk|diem|day|half[- ]?day|session"
    r"|shift|hour|hr|meeting|task|workshop|interview|visit|class|night"
)
_UNIT = (
    r"(?P<unit>(?:(?:for )?(?P<half>half an?|a half|half-?) ?days?\b|(?<!\w)full[- ]days?\b"
    r"|(?:\(\s?)?(?:(?<!\w)(?:per|for (?:an?|each|every|one)|an?|each|every)\b|(?<=\d)per\b|/"
    r"|(?<![a-z])p\s?/?|p\.)"
    rf"[\s-]{{0,3}}(?:full[\s-]|whole[\s-]|single[\s-])?(?P<per>{_TIMES})s?\b\.?(?:\s?\))?"
    r"|(?<![a-z])\(?p[./ ]{0,2}a\b\.?\)?|(?<![a-z])\(?p ?[./]? ?h(?:r|our)?\b\.?\)?|(?<![a-z])p[./]?c?m\b"
    r"|(?<![a-z])p[./]?w\b"
    r"|(?<![a-z])p[./]d\b|(?<!\w)(?:annually|yearly|hourly|daily|weekly|monthly|annual|sessional"
    r"|fortnightly)\b"
    r"|(?<!\w)(?:day|hour|session)(?= (?:rate|fee|pay)s?\b)|-?a-(?P<joined>day|year|week|month)\b"
    r"|(?<=\d)/hr?\b))"
)
_HOURS = rf"\d{{1,2}}(?:\.\d{{1,2}})?|{'|'.join(HOUR_WORDS)}"
_TASK = (
    rf"(?P<task>\(?(?:(?:for|per|every|a|an)\s{{1,3}}(?:each\s{{1,3}})?)?(?:up to(?: a maximum of)?"
    rf"|a maximum of"
    rf"|max(?:imum)?(?: of)?"
    rf"|each|of|lasting)?\s{{0,3}}(?<![\d.])(?P<hours>{_HOURS})[\s-]*(?:hours?|hrs?)\b"
    r"(?!\s{0,3}(?:per|a|/|each|every)\s{0,3}(?:week|wk|month))(?:\s{0,3}or (?:less|under|fewer))?(?:'s)?"
    r"(?P<task_unit>[\s-]+(?:session|meeting|shift|task|workshop|day|half day)s?\b)?\)?)"
)
_WEEK = (
    r"(?P<week>(?:for |at |based on |working )?(?P<weekly>\d{1,2}(?:\.\d{1,2})?)\s?(?:hours?|hrs?|hpw)"
    r"(?:\s?(?:per|a|/|each|p)\s?(?:week|wk|w)\b|(?<=hpw))"
    r"|(?:for )?\d{1,2}(?:\.\d)?\s?(?:days?|sessions?|PAs?)\s(?:per|a|each)\s(?:week|month|year)\b)"
)
_BAND_NAME = r"[1-9]\s?[a-d]?(?![\w,.]\w|\w|%)"
_BAND = (
    r"(?P<band>(?:(?:equivalent|equiv\.?|aligned) (?:to |of )?(?:an? )?|mid )?"
    r"(?:(?:nhs |new )?(?:afc|a4c|agenda for change)(?: pay)?[\s:;-]{0,3})?"
    r"(?:\(?(?:bands?|bd)(?: equivalent(?: to)?)?[\s:.-]{0,3}|(?<!\w)(?:afc|a4c)\s?"
    r"|(?<!\w)b(?=[2-9][a-d]?\s{1,3}afc)"
    r"|(?<![\w.,£])(?=8\s?[a-d]\b))"
    rf"(?P<bands>{_BAND_NAME}(?:\s?(?:-|to|/|&|or|and)\s?(?:bands?\s?)?(?:{_BAND_NAME}"
    rf"|[a-d]\b(?!\w))){{0,3}})"
    r"(?:[\s-]{1,2}(?:equivalent|afc|agenda for change)\b)?\)?)"
)
_NOUN = (
    r"(?:(?:the )?(?:inner|outer|central|greater|fringe)?[\s/-]?(?:london[\s-])?(?:fringe )?(?:area )?"
    r"(?:h\.?c\.?a\.?a?'?s?\b|hac'?s?\b|hcsa\b|high[\s-]costs?(?:[\s-](?:area"
    r"|living))?(?:[\s-](?:supp?l?\w*|al\w*|area|weighting))?"
    r"|weighting\b(?: allowance)?|cost of living supp\w*)|london(?: zone)?(?: wei\w*| allowance"
    r"| living allowance| supplement)"
    r"|(?:inner|outer) lon\w*(?: zone)?(?: wei\w*| allowance)?|(?:london )?fringe(?: allowance| rate"
    r"| london)?\b"
    r"|(?-i:L\.?A\b\.?)(?=(?: of)? £)|i\.?l\.?w\b|o\.?l\.?w\b|l\.?w\.?a?\b|london zone\b)"
)
_HOW = (
    r"in[ck]l?\b\.?(?: of)?|incl(?:uding|udes|usive(?: of)?|\.)?|inclusing(?: of)?|including"
    r"|inclusive(?: of)?|with|plus|\+|&|and"
    r"|excl?(?:uding|usive of|usive|\.)?|ex\.?|not including"
)
_SUPPLEMENT = (
    rf"(?P<supplement>\(?(?:(?<![a-z])(?P<how>{_HOW})(?!\w))?(?:\s|\(|\d{{1,2}}%|any\b|applicable\b"
    rf"|relevant\b|an?\b|the\b|of\b|basic\b"
    rf"|additional\b){{0,6}}(?<![\w-])(?P<noun>{_NOUN})(?!\w)(?:\s?\(?\d{{1,2}}%\)?)?"
    rf"(?:[\s(]*(?P<how_after>inc(?:l(?:usive|uded|\.)?|\.)?\b|included|inclusive))?(?: payments?"
    rf"| where applica\w*)?\)?)"
)
_QUALIFIER = (
    r"(?P<qualifier>(?<!\w)\(?(?:(?P<q_up_to>up ?to(?: an?)?(?: (?:maximum|max) of)?|to a maximum of"
    r"|maximum(?: of)?|max|potential(?:ly)? (?:to )?earn\w*:?"
    r"|potential earnings:?|at most|no more than|earn up to|^\s{0,3}up(?=\s£)|^\s{0,3}to(?=\s£)|ote)"
    r"|(?P<q_at_least>(?:starting|start)(?: (?:salary|pay|rate))?(?: (?:of|from|at|on))?|starts (?:at"
    r"|from)|from|at least|minimum(?: of)?"
    r"|a minimum of|min|no less than)"
    r"|(?P<q_more>more than|over|above|in excess of|exceeding)|(?P<q_less>less than|under|below)"
    r"|(?P<q_about>circa|c\.|c(?=\s?£)|ca\.|approx(?:imately|\.)?|about|around|roughly|c\.?a\.?(?=\s?£)|~"
    r"|in the region of|some(?= £))"
    r"|(?P<between>between))(?:(?<![a-z])|(?![a-z])))"
)
_NOT_PAY = (
    r"(?P<decoy>(?<!\w)(?:(?:welcome|golden|joining|retention|recruitment|sign[- ]?on|annual|performance"
    r"|location|travel|car|clothing"
    r"|relocation|learning|training|on[- ]?call|RRP|LD|leadership|premium|the) ){0,2}(?:bonus(?:es)?"
    r"|hellos?|incentives?|premi(?:a|um)s?"
    r"|relocation(?: (?:packages?|expenses|allowance|costs?))?|grants?|funds?|funding|budgets?|turnover"
    r"|deficit|spend|charges?|parking"
    r"|allow(?:ances?|\b)|visas?(?: \w+)?|sponsorship(?: \w+)?|thresholds?|enhancements?|supplements?"
    r"|(?:(?:standard|enhanced|basic) )?(?:DBS|disclosure)(?: (?:checks?|fees?|costs?|update service"
    r"|certificate)){0,2}"
    r"|(?:registration|course|membership|licence|application|admin|administration|entry|joining|parking"
    r"|conference|subscription)"
    r" (?:fees?|costs?)|cost limit|appropriate limit|(?:section 12|FOI"
    r"|freedom of information)(?: \w+)?(?: (?:rate|limit|cost|charge))?"
    r"|mileage|per mile|a mile|vouchers?|savings?|prizes?|donations?|fund-?raising|earnings limit"
    r"|permitted work))(?!\w)"
)
_OTHER = {
    "date": r"(?:(?:from|wef|as of|effective|w\.e\.f\.?) )?\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may"
    r"|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"(?: 20\d\d)?\b|\(?(?:pay )?20[1-3]\d ?[/-] ?(?:20)?[1-3]\d\b(?: (?:pay )?(?:scales?|rates?"
    r"|pay))?\)?|\b\d{1,2}/\d{1,2}/(?:20)?\d\d\b"
    r"|\bapril 20\d\d\b|\b(?:in )?(?:january|february|march|may|june|july|august|september|october"
    r"|november|december) 20\d\d\b",
    "phone": r"(?:(?:tel(?:ephone)?|phone|call|contact)[:.]? ?)?(?:\+44 ?\d"
    r"|(?<![\d£.,])0\d)[\d ]{8,12}(?!\d)",
    "postcode": r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b",
    "prorata": r"(?:[/,(\s]|\band\b){0,4}(?:\bpro[- ]{0,3}r[ao]t\w{1,3}\b|\bpro tata\b|\bper rata\b"
    r"|\bp\.?r\b\.?|\bpro for\b|\bpro ?r?$|\bpror?ata\b"
    r"|\bpro rat?$)(?:[\s,]*\(?(?:(?:if|for|to|when|where|based on|depen?)\b ?(?:(?:part"
    r"|less than full)[- ]?t\w*(?: time)?|p/?t|hours"
    r"(?: worked)?|contracted hours|actual hours)?(?: (?:staff|hours|posts?|workers?|employees?))?)?\)?)?",
    "fte": r"\(?(?:based on )?(?:a )?(?<![a-z])(?:F\.?T\.?E|W\.?T\.?E|whole[- ]time equivalent"
    r"|full[- ]?time(?: equivalent| hours| salary"
    r"| post)?)\b(?: (?:salary|equivalent|hours|basis|pay))?\)?",
    "actual": r"(?:the )?\bactual(?: (?:annual |part[- ]time )?(?:salary|pay|earnings"
    r"|pro[- ]rata salary))?(?: (?:of|is|will be))?|\bequat(?:es|ing) to\b"
    r"|\bpro[- ]?rat(?:aed|a'd|'d|ed) (?:to|salary|at|as)?(?: of)?",
    "former": r"\b(?:up|risen|rising|increased|raised) from|\bpreviously\b|\bformerly\b|\bused to be\b"
    r"|\bwas\b(?! paid)",
    "inclusive": r"\(?\b(?:inclusive|incl|inc|included|incls?)\b\.?(?:(?= pro|\s{0,3}[,)/*]|\s{0,3}$"
    r"|\s{1,3}per\b"
    r"|\s{1,3}pa\b|\s{1,3}par\b| plus\b)|(?=\s{0,3}\())\)?",
    "percent": r"(?:\+|plus|minus)? ?\d{1,3}(?:\.\d{1,2})?\s?%(?: (?:of|on) (?:basic|top)\b(?: (?:pay"
    r"|salary))?)?",
    "filler": r"\b(?:(?:basic|gross|current|annual|starting|full|new|total|base|fixed|hourly"
    r"|flat)(?= (?:salary|pay|rate|wage|salaries))"
    r"|salary|salaries|pay|paid|paying|pays|wages?|rates?(?: of pay)?|rate|remuneration|range|scale"
    r"|payment|fee|honorarium|stipend"
    r"|in line with|of|is|are|the|for|at|on|an?|and|or|to|per|be|will|you|in|plus|gross|basic|in steps"
    r"|rising|increasing|progressing"
    r"|depending|equivalent|equiv|band|banding|with|after probation|post probation|only|each|by|grade"
    r"|hour|hours?|annum|GBP|pounds|sterling)\b"
    r"|£(?!\s?\d)|&amp;|&",
}
_KIND_GROUPS = {f"kind_{code.replace('-', '_')}": code for code in KINDS}


def _named(*names: str) -> list[str]:
    return [f"(?P<{name}>{_OTHER[name]})" for name in names]


def _kinds(*codes: str) -> list[str]:
    return [f"(?P<kind_{code.replace('-', '_')}>(?<!\\w)(?:{KINDS[code]}))" for code in codes]


_FIRST_KINDS = ("trainee", "other-scale")
"""These hold the name of a band or a number of their own: "75% of band 2", "SCP 11-18"."""
_TOKEN = re.compile(
    "|".join(
        [
            r"(?P<gap>[\s,;:|]+)",
            _SIGNED,
            _FOREIGN,
            *_named("date", "phone", "postcode"),
            _WEEK,
            _TASK,
            *_kinds(*_FIRST_KINDS),
            _BAND,
            _SUPPLEMENT,
            *_named("prorata", "fte", "actual", "former"),
            _UNIT,
            _QUALIFIER,
            _BARE,
            _NOT_PAY,
            *_kinds(*(code for code in KINDS if code not in _FIRST_KINDS)),
            *_named("inclusive", "percent", "filler"),
            r"(?P<other>[a-z]+)",
        ]
    ),
    re.IGNORECASE,
)
"""What comes first is tried first: a sum in its hours ("4 hours") before the bare number."""
_INNER = {
    "signed": ("digits", "huge", "k", "over"),
    "bare": ("number", "bare_huge", "bare_k", "pounds", "bare_over"),
    "unit": ("half", "per", "joined"),
    "task": ("hours", "task_unit"),
    "week": ("weekly",),
    "band": ("bands",),
    "supplement": ("how", "how_after"),
    "qualifier": ("q_up_to", "q_at_least", "q_more", "q_less", "q_about", "between"),
}
"""The groups inside each kind of token that say more of it."""


@dataclass(frozen=True, slots=True)
class Token:
    """Some words of a line: `kind` is a group of the pattern, or the code of a kind of words."""

    kind: str
    start: int
    end: int
    words: str
    groups: dict[str, str] = field(default_factory=dict)


def tokens_in(plain: str) -> Iterator[Token]:
    """The tokens of a line, in order."""
    for found in _TOKEN.finditer(plain):
        kind = found.lastgroup or ""
        if kind in ("gap", "other"):
            continue
        if code := _KIND_GROUPS.get(kind):
            yield Token("kind", found.start(), found.end(), found.group(), {"code": code})
            continue
        inner = _INNER.get(kind, ())
        groups = {name: words for name in inner if (words := found[name]) is not None}
        yield Token(kind, found.start(), found.end(), found.group(), groups)
