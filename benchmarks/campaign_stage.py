"""A stage of many bodies composed, checked and queued: how long each step takes, and how many statements.

    python benchmarks/campaign_stage.py [BODIES]      (10,000 by default; a database of its own in memory)

Reading a rule, accepting, looking at the warnings and queueing are timed apart, as pages call them apart.
"""

import os
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timezone
from typing import TypeVar

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.website.settings")
os.environ["DATABASE_URL"] = os.environ.get("BENCHMARK_DATABASE_URL", "sqlite://:memory:")

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from alongside.campaigns.actions.letters import use_model  # noqa: E402
from alongside.campaigns.actions.stage_queue import queue_stage  # noqa: E402
from alongside.campaigns.actions.stages import accept_recipients, propose_recipients  # noqa: E402
from alongside.campaigns.letters import compose_requests, model_letters  # noqa: E402
from alongside.campaigns.models import Campaign, Request, Stage  # noqa: E402
from alongside.campaigns.warnings import warnings_for  # noqa: E402
from alongside.people.actions import add_editor  # noqa: E402
from alongside.people.models import Team  # noqa: E402
from alongside.register.models import Organisation  # noqa: E402

Made = TypeVar("Made")
BY = "command:benchmark"
DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=timezone.utc)  # noqa: UP017


def main(bodies: int) -> None:
    """Make a register of invented trusts, send one stage to all of them, print a table."""
    call_command("migrate", verbosity=0)
    stage = _stage(bodies)
    table = Table(
        "step",
        "seconds",
        "of a core",
        "queries",
        "a second of a core",
        title=f"One stage to {bodies:,} bodies",
    )

    def timed(step: str, deed: Callable[[], Made]) -> Made:
        with CaptureQueriesContext(connection) as queries:
            begun, worked = time.perf_counter(), time.process_time()
            made = deed()
            taken, core = time.perf_counter() - begun, time.process_time() - worked
        steps.append(taken)
        cores.append(core)
        table.add_row(step, f"{taken:.2f}", f"{core:.2f}", f"{len(queries):,}", f"{bodies / core:,.0f}")
        return made

    steps: list[float] = []
    cores: list[float] = []
    timed("propose by the rule", lambda: propose_recipients(by=BY, stage=stage, on=DAY))
    timed("run the rule again", lambda: propose_recipients(by=BY, stage=stage, on=DAY))
    timed("accept", lambda: accept_recipients(by=BY, requests=stage.requests.all(), on=DAY))
    _give_addresses(stage)
    timed("warnings", lambda: warnings_for(stage, DAY))
    timed("preview all", lambda: compose_requests(stage, stage.requests.all(), DAY))
    queued = timed(
        "compose, check, queue",
        lambda: queue_stage(by=BY, stage=stage, domain="replies.example.org", now=NOW),
    )
    table.add_row("all of it", f"{sum(steps):.2f}", f"{sum(cores):.2f}", "", "", style="bold")
    Console().print(table)
    assert len(queued.letters) == bodies


def _stage(bodies: int) -> Stage:
    add_editor(by=BY, email="editor@example.org", team="The collective")
    campaign = Campaign.objects.create(
        team=Team.objects.get(), slug="northmoor", title="the Northmoor posts",
        legal_applicant="Jane Smith on behalf of the collective", public_name="The collective",
        started_at=NOW,
    )  # fmt: skip
    Organisation.objects.bulk_create(
        [
            Organisation(
                code=f"Z{number:05}", name=f"Northmoor Trust {number}", kind="nhs_trust", nation="England"
            )
            for number in range(bodies)
        ],
        batch_size=500,
    )
    rule = {"all": [{"kind": "nhs_trust"}], "none": [{"region": "Nowhere"}]}
    stage = Stage.objects.create(campaign=campaign, number=1, title="Ask", rule=rule, asked_on=DAY)
    use_model(by=BY, stage=stage, model=model_letters()["ask-who-took-up"])
    stage.refresh_from_db()
    return stage


def _give_addresses(stage: Stage) -> None:
    requests = list(stage.requests.all())
    for each in requests:
        each.to_address = f"foi@{each.organisation.lower()}.example"
    Request.objects.bulk_update(requests, ["to_address"], batch_size=500)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
