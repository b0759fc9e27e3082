"""Plain text: kept as it is, only normalised."""

from alongside.reading.formats.encoding import decoded
from alongside.reading.formats.extract import Extract, clean
from alongside.reading.formats.limits import Limits

MEDIA_TYPE = "text/plain"


def extract(data: bytes, name: str, limits: Limits) -> Extract:  # noqa: ARG001
    """The text of a plain text file, with a warning when its encoding had to be assumed."""
    text, warnings = decoded(data)
    return Extract(MEDIA_TYPE, clean(text), warnings=warnings)
