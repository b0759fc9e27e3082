"""The words of a reply and of the files that came with it, as they are read for answers and quoted."""

from dataclasses import dataclass

from alongside.campaigns.models import Attachment, Incoming
from alongside.reading.formats import HEAD, Unreadable, document_of, is_read
from alongside.register.kept import kept_path

MOST_FILES = 20
MOST_CHARACTERS = 300_000


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a message, or of one of its files."""

    text: str
    attachment: Attachment | None = None

    @property
    def name(self) -> str:
        """What it is called."""
        return self.attachment.name if self.attachment else "The message"


def words_of(message: Incoming) -> list[Words]:
    """The message first, then each file that can be read and is not held back."""
    files = message.attachments.select_related("capture").all()[:MOST_FILES]
    told = [Words(text, file) for file in files if (text := _of_file(file))]
    return [Words(message.text), *told]


def may_have_words(file: Attachment) -> bool:
    """Whether a file of a message would be read; told by its name, its first bytes and what is held back."""
    if file.capture_id is not None:
        return True
    path = kept_path(file.file_sha256)
    if file.held_for or file.is_picture or not path.is_file():
        return False
    with path.open("rb") as stream:
        return is_read(stream.read(HEAD), file.name)


def _of_file(file: Attachment) -> str:
    if file.capture is not None:
        return file.capture.text[:MOST_CHARACTERS]
    if not may_have_words(file):
        return ""
    found = document_of(kept_path(file.file_sha256).read_bytes(), file.name)
    return "" if isinstance(found, Unreadable) else found.text[:MOST_CHARACTERS]
