"""What the scenes share: servers, a register, the clock, and the volunteer."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import override_settings
from django.utils import timezone

from tests.campaigns.evidence.post import DOMAIN, Post, post
from tests.campaigns.evidence.register import Clock, Command, own_register
from tests.campaigns.evidence.volunteer import Volunteer

if TYPE_CHECKING:
    from tests.campaigns.evidence.working import Seen

COLLECTIVE = "The Northmoor Collective"
APPLICANT = "Jane Example on behalf of The Northmoor Collective"
TITLE = "Who took up the funding for a Band 7 post?"
SLUG = "who-took-up-the-funding-for-a-band-7-post"


@dataclass
class Story:
    """Everything that the scenes share."""

    clock: Clock
    command: Command
    post: Post
    volunteer: Volunteer
    seen: list["Seen"] = field(default_factory=list)
    last_messages: dict[str, EmailMessage] = field(default_factory=dict)
    public: dict[str, dict[str, str]] = field(default_factory=dict)
    reminded: dict[date, list[str]] = field(default_factory=dict)

    def on(self, day: str, hour: str = "09:30") -> None:
        """It is this time of this day; the volunteer comes back to the desk."""
        self.clock.set(datetime.fromisoformat(f"{day}T{hour}+00:00"))
        self.volunteer.signs_in()

    def later(self, minutes: int) -> None:
        """So many minutes go by."""
        self.clock.shift += timedelta(minutes=minutes)

    def ticks(self) -> dict[str, int]:
        """What is due is done, and the post goes round."""
        told: dict[str, int] = self.command.told("tick")["campaigns"]
        self.post.goes_round(self.clock.now())
        return told

    def fetches(self) -> dict[str, int]:
        """Our mailbox is read."""
        return self.command.told("mail", "fetch")


@contextmanager
def set_up(folder: Path) -> Iterator[Story]:
    """Servers, a register, and an account made by the operator with the command."""
    clock = Clock()
    with pytest.MonkeyPatch.context() as patch, own_register(folder) as environment, post() as servers:
        environment |= {
            "ALONGSIDE_MAIL": f"smtp+plain://127.0.0.1:{servers.port}",
            "ALONGSIDE_MAIL_FROM": "Alongside <alongside@example.org>",
            "ALONGSIDE_REPLY_DOMAIN": DOMAIN,
            "ALONGSIDE_MAIL_RATE": "1000",
            "ALONGSIDE_IMAP": servers.mailbox.setting,
        }
        patch.setattr(timezone, "now", clock.now)
        patch.setenv("ALONGSIDE_IMAP", servers.mailbox.setting)
        sends = override_settings(
            MAIL_IS_SET=True, REPLY_DOMAIN=DOMAIN, MAIL_RATE=1000, EMAIL_HOST="127.0.0.1",
            EMAIL_PORT=servers.port, EMAIL_USE_TLS=False, EMAIL_USE_SSL=False, EMAIL_HOST_USER="",
            EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend",
            DEFAULT_FROM_EMAIL="Alongside <alongside@example.org>",
        )  # fmt: skip
        with sends:
            command = Command(clock, environment)
            clock.set(datetime(2021, 8, 2, 9, 0, tzinfo=UTC))
            yield Story(clock, command, servers, _account(command))


def _account(command: Command) -> Volunteer:
    """The operator makes an account and sends its link to the volunteer."""
    made = command.started("editor", "add", "volunteer@example.org", "--team", COLLECTIVE)
    told, problems = made.communicate(timeout=120)
    assert made.returncode == 0, problems
    volunteer = Volunteer("volunteer@example.org", "walk alongside, be counted")
    volunteer.chooses_a_password(re.findall(r"https?://\S+", told)[0])
    return volunteer
