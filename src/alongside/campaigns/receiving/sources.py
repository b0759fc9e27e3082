"""Mail out of files: one message, a folder of them, an mbox, a Maildir. Nothing there is moved or marked."""

import mailbox
import os
from collections.abc import Iterator
from pathlib import Path

from alongside.campaigns.receiving.raw_mail import MOST, RawMail
from alongside.reading.formats.sniffing import HEAD, begins_like_mail, looks_like_mail

_HEADER = 1 << 20


class NoMailError(ValueError):
    """There is no mail to take at a place. The message says what was found and what to give."""


def messages_at(path: Path) -> Iterator[RawMail]:
    """The messages of a file or folder, in a stable order. Raises NoMailError where there can be none."""
    if path.is_dir():
        yield from _in_folder(path)
    elif not path.is_file():
        raise NoMailError(f"There is no file or folder '{path}'. See how it is spelt.")
    elif _is_mbox(path):
        yield from _in_mbox(path)
    elif path.suffix.lower() == ".eml" or _is_message(path):
        yield _in_file(path)
    else:
        raise NoMailError(
            f"'{path.name}' is no mail. Give an .eml file, an mbox, a Maildir or a folder of them."
        )


def message_of(data: bytes) -> RawMail:
    """A message that somebody uploads; raises NoMailError when it is none."""
    if not begins_like_mail(data[:HEAD]):
        raise NoMailError("This file is no mail. In the mail program, save the message as .eml and add that.")
    return RawMail(data)


def _in_folder(path: Path) -> Iterator[RawMail]:
    for folder, folders, names in os.walk(path):
        folders.sort()
        if _is_maildir(Path(folder)):
            folders[:] = [each for each in folders if each not in ("tmp", "cur", "new")]
            for box in ("cur", "new"):
                yield from map(_in_file, _files(Path(folder) / box))
            continue
        for file in _files(Path(folder), names):
            if file.suffix.lower() == ".eml" or _is_message(file):
                yield _in_file(file)
            elif _is_mbox(file):
                yield from _in_mbox(file)


def _is_maildir(folder: Path) -> bool:
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def _files(folder: Path, names: list[str] | None = None) -> list[Path]:
    """The plain files of a folder in order; links that lead out of it are not followed."""
    found = [folder / name for name in names] if names is not None else list(folder.iterdir())
    return sorted(each for each in found if each.is_file() and not each.is_symlink() and each.name[0] != ".")


def _in_file(path: Path) -> RawMail:
    if path.stat().st_size > MOST:
        with path.open("rb") as stream:
            return RawMail(stream.read(_HEADER), path=path)
    return RawMail(path.read_bytes())


def _in_mbox(path: Path) -> Iterator[RawMail]:
    box = mailbox.mbox(path, create=False)
    try:
        for key in box.iterkeys():
            yield RawMail(box.get_bytes(key))
    finally:
        box.close()


def _is_mbox(path: Path) -> bool:
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    return head.startswith(b"From ") and looks_like_mail(head.partition(b"\n")[2])


def _is_message(path: Path) -> bool:
    with path.open("rb") as stream:
        return looks_like_mail(stream.read(HEAD))
