"""What stance an answer takes to the concern it answers, and the sentence that decides it.

Every stance rests on words that stand in the answer. The order is: a pledge refused, nothing
known, denied or accepted in part, denied, accepted, promised; else answered or not addressed.
An acceptance counts as whole only when it takes up the charge itself or says so outright.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.reading.phrases import phrase
from alongside.terms.statement import Polarity

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stance:
    """The stance `code`, the span of the deciding sentence, the words that decided it, and its polarity."""

    code: str
    sentence: Span
    basis: str
    polarity: Polarity = Polarity.AFFIRMED


_BODY = r"(?:we|i|the (?:trust|board|council|icb))"
_REFUSED = phrase(
    r"\b(?:cannot|can not|can't|could not|(?:are|is|am)(?: not able| unable) to|unable to) (?:\w+ ){0,2}?"
    r"(?:pledge|commit|guarantee|promise|undertake"
    r"|give (?:an?|any|that|this) (?:assurance|undertaking|commitment|guarantee))\b"
    r"|\bnot something (?:to which|that|which)?(?: \w+){1,2} (?:can|could|will) (?:agree|commit|promise|do)\b"
    r"|\bnot in a position to (?:say|tell|give)\b"
    r"|\bnot (?:in a position|prepared|willing|minded) to (?:\w+ ){0,2}?"
    r"(?:pledge|commit|guarantee|promise|agree|fund|accept)\b"
    r"|\b(?:cannot|unable to|not able to) (?:say|tell you) (?:when|whether|if)\b|\bno commitment\b"
    r"|\bcannot give (?:you )?(?:a date|any dates?|assurances?)\b"
    rf"|\b{_BODY} (?:will not|do(?:es)? not (?:intend|plan) to|ha(?:ve|s) no plans to)\b"
    r"|\bno (?:plans|intention) to\b"
)
_UNKNOWN = phrase(
    r"\b(?:no|any) knowledge of (?:this|that|these|it|any|such)\b|\bdo(?:es)? not know (?:whether|if|of)\b"
    r"|\b(?:not |un)aware (?:of|that) (?:this|that|these|it|any (?:such|instances?|cases?|incidents?))\b"
    r"|\bno (?:recorded )?(?:records?|information) (?:of|about|on|that|is held)\b"
    r"|\b(?:was|were|are|is|am) (?:not|un)(?: previously)? ?aware of (?:this|that|these|it)\b"
    r"|\b(?:has|have) not (?:been (?:told|informed|made aware) of|heard of|received any reports?)\b"
    r"|\b(?:has|have) (?:not )?found (?:no|any) (?:instances?|records?|cases?|reports?|trace)\b"
    r"|\b(?:cannot|could not|unable to|not able to) (?:find|trace|locate)"
    r" (?:any )?(?:records?|trace|reports?)\b"
    r"|\b(?:cannot|unable to|not able to) (?:comment|confirm or deny)\b"
    r"|\bholds? no (?:\w+ )?(?:records?|information|data)\b"
    r"|\b(?:information|records?|data) (?:is|are|was|were) not held\b"
    r"|\bdo(?:es)? not hold (?:any |this |the |such )?(?:\w+ )?(?:records?|information|data)\b"
)
_NOT_HELD = phrase(r"\bholds? no\b|\bnot held\b|\bnot hold\b|\bno .{0,30}is held\b")
_DENIED = phrase(
    r"\b(?:this|that|it) (?:is|was) not (?:the case|so|correct|true|accurate|what happened)\b"
    rf"|\b{_BODY} (?:do(?:es)? not|don't|cannot|can't) (?:\w+ )?"
    r"(?:agree|accept|recogni[sz]e|believe|consider)\b|\bthere is no evidence\b"
    r"|\bassure you that (?:no\b|none|nobody|this (?:is|was|has|does|did) not)"
    r"|^\W*(?:not (?:accepted|agreed|upheld)|rejected|no)[.,:;]"
    r"|\bdid not (?:happen|take place|occur)\b|\b(?:found|seen) no evidence\b|\bno truth in\b"
    r"|\bis not (?:our|the (?:trust|board)'s) (?:view|understanding|position|experience)\b"
    rf"|\b{_BODY} (?:strongly |entirely )?(?:dispute|refute|reject|deny|disagree)s?\b"
    r"|\b(?:is|are|was|were) (?:incorrect|untrue|inaccurate|unfounded|without foundation|mistaken)\b"
    r"|\bthere (?:has|have) been no\b"
)
_ACCEPTED = phrase(
    rf"\b{_BODY} (?:fully |entirely |also |do |would |readily )?"
    r"(?:accept|agree|acknowledge|recogni[sz]e|concede|admit|uphold)s?\b"
    r"|\byou are (?:quite )?right\b"
    r"|\b(?:this|that) (?:is|was) (?:correct|true|right|a fair (?:point|challenge|criticism))\b"
    r"|\b(?:is|was) a (?:reasonable|fair|valid|legitimate) (?:challenge|point|criticism|concern|question)\b"
    r"|\b(?:we|this) (?:fell short|got (?:this|it) wrong|should (?:not )?have)\b"
    r"|\b(?:it is|this is|that is) (?:right|true|correct|fair|so)\b|\bnot good enough\b"
    r"|\bapologi[sz]e (?:for|that)\b(?! any)|\bshould (?:never|not) have (?:happened|been)\b"
    rf"|\b{_BODY} (?:share (?:this|that|your)|regret (?:this|that)|failed to|made (?:a|the) mistake)\b"
    r"|^\W*(?:accepted|agreed|upheld)\b|\b(?:you are|is|was|are) correct\b|\bas you (?:say|describe)\b"
    r"|\bconfirm(?:ed)? that (?:this|it) (?:took place|happened|is so|was so|did happen)\b"
)
_PARTLY = phrase(r"\b(?:partly|partially|in part|to (?:some|an) extent|to a degree)\b")
_AGREEING = phrase(r"\b(?:accept|agree|uph[eo]ld|right|true|correct)")
_OUTRIGHT = phrase(
    r"^\W*(?:accepted|agreed|upheld)\b|\bthat this (?:took place|happened)\b"
    r"|\bshould (?:never|not) have (?:happened|been)\b"
    r"|\byou are (?:quite )?(?:right|correct)\b|\buphold"
    r"|\b(?:this|that) (?:is|was) (?:correct|true|right|so)\b"
    r"|\bgot (?:this|it) wrong\b|\b(?:fully|entirely) (?:accept|agree)\b"
    r"|\b(?:accept|agree with|acknowledge|apologi[sz]e for) (?:this|that|your (?:point|concern|criticism))\b"
)
_CONTRAST = phrase(r"\b(?:however|but|though|although|nevertheless|nonetheless|that said)\b")
_PROMISED = phrase(
    rf"\b{_BODY} (?:will|shall|commit to|undertake to|pledge to|ha(?:ve|s) (?:committed|agreed) to)\b"
    rf"|\b{_BODY} (?:hope|aim|intend|plan) to\b|\bcan (?:say yes|agree) to\b"
    r"|\bwould like to (?:see|do|make)\b|\bwill (?!not\b|continue\b|depend\b|always\b)\w+"
)
_COURTESY = phrase(
    r"\b(?:(?:we|i) thank|thank you for|much (?:loved|valued)|(?:are|am) (?:very )?sorry (?:that you"
    r"|to (?:hear|learn)|you)"
    r"|take (?:\w+ ){0,6}seriously|have noted|is noted|remain committed|are committed|value"
    r"|number of processes|in place|appreciate)\b"
)
_REQUESTING = phrase(r"^\W*(?:please|will|would|can|could)\b|\bwe (?:ask|want|would like)\b")
_YES_OR_NO = phrase(r"\b(?:yes|no)\b[,.]|\bwe (?:can|are able to) confirm\b")
_ASKING = (
    (
        phrase(r"\b(?:when|at what point|how (?:long|soon))\b"),
        re.compile(r"\b(?:when|once|by|until|before|after|from)\b\D{0,20}(?:\d|[A-Z][a-z])|\b20\d\d\b"),
    ),
    (
        phrase(r"\b(?:how many|how much|what (?:number|proportion|percentage))\b"),
        phrase(r"\d|\b(?:none|no|one|two|three|few|zero)\b"),
    ),
)
"""How a question asks, and what an answer of that kind holds."""

_PLAIN = frozenset(
    [
        "about", "above", "after", "again", "being", "below", "board", "could", "doing", "every", "group",
        "having", "health", "hospital", "issue", "issues", "level", "lived", "matter", "members", "might",
        "never", "other", "others", "people", "person", "places", "point", "points", "provide", "question",
        "questions", "really", "response", "service", "services", "should", "since", "staff", "still",
        "suggest", "support", "their", "there", "these", "thing", "things", "think", "those", "trust",
        "trusts", "under", "until", "using", "which", "while", "within", "without", "would", "years",
        "organisation", "experience", "experienced", "experiences", "experiencing", "worker", "workers",
        "professional", "professionals", "valuable", "where", "please",
    ]
)  # fmt: skip


def stance_of(plain: str, question: Span, sentences: Sequence[Span]) -> Stance:
    """The stance of the answer made of `sentences` to the concern at `question`.

    Raises ValueError when the answer has no sentence.
    """
    if not sentences:
        raise ValueError("An answer needs at least one sentence.")
    refused = _first(plain, sentences, _REFUSED)
    if refused:
        return Stance("refused-to-commit", *refused)
    unknown = _first(plain, sentences, _UNKNOWN)
    if unknown:
        basis = "not-held" if _NOT_HELD.search(unknown[1]) else unknown[1]
        return Stance("no-knowledge", unknown[0], basis, Polarity.NO_KNOWLEDGE)
    return _accepted_or_denied(plain, question, sentences) or _otherwise(plain, question, sentences)


def _accepted_or_denied(plain: str, question: Span, sentences: Sequence[Span]) -> Stance | None:
    accepted, denied = _first(plain, sentences, _ACCEPTED, but_not=_DENIED), _first(plain, sentences, _DENIED)
    if accepted and denied:
        return Stance("partly-accepted", _both(sentences, accepted[0], denied[0]), accepted[1])
    partly = _first(plain, sentences, _PARTLY)
    if partly and (accepted or denied or _AGREEING.search(plain, *partly[0])):
        return Stance("partly-accepted", *partly)
    promised = _first(plain, sentences, _PROMISED, but_not=_COURTESY)
    if accepted and promised and not denied and _REQUESTING.search(plain[slice(*question)]):
        return Stance("committed", *promised)
    if accepted and not _is_whole(plain, question, sentences, accepted[0]):
        return Stance("partly-accepted", *accepted)
    if denied:
        return Stance("denied", *denied, Polarity.DENIED)
    return Stance("accepted", *accepted) if accepted else None


def _both(sentences: Sequence[Span], accepted: Span, denied: Span) -> Span:
    """The two sentences that decide where one follows the other, else the one that accepts."""
    first, last = sorted((accepted, denied))
    are_neighbours = sentences.index(last) - sentences.index(first) == 1
    return (first[0], last[1]) if are_neighbours else accepted


def _otherwise(plain: str, question: Span, sentences: Sequence[Span]) -> Stance:
    promised = _first(plain, sentences, _PROMISED, but_not=_COURTESY)
    if promised:
        return Stance("committed", *promised)
    addressed = next((each for each in sentences if _takes_up(plain, question, each)), None)
    if addressed:
        return Stance("answered", addressed, "takes up the question")
    return Stance("not-addressed", sentences[0], "no sentence takes up the question")


def _first(
    plain: str, sentences: Sequence[Span], words: re.Pattern[str], but_not: re.Pattern[str] | None = None
) -> tuple[Span, str] | None:
    for sentence in sentences:
        said = plain[slice(*sentence)]
        found = words.search(said)
        if found and not (but_not and but_not.search(said)):
            return sentence, " ".join(found.group().split())
    return None


def _is_whole(plain: str, question: Span, sentences: Sequence[Span], accepted: Span) -> bool:
    """Whether the acceptance is of the charge itself, and nothing after it takes it back."""
    rest = [each for each in sentences if each[0] >= accepted[0]]
    if any(_CONTRAST.search(plain, *each) for each in rest):
        return False
    return bool(_OUTRIGHT.search(plain, *accepted)) or bool(
        subject_words(plain[slice(*question)]) & subject_words(plain[slice(*accepted)])
    )


def _takes_up(plain: str, question: Span, sentence: Span) -> bool:
    """Whether a sentence answers: yes or no, in the same words, or with the kind of thing asked for.

    A courtesy answers nothing. What is neither a courtesy nor asks for a reason, a time or a number
    is taken for an answer: that a body did not answer is said only where it is plain.
    """
    asked, said = _asking_part(plain[slice(*question)]), plain[slice(*sentence)]
    if _YES_OR_NO.search(said) or subject_words(asked) & subject_words(said):
        return True
    wanted = next((answer for pattern, answer in _ASKING if pattern.search(asked)), None)
    return not _COURTESY.search(said) and (wanted is None or bool(wanted.search(said)))


def _asking_part(words: str) -> str:
    """The sentences of a concern that end in a question mark; the whole when none does."""
    asking = re.findall(r"[^.?!]*\?", words)
    return " ".join(asking) if asking else words


def subject_words(words: str) -> set[str]:
    """The stems of the longer words, without those that stand in any letter of this kind."""
    found = re.findall(r"[a-z]{5,}", words.casefold())
    return {word[:6] for word in found if word not in _PLAIN}
