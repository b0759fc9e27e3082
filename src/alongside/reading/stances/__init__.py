"""What stance an answer takes to the concern it answers, and the sentence that decides it.

Every stance rests on words that stand in the answer. What counts depends on what was put: a charge
is accepted or denied, a request is granted or refused, a question is answered. Within a clause the
first verb decides: "we accept that this is incorrect" accepts. Where the words do not decide, there
is no stance.

accepting.py, denying.py and pledging.py have the words by which an answer takes one, beside.py those that
take none, speaking.py the word classes they share; asked.py tells what was put, stems.py whether two
passages speak of the same things, decided.py decides.
"""

from alongside.reading.stances.decided import Stance, stance_of
from alongside.reading.stances.stems import subject_words

__all__ = ["Stance", "stance_of", "subject_words"]
