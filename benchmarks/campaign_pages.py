"""How fast the pages of campaigns come with 10,000 requests and 100,000 messages held.

    python benchmarks/campaign_pages.py [--world DIR] [--times N] [--only PATTERN]
    tools/with-postgres python benchmarks/campaign_pages.py --times 20

The world is made up (benchmarks/campaign_world) and kept in DIR, else in a folder that is gone afterwards;
with DATABASE_URL set it is made in that database. Pages are asked for through the real views, signed in as a
volunteer, on a day of that world. "Core" is the time that a processor worked on it, which other programs
disturb less than the clock on the wall. The first two answers of a page are not counted.
"""

import argparse
import os
import re
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "src")]

from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

WARM_UP = 2


@dataclass(frozen=True)
class Pages:
    """Pages that are measured together, one after the other."""

    name: str
    addresses: tuple[str, ...]


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--world", type=Path, metavar="DIR", help="where to keep the world")
    parser.add_argument("--times", type=int, default=40, metavar="N", help="answers to measure a page")
    parser.add_argument("--only", default="", metavar="PATTERN", help="only pages whose name fits")
    parser.add_argument("--requests", type=int, default=10_000, metavar="N")
    parser.add_argument("--messages", type=int, default=100_000, metavar="N")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = arguments.world or Path(folder)
        where.mkdir(parents=True, exist_ok=True)
        os.environ["ALONGSIDE_DATA"] = str(where)
        os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.website.settings"
        import django

        django.setup()
        from campaign_world.whole import open_world, that_day

        open_world(arguments.requests, arguments.messages)
        with that_day():
            Console(width=130).print(measured(arguments.times, arguments.only))


def measured(times: int, only: str) -> Table:
    """The table of all pages whose name fits `only`."""
    from django.db import connection

    title = f"{connection.vendor}, {os.cpu_count()} cores, {os.getloadavg()[0]:.1f} busy with other things"
    table = Table("page", "queries", "kB", "median ms", "95 % ms", "core ms", title=title)
    for pages in every_page():
        if re.search(only, pages.name):
            table.add_row(pages.name, *_figures(pages, times))
    return table


def every_page() -> list[Pages]:
    """What a volunteer and a visitor open."""
    from alongside.campaigns.models import Incoming, Request
    from alongside.campaigns.queries.desk_requests import REQUEST_LISTS
    from alongside.campaigns.queries.matrix import CellState
    from campaign_world.messages import heaviest

    stage, public = "/campaigns/northmoor/stages/1", "/campaigns/northmoor/open"
    ours = Request.objects.filter(stage__campaign__slug="northmoor", stage__number=1)
    asked = list(ours.filter(state="sent").order_by("pk")[5::400])
    answered = list(ours.filter(replied_on__isnull=False).order_by("pk")[5::400])
    unbound = Incoming.objects.filter(request=None).order_by("-received_at").first()
    reply = Incoming.objects.filter(is_public=True, request__in=ours).order_by("pk")[5]
    return [
        Pages("desk", ("/desk/",)),
        Pages("desk, what is mine", ("/desk/?whose=mine",)),
        *(Pages(f"desk, list {name}", (f"/desk/list/{name}/",)) for name in REQUEST_LISTS),
        Pages("messages to look at", ("/desk/messages/",)),
        Pages("messages to look at, acknowledgements", ("/desk/messages/?kind=acknowledgements",)),
        Pages("messages not placed", ("/desk/messages/not-placed/",)),
        Pages("message to place", (f"/desk/messages/{unbound.pk if unbound else 0}/",)),
        Pages("request", tuple(f"/desk/requests/{each.pk}/" for each in asked)),
        Pages("request with most messages", (f"/desk/requests/{heaviest(asked)}/",)),
        Pages("campaign", ("/campaigns/northmoor/",)),
        Pages("recipients", (f"{stage}/recipients/",)),
        Pages("letters", (f"{stage}/letters/",)),
        Pages("check before sending", (f"{stage}/check/",)),
        Pages("matrix, first page", (f"{stage}/answers/",)),
        Pages("matrix, middle page", (f"{stage}/answers/?page=60",)),
        Pages("matrix, last page", (f"{stage}/answers/?page=120",)),
        *(Pages(f"matrix, {state}", (f"{stage}/answers/?state={state}",)) for state in CellState),
        *(Pages(f"matrix, {state}, question 2", (f"{stage}/answers/?state={state}&question=2",))
          for state in CellState),
        Pages("matrix, an answer", (f"{stage}/answers/?question=2&kind=no",)),
        Pages("matrix, a name", (f"{stage}/answers/?name=trust+12", f"{stage}/answers/?name=Z00077")),
        Pages("coding", tuple(f"{stage}/answers/{each.pk}/" for each in answered)),
        Pages("agreement", (f"{stage}/agreement/",)),
        Pages("responses", (f"{stage}/responses/", f"{stage}/responses/?only=late&page=2")),
        Pages("public campaign", (f"{public}/",)),
        Pages("public responses", (f"{public}/responses/",)),
        Pages("public matrix", (f"{public}/answers/1/", f"{public}/answers/1/?page=30")),
        Pages("public correspondence", (f"{public}/correspondence/",)),
        Pages("public request", tuple(f"{public}/requests/{each.pk}/" for each in answered)),
        Pages("public reply", (f"{public}/replies/{reply.pk}/",)),
        Pages("open data, answers.csv", (f"{public}/data/answers.csv",)),
        Pages("open data, requests.csv", (f"{public}/data/requests.csv",)),
        Pages("feed", (f"{public}/new.atom",)),
    ]  # fmt: skip


def _figures(pages: Pages, times: int) -> tuple[str, ...]:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from alongside.people.models import Person

    client = Client()
    client.force_login(Person.objects.get(email="editor0@example.org"))
    walls, worked, size, most = [], [], 0, 0
    count = times + WARM_UP
    begun = time.perf_counter()
    for number in range(count):
        address = pages.addresses[number % len(pages.addresses)]
        wall, core = time.perf_counter(), time.process_time()
        response = client.get(address)
        walls.append((time.perf_counter() - wall) * 1000)
        worked.append((time.process_time() - core) * 1000)
        size = len(response.content)
        if response.status_code != 200:
            raise SystemExit(f"{address} answered {response.status_code}")
        if number >= WARM_UP and time.perf_counter() - begun > 15:  # slow enough to be sure
            break
    for address in pages.addresses[:5]:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        most = max(most, len(queries))
    walls, worked = sorted(walls[WARM_UP:]), sorted(worked[WARM_UP:])
    figures = walls[len(walls) // 2], walls[int(len(walls) * 0.95)], worked[len(worked) // 2]
    return (f"{most:,}", f"{size / 1000:,.0f}", *(f"{each:,.0f}" for each in figures))


if __name__ == "__main__":
    main()
