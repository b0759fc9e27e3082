"""Which parts of a source are finished, so that a run can be taken up again: none twice, none left out.

`manifest.jsonl` in the folder has a line that says what is read with what code, a line for each
finished part, and a last one when all is done. A part's files are in place before its line is
written; a line cut short by a stop is dropped and its part read again into the same files.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

import alongside
from alongside.corpus.columns import FORMAT, TABLES
from alongside.corpus.work import PartRead

NAME = "manifest.jsonl"
_LOCK = ".lock"
_ROOMS = ("terms", "reference", "rules", "reading", "corpus")
_READ_BY_CODE = {".py", ".csv", ".toml", ".txt", ".json"}


class CannotGoOnError(Exception):
    """The folder holds something that this run may not add to. The message says what and how to go on."""


@dataclass
class Manifest:
    """The manifest of a folder. `parts` are the lines of finished parts, by their number."""

    folder: Path
    head: dict[str, Any]
    parts: dict[int, dict[str, Any]] = field(default_factory=dict)
    is_finished: bool = False

    @classmethod
    def held(cls, folder: Path) -> "Manifest":
        """The manifest of a folder that was read before.

        Raises CannotGoOnError when there is none, or one of another version.
        """
        lines = _lines(folder / NAME)
        if not lines:
            raise CannotGoOnError(
                f"{folder} holds no corpus. Make one with: alongside corpus read SOURCE --out {folder}"
            )
        if lines[0].get("format") != FORMAT:
            raise CannotGoOnError(
                f"{folder} was made by another version of Alongside. Read its source again."
            )
        parts = {line["part"]: line for line in lines[1:] if "part" in line}
        return cls(folder, lines[0], parts, is_finished="finished" in lines[-1])

    @classmethod
    def begun(cls, folder: Path, head: dict[str, Any], *, anew: bool = False) -> "Manifest":
        """The manifest to go on with in `folder`, or a new one where there is none.

        `anew` clears what an earlier run left. Raises CannotGoOnError when that was of another
        source, read otherwise or with other code.
        """
        path = folder / NAME
        if anew:
            _clear(folder)
        if not path.exists() or not _lines(path):
            _clear(folder)
            manifest = cls(folder, head)
            manifest._write([head], "w")
            return manifest
        manifest = cls.held(folder)
        for name, what in _SAID.items():
            if manifest.head.get(name) != head.get(name):
                was, now = manifest.head.get(name), head.get(name)
                raise CannotGoOnError(
                    f"{folder} was begun with {what} ({_short(was)}, now {_short(now)}). Give another "
                    "folder, or read it anew with --anew, which removes what is there."
                )
        manifest._write([manifest.head, *(manifest.parts[number] for number in sorted(manifest.parts))], "w")
        manifest.is_finished = False
        return manifest

    def holds(self, number: int, sha256: str) -> bool:
        """Whether the part is finished.

        Raises CannotGoOnError when the source now has something else there.
        """
        line = self.parts.get(number)
        if line is None:
            return False
        if line["sha256"] != sha256:
            raise CannotGoOnError(
                f"The source has changed: what came before {line['last']} is not what was read. Give another "
                "folder, or read it anew with --anew, which removes what is there."
            )
        return True

    def add(self, read: PartRead) -> None:
        """Put the files of a part in place and tick it off."""
        for table in TABLES:
            target = self.folder / table / f"part-{read.number:06}.parquet"
            if table not in read.files:
                target.unlink(missing_ok=True)
                continue
            target.parent.mkdir(exist_ok=True)
            made = target.with_suffix(".part")
            made.write_bytes(read.files[table])
            os.replace(made, target)
        line = {
            "part": read.number,
            "rows": read.rows,
            "last": read.last,
            "sha256": read.sha256,
            **read.counts,
        }
        self._write([line], "a")
        self.parts[read.number] = line

    def finish(self) -> None:
        """All parts are there."""
        self._write([{"finished": self.totals()}], "a")
        self.is_finished = True

    def totals(self) -> dict[str, int]:
        """How many parts and rows there are by table, and how many rows the source has had so far."""
        names = ("rows", *TABLES)
        return {"parts": len(self.parts)} | {
            name: sum(line[name] for line in self.parts.values()) for name in names
        }

    def _write(self, lines: list[dict[str, Any]], mode: str) -> None:
        path = self.folder / NAME
        made = path.with_suffix(".part") if mode == "w" else path
        with made.open(mode, encoding="utf-8") as stream:
            stream.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            stream.flush()
            os.fsync(stream.fileno())
        if mode == "w":
            os.replace(made, path)


_SAID = {
    "source": "another source",
    "columns": "other columns",
    "keep_text": "another choice about keeping texts",
    "code": "another version of Alongside",
}
"""What a run must have in common with the one it takes up, and how to say that it has not."""


def head_of(source: str, *, columns: dict[str, str], keep_text: bool) -> dict[str, Any]:
    """The first line of a manifest."""
    return {
        "format": FORMAT,
        "alongside": version("alongside"),
        "code": code_version(),
        "source": source,
        "columns": columns,
        "keep_text": keep_text,
    }


@cache
def code_version() -> str:
    """A hash of the code and data that decide what is read, so that no change of them goes unseen."""
    digest = hashlib.sha256()
    package = Path(alongside.__file__).parent
    for room in _ROOMS:
        for path in sorted((package / room).rglob("*")):
            if path.suffix in _READ_BY_CODE and "__pycache__" not in path.parts:
                digest.update(path.relative_to(package).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder, so that two runs do not write into it. Raises CannotGoOnError when another has it."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _LOCK).open("w") as lock:
        _lock(lock, folder)
        yield


def _lock(lock: IO[str], folder: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise CannotGoOnError(
            f"Another run is writing into {folder}. Wait for it, or give another folder."
        ) from None


def _lines(path: Path) -> list[dict[str, Any]]:
    """The whole lines of a manifest; a last one that a stop cut short is left out."""
    if not path.is_file():
        return []
    found = []
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        try:
            found.append(json.loads(line) if line.endswith("\n") else None)
        except ValueError:
            found.append(None)
    return [line for line in found if isinstance(line, dict)]


def _clear(folder: Path) -> None:
    """Remove what an earlier run wrote, and nothing else."""
    for table in TABLES:
        for path in (folder / table).glob("part-*"):
            path.unlink()
    (folder / NAME).unlink(missing_ok=True)


def _short(value: Any) -> str:
    return str(value) if value != {} else "none"
