"""A made-up register full of campaigns: requests in six stages, their messages, clocks in every state.

`stories` says what can happen to a request; `requests` and `messages` and `answers` make the rows; `whole`
makes all of it and keeps it in a folder. Everything hangs on one day, so that a kept world does not age.
"""

from datetime import UTC, date, datetime

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
"""The moment of the world, on a Tuesday."""
BY = "command:benchmark"
TEAM, OTHER_TEAM = "The collective", "Another collective"
