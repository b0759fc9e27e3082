"""How fast mail is opened, told apart and stored. Messages are made up; the register is a fresh one.

    python benchmarks/campaign_mail.py [MESSAGES]

Prints messages a second of a core: opened in the child process, classified, and then an mbox of MESSAGES
(5,000 without a number) taken in whole (kept on disk, opened, bound, classified, read for answers, stored,
clocks worked out), once without files and once with a file at one message in five. Beside each the same mbox
only read and parsed by Python's own `mailbox` and `email`, which store and understand nothing: the floor.
The second half of an mbox is as fast as the first unless time grows with the number. None may be lost.
"""

import mailbox
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from functools import partial
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "src")]

SENT = datetime(2021, 8, 2, 9, tzinfo=UTC)
BODIES = [
    "Thank you for your request for information, which we received on 2 August. You can expect a reply "
    "within 20 working days.",
    "In response to your request I can confirm that the Trust applied for the funding and was successful.",
    "Further to your request, the Trust does not hold the information you have asked for.",
    "Your request is refused. We consider the information exempt under section 40(2) of the Act because with "
    "so few people in post individuals could be identified.",
    "So that we can answer it, could you please clarify what period you have in mind in question 2?",
    "We need more time to consider the public interest test. We are extending the time for reply to 14 "
    "October 2021.",
    "I am on annual leave until Monday 9 August and will not be reading messages.",
]
QUESTIONS = (
    ("Did the Trust apply for the funding?", "yes-no"),
    ("If it did not, why not?", "text"),
    ("How many posts were filled?", "number"),
    ("In which services are they?", "list"),
)
SIGNATURE = (
    "\n\nIf you are unhappy with the way your request was handled you may ask for an internal review within "
    "40 working days, and then complain to the Information Commissioner.\n\nInformation governance\n" * 2
)
QUOTED = "\n\n-----Original Message-----\nFrom: requester\nSent: 2 August 2021\n" + "\n".join(
    f"> {number}. What did the Trust decide about post {number}, and on which day?" for number in range(12)
)


def main() -> None:
    """Measure."""
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ALONGSIDE_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.website.settings")
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        measure(how_many, Path(folder))


def measure(how_many: int, folder: Path) -> None:
    """The speeds, and that every message ended somewhere."""
    from alongside.campaigns.models import Incoming

    addresses = requests(max(50, how_many // 5))
    _parts(made(addresses, min(how_many, 1_000)))
    taken = 0
    for what, one_in in (("no files", 0), ("files at one in five", 5)):
        messages = made(addresses, how_many, one_in, what.split()[0])
        halves = [messages[: how_many // 2], messages[how_many // 2 :]]
        boxes = [_box(folder / f"{one_in}-{number}.mbox", half) for number, half in enumerate(halves)]
        for number, (box, half) in enumerate(zip(boxes, halves, strict=True), start=1):
            _timed(f"mailbox and email, {what}, half {number}", len(half), partial(_parsed_by_python, box))
            _timed(f"taken in whole, {what}, half {number}", len(half), partial(_taken, box, len(half)))
            taken += len(half)
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most, without the child")
    assert Incoming.objects.count() == taken


def _parts(messages: list[bytes]) -> None:
    """Opening alone, and telling apart alone."""
    from alongside.reading.correspondence import Letter, classify
    from alongside.reading.correspondence.answers import Asked
    from alongside.reading.formats.mail_in_plain_data import open_mail

    mails = []
    _timed("opened in the child process", len(messages), lambda: mails.extend(
        open_mail(each)[0] for each in messages
    ))  # fmt: skip
    questions = tuple(Asked(number, *each) for number, each in enumerate(QUESTIONS, start=1))
    letters = [
        Letter(mail.text, mail.header("subject"), dict(mail.headers), asked=questions, ours=QUOTED)
        for mail in mails
    ]
    _timed("classified and read", len(letters), lambda: [classify(letter) for letter in letters])


def _box(path: Path, messages: list[bytes]) -> Path:
    box = mailbox.mbox(path)
    for each in messages:
        box.add(each)
    box.close()
    return path


def _parsed_by_python(path: Path) -> None:
    """What any program has to do: cut the mbox up, parse each message, decode its words and files."""
    for message in mailbox.mbox(path, create=False):
        assert message["Message-ID"]
        for part in message.walk():
            if not part.is_multipart():
                part.get_payload(decode=True)


def _taken(path: Path, how_many: int) -> None:
    from alongside.campaigns.actions.receiving import take_all
    from alongside.campaigns.receiving.sources import messages_at

    tally = take_all(by="command:benchmark", messages=messages_at(path), now=SENT + timedelta(days=40))
    assert (tally.messages, tally.bound + tally.unbound) == (how_many, how_many)


def requests(how_many: int) -> list[str]:
    """The reply addresses of requests that have been sent."""
    from alongside.campaigns.addresses import new_token, reply_address
    from alongside.campaigns.models import (
        Campaign,
        Question,
        Request,
        RequestEvent,
        RequestState,
        Stage,
    )
    from alongside.people.models import Team

    team = Team.objects.create(name="Benchmark")
    campaign = Campaign.objects.create(team=team, slug="benchmark", title="Benchmark", started_at=SENT)
    stage = Stage.objects.create(campaign=campaign, number=1, title="One")
    for number, (words, value_type) in enumerate(QUESTIONS, start=1):
        Question.objects.create(stage=stage, number=number, words=words, value_type=value_type)
    made = [
        Request(stage=stage, organisation=f"RZ{number}", body_name=f"Northmoor Trust {number}", regime="foia",
                state=RequestState.SENT, to_address=f"foi@northmoor{number}.example",
                token=new_token("benchmark"))
        for number in range(how_many)
    ]  # fmt: skip
    Request.objects.bulk_create(made)
    RequestEvent.objects.bulk_create(
        RequestEvent(request=each, kind="received", on=SENT.date(), at=SENT) for each in made
    )
    return [reply_address(each.token, "replies.example.org") for each in made]


def made(addresses: list[str], how_many: int, one_in: int = 5, series: str = "a") -> list[bytes]:
    """Messages of every usual kind; one in ten says not whose it is, one in `one_in` has a file."""
    dice = random.Random(7)
    return [bytes(_message(addresses, number, dice, one_in, series)) for number in range(how_many)]


def _message(
    addresses: list[str], number: int, dice: random.Random, one_in: int, series: str
) -> EmailMessage:
    message = EmailMessage()
    place = dice.randrange(len(addresses))
    message["From"] = f"FOI Team <foi@northmoor{place}.example>"
    message["To"] = "office@example.org" if number % 10 == 9 else addresses[place]
    message["Subject"] = f"Re: Request for information FOI-21-{number}"
    message["Date"] = format_datetime(SENT + timedelta(days=9))
    message["Message-ID"] = f"<{series}-{number}@northmoor.example>"
    words = f"Dear requester,\n\n{dice.choice(BODIES)}{SIGNATURE}{QUOTED}\n"
    message.set_content(words)
    if number % 3 == 0:
        message.add_alternative(f"<html><body><p>{words}</p></body></html>", subtype="html")
    if one_in and number % (2 * one_in) == 0:
        message.add_attachment(
            dice.randbytes(40_000), maintype="application", subtype="octet-stream", filename="a.bin"
        )
    elif one_in and number % one_in == 0:
        rows = "".join(f"{band},{dice.randrange(40)}\n" for band in range(2, 10))
        message.add_attachment(
            f"band,posts\n{rows}".encode(), maintype="text", subtype="csv", filename="posts.csv"
        )
    return message


def _timed(what: str, how_many: int, do: Callable[[], object]) -> None:
    """Time on the clock, and time that a core worked on it, here and in the process that opens mail."""
    from alongside.reading.formats import confined

    confined.close()
    before, start = _worked(), time.perf_counter()
    do()
    wall = time.perf_counter() - start
    confined.close()
    worked = _worked() - before
    print(
        f"{what:48} {how_many / worked:6.0f} a second of a core, {how_many / wall:6.0f} a second by the clock"
    )


def _worked() -> float:
    told = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in told)


if __name__ == "__main__":
    main()
