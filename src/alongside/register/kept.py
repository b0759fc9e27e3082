"""The bytes of what was read, kept once each under the hash that names them."""

import hashlib
import io
import os
import shutil
import tempfile
from pathlib import Path
from typing import BinaryIO

from django.conf import settings


def kept_path(sha256: str) -> Path:
    """Where the bytes with this hash are, or would be."""
    return Path(settings.DATA_DIR) / "captures" / sha256[:2] / sha256


def keep_bytes(data: bytes) -> str:
    """Keep these bytes, unless we hold them already. Returns the hash that names them."""
    sha256 = hashlib.sha256(data).hexdigest()
    _keep(io.BytesIO(data), sha256)
    return sha256


def keep(path: Path, sha256: str) -> Path:
    """Keep a copy of the file at `path`, whose hash is `sha256`, unless we hold it already.

    The copy appears under its name only when it is whole, so that a stop half-way leaves none.
    """
    if (target := kept_path(sha256)).exists():
        return target
    with path.open("rb") as original:
        return _keep(original, sha256)


def _keep(original: BinaryIO, sha256: str) -> Path:
    target = kept_path(sha256)
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as copy:
            shutil.copyfileobj(original, copy)
        os.replace(made, target)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
    return target
