"""Mail from an IMAP server: each message fetched once, nothing there changed, a broken line taken up again.

The setting ALONGSIDE_IMAP is imaps://user:password@host:993/INBOX, or imap+plain://… to this machine only.
"""

import imaplib
import re
import ssl
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from alongside.campaigns.receiving.raw_mail import MOST, RawMail
from alongside.reading.formats.limits import in_words

_PORTS = {"imaps": 993, "imap+plain": 143}
_HERE = ("127.0.0.1", "::1", "localhost")
_SECONDS = 30.0
_PIECE = 4 << 20
_LARGEST = 512 << 20
_HEADER = 1 << 20
_UID = re.compile(rb"UID (\d+)")
_SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
_MOMENT = re.compile(rb'INTERNALDATE "([^"]{10,40})"')
_EXAMPLE = "Example: imaps://replies:password@mail.example.org/INBOX"


class ImapSettingError(ValueError):
    """The setting for the mailbox cannot be used. The message says what to write."""


class CannotFetchError(Exception):
    """The server cannot be reached or refuses us. The message says what it said and what to do."""


class LineBrokeError(Exception):
    """The connection broke in the middle; what was fetched before is taken in."""


@dataclass(frozen=True)
class Account:
    """A mailbox on a server. The password is not in its words."""

    host: str
    port: int
    user: str
    password: str
    folder: str
    is_plain: bool

    @property
    def name(self) -> str:
        """What tells this mailbox from others, without the password."""
        return f"{self.user}@{self.host}:{self.port}/{self.folder}"

    def __repr__(self) -> str:
        return f"Account({self.name})"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A message with its place in the mailbox."""

    raw: RawMail
    uid: int
    uid_validity: int


def account_of(setting: str) -> Account:
    """The mailbox that a setting names. Raises ImapSettingError; the password is in no message."""
    try:
        parts = urlsplit(setting.strip())
        port = parts.port
    except ValueError:
        raise ImapSettingError(f"ALONGSIDE_IMAP is no address of a mailbox. {_EXAMPLE}") from None
    if parts.scheme not in _PORTS or not parts.hostname or not parts.username:
        raise ImapSettingError(f"ALONGSIDE_IMAP is no address of a mailbox. {_EXAMPLE}")
    if parts.scheme == "imap+plain" and parts.hostname not in _HERE:
        raise ImapSettingError(
            "ALONGSIDE_IMAP asks for a mailbox on another machine without encryption. Use imaps://."
        )
    return Account(
        parts.hostname, port or _PORTS[parts.scheme], unquote(parts.username), unquote(parts.password or ""),
        unquote(parts.path.lstrip("/")) or "INBOX", parts.scheme == "imap+plain",
    )  # fmt: skip


def new_messages(account: Account, uid_validity: int, last_uid: int) -> Iterator[Fetched]:
    """The messages after `last_uid`, oldest first; all of them when the server has numbered them anew.

    Raises CannotFetchError before the first, LineBrokeError between two.
    """
    with _connection(account) as server:
        try:
            validity = _select(server, account)
            after = last_uid if validity == uid_validity else 0
            for uid in _uids(server, after):
                raw = _message(server, uid)
                if raw is not None:
                    yield Fetched(raw, uid, validity)
        except (imaplib.IMAP4.abort, OSError) as problem:
            raise LineBrokeError(str(problem)) from problem
        except imaplib.IMAP4.error as problem:
            raise CannotFetchError(f"The mail server refused to go on: {problem}") from problem


class _connection:  # noqa: N801 (used as a verb)
    """A session that is ended politely where that can be."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def __enter__(self) -> imaplib.IMAP4:
        account = self._account
        try:
            self._server = (
                imaplib.IMAP4(account.host, account.port, timeout=_SECONDS)
                if account.is_plain
                else imaplib.IMAP4_SSL(
                    account.host, account.port, ssl_context=ssl.create_default_context(), timeout=_SECONDS
                )
            )
        except imaplib.IMAP4.abort as problem:
            raise LineBrokeError(str(problem)) from problem
        except (OSError, imaplib.IMAP4.error) as problem:
            raise CannotFetchError(
                f"The mail server {account.host} cannot be used: {problem}. See ALONGSIDE_IMAP."
            ) from problem
        try:
            self._server.login(account.user, account.password)
        except (imaplib.IMAP4.abort, OSError) as problem:
            self._leave()
            raise LineBrokeError(str(problem)) from problem
        except imaplib.IMAP4.error:
            self._leave()
            raise CannotFetchError(
                f"The mail server {account.host} does not let {account.user} in. See user and password in "
                "ALONGSIDE_IMAP."
            ) from None
        return self._server

    def __exit__(self, *_raised: object) -> None:
        self._leave()

    def _leave(self) -> None:
        with suppress(OSError, imaplib.IMAP4.error):
            self._server.logout()
        with suppress(OSError, imaplib.IMAP4.error):
            self._server.shutdown()


def _select(server: imaplib.IMAP4, account: Account) -> int:
    folder = account.folder.replace("\\", "\\\\").replace('"', '\\"')
    told, _ = server.select(f'"{folder}"', readonly=True)
    if told != "OK":
        raise CannotFetchError(f"There is no folder {account.folder} in this mailbox. See ALONGSIDE_IMAP.")
    _, validity = server.response("UIDVALIDITY")
    return int(validity[0]) if validity and validity[0] else 0


def _uids(server: imaplib.IMAP4, after: int) -> list[int]:
    """The numbers after `after`. A server answers `n:*` with its last message even when that is older."""
    _, told = server.uid("SEARCH", f"UID {after + 1}:*")
    numbers = told[0].split() if told and told[0] else []
    return sorted(uid for uid in map(int, numbers) if uid > after)


def _message(server: imaplib.IMAP4, uid: int) -> RawMail | None:
    """A message with the moment the server had it; None when it was deleted meanwhile."""
    _, told = server.uid("FETCH", str(uid), "(UID RFC822.SIZE INTERNALDATE)")
    line = next((each for each in told or () if isinstance(each, bytes) and _UID.search(each)), b"")
    size = _SIZE.search(line)
    if not size:
        return None
    length, moment = int(size[1]), _moment(line)
    if length <= MOST:
        data = _body(server, uid, "BODY.PEEK[]")
        return None if data is None else RawMail(data, moment)
    return _large(server, uid, length, moment)


def _large(server: imaplib.IMAP4, uid: int, length: int, moment: datetime | None) -> RawMail | None:
    """A message too large to be opened, fetched in pieces into a file that is kept."""
    if length > _LARGEST:
        head = _body(server, uid, "BODY.PEEK[HEADER]") or b""
        note = f"\r\n\r\nThis message is larger than {in_words(_LARGEST)}. It was left in the mailbox.\r\n"
        return RawMail(head.rstrip() + note.encode(), moment)
    with tempfile.NamedTemporaryFile(prefix="mail-", delete=False) as copy:
        for start in range(0, length, _PIECE):
            copy.write(_body(server, uid, f"BODY.PEEK[]<{start}.{_PIECE}>") or b"")
    path = Path(copy.name)
    with path.open("rb") as stream:
        return RawMail(stream.read(_HEADER), moment, path)


def _body(server: imaplib.IMAP4, uid: int, what: str) -> bytes | None:
    _, told = server.uid("FETCH", str(uid), f"({what})")
    return next((each[1] for each in told or () if isinstance(each, tuple)), None)


def _moment(line: bytes) -> datetime | None:
    try:
        told = _MOMENT.search(line)
        return datetime.strptime(told[1].decode().strip(), "%d-%b-%Y %H:%M:%S %z") if told else None
    except ValueError:
        return None
