"""The scenes in their order."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.campaigns.evidence import asking, working
from tests.campaigns.evidence.story import Story, set_up

STAGE_3 = date(2021, 9, 20)
REMINDING = (date(2021, 10, 5), date(2021, 10, 19), date(2021, 11, 2))
"""The days on which the volunteer writes to those whose time has run out."""
END = date(2021, 11, 15)


def play(folder: Path) -> Iterator[Story]:
    """All scenes."""
    with set_up(folder) as story:
        asking.makes_a_campaign(story)
        asking.asks_nhs_england(story)
        asking.reads_its_reply(story)
        asking.asks_why_not(story)
        for day in sorted({*working.days_of_mail(), STAGE_3, *REMINDING, END}):
            lives_a_day(story, day)
        yield story


def lives_a_day(story: Story, day: date) -> None:
    """In the morning what is planned, in the afternoon the mail, in the evening the desk."""
    if day == STAGE_3:
        asking.asks_what_helped(story)
    story.on(day.isoformat(), "15:00")
    story.ticks()
    working.mail_comes(story, day)
    working.works_the_desk(story)
    if day in REMINDING:
        story.reminded[day] = working.reminds_the_late(story)
    story.later(31)
    story.ticks()
    story.fetches()
