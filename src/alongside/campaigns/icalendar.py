"""Due dates as an iCalendar file (RFC 5545), one event a date, whole days."""

import hashlib
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from alongside.rules.clock import RequestClock


def calendar_of(clock: RequestClock, made_at: datetime) -> bytes:
    """The due date of a clock and the last days of what may be done next."""
    calendar = Calendar()
    calendar.add("prodid", "-//Alongside//due dates//EN")
    calendar.add("version", "2.0")
    if clock.due:
        calendar.add_component(_event("Answer due by law", clock.due, clock.reasoning, made_at))
    for step in clock.steps:
        if step.until:
            words = f"Last day to {step.what}"
            calendar.add_component(_event(words, step.until, step.section, made_at))
    return bytes(calendar.to_ical())


def _event(summary: str, day: date, description: str, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", hashlib.sha256(f"{summary}|{day}|{description}".encode()).hexdigest()[:32])
    event.add("dtstamp", made_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", description)
    event.add("transp", "TRANSPARENT")
    return event
