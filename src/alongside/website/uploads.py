"""Files over the web: one at a time, from people who have signed in, on the pages that ask for one."""

from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class OnlyWhereAsked(TemporaryFileUploadHandler):
    """Keeps a file on disk while a page takes it. What it refuses is answered with 400 and not kept."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self._size = 0

    def new_file(self, *given: Any, **named: Any) -> None:
        """A file begins: no page but those of UPLOAD_PAGES takes one, and from no stranger."""
        user = getattr(self.request, "user", None)
        place = getattr(self.request, "resolver_match", None)
        if user is None or not user.is_authenticated or place is None:
            raise SuspiciousOperation("a file from a stranger")
        if place.view_name not in settings.UPLOAD_PAGES:
            raise SuspiciousOperation("a file where none is asked for")
        super().new_file(*given, **named)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """A piece of it: too many of them end it."""
        self._size += len(raw_data)
        if self._size > settings.LARGEST_UPLOAD:
            self.file.close()
            raise RequestDataTooBig("a file over LARGEST_UPLOAD")
        super().receive_data_chunk(raw_data, start)
