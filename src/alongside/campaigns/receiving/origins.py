"""Whether a message is from whom it says, as far as the receiving server has checked."""

import re

from alongside.reading.formats.mail_message import OpenedMail

_BY = re.compile(r"\bby\s+([\w.-]+\.[\w-]+)", re.IGNORECASE)
_RESULT = re.compile(r"\b(spf|dkim|dmarc)\s*=\s*([a-z]+)", re.IGNORECASE)
_ORDER = ("spf", "dkim", "dmarc")


def authenticity(mail: OpenedMail) -> str:
    """What the receiving server said, such as "spf pass, dkim pass, dmarc fail"; empty when it said nothing.

    Only the first such header counts, and only when it names the server that took the message in: those
    below it were in the message when it came, and anybody can write them.
    """
    told = next(iter(mail.all_of("authentication-results")), "")
    if not told or not _is_by_our_server(told, mail.all_of("received")):
        return ""
    results: dict[str, str] = {}
    for method, result in _RESULT.findall(told):
        method, result = method.lower(), result.lower()
        if method not in results or result == "pass":
            results[method] = result
    return ", ".join(f"{method} {results[method]}" for method in _ORDER if method in results)[:60]


def is_doubtful(told: str) -> bool:
    """Whether the server found that the message is not from the domain it names."""
    return "dmarc fail" in told or ("spf fail" in told and "dkim pass" not in told)


def _is_by_our_server(told: str, received: list[str]) -> bool:
    server = told.split(";")[0].split()
    by = _BY.search(received[0]) if received else None
    return bool(server) and (by is None or _domain(server[0]) == _domain(by[1]))


def _domain(host: str) -> str:
    """The last labels of a host: three under a suffix such as co.uk, else two."""
    labels = host.lower().strip(".").split(".")
    is_deep = (
        len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in ("co", "org", "ac", "gov", "nhs", "net")
    )
    return ".".join(labels[-3:] if is_deep else labels[-2:])
