"""The README tells the truth: every command it names exists."""

import re
from pathlib import Path

import pytest

from alongside.cli import main

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()
COMMANDS = sorted(set(re.findall(r"`alongside (\w+)", README)))
TARGETS = sorted(set(re.findall(r"^    make (\w+)$", README, re.MULTILINE)))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_the_readme_names_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])
    assert stopped.value.code == 0
    assert f"alongside {command}" in capsys.readouterr().out


def test_the_make_targets_the_readme_names_exist() -> None:
    makefile = (ROOT / "Makefile").read_text()
    assert TARGETS == ["demo", "test"]
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in TARGETS)


def test_links_within_the_repository_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text()):
            assert (page.parent / link).exists(), f"{page.name} links to {link}"
