"""Scenes of the answers: a person confirms what was read, and decides what anyone may see."""

from alongside.campaigns.models import Campaign, Incoming, Part, Request
from tests.campaigns.evidence.bodies import Body, bodies
from tests.campaigns.evidence.story import SLUG, Story
from tests.campaigns.evidence.volunteer import Visitor
from tests.campaigns.evidence.working import request_to

OPEN = f"/campaigns/{SLUG}/open/"
SHOWN = ("answer", "partial-answer", "refusal", "not-held", "referred-to-website", "review-outcome")
"""Kinds of messages that the volunteer publishes."""


def shows(story: Story, *parts: Part) -> None:
    """From now on anyone may see these parts: first the page that shows exactly what, then the button."""
    volunteer = story.volunteer
    volunteer.opens(f"/campaigns/{SLUG}/public/")
    volunteer.presses("Show me what would be public", {"parts": [part.value for part in parts]})
    volunteer.presses("Make exactly this public")


def says_it_replied(code: str) -> None:
    """A body that is not on the way to be named objects: it says that it replied."""
    somebody = Visitor()
    somebody.opens(f"{OPEN}requests/{request_to(code, 2).pk}/we-did-reply/")
    somebody.presses("We did reply", {"words": "It went by post."})


def confirms_answers(story: Story) -> None:
    """Body by body: what the program read is confirmed, put right, or left open."""
    for body in bodies():
        if body.answer:
            _confirms(story, body)


def _confirms(story: Story, body: Body) -> None:
    volunteer, way = story.volunteer, body.answer
    assert way is not None
    request = request_to(body.code, body.stage)
    path = f"/campaigns/{SLUG}/stages/{body.stage}/answers/{request.pk}/"
    volunteer.opens(path)
    read = [number for number in range(1, 7) if way.cell(number)[0] != "-"]
    if read:
        volunteer.presses(f"Confirm all {len(read)}" if len(read) > 1 else f"Confirm question {read[0]}")
    for number, words in way.quotes.items():
        told = {"kind": way.cell(int(number))[1], "value": "", "exact": words}
        volunteer.presses(f"Keep this for question {number}", told)


def publishes_replies(story: Story) -> None:
    """Each reply: the words with what the rules take out, then the button. What is held back stays back."""
    volunteer = story.volunteer
    replies = Incoming.objects.filter(kind__in=SHOWN, held_for=[], looked_at__isnull=False)
    for message in replies.exclude(request=None).order_by("received_at", "pk"):
        volunteer.opens(f"/desk/messages/{message.pk}/publish/")
        volunteer.presses("Publish it like this")


def lets_replies_go(story: Story) -> None:
    """The published words of stage 3 are read into the register, and what stands there is stated."""
    volunteer = story.volunteer
    for message in Incoming.objects.filter(is_public=True, request__stage__number=3).order_by("pk"):
        volunteer.opens(f"/desk/requests/{message.request_id}/")
        volunteer.presses("Read the chosen words into the register", within=f"message-{message.pk}")
    volunteer.opens(f"/campaigns/{SLUG}/stages/2/answers/")
    volunteer.presses("Put confirmed answers in the register")


PAGES = (
    "", "responses/", "answers/2/", "answers/3/", "correspondence/", "data/campaign.json", "data/answers.csv",
    "data/requests.csv", "new.atom",
)  # fmt: skip


def what_anyone_sees() -> dict[str, str]:
    """The public pages and files by their address; those that are not there are left out."""
    visitor = Visitor()
    found = {path: visitor.client.get(f"{OPEN}{path}") for path in PAGES}
    return {path: each.content.decode() for path, each in found.items() if each.status_code == 200}


def campaign() -> Campaign:
    """The campaign of the story."""
    return Campaign.objects.get(slug=SLUG)


def requests(stage: int) -> dict[str, Request]:
    """The requests of a stage that were sent, by body."""
    found = Request.objects.filter(stage__number=stage, state__in=("sent", "closed"))
    return {each.organisation: each for each in found}
