"""Ways to get in touch: shared mailboxes and non-geographic numbers of bodies.

The value says only what kind of address it is. A role's address is quoted; of a person's, the
quote holds the domain alone, so that no one's address is stored as a statement.
"""

from collections.abc import Iterator

from alongside.reading.addresses import Address, addresses_in
from alongside.reading.copy import ReadingCopy
from alongside.reading.saying import said
from alongside.terms.statement import Statement, Subject

NAME = "contacts"
VERSION = 1
KINDS: tuple[str, ...] = ()

_READER = (NAME, VERSION)


def read(copy: ReadingCopy) -> Iterator[Statement]:
    """A statement for each e-mail address, and for each telephone number that is not a person's."""
    source = copy.source
    subject = Subject("document", copy.document.sha256[:12], source.title or copy.document.name)
    for address in addresses_in(copy.plain):
        if address.kind == "telephone" and address.owner == "person":
            continue
        yield said(
            copy, _READER, _shown(copy.plain, address), subject, "contact", _value(address),
            of={"place": str(address.start)},
            context={"kind": address.kind, "owner": address.owner, "domain": address.domain},
        )  # fmt: skip


def _value(address: Address) -> str:
    if address.kind == "telephone":
        return "telephone of a body"
    owner = "shared mailbox" if address.owner == "role" else "a person's mailbox"
    return f"{owner} at {address.domain}"


def _shown(plain: str, address: Address) -> tuple[int, int]:
    """The whole of a role's address; of a person's only what stands behind the @."""
    if address.owner == "role":
        return address.start, address.end
    return plain.index("@", address.start) + 1, address.end
