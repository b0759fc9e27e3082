"""A mail server on loopback that keeps what it is handed: enough of SMTP (RFC 5321) for one sender."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass
class Mailbox:
    """Where mail can be handed over, and what came. `refuses` makes it turn away every recipient."""

    port: int = 0
    refuses: bool = False
    envelopes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    mails: list[EmailMessage] = field(default_factory=list)


@contextmanager
def mail_server() -> Iterator[Mailbox]:
    """A server on a free port; gone with the block."""
    box = Mailbox()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            _converse(self, box)

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        box.port = int(server.server_address[1])
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield box
        finally:
            server.shutdown()
            thread.join()


def _converse(handler: socketserver.StreamRequestHandler, box: Mailbox) -> None:
    sender, recipients = "", []

    def say(words: str) -> None:
        handler.wfile.write(f"{words}\r\n".encode())

    say("220 loopback")
    while line := handler.rfile.readline():
        words = line.decode().strip()
        verb = words.upper()
        if verb.startswith("MAIL FROM:"):
            sender, recipients = words[10:].split(" ")[0].strip("<>"), []
            say("250 ok")
        elif verb.startswith("RCPT TO:"):
            if box.refuses:
                say("550 not here")
            else:
                recipients.append(words[8:].split(" ")[0].strip("<>"))
                say("250 ok")
        elif verb == "DATA":
            say("354 go on")
            box.mails.append(_message(handler))
            box.envelopes.append((sender, tuple(recipients)))
            say("250 kept")
        elif verb == "QUIT":
            say("221 bye")
            return
        else:
            say("250 ok")


def _message(handler: socketserver.StreamRequestHandler) -> EmailMessage:
    lines = []
    while (line := handler.rfile.readline()) != b".\r\n":
        lines.append(line[1:] if line.startswith(b"..") else line)
    made = message_from_bytes(b"".join(lines), policy=policy.default)
    assert isinstance(made, EmailMessage)
    return made
