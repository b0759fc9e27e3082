"""A real mail server on loopback, which keeps what it is given."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.message import Message
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller


class Kept:
    """Keeps every message; `refuse` gives addresses the answer the server gives for them,
    `senders` the answer to every sender."""

    def __init__(self) -> None:
        self.messages: list[tuple[str, list[str], bytes]] = []
        self.refuse: dict[str, str] = {}
        self.senders = "250 OK"

    async def handle_MAIL(  # noqa: N802
        self, _server: Any, _session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if self.senders.startswith("250"):
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return self.senders

    async def handle_RCPT(  # noqa: N802 (the server's name for it)
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]
    ) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self.messages.append((envelope.mail_from, list(envelope.rcpt_tos), bytes(envelope.content)))
        return "250 OK"

    @property
    def parsed(self) -> list[Message]:
        """The messages as a mail program sees them."""
        return [message_from_bytes(content, policy=default) for _, _, content in self.messages]


@contextmanager
def mail_server(kept: Kept | None = None) -> Iterator[tuple[Kept, int]]:
    """What it keeps, and its port."""
    kept, port = kept or Kept(), _free_port()
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield kept, port
    finally:
        controller.stop()


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port: int = held.getsockname()[1]
        return port
