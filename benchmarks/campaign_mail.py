"""How fast mail is opened, told apart and stored. Messages are made up; the register is a fresh one.

    python benchmarks/campaign_mail.py [MESSAGES]

Prints messages a second on one core: opened in the child process, classified, and taken in whole (kept on
disk, bound, classified, read for answers, stored, clock worked out), the first half and the second, which is
as fast when time grows with the number; and checks that none was lost.
"""

import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
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
    how_many = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ALONGSIDE_DATA"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.website.settings")
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        measure(how_many)


def measure(how_many: int) -> None:
    """The three speeds, and that every message ended somewhere."""
    from alongside.campaigns.actions.receiving import take_mail
    from alongside.campaigns.models import Incoming
    from alongside.campaigns.receiving.raw_mail import RawMail
    from alongside.reading.correspondence import Letter, classify
    from alongside.reading.correspondence.answers import Asked
    from alongside.reading.formats.mail_in_plain_data import open_mail

    messages = made(requests(50), how_many)
    mails = []
    _timed(
        "opened in the child process", how_many, lambda: mails.extend(open_mail(each)[0] for each in messages)
    )
    questions = tuple(Asked(number, *each) for number, each in enumerate(QUESTIONS, start=1))
    letters = [
        Letter(mail.text, mail.header("subject"), dict(mail.headers), asked=questions, ours=QUOTED)
        for mail in mails
    ]
    _timed("classified", how_many, lambda: [classify(letter) for letter in letters])
    now = SENT + timedelta(days=40)
    became: Counter[str] = Counter()
    half = how_many // 2
    for name, some in (("first", messages[:half]), ("second", messages[half:])):
        _timed(f"taken in whole, {name} half", len(some), lambda some=some: became.update(
            take_mail(by="command:benchmark", raw=RawMail(each, SENT + timedelta(days=9)), now=now).value
            for each in some
        ))  # fmt: skip
    print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most, without the child")
    print(dict(became))
    assert sum(became.values()) == how_many == Incoming.objects.count() + became["duplicate"]


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


def made(addresses: list[str], how_many: int) -> list[bytes]:
    """Messages of every usual kind; one in ten says not whose it is, one in five has a file."""
    dice = random.Random(7)
    return [bytes(_message(addresses, number, dice)) for number in range(how_many)]


def _message(addresses: list[str], number: int, dice: random.Random) -> EmailMessage:
    message = EmailMessage()
    place = dice.randrange(len(addresses))
    message["From"] = f"FOI Team <foi@northmoor{place}.example>"
    message["To"] = "office@example.org" if number % 10 == 9 else addresses[place]
    message["Subject"] = f"Re: Request for information FOI-21-{number}"
    message["Date"] = format_datetime(SENT + timedelta(days=9))
    message["Message-ID"] = f"<{number}@northmoor.example>"
    words = f"Dear requester,\n\n{dice.choice(BODIES)}{SIGNATURE}{QUOTED}\n"
    message.set_content(words)
    if number % 3 == 0:
        message.add_alternative(f"<html><body><p>{words}</p></body></html>", subtype="html")
    if number % 5 == 0:
        message.add_attachment(
            dice.randbytes(40_000), maintype="application", subtype="octet-stream", filename="a.bin"
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
        f"{what:30} {how_many / worked:6.0f} a second of a core, {how_many / wall:6.0f} a second by the clock"
    )


def _worked() -> float:
    told = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in told)


if __name__ == "__main__":
    main()
