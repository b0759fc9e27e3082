"""The child process that reads untrusted files: its limits, and what happens when it ends."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from alongside.reading.document import Document
from alongside.reading.formats import LIMITS, Unreadable, confined, documents_in
from alongside.reading.formats.extract import CannotReadError
from tests.reading.reading_files import read, refused

HTML = b"<!doctype html><p>Words"


@pytest.fixture(autouse=True)
def _fresh_child() -> Iterator[None]:
    confined.close()
    yield
    confined.close()


def _child_id() -> int:
    child = confined._reading._child
    assert child
    return child._process.pid


def test_one_child_reads_file_after_file(tmp_path: Path) -> None:
    read(tmp_path, "a.html", HTML)
    first = _child_id()
    read(tmp_path, "b.html", HTML)
    assert _child_id() == first


def test_too_much_time_is_a_reason_and_the_next_file_is_read(tmp_path: Path) -> None:
    read(tmp_path, "a.html", HTML)
    os.kill(_child_id(), signal.SIGSTOP)
    found = refused(tmp_path, "b.html", HTML, replace(LIMITS, seconds=0.3))
    assert found.reason == "reading it took more than 0.3 seconds"
    assert read(tmp_path, "c.html", HTML).text == "Words"


def test_a_big_file_to_a_silent_child_does_not_hang_the_sender(tmp_path: Path) -> None:
    read(tmp_path, "a.html", HTML)
    os.kill(_child_id(), signal.SIGSTOP)
    began = time.monotonic()
    refused(tmp_path, "b.html", HTML + b" " * 5_000_000, replace(LIMITS, seconds=0.3))
    assert time.monotonic() - began < 5


def test_too_much_memory_is_a_reason_and_the_next_file_is_read(tmp_path: Path) -> None:
    page = HTML + b"<i>x</i>" * 1_000_000
    found = refused(tmp_path, "a.html", page, replace(LIMITS, memory_bytes=200 << 20))
    assert "memory" in found.reason
    assert read(tmp_path, "b.html", HTML).text == "Words"


def test_a_child_that_was_killed_while_idle_is_replaced_unnoticed(tmp_path: Path) -> None:
    read(tmp_path, "a.html", HTML)
    os.kill(_child_id(), signal.SIGKILL)
    time.sleep(0.1)
    assert read(tmp_path, "b.html", HTML).text == "Words"


def test_a_crash_is_a_reason(tmp_path: Path) -> None:
    read(tmp_path, "a.html", HTML)
    victim = _child_id()
    os.kill(victim, signal.SIGSTOP)
    threading.Timer(0.3, os.kill, (victim, signal.SIGKILL)).start()
    assert "crash" in refused(tmp_path, "b.html", HTML).reason
    assert read(tmp_path, "c.html", HTML).text == "Words"


def test_the_child_is_renewed_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "RENEWED", 2)
    seen = set()
    for number in range(5):
        read(tmp_path, f"{number}.html", HTML)
        seen.add(_child_id())
    assert len(seen) == 3


@pytest.mark.parametrize(
    "answer",
    [
        b"{", b"[]", b"null", b'{"text": 1}', b"\xff", b"[" * 100_000,
        b'{"media_type": "", "text": "ab", "kinds": ["cell"], "labels": ["x"], "starts": [0], "ends": [3],'
        b' "facts": {}, "warnings": []}',
        b'{"media_type": "", "text": "ab", "kinds": ["cell"], "labels": [], "starts": [0], "ends": [1],'
        b' "facts": {}, "warnings": []}',
    ],
)  # fmt: skip
def test_nonsense_from_the_child_is_not_believed(answer: bytes) -> None:
    with pytest.raises(CannotReadError, match="nonsense"):
        confined._received(answer, LIMITS)


def test_threads_share_the_child_one_at_a_time(tmp_path: Path) -> None:
    found: list[Document | Unreadable] = []

    def work(number: int) -> None:
        path = tmp_path / f"{number}.html"
        path.write_bytes(HTML + str(number).encode())
        found.extend(documents_in(path))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each.text for each in found if isinstance(each, Document)) == [
        f"Words{n}" for n in range(8)
    ]


def test_a_fork_starts_its_own_child(tmp_path: Path) -> None:
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom alongside.reading.formats import *\n"
        "path = Path(sys.argv[1])\n"
        "first = [each.text for each in documents_in(path)]\n"
        "pid = os.fork()\n"
        "again = [each.text for each in documents_in(path)]\n"
        "assert first == again == ['Words'], again\n"
        "sys.exit(0 if pid == 0 else os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))\n"
    )
    (tmp_path / "a.html").write_bytes(HTML)
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.html")],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr


def test_ctrl_c_reaches_the_reader_and_leaves_no_child_behind(tmp_path: Path) -> None:
    script = (
        "import sys, os, signal\nfrom pathlib import Path\nfrom alongside.reading.formats import *\n"
        "from alongside.reading.formats import confined\n"
        "list(documents_in(Path(sys.argv[1])))\n"
        "child = confined._reading._child._process.pid\n"
        "print(child, flush=True)\n"
        "os.kill(child, signal.SIGSTOP)\n"
        "try:\n    list(documents_in(Path(sys.argv[1])))\n"
        "except KeyboardInterrupt:\n    print('stopped', flush=True)\n"
    )
    (tmp_path / "a.html").write_bytes(HTML)
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "a.html")], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    child = int(process.stdout.readline())
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=20)[0] == "stopped\n"
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def test_the_child_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom alongside.reading.formats import *\n"
        "from alongside.reading.formats import confined\n"
        "list(documents_in(Path(sys.argv[1])))\n"
        "print(confined._reading._child._process.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    (tmp_path / "a.html").write_bytes(HTML)
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "a.html")], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    child = int(process.stdout.readline())
    process.kill()
    process.communicate()
    for _ in range(50):
        if _has_ended(child):
            return
        time.sleep(0.1)
    pytest.fail("the child outlived its parent")


def _has_ended(process: int) -> bool:
    """Gone, or waiting to be collected by whoever inherited it."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return True
    return state == "Z"
