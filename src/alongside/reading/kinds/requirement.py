"""What a sentence, or an item of a list, asks of the applicant's own lived experience.

In three steps: where people are sought, welcomed or named for it; then everybody else's experience is set
aside ("people with lived experience", "our experts by experience"); what is left is the applicant's.
"""

import re
from collections.abc import Iterable, Iterator

from alongside.reading.kinds.asking import ASKED, OF_PEERS
from alongside.reading.kinds.cues import Cue, Says, cue
from alongside.reading.kinds.experience import Masked, masked
from alongside.reading.kinds.holders import holders_have_it
from alongside.reading.kinds.others import others_set_aside, without_caring
from alongside.reading.kinds.seeking import SOUGHT
from alongside.reading.kinds.softening import general_in, softened
from alongside.reading.kinds.title import TitleEvidence

LISTED = {
    True: cue("listed as essential", Says.REQUIRED, 6, ""),
    False: cue("listed as desirable", Says.WANTED, 1, ""),
    None: cue("in the list of what is asked", Says.REQUIRED, 4, ""),
}
_HAVE_YOU = cue("have you lived it", Says.REQUIRED, 4, "")
_HAVE_YOU_LIVED = re.compile(
    r"\W*(?:have|did) you\b(?!.*\b(?:cared for|looked after|been an? carer))", re.IGNORECASE
)
_HOLDERS = cue("all who hold such a post have it", Says.REQUIRED, 4, "")
_SOMEBODY = re.compile(
    r"^\W*(?:an? |some|any)?(?:[\w-]+ )?(?:person|body|one|mother|father|parent|man|woman|adult|individual"
    r"|applicant"
    r"|candidate)?"
    r"(?: \w+)? (?:who |that |with )(?:[\w-]+ ){0,3}?[§¤]",
    re.IGNORECASE,
)
_ITEM_HEAD = 70
_OWN = re.compile("[¤§¶]")


def asked_in(
    sentence: str, title: TitleEvidence, *, is_item: bool = False, listed: bool | None = None
) -> Iterator[tuple[Cue, str]]:
    """The cues a sentence or item gives, each with its words; nothing where no own experience is named.

    For an item of a list (`is_item`) `listed` is whether it stands under what is essential, or under what is
    desirable, or (None) is asked for without a mark.
    """
    told = masked(sentence, is_item=is_item)
    if title.is_care:
        told = without_caring(told)
    is_of_holders = title.heads and title.heads in told.text.lower()
    if not told.named and not is_of_holders and not _is_named_in_words(told.text):
        return
    if general := general_in(told):
        yield general
        return
    sought = list(_met((*SOUGHT, *OF_PEERS) if title.is_peer_post else SOUGHT, told))
    own = others_set_aside(told, title.is_peer_post)
    asked = [*sought, *_met(ASKED, own)]
    if is_item and (item := _item(own, listed) or _somebody(told, listed)):
        asked.append(item)
    elif holders := _holders(own, title):
        asked.append(holders)
    asked = [(_HAVE_YOU if _is_asked_outright(each, words) else each, words) for each, words in asked]
    yield from softened(asked, own)


def _somebody(told: Masked, listed: bool | None) -> tuple[Cue, str] | None:
    """The item of a list that names who is sought: "Somebody who has been homeless"."""
    found = _SOMEBODY.search(told.text)
    return (LISTED[listed], told.words(*found.span())) if found else None


def _holders(own: Masked, title: TitleEvidence) -> tuple[Cue, str] | None:
    """All those who hold the post that the title names: "Our guides have all been homeless themselves"."""
    found = holders_have_it(title.head, title.heads).search(own.text) if title.head else None
    return (_HOLDERS, own.words(*found.span())) if found else None


def _is_asked_outright(each: Cue, words: str) -> bool:
    return each.name == "do you have it" and bool(_HAVE_YOU_LIVED.match(words))


def _is_named_in_words(text: str) -> bool:
    return (
        re.search(
            r"\bpeer\b|\bschedule 9\b|\boccupational requirement\b|\b(?:taught|given|gave|showed) you\b"
            r"|\babout your\b|"
            r"\bof your\b|\b(?:personal|lived)(?:ly)? (?:and/or|or)\b|\bor (?:personal|lived)"
            r"|(?:person|someone|man|woman|parent) (?:who is )?living with|carers"
            r"|\bcare[- ](?:experienced|leavers)|autistic|\b(?:must|need to|required to|have to) "
            r"|\bwith an? \w|living with|what (?:you|they)|\bonly\b|\bkept for|\breserved|ring-?fenced"
            r"|\b(?:this|the) (?:opportunity|role|post|job|position|scheme) |\b(?:own"
            r"|personal) (?:experience|stor|recovery)|mental (?:health|ill)",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def _met(cues: Iterable[Cue], told: Masked) -> Iterator[tuple[Cue, str]]:
    for each in cues:
        if found := each.pattern.search(told.text):
            yield each, told.words(*found.span())


def _item(own: Masked, listed: bool | None) -> tuple[Cue, str] | None:
    found = _OWN.search(own.text)
    if not found or (listed is None and found.start() > _ITEM_HEAD):
        return None
    return LISTED[listed], own.words(*found.span())
