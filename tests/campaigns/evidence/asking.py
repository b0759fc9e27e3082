"""Scenes of asking: a campaign is made, three stages go out, one of them is ended by force on the way."""

import signal

from alongside.campaigns.models import Outgoing, Request
from tests.campaigns.evidence import nhs_england
from tests.campaigns.evidence.story import APPLICANT, COLLECTIVE, SLUG, TITLE, Story


def makes_a_campaign(story: Story) -> None:
    """A title, a name that signs, the questions of a model letter."""
    volunteer = story.volunteer
    story.on("2021-08-02", "09:05")
    volunteer.opens("/campaigns/new/")
    volunteer.presses("Save and say who asks", {"title": TITLE, "about": "55 bodies were offered it."})
    volunteer.presses(
        "Save and write the questions", {"legal_applicant": APPLICANT, "public_name": COLLECTIVE}
    )


def asks_nhs_england(story: Story) -> None:
    """Stage 1: one body, by its name."""
    volunteer = story.volunteer
    volunteer.presses("Begin with these 6 questions", beside="took something up")
    volunteer.follows("Go on: whom to ask")
    volunteer.presses("Add it", {"name": "NHS England"})
    volunteer.follows("Addresses of all")
    volunteer.presses("Save the addresses", {"lines": f"NHS England, {nhs_england.ADDRESS}"})
    volunteer.follows("Go on: the letter")
    volunteer.presses("Save and see every letter")
    volunteer.follows("Go on: check and send")
    volunteer.presses("Send 1 letter")
    assert "1 letter waits to go" in volunteer.words
    assert story.ticks()["letters"] == 0, "it can still be taken back"
    story.later(31)
    assert story.ticks()["letters"] == 1


def reads_its_reply(story: Story) -> None:
    """On the last day the answer comes, with a document. A person looks and lets the document be read."""
    story.on("2021-08-31", "11:00")
    letter = story.post.last_to(nhs_england.DOMAIN)
    story.post.arrives(nhs_england.reply(letter, story.clock), story.clock.now())
    told = story.fetches()
    assert (told["bound"], told["own_copies"]) == (1, 1), told
    volunteer = story.volunteer
    volunteer.opens("/desk/")
    volunteer.follows("NHS England")
    volunteer.presses("Right: it answers")
    volunteer.follows("Read it into the register")
    assert "North West Boroughs Healthcare NHS Foundation Trust" in volunteer.words
    volunteer.presses("Read it into the register like this")


def asks_why_not(story: Story) -> None:
    """Stage 2: those that did not apply, chosen by rule. The sending is ended twice by force."""
    volunteer = story.volunteer
    story.on("2021-09-06")
    begins_stage(story, "Why did you not apply?", "did not take it up", "Funding outcome: did not apply")
    assert "The rule chooses 31 bodies" in volunteer.words
    volunteer.presses("Ask as a courtesy: Livewell")
    volunteer.presses("Ask all 30")
    sends(story, 2, 31)
    story.later(31)
    is_killed_at(story, 9, has_it=True)
    is_killed_at(story, 6, has_it=False)
    story.ticks()
    settles_the_doubt(story)


def asks_what_helped(story: Story) -> None:
    """Stage 3: those that were funded; one has closed since and two bid together."""
    volunteer = story.volunteer
    story.on("2021-09-20")
    begins_stage(story, "What made it possible?", "took it up what made", "Funding outcome: awarded")
    assert "The rule chooses 24 bodies" in volunteer.words
    assert "Mersey Care NHS Foundation Trust decide It would also answer for North West" in volunteer.words
    volunteer.presses("Ask it: Mersey Care")
    volunteer.presses("Ask as a courtesy: Navigo")
    volunteer.presses("Ask as a courtesy: Primary Care Sheffield")
    volunteer.presses("Ask all 21")
    sends(story, 3, 24)
    story.later(31)
    assert story.ticks()["letters"] == 24


def settles_the_doubt(story: Story) -> None:
    """Of the two letters that were in hand one has gone: its copy came. The other is left to a person."""
    volunteer = story.volunteer
    story.later(11)
    assert story.fetches()["own_copies"] == 30
    assert story.ticks()["uncertain"] == 1
    volunteer.opens("/desk/")
    assert "Letters in doubt 1" in volunteer.words
    (left,) = Outgoing.objects.filter(state="uncertain")
    volunteer.follows(left.request.body_name)
    volunteer.presses("Send it to this address")
    assert story.ticks()["letters"] == 1
    assert story.fetches()["own_copies"] == 1


def begins_stage(story: Story, title: str, model: str, choice: str) -> None:
    """The next stage from a model letter, and a rule over what the last answer said."""
    volunteer = story.volunteer
    volunteer.opens(f"/campaigns/{SLUG}/")
    volunteer.follows("Add the next stage")
    volunteer.presses("Save and write its questions", {"title": title})
    volunteer.presses("Begin with these 6 questions", beside=model)
    volunteer.follows("Go on: whom to ask")
    volunteer.follows("Choose by a rule")
    volunteer.presses("Show whom this chooses", volunteer.sees_choice(choice))


def sends(story: Story, stage: int, how_many: int) -> None:
    """Addresses, a look at every letter, and the button."""
    volunteer = story.volunteer
    asked = Request.objects.filter(stage__number=stage, state="accepted")
    lines = [f"{each.body_name}, {address_of(each.organisation)}" for each in asked]
    volunteer.opens(f"/campaigns/{SLUG}/stages/{stage}/recipients/addresses/")
    volunteer.presses("Save the addresses", {"lines": "\n".join(lines)})
    volunteer.follows("Go on: the letter")
    volunteer.presses("Save and see every letter")
    assert f"Complete: {how_many}" in volunteer.words
    volunteer.follows("Go on: check and send")
    volunteer.presses(f"Send {how_many} letters")
    assert f"{how_many} letters wait to go" in volunteer.words


def is_killed_at(story: Story, letter: int, *, has_it: bool) -> None:
    """`alongside tick` is killed while the mail server has a letter in hand, which it keeps or not."""
    story.post.sent.stop_at(letter, has_it=has_it)
    sender = story.command.started("tick")
    assert story.post.sent.has_stopped.wait(60), sender.communicate(timeout=5)
    sender.send_signal(signal.SIGKILL)
    sender.communicate(timeout=30)


def address_of(organisation: str) -> str:
    """Where a body takes requests."""
    return f"foi@{organisation.lower()}.example"
