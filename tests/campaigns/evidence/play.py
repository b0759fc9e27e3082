"""The scenes in their order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from alongside.campaigns.models import Part
from tests.campaigns.evidence import asking, publishing, working
from tests.campaigns.evidence.bodies import playing
from tests.campaigns.evidence.story import Story, set_up

STAGE_3 = date(2021, 9, 20)
REMINDING = (date(2021, 10, 5), date(2021, 10, 19), date(2021, 11, 2))
"""The days on which the volunteer writes to those whose time has run out."""
OPENING = date(2021, 10, 5)
"""The day from which on anyone may see who answered and when."""
CLAIMING = date(2021, 10, 8)
END = date(2021, 11, 15)


def play(folder: Path) -> Iterator[Story]:
    """All scenes."""
    with set_up(folder) as story:
        asking.makes_a_campaign(story)
        asking.asks_nhs_england(story)
        asking.reads_its_reply(story)
        asking.asks_why_not(story)
        for day in sorted({*working.days_of_mail(), STAGE_3, *REMINDING, OPENING, CLAIMING, END}):
            lives_a_day(story, day)
        comes_to_the_answers(story)
        yield story


def lives_a_day(story: Story, day: date) -> None:
    """In the morning what is planned, in the afternoon the mail, in the evening the desk."""
    if day == STAGE_3:
        asking.asks_what_helped(story)
    story.on(day.isoformat(), "15:00")
    working.mail_comes(story, day)
    working.works_the_desk(story)
    if day in REMINDING:
        story.reminded[day] = working.reminds_the_late(story)
    if day == OPENING:
        publishing.shows(story, Part.STAGES, Part.RESPONSES)
        story.public["opening"] = publishing.what_anyone_sees()
    if day == CLAIMING:
        publishing.says_it_replied(playing("says that it replied", 2).code)
    story.later(31)
    story.ticks()


def comes_to_the_answers(story: Story) -> None:
    """Everything may be seen; then answers are confirmed and replies published, and can be seen."""
    publishing.shows(story, *Part)
    story.public["before"] = publishing.what_anyone_sees()
    publishing.confirms_answers(story)
    publishing.publishes_replies(story)
    publishing.lets_replies_go(story)
    story.public["end"] = publishing.what_anyone_sees()
