"""What is made once for many tests is made by one worker only."""

import re
from pathlib import Path

from tests.sharing_out import TOGETHER, share_of

ROOT = Path(__file__).resolve().parents[2]
_WIDE = re.compile(r"fixture\(.*scope=\"(?:module|package|class)\"")


def test_tests_with_a_fixture_for_all_of_them_go_to_one_worker() -> None:
    sharing = [path for path in (ROOT / "tests").rglob("*.py") if _WIDE.search(path.read_text("utf-8"))]
    assert sharing
    for path in sharing:
        place = path.parent / "test_x.py" if path.name == "conftest.py" else path
        name = place.relative_to(ROOT).as_posix()
        assert share_of(f"{name}::test_one") in TOGETHER, f"add {name} to tests/sharing_out.py"


def test_what_goes_together_is_there() -> None:
    assert not [place for place in TOGETHER if not (ROOT / place).exists()]
    assert share_of("tests/rules/test_foi.py::test_one") == "tests/rules/test_foi.py::test_one"
