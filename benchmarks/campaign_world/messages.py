"""The messages that came in: replies, acknowledgements, chatter, and some that nobody could place."""

import hashlib
import io
import random
from collections.abc import Iterator
from datetime import timedelta

import docx

from alongside.campaigns.models import Attachment, Campaign, Incoming, Request, RequestState
from alongside.people.models import Person
from alongside.register.kept import keep_bytes

from . import NOW, TODAY
from .requests import Made, at

_BATCH = 1000
_SAID = {
    "answer": "In response to your request I can confirm the following.",
    "partial-answer": "We can give you a part of what you asked for. The rest is withheld under s.40(2).",
    "refusal": "Your request is refused. The information is exempt under section 40(2) of the Act because "
    "with so few people in post individuals could be identified.",
    "not-held": "The Trust does not hold the information you have asked for.",
    "clarification-asked": "So that we can answer it, could you please clarify what period you have in mind?",
    "fee-notice": "A fee of £25 is to be paid before we can answer.",
    "review-outcome": "We have reviewed our answer and uphold it.",
    "acknowledgement": "Thank you for your request, which we received. You can expect a reply within 20 "
    "working days.",
    "ticket-opened": "Your message has been logged with the reference FOI-26-1.",
    "out-of-office": "I am on annual leave and will not be reading messages.",
    "unclear": "Further to our earlier message please see below.",
}
ANSWERS = (
    "1. Yes, the Trust decided on these posts in October 2020.",
    "2. No, the Trust did not apply for the second kind of post.",
    "3. There were 14 people in these posts.",
    "4. Because the money was for one year only, and a post of one year could not be filled.",
)
_FOOT = (
    "\n\nIf you are unhappy with the way your request was handled you may ask for an internal review within "
    "40 working days, and then complain to the Information Commissioner.\n\nInformation Governance\n"
    "Northmoor Trust\n\n-----Original Message-----\nFrom: The collective\nSubject: Request\n\n"
    + "\n".join(
        f"> {number}. Did your organisation decide on the posts of kind {number}?" for number in range(1, 5)
    )
    + "\n"
)
_CHATTER = ("acknowledgement", "ticket-opened", "acknowledgement", "out-of-office", "unclear")


def text_of(kind: str) -> str:
    """The words of a message of that kind."""
    told = "\n".join(ANSWERS) if kind in ("answer", "partial-answer") else ""
    return f"Dear Collective\n\n{_SAID[kind]}\n\n{told}{_FOOT}"


def make(count: int, made: list[Made], people: list[Person], dice: random.Random) -> dict[int, Incoming]:
    """So many messages, bound and unbound. Returns the last reply of each request that has one."""
    asked = [each for each in made if each.story.state in (RequestState.SENT, RequestState.CLOSED)]
    replies: dict[int, Incoming] = {}
    rows = list(_unbound(count // 200, made))
    for each in asked:
        if each.story.reply:
            day = each.sent + timedelta(days=_day_of_reply(each))
            row = _row(each, each.story.reply, at(min(day, TODAY), 8), people, dice)
            replies[each.request.pk] = row
            rows.append(row)
    while len(rows) < count:
        each = asked[len(rows) % len(asked)]
        kind = _CHATTER[len(rows) // len(asked) % len(_CHATTER)]
        day = each.sent + timedelta(days=dice.randint(0, max(1, (TODAY - each.sent).days)))
        rows.append(_row(each, kind, at(min(day, TODAY), dice.randint(6, 8)), people, dice))
    for place, row in enumerate(rows):
        row.file_sha256 = row.content_sha256 = hashlib.sha256(str(place).encode()).hexdigest()
        row.message_id = f"<{place}@northmoor.example>"
    Incoming.objects.bulk_create(rows, batch_size=_BATCH)
    _files(list(replies.values()), dice)
    return replies


def _row(each: Made, kind: str, moment: object, people: list[Person], dice: random.Random) -> Incoming:
    text = text_of(kind)
    start = text.index(_SAID[kind])
    is_quiet = kind in ("acknowledgement", "ticket-opened")
    is_new = dice.random() < (0.03 if is_quiet else 0.05)
    is_shown = kind in ("answer", "partial-answer") and not is_new and dice.random() < 0.6
    return Incoming(
        campaign_id=each.request.stage.campaign_id, request=each.request, bound_by="address", size=9_000,
        sender=f"FOI Team <{each.request.to_address}>", sender_domain=each.request.to_address.split("@")[1],
        reply_to=each.request.to_address, authenticity="dkim=pass spf=pass", received_at=moment, dated=moment,
        subject="RE: Request for information FOI-26-1", text=text, kind=kind, where="text", start=start,
        end=start + len(_SAID[kind]), cue="in response", is_automatic=is_quiet or kind == "out-of-office",
        sections=[{"number": "40(2)", "start": start, "end": start + 5}] if kind == "refusal" else [],
        held_for=["personal-details"] if dice.random() < 0.02 else [], looked_at=None if is_new else moment,
        looked_by=None if is_new else people[0], is_public=is_shown, public_text=text if is_shown else "",
    )  # fmt: skip


def _day_of_reply(each: Made) -> int:
    days = [day for _, day in each.story.events if isinstance(day, int)]
    return max(days, default=5)


def _unbound(count: int, made: list[Made]) -> Iterator[Incoming]:
    """Half with a guess, half without."""
    campaigns = list(Campaign.objects.order_by("pk"))
    for number in range(count):
        guess = made[number % len(made)].request
        yield Incoming(
            campaign=campaigns[0] if number % 4 == 0 else None, size=4_000, text=text_of("unclear"),
            guesses=[{"request": guess.pk, "why": "it names the body"}] if number % 2 else [],
            sender="somebody@northmoor.example", subject="Your letter", kind="unclear",
            received_at=NOW - timedelta(hours=number),
        )  # fmt: skip


def _files(replies: list[Incoming], dice: random.Random) -> None:
    """Two of five replies come with the same document of some pages; a person has let none go yet."""
    document = docx.Document()
    for line in ANSWERS * 20:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    data = stream.getvalue()
    sha256 = keep_bytes(data)
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    Attachment.objects.bulk_create(
        (Attachment(message=each, name="Reply.docx", media_type=media, size=len(data), file_sha256=sha256)
         for each in replies if dice.random() < 0.4), batch_size=_BATCH,
    )  # fmt: skip


def heaviest(requests: list[Request]) -> int:
    """The key of the request with most messages."""
    from django.db.models import Count

    found = Request.objects.filter(pk__in=[each.pk for each in requests[:500]])
    first = found.annotate(number=Count("messages")).order_by("-number", "pk").first()
    return first.pk if first else 0
