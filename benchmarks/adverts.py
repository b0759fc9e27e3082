"""How fast thousands of adverts are read into a register, in how much memory, and how fast its pages answer.

    python benchmarks/adverts.py [FILE] [--made-up N] [--requests N]

FILE holds schema.org JobPosting objects as JSON Lines, gzipped or not; by default the private
corpus beside the repository, and where there is none, or with --made-up, adverts made up here.
The register is made in a folder of its own that is gone afterwards. Pages are asked for over
loopback from gunicorn with two workers, one request at a time. The first ten answers are not counted.
"""

import argparse
import gzip
import http.client
import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "nhs_jobs_2020.jsonl.gz"
BINARIES = Path(sys.executable).parent
MADE_UP = 7_348
WARM_UP = 10


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE")
    parser.add_argument("--made-up", type=int, metavar="N", help=f"make up N adverts (else {MADE_UP:,})")
    parser.add_argument("--requests", type=int, default=300, metavar="N", help="answers to measure a page")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = arguments.file or _adverts(arguments.made_up, Path(folder))
        environment = os.environ | {"ALONGSIDE_DATA": f"{folder}/data"}
        environment.pop("DATABASE_URL", None)
        table = Table("what", "figure", title=_title(file))
        read = reading(file, environment)
        for row in (*read, *page_times(environment, arguments.requests)):
            table.add_row(*row)
    Console().print(table)


def _adverts(made_up: int | None, folder: Path) -> Path:
    return CORPUS if CORPUS.is_file() and made_up is None else made_up_adverts(folder, made_up or MADE_UP)


def _title(file: Path) -> str:
    busy = os.getloadavg()[0]
    return f"{file.name}, {os.cpu_count()} cores, {busy:.1f} processes busy with other things"


def reading(file: Path, environment: dict[str, str]) -> list[tuple[str, str]]:
    """Read the file twice: how long, how many a second, and the largest memory of all processes together."""
    rows = []
    for name in ("read", "read again, unchanged"):
        started, used_before = time.perf_counter(), _processor_seconds()
        process = subprocess.Popen(
            [BINARIES / "alongside", "read", file], env=environment, stdout=subprocess.PIPE, text=True
        )
        peak = peak_memory(process)
        seconds = time.perf_counter() - started
        used = _processor_seconds() - used_before
        told = process.stdout.read() if process.stdout else ""
        if process.returncode:
            raise SystemExit(f"Reading failed:\n{told}")
        documents = int(told.split(" ", 1)[0].replace(",", ""))
        rows += [
            (f"{name}: documents", f"{documents:,}"),
            (f"{name}: seconds", f"{seconds:.1f}"),
            (f"{name}: processor seconds, all processes", f"{used:.1f}"),
            (f"{name}: documents a second", f"{documents / seconds:,.0f}"),
            (f"{name}: peak memory, all processes", f"{peak / 1e6:,.0f} MB"),
        ]
    return rows


def _processor_seconds() -> float:
    """What ended children have used; tells the work from the wait on a machine that others use too."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_memory(process: "subprocess.Popen[str]") -> int:
    """Wait for the process; the largest sum of resident memory of it and its children, in bytes."""
    whole = psutil.Process(process.pid)
    peak = 0
    while process.poll() is None:
        resident = 0
        try:
            for each in (whole, *whole.children(recursive=True)):
                resident += each.memory_info().rss
        except psutil.NoSuchProcess:
            pass
        peak = max(peak, resident)
        time.sleep(0.1)
    return peak


def page_times(environment: dict[str, str], count: int) -> list[tuple[str, str]]:
    """Median and 95th percentile of the pages a visitor comes for, in milliseconds."""
    codes = busiest_organisations(environment)
    pages = {
        "organisation page, the 50 with most adverts": [f"/organisations/{code}/" for code in codes],
        "list of organisations": ["/organisations/"],
        "home": ["/"],
        "search": ["/search/?q=peer+support", "/search/?q=nurse", "/search/?q=lived+experience"],
    }
    rows = []
    with served(environment) as port:
        for name, addresses in pages.items():
            times = sorted(answers(port, addresses, count))
            median, high = times[len(times) // 2], times[int(len(times) * 0.95)]
            rows.append((f"{name}: median, p95", f"{median:.1f} ms, {high:.1f} ms"))
    return rows


def busiest_organisations(environment: dict[str, str]) -> list[str]:
    """The codes of the bodies with most adverts in the register just made."""
    program = (
        "import django; django.setup()\n"
        "from django.db.models import Count\n"
        "from alongside.register.models import Source\n"
        "found = Source.objects.exclude(publisher_code='').values('publisher_code')\n"
        "for row in found.annotate(n=Count('pk')).order_by('-n')[:50]: print(row['publisher_code'])\n"
    )
    settings = {"DJANGO_SETTINGS_MODULE": "alongside.website.settings"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment | settings,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split() or ["RTV"]


@contextmanager
def served(environment: dict[str, str]) -> Iterator[int]:
    """The site on a free port of loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    server = subprocess.Popen(
        [
            BINARIES / "gunicorn",
            "alongside.website.wsgi",
            f"--bind=127.0.0.1:{port}",
            "--workers=2",
            "--threads=2",
        ],
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=20)


def answers(port: int, addresses: list[str], count: int) -> list[float]:
    """Milliseconds from asking to the whole answer, after a warm-up."""
    times = []
    for number in range(count + WARM_UP):
        started = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", addresses[number % len(addresses)])
        response = connection.getresponse()
        response.read()
        connection.close()
        if response.status != 200:
            raise SystemExit(f"{addresses[number % len(addresses)]} answered {response.status}")
        times.append((time.perf_counter() - started) * 1000)
    return times[WARM_UP:]


def made_up_adverts(folder: Path, count: int) -> Path:
    """So many adverts of invented bodies, with texts of a usual length."""
    path = folder / "made-up.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as stream:
        for number in range(count):
            stream.write(json.dumps(made_up_advert(number)) + "\n")
    return path


def made_up_advert(number: int) -> dict[str, object]:
    """One advert, different from the others."""
    place = ("Northmoor", "Hillside", "Vale", "Eastwick")[number % 4]
    duty = f"You will work alongside team {number % 97} and keep notes of what was agreed with each person. "
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": f"Support Worker {number % 250}",
        "identifier": f"MADE-{number}",
        "url": f"https://example.org/vacancy/{number}",
        "datePosted": f"2020-11-{number % 28 + 1:02}",
        "validThrough": f"2020-12-{number % 28 + 1:02}",
        "hiringOrganization": {"@type": "Organization", "name": f"{place} Community NHS Trust"},
        "jobLocation": {"@type": "Place", "address": {"addressLocality": place}},
        "baseSalary": {
            "value": {"value": f"£{20_000 + number % 9000:,} to £{31_000 + number % 9000:,} a year"}
        },
        "description": "<p>" + "</p><p>".join([duty * 4] * 8) + "</p>",
    }


if __name__ == "__main__":
    main()
