"""What WhatDoTheyKnow and other Alaveteli sites tell of requests: their JSON and their Atom feeds.

They tell when something was sent or came and what the asker took it to be, not what it says: the words have
to be read on the site. Nothing is fetched but the one address that a person gave.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from django.utils.dateparse import parse_datetime
from lxml import etree

MOST = 5 << 20
_SECONDS = 30
_HERE = ("127.0.0.1", "::1", "localhost")
_ATOM = "{http://www.w3.org/2005/Atom}"
_PATH = re.compile(r"/request/(?P<title>[\w.-]{1,200})")
_PLACE = re.compile(r"#?\b(?P<way>incoming|outgoing)-(?P<number>\d{1,12})\b")


class NotAlaveteliError(ValueError):
    """What was given is not what such a site tells of a request. The message says what to give."""


@dataclass(frozen=True, slots=True)
class SiteEvent:
    """`kind` is sent, followup_sent or response; `state` what the asker took it to be; `place` its anchor."""

    kind: str
    at: datetime
    state: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class SiteRequest:
    """A request of the site: the last part of its address, and its events in order.

    `authority` is what the site calls the body, `tags` what the asker put on it; an Atom feed tells neither.
    """

    url_title: str
    title: str
    events: tuple[SiteEvent, ...]
    authority: str = ""
    tags: tuple[str, ...] = ()

    @property
    def sent_at(self) -> datetime | None:
        """When the request itself was sent there."""
        return next((event.at for event in self.events if event.kind == "sent"), None)

    def as_json(self) -> dict[str, Any]:
        """The same as plain JSON."""
        events = [[each.kind, each.at.isoformat(), each.state, each.place] for each in self.events]
        return {"url_title": self.url_title, "title": self.title, "events": events}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "SiteRequest":
        """What `as_json` gave."""
        events = (SiteEvent(kind, datetime.fromisoformat(at), state, place)
                  for kind, at, state, place in told["events"])  # fmt: skip
        return cls(told["url_title"], told["title"], tuple(events))


def requests_at(source: str) -> list[SiteRequest]:
    """The requests that a file or an address tells of. Raises NotAlaveteliError."""
    address = fetched_from(source)
    return requests_in(_fetched(address) if address else _read(Path(source)))


def fetched_from(source: str) -> str:
    """The address that `requests_at` would fetch for this; empty for a file."""
    if not re.match(r"https?://", source, re.IGNORECASE):
        return ""
    parts = urlsplit(source)
    if _PATH.fullmatch(parts.path) and not parts.path.endswith(".json"):
        return parts._replace(path=f"{parts.path}.json", fragment="").geturl()
    return source


def site_of(address: str) -> str:
    """The site that an address is of: its scheme and host; empty for none."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def requests_in(data: bytes) -> list[SiteRequest]:
    """The requests in a request's JSON, in a feed's JSON, or in an Atom feed. Raises NotAlaveteliError."""
    head = data.lstrip()[:1]
    try:
        told = list(_of_json(json.loads(data)) if head in (b"{", b"[") else _of_atom(data))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        told = []
    if not told:
        raise NotAlaveteliError(
            "This is no request of an Alaveteli site. Give the address of a request with .json at its end, "
            "such as https://www.whatdotheyknow.com/request/NAME.json, its feed, or a file of either."
        )
    return told


def _of_json(told: Any) -> Iterator[SiteRequest]:
    if isinstance(told, list):
        by_request: dict[str, list[Mapping[str, Any]]] = {}
        for event in told:
            by_request.setdefault(str(event["info_request"]["url_title"]), []).append(event)
        for events in by_request.values():
            yield _request(events[0]["info_request"], events[0].get("public_body"), events)
    else:
        yield _request(told, told.get("public_body"), told["info_request_events"])


def _request(told: Mapping[str, Any], body: Any, events: list[Mapping[str, Any]]) -> SiteRequest:
    found = sorted(filter(None, map(_event, events)), key=lambda event: event.at)
    authority = str(body.get("url_name", "")) if isinstance(body, Mapping) else ""
    return SiteRequest(
        str(told["url_title"]), str(told.get("title", ""))[:500], tuple(found), authority, tuple(_tags(told))
    )


def _tags(told: Mapping[str, Any]) -> Iterator[str]:
    """Tags are told as words, or as pairs of a name and a value that may be empty."""
    for each in told.get("tags") or ():
        yield ":".join(str(part) for part in each if part) if isinstance(each, list) else str(each)


def _event(told: Mapping[str, Any]) -> SiteEvent | None:
    at = parse_datetime(str(told["created_at"]))
    if at is None or at.tzinfo is None:
        return None
    incoming, outgoing = told.get("incoming_message_id"), told.get("outgoing_message_id")
    place = f"incoming-{int(incoming)}" if incoming else f"outgoing-{int(outgoing)}" if outgoing else ""
    state = told.get("described_state") or told.get("calculated_state") or ""
    return SiteEvent(str(told["event_type"]), at, str(state), place)


def _of_atom(data: bytes) -> Iterator[SiteRequest]:
    by_request: dict[str, list[SiteEvent]] = {}
    titles: dict[str, str] = {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for entry in etree.fromstring(data, parser).iter(f"{_ATOM}entry"):
        links = [str(link.get("href", "")) for link in entry.iter(f"{_ATOM}link")]
        found = next((each for link in links if (each := _PATH.search(link))), None)
        place = next((each for link in links if (each := _PLACE.search(link))), None)
        at = parse_datetime(entry.findtext(f"{_ATOM}published") or entry.findtext(f"{_ATOM}updated") or "")
        if not found or not place or at is None or at.tzinfo is None:
            continue
        kind = "response" if place["way"] == "incoming" else "followup_sent"
        event = SiteEvent(kind, at, place=f"{place['way']}-{place['number']}")
        by_request.setdefault(found["title"], []).append(event)
        titles.setdefault(found["title"], (entry.findtext(f"{_ATOM}title") or "")[:500])
    for url_title, events in by_request.items():
        events.sort(key=lambda event: event.at)
        yield SiteRequest(url_title, titles[url_title], tuple(events))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return _limited(stream.read(MOST + 1))
    except OSError as problem:
        raise NotAlaveteliError(
            f"'{path}' cannot be opened ({problem.strerror}). See how it is spelt."
        ) from None


class _SamePlace(HTTPRedirectHandler):
    """Follows a redirect only to the same site, and never from https to http."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        was, now = urlsplit(req.full_url), urlsplit(newurl)
        if now.hostname != was.hostname or (was.scheme, now.scheme) == ("https", "http"):
            raise URLError(f"it leads to another site ({now.hostname})")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _fetched(address: str) -> bytes:
    parts = urlsplit(address)
    if parts.scheme.lower() != "https" and parts.hostname not in _HERE:
        raise NotAlaveteliError(f"Give the address with https:// (found: {parts.scheme}://{parts.hostname}).")
    asked = Request(  # noqa: S310 (the scheme was checked)
        address, headers={"User-Agent": "Alongside", "Accept": "application/json, application/atom+xml"}
    )
    try:
        with build_opener(_SamePlace()).open(asked, timeout=_SECONDS) as answer:
            return _limited(answer.read(MOST + 1))
    except (OSError, ValueError) as problem:
        raise NotAlaveteliError(f"{parts.hostname} did not give it: {problem}.") from None


def _limited(data: bytes) -> bytes:
    if len(data) > MOST:
        raise NotAlaveteliError("This is larger than 5 MB, more than a request can be.")
    return data
