"""Sources at an address: read as they come, and every fault said."""

import gzip
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs

import pytest

from alongside.cli import main
from corpus.adverts import adverts, lines_of, rows, written

_COMMAND = [sys.executable, "-c", "import sys; from alongside.cli import main; sys.exit(main())"]
CONTENT = lines_of(adverts(40))


class Site(BaseHTTPRequestHandler):
    """A site with one file, one that breaks off, and one that is not for everybody."""

    def do_GET(self) -> None:
        code = {"/adverts.jsonl": 200, "/broken.jsonl": 200, "/closed.jsonl": 403}.get(self.path, 404)
        self.send_response(code)
        self.send_header("Content-Length", str(len(CONTENT)))
        self.end_headers()
        if code == 200:
            self.wfile.write(CONTENT if self.path == "/adverts.jsonl" else CONTENT[:5000])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address on loopback at which the handler answers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def site() -> Iterator[str]:
    with served(Site) as address:
        yield address


def read(source: str, folder: Path) -> int:
    return main(["corpus", "read", source, "--out", str(folder), "--workers", "1"])


def test_an_address_is_read_like_a_file(site: str, tmp_path: Path) -> None:
    assert read(f"{site}/adverts.jsonl", tmp_path / "web") == 0
    local = written(tmp_path / "adverts.jsonl", adverts(40))
    assert read(f"file://{local}", tmp_path / "local") == 0
    assert rows(tmp_path / "web", "posts") == rows(tmp_path / "local", "posts")
    assert len(rows(tmp_path / "web", "posts")) == 40


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/none.jsonl", "There is nothing at"),
        ("/closed.jsonl", "may not be read from here (403)"),
        ("/broken.jsonl", "broke off after 5,000 of"),
    ],
)
def test_what_an_address_does_not_give_is_said(
    site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, said: str
) -> None:
    assert read(site + path, tmp_path / "out") == 2
    assert said in capsys.readouterr().err


def test_an_address_of_another_kind_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read("ftp://127.0.0.1/adverts.jsonl", tmp_path / "out") == 2
    assert "ftp:// are not read" in capsys.readouterr().err


def test_a_site_that_does_not_answer_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert read("http://127.0.0.1:9/adverts.jsonl", tmp_path / "out") == 2
    assert "cannot be read" in capsys.readouterr().err


class Store(BaseHTTPRequestHandler):
    """As much of an object store as reading needs: one bucket with a folder of two files."""

    held: ClassVar[dict[str, bytes]] = {
        "/bucket/year/first.jsonl": lines_of(adverts(3)),
        "/bucket/year/second.jsonl.gz": gzip.compress(lines_of(adverts(5)[3:])),
    }

    def do_HEAD(self) -> None:
        self._answer(self.held.get(self.path.partition("?")[0]), is_head=True)

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path.rstrip("/") == "/bucket" and "list-type" in query:
            self._answer(self._listing(query))
            return
        first, _, last = self.headers.get("Range", "bytes=0-").removeprefix("bytes=").partition("-")
        content = self.held.get(path)
        end = int(last) + 1 if last else None
        self._answer(content[int(first) : end] if content is not None else None, code=206)

    def _listing(self, query: str) -> bytes:
        prefix = parse_qs(query).get("prefix", [""])[0]
        keys = [key.removeprefix("/bucket/") for key in self.held]
        contents = "".join(
            f"<Contents><Key>{key}</Key><Size>{len(self.held[f'/bucket/{key}'])}</Size>"
            "<LastModified>2026-11-22T00:00:00.000Z</LastModified></Contents>"
            for key in keys
            if key.startswith(prefix)
        )
        return f"<ListBucketResult><IsTruncated>false</IsTruncated>{contents}</ListBucketResult>".encode()

    def _answer(self, content: bytes | None, *, code: int = 200, is_head: bool = False) -> None:
        self.send_response(404 if content is None else 200 if is_head else code)
        self.send_header("Content-Length", str(len(content or b"")))
        self.send_header("Last-Modified", "Sun, 22 Nov 2026 00:00:00 GMT")
        self.end_headers()
        if content and not is_head:
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def test_a_folder_of_an_object_store_is_read_like_one_here(tmp_path: Path) -> None:
    """In a process of its own: the library asks for its settings once, when it is loaded."""
    with served(Store) as address:
        keys = {"AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "made", "AWS_SECRET_ACCESS_KEY": "up"}
        environment = os.environ | keys | {"AWS_REGION": "eu-west-2", "AWS_EC2_METADATA_DISABLED": "true"}
        for source, posts in (("s3://bucket/year", 5), ("s3://bucket/year/first.jsonl", 3)):
            out = tmp_path / str(posts)
            done = subprocess.run(
                [*_COMMAND, "corpus", "read", source, "--out", str(out), "--workers", "1"],
                env=environment,
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )
            assert done.returncode == 0, done.stderr
            ids = [post["id"] for post in rows(out, "posts")]
            assert ids == [f"MADE-{number}" for number in range(posts)]
        missing = subprocess.run(
            [*_COMMAND, "corpus", "read", "s3://bucket/none", "--out", str(tmp_path / "none")],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert missing.returncode == 2
    assert "There is nothing at s3://bucket/none" in missing.stderr
