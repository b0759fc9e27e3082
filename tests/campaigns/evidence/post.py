"""The post of the story: a mail server that takes letters, a mailbox that gets replies, the bodies between.

What a body knows is what was in the letter it got: where to answer, which Message-ID, which subject.
"""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from email.message import EmailMessage, Message
from email.utils import parseaddr
from typing import Any

from tests.campaigns.receiving.imap_server import Server, imap_server
from tests.campaigns.servers import Kept, mail_server

DOMAIN = "replies.example.org"


class Stalling(Kept):
    """A mail server that can stop in the middle of a letter, before or after it has it."""

    def __init__(self) -> None:
        super().__init__()
        self.stops_after = 0
        self.has_it_then = True
        self.has_stopped = threading.Event()

    def stop_at(self, letter: int, *, has_it: bool) -> None:
        """Say nothing more when this many more letters have come; the last is kept or not."""
        self.stops_after, self.has_it_then = len(self.messages) + letter, has_it
        self.has_stopped.clear()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """Take a letter, or fall silent."""
        if self.stops_after and len(self.messages) + 1 >= self.stops_after:
            self.stops_after = 0
            if self.has_it_then:
                await super().handle_DATA(server, session, envelope)
            self.has_stopped.set()
            await asyncio.sleep(2)
            return "451 try again"
        return await super().handle_DATA(server, session, envelope)


@dataclass
class Post:
    """What came and went. `letters` are those that bodies got, by the domain they were sent to."""

    sent: Stalling
    port: int
    mailbox: Server
    copied: int = 0
    letters: dict[str, list[Message]] = field(default_factory=dict)
    digests: list[tuple[date, Message]] = field(default_factory=list)

    def goes_round(self, at: datetime) -> None:
        """Deliver what the mail server has: letters to the bodies, their copies to our own mailbox."""
        new = self.sent.messages[self.copied :]
        parsed = self.sent.parsed[self.copied :]
        self.copied += len(new)
        for (sender, to, content), message in zip(new, parsed, strict=True):
            if not sender.endswith(f"@{DOMAIN}"):
                self.digests.append((at.date(), message))
                continue
            for each in to:
                if each.endswith(f"@{DOMAIN}"):
                    self.mailbox.put(content, at=at)
                else:
                    self.letters.setdefault(each.partition("@")[2], []).append(message)

    def last_to(self, domain: str) -> Message:
        """The newest letter that came to this domain."""
        return self.letters[domain][-1]

    def arrives(self, message: EmailMessage | bytes, at: datetime) -> None:
        """Put a message into our mailbox."""
        self.mailbox.put(message if isinstance(message, bytes) else bytes(message), at=at)


def answer_to(letter: Message) -> str:
    """Where the body writes back to."""
    return parseaddr(str(letter["From"]))[1]


@contextmanager
def post() -> Iterator[Post]:
    """Both servers, on loopback."""
    with mail_server(Stalling()) as (kept, port), imap_server() as mailbox:
        assert isinstance(kept, Stalling)
        yield Post(kept, port, mailbox)
