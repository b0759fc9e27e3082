"""What stands in every letter whatever it tells: rights to complain, warnings of the mail program, licences.

Such words name reviews, exemptions and refusals, and decide nothing. They run from the sentence that opens
them to the end of their paragraph, or to the next numbered answer.
"""

import re
from collections.abc import Iterator, Sequence

Span = tuple[int, int]
_UNHAPPY = (
    r"(?:dissatisf|unhappy|displeased|not (?:happy|content|satisf|agree)|disagree|aggrieved|discontent)"
)
_OPENED = re.compile(
    rf"\b(?:if|should|where|when|are) (?:at any time |after this )?(?:you|the applicant|a requester)\b"
    rf"[^.\n]{{0,40}}?\b{_UNHAPPY}"
    r"|\b(?:if|should) you (?:would like|want|wish|decide|choose|have)\b[^.\n]{0,40}?"
    r"\b(?:to complain|to appeal|a complaint|an appeal|internal review|reviewed|a review)\b"
    r"|\byou (?:(?:also|then|still|may|can|do) )*(?:have|are entitled to"
    r"|retain)\b[^.\n]{0,30}?\b(?:right (?:to|of)"
    r"|an internal|a review)\b[^.\n]{0,60}?\b(?:complain|complaint|appeal|review|commissioner)"
    r"|\byou (?:may|can|should|could) (?:also |then |always |still )?(?:ask|request|apply|appeal|complain"
    r"|write|refer|contact"
    r"|seek|require|take)\b[^.\n]{0,60}?\b(?:internal review|to review|a review|commissioner|ico\b|ombudsman)"
    r"|\b(?:requests? for (?:an )?internal reviews?|complaints? about (?:this|our|the)) [^.\n]{0,40}?"
    r"\b(?:should|must|may|can) be\b"
    r"|\bthis (?:e-?mail|message|communication)\b[^.\n]{0,80}?\b(?:confidential|intended (?:solely|only"
    r"|for)|privileged"
    r"|scanned|monitored|virus)"
    r"|\bif you (?:are not the|have received this|received this|believe (?:that )?you have received)\b"
    r"|\b(?:contents|content|information) (?:of|in|contained in) this (?:e-?mail|message|communication)\b"
    r"|\b(?:may|might|could|can) (?:need |have )?(?:to )?be (?:disclosed|released"
    r"|subject to (?:public )?disclosure)\b"
    r"[^.\n]{0,60}?\bfreedom of information"
    r"|\bos (?:ydych|nad ydych|hoffech|byddwch)\b[^.\n]{0,60}?\b(?:anfodlon|anhapus|fodlon|hapus|cwyno"
    r"|apelio|adolygiad)"
    r"|\bmae gennych (?:chi )?(?:(?:yr )?hawl)\b[^.\n]{0,60}?\b(?:adolygiad|apelio|gwyno|cwyno)",
    re.IGNORECASE,
)
_BOX = re.compile(r"\[[ \t]?\]|☐|□")
_UNMARKED = re.compile(
    r"^[ \t]*+(?:\[[ \t]?\]|☐|□)[^\n]*|^[^\n]{3,80}?(?:\[[ \t]?\]|☐|□)[ \t]*+$", re.MULTILINE
)
"""A line of a form whose box is empty."""
_ENDED = re.compile(r"\n[ \t]*+\n|\n(?=[ \t]*+(?:\(?\d{1,2}[.):]|q(?:uestion)? ?\d|[a-h]\)))", re.IGNORECASE)
_SENTENCE_START = re.compile(r"[.!?][\"'”’)]?\s+(?=[A-Z\"'“‘(])|\n")
_LONGEST = 400
"""How far before its telling words a sentence may begin."""


def without_small_print(text: str, spans: Sequence[Span]) -> list[Span]:
    """The stretches that are left, in order."""
    left = [each for span in spans for each in _left(text, *span)]
    return [each for span in left for each in _marked(text, *span)] if _BOX.search(text) else left


def _marked(text: str, start: int, end: int) -> Iterator[Span]:
    for empty in _UNMARKED.finditer(text, start, end):
        if text[start : empty.start()].strip():
            yield start, empty.start()
        start = empty.end()
    if text[start:end].strip():
        yield start, end


def _left(text: str, start: int, end: int) -> Iterator[Span]:
    place = start
    while place < end and (opened := _OPENED.search(text, place, end)):
        first = _sentence_start(text, max(place, opened.start() - _LONGEST), opened.start())
        if text[place:first].strip():
            yield place, first
        ended = _ENDED.search(text, opened.end(), end)
        place = ended.end() if ended else end
    if text[place:end].strip():
        yield place, end


def _sentence_start(text: str, start: int, end: int) -> int:
    places = [found.end() for found in _SENTENCE_START.finditer(text, start, end + 1)]
    return places[-1] if places else start
