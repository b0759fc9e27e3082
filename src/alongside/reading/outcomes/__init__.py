"""What came of an offer of money: who was asked, was offered it, applied, was awarded it, refused it.

said.py finds the outcomes that a sentence or a heading says, named.py the bodies named beside one;
phrases.py has the phrases in the order in which they are tried, words.py the classes they are made of.
reason_words.py has those that give a reason. Counting bodies by outcome is for readers/counts.py, reading
reasons for readers/reasons.py.
"""

from alongside.reading.outcomes.said import Outcome, counted_outcomes_in, outcomes_in, verdict

__all__ = ["Outcome", "counted_outcomes_in", "outcomes_in", "verdict"]
