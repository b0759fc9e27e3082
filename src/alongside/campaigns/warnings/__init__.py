"""What to think of before a stage is sent. It stops nobody: it says the rule and what to do.

`applicant` the name that asks · `cost` requests that may be added up · `asking` the questions and the
letter · `bodies` who is asked · `caution` what one of them is.
"""

from datetime import date

from alongside.campaigns.models import Stage
from alongside.campaigns.warnings.applicant import about_the_applicant
from alongside.campaigns.warnings.asking import about_the_letter, about_the_questions
from alongside.campaigns.warnings.bodies import about_the_bodies
from alongside.campaigns.warnings.caution import Caution
from alongside.campaigns.warnings.cost import about_the_cost

__all__ = ["Caution", "about_the_applicant", "warnings_for"]


def warnings_for(stage: Stage, day: date) -> list[Caution]:
    """Everything to think of before the letters of this stage go on `day`, the name that asks first."""
    acts = set(stage.requests.order_by().values_list("regime", flat=True).distinct())
    return [
        *about_the_applicant(stage.campaign.legal_applicant, stage.campaign.public_name, acts),
        *about_the_questions(list(stage.questions.all())),
        *about_the_letter(stage),
        *about_the_bodies(stage, day),
        *about_the_cost(stage, day),
    ]
