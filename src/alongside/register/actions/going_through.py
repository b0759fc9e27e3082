"""Which files a run has gone through to their end, and which the next run may therefore pass over."""

import hashlib
import json
from dataclasses import dataclass, field
from importlib.metadata import version

from django.utils import timezone

from alongside.reading.document import NORMALISER, SourceFacts
from alongside.reading.readers import READERS
from alongside.register.models import Capture, GoneThrough


@dataclass
class Through:
    """The files of this run. A file in which something could not be read is gone through again next time."""

    _documents: dict[str, tuple[str, int]] = field(default_factory=dict)
    _failed: set[str] = field(default_factory=set)

    def ended(self, file_sha256: str, given: SourceFacts | None, documents: int) -> None:
        """The file was taken apart to its end."""
        self._documents[file_sha256] = (_state(given), documents)

    def failed(self, file_sha256: str) -> None:
        """Something in the file could not be read."""
        self._failed.add(file_sha256)

    def keep(self) -> None:
        """Remember them. Called when all their documents are stored."""
        at = timezone.now()
        rows = [
            GoneThrough(
                file_sha256=sha256, state=state, documents=documents, captures=_captures(sha256), at=at
            )
            for sha256, (state, documents) in self._documents.items()
            if sha256 and sha256 not in self._failed
        ]
        GoneThrough.objects.bulk_create(
            rows,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["file_sha256"],
            update_fields=["state", "documents", "captures", "at"],
        )


def documents_if_unchanged(file_sha256: str, given: SourceFacts | None) -> int:
    """How many documents the file holds when it is as it was gone through; 0 when it must be taken apart."""
    found = GoneThrough.objects.filter(file_sha256=file_sha256, state=_state(given)).first()
    return found.documents if found and found.captures == _captures(file_sha256) else 0


def _captures(file_sha256: str) -> int:
    return Capture.objects.filter(file_sha256=file_sha256).count()


def _state(given: SourceFacts | None) -> str:
    readers = [(reader.NAME, reader.VERSION) for reader in READERS]
    unchanged = [repr(given), version("alongside"), NORMALISER, readers]
    return hashlib.sha256(json.dumps(unchanged).encode()).hexdigest()
