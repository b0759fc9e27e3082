"""Production refuses to start without what it needs, and has no fault that Django's checks know of."""

import os
import subprocess
import sys

import pytest

from alongside.website.production import NotReadyForProductionError, reasons_not_ready, settings_for

READY = {
    "SECRET_KEY": "k7Zq0wX3nV8sT1bY6mR4cJ9pL2dF5hG-aEuIoNxQwErTyUiOpAs",
    "ALLOWED_HOSTS": "register.example.org, www.register.example.org",
    "ALONGSIDE_OPERATOR": "The Northmoor Collective",
    "ALONGSIDE_CONTACT": "register@example.org",
    "ALONGSIDE_TLS": "proxy",
}

PRODUCTION = {"DJANGO_SETTINGS_MODULE": "alongside.website.settings", "ALONGSIDE_ENV": "production"}


@pytest.mark.parametrize("name", READY)
def test_each_thing_that_is_missing_is_named_with_what_it_is(name: str) -> None:
    reasons = reasons_not_ready({key: value for key, value in READY.items() if key != name})

    assert [reason.code for reason in reasons] == [f"{name}-missing"]
    assert reasons[0].words.startswith(f"{name} is not set. It is ")


def test_everything_missing_is_named_at_once() -> None:
    with pytest.raises(NotReadyForProductionError) as raised:
        settings_for({})

    assert all(name in str(raised.value) for name in READY)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"SECRET_KEY": "short"}, "SECRET_KEY-short"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS-open"),
        ({"ALONGSIDE_TLS": "somehow"}, "ALONGSIDE_TLS-unknown"),
        ({"ALONGSIDE_TLS": "here", "ALONGSIDE_CERTIFICATE": "/c.pem"}, "ALONGSIDE_CERTIFICATE_KEY-missing"),
    ],
)
def test_what_is_set_wrongly_is_named(change: dict[str, str], code: str) -> None:
    assert [reason.code for reason in reasons_not_ready(READY | change)] == [code]


def test_the_proxy_header_is_believed_only_when_a_proxy_is_declared() -> None:
    here = READY | {"ALONGSIDE_TLS": "here", "ALONGSIDE_CERTIFICATE": "/c", "ALONGSIDE_CERTIFICATE_KEY": "/k"}

    assert settings_for(READY)["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert "SECURE_PROXY_SSL_HEADER" not in settings_for(here)
    assert settings_for(READY)["ALLOWED_HOSTS"] == ["register.example.org", "www.register.example.org"]


def _manage(*given: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in READY and name != "DJANGO_ALLOW_ASYNC_UNSAFE"
    }
    return subprocess.run(
        [sys.executable, "-m", "django", *given],
        env=kept | PRODUCTION | environ,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )  # fmt: skip


def test_djangos_checks_for_deployment_find_nothing() -> None:
    answer = _manage("check", "--deploy", "--fail-level", "WARNING", **READY)

    assert answer.returncode == 0, answer.stderr
    assert "no issues" in answer.stdout


def test_production_does_not_start_without_its_settings() -> None:
    answer = _manage("check")

    assert answer.returncode != 0
    assert "SECRET_KEY is not set" in answer.stderr
