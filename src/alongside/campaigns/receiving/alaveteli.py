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

_MOST = 5 << 20
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
    """A request of the site: the last part of its address, and its events in order."""

    url_title: str
    title: str
    events: tuple[SiteEvent, ...]


def requests_at(source: str) -> list[SiteRequest]:
    """The requests that a file or an address tells of. Raises NotAlaveteliError."""
    data = _fetched(source) if re.match(r"https?://", source, re.IGNORECASE) else _read(Path(source))
    return requests_in(data)


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
        for url_title, events in by_request.items():
            yield _request(url_title, str(events[0]["info_request"].get("title", "")), events)
    else:
        yield _request(str(told["url_title"]), str(told.get("title", "")), told["info_request_events"])


def _request(url_title: str, title: str, events: list[Mapping[str, Any]]) -> SiteRequest:
    found = sorted(filter(None, map(_event, events)), key=lambda event: event.at)
    return SiteRequest(url_title, title[:500], tuple(found))


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
            return _limited(stream.read(_MOST + 1))
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
    if _PATH.fullmatch(parts.path):
        address = parts._replace(path=f"{parts.path}.json", fragment="").geturl()
        address = address.replace(".json.json", ".json")
    asked = Request(  # noqa: S310 (the scheme was checked)
        address, headers={"User-Agent": "Alongside", "Accept": "application/json, application/atom+xml"}
    )
    try:
        with build_opener(_SamePlace()).open(asked, timeout=_SECONDS) as answer:
            return _limited(answer.read(_MOST + 1))
    except (OSError, ValueError) as problem:
        raise NotAlaveteliError(f"{parts.hostname} did not give it: {problem}.") from None


def _limited(data: bytes) -> bytes:
    if len(data) > _MOST:
        raise NotAlaveteliError("This is larger than 5 MB, more than a request can be.")
    return data
