"""The cues by which an advert asks for lived experience, over sentences with signs in place of it.

The signs (¤ § ¶ °) are told in experience.py.
"""

from alongside.reading.kinds.cues import FROM_IT, Cue, Says, cue
from alongside.reading.kinds.persons import (
    ADDRESSED,
    ANY,
    APPLICANT,
    IS,
    POST,
    no_others,
)

OF_PEERS: tuple[Cue, ...] = (
    cue("such workers have it", Says.REQUIRED, 4,
        rf"\b{POST} (?:will |all |also |must |should |may )*(?:are|is|be|have|has|had|who|with|use|uses"
        rf"|draw|bring|share|offer)\b[^.;?!]{{0,110}}?[¤§¶]"),
    cue(FROM_IT, Says.REQUIRED, 4,
        r"\b(?:us(?:e|es|ing)|draw(?:s|ing)? (?:up)?on|shar(?:e|es|ing)|utilis(?:e|es|ing)|bring(?:s"
        r"|ing)?|through|from|offer(?:s|ing)?)(?: of| the| their| your| his or her| own| personal"
        r"| sharing| an?| this| that| mutual| similar)* ¤(?! (?:of|from) (?:others|people|patients"
        r"|service))"),
)  # fmt: skip
"""Looked for where the title says that the post is such work."""

ASKED: tuple[Cue, ...] = (
    cue("must have it", Says.REQUIRED, 6,
        r"\b(?:must|need(?:s|ed)? to|has to|have to|required to|requirement (?:that|to)"
        r"|essential (?:that|to)|expected to|necessary (?:that|to)|crucial that|important that"
        r"|it is essential)\b"
        rf" {no_others(14)}{ANY}"),
    cue("must have it", Says.REQUIRED, 6, r"\b(?:need|needs|required|expected) §"),
    cue("it is essential", Says.REQUIRED, 6,
        rf"{ANY}[^.;?!]{{0,170}}?{IS}(?:essential|required|requirement|necessary|mandatory|prerequisite"
        r"|needed|must)\b"),
    cue("it is essential", Says.REQUIRED, 6,
        rf"(?:{ADDRESSED}[^.;?!]{{0,170}}?{ANY}|{ANY}(?=[^.;?!]*{ADDRESSED}))[^.;?!]{{0,170}}?{IS}"
        r"(?:crucial|vital|key|most important|fundamental|at the (?:heart|core)|central)\b"),
    cue("it is essential", Says.REQUIRED, 6,
        r"\b(?:essential(?: criteria| requirements?)?|required"
        rf"|requirements?|what (?:we|you(?:'ll)?) (?:ask(?: for)?|need|want"
        rf"|look for))\s?[:(-]\)?\s?{no_others(6)}{ANY}|\brequires? (?:\w+ ){{0,3}}?[¤§]"
        rf"|\bmust[- ]haves?: [^.;]{{0,40}}?[¤§]"),
    cue("you will have it", Says.REQUIRED, 5,
        rf"\b{APPLICANT}(?:'ll|'ve)?,? (?:(?:will|should|would|shall|can|do|also|ideally|therefore|all"
        r"|therein) )*(?:have|has|had|bring|brings|possess(?:es)?|offer|offers|come with|comes with|hold"
        r"|need|needs|require|demonstrate|be able to (?:demonstrate|draw on|use))"
        rf" {no_others(9)}¤"),
    cue("you will have it", Says.REQUIRED, 5,
        rf"\b{APPLICANT}(?:'ll|'ve)? (?:(?:will|should|would|shall|to|also|all|themselves|yourself) )*§"
        r"|(?<!if )(?<!when )(?<!once )(?<!after )(?<!that )(?<!do )(?<!to )(?<!with )(?<!for )(?<!by"
        r" )(?<!from )(?<!of )\byou §"),
    cue("do you have it", Says.REQUIRED, 3,
        rf"\b(?:do|have|are) you (?:{no_others(10)})?[¤§][^.;!]*\?|^\W*§[^.;!]*\?|\bhave you (?:got "
        rf"|had )?{no_others(6)}¤[^.;!]*\?"),
    cue("your own lived experience", Says.REQUIRED, 3,
        r"\byour (?:(?:own|personal|unique|valuable|relevant) ){0,3}¤(?! (?:of|in) (?:work|the role))"),
    cue("applicants having it", Says.REQUIRED, 4,
        r"\b(?:themselves|himself|herself|yourself) (?:having|with) ¤|\bindividuals? (?:themselves "
        rf")?(?:with|who (?:have|has)) {no_others(3)}¤"),
)  # fmt: skip
"""Looked for in what is left."""
