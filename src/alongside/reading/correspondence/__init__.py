"""Letters and mail about a request for information: what each one is, with the sentence that decided.

`letter` what is known of a message · `own_words` which of its words are its own · `small_print` which of them
stand in every letter · `cues` the words that tell its kind · `hits` where they stand · `kinds` the decision ·
`replies` the part of it about replies · `spoken` statements about what was asked · `sections` the grounds it
names · `reliance` whether it relies on them · `refusals` what a refusal must contain.
Nothing here sends, stores or answers; parsing mail is in reading/formats.
"""

from alongside.reading.correspondence.kinds import Classified, classify
from alongside.reading.correspondence.letter import Kind, Letter
from alongside.reading.correspondence.own_words import OwnWords
from alongside.reading.correspondence.refusals import Item, checklist
from alongside.reading.correspondence.sections import SectionNamed, sections_named

__all__ = [
    "Classified",
    "Item",
    "Kind",
    "Letter",
    "OwnWords",
    "SectionNamed",
    "checklist",
    "classify",
    "sections_named",
]
