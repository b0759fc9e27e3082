"""A name reduced to what tells it from other names: its own words in order, and the kind of body."""

import re
import unicodedata
from dataclasses import dataclass

from alongside.reference.organisations.words import EXPANSIONS, KINDS, NOISE

_SAME = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "&": " and ", "+": " and "})
_MARKS = re.compile(r"[*†‡§#^™®]|(?<=\D)[¹²³⁰-⁹]+|\[\d{1,3}\]")
_INITIAL_DOT = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Form:
    """The words that count, in order, and the kind: one of KINDS, nhs, or none.

    `nhs` is a name that opens with NHS and says no other kind, such as NHS England.
    """

    words: tuple[str, ...]
    kind: str

    @property
    def together(self) -> str:
        """The words without spaces, for names run together."""
        return "".join(self.words)


def prepared(text: str) -> str:
    """`text` in one form of letter, quote and space, without footnote marks. Case is kept."""
    bare = _MARKS.sub(" ", text).translate(_SAME)
    if not bare.isascii():
        composed = unicodedata.normalize("NFKD", bare)
        bare = "".join(letter for letter in composed if not unicodedata.combining(letter))
    return _INITIAL_DOT.sub("", " ".join(bare.split()))


def form_of(text: str) -> Form:
    """Reduce a name to its form."""
    return form_of_words(words_of(prepared(text)))


def words_of(prepared_text: str) -> list[str]:
    """The words of a prepared text in small letters, short forms written out."""
    words: list[str] = []
    for word in _WORD.findall(prepared_text.casefold().replace("'", "")):
        words.extend(EXPANSIONS.get(word, (word,)))
    return _joined(words)


def form_of_words(words: list[str]) -> Form:
    """Take the kind of body and the noise out of written-out words."""
    kind, rest = _kind_of(words)
    own = tuple(word for word in rest if word not in NOISE)
    if not kind and words and words[0] == "nhs" and own:
        kind = "nhs"
    return Form(own, kind)


def _kind_of(words: list[str]) -> tuple[str, list[str]]:
    """The kind words nearest the end, and the other words. A name that is all kind keeps its words."""
    for phrase, kind in KINDS:
        if phrase[-1] not in words:
            continue
        length = len(phrase)
        for start in range(len(words) - length, -1, -1):
            if tuple(words[start : start + length]) == phrase:
                rest = words[:start] + words[start + length :]
                return kind, [word for word in rest if word != "trust"] if kind == "trust" else rest
    return "", words


def _joined(words: list[str]) -> list[str]:
    """'health care' written apart is the one word 'healthcare'."""
    joined: list[str] = []
    for word in words:
        if word == "care" and joined and joined[-1] == "health":
            joined[-1] = "healthcare"
        else:
            joined.append(word)
    return joined
