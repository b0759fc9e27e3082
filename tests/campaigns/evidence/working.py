"""Scenes of the desk: mail comes in day by day, and the volunteer works off what waits."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from email.message import EmailMessage

from alongside.campaigns.models import Answer, Incoming, Outgoing, Request
from alongside.campaigns.presenters.message import KINDS
from alongside.reading.correspondence import Kind
from tests.campaigns.evidence import letters
from tests.campaigns.evidence.bodies import SAME, Body, Send, Way, bodies
from tests.campaigns.evidence.story import Story

MEANING = "We mean every paid post whose description asks for lived experience of mental ill health."
REVIEW = "Please look again at whether this ground applies to all that we asked."
HIDDEN = "Peregrine Oddfellow"
"""Who stands on the sheet that a workbook hides."""
_IN_REVIEW = ("refuses because of the cost", "withholds all for commercial reasons")


@dataclass(frozen=True)
class Seen:
    """What the program made of a message before any person had looked."""

    message: int
    body: Body
    way: Way
    on: date
    kind: str
    bound_by: str
    organisation: str
    is_automatic: bool
    held_for: tuple[str, ...]
    warnings: str
    quote: str
    guessed: tuple[str, ...]
    cells: dict[int, str]

    def __str__(self) -> str:
        return f"{self.body}: {self.way.name}"


def days_of_mail() -> list[date]:
    """The days on which anything comes, in order."""
    return sorted({send.day for body in bodies() for send in body.sends})


def mail_comes(story: Story, on: date) -> None:
    """What bodies send on a day arrives; the mailbox is read; the program says what each is."""
    came: dict[str, tuple[Body, Way]] = {}
    for body in bodies():
        for send in body.sends:
            if send.day == on:
                message = _sent(story, body, send)
                key = str(message["Message-ID"]) if isinstance(message, EmailMessage) else body.code
                came.setdefault(key, (body, send.way))
    before = set(Incoming.objects.values_list("pk", flat=True))
    told = story.fetches()
    assert not told["problems"]
    new = Incoming.objects.exclude(pk__in=before).select_related("request").order_by("received_at", "pk")
    for message in new:
        body, way = came.get(message.message_id) or came[_bounced(message)]
        story.seen.append(_seen(message, body, way, on))


def _sent(story: Story, body: Body, send: Send) -> EmailMessage | bytes:
    """One body's message, put into our mailbox."""
    letter = story.post.last_to(body.domain)
    at = datetime.combine(send.day, time(13), tzinfo=story.clock.now().tzinfo)
    if send.way.minutes:
        at = letter["Date"].datetime + timedelta(minutes=send.way.minutes)
    if send.way.name == SAME:
        message = letters.again(story.last_messages[body.code])
    else:
        name = Request.objects.get(organisation=body.code, stage__number=body.stage).body_name
        told = letters.written(body, send.way, letter, name, at)
        message = told
    if isinstance(message, EmailMessage):
        story.last_messages[body.code] = message
    story.post.arrives(message, at)
    return message


def _bounced(message: Incoming) -> str:
    return message.request.organisation if message.request else ""


def _seen(message: Incoming, body: Body, way: Way, on: date) -> Seen:
    proposals = Answer.objects.filter(request=message.request, coder=None, is_outcome=False, message=message)
    guessed = Request.objects.in_bulk([each["request"] for each in message.guesses])
    return Seen(
        message.pk, body, way, on, message.kind, message.bound_by,
        message.request.organisation if message.request else "", message.is_automatic,
        tuple(message.held_for), " ".join(message.warnings), message.text[message.start : message.end],
        tuple(guessed[each["request"]].organisation for each in message.guesses),
        {each.question.number: in_short(each) for each in proposals.select_related("question")},
    )  # fmt: skip


def in_short(answer: Answer) -> str:
    """An answer as the tables write it."""
    if answer.kind == "number":
        return str(answer.value["min"])
    if answer.kind == "refused":
        return f"refused {answer.section.partition('(')[0]}"
    return "-" if answer.kind == "not-answered" else answer.kind


def works_the_desk(story: Story) -> None:
    """Everything that waits today, in the order of the desk, until nothing waits."""
    volunteer = story.volunteer
    volunteer.opens("/desk/")
    for message in _unplaced():
        places(story, message)
    for message in _unlooked():
        looks_at(story, message)
    for letter in _returned():
        sends_elsewhere(story, letter)
    volunteer.opens("/desk/")
    assert "Messages to look at" not in volunteer.words


def _unplaced() -> Iterator[Incoming]:
    yield from list(Incoming.objects.filter(request=None, looked_at=None))


def _unlooked() -> Iterator[Incoming]:
    yield from list(Incoming.objects.filter(looked_at=None).order_by("received_at", "pk"))


def _returned() -> Iterator[Outgoing]:
    yield from list(Outgoing.objects.filter(state="bounced", request__state="accepted"))


def places(story: Story, message: Incoming) -> None:
    """A message that says nobody's address and answers no letter: the person agrees to the first guess."""
    volunteer = story.volunteer
    volunteer.follows("See all with our guesses")
    volunteer.presses("It answers", within=_section_of(story, message))
    volunteer.opens("/desk/")


def _section_of(story: Story, message: Incoming) -> str:
    head = story.volunteer.page.get_element_by_id(f"m-{message.pk}")
    section = head.getparent()
    section.set("id", f"section-{message.pk}")
    return f"section-{message.pk}"


def looks_at(story: Story, message: Incoming) -> None:
    """Open the request, read, and say what it is; then do what it asks for."""
    volunteer, request = story.volunteer, message.request
    assert request is not None
    volunteer.opens(f"/desk/requests/{request.pk}/")
    way = next(each.way for each in story.seen if each.message == message.pk)
    kind = way.really or way.kind
    if message.kind == kind:
        volunteer.presses("Right: ", within=f"message-{message.pk}")
    else:
        volunteer.presses(_words_of(kind), within=f"message-{message.pk}")
    if kind == Kind.NAMES_DEMANDED:
        writes(story, "Answer a body that asks us to name our members")
    elif kind == Kind.CLARIFICATION:
        writes(story, "Answer a body that asks what we mean", MEANING)
    elif way.name in _IN_REVIEW:
        writes(story, "Ask for an internal review", REVIEW)
    elif way.hidden:
        lets_file_go(story)


def _words_of(kind: str) -> str:
    return KINDS[Kind(kind)]


def lets_file_go(story: Story) -> None:
    """A workbook hides a sheet on staff: the person blacks it out and lets the rest go."""
    volunteer = story.volunteer
    volunteer.follows("Read it into the register")
    assert HIDDEN in volunteer.words or "█" in volunteer.words
    volunteer.presses("Show it with these changes", {"more": HIDDEN})
    assert HIDDEN not in volunteer.page.find_class("passage")[0].text_content()
    volunteer.presses("Read it into the register like this", volunteer.sees_choice("I know: "))


def writes(story: Story, letter: str, answer: str = "") -> None:
    """Write a later letter from the page of a request; it goes half an hour later."""
    volunteer = story.volunteer
    volunteer.follows(letter)
    if answer:
        volunteer.presses("See it with my words", {"our_answer": answer})
    volunteer.presses("Send 1 letter")
    assert "1 letter waits to go" in volunteer.words


def sends_elsewhere(story: Story, letter: Outgoing) -> None:
    """A letter came back: the person has found another address."""
    volunteer = story.volunteer
    volunteer.opens("/desk/")
    volunteer.follows(letter.request.body_name)
    domain = letter.to_address.partition("@")[2]
    volunteer.presses("Send it to this address", {"to_address": f"information@{domain}"})


def reminds_the_late(story: Story) -> list[str]:
    """Write to all that are late and were not told so yet, at once. Returns who they are."""
    volunteer = story.volunteer
    volunteer.opens("/desk/list/chase/")
    told = [each.get("value") for each in volunteer.page.iter("input") if each.get("name") == "request"]
    volunteer.presses("see the letters first")
    volunteer.presses(f"Send {len(told)} letter")
    named = Request.objects.filter(pk__in=told).order_by("organisation")
    return list(named.values_list("organisation", flat=True))


def request_to(code: str, stage: int) -> Request:
    """The request of a stage to a body."""
    return Request.objects.get(organisation=code, stage__number=stage)
