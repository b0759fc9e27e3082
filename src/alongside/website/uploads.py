"""Files over the web: one at a time, from people who have signed in, up to a size; all others are refused."""

from typing import Any

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload


class OnlyFromMembers(FileUploadHandler):
    """Stands before the handler that keeps files. What it refuses is never written to disk."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self._size = 0

    def new_file(self, *given: Any, **named: Any) -> None:
        """A file begins: strangers may not send one."""
        super().new_file(*given, **named)
        user = getattr(self.request, "user", None)
        if user is None or not user.is_authenticated:
            raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002
        """A piece of it: too many of them end it."""
        self._size += len(raw_data)
        if self._size > settings.LARGEST_UPLOAD:
            raise StopUpload(connection_reset=True)
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002
        """The next handler has it."""
        return
