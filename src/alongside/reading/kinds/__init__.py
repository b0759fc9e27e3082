"""What kind of post an advert is, and what it says of the applicant's own lived experience.

    lived-experience   the work is done from lived experience: the advert requires it or makes it the core
    involvement        patient, public or carer involvement is the work, without that requirement
    other              neither

A title and sentences give *cues*, each with a name and a weight (title.py, requirement.py, involvement.py);
decide.py adds them up and says which decided. How a sentence names lived experience, and whose it is, is
told in experience.py, from deeds.py and histories.py; telling.py says which sentences are looked at.
Statements are made in readers/kind_of_post.py.
"""

from alongside.reading.kinds.cues import Evidence
from alongside.reading.kinds.decide import Verdict, verdict_on

__all__ = ["Evidence", "Verdict", "verdict_on"]
