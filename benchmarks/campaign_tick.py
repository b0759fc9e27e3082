"""What a round of `alongside tick` costs with 10,000 requests: clocks and daily mails. Sends nothing.

    python benchmarks/campaign_tick.py [--requests N] [--messages N]

The world is made up (benchmarks/campaign_world) in a folder that is gone afterwards.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1] / "src")]

from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--requests", type=int, default=10_000, metavar="N")
    parser.add_argument("--messages", type=int, default=20_000, metavar="N")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ALONGSIDE_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "alongside.website.settings"
        import django

        django.setup()
        from django.conf import settings

        from campaign_world.whole import open_world, that_day

        settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
        open_world(arguments.requests, arguments.messages)
        with that_day():
            Console().print(rounds())


def rounds() -> Table:
    """The table."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from alongside.campaigns.actions.clocks import refresh_clocks
    from alongside.campaigns.actions.rounds import Round, send_digests, turn_clocks
    from alongside.campaigns.models import Request
    from campaign_world import BY, NOW, TODAY

    table = Table("what", "seconds", "of a core", "queries", "changed", title=connection.vendor)
    done = Round()

    def mails() -> int:
        send_digests(by=BY, now=NOW, done=done)
        return done.digests

    steps: list[tuple[str, Callable[[], int]]] = [
        ("every clock from its events", lambda: refresh_clocks(Request.objects.all(), TODAY)),
        ("clocks on a new day", lambda: turn_clocks(today=TODAY + timedelta(days=1))),
        ("the same again", lambda: turn_clocks(today=TODAY + timedelta(days=1))),
        ("clocks after a week without a round", lambda: turn_clocks(today=TODAY + timedelta(days=8))),
        ("daily mails to thirteen people", mails),
    ]
    for name, deed in steps:
        with CaptureQueriesContext(connection) as queries:
            wall, core = time.perf_counter(), time.process_time()
            changed = deed()
            seconds, worked = time.perf_counter() - wall, time.process_time() - core
        table.add_row(name, f"{seconds:.2f}", f"{worked:.2f}", f"{len(queries):,}", f"{changed:,}")
    table.caption = f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most"
    return table


if __name__ == "__main__":
    main()
