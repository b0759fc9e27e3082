"""What production needs before it may start, and what it gets: HTTPS only, strict cookies."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from alongside.terms.reason import Reason

SHORTEST_KEY = 50
A_YEAR = 60 * 60 * 24 * 365

_NEEDED = {
    "SECRET_KEY": (
        "a secret of at least 50 characters that signs sessions. Make one with: "
        "python -c 'import secrets; print(secrets.token_urlsafe(50))'"
    ),
    "ALLOWED_HOSTS": "the names the site answers to, with commas between. Example: register.example.org",
    "ALONGSIDE_OPERATOR": "who runs the site, for the foot of each page. Example: The Northmoor Collective",
    "ALONGSIDE_CONTACT": "an e-mail address for corrections and faults. Example: register@example.org",
    "ALONGSIDE_TLS": (
        "'proxy' when a server in front of this one speaks HTTPS and sets X-Forwarded-Proto itself; "
        "'here' when this one does, with ALONGSIDE_CERTIFICATE and ALONGSIDE_CERTIFICATE_KEY"
    ),
}


class NotReadyForProductionError(ImproperlyConfigured):
    """A setting that production needs is missing. Set what the message names."""


def reasons_not_ready(environ: Mapping[str, str]) -> list[Reason]:
    """What stands in the way of starting in production; empty when nothing does."""
    reasons = [
        Reason(f"{name}-missing", f"{name} is not set. It is {what}.")
        for name, what in _NEEDED.items()
        if not environ.get(name, "").strip()
    ]
    key = environ.get("SECRET_KEY", "").strip()
    if key and len(key) < SHORTEST_KEY:
        reasons.append(
            Reason(
                "SECRET_KEY-short", f"SECRET_KEY has {len(key)} characters. It is {_NEEDED['SECRET_KEY']}."
            )
        )
    if "*" in hosts(environ):
        reasons.append(
            Reason("ALLOWED_HOSTS-open", "ALLOWED_HOSTS has '*', which lets anyone pose as the site.")
        )
    return reasons + _reasons_about_tls(environ)


def settings_for(environ: Mapping[str, str]) -> dict[str, Any]:
    """The settings that differ from a laptop's.

    Raises NotReadyForProductionError that names everything missing at once.
    """
    reasons = reasons_not_ready(environ)
    if reasons:
        listed = "\n".join(f"  - {reason.words}" for reason in reasons)
        raise NotReadyForProductionError(f"The site cannot start in production yet:\n{listed}")
    settings: dict[str, Any] = {
        "SECRET_KEY": environ["SECRET_KEY"].strip(),
        "ALLOWED_HOSTS": hosts(environ),
        "SITE_ADDRESS": environ.get("ALONGSIDE_ADDRESS", "").strip().rstrip("/")
        or f"https://{hosts(environ)[0]}",
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": A_YEAR,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SESSION_COOKIE_NAME": "__Host-session",
        "CSRF_COOKIE_NAME": "__Host-csrf",
        # Asking browsers to ship the name in their own lists is for the owner of the whole domain to decide.
        "SILENCED_SYSTEM_CHECKS": ["axes.W006", "security.W021"],
    }
    if environ["ALONGSIDE_TLS"] == "proxy":
        settings["SECURE_PROXY_SSL_HEADER"] = ("HTTP_X_FORWARDED_PROTO", "https")
    return settings


def hosts(environ: Mapping[str, str]) -> list[str]:
    """The names the site answers to."""
    return [host.strip() for host in environ.get("ALLOWED_HOSTS", "").split(",") if host.strip()]


def _reasons_about_tls(environ: Mapping[str, str]) -> list[Reason]:
    how = environ.get("ALONGSIDE_TLS", "").strip()
    if how not in ("", "proxy", "here"):
        return [
            Reason("ALONGSIDE_TLS-unknown", f"ALONGSIDE_TLS is '{how}'. It is {_NEEDED['ALONGSIDE_TLS']}.")
        ]
    if how != "here":
        return []
    return [
        Reason(
            f"{name}-missing",
            f"{name} is not set. It is the path of a PEM file, because ALONGSIDE_TLS is 'here'.",
        )
        for name in ("ALONGSIDE_CERTIFICATE", "ALONGSIDE_CERTIFICATE_KEY")
        if not environ.get(name, "").strip()
    ]
