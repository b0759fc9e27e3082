"""The contract and working pattern that an advert offers: permanent, a bank post, part time.

A word counts only where it is said of the post: in its title, as a field or a line of its own, or joined
to "post", "contract", "basis" and the like. The permanent staff one works with, benefits for the bank's
members and a post that "could become permanent" are not this post's contract.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from alongside.reading.advert.around import line_at, lower_of, places_of

_POST = (
    r"(?:posts?|positions?|roles?|contracts?|vacanc(?:y|ies)|opportunit(?:y|ies)|basis|appointments?"
    r"|jobs?|hours)"
)
_BETWEEN = (
    r"(?:[ ,/&()-]+(?:and|or|a|an|full|part|time|full-time|part-time|fixed|term|fixed-term|permanent"
    r"|secondment|temporary"
    r"|band \d\w?|new|exciting|training|rotational|bank|rewarding|substantive|nhs))*"
)
_LENGTH = (
    r"(?P<{0}>(?:up to |approx(?:imately)?\.? |initial(?:ly)? )?(?:\d{{1,2}} ?(?:-|to) ?)?(?:\d{{1,2}}"
    r"|one|two|three|four"
    r"|five|six|nine|twelve|eighteen)"
    r"[ -]?(?:months?|years?|weeks?|yrs?|mths?)'?)"
)
_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?(?:the end of )?(?:[A-Z][a-z]{2,8} ?,? )\d{4}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|end of [A-Z][a-z]+ \d{4}"
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
_NOT_THIS = re.compile(
    r"\b(?:if|first|commit|wish|encouraged|recently|offer the|become|becoming|lead(?:ing)? to|made|possib\w+"
    r"|potential\w*|opportunity for|view to|progress\w*|extended|convert\w*"
    r"|existing|current|other|internal applicants?|applicants? on|staff on|if you|interview|benefits?|not"
    r"|never|rather than|cannot|can't|unable|(?:staff|colleagues|employees) (?:may|can|could)"
    r"|tenanc(?:y|ies)|tenants?"
    r"|unless|previous|after|before|cover(?:ing)?(?: for)? an?|subject to|equivalent|based on|pro rata"
    r"|whether|wider"
    r"|employees? (?:on|with)|consider\w*|approval|permission|registered|members|may be|will offer|offer you"
    r"|at the end|opportunities for|ask about|my)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:if|unless|whether|in addition to this post|registering|our courses?|upcoming courses?"
    r"|the (?:programme|course)"
    r")\b[^.;\n]*$|\bnon[ -]$",
    re.IGNORECASE,
)
"""Words that make the whole of their sentence about something else."""
_NOT_THIS_BEHIND = re.compile(
    r"[^.;\n]{0,25}\b(?:staff (?:member|team|bank)|members? of (?:the )?(?:staff|team)|employees?"
    r"|workforce|equivalent|tenanc(?:y|ies)|exclusions?|accommodation|investments?"
    r"|salary|nights?|days|site|shifts?|base|residen\w+|right to remain|for (?:the )?rotation|if the"
    r"|considered|will not)\b",
    re.IGNORECASE,
)
_UNPAID = re.compile(
    r"\W*(?P<unpaid>voluntary|unpaid|volunteer)\b(?! (?:sector|services|redundancy))(?![^\n]*£)", re.I
)
FOR_SERVICES = re.compile(
    r"\bself[- ]employed\b|\bcontracts? for services\b|\bfreelance\b|\bconsultancy (?:contract"
    r"|agreement)\b",
    re.I,
)
"""Work that nobody is employed for: it has none of the contracts of a post."""
_SHORT = 70
_REACH = 80
_SENTENCE = 160
_LENGTH_BEHIND = re.compile(
    rf"[ ,:;()/-]*(?:(?:contracts?|posts?|positions?|basis|roles?|secondment|ftc|opportunity|maternity|leave"
    rf"|cover|and|full|part|time|or|to"
    rf"|is|will be|term|initially|band \d\w?)[ ,:;()/-]*){{0,6}}(?:(?:for|of)? ?(?:a |the )?(?:period of "
    rf"|duration of )?{_LENGTH.format('length')}"
    rf"|(?:until|to|ending|ends|up to)[ :]+(?P<until>{_DATE}))",
    re.IGNORECASE,
)
_WHOLE_LENGTH = re.compile(_LENGTH.format("length"), re.IGNORECASE)
_LENGTH_BEFORE = re.compile(rf"{_LENGTH.format('length')}(?: \w+){{0,3}}?[ ,:;(/-]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Term:
    """A contract or working pattern said at `start` to `end`; `told` has the length of a fixed term."""

    code: str
    start: int
    end: int
    told: dict[str, str] = field(default_factory=dict, hash=False)


def _compiled(table: dict[str, str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((code, re.compile(words, re.IGNORECASE | re.MULTILINE)) for code, words in table.items())


_TABLES = {
    "contract-title": _compiled(_IN_TITLE),
    "contract-field": _compiled(_FIELD),
    "contract-prose": _compiled(_OF_POST),
    "pattern-field": _compiled(_PATTERN_FIELD),
    "pattern-prose": _compiled(_PATTERN),
}


def contracts_of_field(flat: str, start: int, end: int, *, is_title: bool = False) -> Iterator[Term]:
    """The contracts that a field's value, or a title, names; none of work for which nobody is employed."""
    if FOR_SERVICES.search(flat, start, end):
        return
    table = "contract-title" if is_title else "contract-field"
    yield from _found_within(flat, start, end, table)


def contracts_of_pay(flat: str, start: int, end: int) -> Iterator[Term]:
    """The contract that a pay line tells: "Voluntary, expenses paid"."""
    if found := _UNPAID.match(flat, start, end):
        yield Term("voluntary", found.start("unpaid"), found.end("unpaid"))


def patterns_of_field(flat: str, start: int, end: int) -> Iterator[Term]:
    """The working patterns that a field's value, or a title, names."""
    yield from _found_within(flat, start, end, "pattern-field")


def terms_in(flat: str, start: int = 0) -> tuple[list[Term], list[Term]]:
    """The contracts and the working patterns that the prose says of its post, from `start` on."""
    contracts: dict[str, Term] = {}
    patterns: dict[str, Term] = {}
    for opened, closed, first, last in _places(flat, start):
        is_of_terms = closed - opened <= _SHORT and _says_terms_only(flat[opened:closed])
        for kind, into in (("contract", contracts), ("pattern", patterns)):
            if is_of_terms:
                for term in _found(flat, opened, closed, f"{kind}-field"):
                    into.setdefault(term.code, term)
            for term in _found(flat, first, last, f"{kind}-prose"):
                before = flat[max(opened, term.start - _SENTENCE) : term.start]
                behind = flat[term.end : min(closed, term.end + 40)]
                if not (
                    _NOT_THIS.search(before)
                    or _OF_ANOTHER.search(before)
                    or _NOT_THIS_BEHIND.match(behind)
                    or FOR_SERVICES.search(
                        flat, max(opened, term.start - _SENTENCE), min(closed, term.end + 40)
                    )
                ):
                    into.setdefault(term.code, term)
    return list(contracts.values()), list(patterns.values())


_STEMS: dict[str, tuple[str, ...]] = {
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
_WANTED = (
    "permanent", "substantive", "fixed", "ftc", "temporary", "maternity", "secondment", "seconded", "bank",
    "casual", "zero", "sessional", "as and when", "as-and-when", "apprenticeship", "trainee",
    "training post", "training contract", "training role", "training position", "training grade",
    "rotational training", "voluntary", "unpaid", "volunteer", "full time", "full-time", "fulltime",
    "part time", "part-time", "parttime", "term time", "term-time",
)  # fmt: skip
_TERM_WORDS = re.compile(
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


def _says_terms_only(line: str) -> bool:
    """Whether every word of a short line is about terms: "Permanent, full time - 37.5 hours per week"."""
    return all(
        _TERM_WORDS.fullmatch(word.strip("()[]•*.,;:-|'"))
        for word in re.split(r"[ /]+", line)
        if word.strip("()[]•*.,;:-|'")
    )


def _places(flat: str, start: int) -> Iterator[tuple[int, int, int, int]]:
    """Where a word of contracts or patterns stands: its line, and the stretch of the line around it."""
    past = start
    for place in places_of(flat, _WANTED, start):
        if place < past:
            continue
        opened, closed = line_at(flat, place, start)
        past = min(closed, place + _REACH)
        yield opened, closed, max(opened, place - _REACH), past


def _found(flat: str, start: int, end: int, table: str) -> Iterator[Term]:
    """The terms of a table between two places; each is sought by itself, since their words overlap."""
    lower = lower_of(flat)
    for code, pattern in _TABLES[table]:
        if not any(lower.find(word, start, end) >= 0 for word in _STEMS[code]):
            continue
        for match in pattern.finditer(flat, start, end):
            has_length = code in ("fixed-term", "secondment")
            told = _length(flat, match, start, flat.find("\n", match.end())) if has_length else {}
            yield Term(code, match.start(), match.end(), told)


def _found_within(flat: str, start: int, end: int, table: str) -> Iterator[Term]:
    """The terms of a field taken by itself: it may run together with what stands before and behind it."""
    for term in _found(flat[start:end], 0, end - start, table):
        yield replace(term, start=term.start + start, end=term.end + start)


def _length(flat: str, match: re.Match[str], start: int, end: int) -> dict[str, str]:
    """How long it runs, or until when, where the words or those beside them say so."""
    if _WHOLE_LENGTH.fullmatch(match.group()):
        return {"length": match.group()}
    behind = _LENGTH_BEHIND.match(flat, match.end(), end if end >= 0 else len(flat))
    if behind:
        found = {"length": behind["length"], "until": behind["until"]}
        return {name: " ".join(words.split()) for name, words in found.items() if words}
    before = _LENGTH_BEFORE.search(flat[max(start, match.start() - 40) : match.start()])
    return {"length": before["length"]} if before else {}
