"""An opened mail as plain data and back, so that mail is opened in the child process (confined.py)."""

import base64
import binascii
from dataclasses import asdict
from typing import Any

from alongside.reading.formats.concerns import Concern, concerns_about
from alongside.reading.formats.limits import LIMITS, Limits
from alongside.reading.formats.mail_message import MailFile, OpenedMail, opened, with_inner_files
from alongside.reading.formats.mail_report import Failed, Report

Looked = list[tuple[MailFile, tuple[Concern, ...]]]
"""The files of a mail, each with what speaks against passing it on."""

NOT_LOOKED = Concern("sealed", "It could not be looked into: the program that does that ended.")


def open_mail(data: bytes, limits: Limits = LIMITS) -> tuple[OpenedMail, Looked]:
    """A mail opened in the child process, with all its files. Raises CannotReadError.

    Where looking into the files ends the child, they come without having been looked into.
    """
    from alongside.reading.formats import confined
    from alongside.reading.formats.extract import CannotReadError

    try:
        return _checked(confined.ask_for_mail(data, limits, look=True), is_looked_into=True)
    except CannotReadError as problem:
        if "header" in problem.reason:
            raise
        return _checked(confined.ask_for_mail(data, limits, look=False), is_looked_into=False)


def mail_as_plain_data(data: bytes, limits: Limits, *, look: bool) -> dict[str, Any]:
    """A mail with all its files in what JSON can hold; with `look` each file is looked into."""
    mail = with_inner_files(opened(data, limits), limits)
    return {
        "headers": mail.headers,
        "text": mail.text,
        "links": mail.links,
        "warnings": mail.warnings,
        "is_sealed": mail.is_sealed,
        "report": asdict(mail.report) if mail.report else None,
        "files": [_file_as_plain_data(file, limits, look=look) for file in mail.files],
    }


def _file_as_plain_data(file: MailFile, limits: Limits, *, look: bool) -> dict[str, Any]:
    return {
        "name": file.name, "media_type": file.media_type, "within": file.within,
        "is_picture": file.is_picture,
        "data": base64.b64encode(file.data).decode(),
        "concerns": [[each.code, each.words] for each in _concerns(file, limits)] if look else [],
    }  # fmt: skip


def _concerns(file: MailFile, limits: Limits) -> tuple[Concern, ...]:
    try:
        return concerns_about(file.data, file.name, limits)
    except MemoryError:
        raise
    except Exception as problem:  # a parser may raise anything on a broken file
        return (Concern("sealed", f"It could not be looked into ({type(problem).__name__})."),)


def _checked(told: Any, *, is_looked_into: bool) -> tuple[OpenedMail, Looked]:
    from alongside.reading.formats.extract import CannotReadError

    try:
        looked = [
            (_file(each), _told(each["concerns"]) if is_looked_into else (NOT_LOOKED,))
            for each in told["files"]
        ]
        mail = OpenedMail(
            headers=tuple((str(name), str(value)) for name, value in told["headers"]),
            text=str(told["text"]),
            files=tuple(file for file, _ in looked),
            links=tuple(map(str, told["links"])),
            report=_report(told["report"]) if told["report"] else None,
            warnings=tuple(map(str, told["warnings"])),
            is_sealed=bool(told["is_sealed"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error):
        raise CannotReadError(
            "the program that opens it gave nonsense", "Look at the message itself."
        ) from None
    return mail, looked


def _file(told: Any) -> MailFile:
    return MailFile(
        str(told["name"])[:120], str(told["media_type"])[:100], base64.b64decode(told["data"]),
        str(told["within"])[:300], bool(told["is_picture"]),
    )  # fmt: skip


def _told(concerns: Any) -> tuple[Concern, ...]:
    return tuple(Concern(str(code), str(words)) for code, words in concerns)


def _report(told: Any) -> Report:
    failed = tuple(
        Failed(str(each["recipient"]), str(each["action"]), str(each["status"]), str(each["said"]))
        for each in told["recipients"]
    )
    return Report(failed, tuple((str(name), str(value)) for name, value in told["returned"]))
