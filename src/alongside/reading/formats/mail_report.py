"""What a mail server reports of a letter it could not deliver (RFC 3464), in plain data."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from alongside.reading.formats.mail_header import words_of

_FIELD = re.compile(r"^([!-9;-~]{1,80}):[ \t]*(.*(?:\n[ \t].*)*)", re.MULTILINE)
_ADDRESS = re.compile(r"[^\s<>;,\"]+@[^\s<>;,\"]+")
_MOST = 1 << 18


@dataclass(frozen=True, slots=True)
class Failed:
    """One recipient: what became of it. `status` is as "5.1.1"; `action` failed, delayed, relayed..."""

    recipient: str
    action: str
    status: str
    said: str


@dataclass(frozen=True, slots=True)
class Report:
    """`returned` are the header fields of the letter that came back, as far as they came with it."""

    recipients: tuple[Failed, ...] = ()
    returned: tuple[tuple[str, str], ...] = ()

    def returned_values(self, *names: str) -> list[str]:
        """Every value of these fields of the letter that came back."""
        return [value for each, value in self.returned if each in names]


def report_of(blocks: Sequence[dict[str, str]], returned: tuple[tuple[str, str], ...]) -> Report | None:
    """The report that these fields make; None when there are none."""
    failed = tuple(
        Failed(
            _address(block.get("final-recipient", "") or block.get("original-recipient", "")),
            block.get("action", "").lower(),
            block.get("status", "").split(" ")[0],
            block.get("diagnostic-code", "")[:300],
        )
        for block in blocks
        if "final-recipient" in block or "original-recipient" in block or "action" in block
    )
    return Report(failed, returned) if failed or returned else None


def fields_of(data: bytes) -> tuple[tuple[str, str], ...]:
    """The header fields that some bytes begin with."""
    head = re.split(rb"\r?\n\r?\n", data[:_MOST].lstrip(), maxsplit=1)[0]
    lines = head.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    return tuple((each[1].lower(), words_of(each[2])) for each in _FIELD.finditer(lines))[:500]


def _address(told: str) -> str:
    found = _ADDRESS.search(told.split(";", 1)[-1])
    return found[0].lower() if found else ""
