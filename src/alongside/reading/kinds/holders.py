"""Those who hold the post that the title names: "Our guides have all been homeless themselves".

What is said of all of them is asked of the next one. The patterns are made once for each noun of a title.
"""

import re
from functools import cache

from alongside.reading.kinds.histories import HARD, ONCE


@cache
def holders_told_of(heads: str) -> re.Pattern[str]:
    """Where a text says what the holders, named in the plural, are or have."""
    return re.compile(
        rf"\b{heads} (?:of (?:our|the) (?:[\w-]+ ){{1,3}})?(?:here |all |each |both )*(?:have|had"
        r"|arrived|are|were|survived|lost|left|fled|used|grew|came)\b"
        rf"|\b(?:hired|employed|recruited|appointed|paid) as (?:our )?(?:\w+ )?{heads}\b",
        re.IGNORECASE,
    )


@cache
def holders_have_it(head: str, heads: str) -> re.Pattern[str]:
    """A sentence, with signs for lived experience, that says of all the holders that they have it."""
    head = rf"\b(?:{head}|{heads})\b"
    return re.compile(
        rf"\b(?:all|every|each|both)\b[^.;?!]{{0,30}}?{head}[^.;?!]{{0,60}}?[§¤]"
        rf"|{head}[^.;?!]{{0,40}}?\b(?:all|each|both|themselves)\b[^.;?!]{{0,30}}?[§¤]"
        rf"|{head}[^.;?!]{{0,40}}?[§¤](?=[^.;?!]{{0,60}}\bthemselves\b)"
        rf"|^\W*(?:(?:our|all|these|the|every|each) )*(?:[\w-]+ ){{0,2}}?{head} (?:of (?:our"
        rf"|the) (?:[\w-]+ ){{1,3}})?"
        rf"(?:here |all |each "
        rf"|both )*(?:(?:are|were) (?:people|those|men|women) (?:who )?)?[§]"
        rf"|^\W*(?:(?:our|all|these|the|every|each) )*(?:[\w-]+ ){{0,2}}?{head} (?:of (?:our"
        rf"|the) (?:[\w-]+ ){{1,3}})?(?:here |all |each |both )*"
        rf"(?:(?:have|had|are|were) (?:\w+ )?(?:had |an? )?|{ONCE} )(?:an? |[\w-]+ ){{0,4}}?(?:{HARD}|[§¤])"
        rf"|^\W*(?:(?:our|all|these|the) )*{head} are (?:\w+ ){{0,2}}?(?:people|residents|men|women"
        rf"|parents|patients|adults|citizens) with (?:an? )?{HARD}"
        rf"|(?:[¤§]|{HARD})[^.;?!]{{0,40}}?\b(?:hired|employed|recruited|appointed"
        rf"|paid) as (?:our )?(?:\w+ )?{head}"
        rf"|\b(?:an?|every|each) {head} (?:here )?(?:is|must be|will be) (?:some\w+|a person|one) who [§]",
        re.IGNORECASE,
    )
