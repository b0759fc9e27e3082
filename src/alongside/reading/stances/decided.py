"""The stance that an answer takes, decided from the words found in it: the rules, in order."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alongside.reading.phrases import phrase
from alongside.reading.stances.accepting import ACCEPTED, AGREEING, OUTRIGHT, PARTLY
from alongside.reading.stances.asked import (
    asking_part,
    asks_what,
    asks_when,
    is_charge,
    is_to_tell,
    wanted_of,
    wants_deed,
)
from alongside.reading.stances.beside import COURTESY, EXEMPT, REFERS
from alongside.reading.stances.denying import DENIED, NO_PLANS, NONE_DONE, NOT_HELD, UNKNOWN
from alongside.reading.stances.pledging import PLEDGE_REFUSED, PROMISED, REFUSED, REFUSED_DEED, WILL
from alongside.reading.stances.stems import stems, subject_words
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
_CONCEDING = phrase(r"^\W*(?:while|whilst|although|though)\b[^,]*(?=,)")
_YES = phrase(r"^\W*yes\b")
_NO = phrase(r"^\W*no(?=\W*(?:$|[.,;:-]))")
_CONFIRMING = phrase(r"\b(?:yes|no)\b[,.]|\bcan confirm\b|\bare able to confirm\b")
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
    is_for_deed = wants_deed(asked)
    found = _first(plain, sentences, PLEDGE_REFUSED if is_charge(asked) else REFUSED)
    if found and not is_for_deed and any(each.kind == "accepted" for each in signals):
        return None
    if not found and is_for_deed:
        found = _first(plain, sentences, REFUSED_DEED)
    if not found:
        planned = None if is_for_deed or "?" in asked else _first(plain, sentences, NO_PLANS)
        return (
            Stance("denied", *planned, Polarity.DENIED)
            if planned and _is_charged(asked, planned[1])
            else None
        )
    return Stance("refused-to-commit", *found)


def _is_charged(asked: str, no_plans: str) -> bool:
    """Whether the deed that is not planned is the one that the charge speaks of: 'no plans to cut'."""
    deed = no_plans.split()[-1].casefold()
    return any(word.startswith(deed[:4]) or deed.startswith(word[:4]) for word in stems(asked, 3))


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
    if promised and wants_deed(plain[slice(*question)]):
        return Stance("committed", *promised)
    code = "accepted" if _is_whole(plain, question, sentences, accepted) else "partly-accepted"
    return Stance(code, accepted.sentence, accepted.words)


def _by_one_word(plain: str, asked: str, sentences: Sequence[Span]) -> Stance | None:
    """'Yes' or 'No' to a charge, 'Yes' to a request; also 'No posts have been cut'."""
    first = sentences[0]
    said = plain[slice(*first)]
    is_of_charge = is_charge(asked)
    if _YES.match(said) and (is_of_charge or wants_deed(asked)):
        return Stance("accepted" if is_of_charge else "committed", first, "Yes")
    none_done = NONE_DONE.search(said)
    if is_of_charge and (_NO.match(said) or (none_done and stems(asked, 4) & stems(said, 4))):
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
    is_asked_for = wants_deed(asked) or asks_when(asked) or is_to_tell(asked)
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
        stems(plain[slice(*question)], 4) & stems(plain[slice(*accepted.sentence)], 4)
    )


def _takes_up(plain: str, question: Span, sentence: Span) -> bool:
    """Whether a sentence answers: yes or no, in the same words, or with the kind of thing asked for.

    A courtesy answers nothing. To a question without a time, a number or a person asked for, anything
    else is taken for an answer; to a charge or a request only what speaks of the same things, and
    does not half take it back.
    """
    whole, said = plain[slice(*question)], plain[slice(*sentence)]
    asked = asking_part(whole)
    wanted = wanted_of(asked)
    if _CONFIRMING.search(said) or (wanted and wanted.search(said)):
        return True
    if COURTESY.search(said):
        return False
    if wanted:
        return bool(subject_words(asked) & subject_words(said))
    is_open = is_charge(whole) or (wants_deed(whole) and not asks_what(asked))
    return not is_open or bool(stems(whole, 4) & stems(said, 4) and not _CONTRAST.search(said))
