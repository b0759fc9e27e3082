"""Whether words say yes or no to a question: by the word itself, else by the question's own verb."""

import re
from functools import lru_cache

_AND = re.compile(r"(?:(?:and|but|so|also|finally|lastly|well|\w+ ?/(?= ?(?:yes|no)\b)),? )+", re.IGNORECASE)
_LEAD_YES = re.compile(
    r"(?:yes|yep|correct|affirmative|that is correct|this is correct|confirmed"
    r"|we (?:can )?confirm that this is (?:correct|so))\b",
    re.IGNORECASE,
)
_ANSWER_IS = re.compile(
    r"(?:the|our) (?:short |simple )?answers?(?: to (?:this|that|these|those|both|each|all)\b"
    r"[^.\n]{0,40}?)?"
    r" (?:is|are|was)(?: both| all)?[ :]+[\"'“‘]?(?P<word>yes|no)\b",
    re.IGNORECASE,
)
_LEAD_NO = re.compile(
    r"(?:no(?=\s*(?:[.,;:!(–—-]|$|\n|we\b|the (?:trust|board|organisation|authority|council)\b|it\b"
    r"|this\b|they\b|there\b))|nope|not (?:at (?:present|the moment|this (?:time|stage))|currently"
    r"|(?:as )?yet|to date|any ?more|now|as such)\b|not applicable to us|negative|incorrect)",
    re.IGNORECASE,
)
_TAIL = re.compile(r",[ ](?P<word>yes|no)(?=[.,;!]|$)", re.IGNORECASE)
"""'Patients were asked, yes, in May.'"""
_UNSURE = re.compile(
    r"\byes and no\b|\byes\s*/\s*no\b|\byes\s*[☐\[]|\bpartly\b|\bpartially\b|\bin part\b"
    r"|\bit is (?:not clear|unclear)\b|\bto be confirmed\b"
    r"|\btbc\b|\bnot (?:yet )?(?:been )?decided\b|\bunder (?:review|consideration)\b|\bmay(?:be| have)\b"
    r"|\bnot (?:certain|sure|known)\b",
    re.IGNORECASE,
)
_BOX = re.compile(r"(?P<word>yes|no)\s*(?P<box>☒|☑|✓|✔|\[\s*x\s*\])", re.IGNORECASE)
_BODY = (
    r"(?:we|the trust|our trust|this trust|[a-z' -]{0,60}?\b(?:trust|board|service|council|authority"
    r"|organisation|commission|force|university|college|charity|department)|it|they|i)"
)
_NOT = re.compile(
    r"\b(?:not|never|nor|neither|no longer|declined|unsuccessful|failed|without"
    r"|no (?:such|formal|written|specific|current|separate|single))\b|n['’]t\b",
    re.IGNORECASE,
)
_IF = re.compile(
    r"\b(?:if|whether|had|would have|could have|should|unless|when asked|you asked|hypothetically)\b",
    re.IGNORECASE,
)
_SAYS = (
    r"(?:(?:in (?:response|answer|reply) to|further to|with (?:regard|reference|respect) to) your "
    r"[^,.\n]{0,60},\s*)?"
    r"(?:(?:we|i|the (?:trust|council|board)) (?:can|am able to|are able to|is able to|would) (?:also )?"
    r"(?:confirm|advise|say|tell you|inform you)\s+(?:that\s+)?)?"
)
_NONE_SUCH = re.compile(
    rf"{_SAYS}(?:no such \w+|there (?:is|are|was|were|has been|have been) (?:currently |at present )?"
    r"(?:none\b|no such\b|not (?:one|any|a|such)\b|no (?P<what>\w+(?: \w+)?))"
    r"|none (?:at present|exists?|currently)\b"
    r"|(?:that|this) (?:is|was) not (?:the case|so|correct|true)\b)",
    re.IGNORECASE,
)
_NO_SUCH_THING = re.compile(r"no (?P<what>\w+(?: \w+){0,2})\W*$", re.IGNORECASE)
"""'No formal plan.'"""
_THERE_IS = re.compile(
    r"there (?:is|are|was|were)(?P<not>n['’]t| not)?(?: (?:one|any|some|such a \w+))?\W*$", re.I
)
"""'There isn't one.'"""
_OF_OTHERS = re.compile(
    r"^\W*(?:were|was|are|is|have|has|had)\s+(?P<subject>(?:(?:the|any|all|your)\s+)?[a-z-]+(?:\s+[a-z-]+)?)\s+"
    r"(?:been\s+)?(?P<verb>[a-z]{2,}(?:ed|en|ne|ld|ght|de|lt))\b",
    re.IGNORECASE,
)
"""'Were residents consulted before ...': what was done, and to whom."""
_ASKED_OF = re.compile(
    r"^\W*(?:(?:please|can you|could you|confirm|state|say|tell (?:us|me)|whether|if)\s+)*"
    r"(?:were|was|are|is|have|has|had|do|does|did|will)\s+(?:(?:the|any|all|your|this|a|an)\s+)?(?P<subject>[a-z-]+)",
    re.IGNORECASE,
)
_PASSED_OVER = {
    "did", "do", "does", "have", "has", "had", "is", "are", "was", "were", "will", "would", "can",
    "council", "authority", "force", "university", "college", "charity", "commission",
    "could", "you", "your", "the", "a", "an", "trust", "any", "please", "confirm", "whether",
    "organisation", "it", "been", "be", "this", "that", "for", "to", "of", "in", "on", "there", "state",
    "say", "board", "we", "us", "if", "so", "currently", "or", "not", "and", "at", "by",
    "from", "with",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?", re.IGNORECASE)


def yes_or_no(question: str, sentence: str) -> bool | None:
    """True for yes, False for no, None where the sentence does not surely say."""
    words = sentence.strip(" \t\n\"'“”*•>–-—")
    if boxes := [found["word"].lower() for found in _BOX.finditer(words)]:
        return boxes[0] == "yes" if len(boxes) == 1 else None
    if _UNSURE.search(words):
        return None
    if (lead := _lead(words)) is not None:
        return lead
    if there_is := _THERE_IS.match(words):
        return not there_is["not"]
    if (no_such := _NO_SUCH_THING.match(words)) and _is_of(question, no_such["what"]):
        return False
    if tail := _TAIL.search(words):
        return tail["word"].lower() == "yes"
    if (none := _NONE_SUCH.match(words)) and _is_of(question, none["what"]):
        return False
    told = _by_verb(question, words)
    return _of_others(question, words) if told is None else told


def starts_yes_or_no(sentence: str) -> bool | None:
    """True or False where the sentence opens with a yes or a no; None where it is unsure or does not."""
    words = sentence.strip(" \t\n\"'“”*•>–-—")
    return None if _UNSURE.search(words) else _lead(words)


def _lead(words: str) -> bool | None:
    if answer := _ANSWER_IS.match(words):
        return answer["word"].lower() == "yes"
    if told := _AND.match(words):
        words = words[told.end() :]
    if _LEAD_YES.match(words):
        return True
    return False if _LEAD_NO.match(words) else None


def _is_of(question: str, what: str | None) -> bool:
    """Whether "there is no WHAT" speaks of what the question asks for."""
    if what is None:
        return True
    asked = [word for word in _WORD.findall(question) if word.lower() not in _PASSED_OVER]
    return any(same_stem(word, each) for word in _WORD.findall(what) for each in asked if len(word) > 3)


def _of_others(question: str, sentence: str) -> bool | None:
    """'Residents were not consulted' answers 'Were residents consulted?'."""
    asked = _OF_OTHERS.match(question)
    if not asked:
        return None
    noun = asked["subject"].split()[-1]
    said = re.match(
        rf"(?:the |all |our |some )?(?:{re.escape(noun)}|they)\s+(?:were|was|are|is|have|has|had)\b",
        sentence, re.IGNORECASE,
    )  # fmt: skip
    if not said or said.group().lower().startswith("some "):
        return None
    found = next(
        (w for w in _WORD.finditer(sentence, said.end()) if same_stem(w.group(), asked["verb"])), None
    )
    if found is None or found.start() - said.end() > 40 or _IF.search(sentence[: found.start()]):
        return None
    return not _NOT.search(sentence, said.end(), found.start())


def _by_verb(question: str, sentence: str) -> bool | None:
    """'The Trust did not apply' answers 'Did you apply?'."""
    verb = verb_of(question) if _asks_the_body(question) else ""
    subject = re.match(rf"{_SAYS}{_BODY}\b", sentence, re.IGNORECASE)
    if not subject:
        return None
    if short := re.match(
        r"\s*(?P<aux>did|do|does|have|has|was|were|is|are|will|can)(?P<not>\s?not|['’]t|n['’]t)?\s*(?:[.,;]|$)",
        sentence[subject.end() :],
        re.IGNORECASE,
    ):
        return not short["not"]
    if not verb:
        return None
    found = next(
        (word for word in _WORD.finditer(sentence, subject.end()) if same_stem(word.group(), verb)), None
    )
    if found is None or found.start() - subject.end() > 60 or _IF.search(sentence[: found.start()]):
        return None
    return not _NOT.search(sentence, subject.end(), found.start())


def _asks_the_body(question: str) -> bool:
    """Whether it asks what the body did, and not what was done to others ("Were residents consulted?")."""
    asked = _ASKED_OF.match(question)
    return asked is None or asked["subject"].lower() in _PASSED_OVER


def verb_of(question: str) -> str:
    """What was asked whether it was done: the first word of the first sentence that carries meaning."""
    first = re.split(r"(?<=[?.])\s", question.strip(), maxsplit=1)[0]
    words = [word.lower() for word in _WORD.findall(first)]
    while words and words[0] in ("please", "can", "could", "confirm", "whether", "if", "state", "say"):
        words.pop(0)
    meant = [word for word in words if word not in _PASSED_OVER and len(word) > 2]
    asks = bool(words) and words[0] in (
        "did",
        "do",
        "does",
        "have",
        "has",
        "is",
        "are",
        "was",
        "were",
        "will",
        "would",
        "you",
        "the",
        "your",
    )
    return meant[0] if asks and meant else ""


def same_stem(one: str, other: str) -> bool:
    """Whether two words are forms of one: apply, applied, applying, application."""
    return stem(one) == stem(other) or irregular(one, other)


def irregular(one: str, other: str) -> bool:
    """Whether the two are listed as forms of one verb."""
    return any(one.lower() in forms and other.lower() in forms for forms in _IRREGULAR)


_IRREGULAR = (
    {"hold", "held", "holds", "holding"}, {"take", "took", "taken", "takes"}, {"make", "made", "makes"},
    {"give", "gave", "given", "gives"}, {"get", "got", "gets"}, {"pay", "paid", "pays"},
    {"keep", "kept", "keeps"},
    {"choose", "chose", "chosen"}, {"seek", "sought"}, {"run", "ran", "runs"}, {"bid", "bids", "bidding"},
    {"write", "wrote", "written"}, {"know", "knew", "known"}, {"spend", "spent"}, {"send", "sent"},
    {"have", "has", "had"}, {"use", "used", "uses", "using"},
)  # fmt: skip


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The word without its ending, so that its forms are the same."""
    word = word.lower().replace("’", "'")
    for ending in ("ications", "ication", "ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    word = re.sub(r"(.)\1$", r"\1", word)
    return re.sub(r"[yie]$", "", word)
