"""The engines stay out of what does not need them, and report to nobody."""

import os
import subprocess
import sys

import pytest

from alongside.corpus.extras import library

_ENGINES = {"daft", "duckdb", "ray", "pyarrow"}


def modules_after(program: str) -> set[str]:
    """The packages loaded once the program has run."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{program}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})",
        ],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "alongside.website.settings"},
    )
    return set(done.stdout.split())


def test_the_site_and_the_command_load_no_engine() -> None:
    site = modules_after(
        "import django; django.setup()\n"
        "import alongside.website.wsgi, alongside.website.urls, alongside.register.actions"
    )
    assert "django" in site
    assert not site & _ENGINES
    assert not modules_after("import alongside.cli") & _ENGINES


def test_telemetry_is_off_before_a_library_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("DO_NOT_TRACK", "SCARF_NO_ANALYTICS", "DAFT_ANALYTICS_ENABLED", "RAY_USAGE_STATS_ENABLED")
    for name in names:
        monkeypatch.setenv(name, "not set by us")
    library("pyarrow")
    assert [os.environ[name] for name in names] == ["true", "true", "0", "0"]
