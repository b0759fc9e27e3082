"""A real IMAP server (Dovecot) on loopback with a mailbox of its own, and a line to it that breaks."""

import imaplib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

import pytest

USER, PASSWORD = "replies", "not@secret"
_CONFIGURATION = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
ssl_dh =
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:{home}/mail
first_valid_uid = 1
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/mail
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {secure_port}
    ssl = yes
  }}
}}
"""


@dataclass
class Server:
    """Its ports, its certificate, and the folder with the mail."""

    port: int
    secure_port: int
    home: Path

    @property
    def setting(self) -> str:
        """What ALONGSIDE_IMAP would be."""
        return self.setting_on(self.port)

    def setting_on(self, port: int, password: str = PASSWORD) -> str:
        """The same through another port."""
        return f"imap+plain://{USER}:{quote(password, safe='')}@127.0.0.1:{port}/INBOX"

    def put(self, *messages: bytes, at: datetime = datetime(2021, 8, 12, 9, tzinfo=UTC)) -> None:
        """Put messages into the mailbox, as if they had arrived then."""
        with self._client() as client:
            for message in messages:
                client.append("INBOX", "", imaplib.Time2Internaldate(at), message)

    def flags(self) -> list[bytes]:
        """The flags of every message."""
        with self._client() as client:
            client.select("INBOX", readonly=True)
            return [line for line in client.fetch("1:*", "(FLAGS)")[1] if isinstance(line, bytes)]

    def empty(self) -> None:
        """Take every message out of the mailbox."""
        with self._client() as client:
            if client.select("INBOX")[1][0] != b"0":
                client.store("1:*", "+FLAGS", "\\Deleted")
                client.expunge()

    def _client(self) -> imaplib.IMAP4:
        client = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        client.login(USER, PASSWORD)
        return client


@contextmanager
def imap_server() -> Iterator[Server]:
    """A running server; the test is skipped where Dovecot is not installed."""
    program = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        pytest.skip("needs Dovecot. Debian, Ubuntu: apt install dovecot-imapd")
    home = Path(tempfile.mkdtemp(prefix="imap-"))
    try:
        server = Server(_free_port(), _free_port(), home)
        _configure(server)
        asked = [program, "-F", "-c", str(home / "dovecot.conf")]
        running = subprocess.Popen(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_for(server, running)
            yield server
        finally:
            running.terminate()
            running.wait(timeout=20)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _configure(server: Server) -> None:
    home = server.home
    home.chmod(0o755)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost", "-keyout", str(home / "key.pem"),
         "-out", str(home / "cert.pem")],
        check=True, capture_output=True,
    )  # fmt: skip
    (home / "mail").mkdir()
    if os.getuid() == 0:
        who = pwd.getpwnam("nobody")
        os.chown(home / "mail", who.pw_uid, who.pw_gid)
        users = {"internal": "dovecot", "login": "dovenull", "group": "dovecot"}
    else:
        who = pwd.getpwuid(os.getuid())
        users = {"internal": who.pw_name, "login": who.pw_name, "group": str(who.pw_gid)}
    words = _CONFIGURATION.format(
        home=home, port=server.port, secure_port=server.secure_port, password=PASSWORD, uid=who.pw_uid,
        gid=who.pw_gid, **users,
    )  # fmt: skip
    (home / "dovecot.conf").write_text(words)


def _wait_for(server: Server, running: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        with suppress(OSError), socket.create_connection(("127.0.0.1", server.port), timeout=5) as line:
            line.settimeout(5)
            if line.recv(100).startswith(b"* OK"):
                return
        if running.poll() is not None:
            break
        time.sleep(0.1)
    log = server.home / "log"
    raise AssertionError(f"Dovecot did not start: {log.read_text()[-2000:] if log.exists() else 'no log'}")


@contextmanager
def line_that_breaks(port: int, *after: int) -> Iterator[int]:
    """A port that leads to `port` and hangs up after so many bytes, on the first line, the second, ..."""
    listening = socket.create_server(("127.0.0.1", 0))
    left = list(after)

    def carry() -> None:
        while True:
            try:
                near, _ = listening.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", port))
            most = left.pop(0) if left else 1 << 40
            there = threading.Thread(target=_pass_on, args=(near, far, 1 << 40), daemon=True)
            there.start()
            _pass_on(far, near, most)
            there.join()

    threading.Thread(target=carry, daemon=True).start()
    try:
        yield listening.getsockname()[1]
    finally:
        listening.close()


def _pass_on(source: socket.socket, target: socket.socket, most: int) -> None:
    with suppress(OSError):
        while most > 0 and (piece := source.recv(min(most, 4096))):
            target.sendall(piece)
            most -= len(piece)
    for each in (source, target):
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port
