"""What every test stands on: a data folder of its own, and where the private evidence is, when it is."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site_settings
from hypothesis import settings as hypothesis_settings

from tests.sharing_out import SharingOut

SHARED = Path(__file__).resolve().parents[2] / "shared"

# A busy machine is slow, not wrong: no example has a time limit.
hypothesis_settings.register_profile("alongside", deadline=None)
hypothesis_settings.load_profile("alongside")


def pytest_configure() -> None:
    """Passwords of tests are hashed quickly; tests/people/test_accounts.py looks at how the site does it."""
    quick = "django.contrib.auth.hashers.MD5PasswordHasher"
    site_settings.PASSWORD_HASHERS = [quick, *site_settings.PASSWORD_HASHERS]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> SharingOut | None:
    """How tests are shared out among workers, unless another way is asked for."""
    return SharingOut(config, log) if config.getoption("dist") == "load" else None


_ASKS_A_DATABASE = {"db", "transactional_db", "live_server", "django_db_setup"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What asks no database needs no second run on another; the command may ask one of its own."""
    for item in items:
        asks = item.get_closest_marker("django_db") or _ASKS_A_DATABASE & set(
            getattr(item, "fixturenames", ())
        )
        if not asks and not item.nodeid.startswith("tests/cli/"):
            item.add_marker("once")


@pytest.fixture(autouse=True)
def data_folder(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty data folder: captured bytes of one test are not seen by another."""
    folder = tmp_path_factory.mktemp("data")
    settings.DATA_DIR = folder
    return folder


@pytest.fixture
def evidence() -> Path:
    """The folder of real documents; the test is skipped where there is none."""
    folder = SHARED / "evidence"
    if not folder.is_dir():
        pytest.skip(f"needs the evidence at {folder}, which is not part of the project")
    return folder
