"""Files over the web: one at a time, from people who have signed in, on the pages that ask for one."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler


class OnlyWhereAsked(FileUploadHandler):
    """Stands before the handler that keeps files. What it refuses is never written to disk."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self._size = 0

    def new_file(self, *given: Any, **named: Any) -> None:
        """A file begins: no page but those of UPLOAD_PAGES takes one, and from no stranger."""
        super().new_file(*given, **named)
        user = getattr(self.request, "user", None)
        place = getattr(self.request, "resolver_match", None)
        if user is None or not user.is_authenticated or place is None:
            raise SuspiciousOperation("a file from a stranger")
        if place.view_name not in settings.UPLOAD_PAGES:
            raise SuspiciousOperation("a file where none is asked for")

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:  # noqa: ARG002
        """A piece of it: too many of them end it."""
        self._size += len(raw_data)
        if self._size > settings.LARGEST_UPLOAD:
            raise RequestDataTooBig("a file over LARGEST_UPLOAD")
        return raw_data

    def file_complete(self, file_size: int) -> None:  # noqa: ARG002
        """The next handler has it."""
        return
