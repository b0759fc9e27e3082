"""Who does the work: processes here, Daft on this machine, or Daft on a Ray cluster.

All run the same function on the same parts, so that they give the same rows. Daft is given some
parts at a time: enough for every worker, few enough that memory stays flat.
"""

import os
import pickle
import socket
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import alongside
from alongside.corpus.extras import library
from alongside.corpus.parts import Part
from alongside.corpus.pool import in_order
from alongside.corpus.work import PartRead

ReadPart = Callable[[Part], PartRead]

_A_WORKER = 16
"""Parts that Daft gets at a time for each worker: it starts its processes anew each time."""
_REFUSED = (
    "It must run the same Ray and Python as here, and take the same token: set RAY_AUTH_MODE=token and "
    "RAY_AUTH_TOKEN (or RAY_AUTH_TOKEN_PATH) here and on every node before it starts."
)


class EngineError(Exception):
    """The engine cannot do the work. The message says why and what to do."""


class Engine(Protocol):
    """What reads parts."""

    def run(self, read: ReadPart, parts: Iterable[Part]) -> Iterator[PartRead]:
        """Each part as read, in the order in which they were given."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Processes on this machine."""

    workers: int

    def run(self, read: ReadPart, parts: Iterable[Part]) -> Iterator[PartRead]:
        """Each part as read, in the order in which they were given."""
        try:
            yield from in_order(read, parts, self.workers)
        except BrokenProcessPool as problem:
            raise EngineError(
                "A worker process was ended from outside, perhaps for want of memory. What was finished "
                "stays: run it again, with fewer --workers if it happens again."
            ) from problem


@dataclass(frozen=True, slots=True)
class Daft:
    """Daft on this machine."""

    workers: int

    def run(self, read: ReadPart, parts: Iterable[Part]) -> Iterator[PartRead]:
        """Each part as read, in the order in which they were given."""
        daft = library("daft")
        daft.set_runner_native()
        for some in _some(read, parts, self.workers):
            yield from _read_with(daft, daft.from_pydict({"part": some}).into_batches(1))


@dataclass(frozen=True, slots=True)
class Cluster:
    """Daft on the Ray cluster at `address`, such as 10.0.0.5:6379.

    Only this machine reads the source and writes the folder; parts and what was read of them
    travel. The nodes need the same Python with the extra `cluster`; our own code is sent to them, so
    that all run the same.
    """

    address: str

    def run(self, read: ReadPart, parts: Iterable[Part]) -> Iterator[PartRead]:
        """Each part as read, in the order in which they were given."""
        ray, daft = library("ray"), library("daft")
        workers = _joined(ray, self.address)
        try:
            daft.set_runner_ray(noop_if_initialized=True)
            for some in _some(read, parts, workers):
                frame = daft.from_pydict({"part": some})
                yield from _read_with(daft, frame.into_partitions(min(len(some), workers * 4)))
        finally:
            ray.shutdown()


def _some(read: ReadPart, parts: Iterable[Part], workers: int) -> Iterator[list[bytes]]:
    """The parts, packed for the way with the function that reads them, as many as are given out at a time."""
    waiting = iter(parts)
    while some := list(islice(waiting, workers * _A_WORKER)):
        yield [pickle.dumps((read, part)) for part in some]


def _read_with(daft: Any, frame: Any) -> list[PartRead]:
    read = daft.func(return_dtype=daft.DataType.binary(), use_process=True)(_read_packed)
    found = frame.select(read(frame["part"]).alias("read")).to_pydict()["read"]
    return sorted((pickle.loads(each) for each in found), key=lambda each: each.number)  # noqa: S301 (packed by us)


def _read_packed(packed: bytes) -> bytes:
    read, part = pickle.loads(packed)  # noqa: S301 (packed by us)
    return pickle.dumps(read(part))


def _joined(ray: Any, address: str) -> int:
    """Join the cluster, sending our code along; the number of its processors.

    Raises EngineError when nothing answers there, or the cluster refuses us.
    """
    host, _, port = address.removeprefix("ray://").rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout=10).close()
    except (OSError, ValueError) as problem:
        raise EngineError(
            f"No Ray cluster answers at {address} ({problem}). Give the address that `ray start --head` "
            "printed."
        ) from problem
    os.environ.setdefault("RAY_AUTH_MODE", "token")
    package = str(Path(alongside.__file__).parent)
    try:
        ray.init(address, log_to_driver=False, logging_level="ERROR", runtime_env={"py_modules": [package]})
    except Exception as problem:
        raise EngineError(
            f"The Ray cluster at {address} cannot be joined ({problem}). {_REFUSED}"
        ) from problem
    return max(1, int(ray.cluster_resources().get("CPU", 1)))
