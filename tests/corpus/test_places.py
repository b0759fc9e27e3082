"""Sources at an address: read as they come, and every fault said."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from alongside.cli import main
from corpus.adverts import adverts, lines_of, rows, written

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


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


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
