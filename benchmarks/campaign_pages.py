"""How fast the pages of a campaign's answers come with thousands of bodies and four questions each.

    python benchmarks/campaign_pages.py [--bodies N] [--requests N]

The campaign is made up in a register of its own that is gone afterwards: of every hundred bodies seventy have
an answer that stands to each question, ten a proposal, ten two codings that differ, ten have not replied.
Pages are asked for over loopback from gunicorn with two workers, by a member of the team, one request at a
time. The first ten answers are not counted.
"""

import argparse
import http.client
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from adverts import WARM_UP, served

BODIES, QUESTIONS = 10_000, 4
_STAGE = "/campaigns/made-up/stages/1"
PAGES = {
    "matrix, first page": [f"{_STAGE}/answers/"],
    "matrix, pages 2 to 100": [f"{_STAGE}/answers/?page={number}" for number in range(2, 101, 7)],
    "matrix, narrowed to a state": [
        f"{_STAGE}/answers/?state={state}" for state in ("proposed", "differ", "awaiting", "confirmed")
    ],
    "matrix, narrowed to an answer": [f"{_STAGE}/answers/?question=2&kind=no"],
    "matrix, narrowed to a name": [f"{_STAGE}/answers/?name=trust+12"],
    "coding page": [f"{_STAGE}/answers/{number}/" for number in (1, 80, 90, 5_000)],
    "agreement": [f"{_STAGE}/agreement/"],
    "who answered and when": [f"{_STAGE}/responses/", f"{_STAGE}/responses/?only=late"],
}


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--bodies", type=int, default=BODIES, metavar="N")
    parser.add_argument("--requests", type=int, default=100, metavar="N", help="answers to measure a page")
    parser.add_argument("--fill", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.fill:
        print(fill(arguments.bodies))
        return
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {
            "ALONGSIDE_DATA": f"{folder}/data", "DJANGO_SETTINGS_MODULE": "alongside.website.settings",
            "PYTHONPATH": str(Path(__file__).resolve().parents[1] / "src"),
        }  # fmt: skip
        Path(folder, "data").mkdir()
        cookie = _filled(environment, arguments.bodies)
        busy = os.getloadavg()[0]
        title = (
            f"{arguments.bodies:,} bodies x {QUESTIONS} questions, {os.cpu_count()} cores, {busy:.1f} busy"
        )
        table = Table("page", "median", "95th percentile", title=title)
        with served(environment) as port:
            for name, addresses in PAGES.items():
                times = sorted(answers(port, addresses, arguments.requests, cookie))
                median, high = times[len(times) // 2], times[int(len(times) * 0.95)]
                table.add_row(name, f"{median:.1f} ms", f"{high:.1f} ms")
        Console().print(table)


def _filled(environment: dict[str, str], bodies: int) -> str:
    """Make the register and fill it, in a process of its own. Returns the cookie of somebody signed in."""
    command = [sys.executable, __file__, "--fill", f"--bodies={bodies}"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"The data could not be made:\n{done.stderr}")
    return done.stdout.split()[-1]


def fill(bodies: int) -> str:
    """The made-up campaign; runs where Django is set up for a register of its own."""
    import django

    django.setup()
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from alongside.people.actions import add_editor

    people = [add_editor(by="command:benchmark", email=f"a{n}@example.org", team="Team") for n in (1, 2)]
    _campaign(bodies, people)
    session = SessionStore()
    session[SESSION_KEY] = str(people[0].pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = people[0].get_session_auth_hash()
    session.save()
    return f"sessionid={session.session_key}"


def _campaign(bodies: int, people: list) -> None:
    from datetime import UTC, date, datetime, timedelta

    from alongside.campaigns.models import Answer, Campaign, Incoming, Question, Request, RequestEvent, Stage
    from alongside.people.models import Team

    now = datetime(2021, 9, 1, tzinfo=UTC)
    campaign = Campaign.objects.create(
        team=Team.objects.get(), slug="made-up", title="Made up", legal_applicant="A", started_at=now
    )
    stage = Stage.objects.create(campaign=campaign, number=1, title="One", state="sent", coders=2)
    questions = [
        Question.objects.create(stage=stage, number=n, words=f"Question {n} asks?", property="reason",
                                value_type=("yes-no", "yes-no", "number", "text")[n - 1])
        for n in range(1, QUESTIONS + 1)
    ]  # fmt: skip
    requests = Request.objects.bulk_create(
        (Request(stage=stage, organisation=f"X{n}", body_name=f"Made-up Trust {n}", regime="foia",
                 state="sent", token=f"t{n}", sent_on=date(2021, 8, 2), letter="Words of the letter. " * 40,
                 replied_on=None if n % 100 >= 90 else date(2021, 8, 31)) for n in range(bodies)),
        batch_size=2000,
    )  # fmt: skip
    told = "\n".join(f"{n}. No, and here is why we did not." for n in range(1, 5))
    text = f"Dear Collective\n\n{told}\n"
    messages = Incoming.objects.bulk_create(
        (Incoming(campaign=campaign, request=each, file_sha256=f"{each.pk:064x}", size=900, text=text,
                  content_sha256=f"{each.pk:064x}", received_at=now, kind="answer") for each in requests),
        batch_size=2000,
    )  # fmt: skip
    events = []
    for place, each in enumerate(requests):
        events.append(RequestEvent(request=each, kind="received", on=date(2021, 8, 2), at=now))
        if place % 100 < 90:
            on = date(2021, 8, 3) + timedelta(days=place % 37)
            events.append(RequestEvent(request=each, kind="replied", on=on, at=now))
    RequestEvent.objects.bulk_create(events, batch_size=2000)

    def rows() -> Iterable[Answer]:
        for place, (each, message) in enumerate(zip(requests, messages, strict=True)):
            share = place % 100
            for question in questions if share < 90 else ():
                given = {
                    "request": each, "question": question, "message": message, "at": now,
                    "start": 19, "end": 50,
                    "exact": "No, and here is why we did not.", "kind": "no", "value": False,
                }  # fmt: skip
                yield Answer(**given, state="proposed")
                if share < 70:
                    yield Answer(**given, coder=people[0], state="confirmed", is_outcome=True)
                if share < 70 or share >= 80:
                    yield Answer(**given, coder=people[0], state="coded")
                    yield Answer(
                        **given | ({"kind": "yes"} if share >= 80 else {}), coder=people[1], state="coded"
                    )

    Answer.objects.bulk_create(rows(), batch_size=1000)


def answers(port: int, addresses: list[str], count: int, cookie: str) -> list[float]:
    """Milliseconds from asking to the whole answer, after a warm-up."""
    times = []
    for number in range(count + WARM_UP):
        address = addresses[number % len(addresses)]
        started = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", address, headers={"Cookie": cookie})
        response = connection.getresponse()
        response.read()
        connection.close()
        if response.status != 200:
            raise SystemExit(f"{address} answered {response.status}")
        times.append((time.perf_counter() - started) * 1000)
    return times[WARM_UP:]


if __name__ == "__main__":
    main()
