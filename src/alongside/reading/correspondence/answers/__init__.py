"""Which words of a reply answer which question of its letter, and what they say.

`asked` the questions and the cells · `echoes` where a reply repeats a question · `heads` numbers and cues
at the beginning of lines · `parts` the words that belong to each question · `labels` the same by labels ·
`prose` those of a reply without any order, `matched` the clause that fits a question, `likeness` by its
words · `grouped` what is refused by number · `values`, `counted`, `sums`, `listing`, `polarity`, `affirmed`
what they say · `part_answers`, `cells` all of it together.
Precision first: what is unsure is left not answered, with a note for the person who looks.
"""

from alongside.reading.correspondence.answers.asked import Asked, Cell, CellKind
from alongside.reading.correspondence.answers.cells import VERSION, answers_to

__all__ = ["VERSION", "Asked", "Cell", "CellKind", "answers_to"]
