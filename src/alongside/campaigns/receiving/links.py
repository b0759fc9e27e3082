"""Links to places where a file waits behind a sign-in, often for a short time only."""

from collections.abc import Iterable
from urllib.parse import urlsplit

_SERVICES = {
    "egress.com": "Egress",
    "objectiveconnect.co.uk": "Objective Connect",
    "objectiveconnect.com": "Objective Connect",
    "sharepoint.com": "SharePoint",
    "1drv.ms": "OneDrive",
    "onedrive.live.com": "OneDrive",
    "dropbox.com": "Dropbox",
    "wetransfer.com": "WeTransfer",
    "we.tl": "WeTransfer",
    "box.com": "Box",
    "drive.google.com": "Google Drive",
    "docs.google.com": "Google Drive",
    "mimecast.com": "Mimecast",
    "sharefile.com": "ShareFile",
    "sharefile.eu": "ShareFile",
    "zivver.com": "Zivver",
    "voltage.com": "Voltage",
    "zixmail.net": "Zix",
    "galaxkey.com": "Galaxkey",
    "mft.nhs.uk": "NHS file transfer",
    "filesender.org": "FileSender",
    "protonmail.com": "Proton",
    "res.cisco.com": "Cisco secure mail",
}


def services_in(links: Iterable[str]) -> list[str]:
    """The services that these links lead to, each once."""
    found: dict[str, None] = {}
    for link in links:
        if service := _service(link):
            found.setdefault(service)
    return list(found)


def warning_about(service: str) -> str:
    """What to do about such a link."""
    return (
        f"It links to {service}, where files may be gone after some days. Save them soon, or ask for them by "
        "e-mail."
    )


def _service(link: str) -> str:
    try:
        host = (urlsplit(link).hostname or "").lower()
    except ValueError:
        return ""
    labels = host.split(".")
    return next(
        (_SERVICES[end] for start in range(len(labels)) if (end := ".".join(labels[start:])) in _SERVICES), ""
    )
