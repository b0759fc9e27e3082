"""How the site sends mail: by one setting in the environment. Without it no mail is sent.

ALONGSIDE_MAIL       smtp://name:password@host:587   STARTTLS (also the default port)
                     smtps://name:password@host:465  TLS from the first byte
                     smtp+plain://127.0.0.1:25       no encryption: to this machine only
ALONGSIDE_MAIL_FROM  Alongside <register@example.org>
"""

from collections.abc import Mapping
from email.utils import parseaddr
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

NOT_SET = (
    "This site sends no mail yet: its operator has not set a mail server (ALONGSIDE_MAIL and "
    "ALONGSIDE_MAIL_FROM)."
)
_PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
_SECONDS = 15
_HERE = ("127.0.0.1", "::1", "localhost")


class MailSettingError(ImproperlyConfigured):
    """The setting for mail cannot be used. The message says what to write."""


def mail_settings(environ: Mapping[str, str]) -> dict[str, Any]:
    """Django's settings for mail, and `MAIL_IS_SET`.

    Raises MailSettingError when only one of the two is set, or one cannot be read.
    """
    address, sender = (
        environ.get("ALONGSIDE_MAIL", "").strip(),
        environ.get("ALONGSIDE_MAIL_FROM", "").strip(),
    )
    if not address and not sender:
        return {"MAIL_IS_SET": False, "EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    if not address or not sender:
        missing = "ALONGSIDE_MAIL_FROM" if address else "ALONGSIDE_MAIL"
        raise MailSettingError(
            f"{missing} is not set; mail needs both it and the other. See website/mail.py."
        )
    if "@" not in parseaddr(sender)[1] or "\n" in sender:
        raise MailSettingError("ALONGSIDE_MAIL_FROM is no address. Example: Alongside <register@example.org>")
    return _server(address) | {"MAIL_IS_SET": True, "DEFAULT_FROM_EMAIL": sender, "SERVER_EMAIL": sender}


def _server(address: str) -> dict[str, Any]:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise MailSettingError(
            "ALONGSIDE_MAIL is no address of a mail server. Example: smtp://name:password@mail.example.org:587"
        )
    if parts.scheme == "smtp+plain" and parts.hostname not in _HERE:
        raise MailSettingError(
            "ALONGSIDE_MAIL asks for mail without encryption to another machine, which would show who "
            "searches for what. Use smtp:// or smtps://."
        )
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or _PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": _SECONDS,
    }
