"""A site on loopback that gives the pages it was given, and notes every address it is asked for."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """Where it is, and the paths it was asked for, in their order."""

    address: str = ""
    asked: list[str] = field(default_factory=list)


@contextmanager
def web_site(
    pages: Mapping[str, bytes] | None = None, moved: Mapping[str, str] | None = None
) -> Iterator[Site]:
    """A site with these pages, by their paths; what has `moved` leads elsewhere; nothing else is there."""
    site, held, elsewhere = Site(), pages or {}, moved or {}

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            if to := elsewhere.get(self.path):
                self.send_response(302)
                self.send_header("Location", to)
            else:
                self.send_response(200 if self.path in held else 404)
            self.end_headers()
            self.wfile.write(held.get(self.path, b""))

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        site.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
