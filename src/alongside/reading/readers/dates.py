"""Dates that have a role: when something happened or will, when a request was made, when a review is due.

A date without a role (in a citation, an address, a copyright line) is not a statement.
Deadlines are in deadlines.py; times of day and lengths of time in elapsed.py.
"""

import re
from collections.abc import Iterator

from alongside.reading.copy import ReadingCopy
from alongside.reading.dates import DateMention, as_past, weekday_name, words_round
from alongside.reading.occasions import ONE_OFF, Occasion, occasion_of, tense_of
from alongside.reading.phrases import phrase
from alongside.reading.readers import deadlines
from alongside.reading.saying import matter_of, said
from alongside.terms.statement import Qualifier, Statement

NAME = "dates"
VERSION = 1
KINDS: tuple[str, ...] = ()

_BARE = phrase(
    r"(?:accessed|retrieved|available|copyright|©|(?:last|page) updated|version|printed|doi)\b[^.]{0,20}$"
)
_WE = r"\b(?:we|i|you|they|the collective|our (?:group|network|collective))"
_ASKED = (
    r"(?:asked|wrote|e-?mailed|requested|contacted|approached|(?:sent|put|submitted|lodged|made"
    r"|filed) (?:[\w-]+ ){0,6}?"
    r"(?:requests?|questions?|FOIA?s?|enquir(?:y|ies)))"
)
_REQUEST = phrase(
    r"\b(?:request|enquiry)\b[^.;]{0,40}?\b(?P<stage>dated|received|sent|submitted|made)\s*(?:on|of|:)?\s*$"
    r"|\b(?P<stage2>received|sent|submitted|made)\s+(?:(?:your|a|the|this|our|my)\s+)?"
    r"(?:(?:freedom of information|information|act|\(?FOIA?\)?)\s+)*(?:request|enquiry)\b[^.;]{0,60}?\bon\s*$"
    r"|\brequest\b[^.;]{0,60}"
    r"\b(?:reached us|reached you|came in|arrived|went in|(?:was )?(?:lodged|logged|put in))(?: on)?\s*$"
    r"|\b(?:request|date) (?:received|of request|made|sent)\s*:?\s*$"
    r"|\b(?:request|enquiry)\s+of\s*$"
    r"|\byour (?:e-?mail|letter|message|correspondence|request)(?:,? (?:of|dated|sent|received)(?: on)?)\s*$"
    r"|\b(?:request|enquiry|FOIA?)\b[^.;]{0,40}?\b(?:went(?: in| to [^.;,]{3,40})|was sent)(?: on)?\s*$"
    r"|\b(?:FOIA?|request|enquiry)\b[^.;]{0,40}?\b(?P<stage3>received|sent|submitted|made)(?: (?:on"
    r"|by us on))?(?: the)?\s*$"
    rf"|{_WE} (?:have |first |then )?(?P<stage4>{_ASKED})\b(?![^.;]{{0,80}}\b(?:after|before|following"
    rf"|since|at|report|minutes)\b)"
    r"[^.;]{0,80}?\bon(?: the)?\s*$"
    r"|^\W*(?:date )?(?P<stage5>received)\s*:\s*$"
)
_ASKED_WORDS = phrase(_ASKED)
_REQUEST_AFTER = phrase(rf",? ?{_WE} (?:have |first |then )?{_ASKED}\b")
"""'On 3 April we asked the Trust': the date stands in front."""
_OUR_ENQUIRY = phrase(
    r"\b(?:FOIA?|freedom of information|information act|request|enquir(?:y|ies)|questions?|for (?:its|the"
    r"|their|your|any)"
    r"|whether|how many|every|(?:all|each)(?: of)?(?: the)? (?:\d+ )?(?:\w+ )?(?:trusts?|boards?|bodies"
    r"|icbs?|councils?)"
    r"|(?:wrote|written) to you|you (?:asked|wrote|requested)|your (?:e-?mail|letter|message))\b"
)
"""What makes an asking a request to a body rather than talk."""
_TO_MEETING = phrase(r"\bto (?:the|its|our|their|a) (?:[\w']+ ){0,4}?(?:meeting|AGM|governors)\b")
_STAGE_NAMES = ("stage", "stage2", "stage3", "stage4", "stage5")
_STAGES = {"submitted": "sent", "made": "sent"}
_REVIEW = phrase(
    r"\b(?:review(?:ed)?(?! must)|looked at again)\b(?! (?:must|should))[^.;]{0,40}?\b(?:in|on|by|date"
    r"|before)\b:?\s*$"
)
_UNTIL = phrase(
    r"\b(?:membership|term|contract|post|role|funding|appointment)\b[^.;]{0,40}"
    r"\b(?:until|ends?(?: on| in)?)\s*$"
)
_OTHERS_WORK = phrase(
    r"\b(?:dissolved|dissolution|merged|worked|employed by|in (?:the|his|her|their) post|tenure|served"
    r"|financial year)\b"
)
_READER = (NAME, VERSION)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """The dated events, requests and reviews of a text, and every date that is said with its weekday."""
    for sentence in copy.sentences:
        for mention in copy.dates_in(*sentence):
            if _BARE.search(copy.plain, words_round(sentence, mention)[0], mention.start):
                continue
            yield from _of_mention(copy, sentence, mention)


def _of_mention(copy: ReadingCopy, sentence: tuple[int, int], mention: DateMention) -> Iterator[Statement]:
    if mention.weekday is not None:
        yield _weekday_date(copy, sentence, mention)
    near = words_round(sentence, mention)
    before = copy.plain[near[0] : mention.start]
    request = _request_at(copy, sentence, mention, before)
    if request:
        stage = next(
            (request[name] for name in _STAGE_NAMES if request.groupdict().get(name)), "dated"
        ).casefold()
        stage = "sent" if _ASKED_WORDS.match(stage) else stage
        of = {"event": "request", "stage": _STAGES.get(stage, stage)}
        yield said(copy, _READER, sentence, matter_of(copy), "requested-on", mention.when, of=of)
    elif _REVIEW.search(before) and not deadlines.role_of(copy, sentence, mention):
        planned = Qualifier.PLANNED if tense_of(copy.plain[slice(*near)]) == "future" else Qualifier.EXACT
        yield said(copy, _READER, sentence, matter_of(copy), "review-on", mention.when, qualifier=planned)
    elif _UNTIL.search(before):
        of = {"event": "end"}
        yield said(copy, _READER, sentence, matter_of(copy), "event-on", mention.when, of=of)
    elif not deadlines.role_of(copy, sentence, mention):
        yield from _event(copy, sentence, mention)


def _request_at(
    copy: ReadingCopy, sentence: tuple[int, int], mention: DateMention, before: str
) -> re.Match[str] | None:
    """The words that make the date that of a request: in front of it, behind it, or in the sentence after."""
    found = _REQUEST.search(before)
    if found and not found["stage4"]:
        return found
    if not mention.when.is_day or _TO_MEETING.search(copy.plain, *sentence):
        return None
    if found and _OUR_ENQUIRY.search(copy.plain, *sentence):
        return found
    if deadlines.role_of(copy, sentence, mention):
        return None
    first = mention.end
    is_alone = not copy.plain[first : sentence[1]].strip(" .:-") and not before.strip(" on\n")
    until = copy.sentence_at(min(sentence[1] + 1, len(copy.plain) - 1))[1] if is_alone else sentence[1]
    first = sentence[1] if is_alone else first
    after = _REQUEST_AFTER.match(copy.plain, first, until)
    return after if after and _OUR_ENQUIRY.search(copy.plain, sentence[0], until) else None


def _event(copy: ReadingCopy, sentence: tuple[int, int], mention: DateMention) -> Iterator[Statement]:
    occasion = occasion_of(copy.plain, words_round(sentence, mention), (mention.start, mention.end))
    near = copy.plain[max(sentence[0], mention.start - 90) : mention.start]
    near += f" | {copy.plain[mention.end : mention.end + 30]}"
    if occasion is None or _OTHERS_WORK.search(near) or mention.word in ("before", "after", "of"):
        return
    if occasion.tense == "past":
        mention = as_past(mention, copy.source.published)
    yield said(
        copy, _READER, sentence, matter_of(copy), "event-on", mention.when,
        of=_of(occasion, mention), context=_context(occasion, mention),
        qualifier=Qualifier.PLANNED if occasion.tense == "future" else Qualifier.EXACT,
        confidence=0.8 if mention.resolved else 0.9,
    )  # fmt: skip


def _of(occasion: Occasion, mention: DateMention) -> dict[str, str]:
    """What is dated. An event of which there can be many is told from the others by its date."""
    if occasion.code in ONE_OFF:
        return {"event": occasion.code}
    return {"event": occasion.code, "on": mention.when.edtf}


def _context(occasion: Occasion, mention: DateMention) -> dict[str, str]:
    context = {"tense": occasion.tense}
    if mention.resolved:
        context["resolved"] = f"{mention.resolved} taken from the date of the document"
    if mention.time:
        context["time"] = mention.time
    return context


def _weekday_date(copy: ReadingCopy, sentence: tuple[int, int], mention: DateMention) -> Statement:
    named = weekday_name(mention.weekday or 0)
    context = {"weekday": named, "said": "week commencing" if mention.is_week else "weekday"}
    if mention.resolved:
        context["resolved"] = f"{mention.resolved} taken from the date of the document"
    of = {"day": mention.when.edtf}
    return said(
        copy, _READER, sentence, matter_of(copy), "weekday-date", mention.when, of=of, context=context
    )
