"""What may never be committed is not there."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRIVATE = ROOT.parent / "shared" / "evidence"


def committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def readable() -> list[tuple[Path, str]]:
    found = []
    for path in committed():
        try:
            found.append((path, path.read_text()))
        except UnicodeDecodeError:
            continue
    return found


def test_no_committed_file_names_a_package_index() -> None:
    pattern = re.compile(r"--(?:extra-)?index[-]url|--find[-]links|https?://[^ \"']+\.(?:whl|tgz)\b")
    own = Path(__file__)
    assert [str(path) for path, text in readable() if path != own and pattern.search(text)] == []


def test_no_committed_file_carries_a_path_of_one_machine() -> None:
    pattern = re.compile(r"(?:^|[\s\"'=(])/(?:root|work|home/\w+)/", re.MULTILINE)
    assert [str(path) for path, text in readable() if pattern.search(text)] == []


def test_every_pinned_dependency_has_a_hash() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text().replace("\\\n", " ")
        pins = [line for line in text.splitlines() if line and not line.startswith("#")]
        assert pins
        assert [line for line in pins if "==" not in line or "--hash=sha256:" not in line] == []


def test_no_typeface_or_look_of_the_nhs_or_of_gov_uk_is_used() -> None:
    pattern = re.compile("frutiger|gds[ ]transport|assets[.]nhs|govuk-frontend|#005eb8", re.IGNORECASE)
    looks = [path for path in committed() if path.suffix in {".css", ".html", ".svg", ".js"}]
    assert [str(path) for path in looks if pattern.search(path.read_text())] == []


def words_of(text: str) -> list[str]:
    return re.findall(r"[\w£’']+", text.lower())


@pytest.mark.skipif(not PRIVATE.is_dir(), reason="the private documents are not beside the repository")
def test_no_sentence_of_the_private_documents_is_in_the_repository() -> None:
    run = 14
    small = {"nhs", "foundation", "trust", "mental", "health", "partnership", "care"}
    private = set()
    for path in PRIVATE.glob("*.txt"):
        words = words_of(path.read_text())
        private |= {tuple(words[at : at + run]) for at in range(len(words) - run)}
    found = []
    for path, text in readable():
        words = words_of(text) if len(text) < 400_000 else []
        for at in range(len(words) - run):
            stretch = tuple(words[at : at + run])
            if stretch in private and not all(len(word) < 4 or word in small for word in stretch):
                found.append(f"{path}: {' '.join(stretch)}")
                break
    assert found == []
