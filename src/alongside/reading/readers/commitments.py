"""What a body promised, with how it was worded, by when, and how one could tell that it was done.

`context.wording` is firm, aspiration, forecast, refusal or conditional; "firm+conditional" where a body
binds itself in so many words on a condition. `context.due` is a date in EDTF or a time limit,
`context.measure` the words that name a deed one can check; both are empty where none is given. What
merely will happen ("interviews will take place") is not a promise.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from alongside.reading.concern_items import Item, items_in
from alongside.reading.copy import ReadingCopy
from alongside.reading.entries import subjects_for
from alongside.reading.layout import Kind
from alongside.reading.phrases import phrase
from alongside.reading.saying import said
from alongside.reading.spans_of_time import SPAN
from alongside.reading.stances.pledging import PLEDGE_REFUSED
from alongside.terms.statement import Polarity, Qualifier, Statement, Subject

NAME = "commitments"
VERSION = 1
KINDS: tuple[str, ...] = ()

_LETTERS = ("letter", "foi-response", "email", "board-paper")
_HEAD = (
    r"(?:trust|board|council|icb|team|panel|department|committee|executive|directorate|group|office"
    r"|nhs england"
    r"|college|charity|governors|director|chief nurse|chief (?:executive|\w+) ?(?:officer)?|chair|secretary)"
)
"""Who can bind a body: the body itself, its parts, and those who hold an office in it."""
_WHO = rf"(?:we|i|{_HEAD}(?: of (?:[\w'-]+ ){{1,3}}?(?=will|shall|ha[sv]))?)"
_HOW = r"(?: \w+ly| also| then| now| be| all| both| continue to| therefore| each){0,2}"
_DEEDS = (
    r"(?:respond|reply|write|come back|get back|contact|meet|publish|share|provide|send|supply|acknowledge"
    r"|consult|involve|include|ensure|review|seek assurance|seek to ensure|update|report|fund|recruit|appoint"
    r"|employ|pay|reimburse|support|introduce|develop|increase|discuss|listen|act on|act|consider|confirm"
    r"|let you know|make sure|make it clear|set up|establish|work with|offer|invite|ask|give|hold|remove|stop"
    r"|end|change|implement|advertise|look at|put|name|create|pilot|fill|raise|extend|expand|reduce|replace"
    r"|restore|reinstate|reopen|train|arrange|carry out|undertake|commission|adopt|amend|revise|correct"
    r"|circulate|present|monitor|audit|evaluate|backdate|waive|apologi[sz]e|improve|match|bring|launch|complete)"
)
_AIMED_AT = rf"(?:{_DEEDS}|see|have|open|launch|start|make|build|grow|move|bring|run|complete|be)"
_DONE = (
    r"(?:paid|published|revised|reviewed|updated|changed|introduced|shared|sent|offered|told|recruited"
    r"|appointed"
    r"|advertised|increased|raised|consulted|reimbursed|established|developed|replaced|restored|reinstated"
    r"|adopted|amended|corrected|extended|trained|filled|circulated|backdated|set up|put (?:right|in place))"
)
_ASSURANCE = r"(?:word|assurance|commitment|undertaking|guarantee|promise)"
_FIRM = phrase(
    rf"\b{_WHO} (?:will|shall){_HOW} {_DEEDS}(?:ing)?\b|\b(?:we|i)'ll {_DEEDS}\b"
    rf"|\b(?:board|committee|trust|forum) (?:will|shall) receive\b"
    rf"|\b(?:you have|(?:we|i) give(?: you)?) (?:my|our|an) {_ASSURANCE}\b"
    rf"|\b{_WHO} (?:commit|pledge|undertake|promise|guarantee)(?:s)? (?:to|that)\b"
    rf"|\b{_WHO} (?:have|has) (?:committed|agreed|promised|undertaken|resolved) to\b"
    r"|\bplease (?:be|rest) assured\b"
)
_BINDS = phrase(
    rf"\b(?:commit|pledge|undertake|promise|guarantee)s? (?:to|that)\b|\b(?:my|our|an) {_ASSURANCE}\b"
)
_FIRM_TO_YOU = phrase(
    r"\b(?:you|everyone who applies|(?:all|each|every)(?: \w+){1,3}) will"
    r" (?:receive|include|have"
    r"|be (?:paid|given|offered|reimbursed|invited|told|contacted|provided|sent|answered))\b"
)
_FIRM_PASSIVE = phrase(
    r"\b(?!(?:candidates?|applicants?|interviews?|posts?|roles?|shortlist\w*|questions?|you|it"
    r"|they)\b)[\w'-]+"
    rf" (?:will|shall) (?:all |also |now |then )?be {_DONE}\b"
)
_IT_WILL = phrase(
    r"\b(?:it|they|this|these) will (?!not\b|depend|continue|always|never|be (?:noted|for)\b)\w+"
)
"""A promise where it is said in an answer and names a day."""
_IS_DUE = phrase(r"\b(?:by|no later than|not later than|before|within)\b")
_OF_SERVICE = phrase(
    r"\bautomat(?:ic|ed)\b|\bwill receive (?:this|an? \w+ reply)\b|\byou will have (?:seen|noticed|heard"
    r"|to)\b"
)
_WE_WILL = phrase(rf"\b{_WHO} (?:will|shall|undertake to|commit to)\s*:?\s*$")
_TRIES = phrase(r"(?:try|aim|hope|seek|explore|look|work towards|consider)\b")
_SO = phrase(r"\bto doing (?:so|this|that)\b")
_ASPIRATION = phrase(
    rf"\b{_WHO} (?:are|am|is|remain)s?(?: \w+)? committed to"
    r" (?!(?:working|listening|acting|engaging|being|understanding|valuing|hearing|learning)\b)\w+ing\b"
    r"|\bcommitted to doing (?:so|this|that)\b"
    rf"|\b{_WHO} (?:are|is) (?:also )?(?:working to|working towards|looking to|keen to|hoping to|aiming to)\b"
    rf"|\b{_WHO} (?:also |still )?(?:aim|hope|intend|plan|wish|want|would like|aspire|propose)s? to"
    rf" (?:be able to )?{_AIMED_AT}\b"
    r"|\bour (?:\w+ )?(?:ambition|aim|aspiration|goal|hope|intention) is (?:to|that|for)\b"
)
_REFUSAL = PLEDGE_REFUSED
_COMING = (
    r"(?:posts?|roles?|polic(?:y|ies)|funding|programme|service|vacanc(?:y|ies)|recruitment|team|group"
    r"|strategy"
    r"|plan|review|report|panel|forum|training|centre|unit|scheme|framework|guidance)"
)
_FORECAST = phrase(
    rf"\b{_COMING}\b.{{0,80}}?\b(?:will (?:oversee|open|launch|start|begin|be (?:re-?offered|launched|in post"
    rf"|in place|opened|{_DONE}))"
    r"|is (?:being|to be) (?:recruited|advertised|established|developed)"
    r"|(?:is|are) (?:now |currently |also )?(?:expected|due|planned|scheduled|anticipated|intended) to \w+)\b"
    r"|\bit is (?:expected|anticipated|planned|intended|hoped) that\b|\bare expected (?:that|to)\b.{0,60}"
    r"\b(?:posts?|roles?|polic(?:y|ies)|funding)\b"
)
_CONDITION = phrase(
    r"\bif\b|\bsubject to\b|\bprovided that\b|\bunless\b|\bwhere (?:we can|possible|appropriate)\b"
    r"|\bany similar\b|\bshould (?:any|the|further)\b|\bdepending on\b|\bin the event\b"
    r"|\b(?:funding|resources|budgets?) permitting\b|\b(?:funds|resources) (?:allow|permit)\b"
    r"|^\W*once (?:the|a|we|this|our)\b"
)
_MAY_PROMISE = re.compile(
    r"will|shall|commit|pledg|undertak|promis|guarant|assur|agree|resolved|hop|aim|intend|intention|plan"
    r"|wish|want"
    r"|keen|looking|working|would|propos|aspir|expect|due|being|to be|ambition|goal|'ll|anticipat|schedul",
    re.IGNORECASE,
)
"""A sentence without any of these neither promises nor refuses to."""
_HABIT = phrase(r"\b(?:always|normally|usually|generally|already)\b")
_TRIGGER = phrase(
    r"\b(?:before|after|until|once|as soon as|when) (?:any |the |a |final |this |that |we )"
    r"[^.;,]{3,60}?(?= and\b|[.;,]|$)"
)
_DEED_NAMED = phrase(
    r"\b(?:in writing|written (?:reply|response|answer)"
    r"|\d+ (?:new |more )?(?:posts?|roles?|people|places|sessions)"
    r"|band \d[a-d]?\b(?:[\w -]{0,30}(?:role|post)s?\b)?|£[\d,]+|\d+(?:\.\d+)? ?%)"
)
_WITHIN = re.compile(rf"\bwithin\s+{SPAN}", re.IGNORECASE)
_DUE_WORD = phrase(r"\b(?:by|before|on|in|from|until|no later than|end of)(?: the)?\s*$")
_TO_YOU = phrase(r"\byou(?:r)?\b")
_READER = (NAME, VERSION)
_NEXT = phrase(
    r"\b(?:at|by|before) (?:its|the|our|their) next (?:\w+ ){0,2}?meeting\b|\bin the new year\b"
    r"|\b(?:by|before) the end of (?:the|this) (?:year|month)\b"
)
_CHOICES = (
    ("refusal", _REFUSAL), ("firm", _FIRM), ("firm", _FIRM_TO_YOU), ("aspiration", _ASPIRATION),
    ("forecast", _FORECAST), ("firm", _FIRM_PASSIVE),
)  # fmt: skip


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """The promises, aims, forecasts and refusals to promise of the bodies that speak in a document."""
    items = items_in(copy) if copy.source.kind in _LETTERS else []
    seen: set[str] = set()
    for sentence in copy.sentences:
        if not _MAY_PROMISE.search(copy.plain, *sentence):
            continue
        wording = _wording(copy, sentence, items)
        if not wording:
            yield from _listed(copy, sentence, seen)
            continue
        span = _with_antecedent(copy, sentence)
        promise = " ".join(copy.text[slice(*span)].split())
        if promise not in seen:
            seen.add(promise)
            yield _statement(copy, span, promise, wording, items)


def _listed(copy: ReadingCopy, sentence: tuple[int, int], seen: set[str]) -> Iterator[Statement]:
    """The entries of a list under "by September we will": each is a promise, with the date of its head."""
    if copy.source.kind not in _LETTERS or not _WE_WILL.search(copy.plain, *sentence):
        return
    after = [block for block in copy.blocks if block.start >= sentence[1]]
    for entry in takewhile(lambda block: block.kind is Kind.ENTRY, after):
        promise = " ".join(copy.text[entry.body : entry.end].split())
        if promise not in seen:
            seen.add(promise)
            tries = _TRIES.match(copy.plain, entry.body, entry.end)
            found = _statement(copy, (entry.body, entry.end), promise, "aspiration" if tries else "firm", [])
            due = found.context["due"] or _due(copy, sentence)
            yield replace(found, context={**found.context, "due": due})


def _with_antecedent(copy: ReadingCopy, sentence: tuple[int, int]) -> tuple[int, int]:
    """The sentence, with the one before where 'doing so' says what is promised."""
    if not _SO.search(copy.plain, *sentence) or sentence[0] < 2:
        return sentence
    return copy.sentence_at(sentence[0] - 2)[0], sentence[1]


def _wording(copy: ReadingCopy, sentence: tuple[int, int], items: list[Item]) -> str:
    """How the sentence promises; empty when it does not, or when it is not the body's own."""
    start, words = sentence[0], copy.plain[slice(*sentence)]
    if words.rstrip().endswith("?") or any(item.question[0] <= start < item.question[1] for item in items):
        return ""
    voice = copy.voice_at(start)
    is_letter = copy.source.kind in _LETTERS or voice.manner == "reply"
    wording = next((code for code, pattern in _CHOICES if pattern.search(words)), "")
    if not wording and _IT_WILL.search(words) and _is_dated_answer(copy, sentence, items):
        wording = "firm"
    if wording == "forecast" and _FIRM_PASSIVE.search(words) and _IS_DUE.search(words):
        wording = "firm"
    if (
        not wording
        or _OF_SERVICE.search(words)
        or voice.manner in ("request", "quotation")
        or (wording != "refusal" and _HABIT.search(words))
    ):
        return ""
    if not is_letter and not _is_made_to_readers(copy, words, wording):
        return ""
    if wording not in ("firm", "forecast") or not _CONDITION.search(words):
        return wording
    return f"{wording}+conditional" if _BINDS.search(words) else "conditional"


def _is_dated_answer(copy: ReadingCopy, sentence: tuple[int, int], items: list[Item]) -> bool:
    is_answer = any(item.answer and item.answer[0] <= sentence[0] < item.answer[1] for item in items)
    return is_answer and bool(copy.dates_in(*sentence))


def _is_made_to_readers(copy: ReadingCopy, words: str, wording: str) -> bool:
    """Outside letters only firm promises count: in a policy any, elsewhere those made to 'you'."""
    if wording != "firm" or copy.source.kind in ("press", "dataset"):
        return False
    return copy.source.kind == "policy" or bool(_FIRM.search(words) and _TO_YOU.search(words))


def _statement(
    copy: ReadingCopy, sentence: tuple[int, int], promise: str, wording: str, items: list[Item]
) -> Statement:
    item = next((i.key for i in items if i.answer and i.answer[0] <= sentence[0] < i.answer[1]), "")
    context = {"wording": wording, "due": _due(copy, sentence), "measure": _measure(copy, sentence)}
    return said(
        copy, _READER, sentence, _promiser(copy, sentence[0]), "commitment", promise,
        polarity=Polarity.DENIED if wording == "refusal" else Polarity.AFFIRMED,
        qualifier=Qualifier.EXACT if wording.startswith("firm") else Qualifier.PLANNED,
        of={"promise": _slug(promise)}, context=context | ({"item": item} if item else {}), confidence=0.8,
    )  # fmt: skip


def _promiser(copy: ReadingCopy, position: int) -> Subject:
    source, asserter = copy.source, copy.voice_at(position).asserter
    if asserter == source.publisher and source.publisher_code:
        return Subject("organisation", source.publisher_code, asserter)
    return subjects_for(asserter, source.published.latest if source.published else None)[0]


def _due(copy: ReadingCopy, sentence: tuple[int, int]) -> str:
    """The date by which, as EDTF, or the limit in words ('within 5 days'); empty when none is given."""
    for mention in copy.dates_in(*sentence):
        if mention.word in ("by", "in", "from", "before", "until") or _DUE_WORD.search(
            copy.plain, max(sentence[0], mention.start - 24), mention.start
        ):
            return mention.when.edtf
    limit = _WITHIN.search(copy.plain, *sentence) or _NEXT.search(copy.plain, *sentence)
    return " ".join(limit.group().split()) if limit else ""


def _measure(copy: ReadingCopy, sentence: tuple[int, int]) -> str:
    found = _DEED_NAMED.search(copy.plain, *sentence) or _TRIGGER.search(copy.plain, *sentence)
    return " ".join(found.group().split()) if found else ""


def _slug(promise: str) -> str:
    """The first longer words of a promise: what tells it from the body's other promises."""
    words = [word for word in re.findall(r"[a-z]+", promise.casefold()) if len(word) > 4]
    return "-".join(words[:6])
