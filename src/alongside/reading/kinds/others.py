"""Sets aside lived experience that is somebody else's: patients', colleagues', a group's, peer workers'."""

import re

from alongside.reading.kinds.experience import SIGNS, Masked

_SET_ASIDE: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # People who have it, other than the applicant.
        r"\b(?:people|persons?|those|individuals?|service users?|patients?|clients?|adults|children"
        r"|young people|families"
        r"|carers|parents|colleagues|staff|friends|groups?|volunteers|practitioners|workers|others"
        r"|communities|representatives|trainers"
        r"|partners|men|women|residents|survivors|students|tutors|facilitators|members|citizens|users"
        r"|experts|leaders|teams?|peers|veterans)"
        r"(?: and (?:\w+ ){1,3}?)?(?: of (?:the |our )?[\w-]+)? ?(?:\w+ ){0,2}?(?:\(\w+\) )?(?:with|who"
        r"|that|having|and their|in|,)(?: (?:an?|their|own|real|and|or|any|some|a range of"
        r"|appropriate|relevant|the|may|also|are|have|has|had|'|\"|“))* ?['\"]?[¤§¶°]",
        r"\b(?:patients?|clients?|service users?|residents|children|people|families|many|most|colleagues"
        r"|users"
        r"|callers|guests|participants|survivors|staff) (?:(?!you\b)\w+ ){0,2}?§",
        # What a service does with it: brings it into its plans, hears it in how it grows.
        r"¤ (?:in|into|within|at|across|throughout|to|on) (?:the|our|all|every|each|how|what|its|this|these) "
        r"(?!(?:role|post|job|position|following|last|past|areas?|UK)\b)",
        r"\b(?:bringing|embedding|including|integrating|incorporating|putting|placing|keeping|building"
        r"|involving|inclusion of|use of|integration of) ¤",
        # The name of a group, a programme, a colleague.
        r"¤ (?:and [\w-]+ )?(?:colleagues?|staff|workers?|teams?|practitioners?|workforce|partners?"
        r"|groups?|forums?|advisory|panels?"
        r"|programmes?|leads?|networks?|representatives?|roles?|voices?|advis[eo]rs?|experts?|members?"
        r"|consultants?|volunteers?|trainers?"
        r"|tutors?|peers?|peer|communit(?:y|ies)|leadership|input|involvement|engagement|participation"
        r"|boards?|councils?|champions?|evidence"
        r"|research(?:ers?)?|data|stories|feedback|narratives?|strategy|strategies|lens|posts?"
        r"|professionals?|educators?|facilitators?|managers?)\b",
        # Whose experience it is stands beside it.
        r"¤ (?:of|for|from|by) (?:our |the |all |those |these |each |every |local |many |both "
        r"|other )*(?:patients?|service users?|people|staff|families|residents|clients|users"
        r"|individuals|children|young people|those|others|communities|our|your (?:patients|clients)"
        r"|colleagues|citizens|women|carers)\b",
        r"\b(?:patients?|users?|people|clients?|families|residents|carers|children|individuals?|persons?"
        r"|others|everyone|communit(?:y|ies)|staff|members|women)'s? ¤",
        r"\b(?:patients?|users?|people|clients?|families|residents|carers|children|individuals|persons)' ¤",
        r"\b(?:voices? (?:of|with)|by|the|these|those|this|his|her|its|our|including|and|strong"
        r"|of) ¤(?! (?:of|in|as|is|are|will|would|and)\b)",
        r"\b(?:voices?|understanding|understand|awareness|knowledge|appreciation|insights?|respect"
        r"|empathy|compassion|interest|valu(?:e|es|ed|ing)|recogni\w+"
        r"|importance|power|hear\w*|listen\w*|learn\w*|captur\w+|explor\w+|observation|harness\w*"
        r"|embed\w*|cent(?:re|er|r)\w*|shaped|led|guided"
        r"|driven|rooted|champion\w*|ethos|culture|role|place|impact|amplif\w+|elevat\w+)(?: (?:of|for"
        r"|into|in|to|from|around|about|the|and|with|by|on|how|a|both|how to))*"
        r" (?:(?!your|own)[\w-]+ ){0,4}?[¤¶°]",
        # Those worked with.
        r"\b(?:co-?produc\w*|collaborat\w*|co-?design\w*|co-?deliver\w*|co-?facilitat\w*|supervis\w*"
        r"|liais\w*|line manag\w*|work\w* (?:in partnership |closely |directly |together )?(?:with"
        r"|alongside))"
        r" (?:[^\s.;?!]+ ){0,10}?[¤¶]",
        r"\b(?:our|the|with|by|including|includ\w+|and|of|alongside|support\w*|involv\w*|engag\w*"
        r"|recruit\w*|train\w*|manag\w*|network of|group of|team of|from|other|paid|volunteer|many"
        r"|using) (?:[\w'-]+,? ){0,3}?¶",
        r"¶ (?:and [\w-]+ )?(?:programme|group|forum|panel|network|team|lead|co-?ordinator|manager|hub"
        r"|service|involvement|colleagues?|who|which|called)",
        r"\bexperiences? (?:of|in|with) (?:work\w*|support\w*|co-?produc\w*|involv\w*|manag\w*"
        r"|supervis\w*|engag\w*|car(?:e|ing)) [^.;?!]{0,120}?[¤§¶°]",
        # Peer workers and the like, in the advert of another post.
        r"\b(?:peer (?:[\w-]+ )?workers?|peer mentors?|volunteers|colleagues|team members|team|staff"
        r"|workforce|some of (?:us|our \w+)|many of (?:us|our \w+)|trustees|founders?|they|who"
        r"|service users?|patients|people|organisation|charity|led) "
        r"(?:all |also |each |will |may |can |often |together )*(?:have|has|had|bring|with|are|is|use"
        r"|uses|share|draw on|by)\b[^.;?!]{0,60}?[¤§¶]",
    )
)  # fmt: skip
_PEER_HOLDERS = 1
"""How many of the last patterns are not used where the post itself is such work by its title."""

_CARING = re.compile(r"\bcaring for|\bcarer", re.IGNORECASE)


def others_set_aside(told: Masked, is_peer_post: bool) -> Masked:
    """The sentence with "·" for every naming of lived experience that is somebody else's."""
    text = told.text
    for pattern in _SET_ASIDE[:-_PEER_HOLDERS] if is_peer_post else _SET_ASIDE:
        text = pattern.sub(lambda found: re.sub("[¤§¶°]", "·", found.group()), text)
    return Masked(text, told.named)


def without_caring(told: Masked) -> Masked:
    """The sentence with "·" for caring for somebody: in a post of paid care that is work."""
    text, number = list(told.text), 0
    for place, letter in enumerate(told.text):
        if letter in SIGNS:
            if _CARING.search(told.named[number]) and "lived" not in told.named[number].lower():
                text[place] = "·"
            number += 1
    return Masked("".join(text), told.named)
