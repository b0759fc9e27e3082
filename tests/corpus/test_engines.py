"""Every engine gives the same rows: processes here, Daft here, Daft on a Ray cluster of two workers."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from alongside.cli import main
from corpus.adverts import adverts, everything, written

_PROGRAM = """
import sys
from alongside.cli import main
from alongside.corpus import parts, run
run.parts_of = lambda rows: parts.parts_of(rows, rows_at_most=20)
sys.exit(main())
"""

_CLUSTER = """
import sys
from ray.cluster_utils import Cluster
memory = 100_000_000
head = {"num_cpus": 0, "include_dashboard": False, "object_store_memory": memory}
cluster = Cluster(True, head_node_args=head)
for _ in range(2):
    cluster.add_node(num_cpus=1, object_store_memory=memory)
cluster.wait_for_nodes()
print(cluster.address, flush=True)
sys.stdin.read()
cluster.shutdown()
"""


@dataclass
class Running:
    """A cluster with its address and the token that opens it."""

    address: str
    environment: dict[str, str]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Running]:
    """Two workers beside a head that does no work, closed with a token, ended with the tests."""
    silent = {
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_AUTH_MODE": "token",
        "RAY_AUTH_TOKEN": secrets.token_hex(32),
    }
    environment = os.environ | silent
    process = subprocess.Popen(
        [sys.executable, "-c", _CLUSTER],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    assert ":" in address, "the cluster did not start"
    try:
        yield Running(address, environment)
    finally:
        process.stdin.close()
        process.wait(timeout=60)
        process.stdout.close()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("source") / "adverts.jsonl", [*adverts(120), {"not": "an advert"}])


@pytest.fixture(scope="module")
def by_pool(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pool")
    assert read(source, folder, "--workers", "2").returncode == 1
    return folder


def read(
    source: Path, folder: Path, *more: str, environment: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", _PROGRAM, "corpus", "read", str(source), "--out", str(folder), *more],
        env=environment,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )


@pytest.mark.slow
def test_daft_on_this_machine_gives_the_rows_of_the_pool(source: Path, by_pool: Path, tmp_path: Path) -> None:
    done = read(source, tmp_path, "--engine", "daft", "--workers", "2")
    assert done.returncode == 1, done.stderr
    assert len(everything(by_pool)["posts"]) == 120
    assert everything(tmp_path) == everything(by_pool)


@pytest.mark.slow
def test_a_ray_cluster_of_two_workers_gives_the_rows_of_the_pool(
    source: Path, by_pool: Path, tmp_path: Path, cluster: Running
) -> None:
    done = read(source, tmp_path, "--ray", cluster.address, environment=cluster.environment)
    assert done.returncode == 1, done.stderr
    assert everything(tmp_path) == everything(by_pool)


@pytest.mark.slow
def test_a_cluster_refuses_who_has_no_token(source: Path, tmp_path: Path, cluster: Running) -> None:
    environment = cluster.environment | {"RAY_AUTH_TOKEN": secrets.token_hex(32)}
    done = read(source, tmp_path, "--ray", cluster.address, environment=environment)
    assert done.returncode == 2
    assert "RAY_AUTH_TOKEN" in done.stderr
    assert everything(tmp_path)["posts"] == []


def test_a_cluster_that_is_not_there_is_said(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["corpus", "read", str(source), "--out", str(tmp_path / "out"), "--ray", "127.0.0.1:9"]) == 2
    assert "No Ray cluster answers at 127.0.0.1:9" in capsys.readouterr().err
