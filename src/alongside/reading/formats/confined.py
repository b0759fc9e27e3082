"""Untrusted files are read in a child process, with limits on its time and memory.

One child is kept and used again; it is replaced after a crash, a time-out and every RENEWED files, and
it ends with this process. Its answers are plain data, checked before use: nothing it says can
run code here. One file is read at a time; threads wait for each other.
"""

import atexit
import json
import os
import select
import subprocess
import sys
import threading
import time
from typing import Any

from alongside.reading.document import Part
from alongside.reading.formats.extract import CannotReadError, Extract
from alongside.reading.formats.limits import Limits
from alongside.reading.formats.worker import BROKEN, LENGTH

RENEWED = 500
"""A child that has read this many files is replaced, so that what parsers leak is given back."""
SMALL_MAIL, SMALL_COUNTS = 1 << 16, 0.1
"""A mail of fewer bytes counts for so much of a file: 3,500 of them made a child grow by 0.3 MB, while a
child that begins takes as long as 200 mails."""

_ANSWER_BYTES = 1 << 30
_PIECE = 1 << 20


class _GoneError(Exception):
    """The child ended or fell silent."""


class Child:
    """The process that reads. Not safe to share between processes: a fork starts its own."""

    def __init__(self) -> None:
        self.files = 0.0
        self._process = subprocess.Popen(
            [sys.executable, "-B", "-P", "-m", "alongside.reading.formats.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env=_bare_environment(),
            start_new_session=True,  # Ctrl-C is for this process, which then ends the child
        )
        self._asking = self._process.stdin.fileno() if self._process.stdin else -1
        self._answering = self._process.stdout.fileno() if self._process.stdout else -1
        os.set_blocking(self._asking, False)
        os.set_blocking(self._answering, False)

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, message: bytes, seconds: float, counts: float = 1.0) -> bytes:
        """Send a message and return the answer. Raises _GoneError, or TimeoutError after `seconds`."""
        deadline = time.monotonic() + seconds
        self.files += counts
        try:
            self._send(message, deadline)
            size = LENGTH.unpack(self._receive(LENGTH.size, deadline))[0]
            if size > _ANSWER_BYTES:
                raise _GoneError
            return self._receive(size, deadline)
        except (BrokenPipeError, ConnectionError):
            raise _GoneError from None

    def end(self) -> None:
        """Kill the process and release its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def forget(self) -> None:
        """Let go of a child that belongs to the process this one was forked from."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        self._process.returncode = 0

    def _send(self, message: bytes, deadline: float) -> None:
        rest = memoryview(message)
        while rest:
            self._wait(self._asking, select.POLLOUT, deadline)
            rest = rest[os.write(self._asking, rest[:_PIECE]) :]

    def _receive(self, size: int, deadline: float) -> bytes:
        held = bytearray()
        while len(held) < size:
            self._wait(self._answering, select.POLLIN, deadline)
            piece = os.read(self._answering, min(size - len(held), _PIECE))
            if not piece:
                raise _GoneError
            held += piece
        return bytes(held)

    def _wait(self, pipe: int, event: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(pipe, event)
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise TimeoutError


class _Reading:
    """The one child of this process and the lock around it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._child: Child | None = None

    def ask(self, message: bytes, limits: Limits, counts: float = 1.0) -> bytes:
        """The child's answer. Raises CannotReadError when there is none."""
        try:
            return self._ready().ask(message, limits.seconds, counts)
        except TimeoutError:
            self.close()
            raise CannotReadError(
                f"reading it took more than {limits.seconds:g} seconds", "Split it into smaller files."
            ) from None
        except _GoneError:
            self.close()
            raise CannotReadError(
                "it made the program that reads it crash or run out of memory", BROKEN
            ) from None
        except BaseException:  # Ctrl-C in the middle of an answer: the next answer would be the rest of it
            self.close()
            raise

    def close(self) -> None:
        if self._child:
            self._child.end()
        self._child = None

    def after_fork(self) -> None:
        if self._child:
            self._child.forget()
        self.lock, self._child = threading.Lock(), None

    def _ready(self) -> Child:
        if self._child and (self._child.files >= RENEWED or not self._child.is_alive):
            self.close()
        if not self._child:
            self._child = Child()
        return self._child


_reading = _Reading()


def extract(data: bytes, name: str, limits: Limits) -> Extract:
    """The text of untrusted bytes, read in the child process. Raises CannotReadError."""
    with _reading.lock:
        return _received(_reading.ask(_message(data, name, limits), limits), limits)


def ask_for_mail(data: bytes, limits: Limits, *, look: bool) -> Any:
    """What the child tells of a mail, plain data not yet checked. Raises CannotReadError."""
    with _reading.lock:
        counts = SMALL_COUNTS if len(data) < SMALL_MAIL else 1.0
        answer = _reading.ask(_message(data, "", limits, task="mail", look=look), limits, counts)
    try:
        told = json.loads(answer)
    except (ValueError, RecursionError):
        close()
        raise CannotReadError("it is broken: the program that reads it gave nonsense", BROKEN) from None
    if isinstance(told, dict) and "reason" in told:
        raise CannotReadError(str(told["reason"]), str(told["remedy"]))
    return told


def close() -> None:
    """End the child process, if there is one; the next file starts another."""
    _reading.close()


def _message(data: bytes, name: str, limits: Limits, **more: object) -> bytes:
    asked = more | {
        "name": name,
        "size": len(data),
        "limits": {field: getattr(limits, field) for field in Limits.__dataclass_fields__},
    }
    head = json.dumps(asked).encode()
    return b"".join((LENGTH.pack(len(head)), head, data))


def _received(answer: bytes, limits: Limits) -> Extract:
    try:
        told = json.loads(answer)
        if "reason" in told:
            raise CannotReadError(str(told["reason"]), str(told["remedy"]))
        return _checked(told, limits)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        close()
        raise CannotReadError("it is broken: the program that reads it gave nonsense", BROKEN) from None


def _checked(told: dict[str, Any], limits: Limits) -> Extract:
    text = str(told["text"])
    if len(text) > limits.text_chars:
        raise ValueError("too long")
    spans = zip(told["kinds"], told["labels"], told["starts"], told["ends"], strict=True)
    parts = tuple(Part(sys.intern(kind), label, start, end) for kind, label, start, end in spans)
    if not all(0 <= part.start < part.end <= len(text) for part in parts):
        raise ValueError("a part lies outside the text")
    facts = {str(key): str(value) for key, value in told["facts"].items()}
    return Extract(str(told["media_type"]), text, parts, facts, tuple(map(str, told["warnings"])))


def _bare_environment() -> dict[str, str]:
    """What the interpreter needs to find its modules; no keys, no addresses."""
    kept = ("PATH", "HOME", "LANG", "LC_ALL", "VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH")
    found = {name: os.environ[name] for name in kept if name in os.environ}
    search = [found["PYTHONPATH"]] if found.get("PYTHONPATH") else []
    return found | {"PYTHONPATH": os.pathsep.join([*search, *filter(None, sys.path)]), "PYTHONUTF8": "1"}


atexit.register(close)
os.register_at_fork(after_in_child=_reading.after_fork)
