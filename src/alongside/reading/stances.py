"""What stance an answer takes to the concern it answers, and the sentence that decides it.

Every stance rests on words that stand in the answer (stance_words.py). What counts depends on what
was put: a charge is accepted or denied, a request is granted or refused, a question is answered.
Within a clause the first verb decides: "we accept that this is incorrect" accepts. Where the words do
not decide, there is no stance.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.reading.phrases import phrase
from alongside.reading.stance_words import (
    ACCEPTED,
    AGREEING,
    COURTESY,
    DENIED,
    EXEMPT,
    NO_PLANS,
    NONE_DONE,
    NOT_HELD,
    OUTRIGHT,
    PARTLY,
    PLEDGE_REFUSED,
    PROMISED,
    REFERS,
    REFUSED,
    REFUSED_DEED,
    UNKNOWN,
    WILL,
)
from alongside.terms.statement import Polarity

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stance:
    """The stance `code`, the span of the deciding sentence, the words that decided it, and its polarity."""

    code: str
    sentence: Span
    basis: str
    polarity: Polarity = Polarity.AFFIRMED


@dataclass(frozen=True, slots=True)
class _Signal:
    kind: str
    sentence: Span
    start: int
    end: int
    words: str


_CONTRAST = phrase(
    r"(?<!don't\s)(?<!do\snot\s)(?<!does\snot\s)(?<!do\s)(?<!are\s)(?<!is\s)"
    r"\b(?:however|but|though|although|nevertheless|nonetheless|that said|yet|whilst|while|even so)\b|;"
)
_INFORMING = (
    r"(?:provide|state|confirm|list|supply|send|tell|explain|specify|advise|say|describe"
    r"|give (?:us|me|details)|let us know)"
)
_CONCEDING = phrase(r"^\W*(?:while|whilst|although|though)\b[^,]*(?=,)")
_TELLING = phrase(rf"\b(?:please|(?:can|could|would|will) (?:you|the \w+)) (?:\w+ )?{_INFORMING}\b")
_REQUESTING = phrase(
    r"(?:^|[.?!;:,] )\W*(?:(?:and|so|but|if so|if not|then),? )?(?:will|would|could|can|shall|may"
    r"|how will)\b[^?]*\?"
    r"|\bplease\b|\bwe (?:\w+ )?(?:ask|want|would like|request|urge|call on|call for|demand|recommend"
    r"|propose|seek|wish)\b"
    r"|\b(?:should|must|ought to|needs? to)\b(?! (?:not |never )?have\b)"
    r"|^\W*(?:publish|pay|give|commit|reinstate|restore|provide|ensure|create|fund|employ|appoint|involve"
    r"|stop|make|set up"
    r"|introduce|increase|review|include|allow|consult|share|invite|recruit|meet|apologi[sz]e|bring back"
    r"|keep|reopen)\b(?! (?:is|are|was|were|has|have|had|does|do|did|for|rates?|claims?|groups?)\b)"
    r"(?=[^?]*$)"
)
_WH = phrase(r"\b(?:what|which|who|when|where|why|how)\b")
_YES = phrase(r"^\W*yes\b")
_NO = phrase(r"^\W*no(?=\W*(?:$|[.,;:-]))")
_CONFIRMING = phrase(r"\b(?:yes|no)\b[,.]|\bcan confirm\b|\bare able to confirm\b")
_NUMBER = (
    r"\d|\b(?:none|nil|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty"
    r"|few|fewer|half)\b"
)
_ASKING = (
    (
        phrase(r"\b(?:when|at what point|by what date|how (?:long|soon))\b"),
        re.compile(
            r"\b(?i:when|once|by|until|before|after|from|in|on|during|within|next)\b[^\d.]{0,20}(?:\d"
            r"|[A-Z][a-z]|month|year"
            r"|week|spring|summer|autumn|winter)|\b20\d\d\b|\d"
        ),
    ),
    (
        phrase(r"\bwho\b(?! (?:\w+ ){1,3}(?:support|use|work))"),
        phrase(
            r"\b(?:we|i|trust|board|director|chief|manager|chair|officer|lead|executive|committee|team"
            r"|panel|council"
            r"|matron|nurse|head|governors?|nobody|no one|department) (?:\w+ ){0,4}?(?:is|are|was|were|am"
            r"|did|has|took|made|decided"
            r"|agreed|holds?|chairs?|leads?)\b|\bby (?:the|our|a|an)\b"
        ),
    ),
    (
        phrase(r"\b(?:how many|how much|what (?:\w+ )?(?:number|proportion|percentage|cost))\b"),
        phrase(_NUMBER),
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
_SHORT = frozenset(
    [
        "have", "been", "were", "that", "this", "with", "from", "what", "when", "they", "them", "your",
        "will", "than", "then", "some", "more", "most", "many", "much", "such", "only", "also", "into",
        "over", "does", "done", "make", "made", "need", "needs", "here", "very", "work", "time", "like",
        "want", "just", "both", "each", "there", "these", "those", "would", "could", "should", "accept",
        "agree", "has", "was", "are", "the", "and", "for", "not", "you", "our", "any", "all", "being",
        "who", "how", "why", "but", "now", "get",
    ]
)  # fmt: skip
_DECIDING = (("unknown", UNKNOWN), ("denied", DENIED), ("accepted", ACCEPTED))


def stance_of(plain: str, question: Span, sentences: Sequence[Span]) -> Stance | None:
    """The stance of the answer made of `sentences` to the concern at `question`; None when it is not plain.

    Raises ValueError when the answer has no sentence.
    """
    if not sentences:
        raise ValueError("An answer needs at least one sentence.")
    asked = plain[slice(*question)]
    signals = [signal for sentence in sentences for signal in _signals(plain, sentence)]
    return (
        _refused(plain, asked, sentences, signals)
        or _known(plain, question, sentences, signals)
        or _otherwise(plain, question, sentences)
    )


def _signals(plain: str, sentence: Span) -> Iterator[_Signal]:
    """The verb that decides each clause of a sentence: the first that accepts, denies or knows nothing."""
    first = sentence[0]
    conceding = _CONCEDING.match(plain[slice(*sentence)])
    cuts = {found.start() for found in _CONTRAST.finditer(plain, *sentence)}
    cuts |= {first + conceding.end()} if conceding else set()
    for last in (*sorted(cuts), sentence[1]):
        clause = plain[first:last]
        found = [
            (match.start(), order, kind, match)
            for order, (kind, words) in enumerate(_DECIDING)
            if (match := words.search(clause))
        ]
        if found:
            _, _, kind, match = min(found, key=lambda each: each[:2])
            start = first + match.start()
            yield _Signal(kind, sentence, start, first + match.end(), " ".join(match.group().split()))
        first = last


def _refused(plain: str, asked: str, sentences: Sequence[Span], signals: list[_Signal]) -> Stance | None:
    """A pledge refused; where a deed was asked for, the deed. An acceptance of a charge goes before."""
    wants_deed = _wants_deed(asked)
    found = _first(plain, sentences, PLEDGE_REFUSED if _is_charge(asked) else REFUSED)
    if found and not wants_deed and any(each.kind == "accepted" for each in signals):
        return None
    if not found and wants_deed:
        found = _first(plain, sentences, REFUSED_DEED)
    if not found:
        planned = None if wants_deed or "?" in asked else _first(plain, sentences, NO_PLANS)
        return (
            Stance("denied", *planned, Polarity.DENIED)
            if planned and _is_charged(asked, planned[1])
            else None
        )
    return Stance("refused-to-commit", *found)


def _is_charged(asked: str, no_plans: str) -> bool:
    """Whether the deed that is not planned is the one that the charge speaks of: 'no plans to cut'."""
    deed = no_plans.split()[-1].casefold()
    return any(word.startswith(deed[:4]) or deed.startswith(word[:4]) for word in _stems(asked, 3))


def _wants_deed(asked: str) -> bool:
    return bool(_REQUESTING.search(asked)) and not _TELLING.search(asked)


def _is_charge(asked: str) -> bool:
    """Whether the concern neither asks nor requests anything: it says how things are."""
    return "?" not in asked and not _wants_deed(asked) and not _TELLING.search(asked)


def _known(plain: str, question: Span, sentences: Sequence[Span], signals: list[_Signal]) -> Stance | None:
    asked = plain[slice(*question)]
    by_kind = {each.kind: each for each in reversed(signals)}
    unknown, denied, accepted = (by_kind.get(kind) for kind in ("unknown", "denied", "accepted"))
    if unknown and not accepted and not (denied and denied.start < unknown.start):
        basis = "not-held" if NOT_HELD.search(plain, *unknown.sentence) else unknown.words
        return Stance("no-knowledge", unknown.sentence, basis, Polarity.NO_KNOWLEDGE)
    if accepted and (denied or unknown):
        other = denied or unknown
        return Stance("partly-accepted", _both(sentences, accepted, other or accepted), accepted.words)
    partly = _first(plain, sentences, PARTLY)
    if partly and (accepted or denied or AGREEING.search(plain[slice(*partly[0])])):
        return Stance("partly-accepted", *partly)
    if denied:
        return Stance("denied", denied.sentence, denied.words, Polarity.DENIED)
    return (
        _accepted(plain, question, sentences, accepted) if accepted else _by_one_word(plain, asked, sentences)
    )


def _accepted(plain: str, question: Span, sentences: Sequence[Span], accepted: _Signal) -> Stance:
    """Committed where a request is agreed to and promised; partly where the charge itself is not taken up."""
    promised = _promise(plain, question, sentences)
    if promised and _wants_deed(plain[slice(*question)]):
        return Stance("committed", *promised)
    code = "accepted" if _is_whole(plain, question, sentences, accepted) else "partly-accepted"
    return Stance(code, accepted.sentence, accepted.words)


def _by_one_word(plain: str, asked: str, sentences: Sequence[Span]) -> Stance | None:
    """'Yes' or 'No' to a charge, 'Yes' to a request; also 'No posts have been cut'."""
    first = sentences[0]
    said = plain[slice(*first)]
    is_charge = _is_charge(asked)
    if _YES.match(said) and (is_charge or _wants_deed(asked)):
        return Stance("accepted" if is_charge else "committed", first, "Yes")
    none_done = NONE_DONE.search(said)
    if is_charge and (_NO.match(said) or (none_done and _stems(asked, 4) & _stems(said, 4))):
        return Stance("denied", first, none_done.group() if none_done else "No", Polarity.DENIED)
    return None


def _otherwise(plain: str, question: Span, sentences: Sequence[Span]) -> Stance | None:
    """Promised, answered, plainly not addressed, or (None) not to be told."""
    promised = _promise(plain, question, sentences)
    if promised:
        return Stance("committed", *promised)
    referred = _first(plain, sentences, REFERS)
    if referred:
        return Stance("answered", *referred)
    if all(COURTESY.search(plain, *each) for each in sentences):
        return Stance("not-addressed", sentences[0], "no sentence takes up the question")
    if any(EXEMPT.search(plain, *each) for each in sentences):
        return None
    addressed = next((each for each in sentences if _takes_up(plain, question, each)), None)
    if addressed:
        return Stance("answered", addressed, "takes up the question")
    if any(COURTESY.search(plain, *each) for each in sentences):
        return Stance("not-addressed", sentences[0], "no sentence takes up the question")
    return None


def _promise(plain: str, question: Span, sentences: Sequence[Span]) -> tuple[Span, str] | None:
    """The sentence that promises. What will merely happen counts where a deed or a time was asked for."""
    asked = plain[slice(*question)]
    is_asked_for = _wants_deed(asked) or bool(_ASKING[0][0].search(asked)) or bool(_TELLING.search(asked))
    found = _first(plain, sentences, PROMISED, but_not=COURTESY)
    return found or (_first(plain, sentences, WILL, but_not=COURTESY) if is_asked_for else None)


def _both(sentences: Sequence[Span], accepted: _Signal, other: _Signal) -> Span:
    """The two sentences that decide where one follows the other, else the one that accepts."""
    first, last = sorted((accepted.sentence, other.sentence))
    are_neighbours = sentences.index(last) - sentences.index(first) == 1
    return (first[0], last[1]) if are_neighbours else accepted.sentence


def _first(
    plain: str, sentences: Sequence[Span], words: re.Pattern[str], but_not: re.Pattern[str] | None = None
) -> tuple[Span, str] | None:
    for sentence in sentences:
        said = plain[slice(*sentence)]
        found = words.search(said)
        if found and not (but_not and but_not.search(said)):
            return sentence, " ".join(found.group().split())
    return None


def _is_whole(plain: str, question: Span, sentences: Sequence[Span], accepted: _Signal) -> bool:
    """Whether the acceptance is of the charge itself, and nothing after it but a promise takes it back."""
    rest = [(max(each[0], accepted.start), each[1]) for each in sentences if each[1] > accepted.start]
    for start, end in rest:
        contrast = _CONTRAST.search(plain, start, end)
        if contrast and not (
            PROMISED.search(plain, contrast.end(), end) or WILL.search(plain, contrast.end(), end)
        ):
            return False
    return bool(OUTRIGHT.search(plain[slice(*accepted.sentence)])) or bool(
        _stems(plain[slice(*question)], 4) & _stems(plain[slice(*accepted.sentence)], 4)
    )


def _takes_up(plain: str, question: Span, sentence: Span) -> bool:
    """Whether a sentence answers: yes or no, in the same words, or with the kind of thing asked for.

    A courtesy answers nothing. To a question without a time, a number or a person asked for, anything
    else is taken for an answer; to a charge or a request only what speaks of the same things, and
    does not half take it back.
    """
    whole, said = plain[slice(*question)], plain[slice(*sentence)]
    asked = _asking_part(whole)
    wanted = _wanted(asked)
    if _CONFIRMING.search(said) or (wanted and wanted.search(said)):
        return True
    if COURTESY.search(said):
        return False
    if wanted:
        return bool(subject_words(asked) & subject_words(said))
    is_open = _is_charge(whole) or (_wants_deed(whole) and not _WH.search(asked))
    return not is_open or bool(_stems(whole, 4) & _stems(said, 4) and not _CONTRAST.search(said))


def _wanted(asked: str) -> re.Pattern[str] | None:
    """What an answer must hold, by the first word that asks; None where anything will do."""
    found = [(match.start(), answer) for pattern, answer in _ASKING if (match := pattern.search(asked))]
    return min(found, key=lambda each: each[0])[1] if found else None


def _asking_part(words: str) -> str:
    """The sentences of a concern that end in a question mark; the whole when none does."""
    asking = re.findall(r"[^.?!]*\?", words)
    return " ".join(asking) if asking else words


def _stems(words: str, shortest: int) -> set[str]:
    """The first five letters of the words that have `shortest` or more and say what is spoken of."""
    found = re.findall(r"[a-z]+", words.casefold())
    return {word[:5] for word in found if len(word) >= shortest and word not in _PLAIN | _SHORT}


def subject_words(words: str) -> set[str]:
    """The stems of the longer words, without those that stand in any letter of this kind."""
    found = re.findall(r"[a-z]{5,}", words.casefold())
    return {word[:6] for word in found if word not in _PLAIN}
