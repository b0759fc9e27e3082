"""A message and its files as rows to be stored."""

from collections.abc import Sequence

from alongside.campaigns.models import Attachment, BoundBy, Incoming, Request
from alongside.campaigns.receiving.arrived import Arrived
from alongside.campaigns.receiving.days import request_dated, stated_on
from alongside.campaigns.receiving.said import Said


def incoming_row(
    message: Arrived, sha256: str, size: int, told: Said, request: Request | None, how: BoundBy
) -> Incoming:
    """The row of a message, not yet stored."""
    row = Incoming(
        campaign_id=request.stage.campaign_id if request else None, request=request, bound_by=how,
        file_sha256=sha256, content_sha256=message.content_sha256, size=size, message_id=message.message_id,
        sender=message.sender, sender_domain=message.sender_domain, reply_to=message.answer_to,
        authenticity=message.authenticity, subject=message.subject, text=message.text, dated=message.dated,
        received_at=message.received_at, stated_on=stated_on(message.text),
        request_dated=request_dated(message.text),
        held_for=sorted({concern.code for _, concerns in message.files for concern in concerns}),
        warnings=list(message.warnings),
    )  # fmt: skip
    told.fill(row)
    return row


def attachment_rows(row: Incoming, message: Arrived, hashes: Sequence[str]) -> list[Attachment]:
    """The rows of its files; `hashes` name their bytes, in the same order."""
    return [
        Attachment(
            message=row, name=file.name[:300], media_type=file.media_type, size=len(file.data),
            file_sha256=sha256, within=file.within[:300], is_picture=file.is_picture,
            held_for=[concern.words for concern in concerns],
        )
        for (file, concerns), sha256 in zip(message.files, hashes, strict=True)
    ]  # fmt: skip
