"""The band of an advertised post: of its fields the surest, else what a line of the text says of the post.

One band is given as "6" or "8a"; a post at either of two, or over a run of them ("Band 5/6", "7 to 8a"),
as both with a stroke between: "5/6", "7/8a". The bands of those whom the post supervises, reports to or may
become are not its own, and where a text names several for its post and joins none, nothing is given.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from alongside.reading.advert.around import lines_with
from alongside.reading.pay.bands import bands_at, bands_in

FIELDS = ("band", "pay", "title")
"""Fields that may name the post's band, the surest first."""

_SHORT = 70
_REACH = 90
_WORDS = ("band", "afc", "agenda for change")
_OTHERS_BEHIND = re.compile(
    r"(?:'?s\b|\s+(?:staff\b(?! nurse)|nurses|workers|colleagues|teams?|members|practitioners|midwives"
    r"|clinicians)\b)"
    r"|\s+(?:\w+ ){0,2}(?:experience|pathway|progression|development programme)\b",
    re.IGNORECASE,
)
"""Behind the band of several people, or of a way up."""
_LABEL = re.compile(
    r"[ •*-]*(?:(?:pay |salary |afc |nhs |agenda for change |job |current )*(?:band|grade|banding|salary)"
    r"(?: ?/ ?(?:band|grade|salary))?)[ :-]+(?:nhs |afc:? ?|agenda for change:? ?)*(?:band )?$",
    re.IGNORECASE,
)
_OF_POST = re.compile(
    r"\b(?:this is an?|(?:post|role|position|vacancy|job) is(?: an?| at| offered at)?"
    r"|recruit(?:ing)?(?: to)?(?: an?)?"
    r"|looking for(?: an?)?|seek(?:ing)?(?: an?)?|appoint(?:ing)?(?: an?)?|graded(?: at| as)?|paid(?: at)?"
    r"|(?:opportunity|opportunities|vacancy|vacancies|post|posts|position)(?: [^.;\n]{0,60}?)? (?:for|of"
    r"|as)(?: an?)?"
    r"|salary(?: is)?|requires? an?|exciting|as an?|have an?|are you an?|there (?:is|are)|(?:created"
    r"|have) (?:a |an )?new"
    r"|(?:commence|start)\w* at the (?:bottom|foot|beginning) of)\s+"
    r"(?:(?:[\w,/()'-]|\.(?=\d))+\s+){0,5}?$",
    re.IGNORECASE,
)
_NOT_OF_POST = re.compile(
    r"\b(?:supervis(?:e|es|ing|ion(?: of)?)|line[- ]manag(?:e|es|ing|ement(?: of)?)|manag(?:e|es|ing)"
    r"|report(?:s|ing)? to"
    r"|accountable to|alongside|support(?:ed by|s the|ing the| from| of)|mentor(?:s|ing)?|team of"
    r"|work(?:s|ing)? with"
    r"|years?|progress\w*|promot\w+|next|step|develop(?:s|ing|ment)?|pathways?|convert\w*|become|becoming"
    r"|move"
    r"|moving|trained"
    r"|experience\w*|currently (?:at|on|in|an?|working)|already|existing|newly qualified|equivalent"
    r"|preceptor\w*|if|until"
    r"|once|initially"
    r"|then|also|other|another|at least|minimum|working at|completion|run[- ]through|subject to|fast track"
    r"|above|beyond|past|including|transfer\w*|consist\w*|compris\w+|includ\w+|dedicated|our two"
    r"|our three|hours paid|higher than|whether|deputis\w+|join (?:our|the"
    r"|a))\b[^.;\n]{0,60}$"
    r"|\b(?:tax|age|price|risk|council|mortgage|income)\s+$",
    re.IGNORECASE,
)
_BEFORE_POST = re.compile(r"(?: at|[(])\s?$", re.IGNORECASE)
_POST_BEHIND = re.compile(r"[ )]+(?:\w+ )?(?:posts?|roles?|positions?|vacanc(?:y|ies))\b", re.IGNORECASE)
"""A mention that is joined to a post: "(Band 6)", "at Band 6", "Band 6 role"."""
_NEXT = re.compile(
    r"\b(?:years?|progress\w*|promot\w+|next|step|pathways?|convert\w*|become|experience\w*|newly qualified"
    r"|preceptor\w*"
    r"|supervis(?:e|es|ing)|manag(?:e|es|ing)|report(?:s|ing)? to|accountable to|until|once|completion|if"
    r"|or other)\b",
    re.IGNORECASE,
)
"""What speaks of another's band even in a line as short as a title."""


@dataclass(frozen=True, slots=True)
class Band:
    """A band named at `start` to `end` of the text."""

    value: str
    start: int
    end: int


def band_of_fields(words: dict[str, str]) -> tuple[str, str] | None:
    """The label of the field that names the post's band, and the band; None where it names several."""
    for label in FIELDS:
        values = list(dict.fromkeys(bands_in(words.get(label, ""), is_grade=label == "band")))
        if values:
            return (label, joined(values[0])) if len(values) == 1 else None
    return None


def band_in_text(flat: str, start: int = 0) -> Band | None:
    """The one band that the text says is its post's: first by plain lines, else by any mention at all."""
    sure: list[Band] = []
    others: list[Band] = []
    for band, is_sure in _named(flat, start):
        (sure if is_sure else others).append(band)
    for found in (sure, others):
        if found:
            return found[0] if len({each.value for each in found}) == 1 else None
    return None


def joined(value: str) -> str:
    """The bands of a post as one value: "5 or 6" and "5 to 6" are "5/6"."""
    low_and_high = sorted(set(re.findall(r"\d[a-d]?", value)))
    return "/".join(low_and_high) or value


def _named(flat: str, start: int) -> Iterator[tuple[Band, bool]]:
    """Each band that is not another's, and whether its line says plainly that it is the post's."""
    for opened, closed in lines_with(flat, _WORDS, start):
        is_short = closed - opened <= _SHORT
        for first, last, value in bands_at(flat, opened, closed):
            before = flat[max(opened, first - _REACH) : first]
            named = [value] if " and " not in value else value.split(" and ")
            is_of_others = bool(_OTHERS_BEHIND.match(flat, last, closed))
            for each in named:
                band = Band(joined(each), first, last)
                if _LABEL.fullmatch(flat[opened:first] + " ") or (is_short and not _NEXT.search(before)):
                    yield band, True
                elif not _NOT_OF_POST.search(before):
                    is_sure = bool(_OF_POST.search(before))
                    if is_sure or (not is_of_others and _is_joined(flat, first, last, closed)):
                        yield band, is_sure


def _is_joined(flat: str, first: int, last: int, closed: int) -> bool:
    before = flat[max(0, first - 4) : first]
    return bool(_BEFORE_POST.search(before) or _POST_BEHIND.match(flat, last, closed))
