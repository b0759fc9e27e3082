"""Hand letters to the mail server of the settings, over one connection."""

import smtplib
import ssl
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from types import TracebackType

from django.conf import settings
from django.utils import timezone

from alongside.campaigns.actions.sending import LaterError, MayHaveGoneError, NotNowError, RefusedError
from alongside.campaigns.models import Outgoing

_TAKEN = 250
_FINE = (250, 251)
_FOR_NOW = range(400, 500)
_CLOSING = 421


class MailServer:
    """A connection that is opened when the first letter goes. Use it in a `with`.

    Envelope sender, From and the copy are the request's own reply address, so that bounces, answers and
    the copy come back there.
    """

    def __init__(self) -> None:
        self._connection: smtplib.SMTP | None = None

    def __enter__(self) -> "MailServer":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._close()

    def hand_over(self, letter: Outgoing) -> None:
        """Return when the server has taken it. Raises what Transport says when it has not, or not surely."""
        message = message_of(letter)
        own = parseaddr(letter.from_address)[1]
        server = self._open()
        try:
            self._address(server, own, letter.to_address)
        except (OSError, smtplib.SMTPServerDisconnected) as problem:
            self._close()
            raise NotNowError(f"The mail server went away: {problem}") from problem
        try:
            code, said = server.data(message.as_bytes())
        except smtplib.SMTPDataError as problem:
            self._close()
            raise _refusal(problem.smtp_code, problem.smtp_error) from problem
        except (OSError, smtplib.SMTPServerDisconnected) as problem:
            self._close()
            raise MayHaveGoneError(f"The line broke at the end of the letter: {problem}") from problem
        if code != _TAKEN:
            self._close()
            raise _refusal(code, said)

    def _address(self, server: smtplib.SMTP, own: str, to_address: str) -> None:
        """Say from whom and to whom; the copy to ourselves may be refused, the body's address may not."""
        server.ehlo_or_helo_if_needed()
        code, said = server.mail(own)
        if code not in _FINE:  # our sender or our account, so the same for every letter: none is given up
            self._close()
            raise NotNowError(_told(code, said))
        code, said = server.rcpt(to_address)
        if code not in _FINE:
            self._close()
            raise _refusal(code, said)
        server.rcpt(own)

    def _open(self) -> smtplib.SMTP:
        if self._connection is not None:
            return self._connection
        at = (settings.EMAIL_HOST, settings.EMAIL_PORT)
        wait = settings.EMAIL_TIMEOUT or 30
        try:
            server = (
                smtplib.SMTP_SSL(*at, timeout=wait, context=ssl.create_default_context())
                if settings.EMAIL_USE_SSL
                else smtplib.SMTP(*at, timeout=wait)
            )
            if settings.EMAIL_USE_TLS:
                server.starttls(context=ssl.create_default_context())
            if settings.EMAIL_HOST_USER:
                server.login(settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD)
        except (OSError, smtplib.SMTPException) as problem:
            raise NotNowError(f"The mail server cannot be used now: {problem}") from problem
        self._connection = server
        return server

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            try:
                connection.quit()
            except (OSError, smtplib.SMTPException):
                connection.close()


def message_of(letter: Outgoing) -> EmailMessage:
    """The mail that goes. Headers cannot be broken out of: a line break in one raises ValueError."""
    message = EmailMessage(policy=SMTP)
    message["From"] = letter.from_address
    message["To"] = letter.to_address
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(timezone.localtime())
    message["Message-ID"] = letter.message_id
    if letter.in_reply_to:
        message["In-Reply-To"] = letter.in_reply_to
        message["References"] = letter.in_reply_to
    message.set_content(letter.text)
    return message


def _refusal(code: int, said: bytes | str) -> RefusedError | LaterError | NotNowError:
    if code == _CLOSING:
        return NotNowError(_told(code, said))
    return LaterError(_told(code, said)) if code in _FOR_NOW else RefusedError(_told(code, said))


def _told(code: int, said: bytes | str) -> str:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {words}"
