"""What would be public of a campaign with these parts, counted."""

from alongside.campaigns.models import Campaign, Part
from alongside.campaigns.queries.public import PublicCampaign


def becoming(campaign: Campaign, would: PublicCampaign) -> list[tuple[Part, bool, list[str]]]:
    """By part, whether it is public now and what it holds in words and numbers."""
    return [(part, campaign.shows(part), _holds(part, would)) for part in Part if part in would.parts]


def _holds(part: Part, would: PublicCampaign) -> list[str]:
    if part is Part.STAGES:
        questions = sum(len(stage.questions.all()) for stage in would.stages)
        return [_many(len(would.stages), "stage"), _many(questions, "question")]
    if part is Part.RESPONSES:
        events = sum(map(len, would.events.values()))
        return [f"the names and days of {_many(len(would.requests), 'request')}", _many(events, "event")]
    if part is Part.MATRIX:
        return [_many(would.standing_answers.count(), "confirmed answer")]
    if part is Part.LETTERS:
        return [f"{_many(len(would.letters), 'letter')}, without who asked and the reply address"]
    return [f"{_many(len(would.replies), 'reply', 'replies')} that a person published"]


def _many(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
