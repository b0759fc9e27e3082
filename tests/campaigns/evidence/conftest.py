"""The story is played once; every test looks at what it left."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.campaigns.evidence.play import play
from tests.campaigns.evidence.story import Story


@pytest.fixture(scope="package")
def story(django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """The story, played to its end."""
    with django_db_blocker.unblock():
        yield from play(tmp_path_factory.mktemp("story"))


@pytest.fixture(autouse=True)
def data_folder() -> None:
    """The bytes are kept in the story's own folder."""
