"""What makes a sentence say less than that lived experience is required.

An advantage; one of two ways to qualify; wording about everybody's experiences; that none is needed.
"""

import re
from collections.abc import Iterator

from alongside.reading.kinds.cues import FIRM, Cue, Says, cue
from alongside.reading.kinds.experience import Masked

_ANY = "[¤§¶]"
_ADVANTAGE = (
    r"(?:desirable|advantage(?:ous)?|(?:of|a|added) benefit|beneficial|a plus|so much the better|(?:a "
    r"|added )bonus"
    r"|an? (?:real |distinct )?asset|helpful|useful|prefer(?:red|able|ably)"
    r"|ideally|not (?:be )?(?:an? )?(?:strictly |absolutely )?(?:essential|requirement|required|necessary"
    r"|prerequisite)|would be (?:great|good|welcome\w*)|welcom(?:e|ed)"
    r"|valued|optional|although not|may (?:also )?have|might have|could have|if you (?:also )?have"
    r"|you may be|where possible|(?:would|will|could|might) (?:also )?help\b|helps if|whether (?:or not"
    r"|through|by|from|it))"
)
_WORK = (
    r"(?:work\w*|professional\w*|employ\w*|occupational|voluntary|volunteer\w*|vocational|learn(?:ed|t)"
    r"|academic|clinical|paid"
    r"|experience (?:of|in) (?:work|support|deliver|provid|manag)\w*|supporting)"
)
_EITHER_WAY = (
    r"[¤§][^.;?!]{0,70}?\bor (?:knows?|understands?|an? (?:\w+ )?(?:understanding|knowledge)|(?:be"
    r"|are) familiar|have (?:an? )?(?:\w+ )?(?:understanding|knowledge))\b|"
    rf"[¤§][^.;?!]{{0,70}}?(?:\band/or|\bor|/|\beither) (?:(?:through|by|via|from|have|had|relevant"
    r"|equivalent|direct|some|previous|similar|an?|your|own|significant|substantial|of"
    rf"|experience) )*{_WORK}\b"
    rf"|\b{_WORK}(?: experience)?(?: of[^.;?!]{{0,60}})?,? (?:and/or|or|/) (?:through |by |an? |own "
    r"|personal |from )*[¤§]"
)

_GENERAL = re.compile(
    r"\b(?:divers\w+|different|range|variety|varied|unique|rich|wide|breadth|mix|background|perspective"
    r"|cultur\w+|identit\w+|ethnic\w+|belief|protected|inclusi\w+|equal\w*|talents?|skills)"
    r"[^.;?!]{0,140}?¤|¤[^.;?!]{0,60}\b(?:background|perspective|identit|cultur|divers|ethnic)\w*",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(r"¤ (?:of|in|with|as) ", re.IGNORECASE)
_NO_NEED = re.compile(
    r"\b(?:(?:do|does) not (?:need|require|have to)|don't (?:need|have to)|no (?:need|requirement) (?:for"
    r"|to)|without) (?:[\w-]+ ){0,4}?[¤§¶]"
    r"|[¤§¶][^.;?!,]{0,80}\b(?:is|are) not (?:needed|required|necessary)\b",
    re.IGNORECASE,
)
_STILL_ASKED = re.compile(
    r"\b(?:essential|desirable|advantage|beneficial|helpful|plus|bonus|welcome|prefer)", re.IGNORECASE
)
_ALL = re.compile(r"\b(?:divers|different|range of|variety|all backgrounds|breadth|wide|mix)", re.IGNORECASE)
_NONE_NEEDED = cue("none is needed", Says.GENERAL, 0, "")
_EVERYBODYS = cue("everybody's experiences", Says.GENERAL, 0, "")
_AN_ADVANTAGE = cue("an advantage", Says.WANTED, 1, "")
_ONE_WAY = cue("one of two ways to qualify", Says.WANTED, 1, "")
_SOFT = re.compile(
    rf"\b(?:you|applicants?|candidates?) (?:may|might|could) (?:also |well |yourself )?§"
    rf"|{_ANY}[^.;?!]{{0,140}}?\b{_ADVANTAGE}\b|\b{_ADVANTAGE}\b[^.;?!]{{0,100}}?{_ANY}",
    re.IGNORECASE,
)
_NOT_NEEDED = re.compile(
    r"\bnot (?:be )?(?:\w+ )?(?:essential|requirement|required|necessary|prerequisite)", re.IGNORECASE
)
_ALTERNATIVE = re.compile(_EITHER_WAY, re.IGNORECASE)


def general_in(told: Masked) -> tuple[Cue, str] | None:
    if (found := _NO_NEED.search(told.text)) and not _STILL_ASKED.search(told.text):
        return _NONE_NEEDED, told.words(*found.span())
    is_of_nothing = "¤" in told.text and not _OF_SOMETHING.search(told.text)
    is_plural = any(words.lower().endswith("experiences") for words in told.named)
    if is_of_nothing and (found := _GENERAL.search(told.text)) and (is_plural or _ALL.search(found.group())):
        return _EVERYBODYS, told.words(*found.span())
    return None


def softened(asked: list[tuple[Cue, str]], own: Masked) -> Iterator[tuple[Cue, str]]:
    """What was asked; only wanted where the sentence says that it is an advantage, or one way of two.

    What must be had stays so: there the advantage is something else, unless it is "not essential".
    """
    is_wanted = any(each.says is Says.WANTED for each, _ in asked)
    soft, either = _SOFT.search(own.text), _ALTERNATIVE.search(own.text)
    is_firm = any(each.weight >= FIRM for each, _ in asked) and not _NOT_NEEDED.search(own.text)
    if not is_wanted and either:
        yield _ONE_WAY, own.words(*either.span())
        is_wanted = True
    elif not is_wanted and soft and not is_firm:
        yield _AN_ADVANTAGE, own.words(*soft.span())
        is_wanted = True
    for each, words in asked:
        if not (is_wanted and each.says is Says.REQUIRED):
            yield each, words
