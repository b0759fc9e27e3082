"""What a sentence, or an item of a list, asks of the applicant's own lived experience.

In three steps: where people are sought, welcomed or named for it; then everybody else's experience is set
aside ("people with lived experience", "our experts by experience"); what is left is the applicant's.
"""

import re
from collections.abc import Iterable, Iterator

from alongside.reading.kinds.asking import ASKED, OF_PEERS, SOUGHT
from alongside.reading.kinds.cues import Cue, Says, cue
from alongside.reading.kinds.experience import Masked, masked
from alongside.reading.kinds.others import others_set_aside, without_caring
from alongside.reading.kinds.softening import general_in, softened
from alongside.reading.kinds.title import TitleEvidence

LISTED = {
    True: cue("listed as essential", Says.REQUIRED, 6, ""),
    False: cue("listed as desirable", Says.WANTED, 1, ""),
    None: cue("in the list of what is asked", Says.REQUIRED, 4, ""),
}
_ITEM_HEAD = 70
_OWN = re.compile("[¤§¶]")


def asked_in(
    sentence: str, title: TitleEvidence, *, is_item: bool = False, listed: bool | None = None
) -> Iterator[tuple[Cue, str]]:
    """The cues a sentence or item gives, each with its words; nothing where no own experience is named.

    For an item of a list (`is_item`) `listed` is whether it stands under what is essential, or under what is
    desirable, or (None) is asked for without a mark.
    """
    told = masked(sentence)
    if title.is_care:
        told = without_caring(told)
    if not told.named and not _is_named_in_words(told.text):
        return
    if general := general_in(told):
        yield general
        return
    sought = list(_met((*SOUGHT, *OF_PEERS) if title.is_peer_post else SOUGHT, told))
    own = others_set_aside(told, title.is_peer_post)
    asked = [*sought, *_met(ASKED, own)]
    if is_item and (item := _item(own, listed)):
        asked.append(item)
    yield from softened(asked, own)


def _is_named_in_words(text: str) -> bool:
    return (
        re.search(
            r"\bpeer\b|\b(?:personal|lived)(?:ly)? (?:and/or|or)\b|\bor (?:personal|lived)"
            r"|(?:person|someone|man|woman|parent) (?:who is )?living with|carers"
            r"|\bcare[- ](?:experienced|leavers)|autistic|\b(?:must|need to|required to|have to) "
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
